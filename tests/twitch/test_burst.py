"""Bursts of lines, seen at the local Twitch."""

from collections import Counter
from datetime import timedelta
from typing import Any


async def test_three_bursts_of_eight_lines_are_punished_three_times(room: Any) -> None:
    for _ in range(3):
        lines = [room.twitch.say("fan_fern", f"look at example.com/{number}") for number in range(8)]
        while not await room.bot.settled(lines[-1].id):
            await room.clock.advance(room.clock.next_wake)
        assert all(line.deleted_by for line in lines)
        room.twitch.acknowledge("fan_fern")
        await room.clock.advance(room.clock.now() + timedelta(minutes=15))
    done = [(what.kind, what.seconds) for what in room.twitch.record if what.kind in {"warn", "timeout"}]
    assert done == [("warn", None), ("timeout", 60), ("timeout", 600)]
    told = Counter(what.kind for what in room.twitch.record if what.user.login == "woodshed_bot")
    assert not told, "Twitch has told the person already"
    (answer,) = await room.answers("fan_fern", "!why")
    assert "time-out" in answer
