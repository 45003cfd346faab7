"""A language in which questions are read: its words and the frames, ready to look at clause after clause."""

from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from itertools import chain, islice, product
from typing import NamedTuple

from bot.domain.answers.bits import together
from bot.domain.answers.clauses import Clause
from bot.domain.answers.grammar import (
    MANY,
    MAX_WAYS,
    Form,
    Phrase,
    QuestionFrames,
    QuestionWords,
    Ways,
    all_folded,
)
from bot.domain.answers.lexicon import Known, Lexicon
from bot.domain.answers.lookout import Lookout
from bot.domain.answers.nouns import Nouns
from bot.domain.answers.parts import Stories, choices_in, without_tags
from bot.domain.answers.praise import Praise
from bot.domain.answers.reading import SORT, Read, Wording
from bot.domain.answers.to_artist import ToArtist

OR = "or"
"""The name of the word between two that are asked about: "standard or drop D"."""

FRONTED = ("after", "next", "today", "here")
"""Names of words that may stand before a question word that comes first: "after that, what are we doing"."""

PLEASE = "please"
"""The name of words that ask for something in manners."""

SHORT = 5
"""Words of a clause that may ask of what another clause names: "which one is it"."""


NOUNS = 2
"""Words of a clause that may be no more than a name of something: "record speed?"."""

_CERTAINTY = {Form.ASKS: 1.0, Form.VERB_FIRST: 0.9, Form.YES_NO: 0.9, Form.SHORT: 0.8}
_SLIPPED = 0.9
"""What a slip that was mended leaves of the certainty."""

_BESIDE = 0.9
"""The same of what stands beside something else."""

_Framed = tuple[str, Form] | None
_Put = tuple[str, Form, Wording] | None


class Asked(NamedTuple):
    """A clause that asks: the name of its frames, how sure that is, and its words of the shelf and of titles.

    `direct` says that gear is named right behind the question word, and `head` which: "what mic [is on the
    cab]". `named` says that a kind is named by words that mean hardly anything else, and `plain` that it is
    so by one that is not of every day. `inverted` says that a verb comes first, `marked` that a question mark
    comes last, `opened` that words like "tell us" open it, `pointed` that gear stands where a noun does,
    `bare` that there are but a question word and a noun, `general` that any piece of that name is meant.
    """

    what: str
    certainty: float
    form: Form = Form.ASKS
    gear: Phrase = ()
    title: Phrase = ()
    head: Phrase = ()
    direct: bool = False
    named: bool = False
    inverted: bool = False
    marked: bool = False
    opened: bool = False
    plain: bool = False
    pointed: bool = False
    bare: bool = False
    general: bool = False


class Language:
    """One language's words, and the frames that they stand in.

    `everyday` words of the shelf mean little, and `little` ones nothing. What only the artist can answer
    begins with one of the `firsts` or the `pairs` of words. `question_words` have the name of what they ask:
    "what" for "which" as well.
    """

    def __init__(self, words: QuestionWords, frames: QuestionFrames) -> None:
        words = words.in_full()
        self.little = frozenset(phrase[0] for phrase in all_folded(words.little) if not phrase[1:])
        self._questioning = frozenset(frames.questioning)
        self._question_word_first = words.question_word_first
        self._verbs = {phrase[0] for phrase in all_folded(words.verbs)}
        self._lexicon = Lexicon(words, frames)
        meanings = self._lexicon.meanings
        self.question_words = self._asks_by_word(frames)
        self._nouns = {
            phrase[0]: meaning
            for phrase, meaning in meanings.items()
            if len(phrase) == 1 and meaning.names and self._questioning.isdisjoint(meaning.names)
        }
        self._near = Nouns(self._nouns)
        self._stories = Stories({*self.question_words}, self._verbs, words)
        # French "ou" without its accent may be "where" as well: "where are you at in that game".
        self._ors = {
            phrase[0]
            for phrase, meaning in meanings.items()
            if OR in meaning.names and self._questioning.isdisjoint(meaning.names)
        }
        self._tags = all_folded(words.tags)
        self._tag_ends = {phrase[-1] for phrase in self._tags}
        self.bits = frames.bits
        self._or = self.bits.of((OR,))
        self._fronted = self.bits.of(FRONTED)
        self.to_artist = ToArtist(words.to_artist, words.to_others, self._lexicon.all_spellings)
        self.lookout = self._lookout_over(frames)
        self._praise = self._praise_of(words)
        self.spelt = self._lexicon.spelt
        self.vocabulary = self._lexicon.vocabulary
        self.meanings = meanings
        """What each phrase may be."""
        self.everyday = frozenset(words.everyday)
        self._persons = frozenset(words.persons)
        self._indirect = {phrase[0] for phrase in all_folded(words.indirect)}

    def _asks_by_word(self, frames: QuestionFrames) -> Mapping[str, str]:
        return {
            phrase[0]: next(name for name in frames.questioning if name in meaning.names)
            for phrase, meaning in self._lexicon.meanings.items()
            if not (phrase[1:] or self._questioning.isdisjoint(meaning.names))
        }

    def _lookout_over(self, frames: QuestionFrames) -> Lookout:
        return Lookout(
            self._lexicon,
            self._verbs,
            self._tags,
            self._nouns,
            frames,
            near=self._near,
            may_read=self._may_read,
        )

    def _praise_of(self, words: QuestionWords) -> Praise:
        small = (*words.articles, *words.degrees, *words.words.get(SORT, ()))
        return Praise(words, small, words.words.get(PLEASE, ()), self._tags)

    def read(self, clause: Clause, known: Known) -> Asked | None:
        """Return what a clause asks; None where it asks nothing that there is a frame for."""
        if clause.exclaims:
            return None
        words = self.spelt(clause.words)
        spelt = clause if words is clause.words else clause._replace(words=words)
        understood = self.may_understand(words, known)
        if not (understood or self._may_stand_beside(words)) or not self.lookout.sees_in(spelt, known):
            return None
        found = self._read(spelt, known) if understood else None
        found = found or self._read_beside(spelt, known)
        return found if found and (clause.asks or not self._praise.is_in(spelt, known.gear)) else None

    def _read_beside(self, clause: Clause, known: Known) -> Asked | None:
        """Return what a part of a clause asks, beside which something else stands."""
        words = clause.words
        if not self._may_stand_beside(words):
            return None
        knows = partial(self._lexicon.knows_word, known=known)
        untagged = list(without_tags(clause, self._tags))
        stories = chain(untagged, self._stories.questions_in(clause))
        choices = () if untagged else choices_in(clause, self._ors, knows)
        halves = (self._read(part, known) for part in choices)
        asked = chain(
            (self._read(part, known) for part in stories), (each for each in halves if each and each.gear)
        )
        plain = (each for each in asked if each and each.certainty == _CERTAINTY[each.form])
        found = next(plain, None)
        return found and found._replace(certainty=found.certainty * _BESIDE)

    def may_understand(self, words: Phrase, known: Known) -> bool:
        """Tell at little cost whether each word of a clause may be understood, as it is spelt."""
        return self._lexicon.may_understand(words, known, self._is_slip)

    def _is_slip(self, word: str, known: Known) -> str:
        """Return the noun, or the word of the shelf, that another is a slip for; "" for none."""
        return known.near(word) or self._near.near(word)

    def _may_stand_beside(self, words: Phrase) -> bool:
        """Tell at little cost whether a part of a clause may ask, beside a tag, a choice or a story."""
        beside = words[-1] in self._tag_ends or not self._ors.isdisjoint(words)
        return beside or self._stories.may_end_in_question(words)

    def _read(self, clause: Clause, known: Known) -> Asked | None:
        """Return what all of a clause asks."""
        words = clause.words
        if self._lexicon.is_strange(words, known):
            return None
        read = self._lexicon.read(words, known)
        found = self._asked(read, clause, known)
        if not found:  # a long phrase hides a shorter one, as "what key are you in" may "are you in"
            ways = (self._lexicon.read(words, known, each) for each in read.long)
            tried = ((each, self._asked(each, clause, known)) for each in ways)
            read, found = next(((each, found) for each, found in tried if found), (read, None))
        if found is None:
            return None
        what, form, put = found
        certainty = _CERTAINTY[form] * (_SLIPPED if read.unknown or read.described else 1)
        return Asked(
            what,
            certainty,
            form,
            tuple(put.gear),
            tuple(put.title),
            tuple(put.head),
            put.direct,
            put.named,
            put.begins in self._verbs,
            clause.asks,
            put.asking,
            put.plain,
            put.pointed,
            len(words) <= NOUNS,
            put.general and form is Form.ASKS and self._ors.isdisjoint(words),
        )

    def _asked(self, read: Read, clause: Clause, known: Known) -> _Put:
        """Return the frame that the words stand in, if they are understood, and how they are put."""
        if not (read.understood and read.content):
            return None
        for ways, gear in self._ways(read, known):
            if self.bits.may_stand_in(ways):
                put = self._lexicon.wording(read)
                framed = self._framed(ways, put, clause)
                if framed and (gear or not read.unknown or framed[1] is Form.ASKS):
                    put.gear += gear
                    return *framed, put
        return None

    def _ways(self, read: Read, known: Known) -> Iterator[tuple[list[Ways], Phrase]]:
        """Yield the ways to read each phrase, and what gear a word was mended to that is not understood."""
        ways = [each.ways for each in read.content]
        if not read.unknown:
            yield ways, ()
            return
        if gear := known.near(read.unknown):
            yield [*ways, (self.bits.gear,)], (gear,)
        if near := self._near.near(read.unknown):
            yield from (([*ways, (way,)], ()) for way in self._nouns[near].ways if way)

    def _may_read(self, words: Phrase, known: Known) -> bool:
        """Tell whether the words of a clause are understood, or may be with a part let be."""
        beside = not self._ors.isdisjoint(words) or self._stories.may_end_in_question(words)
        return beside or not self._lexicon.is_strange(words, known)

    def asks_artist(self, clause: Clause, known: Known) -> bool:
        """Tell whether a clause asks what only the artist can answer."""
        words = self._lexicon.spelt(clause.words)
        return not clause.exclaims and self.to_artist.asks(words, partial(self._lexicon.opens, known=known))

    def denies(self, clause: Clause, known: Known) -> bool:
        """Tell whether a clause asks nothing in this language, whatever it may be in another."""
        return self._lexicon.denies(self.spelt(clause.words), known)

    def knows(self, words: Sequence[str], known: Known) -> bool:
        """Tell whether each of the words of a clause is understood."""
        return self._lexicon.knows(words, known)

    def is_strange(self, clause: Clause, known: Known) -> bool:
        """Tell whether a clause has a word that nobody knows, or is a guess at something else: "a banjo?"."""
        words = self.spelt(clause.words)
        if len(words) > NOUNS:
            return not all(self._lexicon.knows_word(word, known) or known.near(word) for word in words)
        read = self._lexicon.read(words, known)
        unknown = not read.understood or bool(read.unknown and not known.near(read.unknown))
        return unknown and not all(map(known.has, words))

    def is_person(self, words: Sequence[str], known: Known) -> bool:
        """Tell whether words that stand alone are somebody's name: nothing else is called so, or hardly."""
        return not self._persons.isdisjoint(words) or not self._lexicon.knows(words, known)

    def mentions(self, name: str, clause: Clause) -> bool:
        """Tell whether a clause has a word of that name."""
        return self._lexicon.mentions(name, clause.words)

    def _framed(self, ways: Sequence[Ways], put: Wording, clause: Clause) -> _Framed:
        """Return the frame that the words stand in, with as few as can be of the light ones passed over."""
        for way in islice(product(*ways), MAX_WAYS):
            frame, first = together(way), next(filter(None, way), 0)
            for what, form in self.bits.frames.get(frame, ()):
                bare = form is not Form.SHORT or all(way)
                if bare and self._is_put(frame, form, put, clause, first):
                    return what, form
        return None

    def _is_put(self, frame: int, form: Form, put: Wording, clause: Clause, first: int) -> bool:
        """Tell whether a clause is put as a frame of that form has to be."""
        plain = self._question_word_first or clause.asks or frame & self._or  # "son simples o dobles"
        inverted = bool(put.begins in self._verbs and plain)
        match form:
            case Form.ASKS:
                if self._is_indirect(clause) and not put.asking:
                    return False
                ends = put.ends_asking or (put.ends_late and self._question_word_first)
                late = ends or self._asks_late(frame, put, clause)
                return put.asking or late or (put.clean and self._is_in_order(frame, first))
            case Form.VERB_FIRST:
                return inverted or put.asking
            case Form.YES_NO:
                said = put.has_little or put.asking or bool(put.content[1:])
                return inverted or (clause.asks and (said or self._is_free(clause, more_than=NOUNS)))
            case Form.SHORT:
                noun = not put.has_said or self._is_free(clause, less_than=SHORT)
                return (clause.asks and noun and put.telling) or put.asking

    def _is_indirect(self, clause: Clause) -> bool:
        """Tell whether a clause has the order of an indirect question: "what the tuning is"."""
        return not clause.asks and clause.words[-1] in self._indirect and len(clause.words) > NOUNS

    def _asks_late(self, frame: int, put: Wording, clause: Clause) -> bool:
        """Tell whether a question word or a choice asks behind other words, in a language that has it so."""
        late = put.late or bool(frame & self._or) or (clause.asks and put.has_question)
        return late and not self._question_word_first

    def _is_free(self, clause: Clause, *, more_than: int = 0, less_than: int = MANY) -> bool:
        """Tell whether a clause has so many words, in a language in which these stand more freely."""
        return not self._question_word_first and more_than < len(clause.words) < less_than

    def _is_in_order(self, frame: int, first: int) -> bool:
        """Tell whether the question word comes first, where there is one and the language has it so."""
        asking = self.bits.questioning
        return not (self._question_word_first and frame & asking) or bool(first & (asking | self._fronted))
