"""A language in which questions are read: its words and frames, made ready to look at clause after clause."""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from itertools import islice, product
from typing import NamedTuple

from rapidfuzz import process
from rapidfuzz.distance import OSA

from bot.domain.answers.clauses import Clause
from bot.domain.answers.grammar import (
    FRACTION,
    GEAR,
    NUMBER,
    TITLE,
    Frame,
    MeantT,
    Phrase,
    QuestionFrames,
    QuestionWords,
    all_folded,
    by_first_word,
    spread,
)

MIN_SLIPPED = 5
"""Letters from which a noun is read with one slip in it; a shorter one is a letter away from too much."""

MAX_WAYS = 256
"""Ways of reading a clause that are tried, where words of it may mean several things or nothing."""

MAX_WORDS = 24
"""Words of a clause that are looked at; the longest of the questions that fans were heard to ask has 15."""


class Form(StrEnum):
    """How a frame has to be put to be a question; its value is what the file calls it."""

    ASKS = "asks"
    VERB_FIRST = "verb_first"
    YES_NO = "yes_no"
    SHORT = "short"


_CERTAINTY = {Form.ASKS: 1.0, Form.VERB_FIRST: 0.9, Form.YES_NO: 0.9, Form.SHORT: 0.8}
_SLIPPED = 0.9
"""What a slip that was mended leaves of the certainty."""

_LITTLE, _OPENING, _ASKING, _CUT = "little", "opening", "asking", "cut"

_SLOWEST, _FASTEST = 30, 400
"""The tempi that a bare number may be a guess at, in clicks a minute."""


class Known(NamedTuple):
    """What words of a line may mean beside a language's own: of the shelf, of titles, the artist's names.

    `near` gives the word of the shelf that another is a slip for, "" for none.
    """

    gear: Callable[[str], bool]
    title: Callable[[str], bool]
    artist: Callable[[str], bool]
    near: Callable[[str], str]


class Asked(NamedTuple):
    """A clause that asks: the name of its frames, how sure that is, and the words of shelf and titles in it.

    `direct` says that gear is named right behind the question word.
    """

    what: str
    certainty: float
    form: Form = Form.ASKS
    gear: Phrase = ()
    title: Phrase = ()
    direct: bool = False


class _Meaning(NamedTuple):
    """What a phrase may be: names of words, of which one may be passed over, or one of what is no such name."""

    names: tuple[str, ...] = ()
    passed: bool = False
    kind: str = ""
    as_: str = ""


@dataclass(slots=True)
class _Read:
    """A clause as far as it is read: what its words may be, and how it is put."""

    content: list[_Meaning] = field(default_factory=list[_Meaning])
    gear: list[str] = field(default_factory=list[str])
    title: list[str] = field(default_factory=list[str])
    unknown: str = ""
    begins: str = ""
    """The first word behind the openings."""
    asking: bool = False
    direct: bool = False
    """Whether gear is named right behind a question word: "what pick", but not "what is on your head"."""
    clean: bool = True
    """Whether nothing but openings stood before the first name."""


class Language:
    """One language's words, and the frames that they stand in."""

    def __init__(self, words: QuestionWords, frames: QuestionFrames) -> None:
        meanings = _meanings(words, frozenset(frames.light))
        self._phrases = by_first_word(meanings)
        self._exclaims = by_first_word(dict.fromkeys(all_folded(words.exclaims), True))
        self._verbs = {phrase[0] for phrase in all_folded(words.verbs)}
        self._frames: dict[Frame, list[tuple[str, Form]]] = {}
        for what, forms in frames.frames.items():
            for form in Form:
                for row in getattr(forms, form):
                    for frame in spread(row):
                        self._frames.setdefault(frame, []).append((what, form))
        self._questioning = questioning = frozenset(frames.questioning)
        self._question_word_first = words.question_word_first
        self._nouns = {
            phrase[0]: meaning
            for phrase, meaning in meanings.items()
            if len(phrase) == 1
            and len(phrase[0]) >= MIN_SLIPPED
            and meaning.names
            and not questioning.intersection(meaning.names)
        }
        self.verbs = self._verbs
        """Words that come first in a question without a question word."""
        free = {
            name
            for frame, ways in self._frames.items()
            if questioning.isdisjoint(frame) and any(form is Form.ASKS for _, form in ways)
            for name in frame
        }
        self.forms = {
            _telling(phrase)
            for phrase, meaning in meanings.items()
            if meaning.as_ == _ASKING or not (questioning | free).isdisjoint(meaning.names)
        }
        """Words one of which a question without a question mark has, if no verb comes first."""
        light = questioning | {*frames.light}
        helping = light | {*frames.helping}
        alone = {name for frame in self._frames if frame <= helping for name in frame - light}
        self.matter = {
            _telling(phrase)
            for phrase, meaning in meanings.items()
            if not (helping - alone).issuperset(meaning.names)
        }
        """Words one of which a question has, beside those of the shelf."""
        self.everyday = frozenset(words.everyday)
        """Words of the shelf that mean other things as often."""

    def read(self, clause: Clause, known: Known) -> Asked | None:
        """Return what a clause asks; None where it asks nothing that there is a frame for."""
        read = None if clause.exclaims else self._scanned(clause.words[:MAX_WORDS], known)
        if read is None or not read.content:
            return None
        slipped = bool(read.unknown)
        found = self._mended(read, known, clause) if slipped else self._framed(read, clause)
        if found is None:
            return None
        certainty = _CERTAINTY[found[1]] * (_SLIPPED if slipped else 1)
        return Asked(found[0], certainty, found[1], tuple(read.gear), tuple(read.title), read.direct)

    def mentions(self, name: str, clause: Clause) -> bool:
        """Tell whether a clause has a word of that name."""
        starting = (_begun(self._phrases, clause.words, at) for at in range(len(clause.words)))
        return any(found and name in found[1].names for found in starting)

    def _is_put(self, frame: Frame, form: Form, read: _Read, clause: Clause) -> bool:
        """Tell whether a clause is put as a frame of that form has to be."""
        if form is Form.ASKS:
            return read.asking or (read.clean and self._is_in_order(frame, read.content[0]))
        inverted = read.begins in self._verbs
        if form is Form.VERB_FIRST:
            return inverted or read.asking
        return clause.asks or read.asking or (form is Form.YES_NO and inverted)

    def _is_in_order(self, frame: Frame, first: _Meaning) -> bool:
        """Tell whether the question word comes first, where there is one and the language has it so."""
        free = not self._question_word_first or self._questioning.isdisjoint(frame)
        return free or not self._questioning.isdisjoint(first.names)

    def _scanned(self, words: Phrase, known: Known) -> _Read | None:
        """Return a clause read word by word; None where more than one word of it is not understood."""
        read = _Read()
        at, questioned = 0, 0
        while at < len(words):
            phrase, meaning = self._meant(words, at, known)
            if meaning.as_ == _CUT and (read.content or read.asking):
                break
            if not read.begins and meaning.as_ not in {_OPENING, _ASKING}:
                if _begun(self._exclaims, words, at):
                    return None
                read.begins = words[at]
            if meaning.as_ == _ASKING:
                if read.content:
                    return None
                read.asking = True
            elif meaning.as_ == _LITTLE:
                read.clean = read.clean and bool(read.content)
            elif meaning.names:
                read.content.append(meaning)
                if not self._questioning.isdisjoint(meaning.names):
                    questioned = at + len(phrase)
                if GEAR in meaning.names:
                    read.direct = read.direct or (bool(at) and at == questioned)
                    read.gear += (meaning.kind,) if meaning.kind else phrase
                if TITLE in meaning.names:
                    read.title += phrase
            elif not meaning.as_:
                if read.unknown or len(words[at]) < MIN_SLIPPED or not words[at].isalpha():
                    return None
                read.unknown = words[at]
            at += len(phrase)
        return read

    def _meant(self, words: Phrase, at: int, known: Known) -> tuple[Phrase, _Meaning]:
        """Return the longest phrase that begins at a word, and what it may be."""
        if found := _begun(self._phrases, words, at):
            return found
        word = words[at]
        names: list[str] = []
        if known.artist(word):
            return (word,), _Meaning(as_=_OPENING)
        if "/" in word:
            names = [FRACTION]
        elif word.isdigit() and _SLOWEST <= int(word) <= _FASTEST:
            names = [NUMBER]
        elif known.gear(word):
            names = [GEAR, TITLE] if known.title(word) else [GEAR]
        elif known.title(word):
            names = [TITLE]
        return (word,), _Meaning(tuple(names))

    def _framed(self, read: _Read, clause: Clause, more: str = "") -> tuple[str, Form] | None:
        """Return the frame that the words stand in, with as few as can be of the light ones passed over."""
        options = [(*each.names, "") if each.passed else each.names for each in read.content]
        if more:
            options.append((more,))
        for way in islice(product(*options), MAX_WAYS):
            frame = frozenset(way) - {""}
            for what, form in self._frames.get(frame, ()):
                if self._is_put(frame, form, read, clause):
                    return what, form
        return None

    def _mended(self, read: _Read, known: Known, clause: Clause) -> tuple[str, Form] | None:
        """Return the frame in which the word that is not understood is a noun with a slip in it."""
        as_gear = self._framed(read, clause, GEAR)
        if as_gear and (meant := known.near(read.unknown)):
            read.gear.append(meant)
            return as_gear
        near = near_noun(read.unknown, self._nouns)
        ways = (self._framed(read, clause, name) for name in self._nouns[near].names) if near else ()
        return next(filter(None, ways), None)


def _meanings(words: QuestionWords, light: frozenset[str]) -> dict[Phrase, _Meaning]:
    """Return what every phrase of a language may be; what is a word and little besides may be passed over."""
    little, openings = all_folded(words.little), all_folded(words.openings)
    names: dict[Phrase, list[str]] = {}
    for name, spelt in words.words.items():
        for phrase in all_folded(spelt):
            names.setdefault(phrase, []).append(name)
    kinds = {phrase: kind for kind, spelt in words.kinds.items() for phrase in all_folded(spelt)}
    return {
        **dict.fromkeys(little, _Meaning(as_=_LITTLE)),
        **dict.fromkeys(openings, _Meaning(as_=_OPENING)),
        **dict.fromkeys(all_folded(words.cuts), _Meaning(as_=_CUT)),
        **dict.fromkeys(all_folded(words.asking), _Meaning(as_=_ASKING)),
        **{
            phrase: _Meaning(tuple(all_), passed=phrase in little | openings or not light.isdisjoint(all_))
            for phrase, all_ in names.items()
        },
        **{phrase: _Meaning((GEAR,), kind=kind) for phrase, kind in kinds.items()},
    }


def _begun(phrases: Mapping[str, list[tuple[Phrase, MeantT]]], words: Phrase, at: int) -> tuple[Phrase, MeantT] | None:
    """Return the longest of the phrases that the words go on with."""
    starting = phrases.get(words[at], ())
    return next((each for each in starting if words[at : at + len(each[0])] == each[0]), None)


def _telling(phrase: Phrase) -> str:
    """Return the word of a phrase by which it is looked for: the longest."""
    return max(phrase, key=len)


def near_noun(word: str, nouns: Collection[str]) -> str:
    """Return the only noun that a word is one slip away from; "" for none, or for several."""
    found = [each for each, _, _ in process.extract(word, nouns, scorer=OSA.distance, score_cutoff=1, limit=3)]
    near = [each for each in found if _is_slip(word, each)]
    return near[0] if len(near) == 1 else ""


def _is_slip(word: str, noun: str) -> bool:
    """Tell whether a word is a noun with letters swapped, doubled or left out: another letter is another word."""
    other = len(word) == len(noun) and sorted(word) != sorted(noun)
    return word[0] == noun[0] and not other and word.rstrip("s") != noun.rstrip("s")
