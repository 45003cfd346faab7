"""A language in which questions are read: its words and the frames, ready to look at clause after clause."""

from collections.abc import Iterator, Sequence
from enum import StrEnum
from itertools import islice, product
from typing import NamedTuple

from bot.domain.answers.clauses import Clause
from bot.domain.answers.grammar import GEAR, Frame, Phrase, QuestionFrames, QuestionWords, all_folded, spread
from bot.domain.answers.lexicon import Known, Lexicon, Read
from bot.domain.answers.lookout import Lookout
from bot.domain.answers.nouns import Nouns

MAX_WAYS = 256
"""Ways of reading a clause that are tried, where words of it may mean several things or nothing."""

SHORT = 5
"""Words of a clause that may ask of what another clause names: "which one is it"."""


class Form(StrEnum):
    """How a frame has to be put to be a question; its value is what the file calls it."""

    ASKS = "asks"
    VERB_FIRST = "verb_first"
    YES_NO = "yes_no"
    SHORT = "short"


_CERTAINTY = {Form.ASKS: 1.0, Form.VERB_FIRST: 0.9, Form.YES_NO: 0.9, Form.SHORT: 0.8}
_SLIPPED = 0.9
"""What a slip that was mended leaves of the certainty."""

_Framed = tuple[str, Form] | None


class Asked(NamedTuple):
    """A clause that asks: the name of its frames, how sure that is, and its words of the shelf and of titles.

    `direct` says that gear is named right behind the question word, and `head` which: "what mic [is on the
    cab]". `inverted` says that a verb comes first, `marked` that a question mark comes last. `plain` says
    that the kind of gear is named by a word that means hardly anything else.
    """

    what: str
    certainty: float
    form: Form = Form.ASKS
    gear: Phrase = ()
    title: Phrase = ()
    head: Phrase = ()
    direct: bool = False
    inverted: bool = False
    marked: bool = False
    plain: bool = False


class Language:
    """One language's words, and the frames that they stand in; `everyday` words of the shelf mean little."""

    def __init__(self, words: QuestionWords, frames: QuestionFrames) -> None:
        words = words.in_full()
        self._questioning = frozenset(frames.questioning)
        self._question_word_first = words.question_word_first
        self._verbs = {phrase[0] for phrase in all_folded(words.verbs)}
        self._tags = {phrase[-1] for phrase in all_folded(words.tags)}
        self._frames = _by_names(frames)
        self._lexicon = Lexicon(words, self._questioning, frozenset(frames.light))
        meanings = self._lexicon.meanings
        self._nouns = {
            phrase[0]: meaning
            for phrase, meaning in meanings.items()
            if len(phrase) == 1 and meaning.names and self._questioning.isdisjoint(meaning.names)
        }
        self._near = Nouns(self._nouns)
        self.lookout = Lookout(meanings, self._verbs, self._frames, frames, self._free())
        self.everyday = frozenset(words.everyday)

    def _free(self) -> Iterator[Frame]:
        """Yield the frames that ask as they stand without a question word."""
        for frame, ways in self._frames.items():
            if self._questioning.isdisjoint(frame) and any(form is Form.ASKS for _, form in ways):
                yield frame

    def read(self, clause: Clause, known: Known) -> Asked | None:
        """Return what a clause asks; None where it asks nothing that there is a frame for."""
        seen = self.lookout.sees(clause.words, known.clear, marked=clause.asks, numbered=clause.numbered)
        if clause.exclaims or not (seen or len(clause.words) <= SHORT):
            return None
        if clause.words[-1] in self._tags:
            clause = clause._replace(asks=True)
        read = self._lexicon.read(clause.words, known)
        if read is None or not read.content:
            return None
        slipped = bool(read.unknown)
        found = self._mended(read, known, clause) if slipped else self._framed(read, clause)
        if found is None:
            return None
        what, form = found
        certainty = _CERTAINTY[form] * (_SLIPPED if slipped or read.described else 1)
        return Asked(
            what,
            certainty,
            form,
            tuple(read.gear),
            tuple(read.title),
            tuple(read.head),
            read.direct,
            read.begins in self._verbs,
            clause.asks,
            read.plain,
        )

    def may_read(self, words: Sequence[str], known: Known) -> bool:
        """Tell at little cost whether the words of a clause are understood, but for a slip."""
        return not self._lexicon.is_strange(words, known)

    def knows(self, words: Sequence[str], known: Known) -> bool:
        """Tell whether each of the words of a clause is understood."""
        return self._lexicon.knows(words, known)

    def words_in(self, words: Sequence[str]) -> int:
        """Return how many of the words are of the language."""
        return self._lexicon.words_in(words)

    def mentions(self, name: str, clause: Clause) -> bool:
        """Tell whether a clause has a word of that name."""
        return self._lexicon.mentions(name, clause.words)

    def _framed(self, read: Read, clause: Clause, more: str = "") -> _Framed:
        """Return the frame that the words stand in, with as few as can be of the light ones passed over."""
        options = [(*each.names, "") if each.passed else each.names for each in read.content]
        if more:
            options.append((more,))
        for way in islice(product(*options), MAX_WAYS):
            frame = frozenset(way) - {""}
            for what, form in self._frames.get(frame, ()):
                if self._is_put(frame, form, read, clause, next(filter(None, way), "")):
                    return what, form
        return None

    def _mended(self, read: Read, known: Known, clause: Clause) -> _Framed:
        """Return the frame in which the word that is not understood is a noun with a slip in it."""
        as_gear = self._framed(read, clause, GEAR)
        if as_gear and (meant := known.near(read.unknown)):
            read.gear.append(meant)
            return as_gear
        near = self._near.near(read.unknown)
        ways = (self._framed(read, clause, name) for name in self._nouns[near].names) if near else ()
        return next(filter(None, ways), None)

    def _is_put(self, frame: Frame, form: Form, read: Read, clause: Clause, first: str) -> bool:
        """Tell whether a clause is put as a frame of that form has to be."""
        inverted = read.begins in self._verbs and (self._question_word_first or clause.asks)
        match form:
            case Form.ASKS:
                ends = read.ends_asking or (read.ends_late and self._question_word_first)
                return read.asking or ends or (read.clean and self._is_in_order(frame, first))
            case Form.VERB_FIRST:
                return inverted or read.asking
            case Form.YES_NO:
                return inverted or (
                    clause.asks and (read.has_little or read.asking or bool(read.content[1:]))
                )
            case Form.SHORT:
                return (clause.asks and not read.has_said) or read.asking

    def _is_in_order(self, frame: Frame, first: str) -> bool:
        """Tell whether the question word comes first, where there is one and the language has it so."""
        free = not self._question_word_first or self._questioning.isdisjoint(frame)
        return free or first in self._questioning


def _by_names(frames: QuestionFrames) -> dict[Frame, list[tuple[str, Form]]]:
    """Return what is asked by names, and in which form, for every way in which a frame may be put."""
    found: dict[Frame, list[tuple[str, Form]]] = {}
    for what, forms in frames.frames.items():
        for form in Form:
            for row in getattr(forms, form):
                for frame in spread(row):
                    found.setdefault(frame, []).append((what, form))
    return found
