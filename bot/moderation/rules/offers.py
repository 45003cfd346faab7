"""Offers for sale: an offer and a place to go are two signs, and only both together are sure."""

import re
from collections.abc import Mapping
from dataclasses import replace
from functools import cached_property
from typing import Annotated, ClassVar, Literal

from pydantic import Field

from bot.domain.document import MAX_ENTRIES, Entries
from bot.moderation.ceilings import SIGNS
from bot.moderation.certainty import Certainty
from bot.moderation.chat_state import ChatState
from bot.moderation.line import Line, found_in
from bot.moderation.normalize import JOINER
from bot.moderation.phrase import PhraseList, Respell, read_phrases
from bot.moderation.rules.addresses import covers, plain_addresses, registrable
from bot.moderation.rules.hidden_addresses import hidden_addresses
from bot.moderation.rules.kind import RuleKind
from bot.moderation.rules.links import Allowed, Ending
from bot.moderation.rules.listed import ListName, phrase_path, text_of
from bot.moderation.verdict import RuleMatch

_HANDLE = re.compile(r"\w#\d{4}(?!\d)")
"""A name with four digits, as Discord's were until 2023 and sellers still write them."""
_BEGINNING = re.compile(rf"(?:^|[^\w\s{JOINER}]|@\w+)[\s{JOINER}]*$")
_QUOTE_MARKS = '"“”„«»'
_QUOTED = re.compile(rf"[{_QUOTE_MARKS}]([^{_QUOTE_MARKS}]+)[{_QUOTE_MARKS}]")


class Offers(RuleKind):
    """Stops the offers in `lists`, certain where one begins a sentence and the line also names a place to go.

    An offer without a place is answered by the ladder, and so is one in the midst of a sentence ("I saw buy
    followers on ..."). So is what stands in `hints`, which is an offer only beside a place, and a whole one
    if it is certain (`!`): without a place it is said every day, and nothing is done. Where the line has one
    of `reports`, or quotes the offer, somebody else's is told of: at most a human looks. A place is a phrase
    of the lists `places`, a handle (`name#1234`), an address with a scheme, port or path, or one that ends
    with one of `endings`, also with its dot apart (`name . shop`, `name dot shop`); but none of the hosts in
    `allow`.
    """

    kind: Literal["offers"] = "offers"
    by_lists: ClassVar[bool] = True
    lists: Annotated[tuple[ListName, ...], Field(min_length=1, max_length=MAX_ENTRIES)]
    hints: Entries[ListName] = ()
    reports: Entries[ListName] = ()
    places: Annotated[tuple[ListName, ...], Field(min_length=1, max_length=MAX_ENTRIES)]
    endings: Entries[Ending] = ()
    allow: Entries[Allowed] = ()

    def match(self, line: Line, _room: ChatState) -> RuleMatch | None:
        """Return the first offer in the line, else the first hint beside a place; None where neither is."""
        offer, hint = (found_in(line, map(phrase_path, lists)) for lists in (self.lists, self.hints))
        if not (offer or hint):
            return None
        placed = self._names_a_place(line)
        whole = placed and self._begins_a_sentence(line)
        found = offer or (hint if placed else None)
        if not found or _is_address(found.words):
            return None
        if found.certainty is Certainty.POSSIBLE:
            return found
        if found_in(line, map(phrase_path, self.reports)) or _is_quoted(line.text.plain, found.words):
            return replace(found, certainty=Certainty.POSSIBLE) if whole or (offer and placed) else None
        if whole:
            return replace(found, certainty=Certainty.CERTAIN, signs=SIGNS)
        return replace(found, certainty=Certainty.LIKELY)

    def read_lists(self, texts: Mapping[str, str], respell: Respell) -> tuple[PhraseList, ...]:
        """Return the lists that this rule needs, from the texts of the list files by their names.

        Raises:
            DocumentError: a file is missing or has faults.
        """
        paths = tuple(map(phrase_path, (*self.lists, *self.hints)))
        signs = tuple(map(phrase_path, (*self.reports, *self.places)))
        read = (read_phrases(text_of(texts, path), path, respell) for path in (*paths, *signs))
        return tuple(replace(each, guarded=each.name in paths) for each in read)

    def _begins_a_sentence(self, line: Line) -> bool:
        """Tell whether an offer stands at the beginning of the line, or behind a sign or a mention."""
        offers = [line.hits.get(phrase_path(name)) for name in self.lists]
        hints = [line.hits.get(phrase_path(name)) for name in self.hints]
        whole = offers + [hint for hint in hints if hint and hint.certainty is Certainty.CERTAIN]
        return any(hit and _BEGINNING.search(line.text.low[: hit.start]) for hit in whole)

    def _names_a_place(self, line: Line) -> bool:
        if found_in(line, map(phrase_path, self.places)):
            return True
        if _HANDLE.search(line.text.plain):
            return True
        if any(hidden.apart for hidden in hidden_addresses(line.text.low, self._endings)):
            return True
        return any(
            (found.written or found.host.rpartition(".")[2].lower() in self._endings)
            and registrable(found.host)
            and not any(covers(host, found) for host in self.allow)
            for found in plain_addresses(line.text.plain)
        )

    @cached_property
    def _endings(self) -> frozenset[str]:
        return frozenset(self.endings)


def _is_address(words: str) -> bool:
    """Tell whether words are one address: its name is no offer besides the place that it is."""
    return "." in words.strip(".") and not any(map(str.isspace, words))


def _is_quoted(text: str, words: str) -> bool:
    """Tell whether `words` of a text stand in quotation marks, and something is said around them."""
    bare = words.strip(f"{_QUOTE_MARKS} ")
    around = _QUOTED.sub("", text)
    return any(bare in part for part in _QUOTED.findall(text)) and any(map(str.isalpha, around))
