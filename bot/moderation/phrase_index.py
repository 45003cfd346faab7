"""Which phrases may stand in a line: an index from words to the phrases of which a line needs one of them."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import count
from typing import NamedTuple

from bot.moderation.phrase_tree import Anchors, Places, Signs, Tree
from bot.moderation.reckoned import Reckoned
from bot.moderation.skeleton import HELD_OPEN, once

_KEY = 3
"""Characters by which a star is found: with fewer too many are looked at, with more hardly fewer."""
_LONG = 8
"""Letters from which on words are met as rarely as longer ones."""


class Candidate(NamedTuple):
    """A phrase, by its number, that a line may have if it has one of `these` and one of `those`.

    They are the same where the phrase needs no more than its anchor.
    """

    number: int
    these: Signs
    those: Signs


class Known(NamedTuple):
    """What a word stands for in phrases, and those of each group of which it is the anchor."""

    signs: Signs
    anchors: tuple[tuple[Candidate, ...], ...]


class PhraseIndex:
    """Phrases by their anchors: of what a line needs for a phrase, the signs that are met most rarely.

    `groups` are phrases that are looked for together; their numbers go on from group to group. `uses` are all
    signs that phrases have, with how often they stand in the lists: what many phrases have is what everybody
    says. `words` are those of which a word with held letters may be one.
    """

    def __init__(
        self, groups: Iterable[Sequence[Tree]], uses: Mapping[str, int], words: Iterable[str]
    ) -> None:
        self._uses = uses
        self._stars = _Stars(sign for sign in uses if "*" in sign)
        numbers = count()
        costs = {sign: times / (1 << min(len(sign), _LONG)) for sign, times in uses.items()}
        anchors = Anchors(lambda signs: sum(map(costs.__getitem__, signs)))
        self._groups = [_anchored(zip(group, numbers, strict=False), anchors) for group in groups]
        self._held: dict[str, str] = {}
        for word in words:
            bones = once(word)
            self._held[bones] = f"{self._held[bones]} {word}" if bones in self._held else word
        self._unknown = Known(Signs(), ((),) * len(self._groups))
        self._known = Reckoned(self._knowing)

    def possible(self, words: Iterable[str], group: int) -> Sequence[int]:
        """Return the numbers of the phrases of a group that may stand in a line of such words."""
        known = [*map(self._known.__getitem__, words)]
        anchored = [candidates for _, anchors in known if (candidates := anchors[group])]
        if not anchored:
            return ()
        lacks = Signs().union(*[signs for signs, _ in known]).isdisjoint
        return sorted(
            {
                number
                for candidates in anchored
                for number, these, those in candidates
                if not (lacks(these) or lacks(those))
            }
        )

    def stands(self, words: Sequence[str]) -> Mapping[str, Places]:
        """Return the places before each sign of a line."""
        stands: dict[str, Places] = {}
        for place, word in enumerate(words):
            for sign in self._known[word].signs:
                stands[sign] = stands.get(sign, 0) | 1 << place
        return stands

    def _knowing(self, word: str) -> Known:
        signs = frozenset(self._signs(word))
        if not signs:
            return self._unknown
        return Known(signs, tuple(self._of(signs, word, anchored) for anchored in self._groups))

    def _of(
        self, signs: Signs, word: str, anchored: Mapping[str, Sequence[Candidate]]
    ) -> tuple[Candidate, ...]:
        """Return the phrases of which a word is the anchor; what may be several words is not enough alone."""
        candidates = (each for sign in signs for each in anchored.get(sign, ()))
        held = bool(self._held_open(word))
        return tuple(each for each in candidates if not held or each.these is not each.those)

    def _held_open(self, word: str) -> Sequence[str]:
        """Return the words of which one with held letters may be one."""
        return self._held.get(word[1:], "").split() if word.startswith(HELD_OPEN) else ()

    def _signs(self, word: str) -> Iterator[str]:
        for each in self._held_open(word) or (word,):
            if each in self._uses:
                yield each
            yield from self._stars.fitting(each)


def _anchored(trees: Iterable[tuple[Tree, int]], anchors: Anchors) -> Mapping[str, Sequence[Candidate]]:
    """Return the phrases by the signs of which a line needs one."""
    anchored: dict[str, list[Candidate]] = {}
    shared: dict[Signs, Signs] = {}  # many phrases need the same words
    for tree, number in trees:
        for needs in tree.ways(anchors):
            anchor, *others = sorted(dict.fromkeys(needs), key=anchors.cost)
            these, those, *_ = (*others, anchor, anchor)
            candidate = Candidate(number, *(shared.setdefault(each, each) for each in (these, those)))
            for sign in anchor:
                anchored.setdefault(sign, []).append(candidate)
    return {sign: tuple(candidates) for sign, candidates in anchored.items()}


class _Stars:
    """Words with `*` at an end for any letters, by some letters that are in whatever fits them."""

    def __init__(self, stars: Iterable[str]) -> None:
        self._by_key: dict[str, list[tuple[str, str]]] = {}
        for star in stars:
            stem = _marked(star).replace("^*", "").replace("*$", "")
            self._by_key.setdefault(stem[:_KEY], []).append((stem, star))
        self._sizes = sorted(set(map(len, self._by_key)))

    def fitting(self, word: str) -> Iterator[str]:
        """Yield the stars that a word fits."""
        marked = _marked(word)
        keys = {marked[at : at + size] for size in self._sizes for at in range(len(marked))}
        for key in self._by_key.keys() & keys:
            yield from (star for stem, star in self._by_key[key] if stem in marked)


def _marked(word: str) -> str:
    """Return a word with marks at its ends, so that it fits `follow*` where `^follow` is in it."""
    return f"^{word}$"
