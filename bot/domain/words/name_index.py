"""Which of very many names is meant by words typed in haste: found by an index, never by a look at each."""

from collections.abc import Hashable, Iterable, Sequence
from itertools import chain
from typing import Generic, NamedTuple, TypeVar

from rapidfuzz import fuzz, process

from bot.domain.words.folding import folded_words
from bot.domain.words.naming import ARTICLES, SLIP

KeyT = TypeVar("KeyT", bound=Hashable)

MIN_SLIPPED = 5
"""Letters of a word from which on it may have a slip in it: a shorter one is another word."""

FEW_SLIPPED = 4
"""The same where names are few, so that hardly any other word is near."""

MAX_WORDS = 12
"""Words of an ask that are looked at: longer is no name."""

RARE = 200
"""Names that a word may be in to tell which one is meant; one that is in more only bears out others."""


class Near(NamedTuple, Generic[KeyT]):
    """What comes near to an ask; `sure` where every word of it stands there as it was typed."""

    keys: tuple[KeyT, ...]
    sure: bool


class NameIndex(Generic[KeyT]):
    """An index of names, each with the key of what goes by it; several may go by one, and one by several.

    A word of fewer letters than `min_slipped` is taken as it stands.
    """

    def __init__(self, names: Iterable[tuple[KeyT, str]], min_slipped: int = MIN_SLIPPED) -> None:
        self._min_slipped = min_slipped
        self._whole: dict[str, dict[KeyT, None]] = {}
        self._by_word: dict[str, dict[KeyT, None]] = {}
        self._by_initial: dict[str, dict[str, None]] = {}
        for key, name in names:
            self.add(key, name)

    def add(self, key: KeyT, name: str) -> None:
        """Let a key go by a name too."""
        words = _words(name)
        self._whole.setdefault("".join(words), {})[key] = None
        for word in words:
            self._by_word.setdefault(word, {})[key] = None
            self._by_initial.setdefault(word[0], {})[word] = None

    def discard(self, key: KeyT, names: Iterable[str]) -> None:
        """Let a key go by none of its names any more, which are all given at once: they may share words."""
        for words in map(_words, names):
            self._whole.get("".join(words), {}).pop(key, None)
            for word in words:
                self._by_word.get(word, {}).pop(key, None)
                if not self._by_word.get(word):
                    self._by_word.pop(word, None)
                    self._by_initial[word[0]].pop(word, None)

    def exactly(self, ask: str) -> tuple[KeyT, ...]:
        """Return what goes by just these words, whatever case, accents, articles and gaps; () for nothing."""
        words = _words(ask)
        return tuple(self._whole.get("".join(words), ())) if words else ()

    def near(self, ask: str) -> Near[KeyT]:
        """Return what has more than half of the words of an ask in its names, and more than all others."""
        words = _words(ask)[:MAX_WORDS]
        found = [each for each in map(self._having, words) if each]
        if len(found) * 2 <= len(words):
            return Near((), sure=False)
        scores = {key: sum(key in each for each in found) for key in _candidates(found)}
        best = max(scores.values(), default=0)
        keys = tuple(key for key, score in scores.items() if score == best and score * 2 > len(words))
        return Near(keys, sure=best == len(words) and all(word in self._by_word for word in words))

    def with_a_word_of(self, ask: str) -> Iterable[KeyT]:
        """Yield what has one of the words of an ask in its names, as it was typed; each once."""
        found = chain.from_iterable(self._by_word.get(word, ()) for word in _words(ask)[:MAX_WORDS])
        return dict.fromkeys(found)

    def _having(self, word: str) -> dict[KeyT, None]:
        """Return what has a word in its names, or the nearest where it is none of them."""
        if word in self._by_word or len(word) < self._min_slipped:
            return self._by_word.get(word, {})
        known = self._by_initial.get(word[0], {}).keys()
        near = process.extractOne(word, known, scorer=fuzz.ratio, score_cutoff=SLIP)
        return self._by_word[near[0]] if near else {}


def _candidates(found: Sequence[dict[KeyT, None]]) -> Iterable[KeyT]:
    """Return what a rare word tells of; where none is rare, what all words are in."""
    rare = [each for each in found if len(each) <= RARE]
    if rare:
        return dict.fromkeys(key for each in rare for key in each)
    first, *others = sorted(found, key=len)
    return [key for key in first if all(key in other for other in others)] if others else ()


def _words(text: str) -> list[str]:
    words = folded_words(text)
    return [word for word in words if word not in ARTICLES] or words
