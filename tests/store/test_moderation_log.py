"""The moderation log in SQLite: whoever decides or switches is in it, and it is found by an index."""

import sqlite3
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from bot.domain.chat.message import Chatter, Message
from bot.domain.chat.moderation_log import LogFilter, LogKind
from bot.domain.chat.panic import Part
from bot.domain.chat.review import Decision, ReviewItem, ReviewKind
from bot.moderation.decision import CallKind
from bot.moderation.escalation import Step
from bot.moderation.verdict import Action, Verdict
from bot.store.audit import write_batch, write_step, write_undone
from bot.store.database import Database
from bot.store.migrate import MIGRATIONS
from bot.store.moderation_log import chatter_called, log_entries, login_of
from bot.store.panic import write_calm, write_switch
from bot.store.review import decide_item, reopen_item, write_item
from bot.store.toggles import ToggleChange, write_changes
from tests.audit import write_verdict

UNSURE = Verdict(Action.REVIEW, "harassment", "Be kind", "No insults.", "you clown", weight=1)
TRIAL = Verdict(Action.WARN, "caps", words="HEY", weight=1, counts=False)
WAVE = Verdict(Action.TIMEOUT, "nuke", words="zorblats", seconds=600)


async def live(database: Database, message: Callable[..., Message], at: datetime) -> None:
    """Do once everything that belongs into the log."""
    await write_verdict(database, message("you clown"), UNSURE, "", [])
    await write_verdict(database, message("HEY"), TRIAL, "", [])
    await decide_item(database, 1, Decision.NO, "mod_moss", at)
    await reopen_item(database, 1, "mod_moss", at + timedelta(seconds=5))
    await decide_item(database, 1, Decision.YES, "mod_moss", at + timedelta(seconds=8))
    await write_step(database, 1, Step(action=Action.WARN), [CallKind.WARN], at, by="mod_moss")
    await write_batch(database, "n", [(message("zorblats"), WAVE)], "", CallKind.TIMEOUT, by="junipervale")
    await write_undone(database, [4], "mod_moss", at, {})
    await write_changes(database, [ToggleChange("mode", None, "off", rule="caps")], "mod_moss", at)
    await write_switch(database, Part.SHIELD, before=False, after=True, by="mod_moss", at=at)
    await write_calm(database, "junipervale", at + timedelta(minutes=5))


async def test_all_that_is_decided_and_switched_is_in_the_log_by_whom(
    database: Database, message: Callable[..., Message], evening: datetime
) -> None:
    await live(database, message, evening)
    found = await log_entries(database, LogFilter(), most=99)
    assert [(each.kind, each.what, each.by) for each in reversed(found)] == [
        (LogKind.DECISION, "review", ""),
        (LogKind.DECISION, "warn", ""),
        (LogKind.REVIEW, "no", "mod_moss"),
        (LogKind.REVIEW, "reopened", "mod_moss"),
        (LogKind.REVIEW, "yes", "mod_moss"),
        (LogKind.DECISION, "warn", "mod_moss"),
        (LogKind.DECISION, "timeout", "junipervale"),
        (LogKind.UNDO, "timeout", "mod_moss"),
        (LogKind.SWITCH, "mode", "mod_moss"),
        (LogKind.PANIC, "shield", "mod_moss"),
        (LogKind.CALM, "shield", "junipervale"),
    ]
    assert [each.on_trial for each in reversed(found)][:2] == [False, True], "what is asked is no trial"
    assert [(each.item, each.item_kind, each.login) for each in found if each.kind is LogKind.REVIEW] == [
        (1, "unsure", "fan_fern")
    ] * 3
    assert (found[1].before, found[1].after) == ("false", "true")


async def test_what_was_decided_before_there_was_the_log_is_in_it_in_the_order_of_its_times(
    tmp_path: Path, message: Callable[..., Message], evening: datetime
) -> None:
    database = await Database.open(tmp_path / "now.db")
    await live(database, message, evening)
    told = await log_entries(database, LogFilter(), most=99)
    async with database.writing() as connection:  # as it was before: without the log, and with all the rest
        await connection.execute("DELETE FROM moderation_log")
    script = (MIGRATIONS / "0024_moderation_log.sql").read_text(encoding="utf-8")
    begins = script.index("INSERT INTO moderation_log")
    async with database.writing() as connection:
        await connection.execute(script[begins : script.index(";", begins)])
    found = await log_entries(database, LogFilter(), most=99)
    # How an item was answered first, nobody knows any more.
    later = [each for each in told if each.what not in {"no", "reopened"}]
    assert sorted((each.kind, each.what, each.by, each.decision) for each in found) == sorted(
        (each.kind, each.what, each.by, each.decision) for each in later
    )
    assert [each.at for each in found] == sorted((each.at for each in found), reverse=True)
    await database.close()


@pytest.mark.parametrize(
    ("wanted", "index"),
    [
        (LogFilter(), "INTEGER PRIMARY KEY"),
        (LogFilter(person="id-fan_fern"), "moderation_log_chatter"),
        (LogFilter(rule="links"), "moderation_log_rule"),
        (LogFilter(by="mod_moss"), "moderation_log_by"),
        (LogFilter(rule="links", since=datetime.fromisoformat("2030-05-17T19:00Z")), "moderation_log_rule"),
    ],
)
async def test_a_page_is_read_from_an_index_in_its_order(
    database: Database, wanted: LogFilter, index: str
) -> None:
    said: list[str] = []
    await database.reading.set_trace_callback(said.append)  # pyright: ignore[reportUnknownMemberType]
    for after in (None, 7):
        await log_entries(database, wanted, most=50, after=after)
    await database.reading.set_trace_callback(None)  # pyright: ignore[reportUnknownMemberType, reportArgumentType]
    for statement in said:
        rows = await database.reading.execute_fetchall(f"EXPLAIN QUERY PLAN {statement}")
        plan = [row["detail"] for row in rows]
        assert plan[0].startswith("SEARCH log USING")
        assert index in plan[0]
        assert not any("TEMP B-TREE" in step for step in plan), "sorted: not so for whole years"


async def test_a_login_is_that_of_who_had_it_last_and_an_id_keeps_its_latest(
    database: Database, message: Callable[..., Message], evening: datetime
) -> None:
    line = message("HEY", who="fern")
    before = replace(message("HEY"), chatter=Chatter("id-old", "fern", "Fern"))
    for each in (before, line):
        await write_verdict(database, each, TRIAL, "", [])
    assert await chatter_called(database, "fern") == line.chatter.id
    assert await login_of(database, "id-old") == "fern"
    asks = message("let me in", who="moss")
    await write_item(database, ReviewItem(ReviewKind.UNBAN, evening, asks.chatter, "let me in", "u1"))
    assert await chatter_called(database, "moss") == asks.chatter.id
    assert await chatter_called(database, "nobody") is None
    assert await login_of(database, "id-nobody") is None


async def test_an_entry_goes_with_what_it_is_about(
    database: Database, message: Callable[..., Message], evening: datetime
) -> None:
    await live(database, message, evening)
    async with database.writing() as connection:
        await connection.execute("DELETE FROM audit WHERE id = 1")  # and with it the item about it
    left = await log_entries(database, LogFilter(), most=99)
    assert {each.decision for each in left} == {0, 2, 3, 4}
    assert not any(each.kind is LogKind.REVIEW for each in left)
    with pytest.raises(sqlite3.IntegrityError):
        async with database.writing() as connection:
            await connection.execute(
                "INSERT INTO moderation_log (at, kind, what, by_login, audit_id)"
                " VALUES ('', 'undo', '', '', 99)"
            )
