"""Web addresses in a text that are written plainly, and what there is to know of a host."""

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import NamedTuple
from urllib.parse import unquote

from publicsuffixlist import PublicSuffixList

# What no label has: blanks and punctuation. Letters of all the world, digits, hyphens and emoji it may have.
PUNCTUATION = r"\s!-,/:-@\[-^`{-\u00bf\u2010-\u205e\u2e00-\u2e7f\u3000-\u303f"
_IN_LABEL = rf"[^{PUNCTUATION}.\x00]"
# Flags are made of these; two and more of them may be meant as the letters on them.
FLAGS = "\U0001f1e6-\U0001f1ff"
# Greedy parts give nothing back (++), and a host begins where no earlier one could: the cost is linear.
_ADDRESS = re.compile(
    rf"""(?x)
    (?P<scheme> (?<![a-zA-Z0-9+.-]) [a-zA-Z][a-zA-Z0-9+.-]*+ : [/\\]{{1,3}} (?: [^\s/\\?\#@]*+ @ )*+ )?+
    (?(scheme) | (?<! {_IN_LABEL} ) (?<! {_IN_LABEL} \. ) )
    (?P<host> (?: {_IN_LABEL}++ \. )+ (?: [^\W_][\w-]*+ | [{FLAGS}]{{2,}}+ ) )
    (?P<port> \.? : \d{{2,5}} (?!\d) )?
    (?P<path> \.? (?: [/\\] | [?\#] (?= [\w-]++ = ) ) [^\s"'`<>(){{}}\[\]|,;\u00ab\u00bb\u2018-\u201f]* )?
    """
)
_AFTER_MAIL_NAME = re.compile(r"@[\w-]++(?:\.[\w-]++)++")
_LAST_OF_MAIL_NAME = re.compile(r"[^\W_]")

_WITHIN = re.compile(
    r"""(?xi)
    (?= https?:[/\\] )                                            # anywhere
    | [?&] (?: url | u | to | uddg | dest\w* | target | redirect\w* | link | goto ) = [/\\]*
    | (?: /redirect | /url ) \b [^?]* \? (?: [^=]* = [^&]* & )*? [a-z] = [/\\]*
    | /web/ [\d*]+ \w* /                                         # as it was at that time
    | /amp/ (?: s/ )?
    """
)
"""Where another address begins in the path and query of one that leads on to it."""
_ENCODED = 2
"""How often an address within an address is percent-encoded at most."""
_MAX_ENDING = 6
"""Labels that are enough to tell who owns a host; no public suffix is longer."""


class Address(NamedTuple):
    """An address and where it stands; `written` as one, by scheme, port or path.

    `path` has no query; `tail` is all that follows the host.
    """

    start: int
    end: int
    host: str
    path: str = ""
    tail: str = ""
    written: bool = False


def plain_addresses(text: str) -> Iterator[Address]:
    """Yield what has the form of an address and is no mail address, in linear time."""
    if "." not in text:
        return
    for match in _ADDRESS.finditer(text):
        tail = (match["port"] or "") + (match["path"] or "")
        written = bool(match["scheme"] or tail)
        if not written and (ends_mail(text, match.start()) or _AFTER_MAIL_NAME.match(text, match.end())):
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
            match["path"] or "",
            written,
        )


def addresses_within(address: Address) -> Iterator[Address]:
    """Yield the addresses to which an address leads on: 'google.com/url?q=https://example.com'."""
    tail = address.tail
    for _ in range(_ENCODED):
        tail = unquote(tail)
    for match in _WITHIN.finditer(tail):
        within = next(plain_addresses(re.split(r"[&\s]", tail[match.end() :], maxsplit=1)[0]), None)
        if within and not within.start and registrable(within.host):
            yield within


def registrable(host: str) -> bool:
    """Tell whether `host` is a name that somebody can own: 'a.co.uk' is, 'co.uk' and 'b.hollow' are not."""
    labels = host.lower().rsplit(".", _MAX_ENDING)[-_MAX_ENDING:]
    try:
        return _is_ending(labels[-1]) and _suffixes().privatesuffix(".".join(labels)) is not None
    except UnicodeError:
        return False


def has_ending(host: str) -> bool:
    """Tell whether the last label of a host is one that hosts end with."""
    return _is_ending(host.lower().rpartition(".")[2])


def hosts_above(host: str) -> Iterator[str]:
    """Yield a host and every one above it: 'a.example.com', 'example.com', 'com'."""
    above = host.lower()
    while above:
        yield above
        above = above.partition(".")[2]


def covers(entry: str, address: Address) -> bool:
    """Tell whether an entry, a host (with all below it) or host/path beginning, is that of an address."""
    entry_host, slash, entry_path = entry.partition("/")
    host, path = address.host.lower(), address.path.lower()
    if host != entry_host and not host.endswith(f".{entry_host}"):
        return False
    inside = f"/{entry_path}".rstrip("/")
    return not slash or path == inside or path.startswith(f"{inside}/")


def _path(written: str) -> str:
    return re.split(r"[?#]", written.replace("\\", "/").lstrip("."))[0]


def ends_mail(text: str, host: int) -> bool:
    """Tell whether what begins at `host` is the second half of a mail address."""
    return host > 1 and text[host - 1] == "@" and bool(_LAST_OF_MAIL_NAME.match(text, host - 2))


@lru_cache(maxsize=4096)
def _is_ending(label: str) -> bool:
    try:
        return _suffixes().publicsuffix(label) is not None
    except UnicodeError:
        return False


@cache
def _suffixes() -> PublicSuffixList:
    return PublicSuffixList(accept_unknown=False, only_icann=True)
