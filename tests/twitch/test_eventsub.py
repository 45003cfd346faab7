"""Always listening: whatever ends or spoils the connection, the next line is heard again, once."""

import asyncio
from datetime import timedelta
from typing import Any

import pytest
from structlog.testing import capture_logs

from bot.domain.words.times import LONG_AGO
from bot.features import HouseRules
from bot.store.stream import streams_between
from bot.twitch.client import ASKED_AGAIN_AFTER, LISTED_WITHIN
from bot.twitch.eventsub import KEEPALIVE, LATE
from bot.twitch.subscriptions import COMPARED_EVERY, RESTED

CHAT = "channel.chat.message"

STRANGERS = [
    ("<html>Sign in to the network of the hotel</html>", "text/html"),
    ("<html>", "application/json"),
    ("[]", "application/json"),
    ('{"data": 1}', "application/json"),
    ("{}", "application/json"),
]
"""What may answer in Twitch's place, and the type that it claims."""


async def listens_again(room: Any, before: int) -> None:
    """Return when the bot listens again after `before` reconnections; the clock moves while it waits."""
    bot = room.bot
    async with asyncio.timeout(20):
        while not (bot.twitch.eventsub.reconnects > before and bot.twitch.eventsub.connected):
            if bot.twitch.eventsub.tries_again_at:
                await room.clock.advance(bot.twitch.eventsub.tries_again_at)
            await asyncio.sleep(0)
    assert not bot.twitch.eventsub.subscriptions.deaf
    assert "Goldie" in (await room.answers("fan_fern", "!gear"))[0]
    assert len(room.twitch.eventsub.subscriptions) == bot.twitch.eventsub.subscriptions.wanted


@pytest.mark.parametrize("code", [1001, 1011, 4000, 4001, 4002, 4003, 4004, 4005, 4006, 4007, 4999])
async def test_after_any_close_code_it_listens_again_by_itself(code: int, room: Any) -> None:
    await room.twitch.faults.close_sessions(code)
    await listens_again(room, 0)


async def test_after_a_dropped_connection_and_some_refused_ones_it_listens_again(room: Any) -> None:
    room.twitch.faults.refuse_connections(4)
    room.twitch.faults.drop_connections()
    await listens_again(room, 0)


async def test_silence_is_taken_for_a_dead_connection_and_keepalives_are_not(room: Any) -> None:
    for _ in range(5):
        await room.clock.advance(room.clock.now() + timedelta(seconds=KEEPALIVE))
        await room.turns_until(
            lambda: room.bot.twitch.eventsub.last_heard >= room.clock.now() - timedelta(seconds=KEEPALIVE)
        )
    assert room.bot.twitch.eventsub.reconnects == 0
    room.twitch.faults.fall_silent()
    await room.clock.advance(room.clock.now() + 2 * (timedelta(seconds=KEEPALIVE) + LATE))
    await room.turns_until(lambda: room.bot.twitch.eventsub.tries_again_at)
    room.twitch.faults.fall_silent(silent=False)
    await listens_again(room, 0)


async def test_no_line_is_lost_while_the_connection_moves(room: Any) -> None:
    lines: list[str] = []
    for number in range(60):
        if number % 20 == 10:
            room.twitch.faults.ask_to_reconnect()
        lines.append(room.twitch.say(f"fan_{number}", "!gear").id)
        await asyncio.sleep(0)
    await room.turns_until(lambda: set(lines) <= room.bot.twitch.client.inbox._seen.keys())
    assert room.bot.twitch.eventsub.reconnects == 0
    assert len(room.twitch.eventsub.sessions) == 1


async def test_a_move_that_fails_is_followed_by_a_new_connection(room: Any) -> None:
    room.twitch.faults.refuse_connections(1)
    room.twitch.faults.ask_to_reconnect()
    await listens_again(room, 0)


@pytest.mark.parametrize(
    "frame",
    ['{"metadata": {', "[]", '{"metadata": 1}', "\0", '{"metadata": {"message_type": "new"}}', "null"],
)
async def test_a_malformed_frame_costs_nothing_but_itself(frame: str, room: Any) -> None:
    room.twitch.faults.send_raw(frame)
    room.twitch.faults.send_raw('{"metadata": {"message_type": "notification"}, "payload": {}}')
    room.twitch.faults.send_unknown_event()
    assert "Goldie" in (await room.answers("fan_fern", "!gear"))[0]
    assert room.bot.twitch.eventsub.reconnects == 0


async def test_half_a_character_costs_no_verdict_and_hides_nothing(room: Any) -> None:
    """JSON can tell of one; neither SQLite nor Twitch takes it."""
    happened = await room.says("fan_fern", "see ex\ud83dample.com \N{GUITAR}")
    assert [what.kind for what in happened] == ["delete", "warn"]
    (entry,) = await room.bot.service(HouseRules).moderator.history("fan_fern")
    assert entry.words == "example.com"


async def test_a_subscription_that_fails_on_the_way_back_is_repaired(room: Any) -> None:
    await room.twitch.faults.close_sessions(4000)
    room.twitch.faults.answer_next(3, 500)
    await listens_again(room, 0)


async def test_one_that_vanished_without_a_word_is_noticed_and_repaired(room: Any) -> None:
    registry = room.twitch.eventsub.registry
    (held,) = [each for each in registry.enabled.values() if each.type == CHAT]
    registry.end(held, "websocket_internal_error")
    await room.clock.advance(room.clock.now() + COMPARED_EVERY)
    await room.turns_until(lambda: any(each.type == CHAT for each in registry.enabled.values()))
    assert "Goldie" in (await room.answers("fan_fern", "!gear"))[0]


@pytest.mark.parametrize(("text", "kind"), STRANGERS)
async def test_what_answers_in_twitchs_place_does_not_end_the_comparing(
    text: str, kind: str, room: Any
) -> None:
    room.twitch.faults.answer_for_twitch(3, text, kind)
    with capture_logs() as logs:
        for looks in range(1, 4):
            await room.clock.advance(room.clock.now() + COMPARED_EVERY)
            await room.turns_until(
                lambda looks=looks: (
                    len([log for log in logs if log["event"] == "subscriptions.unrepaired"]) >= looks
                )
            )
    registry = room.twitch.eventsub.registry
    (held,) = [each for each in registry.enabled.values() if each.type == CHAT]
    registry.end(held, "websocket_internal_error")
    await room.clock.advance(room.clock.now() + COMPARED_EVERY)
    await room.turns_until(lambda: any(each.type == CHAT for each in registry.enabled.values()))
    assert room.bot.twitch.eventsub.reconnects == 0


async def test_a_chore_that_fails_is_told_and_the_connection_made_anew(room: Any) -> None:
    room.bot.twitch.eventsub._link.keepalive = None  # which the watchdog finds when it wakes
    with capture_logs() as logs:
        await room.clock.advance(room.clock.now() + 2 * (timedelta(seconds=KEEPALIVE) + LATE))
        await room.turns_until(lambda: "connection.failed" in {log["event"] for log in logs})
        await listens_again(room, 0)


async def test_a_welcome_that_nobody_understands_is_no_end(room: Any) -> None:
    def unclear(_: Any) -> dict[str, Any]:
        return {"id": "1", "keepalive_timeout_seconds": "ten"}

    told = room.twitch.eventsub._described
    room.twitch.eventsub._described = unclear
    await room.twitch.faults.close_sessions(4000)
    await room.turns_until(lambda: room.bot.twitch.eventsub.tries_again_at)
    with capture_logs() as logs:
        await room.clock.advance(room.bot.twitch.eventsub.tries_again_at)
        await room.turns_until(lambda: [log for log in logs if "understands" in log.get("why", "")])
    room.twitch.eventsub._described = told
    await listens_again(room, 0)


async def test_one_that_was_revoked_is_told_with_its_reason_and_left_alone_for_a_while(room: Any) -> None:
    room.twitch.faults.revoke("automod.message.hold", "moderator_removed")
    await room.turns_until(lambda: room.bot.twitch.eventsub.subscriptions.lost)
    assert room.bot.twitch.eventsub.subscriptions.lost == {"automod.message.hold": "moderator_removed"}
    await room.clock.advance(room.clock.now() + RESTED - timedelta(seconds=1))
    assert "automod.message.hold" not in {each.type for each in room.twitch.eventsub.subscriptions.values()}
    await room.clock.advance(room.clock.now() + RESTED + COMPARED_EVERY)
    await room.turns_until(lambda: not room.bot.twitch.eventsub.subscriptions.lost)


async def test_chat_that_was_revoked_is_asked_for_again_soon(room: Any) -> None:
    room.twitch.faults.revoke(CHAT, "chat_user_banned")
    await room.turns_until(lambda: room.bot.twitch.eventsub.subscriptions.lost)
    assert room.bot.twitch.eventsub.subscriptions.deaf
    await room.clock.advance(room.clock.now() + RESTED + COMPARED_EVERY)
    await room.turns_until(lambda: not room.bot.twitch.eventsub.subscriptions.deaf)


async def test_a_sign_in_that_was_taken_back_is_noticed_at_once(room: Any) -> None:
    room.twitch.accounts.revoke(next(iter(room.twitch.accounts.tokens)))
    await room.turns_until(lambda: room.bot.twitch.account.trouble)
    assert len(room.bot.twitch.eventsub.subscriptions.lost) > 1


async def test_whether_the_stream_runs_is_learned_anew_after_a_gap(room: Any) -> None:
    assert not room.bot.service(HouseRules).moderator.room.live
    room.twitch.faults.refuse_connections(1)
    await room.twitch.faults.close_sessions(4000)
    await room.twitch.go_live()
    await listens_again(room, 0)
    await room.turns_until(lambda: room.bot.service(HouseRules).moderator.room.live)


@pytest.mark.parametrize("live", [True, False])
async def test_what_is_heard_of_the_stream_is_newer_than_an_answer_that_was_on_its_way(
    room: Any, *, live: bool
) -> None:
    room.twitch.faults.hold_answers("/helix/streams")
    if not live:
        await room.twitch.go_live()
        await room.turns_until(lambda: room.bot.service(HouseRules).moderator.room.live)
    room.bot.twitch.client.connected()
    await room.turns_until(lambda: room.twitch.faults.held)
    await (room.twitch.go_live() if live else room.twitch.go_offline())
    await room.turns_until(lambda: room.bot.service(HouseRules).moderator.room.live is live)
    with capture_logs() as logs:
        room.twitch.faults.release()
        await room.turns_until(lambda: "stream.stale_answer" in {log["event"] for log in logs})
    assert room.bot.service(HouseRules).moderator.room.live is live


@pytest.mark.parametrize("live", [True, False])
async def test_a_list_of_streams_that_is_behind_does_not_overrule_what_was_heard(
    room: Any, *, live: bool
) -> None:
    world = room.twitch.world
    if not live:
        await room.twitch.go_live()
        await room.turns_until(lambda: room.bot.service(HouseRules).moderator.room.live)
    listed = world.live_since
    await (room.twitch.go_live() if live else room.twitch.go_offline())
    await room.turns_until(lambda: room.bot.service(HouseRules).moderator.room.live is live)
    world.live_since = listed
    with capture_logs() as logs:
        room.bot.twitch.client.connected()
        await room.turns_until(lambda: "stream.stale_answer" in {log["event"] for log in logs})
    assert room.bot.service(HouseRules).moderator.room.live is live
    await room.clock.advance(room.clock.now() + LISTED_WITHIN)
    await room.turns_until(lambda: room.bot.service(HouseRules).moderator.room.live is not live)


async def test_an_event_of_the_stream_that_comes_late_or_again_is_no_news(room: Any) -> None:
    """What is said while the stream is off would else be said, and a take would end in its middle."""

    def again(kind: str) -> None:
        room.twitch.eventsub.tell_again(kind, dict(room.twitch.eventsub.told_lately())[kind])

    async def heard(kind: str) -> bool:
        with capture_logs() as logs:
            again(kind)
            await room.turns_until(lambda: "stream.stale_event" in {log["event"] for log in logs})
        return room.bot.service(HouseRules).moderator.room.live

    async def changes(*, live: bool) -> None:
        await room.clock.advance(room.clock.now() + timedelta(seconds=20))
        await (room.twitch.go_live() if live else room.twitch.go_offline())
        await room.turns_until(lambda: room.bot.service(HouseRules).moderator.room.live is live)

    await changes(live=True)
    await changes(live=False)
    assert not await heard("stream.online")
    await changes(live=True)
    assert await heard("stream.offline")
    await room.says("fan_fern", "hello")
    streams = await streams_between(room.bot.runtime.database, LONG_AGO, room.clock.now())
    assert [stream.ended and stream.ended - stream.began for stream in streams] == [
        timedelta(seconds=20),
        None,
    ]


async def test_whether_the_stream_runs_is_asked_again_where_twitch_does_not_say(room: Any) -> None:
    room.twitch.eventsub.registry.enabled.clear()
    await room.twitch.go_live()
    with capture_logs() as logs:
        room.twitch.faults.answer_next(1, 502)
        room.bot.twitch.client.connected()
        await room.turns_until(lambda: "stream.unasked" in {log["event"] for log in logs})
    assert [log["log_level"] for log in logs if log["event"] == "stream.unasked"] == ["warning"]
    assert not [log for log in logs if log["log_level"] == "error"]
    await room.clock.advance(room.clock.now() + timedelta(seconds=ASKED_AGAIN_AFTER))
    await room.turns_until(lambda: room.bot.service(HouseRules).moderator.room.live)


async def test_a_duplicate_of_either_sort_is_answered_and_punished_once(room: Any) -> None:
    for text in ("!gear", "see example.com"):
        first = await room.says("fan_fern", text)
        assert first
        room.twitch.faults.repeat_event()
        room.twitch.faults.repeat_line()
        assert await room.says("sub_sol", "what a lovely tone") == []
