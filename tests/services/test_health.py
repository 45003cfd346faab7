"""The bot looks after itself, and remembers when it was not well."""

import asyncio
from collections.abc import AsyncGenerator
from contextlib import suppress
from datetime import datetime, timedelta

import pytest

from bot.domain.operation.finding import Finding, Grade, Trouble
from bot.domain.operation.health import Counts, TwitchHealth
from bot.log import counting_errors
from bot.rehearsal.clock import FakeClock
from bot.services.clock import TwitchClock
from bot.services.operation.health import LOOK_EVERY, Health
from bot.store.database import Database
from bot.store.health import troubles_between, write_troubles

DAY = timedelta(days=1)


class Sky:
    """A lookout that sees what it is told to see."""

    def __init__(self, clock: FakeClock) -> None:
        self.clock = clock
        self.trouble = ""

    def door(self) -> TwitchHealth:
        return TwitchHealth(trouble=self.trouble, connected=True, last_heard=self.clock.now())

    def counts(self) -> Counts:
        return Counts()

    async def moderates(self, *, anew: bool = False) -> bool | None:  # noqa: ARG002
        raise AssertionError("nobody asks Twitch every minute")


@pytest.fixture
async def clock(evening: datetime) -> FakeClock:
    return FakeClock(evening)


@pytest.fixture
async def sky(database: Database, clock: FakeClock) -> AsyncGenerator[Sky]:
    """Give the sky under which a bot watches."""
    with counting_errors(clock.now) as errors:
        sky = Sky(clock)
        health = Health(database, TwitchClock(clock), errors, sky, [])
        watching = asyncio.create_task(health.watch())
        await asyncio.sleep(0)
        yield sky
        watching.cancel()
        with suppress(asyncio.CancelledError):
            await watching


async def looked(database: Database, clock: FakeClock, times: int = 1) -> tuple[Trouble, ...]:
    """Let the bot look so often; return what it has written down."""
    for _ in range(times):
        await clock.advance(clock.now() + timedelta(seconds=LOOK_EVERY))
        async with database.writing():  # which waits for the write that is under way
            pass
    return await troubles_between(database, clock.now() - DAY, clock.now() + DAY)


async def test_a_trouble_is_written_down_from_when_it_was_seen_to_when_it_was_over(
    database: Database, clock: FakeClock, sky: Sky, evening: datetime
) -> None:
    assert await looked(database, clock) == ()
    sky.trouble = "taken back"
    began = evening + timedelta(seconds=2 * LOOK_EVERY)
    assert await looked(database, clock) == (Trouble("taken back", began, None),)
    assert len(await looked(database, clock, 3)) == 1
    sky.trouble = ""
    (told,) = await looked(database, clock)
    assert told.ended == began + timedelta(seconds=4 * LOOK_EVERY)
    sky.trouble = "again"
    assert [each.says for each in await looked(database, clock)] == ["taken back", "again"]


async def test_a_bot_that_stops_is_troubled_no_more(
    database: Database, clock: FakeClock, evening: datetime
) -> None:
    with counting_errors(clock.now) as errors:
        sky = Sky(clock)
        health = Health(database, TwitchClock(clock), errors, sky, [])
        sky.trouble = "taken back"
        watching = asyncio.create_task(health.watch())
        await asyncio.sleep(0)
        assert (await looked(database, clock))[0].ended is None
        watching.cancel()
        with suppress(asyncio.CancelledError):
            await watching
    (told,) = await troubles_between(database, evening - DAY, evening + DAY)
    assert told.ended == evening + timedelta(seconds=LOOK_EVERY)


async def test_what_a_bot_that_died_has_left_open_has_no_known_end(
    database: Database, clock: FakeClock, evening: datetime
) -> None:
    await write_troubles(database, [Finding("account", Grade.BROKEN, "taken back")], evening - DAY / 2)
    with counting_errors(clock.now) as errors:
        health = Health(database, TwitchClock(clock), errors, Sky(clock), [])
        watching = asyncio.create_task(health.watch())
        await asyncio.sleep(0)
        (told,) = await looked(database, clock)
        watching.cancel()
        with suppress(asyncio.CancelledError):
            await watching
    assert told == Trouble("taken back", evening - DAY / 2, evening - DAY / 2)


async def test_what_could_not_be_written_is_written_as_soon_as_it_can_be(
    database: Database, clock: FakeClock, sky: Sky
) -> None:
    sky.trouble = "taken back"
    async with database.writing() as connection:
        await connection.execute(
            "CREATE TRIGGER full BEFORE INSERT ON trouble BEGIN SELECT RAISE(FAIL, 'the disk is full'); END"
        )
    assert await looked(database, clock) == ()
    async with database.writing() as connection:
        await connection.execute("DROP TRIGGER full")
    assert len(await looked(database, clock)) == 1


async def test_a_trouble_belongs_to_each_evening_in_which_it_lasted(
    database: Database, clock: FakeClock, sky: Sky, evening: datetime
) -> None:
    sky.trouble = "taken back"
    await looked(database, clock)
    assert len(await troubles_between(database, evening + DAY, evening + 2 * DAY)) == 1
    assert await troubles_between(database, evening - DAY, evening) == ()
