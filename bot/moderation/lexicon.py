"""Every word and phrase that a rule knows, looked for in one go over a line."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from bot.moderation.certainty import Certainty
from bot.moderation.normalize import Normalized
from bot.moderation.phrase import Phrase, PhraseList
from bot.moderation.phrase_index import PhraseIndex
from bot.moderation.phrase_tree import Span, spans
from bot.moderation.quotes import covers
from bot.moderation.reading import Around, Reading
from bot.moderation.sentences import Sentences
from bot.moderation.spelling import Spelling


@dataclass(frozen=True, slots=True)
class Hit:
    """Something of a list that stands in a line: where in `Normalized.low`, and how sure it is."""

    start: int
    end: int
    certainty: Certainty
    says: str = ""


Hits = Mapping[str, Hit]
"""The gravest hit of each list that has one, by the list's name."""

NO_HITS: Hits = {}
NO_WORDS = PhraseList("")
NOTHING_AROUND = Around()


class _Found(NamedTuple):
    """A phrase, and where among the words of a line it stands."""

    phrase: Phrase
    span: Span


_ByList = Mapping[str, Sequence[_Found]]


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
        self._phrases = [(each.name, phrase) for each in lists for phrase in each.phrases]
        read = (*lists, heads, tails)
        uses = Counter[str]()
        for each in read:
            uses.update(each.uses)
        vocabulary = frozenset[str]().union(*(each.vocabulary for each in read))
        strong = frozenset[str]().union(*(each.strong for each in lists))
        self._index = PhraseIndex([phrase.tree for _, phrase in self._phrases], uses, vocabulary)
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
        numbers = self._index.candidates(spoken)
        if not numbers:
            return words, NO_HITS
        reading = self._reading(line, spoken, around)
        stopping, passing = self._standing(numbers, reading)
        gravest = {
            name: min(self._hits(name, found, passing.get(name, ()), reading), key=_gravity, default=None)
            for name, found in stopping.items()
        }
        return words, {name: hit for name, hit in gravest.items() if hit}

    def spans(self, line: Normalized) -> Mapping[str, list[Span]]:
        """Return everywhere in `low` where something of a list stands that does not pass, by its name."""
        spoken = self.spelling.words(line.low).split()
        numbers = self._index.candidates(spoken)
        reading = self._reading(line, spoken, NOTHING_AROUND)
        stopping, passing = self._standing(numbers, reading)
        at = [piece[2:] for piece in reading.pieces for _ in range(piece.first, piece.until)]
        return {
            name: [
                (at[span[0]][0], at[span[1] - 1][1])
                for _, span in found
                if not _overlaps(span, [each.span for each in passing.get(name, ())])
            ]
            for name, found in stopping.items()
        }

    def matching(self, line: Normalized) -> Iterator[tuple[str, Phrase]]:
        """Yield every phrase that stands in a line, also what lets it pass, with the name of its list."""
        spoken = self.spelling.words(line.low).split()
        reading = self._reading(line, spoken, NOTHING_AROUND)
        for number in self._index.candidates(spoken):
            name, phrase = self._phrases[number]
            if phrase.tree.walk(reading.spoken.every, reading.spoken):
                yield name, phrase

    def _reading(self, line: Normalized, spoken: Sequence[str], around: Around) -> Reading:
        pieces, stands = self.spelling.pieces(line.low), self._index.stands(spoken)
        return Reading(line, spoken, stands, pieces=pieces, edges=self._sentences.edges, around=around)

    def _standing(self, numbers: Iterable[int], reading: Reading) -> tuple[_ByList, _ByList]:
        """Return where the phrases stand of those that may, and where of the same lists what lets pass."""
        stopping = defaultdict[str, list[_Found]](list)
        passing = defaultdict[str, list[_Found]](list)
        phrases = sorted(map(self._phrases.__getitem__, numbers), key=lambda each: each[1].passes)
        for name, phrase in phrases:
            if phrase.passes and name not in stopping:
                continue
            for span in spans(phrase.tree, reading.spoken):
                (passing if phrase.passes else stopping)[name].append(_Found(phrase, span))
        return stopping, passing

    def _hits(
        self, name: str, found: Iterable[_Found], passing: Iterable[_Found], reading: Reading
    ) -> Iterator[Hit]:
        let_pass = [each.span for each in passing]
        for phrase, span in found:
            low = reading.in_low(span)
            if _overlaps(span, let_pass) or not phrase.not_in.isdisjoint(
                reading.languages(low) if phrase.not_in else ()
            ):
                continue
            if name in self._unguarded or not covers(reading.guarded, reading.line.low, *low):
                yield Hit(*low, phrase.certainty, self._says[name])
            elif phrase.certainty is Certainty.CERTAIN:
                yield Hit(*low, Certainty.POSSIBLE, self._says[name])


def _overlaps(span: Span, others: Iterable[Span]) -> bool:
    start, end = span
    return any(first < end and start < last for first, last in others)


def _gravity(hit: Hit) -> tuple[int, int, int]:
    return -hit.certainty, hit.start, hit.end
