"""Which piece of gear is meant by words typed in haste: typos, nicknames, parts of words, kinds, colours."""

import heapq
import math
import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise

from rapidfuzz import fuzz, process

from bot.domain.code_points import without_accents
from bot.domain.document import Entries, Section, read_document
from bot.domain.gear import GearItem, Kind, Status

MAX_WORDS = 12
"""Words of an ask that are looked at; the longest honest asks of the test table have eight."""

MAX_TYPOS = 8
"""Known words of one length that a typo may stand for."""

# How an ask is weighed, tuned on the table of asks in the tests. Likeness is from 0 to 1.
_FOUND = 0.5  # the least share of an ask that an answer must cover
_NEAR_TIE = 0.06  # two answers closer than this are a tie
_KIND, _TAG, _MAKER, _YEAR, _OWNER = 0.97, 0.92, 0.94, 0.9, 0.9  # against 1 for a nickname or a model
_ONE_OF_A_NAME, _ONE_OF_A_TAG = 0.95, 0.8  # one word of several, against all of them
_PART, _PART_BESIDE = 0.9, 0.7  # the beginning of a word; where the whole word is known too
_LONGER, _INSIDE = 0.85, 0.75  # a known word and an ending; a run inside a known word
_LEAST, _LEAST_LONG = 66, 72  # percent of likeness; "pual" for "paul" has 75, "apm" for "amp" 67
_UNKNOWN = 0.7  # what a word that fits nothing weighs against one that fits a single piece
_SHORT, _LONG = 3, 6  # letters from which a word can be a part or a typo; from which two slips are likely
_STANDING = {Status.IN_USE: 0.03, Status.RESTING: 0.02, Status.WANTED: 0.01, Status.SOLD: -0.03}
_IN_HAND = 0.1  # "which guitar?", "what fuzz is that?" mean the one that is played


class GearWords(Section):
    """The language of asking for gear: words for the kinds, and words that carry no meaning in an ask."""

    kinds: dict[Kind, Entries[str]]
    filler: Entries[str]

    def by_word(self) -> dict[str, Kind]:
        """Return the kind for every word that means one, folded and without its spaces."""
        return {
            "".join(folded_words(name)): kind for kind, names in self.kinds.items() for name in (*names, kind)
        }

    def kind_named(self, word: str) -> Kind | None:
        """Return the kind that `word` means: one, many or slang; None where it means none."""
        return self.by_word().get("".join(folded_words(word)))


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
class Nothing:
    """Nothing on the shelf comes near."""


Match = Found | Either | Nothing


def read_gear_words(text: str, name: str = "words/gear.toml") -> GearWords:
    """Return the words of asking for gear from the text of their file.

    Raises:
        DocumentError: the file has faults; all of them are named.
    """
    return read_document(text, GearWords, name=name)


def folded_words(text: str) -> list[str]:
    """Return the words of `text` in lower case without accents: 'Señal No.2' gives senal, no, 2."""
    return re.findall(r"[^\W_]+", re.sub(r"['’`]", "", without_accents(text)))


def called(item: GearItem, words: str) -> bool:
    """Tell whether `words` are a whole name of the piece, whatever their case and accents."""
    names = (item.slug, item.nickname, item.model, item.name, f"{item.maker} {item.model}")
    return folded_words(words) in [folded_words(name) for name in names if name]


class GearIndex:
    """An index over the pieces; asking it changes nothing. Make a new one when the gear changes."""

    def __init__(self, items: Iterable[GearItem], words: GearWords) -> None:
        self._items = tuple(items)
        names = {tuple(folded_words(name)) for item in self._items for name in (item.nickname, item.model)}
        self._filler = {
            word for filler in words.filler for word in folded_words(filler) if (word,) not in names
        }
        self._kinds = words.by_word()
        self._places: dict[str, dict[int, float]] = {}
        for place, item in enumerate(self._items):
            for word, worth in _words_of(item):
                held = self._places.setdefault(word, {})
                held[place] = max(worth, held.get(place, 0.0))
        for word, kind in self._kinds.items():
            of_kind = {place: _KIND for place, item in enumerate(self._items) if item.kind is kind}
            self._places[word] = self._places.get(word, {}) | of_kind
        self._vocabulary = sorted(self._places)
        self._by_length: dict[int, list[str]] = {}
        for word in self._vocabulary:
            self._by_length.setdefault(len(word), []).append(word)

    def telling(self, ask: str) -> list[str]:
        """Return the words of `ask` that tell what is meant, folded."""
        return [word for word in folded_words(ask)[:MAX_WORDS] if word not in self._filler]

    def find(self, ask: str) -> Match:
        """Return what `ask` means: one piece, one of two, or nothing."""
        words = [word for word in self._joined(folded_words(ask)[:MAX_WORDS]) if word not in self._filler]
        hits = [self._places_of(word) for word in words]
        if not any(hits):
            return Nothing()
        count = len(self._items)
        weights = [math.log(1 + count / len(hit)) if hit else _UNKNOWN * math.log(1 + count) for hit in hits]
        scores: dict[int, float] = {}
        for hit, weight in zip(hits, weights, strict=True):
            for place, likeness in hit.items():
                scores[place] = scores.get(place, 0.0) + likeness * weight
        return self._decide(scores, sum(weights), described=all(map(self._describes, hits)))

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

    @staticmethod
    def _describes(hit: Mapping[int, float]) -> bool:
        """Tell whether a word describes a piece (by kind or tag) rather than names it."""
        return all(worth <= _TAG or worth == _KIND for worth in hit.values())

    def _joined(self, words: list[str]) -> list[str]:
        """Return the words, two neighbours as one where they are known as one ('blue fin' is 'bluefin')."""
        joined: list[str] = []
        taken = False
        for first, second in pairwise([*words, ""]):
            if taken:
                taken = False
                continue
            taken = bool(second) and first + second in self._places
            joined.append(first + second if taken else first)
        return joined

    def _places_of(self, word: str) -> dict[int, float]:
        """Return where `word` fits and how well (0–1)."""
        places: dict[int, float] = {}
        for known, likeness in self._near(word).items():
            for place, worth in self._places[known].items():
                places[place] = max(places.get(place, 0.0), worth * likeness)
        return places

    def _near(self, word: str) -> dict[str, float]:
        """Return the known words that `word` stands for, with their likeness."""
        if word in self._kinds:
            return {word: 1.0}
        known = word in self._places
        begun = dict.fromkeys(self._begun_by(word), _PART_BESIDE if known else _PART)
        if known or len(word) < _SHORT or word.isdigit():
            return begun | ({word: 1.0} if known else {})
        return (self._like(word) | begun) or self._contained_in(word) or self._containing(word)

    def _begun_by(self, word: str) -> Iterator[str]:
        if len(word) < _SHORT or word.isdigit():
            return
        for at in range(bisect_right(self._vocabulary, word), len(self._vocabulary)):
            if not self._vocabulary[at].startswith(word):
                return
            yield self._vocabulary[at]

    def _like(self, word: str) -> dict[str, float]:
        """Return the known words that `word` may be a typo of."""
        slips = 2 if len(word) >= _LONG else 1
        near = (
            (known, percent)
            for length in range(len(word) - slips, len(word) + slips + 1)
            if length in self._by_length
            for known, percent, _ in process.extract(
                word, self._by_length[length], scorer=fuzz.ratio, score_cutoff=_LEAST, limit=MAX_TYPOS
            )
        )
        # Three letters make too many words: there only two that changed places are taken for a typo.
        return {
            known: percent / 100
            for known, percent in near
            if percent >= _LEAST_LONG or (len(word) == _SHORT and sorted(word) == sorted(known))
        }

    def _contained_in(self, word: str) -> dict[str, float]:
        """Return the known word that `word` begins with: 'looper' is a loop."""
        lengths = range(len(word) - 1, _SHORT, -1)
        known = next((word[:length] for length in lengths if word[:length] in self._places), None)
        return {known: _LONGER} if known else {}

    def _containing(self, word: str) -> dict[str, float]:
        if len(word) <= _SHORT:
            return {}
        return {known: _INSIDE for known in self._vocabulary if word in known}


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
