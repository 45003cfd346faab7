"""How questions are put in a language: its words by what they mean, and the frames that they stand in.

A clause is taken for a question only where every word of it is understood: what is neither a word of its
frame, nor one of the little words between them, makes it something else. So "what guitar is that" is one, and
"what guitar is that behind the door" is none.
"""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from enum import StrEnum
from functools import cached_property
from typing import Any, Generic, TypeVar

from pydantic import Field

from bot.domain.answers.bits import Sets
from bot.domain.answers.clauses import clauses_of
from bot.domain.documents.document import Entries, Section
from bot.domain.gear.gear import GearKind

GEAR, TITLE, NUMBER, FRACTION = "gear", "title", "number", "fraction"
"""What stands in a frame for words of the shelf, for those of a title, for a number and for one like 7/8."""

GIVEN = frozenset({GEAR, TITLE, NUMBER, FRACTION})

PART = re.compile(r"\[[^\[\]]*\]|\([^()]*\)|\S+")
"""A part of a frame: a word, a part in [brackets] that may be missing, or (one|of several)."""

STAR = "*"
"""What stands in the file behind a word that takes the language's endings."""

_UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue"})
"""How umlauts are typed without their keys; dots that are left out are read anyway."""

MeantT = TypeVar("MeantT")
PAIR, MANY = 2, 99
MAX_WAYS = 256
"""Ways of reading a clause that are tried, where words of it may mean several things or nothing."""

Ways = tuple[int, ...]
"""The bits of the names that a phrase may be, each by itself; 0 where it may be passed over."""

Phrase = tuple[str, ...]
Frame = frozenset[str]
"""The names that stand in a clause that asks; their order says nothing that they do not say themselves."""


_PLAIN = re.compile(r"[a-z]+(?: [a-z]+)*")
"""A phrase that is a clause as it stands."""


class Form(StrEnum):
    """How a frame has to be put to be a question; its value is what the file calls it."""

    ASKS = "asks"
    VERB_FIRST = "verb_first"
    YES_NO = "yes_no"
    SHORT = "short"


_FORMS = {
    (False, False): (Form.ASKS,),
    (True, False): (Form.ASKS, Form.VERB_FIRST, Form.YES_NO),
    (False, True): (Form.ASKS, Form.YES_NO, Form.SHORT),
    (True, True): (*Form,),
}
"""The forms that a clause may have, by whether a verb begins it, and whether a question mark ends it."""

OPENS, BEGINS, VERB, SPELT, GOES_ON = (1 << place for place in range(5))
"""Bits beside those of names: of words like "tell us", behind which a question may have any form; of a verb
with which one begins; and of what words may be in a line, before that is looked at any closer: a verb, one
that is spelt otherwise as a rule, and two with which a longer phrase begins."""


class Frames(Section):
    """The frames of an intent, each some names, like "what gear [use|playing]".

    `asks` are questions as they stand, `verb_first` where a verb comes first, `yes_no` where one does or a
    question mark stands behind, and `short` only with a question mark.
    """

    asks: Entries[str] = ()
    verb_first: Entries[str] = ()
    yes_no: Entries[str] = ()
    short: Entries[str] = ()


class QuestionFrames(Section):
    """The frames of all intents, by names that each language has its own words for.

    Names that are `light` are passed over where no frame has them, those that are `helping` make no question
    alone, and `questioning` are question words.
    """

    questioning: Entries[str] = ()
    light: Entries[str] = ()
    helping: Entries[str] = ()
    frames: dict[str, Frames] = Field(default_factory=dict[str, Frames])

    @cached_property
    def by_names(self) -> Mapping[Frame, list[tuple[str, Form]]]:
        """What is asked by names, and in which form, for every way in which a frame may be put."""
        found: dict[Frame, list[tuple[str, Form]]] = {}
        for what, forms in self.frames.items():
            for form in Form:
                for row in getattr(forms, form):
                    for frame in spread(row):
                        found.setdefault(frame, []).append((what, form))
        return found

    @property
    def free(self) -> Iterator[Frame]:
        """The frames that ask as they stand without a question word."""
        questioning = frozenset(self.questioning)
        for frame, ways in self.by_names.items():
            if questioning.isdisjoint(frame) and any(form is Form.ASKS for _, form in ways):
                yield frame

    @cached_property
    def bits(self) -> "FrameBits":
        """The frames as bits for their names."""
        return FrameBits(self)

    @cached_property
    def names(self) -> frozenset[str]:
        """The names that stand in the frames, those aside that are read from shelf and signs."""
        return frozenset[str]().union(*self.by_names) - GIVEN


class FrameBits:
    """Frames as bits for their names, so that what words may be is held against all of them at once."""

    def __init__(self, frames: QuestionFrames) -> None:
        names = sorted({*frames.names, *GIVEN})
        self._bits = {name: 1 << place for place, name in enumerate(names, GOES_ON.bit_length())}
        self.gear, self.title, self.numbers = self.of((GEAR,)), self.of((TITLE,)), self.of((NUMBER, FRACTION))
        self.frames = {self.of(names): asked for names, asked in frames.by_names.items()}
        """What is asked by the bits of each frame, and in which form."""
        self.questioning = self.of(frames.questioning)
        telling = _telling_names(frames)
        free = {max((frame - GIVEN) & telling or frame - GIVEN, default="") for frame in frames.free}
        self.sought = self.of(telling)
        """Every frame has one of these."""
        self.forming = self.of(free) | self.questioning | OPENS | VERB
        """So has every one that asks without a question mark."""
        self._least = {put: self._least_of(frames, forms) for put, forms in _FORMS.items()}
        self._may_ask = self.nearly((0,))

    def of(self, names: Iterable[str]) -> int:
        """Return the bits of names; one that stands in no frame has none."""
        bits = 0
        for name in names:
            bits |= self._bits.get(name, 0)
        return bits

    def may_stand_in(self, ways: Sequence[Ways]) -> bool:
        """Tell whether a frame may be what phrases are that each may be read in some ways."""
        made = {0}
        for each in ways:
            made = {some | bit for some in made for bit in each}
            if len(made) > MAX_WAYS:
                return True
        return not self.frames.keys().isdisjoint(made)

    def _least_of(self, frames: QuestionFrames, forms: Collection[Form]) -> list[int]:
        """Return the frames of some forms, but for those of which another is a part."""
        kept: list[int] = []
        asked = (frame for frame, ways in frames.by_names.items() if any(form in forms for _, form in ways))
        for frame in sorted(asked, key=len):
            bits = self.of(frame)
            if not any(bits & least == least for least in kept):
                kept.append(bits)
        return kept

    def may_ask(self, bits: int, *, marked: bool) -> bool:
        """Tell whether a frame may stand in words, by the bits of what they may be.

        They are `marked` with a question mark or not.
        """
        return self._may_ask(bits, marked=marked)

    def nearly(self, slips: Collection[int]) -> "Nearly":
        """Return what tells whether a frame may stand in words one of which may have bits of `slips` too."""
        return Nearly(
            {put: {each & ~slip for each in sets for slip in slips} for put, sets in self._least.items()}
        )


def _telling_names(frames: QuestionFrames) -> set[str]:
    """Return names of which every frame has one: of those that it has, the one that tells most."""
    rank = {name: place for place, name in enumerate(frames.helping)}
    little = {*frames.questioning, *frames.light} - rank.keys()
    chosen: set[str] = {*GIVEN}
    for frame in sorted(frames.by_names, key=lambda each: (len(each), sorted(each))):
        if chosen.isdisjoint(frame):
            chosen.add(max(frame - little or frame, key=lambda name: (rank.get(name, len(rank)), name)))
    return chosen


class Nearly:
    """Tells of the bits of words whether a frame may stand in them, or nearly; by how these are put."""

    def __init__(self, sets: Mapping[tuple[bool, bool], Collection[int]]) -> None:
        self._sets = {put: None if 0 in each else Sets(each) for put, each in sets.items()}

    def __call__(self, bits: int, *, marked: bool) -> bool:
        """Tell it of words that are `marked` with a question mark or not."""
        opens = bool(bits & OPENS)
        sets = self._sets[opens or bool(bits & BEGINS), opens or marked]
        return sets is None or sets.stand_in(bits)


class QuestionWords(Section):
    """The words of a language for the names in the frames, and those that stand between them.

    `little` words say nothing; `openings` also before the question; `asking` opens one, `verbs` may come
    first in one. `exclaims` begins what looks like one, and `cuts` what is no more of it. `everyday` words of
    the shelf mean other things as often: alone they ask for nothing. `kinds` are words that ask for what is
    played of a kind. In some languages the question word need not come first. A word with a star stands for
    itself, and for itself with each of the `endings`: "schön*" is schön, schöne, schönes.

    `same` are other spellings of a word. `tags` make a question of what they stand behind: "drop D or what".
    `tells`, `reports`, `ties` and `straight` are for a question behind a story. `to_artist` are beginnings of
    questions that only the artist can answer, but for those with words `to_others`.

    Where the question word need not come first, `late` ones ask behind whatever they stand. Behind
    `exclaiming` words and a noun, `praising` ones ask nothing, with `degrees` before them or without.
    `clear` are words of kinds by which nothing else is ever meant. `articles` stand right before a noun,
    and `indefinite` ones before any of its kind: "a".
    `persons` are names of people that mean other things as well. An `indirect` question ends with a verb:
    "what the tuning is" only tells of one.
    """

    question_word_first: bool = True
    endings: Entries[str] = ()
    little: Entries[str] = ()
    openings: Entries[str] = ()
    asking: Entries[str] = ()
    verbs: Entries[str] = ()
    exclaims: Entries[str] = ()
    cuts: Entries[str] = ()
    everyday: Entries[str] = ()
    same: dict[str, Entries[str]] = Field(default_factory=dict[str, Entries[str]])
    tags: Entries[str] = ()
    tells: Entries[str] = ()
    reports: Entries[str] = ()
    ties: Entries[str] = ()
    straight: Entries[str] = ()
    to_artist: Entries[str] = ()
    to_others: Entries[str] = ()
    late: Entries[str] = ()
    exclaiming: Entries[str] = ()
    praising: Entries[str] = ()
    degrees: Entries[str] = ()
    clear: Entries[str] = ()
    articles: Entries[str] = ()
    indefinite: Entries[str] = ()
    persons: Entries[str] = ()
    indirect: Entries[str] = ()
    kinds: dict[GearKind, Entries[str]] = Field(default_factory=dict[GearKind, Entries[str]])
    words: dict[str, Entries[str]] = Field(default_factory=dict[str, Entries[str]])

    def in_full(self) -> "QuestionWords":
        """Return it with each phrase in all the ways in which it is spelt."""
        lists = ("little", "openings", "asking", "verbs", "exclaims", "cuts", "everyday")
        update: dict[str, Any] = {name: self._spelt(getattr(self, name)) for name in lists}
        for name in ("kinds", "words"):
            update[name] = {what: self._spelt(spelt) for what, spelt in getattr(self, name).items()}
        return self.model_copy(update=update)

    def _spelt(self, phrases: Iterable[str]) -> tuple[str, ...]:
        ways = (way for phrase in phrases for way in _inflected(phrase, self.endings))
        return tuple(dict.fromkeys(spelt for way in ways for spelt in (way, way.translate(_UMLAUTS))))


def _inflected(phrase: str, endings: Iterable[str]) -> Iterator[str]:
    """Yield a phrase, its words with a star in it alike with each of the endings."""
    yield phrase.replace(STAR, "")
    if STAR in phrase:
        yield from (phrase.replace(STAR, ending) for ending in endings)


def spread(frame: str) -> Collection[Frame]:
    """Return the names of every way in which a frame may be put: a part in [brackets] may be left out."""
    ways: dict[Frame, None] = {frozenset(): None}
    for part in PART.findall(frame):
        inner = [each.split() for each in part.strip("[]()").split("|")]
        names = [list[str](), *inner] if part.startswith("[") else inner
        ways = {way.union(each): None for way in ways for each in names}  # many are the same: each once
    return ways.keys()


def folded(phrase: str) -> Phrase:
    """Return the words of a phrase as they stand in a clause."""
    if _PLAIN.fullmatch(phrase):  # most are, and thousands of them are read at each start
        return tuple(phrase.split())
    return tuple(word for clause in clauses_of(phrase) for word in clause.words)


class Phrases(Generic[MeantT]):
    """Phrases with what they mean, found by their first two words: "what" alone begins a hundred."""

    def __init__(self, phrases: Mapping[Phrase, MeantT]) -> None:
        self._alone = {phrase[0]: (phrase, meant) for phrase, meant in phrases.items() if len(phrase) == 1}
        self._longer: dict[Phrase, list[tuple[Phrase, MeantT]]] = {}
        for phrase in sorted(phrases, key=len, reverse=True):
            if len(phrase) > 1:
                self._longer.setdefault(phrase[:PAIR], []).append((phrase, phrases[phrase]))

    def at(self, words: Phrase, place: int, below: int = MANY) -> tuple[Phrase, MeantT] | None:
        """Return the longest phrase that the words go on with from a place, and what it means.

        It has fewer words than `below`.
        """
        for each in self._longer.get(words[place : place + PAIR], ()):
            size = len(each[0])
            if size < below and (size == PAIR or words[place : place + size] == each[0]):
                return each
        return self._alone.get(words[place])


def all_folded(phrases: Iterable[str]) -> set[Phrase]:
    """Return the phrases as they stand in a clause."""
    return set(map(folded, phrases))
