"""What a question may be about: the pieces on the shelf and what is practised, found by its words."""

from collections.abc import Collection, Iterable, Mapping, Sequence, Set
from typing import NamedTuple

from bot.domain.answers.grammar import Phrase
from bot.domain.answers.nouns import Nouns
from bot.domain.answers.tales import Tales
from bot.domain.gear.gear import GearItem, GearKind
from bot.domain.gear.gear_match import GearFound, GearSeveral, items_of
from bot.domain.gear.gear_names import KIND, TAG
from bot.domain.gear.gear_search import GearIndex
from bot.domain.gear.gear_words import GearWords
from bot.domain.words.folding import folded_words

DIGITS = "123456789"

MAX_SLOTS = 1_000
"""Asks whose meaning is remembered."""

MAX_TAKEN_IN = 100
"""Titles that come or go, taken in one by one in a few milliseconds; of more all is made anew."""

ELSEWHERE = frozenset(
    {GearKind.INTERFACE, GearKind.SOFTWARE, GearKind.KEYS, GearKind.DRUM, GearKind.MICROPHONE, GearKind.OTHER}
)
"""Kinds whose words mean as much to people who play no instrument."""

EVERYWHERE = frozenset({GearKind.SOFTWARE, GearKind.KEYS})
"""Kinds that are asked for in every stream: "what program is she using", "what keyboard is that"."""

MIN_TITLE = 4
"""Letters of a word that tells one title from others: 'over one chord' is told by its chord."""


class Slot(NamedTuple):
    """What words of the shelf mean: a piece by its slug, or all that is played of a kind.

    `only` is the slug of that piece, or of the only one that is played of the kind; "" where there are
    several.
    """

    slug: str = ""
    kind: GearKind | None = None
    only: str = ""


class Titles:
    """The titles of what is practised, by the words that tell them apart; `spelt` has others for the same."""

    def __init__(
        self,
        titles: Iterable[str],
        common: Collection[str] = (),
        spelt: Mapping[str, Sequence[str]] | None = None,
    ) -> None:
        self._common = common
        self._spelt = spelt or {}
        self._titles = frozenset[str]()
        self._by_word: dict[str, set[str]] = {}
        self.become(frozenset(titles))

    @property
    def words(self) -> Set[str]:
        """The words that tell titles apart, also those that come later."""
        return self._by_word.keys()

    def differ(self, titles: frozenset[str]) -> int:
        """Return how many titles come or go where these are all from now on."""
        return 0 if titles is self._titles else len(self._titles ^ titles)

    def become(self, titles: frozenset[str]) -> set[str]:
        """Be these titles from now on, and return the words of those that come or go."""
        if titles is self._titles:  # by far most often: gear changes, and the titles do not
            return set()
        gone, new = self._titles - titles, titles - self._titles
        for title in gone:
            for word in self._telling(title):
                self._by_word[word].discard(title)
                if not self._by_word[word]:
                    del self._by_word[word]
        for title in new:
            for word in self._telling(title):
                self._by_word.setdefault(word, set()).add(title)
        self._titles = titles
        return {word for title in gone | new for word in self._telling(title)}

    def _telling(self, title: str) -> set[str]:
        telling = {
            word for word in folded_words(title) if len(word) >= MIN_TITLE and word not in self._common
        }
        return telling.union(*(self._spelt.get(word, ()) for word in telling))

    def told_by(self, words: Phrase) -> str:
        """Return the only title that has all of the words; "" where none or several have."""
        found = [self._by_word.get(word, set[str]()) for word in words]
        both = set[str].intersection(*found) if found else set[str]()
        return both.pop() if len(both) == 1 else ""


class Subjects:
    """What is on the shelf and what is practised, word by word; what comes and goes is taken in.

    `words` are those by which gear is asked for, as they stand or in another language, `ours` these and those
    of titles. By the `clear` ones a line is worth a look: whole ones of the shelf, and those of a title; of a
    name of several words, like Old Mud, it is the last. `tales` is what else there are stories of.
    """

    def __init__(self, index: GearIndex, titles: Iterable[str], words: GearWords) -> None:
        """Look at all words: of ten thousand pieces that takes some tenths of a second."""
        self._changed = set[str]()
        index.follow(self._changed.update)  # at first: it may take in more while this is made in a thread
        self._index = index
        self._common = {*words.common}
        self._same = words.translations
        self._spelt: dict[str, list[str]] = {}
        for word, same in self._same.items():
            self._spelt.setdefault(same, []).append(word)
        self.titles = Titles(titles, {*words.common}, self._spelt)
        self.tales = Tales()
        self._spoken = {*words.same, *self._same}
        numbers = {same for same, spelt in words.same.items() for each in spelt if each.isdigit()}
        self._elsewhere = numbers | {*words.kinds[GearKind.OTHER], *DIGITS}
        self.words, self.clear, self.ours = set[str](), set[str](), set[str]()
        self._slots: dict[tuple[Phrase, tuple[str, ...]], Slot | None] = {}
        self._nouns: Nouns | None = None
        self._look_at({*index.words, *tuple(index.ends), *self.titles.words})

    def take_in(self, index: GearIndex, titles: frozenset[str]) -> bool:
        """Know what an index has taken in since, and that these are practised now.

        False where it is another index, or so much is new that all had better be made anew.
        """
        if index is not self._index or self.titles.differ(titles) > MAX_TAKEN_IN:
            return False
        self._look_at({*self._changed, *self.titles.become(titles)})
        self._changed.clear()
        return True

    def _look_at(self, words: set[str]) -> None:
        """Know of words, and of those that mean the same, what they are now."""
        index, titles = self._index, self.titles.words
        for word in words.union(*(self._spelt.get(each, ()) for each in words)):
            known = word in index.words
            gear = (known or self._same.get(word) in index.words) and word not in self._elsewhere
            whole = gear and not word[0].isdigit() and self._is_whole(word)
            _let(word, self.words, gear)
            _let(word, self.ours, gear or word in titles)
            _let(word, self.clear, whole or word in index.ends or word in titles)
            if self._nouns:
                self._nouns.become(word, noun=known and self._is_clear(word))
        self._slots.clear()

    def tells(self, words: Phrase) -> bool:
        """Tell whether a word of the shelf means hardly anything else, as "guitar" or "fuzz" do."""
        return any(map(self._is_clear, words))

    def describe(self, words: Phrase) -> bool:
        """Tell whether several words of the shelf tell of a piece together: "orange box"."""
        return len(set(words)) > 1 and any(map(self.kind_of, words))

    def are_kinds(self, words: Phrase) -> bool:
        """Tell whether each of the words means a kind."""
        return all(map(self.kind_of, words))

    def are_instruments(self, words: Phrase) -> bool:
        """Tell whether each of the words means a kind that hardly anybody has who plays no instrument."""
        return all((kind := self.kind_of(word)) and kind not in ELSEWHERE for word in words)

    def are_everywhere(self, words: Phrase) -> bool:
        """Tell whether each of the words means a kind that is asked for in every stream."""
        return all(self.kind_of(word) in EVERYWHERE for word in words)

    def are_pedal_and_amp(self, words: Phrase, played: Sequence[str]) -> bool:
        """Tell whether the words mean, each by itself, a pedal and an amp."""
        slots = filter(None, (self.slot((word,), played) for word in dict.fromkeys(words)))
        kinds = {slot.kind or self._kind_of_piece(slot.slug) for slot in slots}
        return kinds >= {GearKind.PEDAL, GearKind.AMP}

    def are_whole(self, words: Phrase) -> bool:
        """Tell whether each of the words is a whole name, tag or kind, as a colour is."""
        return all(map(self._is_whole, words))

    def are_everyday(self, words: Phrase) -> bool:
        """Tell whether each of the words means other things as often."""
        return self._common.issuperset(words)

    def have_whole(self, words: Phrase) -> bool:
        """Tell whether one of the words is a whole name, tag or kind."""
        return any(map(self._is_whole, words))

    def have_name(self, words: Phrase) -> bool:
        """Tell whether one of the words is a name, a kind or an effect: these need no article."""
        return any(
            word in self._spoken
            or (self.kind_of(word) and word not in self._common)
            or self._index.worth(word) > KIND
            for word in words
        )

    def name_piece(self, words: Phrase) -> bool:
        """Tell whether one of the words is the name of a piece, and no word for a kind or a look."""
        return any(not self.kind_of(word) and self._index.worth(word) > KIND for word in words)

    def learn(self, everyday: Iterable[str]) -> None:
        """Take in words that mean other things as often as a piece."""
        self._common |= set(everyday)

    def prepare(self) -> None:
        """Find the nouns, so that no line has to wait for it."""
        self.near("")

    def _is_clear(self, word: str) -> bool:
        same = self._same.get(word, word)
        clear = not word[0].isdigit() and self._common.isdisjoint((word, same)) and self._is_whole(word)
        return clear and self.kind_of(word) not in ELSEWHERE

    def _is_whole(self, word: str) -> bool:
        return self._index.worth(self._same.get(word, word)) >= TAG

    def kind_of(self, word: str) -> GearKind | None:
        """Return the kind of gear that a word means; None for none."""
        return self._index.kind_of(word) or self._index.kind_of(self._same.get(word, word))

    def _kind_of_piece(self, slug: str) -> GearKind | None:
        return piece.kind if (piece := self._index.piece(slug)) else None

    def near(self, word: str) -> str:
        """Return the word of the shelf that another is one slip away from; "" for none or several."""
        if self._nouns is None:
            self._nouns = Nouns(each for each in self._index.words if self._is_clear(each))
        return self._nouns.near(word) if word and word not in self._common else ""

    def slot(self, words: Phrase, played: Sequence[str]) -> Slot | None:
        """Return what words of the shelf mean; None where that is not clear.

        It is remembered: fans ask for the same few pieces, and the shelf is searched far longer than a line
        is read.
        """
        asked = words, tuple(played)
        if asked not in self._slots:
            if len(self._slots) >= MAX_SLOTS:
                self._slots.clear()
            found = self._slot(words, played)
            self._slots[asked] = found and found._replace(only=found.slug or self._only(found.kind, played))
        return self._slots[asked]

    def _only(self, kind: GearKind | None, played: Sequence[str]) -> str:
        """Return the slug of the only piece that is played of a kind; "" where there are none or several."""
        match self._index.find(kind, played) if kind else None:
            case GearFound(item, None):
                return item.slug
            case _:
                return ""

    def _slot(self, words: Phrase, played: Sequence[str]) -> Slot | None:
        kinds = {self.kind_of(word) for word in words}
        if None not in kinds:
            kind = _the_one(kinds)
            return Slot(kind=kind) if kind else None
        found = self._index.find(" ".join(words), played)
        if isinstance(found, GearFound) and found.lacks is None:
            return _of(found.item, kinds - {None}, played)
        kind = _the_one({item.kind for item in items_of(found)}) if isinstance(found, GearSeveral) else None
        if kind:
            return Slot(kind=kind)
        each = (
            {self.slot((word,), played) for word in words} - {None} if len(words) > 1 else set[Slot | None]()
        )
        if len(each) > 1:  # "the kettle or the nightlight" are both amps
            kind = _the_one({slot.kind or self._kind_of_piece(slot.slug) for slot in each if slot})
            return Slot(kind=kind) if kind else None
        return next(iter(each), None)


def _of(item: GearItem, kinds: Collection[GearKind | None], played: Sequence[str]) -> Slot:
    """Return the piece, or its kind where that is asked for of what is played: 'the strings on Goldie'."""
    return Slot(kind=item.kind) if item.part_of in played and item.kind in kinds else Slot(item.slug)


def _the_one(kinds: Collection[GearKind | None]) -> GearKind | None:
    return next(iter(kinds)) if len(kinds) == 1 else None


def _let(word: str, words: set[str], stand: bool) -> None:
    """Let a word stand among others, or not."""
    (words.add if stand else words.discard)(word)
