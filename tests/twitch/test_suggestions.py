"""What fans suggest in chat, with the real bot on the local Twitch, until it is so and they are thanked."""

from typing import Any

FERN, ROBIN, MOD, ARTIST = "fan_fern", "fan_robin", "mod_moss", "junipervale"


async def test_a_suggestion_waits_for_the_artist_becomes_a_change_and_is_thanked_for(room: Any) -> None:
    waits = "Thank you! What you say of Goldie waits for the artist now; you will hear if it is taken."
    for who, text, part in (
        (FERN, "!correct goldie is a 1997", waits),
        (FERN, "!correct goldie: year 1997", "You said so already"),
        (ROBIN, "!correct the year of goldie is 1997", waits),
        (ROBIN, "!correct toast has a maple neck", "What you say of Toast waits"),
        (FERN, "!correct", "!correct Goldie is a 1997"),
        (FERN, "!correct the lantern song is in a", "No piece of gear by that name"),
        (ARTIST, "!correct goldie is a 1997", "!gear set Goldie, then the field"),
        (FERN, "!suggestions", "for the artist"),
        (MOD, "!suggestions take 1", "for the artist"),
        (
            ARTIST,
            "!suggestions",
            "Fans suggest: 1 Goldie (2 fans): year 1997 · 3 Toast, to be read.",
        ),
        (ARTIST, "!suggestion take 3", "open it on the desk. What you change of Toast there"),
        (
            ARTIST,
            "!suggestion drop 3 it is rosewood, look",
            "Dropped, what was said of Toast. Whoever said it is told why.",
        ),
        (ARTIST, "!suggestion take 1", "Changed: year of Goldie, from 1998 to 1997."),
        (ARTIST, "!suggestions", "Nobody suggests anything right now."),
        (ARTIST, "!suggestion take one", "Tell me the number"),
    ):
        answers = await room.answers(who, text)
        assert any(part in answer for answer in answers), f"{text}: {answers}"
    assert await room.answers(FERN, "hello") == ["Thanks, @fan_fern! What you said of Goldie is in."]
    assert await room.answers(FERN, "hello again") == []
    told = ["Thanks, @fan_robin! What you said of Goldie is in."]
    told.append("About Toast, @fan_robin: it stays as it is. it is rosewood, look")
    assert await room.answers(ROBIN, "hello") == told
    assert "Found out by a fan" in (await room.answers(FERN, "!gear goldie"))[0]
