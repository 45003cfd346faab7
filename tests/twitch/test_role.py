"""The bot loses its place in the channel in mid-stream, says so, and is whole again once it has it back."""

import asyncio
from datetime import timedelta
from typing import Any

from structlog.testing import capture_logs

from bot.features import HouseRules
from bot.twitch.account import VALIDATED_EVERY

MODERATORS_ALONE = {
    "automod.message.hold",
    "automod.message.update",
    "channel.moderate",
    "channel.unban_request.create",
    "channel.unban_request.resolve",
}
CHAT = {"channel.chat.message", "channel.chat.notification"}
SOON = timedelta(minutes=2)


async def whole_again(room: Any) -> None:
    """Return when the bot has all its subscriptions; it must have them soon."""
    by, subscriptions = room.clock.now() + SOON, room.bot.twitch.eventsub.subscriptions
    async with asyncio.timeout(20):
        while len(subscriptions.held) < subscriptions.wanted:
            assert room.clock.now() < by
            await room.clock.advance(min(room.clock.next_wake, by))
            await asyncio.sleep(0)
    assert not subscriptions.lost


async def hold_is_put_before_moderators(room: Any) -> None:
    """Let AutoMod hold a line, which must wait for the moderators."""
    line = room.twitch.hold("sub_sol", "darn strings")
    while not await room.bot.settled(line.id):
        await room.clock.advance(room.clock.next_wake)
    assert "sub_sol" in (await room.answers("mod_moss", "!review"))[0]


async def test_without_its_role_it_says_so_and_with_it_again_offences_and_holds_are_dealt_with(
    room: Any,
) -> None:
    room.expect_violations("403")
    await room.twitch.go_live()
    with capture_logs() as logs:
        room.twitch.set_role(room.twitch.bot_login, "viewer")
        await room.turns_until(lambda: room.bot.twitch.eventsub.subscriptions.lost.keys() == MODERATORS_ALONE)
    told = [each for each in logs if each["event"] == "subscriptions.lost"]
    assert {(each["why"], each["mend"]) for each in told} == {
        ("moderator_removed", "write /mod woodshed_bot in the channel's chat, as the artist")
    }
    assert "woodshed_bot is no moderator" in (await room.answers("junipervale", "!health"))[0]
    assert await room.says("fan_fern", "see example.com") == [], "a moderator's call is refused now"

    with capture_logs() as logs:
        await room.clock.advance(room.clock.now() + timedelta(minutes=10))
        await room.turns_until(lambda: room.twitch.violations["403"] > 4)
    assert len([each for each in logs if each["event"] == "subscriptions.lost"]) <= len(MODERATORS_ALONE)

    gus = room.twitch.world.person("grumpy_gus")
    room.twitch.world.ban(gus, None, "", room.twitch.world.artist, room.clock.now())
    room.twitch.ask_unban("grumpy_gus", "sorry")
    room.twitch.set_role(room.twitch.bot_login, "moderator")
    await whole_again(room)
    assert "All is well" in (await room.answers("junipervale", "!health"))[0]
    assert [what.kind for what in await room.says("sub_sol", "see example.com")] == ["delete", "warn"]
    assert "grumpy_gus" in (await room.answers("mod_moss", "!review"))[0], "asked while nothing was heard"
    await room.says("mod_moss", "!review no 1")
    await hold_is_put_before_moderators(room)


async def test_a_bot_that_was_banned_hears_again_by_itself_once_it_is_let_in(room: Any) -> None:
    room.expect_violations("403")
    world = room.twitch.world
    world.ban(world.bot, None, "", world.artist, room.clock.now())
    await room.turns_until(
        lambda: room.bot.twitch.eventsub.subscriptions.lost.keys() == MODERATORS_ALONE | CHAT
    )
    assert room.bot.twitch.eventsub.subscriptions.deaf
    await room.clock.advance(room.clock.now() + timedelta(minutes=5))
    world.unban(world.bot, world.artist, room.clock.now())
    room.twitch.set_role(room.twitch.bot_login, "moderator")
    await whole_again(room)
    assert [what.kind for what in await room.says("fan_fern", "see example.com")] == ["delete", "warn"]
    await hold_is_put_before_moderators(room)


async def test_whoever_is_renamed_in_mid_stream_goes_by_the_new_name(room: Any) -> None:
    room.expect_violations("403")
    world = room.twitch.world
    world.artist.login, world.artist.name = "oakvale", "OakVale"
    world.bot.login, world.bot.name = "shedbot", "ShedBot"
    await room.clock.advance(room.clock.now() + VALIDATED_EVERY + timedelta(minutes=1))
    await room.turns_until(lambda: room.bot.twitch.account.login == "shedbot")
    with capture_logs() as logs:
        room.twitch.set_role("shedbot", "viewer")
        await room.turns_until(lambda: room.bot.twitch.eventsub.subscriptions.lost.keys() == MODERATORS_ALONE)
    mends = {each["mend"] for each in logs if each["event"] == "subscriptions.lost"}
    assert mends == {"write /mod shedbot in the channel's chat, as the artist"}
    (health,) = await room.says("oakvale", "!health")
    assert "shedbot is no moderator of oakvale" in health.text
    await room.says("fan_fern", "hello, shedbot")
    guarded = room.bot.service(HouseRules).moderator.room.guarded
    assert (guarded["OakVale"], guarded["ShedBot"]) == ("oakvale", "shedbot")
    assert {"OakVale", "ShedBot"} <= room.bot.service(HouseRules).moderator.room.guarded_closely
