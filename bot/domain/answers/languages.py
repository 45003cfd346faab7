"""Several languages, and in which of them a line may ask something."""

from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import pairwise, repeat

from bot.domain.answers.grammar import Phrase
from bot.domain.answers.language import Language

MAX_LINE = 24
"""Words of a line with a question in it; who writes more tells something."""

_COUNT = MAX_LINE.bit_length()
"""The bits in which it is counted how many words of a line are of a language, beside those of the others."""

_MAX_COUNT = (1 << _COUNT) - 1

REMEMBERED = 4_096
"""Mixtures of languages of which it is remembered which have the most words: chat has the same few."""


class Languages:
    """Languages, of which a word is looked up for all at once: most lines are no question in any of them.

    One number tells of a word which languages have it, and whether a question to the artist may begin by it:
    added up, that tells how many words of a line are of each language.
    """

    def __init__(self, languages: Sequence[Language]) -> None:
        self._languages = languages
        self._counts: dict[str, int] = {}
        self._pairs = frozenset[tuple[str, str]]().union(*(each.pairs for each in languages))
        for place, language in enumerate(languages):
            self._add(language.vocabulary, place)
        places = range(len(languages), len(languages) + 3)
        self._first, self._second, self._certain = (_MAX_COUNT << place * _COUNT for place in places)
        self._all = (1 << len(languages) * _COUNT) - 1
        self._add({first for first, _ in self._pairs}, places[0])
        self._add({second for _, second in self._pairs}, places[1])
        self._add({word for each in languages for word in (*each.firsts, *each.spellings)}, places[2])
        self._with_most = lru_cache(REMEMBERED)(self._having_most)

    def _add(self, words: Iterable[str], place: int) -> None:
        for word in words:
            self._counts[word] = self._counts.get(word, 0) + (1 << place * _COUNT)

    def counted(self, words: Phrase) -> int:
        """Return how many of the words of a line are of which language, as one number."""
        return sum(map(self._counts.get, words, repeat(0)))

    def with_most(self, total: int, *, marked: bool) -> Sequence[Language]:
        """Return the languages that have the most words of a line, in which they are counted.

        Without a question mark a line of which none has a word asks nothing: most emotes and greetings.
        """
        total &= self._all
        return self._with_most(total) if total or marked else ()

    def _having_most(self, total: int) -> list[Language]:
        counts = [total >> place * _COUNT & _MAX_COUNT for place in range(len(self._languages))]
        return [each for each, count in zip(self._languages, counts, strict=True) if count == max(counts)]

    def may_ask_artist(self, words: Phrase, total: int) -> bool:
        """Tell whether in one of the languages words may ask what only the artist can answer."""
        if total & self._certain:
            return True
        both = total & self._first and total & self._second
        return bool(both) and not self._pairs.isdisjoint(pairwise(words))


@lru_cache(maxsize=1)
def languages_together(languages: tuple[Language, ...]) -> Languages:
    """Return languages together; a reader is made anew where very much changes, and this is not."""
    return Languages(languages)
