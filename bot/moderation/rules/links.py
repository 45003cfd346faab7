"""Links: web addresses of every plain form, and nothing that only looks like one."""

import re
from collections.abc import Iterator
from functools import cached_property
from typing import Annotated, Literal

from pydantic import StringConstraints

from bot.domain.chat.message import Message
from bot.domain.documents.document import Entries
from bot.domain.words.chat_text import MAX_CHARS
from bot.moderation.certainty import Certainty
from bot.moderation.chat_state import ChatState
from bot.moderation.everyday import Everyday
from bot.moderation.line import Line
from bot.moderation.rules.addresses import (
    Address,
    addresses_within,
    covers,
    has_ending,
    hosts_above,
    plain_addresses,
    registrable,
)
from bot.moderation.rules.full_stops import Neighbours, Strength, goes_on_after, is_full_stop, is_odd
from bot.moderation.rules.hidden_addresses import HiddenAddress, Hiding, hidden_addresses, meant_ending
from bot.moderation.rules.kind import MAX_TRIES, TRIES_WITHIN, RuleKind
from bot.moderation.verdict import RuleMatch
from bot.plain_words import of_form

_IPV4 = re.compile(r"(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)\.){3}(?:25[0-5]|2[0-4]\d|1?\d?\d)")
_MIN_HIDDEN_NAME = 5
"""Letters before a hidden dot at least: 'like it . com on' and 'the dot com bubble' are ordinary words."""
_MIN_BRACKETED_NAME = 3
"""Letters before a dot in brackets at least, which is surely meant as one."""
_PRODUCTS = frozenset({"net"})
"""Endings that are names with their dot: who learns .NET writes it so."""
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
    anywhere, nor an address that leads on to one that is not allowed. What is written as an address (scheme,
    www, port, path) is one. Without that it may be a full stop without its space, which is looked at from
    both sides (`sentences`): `file_endings` and `word_endings` are top-level domains that are also types of
    files or everyday words, `site_endings` those of sellers, `sure_endings` are no words at all; with these,
    `name(.)com` is an address too. With `spaced_endings`, which nobody writes by themselves, `name . com` and
    `name dot com` are as well.
    """

    kind: Literal["links"] = "links"
    allow: Entries[Allowed] = ()
    shorteners: Entries[Host] = ()
    file_endings: Entries[Ending] = ()
    word_endings: Entries[Ending] = ()
    site_endings: Entries[Ending] = ()
    sure_endings: Entries[Ending] = ()
    spaced_endings: Entries[Ending] = ()

    def match(self, line: Line, room: ChatState) -> RuleMatch | None:
        """Return the first link that is neither allowed nor handed in; None where there is none."""
        handed_in = room.link_handed_in(line.message)
        links = [each for each in self._links(line) if each not in handed_in]
        if not links or room.permitted(line.message):
            return None
        link, says = room.link_elsewhere(line.message)
        if says and all(each in link for each in links) and _tries(line.message, room) < MAX_TRIES:
            return RuleMatch(links[0], Certainty.LIKELY, says, meant_well=True)
        return RuleMatch(links[0], Certainty.LIKELY)

    def _links(self, line: Line) -> Iterator[str]:
        text = line.text
        for found in plain_addresses(text.plain):
            if self._is_link(found, line) and not self._is_allowed(found):
                yield text.quote(found.start, found.end)
        for hidden in hidden_addresses(text.low, self._hidden_endings, line.everyday):
            found = hidden.address
            if self._is_shortener(found) or (
                self._is_meant(hidden, line.everyday) and not self._is_allowed(found)
            ):
                yield text.quote_low(found.start, found.end)

    def _is_link(self, found: Address, line: Line) -> bool:
        if _IPV4.fullmatch(found.host):
            return found.written
        host = self._as_meant(found.host)
        if not has_ending(host):
            return False
        if found.written or host.lower().startswith("www.") or self._is_shortener(found):
            return registrable(host)
        name, _, ending = host.lower().rpartition(".")
        strength = self._strengths.get(ending, Strength.OTHER)
        if ending in self._files or (strength is Strength.WORD and name.isalpha()):
            return False  # most of what has the form of an address, told at once
        around = Neighbours.of(line.text.plain, found)
        return registrable(host) and not is_full_stop(host, strength, around, line.everyday)

    def _is_meant(self, hidden: HiddenAddress, everyday: Everyday) -> bool:
        label, _, ending = hidden.address.host.rpartition(".")
        if goes_on_after(ending, hidden.next, everyday) or everyday.has(label):
            return False
        least = _MIN_BRACKETED_NAME if hidden.hiding is Hiding.BRACKETED else _MIN_HIDDEN_NAME
        if len(label) < least or not self._is_ending_of(hidden.hiding, ending):
            return False
        sentences = hidden.hiding in {Hiding.BEHIND, Hiding.COMMA} and hidden.next
        may_be_words = sentences or (hidden.hiding is Hiding.BEFORE and ending in _PRODUCTS)
        return not may_be_words or is_odd(label, everyday)

    def _is_ending_of(self, hiding: Hiding, ending: str) -> bool:
        """Tell whether nobody writes such an ending behind a dot hidden so, but in an address."""
        if hiding in {Hiding.BRACKETED, Hiding.BULLET}:
            return ending in self._sure or ending in self.site_endings
        return ending in self.spaced_endings

    def _as_meant(self, host: str) -> str:
        """Return a host with its ending as it is meant: 'example.c0m', or in Cyrillic letters."""
        name, _, ending = host.rpartition(".")
        if ending.isalpha() and (ending.isascii() or not re.search("[a-zA-Z]", name)):
            return host
        return f"{name}.{meant_ending(ending.lower(), self._sure)}"

    @cached_property
    def _files(self) -> frozenset[str]:
        return frozenset(self.file_endings)

    @cached_property
    def _strengths(self) -> dict[str, Strength]:
        endings = {
            Strength.WORD: self.word_endings,
            Strength.SITE: self.site_endings,
            Strength.SURE: self.sure_endings,
        }
        return {ending: strength for strength, some in endings.items() for ending in some}

    @cached_property
    def _sure(self) -> frozenset[str]:
        return frozenset(self.sure_endings)

    @cached_property
    def _hidden_endings(self) -> frozenset[str]:
        of_shorteners = (host.rpartition(".")[2] for host in self.shorteners)
        return frozenset(self.sure_endings + self.spaced_endings + self.site_endings).union(of_shorteners)

    @cached_property
    def _allowed(self) -> dict[str, list[str]]:
        """The entries of `allow` by their host."""
        entries: dict[str, list[str]] = {}
        for entry in self.allow:
            entries.setdefault(entry.partition("/")[0], []).append(entry)
        return entries

    def _is_shortener(self, address: Address) -> bool:
        return any(host in self.shorteners for host in hosts_above(address.host))

    def _is_allowed(self, address: Address) -> bool:
        return all(map(self._is_on_the_list, (address, *addresses_within(address))))

    def _is_on_the_list(self, address: Address) -> bool:
        entries = (entry for host in hosts_above(address.host) for entry in self._allowed.get(host, ()))
        return any(covers(entry, address) for entry in entries) and not self._is_shortener(address)


def _tries(message: Message, room: ChatState) -> int:
    """Return how often somebody has used the command of a line within the hour before it."""
    command = message.text.split(maxsplit=1)[:1]
    before = room.lines_of(message.chatter.id, message.at, TRIES_WITHIN)
    return sum(
        each.message_id != message.id and each.text.split(maxsplit=1)[:1] == command for each in before
    )
