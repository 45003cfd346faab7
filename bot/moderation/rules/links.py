"""Links: web addresses of every plain form, and nothing that only looks like one."""

import re
from functools import cache
from typing import Annotated, Literal

from publicsuffixlist import PublicSuffixList
from pydantic import StringConstraints

from bot.domain.document import Section
from bot.moderation.line import Line
from bot.moderation.room import Room
from bot.moderation.verdict import Finding

_LABEL = r"[^\W_](?:[\w-]{0,61}[^\W_])?"
# An address: scheme or not, user part, two labels or more, port, and what follows the host.
_ADDRESS = re.compile(
    rf"""(?x)
    (?<![\w@.-])
    (?P<scheme> [a-zA-Z][a-zA-Z0-9+.-]{{1,15}}:/{{1,3}} (?: [^\s/@]{{1,64}} @ )? )?
    (?P<host> (?: {_LABEL} \.){{1,10}} {_LABEL} )
    (?P<port> : \d{{2,5}} \b )?
    (?P<path> [/?\#][^\s]* )?
    (?![\w@])
    """
)
_IPV4 = re.compile(r"(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)\.){3}(?:25[0-5]|2[0-4]\d|1?\d?\d)")

Ending = Annotated[str, StringConstraints(to_lower=True, pattern=r"^[^.\s]+$")]
Allowed = Annotated[str, StringConstraints(to_lower=True, pattern=r"^[^\s:]+$")]


class Links(Section):
    """Stops web addresses that are not on the allow-list.

    `allow`: hosts (with all below them), or host/path beginnings. `file_endings` and `word_endings` are
    top-level domains that are also file types or everyday words: with them, a bare `name.ending` counts only
    when it is written as an address (scheme, www, port or path). A full stop without its space (`nice.Love`)
    is no address either, unless the ending is one of `sure_endings`, which are no words at all.
    """

    kind: Literal["links"] = "links"
    allow: tuple[Allowed, ...] = ()
    file_endings: tuple[Ending, ...] = ()
    word_endings: tuple[Ending, ...] = ()
    sure_endings: tuple[Ending, ...] = ()

    def look(self, line: Line, room: Room) -> Finding | None:
        """Return the first link in the line that is not allowed; None where there is none."""
        text = line.text
        if "." not in text.plain or room.permitted(line.message):
            return None
        for match in _ADDRESS.finditer(text.plain):
            if self._is_link(match) and not self._is_allowed(match):
                return Finding(text.quote(match.start(), match.end()))
        return None

    def _is_link(self, match: re.Match[str]) -> bool:
        host, written_out = match["host"], bool(match["scheme"] or match["port"])
        if _IPV4.fullmatch(host):
            return written_out or bool(match["path"])
        if not _registrable(host.lower()):
            return False
        labels = host.split(".")
        ending = labels[-1].lower()
        if written_out or labels[0].lower() == "www" or bool(match["path"]):
            return True
        if ending in self.file_endings or ending in self.word_endings:
            return False
        return ending in self.sure_endings or not _begins_a_sentence(labels)

    def _is_allowed(self, match: re.Match[str]) -> bool:
        host = match["host"].lower()
        path = (match["path"] or "").split("?")[0].split("#")[0].lower()
        return any(_covers(entry, host, path) for entry in self.allow)


def _begins_a_sentence(labels: list[str]) -> bool:
    """Tell whether the last dot is a full stop without its space: 'nice.Love', but not 'Example.COM'."""
    before, after = labels[-2], labels[-1]
    return after[0].isupper() and not after.isupper() and not before.isupper()


def _covers(entry: str, host: str, path: str) -> bool:
    allowed_host, slash, allowed_path = entry.partition("/")
    if host != allowed_host and not host.endswith(f".{allowed_host}"):
        return False
    inside = f"/{allowed_path}".rstrip("/")
    return not slash or path == inside or path.startswith(f"{inside}/")


@cache
def _suffixes() -> PublicSuffixList:
    return PublicSuffixList(accept_unknown=False, only_icann=True)


def _registrable(host: str) -> bool:
    """Tell whether `host` is a name that somebody can own: 'a.co.uk' is, 'co.uk' and 'b.hollow' are not."""
    try:
        return _suffixes().privatesuffix(host) is not None
    except UnicodeError:
        return False
