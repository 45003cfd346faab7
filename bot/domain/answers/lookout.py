"""Whether a line is worth a look: most lines of chat are no questions, and cost hardly anything."""

import re
from collections.abc import Callable, Iterable, Mapping
from itertools import pairwise, repeat

from bot.domain.answers.bits import together
from bot.domain.answers.grammar import (
    BEGINS,
    FLAGS,
    FORMING,
    GIVEN,
    OPENS,
    PAIR,
    SOUGHT,
    SPELT,
    VERB,
    Phrase,
    QuestionFrames,
)
from bot.domain.answers.lexicon import Known, Lexicon, may_slip
from bot.domain.answers.meanings import ASKING, LITTLE, OPENING, Meaning
from bot.domain.answers.nouns import MIN_SLIPPED, Nouns

FIRST = 4
"""Words of a line among which the verb of a question stands that begins with it, behind a greeting."""

FEW = 4
"""Words of a line that may ask by a number and a question mark: "9s or 10s?"."""

_SMALL = frozenset({LITTLE, OPENING})
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
        may_read: Callable[[Phrase, Known], bool],
    ) -> None:
        self._may_read = may_read
        self._frames = bits = frames.bits
        self._lexicon = lexicon
        self._verbs = frozenset(verbs)
        meanings = lexicon.meanings
        asking = [phrase for phrase, each in meanings.items() if each.does == ASKING]
        self._alone: dict[str, int] = {}
        self._pairs: dict[Phrase, int] = {}
        named = ((phrase, bits.of(each.names)) for phrase, each in meanings.items() if each.names)
        for phrase, means in (*named, *((phrase, OPENS) for phrase in (*asking, *tags))):
            if phrase[1:]:
                self._pairs[phrase[:PAIR]] = self._pairs.get(phrase[:PAIR], 0) | means
            else:
                self._add(phrase, means)
        may_open = (
            phrase for phrase, each in meanings.items() if each.opens or each.does in {OPENING, ASKING}
        )
        self._opening = frozenset(word for phrase in may_open for word in phrase)
        self._add(_matter(meanings, frames), SOUGHT)
        self._add(_forms(meanings, frames) | self._verbs | {each[0] for each in (*asking, *tags)}, FORMING)
        self._add(self._verbs, VERB)
        for other in lexicon.spellings:
            self._alone[other] = SPELT | self._alone.get(lexicon.spelt((other,))[0], 0)
        self._near = Nouns(nouns)
        long = ((noun, meaning) for noun, meaning in nouns.items() if len(noun) >= MIN_SLIPPED)
        self._nouns = {noun: bits.of(meaning.names) for noun, meaning in long}
        self._may_nearly_ask = bits.nearly({bits.gear, *self._nouns.values()})

    def _add(self, words: Iterable[str], bit: int) -> None:
        for word in words:
            self._alone[word] = self._alone.get(word, 0) | bit

    def sees(self, text: str, words: Phrase, known: Known) -> bool:
        """Tell whether a frame may stand in the words of a line.

        They need one of ours, by which a question is looked for, or one of the shelf, a title or a number
        that is clear; and without a question mark one by which something is asked.
        """
        bits = together(map(self._alone.get, words, repeat(0)))
        marked = "?" in text
        if not (marked or bits & FORMING):
            return False
        clear = not known.clear.isdisjoint(words)  # titles are among the clear words
        numbered = _DIGIT.search(text) is not None
        if not (bits & SOUGHT or clear or numbered):
            return False
        spelt = self._lexicon.spelt(words) if bits & SPELT else words
        whole = not _INNER.search(text)
        begins = bool(bits & VERB) and self._begins(spelt, known, whole=whole)
        counts = numbered and (begins or "/" in text or (marked and len(words) <= FEW))
        if not (bits & SOUGHT or clear or counts):
            return False
        frames = self._frames
        given = frames.numbers * numbered | frames.title * clear | BEGINS * begins
        given |= frames.gear * _has_gear(spelt, known)
        bits = together(map(self._pairs.get, pairwise(spelt), repeat(0)), bits & ~FLAGS | given)
        if not frames.may_ask(bits, marked=marked):
            slipped = self._may_nearly_ask(bits, marked=marked) and self._slipped(spelt, known)
            if not (slipped and frames.may_ask(bits | slipped, marked=marked)):
                return False
        return not whole or self._may_read(spelt, known)

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
        strange = [word for word in words if word not in vocabulary and not known.has(word)]
        for word in filter(may_slip, strange):
            near = self._near.near(word)
            bits |= self._nouns[near] if near else 0
            bits |= self._frames.gear if known.near(word) else 0
        return bits


def _has_gear(words: Phrase, known: Known) -> bool:
    """Tell whether a word of the shelf is among words, or one that is written apart."""
    gear = known.gear
    return not (gear.isdisjoint(words) and gear.isdisjoint(map("".join, pairwise(words))))


def _matter(meanings: Mapping[Phrase, Meaning], frames: QuestionFrames) -> frozenset[str]:
    """Return the words by which a question of a language is looked for."""
    telling = _telling_names(frames)
    words = _words(meanings, frames)
    found = {word for phrase, word in words.items() if not telling.isdisjoint(meanings[phrase].names)}
    return frozenset(found - _small(meanings) - _single(meanings, frames))


def _forms(meanings: Mapping[Phrase, Meaning], frames: QuestionFrames) -> frozenset[str]:
    """Return the words by which something of a language may be a question, without a question mark."""
    single, words, questioning = _single(meanings, frames), _words(meanings, frames), {*frames.questioning}
    telling = _telling_names(frames)
    free = {max((frame - GIVEN) & telling or frame - GIVEN, default="") for frame in frames.free}
    found: set[str] = set()
    for phrase, word in words.items():
        if not questioning.isdisjoint(meanings[phrase].names):
            found.add(next(filter(single.__contains__, phrase), word))
        elif not free.isdisjoint(meanings[phrase].names):
            found.add(word)
    return frozenset(found)


def _single(meanings: Mapping[Phrase, Meaning], frames: QuestionFrames) -> set[str]:
    """Return the words that are question words by themselves."""
    named = ((phrase, each.names) for phrase, each in meanings.items() if not phrase[1:])
    return {phrase[0] for phrase, names in named if not {*frames.questioning}.isdisjoint(names)}


def _small(meanings: Mapping[Phrase, Meaning]) -> set[str]:
    return {phrase[0] for phrase, each in meanings.items() if each.does in _SMALL and not phrase[1:]}


def _words(meanings: Mapping[Phrase, Meaning], frames: QuestionFrames) -> dict[Phrase, str]:
    """Return the word of each named phrase by which it is looked for: the longest that tells something."""
    little = _small(meanings) | _single(meanings, frames)
    named = (phrase for phrase, each in meanings.items() if each.names)
    return {
        phrase: max(reversed(phrase), key=lambda word: (word not in little, len(word))) for phrase in named
    }


def _telling_names(frames: QuestionFrames) -> set[str]:
    """Return names of which every frame has one: of those that it has, the one that tells most."""
    rank = {name: place for place, name in enumerate(frames.helping)}
    little = {*frames.questioning, *frames.light} - rank.keys()
    chosen: set[str] = {*GIVEN}
    for frame in sorted(frames.by_names, key=lambda each: (len(each), sorted(each))):
        if chosen.isdisjoint(frame) and (names := frame - little):
            chosen.add(max(names, key=lambda name: (rank.get(name, len(rank)), name)))
    return chosen
