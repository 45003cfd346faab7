"""The audit log."""

from collections.abc import Callable
from datetime import datetime, timedelta

from bot.domain.message import Message
from bot.moderation.verdict import Action, Verdict
from bot.store.audit import (
    CallKind,
    due_calls,
    judged_since,
    rule_broken_by,
    strikes_since,
    write_outcome,
    write_verdict,
)
from bot.store.database import Database

WARN = Verdict(Action.WARN, "links", "No links", "Ask first.", "example.com", weight=1)
BOTH = (CallKind.DELETE, CallKind.WARN)


async def test_a_verdict_is_due_until_the_outcome_of_each_call_is_written(
    database: Database, message: Callable[..., Message], evening: datetime
) -> None:
    line = message("example.com")
    calls = await write_verdict(database, line, WARN, "No links: Ask first.", BOTH)
    assert [(call.action, call.message_id, call.reason) for call in calls] == [
        (Action.DELETE, line.id, "No links: Ask first."),
        (Action.WARN, line.id, "No links: Ask first."),
    ]
    assert await due_calls(database) == calls
    await write_outcome(database, calls[0].id, evening, done=True)
    assert await due_calls(database) == calls[1:]
    await write_outcome(database, calls[1].id, evening, done=False, detail="403")
    assert await due_calls(database) == []


async def test_one_line_is_never_punished_twice(database: Database, message: Callable[..., Message]) -> None:
    line = message("example.com")
    assert await write_verdict(database, line, WARN, "", BOTH)
    assert await write_verdict(database, line, WARN, "", BOTH) == []
    assert await rule_broken_by(database, line.id) == "links"
    assert await rule_broken_by(database, "another") is None


async def test_lines_that_were_judged_lately_are_known_by_their_ids(
    database: Database, message: Callable[..., Message], evening: datetime
) -> None:
    lines = [message("example.com", after=minute * 60) for minute in range(3)]
    for line in lines:
        await write_verdict(database, line, WARN, "", ())
    since = evening + timedelta(minutes=1)
    assert await judged_since(database, since) == [line.id for line in lines[1:]]


async def test_strikes_are_remembered_by_person_and_trials_are_not(
    database: Database, message: Callable[..., Message], evening: datetime
) -> None:
    trial = Verdict(Action.WARN, "caps", weight=3, counts=False)
    for line, verdict in (
        (message("a", who="fern"), WARN),
        (message("b", who="fern", after=60), WARN),
        (message("c", who="sol", after=60), trial),
    ):
        await write_verdict(database, line, verdict, "", ())
    all_of_them = await strikes_since(database, evening - timedelta(days=1))
    assert {who: [strike.weight for strike in strikes] for who, strikes in all_of_them.items()} == {
        "id-fern": [1, 1]
    }
    later = await strikes_since(database, evening + timedelta(seconds=30))
    assert [strike.at for strike in later["id-fern"]] == [evening + timedelta(seconds=60)]
