"""What is written with a notice meets the house rules, whatever the notice is."""

import json
from typing import Any

import pytest

from bot.rehearsal.notices import NOTICES

LINK = "see example.com/now"


async def test_a_link_in_a_notice_of_any_kind_is_dealt_with(room: Any) -> None:
    for kind in (*NOTICES, "unknown", "a_kind_of_tomorrow"):
        happened = await room.says(f"fan_of_{kind}"[:25], LINK, notice=kind)
        assert [what.kind for what in happened] == ["delete", "warn"], kind


@pytest.mark.parametrize("notice", ["", "resub"])
async def test_a_link_in_a_frame_that_lacks_most_of_it_is_dealt_with(notice: str, room: Any) -> None:
    room.twitch.faults.fall_silent()
    line = room.twitch.say("fan_fern", LINK, notice=notice)
    await room.turns_until(room.twitch.eventsub.last_told[0].outgoing.empty)
    room.twitch.faults.fall_silent(silent=False)
    frame = json.loads(room.twitch.eventsub.last_told[1])
    event = frame["payload"]["event"]
    frame["payload"]["event"] = {name: event[name] for name in ("message", "message_id", "chatter_user_id")}
    since = len(room.twitch.record)
    room.twitch.faults.send_raw(json.dumps(frame))
    await room.turns_until(lambda: len(room.twitch.record) == since + 2)
    assert [what.kind for what in room.twitch.record[since:]] == ["delete", "warn"]
    assert line.deleted_by == "woodshed_bot"


async def test_a_notice_of_another_channel_of_a_shared_chat_is_none_of_ours(room: Any) -> None:
    lines = [
        room.twitch.say_elsewhere("fan_fern", LINK, notice=kind)
        for kind, each in NOTICES.items()
        if each.shared
    ]
    happened = await room.says("sub_sol", "lovely tone")
    assert [what for what in happened if what.line not in lines] == []
