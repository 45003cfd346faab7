"""Which language the words around a word speak, told by the little words that every sentence has."""

import re
from collections import Counter
from itertools import chain

from bot.moderation.phrase_tree import Span
from bot.moderation.word_lists import WordLists

LANGUAGES = "words/languages.txt"
"""The words by which languages are known, in the data folder."""

CODES = frozenset({"da", "de", "en", "es", "fr", "it", "nl", "no", "pl", "pt", "sv", "tl", "vi"})
"""The languages that are told apart (ISO 639-1): those that stand in the list which ships."""

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

    def around(self, low: str, span: Span) -> frozenset[str]:
        """Return the languages of which most words stand around a place in `low`; none where none is told.

        Where that may be English as well as another, it is English.
        """
        start, end = span
        words = _WORD.findall(f"{low[:start]} {low[end:]}")
        counts = Counter(chain.from_iterable(self._of[word] for word in words if word in self._of))
        most = max(counts.values(), default=0)
        around = frozenset(language for language, count in counts.items() if count == most)
        return around & {ENGLISH} or around
