"""What it costs to moderate when the audit log has grown for years."""

import asyncio
import sqlite3
import statistics
import tempfile
import time
from collections.abc import Awaitable, Callable, Mapping
from contextlib import AsyncExitStack
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from bot.domain.chat.message import Chatter, Message, Role
from bot.domain.chat.moderation_log import LogFilter
from bot.moderation.decision import CallKind
from bot.moderation.verdict import Action, Verdict
from bot.services.moderation.moderation_log import ModerationLog
from bot.store.audit import write_undone
from bot.store.database import Database
from bot.store.history import entries_about, keeping_out, last_standing
from tests.audit import write_verdict

SIZES = (0, 100_000, 1_000_000)
RUNS = 300
LOGGED = 200_000
PEOPLE = 5_000
"""Whom the log is about: a regular troublemaker has some two hundred decisions in it."""

BEGAN = datetime(2030, 5, 17, 19, 0, tzinfo=UTC)
TIMEOUT = Verdict(Action.TIMEOUT, "links", "No links", "Ask first.", "example.com", seconds=600, weight=1)
CALLS = (CallKind.DELETE, CallKind.TIMEOUT)


@dataclass(frozen=True, slots=True)
class Took:
    """Seconds of one thing, done anew each time, with a log of so many decisions."""

    what: str
    rows: int
    mean: float
    p99: float


def decision(number: int) -> Message:
    """Return a line that no other decision is about, of one of the people in turn."""
    who = Chatter(f"id-{number % PEOPLE}", f"fan_{number % PEOPLE}", f"fan_{number % PEOPLE}")
    at = BEGAN + timedelta(seconds=number)
    return Message(f"message-{number}", who, Role.VIEWER, f"see {number}.example.com", (), at, "channel")


def fill(path: Path, rows: int) -> None:
    """Write decisions, each carried out, straight into the file: one by one would take an hour."""
    with sqlite3.connect(path) as connection:
        connection.execute(
            "WITH RECURSIVE number (n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM number WHERE n < ?1 - 1)"
            " INSERT INTO audit (message_id, chatter_id, chatter_login, said, said_at, rule, words, reason,"
            " action, seconds, weight, counts) SELECT 'message-' || n, 'id-' || (n % ?2), 'fan_' || (n % ?2),"
            " 'see ' || n || '.example.com', strftime('%Y-%m-%dT%H:%M:%S.000000+00:00', ?3 + n, 'unixepoch'),"
            " 'links', 'example.com', 'Ask first.', 'timeout', 600, 1, 1 FROM number WHERE ?1 > 0",
            (rows, PEOPLE, int(BEGAN.timestamp())),
        )
        for call in CALLS:
            connection.execute(
                "INSERT INTO audit_call (audit_id, action, outcome, outcome_at)"
                " SELECT id, ?, 'done', said_at FROM audit",
                (call,),
            )
    connection.close()


async def told() -> list[Took]:
    """Return what a bare INSERT into an empty database took, and each thing at each size.

    The sizes have their turns one after the other, so that what else the machine does costs each the same.
    """
    with tempfile.TemporaryDirectory() as folder:
        paths = {rows: Path(folder) / f"{rows}.db" for rows in SIZES}
        for rows, path in paths.items():
            await (await Database.open(path)).close()
            fill(path, rows)
        async with AsyncExitStack() as stack:
            bare = await stack.enter_async_context(Database.opened(Path(folder) / "bare.db"))
            opened = {
                rows: await stack.enter_async_context(Database.opened(path)) for rows, path in paths.items()
            }
            found = await in_turns("a bare INSERT", {0: bare}, insert)
            for what, work in WORKS.items():
                found += await in_turns(what, opened, work)
    return found


async def in_turns(
    what: str, databases: Mapping[int, Database], work: Callable[[Database, int], Awaitable[Any]]
) -> list[Took]:
    took: dict[int, list[float]] = {rows: [] for rows in databases}
    for number in range(RUNS):
        for rows, database in databases.items():
            begun = time.perf_counter()
            await work(database, rows + number)
            took[rows].append(time.perf_counter() - begun)
    return [
        Took(what, rows, statistics.fmean(each), statistics.quantiles(each, n=100)[-1])
        for rows, each in took.items()
    ]


async def insert(database: Database, number: int) -> None:
    async with database.writing() as connection:
        await connection.execute("INSERT INTO chatter (id, first_seen) VALUES (?, '2030-05-17')", (number,))


async def verdict(database: Database, number: int) -> None:
    await write_verdict(database, decision(number), TIMEOUT, "No links: Ask first.", CALLS)


async def out(database: Database, number: int) -> None:
    await keeping_out(database, decision(number).chatter.id, decision(number).at)


async def history(database: Database, number: int) -> None:
    await entries_about(database, decision(number).chatter.login, 5)


async def undo(database: Database, _: int) -> None:
    latest = await last_standing(database)
    assert latest
    await write_undone(database, [latest.id], "mod", latest.said_at, {latest.id: None})


WORKS = {"writing a verdict": verdict, "   who keeps out": out, "   !history": history, "   !undo": undo}

HOUR = timedelta(hours=1)
FILTERS = {
    "first page of the log": LogFilter(),
    "   of one person": LogFilter(person="fan_7"),
    "   of one rule": LogFilter(rule="links"),
    "   of an hour long ago": LogFilter(since=BEGAN + HOUR, until=BEGAN + 2 * HOUR),
}


async def paged() -> list[Took]:
    """Return what the first page of a log of `LOGGED` entries took, by what is looked for."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "woodshed.db"
        await (await Database.open(path)).close()
        fill(path, LOGGED)
        async with Database.opened(path) as database:
            found: list[Took] = []
            for what, wanted in FILTERS.items():

                async def look(each: Database, _: int, wanted: LogFilter = wanted) -> None:
                    await ModerationLog(each).page(wanted)

                found += await in_turns(what, {LOGGED: database}, look)
            return found


if __name__ == "__main__":
    for each in [*asyncio.run(told()), *asyncio.run(paged())]:
        print(f"{each.what:20} {each.rows:>9,} {each.mean * 1e3:7.2f} ms, p99 {each.p99 * 1e3:7.2f} ms")
