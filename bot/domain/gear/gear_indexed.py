"""Pieces of gear by all that they are asked for by: words, kinds, how they stand, and what they are in."""

from collections import Counter
from collections.abc import Callable, Collection, Hashable, Iterable, Mapping, Sequence
from typing import Any

from bot.domain.gear.gear import GearItem, GearKind, Status
from bot.domain.gear.gear_ask import AskReader
from bot.domain.gear.gear_names import KIND, NAMING, words_of
from bot.domain.gear.gear_words import GearWords
from bot.domain.words.folding import folded_words
from bot.domain.words.known_words import KnownWords

HearSlugs = Callable[[Iterable[str]], object]
"""What is told of words, folded, that may mean something else from now on."""


class IndexedGear:
    """Pieces of gear, which may come, change and go; they are told in the order of their places."""

    def __init__(
        self, items: Iterable[GearItem], words: GearWords, place: Callable[[str], int] | None = None
    ) -> None:
        """Make the index; `place` tells that of a slug, which is the order of the items where it is left out.

        That of ten thousand takes a third of a second, so let one that is there take in what changes.
        """
        self._of_language = words
        self._items: dict[str, GearItem] = {}
        self._places: dict[str, tuple[int, str]] = {}
        self._said: dict[str, dict[str, float]] = {}  # without the kinds
        self._worths: dict[str, Counter[tuple[GearKind, float]]] = {}  # how many of a kind say it for so much
        self._naming, self._names, self._joined = Counter[str](), Counter[tuple[str, ...]](), Counter[str]()
        self._ends = Counter[str]()
        self._of: dict[GearKind, set[str]] = {kind: set() for kind in GearKind}
        self._standing: dict[Status, set[str]] = {status: set() for status in Status}
        self._parts: dict[str, set[str]] = {}
        self._within = set[str]()  # what says that it is in something: of thousands few do
        self._told: list[HearSlugs] = []
        for number, item in enumerate(items):
            self._take_in(item, place(item.slug) if place else number)
        known = (*self._said, *words.by_word)
        self._known = KnownWords(known, words.never_slips, words.common)
        self._reader = AskReader(words, self._names, self._known)

    def put(self, item: GearItem, place: int) -> None:
        """Take in a piece as it is from now on, at its place among the others."""
        was = self._items.get(item.slug)
        before = self._take_out(item.slug)
        after = self._take_in(item, place)
        for word in before - after:
            self._forget(word)
        for word in after - before:
            self._known.add(word)
        self._tell(before | after, was, item)

    def discard(self, slug: str) -> None:
        """Take out a piece; nothing where it is not there."""
        was, words = self._items.get(slug), self._take_out(slug)
        for word in words:
            self._forget(word)
        self._tell(words, was)

    def follow(self, told: HearSlugs) -> None:
        """Tell somebody from now on which words may mean something else, whenever a piece comes or goes."""
        self._told.append(told)

    def _tell(self, words: Collection[str], *pieces: GearItem | None) -> None:
        """Tell who follows of words of pieces, of what these are called, and of kinds that came or went."""
        if self._told:
            # What a kind's words mean depends on whether there is any piece of it, however many there are.
            kinds = {each.kind for each in pieces if each and len(self._of[each.kind]) <= 1}
            of_kinds = (word for word, kind in self._of_language.by_word.items() if kind in kinds)
            names = (words for each in pieces if each for words in _names_of(each))
            touched = {*words, *of_kinds, *(word for each in names for word in (*each, "".join(each)))}
            for told in self._told:
                told(touched)

    def _forget(self, word: str) -> None:
        if word not in self._said and word not in self._of_language.by_word:
            self._known.discard(word)

    def _take_in(self, item: GearItem, place: int) -> set[str]:
        """Take in a piece, and return the words that it is asked for by."""
        slug, spoken = item.slug, [*words_of(item, self._of_language)]
        self._items[slug], self._places[slug] = item, (place, slug)
        for word, worth in spoken:
            held = self._said.setdefault(word, {})
            held[slug] = max(worth, held.get(slug, 0.0))
        said = {word for word, _ in spoken}
        for word in said:
            self._worths.setdefault(word, Counter())[item.kind, self._said[word][slug]] += 1
        self._count(item, spoken, 1)
        self._of[item.kind].add(slug)
        self._standing[item.status].add(slug)
        if item.part_of:
            self._parts.setdefault(item.part_of, set()).add(slug)
            self._within.add(slug)
        return said

    def _take_out(self, slug: str) -> set[str]:
        """Take out a piece, if it is there, and return the words that it was asked for by."""
        if slug not in self._items:
            return set()
        item = self._items.pop(slug)
        spoken = [*words_of(item, self._of_language)]
        del self._places[slug]
        said = {word for word, _ in spoken}
        for word in said:
            counted = item.kind, self._said[word].pop(slug)
            self._worths[word][counted] -= 1
            if not self._worths[word][counted]:
                del self._worths[word][counted]
            if not self._said[word]:
                del self._said[word], self._worths[word]
        self._count(item, spoken, -1)
        self._of[item.kind].discard(slug)
        self._standing[item.status].discard(slug)
        if item.part_of:
            self._parts[item.part_of].discard(slug)
            self._within.discard(slug)
        return said

    def _count(self, item: GearItem, spoken: Iterable[tuple[str, float]], by: int) -> None:
        """Count, or no longer, the words that name a piece, and its whole names."""
        counts: list[tuple[Counter[Any], Hashable]] = [
            (self._naming, word) for word, worth in spoken if worth in NAMING
        ]
        for words in _names_of(item):
            counts += [(self._names, words), (self._joined, "".join(words))]
            said = [word for word in words if word.isalpha()]
            counts += [(self._ends, said[-1])] if said[1:] else ()
        for counter, each in counts:
            counter[each] += by
            if not counter[each]:
                del counter[each]

    @property
    def items(self) -> Sequence[GearItem]:
        """The pieces, copied in one step: a thread may look at them while the loop puts one in."""
        return tuple(self._items.values())

    @property
    def words(self) -> Collection[str]:
        """The words by which a piece or a kind of gear is asked for, folded."""
        return self._known

    @property
    def ends(self) -> Collection[str]:
        """The last words, folded, of the names that have several."""
        return self._ends.keys()

    def piece(self, slug: str) -> GearItem | None:
        """Return the piece of a slug, if it is there."""
        return self._items.get(slug)

    def worth(self, word: str) -> float:
        """Return what a folded word is worth at most; 0.0 where nothing is asked for by it."""
        # Not by piece: many say "red", and this is asked of most words of a line, and of all of a change.
        # Copied in one step, as `items` is: a thread may ask while the loop puts one in.
        counted, kind = tuple(self._worths.get(word, ())), self._of_language.by_word.get(word)
        if not (kind and self._of[kind]):
            return max((worth for _, worth in counted), default=0.0)
        return max(KIND, max((worth for of, worth in counted if of is not kind), default=0.0))

    def kind_of(self, word: str) -> GearKind | None:
        """Return the kind that a folded word means; None where it means none."""
        return None if word in self._joined else self._of_language.by_word.get(word)

    def _meant_by(self, word: str) -> Mapping[str, float]:
        """Return which pieces a word means, by slug, and what it is worth for each."""
        said, kind = self._said.get(word, {}), self._of_language.by_word.get(word)
        return said | dict.fromkeys(self._of[kind], KIND) if kind else said

    def _in_order(self, slugs: Iterable[str]) -> tuple[GearItem, ...]:
        return tuple(self._items[slug] for slug in sorted(slugs, key=self._places.__getitem__))

    def _holder(self, slug: str) -> str | None:
        """Return the slug of what a part is in; a pedal on a board that is a pedal too is like any other."""
        item = self._items[slug]
        holder = self._items.get(item.part_of or "")
        return holder.slug if holder and holder.kind is not item.kind else None


def _names_of(item: GearItem) -> Iterable[tuple[str, ...]]:
    """Return the words, folded, of each name by which a piece is called."""
    return [tuple(folded_words(name)) for name in (item.nickname, item.model)]
