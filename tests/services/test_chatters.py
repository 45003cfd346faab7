"""Who is here: each of the artist's days counts once, whatever happens between two writings."""

import asyncio
from collections.abc import Callable
from datetime import datetime

import pytest

from bot.domain.chat.message import Message
from bot.domain.chat.person import Person
from bot.moderation.chat_state import ChatState
from bot.rehearsal.clock import FakeClock
from bot.services.moderation.chatters import Chatters
from bot.settings import Settings
from bot.store.chatter import visits_of
from bot.store.database import Database

HOUR = 3600
SETTINGS = Settings(_env_file=None, timezone="America/Los_Angeles", day_ends="04:00")  # pyright: ignore[reportCallIssue]

Hear = Callable[..., Message]


def opened(database: Database, evening: datetime) -> Chatters:
    return Chatters(database, FakeClock(evening), ChatState(), SETTINGS.day_of)


async def days(database: Database) -> int:
    visits = await visits_of(database, "id-fan_fern")
    return visits.days if visits else 0


async def test_an_evening_beyond_midnight_is_one_day_and_the_next_another(
    database: Database, evening: datetime, message: Hear
) -> None:
    chatters = opened(database, evening)
    # 12:00, 23:00, 03:59 and 04:01 where the artist lives, in the order of any evening.
    for after, counted in ((0, 1), (11 * HOUR, 1), (16 * HOUR - 60, 1), (16 * HOUR + 60, 2)):
        chatters.heard(message("hello", after=after))
        await chatters.save()
        assert await days(database) == counted


async def test_a_restart_counts_no_day_twice(database: Database, evening: datetime, message: Hear) -> None:
    for after in (0, 60, 120):
        chatters = opened(database, evening)
        chatters.heard(message("hello", after=after))
        await chatters.save()
    assert await days(database) == 1


async def test_a_line_that_is_told_late_counts_no_day_again(
    database: Database, evening: datetime, message: Hear
) -> None:
    chatters = opened(database, evening)
    for after in (24 * HOUR, 0, 24 * HOUR):
        chatters.heard(message("hello", after=after))
        await chatters.save()
    assert await days(database) == 1


async def test_a_line_of_another_channel_is_no_visit(
    database: Database, evening: datetime, message: Hear
) -> None:
    chatters = opened(database, evening)
    chatters.heard(message("hello", shared_from="another"))
    await chatters.save()
    assert await days(database) == 0


@pytest.mark.parametrize("later", [60, 25 * HOUR])
async def test_who_could_not_be_written_down_is_so_the_next_time_by_their_first_line(
    database: Database, evening: datetime, message: Hear, later: int
) -> None:
    chatters = opened(database, evening)
    chatters.heard(message("hello"))
    async with database.writing() as connection:
        await connection.execute("ALTER TABLE chatter RENAME TO gone")
    await chatters.save()
    async with database.writing() as connection:
        await connection.execute("ALTER TABLE gone RENAME TO chatter")
    chatters.heard(message("hello again", after=later))
    await chatters.save()
    visits = await visits_of(database, "id-fan_fern")
    assert visits
    assert (visits.first_seen, visits.days) == (evening.date(), 1)
    assert visits.last_day == SETTINGS.day_of(evening)
    chatters.heard(message("and again", after=25 * HOUR))
    await chatters.save()
    assert await days(database) == 2


async def test_who_is_forgotten_while_it_is_written_that_they_were_here_leaves_no_row(
    database: Database, evening: datetime, message: Hear
) -> None:
    chatters = opened(database, evening)
    chatters.heard(message("hello"))
    async with asyncio.TaskGroup() as group, database.writing():
        group.create_task(chatters.save())
        await asyncio.sleep(0)  # it waits for the writer that forgets
        forgotten = group.create_task(chatters.forgotten(Person(frozenset(), frozenset({"id-fan_fern"}))))
    await forgotten
    assert await days(database) == 0


async def test_who_is_forgotten_is_not_known_as_one_whose_line_was_taken_away(
    database: Database, evening: datetime, message: Hear
) -> None:
    room, line = ChatState(), message("can someone gift me a sub")
    chatters = Chatters(database, FakeClock(evening), room, SETTINGS.day_of)
    room.took_away("begging", line)
    await chatters.forgotten(Person(frozenset({"fan_fern"}), frozenset({line.chatter.id})))
    assert line.chatter.id not in repr(room)
