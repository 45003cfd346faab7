"""Who gave and was thanked, and when support was spoken of, in SQLite: no table has how much it was."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from sqlite3 import Row

import aiosqlite

from bot.domain.chat.message import Chatter
from bot.domain.chat.person import Forgotten, Person
from bot.domain.fans.support import Gift, GiftKind
from bot.store.database import Database, stamp, time_in
from bot.store.person import delete_of, forget_as_moderator


async def support_is_on(database: Database) -> bool:
    """Tell whether anything may be said about support; nobody has switched it: it may."""
    rows = await database.read(
        lambda row: bool(row["is_on"]), "SELECT is_on FROM support_switch WHERE id = 1"
    )
    return next(iter(rows), True)


async def write_switched(database: Database, by: str, *, on: bool) -> None:
    """Write that somebody switched whether anything may be said about support."""
    async with database.writing() as connection:
        await connection.execute(
            "INSERT INTO support_switch (id, is_on, by_login) VALUES (1, ?, ?)"
            " ON CONFLICT (id) DO UPDATE SET is_on = excluded.is_on, by_login = excluded.by_login",
            (on, by),
        )


async def write_gift(database: Database, gift: Gift) -> None:
    """Write that somebody gave; what is told of an act again changes nothing."""
    giver = gift.giver or Chatter("", "", "")
    async with database.writing() as connection:
        await connection.execute(
            "INSERT INTO support_gift (act, kind, chatter_id, chatter_login, message_id, at)"
            " VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (act) DO NOTHING",
            (gift.act, gift.kind, giver.id, giver.login, gift.line, stamp(gift.at)),
        )


async def gifts_waiting(database: Database, since: datetime) -> list[Gift]:
    """Return what was given since then and is neither thanked for nor passed over, in its order."""
    return await database.read(
        _gift,
        "SELECT * FROM support_gift WHERE settled_at IS NULL AND at >= ? ORDER BY at",
        (stamp(since),),
    )


async def gifts_since(database: Database, since: datetime) -> list[Gift]:
    """Return what was given since then, in its order."""
    return await database.read(_gift, "SELECT * FROM support_gift WHERE at >= ? ORDER BY at", (stamp(since),))


async def thanked_since(database: Database, since: datetime) -> set[str]:
    """Return the ids of who was thanked since then, '' for who did not want to be named."""
    rows = await database.read(
        lambda row: str(row["chatter_id"]),
        "SELECT chatter_id FROM support_gift WHERE thanked = 1 AND settled_at >= ?",
        (stamp(since),),
    )
    return set(rows)


async def write_thanked(database: Database, gifts: Iterable[Gift], at: datetime) -> list[Gift]:
    """Write that gifts are thanked for, and return them as they are by then: named or not, or forgotten."""
    left: list[Gift] = []
    async with database.writing() as connection:
        for each in gifts:
            rows = await connection.execute_fetchall(
                "UPDATE support_gift SET settled_at = ?, thanked = 1 WHERE act = ? RETURNING *",
                (stamp(at), each.act),
            )
            left += map(_gift, rows)
    return left


async def leave_unnamed(database: Database, chatter_ids: Iterable[str]) -> None:
    """Let gifts be of nobody by name; what was thanked for stays so, and nobody else is thanked by it."""
    async with database.writing() as connection:
        await connection.executemany(
            "UPDATE support_gift SET chatter_id = '', chatter_login = '', thanked = 0 WHERE chatter_id = ?",
            [(each,) for each in chatter_ids],
        )


async def pass_over(database: Database, at: datetime, *, line: str = "", author: str = "") -> None:
    """Let nobody be thanked any more who gave with a line, or is the author; what was is as it was."""
    async with database.writing() as connection:
        await connection.execute(
            "UPDATE support_gift SET settled_at = ? WHERE settled_at IS NULL AND (message_id = ? OR"
            " (chatter_id <> '' AND chatter_id IN"
            " (SELECT ? UNION ALL SELECT chatter_id FROM support_gift WHERE message_id = ?)))",
            (stamp(at), line, author, line),
        )


async def said_since(database: Database, since: datetime) -> Mapping[str, list[datetime]]:
    """Return when support was spoken of unasked since then, by slug."""
    rows = await database.read(
        lambda row: (str(row["slug"]), time_in(row["at"])),
        "SELECT slug, at FROM support_said WHERE at >= ? ORDER BY at",
        (stamp(since),),
    )
    said: dict[str, list[datetime]] = {}
    for slug, at in rows:
        said.setdefault(slug, []).append(at)
    return said


async def write_said(database: Database, slug: str, at: datetime) -> None:
    """Write that support was spoken of unasked."""
    async with database.writing() as connection:
        await connection.execute("INSERT INTO support_said (slug, at) VALUES (?, ?)", (slug, stamp(at)))


async def forget_old(database: Database, before: datetime) -> None:
    """Forget who gave before a time, and what was said before it."""
    async with database.writing() as connection:
        await connection.execute("DELETE FROM support_gift WHERE at < ?", (stamp(before),))
        await connection.execute("DELETE FROM support_said WHERE at < ?", (stamp(before),))


async def forget_gifts(connection: aiosqlite.Connection, person: Person, told: Forgotten) -> None:
    """Forget that a person gave, and that they switched anything here."""
    told.taken["gifts"] += await delete_of(connection, "support_gift", person)
    switched = [("support_switch", "by_login"), ("hush", "by_login")]
    await forget_as_moderator(connection, switched, person, told)


def _gift(row: Row) -> Gift:
    giver = Chatter(row["chatter_id"], row["chatter_login"], row["chatter_login"])
    named = giver if giver.id else None
    return Gift(row["act"], GiftKind(row["kind"]), named, row["message_id"], time_in(row["at"]))
