"""The words of a language by what they mean, and clauses read by them, word by word."""

import re
from collections.abc import Callable, Collection, Sequence, Set
from dataclasses import dataclass, field
from typing import NamedTuple

from bot.domain.answers.grammar import (
    FRACTION,
    GEAR,
    GIVEN,
    MANY,
    NUMBER,
    PAIR,
    TITLE,
    Phrase,
    Phrases,
    QuestionFrames,
    QuestionWords,
    all_folded,
)
from bot.domain.answers.meanings import ASKING, CUT, LITTLE, OPENING, Meaning, meanings_of
from bot.domain.answers.nouns import MIN_SLIPPED

MAX_STRANGE = 1
"""Words of a clause that may be no word of the language: one with a slip in it."""

MIN_STRANGE = 4
"""Letters of such a word; a shorter one is read neither as a slip nor as one that describes a noun."""

SPEC = "spec"
"""The name of words like "gauge", that may stand between a question word and the gear it asks for."""

_POINTING = frozenset({"that", "this", "dieser", "diese", "dieses", "diesem", "diesen"})
"""Words between which and a noun stands what describes it, in languages that put it first."""

WHICH = "which_one"
"""The name of words that ask for what was named before them."""

LATE = frozenset({"how_fast", "how_many", "how_long", "how_high", "how_far"})
"""Names of question words that ask as well where they stand last: "the tempo is how fast"."""

SORT = "sort_of"
"""The name of words like "for a", by which a question word far before them asks for the noun behind them."""

_DESCRIBED = frozenset({"song", "exercise", "sound"})
"""Names of nouns that fans describe by words of their own."""

MIN_LETTERS = 3
"""Letters of a name that stands in two words."""

_METRE = re.compile(r"(?:[2-9]|1[0-9])/(?:2|4|8|16)")
"""How bars are counted, like 7/8 or 12/8."""

_SLOWEST, _FASTEST = 30, 400
"""The tempi that a bare number may be a guess at, in clicks a minute."""


class Known(NamedTuple):
    """What words of a line may mean beside a language's own: of the shelf, of titles, the artist's names.

    `ours` are those of the shelf and of titles, `clear` the ones that hardly mean anything else; they follow
    what is there. `near` gives the word of the shelf that another is a slip for, "" for none.
    """

    gear: Set[str]
    clear: Set[str]
    titles: Set[str]
    ours: Set[str]
    artist: frozenset[str]
    near: Callable[[str], str]

    def has(self, word: str) -> bool:
        """Tell whether a word is one of those, or a number."""
        return word in self.ours or word in self.artist or word[0].isdigit()


@dataclass(slots=True)
class Read:
    """A clause as far as it is read: what its words may be, and how it is put.

    `begins` is the first word behind the openings. `direct` says that gear is named right behind a question
    word, as in "what pick", but not in "what is on your head"; `head` is that gear, and `named` tells that
    it is a kind, by words that mean hardly anything else, `plain` that it is one that is not of every day.
    `described` says that a word nobody knows describes a noun, `ends_asking` that the question stands last:
    "that reverb, which one is it", `ends_late` that another question word does; `clean`, that nothing but
    openings stood before the first name. `has_little` says that little words are among its words, or
    openings, `has_said` that some are no openings. `late` says that a question word is one that asks wherever
    it stands. `pointed` says that gear stands where a noun does: right behind an article, a question word or
    other gear; `telling`, that the clause has more than one word that alone asks for nothing. `long` are the
    phrases of several words, each with its place; `understood` tells that the clause was read to its end.
    """

    content: list[Meaning] = field(default_factory=list[Meaning])
    gear: list[str] = field(default_factory=list[str])
    title: list[str] = field(default_factory=list[str])
    unknown: str = ""
    begins: str = ""
    asking: bool = False
    direct: bool = False
    named: bool = False
    head: list[str] = field(default_factory=list[str])
    plain: bool = False
    described: bool = False
    ends_asking: bool = False
    ends_late: bool = False
    has_little: bool = False
    has_said: bool = False
    clean: bool = True
    questioned: bool = False
    has_question: bool = False
    late: bool = False
    pointed: bool = False
    telling: bool = False
    understood: bool = False
    long: list[tuple[int, int]] = field(default_factory=list[tuple[int, int]])

    @property
    def opening(self) -> bool:
        """Whether only what may be passed over was read so far."""
        return all(each.passed for each in self.content)

    def take(self, phrase: Phrase, meaning: Meaning, *, questions: bool, pointed: bool) -> None:
        """Take in a phrase that has names; `questions` says that it is a question word.

        `pointed` says that it stands right behind an article.
        """
        first, beside = not self.content, bool(self.content) and GEAR in self.content[-1].names
        self.content.append(meaning)
        if GEAR in meaning.names:
            named = (meaning.kind,) if meaning.kind else phrase
            placed = pointed or beside or self.questioned
            self.direct = self.direct or self.questioned
            self.named = self.named or bool(meaning.kind and phrase[1:])
            self.pointed = self.pointed or placed
            self.plain = self.plain or (meaning.plain and (bool(meaning.kind) or first or placed))
            self.head += named if self.questioned else ()
            self.gear += named
        if TITLE in meaning.names:
            self.title += phrase
        self.has_question = self.has_question or questions
        again = SORT in meaning.names and self.has_question
        self.questioned = (
            again or questions or (self.questioned and not {SPEC, GEAR}.isdisjoint(meaning.names))
        )
        self.ends_asking = WHICH in meaning.names
        self.ends_late = not LATE.isdisjoint(meaning.names)

    def pass_over(self, does: str) -> bool:
        """Take in a phrase without names; tell whether it can stand there."""
        self.questioned = False
        if does == ASKING:
            self.asking = True
            return self.opening
        self.has_little = True
        if does == LITTLE:
            self.has_said = True
            self.clean = self.clean and bool(self.content)
        return True


class Lexicon:
    """The words of a language, with the names that stand in the frames.

    A phrase whose name stands in none makes no question of what it stands in: no part of it is read instead.
    """

    def __init__(self, words: QuestionWords, frames: QuestionFrames) -> None:
        self._same = {other: word for word, others in words.same.items() for other in others}
        self.meanings = meanings_of(words, frozenset(frames.light), self.spelt)
        self._phrases = Phrases(self.meanings)
        self._late, self._clear = all_folded(words.late), all_folded(words.clear)
        self._everyday = all_folded(words.everyday)
        self._articles = {phrase[0] for phrase in all_folded(words.articles)}
        self._verbs = {phrase[0] for phrase in all_folded(words.verbs)}
        self._little = set(map(self.spelt, all_folded(words.little)))
        exclaims = all_folded(words.exclaims)
        self._exclaims = Phrases(dict.fromkeys(exclaims, True))
        self._questioning = frozenset(frames.questioning)
        framed = self._questioning | frames.names | GIVEN
        meanings = self.meanings.items()
        self._whole = {phrase for phrase, each in meanings if each.names and framed.isdisjoint(each.names)}
        self._describing_first = words.question_word_first
        self._cuts = {phrase[0] for phrase in all_folded(words.cuts)}
        self.vocabulary = {word for phrase in (*self.meanings, *exclaims) for word in phrase}
        self.vocabulary |= self._same.keys()

    @property
    def spellings(self) -> Collection[str]:
        """The words that are spelt otherwise as a rule."""
        return self._same.keys()

    def all_spelt(self, words: Collection[str]) -> frozenset[str]:
        """Return words with the other spellings of them."""
        return frozenset((*words, *(other for other, word in self._same.items() if word in words)))

    def spelt(self, words: Phrase) -> Phrase:
        """Return words as the language spells them, where fans spell them in many ways."""
        same = self._same
        return words if same.keys().isdisjoint(words) else tuple(same.get(word, word) for word in words)

    def read(self, words: Phrase, known: Known, without: tuple[int, int] = (-1, MANY)) -> Read:
        """Return a clause read word by word, as far as it is understood; one word may be not.

        `without` is a place, and how many words the phrase has that is not to be read there.
        """
        read = Read()
        at = 0
        while at < len(words):
            phrase, meaning = self._meant(words, at, known, without[1] if at == without[0] else MANY)
            if self._may_hide(phrase, meaning):
                read.long.append((at, len(phrase)))
            if meaning.does == CUT and not (meaning.opens and read.opening):
                break
            opens = meaning.opens or meaning.does in {OPENING, ASKING}
            if not read.begins:
                exclaim = self._exclaims.at(words, at)
                if exclaim and len(exclaim[0]) >= len(phrase) + opens:
                    return read
                read.begins = "" if opens else words[at]
            if self._describes(read, words, at, known):
                read.described = True
            elif not self._takes(
                read, phrase, meaning, known, pointed=at > 0 and words[at - 1] in self._articles
            ):
                return read
            at += len(phrase)
        read.understood = True
        return read

    def _may_hide(self, phrase: Phrase, meaning: Meaning) -> bool:
        """Tell whether a part of a phrase may be meant and not the phrase."""
        asks = meaning.does == ASKING or not self._questioning.isdisjoint(meaning.names)
        return len(phrase) > 1 and not asks and phrase not in self._whole

    def _takes(self, read: Read, phrase: Phrase, meaning: Meaning, known: Known, *, pointed: bool) -> bool:
        """Take a phrase in; tell whether it can stand there."""
        if meaning.names:
            questions = not self._questioning.isdisjoint(meaning.names)
            read.take(phrase, meaning, questions=questions, pointed=pointed)
            read.late = read.late or phrase in self._late
            read.named = read.named or phrase in self._clear
            read.telling = bool(read.content[1:]) or phrase not in self._everyday
            return True
        if meaning.does:
            begins = all(each.opens for each in read.content)
            stands = meaning.does != OPENING or begins or phrase in self._little
            return (stands or phrase[0] in known.artist) and read.pass_over(meaning.does)
        (word,) = phrase
        slip = not read.unknown and len(word) >= MIN_SLIPPED and word.isalpha()
        read.unknown = word
        return slip

    def _describes(self, read: Read, words: Phrase, at: int, known: Known) -> bool:
        """Tell whether a word that nobody knows can but describe the noun behind it: "that chirpy echo"."""
        word, behind = words[at], words[at + 1 : at + 2]
        if not self._describing_first or read.described or not read.has_question or not behind:
            return False
        if word in self.vocabulary or known.has(word) or not word.isalpha():
            return False
        noun = self._meant(words, at + 1, known)[1]
        named = behind[0] in known.clear or not _DESCRIBED.isdisjoint(noun.names)
        return named and (read.questioned or words[at - 1] in _POINTING)

    def mentions(self, name: str, words: Phrase) -> bool:
        """Tell whether a clause has a word of that name."""
        starting = (self._phrases.at(words, at) for at in range(len(words)))
        return any(found and name in found[1].names for found in starting)

    def knows(self, words: Sequence[str], known: Known) -> bool:
        """Tell whether each of the words is understood."""
        return all(self.knows_word(word, known) for word in words)

    def knows_word(self, word: str, known: Known) -> bool:
        """Tell whether a word is understood."""
        return word in self.vocabulary or known.has(word)

    def opens(self, words: Phrase, known: Known) -> bool:
        """Tell whether words may stand before a question."""
        at = 0
        while at < len(words):
            phrase, meaning = self._meant(words, at, known)
            if not (meaning.opens or meaning.does in {OPENING, ASKING}):
                return False
            at += len(phrase)
        return True

    def is_strange(self, words: Sequence[str], known: Known) -> bool:
        """Tell at little cost whether more of a clause is not understood than a word with a slip in it."""
        vocabulary = self.vocabulary
        strange = [word for word in words if word not in vocabulary and not known.has(word)]
        too_many = len(strange) > MAX_STRANGE or any(len(word) < MIN_STRANGE for word in strange)
        return too_many and self._cuts.isdisjoint(words)

    def _meant(self, words: Phrase, at: int, known: Known, below: int = MANY) -> tuple[Phrase, Meaning]:
        """Return the longest phrase that begins at a word and has fewer words, and what it may be."""
        word = words[at]
        found = self._phrases.at(words, at, below)
        pair = words[at : at + PAIR]
        both = "".join(pair)
        if (
            pair[1:]
            and not (found and found[0][1:])
            and below > PAIR
            and _is_name(both)
            and both in known.gear
        ):
            return pair, Meaning((GEAR,), kind=both)
        if found:
            phrase, meaning = found
            shelved = word in known.gear and word not in self._verbs  # "tens" is "you have" in Portuguese
            shelved = shelved and SPEC not in meaning.names  # "how thick is that pick"
            if meaning.names and not meaning.kind and len(phrase) == 1 and shelved:
                meaning = meaning._replace(names=(*meaning.names, GEAR))
            if meaning.names and len(phrase) == 1 and word in known.titles:
                meaning = meaning._replace(names=(*meaning.names, TITLE))
            if meaning is not found[1]:
                return phrase, meaning
            return found
        if word in known.artist:
            return (word,), Meaning(does=OPENING)
        return (word,), Meaning(_names_of(word, known), plain=(word,) not in self._everyday)


def _is_name(word: str) -> bool:
    """Tell whether a word has letters enough to be a name: "3-0" is none."""
    return sum(map(str.isalpha, word)) >= MIN_LETTERS


def _names_of(word: str, known: Known) -> tuple[str, ...]:
    """Return what a word may be that is none of the language's."""
    if _METRE.fullmatch(word):
        return (FRACTION,)
    if word.isdigit() and _SLOWEST <= int(word) <= _FASTEST:
        return (NUMBER,)
    named = (GEAR,) if word in known.gear else ()
    return (*named, TITLE) if word in known.titles else named
