"""The one file: migrated forward, written by one hand at a time, held by one process."""

import asyncio
import contextlib
import os
import re
import socket
import sqlite3
import stat
import subprocess
import sys
import threading
from collections.abc import Callable, Coroutine, Generator
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest

from bot.domain.practice.routine import ROUTINES
from bot.errors import StoreBusyError, StoreError
from bot.store.cause import because_of
from bot.store.connection import connected
from bot.store.copy import copy_database
from bot.store.database import Database, time_in
from bot.store.document import documents_of
from bot.store.gear import asks_on, count_ask
from bot.store.health import try_writing
from bot.store.migrate import MIGRATIONS
from bot.store.place import open_to_others
from tests.power import AS_IT_RUNS


def migrations(folder: Path, **scripts: str) -> Path:
    folder.mkdir(exist_ok=True)
    for name, sql in scripts.items():
        (folder / f"{name.removeprefix('m')}.sql").write_text(sql, "utf-8")
    return folder


async def version(database: Database) -> int:
    rows = list(await database.reading.execute_fetchall("PRAGMA user_version"))
    return rows[0][0]


async def test_a_new_file_has_every_migration_and_its_owner_alone_may_read_it(tmp_path: Path) -> None:
    async with Database.opened(tmp_path / "w.db") as database:
        assert await version(database) == len(list(MIGRATIONS.glob("*.sql")))
        if os.name == "posix":
            assert stat.S_IMODE(database.path.stat().st_mode) == 0o600


async def test_what_is_committed_outlasts_a_power_cut(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.store.connection.SYNCHRONOUS", AS_IT_RUNS)
    async with Database.opened(tmp_path / "w.db") as database, database.writing() as writer:
        for pragma, value in (("synchronous", 2), ("journal_mode", "wal")):  # 2: FULL
            (row,) = await writer.execute_fetchall(f"PRAGMA {pragma}")
            assert row[0] == value


async def test_every_table_is_strict_and_the_file_keeps_its_journal_and_its_keys(database: Database) -> None:
    tables = await database.reading.execute_fetchall("PRAGMA table_list")
    ours = [row for row in tables if row["schema"] == "main" and not row["name"].startswith("sqlite_")]
    assert ours
    assert all(row["strict"] for row in ours if row["type"] == "table")
    for pragma, value in (("journal_mode", "wal"), ("foreign_keys", 1)):
        rows = list(await database.reading.execute_fetchall(f"PRAGMA {pragma}"))
        assert rows[0][0] == value


async def test_what_is_done_at_once_has_its_turn_in_the_thread_that_has_the_connection(
    database: Database, tmp_path: Path
) -> None:
    async with database.writing() as connection:
        first = asyncio.create_task(connection.at_once(lambda _: threading.get_ident()))
        then = connection.at_once(lambda own: (threading.get_ident(), own.in_transaction))
        assert await then == (await first, True)
        assert await first != threading.get_ident()
        with pytest.raises(ZeroDivisionError):
            await connection.at_once(lambda _: 1 / 0)
    closed = await connected(tmp_path / "other.db")
    await closed.close()
    with pytest.raises(ValueError, match=r"closed|no active"):
        await closed.at_once(lambda _: None)


async def test_a_look_sees_one_moment_and_leaves_nothing_open(database: Database) -> None:
    add = "INSERT INTO gear_ask (slug, day, times) VALUES (hex(randomblob(9)), '', 1)"
    count = "SELECT count(*) FROM gear_ask"

    def look(connection: sqlite3.Connection) -> list[int]:
        before = connection.execute(count).fetchone()[0]
        with sqlite3.connect(database.path) as other:
            other.execute(add)
        return [before, connection.execute(count).fetchone()[0]]

    assert [await database.look(look), await database.look(look)] == [[0, 0], [1, 1]]
    async with database.snapshot() as then:
        assert [await then.look(look), await then.look(look)] == [[2, 2], [2, 2]]
    with pytest.raises(StoreError, match="cannot be read"):
        await database.look(lambda _: int("no number"))
    assert await database.look(look) == [4, 4]


async def test_migrations_are_numbered_without_a_gap() -> None:
    numbers = sorted(int(script.name[:4]) for script in MIGRATIONS.glob("*.sql"))
    assert numbers == list(range(1, len(numbers) + 1))


async def test_a_failing_migration_leaves_nothing_of_itself(tmp_path: Path) -> None:
    folder = migrations(tmp_path / "sql", m0001_a="CREATE TABLE a (x TEXT) STRICT;")
    path = tmp_path / "w.db"
    await (await Database.open(path, folder)).close()
    migrations(folder, m0002_b="CREATE TABLE b (x TEXT) STRICT; CREATE TABLE a (x TEXT) STRICT;")
    with pytest.raises(StoreError, match=r"0002_b\.sql failed, the database is as it was"):
        await Database.open(path, folder)
    migrations(folder, m0002_b="CREATE TABLE b (x TEXT) STRICT;")
    database = await Database.open(path, folder)
    assert await version(database) == 2
    await database.close()


async def test_of_several_migrations_one_that_fails_is_named_and_none_is_left(tmp_path: Path) -> None:
    folder, path = migrations(tmp_path / "sql", m0001_a="CREATE TABLE a (x TEXT) STRICT;"), tmp_path / "w.db"
    await (await Database.open(path, folder)).close()
    new = {"m0002_b": "CREATE TABLE b (x TEXT) STRICT;", "m0003_c": "CREATE TABLE a (x TEXT) STRICT;"}
    migrations(folder, **new, m0004_d="CREATE TABLE d (x TEXT) STRICT;")
    with pytest.raises(StoreError, match=r"0003_c\.sql failed, the database is as it was"):
        await Database.open(path, folder)
    with contextlib.closing(sqlite3.connect(path)) as left:
        assert left.execute("PRAGMA user_version").fetchone() == (1,)
        assert left.execute("SELECT name FROM sqlite_schema").fetchall() == [("a",)]


async def test_migrations_that_fail_only_at_their_commit_are_told_like_any_other(tmp_path: Path) -> None:
    parent = "CREATE TABLE a (x INTEGER PRIMARY KEY) STRICT;"
    child = "CREATE TABLE b (x INTEGER REFERENCES a DEFERRABLE INITIALLY DEFERRED) STRICT;"
    lost = "INSERT INTO b VALUES (1);"
    folder = migrations(tmp_path / "sql", m0001_a=parent, m0002_b=child, m0003_c=lost)
    with pytest.raises(StoreError, match=r"0003_c\.sql failed, the database is as it was"):
        await Database.open(tmp_path / "w.db", folder)


async def test_a_migration_is_applied_once_and_what_was_written_stays(tmp_path: Path) -> None:
    folder = migrations(tmp_path / "sql", m0001_a="CREATE TABLE a (x TEXT) STRICT;")
    path = tmp_path / "w.db"
    database = await Database.open(path, folder)
    async with database.writing() as connection:
        await connection.execute("INSERT INTO a VALUES ('kept')")
    await database.close()
    migrations(folder, m0002_b="ALTER TABLE a ADD COLUMN y TEXT;")
    database = await Database.open(path, folder)
    assert [row["x"] for row in await database.reading.execute_fetchall("SELECT * FROM a")] == ["kept"]
    await database.close()


async def test_a_newer_database_is_refused_and_untouched(tmp_path: Path) -> None:
    path = tmp_path / "w.db"
    with sqlite3.connect(path) as connection:
        connection.execute("PRAGMA user_version = 999")
    connection.close()
    with pytest.raises(StoreError, match="is of version 999") as refused:
        await Database.open(path)
    assert "update Woodshed" in refused.value.mend


@pytest.mark.parametrize(
    "content", [b"this is a letter, not a database" * 100, b"SQLite format 3\x00" + b"\xff" * 500]
)
async def test_what_is_no_database_is_refused_and_left_as_it_is(content: bytes, tmp_path: Path) -> None:
    path = tmp_path / "w.db"
    path.write_bytes(content)
    with pytest.raises(StoreError, match="cannot be used"):
        await Database.open(path)
    assert path.read_bytes() == content


async def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    with pytest.raises(StoreError, match="cannot be written"):
        await Database.open(tmp_path / "file" / "w.db")


async def test_a_second_process_is_refused_with_the_pid_of_the_first(database: Database) -> None:
    program = (
        "import asyncio, pathlib, sys\n"
        "from bot.store.database import Database\n"
        "asyncio.run(Database.open(pathlib.Path(sys.argv[1])))\n"
    )
    other = await asyncio.to_thread(
        subprocess.run,
        [sys.executable, "-c", program, str(database.path)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert other.returncode == 1
    assert f"StoreBusyError: another Woodshed, process {os.getpid()}, has the database" in other.stderr


@pytest.mark.parametrize("noted", [b"", b"rubbish", b"12 34", b"7" * 5000, b"\xff\xfe", "٣".encode()])
async def test_a_pid_file_with_rubbish_is_not_told(noted: bytes, database: Database) -> None:
    database.path.with_name("woodshed.db.pid").write_bytes(noted)
    with pytest.raises(StoreBusyError, match="process unknown"):
        await Database.open(database.path)


async def test_after_closing_the_file_can_be_opened_again(tmp_path: Path) -> None:
    for _ in range(2):
        database = await Database.open(tmp_path / "w.db")
        with pytest.raises(StoreBusyError):
            await Database.open(tmp_path / "w.db")
        await database.close()


async def test_an_errand_beside_whoever_holds_it_is_seen_there_and_keeps_nobody_out(tmp_path: Path) -> None:
    held = await Database.open(tmp_path / "w.db")
    errand = await Database.open(tmp_path / "w.db", beside=True)
    async with errand.writing() as connection:
        await connection.execute("INSERT INTO gear_wish (words, times, last_at) VALUES ('new', 1, '')")
    rows = await held.reading.execute_fetchall("SELECT words FROM gear_wish")
    assert [row["words"] for row in rows] == ["new"]
    await errand.close()
    with pytest.raises(StoreBusyError):
        await Database.open(tmp_path / "w.db")
    await held.close()
    errand = await Database.open(tmp_path / "w.db", beside=True)
    await (await Database.open(tmp_path / "w.db")).close()
    await errand.close()


async def test_an_errand_waits_for_the_write_that_is_under_way(tmp_path: Path) -> None:
    held = await Database.open(tmp_path / "w.db")
    errand = await Database.open(tmp_path / "w.db", beside=True)

    async def write() -> None:
        async with errand.writing() as connection:
            await connection.execute("INSERT INTO gear_wish (words, times, last_at) VALUES ('b', 1, '')")

    async with held.writing() as connection:
        await connection.execute("INSERT INTO gear_wish (words, times, last_at) VALUES ('a', 1, '')")
        writing = asyncio.create_task(write())
        await asyncio.wait([writing], timeout=0.1)
        assert not writing.done()
    await writing
    rows = await held.reading.execute_fetchall("SELECT words FROM gear_wish ORDER BY words")
    assert [row["words"] for row in rows] == ["a", "b"]
    for each in (errand, held):
        await each.close()


async def test_an_errand_changes_nothing_under_the_feet_of_an_older_bot(tmp_path: Path) -> None:
    folder = migrations(tmp_path / "sql", m0001_a="CREATE TABLE a (x TEXT) STRICT;")
    held = await Database.open(tmp_path / "w.db", folder)
    migrations(folder, m0002_b="CREATE TABLE b (x TEXT) STRICT;")
    with pytest.raises(StoreBusyError, match="older version") as refused:
        await Database.open(tmp_path / "w.db", folder, beside=True)
    assert "stop" in refused.value.mend
    assert await version(held) == 1
    await held.close()
    errand = await Database.open(tmp_path / "w.db", folder, beside=True)
    assert await version(errand) == 2
    await errand.close()


async def test_a_failed_write_takes_nobody_elses_with_it(database: Database) -> None:
    first_is_in, second_waits = asyncio.Event(), asyncio.Event()

    async def fail() -> None:
        async with database.writing() as connection:
            await connection.execute("INSERT INTO gear_wish (words, times, last_at) VALUES ('lost', 1, '')")
            first_is_in.set()
            await second_waits.wait()
            raise ValueError

    async def succeed() -> None:
        await first_is_in.wait()
        second_waits.set()
        async with database.writing() as connection:
            await connection.execute("INSERT INTO gear_wish (words, times, last_at) VALUES ('kept', 1, '')")

    results = await asyncio.gather(fail(), succeed(), return_exceptions=True)
    assert isinstance(results[0], ValueError)
    rows = await database.reading.execute_fetchall("SELECT words FROM gear_wish")
    assert [row["words"] for row in rows] == ["kept"]


class CancelledAt:
    """Work that is cancelled while it waits for the `place`-th time, and each time after it waits on."""

    def __init__(self, place: int, work: Coroutine[Any, Any, None]) -> None:
        self._place = place
        self._work = work

    def __await__(self) -> Generator[Any]:
        task = asyncio.current_task()
        waits = 0
        step = self._work.__await__()
        try:
            wait = next(step)
            while True:
                if task and waits >= self._place:
                    task.cancel()
                waits += 1
                try:
                    yield wait
                except asyncio.CancelledError as cancelled:
                    wait = step.throw(cancelled)
                else:
                    wait = next(step)
        except StopIteration:
            return


@pytest.mark.parametrize("place", range(3))
async def test_wherever_a_write_is_cancelled_it_is_kept_whole_or_not_at_all_and_the_next_one_is_kept(
    place: int, database: Database
) -> None:
    async def write(*words: str) -> None:
        async with database.writing() as connection:
            for word in words:
                await connection.execute(
                    "INSERT INTO gear_wish (words, times, last_at) VALUES (?, 1, '')", (word,)
                )

    async def cancelled() -> None:
        await CancelledAt(place, write("one", "other"))

    (result,) = await asyncio.gather(asyncio.create_task(cancelled()), return_exceptions=True)
    assert isinstance(result, asyncio.CancelledError)
    await write("next")
    rows = await database.reading.execute_fetchall("SELECT words FROM gear_wish")
    assert {row["words"] for row in rows} in ({"next"}, {"one", "other", "next"})


async def test_a_write_that_fails_at_its_very_end_takes_nobody_elses_with_it(database: Database) -> None:
    async def write_what_cannot_be_committed() -> None:
        async with database.writing() as connection:
            await connection.execute("PRAGMA defer_foreign_keys = ON")
            await connection.execute("INSERT INTO audit_call (audit_id, action) VALUES (404, 'delete')")

    with pytest.raises(sqlite3.IntegrityError):
        await write_what_cannot_be_committed()
    async with database.writing() as connection:
        await connection.execute("INSERT INTO gear_wish (words, times, last_at) VALUES ('kept', 1, '')")
    assert list(await database.reading.execute_fetchall("SELECT * FROM gear_wish"))
    assert not list(await database.reading.execute_fetchall("SELECT * FROM audit_call"))


async def test_what_is_written_together_is_kept_whole_or_not_at_all(database: Database) -> None:
    async def names() -> list[str]:
        rows = await database.reading.execute_fetchall("SELECT slug FROM document ORDER BY slug")
        return [row["slug"] for row in rows]

    async def write(into: Database, slug: str) -> None:
        async with into.writing() as connection:
            await connection.execute("INSERT INTO document VALUES ('routine', ?, 1, '{}', '')", (slug,))

    async def write_twice() -> None:
        async with database.together() as joined:
            await write(joined, "a")
            await write(joined, "a")

    with pytest.raises(sqlite3.IntegrityError):
        await write_twice()
    assert await names() == []
    async with database.together() as joined:
        await write(joined, "a")
        assert await names() == []
        await write(joined, "b")
    assert await names() == ["a", "b"]
    await write(database, "c")
    assert await names() == ["a", "b", "c"]


def wished(*words: str) -> Callable[[sqlite3.Connection], None]:
    """Return a work that writes some words, one after the other."""

    def write(connection: sqlite3.Connection) -> None:
        for word in words:
            connection.execute("INSERT INTO gear_wish (words, times, last_at) VALUES (?, 1, '')", (word,))

    return write


async def wishes(database: Database) -> set[str]:
    return {row["words"] for row in await database.reading.execute_fetchall("SELECT words FROM gear_wish")}


async def test_what_is_written_at_one_visit_is_kept_whole_or_not_at_all(database: Database) -> None:
    with pytest.raises(sqlite3.IntegrityError):
        await database.write(wished("one", "one"))
    assert await wishes(database) == set()
    await database.write(wished("one", "other"))
    assert await wishes(database) == {"one", "other"}


async def test_what_cannot_be_committed_at_one_visit_takes_nobody_elses_with_it(database: Database) -> None:
    def write(connection: sqlite3.Connection) -> None:
        connection.execute("PRAGMA defer_foreign_keys = ON")
        connection.execute("INSERT INTO audit_call (audit_id, action) VALUES (404, 'delete')")

    with pytest.raises(sqlite3.IntegrityError):
        await database.write(write)
    await database.write(wished("kept"))
    assert await wishes(database) == {"kept"}
    assert not list(await database.reading.execute_fetchall("SELECT * FROM audit_call"))


async def test_a_visit_joins_the_transaction_that_is_under_way(database: Database) -> None:
    async def write(*words: str) -> None:
        async with database.together() as joined:
            await joined.write(wished(words[0]))
            await joined.write(wished(words[1]))

    with pytest.raises(sqlite3.IntegrityError):
        await write("one", "one")
    assert await wishes(database) == set()
    await write("one", "other")
    assert await wishes(database) == {"one", "other"}


@pytest.mark.parametrize("place", range(3))
async def test_a_visit_that_is_cancelled_is_kept_whole_or_not_at_all_and_the_next_one_is_kept(
    place: int, database: Database
) -> None:
    async def cancelled() -> None:
        await CancelledAt(place, database.write(wished("one", "other")))

    await asyncio.gather(asyncio.create_task(cancelled()), return_exceptions=True)
    await database.write(wished("next"))
    assert await wishes(database) in ({"next"}, {"one", "other", "next"})


async def test_a_block_that_ends_before_it_writes_leaves_no_transaction(database: Database) -> None:
    async with database.writing():
        pass
    with contextlib.suppress(InterruptedError):
        async with database.writing():
            raise InterruptedError
    await database.write(wished("next"))
    assert await wishes(database) == {"next"}


async def test_a_transaction_is_at_most_two_visits_to_its_thread(database: Database) -> None:
    """A visit takes ten times what most statements do, and chat waits for each."""
    visits: list[object] = []
    writer: Any = database._writer  # pyright: ignore[reportPrivateUsage]
    execute = writer._execute

    async def noted(work: object, *values: object) -> object:
        visits.append(work)
        return await execute(work, *values)

    writer._execute = noted
    with because_of("m1", datetime(2030, 5, 17, tzinfo=UTC)):
        await database.write(wished("one", "other"))
        assert len(visits) == 1
        async with database.together() as joined:
            await joined.write(wished("a third"))
    assert len(visits) == 1 + 2
    assert await wishes(database) == {"one", "other", "a third"}


async def test_a_reader_sees_only_what_is_committed_and_cannot_write(database: Database) -> None:
    async with database.writing() as connection:
        await connection.execute("INSERT INTO gear_wish (words, times, last_at) VALUES ('new', 1, '')")
        assert not list(await database.reading.execute_fetchall("SELECT * FROM gear_wish"))
    assert list(await database.reading.execute_fetchall("SELECT * FROM gear_wish"))
    with pytest.raises(sqlite3.OperationalError, match="readonly"):
        await database.reading.execute("DELETE FROM gear_wish")


def something(kind: str, path: Path) -> None:
    """Put something that is no file at a path."""
    match kind:
        case "folder":
            path.mkdir()
        case "pipe":
            os.mkfifo(path)
        case "socket":
            with socket.socket(socket.AF_UNIX) as listening:
                listening.bind(str(path))
        case "device":
            path.symlink_to("/dev/zero")
        case "link to a folder":
            (path.parent / "folder").mkdir()
            path.symlink_to(path.parent / "folder")
        case "link to nothing":
            path.symlink_to(path.parent / "gone" / "w.db")
        case _:
            path.symlink_to(path)


KINDS = ["folder", "pipe", "socket", "device", "link to a folder", "link to nothing", "link to itself"]


@pytest.mark.skipif(os.name != "posix", reason="kinds of POSIX")
@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("name", ["w.db", "w.db.lock", "w.db.pid"])
async def test_what_is_no_file_is_refused_and_stays_as_it_was(name: str, kind: str, tmp_path: Path) -> None:
    something(kind, tmp_path / name)
    before = {each: each.lstat().st_mode for each in tmp_path.iterdir()}
    with pytest.raises(StoreError, match=re.escape(str(tmp_path / "w.db"))) as refused:
        await Database.open(tmp_path / "w.db")
    assert refused.value.mend
    assert {each: each.lstat().st_mode for each in before} == before
    assert not (tmp_path / "gone").exists()
    if name == "w.db":
        assert set(before) == set(tmp_path.iterdir()), "nothing was laid beside it"


@pytest.mark.skipif(os.name != "posix", reason="modes of POSIX")
async def test_nobody_else_may_open_any_file_of_an_open_database_or_of_a_copy(
    database: Database, tmp_path: Path
) -> None:
    await copy_database(database.path, tmp_path / "copy.db")
    modes = {path.name: stat.S_IMODE(path.stat().st_mode) for path in tmp_path.iterdir()}
    assert len(modes) == 6
    assert set(modes.values()) == {0o600}
    assert open_to_others(database.path) == []


@pytest.mark.skipif(os.name != "posix", reason="modes of POSIX")
async def test_who_may_read_a_file_that_is_there_is_left_as_it_is_and_known(tmp_path: Path) -> None:
    path = tmp_path / "w.db"
    for each in (path, tmp_path / "w.db.lock"):
        each.touch()
        each.chmod(0o640)
    await (await Database.open(path)).close()
    assert open_to_others(path) == [path, tmp_path / "w.db.lock"]
    assert stat.S_IMODE(path.stat().st_mode) == 0o640


@pytest.mark.skipif(os.name != "posix", reason="links of POSIX")
async def test_a_link_leads_to_the_file_that_is_locked(tmp_path: Path) -> None:
    path, link = tmp_path / "w.db", tmp_path / "link.db"
    await (await Database.open(path)).close()
    link.symlink_to(path)
    database = await Database.open(link)
    with pytest.raises(StoreBusyError):
        await Database.open(path)
    await database.close()
    assert not (tmp_path / "link.db.lock").exists()


async def test_a_snapshot_stands_still_while_others_write_and_the_reader_goes_on(database: Database) -> None:
    async def slugs(read: Database) -> list[str]:
        return [row["slug"] for row in await read.reading.execute_fetchall("SELECT slug FROM document")]

    async def write(slug: str) -> None:
        async with database.writing() as connection:
            await connection.execute("INSERT INTO document VALUES ('routine', ?, 1, '{}', '')", (slug,))

    await write("a")
    async with database.snapshot() as then:
        await write("b")
        assert await slugs(then) == ["a"]
        assert await slugs(database) == ["a", "b"]
        async with then.snapshot() as same:
            assert await slugs(same) == ["a"]
        with pytest.raises(sqlite3.OperationalError):
            async with then.writing():
                pass
    async with database.snapshot() as then:
        assert await slugs(then) == ["a", "b"]


async def test_a_row_that_nobody_of_us_wrote_is_told_with_the_file_and_the_mend(database: Database) -> None:
    async with database.writing() as connection:
        await connection.execute("INSERT INTO document VALUES ('routine', 'x', 1, '{}', '')")
    with pytest.raises(StoreError, match="holds what cannot be read") as told:
        await documents_of(database, ROUTINES)
    assert str(database.path) in str(told.value)
    assert "restore a backup" in told.value.mend


@pytest.mark.parametrize("text", ["", "yesterday", "2030-05-17T19:00:00"])
def test_a_time_without_its_offset_is_none(text: str) -> None:
    with pytest.raises(ValueError, match=r"offset|isoformat"):
        time_in(text)


@pytest.mark.skipif(os.name != "posix", reason="elsewhere an open file cannot be moved")
@pytest.mark.parametrize("how", ["moved", "deleted", "replaced", "with its folder"])
async def test_nothing_is_written_where_nobody_would_find_it(how: str, tmp_path: Path) -> None:
    folder = tmp_path / "stick"
    database = await Database.open(folder / "w.db")
    path, aside = database.path, tmp_path / "aside"
    os.link(path, aside)  # so that it can be put back, whatever becomes of its name
    match how:
        case "with its folder":
            folder.rename(tmp_path / "gone")
        case "replaced":
            (tmp_path / "other").write_bytes(b"")
            (tmp_path / "other").replace(path)
        case _:
            path.unlink()
    before = set(tmp_path.rglob("*"))
    for block in (database.writing, database.snapshot):
        with pytest.raises(sqlite3.OperationalError, match="moved, deleted or replaced"):
            async with block():
                pass
    with pytest.raises(sqlite3.OperationalError, match="moved, deleted or replaced"):
        await database.write(wished("lost"))
    assert set(tmp_path.rglob("*")) == before, "SQLite made no new file"
    if how == "with its folder":
        (tmp_path / "gone").rename(folder)
    else:
        aside.replace(path)
    await try_writing(database)
    await database.close()


async def test_who_waits_behind_others_for_a_locked_file_waits_no_longer_than_they(
    database: Any,
) -> None:
    async def write() -> None:
        async with database.writing() as connection:
            await connection.execute("INSERT INTO chatter (id, first_seen) VALUES ('1', '2030-05-17')")

    tried: list[str] = []
    await database._writer.execute("PRAGMA busy_timeout = 50")
    await database._writer.set_trace_callback(tried.append)
    another = sqlite3.connect(database.path, isolation_level=None)
    another.execute("BEGIN IMMEDIATE")
    ended = await asyncio.gather(*(write() for _ in range(5)), return_exceptions=True)
    assert [type(each) for each in ended] == [sqlite3.OperationalError] * 5
    assert tried.count("BEGIN IMMEDIATE") == 1
    another.close()
    await write()


async def test_what_is_written_right_after_a_wipe_is_kept(database: Database) -> None:
    day = date(2030, 5, 17)
    for _ in range(3):
        await count_ask(database, "goldie", day)
        await database.wipe()
    await count_ask(database, "goldie", day)
    assert await asks_on(database, day) == [("goldie", 4)]
