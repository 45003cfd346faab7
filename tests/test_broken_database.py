"""Whatever is wrong with the database, every command tells it in a sentence."""

import asyncio
import shutil
import sqlite3
from collections.abc import Awaitable, Callable, Iterator
from datetime import timedelta
from itertools import cycle, islice
from pathlib import Path
from typing import Any

import pytest

from bot.check import check
from bot.domain.chat.message import Chatter, Message, Role
from bot.domain.gear.gear import GEAR, GearItem, GearKind
from bot.domain.operation.finding import Finding, Grade
from bot.domain.operation.token import Token
from bot.domain.practice.routine import ROUTINES
from bot.errors import StoreError, WoodshedError
from bot.files import back_up, export_all, import_all
from bot.login import login
from bot.moderation.decision import CallKind
from bot.moderation.verdict import Action, Verdict
from bot.plan import make_plan
from bot.rehearsal.clock import FakeClock
from bot.running import started
from bot.services.evenings.recap import gather
from bot.settings import Settings
from bot.store.database import Database
from bot.store.document import documents_of
from bot.store.gear import count_ask
from bot.store.health import write_troubles
from bot.store.practice import save_sessions
from bot.store.stream import write_stream
from bot.store.token import save_token
from bot.store.wish import count_wish
from tests.audit import write_verdict
from tests.bench.practice import LAST, many_evenings, sample_routine
from tests.catalogue import keep

NOW = LAST + timedelta(hours=1)
NOWHERE = "http://127.0.0.1:1"


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a database with something in every table that a command reads."""
    path = tmp_path_factory.mktemp("whole") / "w.db"
    asyncio.run(fill(path))
    return path


async def fill(path: Path) -> None:
    routine = sample_routine("short-evening")
    who = Chatter("1", "fan_fern", "fan_fern")
    line = Message("m", who, Role.VIEWER, "example.com", (), LAST, "channel")
    async with Database.opened(path) as database:
        await keep(database, GEAR, [GearItem(slug="x", kind=GearKind.OTHER, model="X", tags=("loud",))])
        await keep(database, ROUTINES, [routine])
        await save_sessions(database, many_evenings(routine, 1))
        await write_verdict(database, line, Verdict(Action.WARN, "links", weight=1), "", [CallKind.WARN])
        await write_stream(database, LAST)
        await write_troubles(database, [Finding("disk", Grade.BROKEN, "full")], LAST)
        await save_token(database, Token("7", "woodshed_bot", "access", "refresh", frozenset()), LAST)
        await count_ask(database, "x", LAST.date())
        await count_wish(database, "a banjo", "1", LAST)


@pytest.fixture
def settings(whole: Path, tmp_path: Path, data: Path) -> Settings:
    shutil.copy(whole, tmp_path / "w.db")
    (tmp_path / "gear.toml").write_text('[[gear]]\nslug = "y"\nkind = "other"\nmodel = "Y"\n', "utf-8")
    return Settings(
        _env_file=None,  # pyright: ignore[reportCallIssue]
        client_id="x",
        channel="junipervale",
        database=tmp_path / "w.db",
        data_dir=data,
        web_port=0,
        timezone="UTC",
        twitch_api_url=NOWHERE,
        twitch_auth_url=NOWHERE,
    )


class Impatient(FakeClock):
    """A clock by which nobody waits for Twitch to come back."""

    async def sleep(self, seconds: float) -> None:
        raise WoodshedError(f"out of reach, and no patience for {seconds} seconds")


Command = Callable[[Settings, Path], Awaitable[Any]]


async def look_back(settings: Settings, _: Path) -> None:
    """Read what `recap` reads; drawing it takes a second, and reads nothing more."""
    async with Database.opened(settings.database, beside=True) as database, database.snapshot() as then:
        await gather(then, settings, NOW, LAST.date())


async def never_shown(address: str, code: str) -> None:
    raise AssertionError(f"{address} was reached, and gave {code}")


REPORTS: dict[str, Command] = {
    "export": lambda settings, folder: export_all(settings, folder / "out"),
    "plan": lambda settings, _: make_plan(settings, NOW, 60),
    "recap": look_back,
}
OTHERS: dict[str, Command] = {
    "import": lambda settings, folder: import_all(settings, [folder / "gear.toml"], NOW),
    "backup": lambda settings, folder: back_up(settings, folder / "copy.db", over=True),
    "login": lambda settings, _: login(settings, FakeClock(NOW), never_shown),
    "check": lambda settings, _: check(settings, FakeClock(NOW)),
    "run": lambda settings, _: started(settings, Impatient(NOW), lambda: 0.5),
}
COMMANDS = REPORTS | OTHERS


def columns(path: Path) -> Iterator[tuple[str, str, str]]:
    """Give every column of every table, with its type."""
    with sqlite3.connect(path) as connection:
        for (table,) in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'").fetchall():
            for row in connection.execute(f"PRAGMA table_info({table})").fetchall():
                yield table, row[1], row[2]
    connection.close()


def change(path: Path, *statements: str) -> None:
    with sqlite3.connect(path) as connection:
        connection.execute("PRAGMA foreign_keys = OFF")
        for statement in statements:
            connection.execute(statement)
    connection.close()


async def all_told(
    settings: Settings, folder: Path, commands: dict[str, Command] = COMMANDS
) -> dict[str, str]:
    """Return what each command could not do, in one sentence; whatever else is raised fails the test."""
    told: dict[str, str] = {}
    for name, command in commands.items():
        try:
            await command(settings, folder)
        except WoodshedError as error:
            told[name] = str(error)
        left = {path.name for path in folder.iterdir() if path.name.startswith(".")}
        assert not left, f"{name} has left {left}"
    return told


async def test_with_a_whole_database_only_twitch_is_missing(settings: Settings, tmp_path: Path) -> None:
    assert set(await all_told(settings, tmp_path)) == {"login", "run"}


@pytest.mark.parametrize(
    ("table", "needed_by"),
    [
        ("document", {"import", "export", "plan", "recap", "run"}),
        ("practice_session", {"export", "plan", "recap", "run"}),
        ("practice_event", {"export", "recap", "run"}),
        ("practice_played", {"plan", "recap"}),
        ("audit", {"recap"}),
        ("stream", {"recap"}),
        ("trouble", {"recap"}),
        ("token", {"login", "run"}),
    ],
)
async def test_a_table_that_is_gone_is_told_by_whatever_reads_it(
    table: str, needed_by: set[str], settings: Settings, tmp_path: Path
) -> None:
    change(settings.database, f"DROP TABLE {table}")
    told = await all_told(settings, tmp_path)
    assert {name for name, says in told.items() if table in says} >= needed_by


@pytest.mark.parametrize(
    ("values", "every"),
    [
        pytest.param(["''", "'x'"], 3, id="a third of the texts"),
        pytest.param(["''"], 1, id="no text", marks=pytest.mark.long),
        pytest.param(["'x'"], 1, id="a text", marks=pytest.mark.long),
        pytest.param(["9223372036854775807"], 3, id="a third of the numbers"),
        pytest.param(["9223372036854775807"], 1, id="a number", marks=pytest.mark.long),
    ],
)
async def test_a_value_that_nobody_of_us_wrote_is_told(
    values: list[str], every: int, settings: Settings, whole: Path, tmp_path: Path
) -> None:
    refused: set[str] = set()
    tried = islice(columns(whole), 0, None, every)
    for (table, column, kind), value in zip(tried, cycle(values), strict=False):
        if (kind == "TEXT") == value.startswith("'"):
            shutil.copy(whole, settings.database)
            change(settings.database, f"UPDATE OR IGNORE {table} SET {column} = {value}")  # noqa: S608
            shutil.rmtree(tmp_path / "out", ignore_errors=True)  # to write over files takes twice as long
            for says in (await all_told(settings, tmp_path, REPORTS)).values():
                assert str(settings.database) in says, f"{table}.{column}: {says}"
                refused.add(table)
    assert refused & {"practice_event", "practice_played"}, "reports read them"


@pytest.mark.parametrize(
    "content",
    [b"a letter, no database" * 99, b"SQLite format 3\x00" + b"\xff" * 500, None],
    ids=["letter", "garbage", "cut"],
)
async def test_what_is_no_database_any_more_is_told_by_every_command(
    content: bytes | None, settings: Settings, tmp_path: Path
) -> None:
    path = settings.database
    path.write_bytes(content if content is not None else path.read_bytes()[: path.stat().st_size // 2])
    told = await all_told(settings, tmp_path)
    assert set(told) == set(COMMANDS) - {"check"}
    assert all(str(path) in says for says in told.values())
    assert ("database", Grade.BROKEN) in {(each.subject, each.grade) for each in await check(settings)}


async def test_a_database_of_a_newer_version_and_a_folder_are_told_by_every_command(
    settings: Settings, tmp_path: Path
) -> None:
    change(settings.database, "PRAGMA user_version = 999")
    assert set(await all_told(settings, tmp_path)) == set(COMMANDS) - {"check"}
    folder = settings.model_copy(update={"database": tmp_path})
    told = await all_told(folder, tmp_path)
    assert set(told) == set(COMMANDS) - {"check"}
    assert all("a folder, not a file" in says for says in told.values())


async def test_a_disk_that_fills_in_the_middle_of_an_errand_is_told(settings: Settings) -> None:
    pieces = [GearItem(slug=f"z-{n}", kind=GearKind.OTHER, model="Z", story="z" * 200) for n in range(200)]

    async def errand() -> None:
        async with Database.opened(settings.database) as database:
            async with database.writing() as connection:
                await connection.execute("PRAGMA max_page_count = 1")  # so SQLite takes the disk for full
            await keep(database, GEAR, pieces)

    with pytest.raises(StoreError, match="disk is full"):
        await errand()
    async with Database.opened(settings.database) as database:
        assert len(await documents_of(database, GEAR)) == 1
