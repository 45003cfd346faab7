"""The tour at the local Twitch: fans step together, staff leads."""

from typing import Any

FERN, MOD = "fan_fern", "mod_moss"


async def test_the_room_goes_from_stop_to_stop(room: Any) -> None:
    (listed,) = await room.answers(FERN, "!tour list")
    assert listed.startswith("The tour stops at: The chair · The guitar wall · ")
    assert "Stop 1 of 6, The chair: " in (await room.answers(FERN, "!tour"))[0]
    (same,) = await room.answers("fan_robin", "!tour next")
    assert "more seconds), The chair: " in same, "so soon it is the same for all"
    (wall,) = await room.answers(MOD, "!tour")
    assert wall.startswith("Stop 2 of 6, The guitar wall: ")
    assert wall.endswith("(!gear Goldie) (there is a story: !story Goldie)")
    assert "Stop 4 of 6" in (await room.answers(FERN, "!tour amp corner"))[0]
    assert "Stop 3 of 6, The pedalboard" in (await room.answers(FERN, "!tour bord"))[0]
    assert "Stop 6 of 6, The door" in (await room.answers(FERN, "!tour dore"))[0]
    assert "Stop 3 of 6" in (await room.answers(FERN, "!tour stop 3"))[0]
    assert "Stop 5 of 6" in (await room.answers(MOD, "!tour the desk"))[0]
    assert "artist and the moderators" in (await room.answers(FERN, "!tour restart"))[0]
    assert "Stop 6 of 6" in (await room.answers(MOD, "!tour"))[0]
    assert "whole tour" in (await room.answers("junipervale", "!tour"))[0]
    assert "anew" in (await room.answers(MOD, "!tour restart"))[0]
    assert "Stop 1 of 6" in (await room.answers(FERN, "!tour"))[0]
