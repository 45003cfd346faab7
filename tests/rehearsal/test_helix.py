"""Helix at the local Twitch refuses what Twitch refuses."""

from datetime import timedelta
from typing import Any

import pytest

from bot.rehearsal.drops import ORDINARY_LINES, TRUSTED_LINES
from bot.rehearsal.rate_limits import (
    ANNOUNCEMENT_PAUSE,
    CALLS_IN_A_CHANNEL,
    CHANNEL_WINDOW,
    POINTS_PER_MINUTE,
)
from bot.rehearsal.world import DELETABLE_FOR, MAX_CHARS, MAX_TIMEOUT


async def test_a_call_needs_our_client_id_and_a_token(sign_in: Any) -> None:
    account = await sign_in()
    for headers, status in (
        ({"Client-Id": "another"}, 401),
        ({"Authorization": ""}, 401),
        ({"Authorization": "Bearer nonsense"}, 401),
        ({"Authorization": f"OAuth {account.token}"}, 401),
        ({"Authorization": account.token}, 401),
        ({}, 200),
    ):
        assert (await account.call("GET", "users", headers=headers))[0] == status


@pytest.mark.parametrize(
    ("method", "path", "scope"),
    [
        ("POST", "chat/messages", "user:write:chat"),
        ("DELETE", "moderation/chat", "moderator:manage:chat_messages"),
        ("POST", "moderation/warnings", "moderator:manage:warnings"),
        ("POST", "moderation/bans", "moderator:manage:banned_users"),
        ("DELETE", "moderation/bans", "moderator:manage:banned_users"),
        ("GET", "moderation/channels", "user:read:moderated_channels"),
        ("GET", "moderation/moderators", "moderation:read or channel:manage:moderators"),
    ],
)
async def test_a_call_needs_its_scope(method: str, path: str, scope: str, sign_in: Any) -> None:
    account = await sign_in(scopes="user:read:chat")
    status, answer = await account.call(method, path)
    assert (status, answer["message"], answer["error"]) == (401, f"Missing scope: {scope}", "Unauthorized")


async def test_people_are_found_by_login_and_by_id(sign_in: Any) -> None:
    account = await sign_in()
    _, found = await account.call("GET", "users", params={"login": "JuniperVale"})
    assert [user["display_name"] for user in found["data"]] == ["JuniperVale"]
    _, found = await account.call("GET", "users", params={"login": "nobody_here"})
    assert found["data"] == []
    _, found = await account.call("GET", "users")
    assert found["data"][0]["login"] == "woodshed_bot"
    assert (await account.call("GET", "users", params=[("id", "1")] * 101))[0] == 400


async def test_an_account_learns_where_it_moderates_and_nobody_elses(twitch: Any, sign_in: Any) -> None:
    account = await sign_in(scopes="user:read:moderated_channels")
    _, found = await account.call("GET", "moderation/channels", params={"user_id": account.id})
    assert [channel["broadcaster_login"] for channel in found["data"]] == ["junipervale"]
    twitch.set_role("woodshed_bot", "viewer")
    _, found = await account.call("GET", "moderation/channels", params={"user_id": account.id})
    assert found["data"] == []
    other = {"user_id": twitch.world.artist.id}
    assert (await account.call("GET", "moderation/channels", params=other))[0] == 401
    assert (await account.call("GET", "moderation/channels"))[0] == 400


async def test_only_the_broadcaster_learns_who_the_moderators_are(sign_in: Any) -> None:
    artist, account = [await sign_in(login, "moderation:read") for login in ("junipervale", "woodshed_bot")]
    asked = {"broadcaster_id": artist.id}
    _, found = await artist.call("GET", "moderation/moderators", params=asked)
    assert {each["user_login"] for each in found["data"]} == {"woodshed_bot", "mod_moss"}
    _, found = await artist.call("GET", "moderation/moderators", params=asked | {"user_id": account.id})
    assert [each["user_login"] for each in found["data"]] == ["woodshed_bot"]
    assert (await account.call("GET", "moderation/moderators", params=asked))[0] == 401


async def test_the_stream_is_told_while_it_is_live(twitch: Any, sign_in: Any) -> None:
    account = await sign_in()
    assert (await account.call("GET", "streams"))[1]["data"] == []
    await twitch.go_live()
    for asked in ({}, {"type": "live"}, {"user_login": "junipervale", "user_id": "1"}, {"language": "en"}):
        _, found = await account.call("GET", "streams", params=asked)
        assert [stream["type"] for stream in found["data"]] == ["live"]
    for asked in ({"user_login": "mod_moss"}, {"game_id": "1"}, {"language": "de"}):
        assert (await account.call("GET", "streams", params=asked))[1]["data"] == []
    assert (await account.call("GET", "streams", params={"type": "recorded"}))[0] == 400


@pytest.mark.parametrize(
    ("method", "path"), [("GET", "chat/colours"), ("PUT", "users"), ("POST", "chat/messages/more")]
)
async def test_what_twitch_does_not_have_is_a_404_in_json(method: str, path: str, sign_in: Any) -> None:
    status, answer = await (await sign_in()).call(method, path)
    assert (status, answer) == (404, {"error": "Not Found", "status": 404, "message": ""})


async def test_the_ids_of_a_line_may_stand_in_the_address(twitch: Any, sign_in: Any) -> None:
    account = await sign_in()
    ids = {"broadcaster_id": twitch.world.artist.id, "sender_id": account.id}
    assert (await account.call("POST", "chat/messages", params=ids, json={"message": "one"}))[0] == 200
    assert (await account.call("POST", "chat/messages", params=ids | {"message": "two"}))[0] == 200
    assert [what.text for what in twitch.record] == ["one", "two"]


async def test_a_line_that_was_taken_away_is_not_replied_to(twitch: Any, sign_in: Any) -> None:
    account = await sign_in()
    line = twitch.say("fan_fern", "x")
    await account.moderate("DELETE", "chat", message_id=line.id)
    for gone in (line.id, "unknown"):
        status, answer = await account.send("hello", reply_parent_message_id=gone)
        assert (status, "Message cannot be replied to." in answer["message"]) == (400, True)


async def test_an_announcement_comes_as_one_and_the_next_one_two_seconds_later(
    twitch: Any, clock: Any, sign_in: Any
) -> None:
    account = await sign_in(scopes="moderator:manage:announcements")
    ids = {"broadcaster_id": twitch.world.artist.id, "moderator_id": account.id}

    async def announce(**given: str) -> int:
        return (await account.call("POST", "chat/announcements", params=ids, json=given))[0]

    assert await announce(message="") == await announce(message="x", color="PRIMARY") == 400
    assert await announce(message="x" * (MAX_CHARS + 1), color="green") == 204
    assert await announce(message="y") == 429
    await clock.advance(clock.now() + ANNOUNCEMENT_PAUSE)
    assert await announce(message="y") == 204
    assert [(what.line.notice, len(what.text)) for what in twitch.record] == [
        ("announcement", MAX_CHARS),
        ("announcement", 1),
    ]


async def test_a_warning_is_taken_as_an_object_and_as_a_list_of_one(twitch: Any, sign_in: Any) -> None:
    account = await sign_in()
    data = {"user_id": twitch.world.person("fan_fern").id, "reason": "x"}
    for given in (data, [data]):
        status, answer = await account.moderate("POST", "warnings", data=given)
        assert (status, answer["data"][0]["reason"]) == (200, "x")
    assert (await account.moderate("POST", "warnings", data=[data, data]))[0] == 400


async def test_a_line_has_at_most_500_characters_and_at_least_one(sign_in: Any) -> None:
    account = await sign_in()
    assert (await account.send("x" * MAX_CHARS))[1]["is_sent"]
    assert (await account.send("x" * (MAX_CHARS + 1)))[0] == 422
    assert (await account.send("   "))[0] == 400


async def test_nobody_speaks_for_another_or_elsewhere_or_to_a_line_that_is_not_there(
    twitch: Any, sign_in: Any
) -> None:
    account = await sign_in()
    assert (await account.send("x", sender_id=twitch.world.artist.id))[0] == 401
    assert (await account.send("x", broadcaster_id="1"))[0] == 403
    assert (await account.send("x", reply_parent_message_id="unknown"))[0] == 400
    assert (await account.send("x", sender_id=None))[0] == 400
    assert (await account.send("x", for_source_only=True))[0] == 400


@pytest.mark.parametrize("text", ["/ban fan_fern", ".timeout fan_fern", "/me", "...and then"])
async def test_a_200_can_carry_a_line_that_was_dropped(text: str, twitch: Any, sign_in: Any) -> None:
    status, sent = await (await sign_in()).send(text)
    assert (status, sent["is_sent"], sent["message_id"]) == (200, False, "")
    assert sent["drop_reason"]["code"] == "msg_rejected"
    assert [(what.kind, what.text) for what in twitch.record] == [("dropped", text)]
    assert twitch.violations == {"msg_rejected": 1}


async def test_an_ordinary_account_may_not_say_the_same_twice_in_30_seconds(clock: Any, sign_in: Any) -> None:
    account = await sign_in("fan_fern")
    assert (await account.send("hello"))[1]["is_sent"]
    await clock.advance(clock.now() + timedelta(seconds=29))
    assert (await account.send("hello"))[1]["drop_reason"]["code"] == "msg_duplicate"
    await clock.advance(clock.now() + timedelta(seconds=2))
    assert (await account.send("hello"))[1]["is_sent"]


async def test_a_moderator_may(sign_in: Any) -> None:
    account = await sign_in()
    assert [(await account.send("hello"))[1]["is_sent"] for _ in range(2)] == [True, True]


@pytest.mark.parametrize(("login", "lines"), [("woodshed_bot", TRUSTED_LINES), ("vip_vesper", TRUSTED_LINES)])
async def test_trusted_accounts_send_100_lines_in_30_seconds(login: str, lines: int, sign_in: Any) -> None:
    account = await sign_in(login)
    sent = [(await account.send(f"line {number}"))[1]["is_sent"] for number in range(lines + 1)]
    assert sent == [True] * lines + [False]


async def test_ordinary_accounts_send_20_lines_in_30_seconds_and_one_a_second(
    clock: Any, sign_in: Any
) -> None:
    account = await sign_in("fan_fern")
    assert (await account.send("a"))[1]["is_sent"]
    assert (await account.send("b"))[1]["drop_reason"]["code"] == "rate_limited"
    await clock.advance(clock.now() + timedelta(seconds=60))
    sent: list[bool] = []
    for number in range(ORDINARY_LINES + 1):
        sent.append((await account.send(f"line {number}"))[1]["is_sent"])
        await clock.advance(clock.now() + timedelta(seconds=1))
    assert sent == [True] * ORDINARY_LINES + [False]


async def test_a_line_is_deleted_once_and_only_one_that_may_be(twitch: Any, clock: Any, sign_in: Any) -> None:
    account = await sign_in()
    by_fan, by_mod, by_artist = (
        twitch.say(login, "x").id for login in ("fan_fern", "mod_moss", "junipervale")
    )
    assert (await account.moderate("DELETE", "chat", message_id=by_fan))[0] == 204
    assert (await account.moderate("DELETE", "chat", message_id=by_fan))[0] == 404
    assert (await account.moderate("DELETE", "chat", message_id="unknown"))[0] == 404
    assert (await account.moderate("DELETE", "chat", message_id=by_mod))[0] == 400
    assert (await account.moderate("DELETE", "chat", message_id=by_artist))[0] == 400
    old = twitch.say("fan_fern", "y").id
    twitch.accounts.tokens[account.token].until += timedelta(days=1)
    await clock.advance(clock.now() + DELETABLE_FOR + timedelta(seconds=1))
    assert (await account.moderate("DELETE", "chat", message_id=old))[0] == 404


async def test_the_broadcaster_deletes_a_moderators_line_but_not_their_own(twitch: Any, sign_in: Any) -> None:
    artist = await sign_in("junipervale")
    by_mod, own = twitch.say("mod_moss", "x").id, twitch.say("junipervale", "x").id
    assert (await artist.moderate("DELETE", "chat", message_id=by_mod))[0] == 204
    assert (await artist.moderate("DELETE", "chat", message_id=own))[0] == 400


async def test_only_a_moderator_moderates_and_only_in_their_own_name(twitch: Any, sign_in: Any) -> None:
    fan = await sign_in("fan_fern")
    data = {"user_id": twitch.world.person("sub_sol").id, "reason": "x"}
    assert (await fan.moderate("POST", "warnings", data=data))[0] == 403
    account = await sign_in()
    assert (await account.moderate("POST", "warnings", data=data, moderator_id=fan.id))[0] == 401
    assert (await account.moderate("POST", "warnings", data=data, moderator_id=""))[0] == 400
    assert (await account.moderate("POST", "warnings", data=data, broadcaster_id="1"))[0] == 403
    assert (await account.moderate("POST", "warnings", data=data))[0] == 200


async def test_a_warning_holds_somebody_back_until_they_acknowledge_it(
    twitch: Any, clock: Any, sign_in: Any
) -> None:
    fan, account = await sign_in("fan_fern"), await sign_in()
    await account.moderate("POST", "warnings", data={"user_id": fan.id, "reason": "mind the rule"})
    assert not (await fan.send("hello"))[1]["is_sent"]
    await clock.advance(clock.now() + timedelta(seconds=1))
    twitch.acknowledge("fan_fern")
    assert (await fan.send("hello again"))[1]["is_sent"]


@pytest.mark.parametrize("reason", [None, "", "x" * (MAX_CHARS + 1)])
async def test_a_warning_needs_a_reason_of_at_most_500_characters(
    reason: str | None, twitch: Any, sign_in: Any
) -> None:
    data = {"user_id": twitch.world.person("fan_fern").id} | ({} if reason is None else {"reason": reason})
    assert (await (await sign_in()).moderate("POST", "warnings", data=data))[0] == 400


async def test_a_timeout_takes_the_lines_away_and_ends_by_itself(
    twitch: Any, clock: Any, sign_in: Any
) -> None:
    fan, account = await sign_in("fan_fern"), await sign_in()
    line = twitch.say("fan_fern", "x")
    status, _ = await account.moderate(
        "POST", "bans", data={"user_id": fan.id, "duration": 60, "reason": "r"}
    )
    assert (status, line.deleted_by) == (200, "woodshed_bot")
    assert (await fan.send("hello"))[1]["drop_reason"]["code"] == "user_timed_out"
    await clock.advance(clock.now() + timedelta(seconds=60))
    assert (await fan.send("hello"))[1]["is_sent"]


@pytest.mark.parametrize("duration", [0, -1, MAX_TIMEOUT + 1, "60", True])
async def test_a_timeout_is_from_a_second_to_two_weeks(duration: object, twitch: Any, sign_in: Any) -> None:
    data = {"user_id": twitch.world.person("fan_fern").id, "duration": duration}
    assert (await (await sign_in()).moderate("POST", "bans", data=data))[0] == 400


@pytest.mark.parametrize("login", ["mod_moss", "junipervale", "woodshed_bot"])
async def test_moderators_and_the_broadcaster_are_neither_warned_nor_banned(
    login: str, twitch: Any, sign_in: Any
) -> None:
    account = await sign_in()
    data = {"user_id": twitch.world.person(login).id, "reason": "x"}
    assert (await account.moderate("POST", "warnings", data=data))[0] == 400
    assert (await account.moderate("POST", "bans", data=data))[0] == 400


async def test_a_ban_stays_until_it_is_lifted(sign_in: Any) -> None:
    fan, account = await sign_in("fan_fern"), await sign_in()
    assert (await account.moderate("DELETE", "bans", user_id=fan.id))[0] == 400
    assert (await account.moderate("POST", "bans", data={"user_id": fan.id}))[0] == 200
    assert (await account.moderate("POST", "bans", data={"user_id": fan.id}))[0] == 400
    assert (await fan.send("hello"))[0] == 403
    assert (await account.moderate("DELETE", "bans", user_id=fan.id))[0] == 204


async def test_800_points_a_minute_then_429_with_the_headers_that_say_when(
    twitch: Any, clock: Any, http: Any, sign_in: Any
) -> None:
    account = await sign_in()
    twitch.helix.limits.leave(twitch.world.bot, 1)
    assert (await account.call("GET", "users"))[0] == 200
    headers = {"Client-Id": "woodshed-rehearsal", "Authorization": f"Bearer {account.token}"}
    async with http.get(f"{twitch.api_url}/users", headers=headers) as answer:
        assert answer.status == 429
        assert answer.headers["Ratelimit-Limit"] == str(POINTS_PER_MINUTE)
        assert answer.headers["Ratelimit-Remaining"] == "0"
        assert int(answer.headers["Ratelimit-Reset"]) == clock.now().timestamp() + 60
    assert (await (await sign_in("mod_moss")).call("GET", "users"))[0] == 200, "who has a bucket of its own"
    await clock.advance(clock.now() + timedelta(minutes=1))
    async with http.get(f"{twitch.api_url}/users", headers=headers) as answer:
        assert answer.status == 200
        assert answer.headers["Ratelimit-Remaining"] == str(POINTS_PER_MINUTE - 1)
        assert int(answer.headers["Ratelimit-Reset"]) == clock.now().timestamp() + 1


@pytest.mark.parametrize("method", ["bans", "warnings"])
async def test_what_is_done_to_people_in_a_channel_has_a_limit_for_all_moderators_together(
    method: str, twitch: Any, clock: Any, sign_in: Any
) -> None:
    moderators = [await sign_in(), await sign_in("mod_moss")]
    data = {"user_id": twitch.world.person("fan_fern").id, "reason": "r", "duration": 1}
    for number in range(CALLS_IN_A_CHANNEL):
        assert (await moderators[number % 2].moderate("POST", method, data=data))[0] == 200
    for moderator in moderators:
        assert (await moderator.moderate("POST", method, data=data))[0] == 429
    assert (await moderators[0].call("GET", "users"))[0] == 200
    await clock.advance(clock.now() + CHANNEL_WINDOW)
    assert (await moderators[0].moderate("POST", method, data=data))[0] == 200


@pytest.mark.parametrize("body", [b"", b"[]", b"{", b'"x"'])
async def test_a_body_that_is_no_json_object_is_a_400(body: bytes, sign_in: Any) -> None:
    assert (await (await sign_in()).call("POST", "chat/messages", data=body))[0] == 400
