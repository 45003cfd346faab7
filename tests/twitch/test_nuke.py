"""A wave cleared at the local Twitch."""

from typing import Any


async def wave(room: Any) -> None:
    for who, text in (
        ("nib_01", "zorblats rule this place"),
        ("nib_02", "Z0RBLATS rule this place"),
        ("nib_01", "z o r b l a t s rule"),
        ("fan_fern", "who is that"),
        ("vip_vesper", "they write zorblats rule, I think"),
    ):
        assert await room.says(who, text) == []


async def test_a_moderator_clears_a_wave_after_a_yes(room: Any) -> None:
    await wave(room)
    (answer,) = await room.answers("mod_moss", "!nuke Zorblats rule")
    assert "Found 3 lines of 2 people in the last 2 min." in answer
    assert "time-out of 10 min" in answer
    assert "zorblats" not in answer.lower()
    happened = await room.says("mod_moss", "!nuke yes")
    assert [(what.kind, what.user.login, what.seconds) for what in happened[:-1]] == [
        ("timeout", "nib_01", 600),
        ("timeout", "nib_02", 600),
    ]
    assert "A moderator cleared a wave" in happened[0].reason
    assert happened[-1].text == "Done: 2 people are timed out. To take it all back: !undo n1"


async def test_who_twitch_refuses_is_told(room: Any) -> None:
    await wave(room)
    await room.says("mod_moss", "!nuke zorblats rule")
    room.twitch.faults.answer_next(1, 403)
    (answer,) = await room.answers("mod_moss", "!nuke yes")
    assert "one person is timed out, and 1 could not be; the log says why. " in answer


async def test_a_no_drops_it_and_another_moderators_yes_is_none(room: Any) -> None:
    await wave(room)
    await room.says("mod_moss", "!nuke zorblats rule")
    assert "Nothing of yours" in (await room.answers("junipervale", "!nuke yes"))[0]
    assert "Nothing was done" in (await room.answers("mod_moss", "!nuke NO"))[0]
    happened = await room.says("mod_moss", "!nuke yes")
    assert [what.kind for what in happened] == ["line"]


async def test_what_cannot_be_looked_for_is_refused_kindly(room: Any) -> None:
    await wave(room)
    for asked, part in (
        ("!nuke", "What shall I look for?"),
        ("!nuke ab", "3 letters"),
        ("!nuke zorblats 9999", "1 to 600 seconds"),
        ("!nuke never said here", "Nobody said that in the last 2 min"),
        ("!nuke zorblats rule 1", "Nobody said that in the last 1 s"),
    ):
        (answer,) = await room.answers("mod_moss", asked)
        assert part in answer, asked
    assert "moderators" in (await room.answers("fan_fern", "!nuke zorblats"))[0]


async def test_who_was_part_of_a_wave_may_ask_why(room: Any) -> None:
    await wave(room)
    await room.says("mod_moss", "!nuke zorblats rule")
    await room.says("mod_moss", "!nuke yes")
    (answer,) = await room.says("nib_01", "!why", after=600)
    assert "cleared a wave" in answer.text
    assert "zorblats" not in answer.text
