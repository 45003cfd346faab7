"""Backups that the bot makes by itself."""

import asyncio
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from bot.domain.gear.gear import GEAR, GearItem, GearKind
from bot.domain.operation.finding import Grade
from bot.rehearsal.clock import FakeClock
from bot.services.operation.backups import FIRST_LOOK, FOLDER, LOOK_EVERY, Backups
from bot.store.copy import unsound_because
from bot.store.database import Database
from bot.store.document import documents_of
from tests.catalogue import keep

DAY = timedelta(days=1)


class Keeping:
    """Backups of a database, in fake time."""

    def __init__(self, path: Path, clock: FakeClock, keep: int) -> None:
        self.clock, self.folder, self.quiet = clock, path.parent / FOLDER, True
        self.backups = Backups(path, clock, keep=keep, day_of=lambda at: at.date(), quiet=lambda: self.quiet)

    async def after(self, time: timedelta) -> list[str]:
        await self.clock.advance(self.clock.now() + time)
        await self.backups.back_up_when_due()
        return self.names()

    def names(self) -> list[str]:
        return sorted(path.name for path in self.folder.iterdir()) if self.folder.exists() else []


@pytest.fixture
def keeping(database: Database, evening: datetime) -> Keeping:
    return Keeping(database.path, FakeClock(evening), keep=3)


async def test_one_a_day_is_made_and_the_latest_are_kept_whole_and_private(
    keeping: Keeping, database: Database
) -> None:
    await keep(database, GEAR, [GearItem(slug="x", kind=GearKind.OTHER, model="X")])
    assert await keeping.after(LOOK_EVERY) == await keeping.after(LOOK_EVERY) == ["woodshed-2030-05-17.db"]
    for _ in range(3):
        await keeping.after(DAY)
    assert keeping.names() == [f"woodshed-2030-05-{day}.db" for day in (18, 19, 20)]
    latest = keeping.folder / "woodshed-2030-05-20.db"
    assert latest.stat().st_mode & 0o777 == 0o600
    assert await unsound_because(latest) == ""
    opened = await Database.open(latest)
    assert [item.slug for item in await documents_of(opened, GEAR)] == ["x"]
    await opened.close()


async def test_of_a_link_they_lie_beside_what_it_leads_to(
    database: Database, evening: datetime, tmp_path: Path
) -> None:
    link = tmp_path / "elsewhere" / "link.db"
    link.parent.mkdir()
    link.symlink_to(database.path)
    await Keeping(link, FakeClock(evening), keep=3).backups.back_up_when_due()
    assert list(link.parent.iterdir()) == [link]
    assert (database.path.parent / FOLDER / "woodshed-2030-05-17.db").is_file()


async def test_it_waits_for_a_quiet_time_but_not_for_days(keeping: Keeping) -> None:
    await keeping.after(LOOK_EVERY)
    keeping.quiet = False
    assert len(await keeping.after(DAY)) == 1
    assert len(await keeping.after(DAY)) == 2


async def test_what_it_did_not_make_stays(keeping: Keeping) -> None:
    keeping.folder.mkdir()
    for name in ("mine.db", "woodshed-best.db", "other-2001-01-01.db"):
        (keeping.folder / name).write_text("mine")
    (keeping.folder / "woodshed-2001-01-01.db").mkdir()
    for _ in range(5):
        await keeping.after(DAY)
    assert len(keeping.names()) == 3 + 4


async def test_what_was_cut_short_on_another_day_goes_and_what_is_a_persons_stays(keeping: Keeping) -> None:
    await keeping.after(LOOK_EVERY)
    for name in (".woodshed-2030-05-16.db.new", ".woodshed-2030-05-16.db.new-wal", ".mine.db.new"):
        (keeping.folder / name).write_text("half of it")
    assert await keeping.after(DAY) == [".mine.db.new", *(f"woodshed-2030-05-{day}.db" for day in (17, 18))]


async def test_a_damaged_database_pushes_out_no_good_backup_and_is_told(
    keeping: Keeping, database: Database
) -> None:
    good = await keeping.after(LOOK_EVERY)
    async with database.writing() as connection:
        await connection.execute("CREATE TABLE padding AS SELECT randomblob(4000) AS x FROM gear_wish")
        await connection.executemany("INSERT INTO padding VALUES (randomblob(4000))", [()] * 50)
    await database.close()
    content = bytearray(database.path.read_bytes())
    content[-100_000:-4096] = bytes(100_000 - 4096)
    database.path.write_bytes(content)
    assert await keeping.after(5 * DAY) == good
    found = keeping.backups.finding()
    assert found.grade is Grade.WANTING
    assert "damaged" in found.says


async def test_a_failure_is_told_until_the_next_one_is_made(keeping: Keeping) -> None:
    keeping.folder.write_text("in the way")
    await keeping.backups.back_up_when_due()
    assert keeping.backups.finding().grade is Grade.WANTING
    keeping.folder.unlink()
    assert await keeping.after(LOOK_EVERY) == ["woodshed-2030-05-17.db"]
    assert keeping.backups.finding().grade is Grade.WELL


async def test_the_first_is_made_soon_after_the_start_and_none_where_none_is_kept(
    database: Database, evening: datetime
) -> None:
    for kept_days, made in ((0, []), (1, ["woodshed-2030-05-17.db"])):
        kept = Keeping(database.path, FakeClock(evening), kept_days)
        running = asyncio.create_task(kept.backups.run())
        await asyncio.sleep(0)
        await kept.clock.advance(evening + FIRST_LOOK)
        async with asyncio.timeout(20):
            while kept.clock.next_wake is None:  # noqa: ASYNC110 - it works in a thread, and tells nobody
                await asyncio.sleep(0)
        assert kept.names() == made
        running.cancel()
