"""The review queue in SQLite."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from bot.domain.chat.message import Chatter, Message
from bot.domain.chat.review import Decision, Resolution, ReviewItem, ReviewKind
from bot.moderation.decision import CallKind
from bot.moderation.escalation import Step
from bot.moderation.verdict import Action, Verdict
from bot.store.audit import strikes_since, write_step
from bot.store.database import Database
from bot.store.history import last_entry
from bot.store.review import (
    decide_item,
    due_items,
    item_numbered,
    open_items,
    put_elsewhere,
    write_item,
    write_item_outcome,
)
from tests.audit import write_verdict

UNSURE = Verdict(Action.REVIEW, "harassment", "Be kind", "No insults.", "you clown", weight=1)


@pytest.fixture
def held(evening: datetime) -> ReviewItem:
    fern = Chatter("id-fern", "fern", "fern")
    return ReviewItem(ReviewKind.HELD, evening, fern, "darn strings", "m1", "profanity", "darn")


async def test_an_item_waits_until_it_is_decided_and_is_due_until_its_outcome_is_written(
    database: Database, held: ReviewItem, evening: datetime
) -> None:
    assert await write_item(database, held)
    assert await open_items(database) == [replace(held, id=1)]
    assert await decide_item(database, 1, Decision.NO, "mod_moss", evening)
    assert await open_items(database) == []
    due = Resolution(Decision.NO, "mod_moss", evening, finished=False)
    assert await due_items(database) == [replace(held, id=1, resolution=due)]
    await write_item_outcome(database, 1, "403 not a moderator")
    assert await due_items(database) == []
    failed = replace(due, finished=True, fault="403 not a moderator")
    assert await item_numbered(database, 1) == replace(held, id=1, resolution=failed)
    assert await item_numbered(database, 2) is None


async def test_only_the_first_decision_holds(database: Database, held: ReviewItem, evening: datetime) -> None:
    await write_item(database, held)
    async with database.writing() as connection:
        assert await put_elsewhere(connection, ReviewKind.HELD, "m1", "mod_moss", evening)
    assert not await decide_item(database, 1, Decision.YES, "junipervale", evening)
    async with database.writing() as connection:
        assert not await put_elsewhere(connection, ReviewKind.HELD, "m1", "junipervale", evening)
    assert await due_items(database) == []


@pytest.mark.parametrize(
    ("kind", "twice"),
    [(ReviewKind.HELD, True), (ReviewKind.UNBAN, True), (ReviewKind.BAN, False), (ReviewKind.APPEAL, False)],
)
async def test_one_ban_and_one_appeal_of_a_person_wait_at_a_time(
    kind: ReviewKind, twice: bool, database: Database, held: ReviewItem, evening: datetime
) -> None:
    assert await write_item(database, replace(held, kind=kind))
    assert not await write_item(database, replace(held, kind=kind)), "told twice by Twitch"
    assert await write_item(database, replace(held, kind=kind, twitch_id="m2")) is twice
    await decide_item(database, 1, Decision.NO, "mod_moss", evening)
    assert await write_item(database, replace(held, kind=kind, twitch_id="m3"))


@pytest.mark.parametrize(
    ("verdict", "kinds"),
    [
        (UNSURE, [ReviewKind.UNSURE]),
        (replace(UNSURE, action=Action.TIMEOUT, seconds=60, propose_ban=True), [ReviewKind.BAN]),
        (replace(UNSURE, action=Action.TIMEOUT, seconds=60), []),
        (replace(UNSURE, counts=False), []),
        (replace(UNSURE, action=Action.TIMEOUT, propose_ban=True, counts=False), []),
    ],
)
async def test_what_a_verdict_asks_of_moderators_is_written_with_it(
    verdict: Verdict, kinds: list[ReviewKind], database: Database, message: Callable[..., Message]
) -> None:
    line = message("you clown, you")
    await write_verdict(database, line, verdict, "", ())
    items = await open_items(database)
    assert [item.kind for item in items] == kinds
    assert all((item.twitch_id, item.audit_id, item.words) == (line.id, 1, "you clown") for item in items)


async def test_a_doubtful_line_counts_only_after_a_moderator_said_so(
    database: Database, message: Callable[..., Message], evening: datetime
) -> None:
    line = message("you clown", after=60)
    await write_verdict(database, line, UNSURE, "", ())
    assert await strikes_since(database, evening) == {}
    assert await last_entry(database, line.chatter.id) is None
    step = 1, Step(action=Action.WARN), (CallKind.DELETE, CallKind.WARN), evening + timedelta(seconds=90)
    strike, calls = await write_step(database, *step, by="mod_moss")
    assert await strikes_since(database, evening) == {line.chatter.id: [strike]}
    assert [(call.action, call.message_id) for call in calls] == [
        (Action.DELETE, line.id),
        (Action.WARN, line.id),
    ]
    assert await write_step(database, *step, by="mod_moss") == (strike, calls), "written once"
