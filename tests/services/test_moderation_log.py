"""The moderation log: all that was decided and switched, each entry once, whatever is written meanwhile."""

import asyncio
import csv
import io
from collections.abc import Callable
from dataclasses import fields, replace
from datetime import datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.chat.message import Message
from bot.domain.chat.moderation_log import LogEntry, LogFilter, LogKind, LogPage
from bot.domain.documents.spreadsheet import MARK
from bot.domain.pages.credential import CredentialKind
from bot.domain.pages.visitor import Right
from bot.moderation.decision import CallKind
from bot.moderation.verdict import Action, Verdict
from bot.rehearsal.clock import FakeClock
from bot.services.moderation.moderation_log import COLUMNS, CSV_AT_ONCE, ModerationLog
from bot.services.pages.credentials import Credentials
from bot.store.audit import write_undone
from bot.store.database import Database
from bot.store.toggles import ToggleChange, write_changes
from tests.audit import write_outcome, write_verdict
from tests.conftest import EVENING
from tests.laws import share

WARN = Verdict(Action.WARN, "links", "No links", words="example.com", weight=1)
HATE = Verdict(Action.TIMEOUT, "hate", words="zorb", seconds=600, weight=1)


async def switch(database: Database, by: str, at: datetime, times: int = 1) -> None:
    """Switch something as often as is asked, in one go and at one time."""
    change = ToggleChange("limit", None, 5, rule="caps", setting="most")
    await write_changes(database, [change] * times, by, at)


@pytest.fixture
async def evenings(database: Database, message: Callable[..., Message]) -> Database:
    """Return a database in which two people were moderated, and one of it was taken back."""
    for who, verdict, after in (("fan_fern", WARN, 0), ("sub_sol", HATE, 60), ("fan_fern", HATE, 86_400)):
        (call,) = await write_verdict(
            database, message("see example.com", who=who, after=after), verdict, "", [CallKind.WARN]
        )
    await write_outcome(database, call.id, EVENING, done=False, detail="403 not a moderator")
    await write_undone(database, [2], "mod_moss", EVENING + timedelta(hours=1), {})
    await switch(database, "mod_moss", EVENING + timedelta(hours=2))
    return database


async def walk(log: ModerationLog, page: LogPage, wanted: LogFilter) -> list[LogEntry]:
    """Return all entries from a page on to the oldest."""
    found = [*page.entries]
    while page.older is not None:
        page = await log.page(wanted, before=page.older)
        found += page.entries
    return found


async def test_an_entry_tells_whole_what_was_decided_switched_and_taken_back(evenings: Database) -> None:
    switched, undone, third, second, first = (await ModerationLog(evenings).page(LogFilter())).entries
    assert (first.kind, first.what, first.by, first.login) == (LogKind.DECISION, "warn", "", "fan_fern")
    assert (first.rule, first.words, first.said, first.at) == (
        "links",
        "example.com",
        "see example.com",
        EVENING,
    )
    assert (third.seconds, third.fault, third.undone_at) == (600, "403 not a moderator", None)
    assert (second.decision, second.undone_by) == (2, "mod_moss")
    assert (undone.kind, undone.by, undone.decision, undone.at) == (
        LogKind.UNDO,
        "mod_moss",
        2,
        second.undone_at,
    )
    assert (switched.kind, switched.what, switched.rule, switched.setting) == (
        LogKind.SWITCH,
        "limit",
        "caps",
        "most",
    )
    assert (switched.before, switched.after, switched.by) == ("null", "5", "mod_moss")


async def test_what_a_time_out_takes_along_stands_where_that_was_refused(
    database: Database, message: Callable[..., Message]
) -> None:
    punished = message("zorb")
    (call,) = await write_verdict(database, punished, HATE, "", [CallKind.TIMEOUT])
    along = replace(HATE, action=Action.DELETE, seconds=0, follows=punished.id, purged=True)
    await write_verdict(database, message("zorb again", after=1), along, "", [])
    log = ModerationLog(database)
    assert [each.stands for each in (await log.page(LogFilter())).entries] == [False, False]
    await write_outcome(database, call.id, EVENING, done=False, detail="403 not a moderator")
    entries = (await log.page(LogFilter())).entries
    assert [(each.stands, each.fault) for each in entries] == [(True, "403 not a moderator")] * 2


@pytest.mark.parametrize(
    ("wanted", "numbers"),
    [
        (LogFilter(), [5, 4, 3, 2, 1]),
        (LogFilter(person="@Fan_Fern"), [3, 1]),
        (LogFilter(person="id-sub_sol"), [4, 2]),
        (LogFilter(person="id-sub_sol", kind=LogKind.UNDO), [4]),
        (LogFilter(person="nobody"), []),
        (LogFilter(rule="hate"), [4, 3, 2]),
        (LogFilter(by="mod_moss"), [5, 4]),
        (LogFilter(since=EVENING + timedelta(seconds=60), until=EVENING + timedelta(hours=2)), [4, 2]),
        (LogFilter(rule="hate", person="fan_fern"), [3]),
    ],
)
async def test_the_log_is_filtered(evenings: Database, wanted: LogFilter, numbers: list[int]) -> None:
    page = await ModerationLog(evenings).page(wanted)
    assert ([entry.id for entry in page.entries], page.newer, page.older) == (numbers, None, None)
    table = "".join([chunk async for chunk in ModerationLog(evenings).csv(wanted)])
    assert [row["id"] for row in csv.DictReader(io.StringIO(table.removeprefix(MARK)))] == [
        *map(str, numbers)
    ]


async def test_forty_of_one_millisecond_are_all_there(database: Database, evening: datetime) -> None:
    await asyncio.gather(*(switch(database, f"mod_{each}", evening) for each in range(40)))
    log = ModerationLog(database, size=7)
    found = await walk(log, await log.page(LogFilter()), LogFilter())
    assert {entry.by for entry in found} == {f"mod_{each}" for each in range(40)}
    assert [entry.id for entry in found] == [*range(40, 0, -1)]


@given(
    there=st.integers(0, 30),
    size=st.integers(1, 9),
    others=st.integers(0, 3),
    growth=st.lists(st.integers(0, 12), min_size=1, max_size=8),
)
@share(1 / 2)
def test_who_turns_pages_sees_each_entry_once_and_in_order_while_new_ones_come(
    there: int, size: int, others: int, growth: list[int]
) -> None:
    async def turn(folder: str) -> None:
        database = await Database.open(Path(folder) / "w.db")
        log, wanted = ModerationLog(database, size=size), LogFilter(by="moss")
        coming = iter([there, *growth])

        async def grow() -> None:
            await switch(database, "juniper", EVENING, others)
            await switch(database, "moss", EVENING, next(coming, 0))

        await grow()
        page = await log.page(wanted)
        before = [*page.entries]
        while page.older is not None:
            await grow()
            page = await log.page(wanted, before=page.older)
            before += page.entries
        assert [entry.by for entry in before] == ["moss"] * there
        assert [entry.id for entry in before] == sorted({entry.id for entry in before}, reverse=True)
        seen = [*page.entries]
        while page.newer is not None:
            await grow()
            page = await log.page(wanted, after=page.newer)
            assert page.older is not None, "which is where we come from"
            seen = [*page.entries, *seen]
        rows = await database.reading.execute_fetchall("SELECT count(*) FROM toggle WHERE by_login = 'moss'")
        everything = [entry.id for entry in seen]
        assert len(everything) == next(iter(rows))[0]
        assert everything == sorted(set(everything), reverse=True)
        await database.close()

    with TemporaryDirectory() as folder:
        asyncio.run(turn(folder))


async def test_a_table_has_what_is_named_to_be_in_it_and_comes_a_hundred_rows_at_a_time(
    database: Database, evening: datetime
) -> None:
    assert {each.name for each in fields(LogEntry)} == set(COLUMNS)
    await switch(database, "mod_moss", evening, CSV_AT_ONCE * 2 + 1)
    chunks = [chunk async for chunk in ModerationLog(database).csv(LogFilter())]
    assert [chunk.count("\r\n") for chunk in chunks] == [CSV_AT_ONCE + 1, CSV_AT_ONCE, 1]
    assert chunks[0].startswith(MARK + "id,at,")
    assert [chunk async for chunk in ModerationLog(database).csv(LogFilter(by="nobody"))] == [
        chunks[0].partition("\n")[0] + "\n"
    ]


async def test_what_is_written_while_a_table_is_read_is_not_in_it(
    database: Database, evening: datetime
) -> None:
    await switch(database, "mod_moss", evening, CSV_AT_ONCE + 1)
    rows = 0
    async for chunk in ModerationLog(database).csv(LogFilter()):
        rows += chunk.count("mod_moss")
        await switch(database, "mod_moss", evening)
    assert rows == CSV_AT_ONCE + 1


@pytest.mark.parametrize("said", ["=1+1", "@home", "+1", '=HYPERLINK("x")', "\t=1", "'=1"])
async def test_what_a_spreadsheet_would_take_for_a_formula_stays_text(
    database: Database, message: Callable[..., Message], said: str
) -> None:
    await write_verdict(database, message(said), WARN, "", [])
    table = "".join([chunk async for chunk in ModerationLog(database).csv(LogFilter())])
    (row,) = csv.DictReader(io.StringIO(table.removeprefix(MARK)))
    assert row["said"] == f"'{said}"


async def test_no_secret_that_is_made_and_revoked_is_in_the_log(database: Database) -> None:
    credentials = Credentials(database, FakeClock(EVENING))
    issued = await credentials.issue(CredentialKind.HOTKEY, Right.ARTIST, note="pedal")
    await credentials.revoke(issued.credential.id, "junipervale")
    table = "".join([chunk async for chunk in ModerationLog(database).csv(LogFilter())])
    assert table.count("\r\n") == 1, "which is that of the columns"
