"""A language in which questions are read: its words and frames, made ready to look at clause after clause."""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from itertools import islice, product
from typing import NamedTuple

from bot.domain.answers.clauses import Clause
from bot.domain.answers.grammar import (
    FRACTION,
    GEAR,
    GIVEN,
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
from bot.domain.answers.nouns import MIN_SLIPPED, Nouns

MAX_WAYS = 256
"""Ways of reading a clause that are tried, where words of it may mean several things or nothing."""

FIRST = 4
"""Words of a line among which the verb of a question stands that begins with it, behind a greeting."""

MAX_STRANGE = 1
"""Words of a clause that may be no word of the language: one with a slip in it."""

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

    gear: Collection[str]
    titles: Collection[str]
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
    has_little: bool = False
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
        small = {phrase[0] for phrase, each in meanings.items() if each.as_ in {_LITTLE, _OPENING} and len(phrase) == 1}
        self._near = Nouns(self._nouns)
        self.forms = {
            _telling(phrase, small)
            for phrase, meaning in meanings.items()
            if meaning.as_ == _ASKING or not (questioning | free).isdisjoint(meaning.names)
        }
        """Words one of which a question without a question mark has, if no verb comes first."""
        telling = _telling_names(self._frames, frames)
        self.matter = {
            word
            for phrase, meaning in meanings.items()
            if (word := _telling(phrase, small)) not in small
            and not telling.isdisjoint(meaning.names)
        }
        """Words one of which a question has, beside those of the shelf."""
        self._cuts = {phrase[0] for phrase in all_folded(words.cuts)}
        self._vocabulary = {word for phrase in (*meanings, *all_folded(words.exclaims)) for word in phrase}
        self.everyday = frozenset(words.everyday)
        """Words of the shelf that mean other things as often."""

    def read(self, clause: Clause, known: Known) -> Asked | None:
        """Return what a clause asks; None where it asks nothing that there is a frame for."""
        if clause.exclaims or len(clause.words) > MAX_WORDS or self._is_strange(clause.words, known):
            return None
        read = self._scanned(clause.words, known)
        if read is None or not read.content:
            return None
        slipped = bool(read.unknown)
        found = self._mended(read, known, clause) if slipped else self._framed(read, clause)
        if found is None:
            return None
        certainty = _CERTAINTY[found[1]] * (_SLIPPED if slipped else 1)
        return Asked(found[0], certainty, found[1], tuple(read.gear), tuple(read.title), read.direct)

    def may_ask(
        self, words: Sequence[str], clear: frozenset[str], *, marked: bool, numbered: bool
    ) -> bool:
        """Tell at little cost whether the words of a line, with a question mark and numbers or not, may ask something.

        They do where they have the form of a question, and a word of ours: one by which it is looked for, or
        one of the shelf that hardly means anything else.
        """
        formed = marked or not (self.forms.isdisjoint(words) and self.verbs.isdisjoint(words[:FIRST]))
        return formed and (numbered or not (self.matter.isdisjoint(words) and clear.isdisjoint(words)))

    def _is_strange(self, words: Phrase, known: Known) -> bool:
        """Tell at little cost whether more than one word of a clause is not understood."""
        if not self._cuts.isdisjoint(words):
            return False
        strange = [word for word in words if word not in self._vocabulary]
        if len(strange) > MAX_STRANGE:
            strange = [word for word in strange if not _is_understood(word, known)]
        return len(strange) > MAX_STRANGE

    def mentions(self, name: str, clause: Clause) -> bool:
        """Tell whether a clause has a word of that name."""
        starting = (_begun(self._phrases, clause.words, at) for at in range(len(clause.words)))
        return any(found and name in found[1].names for found in starting)

    def _is_put(self, frame: Frame, form: Form, read: _Read, clause: Clause) -> bool:
        """Tell whether a clause is put as a frame of that form has to be."""
        if form is Form.ASKS:
            return read.asking or (read.clean and self._is_in_order(frame, read.content[0]))
        inverted = read.begins in self._verbs and (self._question_word_first or clause.asks)
        if form is Form.VERB_FIRST:
            return inverted or read.asking
        if form is Form.YES_NO:
            return read.asking or inverted or (clause.asks and read.has_little)
        return clause.asks or read.asking

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
                read.has_little = True
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
        word = words[at]
        if found := _begun(self._phrases, words, at):
            phrase, meaning = found
            if meaning.names and not meaning.kind and len(phrase) == 1 and word in known.gear:
                return phrase, meaning._replace(names=(*meaning.names, GEAR))
            return found
        names: list[str] = []
        if known.artist(word):
            return (word,), _Meaning(as_=_OPENING)
        if "/" in word:
            names = [FRACTION]
        elif word.isdigit() and _SLOWEST <= int(word) <= _FASTEST:
            names = [NUMBER]
        elif word in known.gear:
            names = [GEAR, TITLE] if word in known.titles else [GEAR]
        elif word in known.titles:
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
        near = self._near.near(read.unknown)
        ways = (self._framed(read, clause, name) for name in self._nouns[near].names) if near else ()
        return next(filter(None, ways), None)


def _is_understood(word: str, known: Known) -> bool:
    return word in known.gear or word[0].isdigit() or word in known.titles or known.artist(word)


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
    for each in phrases.get(words[at], ()):
        size = len(each[0])
        if size == 1 or words[at : at + size] == each[0]:
            return each
    return None


def _telling_names(all_frames: Iterable[Frame], frames: QuestionFrames) -> set[str]:
    """Return names of which every frame has one: of those that it has, the one that tells most."""
    rank = {name: place for place, name in enumerate(frames.helping)}
    little = {*frames.questioning, *frames.light} - rank.keys()
    chosen: set[str] = {*GIVEN}
    for frame in sorted(all_frames, key=lambda each: (len(each), sorted(each))):
        if chosen.isdisjoint(frame) and (names := frame - little):
            chosen.add(max(names, key=lambda name: (rank.get(name, len(rank)), name)))
    return chosen


def _telling(phrase: Phrase, small: Collection[str]) -> str:
    """Return the word of a phrase by which it is looked for: the longest that tells something."""
    return max(phrase, key=lambda word: (word not in small, len(word)))
