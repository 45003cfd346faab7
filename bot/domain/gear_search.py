"""Which piece of gear is meant by words typed in haste: typos, nicknames, parts of words, kinds, colours."""

import heapq
import math
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from bot.domain.gear import GearItem, Kind, Status
from bot.domain.gear_words import Ask, AskReader, GearWords, Sense, folded_words
from bot.domain.known_words import SURE, KnownWords

# How an ask is weighed, tuned on the table of asks in the tests. Likeness is from 0 to 1.
_FOUND = 0.51  # the least share of an ask that an answer must cover
_NEAR_TIE = 0.06  # two answers closer than this are a tie
_KIND, _TAG, _MAKER, _YEAR, _OWNER = 0.97, 0.92, 0.94, 0.9, 0.9  # against 1 for a nickname or a model
_ONE_OF_A_NAME, _ONE_OF_A_TAG = 0.87, 0.8  # one word of several, against all of them
_NAMING = {1.0, _ONE_OF_A_NAME, _MAKER, _MAKER * _ONE_OF_A_NAME}
_OF_ITS_HOLDER = 0.85  # a word that means what a part is in, against one that means the part
_UNKNOWN = 0.8  # what a word that fits nothing weighs against one that fits a single piece
_STANDING = {Status.IN_USE: 0.03, Status.RESTING: 0.02, Status.WANTED: 0.01, Status.SOLD: -0.03}
_IN_HAND = 0.1  # "which guitar?", "what fuzz is that?" mean the one that is played


@dataclass(frozen=True, slots=True)
class Found:
    """One piece is meant."""

    item: GearItem


@dataclass(frozen=True, slots=True)
class Either:
    """Two pieces are as likely; ask which one."""

    first: GearItem
    second: GearItem


@dataclass(frozen=True, slots=True)
class Several:
    """All pieces of a kind, of a status or of both are meant; there may be none in use."""

    items: tuple[GearItem, ...]


@dataclass(frozen=True, slots=True)
class Help:
    """The asker wants to know how to ask."""


@dataclass(frozen=True, slots=True)
class Nothing:
    """Nothing on the shelf comes near."""


Match = Found | Either | Several | Help | Nothing


def called(item: GearItem, words: str) -> bool:
    """Tell whether `words` are a whole name of the piece, whatever their case and accents."""
    names = (item.slug, item.nickname, item.model, item.name, f"{item.maker} {item.model}")
    return folded_words(words) in [folded_words(name) for name in names if name]


class GearIndex:
    """An index over the pieces; asking it changes nothing. Make a new one when the gear changes."""

    def __init__(self, items: Iterable[GearItem], words: GearWords) -> None:
        self._items = tuple(items)
        names = [name for item in self._items for name in (item.nickname, item.model)]
        self._places: dict[str, dict[int, float]] = {}
        for place, item in enumerate(self._items):
            for word, worth in _words_of(item):
                held = self._places.setdefault(word, {})
                held[place] = max(worth, held.get(place, 0.0))
        self._called = {
            word: {place for place, worth in held.items() if worth >= _TAG}
            for word, held in self._places.items()
        }
        self._naming = {word for item in self._items for word, worth in _words_of(item) if worth in _NAMING}
        whole_names = {"".join(folded_words(name)) for name in names}
        self._kinds = {word: kind for word, kind in words.by_word().items() if word not in whole_names}
        for word, kind in words.by_word().items():
            of_kind = {place: _KIND for place, item in enumerate(self._items) if item.kind is kind}
            self._places[word] = self._places.get(word, {}) | of_kind
        self._known = KnownWords(self._places, words.own)
        self._reader = AskReader(words, names, self._places)
        place_of = {item.slug: place for place, item in enumerate(self._items)}
        self._holders = {
            place: place_of[item.part_of]
            for place, item in enumerate(self._items)
            if item.part_of in place_of
        }

    def read(self, ask: str) -> Ask:
        """Return what `ask` asks, word by word."""
        return self._reader.read(ask)

    def find(self, ask: str, played: Collection[str] = ()) -> Match:
        """Return what `ask` means: one piece, one of two, several, how to ask, or nothing.

        Of a kind, those whose slugs are `played` at the moment are meant before the others.
        """
        read = self.read(ask)
        if not read.telling:
            return self._without_a_name(read)
        near = [self._near(word.text) for word in read.telling]
        if not any(likeness >= SURE for each in near for likeness in each.values()):
            return Nothing()
        kinds = [self._kind_among(each) for each in near]
        if all(kinds):
            return self._of_kinds(read, kinds, played)
        return self._of_name(near, {kind for kind in kinds if kind})

    # Whole groups: a status, a kind.

    def _without_a_name(self, read: Ask) -> Match:
        if Sense.HELP in read.asks:
            return Help()
        if read.asks & {Sense.FACT, Sense.TALK} or not read.asks:
            return Nothing()
        if not read.asks - {Status.IN_USE}:
            return Several(tuple(item for item in self._items if item.status is Status.IN_USE))
        return _all_of(self._items, read)

    def _of_kinds(self, read: Ask, kinds: Sequence[Kind | None], played: Collection[str]) -> Match:
        """Return the pieces of the kinds, or the parts that are in one of them: 'strings on the bass'."""
        groups = [self._of_kind(word.text, kind) for word, kind in zip(read.telling, kinds, strict=True)]
        everything = {place for group in groups for place in group}
        parts = {place for place in everything if self._holders.get(place) in everything}
        # Of words that stand side by side the last one counts: guitar pedals are pedals.
        counts = [not after.follows for after in read.telling[1:]] + [True]
        meant = {place for group, ends in zip(groups, counts, strict=True) if ends for place in group}
        items = [self._items[place] for place in sorted(parts or meant)]
        heard = [item for item in items if item.slug in played]
        return _all_of(heard or items, read)

    def _of_kind(self, word: str, kind: Kind | None) -> set[int]:
        """Return the places of a kind; only of those that are called by its word, where there are any."""
        places = {place for place, item in enumerate(self._items) if item.kind is kind}
        return (places & self._called.get(word, set())) or places

    def _kind_among(self, near: Mapping[str, float]) -> Kind | None:
        """Return the kind that words, each with its likeness, mean; None where another word is as near."""
        best = max(near.values(), default=0.0)
        kinds = {self._kinds.get(word) for word, likeness in near.items() if likeness == best}
        return kinds.pop() if len(kinds) == 1 else None

    # One piece, by what it is called.

    def _of_name(self, near: Sequence[Mapping[str, float]], kinds: set[Kind]) -> Match:
        hits = [self._places_of(each) for each in near]
        count = len(self._items)
        weights = [math.log(1 + count / len(hit)) if hit else _UNKNOWN * math.log(1 + count) for hit in hits]
        scores: dict[int, float] = {}
        for hit, weight in zip(hits, weights, strict=True):
            for place, likeness in (self._of_parts(hit, kinds) | hit).items():
                scores[place] = scores.get(place, 0.0) + likeness * weight
        return self._decide(scores, sum(weights), described=all(map(self._describes, near)))

    def _of_parts(self, hit: Mapping[int, float], kinds: set[Kind]) -> dict[int, float]:
        """Return where a word means what a part is in; a part is meant only where its kind is named."""
        return {
            place: hit[holder] * _OF_ITS_HOLDER
            for place, holder in self._holders.items()
            if holder in hit and self._items[place].kind in kinds
        }

    def _decide(self, scores: Mapping[int, float], whole: float, *, described: bool) -> Match:
        def total(place: int) -> float:
            status = self._items[place].status
            in_hand = _IN_HAND if described and status is Status.IN_USE else 0.0
            return scores[place] / whole + _STANDING[status] + in_hand

        enough = (place for place, score in scores.items() if score >= _FOUND * whole)
        best, second = [*heapq.nlargest(2, enough, key=lambda place: (total(place), -place)), None, None][:2]
        if best is None:
            return Nothing()
        if second is not None and total(best) - total(second) < _NEAR_TIE:
            return Either(self._items[best], self._items[second])
        return Found(self._items[best])

    def _describes(self, near: Mapping[str, float]) -> bool:
        """Tell whether a word, by those it is near to, describes a piece (by kind or tag) and names none."""
        return self._naming.isdisjoint(near)

    # Words.

    def _near(self, word: str) -> dict[str, float]:
        """Return the known words that `word` stands for, with their likeness; a kind stands for itself."""
        return {word: 1.0} if word in self._kinds else self._known.near(word)

    def _places_of(self, near: Mapping[str, float]) -> dict[int, float]:
        """Return where known words fit and how well (0–1)."""
        places: dict[int, float] = {}
        for known, likeness in near.items():
            for place, worth in self._places[known].items():
                places[place] = max(places.get(place, 0.0), worth * likeness)
        return places


def _all_of(items: Sequence[GearItem], read: Ask) -> Match:
    """Return those of the status that is asked for, else those in use, else what is nearest to that."""
    asked = read.statuses - {Status.IN_USE}  # "is that the one you sold?"
    newest = Sense.NEWEST in read.asks and not asked
    nearest = [{Status.IN_USE, Status.RESTING}] if newest else [{status} for status in Status]
    groups = (
        tuple(item for item in items if item.status in each) for each in ([asked] if asked else nearest)
    )
    chosen = next((group for group in groups if group), ())
    if newest:
        last = max((item.since or 0 for item in chosen), default=0)
        chosen = tuple(item for item in chosen if item.since == last)
    return Found(chosen[0]) if len(chosen) == 1 else Several(chosen) if chosen else Nothing()


def _words_of(item: GearItem) -> Iterator[tuple[str, float]]:
    """Yield the words by which a piece can be meant, each with its worth (0–1)."""
    spoken = [
        (item.nickname, 1.0),
        (item.model, 1.0),
        (item.slug, 1.0),
        (item.maker, _MAKER),
        (f"{item.maker} {item.model}", _MAKER),
        *((tag, _TAG) for tag in item.tags),
        (str(item.year or ""), _YEAR),
        (item.owner, _OWNER),
    ]
    for text, worth in spoken:
        words = folded_words(text)
        share = 1.0 if len(words) < 2 else _ONE_OF_A_TAG if worth == _TAG else _ONE_OF_A_NAME  # noqa: PLR2004
        yield from ((word, worth * share) for word in words)
        yield from ((first + second, worth) for first, second in pairwise(words))
