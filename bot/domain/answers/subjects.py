"""What a question may be about: the pieces on the shelf and what is practised, found by its words."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import NamedTuple

from bot.domain.answers.grammar import Phrase
from bot.domain.answers.nouns import Nouns
from bot.domain.gear.gear import GearItem, GearKind
from bot.domain.gear.gear_match import GearFound, GearSeveral, items_of
from bot.domain.gear.gear_names import KIND, TAG
from bot.domain.gear.gear_search import GearIndex
from bot.domain.gear.gear_words import GearWords
from bot.domain.words.folding import folded_words

DIGITS = "123456789"

MAX_SLOTS = 1_000
"""Asks whose meaning is remembered."""

ELSEWHERE = frozenset(
    {GearKind.INTERFACE, GearKind.SOFTWARE, GearKind.KEYS, GearKind.DRUM, GearKind.MICROPHONE, GearKind.OTHER}
)
"""Kinds whose words mean as much to people who play no instrument."""

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


class Titles(Collection[str]):
    """The titles of what is practised, by the words that tell them apart."""

    def __init__(self, titles: Iterable[str], common: Collection[str] = ()) -> None:
        self._by_word: dict[str, set[str]] = {}
        for title in titles:
            for word in folded_words(title):
                if len(word) >= MIN_TITLE and word not in common:
                    self._by_word.setdefault(word, set()).add(title)

    def __contains__(self, word: object) -> bool:
        return word in self._by_word

    def __iter__(self) -> Iterator[str]:
        return iter(self._by_word)

    def __len__(self) -> int:
        return len(self._by_word)

    def told_by(self, words: Phrase) -> str:
        """Return the only title that has all of the words; "" where none or several have."""
        found = [self._by_word.get(word, set[str]()) for word in words]
        both = set[str].intersection(*found) if found else set[str]()
        return both.pop() if len(both) == 1 else ""


class Subjects:
    """What is on the shelf and what is practised; made anew when either changes."""

    def __init__(self, index: GearIndex, titles: Iterable[str], words: GearWords) -> None:
        self._index = index
        self._common = {*words.common}
        self.titles = Titles(titles, self._common)
        self._same = words.translations
        translated = (word for word, same in self._same.items() if same in index.words)
        self._spoken = {*words.same, *self._same}
        numbers = {same for same, spelt in words.same.items() for each in spelt if each.isdigit()}
        self.words = (
            frozenset((*index.words, *translated)) - numbers - {*words.kinds[GearKind.OTHER], *DIGITS}
        )
        """The words by which gear is asked for, as they stand or in another language."""
        self._kinds = {item.slug: item.kind for item in index.items}
        self._clear: frozenset[str] | None = None
        self._slots: dict[tuple[Phrase, tuple[str, ...]], Slot | None] = {}
        self._nouns: Nouns | None = None

    def tells(self, words: Phrase) -> bool:
        """Tell whether a word of the shelf means hardly anything else, as "guitar" or "fuzz" do."""
        return any(map(self._is_clear, words))

    def describe(self, words: Phrase) -> bool:
        """Tell whether several words of the shelf tell of a piece together: "orange box"."""
        return len(set(words)) > 1 and any(map(self._kind_of, words))

    def are_kinds(self, words: Phrase) -> bool:
        """Tell whether each of the words means a kind."""
        return all(map(self._kind_of, words))

    def are_instruments(self, words: Phrase) -> bool:
        """Tell whether each of the words means a kind that hardly anybody has who plays no instrument."""
        return all((kind := self._kind_of(word)) and kind not in ELSEWHERE for word in words)

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
            or (self._kind_of(word) and word not in self._common)
            or self._index.worth(word) > KIND
            for word in words
        )

    def learn(self, everyday: Iterable[str]) -> None:
        """Take in words that mean other things as often as a piece."""
        self._common |= set(everyday)
        self._clear = None

    @property
    def clear(self) -> frozenset[str]:
        """The words by which a line is worth a look: whole ones of the shelf, and those of a title.

        Of a name of several words, like Old Mud, it is the last.
        """
        if self._clear is None:
            words = (word for word in self.words if not word[0].isdigit() and self._is_whole(word))
            self._clear = frozenset((*words, *self._last_of_names(), *self.titles))
        return self._clear

    def prepare(self) -> None:
        """Make all that is made of the words, so that no line has to wait for it."""
        self.near("")
        _ = self.clear

    def _last_of_names(self) -> Iterator[str]:
        """Yield the last words of the names that have several."""
        for item in self._index.items:
            for name in (item.nickname, item.model):
                words = [word for word in folded_words(name) if word.isalpha()]
                yield from words[-1:] if words[1:] else ()

    def _is_clear(self, word: str) -> bool:
        same = self._same.get(word, word)
        clear = not word[0].isdigit() and self._common.isdisjoint((word, same)) and self._is_whole(word)
        return clear and self._kind_of(word) not in ELSEWHERE

    def _is_whole(self, word: str) -> bool:
        return self._index.worth(self._same.get(word, word)) >= TAG

    def _kind_of(self, word: str) -> GearKind | None:
        return self._index.kind_of(word) or self._index.kind_of(self._same.get(word, word))

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
        kinds = {self._kind_of(word) for word in words}
        if None not in kinds:
            kind = _the_one(kinds)
            return Slot(kind=kind) if kind else None
        found = self._index.find(" ".join(words), played)
        if isinstance(found, GearFound) and found.lacks is None:
            return self._of(found.item, kinds - {None})
        kind = _the_one({item.kind for item in items_of(found)}) if isinstance(found, GearSeveral) else None
        if kind:
            return Slot(kind=kind)
        each = (
            {self.slot((word,), played) for word in words} - {None} if len(words) > 1 else set[Slot | None]()
        )
        if len(each) > 1:  # "the kettle or the nightlight" are both amps
            kind = _the_one({slot.kind or self._kinds.get(slot.slug) for slot in each if slot})
            return Slot(kind=kind) if kind else None
        return next(iter(each), None)

    def _of(self, item: GearItem, kinds: Collection[GearKind | None]) -> Slot:
        """Return the piece, or its kind where that is asked for of what it is in: 'the strings on Goldie'."""
        return Slot(kind=item.kind) if item.part_of and item.kind in kinds else Slot(item.slug)


def _the_one(kinds: Collection[GearKind | None]) -> GearKind | None:
    return next(iter(kinds)) if len(kinds) == 1 else None
