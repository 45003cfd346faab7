"""What is old goes from SQLite by itself; what waits for a person, or is in force, is spared."""

from datetime import date, datetime

from bot.store.database import Database, stamp
from bot.store.person import STANDS


async def forget_what_was_said(database: Database, before: datetime) -> None:
    """Let go of the words of lines that were judged before a time, or decided on by a moderator."""
    async with database.writing() as connection:
        await connection.execute(
            "UPDATE audit SET said = '', words = '' WHERE said_at < ? AND (said <> '' OR words <> '')",
            (stamp(before),),
        )
        await connection.execute(
            "UPDATE review SET said = '', words = '' WHERE decision IS NOT NULL AND decided_at < ?",
            (stamp(before),),
        )


async def forget_who_was_here(
    database: Database, before: datetime, day: date, now: datetime, since: datetime
) -> None:
    """Let go of who was here last before a day, and of what was decided about whom before a time.

    What is in force `now`, or still counts against somebody `since` a time, stays, and what a moderator is
    still asked about.
    """
    async with database.writing() as connection:
        await connection.execute("DELETE FROM chatter WHERE last_day < ?", (day.isoformat(),))
        await connection.execute(
            "DELETE FROM review WHERE decision IS NOT NULL AND decided_at < ?", (stamp(before),)
        )
        await connection.execute(
            f"DELETE FROM audit WHERE said_at < ? AND NOT ({STANDS})"  # noqa: S608 - our own words
            " AND NOT EXISTS (SELECT 1 FROM review WHERE audit_id = audit.id AND decision IS NULL)",
            (stamp(before), stamp(now), stamp(since)),
        )
