"""Words that were written as one, cut apart where it costs least."""

from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from itertools import pairwise
from math import inf

from bot.moderation.word_lists import WordLists

COMMON = "words/common.txt"
"""The commonest words, in the data folder."""
SMALL, FREQUENT, PLAIN = "small", "frequent", "plain"
BEFORE_A, BEFORE_I, IN_DIGITS = "before a", "before i", "in digits"
COMMON_NAMES = frozenset({SMALL, FREQUENT, PLAIN, BEFORE_A, BEFORE_I, IN_DIGITS})
"""Short words that may stand in a run; the most frequent words; others that no rule needs to know.

Then words that an `a` and an `i` hang on at the end of a run, and those whose letters may all be digits.
"""

_LISTED = (1, 2, 3)
"""Letters of words that stand in a run only where they are listed: of others, so few are too little."""
_UNLISTED = 4
"""Letters of the shortest other one."""
_SHORTEST, _LONGEST = 4, 120
"""Letters of the shortest run, and of the longest that is looked at."""
_LONG, _LONGER = 12, 14
"""Letters of a run in which a third may be in no known word, and of one that is no word of any language."""
_FIRST = frozenset("aiu")
"""Words of one letter that may begin a run."""
_OF_MYSELF = ("i", "im", "ill", "ive")
_PAIR, _LONG_PAIR = 2, 9
"""Letters of two words in a run that are more than the name of a place or a thing: growvale, hangout."""
_MOST_OF_A_LONG_RUN = 4
"""Known words of a run in which there are unknown ones."""
_HUNG = 5
"""Letters of a strong word that others are hung on; fewer are an ending or a middle: sentarse, imputado."""
_UNKNOWN = 3
"""Letters of the shortest unknown word in a run."""
_FREQUENT_COST, _SMALL_COST, _WORD_COST, _STRONG_COST, _UNKNOWN_COST, _LETTER_COST = 4, 5, 7, 16, 34, 6
"""What words cost in a run, whose cheapest reading is taken: frequent ones least, unknown ones are a guess.

Two of the most frequent cost more than any word, so that fewer are better than more.
"""


class Runs:
    """Cuts runs into the `words` that rules know and the `common` ones; `strong` ones are seldom meant.

    `slurs` are strong words that are no ending of another.
    """

    def __init__(
        self, words: AbstractSet[str], strong: AbstractSet[str], slurs: AbstractSet[str], common: WordLists
    ) -> None:
        self._small, self._frequent, self._plain, before_a, before_i = (
            common.get(name, frozenset[str]()) for name in (SMALL, FREQUENT, PLAIN, BEFORE_A, BEFORE_I)
        )
        self._common = self._small | self._frequent
        self._before: Mapping[str, AbstractSet[str]] = {"a": before_a} | dict.fromkeys(_OF_MYSELF, before_i)
        self._strong, self._slurs = strong, slurs
        unlisted = {word for word in words if len(word) >= _UNLISTED}
        self._costs = dict.fromkeys(unlisted | self._plain, _WORD_COST)
        pieces = {word[at:] for word in strong for at in range(len(word))}  # `a retard`, not `are tard`
        pieces.update(word for word in self._costs if word[1:] in strong)  # `is nigger`, not `i snigger`
        self._costs |= dict.fromkeys(self._costs.keys() & pieces, _STRONG_COST + 1)
        self._costs |= dict.fromkeys(self._costs.keys() & strong, _STRONG_COST)
        self._costs |= dict.fromkeys(self._small, _SMALL_COST)
        self._costs |= dict.fromkeys(self._frequent, _FREQUENT_COST)
        self._sizes = _sizes(word for word in self._costs if len(word) >= _UNLISTED)

    def apart(self, run: str) -> Sequence[str]:
        """Return the words that are written as one; none where they are not, or it is a word itself.

        Of several readings the one with the fewest words is taken, with few strong ones. In a long run a
        third of the letters may be in no known word.
        """
        if not _SHORTEST <= len(run) <= _LONGEST or run in self._costs:
            return ()
        cut = self._cut(run)
        looks = (self._is_known, self._is_sentence, self._is_meant)
        return cut if all(look(cut, run) for look in looks) else ()

    def is_of_frequent(self, run: str) -> bool:
        """Tell whether a run is of the most frequent words alone."""
        cut = self.apart(run)
        return bool(cut) and self._frequent.issuperset(cut)

    def _is_known(self, cut: Sequence[str], run: str) -> bool:
        """Tell whether enough of a run is in known words, and these are long enough."""
        known = [word for word in cut if word in self._costs]
        letters = sum(map(len, known))
        single = sum(len(word) == 1 for word in known)
        if len(known) < _PAIR or letters + single < 3 * len(known) - 1:
            return False
        return letters == len(run) or (3 * letters >= 2 * len(run) and len(known) >= _MOST_OF_A_LONG_RUN)

    def _is_sentence(self, cut: Sequence[str], run: str) -> bool:
        """Tell whether words of one letter stand where they can, and others where they may: `that i`."""
        if (len(cut[0]) == 1 and cut[0] not in _FIRST) or (cut[-1] == "u" and len(cut) <= _PAIR + 1):
            return False
        hung = pairwise(cut if len(run) < _LONGER else cut[-_PAIR:])
        return all(word not in self._before or before in self._before[word] for before, word in hung)

    def _is_meant(self, cut: Sequence[str], run: str) -> bool:
        """Tell whether words are no name or compound, and a strong one is no piece of another word."""
        others = [word for word in cut if word not in self._common]
        if len(run) < _LONG and any(len(word) < _HUNG and word in others for word in cut[1:-1]):
            return False
        strong = next(filter(self._strong.__contains__, others), "")
        if not strong:
            return not self._is_name(others, cut, run)
        return self._is_strong_meant(strong, others, cut, run)

    def _is_name(self, others: Sequence[str], cut: Sequence[str], run: str) -> bool:
        """Tell whether two words, none of them common, may be the name of a place or a thing."""
        shorter_than = _LONG_PAIR if self._plain.isdisjoint(cut) else _LONG
        return len(run) < shorter_than and len(others) == len(cut) == _PAIR

    def _is_strong_meant(self, strong: str, others: Sequence[str], cut: Sequence[str], run: str) -> bool:
        """Tell whether a strong word is meant: the shorter the run, the more may it be a piece of another."""
        whole, alone, last = len(strong) >= _HUNG, others == [strong], cut[1] == strong
        match len(run) >= _LONG, len(cut) > _PAIR, alone:
            case True, _, _:
                return whole or alone or len(run) >= _LONGER
            case _, True, _:
                return whole and alone
            case _, _, True:
                return last or len(cut[1]) >= _LISTED[-1]
            case _:
                return whole and (last or strong in self._slurs)

    def _cut(self, run: str) -> Sequence[str]:
        """Return the words of a run at the least cost; in a long one, what is in no word is a word too.

        Of two that cost the same, the last words are short: `lives have`, not `live shave`.
        """
        length, costs, before = len(run), [inf] * (len(run) + 1), [0] * (len(run) + 1)
        costs[0], unknown, since = 0.0, inf, 0
        for at in range(length + 1):
            unknown += _LETTER_COST
            if length >= _LONG and at >= _UNKNOWN and costs[at - _UNKNOWN] + _UNKNOWN_COST < unknown:
                unknown, since = costs[at - _UNKNOWN] + _UNKNOWN_COST, at - _UNKNOWN
            if unknown < costs[at]:
                costs[at], before[at] = unknown, since
            here = costs[at]
            sizes = (*_LISTED, *self._sizes.get(run[at : at + _UNLISTED], ())) if here < inf else ()
            for size in sizes:
                cost = here + self._costs.get(run[at : at + size], inf)
                if cost < inf and at + size <= length and cost <= costs[at + size]:
                    costs[at + size], before[at + size] = cost, at
        places = [length] if costs[length] < inf else [0]
        while places[-1]:
            places.append(before[places[-1]])
        return [run[start:end] for start, end in pairwise(reversed(places))]


def _sizes(words: Iterable[str]) -> Mapping[str, tuple[int, ...]]:
    """Return how many letters words have, by their first ones."""
    sizes: dict[str, tuple[int, ...]] = {}
    for word in words:
        known = sizes.get(word[:_UNLISTED], ())
        if len(word) not in known:
            sizes[word[:_UNLISTED]] = (*known, len(word))
    return sizes
