"""What fans asked for, in SQLite: pieces by day, and wishes."""

import hashlib
from datetime import date, datetime

from bot.store.database import Database, stamp

MAX_WISHES = 500
"""Wishes that are kept: more than anybody reads, few enough that nobody fills the disk with them."""

VOTERS = 62
"""Fans of one wish that are told apart: few enough to hide each of them, and the bits of an INTEGER."""


async def count_wish(
    database: Database, words: str, chatter_id: str, at: datetime, keep: int = MAX_WISHES
) -> None:
    """Count one more fan who asked for `words`, once; what was asked for least and longest ago makes room."""
    async with database.writing() as connection:
        await connection.execute(
            "INSERT INTO gear_wish (words, times, last_at, voters) VALUES (?, 1, ?, ?)"
            " ON CONFLICT (words) DO UPDATE"
            " SET times = times + 1, last_at = excluded.last_at, voters = voters | excluded.voters"
            " WHERE voters & excluded.voters = 0",
            (words, stamp(at), _voter(words, chatter_id)),
        )
        await connection.execute(
            "DELETE FROM gear_wish WHERE words IN (SELECT words FROM gear_wish WHERE words <> ?"
            " ORDER BY times, last_at LIMIT max(0, (SELECT count(*) FROM gear_wish) - ?))",
            (words, keep),
        )


def _voter(words: str, chatter_id: str) -> int:
    """Return the bit by which a fan is known again who asks for the same words; many share it."""
    digest = hashlib.blake2b(f"{words}\n{chatter_id}".encode()).digest()
    return 1 << int.from_bytes(digest) % VOTERS


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
    rows = await database.reading.execute_fetchall(
        "SELECT words, times FROM gear_wish WHERE times >= ? AND (? IS NULL OR last_at >= ?)"
        " AND (? IS NULL OR last_at < ?) ORDER BY times DESC, last_at DESC LIMIT ?",
        (asked_by, *[since and stamp(since)] * 2, *[until and stamp(until)] * 2, most),
    )
    return [(row["words"], row["times"]) for row in rows]


async def count_ask(database: Database, slug: str, day: date) -> None:
    """Count that a piece was asked for and found once more on a day."""
    async with database.writing() as connection:
        await connection.execute(
            "INSERT INTO gear_ask (day, slug, times) VALUES (?, ?, 1)"
            " ON CONFLICT (day, slug) DO UPDATE SET times = times + 1",
            (day.isoformat(), slug),
        )


async def asks_on(database: Database, day: date) -> list[tuple[str, int]]:
    """Return the slugs of the pieces that were asked for on a day, and how often, the most frequent first."""
    rows = await database.reading.execute_fetchall(
        "SELECT slug, times FROM gear_ask WHERE day = ? ORDER BY times DESC, slug", (day.isoformat(),)
    )
    return [(row["slug"], row["times"]) for row in rows]
