"""What chat wants, in SQLite: marks of people while the day goes on, then how many they were."""

import sqlite3
from collections.abc import Iterable
from datetime import date

import aiosqlite

from bot.domain.evenings.insights import Insight, InsightKind, Subject, mark_of
from bot.store.connection import Connection
from bot.store.database import Database


async def open_day(database: Database) -> tuple[date, bytes] | None:
    """Return the day that is not closed yet, with its key; None where nobody was counted on one."""
    rows = await database.read(
        lambda row: (date.fromisoformat(row["day"]), bytes(row["key"])), "SELECT day, key FROM insight_day"
    )
    return rows[0] if rows else None


async def put_marks(
    connection: Connection, day: date, key: bytes, marks: Iterable[tuple[Subject, bytes]]
) -> None:
    """Count people on a day, each once for what they want; a day before it is over with that."""
    rows = [(subject.kind, subject.about, mark) for subject, mark in marks]

    def put(within: sqlite3.Connection) -> None:
        _close(within, day)
        if within.execute("SELECT 1 FROM insight_day WHERE day > ?", (day.isoformat(),)).fetchall():
            return  # a clock was set back, and that day is over
        within.execute(
            "INSERT INTO insight_day (day, key) VALUES (?, ?) ON CONFLICT (day) DO NOTHING",
            (day.isoformat(), key),
        )
        within.executemany(
            "INSERT INTO insight_mark (kind, about, mark) VALUES (?, ?, ?) ON CONFLICT DO NOTHING", rows
        )

    await connection.at_once(put)


async def close_days(database: Database, before: date, kept_from: date) -> None:
    """Keep of a day before another how many people wanted what, and nothing else; forget what is old."""

    def close(within: sqlite3.Connection) -> None:
        _close(within, before)
        within.execute("DELETE FROM insight WHERE day < ?", (kept_from.isoformat(),))

    await database.write(close)


def _close(connection: sqlite3.Connection, before: date) -> None:
    days = connection.execute("SELECT day FROM insight_day WHERE day < ?", (before.isoformat(),)).fetchall()
    for (day,) in days:
        connection.execute(
            "INSERT INTO insight (day, kind, about, people)"
            " SELECT day, kind, about, people FROM insight_shown WHERE day = ?"
            " ON CONFLICT (day, kind, about) DO UPDATE SET people = max(people, excluded.people)",
            (day,),
        )
        connection.execute("DELETE FROM insight_mark")
        connection.execute("DELETE FROM insight_day")


async def insights_between(database: Database, since: date, until: date) -> list[tuple[date, Insight]]:
    """Return what chat wanted from one day on and before another, in the order of the days."""
    return await database.read(
        lambda row: (
            date.fromisoformat(row["day"]),
            Insight(InsightKind(row["kind"]), row["about"], row["people"]),
        ),
        "SELECT day, kind, about, people FROM insight_shown WHERE day >= ? AND day < ?"
        " ORDER BY day, kind, about",
        (since.isoformat(), until.isoformat()),
    )


async def nearest_days(database: Database, day: date) -> tuple[date | None, date | None]:
    """Return the last day before another of which something is known, and the first after it."""
    ((before, after),) = await database.read(
        lambda row: (_day_in(row[0]), _day_in(row[1])),
        "SELECT (SELECT max(day) FROM insight WHERE day < ?),"
        " ifnull((SELECT min(day) FROM insight WHERE day > ?), (SELECT day FROM insight_day WHERE day > ?))",
        (day.isoformat(),) * 3,
    )
    return before, after


def _day_in(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


async def drop_mark(database: Database, subject: Subject, mark: bytes) -> None:
    """Count somebody no longer for one thing."""
    async with database.writing() as connection:
        await connection.execute(
            "DELETE FROM insight_mark WHERE kind = ? AND about = ? AND mark = ?",
            (subject.kind, subject.about, mark),
        )


async def drop_marks(database: Database, chatter_id: str) -> None:
    """Count somebody no longer on the day that goes on."""
    async with database.writing() as connection:
        await forget_marks(connection, [chatter_id])


async def forget_marks(connection: aiosqlite.Connection, chatter_ids: Iterable[str]) -> None:
    """Delete the marks of people: while their day goes on, who has its key can find them.

    Of days that are over there is nothing of them; the figures stay as they are.
    """
    ids = list(chatter_ids)
    keys = await connection.execute_fetchall("SELECT key FROM insight_day")
    subjects = await connection.execute_fetchall("SELECT DISTINCT kind, about FROM insight_mark")
    await connection.executemany(
        "DELETE FROM insight_mark WHERE kind = ? AND about = ? AND mark = ?",
        [
            (kind, about, mark_of(key, Subject(InsightKind(kind), about), who))
            for (key,) in keys
            for kind, about in subjects
            for who in ids
        ],
    )
