"""The shelf: gear in the database, found by words, changed by the artist, read from and written to TOML."""

import asyncio
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any, cast

import tomlkit
from tomlkit.exceptions import TOMLKitError
from tomlkit.items import AoT

from bot.domain.gear import GearItem, Kind, Status, as_table, new_item, read_gear
from bot.domain.gear_search import Either, Found, GearIndex, GearWords, Match, folded_words
from bot.errors import DocumentError, Fault, Refusal
from bot.store.database import Database
from bot.store.gear import all_gear, count_wish, save_gear, top_wishes

MAX_WISH = 60
"""Characters of a wish that are kept: enough for a name, too few for a speech."""


@dataclass(frozen=True, slots=True)
class Merged:
    """What an import changed, by slug."""

    added: tuple[str, ...]
    changed: tuple[str, ...]
    unchanged: int


class Shelf:
    """All the gear, in memory for finding and in the database for keeping."""

    def __init__(self, database: Database, words: GearWords) -> None:
        self._database = database
        self._words = words
        self._items: dict[str, GearItem] = {}
        self._index = GearIndex((), words)

    async def load(self) -> None:
        """Read the gear from the database."""
        await self._take({item.slug: item for item in await all_gear(self._database)})

    async def _take(self, items: dict[str, GearItem]) -> None:
        """Hold `items` from now on; their index is made beside the loop, since a big shelf takes a while."""
        self._items = items
        index = await asyncio.to_thread(GearIndex, items.values(), self._words)
        if self._items is items:
            self._index = index

    @property
    def items(self) -> tuple[GearItem, ...]:
        """Every piece, in the order of the shelf."""
        return tuple(self._items.values())

    def in_use(self) -> tuple[GearItem, ...]:
        """Return what is in use right now."""
        return tuple(item for item in self.items if item.status is Status.IN_USE)

    def of_kind(self, kind: Kind) -> tuple[GearItem, ...]:
        """Return the pieces of one kind."""
        return tuple(item for item in self.items if item.kind is kind)

    def find(self, ask: str) -> Match:
        """Return what is meant by the words of an ask; a slug is always its own piece."""
        slug = ask.strip().lower()
        return Found(self._items[slug]) if slug in self._items else self._index.find(ask)

    def the_one(self, ask: str) -> GearItem:
        """Return the one piece that is meant.

        Raises:
            Refusal: two pieces are as likely, or none comes near.
        """
        match self.find(ask):
            case Found(item):
                return item
            case Either(first, second):
                raise Refusal("gear-either", first=first.name, second=second.name)
            case _:
                raise Refusal("gear-not-on-the-shelf")

    async def wish(self, ask: str, at: datetime) -> None:
        """Remember what was asked for and is not there: the words alone, not who asked."""
        words = " ".join(folded_words(ask))[:MAX_WISH].strip()
        if words:
            await count_wish(self._database, words, at)

    async def wishes(self, most: int) -> list[tuple[str, int]]:
        """Return the most frequent wishes, and how often each was asked for."""
        return await top_wishes(self._database, most)

    async def add(self, kind: Kind, name: str) -> GearItem:
        """Put a new piece on the shelf, resting.

        Raises:
            Refusal: the name is no name, or a piece of that name is there already.
        """
        item = new_item(kind, name, set(self._items))
        if any(other.kind is kind and _same_name(other, item) for other in self.items):
            raise Refusal("gear-there-already", name=item.model)
        await self._save(item)
        return item

    async def change(self, item: GearItem, field: str, value: str) -> GearItem:
        """Change one field of a piece as typed in chat.

        Raises:
            Refusal: there is no such field, or the value does not suit it.
        """
        changed = item.with_field(field, value)
        await self._save(changed)
        return changed

    async def _save(self, item: GearItem) -> None:
        await save_gear(self._database, [item])
        await self._take(self._items | {item.slug: item})

    async def merge(self, items: Iterable[GearItem]) -> Merged:
        """Merge the pieces of a file by slug, all or none; a piece that is not in the file stays as it is."""
        incoming = {item.slug: item for item in items}
        added = tuple(slug for slug in incoming if slug not in self._items)
        changed = tuple(
            slug for slug, item in incoming.items() if slug in self._items and self._items[slug] != item
        )
        await save_gear(self._database, [incoming[slug] for slug in (*added, *changed)])
        await self._take(self._items | incoming)
        return Merged(added, changed, len(incoming) - len(added) - len(changed))


def _same_name(one: GearItem, other: GearItem) -> bool:
    return folded_words(one.model) == folded_words(other.model)


def load_gear(path: Path) -> tuple[GearItem, ...]:
    """Return the pieces in a gear file.

    Raises:
        DocumentError: the file cannot be read or has faults; all of them are named.
    """
    return read_gear(read_text(path), str(path))


def read_text(path: Path) -> str:
    """Return the text of a file that a person edits.

    Raises:
        DocumentError: there is no such file, or it is not UTF-8 text.
    """
    try:
        return path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        mend = "save it as UTF-8 in your editor"
        raise DocumentError(str(path), [Fault(str(path), str(error), mend)]) from error
    except OSError as error:
        raise DocumentError(
            str(path), [Fault(str(path), error.strerror or str(error), "check the path")]
        ) from error


def gear_as_toml(items: Iterable[GearItem], over: str = "", name: str = "gear.toml") -> str:
    """Return the pieces as the text of a gear file.

    `over` is the text of a gear file called `name` that is there already: its comments and its order stay,
    what did not change stays to the letter, and pieces that are no longer there go.

    Raises:
        DocumentError: `over` is not TOML.
    """
    tables = {item.slug: as_table(item) for item in items}
    try:
        document = tomlkit.parse(over)
    except TOMLKitError as error:
        mend = "mend the file, or export into an empty folder"
        raise DocumentError(name, [Fault(name, str(error), mend)]) from error
    held = cast("Mapping[str, Any]", document).get("gear")
    shelf: Any = held if isinstance(held, AoT) else tomlkit.aot()
    document["gear"] = shelf
    for position in reversed(range(len(shelf))):
        table = shelf[position]
        slug = str(table.get("slug"))
        if slug in tables:
            _update(table, tables.pop(slug))
        else:
            del shelf[position]
    for values in tables.values():
        table: Any = tomlkit.table()
        _update(table, values)
        shelf.append(table)
    return tomlkit.dumps(document)


def _update(table: Any, values: Mapping[str, object]) -> None:
    """Change what differs in a table, and nothing else in it."""
    for name in [name for name in table if name not in values]:
        if name not in GearItem.model_fields or table[name] != GearItem.model_fields[name].default:
            del table[name]
    for name, value in values.items():
        if table.get(name) != value:
            table[name] = value
