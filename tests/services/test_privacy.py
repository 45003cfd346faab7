"""Who is forgotten is wiped from the file and let go of by all, whatever fails meanwhile."""

import asyncio
from pathlib import Path

import aiosqlite
import pytest

from bot.domain.chat.person import Forgotten, Person
from bot.domain.operation.finding import Grade
from bot.rehearsal.clock import FakeClock
from bot.services.fans.privacy import Privacy
from bot.settings import Settings
from bot.store.chatter import Visit, write_visits
from bot.store.database import Database
from tests.catalogue import AT, opened

FERN, MOSS = (Person(frozenset({each}), frozenset({f"zorb-{each}"})) for each in ("fern", "moss"))


@pytest.fixture
async def privacy(database: Database, tmp_path: Path) -> Privacy:
    settings = Settings(_env_file=None, home=tmp_path / "own")  # pyright: ignore[reportCallIssue]
    return Privacy(settings, database, await opened(database), FakeClock(AT), counts_since=lambda at: at)


async def _forget(connection: aiosqlite.Connection, person: Person, told: Forgotten) -> None:
    if person is MOSS:
        raise ValueError("nobody forgets moss")
    for each in person.ids:
        gone = await connection.execute("DELETE FROM chatter WHERE id = ?", (each,))
        told.taken["first days"] += gone.rowcount


async def free_pages(database: Database) -> int:
    (row,) = await database.reading.execute_fetchall("PRAGMA freelist_count")
    return row[0]


async def test_who_waits_and_then_fails_wipes_for_who_went_before(
    privacy: Privacy, database: Database
) -> None:
    day = AT.date()
    await write_visits(database, [Visit(f"other-{each}", day, day) for each in range(2000)])
    await write_visits(database, [Visit("zorb-fern", day, day)])
    async with database.writing() as connection:
        await connection.execute("DELETE FROM chatter WHERE id LIKE 'other-%'")
    assert await free_pages(database)
    privacy.forgets = [_forget]
    told, failed = await asyncio.gather(privacy.forget(FERN), privacy.forget(MOSS), return_exceptions=True)
    assert not isinstance(told, BaseException)
    assert isinstance(failed, ValueError)
    assert await free_pages(database) == 0


async def test_a_feature_that_fails_to_let_go_holds_up_no_other_and_is_told(privacy: Privacy) -> None:
    let_go: list[Person] = []

    async def fails(_: Person) -> None:
        raise ValueError("not now")

    async def works(person: Person) -> None:
        let_go.append(person)

    privacy.forgotten = [fails, works]
    assert privacy.finding().grade is Grade.WELL
    await privacy.forget(FERN)
    assert let_go == [FERN, FERN], "once more for what was being written"
    assert privacy.finding().grade is Grade.WANTING
