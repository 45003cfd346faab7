"""Which piece of gear is meant by words typed in haste: typos, nicknames, parts of words, kinds, colours."""

import heapq
import math
from collections.abc import Collection, Mapping, Sequence, Set
from dataclasses import replace
from itertools import groupby

from bot.domain.gear.gear import GearItem, GearKind, Status
from bot.domain.gear.gear_ask import Ask, Sense, Word
from bot.domain.gear.gear_indexed import IndexedGear
from bot.domain.gear.gear_match import (
    GearEither,
    GearFound,
    GearHelp,
    GearNotFound,
    GearSeveral,
    Match,
    as_match,
    items_of,
)
from bot.domain.gear.gear_names import TAG
from bot.domain.words.folding import PAIR, singulars
from bot.domain.words.known_words import SURE

# How an ask is weighed, tuned on the table of asks in the tests. Likeness is from 0 to 1.
_FOUND = 0.49  # the least share of an ask that an answer must cover
_NEAR_TIE = 0.06  # two answers closer than this are a tie
_WHOLE_NAME = 0.8  # the likeness to a whole name from which a word names the piece
_OF_ITS_HOLDER = 0.85  # a word that means what a part is in, against one that means the part
_STANDING = {Status.IN_USE: 0.03, Status.RESTING: 0.02, Status.WANTED: 0.01, Status.SOLD: -0.03}
_IN_HAND = 0.1  # "which guitar?", "what fuzz is that?" mean the one that is played
_ORDER = {status: place for place, status in enumerate(Status)}
_TAKEN_FOR = {GearKind.BASS: GearKind.GUITAR, GearKind.GUITAR: GearKind.BASS, GearKind.CAB: GearKind.AMP}
"""What a named piece of a kind is called by mistake: "the captain guitar"."""

MAX_ALIKE = 8
"""Pieces that are told where an ask fits all of them alike."""


class GearIndex(IndexedGear):
    """An index over the pieces; asking it changes nothing."""

    def read(self, ask: str) -> Ask:
        """Return what `ask` asks, word by word."""
        return self._reader.read(ask)

    def find(self, ask: str, played: Collection[str] = (), *, order: bool = False) -> Match:
        """Return what `ask` means: one piece, one of two, several, how to ask, or nothing.

        Of a kind, those whose slugs are `played` at the moment are meant before the others, and those in use
        before what rests; not in an `order` to change a piece, where a kind means all of it.
        """
        read = replace(self.read(ask), order=order)
        each = self._each_meant(read, played) if read.clauses > 1 and Sense.TALK not in read.asks else None
        return each or self._meant(read, played)

    def _each_meant(self, read: Ask, played: Collection[str]) -> Match | None:
        """Return what each clause means, like 'the fuzz and the delay'; None where one is not clear."""
        clauses = [tuple(words) for _, words in groupby(read.telling, key=lambda word: word.clause)]
        meant = [self._meant(replace(read, telling=clause, clauses=1), played) for clause in clauses]
        if not all(isinstance(match, GearFound | GearSeveral) for match in meant):
            return None
        return as_match(tuple(dict.fromkeys(item for match in meant for item in items_of(match))))

    def _meant(self, read: Ask, played: Collection[str]) -> Match:
        if not read.telling:
            return self._without_a_name(read)
        near = [self._near(word.text) for word in read.telling]
        if not any(likeness >= SURE for each in near for likeness in each.values()):
            return GearNotFound()
        named = self._named(near)
        if not named and any(map(self._is_elsewhere, read.telling, near)):
            return GearNotFound()
        pieces = self._in_order(named)
        if parts := [part for part in pieces if part.part_of in {piece.slug for piece in pieces}]:
            return as_match(tuple(parts))  # the captain's flats
        kinds = [self._kind_among(each) for each in near]
        said = [kind for kind in kinds if kind]
        if len(said) == len(kinds):
            match = self._of_kinds(read, said, played)
        else:
            match = self._beside_a_name(read, kinds, named, played) or self._of_name(
                read, near, set(said), named
            )
        if Sense.PARTS in read.asks:
            return self._parts_in(match)
        return match if said else self._part_called(read.telling[-1].text, match)

    # Whole groups: a status, a kind.

    def _without_a_name(self, read: Ask) -> Match:
        if Sense.HELP in read.asks or read.asks == frozenset({Sense.OWNED}):
            return GearHelp()
        if read.asks & {Sense.FACT, Sense.TALK} or not read.asks:
            return GearNotFound()
        if not read.asks - {Status.IN_USE}:
            return GearSeveral(self._in_order(self._standing[Status.IN_USE]), in_use=True)
        return self._all_of(self._items.keys(), read)

    def _of_kinds(self, read: Ask, kinds: Sequence[GearKind], played: Collection[str]) -> Match:
        """Return the pieces of the kinds, or the parts that are in one of them: 'strings on the bass'."""
        groups = [self._of_kind(word.text, kind) for word, kind in zip(read.telling, kinds, strict=True)]
        everything = set[str]().union(*groups)
        parts = {slug for slug in everything & self._within if self._holder(slug) in everything}
        meant: set[str] = set()
        for head, of_head in zip(read.telling, groups, strict=True):
            if head.heads:
                beside = [
                    group
                    for word, group in zip(read.telling, groups, strict=True)
                    if word.clause == head.clause
                ]
                meant |= of_head.intersection(*beside) or of_head
        if not parts and len(set(kinds)) > 1 and meant and all(map(self._holder, meant)):
            return GearNotFound()
        return self._played(parts or meant, read, played)

    def _played(self, slugs: set[str], read: Ask, played: Collection[str]) -> Match:
        """Return those that are played; where none is, those of the status that is asked for."""
        return self._all_of(slugs.intersection(played) or slugs, read)

    def _all_of(self, slugs: Set[str], read: Ask) -> Match:
        """Return those of the status that is asked for, or all that are here where that is asked.

        Else those in use, or where none is, what is nearest to that.
        """
        asked = read.statuses - {Status.IN_USE}  # "is that the one you sold?"
        newest = Sense.NEWEST in read.asks and not asked
        likeliest = [{each} for each in Status]
        if asked:
            likeliest = [set(asked)]
        elif newest or (Sense.OWNED in read.asks and not read.statuses):
            likeliest = [{Status.IN_USE, Status.RESTING}]
        elif read.order:
            likeliest = [set(Status)]
        groups = (slugs & set[str]().union(*(self._standing[each] for each in group)) for group in likeliest)
        chosen = self._in_order(next((group for group in groups if group), ()))
        if newest:
            last = max((item.since or 0 for item in chosen), default=0)
            chosen = tuple(item for item in chosen if item.since == last)
        return as_match(chosen)

    def _of_kind(self, word: str, kind: GearKind) -> set[str]:
        """Return the pieces of a kind; only those that are called by its word, where there are any."""
        return (self._of[kind] & self._called(word)) or self._of[kind]

    def _called(self, word: str) -> set[str]:
        """Return the pieces that are called by a word."""
        return {slug for slug, worth in self._said.get(word, {}).items() if worth >= TAG}

    def _kind_among(self, near: Mapping[str, float]) -> GearKind | None:
        """Return the kind that words, each with its likeness, mean; None where another word is as near."""
        best = max(near.values(), default=0.0)
        kinds = {self.kind_of(word) for word, likeness in near.items() if likeness == best}
        return kinds.pop() if len(kinds) == 1 else None

    # One piece, by what it is called.

    def _named(self, near: Sequence[Mapping[str, float]]) -> set[str]:
        """Return the pieces of which a whole name is said, like a nickname."""
        words = (word for each in near for word, likeness in each.items() if likeness >= _WHOLE_NAME)
        return {slug for word in words for slug, worth in self._said.get(word, {}).items() if worth == 1}

    def _beside_a_name(
        self, read: Ask, kinds: Sequence[GearKind | None], named: set[str], played: Collection[str]
    ) -> Match | None:
        """Return what a kind beside the name of a piece of another kind means; None where neither is there.

        That is what belongs to the piece, else what stands alone: the microphone of 'mic on the kettle'.
        """
        said = [(word.heads, kind) for word, kind in zip(read.telling, kinds, strict=True) if kind]
        if len(named) != 1 or not said:
            return None
        (name,) = named
        kind = max(said)[1]
        if any(each is self._items[name].kind for _, each in said):
            return None
        if any(self._items[part].kind is kind for part in self._parts.get(name, ())):
            return None
        alone = self._of[kind] - {slug for slug in self._of[kind] & self._within if self._holder(slug)}
        if not alone:
            return GearFound(self._items[name], lacks=kind)
        if len(said) + 1 < len(read.telling) or _TAKEN_FOR.get(self._items[name].kind) is kind:
            return None
        return self._played(alone, read, played)

    def _parts_in(self, match: Match) -> Match:
        """Return the parts of the piece that was found; the piece where it has none."""
        if not isinstance(match, GearFound):
            return match
        parts = self._in_order(self._parts.get(match.item.slug, ()))
        return as_match(parts) if parts else match

    def _part_called(self, plural: str, match: Match) -> Match:
        """Return the parts of the piece that was found which a `plural` means: the humbuckers of 'Goldie'."""
        if not isinstance(match, GearFound) or not any(singulars(plural)):
            return match
        parts = self._in_order(self._called(plural).intersection(self._parts.get(match.item.slug, ())))
        return as_match(parts) if parts else match

    def _of_name(
        self,
        read: Ask,
        near: Sequence[Mapping[str, float]],
        said: set[GearKind],
        named: set[str],
    ) -> Match:
        """Return the pieces that cover most of the ask, of the kinds that are said or named."""
        hits = [self._fitting(each) for each in near]
        count = len(self._items)
        weights = [math.log(1 + count / max(len(hit), 1)) for hit in hits]
        scores: dict[str, float] = {}
        for hit, weight in zip(hits, weights, strict=True):
            for slug, likeness in (self._of_parts(hit, said) | hit).items():
                scores[slug] = scores.get(slug, 0.0) + likeness * weight
        whole = sum(weights)
        shares = {
            slug: score / whole
            for slug, score in scores.items()
            if score >= _FOUND * whole and (not said or slug in named or self._may_be(slug, said))
        }
        if asked := read.statuses - {Status.IN_USE}:  # "did you sell the red one?"
            standing = {slug: share for slug, share in shares.items() if self._items[slug].status in asked}
            shares = standing or shares
        alike = self._alike(shares) if any(word.many for word in read.telling) else ()
        if alike:
            return GearSeveral(alike)
        if not read.order:
            described = all(map(self._describes, near))
            shares = {slug: share + self._bonus(slug, described) for slug, share in shares.items()}
        return self._likeliest(shares)

    def _may_be(self, slug: str, kinds: set[GearKind]) -> bool:
        """Tell whether a piece is of one of the kinds, or is taken for one: no guitar is a 'whammy pedal'."""
        kind = self._items[slug].kind
        return kind in kinds or _TAKEN_FOR.get(kind) in kinds

    def _alike(self, shares: Mapping[str, float]) -> tuple[GearItem, ...]:
        """Return all that fit best, those in use first; none for one, nor for parts, which come in sets."""
        least = max(shares.values(), default=0.0) - _NEAR_TIE
        fit = (slug for slug, share in shares.items() if share > least and not self._holder(slug))
        items = sorted(self._in_order(fit), key=lambda item: _ORDER[item.status])
        return tuple(items) if len(items) > 1 else ()

    def _likeliest(self, totals: Mapping[str, float]) -> Match:
        """Return the piece that is likeliest by its total, or all between which that does not decide."""
        best = max(totals.values(), default=0.0)
        near = heapq.nsmallest(
            MAX_ALIKE,
            [slug for slug, total in totals.items() if best - total < _NEAR_TIE],
            key=lambda slug: (-totals[slug], self._places[slug]),
        )
        items = tuple(self._items[slug] for slug in near)
        return GearEither(*items) if len(items) == PAIR else as_match(items)

    def _bonus(self, slug: str, described: bool) -> float:
        status = self._items[slug].status
        return _STANDING[status] + (_IN_HAND if described and status is Status.IN_USE else 0.0)

    def _of_parts(self, hit: Mapping[str, float], kinds: set[GearKind]) -> dict[str, float]:
        """Return where a word means what a part is in; a part is meant only where its kind is named."""
        return {
            part: likeness * _OF_ITS_HOLDER
            for holder, likeness in (hit.items() if kinds else ())
            for part in self._parts.get(holder, ())
            if self._items[part].kind in kinds and self._holder(part)
        }

    def _describes(self, near: Mapping[str, float]) -> bool:
        """Tell whether a word, by those it is near to, describes a piece (by kind or tag) and names none."""
        return not any(word in self._naming for word in near)

    # Words.

    def _near(self, word: str) -> dict[str, float]:
        """Return the known words that `word` stands for, with their likeness; a kind stands for itself."""
        return {word: 1.0} if self.kind_of(word) else self._known.near(word)

    def _is_elsewhere(self, word: Word, near: Mapping[str, float]) -> bool:
        """Tell whether a word is a thing, somebody's, or a number, that is not on this shelf."""
        elsewhere = word.text in self._of_language.never_slips and word.text not in self._said
        return elsewhere or (word.text.isdigit() and not near)

    def _fitting(self, near: Mapping[str, float]) -> dict[str, float]:
        """Return which pieces known words fit, and how well (0–1)."""
        found: dict[str, float] = {}
        for known, likeness in near.items():
            for slug, worth in self._meant_by(known).items():
                found[slug] = max(found.get(slug, 0.0), worth * likeness)
        return found
