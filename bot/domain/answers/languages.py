"""Several languages, and in which of them a line may ask something."""

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import pairwise, repeat
from typing import NamedTuple

from bot.domain.answers.bits import together
from bot.domain.answers.grammar import TO_ARTIST, Phrase
from bot.domain.answers.language import Language
from bot.domain.answers.lexicon import Known

MAX_LINE = 24
"""Words of a line with a question in it; who writes more tells something."""

_COUNT = MAX_LINE.bit_length()
"""The bits in which it is counted how many words of a line are of a language, beside those of the others."""

_MAX_COUNT = (1 << _COUNT) - 1

_DIGIT = re.compile(r"\d")

REMEMBERED = 4_096
"""Mixtures of languages of which it is remembered which have the most words: chat has the same few."""


class _Spoken(NamedTuple):
    """A language, and the place from which on a number tells what a word may be in it.

    The others are bits from there on: of words by which something is asked, of those of ours, and of those
    with which a question to the artist begins.
    """

    language: Language
    place: int
    forming: int
    sought: int
    to_artist: int

    @classmethod
    def at(cls, place: int, language: Language) -> "_Spoken":
        """Return a language that begins at a place."""
        each = (language.bits.forming, language.bits.sought, TO_ARTIST)
        return cls(language, place, *(bits << place for bits in each))

    def may_ask(self, bits: int, *, marked: bool, ours: bool) -> bool:
        """Tell at little cost whether words may ask something, `marked` or not.

        They have one of `ours`, whatever the language, or none.
        """
        asks = (marked or bits & self.forming) and (ours or bits & self.sought)
        return bool(asks or bits & self.to_artist)


class Languages:
    """Languages, of which a word is looked up for all at once: most lines are no question in any of them.

    One number tells of a word which languages have it, and behind that what it may be in each of them. By the
    numbers of its words alone nearly every line is let be: added up they count the words of each language,
    and together they tell what there is among them.
    """

    def __init__(self, languages: Sequence[Language]) -> None:
        self._numbers: dict[str, int] = {}
        size = max(
            (means.bit_length() for each in languages for means in each.lookout.may_be.values()), default=0
        )
        begin = len(languages) * _COUNT
        self._each = [_Spoken.at(begin + place * size, each) for place, each in enumerate(languages)]
        for number, each in enumerate(self._each):
            for word in each.language.vocabulary:
                self._add(word, 1 << number * _COUNT)
            for word, bits in each.language.lookout.may_be.items():
                self._add(word, bits << each.place)
        self._counts, self._own = (1 << begin) - 1, (1 << size) - 1
        self._asking = self._having(each.forming | each.to_artist for each in self._each)
        self._pairs = frozenset[Phrase]().union(*(each.lookout.pairs for each in languages))
        self._firsts = frozenset(first for first, _ in self._pairs)
        self._with_most = lru_cache(REMEMBERED)(self._having_most)

    def _having(self, each: Iterable[int]) -> frozenset[str]:
        """Return the words that have some of the bits, in whichever language."""
        bits = together(each)
        return frozenset(word for word, number in self._numbers.items() if number & bits)

    def _add(self, word: str, bits: int) -> None:
        self._numbers[word] = self._numbers.get(word, 0) | bits

    def that_may_ask(self, text: str, words: Phrase, known: Known) -> tuple[list[Language], list[Language]]:
        """Return the languages in which a line may ask something, and those in which it may ask the artist.

        The latter is what only the artist can answer. They are of those that have the most words of the line.
        """
        languages: list[Language] = []
        artists: list[Language] = []
        marked, paired = "?" in text, self._have_pair(words)
        if not (marked or paired or not self._asking.isdisjoint(words)):
            return languages, artists
        numbers = [*map(self._numbers.get, words, repeat(0))]
        bits = together(numbers)
        most, spoken = self._with_most(sum(numbers) & self._counts)
        ours = not known.clear.isdisjoint(words) or _DIGIT.search(text) is not None
        for each in spoken if most or marked else ():
            if not (paired or each.may_ask(bits, marked=marked, ours=ours)):
                continue
            language, lookout = each.language, each.language.lookout
            own = bits >> each.place & self._own
            own = lookout.with_pairs(words, own) if paired else own
            if own & TO_ARTIST and language.may_ask_artist(words):
                artists.append(language)
            if lookout.sees(text, words, own, known, strange=most < len(words)):
                languages.append(language)
        return languages, artists

    def _have_pair(self, words: Phrase) -> bool:
        """Tell whether some two words tell more together, in a language."""
        return not (self._firsts.isdisjoint(words) or self._pairs.isdisjoint(pairwise(words)))

    def spoken_in(self, words: Phrase) -> list[Language]:
        """Return the languages that have the most words of a line."""
        numbers = map(self._numbers.get, words, repeat(0))
        return [each.language for each in self._with_most(sum(numbers) & self._counts)[1]]

    def _having_most(self, counted: int) -> tuple[int, list[_Spoken]]:
        """Return how many words of a line the languages have that have the most of them, and these."""
        counts = [counted >> number * _COUNT & _MAX_COUNT for number in range(len(self._each))]
        most = max(counts)
        return most, [each for each, count in zip(self._each, counts, strict=True) if count == most]


@lru_cache(maxsize=1)
def languages_together(languages: tuple[Language, ...]) -> Languages:
    """Return languages together; a reader is made anew where very much changes, and this is not."""
    return Languages(languages)
