"""What fans asked for in vain, in SQLite: the words, how many they were, and never who."""

import hashlib
from collections.abc import Iterable
from datetime import datetime, timedelta
from sqlite3 import Connection, Row

from bot.domain.gear.wish import Asked, Wish, head_for, wishes_in
from bot.store.database import Database, stamp, time_in

MAX_WISHES = 500
"""Wishes that are kept: more than anybody reads, few enough that nobody fills the disk with them."""

VOTERS = 62
"""Fans of one wish that are told apart: few enough to hide each of them, and the bits of an INTEGER."""

DROPPED_FOR = timedelta(days=31)
"""How long a wish that was dropped stays so; then it is forgotten, and may be asked for anew."""


async def count_wish(
    database: Database, words: str, chatter_id: str, at: datetime, keep: int = MAX_WISHES
) -> None:
    """Count one more fan who asked for `words`, or for what is alike, once.

    What was asked for least and longest ago makes room.
    """

    def write(connection: Connection) -> None:
        connection.execute("DELETE FROM gear_wish WHERE dropped_at < ?", (stamp(at - DROPPED_FOR),))
        head = head_for(words, [_asked(row) for row in connection.execute(_ALL)])
        connection.execute(
            "INSERT INTO gear_wish (words, head, times, last_at, voters) VALUES (?, ?, 1, ?, ?)"
            " ON CONFLICT (words) DO UPDATE"
            " SET times = times + 1, last_at = excluded.last_at, voters = voters | excluded.voters"
            " WHERE voters & excluded.voters = 0",
            (words, head, stamp(at), _voter(head, chatter_id)),
        )
        connection.execute(
            "DELETE FROM gear_wish WHERE words IN (SELECT words FROM gear_wish WHERE words <> ?"
            " ORDER BY times, last_at LIMIT max(0, (SELECT count(*) FROM gear_wish) - ?))",
            (words, keep),
        )

    await database.write(write)


def _voter(head: str, chatter_id: str) -> int:
    """Return the bit by which a fan is known again who asks for what is alike; many share it.

    Of another wish it is another bit: no two rows tell that somebody asked for both.
    """
    digest = hashlib.blake2b(f"{head}\n{chatter_id}".encode()).digest()
    return 1 << int.from_bytes(digest) % VOTERS


async def all_wishes(database: Database) -> list[Wish]:
    """Return all wishes, those that were dropped too; those of the most fans first."""
    return wishes_in(await database.read(_asked, _ALL))


async def top_wishes(
    database: Database,
    most: int,
    asked_by: int,
    since: datetime | None = None,
    until: datetime | None = None,
) -> list[tuple[str, int]]:
    """Return the `most` frequent wishes of `asked_by` fans or more, the newest first among equals.

    With times, only those that were last asked for from `since` on and before `until`.
    """
    found = [
        (each.words, each.fans)
        for each in await all_wishes(database)
        if each.fans >= asked_by
        and not each.dropped
        and not (since and each.last_at < since)
        and not (until and each.last_at >= until)
    ]
    return found[:most]


async def delete_wish(database: Database, spellings: Iterable[str]) -> None:
    """Delete a wish that came true, in all its spellings."""
    async with database.writing() as connection:
        await connection.executemany("DELETE FROM gear_wish WHERE words = ?", [(each,) for each in spellings])


async def write_dropped(database: Database, spellings: Iterable[str], at: datetime | None) -> None:
    """Write that a wish was dropped, in all its spellings; with None, that it was not."""
    dropped_at = stamp(at) if at else None
    async with database.writing() as connection:
        await connection.executemany(
            "UPDATE gear_wish SET dropped_at = ? WHERE words = ?", [(dropped_at, each) for each in spellings]
        )


async def write_apart(database: Database, spelling: str) -> None:
    """Write that one spelling is a wish of its own."""
    async with database.writing() as connection:
        await connection.execute("UPDATE gear_wish SET apart = 1 WHERE words = ?", (spelling,))


_ALL = "SELECT words, head, voters, last_at, apart, dropped_at FROM gear_wish"


def _asked(row: Row) -> Asked:
    return Asked(
        words=row["words"],
        head=row["head"],
        voters=row["voters"],
        last_at=time_in(row["last_at"]),
        apart=bool(row["apart"]),
        dropped=row["dropped_at"] is not None,
    )
