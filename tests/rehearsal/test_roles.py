"""Who loses a role, or is banned, hears no more of what it gave them, as at Twitch."""

from typing import Any

import pytest

from bot.rehearsal.chat import RefusedError

CHAT, HOLD = "channel.chat.message", "automod.message.hold"


async def revoked(ear: Any) -> tuple[str, str]:
    """Return type and status of the subscription that the next frame revokes."""
    frame = await ear.frame()
    assert frame["metadata"]["message_type"] == "revocation"
    held = frame["payload"]["subscription"]
    assert frame["metadata"]["subscription_type"] == held["type"]
    return held["type"], held["status"]


async def test_who_moderates_no_more_hears_chat_but_no_more_what_moderators_hear(
    twitch: Any, listen: Any
) -> None:
    """EventSub, subscription statuses: `moderator_removed`."""
    ear = await listen(CHAT, HOLD)
    twitch.set_role("woodshed_bot", "viewer")
    assert await revoked(ear) == (HOLD, "moderator_removed")
    twitch.hold("fan_fern", "darn it")
    twitch.say("fan_fern", "hello")
    assert (await ear.event())[0] == CHAT
    assert (await ear.subscribe(HOLD))[0] == 403
    assert (await ear.account.moderate("GET", "shield_mode"))[0] == 403
    twitch.set_role("woodshed_bot", "moderator")
    assert (await ear.subscribe(HOLD))[0] == 202
    assert [what.kind for what in twitch.record if "mod" in what.kind] == ["unmod", "mod"]


async def test_who_is_banned_hears_nothing_of_the_channel(twitch: Any, listen: Any, clock: Any) -> None:
    """EventSub, subscription statuses: `chat_user_banned`; a ban takes the role too."""
    ear, world = await listen(CHAT, HOLD), twitch.world
    world.ban(world.bot, None, "", world.artist, clock.now())
    assert [await revoked(ear) for _ in range(2)] == [(HOLD, "moderator_removed"), (CHAT, "chat_user_banned")]
    assert [(await ear.subscribe(kind))[0] for kind in (CHAT, HOLD)] == [403, 403]
    with pytest.raises(RefusedError, match="banned"):
        twitch.set_role("woodshed_bot", "moderator")
    world.unban(world.bot, world.artist, clock.now())
    assert [(await ear.subscribe(kind))[0] for kind in (CHAT, HOLD)] == [202, 403]


async def test_only_the_artist_bans_a_moderator_and_nobody_the_artist(twitch: Any, clock: Any) -> None:
    world = twitch.world
    for user, by in ((world.bot, world.person("mod_moss")), (world.artist, world.bot)):
        with pytest.raises(RefusedError, match="may not be banned"):
            world.ban(user, None, "", by, clock.now())
    with pytest.raises(RefusedError, match="may not change"):
        twitch.set_role("junipervale", "viewer")


async def test_the_broadcaster_gives_and_takes_the_role_through_the_api(twitch: Any, sign_in: Any) -> None:
    """API reference, Add Channel Moderator and Remove Channel Moderator."""
    artist = await sign_in("junipervale", "channel:manage:moderators")
    for method, login, status in (
        ("POST", "fan_fern", 204),
        ("POST", "fan_fern", 400),
        ("DELETE", "fan_fern", 204),
        ("DELETE", "fan_fern", 400),
        ("POST", "vip_vesper", 422),
        ("DELETE", "junipervale", 400),
    ):
        user = twitch.world.person(login).id
        assert (await artist.moderate(method, "moderators", user_id=user))[0] == status, (method, login)
    fan = await sign_in("fan_fern", "channel:manage:moderators")
    assert (await fan.moderate("POST", "moderators", user_id=fan.id, broadcaster_id=artist.id))[0] == 401


@pytest.mark.parametrize(
    ("login", "text", "kinds"),
    [
        ("junipervale", "/unmod woodshed_bot", ["unmod"]),
        ("junipervale", "/mod @fan_fern", ["mod"]),
        ("junipervale", "/ban woodshed_bot", ["unmod", "ban"]),
        ("mod_moss", "/ban fan_fern", ["ban"]),
        ("junipervale", "good evening", None),
        ("junipervale", "/me waves", None),
        ("junipervale", "!mod links off", None),
        ("mod_moss", "/unmod woodshed_bot", "permission"),
        ("fan_fern", "/ban sub_sol", "permission"),
        ("junipervale", "/mod nobody_here", "login"),
        ("junipervale", "/mod", "login"),
        ("junipervale", "/unban sub_sol", "not banned"),
    ],
)
async def test_what_the_artist_writes_in_chat_gives_and_takes(
    login: str, text: str, kinds: list[str] | str | None, twitch: Any
) -> None:
    """Twitch's help, chat commands."""
    if isinstance(kinds, str):
        with pytest.raises(RefusedError, match=kinds):
            twitch.command(login, text)
        return
    assert twitch.command(login, text) is (kinds is not None)
    assert [what.kind for what in twitch.record] == (kinds or [])
