"""Practice that an older Woodshed wrote down is read by this one."""

import json
import shutil
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from bot.domain.practice.routine import ROUTINES, Block, BlockKind, Routine
from bot.errors import DocumentError
from bot.rehearsal.clock import FakeClock
from bot.services.feed import Feed
from bot.services.practice.practice_csv import as_csv, read_log
from bot.services.practice.practice_log import merge_sessions
from bot.services.practice.practice_room import PracticeRoom
from bot.store.database import Database, stamp
from bot.store.migrate import MIGRATIONS
from bot.store.practice import all_sessions
from tests.catalogue import opened

ROUTINE = Routine(
    slug="short",
    title="Short",
    blocks=(Block(title="Run", kind=BlockKind.TECHNIQUE, minutes=10, metre="4/4", start_bpm=90),),
)
BEGAN = datetime(2029, 5, 17, 19, tzinfo=UTC)
MINUTE = timedelta(minutes=1)


def older(folder: Path) -> Path:
    """Return the migrations as they were before tempi could be halves."""
    scripts = folder / "older"
    scripts.mkdir()
    for script in MIGRATIONS.glob("*.sql"):
        if script.name < "0018":
            shutil.copy(script, scripts)
    return scripts


async def write_older(path: Path, routine: str) -> None:
    """Write down a routine, a session that is over and one that goes on, as it was done then."""
    database = await Database.open(path, older(path.parent))
    async with database.writing() as connection:
        await connection.execute("INSERT INTO routine VALUES ('short', 1, ?)", (routine,))
        for number, finished in ((1, stamp(BEGAN + 9 * MINUTE)), (2, None)):
            began = BEGAN + (number - 1) * timedelta(days=1)
            await connection.execute(
                "INSERT INTO practice_session VALUES (?, ?, ?, ?)", (number, routine, stamp(began), finished)
            )
            kinds = ("started", "clean", "finished") if finished else ("started", "clean")
            for kind, minutes in zip(kinds, (0, 5, 9), strict=False):
                await connection.execute(
                    "INSERT INTO practice_event (session_id, at, kind) VALUES (?, ?, ?)",
                    (number, stamp(began + minutes * MINUTE), kind),
                )
    await database.close()


@pytest.mark.parametrize("metre", ["2+0/8", "0/4", "04/4", "٤/4"])
async def test_a_metre_that_was_one_once_keeps_nobody_from_practising(tmp_path: Path, metre: str) -> None:
    held = ROUTINE.model_dump(mode="json", exclude_defaults=True)
    held["blocks"][0]["metre"] = metre
    await write_older(tmp_path / "woodshed.db", json.dumps(held))
    async with Database.opened(tmp_path / "woodshed.db") as database:
        clock = FakeClock(BEGAN + timedelta(days=1, minutes=6))
        catalogue = await opened(database)
        room = PracticeRoom(database, catalogue, clock, Feed(), day_of=datetime.date, rest_days=frozenset())
        await room.load()
        assert room.session.now_playing.metre == metre
        assert (await room.progress("run")).sessions == 2
        assert [each.length for each in await room.today()] == [6 * MINUTE]
        assert room.day == date(2029, 5, 18)
        log = await all_sessions(database)
        assert (await merge_sessions(database, read_log(as_csv(log), "log.csv", {}))).unchanged == 2
        assert (await catalogue.merge([(ROUTINES, [ROUTINE])])).changed == ("short",)
        assert room.routine("short") == ROUTINE


def test_a_metre_of_no_beats_in_a_file_is_refused() -> None:
    block = 'title = "Run"\nkind = "technique"\nminutes = 10\nmetre = "0/4"'
    with pytest.raises(DocumentError, match="a metre has beats"):
        ROUTINES.read(f'[[routines]]\nslug = "short"\ntitle = "Short"\n[[routines.blocks]]\n{block}\n')
