"""A line as it is held against phrases: where its words stand, among each other and in the text."""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cached_property
from typing import NamedTuple

from bot.moderation.normalize import Normalized
from bot.moderation.phrase_tree import Places, Span, Spoken
from bot.moderation.quotes import lies_within
from bot.moderation.spelled import Piece, Spelled
from bot.moderation.vocabulary import DOUBT

_STOPS = r"(?<=\S)(?:[!?]|(?<!\.)\.(?!\.))[^\w\s]*"
_STOP = re.compile(rf"{_STOPS}(?=\s|$)")
_STOP_WITHIN = re.compile(rf"{_STOPS}\s+\S")
_CAMEL = r"(?<!\S)[A-Za-z]*[a-z][A-Z]\w*"
_CAPITALS = r"(?<!\S)[A-Z]{3,}\d*"
_EMOTICON = r"(?<!\S)(?:[:;=x8X]['^-]?[()\[\]dDpPoOcC3/|*]+|<+/?3+|\^[_.]?\^)"
_LIKE_EMOTES = re.compile(rf"(?:{_EMOTICON}|{_CAMEL})(?!\S)")
_EMOTES = re.compile(rf"(?:{_EMOTICON}|{_CAMEL}|{_CAPITALS})(?!\S)")
_LEAST_OF_A_NAME = 4
"""Letters of a login's beginning by which people call its owner: `juni`, for `junipervale`."""

Openings = Mapping[str, Sequence[Span]]
"""Where in `Normalized.low` something stands that tells of what is not meant, by its list's name."""

Guard = Callable[[Normalized, Openings], Iterable[Span]]
"""Tells where in `Normalized.low` something is said that is not meant."""

LanguagesAround = Callable[[str, Span], frozenset[str]]
"""Tells the languages (ISO 639-1) that the words around a place in `Normalized.low` may be of."""


def unguarded(_line: Normalized, _openings: Openings) -> Iterable[Span]:
    """Take everything for meant."""
    return ()


def no_language(_low: str, _span: Span) -> frozenset[str]:
    """Know no language."""
    return frozenset()


class LineContext(NamedTuple):
    """What is known of a line besides its words.

    `artist` is the login of the one whose name may stand before and behind a sentence. `guard` and
    `languages` are asked only where something was found.
    """

    artist: str = ""
    guard: Guard = unguarded
    languages: LanguagesAround = no_language


class Reading:
    """One line. What of it is seldom asked for is reckoned when it is."""

    def __init__(
        self,
        line: Normalized,
        spelled: Spelled,
        words: Sequence[str],
        stands: Mapping[str, Places],
        *,
        edge: Callable[["Reading", bool], Places],
        openings: Callable[["Reading"], Openings],
        around: LineContext,
    ) -> None:
        self.line = line
        self._spelled = spelled
        self.words = words
        self.around = around
        self.spoken = Spoken(
            stands, len(words), lambda ends: edge(self, ends), lambda: self.stops, lambda: self.asked
        )
        self._openings = openings

    @cached_property
    def pieces(self) -> Sequence[Piece]:
        """The pieces between spaces."""
        return [*self._spelled.places()]

    @cached_property
    def openings(self) -> Openings:
        """Where in `low` something stands that tells of what is not meant."""
        return self._openings(self)

    @cached_property
    def guarded(self) -> Sequence[Span]:
        """Where in `low` something is said that is not meant."""
        return list(self.around.guard(self.line, self.openings))

    @cached_property
    def stops(self) -> Places:
        """The places behind a full stop, exclamation or question mark; behind "..." a sentence goes on."""
        low = self.line.low
        if not _STOP_WITHIN.search(low):
            return 0
        behind = {found.end() for found in _STOP.finditer(low)}
        return _mask(until for _, until, _, ends in self.pieces if ends in behind)

    @cached_property
    def asked(self) -> Places:
        """The places within sentences that end with a question mark, which may stand apart."""
        low, since, places = self.line.low, 0, 0
        if "?" not in low:
            return 0
        begins = [each[2] for each in self.pieces]
        for (_, until, begin, _), following in zip(self.pieces, [*begins[1:], len(low)], strict=True):
            sentence = (2 << until) - (2 << since)  # not where it begins: there the one before ends
            said = low[begin:following].rstrip()
            places |= sentence if "?" in said else 0
            since = until if "?" in said or 1 << until & self.stops else since
        return places

    @cached_property
    def named(self) -> Places:
        """The places before the artist's name."""
        return _mask(place for place, word in enumerate(self.words) if calls(word, self.around.artist))

    @cached_property
    def emotes(self) -> Places:
        """The places before what looks like an emote, as capitals do unless all is written in them."""
        plain = self.line.plain
        pattern = _LIKE_EMOTES if plain.isupper() else _EMOTES
        if not pattern.search(plain):
            return 0
        written = plain.split()
        if len(written) != len(self.pieces):  # what was spelled out is one piece there, and several here
            return 0
        return _mask(
            place
            for each, (first, until, *_) in zip(written, self.pieces, strict=True)
            if pattern.fullmatch(each)
            for place in range(first, until)
        )

    def speaks(self, languages: frozenset[str], span: Span) -> bool:
        """Tell whether the words around what stands between two places may be of one of some languages."""
        if not languages:
            return False
        return not languages.isdisjoint(self.around.languages(self.line.low, self.in_low(span)))

    def guards(self, span: Span) -> bool:
        """Tell whether what stands between two places is not meant."""
        return bool(self.guarded) and lies_within(self.guarded, self.line.low, *self.in_low(span))

    def doubts(self, span: Span) -> bool:
        """Tell whether one of the words between two places was perhaps not meant."""
        return not self._doubtful.isdisjoint(range(*span))

    def in_low(self, span: Span) -> Span:
        """Return where in `low` the words between two places stand."""
        start, end = span
        return (
            (self._held_at[start][0], self._held_at[end - 1][1]) if start < end else (0, len(self.line.low))
        )

    @cached_property
    def _doubtful(self) -> frozenset[int]:
        """The places of words that were perhaps not meant."""
        words = self._spelled.words.split()
        return frozenset(place for place, word in enumerate(words) if word.startswith(DOUBT))

    @cached_property
    def _held_at(self) -> Sequence[Span]:
        """Where in `low` that stands which holds each of the words."""
        return [(begins, ends) for first, until, begins, ends in self.pieces for _ in range(first, until)]


def calls(word: str, login: str) -> bool:
    """Tell whether people may call the owner of a login by a word, in small letters: it begins with it."""
    return len(word) >= _LEAST_OF_A_NAME and login.startswith(word)


def _mask(numbers: Iterable[int]) -> Places:
    places = 0
    for number in numbers:
        places |= 1 << number
    return places


def overlaps(span: Span, others: Iterable[Span]) -> bool:
    """Tell whether something stands where one of the others does, in whole or in part."""
    start, end = span
    return any(first < end and start < last for first, last in others)
