"""EventSub at the local Twitch keeps Twitch's rules, and its events are what a real client reads."""

import base64
from datetime import timedelta
from typing import Any

import aiohttp
import pytest
from twitchio.models.eventsub_ import create_event_instance

from bot.rehearsal.subscriptions import CLIENT_SENT, MAX_CONNECTIONS, UNUSED

KIND = "channel.chat.message"


class Socket:
    """A websocket after its welcome."""

    def __init__(self, socket: aiohttp.ClientWebSocketResponse, session: dict[str, Any]) -> None:
        self.socket, self.session = socket, session

    async def frame(self) -> Any:
        return await self.socket.receive_json(timeout=3)

    async def event(self) -> Any:
        frame = await self.frame()
        assert frame["metadata"]["message_type"] == "notification"
        return frame

    async def closed_with(self) -> int | None:
        message = await self.socket.receive(timeout=3)
        while message.type is aiohttp.WSMsgType.TEXT:
            message = await self.socket.receive(timeout=3)
        assert message.type in {aiohttp.WSMsgType.CLOSE, aiohttp.WSMsgType.CLOSED}
        return message.data if message.type is aiohttp.WSMsgType.CLOSE else self.socket.close_code


async def connect(twitch: Any, http: Any, query: str = "") -> Socket:
    socket = await http.ws_connect(twitch.eventsub_url + query)
    welcome = await socket.receive_json(timeout=3)
    assert welcome["metadata"]["message_type"] == "session_welcome"
    return Socket(socket, welcome["payload"]["session"])


def wish(twitch: Any, account: Any, session: str, kind: str = KIND, **changes: Any) -> dict[str, Any]:
    condition = {"broadcaster_user_id": twitch.world.artist.id}
    if kind.startswith("channel.chat"):
        condition["user_id"] = account.id
    transport = {"method": "websocket", "session_id": session}
    return {"type": kind, "version": "1", "condition": condition, "transport": transport} | changes


async def subscribe(account: Any, body: dict[str, Any]) -> tuple[int, Any]:
    return await account.call("POST", "eventsub/subscriptions", json=body)


async def test_a_welcome_tells_the_session_and_its_keepalive(twitch: Any, http: Any) -> None:
    socket = await connect(twitch, http, "?keepalive_timeout_seconds=30")
    assert socket.session["status"] == "connected"
    assert socket.session["keepalive_timeout_seconds"] == 30
    assert socket.session["reconnect_url"] is None


@pytest.mark.parametrize(("asked", "given"), [("9", 10), ("-1", 10), ("601", 600), ("600", 600)])
async def test_a_keepalive_out_of_bounds_becomes_the_nearest_within(
    asked: str, given: int, twitch: Any, http: Any
) -> None:
    socket = await connect(twitch, http, f"?keepalive_timeout_seconds={asked}")
    assert socket.session["keepalive_timeout_seconds"] == given


async def test_a_keepalive_that_is_no_number_is_refused(twitch: Any, http: Any) -> None:
    with pytest.raises(aiohttp.WSServerHandshakeError):
        await connect(twitch, http, "?keepalive_timeout_seconds=soon")


async def test_a_keepalive_comes_where_nothing_else_does(
    twitch: Any, http: Any, sign_in: Any, clock: Any
) -> None:
    account, socket = await sign_in(), await connect(twitch, http)
    await subscribe(account, wish(twitch, account, socket.session["id"]))
    await clock.advance(clock.now() + timedelta(seconds=6))
    twitch.say("fan_fern", "x")
    await socket.event()
    await clock.advance(clock.now() + timedelta(seconds=9))
    twitch.say("fan_fern", "y")
    await socket.event()
    await clock.advance(clock.now() + timedelta(seconds=10))
    assert (await socket.frame())["metadata"]["message_type"] == "session_keepalive"


async def test_ids_and_times_look_as_twitchs_do(twitch: Any, http: Any, sign_in: Any, clock: Any) -> None:
    """EventSub, websocket reference, tells of nanoseconds.

    Frames kept in libraries have no zeros at their end, and base64 for the ids of events and sessions.
    """
    await clock.advance(clock.now() + timedelta(microseconds=120_500))
    account, socket = await sign_in(), await connect(twitch, http)
    made = (await subscribe(account, wish(twitch, account, socket.session["id"])))[1]["data"][0]
    assert b"cell-a" in base64.urlsafe_b64decode(socket.session["id"])
    assert socket.session["connected_at"] == made["created_at"] == "2030-05-17T19:00:00.1205005Z"
    twitch.say("fan_fern", "x")
    event = (await socket.event())["metadata"]
    assert (len(event["message_id"]), event["message_id"][-1]) == (44, "=")
    assert event["message_timestamp"] == "2030-05-17T19:00:00.1205005Z"
    await clock.advance(clock.now() + timedelta(seconds=10))
    keepalive = (await socket.frame())["metadata"]
    assert (keepalive["message_type"], len(keepalive["message_id"])) == ("session_keepalive", 36)
    await twitch.go_live()
    (stream,) = (await account.call("GET", "streams"))[1]["data"]
    assert stream["started_at"] == "2030-05-17T19:00:10Z", "the API tells whole seconds"


async def test_an_unused_connection_is_closed_with_4003(twitch: Any, http: Any, clock: Any) -> None:
    socket = await connect(twitch, http)
    await clock.advance(clock.now() + timedelta(seconds=10))
    assert await socket.closed_with() == UNUSED


async def test_a_client_that_talks_is_closed_with_4001(twitch: Any, http: Any) -> None:
    socket = await connect(twitch, http)
    await socket.socket.send_str("hello")
    assert await socket.closed_with() == CLIENT_SENT
    assert twitch.violations == {"client sent": 1}


async def test_a_bot_hears_its_own_line_and_whom_it_answers(twitch: Any, http: Any, sign_in: Any) -> None:
    account, socket = await sign_in(), await connect(twitch, http)
    await subscribe(account, wish(twitch, account, socket.session["id"]))
    parent = twitch.say("junipervale", "evening")
    await account.send("good evening", reply_parent_message_id=parent.id)
    await socket.event()
    event = (await socket.event())["payload"]["event"]
    assert event["chatter_user_login"] == "woodshed_bot"
    assert event["message"]["text"] == "@JuniperVale good evening"
    assert event["reply"]["parent_message_body"] == "evening"
    assert event["source_broadcaster_user_id"] is None


async def test_a_line_arrives_as_twitchio_reads_it(twitch: Any, http: Any, sign_in: Any) -> None:
    account, socket = await sign_in(), await connect(twitch, http)
    status, made = await subscribe(account, wish(twitch, account, socket.session["id"]))
    assert (status, made["data"][0]["status"], made["total"]) == (202, "enabled", 1)
    first = twitch.say("sub_sol", "hello @fan_fern!")
    second = twitch.say("mod_moss", "hi Sol", reply_to=first.id)
    frame = await socket.event()
    assert frame["metadata"]["subscription_type"] == KIND
    message = create_event_instance(KIND, frame)
    assert (message.id, message.text, message.chatter.name) == (first.id, "hello @fan_fern!", "sub_sol")
    assert message.chatter.subscriber
    assert "".join(fragment.text for fragment in message.fragments) == message.text
    assert [fragment.type for fragment in message.fragments] == ["text", "mention", "text"]
    reply = create_event_instance(KIND, await socket.event())
    assert (reply.id, reply.text, reply.reply.parent_message_id) == (second.id, "@sub_sol hi Sol", first.id)
    assert reply.chatter.moderator


async def test_an_announcement_arrives_as_a_notification_and_not_as_a_message(
    twitch: Any, http: Any, sign_in: Any
) -> None:
    account, socket = await sign_in(), await connect(twitch, http)
    for kind in (KIND, "channel.chat.notification"):
        await subscribe(account, wish(twitch, account, socket.session["id"], kind))
    twitch.say("mod_moss", "duets at nine", notice="announcement")
    frame = await socket.event()
    assert frame["metadata"]["subscription_type"] == "channel.chat.notification"
    notice = create_event_instance("channel.chat.notification", frame)
    assert (notice.text, notice.notice_type, notice.chatter.name) == (
        "duets at nine",
        "announcement",
        "mod_moss",
    )


async def test_the_stream_and_deletions_are_told(twitch: Any, http: Any, sign_in: Any, clock: Any) -> None:
    account, socket = await sign_in(), await connect(twitch, http)
    for kind in ("stream.online", "stream.offline", "channel.chat.message_delete"):
        assert (await subscribe(account, wish(twitch, account, socket.session["id"], kind)))[0] == 202
    await twitch.go_live()
    line = twitch.say("fan_fern", "x")
    twitch.world.delete(line.id, twitch.world.bot, clock.now())
    await twitch.go_offline()
    kinds = [(await socket.event())["metadata"]["subscription_type"] for _ in range(3)]
    assert kinds == ["stream.online", "channel.chat.message_delete", "stream.offline"]


async def test_what_is_not_right_is_not_subscribed(twitch: Any, http: Any, sign_in: Any) -> None:
    account, socket = await sign_in(), await connect(twitch, http)
    session = socket.session["id"]
    artist = twitch.world.artist.id
    for changes, status in (
        ({"type": "channel.unknown"}, 400),
        ({"version": "2"}, 400),
        ({"transport": {"method": "webhook"}}, 400),
        ({"transport": {"method": "websocket", "session_id": "gone"}}, 400),
        ({"condition": {"broadcaster_user_id": "1", "user_id": account.id}}, 400),
        ({"condition": {"broadcaster_user_id": artist, "user_id": artist}}, 403),
    ):
        assert (await subscribe(account, wish(twitch, account, session) | changes))[0] == status, changes
    assert (await subscribe(account, wish(twitch, account, session)))[0] == 202
    other = await sign_in("mod_moss")
    assert (await subscribe(other, wish(twitch, other, session)))[0] == 400
    without = await sign_in(scopes="user:write:chat")
    assert (await subscribe(without, wish(twitch, account, session)))[0] == 403


async def test_the_same_wish_twice_is_a_409_and_a_fourth_connection_a_429(
    twitch: Any, http: Any, sign_in: Any
) -> None:
    account = await sign_in()
    sockets = [await connect(twitch, http) for _ in range(MAX_CONNECTIONS)]
    for socket in sockets:
        body = wish(twitch, account, socket.session["id"])
        assert [(await subscribe(account, body))[0] for _ in range(2)] == [202, 409]
    fourth = await connect(twitch, http)
    assert (await subscribe(account, wish(twitch, account, fourth.session["id"])))[0] == 429


async def test_what_ended_stays_listed_with_its_reason_and_counts_for_no_limit(
    twitch: Any, http: Any, sign_in: Any
) -> None:
    account = await sign_in()
    for number in range(MAX_CONNECTIONS + 1):
        socket = await connect(twitch, http)
        assert (await subscribe(account, wish(twitch, account, socket.session["id"])))[0] == 202
        await (socket.socket.send_str("hello") if number == 0 else socket.socket.close())
        if number == 0:
            await socket.closed_with()
        while twitch.eventsub.sessions:
            await account.call("GET", "users")
    listed = (await account.call("GET", "eventsub/subscriptions"))[1]
    assert [each["status"] for each in listed["data"]] == [
        "websocket_received_inbound_traffic",
        *["websocket_disconnected"] * MAX_CONNECTIONS,
    ]
    assert all(each["transport"]["disconnected_at"] for each in listed["data"])
    assert (listed["total"], listed["total_cost"], listed["max_total_cost"]) == (4, 0, 10)


async def test_what_is_not_about_the_user_costs(twitch: Any, http: Any, sign_in: Any) -> None:
    account, socket = await sign_in(), await connect(twitch, http)
    for kind, cost, total in ((KIND, 0, 0), ("stream.online", 1, 1), ("stream.offline", 1, 2)):
        _, made = await subscribe(account, wish(twitch, account, socket.session["id"], kind))
        assert (made["data"][0]["cost"], made["total_cost"]) == (cost, total)


@pytest.mark.parametrize(
    ("query", "came"),
    [
        ({"status": "enabled"}, (200, 2)),
        ({"status": "websocket_disconnected"}, (200, 0)),
        ({"type": "stream.online"}, (200, 1)),
        ({"user_id": "nobody"}, (200, 0)),
        ({"subscription_id": "nothing"}, (200, 0)),
        ({"status": "asleep"}, (400, 0)),
        ({"type": "channel.unknown"}, (400, 0)),
        ({"status": "enabled", "type": KIND}, (400, 0)),
    ],
)
async def test_a_list_passes_at_most_one_filter(
    query: dict[str, str], came: tuple[int, int], twitch: Any, http: Any, sign_in: Any
) -> None:
    account, socket = await sign_in(), await connect(twitch, http)
    for kind in (KIND, "stream.online"):
        await subscribe(account, wish(twitch, account, socket.session["id"], kind))
    answer = await account.call("GET", "eventsub/subscriptions", params=query)
    assert (answer[0], len(answer[1].get("data", []))) == came


async def test_subscriptions_are_listed_taken_back_and_ended_with_their_socket(
    twitch: Any, http: Any, sign_in: Any
) -> None:
    account, socket = await sign_in(), await connect(twitch, http)
    made: list[str] = []
    for kind in (KIND, "channel.chat.notification"):
        _, answer = await subscribe(account, wish(twitch, account, socket.session["id"], kind))
        made.append(answer["data"][0]["id"])
    listed = (await account.call("GET", "eventsub/subscriptions"))[1]
    assert [each["id"] for each in listed["data"]] == made
    gone = {"id": made[0]}
    assert (await account.call("DELETE", "eventsub/subscriptions", params=gone))[0] == 204
    assert (await account.call("DELETE", "eventsub/subscriptions", params=gone))[0] == 404
    await socket.socket.close()
    while twitch.eventsub.sessions:
        await account.call("GET", "users")
    listed = (await account.call("GET", "eventsub/subscriptions"))[1]
    assert [(each["id"], each["status"]) for each in listed["data"]] == [(made[1], "websocket_disconnected")]
    assert (await account.call("DELETE", "eventsub/subscriptions", params={"id": made[1]}))[0] == 204
    assert (await account.call("DELETE", "eventsub/subscriptions"))[0] == 400
    assert (await account.call("GET", "eventsub/subscriptions"))[1]["total"] == 0


async def test_a_revoked_token_takes_its_subscriptions_with_it_and_says_why(
    twitch: Any, http: Any, sign_in: Any
) -> None:
    account, socket = await sign_in(), await connect(twitch, http)
    await subscribe(account, wish(twitch, account, socket.session["id"]))
    twitch.accounts.revoke(account.token)
    frame = await socket.frame()
    assert frame["metadata"]["message_type"] == "revocation"
    assert frame["payload"]["subscription"]["status"] == "authorization_revoked"
    assert not twitch.eventsub.subscriptions
