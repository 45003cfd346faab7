"""Emotes, cheers, GIFs and lines with /me come to the house rules as what they are."""

from typing import Any

import pytest

from bot.rehearsal.chat import MessageType


async def test_a_wall_of_emotes_is_stopped_and_a_few_are_not(room: Any) -> None:
    assert await room.says("fan_fern", "juniperLove LUL " * 3) == []
    happened = await room.says("fan_fern", "LUL " * 41)
    assert "delete" in [what.kind for what in happened]
    (answer,) = await room.answers("fan_fern", "!why")
    assert "room between the emotes" in answer


@pytest.mark.parametrize(("text", "gif"), [("Cheer100 lovely", ""), ("", "wave"), ("for you", "wave")])
async def test_cheers_and_gifs_are_no_offence(text: str, gif: str, room: Any) -> None:
    line = room.twitch.say("fan_fern", text, gif=gif)
    assert await room.bot.settled(line.id)
    assert [what.kind for what in room.twitch.record] == ["line"]


@pytest.mark.parametrize("kind", ["channel_points_highlighted", "user_intro", "power_ups_message_effect"])
async def test_a_link_is_one_in_a_line_of_any_type(kind: MessageType, room: Any) -> None:
    line = room.twitch.say("fan_fern", "see example.com", message_type=kind)
    assert await room.bot.settled(line.id)
    assert [what.kind for what in room.twitch.record] == ["line", "delete", "warn"]


async def test_a_link_is_one_in_a_line_with_me(room: Any) -> None:
    assert [what.kind for what in await room.says("fan_fern", "/me is at example.com")] == ["delete", "warn"]
