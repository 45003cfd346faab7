"""Several languages, and in which of them a line may ask something."""

from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

from bot.domain.answers.grammar import Phrase
from bot.domain.answers.language import Language

MAX_LINE = 24
"""Words of a line with a question in it; who writes more tells something."""

_COUNT = MAX_LINE.bit_length()
"""The bits in which it is counted how many words of a line are of a language, beside those of the others."""

_MAX_COUNT = (1 << _COUNT) - 1


class Languages:
    """Languages, of which a word is looked up for all at once: most lines are no question in any of them."""

    def __init__(self, languages: Sequence[Language]) -> None:
        self._languages = languages
        self._all = (1 << len(languages)) - 1
        self._asks: dict[str, int] = {}
        self._counts: dict[str, int] = {}
        for place, language in enumerate(languages):
            for word in language.matter:
                self._asks[word] = self._asks.get(word, 0) | 1 << place
            for word in language.forms:
                self._asks[word] = self._asks.get(word, 0) | 1 << place + len(languages)
            for word in language.vocabulary:
                self._counts[word] = self._counts.get(word, 0) + (1 << place * _COUNT)
        self._spellings = frozenset[str]().union(*(each.spellings for each in languages))
        self._firsts = frozenset[str]().union(*(each.firsts for each in languages))
        self._pairs = frozenset[tuple[str, str]]().union(*(each.pairs for each in languages))

    def that_may_ask(self, words: Phrase, *, marked: bool, matter: bool) -> list[Language]:
        """Return the languages that most of the words are of, and by which they may ask something.

        For that they need a word of ours, and one by which something is asked; `marked` with a question mark
        they ask anyway, and they may be of our `matter` anyway.
        """
        asks, found = self._asks.get, 0
        for word in words:
            found |= asks(word, 0)
        found = (self._all if matter else found) & (self._all if marked else found >> len(self._languages))
        if not found:
            return []
        total = sum(self._counts.get(word, 0) for word in words)
        counts = [total >> place * _COUNT & _MAX_COUNT for place in range(len(self._languages))]
        most = max(counts)
        return [
            each for place, each in enumerate(self._languages) if found >> place & 1 and counts[place] == most
        ]

    def may_ask_artist(self, words: Phrase) -> bool:
        """Tell whether in one of the languages words may ask what only the artist can answer."""
        spelt = self._spellings.isdisjoint(words) and self._firsts.isdisjoint(words)
        return not (spelt and self._pairs.isdisjoint(pairwise(words)))


@lru_cache(maxsize=1)
def languages_together(languages: tuple[Language, ...]) -> Languages:
    """Return languages together; a reader is made anew where very much changes, and this is not."""
    return Languages(languages)
