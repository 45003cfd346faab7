"""What can go wrong at Twitch goes wrong at the local one when it is asked to."""

import asyncio
import json
from datetime import timedelta
from typing import Any

import aiohttp
import pytest
from yarl import URL

from bot.rehearsal.chat import Happening
from bot.rehearsal.subscriptions import NO_RECONNECT, NOT_RECONNECTED, REVOKED_AS

KIND = "channel.chat.message"


async def gone(twitch: Any, account: Any) -> None:
    """Return when the local Twitch has let every session go."""
    while twitch.eventsub.sessions:
        await account.call("GET", "users")


@pytest.mark.parametrize(
    ("code", "status"),
    [
        (4000, "websocket_internal_error"),
        (4002, "websocket_failed_ping_pong"),
        (4005, "websocket_network_timeout"),
        (4006, "websocket_network_error"),
    ],
)
async def test_a_session_is_closed_with_a_code_and_its_subscriptions_end_so(
    code: int, status: str, twitch: Any, listen: Any
) -> None:
    ear = await listen(KIND)
    await asyncio.gather(twitch.faults.close_sessions(code), ear.closed_with())
    assert ear.socket.close_code == code
    await gone(twitch, ear.account)
    _, listed = await ear.account.call("GET", "eventsub/subscriptions")
    assert [each["status"] for each in listed["data"]] == [status]


async def test_a_connection_is_dropped_without_a_word(twitch: Any, listen: Any) -> None:
    ear = await listen(KIND)
    twitch.faults.drop_connections()
    assert await ear.closed_with() == aiohttp.WSCloseCode.ABNORMAL_CLOSURE
    await gone(twitch, ear.account)


async def test_as_many_connections_are_refused_as_asked_for(twitch: Any, listen: Any) -> None:
    twitch.faults.refuse_connections(2)
    for _ in range(2):
        with pytest.raises(aiohttp.WSServerHandshakeError) as refused:
            await listen()
        assert refused.value.status == 503
    assert await listen(KIND)


async def test_silence_has_no_keepalive_and_loses_what_happens(twitch: Any, listen: Any, clock: Any) -> None:
    ear = await listen(KIND)
    twitch.faults.fall_silent()
    lost = twitch.say("fan_fern", "is anybody there?")
    heard = asyncio.create_task(ear.frame())
    for _ in range(20):
        await clock.advance(clock.now() + timedelta(seconds=10))
        await ear.account.call("GET", "users")
    assert not heard.done()
    twitch.faults.fall_silent(silent=False)
    await clock.advance(clock.now() + timedelta(seconds=10))
    assert (await heard)["metadata"]["message_type"] == "session_keepalive"
    assert lost.id in twitch.world.lines


async def test_an_event_comes_twice_under_one_id_or_under_two(twitch: Any, listen: Any) -> None:
    ear = await listen(KIND)
    with pytest.raises(LookupError):
        twitch.faults.repeat_event()
    line = twitch.say("fan_fern", "hello")
    twitch.faults.repeat_event()
    twitch.faults.repeat_line()
    frames = [await ear.frame() for _ in range(3)]
    assert {frame["payload"]["event"]["message_id"] for frame in frames} == {line.id}
    first, again, other = [frame["metadata"]["message_id"] for frame in frames]
    assert first == again != other


async def test_all_of_the_last_minute_comes_again_to_who_listens_now_under_old_ids_and_new_ones(
    twitch: Any, listen: Any, clock: Any
) -> None:
    before = await listen(KIND)
    twitch.say("fan_fern", "long ago")
    await clock.advance(clock.now() + timedelta(seconds=61))
    lines = [twitch.say("fan_fern", text) for text in ("hello", "hello again")]
    told: list[str] = []
    while len(told) < 3:
        head = (await before.frame())["metadata"]
        told += [head["message_id"]] if head["message_type"] == "notification" else []
    await before.socket.close()
    await gone(twitch, before.account)
    ear = await listen(KIND)
    assert twitch.faults.repeat_last_minute() == 4
    frames = [await ear.frame() for _ in range(4)]
    assert [each["payload"]["event"]["message_id"] for each in frames] == [line.id for line in lines] * 2
    ids = [each["metadata"]["message_id"] for each in frames]
    assert ids[:2] == told[1:]
    assert len(set(ids)) == 4


async def test_of_what_is_kept_for_longer_more_than_a_minute_comes_again(
    twitch: Any, listen: Any, clock: Any
) -> None:
    twitch.eventsub.kept_for = timedelta(minutes=10)
    ear = await listen(KIND)
    lines = [twitch.say("fan_fern", "long ago")]
    await clock.advance(clock.now() + timedelta(seconds=61))
    lines.append(twitch.say("fan_fern", "hello"))
    assert twitch.faults.repeat_last_minute() == 2
    assert twitch.faults.repeat_last(timedelta(minutes=2)) == 4
    told: list[str] = []
    while len(told) < 8:
        frame = await ear.frame()
        is_line = frame["metadata"]["message_type"] == "notification"
        told += [frame["payload"]["event"]["message_id"]] if is_line else []
    first, last = [line.id for line in lines]
    assert told == [first, last, last, last, first, last, first, last]


async def test_a_session_moves_to_the_address_it_is_given_with_all_it_has(
    twitch: Any, http: Any, listen: Any
) -> None:
    ear = await listen(KIND)
    twitch.faults.ask_to_reconnect()
    asked = await ear.frame()
    assert asked["metadata"]["message_type"] == "session_reconnect"
    session = asked["payload"]["session"]
    assert (session["status"], session["keepalive_timeout_seconds"]) == ("reconnecting", None)
    moved_to = URL(session["reconnect_url"])
    assert moved_to.authority != URL(twitch.eventsub_url).authority
    assert (set(moved_to.query), moved_to.query["id"]) == ({"challenge", "id"}, session["id"])
    before = twitch.say("fan_fern", "before")
    assert (await ear.event())[1]["message_id"] == before.id
    old, ear.socket = ear.socket, await http.ws_connect(session["reconnect_url"])
    assert (await ear.welcome())["id"] == session["id"]
    await old.close()
    after = twitch.say("fan_fern", "after")
    assert (await ear.event())[1]["message_id"] == after.id
    assert len(twitch.eventsub.subscriptions) == 1


async def test_who_does_not_reconnect_in_time_is_closed_with_4004(
    twitch: Any, listen: Any, clock: Any
) -> None:
    ear = await listen(KIND)
    twitch.faults.ask_to_reconnect()
    await ear.frame()
    await clock.advance(clock.now() + timedelta(seconds=30))
    assert await ear.closed_with() == NOT_RECONNECTED
    await gone(twitch, ear.account)


async def test_an_address_that_was_not_given_is_closed_with_4007(twitch: Any, http: Any, listen: Any) -> None:
    ear = await listen(KIND)
    twitch.faults.ask_to_reconnect()
    given = URL((await ear.frame())["payload"]["session"]["reconnect_url"])
    for changed in ({"challenge": "invented"}, {"id": "AgoQ"}):
        socket = await http.ws_connect(given.update_query(changed))
        await socket.receive(timeout=3)
        assert socket.close_code == NO_RECONNECT
    assert await http.ws_connect(given)


@pytest.mark.parametrize("status", REVOKED_AS)
async def test_a_subscription_is_revoked_with_a_status(status: str, twitch: Any, listen: Any) -> None:
    ear = await listen(KIND, "stream.online")
    twitch.faults.revoke(KIND, status)
    frame = await ear.frame()
    assert frame["metadata"]["message_type"] == "revocation"
    assert frame["metadata"]["subscription_type"] == KIND
    assert frame["payload"]["subscription"]["status"] == status
    assert [held.type for held in twitch.eventsub.subscriptions.values()] == ["stream.online"]
    found = await ear.account.call("GET", "eventsub/subscriptions", params={"status": status})
    assert [each["type"] for each in found[1]["data"]] == [KIND]


async def test_nothing_is_revoked_with_a_status_that_twitch_does_not_have(twitch: Any, listen: Any) -> None:
    await listen(KIND)
    with pytest.raises(ValueError, match="no status 'tired'"):
        twitch.faults.revoke(KIND, "tired")


async def test_a_malformed_frame_and_an_unknown_event_leave_the_rest_as_it_was(
    twitch: Any, listen: Any
) -> None:
    ear = await listen(KIND)
    twitch.faults.send_raw()
    with pytest.raises(json.JSONDecodeError):
        await ear.frame()
    twitch.faults.send_unknown_event()
    assert await ear.event() == ("channel.unheard_of", {})
    line = twitch.say("fan_fern", "still here")
    assert (await ear.event())[1]["message_id"] == line.id


async def test_a_line_of_a_shared_chat_names_where_it_was_written(twitch: Any, listen: Any) -> None:
    ear = await listen(KIND)
    line = twitch.say_elsewhere("fan_fern", "hello over there", channel="elder_elm")
    _, event = await ear.event()
    assert (event["message_id"], event["broadcaster_user_login"]) == (line.id, "junipervale")
    assert (event["source_broadcaster_user_login"], event["is_source_only"]) == ("elder_elm", False)
    assert event["source_message_id"] != line.id
    assert event["source_badges"] == []
    twitch.say("fan_fern", "hello here")
    _, event = await ear.event()
    source = [value for name, value in event.items() if "source" in name]
    assert source == [None] * 6


@pytest.mark.parametrize("status", [429, 500, 502, 503, 504])
async def test_the_next_calls_fail_and_count_as_no_violation(status: int, twitch: Any, sign_in: Any) -> None:
    account = await sign_in()
    twitch.faults.answer_next(2, status)
    assert [(await account.send("hello"))[0] for _ in range(3)] == [status, status, 200]
    assert [what.kind for what in twitch.record] == ["line"]
    assert not twitch.violations


@pytest.mark.parametrize("status", [408, 500, 502, 503, 504])
async def test_a_call_can_be_carried_out_though_its_answer_is_an_error(
    status: int, twitch: Any, sign_in: Any
) -> None:
    account = await sign_in()
    twitch.faults.answer_next(1, status, done=True)
    assert [(await account.send(text))[0] for text in ("one", "two")] == [status, 200]
    assert [what.text for what in twitch.record] == ["one", "two"]


@pytest.mark.parametrize("done", [True, False])
async def test_a_call_may_be_left_without_an_answer(done: bool, twitch: Any, sign_in: Any) -> None:
    account = await sign_in()
    twitch.faults.cut_next(1, done=done)
    with pytest.raises(aiohttp.ServerDisconnectedError):
        await account.send("hello")
    assert [what.text for what in twitch.record] == ["hello"] * done
    assert (await account.send("here again"))[0] == 200


async def test_a_call_can_be_carried_out_and_hang_all_the_same(twitch: Any, sign_in: Any) -> None:
    account = await sign_in()
    shown = asyncio.Event()

    def see(_: Happening) -> None:
        shown.set()

    twitch.world.watchers.append(see)
    twitch.faults.hang_next(1, done=True)
    hanging = asyncio.create_task(account.send("one"))
    await shown.wait()
    assert not hanging.done()
    twitch.faults.release()
    assert (await hanging)[0] == 503


async def test_a_429_says_when_to_come_again(twitch: Any, http: Any, clock: Any, sign_in: Any) -> None:
    headers = {"Authorization": f"Bearer {(await sign_in()).token}"}
    twitch.faults.answer_next(1, 429)
    async with http.get(f"{twitch.api_url}/users", headers=headers) as answer:
        assert answer.headers["Ratelimit-Remaining"] == "0"
        assert int(answer.headers["Ratelimit-Reset"]) > clock.now().timestamp()


async def test_a_call_hangs_until_it_is_released(twitch: Any, sign_in: Any) -> None:
    account = await sign_in()
    twitch.faults.hang_next(1)
    calls = [asyncio.create_task(account.send(text)) for text in ("one", "two")]
    answered, hanging = await asyncio.wait(calls, return_when=asyncio.FIRST_COMPLETED)
    assert [(await call)[0] for call in answered] == [200]
    twitch.faults.release()
    assert [(await call)[0] for call in hanging] == [503]
    assert [what.kind for what in twitch.record] == ["line"]


async def test_an_access_token_expires_and_a_refresh_token_dies(twitch: Any, http: Any, sign_in: Any) -> None:
    account = await sign_in()
    refresh = {"client_id": "woodshed-rehearsal", "grant_type": "refresh_token"}
    access = twitch.accounts.tokens[account.token]
    twitch.faults.expire_access()
    assert (await account.call("GET", "users"))[0] == 401
    form = refresh | {"refresh_token": access.refresh}
    async with http.post(f"{twitch.auth_url}/oauth2/token", data=form) as answer:
        given = await answer.json()
        assert answer.status == 200
    account.token = given["access_token"]
    twitch.faults.kill_refresh()
    assert (await account.call("GET", "users"))[0] == 200
    form = refresh | {"refresh_token": given["refresh_token"]}
    async with http.post(f"{twitch.auth_url}/oauth2/token", data=form) as answer:
        assert (answer.status, (await answer.json())["message"]) == (400, "Invalid refresh token")


async def test_something_between_answers_in_twitchs_place_as_often_as_asked(
    twitch: Any, sign_in: Any
) -> None:
    account = await sign_in()
    twitch.faults.answer_for_twitch(1, '{"hotel": true}', "application/json", under="/helix/streams")
    assert (await account.call("GET", "users"))[0] == 200
    assert await account.call("GET", "streams") == (200, {"hotel": True})
    assert "data" in (await account.call("GET", "streams"))[1]


async def test_an_answer_that_is_held_tells_what_was_so_when_it_was_asked(twitch: Any, sign_in: Any) -> None:
    account = await sign_in()
    twitch.faults.hold_answers("/helix/streams")
    asking = asyncio.create_task(account.call("GET", "streams"))
    async with asyncio.timeout(10):
        while not twitch.faults.held:  # noqa: ASYNC110 - nothing tells
            await asyncio.sleep(0)
    await twitch.go_live()
    assert not asking.done()
    twitch.faults.release()
    assert (await asking)[1]["data"] == []
