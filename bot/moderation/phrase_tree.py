"""Phrases as trees, and how a tree is walked over the words of a line: in linear time, nothing backtracks.

Places are the gaps between words: place 0 is before the first word of a line, place n behind its last. A set
of places is an integer, whose bit i stands for place i. A tree takes the places where it may begin and
gives those where it may end; walked back, it takes ends and gives beginnings.
"""

from abc import abstractmethod
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import NamedTuple

Places = int
"""A set of places in a line."""

Signs = frozenset[str]
"""Words, and words with `*` at an end for any letters: one of them stands here."""

Needs = tuple[Signs, ...]
"""Signs of each of which a line has one, where something stands in it."""

Cost = Callable[[Signs], float]
"""How often one of some signs is met, and what is saved where it is not: the less the better."""

Span = tuple[int, int]
"""From a place to another behind it."""


class Edges(NamedTuple):
    """Where sentences begin and end in a line."""

    begins: Places
    ends: Places


class Spoken:
    """The words of a line: `stands` has the places before each sign that is in it."""

    def __init__(self, stands: Mapping[str, Places], words: int, edges: Callable[[], Edges]) -> None:
        self.stands = stands
        self.every: Places = (2 << words) - 1
        self._edges = edges
        self._before: dict[Signs, Places] = {}

    @cached_property
    def edges(self) -> Edges:
        """Where sentences begin and end: looked for once a phrase asks, since few do."""
        return self._edges()

    def before(self, signs: Signs) -> Places:
        """Return the places before any of the signs."""
        found = self._before.get(signs)
        if found is None:
            found = 0
            for sign in signs if len(signs) < len(self.stands) else self.stands.keys() & signs:
                found |= self.stands.get(sign, 0)
            self._before[signs] = found
        return found


class Tree:
    """A phrase, or a part of one."""

    __slots__ = ()

    @abstractmethod
    def walk(self, at: Places, spoken: Spoken, *, back: bool = False) -> Places:
        """Return where it may end if it begins at one of some places; `back`: begin, if it ends there."""

    def needs(self, cost: Cost) -> Sequence[Needs]:  # noqa: ARG002
        """Return what a line needs for each way of saying it; nothing where a way needs no word at all."""
        return ()


class Leaf(Tree):
    """One word, which is one of several."""

    __slots__ = ("signs",)

    def __init__(self, signs: Signs) -> None:
        self.signs = signs

    def walk(self, at: Places, spoken: Spoken, *, back: bool = False) -> Places:
        """Step over the word."""
        before = spoken.before(self.signs)
        return at >> 1 & before if back else (at & before) << 1

    def needs(self, cost: Cost) -> Sequence[Needs]:  # noqa: ARG002
        """Return the word itself."""
        return ((self.signs,),)


class Row(Tree):
    """One after the other."""

    __slots__ = ("parts",)

    def __init__(self, parts: Iterable[Tree]) -> None:
        self.parts = tuple(parts)

    def walk(self, at: Places, spoken: Spoken, *, back: bool = False) -> Places:
        """Go through the parts one after the other."""
        for part in reversed(self.parts) if back else self.parts:
            at = part.walk(at, spoken, back=back)
            if not at:
                break
        return at

    def needs(self, cost: Cost) -> Sequence[Needs]:
        """Return the ways of the part that is met most rarely, each with what the other parts need."""
        parts = [ways for part in self.parts if (ways := part.needs(cost))]
        if not parts:
            return ()
        chosen = min(parts, key=lambda ways: sum(min(map(cost, needs)) for needs in ways))
        others = [_one_of(ways, cost) for ways in parts if ways is not chosen]
        return [(*needs, *others) for needs in chosen]


class Either(Tree):
    """One or the other."""

    __slots__ = ("branches",)

    def __init__(self, branches: Iterable[Tree]) -> None:
        self.branches = tuple(branches)

    def walk(self, at: Places, spoken: Spoken, *, back: bool = False) -> Places:
        """Go through each branch."""
        ends = 0
        for branch in self.branches:
            ends |= branch.walk(at, spoken, back=back)
        return ends

    def needs(self, cost: Cost) -> Sequence[Needs]:
        """Return the ways of all branches."""
        branches = [branch.needs(cost) for branch in self.branches]
        return [needs for ways in branches for needs in ways] if all(branches) else ()


class Perhaps(Tree):
    """There or not."""

    __slots__ = ("part",)

    def __init__(self, part: Tree) -> None:
        self.part = part

    def walk(self, at: Places, spoken: Spoken, *, back: bool = False) -> Places:
        """Stay, or go through it."""
        return at | self.part.walk(at, spoken, back=back)


class Gap(Tree):
    """Any words, `most` at most."""

    __slots__ = ("most",)

    def __init__(self, most: int) -> None:
        self.most = most

    def walk(self, at: Places, spoken: Spoken, *, back: bool = False) -> Places:
        """Step over up to so many words."""
        for _ in range(self.most):
            at |= at >> 1 if back else at << 1
        return at & spoken.every


class Edge(Tree):
    """The beginning of a sentence, or its end."""

    __slots__ = ("ends",)

    def __init__(self, *, ends: bool) -> None:
        self.ends = ends

    def walk(self, at: Places, spoken: Spoken, *, back: bool = False) -> Places:  # noqa: ARG002
        """Stay where sentences begin or end."""
        return at & spoken.edges[self.ends]


def _one_of(ways: Sequence[Needs], cost: Cost) -> Signs:
    """Return signs of which a line needs one, whichever of the ways it is."""
    return Signs().union(*(min(needs, key=cost) for needs in ways))


def row(parts: Sequence[Tree]) -> Tree:
    """Return the parts one after the other."""
    return parts[0] if len(parts) == 1 else Row(parts)


def either(branches: Sequence[Tree]) -> Tree:
    """Return one or the other, single words in one leaf."""
    signs = [each.signs for each in branches if isinstance(each, Leaf)]
    others = [each for each in branches if not isinstance(each, Leaf)]
    merged = [*([Leaf(Signs().union(*signs))] if signs else ()), *others]
    return merged[0] if len(merged) == 1 else Either(merged)


def spans(tree: Tree, spoken: Spoken) -> Iterator[Span]:
    """Yield where a phrase stands in a line, from left to right, each time as long as it may be."""
    starts = tree.walk(tree.walk(spoken.every, spoken), spoken, back=True)
    while starts:
        start = (starts & -starts).bit_length() - 1
        end = tree.walk(1 << start, spoken).bit_length() - 1
        yield start, end
        starts = starts >> end << end
