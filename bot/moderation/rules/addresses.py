"""Web addresses in a text: those written plainly, and those whose dot is hidden."""

import re
from collections.abc import Container, Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from publicsuffixlist import PublicSuffixList

from bot.moderation.normalize import JOINER

# What no label has: blanks and punctuation. Letters of all the world, digits, hyphens and emoji it may have.
_PUNCTUATION = r"\s!-,/:-@\[-^`{-\u00bf\u2010-\u205e\u2e00-\u2e7f\u3000-\u303f"
_IN_LABEL = rf"[^{_PUNCTUATION}.\x00]"
# Greedy parts give nothing back (++), and a host begins where no earlier one could: the cost is linear.
_ADDRESS = re.compile(
    rf"""(?x)
    (?P<scheme> (?<![a-zA-Z0-9+.-]) [a-zA-Z][a-zA-Z0-9+.-]*+ : [/\\]{{1,3}} (?: [^\s/\\?\#@]*+ @ )*+ )?+
    (?(scheme) | (?<! {_IN_LABEL} ) (?<! {_IN_LABEL} \. ) )
    (?P<host> (?: {_IN_LABEL}++ \. )+ [^\W_][\w-]*+ )
    (?P<port> \.? : \d{{2,5}} (?!\d) )?
    (?P<path> \.? [/\\?\#] [^\s"'`<>(){{}}\[\]|,;\u00ab\u00bb\u2018-\u201f]* )?
    """
)
_AFTER_MAIL_NAME = re.compile(r"@[\w-]++(?:\.[\w-]++)++")
_LAST_OF_MAIL_NAME = re.compile(r"[^\W_]")

_BLANK = rf"[\s{JOINER}]"
_DOT_APART = re.compile(rf"[\s{JOINER}(\[{{<][.,]|\.{_BLANK}|dot")
_HIDDEN_DOT = re.compile(
    rf"""(?x)
    (?: (?P<bracketed> [(\[{{<] {_BLANK}*+ (?: [.,] | dot ) {_BLANK}*+ [)\]}}>] {_BLANK}*+ )
      | (?P<told> (?<={_BLANK}) dot {_BLANK}++ | (?<={_BLANK}) \. )
      | (?P<apart> (?<={_BLANK}) [.,] {_BLANK}*+ )
      | (?<=[^\s{JOINER}.,]) \. {_BLANK}++
    )
    (?P<ending> [^\W\d_]{{2,}}+ ) (?! [\w-] )
    (?P<bubble> {_BLANK}++ (?: bubble | boom | crash | era )\b )?
    (?P<word> {_BLANK}*+ [^\W\d_] )?
    """
)
_NAME_AT_END = re.compile(rf"(?<![^{_PUNCTUATION}])[^{_PUNCTUATION}]++$")
_DOTS = frozenset({"polka", "micro", "red", "white", "black", "green", "blue", "yellow", "pink", "little"})
"""What comes before the word "dot" where it is a dot: 'that polka dot top', 'the red dot live on air'."""
_MIN_SPACED_NAME = 5
"""Letters before a hidden dot at least: 'like it . com on' and 'the dot com bubble' are ordinary words."""
_MAX_NAME = 130
"""Characters of a name that are looked at: the 63 of a label, spelled out."""
_MAX_ENDING = 6
"""Labels that are enough to tell who owns a host; no public suffix is longer."""


class Address(NamedTuple):
    """An address and where it stands; `written` as one, by scheme, port or path. `path` has no query."""

    start: int
    end: int
    host: str
    path: str = ""
    written: bool = False


class HiddenAddress(NamedTuple):
    """An address with a hidden dot; `bracketed` is surely meant as one, `likely` is said as one.

    Where the dot stands `apart`, in brackets, as a word or behind a blank, it ends no sentence.
    """

    address: Address
    bracketed: bool
    likely: bool
    apart: bool


def plain_addresses(text: str) -> Iterator[Address]:
    """Yield what has the form of an address and is no mail address, in linear time."""
    if "." not in text:
        return
    for match in _ADDRESS.finditer(text):
        tail = (match["port"] or "") + (match["path"] or "")
        written = bool(match["scheme"] or tail)
        if not written and (_ends_mail(text, match.start()) or _AFTER_MAIL_NAME.match(text, match.end())):
            continue
        host = match["host"].strip("-_.")
        if "." not in host:
            continue
        first = match.start("host") + match["host"].index(host)
        yield Address(
            match.start() if match["scheme"] else first,
            match.end() if tail else first + len(host),
            host,
            _path(match["path"]) if match["path"] else "",
            written,
        )


def hidden_addresses(low: str, endings: Container[str]) -> Iterator[HiddenAddress]:
    """Yield what may be an address with a hidden dot: `name . com`, `name dot com`, `name(.)com`.

    `low` is folded text with its joiners; only addresses with one of the `endings` are looked for.
    """
    if not _DOT_APART.search(low):
        return
    for match in _HIDDEN_DOT.finditer(low):
        if match["ending"] not in endings:
            continue
        name, first = _name_before(low, match.start())
        label = name.replace(JOINER, "").strip("-_.")
        if not label or _ends_mail(low, first):
            continue
        if label in _DOTS and (match["told"] or "").startswith("dot"):
            continue
        address = Address(first, match.end("ending"), f"{label}.{match['ending']}")
        enough = len(label) >= _MIN_SPACED_NAME
        likely = enough and not match["bubble"] and bool(match["told"] or not match["word"])
        apart = any(match[each] for each in ("bracketed", "told", "apart"))
        yield HiddenAddress(address, enough and bool(match["bracketed"]), likely, apart)


def registrable(host: str) -> bool:
    """Tell whether `host` is a name that somebody can own: 'a.co.uk' is, 'co.uk' and 'b.hollow' are not."""
    labels = host.lower().rsplit(".", _MAX_ENDING)[-_MAX_ENDING:]
    try:
        return _is_ending(labels[-1]) and _suffixes().privatesuffix(".".join(labels)) is not None
    except UnicodeError:
        return False


def covers(entry: str, address: Address) -> bool:
    """Tell whether an entry, a host (with all below it) or host/path beginning, is that of an address."""
    entry_host, slash, entry_path = entry.partition("/")
    host, path = address.host.lower(), address.path.lower()
    if host != entry_host and not host.endswith(f".{entry_host}"):
        return False
    inside = f"/{entry_path}".rstrip("/")
    return not slash or path == inside or path.startswith(f"{inside}/")


def _name_before(low: str, dot: int) -> tuple[str, int]:
    """Return what may be a name before a dot that may stand apart, and where it begins."""
    before = low[max(0, dot - _MAX_NAME) : dot]
    name = _NAME_AT_END.search(before.rstrip(f" {JOINER}").rpartition(" ")[2])
    if not name:
        return "", dot
    return name[0], low.rindex(name[0], 0, dot)


def _path(written: str) -> str:
    return re.split(r"[?#]", written.replace("\\", "/").lstrip("."))[0]


def _ends_mail(text: str, host: int) -> bool:
    """Tell whether what begins at `host` is the second half of a mail address."""
    return host > 1 and text[host - 1] == "@" and bool(_LAST_OF_MAIL_NAME.match(text, host - 2))


@lru_cache(maxsize=4096)
def _is_ending(label: str) -> bool:
    return _suffixes().publicsuffix(label) is not None


@cache
def _suffixes() -> PublicSuffixList:
    return PublicSuffixList(accept_unknown=False, only_icann=True)
