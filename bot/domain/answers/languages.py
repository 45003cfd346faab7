"""Several languages, and in which of them a line may ask something."""

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import repeat

from bot.domain.answers.grammar import Phrase
from bot.domain.answers.language import Language
from bot.domain.answers.lexicon import Known
from bot.domain.answers.signs import Signs
from bot.domain.answers.to_artist import stands_in, together

MAX_LINE = 24
"""Words of a line with a question in it; who writes more tells something."""

_COUNT = MAX_LINE.bit_length()
"""The bits in which it is counted how many words of a line are of a language, beside those of the others."""

_MAX_COUNT = (1 << _COUNT) - 1

_DIGIT = re.compile(r"\d")


class Languages:
    """Languages, of which a word is looked up for all at once: most lines are no question in any of them.

    By a word that asks, and a word of ours, three in four lines are let be. Of the others the words of each
    language are counted.
    """

    def __init__(self, languages: Sequence[Language]) -> None:
        self._languages = tuple(languages)
        self._counts: dict[str, int] = {}
        """Of each word a number that has a one for each language which has it: added up, these count."""
        for number, each in enumerate(languages):
            for word in each.vocabulary:
                self._counts[word] = self._counts.get(word, 0) + (1 << number * _COUNT)
        lookouts = [each.lookout for each in languages]
        self._asking = Signs.of_all(each.asking for each in lookouts)
        self._sought = Signs.of_all(each.sought for each in lookouts)
        self._to_artist = together(each.to_artist.firsts for each in languages) or {}
        self.begin_for_artist = frozenset(self._to_artist)
        """Words of which each line has one that asks what only the artist can answer."""

    def that_may_ask(self, text: str, words: Phrase, known: Known) -> Sequence[Language]:
        """Return the languages in which a line may ask something, of those that have most of its words."""
        marked = "?" in text
        if not ((marked or self._asking.stand_in(words)) and self._have_ours(text, words, known)):
            return ()
        most, spoken = self._with_most(words)
        return [
            each
            for each in (spoken if most or marked else ())
            if (marked or each.lookout.asking.stand_in(words))
            and each.lookout.sees(text, words, known, strange=most < len(words))
        ]

    def that_may_ask_artist(self, words: Phrase) -> Sequence[Language]:
        """Return the languages, of the same, in which a line may ask what only the artist can answer."""
        if not stands_in(self._to_artist, words):
            return ()
        return [each for each in self.spoken_in(words) if each.to_artist.may_ask(words)]

    def _have_ours(self, text: str, words: Phrase, known: Known) -> bool:
        """Tell whether a line has a word by which questions are looked for, one of the shelf, or a number."""
        ours = self._sought.stand_in(words) or not known.clear.isdisjoint(words)
        return ours or _DIGIT.search(text) is not None

    def spoken_in(self, words: Phrase) -> Sequence[Language]:
        """Return the languages that have the most words of a line."""
        return self._with_most(words)[1]

    def _with_most(self, words: Phrase) -> tuple[int, Sequence[Language]]:
        """Return how many words of a line the languages have that have the most of them, and these."""
        counted = sum(map(self._counts.get, words, repeat(0)))
        most, spoken = 0, list[Language]()
        for language in self._languages:
            count = counted & _MAX_COUNT
            counted >>= _COUNT
            if count > most:
                most, spoken = count, [language]
            elif count == most:
                spoken.append(language)
        return most, spoken


@lru_cache(maxsize=1)
def languages_together(languages: tuple[Language, ...]) -> Languages:
    """Return languages together; a reader is made anew where very much changes, and this is not."""
    return Languages(languages)
