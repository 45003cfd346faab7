"""Shield Mode, held lines, unban requests and followers are as Twitch documents them."""

from datetime import timedelta
from typing import Any

import pytest
from twitchio.models.eventsub_ import create_event_instance

from bot.rehearsal.automod import HELD_FOR
from bot.rehearsal.chat import MAX_CHARS, RefusedError, stamp

HOLD, UPDATE = "automod.message.hold", "automod.message.update"
UNBAN = "channel.unban_request"


@pytest.mark.parametrize(
    ("method", "path", "scope"),
    [
        ("GET", "moderation/shield_mode", "moderator:read:shield_mode or moderator:manage:shield_mode"),
        ("PUT", "moderation/shield_mode", "moderator:manage:shield_mode"),
        ("PATCH", "chat/settings", "moderator:manage:chat_settings"),
        ("POST", "moderation/automod/message", "moderator:manage:automod"),
        (
            "GET",
            "moderation/unban_requests",
            "moderator:read:unban_requests or moderator:manage:unban_requests",
        ),
        ("PATCH", "moderation/unban_requests", "moderator:manage:unban_requests"),
        ("GET", "moderation/banned", "moderation:read or moderator:manage:banned_users"),
    ],
)
async def test_a_call_needs_its_scope(method: str, path: str, scope: str, sign_in: Any) -> None:
    account = await sign_in(scopes="user:read:chat")
    status, answer = await account.call(method, path)
    assert (status, answer["message"]) == (401, f"Missing scope: {scope}")


@pytest.mark.parametrize(
    ("method", "what"),
    [("GET", "shield_mode"), ("PUT", "shield_mode"), ("GET", "unban_requests"), ("PATCH", "unban_requests")],
)
async def test_only_moderators_moderate_and_only_as_themselves(method: str, what: str, sign_in: Any) -> None:
    fan, bot = await sign_in("fan_fern"), await sign_in()
    assert (await fan.moderate(method, what))[0] == 403
    assert (await bot.moderate(method, what, moderator_id=fan.id))[0] == 401
    assert (await bot.moderate(method, what, broadcaster_id=""))[0] == 400


# Shield Mode.


async def test_shield_mode_goes_on_and_off_and_remembers_who_put_it_on(
    clock: Any, twitch: Any, listen: Any
) -> None:
    ear = await listen("channel.shield_mode.begin", "channel.shield_mode.end")
    never = (await ear.account.moderate("GET", "shield_mode"))[1]["data"][0]
    assert (never["is_active"], never["moderator_id"], never["last_activated_at"]) == (False, "", "")
    for active in (True, True, False):
        status, told = await shield(ear.account, active)
        assert (status, told["data"][0]["is_active"]) == (200, active)
    assert told["data"][0]["moderator_login"] == "woodshed_bot"
    assert told["data"][0]["last_activated_at"] == stamp(clock.now())
    (begun, begin), (ended, end) = await ear.event(), await ear.event()
    assert (begun, ended) == ("channel.shield_mode.begin", "channel.shield_mode.end")
    assert begin["moderator_user_login"] == end["moderator_user_login"] == "woodshed_bot"
    assert begin["started_at"] == end["ended_at"] == stamp(clock.now())
    assert [(what.kind, what.by) for what in twitch.record] == [
        ("shield.on", "woodshed_bot"),
        ("shield.off", "woodshed_bot"),
    ]


async def shield(account: Any, active: object) -> tuple[int, Any]:
    ids = {"broadcaster_id": account.twitch.world.artist.id, "moderator_id": account.id}
    return await account.call("PUT", "moderation/shield_mode", params=ids, json={"is_active": active})


async def test_shield_mode_is_on_or_off_and_nothing_else(sign_in: Any) -> None:
    account = await sign_in()
    assert [(await shield(account, active))[0] for active in ("yes", 1, None)] == [400] * 3


# AutoMod.


async def resolve(account: Any, line: str, action: object, **changes: Any) -> int:
    body = {"user_id": account.id, "msg_id": line, "action": action} | changes
    return (await account.call("POST", "moderation/automod/message", json=body))[0]


async def test_a_held_line_is_told_to_moderators_and_not_to_chat_until_it_is_allowed(
    twitch: Any, clock: Any, listen: Any
) -> None:
    ear = await listen("channel.chat.message", HOLD, UPDATE)
    line = twitch.hold("fan_fern", "🎸 darn it", category="swearing")
    kind, held = await ear.event()
    assert (kind, held["message_id"], held["user_login"]) == (HOLD, line.id, "fan_fern")
    assert held["message"]["fragments"][0] | {"text": ""} == {
        "type": "text",
        "text": "",
        "cheermote": None,
        "emote": None,
    }
    boundaries = [{"start_pos": 0, "end_pos": 8}]
    assert held["automod"] == {"category": "swearing", "level": 4, "boundaries": boundaries}
    assert (held["reason"], held["blocked_term"], held["held_at"]) == ("automod", None, stamp(clock.now()))
    assert line.id not in twitch.world.lines
    assert await resolve(ear.account, line.id, "ALLOW") == 204
    kind, update = await ear.event()
    assert (kind, update["status"], update["moderator_user_login"]) == (UPDATE, "approved", "woodshed_bot")
    kind, message = await ear.event()
    assert (kind, message["message_id"]) == ("channel.chat.message", line.id)
    assert [what.kind for what in twitch.record] == ["hold", "allow", "line"]
    assert await resolve(ear.account, line.id, "DENY") == 404


async def test_a_denied_line_never_comes_to_chat(twitch: Any, listen: Any) -> None:
    ear = await listen("channel.chat.message", UPDATE)
    line = twitch.hold("fan_fern", "darn it")
    assert await resolve(ear.account, line.id, "DENY") == 204
    assert (await ear.event())[1]["status"] == "denied"
    other = twitch.say("fan_fern", "sorry")
    assert (await ear.event())[1]["message_id"] == other.id
    assert [(what.kind, what.by) for what in twitch.record[:2]] == [
        ("hold", "automod"),
        ("deny", "woodshed_bot"),
    ]


async def test_a_blocked_term_is_told_with_its_place(twitch: Any, listen: Any) -> None:
    ear = await listen(HOLD)
    twitch.hold("fan_fern", "🎸 a Kazoo, please", term="kazoo")
    held = (await ear.event())[1]
    assert (held["reason"], held["automod"]) == ("blocked_term", None)
    assert held["blocked_term"]["terms_found"][0]["boundary"] == {"start_pos": 4, "end_pos": 8}


async def test_a_held_line_is_what_twitchio_reads(twitch: Any, listen: Any) -> None:
    ear = await listen(HOLD)
    line = twitch.hold("fan_fern", "darn it", category="profanity")
    read = create_event_instance(HOLD, await ear.frame())
    assert (read.message_id, read.text, read.category, read.user.name) == (
        line.id,
        "darn it",
        "profanity",
        "fan_fern",
    )


async def test_a_held_line_is_resolved_by_a_moderator_with_a_known_action(twitch: Any, sign_in: Any) -> None:
    bot, fan = await sign_in(), await sign_in("fan_fern")
    line = twitch.hold("sub_sol", "darn it").id
    assert await resolve(fan, line, "ALLOW") == 403
    assert await resolve(bot, line, "ALLOW", user_id=fan.id) == 401
    assert await resolve(bot, line, "ALLOW", user_id=None) == 400
    assert await resolve(bot, "", "ALLOW") == 400
    assert await resolve(bot, line, "allow") == 400
    assert await resolve(bot, "unknown", "ALLOW") == 404


async def test_who_is_shut_out_is_not_even_held(twitch: Any, clock: Any) -> None:
    world = twitch.world
    world.ban(world.person("fan_fern"), 60, "", world.bot, clock.now())
    assert twitch.hold("fan_fern", "darn it") is None


async def test_a_held_line_waits_only_so_long_for_a_moderator(clock: Any, twitch: Any, listen: Any) -> None:
    """EventSub reference, Automod Message Update Event V2: the status Expired."""
    ear = await listen(UPDATE)
    line = twitch.hold("fan_fern", "darn it")
    decided = twitch.hold("sub_sol", "drat")
    assert await resolve(ear.account, decided.id, "DENY") == 204
    assert (await ear.event())[1]["status"] == "denied"
    await clock.advance(clock.now() + HELD_FOR)
    while (frame := await ear.frame())["metadata"]["message_type"] == "session_keepalive":
        pass
    event = frame["payload"]["event"]
    assert (event["message_id"], event["status"]) == (line.id, "expired")
    assert create_event_instance(UPDATE, frame).moderator.name == ""
    assert await resolve(ear.account, line.id, "ALLOW") == 404
    assert [what.kind for what in twitch.record] == ["hold", "hold", "deny", "expire"]


# Unban requests.


async def test_who_asked_takes_it_back(twitch: Any, listen: Any) -> None:
    """EventSub reference, Channel Unban Request Resolve Event: the status canceled, by nobody."""
    ear = await listen(f"{UNBAN}.resolve")
    await ban(ear.account, "fan_fern")
    request = twitch.ask_unban("fan_fern", "sorry")
    twitch.withdraw_unban("fan_fern")
    frame = await ear.frame()
    event = frame["payload"]["event"]
    assert (event["id"], event["status"], event["moderator_user_id"]) == (request.id, "canceled", None)
    assert create_event_instance(f"{UNBAN}.resolve", frame).moderator is None
    canceled = (await ear.account.moderate("GET", "unban_requests", status="canceled"))[1]["data"]
    assert [each["id"] for each in canceled] == [request.id]
    with pytest.raises(RefusedError, match="nothing"):
        twitch.withdraw_unban("fan_fern")


async def ban(account: Any, login: str, **more: Any) -> None:
    user = account.twitch.world.person(login)
    assert (await account.moderate("POST", "bans", data={"user_id": user.id} | more))[0] == 200


async def test_only_who_is_banned_asks_and_only_once(twitch: Any, sign_in: Any) -> None:
    account = await sign_in()
    await ban(account, "fan_fern")
    await ban(account, "sub_sol", duration=60)
    assert twitch.ask_unban("fan_fern", "sorry")
    for login, why in (("fan_fern", "already"), ("sub_sol", "not banned"), ("vip_vesper", "not banned")):
        with pytest.raises(Exception, match=why):
            twitch.ask_unban(login, "please")


@pytest.mark.parametrize(("status", "banned"), [("approved", False), ("denied", True)])
async def test_a_request_is_approved_which_lifts_the_ban_or_denied(
    status: str, banned: bool, twitch: Any, clock: Any, listen: Any
) -> None:
    ear = await listen(f"{UNBAN}.create", f"{UNBAN}.resolve")
    await ban(ear.account, "fan_fern", reason="spam")
    request = twitch.ask_unban("fan_fern", "I am sorry")
    kind, asked = await ear.event()
    assert (kind, asked["id"], asked["text"]) == (f"{UNBAN}.create", request.id, "I am sorry")
    pending = (await ear.account.moderate("GET", "unban_requests", status="pending"))[1]["data"]
    assert [(each["id"], each["resolved_at"], each["moderator_id"]) for each in pending] == [
        (request.id, None, "")
    ]
    query = {"unban_request_id": request.id, "status": status}
    came = await ear.account.moderate("PATCH", "unban_requests", **query, resolution_text="so be it")
    assert came[0] == 200
    assert came[1]["data"][0].items() >= {"status": status, "resolution_text": "so be it"}.items()
    kind, told = await ear.event()
    assert (kind, told["status"], told["resolution_text"]) == (f"{UNBAN}.resolve", status, "so be it")
    assert (told["moderator_user_login"], told["user_login"]) == ("woodshed_bot", "fan_fern")
    assert twitch.world.banned(twitch.world.person("fan_fern"), clock.now()) == banned
    after = ["unban.approved", "unban"] if status == "approved" else ["unban.denied"]
    assert [what.kind for what in twitch.record] == ["ban", "unban.request", *after]
    assert (await ear.account.moderate("PATCH", "unban_requests", **query))[0] == 400


async def test_requests_are_asked_for_by_status_and_by_user(twitch: Any, sign_in: Any) -> None:
    account = await sign_in()
    for login in ("fan_fern", "sub_sol"):
        await ban(account, login)
        twitch.ask_unban(login, f"{login} asks")
    sol = twitch.world.person("sub_sol").id
    for query, texts in (
        ({"status": "pending"}, ["fan_fern asks", "sub_sol asks"]),
        ({"status": "pending", "user_id": sol}, ["sub_sol asks"]),
        ({"status": "pending", "first": "1"}, ["fan_fern asks"]),
        ({"status": "pending", "first": "1", "after": "1"}, ["sub_sol asks"]),
        ({"status": "denied"}, []),
    ):
        _, found = await account.moderate("GET", "unban_requests", **query)
        assert [each["text"] for each in found["data"]] == texts
    for query in (
        {},
        {"status": "open"},
        {"status": "pending", "after": "x"},
        {"status": "pending", "first": "0"},
    ):
        assert (await account.moderate("GET", "unban_requests", **query))[0] == 400


async def test_a_request_is_resolved_once_with_a_known_answer(twitch: Any, sign_in: Any) -> None:
    account = await sign_in()
    await ban(account, "fan_fern")
    request = twitch.ask_unban("fan_fern", "sorry").id
    for query, status in (
        ({"status": "approved"}, 400),
        ({"status": "approved", "unban_request_id": "unknown"}, 404),
        ({"status": "canceled", "unban_request_id": request}, 400),
        ({"status": "denied", "unban_request_id": request, "resolution_text": "x" * (MAX_CHARS + 1)}, 400),
    ):
        assert (await account.moderate("PATCH", "unban_requests", **query))[0] == status


# Who is banned, and who follows.


async def test_the_broadcaster_reads_who_is_banned_in_the_order_asked_for(clock: Any, sign_in: Any) -> None:
    bot, artist = await sign_in(), await sign_in("junipervale", "moderation:read")
    await ban(bot, "fan_fern", reason="spam")
    await ban(bot, "sub_sol", duration=60)
    people = artist.twitch.world.person
    ids = {"broadcaster_id": artist.id}
    _, found = await artist.call("GET", "moderation/banned", params=ids)
    fern, sol = found["data"]
    assert (fern["user_login"], fern["expires_at"], fern["reason"]) == ("fan_fern", "", "spam")
    assert (fern["moderator_login"], fern["created_at"]) == ("woodshed_bot", stamp(clock.now()))
    assert sol["expires_at"] == stamp(clock.now() + timedelta(seconds=60))
    asked = [("broadcaster_id", artist.id)]
    asked += [("user_id", people(login).id) for login in ("sub_sol", "vip_vesper", "fan_fern")]
    _, found = await artist.call("GET", "moderation/banned", params=asked)
    assert [each["user_login"] for each in found["data"]] == ["sub_sol", "fan_fern"]
    assert (await bot.call("GET", "moderation/banned", params=ids))[0] == 401
    many = [("broadcaster_id", artist.id), *[("user_id", "1")] * 101]
    assert (await artist.call("GET", "moderation/banned", params=many))[0] == 400


async def test_moderators_with_the_scope_learn_who_follows_and_others_how_many(sign_in: Any) -> None:
    bot, blind, fan = await sign_in(), await sign_in(scopes=""), await sign_in("fan_fern")
    people = bot.twitch.world.person
    ids = {"broadcaster_id": bot.twitch.world.artist.id}
    _, all_told = await bot.call("GET", "channels/followers", params=ids)
    assert {each["user_login"] for each in all_told["data"]} == {
        "woodshed_bot",
        "fan_fern",
        "sub_sol",
        "vip_vesper",
        "mod_moss",
    }
    for login, follows in (("fan_fern", True), ("newcomer_nook", False)):
        query = ids | {"user_id": people(login).id}
        _, found = await bot.call("GET", "channels/followers", params=query)
        assert ([each["user_login"] for each in found["data"]] == [login], found["total"]) == (follows, 5)
    for account in (blind, fan):
        _, told = await account.call("GET", "channels/followers", params=ids)
        assert (told["data"], told["total"]) == ([], 5)
        assert (await account.call("GET", "channels/followers", params=query))[0] == 401
    assert (await bot.call("GET", "channels/followers"))[0] == 400


async def test_moderators_events_are_for_moderators_with_the_scope(listen: Any) -> None:
    bot, fan = await listen(), await listen(login="fan_fern")
    blind = await listen(scopes="user:read:chat")
    for kind in ("channel.shield_mode.begin", HOLD, UPDATE, f"{UNBAN}.create", f"{UNBAN}.resolve"):
        assert (await blind.subscribe(kind))[0] == 403
        assert (await fan.subscribe(kind))[0] == 403
        condition = {"broadcaster_user_id": bot.account.twitch.world.artist.id, "moderator_user_id": "1"}
        assert (await bot.subscribe(kind, condition=condition))[0] == 403
        status, made = await bot.subscribe(kind)
        assert (status, made["total_cost"]) == (202, 0)
    assert (await bot.subscribe(HOLD, version="1"))[0] == 400
