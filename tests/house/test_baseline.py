"""Pages keep to what browsers know that are around: the oldest is the one that OBS has built in."""

import re
from pathlib import Path

import pytest

WEB = Path(__file__).parent.parent.parent / "bot/web"
FILES = [*(WEB / "static").glob("*.css"), *(WEB / "static").glob("*.js"), *(WEB / "templates").iterdir()]

NEWER = {
    "css": r"""
        \bif\(|@function\b|\battr\([^)]*\btype\(|\bsibling-(?:index|count)\(|\bprogress\(|\brandom\(
        |\bcontrast-color\(|\bcalc-size\(|\binterpolate-size\b|\bcorner-shape\b|\bborder-shape\b|\bshape\(
        |\b(?:width|height)\s*:\s*stretch\b|\btext-box(?:-trim|-edge)?\s*:|\breading-(?:flow|order)\b
        |\bscroll-state\(|\bscroll-(?:target|marker)-group\b|::scroll-(?:button|marker)|::details-content
        |::checkmark|::picker|:open\b|:has-slotted\b|\bruby-align\b|\bbox-decoration-break\b|\bmargin-trim\b
        |\bposition-(?:area|try-fallbacks)\b|\banchor-scope\b|\bfont-variant-emoji\b|\bprint-color-adjust\b
        |\bcaret-animation\b|\bdynamic-range-limit\b|\b(?:grid|display)[\w-]*\s*:\s*(?:masonry|grid-lanes)
        |\banimation-trigger\b|\bview-transition-group\b
    """,
    "js": r"""
        \bPromise\.try\b|\bRegExp\.escape\b|\bMath\.(?:sumPrecise|f16round)\b|\bFloat16Array\b|\bError\.isError\b
        |\bUint8Array\.from(?:Base64|Hex)\b|\.to(?:Base64|Hex)\(|\bTemporal\.|\bIntl\.DurationFormat\b
        |\bIterator\.(?:concat|zip)\b|\.moveBefore\(|\bawait\s+using\b|^\s*using\s|\bimport\s+defer\b
        |\.getOrInsert(?:Computed)?\(|\bObservable\b|\bscheduler\.yield\b|\.setHTML\(|\bSanitizer\b
        |\.requestClose\(|\bcaretPositionFromPoint\b|\.aria[A-Z]\w*Elements?\b
    """,
    "jinja": r"""
        \bcommandfor\b|\bcommand=|\binterestfor\b|\bclosedby=|\bpopover="hint"|<selectedcontent|<geolocation
    """,
}
"""Forms of what came after Chromium 127, which OBS 31 and 32 have, by the kind of file (chromestatus.com)."""


def newer_in(kind: str, text: str) -> list[str]:
    """Return what is newer in a file of a kind; in a template also what is of the scripts in it."""
    newer = re.compile(NEWER[kind], re.VERBOSE | re.MULTILINE)
    found = [each.group() for each in newer.finditer(text)]
    scripts = re.findall(r"<script\b[^>]*>(.*?)</script>", text, re.DOTALL) if kind == "jinja" else []
    return found + [each for script in scripts for each in newer_in("js", script)]


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_a_page_uses_nothing_that_the_browser_of_obs_does_not_know(path: Path) -> None:
    assert newer_in(path.suffix[1:], path.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("css", "width: if(style(--wide: true): 10px; else: 5px);"),
        ("css", "interpolate-size: allow-keywords;"),
        ("css", "text-box: trim-both cap alphabetic;"),
        ("js", "const all = Promise.try(load);"),
        ("js", "  using lock = take();"),
        ("js", "element.moveBefore(one, other);"),
        ("js", "dialog.requestClose();"),
        ("js", "const caret = document.caretPositionFromPoint(x, y);"),
        ("js", "field.ariaLabelledByElements = [label];"),
        ("js", "field.ariaActiveDescendantElement = option;"),
        ("jinja", '<button commandfor="menu" command="show-modal">'),
        ("jinja", "<script>\n  element.moveBefore(one, other);\n</script>"),
    ],
)
def test_what_is_newer_is_known_when_it_is_met(kind: str, text: str) -> None:
    assert newer_in(kind, text)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_no_page_asks_anything_of_another_host(path: Path) -> None:
    addresses = re.findall(r"https?://[^\s\"'<>)]+", path.read_text(encoding="utf-8"))
    assert [each for each in addresses if not each.startswith("http://www.w3.org/2000/svg")] == []
