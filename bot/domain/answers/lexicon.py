"""The words of a language by what they mean, and clauses read by them, word by word."""

import re
from collections.abc import Callable, Collection, Sequence, Set
from functools import lru_cache
from itertools import pairwise
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
from bot.domain.answers.meanings import ASKING, CUT, NO_QUESTION, OPENING, Meaning, meanings_of
from bot.domain.answers.nouns import MIN_SLIPPED
from bot.domain.answers.reading import SPEC, Part, Read, Wording

MAX_STRANGE = 1
"""Words of a clause that may be no word of the language: one with a slip in it."""

MIN_STRANGE = 4
"""Letters of such a word; a shorter one is read neither as a slip nor as one that describes a noun."""

_POINTING = frozenset({"that", "this", "dieser", "diese", "dieses", "diesem", "diesen"})
"""Words between which and a noun stands what describes it, in languages that put it first."""

_DESCRIBED = frozenset({"song", "exercise", "sound"})
"""Names of nouns that fans describe by words of their own."""

MIN_LETTERS = 3
"""Letters of a name that stands in two words."""

_METRE = re.compile(r"(?:[2-9]|1[0-9])/(?:2|4|8|16)")
"""How bars are counted, like 7/8 or 12/8."""

_SLOWEST, _FASTEST = 30, 400
"""The tempi that a bare number may be a guess at, in clicks a minute."""


REMEMBERED = 1_024
"""Words of which it is remembered what they are where the shelf or a title has them too."""

_UNKNOWN = Meaning()
_CALLED = Meaning(does=OPENING, starts=True)


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


class Lexicon:
    """The words of a language, with the names that stand in the frames.

    A phrase whose name stands in none makes no question of what it stands in: no part of it is read instead.
    """

    def __init__(self, words: QuestionWords, frames: QuestionFrames) -> None:
        self._same = {other: word for word, others in words.same.items() for other in others}
        self._spellings: dict[str, list[str]] = {}
        for other, word in self._same.items():
            self._spellings.setdefault(word, [word]).append(other)
        self._bits = frames.bits
        self._questioning = frozenset(frames.questioning)
        self._framed = self._questioning | frames.names | GIVEN
        meant = meanings_of(words, frozenset(frames.light), self.spelt)
        made: dict[Meaning, Meaning] = {}
        ready = ((phrase, self._ready(each, long=len(phrase) > 1)) for phrase, each in meant.items())
        self.meanings = {phrase: made.setdefault(each, each) for phrase, each in ready}
        self._phrases = Phrases(self.meanings)
        self._with_names = lru_cache(REMEMBERED)(self._adding)
        self._bare = lru_cache(self._of_names)
        self._late, self._clear = all_folded(words.late), all_folded(words.clear)
        self._everyday = all_folded(words.everyday)
        self._articles = {phrase[0] for phrase in all_folded(words.articles)}
        self._indefinite = {phrase[0] for phrase in all_folded(words.indefinite)}
        self._verbs = {phrase[0] for phrase in all_folded(words.verbs)}
        self._little = set(map(self.spelt, all_folded(words.little)))
        exclaims = all_folded(words.exclaims)
        self._exclaims = Phrases(dict.fromkeys(exclaims, True))
        self._describing_first = words.question_word_first
        self._cuts = {phrase[0] for phrase in all_folded(words.cuts)}
        self._cutting = {phrase[:PAIR] for phrase, each in self.meanings.items() if each.does == CUT}
        self._may_cut = {phrase[0] for phrase in self._cutting}
        self._alone = {phrase[0] for phrase in self.meanings if not phrase[1:]}
        self._neighbours = {pair for phrase in self.meanings for pair in pairwise(phrase)}
        self.vocabulary = {word for phrase in (*self.meanings, *exclaims) for word in phrase}
        self.vocabulary |= self._same.keys()

    @property
    def spellings(self) -> Collection[str]:
        """The words that are spelt otherwise as a rule."""
        return self._same.keys()

    def all_spellings(self, word: str) -> Collection[str]:
        """Return a word in all the ways in which it is spelt."""
        return self._spellings.get(word, (word,))

    def spelt(self, words: Phrase) -> Phrase:
        """Return words as the language spells them, where fans spell them in many ways."""
        same = self._same
        return words if same.keys().isdisjoint(words) else tuple(same.get(word, word) for word in words)

    def read(self, words: Phrase, known: Known, without: tuple[int, int] = (-1, MANY)) -> Read:
        """Return a clause read word by word, as far as it is understood; one word may be not.

        `without` is a place, and how many words the phrase has that is not to be read there.
        """
        read, size, vocabulary = Read(), len(words), self.vocabulary
        at = 0
        while at < size:
            phrase, meaning = self._meant(words, at, known, without[1] if at == without[0] else MANY)
            if meaning.hides:
                read.long.append((at, len(phrase)))
            if meaning.does == CUT and not (meaning.opens and read.opening):
                break
            if not read.begins:
                exclaim = self._exclaims.at(words, at)
                if exclaim and len(exclaim[0]) >= len(phrase) + meaning.starts:
                    return read
                read.begins = "" if meaning.starts else words[at]
            if words[at] not in vocabulary and self._describes(read, words, at, known):
                read.described = True
            elif meaning.names or meaning.does:
                before = words[at - 1] if at else ""
                alone = bool(read.parts) and read.parts[-1].phrase == (before,)  # and not in "was für ein"
                any_ = alone and before in self._indefinite
                part = Part(phrase, meaning, before in self._articles, any_)
                if not self._stands(part, read, known) or not read.take(part):
                    return read
            elif read.unknown or not may_slip(words[at]):
                return read
            else:
                read.unknown = words[at]
            at += len(phrase)
        read.understood = True
        return read

    def wording(self, read: Read) -> Wording:
        """Return how a clause is put that was read."""
        wording = Wording.of(read.parts, read.begins)
        named = [part.phrase for part in read.parts if part.meaning.names]
        wording.late = not self._late.isdisjoint(named)
        wording.named = wording.named or not self._clear.isdisjoint(named)
        wording.telling = len(named) > 1 or not self._everyday.issuperset(named)
        return wording

    def _stands(self, part: Part, read: Read, known: Known) -> bool:
        """Tell whether a phrase can stand there: an opening that is no little word only before a question."""
        if part.meaning.does != OPENING or part.phrase in self._little or part.phrase[0] in known.artist:
            return True
        return all(each.opens for each in read.content)

    def _describes(self, read: Read, words: Phrase, at: int, known: Known) -> bool:
        """Tell whether a word of no language can but describe the noun behind it: "that chirpy echo"."""
        if read.described or not read.has_question or not self._may_describe(words, at, known):
            return False
        return words[at - 1] in _POINTING or Wording.of(read.parts, read.begins).questioned

    def _may_describe(self, words: Phrase, at: int, known: Known) -> bool:
        """Tell whether a word of no language stands before a noun that is described by such words."""
        word, behind = words[at], words[at + 1 : at + 2]
        if not (self._describing_first and behind and word.isalpha()) or known.has(word):
            return False
        noun = self._meant(words, at + 1, known)[1]
        return behind[0] in known.clear or not _DESCRIBED.isdisjoint(noun.names)

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

    def denies(self, words: Phrase, known: Known) -> bool:
        """Tell whether words ask nothing, whatever else they are: they exclaim, or mean other things."""
        if self.mentions(NO_QUESTION, words):
            return True
        exclaiming = (at for at in range(len(words)) if self._exclaims.at(words, at))
        return any(self.opens(words[:at], known) for at in exclaiming)

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

    def may_understand(self, words: Phrase, known: Known, is_slip: Callable[[str, Known], object]) -> bool:
        """Tell at little cost whether each word of a clause may be understood, as it is spelt.

        A word may be so by itself or with its neighbour, it may describe the noun behind it, and one may have
        a slip in it, as `is_slip` tells. Where a clause may be cut it is not looked at any further.
        """
        slipped = False
        for at, word in enumerate(words):
            if word in self._may_cut and not self._cutting.isdisjoint((words[at : at + PAIR], (word,))):
                return True
            if word in self._alone or word in known.artist or _names_of(word, known):
                continue
            pairs = words[at - 1 : at + 1], words[at : at + PAIR]
            if not (self._neighbours.isdisjoint(pairs) and known.gear.isdisjoint(map("".join, pairs))):
                continue
            if word not in self.vocabulary and self._may_describe(words, at, known):
                continue
            if slipped or not (may_slip(word) and is_slip(word, known)):
                return False
            slipped = True
        return True

    def _meant(self, words: Phrase, at: int, known: Known, below: int = MANY) -> tuple[Phrase, Meaning]:
        """Return the longest phrase that begins at a word and has fewer words, and what it may be."""
        word = words[at]
        found = self._phrases.at(words, at, below)
        if below > PAIR and not (found and found[0][1:]):
            pair = words[at : at + PAIR]
            both = "".join(pair)
            if both in known.gear and pair[1:] and _is_name(both):
                return pair, self._ready(Meaning((GEAR,), kind=both))
        if found:
            phrase, meaning = found
            if not meaning.names or phrase[1:]:
                return found
            gear = word in known.gear and not meaning.kind and word not in self._verbs
            gear = gear and SPEC not in meaning.names  # "how thick is that pick"
            more = (*((GEAR,) if gear else ()), *((TITLE,) if word in known.titles else ()))
            return (phrase, self._with_names(meaning, more)) if more else found
        if word in known.artist:
            return (word,), _CALLED
        names = _names_of(word, known)
        return (word,), self._bare(names, (word,) not in self._everyday) if names else _UNKNOWN

    def _adding(self, meaning: Meaning, names: tuple[str, ...]) -> Meaning:
        return self._ready(meaning._replace(names=(*meaning.names, *names)))

    def _of_names(self, names: tuple[str, ...], plain: bool) -> Meaning:
        return self._ready(Meaning(names, plain=plain))

    def _ready(self, meaning: Meaning, *, long: bool = False) -> Meaning:
        """Return a meaning with what the frames make of it; `long` says that it is of several words."""
        names = meaning.names
        questions = not self._questioning.isdisjoint(names)
        whole = bool(names) and self._framed.isdisjoint(names)
        ways = tuple(self._bits.of((name,)) for name in names)
        return meaning._replace(
            ways=(*filter(None, ways), *((0,) if meaning.passed else ())),
            questions=questions,
            starts=meaning.opens or meaning.does in {OPENING, ASKING},
            hides=long and not (meaning.does == ASKING or questions or whole),
        )


def may_slip(word: str) -> bool:
    """Tell whether a word that is not understood may be one with a slip in it."""
    return len(word) >= MIN_SLIPPED and word.isalpha()


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
