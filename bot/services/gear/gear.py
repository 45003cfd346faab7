"""The shelf: the gear of the catalogue, found by words and changed by the artist."""

import asyncio
import sqlite3
from collections.abc import Awaitable, Callable, Collection, Iterable, Mapping, Sequence
from datetime import date, datetime
from functools import lru_cache
from itertools import dropwhile

from bot.domain.documents.document_kind import way_round
from bot.domain.gear.gear import GEAR, IN, GearItem, GearKind, Status, new_item
from bot.domain.gear.gear_match import (
    GearFound,
    GearNotFound,
    Match,
    items_of,
    the_one_of,
)
from bot.domain.gear.gear_names import whole_names
from bot.domain.gear.gear_search import GearIndex
from bot.domain.gear.gear_words import GearWords
from bot.domain.gear.in_hand import InHand
from bot.domain.words.chat_text import LIST_CHARS, fit_list
from bot.domain.words.folding import folded_words
from bot.domain.words.voice import lines
from bot.errors import Refusal
from bot.log import get_logger
from bot.services.documents.catalogue import Catalogue, Draft
from bot.services.documents.draft import Key
from bot.store.database import Database
from bot.store.gear import count_ask
from bot.store.gear_said import said_by_hand, write_said
from bot.store.wish import count_wish, top_wishes

LINES = lines(
    """
    gear-there-already: name
    gear-still-used: name names more slug
    """
)

_log = get_logger(__name__)

MAX_NAMING = 3
"""Words at the beginning of a text that are looked at for the name of a piece: "the", "blue", "fin"."""

MAX_TAKEN_IN = 100
"""Changed pieces that the index takes in one by one, in some ten milliseconds; of more it is made anew."""

MAX_FOUND = 200
"""Asks of which it is remembered what they mean: each is looked up for its answer and to be counted."""

MAX_WISH = 60
"""Characters of a wish that are kept: enough for a name, too few for a speech."""

SHARED_BY = 2
"""Fans who must have asked for the same before the bot says it: one alone could put words into its mouth."""


class GearCollection:
    """The gear of the catalogue, found by `words`; what fans asked for is counted in the database.

    `in_hand` tells what of it is in use right now.
    """

    def __init__(self, catalogue: Catalogue, database: Database, words: GearWords) -> None:
        self._catalogue = catalogue
        self._database = database
        self.words = words
        self._making = asyncio.Lock()
        self._hold(GearIndex((), words))
        self._unindexed: dict[str, None] = {}
        self._called: dict[tuple[str, ...], dict[str, None]] = {}
        self._standing: dict[tuple[GearKind, Status], dict[str, None]] = {}
        self.in_hand = InHand(lambda: self._items, self._of)
        catalogue.index(GEAR, self._note)

    def _note(self, before: GearItem | None, after: GearItem | None) -> None:
        self._unindexed.update((each.slug, None) for each in (before, after) if each)
        if before:
            for words in whole_names(before):
                self._called[words].pop(before.slug)
            self._standing[before.kind, before.status].pop(before.slug)
        if after:
            for words in whole_names(after):
                self._called.setdefault(words, {})[after.slug] = None
            self._standing.setdefault((after.kind, after.status), {})[after.slug] = None
        self.in_hand.note(before, after)

    def called(self, words: str) -> tuple[GearItem, ...]:
        """Return the pieces of which words are a whole name, whatever their case and accents."""
        return self.among(self._called.get(tuple(folded_words(words)), ()))

    async def follow(self, words: GearWords) -> None:
        """Understand asks by other words from now on."""
        async with self._making:
            self.words = words
            await self._index_anew()

    async def index(self) -> GearIndex:
        """Return the index of all that is on the shelf now; of a shelf that came at once it is made anew."""
        async with self._making:
            while len(self._unindexed) > MAX_TAKEN_IN:
                await self._index_anew()
            if self._unindexed:
                self._find.cache_clear()
            for slug in self._unindexed:
                if item := self._items.get(slug):
                    self._index.put(item, self._catalogue.place(GEAR, slug))
                else:
                    self._index.discard(slug)
            self._unindexed.clear()
            return self._index

    async def _index_anew(self) -> None:
        """Make the index beside the loop, of what is there now."""
        self._unindexed.clear()
        held, catalogue = self._items, self._catalogue
        places = {slug: catalogue.place(GEAR, slug) for slug in held}
        self._hold(await asyncio.to_thread(GearIndex, held.values(), self.words, places.__getitem__))

    def _hold(self, index: GearIndex) -> None:
        self._index, self._find = index, lru_cache(MAX_FOUND)(index.find)

    @property
    def _items(self) -> Mapping[str, GearItem]:
        return self._catalogue.all(GEAR)

    @property
    def items(self) -> tuple[GearItem, ...]:
        """Every piece, in the order of the shelf."""
        return tuple(self._items.values())

    async def unknown_in(self, ask: str) -> list[str]:
        """Return the words of an ask, folded, that mean nothing on the shelf and are not common."""
        words = [word for word in folded_words(ask) if word not in self.words.common]
        return [word for word in words if await self.find(word) == GearNotFound()]

    def kind_named(self, word: str) -> GearKind | None:
        """Return the kind that a word of the words file names; None where it names none."""
        return self.words.kind_named(word)

    def _of(self, standing: Iterable[tuple[GearKind, Status]]) -> tuple[GearItem, ...]:
        """Return the pieces of these kinds that stand so, in the order of the shelf."""
        slugs = (slug for each in standing for slug in self._standing.get(each, ()))
        return self.among(sorted(slugs, key=lambda slug: self._catalogue.place(GEAR, slug)))

    def counted(self) -> Mapping[tuple[GearKind, Status], int]:
        """Return how many pieces there are of each kind that stand so."""
        return {each: len(slugs) for each, slugs in self._standing.items() if slugs}

    def among(self, slugs: Iterable[str]) -> tuple[GearItem, ...]:
        """Return the pieces of these slugs, as far as they are on the shelf."""
        held = self._items
        return tuple(held[slug] for slug in slugs if slug in held)

    def of_kind(self, kind: GearKind) -> tuple[GearItem, ...]:
        """Return the pieces of one kind."""
        return self._of((kind, status) for status in Status)

    def holder(self, item: GearItem) -> GearItem | None:
        """Return the piece that a part is in."""
        return self._items.get(item.part_of or "")

    def parts(self, item: GearItem) -> tuple[GearItem, ...]:
        """Return the parts that are in a piece."""
        named_by = self._catalogue.naming(GEAR, item.slug, by=GEAR)
        return self.among(slug for _, slug in named_by)

    async def find(self, ask: str, played: Collection[str] = (), *, order: bool = False) -> Match:
        """Return what is meant by the words of an ask; a slug is always its own piece.

        `played` are the slugs of what is played at the moment: of a kind they are meant first. In an `order`
        to change a piece a kind means all of it, however they stand.
        """
        if held := self._items.get(ask.strip().lower()):
            return GearFound(held)
        await self.index()
        return self._find(ask, tuple(played), order=order)

    async def first_named(
        self, words: Sequence[str], *, but: GearKind | None = None
    ) -> tuple[GearItem | None, Sequence[str]]:
        """Return the piece that words begin with, and what they say behind it; None and all of them for none.

        It is none of the kind `but`: who says "nickel tens" of new strings means no guitar that has some.
        """
        for count in range(1, min(len(words), MAX_NAMING) + 1):
            match await self.find(" ".join(words[:count]), order=True):
                case GearFound(item, None) if item.kind is not but:
                    return item, _behind_the_name(item, words[count:])
                case _:
                    continue
        return None, words

    async def meant(self, ask: str) -> Sequence[str]:
        """Return the slugs of the pieces that are meant by the words of an ask, whichever those are."""
        return [item.slug for item in items_of(await self.find(ask))]

    async def the_one(self, ask: str, *, order: bool = False) -> GearItem:
        """Return the one piece that is meant; in an `order` to change it, no other may be meant as well.

        Raises:
            Refusal: several pieces are as likely, or none comes near.
        """
        return the_one_of(await self.find(ask, order=order))

    async def count(self, item: GearItem, day: date) -> None:
        """Remember that a piece was asked for and found, not by whom; where that fails, it is logged."""
        try:
            await count_ask(self._database, item.slug, day)
        except sqlite3.Error:
            _log.exception("gear.uncounted", slug=item.slug)

    async def wish_in(self, ask: str) -> str:
        """Return the words of an ask that may name a piece; none where no piece of gear can be meant."""
        return (await self.index()).read(ask).wish[:MAX_WISH].strip()

    async def wish(self, ask: str, chatter_id: str, at: datetime) -> str:
        """Remember what a fan asked for and is not there: the words that may name it, once a fan, not who.

        Return those words; there are none where no piece of gear can be meant. Where it cannot be
        written, that is logged.
        """
        words = await self.wish_in(ask)
        if not words:
            return ""
        try:
            await count_wish(self._database, words, chatter_id, at)
        except sqlite3.Error:
            _log.exception("gear.uncounted")
        return words

    async def wishes(self, most: int) -> list[tuple[str, int]]:
        """Return the most frequent wishes that several fans share, and how many fans each has.

        They are letters, digits and spaces: nothing that one person alone made up, and no address.
        """
        return await top_wishes(self._database, most, SHARED_BY)

    async def add(
        self,
        kind: GearKind,
        name: str,
        by: str,
        status: Status = Status.RESTING,
        also: Callable[[Database], Awaitable[None]] | None = None,
    ) -> GearItem:
        """Put a new piece on the shelf, resting if nothing else is said; `also` is written with it.

        Raises:
            Refusal: the name is no name, or a piece of that name is there already.
        """
        async with self._catalogue.editing(by) as draft:
            held = draft.of(GEAR)
            item = new_item(kind, name, held.keys()).with_field("status", status)
            if any(other.kind is kind and _same_name(other, item) for other in self.called(item.model)):
                raise Refusal("gear-there-already", name=item.model)
            draft.put(GEAR, item)
            draft.also = also
        return item

    async def change(self, slug: str, field: str, value: str, by: str) -> GearItem:
        """Change one field of a piece as typed in chat.

        Raises:
            Refusal: there is no such piece or field, or the value does not suit it.
        """
        if field == IN and value.strip():
            value = (await self.the_one(value, order=True)).slug
            if way_round(slug, value, {each.slug: [each.part_of or ""] for each in self.items}):
                raise Refusal("gear-bad-in", field=field)
        if field == "kind":
            value = self.words.kind_named(value) or value
        if field == "status":
            value = self.words.status_named(value) or value
        async with self._catalogue.editing(by) as draft:
            changed = _held(draft, slug).with_field(field, value)
            draft.put(GEAR, changed)
        return changed

    async def put(self, slug: str, status: Status, by: str) -> GearItem:
        """Have a piece in use, or not, from now on, whatever the block and the rig say.

        Raises:
            Refusal: there is no such piece.
        """
        piece = self._items.get(slug)
        if piece is None or piece.status is not status:
            return await self.change(slug, "status", status, by)
        self.in_hand.say(slug, in_use=status is Status.IN_USE)
        return piece

    async def recall(self, now: datetime) -> None:
        """Have in hand what was put there before a restart, this evening."""
        if kept := await said_by_hand(self._database):
            self.in_hand.recall(kept, now)

    async def keep_said(self, now: datetime) -> None:
        """Write down what was put in use or out of it by hand, for a restart."""
        await write_said(self._database, *self.in_hand.by_hand(now))

    async def remove(self, slug: str, by: str) -> GearItem:
        """Take a piece off the shelf, and return what it was; what was in it is in nothing any more.

        Raises:
            Refusal: there is no such piece, or something else than gear is made of it: it had better rest.
        """
        async with self._catalogue.editing(by) as draft:
            gone = _held(draft, slug)
            if used := [each for each in self._catalogue.naming(GEAR, slug) if each[0] != GEAR.name]:
                names, more = self._named_aloud(draft, used)
                raise Refusal(
                    "gear-still-used", name=gone.short_name, names=names or "none", more=more, slug=slug
                )
            for part in self.parts(gone):
                draft.put(GEAR, part.with_field(IN, ""))
            draft.remove(GEAR, slug)
        return gone

    def _named_aloud(self, draft: Draft, used: Sequence[Key]) -> tuple[str, int]:
        """Return what documents are called, and how many more there are.

        Chat is not told of lists for a trip that nobody knows of, or of a mate who has not said yes.
        """
        kinds, held = self._catalogue.kinds, draft.tables
        called = [
            kinds[kind].called(held[kind][of])[0]
            for kind, of in used
            if not (kinds[kind].is_private or kinds[kind].for_artist)
        ]
        names, more = fit_list(called, LIST_CHARS, ", ")
        return names, more + len(used) - len(called)


def _held(draft: Draft, slug: str) -> GearItem:
    if found := draft.of(GEAR).get(slug):
        return found
    raise Refusal("gear-not-on-the-shelf")


def _behind_the_name(item: GearItem, words: Sequence[str]) -> Sequence[str]:
    names = {*folded_words(f"{item.name} {item.slug}")}
    return [*dropwhile(lambda word: names.issuperset(folded_words(word)), words)]


def _same_name(one: GearItem, other: GearItem) -> bool:
    return folded_words(one.model) == folded_words(other.model)
