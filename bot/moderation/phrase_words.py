"""The words of phrase lists: what a person writes as one word, and what stands for it in comparing."""

import re
from collections.abc import Mapping
from typing import NamedTuple

from bot.domain.documents.document import MAX_QUOTE
from bot.moderation.letters import as_compared
from bot.moderation.phrase_tree import Tree, Word, either, row
from bot.moderation.spelling import MENTION

MAX_WORD = 50
"""Letters of a word; there are hardly any of more than 30."""
BOUNDS = "see docs/policy.md for the signs and bounds"

WITH_ENDINGS = r"[^\W_]+[\[(][^\W_]+(?:\|[^\W_]+)*[\])]"
"""A word with several endings, or with them and without."""
WORD = re.compile(r"\*?[^\W_]+\*?")
_ENDINGS = re.compile(r"(\w+)([\[(])([\w|]+)[\])]")
_APOSTROPHES = str.maketrans("", "", "'’")


class UnreadableError(ValueError):
    """Something of a list that cannot be read: what is wrong with it, and the mend."""

    def __init__(self, says: str, mend: str = BOUNDS) -> None:
        super().__init__(says)
        self.mend = mend


class Written(NamedTuple):
    """A word as a list has it: the tree that finds it, and the signs in that."""

    tree: Tree
    signs: tuple[str, ...]


class PhraseWords(dict[str, Written]):
    """The words of lists by what is written, each read when it is met first: lists have most in common.

    `same` are the ways of spelling words, each with what is meant.
    """

    def __init__(self, same: Mapping[str, str] | None = None) -> None:
        super().__init__()
        self._same = same or {}

    def __missing__(self, token: str) -> Written:
        """Read a word.

        Raises:
            UnreadableError: it is none, or too long.
        """
        found = _ENDINGS.fullmatch(token)
        meant = [self._meant(form) for form in (_forms(*found.groups()) if found else [token])]
        tree = either([row([Word(sign) for sign in signs]) for signs in meant])
        written = self[token] = Written(tree, tuple(sign for signs in meant for sign in signs))
        return written

    def respelled(self, word: str) -> str:
        """Return what a word means: a word, or several."""
        return self._same.get(word, word)

    def _meant(self, word: str) -> list[str]:
        """Return the signs that a word of the list stands for."""
        if word == MENTION:
            return [MENTION]
        bare = bounded(plain(word), MAX_WORD, "letters")
        if not WORD.fullmatch(bare):
            raise UnreadableError(f"{word!r} is no word")
        return [bare] if "*" in bare else self.respelled(bare).split()


def _forms(stem: str, opening: str, endings: str) -> list[str]:
    """Return a word with each of its endings, in square brackets also without."""
    return [stem + ending for ending in endings.split("|")] + [stem] * (opening == "[")


def bounded(text: str, most: int, what: str) -> str:
    """Return `text`.

    Raises:
        UnreadableError: it is longer than `most`.
    """
    if len(text) > most:
        says = f"{text[:MAX_QUOTE] + '…'!r} has {len(text)} {what}; {most} are the most"
        raise UnreadableError(says)
    return text


def plain(word: str) -> str:
    """Return a word as it is compared, without apostrophes."""
    return as_compared(word.translate(_APOSTROPHES))
