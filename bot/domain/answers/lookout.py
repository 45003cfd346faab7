"""Whether a line is worth a look: most lines of chat are no questions, and cost hardly anything."""

from collections.abc import Iterable, Mapping
from itertools import pairwise
from typing import NamedTuple

from bot.domain.answers.grammar import BEGINS, GEAR, GIVEN, OPENS, PAIR, FrameBits, Phrase, QuestionFrames
from bot.domain.answers.lexicon import Known, Lexicon
from bot.domain.answers.meanings import ASKING, LITTLE, OPENING, Meaning
from bot.domain.answers.nouns import MIN_SLIPPED, Nouns

FIRST = 4
"""Words of a line among which the verb of a question stands that begins with it, behind a greeting."""

FEW = 4
"""Words of a line that may ask by a number and a question mark: "9s or 10s?"."""

_SMALL = frozenset({LITTLE, OPENING})


class Line(NamedTuple):
    """What the words of a line, or of a clause, are in every language.

    `given` are the bits of what shelf, titles and numbers are. `clear` says that one of them hardly means
    anything but ours, `marked` that a question mark is behind them; `numbered`, that they have digits, and
    `counts` that they may ask by these alone: "9s or 10s?". `whole` says that they are one clause.
    """

    words: Phrase
    known: Known
    given: int
    clear: bool
    marked: bool
    numbered: bool
    counts: bool
    whole: bool

    @classmethod
    def of(
        cls,
        words: Phrase,
        known: Known,
        bits: FrameBits,
        *,
        marked: bool,
        numbered: bool,
        fraction: bool,
        whole: bool = True,
    ) -> "Line":
        """Return it for words; a `fraction` is a number with a stroke in it."""
        clear = not known.clear.isdisjoint(words)  # titles are among the clear words
        given = bits.numbers * numbered | bits.title * clear | bits.gear * (not known.gear.isdisjoint(words))
        counts = numbered and (fraction or (marked and len(words) <= FEW))
        return cls(words, known, given, clear, marked, numbered, counts, whole)


class Lookout:
    """The words by which questions of a language are seen.

    `tags` are phrases that make a question of what they stand behind. A word that the language has not may be
    one of its `nouns` with a slip in it.
    """

    def __init__(
        self,
        lexicon: Lexicon,
        verbs: Iterable[str],
        tags: Iterable[Phrase],
        nouns: Mapping[str, Meaning],
        frames: QuestionFrames,
    ) -> None:
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
                self._alone[phrase[0]] = self._alone.get(phrase[0], 0) | means
        may_open = (
            phrase for phrase, each in meanings.items() if each.opens or each.does in {OPENING, ASKING}
        )
        self._opening = frozenset(word for phrase in may_open for word in phrase)
        self.matter = _matter(meanings, frames)
        """The words by which a question of the language is looked for."""
        self.forms = _forms(meanings, frames) | self._verbs | {each[0] for each in (*asking, *tags)}
        """Those by which what has no question mark may be one."""
        self._near = Nouns(nouns)
        self._nouns = {noun: bits.of(meaning.names) for noun, meaning in nouns.items()}
        self._any_noun = bits.of((GEAR, *(name for meaning in nouns.values() for name in meaning.names)))

    def sees(self, line: Line, *, short: bool = False) -> bool:
        """Tell whether a frame may stand in the words of a line.

        They need one of ours, by which a question is looked for, or one that is clear; of a number one asks
        with a verb, and `short` words may be about what others tell.
        """
        words = line.words
        begins = self._begin(line)
        asks_number = line.counts or (line.numbered and begins)
        if not (short or line.clear or asks_number or not self.matter.isdisjoint(words)):
            return False
        bits = line.given | BEGINS * begins
        alone, pairs = self._alone, self._pairs
        for word in words:
            bits |= alone.get(word, 0)
        for pair in pairwise(words):
            bits |= pairs.get(pair, 0)
        frames, marked = self._frames, line.marked
        if frames.may_ask(bits, marked=marked):
            return True
        slips = frames.may_nearly_ask(bits, self._any_noun, marked=marked)
        return slips and frames.may_ask(bits | self._slipped(line), marked=marked)

    def _begin(self, line: Line) -> bool:
        """Tell whether a verb begins the words, behind what may open a question where they are one clause."""
        opening, verbs, first = self._opening, self._verbs, line.words[:FIRST]
        if not line.whole or verbs.isdisjoint(first):
            return not verbs.isdisjoint(first)
        for word in first:
            if word in verbs:
                return True
            if word not in opening and word not in line.known.artist:
                return False
        return False

    def _slipped(self, line: Line) -> int:
        """Return the bits of what words may be that the language has not: slips, or a name written apart."""
        known = line.known
        apart = any("".join(pair) in known.gear for pair in pairwise(line.words))
        bits = self._frames.gear if apart else 0
        for word in line.words:
            if len(word) >= MIN_SLIPPED and not self._lexicon.knows_word(word, known):
                near = self._near.near(word)
                bits |= self._nouns[near] if near else 0
                bits |= self._frames.gear if known.near(word) else 0
        return bits


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
