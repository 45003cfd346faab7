"""Every word and phrase that a rule knows, looked for in one go over a line."""

from collections import Counter
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from bot.moderation.certainty import Certainty
from bot.moderation.normalize import Normalized, normalize
from bot.moderation.phrase import TERMS, Guarded, Phrase, PhraseList
from bot.moderation.phrase_index import PhraseIndex
from bot.moderation.phrase_tree import Span, spans
from bot.moderation.reading import Around, Reading, overlaps
from bot.moderation.sentences import Sentences
from bot.moderation.spelling import Spelling
from bot.moderation.vocabulary import DOUBT
from bot.moderation.word_lists import NO_LISTS, WordLists


class Hit(NamedTuple):
    """Something of a list that stands in a line: between which of its words, and how sure it is.

    `others` are what else of the list is meant there, none of it surer.
    """

    reading: Reading
    span: Span
    certainty: Certainty
    says: str = ""
    others: tuple["Hit", ...] = ()

    @property
    def start(self) -> int:
        """Where it begins in `Normalized.low`."""
        return self.reading.in_low(self.span)[0]

    @property
    def end(self) -> int:
        """Where it ends in `Normalized.low`."""
        return self.reading.in_low(self.span)[1]


Hits = Mapping[str, Hit]
"""The surest hit of each list that has one, by the list's name."""

NO_HITS: Hits = {}
NO_WORDS = PhraseList("")
NOTHING_AROUND = Around()


_LEAST_SHOWN = {Guarded.DROPPED: Certainty.CERTAIN, Guarded.SHOWN: Certainty.LIKELY}
"""How sure it must be what a moderator is shown though it is not meant."""

_Found = tuple[Phrase, Span]
"""A phrase, and between which words of a line it stands."""
_ByList = Mapping[str, Sequence[_Found]]


class Lexicon:
    """The lists together. Looking costs hardly more, however many phrases there are."""

    def __init__(
        self,
        lists: Iterable[PhraseList],
        same: Mapping[str, str] | None = None,
        heads: PhraseList = NO_WORDS,
        tails: PhraseList = NO_WORDS,
        common: WordLists = NO_LISTS,
    ) -> None:
        """Make the lists ready.

        `same` maps ways of spelling a word to the one that the lists use; `heads` and `tails` are what may
        stand before a sentence and behind it; `common` are the commonest words, as `Vocabulary` takes them.
        """
        lists = tuple(lists)
        self._lists = {each.name: each for each in lists}
        first, beside = (
            [(each.name, one) for each in lists for one in each.phrases if _is_beside(each, one) == which]
            for which in (False, True)
        )
        self._phrases = first + beside
        read = (*lists, heads, tails)
        uses = Counter[str]()
        for each in read:
            uses.update(each.uses)
        vocabulary = frozenset[str]().union(*(each.vocabulary for each in read))
        strong = frozenset[str]().union(*(each.strong for each in lists))
        self._index = PhraseIndex(
            [phrase.tree for _, phrase in first], [phrase.tree for _, phrase in beside], uses, vocabulary
        )
        self._sentences = Sentences(heads, tails)
        grave = (word for each in lists if each.name.startswith(TERMS) for word in each.strong)
        self.spelling = Spelling(vocabulary, strong, same, grave, common=common)
        self.spelling.words(normalize("\u0430\u0301").low)  # fills the tables now, and not in the first line

    def find(self, line: Normalized, around: Around = NOTHING_AROUND) -> tuple[str, Hits]:
        """Return the words of a line as they are compared, and what of the lists stands in it.

        What a list lets pass is no hit, nor is what does not count in the language around it. What the guard
        takes for not meant is possible at most, or no hit: its list says which (`PhraseList.guarded`).
        """
        spoken, doubtful = self._spoken(line)
        words = " ".join(spoken)
        numbers = self._index.first(set(spoken))
        if not numbers:
            return words, NO_HITS
        reading = self._reading(line, spoken, around, doubtful)
        stopping, passing = self._standing(numbers, reading)
        meant = {
            name: sorted(_meant(self._lists[name], found, passing.get(name, ()), reading), key=_surest)
            for name, found in stopping.items()
        }
        return words, {name: hits[0]._replace(others=tuple(hits[1:])) for name, hits in meant.items() if hits}

    def spans(self, line: Normalized) -> Mapping[str, Sequence[Span]]:
        """Return everywhere in `low` where something of a list stands that does not pass, by its name."""
        spoken, _ = self._spoken(line)
        reading = self._reading(line, spoken, NOTHING_AROUND)
        stopping, passing = self._standing(self._index.first(spoken), reading)
        let_pass = {name: [span for _, span in found] for name, found in passing.items()}
        return {
            name: [reading.in_low(span) for _, span in found if not overlaps(span, let_pass.get(name, ()))]
            for name, found in stopping.items()
        }

    def matching(self, line: Normalized) -> Iterator[tuple[str, Phrase]]:
        """Yield every phrase that stands in a line, also what lets it pass, with the name of its list."""
        spoken, _ = self._spoken(line)
        reading = self._reading(line, spoken, NOTHING_AROUND)
        for number in (*self._index.first(spoken), *self._index.beside(spoken)):
            name, phrase = self._phrases[number]
            if phrase.tree.walk(reading.spoken.every, reading.spoken):
                yield name, phrase

    def _spoken(self, line: Normalized) -> tuple[Sequence[str], Container[int]]:
        """Return the words of a line, and the places of those that were perhaps not meant."""
        words = self.spelling.words(line.low)
        spoken = words.split()
        if DOUBT not in words:
            return spoken, ()
        doubtful = {place for place, word in enumerate(spoken) if word[0] == DOUBT}
        return [word.removeprefix(DOUBT) for word in spoken], doubtful

    def _reading(
        self, line: Normalized, spoken: Sequence[str], around: Around, doubtful: Container[int] = ()
    ) -> Reading:
        pieces, stands = self.spelling.pieces(line.low), self._index.stands(spoken)
        edge = self._sentences.edge
        return Reading(line, spoken, stands, pieces=pieces, edge=edge, around=around, doubtful=doubtful)

    def _standing(self, numbers: Iterable[int], reading: Reading) -> tuple[_ByList, _ByList]:
        """Return where the phrases stand of those that may, and beside them others; and what lets pass."""
        stopping: dict[str, list[_Found]] = {}
        passing: dict[str, list[_Found]] = {}

        every, unbounded = reading.spoken.every, reading.spoken.unbounded

        def stand(numbers: Iterable[int]) -> None:
            for name, phrase in map(self._phrases.__getitem__, numbers):
                if not phrase.tree.walk(every, unbounded):
                    continue
                for span in spans(phrase.tree, reading.spoken):
                    (passing if phrase.passes else stopping).setdefault(name, []).append((phrase, span))

        stand(numbers)
        if stopping:
            stand(self._index.beside(set(reading.words)))
        return stopping, passing


def _surest(hit: Hit) -> tuple[int, Span]:
    """Order hits: the surest, and of these the first."""
    return -hit.certainty, hit.span


def _meant(
    listed: PhraseList, found: Iterable[_Found], passing: Iterable[_Found], reading: Reading
) -> Iterator[Hit]:
    """Yield what is meant of that which was found.

    What rests on a word that was perhaps not meant is possible at most.
    """
    let_pass = [span for _, span in passing]
    for phrase, span in found:
        if overlaps(span, let_pass) or reading.speaks(phrase.not_in, span):
            continue
        certainty = Certainty.POSSIBLE if reading.doubts(span) else phrase.certainty
        if listed.guarded is not Guarded.KEPT and reading.guards(span):
            if certainty < _LEAST_SHOWN[listed.guarded]:
                continue
            certainty = Certainty.POSSIBLE
        yield Hit(reading, span, certainty, listed.says)


def _is_beside(listed: PhraseList, phrase: Phrase) -> bool:
    """Tell whether a phrase says something only of what else was found."""
    return phrase.passes or listed.guarded is Guarded.KEPT
