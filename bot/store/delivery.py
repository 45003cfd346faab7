"""What was dealt with and what was said, in SQLite: so that a start goes on where the last one ended."""

from collections.abc import Iterable
from datetime import datetime
from sqlite3 import Connection

from bot.domain.chat.chat_rate_limit import WINDOW
from bot.domain.chat.message import Role
from bot.domain.chat.review import ReviewKind
from bot.store.cause import DEALT_WITH
from bot.store.database import Database, stamp

FORGOTTEN_AT_ONCE = 50
"""Messages that are forgotten at most when others are written: the oldest, found by their key."""


async def write_dealt_with(
    database: Database,
    message_ids: Iterable[str],
    said: Iterable[tuple[datetime, Role]],
    *,
    at: datetime,
    since: datetime,
    most: int,
) -> None:
    """Write that messages are dealt with at `at`, and when lines are said and as whom.

    What is older than `since` is forgotten, and the oldest of more than `most`; of lines, what is outside of
    Twitch's window.
    """
    dealt_with, lines = (
        [(each, stamp(at)) for each in message_ids],
        [(stamp(when), role) for when, role in said],
    )

    def write(connection: Connection) -> None:
        connection.executemany(DEALT_WITH, dealt_with)
        connection.execute(
            "DELETE FROM delivery WHERE id IN (SELECT id FROM delivery ORDER BY id LIMIT ?)"
            " AND (at < ? OR id <= (SELECT max(id) FROM delivery) - ?)",
            (FORGOTTEN_AT_ONCE, stamp(since), most),
        )
        connection.execute("DELETE FROM said WHERE at NOT BETWEEN ? AND ?", (stamp(at - WINDOW), stamp(at)))
        connection.executemany("INSERT INTO said (at, role) VALUES (?, ?)", lines)

    await database.write(write)


async def dealt_with_since(database: Database, since: datetime) -> list[str]:
    """Return the ids of the messages that were dealt with or put before the moderators, oldest first."""
    rows = await database.reading.execute_fetchall(
        "SELECT message_id, at FROM delivery WHERE at >= ?1"
        " UNION ALL SELECT twitch_id, at FROM review WHERE at >= ?1 AND kind IN (?2, ?3) ORDER BY at",
        (stamp(since), ReviewKind.HELD, ReviewKind.UNBAN),
    )
    return [row["message_id"] for row in rows]


async def said_since(database: Database, since: datetime) -> list[tuple[datetime, Role]]:
    """Return when lines were said and as whom, in their order."""
    rows = await database.reading.execute_fetchall(
        "SELECT at, role FROM said WHERE at >= ? ORDER BY id", (stamp(since),)
    )
    return [(datetime.fromisoformat(row["at"]), Role(row["role"])) for row in rows]
