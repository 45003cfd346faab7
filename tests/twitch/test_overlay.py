"""What staff takes off in chat leaves the overlay too, whoever did it."""

from collections.abc import Mapping
from datetime import timedelta
from typing import Any

import pytest

from bot.domain.chat.said import Removal, Said
from bot.domain.pages.overlay import NOTHING, OverlayCard, Question, Shown, as_sent
from bot.services.pages.overlay import Overlay
from bot.twitch.inbound import removal
from tests.conftest import EVENING

EMPTY = as_sent(NOTHING)


def shown(room: Any, said: Said) -> Mapping[str, Any]:
    """Have the overlay show what somebody said, and return what the feed has of it now."""

    def shows(_: Mapping[str, Any]) -> Shown:
        return Shown((Question(said),))

    room.bot.service(Overlay).add([OverlayCard(said.line, "", ("asked",), shows, lambda _, __: NOTHING)])
    return latest(room, said)


def latest(room: Any, said: Said) -> Mapping[str, Any]:
    return room.bot.runtime.feed.latest[f"overlay-{said.line}"]


async def test_a_ban_by_a_moderator_and_a_deletion_by_the_bot_are_off_the_overlay_at_once(room: Any) -> None:
    await room.twitch.go_live()
    world, now = room.twitch.world, room.clock.now()
    line = room.twitch.say("grumpy_gus", "which strings are these?")
    gus = world.person("grumpy_gus")
    asked = Said(line.text, line.id, gus.id, now)
    assert shown(room, asked)["rows"] == [{"row": "question", "text": "which strings are these?"}]
    world.ban(gus, None, "", world.by_login("mod_moss"), now + timedelta(seconds=1))
    await room.turns_until(lambda: latest(room, asked) == EMPTY)

    deleted = [each for each in await room.says("fan_fern", "see example.com") if each.kind == "delete"]
    link = deleted[0].line
    assert shown(room, Said(link.text, link.id, world.person("fan_fern").id, now)) == EMPTY


@pytest.mark.parametrize(
    ("event", "gone"),
    [
        (
            {"action": "delete", "delete": {"message_id": "m", "user_id": "7"}},
            Removal(EVENING, line="m", whose="7"),
        ),
        ({"action": "ban", "ban": {"user_id": "7"}}, Removal(EVENING, author="7")),
        (
            {"action": "timeout", "timeout": {"user_id": "7", "user_login": "fern"}},
            Removal(EVENING, author="7", login="fern"),
        ),
        ({"action": "clear"}, Removal(EVENING)),
        (
            {"action": "shared_chat_delete", "shared_chat_delete": {"message_id": "m"}},
            Removal(EVENING, line="m"),
        ),
        ({"action": "shared_chat_ban", "shared_chat_ban": {"user_id": "7"}}, Removal(EVENING, author="7")),
        ({"action": "unban", "unban": {"user_id": "7"}}, None),
        ({"action": "emoteonly"}, None),
        ({"action": "something_new", "something_new": None}, None),
    ],
)
def test_what_an_event_takes_off(event: Mapping[str, Any], gone: Removal | None) -> None:
    frame = {"metadata": {"message_timestamp": EVENING.isoformat()}, "payload": {"event": event}}
    assert removal(frame, EVENING + timedelta(hours=1)) == gone
