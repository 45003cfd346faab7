"""Links: web addresses of every plain form, and nothing that only looks like one."""

import re
from functools import cached_property
from typing import Annotated, Literal

from pydantic import StringConstraints

from bot.domain.chat_text import MAX_CHARS
from bot.domain.document import Entries
from bot.moderation.certainty import Certainty
from bot.moderation.chat_state import ChatState
from bot.moderation.line import Line
from bot.moderation.rules.addresses import (
    Address,
    HiddenAddress,
    covers,
    hidden_addresses,
    plain_addresses,
    registrable,
)
from bot.moderation.rules.kind import RuleKind
from bot.moderation.verdict import RuleMatch
from bot.plain_words import of_form

_IPV4 = re.compile(r"(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)\.){3}(?:25[0-5]|2[0-4]\d|1?\d?\d)")
_SHORT = 2
"""Letters of a name that is taken for an abbreviation, unless its ending is sure."""

MAX_HOST = 253
"""Characters of a host (RFC 1035 allows 255 octets, two of which are lengths)."""

Ending = Annotated[
    str,
    StringConstraints(to_lower=True, max_length=MAX_HOST),
    of_form(r"[^.\s]+", "is no ending of a host — write it without a dot, like com"),
]
Allowed = Annotated[
    str,
    StringConstraints(to_lower=True, max_length=MAX_CHARS),
    of_form(r"[^\s:]+", "is no host — write it without https://, like example.com or example.com/me"),
]
Host = Annotated[
    str,
    StringConstraints(to_lower=True, max_length=MAX_HOST),
    of_form(r"[^\s:/.]+(\.[^\s:/.]+)+", "is no host — write one like example.com"),
]


class Links(RuleKind):
    """Stops web addresses that are not on the allow-list.

    `allow`: hosts (with all below them), or host/path beginnings; never a host of `shorteners`, which leads
    anywhere. `file_endings` and `word_endings` are top-level domains that are also file types or everyday
    words: with them, a bare `name.ending` counts only when it is written as an address (scheme, www, port or
    path). A full stop without its space (`nice.Love`) and an abbreviation (`D.Va`) are no addresses either,
    unless the ending is one of `sure_endings`, which are no words at all; with those, `name(.)com` is one.
    With `spaced_endings`, which nobody writes by themselves, `name . com` and `name dot com` are as well.
    """

    kind: Literal["links"] = "links"
    allow: Entries[Allowed] = ()
    shorteners: Entries[Host] = ()
    file_endings: Entries[Ending] = ()
    word_endings: Entries[Ending] = ()
    sure_endings: Entries[Ending] = ()
    spaced_endings: Entries[Ending] = ()

    def match(self, line: Line, room: ChatState) -> RuleMatch | None:
        """Return the first link in the line that is not allowed; None where there is none."""
        if room.permitted(line.message):
            return None
        text = line.text
        for found in plain_addresses(text.plain):
            if self._is_link(found) and not self._is_allowed(found):
                return RuleMatch(text.quote(found.start, found.end), Certainty.LIKELY)
        for hidden in hidden_addresses(text.low, self._hidden_endings):
            if self._is_meant(hidden) and not self._is_allowed(hidden.address):
                return RuleMatch(text.quote_low(hidden.address.start, hidden.address.end), Certainty.LIKELY)
        return None

    def _is_link(self, found: Address) -> bool:
        if _IPV4.fullmatch(found.host):
            return found.written
        labels = found.host.split(".")
        if found.written or labels[0].lower() == "www" or self._is_shortener(found):
            return registrable(found.host)
        ending = labels[-1].lower()
        if ending in self._weak_endings:
            return False
        if ending not in self.sure_endings and (_begins_a_sentence(labels) or _is_short(labels)):
            return False
        return registrable(found.host)

    def _is_meant(self, hidden: HiddenAddress) -> bool:
        ending = hidden.address.host.rpartition(".")[2]
        return (
            (hidden.bracketed and ending in self.sure_endings)
            or (hidden.likely and ending in self.spaced_endings)
            or self._is_shortener(hidden.address)
        )

    @cached_property
    def _weak_endings(self) -> frozenset[str]:
        return frozenset(self.file_endings + self.word_endings)

    @cached_property
    def _hidden_endings(self) -> frozenset[str]:
        of_shorteners = (host.rpartition(".")[2] for host in self.shorteners)
        return frozenset(self.sure_endings + self.spaced_endings).union(of_shorteners)

    def _is_shortener(self, address: Address) -> bool:
        return any(covers(host, address) for host in self.shorteners)

    def _is_allowed(self, address: Address) -> bool:
        return any(covers(entry, address) for entry in self.allow) and not self._is_shortener(address)


def _begins_a_sentence(labels: list[str]) -> bool:
    """Tell whether the last dot is a full stop without its space: 'nice.Love', but not 'Example.COM'."""
    before, after = labels[-2], labels[-1]
    return after[0].isupper() and not after.isupper() and not before.isupper()


def _is_short(labels: list[str]) -> bool:
    """Tell whether there is but a letter or two before the only dot: 'D.Va', 'Mr.om'."""
    return len(labels[:-1]) == 1 and len(labels[0]) <= _SHORT and labels[0].isalpha()
