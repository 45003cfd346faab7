"""Questions that only the artist can answer, told by how they begin: "can you play", "who taught you"."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import pairwise, product

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
        self.pairs = frozenset(self._by_pair)
        self.firsts = frozenset(first for first, second in self._by_pair if second == GAP)
        ends = "|".join(map(_pattern_of, others))
        self._others = re.compile(rf"(?:^| )(?:{ends})") if ends else None

    def may_be_in(self, words: Sequence[str]) -> bool:
        """Tell at little cost whether one may begin in a line."""
        return not (self.firsts.isdisjoint(words) and self.pairs.isdisjoint(pairwise(words)))

    def _patterns_at(self, pair: tuple[str, str]) -> list[re.Pattern[str]]:
        pairs = self._by_pair
        return [pairs[each] for each in (pair, (pair[0], GAP)) if each in pairs]

    def asks(self, words: Phrase, may_open: Callable[[Phrase], bool]) -> bool:
        """Tell whether a clause is one; `may_open` tells whether words may stand before a question."""
        for at, pair in enumerate(pairwise(words[: FIRST + 1])):
            patterns = self._patterns_at(pair) if len(words) - at <= MAX_BEHIND else ()
            text = f"{' '.join(words[at:])} " if patterns else ""
            if any(each.match(text) for each in patterns) and may_open(words[:at]):
                return True
        return False

    def is_for_others(self, words: Phrase) -> bool:
        """Tell whether a line has words by which it is for somebody else."""
        return self._others is not None and self._others.search(f"{' '.join(words)} ") is not None


def _first_pairs(parts: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Yield the first two words of all ways in which a beginning may be put; the second may be a gap."""
    for way in product(*(_ways(part) for part in parts[:PAIR_IN])):
        words = [word for phrase in way for word in (GAP,) * (phrase == GAP) or folded(phrase)]
        yield words[0], words[1]


def _ways(part: str) -> list[str]:
    inner = part.strip("[]()").split("|")
    return ["", *inner] if part.startswith("[") else inner


def _pattern(part: str) -> str:
    if part == GAP:
        return _GAP
    inner = "|".join(_pattern_of(each) for each in part.strip("[]()").split("|"))
    return f"(?:{inner})?" if part.startswith("[") else f"(?:{inner})"


def _pattern_of(words: str) -> str:
    return "".join(f"{re.escape(word)} " for word in folded(words))
