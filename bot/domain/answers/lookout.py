"""Whether a line is worth a look: most lines of chat are no questions, and cost hardly anything."""

import re
from collections.abc import Callable, Iterable, Mapping
from itertools import chain, pairwise, product, repeat
from typing import TypeVar

from bot.domain.answers.bits import together
from bot.domain.answers.clauses import Clause
from bot.domain.answers.grammar import (
    BEGINS,
    GOES_ON,
    OPENS,
    PAIR,
    SPELT,
    VERB,
    Phrase,
    QuestionFrames,
)
from bot.domain.answers.lexicon import Known, Lexicon, may_slip
from bot.domain.answers.meanings import ASKING, OPENING, Meaning
from bot.domain.answers.nouns import MIN_SLIPPED, Nouns
from bot.domain.answers.signs import FEW, Signs, threes

_Told = TypeVar("_Told", str, Phrase)

FIRST = 4
"""Words of a line among which the verb of a question stands that begins with it, behind a greeting."""

MAX_COUNTED = 4
"""Words of a line that may ask by a number and a question mark: "9s or 10s?"."""

_DIGIT = re.compile(r"\d")
_INNER = re.compile(r"[^\w\s'’]\s*\w")
"""A sign with words behind it, which may part two clauses."""


class Lookout:
    """The words by which questions of a language are seen.

    What a word may be is a number: a bit for each name that stands in frames, and some that tell at once that
    a line is none. `tags` are phrases that make a question of what they stand behind. A word that the
    language has not may be one of its `nouns` with a slip in it. `may_read` tells whether a clause is
    understood.
    """

    def __init__(
        self,
        lexicon: Lexicon,
        verbs: Iterable[str],
        tags: Iterable[Phrase],
        nouns: Mapping[str, Meaning],
        frames: QuestionFrames,
        *,
        near: Nouns,
        may_read: Callable[[Phrase, Known], bool],
    ) -> None:
        self._may_read = may_read
        self._frames = bits = frames.bits
        self._lexicon = lexicon
        self._verbs = frozenset(verbs)
        self.may_be: dict[str, int] = {}
        """What each word may be alone, as bits."""
        self._together: dict[Phrase, int] = {}
        """What the first two words of a phrase may be together, or the first three, beside each alone."""
        self._learn(tags)
        meanings = lexicon.meanings
        may_open = (
            phrase for phrase, each in meanings.items() if each.opens or each.does in {OPENING, ASKING}
        )
        self._opening = frozenset(word for phrase in may_open for word in phrase)
        _add(self.may_be, self._verbs, VERB)
        for other in lexicon.spellings:
            self.may_be[other] = SPELT | self.may_be.get(lexicon.spelt((other,))[0], 0)
        self.asking, self.sought = map(self._signs, (bits.forming, bits.sought))
        self._near = near
        long = ((noun, meaning) for noun, meaning in nouns.items() if len(noun) >= MIN_SLIPPED)
        self._nouns = {noun: bits.of(meaning.names) for noun, meaning in long}
        self._may_nearly_ask = bits.nearly({bits.gear, *self._nouns.values()})

    def _learn(self, tags: Iterable[Phrase]) -> None:
        """Know what words and phrases may be."""
        bits, meanings = self._frames, self._lexicon.meanings
        asking = [phrase for phrase, each in meanings.items() if each.does == ASKING]
        named = ((phrase, bits.of(each.names)) for phrase, each in meanings.items() if each.names)
        opens = ((phrase, OPENS) for phrase in (*asking, *tags))
        for phrase, means in (*named, *opens):
            if phrase[1:]:
                _add(self._together, (phrase[:FEW],), means)
                _add(self._together, (phrase[:PAIR],), GOES_ON if phrase[PAIR:] else 0)
            else:
                _add(self.may_be, phrase, means)

    def _signs(self, looked_for: int) -> Signs:
        """Return by what some of the bits are seen in a line, in all the ways in which words are spelt."""
        words = frozenset(word for word, means in self.may_be.items() if means & looked_for)
        telling = (phrase for phrase, means in self._together.items() if means & looked_for)
        spelt = (product(*map(self._lexicon.all_spellings, phrase)) for phrase in telling)
        return Signs(words, chain.from_iterable(spelt))

    def _bits_of(self, words: Phrase) -> int:
        """Return what the words of a line may be, alone and together, as bits."""
        bits = together(map(self.may_be.get, words, repeat(0)))
        return self._with_phrases(self._lexicon.spelt(words) if bits & SPELT else words, bits)

    def _with_phrases(self, words: Phrase, bits: int) -> int:
        bits = together(map(self._together.get, pairwise(words), repeat(0)), bits)
        return together(map(self._together.get, threes(words), repeat(0)), bits) if bits & GOES_ON else bits

    def sees(self, text: str, words: Phrase, known: Known, *, strange: bool) -> bool:
        """Tell whether a frame may stand in the words of a line that has one by which something is asked.

        It needs one of ours, by which a question is looked for, or one of the shelf, a title or a number that
        is clear. Some of the words are `strange` to the language, or none is.
        """
        frames, marked, bits = self._frames, "?" in text, self._bits_of(words)
        clear = not known.clear.isdisjoint(words)  # titles are among the clear words
        numbered = _DIGIT.search(text) is not None
        if not (clear or numbered or bits & frames.sought):
            return False
        spelt = self._lexicon.spelt(words) if bits & SPELT else words
        whole = not _INNER.search(text)
        begins = bits & VERB > 0 and self._begins(spelt, known, whole=whole)
        counts = numbered and (begins or "/" in text or (marked and len(words) <= MAX_COUNTED))
        if not (clear or counts or bits & frames.sought):
            return False
        if whole and strange and not self._may_read(spelt, known):
            return False
        bits |= frames.numbers * numbered | frames.title * clear | BEGINS * begins
        return self._has_frame(spelt, bits, known, marked=marked, strange=strange)

    def sees_in(self, clause: Clause, known: Known) -> bool:
        """Tell whether a frame may stand in a clause, as it is spelt, of a line in which one may stand."""
        words, frames = clause.words, self._frames
        given = frames.numbers * clause.numbered | frames.title * (not known.clear.isdisjoint(words))
        given |= BEGINS * self._begins(words, known, whole=True)
        bits = self._with_phrases(words, together(map(self.may_be.get, words, repeat(0)), given))
        return self._has_frame(words, bits, known, marked=clause.asks, strange=True)

    def _has_frame(self, words: Phrase, bits: int, known: Known, *, marked: bool, strange: bool) -> bool:
        """Tell whether a frame may stand in words as they are spelt, by what they and their pairs may be."""
        frames = self._frames
        if not bits & frames.gear and _has_gear(words, known):
            bits |= frames.gear
        if frames.may_ask(bits, marked=marked):
            return True
        slipped = strange and self._may_nearly_ask(bits, marked=marked) and self._slipped(words, known)
        return bool(slipped) and frames.may_ask(bits | slipped, marked=marked)

    def _begins(self, words: Phrase, known: Known, *, whole: bool) -> bool:
        """Tell whether a verb begins the words, behind what may open a question where they are one clause."""
        opening, verbs, first = self._opening, self._verbs, words[:FIRST]
        if not whole:
            return not verbs.isdisjoint(first)
        for word in first:
            if word in verbs:
                return True
            if word not in opening and word not in known.artist:
                return False
        return False

    def _slipped(self, words: Phrase, known: Known) -> int:
        """Return the bits of what words may be, with a slip in them, that the language has not."""
        bits = 0
        vocabulary = self._lexicon.vocabulary
        long = filter(may_slip, words)
        for word in [each for each in long if each not in vocabulary and not known.has(each)]:
            near = self._near.near(word)
            bits |= self._nouns[near] if near else 0
            bits |= self._frames.gear if known.near(word) else 0
        return bits


def _add(told: dict[_Told, int], words: Iterable[_Told], bit: int) -> None:
    for word in words:
        told[word] = told.get(word, 0) | bit


def _has_gear(words: Phrase, known: Known) -> bool:
    """Tell whether a word of the shelf is among words, or one that is written apart."""
    gear = known.gear
    return not (gear.isdisjoint(words) and gear.isdisjoint(map("".join, pairwise(words))))
