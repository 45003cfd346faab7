"""The shelf: gear in the database, found by words, changed by the artist, read from and written to TOML."""

import asyncio
import sqlite3
from collections.abc import Callable, Collection, Iterable
from datetime import date, datetime
from pathlib import Path

from bot.disk import read_text
from bot.domain.chat_text import LIST_CHARS, fit_list
from bot.domain.gear import IN, GearItem, Kind, Status, as_table, new_item, read_gear, way_round
from bot.domain.gear_match import Either, Found, Help, Match, Nothing, Several
from bot.domain.gear_search import GearIndex
from bot.domain.gear_words import GearWords, folded_words
from bot.domain.voice import lines
from bot.errors import Refusal
from bot.log import get_logger
from bot.services.documents import Merged, as_toml, merged
from bot.store.database import Database
from bot.store.gear import all_gear, count_ask, count_wish, remove_gear, save_gear, top_wishes

LINES = lines(
    """
    gear-which: items more
    gear-either: first second
    gear-not-on-the-shelf
    gear-there-already: name
    """
)

_log = get_logger(__name__)

MAX_WISH = 60
"""Characters of a wish that are kept: enough for a name, too few for a speech."""

SHARED_BY = 2
"""Fans who must have asked for the same before the bot says it: one alone could put words into its mouth."""


class Shelf:
    """All the gear, in memory for finding and in the database for keeping.

    Commands run side by side: who reads and writes does both in one turn, so that nobody's change is lost.
    """

    def __init__(self, database: Database, words: GearWords) -> None:
        self._database = database
        self._turn = asyncio.Lock()
        self._words = words
        self._items: dict[str, GearItem] = {}
        self._index = GearIndex((), words)

    async def load(self) -> None:
        """Read the gear from the database."""
        async with self._turn:
            await self._take({item.slug: item for item in await all_gear(self._database)})

    async def _take(self, items: dict[str, GearItem]) -> None:
        """Hold `items` from now on; their index is made beside the loop, since a big shelf takes a while."""
        self._items = items
        self._index = await asyncio.to_thread(GearIndex, items.values(), self._words)

    @property
    def items(self) -> tuple[GearItem, ...]:
        """Every piece, in the order of the shelf."""
        return tuple(self._items.values())

    def kind_named(self, word: str) -> Kind | None:
        """Return the kind that a word of the words file names; None where it names none."""
        return self._words.kind_named(word)

    def in_use(self) -> tuple[GearItem, ...]:
        """Return what is in use right now."""
        return tuple(item for item in self.items if item.status is Status.IN_USE)

    def among(self, slugs: Iterable[str]) -> tuple[GearItem, ...]:
        """Return the pieces of these slugs, as far as they are on the shelf."""
        return tuple(self._items[slug] for slug in slugs if slug in self._items)

    def of_kind(self, kind: Kind) -> tuple[GearItem, ...]:
        """Return the pieces of one kind."""
        return tuple(item for item in self.items if item.kind is kind)

    def holder(self, item: GearItem) -> GearItem | None:
        """Return the piece that a part is in."""
        return self._items.get(item.part_of or "")

    def parts(self, item: GearItem) -> tuple[GearItem, ...]:
        """Return the parts that are in a piece."""
        return tuple(part for part in self.items if part.part_of == item.slug)

    def find(self, ask: str, played: Collection[str] = (), *, order: bool = False) -> Match:
        """Return what is meant by the words of an ask; a slug is always its own piece.

        `played` are the slugs of what is played at the moment: of a kind they are meant first. In an `order`
        to change a piece a kind means all of it, however they stand.
        """
        if held := self._items.get(ask.strip().lower()):
            return Found(held)
        match self._index.find(ask, played, order=order):
            case Found(item, lacks):
                held = self._items.get(item.slug)
                return Found(held, lacks) if held else Nothing()
            case Either(first, second):
                return self._still(Either, first, second)
            case Several(items):
                return self._still(lambda *held: Several(held), *items) if items else Several(())
            case other:
                return other

    def _still(self, several: Callable[..., Match], *found: GearItem) -> Match:
        """Return what was found as it is now; the index may be older than the shelf."""
        held = self.among(item.slug for item in found)
        return several(*held) if len(held) > 1 else Found(*held) if held else Nothing()

    def the_one(self, ask: str, *, order: bool = False) -> GearItem:
        """Return the one piece that is meant; in an `order` to change it, no other may be meant as well.

        Raises:
            Refusal: several pieces are as likely, or none comes near.
        """
        match self.find(ask, order=order):
            case Found(item, None):
                return item
            case Either(first, second):
                raise Refusal("gear-either", first=first.name, second=second.name)
            case Several(items):
                named, more = fit_list([item.short_name for item in items], LIST_CHARS)
                raise Refusal("gear-which", items=named, more=more)
            case Found() | Help() | Nothing():
                raise Refusal("gear-not-on-the-shelf")

    async def count(self, item: GearItem, day: date) -> None:
        """Remember that a piece was asked for and found, not by whom; where that fails, it is logged."""
        try:
            await count_ask(self._database, item.slug, day)
        except sqlite3.Error:
            _log.exception("gear.uncounted", slug=item.slug)

    def wish_in(self, ask: str) -> str:
        """Return the words of an ask that may name a piece; none where no piece of gear can be meant."""
        return self._index.read(ask).wish[:MAX_WISH].strip()

    async def wish(self, ask: str, chatter_id: str, at: datetime) -> str:
        """Remember what a fan asked for and is not there: the words that may name it, once a fan, not who.

        Return those words; there are none where no piece of gear can be meant. Where it cannot be
        written, that is logged.
        """
        words = self.wish_in(ask)
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

    async def add(self, kind: Kind, name: str) -> GearItem:
        """Put a new piece on the shelf, resting.

        Raises:
            Refusal: the name is no name, or a piece of that name is there already.
        """
        async with self._turn:
            item = new_item(kind, name, set(self._items))
            if any(other.kind is kind and _same_name(other, item) for other in self.items):
                raise Refusal("gear-there-already", name=item.model)
            await self._save(item)
            return item

    async def change(self, slug: str, field: str, value: str) -> GearItem:
        """Change one field of a piece as typed in chat.

        Raises:
            Refusal: there is no such piece or field, or the value does not suit it.
        """
        async with self._turn:
            held = self._held(slug)
            if field == IN and value.strip():
                value = self.the_one(value, order=True).slug
                if way_round(slug, {each.slug: each.part_of for each in self.items} | {slug: value}):
                    raise Refusal("gear-bad-in", field=field)
            if field == "kind":
                value = self._words.kind_named(value) or value
            if field == "status":
                value = self._words.status_named(value) or value
            changed = held.with_field(field, value)
            await self._save(changed)
            return changed

    async def remove(self, slug: str) -> GearItem:
        """Take a piece off the shelf for good, and return what it was.

        Raises:
            Refusal: there is no such piece.
        """
        async with self._turn:
            gone = self._held(slug)
            await remove_gear(self._database, slug)
            left = (item for item in self.items if item is not gone)
            await self._take(
                {item.slug: item.with_field(IN, "") if item.part_of == slug else item for item in left}
            )
            return gone

    def _held(self, slug: str) -> GearItem:
        if slug not in self._items:
            raise Refusal("gear-not-on-the-shelf")
        return self._items[slug]

    async def _save(self, item: GearItem) -> None:
        await save_gear(self._database, [item])
        await self._take(self._items | {item.slug: item})

    async def merge(self, items: Iterable[GearItem]) -> Merged:
        """Merge the pieces of a file by slug, all or none; a piece that is not in the file stays as it is."""
        incoming = {item.slug: item for item in items}
        async with self._turn:
            told = merged(self._items, incoming)
            await save_gear(self._database, [incoming[slug] for slug in (*told.added, *told.changed)])
            await self._take(self._items | incoming)
        return told


def _same_name(one: GearItem, other: GearItem) -> bool:
    return folded_words(one.model) == folded_words(other.model)


def load_gear(path: Path) -> tuple[GearItem, ...]:
    """Return the pieces in a gear file.

    Raises:
        DocumentError: the file cannot be read or has faults; all of them are named.
    """
    return read_gear(read_text(path), str(path))


def gear_as_toml(items: Iterable[GearItem], over: str = "", name: str = "gear.toml") -> str:
    """Return the pieces as the text of a gear file, over the one called `name` that is there already.

    Raises:
        DocumentError: `over` is not TOML.
    """
    defaults = {info.alias or field: info.default for field, info in GearItem.model_fields.items()}
    return as_toml("gear", [as_table(item) for item in items], over, name, defaults)
