"""A line as it is held against phrases: where its words stand, among each other and in the text."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cached_property
from typing import NamedTuple

from bot.moderation.normalize import Normalized
from bot.moderation.phrase_tree import Edges, Places, Span, Spoken
from bot.moderation.quotes import covers

Guard = Callable[[Normalized], Iterable[Span]]
"""Tells where in `Normalized.low` something is said that is not meant."""

LanguagesAround = Callable[[str, Span], frozenset[str]]
"""Tells the languages (ISO 639-1) that the words around a place in `Normalized.low` may be of."""


def unguarded(_: Normalized) -> Iterable[Span]:
    """Take everything for meant."""
    return ()


def no_language(_low: str, _span: Span) -> frozenset[str]:
    """Know no language."""
    return frozenset()


class Around(NamedTuple):
    """What is known of a line besides its words.

    `artist` is the login of the one whose name may stand before and behind a sentence. `guard` and
    `languages` are asked only where something was found.
    """

    artist: str = ""
    guard: Guard = unguarded
    languages: LanguagesAround = no_language


class Piece(NamedTuple):
    """What stands between two spaces: the words from `first` to before `until`, and where in `low` it is."""

    first: int
    until: int
    begins: int
    ends: int


class Reading:
    """One line. What of it is seldom asked for is reckoned when it is."""

    def __init__(
        self,
        line: Normalized,
        words: Sequence[str],
        stands: Mapping[str, Places],
        *,
        pieces: Iterable[tuple[int, int, int, int]],
        edges: Callable[["Reading"], Edges],
        around: Around,
    ) -> None:
        self.line = line
        self.words = words
        self.around = around
        self.spoken = Spoken(stands, len(words), lambda: edges(self))
        self._pieces = pieces

    @cached_property
    def pieces(self) -> Sequence[Piece]:
        """The pieces between spaces."""
        return [*map(Piece._make, self._pieces)]

    @cached_property
    def guarded(self) -> Sequence[Span]:
        """Where in `low` something is said that is not meant."""
        return list(self.around.guard(self.line))

    def speaks(self, languages: frozenset[str], span: Span) -> bool:
        """Tell whether the words around what stands between two places may be of one of some languages."""
        if not languages:
            return False
        return not languages.isdisjoint(self.around.languages(self.line.low, self.in_low(span)))

    def guards(self, span: Span) -> bool:
        """Tell whether what stands between two places is not meant."""
        return bool(self.guarded) and covers(self.guarded, self.line.low, *self.in_low(span))

    def in_low(self, span: Span) -> Span:
        """Return where in `low` the words between two places stand."""
        start, end = span
        return (self._places[start][0], self._places[end - 1][1]) if start < end else (0, len(self.line.low))

    @cached_property
    def _places(self) -> Sequence[Span]:
        """Where in `low` that stands which holds each of the words."""
        return [(each.begins, each.ends) for each in self.pieces for _ in range(each.first, each.until)]


def overlaps(span: Span, others: Iterable[Span]) -> bool:
    """Tell whether something stands where one of the others does, in whole or in part."""
    start, end = span
    return any(first < end and start < last for first, last in others)
