"""The settings of the chat are as Twitch documents them, and keep out whom they should."""

from datetime import timedelta
from typing import Any

import pytest

from bot.rehearsal.chat_settings import ChatSettings

SETTINGS = "channel.chat_settings.update"


async def change(account: Any, **asked: Any) -> tuple[int, Any]:
    ids = {"broadcaster_id": account.twitch.world.artist.id, "moderator_id": account.id}
    status, answer = await account.call("PATCH", "chat/settings", params=ids, json=asked)
    return status, answer["data"][0] if status == 200 else answer["message"]


@pytest.mark.parametrize(
    ("asked", "status", "told"),
    [
        ({"follower_mode": True}, 200, {"follower_mode": True, "follower_mode_duration": 0}),
        (
            {"follower_mode": True, "follower_mode_duration": 129_600},
            200,
            {"follower_mode_duration": 129_600},
        ),
        ({"follower_mode": True, "follower_mode_duration": 129_601}, 400, {}),
        ({"follower_mode": True, "follower_mode_duration": -1}, 400, {}),
        ({"follower_mode": True, "follower_mode_duration": "10"}, 400, {}),
        ({"follower_mode_duration": 10}, 400, {}),
        ({"follower_mode": False, "follower_mode_duration": 10}, 400, {}),
        ({"follower_mode": False}, 200, {"follower_mode": False, "follower_mode_duration": None}),
        ({"slow_mode": True}, 200, {"slow_mode_wait_time": 30}),
        ({"slow_mode": True, "slow_mode_wait_time": 3}, 200, {"slow_mode_wait_time": 3}),
        ({"slow_mode": True, "slow_mode_wait_time": 2}, 400, {}),
        ({"slow_mode": True, "slow_mode_wait_time": 121}, 400, {}),
        ({"slow_mode": 1}, 400, {}),
        ({"non_moderator_chat_delay": True, "non_moderator_chat_delay_duration": 4}, 200, {}),
        ({"non_moderator_chat_delay": True, "non_moderator_chat_delay_duration": 3}, 400, {}),
        ({"non_moderator_chat_delay": True}, 400, {}),
        ({"subscriber_mode": True}, 200, {"subscriber_mode": True}),
        ({"emote_mode": True, "unique_chat_mode": True}, 200, {"emote_mode": True, "unique_chat_mode": True}),
        ({"emote_mode": "true"}, 400, {}),
        ({}, 200, {"follower_mode": False, "slow_mode": False}),
    ],
)
async def test_settings_are_taken_as_documented_or_not_at_all(
    asked: dict[str, Any], status: int, told: dict[str, Any], twitch: Any, sign_in: Any
) -> None:
    came, answer = await change(await sign_in(), **asked)
    assert came == status, answer
    if status == 200:
        assert answer.items() >= told.items()
    else:
        assert twitch.world.settings == ChatSettings()


async def test_a_value_stays_until_its_mode_is_named_again(sign_in: Any) -> None:
    account = await sign_in()
    await change(account, follower_mode=True, follower_mode_duration=10)
    assert (await change(account, slow_mode=True))[1]["follower_mode_duration"] == 10
    assert (await change(account, follower_mode=True))[1]["follower_mode_duration"] == 0
    assert (await change(account, follower_mode=False))[1]["slow_mode_wait_time"] == 30


async def test_anybody_reads_the_settings_and_moderators_with_the_scope_the_delay(sign_in: Any) -> None:
    reading = "moderator:read:chat_settings"
    for login, scopes, as_self, knows in (
        ("fan_fern", "", False, False),
        ("fan_fern", reading, True, False),
        ("woodshed_bot", "", True, False),
        ("woodshed_bot", reading, False, False),
        ("woodshed_bot", reading, True, True),
    ):
        account = await sign_in(login, scopes)
        query = {"broadcaster_id": account.twitch.world.artist.id}
        query |= {"moderator_id": account.id} if as_self else {}
        told = (await account.call("GET", "chat/settings", params=query))[1]["data"][0]
        assert not told["follower_mode"]
        assert ("non_moderator_chat_delay" in told, "moderator_id" in told) == (knows, knows)
    assert (await account.call("GET", "chat/settings", params=query | {"moderator_id": "1"}))[0] == 401
    assert (await account.call("GET", "chat/settings"))[0] == 400


async def test_a_change_is_told_once_and_what_changes_nothing_is_not(twitch: Any, listen: Any) -> None:
    ear = await listen(SETTINGS)
    await change(ear.account, follower_mode=True, follower_mode_duration=10)
    await change(ear.account, follower_mode=True, follower_mode_duration=10)
    await change(ear.account, slow_mode=True, slow_mode_wait_time=5)
    assert (await ear.event())[1]["follower_mode_duration_minutes"] == 10
    assert (await ear.event())[1]["slow_mode_wait_time_seconds"] == 5
    assert [(what.kind, what.text, what.by) for what in twitch.record] == [
        ("settings", "followers only (10 min)", "woodshed_bot"),
        ("settings", "followers only (10 min), slow (5 s)", "woodshed_bot"),
    ]


@pytest.mark.parametrize(
    ("settings", "heard"),
    [
        ({}, "fan_fern sub_sol newcomer_nook passer_by"),
        ({"follower_mode": True}, "fan_fern sub_sol"),
        ({"subscriber_mode": True}, "sub_sol"),
        ({"emote_mode": True}, ""),
    ],
)
async def test_a_mode_keeps_out_whom_it_is_for_and_never_the_trusted(
    settings: dict[str, Any], heard: str, twitch: Any, sign_in: Any
) -> None:
    await change(await sign_in(), **settings)
    for login in ("junipervale", "woodshed_bot", "mod_moss", "vip_vesper"):
        assert twitch.say(login, f"from {login}")
    ordinary = ("fan_fern", "sub_sol", "newcomer_nook", "passer_by")
    assert [login for login in ordinary if twitch.say(login, f"from {login}")] == heard.split()


async def test_followers_only_with_a_duration_waits_for_it(twitch: Any, clock: Any, sign_in: Any) -> None:
    nook = await sign_in("newcomer_nook")
    await change(await sign_in(), follower_mode=True, follower_mode_duration=10)
    assert (await nook.send("a"))[1]["drop_reason"]["code"] == "followers_only_mode"
    twitch.world.followed[nook.id] = clock.now()
    await clock.advance(clock.now() + timedelta(minutes=9))
    assert (await nook.send("b"))[1]["drop_reason"]["code"] == "followers_only_mode"
    await clock.advance(clock.now() + timedelta(minutes=1))
    assert (await nook.send("c"))[1]["is_sent"]


async def test_slow_mode_asks_for_a_pause_and_unique_chat_for_something_new(
    twitch: Any, clock: Any, sign_in: Any
) -> None:
    await change(await sign_in(), slow_mode=True, slow_mode_wait_time=10, unique_chat_mode=True)
    assert twitch.say("fan_fern", "what a lovely tone")
    assert twitch.say("fan_fern", "too soon") is None
    assert twitch.say("sub_sol", "what a lovely tone") is None
    assert twitch.say("sub_sol", "short")
    await clock.advance(clock.now() + timedelta(seconds=10))
    assert twitch.say("fan_fern", "not too soon")
    assert twitch.say("sub_sol", "short")
