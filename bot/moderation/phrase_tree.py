"""Phrases as trees, and how a tree is walked over the words of a line: in linear time, nothing backtracks.

Places are the gaps between words: place 0 is before the first word of a line, place n behind its last. A set
of places is an integer, whose bit i stands for place i. A tree takes the places where it may begin and
gives those where it may end; walked back, it takes ends and gives beginnings.
"""

from abc import abstractmethod
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache, cached_property

Places = int
"""A set of places in a line."""

Signs = frozenset[str]
"""Words, and words with `*` at an end for any letters: one of them stands here."""

Needs = tuple[Signs, ...]
"""Signs of each of which a line needs one, or something does not stand in it."""

Cost = Callable[[Signs], float]
"""How often one of some signs is met, and what is saved where it is not: the less the better."""

LOOKS = 2
"""Signs that are looked for besides the anchor, before a tree is walked."""

Span = tuple[int, int]
"""From a place to another behind it."""


class Spoken:
    """The words of a line: `stands` has the places before each sign that is in it.

    `edge` tells where sentences begin, or where they end; it is asked once for each, and seldom, and so is
    `stops`, the places behind full stops, and `asked`, the places within questions. `before` remembers the
    places before signs, and `walked` where choices led that phrases have in common.
    """

    def __init__(
        self,
        stands: Mapping[str, Places],
        words: int,
        edge: Callable[[bool], Places],
        stops: Callable[[], Places] = lambda: 0,
        asked: Callable[[], Places] = lambda: -1,
    ) -> None:
        self.stands = stands
        self.every: Places = (2 << words) - 1
        self.walked: dict[tuple[Tree, Places, bool], Places] = {}
        self._signs = frozenset(stands)
        self._words = words
        self._edge = edge
        self._stops = stops
        self.asked = asked
        self._edges: dict[bool, Places] = {}
        self.before: dict[Signs, Places] = {}

    @cached_property
    def unbounded(self) -> "Spoken":
        """The same words as if sentences began and ended anywhere.

        Where they do is dear to find out, and most phrases stand nowhere anyway.
        """
        same = Spoken(self.stands, self._words, lambda _: self.every)
        same.before = self.before
        return same

    @cached_property
    def stops(self) -> Places:
        """The places behind full stops; none where most words have one, which is a disguise."""
        stops = self._stops()
        return stops if 2 * stops.bit_count() <= self._words else 0

    def edge(self, ends: bool) -> Places:
        """Return where sentences begin, or where they end."""
        if ends not in self._edges:
            self._edges[ends] = self._edge(ends)
        return self._edges[ends]

    def look(self, signs: Signs) -> Places:
        """Look for the places before any of the signs, and remember them in `before`."""
        found = 0
        for sign in signs & self._signs:
            found |= self.stands[sign]
        self.before[signs] = found
        return found


class Tree:
    """A phrase, or a part of one. `needless`: it needs none of its words."""

    __slots__ = ()
    needless: bool = True

    @abstractmethod
    def walk(self, at: Places, spoken: Spoken, *, back: bool = False) -> Places:
        """Return where it may end if it begins at one of some places; `back`: begin, if it ends there."""

    def anchor(self, anchors: "Anchors") -> Signs:  # noqa: ARG002
        """Return the cheapest signs of which a line needs one; none where it needs no word at all."""
        return Signs()

    def ways(self, anchors: "Anchors") -> Sequence[Needs]:  # noqa: ARG002
        """Return what a line needs for each way of saying it: an anchor, and what else is looked for."""
        return ()


class Anchors(dict[Tree, Signs]):
    """The anchors of trees, each reckoned once: phrases have many of their parts in common."""

    def __init__(self, cost: Cost) -> None:
        super().__init__()
        self.cost = cache(cost)

    def __missing__(self, tree: Tree) -> Signs:
        """Reckon an anchor."""
        anchor = self[tree] = tree.anchor(self)
        return anchor


class Word(Tree):
    """One word."""

    __slots__ = ("sign",)
    needless = False

    def __init__(self, sign: str) -> None:
        self.sign = sign

    @property
    def signs(self) -> Signs:
        """The word as one of several: there are thousands, and few of them are asked for it."""
        return Signs({self.sign})

    def walk(self, at: Places, spoken: Spoken, *, back: bool = False) -> Places:
        """Step over the word."""
        before = spoken.stands.get(self.sign, 0)
        return at >> 1 & before if back else (at & before) << 1

    def anchor(self, anchors: "Anchors") -> Signs:  # noqa: ARG002
        """Return the word itself."""
        return self.signs

    def ways(self, anchors: "Anchors") -> Sequence[Needs]:  # noqa: ARG002
        """Return the word itself."""
        return ((self.signs,),)


class Words(Tree):
    """One word, which is one of several."""

    __slots__ = ("signs",)
    needless = False

    def __init__(self, signs: Signs) -> None:
        self.signs = signs

    def walk(self, at: Places, spoken: Spoken, *, back: bool = False) -> Places:
        """Step over the word."""
        before = spoken.before.get(self.signs)
        if before is None:
            before = spoken.look(self.signs)
        return at >> 1 & before if back else (at & before) << 1

    def anchor(self, anchors: "Anchors") -> Signs:  # noqa: ARG002
        """Return the word itself."""
        return self.signs

    def ways(self, anchors: "Anchors") -> Sequence[Needs]:  # noqa: ARG002
        """Return the word itself."""
        return ((self.signs,),)


class Row(Tree):
    """One after the other."""

    __slots__ = ("needless", "parts")

    def __init__(self, parts: Iterable[Tree]) -> None:
        self.parts = tuple(parts)
        self.needless = all(part.needless for part in self.parts)

    def walk(self, at: Places, spoken: Spoken, *, back: bool = False) -> Places:
        """Go through the parts one after the other."""
        if back:
            for part in reversed(self.parts):
                at = part.walk(at, spoken, back=True)
            return at
        for part in self.parts:
            at = part.walk(at, spoken)
            if not at:
                break
        return at

    def anchor(self, anchors: "Anchors") -> Signs:
        """Return the cheapest of the parts' anchors."""
        parts = (anchors[part] for part in self.parts if not part.needless)
        return min(parts, key=anchors.cost, default=Signs())

    def ways(self, anchors: "Anchors") -> Sequence[Needs]:
        """Return the ways of the part with the cheapest anchor, each with the anchors of the next parts."""
        if self.needless:
            return ()
        parts = (part for part in self.parts if not part.needless)
        part, *others = sorted(parts, key=lambda each: anchors.cost(anchors[each]))
        more = [anchors[each] for each in others[:LOOKS]]
        return [(*needs, *more) for needs in part.ways(anchors)]


class Either(Tree):
    """One or the other."""

    __slots__ = ("branches", "needless")

    def __init__(self, branches: Iterable[Tree]) -> None:
        self.branches = tuple(branches)
        self.needless = any(branch.needless for branch in self.branches)

    def walk(self, at: Places, spoken: Spoken, *, back: bool = False) -> Places:
        """Go through each branch."""
        known = spoken.walked.get((self, at, back))
        if known is None:
            known = 0
            for branch in self.branches:
                known |= branch.walk(at, spoken, back=back)
            spoken.walked[self, at, back] = known
        return known

    def anchor(self, anchors: "Anchors") -> Signs:
        """Return the anchors of all branches together."""
        return Signs() if self.needless else Signs().union(*(anchors[branch] for branch in self.branches))

    def ways(self, anchors: "Anchors") -> Sequence[Needs]:
        """Return the ways of all branches."""
        return () if self.needless else [needs for branch in self.branches for needs in branch.ways(anchors)]


class Perhaps(Tree):
    """There or not."""

    __slots__ = ("part",)

    def __init__(self, part: Tree) -> None:
        self.part = part

    def walk(self, at: Places, spoken: Spoken, *, back: bool = False) -> Places:
        """Stay, or go through it."""
        return at | self.part.walk(at, spoken, back=back)


class Gap(Tree):
    """Any words, `most` at most; it `crosses` full stops, or the phrase stays within its sentence."""

    __slots__ = ("crosses", "most")

    def __init__(self, most: int, *, crosses: bool = False) -> None:
        self.most = most
        self.crosses = crosses

    def walk(self, at: Places, spoken: Spoken, *, back: bool = False) -> Places:
        """Step over up to so many words."""
        for _ in range(self.most):
            at |= at >> 1 if back else at << 1
        return at & spoken.every


class Edge(Tree):
    """The beginning of a sentence, or its end; one that `asks` is the end of a question."""

    __slots__ = ("asks", "ends")

    def __init__(self, *, ends: bool, asks: bool = False) -> None:
        self.ends = ends
        self.asks = asks

    def walk(self, at: Places, spoken: Spoken, *, back: bool = False) -> Places:  # noqa: ARG002
        """Stay where sentences begin or end."""
        at &= spoken.edge(self.ends)
        return at & spoken.asked() if at and self.asks else at


_LEAVES = (Word, Words)


def word(signs: Signs) -> Tree:
    """Return one word, which is one of some signs."""
    return Words(signs) if len(signs) > 1 else Word(*signs)


def row(parts: Sequence[Tree]) -> Tree:
    """Return the parts one after the other."""
    return parts[0] if len(parts) == 1 else Row(parts)


def either(branches: Sequence[Tree]) -> Tree:
    """Return one or the other, single words in one leaf."""
    if len(branches) == 1:
        return branches[0]
    flat = [one for each in branches for one in (each.branches if isinstance(each, Either) else (each,))]
    signs = [each.signs for each in flat if isinstance(each, _LEAVES)]
    others = [each for each in flat if not isinstance(each, _LEAVES)]
    merged = [*([word(Signs().union(*signs))] if signs else ()), *others]
    return merged[0] if len(merged) == 1 else Either(merged)


def spans(tree: Tree, spoken: Spoken) -> Iterator[Span]:
    """Yield where a phrase stands in a line, from left to right, each time as long as it may be.

    One with gaps stays within its sentence, unless one of them crosses full stops.
    """
    ends = tree.walk(spoken.every, spoken)
    starts = tree.walk(ends, spoken, back=True) if ends else 0
    while starts:
        start = (starts & -starts).bit_length() - 1
        ends = tree.walk(1 << start, spoken)
        stops = spoken.stops >> start + 1 << start + 1
        if stops and _stays_within(tree):
            ends &= ((stops & -stops) << 1) - 1
        end = max(ends.bit_length() - 1, start + 1)
        if ends:
            yield start, end
        starts = starts >> end << end


def _stays_within(tree: Tree) -> bool:
    """Tell whether a phrase has gaps, none of which crosses full stops."""
    return {gap.crosses for gap in _gaps(tree)} == {False}


def _gaps(tree: Tree) -> Iterator[Gap]:
    match tree:
        case Gap():
            yield tree
        case Row():
            for part in tree.parts:
                yield from _gaps(part)
        case Either():
            for branch in tree.branches:
                yield from _gaps(branch)
        case Perhaps():
            yield from _gaps(tree.part)
        case _:
            pass
