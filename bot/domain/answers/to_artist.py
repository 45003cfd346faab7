"""Questions that only the artist can answer, told by how they begin: "can you play", "who taught you"."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain, product

from bot.domain.answers.grammar import PART, Phrase, folded

FIRST = 8
"""Words of a clause among which such a question begins, behind greetings."""

MAX_BEHIND = 14
"""Words of such a question; who writes more tells something."""

PAIR_IN = 4
"""Parts of a beginning, among which its first two words are."""

GAP = ".."
_GAP = r"(?:\S+ ){1,3}"


class ToArtist:
    """How such questions begin in a language.

    A beginning is some words: of (one|other) there is one, a part in [brackets] may be missing, and ".."
    stands for one to three words of any kind. `others` are words by which a line is for somebody else.
    """

    def __init__(self, beginnings: Iterable[str], others: Iterable[str]) -> None:
        by_pair: dict[tuple[str, str], list[str]] = {}
        for beginning in beginnings:
            parts = PART.findall(beginning)
            pattern = "".join(map(_pattern, parts))
            for pair in set(_first_pairs(parts)):
                by_pair.setdefault(pair, []).append(pattern)
        self._by_pair = {pair: re.compile("|".join(each)) for pair, each in by_pair.items()}
        self.beginnings = {pair[:1] if pair[1] == GAP else pair for pair in self._by_pair}
        """The words with which they begin, one or two."""
        ends = "|".join(map(_pattern_of, others))
        self._firsts = {first for first, _ in self._by_pair}
        self._others = re.compile(rf"(?:^| )(?:{ends})") if ends else None

    def is_in(self, words: Sequence[str]) -> bool:
        """Tell at little cost whether one begins somewhere in a line."""
        return any(self._begins_at(words, at) for at, word in enumerate(words[:-1]) if word in self._firsts)

    def _begins_at(self, words: Sequence[str], at: int) -> bool:
        for second in (words[at + 1], GAP):
            begun = self._by_pair.get((words[at], second))
            if begun and begun.match(f"{' '.join(words[at:])} "):
                return True
        return False

    def asks(self, words: Phrase, may_open: Callable[[Phrase], bool]) -> bool:
        """Tell whether a clause is one; `may_open` tells whether words may stand before a question."""
        size = len(words)
        places = range(max(size - MAX_BEHIND, 0), min(size - 1, FIRST))
        return any(self._begins_at(words, at) and may_open(words[:at]) for at in places)

    def is_for_others(self, words: Phrase) -> bool:
        """Tell whether a line has words by which it is for somebody else."""
        return self._others is not None and self._others.search(f"{' '.join(words)} ") is not None


def _first_pairs(parts: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Yield the first two words of all ways in which a beginning may be put; the second may be a gap."""
    for way in product(*map(_ways, parts[:PAIR_IN])):
        first, second, *_ = chain.from_iterable(way)
        yield first, second


def _ways(part: str) -> list[Phrase]:
    inner = part.strip("[]()").split("|")
    phrases = [(GAP,) if each == GAP else folded(each) for each in inner]
    return [(), *phrases] if part.startswith("[") else phrases


def _pattern(part: str) -> str:
    if part == GAP:
        return _GAP
    inner = "|".join(_pattern_of(each) for each in part.strip("[]()").split("|"))
    return f"(?:{inner})?" if part.startswith("[") else f"(?:{inner})"


def _pattern_of(words: str) -> str:
    return "".join(f"{re.escape(word)} " for word in folded(words))
