"""What is dealt with is remembered with what it caused, and no longer than it can be of use."""

import asyncio
import sqlite3
from datetime import datetime, timedelta

import pytest

from bot.domain.chat.message import Role
from bot.store.cause import because_of, not_dealt_with, step_by_step
from bot.store.database import Database
from bot.store.delivery import FORGOTTEN_AT_ONCE, dealt_with_since, said_since, write_dealt_with


async def wish(database: Database, words: str) -> None:
    async with database.writing() as connection:
        await connection.execute("INSERT INTO gear_wish (words, times, last_at) VALUES (?, 1, '')", (words,))


async def test_a_message_is_written_with_what_it_causes_and_once(
    database: Database, evening: datetime
) -> None:
    with because_of("m1", evening):
        await wish(database, "one")
        await wish(database, "two")
    await wish(database, "nobody's")
    assert await dealt_with_since(database, evening) == ["m1"]


async def test_a_message_is_written_at_the_same_visit_as_what_it_causes(
    database: Database, evening: datetime
) -> None:
    with because_of("m1", evening), pytest.raises(sqlite3.OperationalError):
        await database.write(lambda connection: connection.execute("INSERT INTO nowhere VALUES (1)"))
    assert await dealt_with_since(database, evening) == []
    with because_of("m1", evening):
        await database.write(lambda connection: connection.execute("DELETE FROM gear_wish"))
    assert await dealt_with_since(database, evening) == ["m1"]


async def test_what_fails_is_not_dealt_with(database: Database, evening: datetime) -> None:
    with because_of("m1", evening), pytest.raises(ValueError, match="no"):
        async with database.writing():
            raise ValueError("no")
    assert await dealt_with_since(database, evening) == []


async def test_a_task_that_a_command_sets_off_writes_because_of_nothing(
    database: Database, evening: datetime
) -> None:
    with because_of("m1", evening):
        await asyncio.create_task(wish(database, "a token, say"))
    assert await dealt_with_since(database, evening) == []


async def test_what_is_done_step_by_step_is_not_dealt_with_before_its_end(
    database: Database, evening: datetime
) -> None:
    with because_of("m1", evening):
        with step_by_step():
            await wish(database, "the first step")
        assert await dealt_with_since(database, evening) == []
        await wish(database, "the last")
    assert await dealt_with_since(database, evening) == ["m1"]


async def test_only_what_is_not_written_yet_is_still_to_be_dealt_with(
    database: Database, evening: datetime
) -> None:
    assert not_dealt_with(None) == []
    with because_of("m1", evening):
        assert not_dealt_with("m1") == ["m1"]
        with pytest.raises(sqlite3.OperationalError):
            await database.write(lambda connection: connection.execute("INSERT INTO nowhere VALUES (1)"))
        assert not_dealt_with("m1") == ["m1"]
        async with database.together() as joined:
            await joined.write(lambda connection: connection.execute("DELETE FROM gear_wish"))
            assert not_dealt_with("m1") == ["m1"]  # it may still be taken back
        assert (not_dealt_with("m1"), not_dealt_with("m2")) == ([], ["m2"])

        async def beside() -> list[str]:
            return not_dealt_with("m1")

        assert await asyncio.create_task(beside()) == ["m1"]
    assert not_dealt_with("m1") == ["m1"]


async def test_the_oldest_are_forgotten_by_number_and_by_age(database: Database, evening: datetime) -> None:
    async def write(*ids: str, at: datetime, most: int) -> None:
        since = at - timedelta(hours=6)
        await write_dealt_with(database, ids, (), at=at, since=since, most=most)

    for number in range(5):
        await write(f"m{number}", at=evening, most=3)
    assert await dealt_with_since(database, evening) == ["m2", "m3", "m4"]
    later = evening + timedelta(hours=7)
    await write("m5", at=later, most=1000)
    assert await dealt_with_since(database, evening) == ["m5"]
    many = [f"n{number}" for number in range(3 * FORGOTTEN_AT_ONCE)]
    await write(*many, at=later, most=3)
    assert len(await dealt_with_since(database, evening)) == len(many) + 1 - FORGOTTEN_AT_ONCE


async def test_lines_are_remembered_for_as_long_as_twitch_counts_them(
    database: Database, evening: datetime
) -> None:
    async def say(after: float, role: Role) -> None:
        at = evening + timedelta(seconds=after)
        await write_dealt_with(database, (), [(at, role)], at=at, since=evening, most=9)

    for after, role in ((0, Role.VIEWER), (20, Role.VIEWER), (31, Role.MODERATOR)):
        await say(after, role)
    assert await said_since(database, evening) == [
        (evening + timedelta(seconds=20), Role.VIEWER),
        (evening + timedelta(seconds=31), Role.MODERATOR),
    ]
    await say(-3600, Role.VIEWER)  # a clock that was put back leaves nothing behind that is still to come
    assert await said_since(database, evening) == []


async def test_forgetting_looks_at_a_few_rows_by_their_key(database: Database) -> None:
    plan = await database.reading.execute_fetchall(
        "EXPLAIN QUERY PLAN DELETE FROM delivery WHERE id IN (SELECT id FROM delivery ORDER BY id LIMIT 50)"
        " AND (at < '' OR id <= (SELECT max(id) FROM delivery) - 9)"
    )
    told = " | ".join(row["detail"] for row in plan)
    assert "USING INTEGER PRIMARY KEY" in told
    assert "TEMP B-TREE" not in told
