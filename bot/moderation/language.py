"""Which language the words around a word speak, told by the little words that every sentence has."""

import re
from collections.abc import Set as AbstractSet

from bot.moderation.word_lists import WordLists

LANGUAGES = "words/languages.txt"
"""The words by which languages are known, in the data folder."""

ENGLISH = "en"
"""What is spoken here: where the words around may be English too, a slur of English is one."""

_WORD = re.compile(r"[^\W\d_]+")


class Languages:
    """Languages by their codes (ISO 639-1), each with the words that it is known by."""

    def __init__(self, words: WordLists) -> None:
        self._of: dict[str, list[str]] = {}
        for language, known in words.items():
            for word in known:
                self._of.setdefault(word, []).append(language)

    def around(self, low: str, start: int, end: int) -> frozenset[str]:
        """Return the languages of which most words stand around `low[start:end]`; none where none is told."""
        counts: dict[str, int] = {}
        for word in _WORD.findall(f"{low[:start]} {low[end:]}"):
            for language in self._of.get(word, ()):
                counts[language] = counts.get(language, 0) + 1
        most = max(counts.values(), default=0)
        return frozenset(language for language, count in counts.items() if count == most)

    def speak(self, languages: AbstractSet[str], low: str, start: int, end: int) -> bool:
        """Tell whether the words around `low[start:end]` are of `languages`, and not as much of English."""
        around = self.around(low, start, end)
        return not around.isdisjoint(languages) and (ENGLISH not in around or ENGLISH in languages)
