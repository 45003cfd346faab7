"""How the gear is set, at the local Twitch: asked by fans, turned by moderators, and told to be old."""

from typing import Any

from bot.domain.rigs.gear_setting import GEAR_SETTINGS
from bot.services.practice.practice_room import PracticeRoom

ARTIST, MOD, FAN = "junipervale", "mod_moss", "fan_fern"


async def test_how_the_gear_is_set_is_asked_turned_and_taken_back(room: Any) -> None:
    catalogue = room.bot.runtime.catalogue
    (told,) = await room.answers(FAN, "!settings")
    assert told.startswith("Set like this: Kettle – volume 4, treble 2 o'clock")

    await room.answers(ARTIST, "!start morning-woodshed")
    for _ in range(2):
        await room.says(ARTIST, "!next")
    block = room.bot.service(PracticeRoom).playing
    (told,) = await room.answers(FAN, "!tone")
    assert told.startswith(f"For {block.what}: Dunnock Electric Hedgerow – drive 9 o'clock, tone noon")
    assert told.endswith(f"Beside that: {block.settings}.")
    assert "artist" in (await room.answers(FAN, "!settings set kettle volume 11"))[0]

    (told,) = await room.answers(MOD, "!settings set kettle volume 5")
    assert told.startswith(f"Set on Kettle for {block.what}: volume 5 (was 4).")
    assert "Kettle – volume 5" in (await room.answers(FAN, "!settings kettle"))[0]
    (told,) = await room.answers(FAN, "!settings before kettle")
    assert told.startswith(f"Before now, Kettle for {block.what}: until ")
    assert told.endswith(": volume 4.")
    await room.answers(MOD, "!changes undo")
    assert (await room.answers(FAN, "!settings kettle"))[0].startswith("Set like this: Kettle – volume 4")
    (told,) = await room.answers(FAN, "!settings history hedgerow")
    assert told.startswith("Nobody has turned Dunnock Electric Hedgerow for ")
    assert len(catalogue.all(GEAR_SETTINGS)["kettle"].knobs) == 4


async def test_what_was_set_long_ago_says_so_and_how_to_ask_is_told(room: Any) -> None:
    (told,) = await room.answers(FAN, "!settings fuzz")
    assert "fuzz max, volume 11 o'clock (as of 23 August 2028, may have moved on); germanium" in told
    assert "(as of" not in (await room.answers(FAN, "!settings hedgerow"))[0]
    assert (await room.answers(FAN, "!settings bagpipes"))[0].startswith("Neither gear nor a piece")
    assert (await room.answers(FAN, "!settings nib"))[0].startswith(
        "Nothing is set down for Quillfeather Nib 1.2 yet."
    )
    assert (await room.answers(MOD, "!settings set kettle"))[0].startswith("Say it like !settings set kettle")
    assert (await room.answers(FAN, "!settings blanket waltz"))[0].startswith(
        "For Waltz of the Good Blanket: no amp"
    )
