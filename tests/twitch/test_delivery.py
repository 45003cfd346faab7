"""What Twitch delivers again over a restart is dealt with once, and what was said still counts."""

import asyncio
from collections.abc import AsyncGenerator, Awaitable, Callable
from datetime import datetime, timedelta
from typing import Any

import pytest
from structlog.testing import capture_logs

from bot.app import Woodshed
from bot.domain.answers.talk import HOLD, AnswerMode
from bot.domain.chat.chat_rate_limit import ORDINARY_LINES, TRUSTED_LINES, WINDOW, ChatRateLimit
from bot.domain.chat.message import Role
from bot.rehearsal.chat import Line
from bot.rehearsal.clock import FakeClock
from bot.services.activity import Activity
from bot.services.chat.answers import PlainAnswers
from bot.store.audit import rule_broken_by
from bot.store.database import Database
from bot.store.delivery import said_since
from bot.twitch.delivery import Deliveries
from bot.twitch.inbox import Inbox

Begin = Callable[[], Awaitable[None]]

ARTIST, MOD, FAN = "junipervale", "mod_moss", "fan_fern"
OUR_OWN = {"delivery", "said", "trouble", "chatter", "insight_day", "insight_mark"}
"""Tables that tell of the bot itself, or of lines that are no commands."""


@pytest.fixture
async def begin_again(room: Any) -> AsyncGenerator[Begin]:
    """Give what stops the bot and starts another one on the same database."""

    async def begin() -> None:
        await room.bot.stop()
        room.bot = Woodshed(room.bot.settings, room.clock)
        await room.bot.start()

    yield begin
    await room.bot.stop()


async def stored(room: Any) -> dict[str, list[tuple[Any, ...]]]:
    reading = room.bot.runtime.database.reading
    tables = await reading.execute_fetchall(
        "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
    )
    names = {row["name"] for row in tables} - OUR_OWN
    queries = {name: f"SELECT * FROM {name}" for name in sorted(names)}  # noqa: S608 - our own tables
    return {
        name: [tuple(row) for row in await reading.execute_fetchall(query)] for name, query in queries.items()
    }


def ordinary(room: Any) -> None:
    """Let the bot's account be no moderator, so that its lines wait for each other."""
    room.twitch.world.person("woodshed_bot", "viewer")
    room.expect_violations("403")  # what waits for moderators is not told it at a start


async def settled(room: Any, line: Line) -> None:
    while not await room.bot.settled(line.id):
        await room.clock.advance(room.clock.next_wake or room.clock.now())


@pytest.mark.parametrize(
    "asked",
    [
        [(FAN, "!gear"), (FAN, "!gear goldie"), (FAN, "!story goldie"), (FAN, "!gear zzyzx"), (FAN, "!now")],
        [(ARTIST, "!start short-evening"), (ARTIST, "!bpm 80"), (ARTIST, "!clean"), (ARTIST, "!note a b")],
        [(ARTIST, "!start short-evening"), (ARTIST, "!note a"), (ARTIST, "!note b"), (ARTIST, "!scratch")],
        [(ARTIST, "!start short-evening"), (ARTIST, "!next"), (ARTIST, "!finish"), (ARTIST, "!start")],
        [
            (MOD, "!gear add pedal Zorble"),
            (MOD, "!gear set zorble nickname Zee"),
            (MOD, "!gear remove zorble"),
        ],
        [
            (MOD, "!command add !oops Number {count}"),
            (FAN, "!oops"),
            (MOD, "!command count oops +3"),
            (MOD, "!command edit !oops cooldown=9"),
            (MOD, "!announcements add tour We play in May."),
            (MOD, "!announcements remove tour"),
        ],
        [(MOD, "!mod off shouting"), (MOD, "!mod on shouting"), (MOD, "!mod"), (MOD, "!permit fan_fern")],
        [(MOD, "!panic"), (MOD, "!calm"), (MOD, "!announcements off"), (MOD, "!health")],
        [(FAN, "example.com"), ("sub_sol", "example.com"), (MOD, "!undo"), (MOD, "!history fan_fern")],
        [(FAN, "example.com"), (FAN, "!appeal a mistake"), (MOD, "!review"), (MOD, "!review yes")],
        [(FAN, "hello there all"), (MOD, "!nuke hello there"), (MOD, "!nuke yes"), (MOD, "!undo n1")],
        [
            (FAN, "!nonsense"),
            (FAN, "!start"),
            (MOD, "!undo 99"),
            (MOD, "!mod off nonsense"),
            (FAN, "!appeal"),
        ],
        [(MOD, "!take"), (FAN, "!gear"), (MOD, "!done"), (FAN, "!help")],
    ],
    ids=lambda asked: " ".join(text for _, text in asked),
)
async def test_a_minute_that_comes_again_after_a_start_changes_nothing_and_is_answered_once(
    room: Any, begin_again: Begin, asked: list[tuple[str, str]]
) -> None:
    for login, text in asked:
        await room.says(login, text)
    await begin_again()
    before, record = await stored(room), list(room.twitch.record)
    assert room.twitch.faults.repeat_last_minute() >= 2 * len(asked)
    last = room.twitch.say("newcomer_nook", "good evening")
    await settled(room, last)
    assert [(what.kind, what.text) for what in room.twitch.record[len(record) :]] == [("line", last.text)]
    assert await stored(room) == before


async def test_what_waited_when_the_bot_stopped_is_answered_after_the_start(
    room: Any, begin_again: Begin
) -> None:
    ordinary(room)
    asks = [room.twitch.say(FAN, text) for text in ("!gear list", "!gear", "!help")]
    await room.bot.twitch.client.inbox.heard(asks[-1].id)
    await room.turns_until(lambda: any(what.user.login == "woodshed_bot" for what in room.twitch.record))
    await room.bot.runtime.activity.abandon()  # as a kill would
    await begin_again()
    room.twitch.faults.repeat_last_minute()
    await settled(room, asks[-1])
    last = room.twitch.say(FAN, "good evening")
    await settled(room, last)
    answers = [what.line.reply_to for what in room.twitch.record if what.user.login == "woodshed_bot"]
    assert answers == asks


async def test_a_question_in_plain_words_that_was_counted_before_a_kill_is_not_counted_again(
    room: Any, begin_again: Begin
) -> None:
    ordinary(room)
    await room.bot.service(PlainAnswers).switch(AnswerMode.ON, ARTIST)
    room.bot.runtime.outbox.budget._said.extend([room.clock.now()] * ORDINARY_LINES)
    asked = room.twitch.say(FAN, "what fuzz is that?")
    await settled(room, asked)
    await room.clock.advance(room.clock.now() + HOLD)
    await room.turns_until(lambda: room.bot.runtime.outbox.waiting)
    (counted,) = (await stored(room))["gear_ask"]
    await room.bot.runtime.activity.abandon()  # as a kill would
    await begin_again()
    await room.bot.runtime.activity.still()  # until it knows what there is to ask about
    assert room.twitch.faults.repeat_last_minute()
    await settled(room, asked)
    await room.clock.advance(room.clock.now() + HOLD)
    await settled(room, asked)
    assert (await stored(room))["gear_ask"] == [counted]


async def test_what_many_asked_is_answered_once_for_all_of_them_over_a_start(
    room: Any, begin_again: Begin
) -> None:
    ordinary(room)
    lines = [room.twitch.say(MOD, "!gear list")]
    lines += [room.twitch.say(who, "!gear") for who in (FAN, "sub_sol", "vip_vesper")]
    await settled(room, lines[-1])
    lines.append(room.twitch.say("newcomer_nook", "!gear"))  # who finds it right above
    await settled(room, lines[-1])
    said = [what for what in room.twitch.record if what.user.login == "woodshed_bot"]
    assert len(said) == 2
    await begin_again()
    room.twitch.faults.repeat_last_minute()
    last = room.twitch.say(FAN, "good evening")
    await settled(room, last)
    assert [what for what in room.twitch.record if what.user.login == "woodshed_bot"] == said


async def test_an_answer_that_came_too_late_is_not_given_later_still(room: Any, begin_again: Begin) -> None:
    room.bot.runtime.outbox.budget._said.extend([room.clock.now()] * ORDINARY_LINES)
    assert not await room.says(FAN, "!gear")
    assert room.bot.runtime.outbox.counts["dropped_late"] == 1
    await begin_again()
    room.twitch.faults.repeat_last_minute()
    last = room.twitch.say(FAN, "good evening")
    await settled(room, last)
    assert room.twitch.record[-1].line is last


async def test_a_line_that_a_moderator_lets_in_after_a_start_is_not_judged_again(
    room: Any, begin_again: Begin
) -> None:
    held = room.twitch.hold(FAN, "look at example.com")
    await room.turns_until(lambda: room.bot.twitch.client.inbox._seen.get(held.id, 1) is None)
    await begin_again()
    happened = await room.says(MOD, "!review")
    assert happened[0].text.startswith("Number 1: ")
    happened = await room.says(MOD, "!review yes 1")
    assert "delete" not in {what.kind for what in happened}
    await room.says(FAN, "good evening")
    assert not await rule_broken_by(room.bot.runtime.database, held.id)


async def test_twitch_counts_on_over_a_start_and_so_does_the_bot(room: Any, begin_again: Begin) -> None:
    ordinary(room)
    for number in range(ORDINARY_LINES):
        room.bot.runtime.outbox.say(f"one of many, number {number}", reply_to=None)
        await room.says(FAN, f"la {number}")
    began = room.twitch.record[-1].at
    await begin_again()
    assert room.bot.runtime.outbox.budget.role is Role.VIEWER
    lines = [what.at for what in room.twitch.record if what.user.login == "woodshed_bot"]
    for _ in range(3):
        await room.says(FAN, "!gear list", after=6)
    lines = [what.at for what in room.twitch.record if what.user.login == "woodshed_bot"]
    assert lines[-1] > began
    for place, at in enumerate(lines):
        assert sum(at <= other < at + WINDOW for other in lines[place:]) <= ORDINARY_LINES


async def test_a_moderator_is_still_one_after_a_start(room: Any, begin_again: Begin) -> None:
    await room.says(FAN, "!gear")
    await room.says(FAN, "!gear list")
    await begin_again()
    assert room.bot.runtime.outbox.budget.role is Role.MODERATOR
    await room.clock.advance(room.clock.now() + WINDOW + timedelta(seconds=1))
    await begin_again()
    assert room.bot.runtime.outbox.budget.role is Role.VIEWER


async def test_a_line_that_deals_with_nothing_more_waits_for_no_write_and_is_written_down(
    database: Database, evening: datetime
) -> None:
    deliveries, called = Deliveries(database, FakeClock(evening)), asyncio.Event()

    async def say() -> bool:
        called.set()
        return True

    async with database.writing():  # nothing else is written before its end
        saying = asyncio.create_task(deliveries.saying(say, [], Role.VIP))
        await called.wait()
    assert await saying
    called.clear()
    async with database.writing():
        saying = asyncio.create_task(deliveries.saying(say, ["m1"], Role.VIP))
        await database.reading.execute_fetchall("SELECT 1")
        assert not called.is_set()
    assert await saying
    assert [role for _, role in await said_since(database, evening)] == [Role.VIP, Role.VIP]


async def test_one_line_more_is_counted_after_a_start_as_the_last_may_not_be_written(
    database: Database, evening: datetime
) -> None:
    deliveries, budget = Deliveries(database, FakeClock(evening)), ChatRateLimit()
    await deliveries.write([], Role.MODERATOR)
    await deliveries.recall(Inbox(lambda _: None, Activity()), budget)
    for _ in range(TRUSTED_LINES - 2):
        assert not budget.wait(evening)
        budget.said(evening)
    assert budget.wait(evening)


async def test_where_nothing_can_be_written_chat_is_answered_and_it_is_said_once(room: Any) -> None:
    await room.bot.runtime.database._writer.execute(
        "CREATE TEMP TRIGGER full BEFORE INSERT ON main.delivery BEGIN SELECT raise(ABORT, 'full'); END"
    )
    with capture_logs() as logs:
        for text in ("!gear list", "!gear", "!help"):
            assert await room.answers(FAN, text)
    assert [log["event"] for log in logs if log["log_level"] == "error"] == ["deliveries.unwritten"]
    await room.bot.runtime.database._writer.execute("DROP TRIGGER full")
    assert await room.answers(FAN, "!rules")
