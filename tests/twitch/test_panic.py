"""A panic and a calm at the local Twitch."""

from dataclasses import replace
from typing import Any

import pytest

from bot.domain.chat.recent_lines import JUST_SAID
from bot.features import HouseRules
from bot.rehearsal.chat_settings import ChatSettings


def told(happened: list[Any]) -> list[tuple[str, str]]:
    return [(what.kind, what.text if what.kind == "settings" else "") for what in happened]


async def test_a_moderator_shuts_every_door_and_opens_them_again(room: Any) -> None:
    happened = await room.says("mod_moss", "!panic")
    assert told(happened) == [("shield.on", ""), ("settings", "followers only (10 min)"), ("line", "")]
    assert happened[-1].text == (
        "Doors shut! The rules are those for a raid. Shield Mode is on. Chat is for followers only."
        " When it is over: !calm"
    )
    assert room.bot.service(HouseRules).moderator.policy.preset == "raid"
    happened = await room.says("mod_moss", "!calm")
    assert sorted(told(happened)) == [("line", ""), ("settings", "open to all"), ("shield.off", "")]
    assert happened[-1].text == (
        "All calm. The rules are the usual ones. Shield Mode is off. Chat is as open as before."
    )
    assert room.bot.service(HouseRules).moderator.policy.preset == "practice"


async def test_what_was_on_before_stays_on(room: Any) -> None:
    world, artist = room.twitch.world, room.twitch.world.artist
    world.set_shield(artist, room.clock.now(), active=True)
    followers = replace(world.settings, follower_mode=True, follower_mode_duration=60)
    world.change_settings(followers, artist, room.clock.now())
    assert told(await room.says("junipervale", "!panic")) == [("line", "")]
    happened = await room.says("junipervale", "!calm")
    assert told(happened) == [("line", "")]
    assert "Shield Mode stays as it is" in happened[0].text
    assert world.shield.active
    assert world.settings == followers


async def test_followers_only_for_less_than_in_a_panic_comes_back(room: Any) -> None:
    world = room.twitch.world
    before = replace(world.settings, follower_mode=True, follower_mode_duration=0)
    world.change_settings(before, world.artist, room.clock.now())
    await room.says("mod_moss", "!panic")
    assert world.settings.follower_mode_duration == 10
    await room.says("mod_moss", "!calm")
    assert world.settings == before


@pytest.mark.parametrize(
    "shielded",
    [
        ChatSettings(subscriber_mode=True),
        ChatSettings(follower_mode=True, follower_mode_duration=5),
        ChatSettings(follower_mode=True, follower_mode_duration=10),
        ChatSettings(follower_mode=True, follower_mode_duration=10_080, emote_mode=True),
    ],
)
@pytest.mark.parametrize("before", [ChatSettings(), ChatSettings(slow_mode=True, slow_mode_wait_time=5)])
async def test_chat_is_as_it_was_after_a_shield_mode_that_sets_it_too(
    shielded: ChatSettings, before: ChatSettings, room: Any
) -> None:
    world = room.twitch.world
    world.change_settings(before, world.artist, room.clock.now())
    world.shielded = shielded
    await room.says("mod_moss", "!panic")
    assert world.settings.follower_mode_duration == max(shielded.follower_mode_duration or 0, 10)
    await room.says("mod_moss", "!calm")
    assert (world.shield.active, world.settings) == (False, before)


async def test_what_twitch_refuses_is_told_and_the_rest_happens(room: Any) -> None:
    room.twitch.faults.answer_next(1, 403)
    happened = await room.says("mod_moss", "!panic")
    assert told(happened) == [("settings", "followers only (10 min)"), ("line", "")]
    assert "Shield Mode could not be switched: 403" in happened[-1].text
    assert "Chat is for followers only." in happened[-1].text
    happened = await room.says("mod_moss", "!panic", after=JUST_SAID.total_seconds())
    assert told(happened) == [("shield.on", ""), ("line", "")]
    assert "Shield Mode is on." in happened[-1].text


async def test_panicking_and_calming_twice_is_refused_kindly_and_is_for_moderators(room: Any) -> None:
    assert "no panic" in (await room.answers("mod_moss", "!calm"))[0]
    await room.says("mod_moss", "!panic")
    assert "shut already" in (await room.answers("mod_moss", "!panic"))[0]
    for text in ("!panic", "!calm"):
        assert "moderators" in (await room.answers("fan_fern", text))[0]
    assert room.twitch.world.shield.active
