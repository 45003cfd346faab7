"""Every word and phrase that a rule knows, looked for in one go over a line."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import chain
from typing import NamedTuple

from bot.moderation.certainty import Certainty
from bot.moderation.normalize import Normalized, normalize
from bot.moderation.phrase import TERMS, Guarded, Phrase, PhraseList
from bot.moderation.phrase_index import PhraseIndex
from bot.moderation.phrase_tree import Span, spans
from bot.moderation.reading import LineContext, Openings, Reading, calls, overlaps
from bot.moderation.sentences import Sentences
from bot.moderation.spelled import Spelled
from bot.moderation.spelling import MENTION, Spelling
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

ARTIST = "juniper"
"""The word that stands for the artist's name in the lists, whatever the artist is called."""

NO_HITS: Hits = {}


def nobody(_login: str) -> bool:
    """Know nobody."""
    return False


NO_WORDS = PhraseList("")


_LEAST_SHOWN = {Guarded.DROPPED: Certainty.CERTAIN, Guarded.SHOWN: Certainty.LIKELY}
"""How sure it must be what a moderator is shown though it is not meant."""

_FIRST, _BESIDE, _OPENING = range(3)
"""The groups of phrases: looked for in every line, where one of these stands, where that may not be meant."""

_Found = tuple[Phrase, Span]
"""A phrase, and between which words of a line it stands."""


class _Manner(NamedTuple):
    """What becomes of what a list finds. The rest of a list is not kept: it is in the index."""

    guarded: Guarded
    says: str


class _Standing(NamedTuple):
    """What stands in a line, by the lists' names: what stops it, and what lets it pass."""

    stopping: dict[str, list[_Found]]
    passing: dict[str, list[_Found]]


class Lexicon:
    """The lists together. Looking costs hardly more, however many phrases there are."""

    def __init__(
        self,
        lists: Iterable[PhraseList],
        same: Mapping[str, str] | None = None,
        heads: PhraseList = NO_WORDS,
        tails: PhraseList = NO_WORDS,
        common: WordLists = NO_LISTS,
        *,
        openings: Iterable[PhraseList] = (),
    ) -> None:
        """Make the lists ready.

        `same` maps ways of spelling a word to the one that the lists use; `heads` and `tails` are what may
        stand before a sentence and behind it, `common` the commonest words, as `Vocabulary` takes them, and
        `openings` what tells a guard of that which is not meant.
        """
        lists, openings = tuple(lists), tuple(openings)
        self._lists = {each.name: _Manner(each.guarded, each.says) for each in lists}
        groups = (
            [(each.name, one) for each in lists for one in each.phrases if not _is_beside(each, one)],
            [(each.name, one) for each in lists for one in each.phrases if _is_beside(each, one)],
            [(each.name, one) for each in openings for one in each.phrases],
        )
        self._phrases = list(chain(*groups))
        uses = Counter[str]()
        for each in (*lists, heads, tails, *openings):
            uses.update(each.uses)
        self._vocabulary = vocabulary = _vocabulary(*lists, heads, tails)
        self._common = frozenset[str]().union(*common.values())
        trees = ([phrase.tree for _, phrase in group] for group in groups)
        self._index = PhraseIndex(trees, uses, vocabulary)
        self._sentences = Sentences(heads, tails)
        # What openings have besides is said every day: no more than a harmless word is it guessed at.
        told = _vocabulary(*openings) - vocabulary
        read_as = {**(same or {}), **{word: word for word in told}}
        self._spelling = _spelling(lists, vocabulary, read_as, common)
        self._spelling.words(normalize("\u0430\u0301").low)  # fills the tables now, and not in the first line

    def find(
        self,
        line: Normalized,
        around: Callable[[], LineContext] = LineContext,
        artist: str = "",
        is_here: Callable[[str], bool] = nobody,
    ) -> tuple[str, Hits]:
        """Return the words of a line as they are compared, and what of the lists stands in it.

        `around` is asked only where something may stand there. `artist` is the login of the one who is meant
        where lists say `ARTIST`; whoever `is_here` is mentioned by their bare login as with an @. What a list
        lets pass is no hit, nor is what does not count in the language around it. What the guard takes for
        not meant is possible at most, or no hit: its list says which (`PhraseList.guarded`).
        """
        spelled, words = self._spelled(line)
        spelled = self._with_logins(spelled, artist, is_here)
        named = _words_of(spelled)
        called = self._called(named, artist)
        numbers = self._index.possible(set(called), _FIRST)
        if not numbers:
            return " ".join(words), NO_HITS
        reading = self._reading(line, spelled, named, around(), called)
        stopping = self._standing(numbers, reading).stopping
        if not stopping:
            return " ".join(words), NO_HITS
        beside = self._standing(self._index.possible(set(called), _BESIDE), reading)
        meant = {
            name: sorted(_meant(self._lists[name], found, beside.passing.get(name, ()), reading), key=_surest)
            for name, found in (stopping | beside.stopping).items()
        }
        hits = {name: hits[0]._replace(others=tuple(hits[1:])) for name, hits in meant.items() if hits}
        return " ".join(words), hits

    def openings(self, line: Normalized) -> Openings:
        """Return what tells a guard of that which is not meant in a line."""
        return self._reading(line, *self._spelled(line)).openings

    def matching(self, line: Normalized) -> Iterator[tuple[str, Phrase]]:
        """Yield every phrase that stands in a line, also what lets it pass, with the name of its list."""
        spelled, words = self._spelled(line)
        spoken = self._reading(line, spelled, words).spoken
        for group in (_FIRST, _BESIDE):
            for number in self._index.possible(words, group):
                name, phrase = self._phrases[number]
                if phrase.tree.walk(spoken.every, spoken):
                    yield name, phrase

    def _spelled(self, line: Normalized) -> tuple[Spelled, Sequence[str]]:
        """Return a line as it was read, and its words, whether or not they were meant."""
        spelled = self._spelling.spell(line.low)
        return spelled, _words_of(spelled)

    def _called(self, words: Sequence[str], artist: str) -> Sequence[str]:
        """Return the words with what calls the artist as the lists do, unless it is a word of theirs.

        Nor does a common word with which the login begins: "winter is trash" is not said of `wintersong`.
        """
        if not any(calls(word, artist) for word in words):
            return words
        return [ARTIST if calls(word, artist) and self._is_name(word, artist) else word for word in words]

    def _with_logins(self, spelled: Spelled, artist: str, is_here: Callable[[str], bool]) -> Spelled:
        """Return a line with each whole login, which may be read as several words, as the lists have names.

        A viewer's that is a word of the lists, or a common one, is none: "winter is trash" is said of nobody.
        """
        names = {each: MENTION for each in spelled.pieces if is_here(each) and self._is_name(each)}
        if artist in spelled.pieces and self._is_name(artist, artist):
            names[artist] = artist
        if not names:  # as in nearly every line
            return spelled
        pairs = zip(spelled.pieces, spelled.read, strict=True)
        return spelled._replace(read=[names.get(piece, read) if read else "" for piece, read in pairs])

    def _is_name(self, word: str, artist: str = "") -> bool:
        """Tell whether a word may be somebody's name; that of the artist may be a common word."""
        return word not in self._vocabulary and (word == artist or word not in self._common)

    def _reading(
        self,
        line: Normalized,
        spelled: Spelled,
        words: Sequence[str],
        around: LineContext | None = None,
        called: Sequence[str] = (),
    ) -> Reading:
        stands = self._index.stands(called or words)
        edge = self._sentences.edge
        return Reading(
            line, spelled, words, stands, edge=edge, openings=self._openings, around=around or LineContext()
        )

    def _openings(self, reading: Reading) -> Openings:
        """Return what the openings that stand in a line tell of, but for those that pass."""
        numbers = self._index.possible(set(reading.words), _OPENING)
        stopping, passing = self._standing(numbers, reading)
        let_pass = {name: [span for _, span in found] for name, found in passing.items()}
        return {
            name: [reading.in_low(span) for _, span in found if not overlaps(span, let_pass.get(name, ()))]
            for name, found in stopping.items()
        }

    def _standing(self, numbers: Iterable[int], reading: Reading) -> _Standing:
        """Return where those of some phrases stand that do."""
        standing = _Standing({}, {})
        every, unbounded = reading.spoken.every, reading.spoken.unbounded
        for name, phrase in map(self._phrases.__getitem__, numbers):
            if phrase.tree.walk(every, unbounded):
                for span in spans(phrase.tree, reading.spoken):
                    standing[phrase.passes].setdefault(name, []).append((phrase, span))
        return standing


def _surest(hit: Hit) -> tuple[int, Span]:
    """Order hits: the surest, and of these the first."""
    return -hit.certainty, hit.span


def _meant(
    listed: _Manner, found: Iterable[_Found], passing: Iterable[_Found], reading: Reading
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


def _vocabulary(*lists: PhraseList) -> frozenset[str]:
    """Return every word of some lists."""
    return frozenset[str]().union(*(each.vocabulary for each in lists))


def _spelling(
    lists: Iterable[PhraseList], words: Iterable[str], same: Mapping[str, str], common: WordLists
) -> Spelling:
    """Return how the words of the lists are read."""
    strong = frozenset[str]().union(*(each.strong for each in lists))
    grave = frozenset[str]().union(*(each.strong for each in lists if each.name.startswith(TERMS)))
    return Spelling(words, strong, same, grave, common=common)


def _words_of(spelled: Spelled) -> Sequence[str]:
    """Return the words of a line, whether or not they were meant."""
    words = spelled.words
    marked = words.split()
    return [word.removeprefix(DOUBT) for word in marked] if DOUBT in words else marked


def _is_beside(listed: PhraseList, phrase: Phrase) -> bool:
    """Tell whether a phrase says something only of what else was found."""
    return phrase.passes or listed.guarded is Guarded.KEPT
