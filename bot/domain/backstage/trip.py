"""Where and when somebody travels, and whether a text tells of it before it may be told."""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from bot.domain.words.folding import folded_words
from bot.domain.words.naming import ARTICLES

MIN_WORD, MIN_INSIDE = 3, 4
"""Letters of a word of a place that tells of it alone, and of one that does so within another: a leedsgig."""

LONGEST = 62
"""Days of a trip that are gone through: of a longer one every day of a month tells anyway."""

_LETTERS = str.maketrans({"ı": "i", "ł": "l", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe"})
_UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue"})
"""What people type for letters that their keyboard lacks."""

DayWords = Callable[[date], Iterable[str]]
"""Gives the words by which people write a day: of its month and of its weekday, folded."""


@dataclass(frozen=True, slots=True)
class Trip:
    """A trip: where it leads, and its first and last day, as far as they are known."""

    where: str
    first: date | None
    last: date | None

    @property
    def days(self) -> Iterable[date]:
        """All its days."""
        first, last = self.first or self.last, self.last or self.first
        if first is None or last is None:
            return ()
        return [first + timedelta(days=each) for each in range(min((last - first).days, LONGEST) + 1)]


def telling_words(where: str) -> Sequence[str]:
    """Return the words of a place that tell of it, folded; all of them where each is short."""
    small = where.lower()
    words = [*dict.fromkeys([*_folded(small), *_folded(small.translate(_UMLAUTS))])]
    return [each for each in words if each not in ARTICLES and len(each) >= MIN_WORD] or words


def _folded(text: str) -> list[str]:
    """Return the words of a text without accents, and in letters that any keyboard has."""
    return folded_words(text.lower().translate(_LETTERS))


class Untold:
    """Trips that nobody may be told of yet: rather too much is taken for a word of theirs than too little."""

    def __init__(self, trips: Iterable[Trip], day_words: DayWords) -> None:
        self._words: set[str] = set()
        self._inside: set[str] = set()
        self._numbers: set[int] = set()
        for trip in trips:
            telling = telling_words(trip.where)
            self._words.update(telling)
            self._inside.update(each for each in telling if len(each) >= MIN_INSIDE or not each.isascii())
            for day in trip.days:
                self._words.update(day_words(day))
                self._numbers |= {day.day, day.year, day.year % 100}

    def tell_of(self, text: str) -> bool:
        """Tell whether a text has a word of where they lead, or a number or a word of their days."""
        words = _folded(text)
        whole = "".join(words)
        return (
            any(word in self._words for word in words)
            or any(each in whole for each in self._inside)
            or any(int(each[:9]) in self._numbers for each in re.findall(r"\d+", text))
        )
