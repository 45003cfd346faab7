"""The audit log."""

from collections.abc import Callable
from datetime import datetime, timedelta

from bot.domain.chat.message import Message
from bot.moderation.decision import CallKind
from bot.moderation.verdict import Action, Verdict
from bot.store.audit import (
    audit_ids_of,
    due_calls,
    judged_since,
    out_until,
    outcomes_of,
    rule_broken_by,
    strikes_since,
    write_batch,
)
from bot.store.database import Database
from tests.audit import write_outcome, write_verdict

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


TIMEOUT = Verdict(Action.TIMEOUT, "nuke", words="zorblats", seconds=600)


async def test_what_was_decided_in_one_go_is_one_batch(
    database: Database, message: Callable[..., Message], evening: datetime
) -> None:
    people = [(message("zorblats", who=who), TIMEOUT) for who in ("nib", "nob")]
    batch, calls = await write_batch(database, "n", people, "A wave.", CallKind.TIMEOUT, by="mod")
    assert (batch, [(call.chatter.login, call.seconds) for call in calls]) == (
        "n1",
        [("nib", 600), ("nob", 600)],
    )
    assert await due_calls(database) == calls
    assert len(await audit_ids_of(database, "n1")) == 2
    await write_outcome(database, calls[0].id, evening, done=True)
    assert await outcomes_of(database, "n1") == {"done": 1}
    await write_verdict(database, message("alone"), WARN, "", ())
    later, _ = await write_batch(database, "n", [(message("x"), TIMEOUT)], "", CallKind.TIMEOUT, by="mod")
    assert later == "n2"
    assert await audit_ids_of(database, "n3") == await audit_ids_of(database, "") == []


async def test_who_is_out_for_longer_is_known_unless_twitch_refused(
    database: Database, message: Callable[..., Message], evening: datetime
) -> None:
    both = [(message("x", who=who), TIMEOUT) for who in ("nib", "nob")]
    _, calls = await write_batch(database, "n", both, "", CallKind.TIMEOUT, by="mod")
    await write_verdict(database, message("x", who="ban"), Verdict(Action.BAN, "x"), "", (CallKind.BAN,))
    await write_verdict(database, message("x", who="warned"), WARN, "", BOTH)
    await write_outcome(database, calls[1].id, evening, done=False, detail="403")
    everybody = {f"id-{who}" for who in ("nib", "nob", "ban", "warned", "stranger")}
    assert await out_until(database, everybody, evening + timedelta(seconds=600)) == {"id-nib", "id-ban"}
    assert await out_until(database, everybody, evening + timedelta(seconds=601)) == {"id-ban"}
    assert await out_until(database, everybody - {"id-ban"}, evening + timedelta(seconds=601)) == set()


async def test_what_weighs_nothing_is_no_strike(
    database: Database, message: Callable[..., Message], evening: datetime
) -> None:
    await write_batch(database, "n", [(message("zorblats"), TIMEOUT)], "", CallKind.TIMEOUT, by="mod")
    assert await strikes_since(database, evening - timedelta(days=1)) == {}
