"""The names of pieces, found among the words of an ask: whole, in part, or with a slip."""

from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from functools import lru_cache
from heapq import nsmallest
from typing import NamedTuple

from rapidfuzz import process
from rapidfuzz.distance import OSA

from bot.domain.words.folding import folded_words
from bot.domain.words.naming import ARTICLES

MAX_WORDS = 12
"""Words of an ask that are looked at, as of an ask for gear."""

_MIN_SLIPPED = 5
"""Letters from which a word of a name may have a slip in it."""
_MIN_BEGUN = 4
"""Letters that a beginning of a word has at least."""
_TELLING = 2
"""Words in a row that tell a name even where nothing parts them from the gear."""


MOST_NAMES = 9
"""Names that are given where many are meant alike: a line of chat has room for fewer."""

_Key = tuple[str, ...]


@lru_cache(maxsize=1 << 16)
def folded(name: str) -> str:
    """Return a name as it is compared: without capitals, accents and signs, where anything is left then."""
    return " ".join(folded_words(name)) or name.strip().casefold()


class PieceFound(NamedTuple):
    """The pieces that words may mean, as they are written, and the words before and behind them."""

    names: tuple[str, ...]
    rest: str


class PieceNames:
    """Names that come and go: each is there as often as it was put in.

    `joining` are the words, folded, between a piece of gear and the music that it is set for: "kettle on the
    ferry café".
    """

    def __init__(self, joining: Collection[str] = ()) -> None:
        self._says_nothing = ARTICLES | {*joining}
        self._written: dict[_Key, Counter[str]] = {}
        self._having: dict[str, set[_Key]] = {}
        self._by_initial: dict[str, set[str]] = {}

    def add(self, name: str) -> None:
        """Put a name in; one without letters and digits cannot be asked for."""
        key = self._key(name)
        if key and key not in self._written:
            self._written[key] = Counter()
            for word in key:
                self._having.setdefault(word, set()).add(key)
                self._by_initial.setdefault(word[0], set()).add(word)
        if key:
            self._written[key][name] += 1

    def discard(self, name: str) -> None:
        """Take a name out once."""
        key = self._key(name)
        if key not in self._written:
            return
        self._written[key] -= Counter({name: 1})
        if self._written[key]:
            return
        del self._written[key]
        for word in set(key):
            self._having[word].discard(key)
            if not self._having[word]:
                del self._having[word]
                self._by_initial[word[0]].discard(word)

    def within(self, ask: str, *, alone: bool = False) -> PieceFound | None:
        """Return which pieces the words of an ask mean, by the most words; None where they mean none.

        Of one that is not said whole, one word is enough where it stands `alone`, or behind what joins it to
        the rest.
        """
        words = folded_words(ask)[:MAX_WORDS]
        windows = [*self._windows(words)]
        for begin, end in windows:
            if (key := self._telling(words[begin:end])) in self._written:
                return self._found([key], words, begin, end)
        near = {word: self._near(word) for word in words if word not in self._says_nothing}
        for begin, end in windows:
            telling = self._telling(words[begin:end])
            parted = begin > 0 and end == len(words) and words[begin - 1] in self._says_nothing
            if len(telling) < _TELLING and not alone and not parted:
                continue
            least, *others = sorted((near.get(word, set()) for word in telling), key=len)
            if found := least.intersection(*others):
                return self._found(nsmallest(MOST_NAMES, found), words, begin, end)
        return None

    def _found(self, keys: Sequence[_Key], words: Sequence[str], begin: int, end: int) -> PieceFound:
        written = {folded(name): name for key in keys for name in self._written[key]}
        return PieceFound(
            tuple(written.values()), " ".join(self._told(words[:begin]) + self._told(words[end:]))
        )

    def _near(self, word: str) -> set[_Key]:
        """Return the names with a word: the known one that it is, those that it begins, or is a slip for."""
        if word in self._having:
            return self._having[word]
        known = self._by_initial.get(word[0], ())
        near = [each for each in known if each.startswith(word)] if len(word) >= _MIN_BEGUN else []
        if not near and len(word) >= _MIN_SLIPPED:
            slip = process.extractOne(word, known, scorer=OSA.distance, score_cutoff=1)
            near = [slip[0]] if slip else []
        return set[_Key]().union(*(self._having[each] for each in near))

    def _key(self, name: str) -> _Key:
        return self._telling(folded(name).split())

    def _windows(self, words: Sequence[str]) -> Iterator[tuple[int, int]]:
        """Yield where stretches of words begin and end that neither begin nor end with what says nothing.

        The longest come first.
        """
        for length in range(len(words), 0, -1):
            for begin in range(len(words) - length + 1):
                end = begin + length
                if words[begin] not in self._says_nothing and words[end - 1] not in self._says_nothing:
                    yield begin, end

    def _told(self, words: Sequence[str]) -> list[str]:
        """Return words without those at their ends that say nothing."""
        telling = [place for place, word in enumerate(words) if word not in self._says_nothing]
        return [*words[telling[0] : telling[-1] + 1]] if telling else []

    def _telling(self, words: Sequence[str]) -> _Key:
        """Return the words that tell something; all, where none does."""
        return tuple(word for word in words if word not in self._says_nothing) or tuple(words)
