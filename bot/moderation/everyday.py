"""Everyday words of many languages: what sentences end with, and what announces another word of one."""

import re
from functools import lru_cache
from typing import NamedTuple

from bot.moderation.letters import as_compared, as_latin
from bot.moderation.skeleton import once
from bot.moderation.word_lists import said_lines

EVERYDAY = "words/everyday.txt"
"""The list of everyday words, in the data folder."""

_BEFORE, _AFTER_COM, _BEFORE_DOT = "before:", "after com:", "before dot:"
_NAMES = (_BEFORE, _AFTER_COM, _BEFORE_DOT)
_ABBREVIATION = re.compile(r"[^\W\d_aeiouy]{1,5}")
_LAUGHTER = re.compile(r"(?:[hjkwx]+[aeiou]+){2,}[hsl]?|[kw]+|(?:rs)+|(?:wk)+w?")
_SHORT = 2
"""Letters of what is a word of some language, or an abbreviation."""


class Everyday(NamedTuple):
    """What is known of everyday words: `words` that may end a sentence, and articles `before` one.

    `after_com` are those that stand behind a 'com' that is no ending of an address, `before_dot` those before
    a 'dot' that is no sign.
    """

    words: frozenset[str] = frozenset()
    before: frozenset[str] = frozenset()
    after_com: frozenset[str] = frozenset()
    before_dot: frozenset[str] = frozenset()

    def has(self, word: str) -> bool:
        """Tell whether people say a word every day, or laugh so."""
        bones = _bones(word)
        return bones in self.words or bool(_LAUGHTER.fullmatch(as_compared(word)))

    def may_be(self, word: str) -> bool:
        """Tell whether a word is one of every day, or so short or hard to speak that it stands for one."""
        if len(word) <= _SHORT or word.isdigit() or self.has(word):
            return True
        return bool(_ABBREVIATION.fullmatch(as_compared(word)))

    def announces(self, word: str) -> bool:
        """Tell whether another word of the same sentence follows this one: 'the', 'muy', 'sehr'."""
        return _folded(word) in self.before

    def follows_com(self, word: str) -> bool:
        """Tell whether a word behind 'com' tells that this is a word too: 'com on', 'com você'."""
        return _folded(word) in self.after_com

    def precedes_dot(self, word: str) -> bool:
        """Tell whether a word before 'dot' tells that this is a dot to look at: 'polka dot', 'red dot'."""
        return _folded(word) in self.before_dot


NONE = Everyday()


def read_everyday(text: str) -> Everyday:
    """Return the everyday words in the text of a list.

    Others stand after `before:`, `after com:` and `before dot:`. A line that begins with `-` takes its words
    out.
    """
    listed: dict[str, set[str]] = {name: set() for name in ("", *_NAMES)}
    for _, said, taken in said_lines(text):
        name = next((name for name in _NAMES if said.startswith(name)), "")
        found = set(map(_folded if name else _bones, said.removeprefix(name).split()))
        listed[name] = listed[name] - found if taken else listed[name] | found
    return Everyday(*map(frozenset, listed.values()))


@lru_cache(maxsize=4096)
def _bones(word: str) -> str:
    """Return a word without case and accents, and every letter once in a row: 'niiice' is 'nice'."""
    return once(_folded(word))


def _folded(word: str) -> str:
    return as_latin(as_compared(word))
