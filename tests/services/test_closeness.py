"""Closeness counted in the database: by evening, without words, off the stream, and let go."""

import asyncio
from collections.abc import Callable
from datetime import datetime, timedelta

from bot.domain.chat.message import Message, Role
from bot.domain.chat.person import Forgotten, Person
from bot.domain.fans.closeness import MIN_EVENINGS, MIN_LINES, Close
from bot.rehearsal.clock import FakeClock
from bot.services.fans.closeness import Closeness
from bot.store.closeness import forget_lines
from bot.store.database import Database
from bot.store.opt_out import put_opt_out

Make = Callable[..., Message]


def counting(database: Database, clock: FakeClock, *, on: bool = True, live: bool = False) -> Closeness:
    return Closeness(database, clock, on=on, artist="junipervale", day_of=datetime.date, live=lambda: live)


async def write(closeness: Closeness, message: Make, evenings: int) -> None:
    """Let fan_fern write to the artist on so many evenings, and fan_moss once on each."""
    for evening in range(evenings):
        after = evening * 86_400
        for _ in range(MIN_LINES):
            closeness.heard(message("Oh @JuniperVale, how lovely", after=after))
        closeness.heard(message("hello everybody", who="fan_robin", after=after))
        closeness.heard(message("junipervale that was great", who="fan_moss", after=after))
        closeness.heard(
            message("@junipervale five minutes", who="mod_moss", role=Role.MODERATOR, after=after)
        )
        await closeness.save()


async def test_it_is_shown_off_the_stream_and_only_where_it_is_switched_on(
    database: Database, message: Make, evening: datetime
) -> None:
    clock = FakeClock(evening + timedelta(days=MIN_EVENINGS))
    await write(counting(database, clock), message, MIN_EVENINGS)
    assert await counting(database, clock).shown() == [Close("fan_fern", MIN_EVENINGS)]
    assert await counting(database, clock, live=True).shown() == ()
    rows = await database.reading.execute_fetchall("SELECT * FROM closeness")
    assert {row["chatter_login"] for row in rows} == {"fan_fern", "fan_moss"}
    assert "lovely" not in str([tuple(row) for row in rows])
    off = counting(database, clock, on=False)
    off.heard(message("@junipervale hi"))
    await off.save()
    await off.sweep()
    assert list(await database.reading.execute_fetchall("SELECT * FROM closeness")) == []


async def test_what_is_old_goes_and_so_does_who_opts_out_or_is_forgotten(
    database: Database, message: Make, evening: datetime
) -> None:
    clock = FakeClock(evening + timedelta(days=62))
    closeness = counting(database, clock)
    await write(closeness, message, 5)
    await closeness.sweep()
    days = await database.reading.execute_fetchall("SELECT DISTINCT day FROM closeness")
    assert len(list(days)) == 3
    await put_opt_out(database, "id-fan_fern", evening)
    rows = await database.reading.execute_fetchall("SELECT DISTINCT chatter_id FROM closeness")
    assert [row["chatter_id"] for row in rows] == ["id-fan_moss"]
    closeness.heard(message("@junipervale hi"))
    await closeness.forgotten(Person(frozenset({"fan_fern"}), frozenset({"id-fan_fern"})))
    await closeness.save()
    assert len(list(await database.reading.execute_fetchall("SELECT * FROM closeness"))) == 3


async def test_who_is_forgotten_while_their_lines_are_written_leaves_no_row(
    database: Database, message: Make, evening: datetime
) -> None:
    closeness = counting(database, FakeClock(evening))
    for who in ("fan_fern", "fan_moss"):
        closeness.heard(message("@junipervale hi", who=who))
    async with asyncio.TaskGroup() as group, database.writing() as connection:
        group.create_task(closeness.save())
        await asyncio.sleep(0)  # it waits for the writer that forgets
        fern = Person(frozenset({"fan_fern"}), frozenset({"id-fan_fern"}))
        await forget_lines(connection, fern, Forgotten())
        forgotten = group.create_task(closeness.forgotten(fern))
    await forgotten
    rows = await database.reading.execute_fetchall("SELECT chatter_id FROM closeness")
    assert [row["chatter_id"] for row in rows] == ["id-fan_moss"]
