"""Offers for sale: an offer and a place to go are two signs, and only both together are sure."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from functools import cached_property
from typing import Annotated, ClassVar, Literal

from pydantic import Field

from bot.domain.documents.document import MAX_ENTRIES, Entries
from bot.moderation.ceilings import SIGNS
from bot.moderation.certainty import Certainty
from bot.moderation.chat_state import ChatState
from bot.moderation.lexicon import Hit
from bot.moderation.line import Line, found_in
from bot.moderation.normalize import JOINER
from bot.moderation.phrase import Guarded, PhraseList, read_phrases
from bot.moderation.phrase_words import PhraseWords
from bot.moderation.quotes import quoted, sentence
from bot.moderation.reading import overlaps
from bot.moderation.rules.addresses import covers, plain_addresses, registrable
from bot.moderation.rules.hidden_addresses import hidden_addresses
from bot.moderation.rules.kind import RuleKind
from bot.moderation.rules.links import Allowed, Ending
from bot.moderation.rules.listed import ListName, phrase_path, text_of
from bot.moderation.verdict import RuleMatch

_HANDLE = re.compile(r"\w#\d{4}(?!\d)")
"""A name with four digits, as Discord's were until 2023 and sellers still write them."""
_BEGINNING = re.compile(rf"(?:^[^\w:>(\[\"'“”„«»‹›‘]*|(?<!\.)[.!?]|@\w+)[\s{JOINER}]*$")
"""Behind a colon, a bracket or an opening quotation mark stands what somebody else offers."""
_QUESTION = re.compile(r"\?\W*$")


class Offers(RuleKind):
    """Stops the offers in `lists`, certain where one begins a sentence and the line also names a place to go.

    An offer without a place is answered by the ladder, and so is one in the midst of a sentence ("I saw buy
    followers on ..."). So is what stands in `hints`, which is an offer only beside a place, and a whole one
    if it is certain (`!`): without a place it is said every day, and nothing is done. Where the line has one
    of `reports`, quotes the offer or asks about it as a whole, somebody else's is told of: at most a human
    looks. A place is a phrase of the lists `places`, a handle (`name#1234`), an address with a scheme, port
    or path, or one that ends with one of `endings`, also with its dot apart (`name . shop`, `name dot shop`);
    but none of the hosts in `allow`.
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
        """Return the surest of the offers in the line and the hints beside a place; None where neither is."""
        hits = [(hit, alone) for lists, alone in self._both for hit in _hits(line, lists)]
        if not hits:
            return None
        placed = self._names_a_place(line)
        judged = ((self._certainty(line, hit, alone=alone, placed=placed), hit) for hit, alone in hits)
        found = [(certainty, hit) for certainty, hit in judged if certainty]
        if not found:
            return None
        certainty, hit = min(found, key=lambda each: (-each[0], each[1].start))
        words = line.text.quote_low(hit.start, hit.end)
        return RuleMatch(words, certainty, hit.says, SIGNS if certainty is Certainty.CERTAIN else 1)

    def read_lists(self, texts: Mapping[str, str], words: PhraseWords) -> tuple[PhraseList, ...]:
        """Return the lists that this rule needs, from the texts of the list files by their names.

        Raises:
            DocumentError: a file is missing or has faults.
        """

        def read(names: Iterable[ListName]) -> Iterator[PhraseList]:
            return (read_phrases(text_of(texts, path), path, words) for path in map(phrase_path, names))

        beside = (replace(each, guarded=Guarded.KEPT) for each in read((*self.reports, *self.places)))
        return *read((*self.lists, *self.hints)), *beside

    def _certainty(self, line: Line, hit: Hit, *, alone: bool, placed: bool) -> Certainty | None:
        """Return how sure it is that a hit offers something; None where it does not.

        `alone`: it does without a place too. `placed`: the line names one.
        """
        low = line.text.low
        if not (alone or placed) or _is_address(line.text.quote_low(hit.start, hit.end)):
            return None
        sure = hit.certainty is Certainty.CERTAIN or (alone and hit.certainty is Certainty.LIKELY)
        whole = placed and sure and _BEGINNING.search(low[: hit.start]) is not None
        if self._is_told_of(line, hit) or (whole and _is_asked(low, hit.end)):
            return Certainty.POSSIBLE if whole or (alone and placed) else None
        return Certainty.CERTAIN if whole else min(hit.certainty, Certainty.LIKELY)

    def _is_told_of(self, line: Line, hit: Hit) -> bool:
        """Tell whether an offer is somebody else's."""
        if found_in(line, map(phrase_path, self.reports)):
            return True
        return overlaps((hit.start, hit.end), quoted(line.text.low, {}))

    def _names_a_place(self, line: Line) -> bool:
        if found_in(line, map(phrase_path, self.places)):
            return True
        if _HANDLE.search(line.text.plain):
            return True
        if any(hidden.apart for hidden in hidden_addresses(line.text.low, self._endings, line.everyday)):
            return True
        return any(
            (found.written or found.host.rpartition(".")[2].lower() in self._endings)
            and registrable(found.host)
            and not any(covers(host, found) for host in self.allow)
            for found in plain_addresses(line.text.plain)
        )

    @property
    def _both(self) -> tuple[tuple[Entries[ListName], bool], ...]:
        """The lists, and whether what stands in them is an offer without a place."""
        return (self.lists, True), (self.hints, False)

    @cached_property
    def _endings(self) -> frozenset[str]:
        return frozenset(self.endings)


def _is_address(words: str) -> bool:
    """Tell whether words are one address: its name is no offer besides the place that it is."""
    return "." in words.strip(".") and not any(map(str.isspace, words))


def _hits(line: Line, lists: Iterable[ListName]) -> Iterator[Hit]:
    """Yield everything of some lists that is meant in a line."""
    for name in lists:
        if hit := line.hits.get(phrase_path(name)):
            yield from (hit, *hit.others)


def _is_asked(low: str, place: int) -> bool:
    """Tell whether the sentence at a place ends the line with a question mark."""
    return _QUESTION.match(low, sentence(low, place)) is not None
