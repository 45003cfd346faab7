"""Every word and phrase that a rule knows, looked for in one go over a line."""

from collections import Counter
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from bot.moderation.certainty import Certainty
from bot.moderation.normalize import Normalized
from bot.moderation.phrase import Phrase, PhraseList
from bot.moderation.phrase_index import PhraseIndex
from bot.moderation.phrase_tree import Span, spans
from bot.moderation.reading import Around, Reading, overlaps
from bot.moderation.sentences import Sentences
from bot.moderation.spelling import Spelling


class Hit(NamedTuple):
    """Something of a list that stands in a line: between which of its words, and how sure it is."""

    reading: Reading
    span: Span
    certainty: Certainty
    says: str = ""

    @property
    def start(self) -> int:
        """Where it begins in `Normalized.low`."""
        return self.reading.in_low(self.span)[0]

    @property
    def end(self) -> int:
        """Where it ends in `Normalized.low`."""
        return self.reading.in_low(self.span)[1]


Hits = Mapping[str, Hit]
"""The gravest hit of each list that has one, by the list's name."""

NO_HITS: Hits = {}
NO_WORDS = PhraseList("")
NOTHING_AROUND = Around()


_Found = tuple[Phrase, Span]
"""A phrase, and between which words of a line it stands."""


class Lexicon:
    """The lists together. Looking costs hardly more, however many phrases there are."""

    def __init__(
        self,
        lists: Iterable[PhraseList],
        same: Mapping[str, str] | None = None,
        heads: PhraseList = NO_WORDS,
        tails: PhraseList = NO_WORDS,
    ) -> None:
        """Make the lists ready.

        `same` maps ways of spelling a word to the one that the lists use; `heads` and `tails` are what may
        stand before a sentence and behind it.
        """
        lists = tuple(lists)
        self._unguarded = frozenset(each.name for each in lists if not each.guarded)
        self._says = {each.name: each.says for each in lists}
        phrases = [(each.name, phrase) for each in lists for phrase in each.phrases]
        stopping = [each for each in phrases if not each[1].passes]
        passing = [each for each in phrases if each[1].passes]
        self._phrases = stopping + passing
        read = (*lists, heads, tails)
        uses = Counter[str]()
        for each in read:
            uses.update(each.uses)
        vocabulary = frozenset[str]().union(*(each.vocabulary for each in read))
        strong = frozenset[str]().union(*(each.strong for each in lists))
        stopping, passing = ([phrase.tree for _, phrase in each] for each in (stopping, passing))
        self._index = PhraseIndex(stopping, passing, uses, vocabulary)
        self._sentences = Sentences(heads, tails)
        self.spelling = Spelling(vocabulary, strong, same)

    def find(self, line: Normalized, around: Around = NOTHING_AROUND) -> tuple[str, Hits]:
        """Return the words of a line as they are compared, and what of the lists stands in it.

        What a list lets pass is no hit, nor is what does not count in the language around it. What the guard
        takes for not meant is possible at most, and no hit unless it was certain; but in a list that is not
        guarded it is what it was.
        """
        words = self.spelling.words(line.low)
        spoken = words.split()
        distinct = set(spoken)
        numbers = self._index.stopping(distinct)
        if not numbers:
            return words, NO_HITS
        reading = self._reading(line, spoken, around)
        stopping = self._standing(numbers, reading, self._says)
        if not stopping:
            return words, NO_HITS
        passing = self._standing(self._index.passing(distinct), reading, stopping)
        gravest = {
            name: self._gravest(name, found, passing.get(name, ()), reading)
            for name, found in stopping.items()
        }
        return words, {name: hit for name, hit in gravest.items() if hit}

    def spans(self, line: Normalized) -> Mapping[str, Sequence[Span]]:
        """Return everywhere in `low` where something of a list stands that does not pass, by its name."""
        spoken = self.spelling.words(line.low).split()
        distinct = set(spoken)
        reading = self._reading(line, spoken, NOTHING_AROUND)
        stopping = self._standing(self._index.stopping(distinct), reading, self._says)
        passing = self._standing(self._index.passing(distinct), reading, stopping)
        let_pass = {name: [span for _, span in found] for name, found in passing.items()}
        return {
            name: [reading.in_low(span) for _, span in found if not overlaps(span, let_pass.get(name, ()))]
            for name, found in stopping.items()
        }

    def matching(self, line: Normalized) -> Iterator[tuple[str, Phrase]]:
        """Yield every phrase that stands in a line, also what lets it pass, with the name of its list."""
        spoken = self.spelling.words(line.low).split()
        reading = self._reading(line, spoken, NOTHING_AROUND)
        for number in (*self._index.stopping(spoken), *self._index.passing(spoken)):
            name, phrase = self._phrases[number]
            if phrase.tree.walk(reading.spoken.every, reading.spoken):
                yield name, phrase

    def _reading(self, line: Normalized, spoken: Sequence[str], around: Around) -> Reading:
        pieces, stands = self.spelling.pieces(line.low), self._index.stands(spoken)
        return Reading(line, spoken, stands, pieces=pieces, edges=self._sentences.edges, around=around)

    def _standing(
        self, numbers: Iterable[int], reading: Reading, lists: Container[str]
    ) -> Mapping[str, Sequence[_Found]]:
        """Return where the phrases of some lists stand, by their list."""
        standing: dict[str, list[_Found]] = {}
        for number in numbers:
            name, phrase = self._phrases[number]
            if name in lists:
                for span in spans(phrase.tree, reading.spoken):
                    standing.setdefault(name, []).append((phrase, span))
        return standing

    def _gravest(
        self, name: str, found: Iterable[_Found], passing: Iterable[_Found], reading: Reading
    ) -> Hit | None:
        """Return the surest of what was found that is meant, and the first of these."""
        let_pass = [span for _, span in passing]
        doubted: Hit | None = None
        for phrase, span in sorted(found, key=lambda each: (-each[0].certainty, each[1])):
            if overlaps(span, let_pass) or reading.speaks(phrase.not_in, span):
                continue
            if name in self._unguarded or not reading.guards(span):
                return Hit(reading, span, phrase.certainty, self._says[name])
            if phrase.certainty is Certainty.CERTAIN and not doubted:
                doubted = Hit(reading, span, Certainty.POSSIBLE, self._says[name])
        return doubted
