"""Questions that only the artist can answer, told by how they begin: "can you play", "who taught you"."""

from collections.abc import Callable, Collection, Iterable, Mapping
from itertools import chain
from typing import Union

from bot.domain.answers.grammar import PART, Phrase, folded

FIRST = 8
"""Words of a clause among which such a question begins, behind greetings."""

MAX_BEHIND = 14
"""Words of such a question; who writes more tells something."""

GAP = ".."
"""What stands for some words of any kind."""

_MAX_GAP = 3
"""Words that a gap stands for at most."""

Begun = Mapping[str, Union["Begun", None]]
"""What goes on behind a beginning's first words, by the next one; None where it is complete."""


class ToArtist:
    """How such questions begin in a language.

    A beginning is some words: of (one|other) there is one, a part in [brackets] may be missing, and ".."
    stands for one to three words of any kind. `others` are words by which a line is for somebody else.
    `spellings` are all in which a word that is spelt otherwise as a rule is found.
    """

    def __init__(
        self,
        beginnings: Iterable[str],
        others: Iterable[str],
        spellings: Callable[[str], Collection[str]] = lambda word: (word,),
    ) -> None:
        self.firsts = together(_begun(each, spellings) for each in beginnings) or {}
        """What goes on behind each word with which one begins."""
        self._others = together(_begun(each, spellings) for each in others) or {}

    def may_ask(self, words: Phrase) -> bool:
        """Tell whether one begins somewhere in a line which is for nobody else."""
        return stands_in(self.firsts, words) and not stands_in(self._others, words)

    def asks(self, words: Phrase, may_open: Callable[[Phrase], bool]) -> bool:
        """Tell whether a clause is one; `may_open` tells whether words may stand before a question."""
        size = len(words)
        places = range(max(size - MAX_BEHIND, 0), min(size - 1, FIRST))
        return any(_goes_on(self.firsts, words, at) and may_open(words[:at]) for at in places)


def _goes_on(begun: Begun | None, words: Phrase, at: int) -> bool:
    """Tell whether the words from a place on complete what has begun before it."""
    while begun is not None:
        if GAP in begun and any(_goes_on(begun[GAP], words, at + size) for size in range(1, _MAX_GAP + 1)):
            return True
        if at >= len(words) or words[at] not in begun:
            return False
        begun, at = begun[words[at]], at + 1
    return at <= len(words)


def stands_in(begun: Begun, words: Phrase) -> bool:
    """Tell whether something that begins so stands anywhere in a line."""
    for at, word in enumerate(words, 1):  # noqa: SIM110 - of most lines, and `any` takes twice as long
        if word in begun and _goes_on(begun[word], words, at):
            return True
    return False


def _begun(beginning: str, spellings: Callable[[str], Collection[str]]) -> Begun | None:
    """Return what a beginning goes on with, in all the ways in which it may be put."""
    behind: Begun | None = None
    for part in reversed(PART.findall(beginning)):
        behind = together(_before(behind, way, spellings) for way in _ways(part))
    return behind


def _before(behind: Begun | None, words: Phrase, spellings: Callable[[str], Collection[str]]) -> Begun | None:
    """Return what words go on with before something else."""
    for word in reversed(words):
        behind = dict.fromkeys(spellings(word), behind)
    return behind


def together(several: Iterable[Begun | None]) -> Begun | None:
    """Return what any of several goes on with; one that is complete needs nothing more."""
    each = list({id(one): one for one in several}.values())
    if None in each:
        return None
    if len(each) == 1:
        return each[0]
    by_word: dict[str, list[Begun | None]] = {}
    for word, behind in chain.from_iterable(one.items() for one in each if one):
        by_word.setdefault(word, []).append(behind)
    return {word: together(behind) for word, behind in by_word.items()}


def _ways(part: str) -> list[Phrase]:
    """Return the words that a part may be, none where it may be missing."""
    inner = part.strip("[]()").split("|")
    phrases = [(GAP,) if each == GAP else folded(each) for each in inner]
    return [(), *phrases] if part.startswith("[") else phrases
