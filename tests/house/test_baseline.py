"""Pages keep to what browsers know that are around: the oldest is the one that OBS has built in."""

import re
import tomllib
from functools import cache
from pathlib import Path

import pytest

WEB = Path(__file__).parent.parent.parent / "bot/web"
FILES = [*(WEB / "static").glob("*.css"), *(WEB / "static").glob("*.js"), *(WEB / "templates").iterdir()]

LISTED: dict[str, dict[str, list[str]]] = tomllib.loads(
    Path(__file__).with_name("after_chromium_127.toml").read_text(encoding="utf-8")
)
OLDEST = 127
KINDS = {"css": ["css", "css_values"], "js": ["js"], "jinja": ["jinja"]}
"""What is looked for in a kind of file: the tables of the list."""


def newer_in(kind: str, text: str) -> list[str]:
    """Return what is newer in a file of a kind; in a template also what is of the scripts in it."""
    found = [each.group() for table in KINDS[kind] for each in _newer(table).finditer(text)]
    scripts = re.findall(r"<script\b[^>]*>(.*?)</script>", text, re.DOTALL) if kind == "jinja" else []
    return found + [each for script in scripts for each in newer_in("js", script)]


@cache
def _newer(table: str) -> re.Pattern[str]:
    """Return what is looked for, where it is no part of a longer name."""
    forms = [each for listed in LISTED[table].values() for each in listed]
    before = r"(?<![\w.#-])" if table.startswith("css") else r"(?<![\w-])"
    words = "|".join(each if each[0] in "\\:<@" else before + each for each in forms)
    return re.compile(rf"(?:{words})\s*:" if table == "css" else words)


@pytest.mark.parametrize("table", LISTED)
def test_each_form_that_is_listed_is_newer_and_can_be_looked_for(table: str) -> None:
    versions = [each for each in LISTED[table] if each != "later"]
    assert versions == sorted(versions, key=int)
    assert all(int(each) > OLDEST for each in versions)
    for forms in LISTED[table].values():
        for form in forms:
            re.compile(form)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_a_page_uses_nothing_that_the_browser_of_obs_does_not_know(path: Path) -> None:
    assert newer_in(path.suffix[1:], path.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("css", "width: if(style(--wide: true): 10px; else: 5px);"),
        ("css", "interpolate-size: allow-keywords;"),
        ("css", "text-box: trim-both cap alphabetic;"),
        ("css", "corner-top-left-shape : scoop;"),
        ("css", "main:open { width: stretch; }"),
        ("css", "content: attr(data-name, none);"),
        ("js", "const all = Promise.try(load);"),
        ("js", "  using lock = take();"),
        ("js", "element.moveBefore(one, other);"),
        ("js", "const bytes = await answer.bytes();"),
        ("js", "seen.getOrInsert(key, 0);"),
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


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("css", ".rule:hover { grid-column: 1; } .paused::before { width: 1px; }"),
        ("css", "text-wrap: balance; overflow: clip; content: attr(data-name);"),
        ("js", "const rules = using; verify(sign); muted.bytes = Iterator;"),
        ("jinja", "<code>{{ command }} recap</code>"),
    ],
)
def test_what_is_as_old_is_left_alone(kind: str, text: str) -> None:
    assert newer_in(kind, text) == []


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_no_page_asks_anything_of_another_host(path: Path) -> None:
    addresses = re.findall(r"https?://[^\s\"'<>)]+", path.read_text(encoding="utf-8"))
    assert [each for each in addresses if not each.startswith("http://www.w3.org/2000/svg")] == []
