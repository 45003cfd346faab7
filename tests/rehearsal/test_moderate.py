"""What moderators are told of each other, as Twitch tells it: `channel.moderate`, version 2."""

from datetime import timedelta
from typing import Any

import pytest
from twitchio.models.eventsub_ import create_event_instance

from bot.rehearsal.chat import stamp
from bot.rehearsal.moderate import DETAILS
from tests.rehearsal.conftest import SCOPES as FEW

KIND = "channel.moderate"
MORE = (
    "moderator:read:blocked_terms",
    "moderator:read:moderators",
    "moderator:read:vips",
)
SCOPES = " ".join((FEW, *MORE))


async def told(ear: Any) -> tuple[str, dict[str, Any]]:
    """Return the action that the next frame tells of, with its details; TwitchIO must be able to read it."""
    frame = await ear.frame()
    assert frame["metadata"]["subscription_version"] == "2"
    event = frame["payload"]["event"]
    assert create_event_instance(KIND, frame, http=None).action == event["action"]
    assert event["source_broadcaster_user_id"] is None
    ((place, details),) = [(name, event[name]) for name in DETAILS if event[name] is not None]
    assert place in {event["action"], "unban_request"}
    return event["action"], {"by": event["moderator_user_login"], **details}


@pytest.fixture
async def ear(listen: Any) -> Any:
    return await listen(KIND, scopes=SCOPES)


async def test_a_role_given_and_taken_is_told_with_whose_it_is(twitch: Any, ear: Any) -> None:
    for role, action in (("moderator", "mod"), ("viewer", "unmod")):
        twitch.set_role("fan_fern", role)
        heard, details = await told(ear)
        assert (heard, details["by"], details["user_login"]) == (action, "junipervale", "fan_fern")


async def test_a_timeout_a_ban_and_their_end_are_told_with_reason_and_time(
    twitch: Any, ear: Any, clock: Any
) -> None:
    world, now = twitch.world, clock.now()
    fan, moss = world.person("fan_fern"), world.person("mod_moss")
    world.ban(fan, 60, "spam", moss, now)
    action, details = await told(ear)
    assert (action, details["by"], details["reason"]) == ("timeout", "mod_moss", "spam")
    assert details["expires_at"] == stamp(now + timedelta(seconds=60))
    world.unban(fan, moss, now)
    assert (await told(ear))[0] == "untimeout"
    world.ban(fan, None, "", moss, now)
    assert (await told(ear))[0] == "ban"
    world.unban(fan, moss, now)
    assert (await told(ear))[0] == "unban"


async def test_a_line_that_is_taken_away_and_a_warning_are_told_with_their_words(
    twitch: Any, ear: Any, clock: Any
) -> None:
    line = twitch.say("fan_fern", "first!")
    twitch.world.delete(line.id, twitch.world.bot, clock.now())
    action, details = await told(ear)
    assert (action, details["message_id"], details["message_body"]) == ("delete", line.id, "first!")
    twitch.world.warn(line.user, "be kind", twitch.world.bot, clock.now())
    assert (await told(ear))[1]["reason"] == "be kind"


async def test_an_unban_request_is_told_with_what_was_decided(twitch: Any, ear: Any, clock: Any) -> None:
    world = twitch.world
    for approve, action in ((False, "deny_unban_request"), (True, "approve_unban_request")):
        if not approve:
            world.ban(world.person("fan_fern"), None, "", world.bot, clock.now())
            await told(ear)
        request = twitch.ask_unban("fan_fern", "sorry")
        world.unban_requests.resolve(request.id, world.bot, clock.now(), approve=approve, text="welcome")
        heard, details = await told(ear)
        assert (heard, details["is_approved"], details["moderator_message"]) == (action, approve, "welcome")
    assert (await told(ear))[0] == "unban"


@pytest.mark.parametrize("scope", [*MORE, "moderator:manage:warnings"])
async def test_it_takes_every_one_of_its_scopes(scope: str, listen: Any) -> None:
    """EventSub subscription types, Channel Moderate V2: Authorization."""
    ear = await listen(scopes=SCOPES.replace(scope, ""))
    assert (await ear.subscribe(KIND))[0] == 403


async def test_it_is_for_moderators_alone(listen: Any) -> None:
    ear = await listen(login="fan_fern", scopes=SCOPES)
    assert (await ear.subscribe(KIND))[0] == 403


async def test_a_version_that_is_not_there_is_refused(listen: Any) -> None:
    ear = await listen(scopes=SCOPES)
    assert (await ear.subscribe(KIND, version="3"))[0] == 400
