"""Reports beside a bot that writes: each is of one moment."""

import json
import re
import sqlite3
from collections.abc import Callable, Coroutine, Generator
from datetime import timedelta
from itertools import count
from pathlib import Path
from typing import Any

import pytest

from bot.files import export_all
from bot.plan import make_plan
from bot.recap import write_recap
from bot.settings import Settings
from bot.store.database import Database
from bot.store.practice import latest_session, save_sessions
from tests.bench.practice import LAST, many_evenings, sample_routine

NOW = LAST + timedelta(hours=1)


class Interrupted:
    """Work during which, each time that it waits, somebody else does something."""

    def __init__(self, work: Coroutine[Any, Any, Any], meanwhile: Callable[[], None]) -> None:
        self._work = work
        self._meanwhile = meanwhile

    def __await__(self) -> Generator[Any, Any, Any]:
        step = self._work.__await__()
        try:
            wait = next(step)
            while True:
                self._meanwhile()
                yield wait
                wait = next(step)
        except StopIteration as ended:
            return ended.value


@pytest.fixture
def settings(tmp_path: Path, data: Path) -> Settings:
    return Settings(
        _env_file=None,  # pyright: ignore[reportCallIssue]
        database=tmp_path / "w.db",
        data_dir=data,
        timezone="UTC",
    )


@pytest.fixture
async def held(settings: Settings) -> Callable[[], None]:
    """Return what replaces the only session by another one, as a bot that runs might."""
    database = await Database.open(settings.database)
    (evening,) = many_evenings(sample_routine("short-evening"), 1)
    await save_sessions(database, [evening])
    await database.close()
    numbers = count(1)

    def meanwhile() -> None:
        with sqlite3.connect(settings.database, isolation_level=None) as other:
            other.execute("BEGIN IMMEDIATE")
            mark = f"mark {next(numbers)}"
            other.execute(
                "UPDATE practice_session SET id = id + 1, routine = json_set(routine, '$.title', ?)", (mark,)
            )
            other.execute(
                "UPDATE practice_event SET session_id = session_id + 1,"
                " words = iif(kind = 'noted', ?, words)",
                (mark,),
            )
            other.execute("UPDATE practice_played SET session_id = session_id + 1, what = ?", (mark,))
            other.execute("COMMIT")
        other.close()

    return meanwhile


def marks(text: str) -> set[str]:
    return set(re.findall(r"mark \d+", text))


async def test_an_export_is_of_one_moment(
    settings: Settings, held: Callable[[], None], tmp_path: Path
) -> None:
    held()
    await Interrupted(export_all(settings, tmp_path / "out"), held)
    (session,) = json.loads((tmp_path / "out/practice.json").read_text("utf-8"))["sessions"]
    assert len(marks(json.dumps(session))) == 1


async def test_a_recap_is_of_one_moment(settings: Settings, held: Callable[[], None], tmp_path: Path) -> None:
    held()
    paths = await Interrupted(write_recap(settings, NOW, None, tmp_path / "out"), held)
    (page,) = (path for path in paths if path.suffix == ".md")
    assert len(marks(page.read_text("utf-8"))) == 1


async def test_a_plan_is_made_while_others_write(settings: Settings, held: Callable[[], None]) -> None:
    held()
    assert (await Interrupted(make_plan(settings, NOW, 60), held)).plan


async def test_what_the_running_bot_reads_in_parts_is_of_one_moment_too(
    settings: Settings, held: Callable[[], None]
) -> None:
    held()

    async def work() -> str:
        async with Database.opened(settings.database) as database:
            found = await latest_session(database)
            assert found
            return f"{found[1].routine.title} {found[2]}"

    assert len(marks(await Interrupted(work(), held))) == 1
