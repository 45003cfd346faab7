"""Rigs in chat, asked for and put in use with the real bot on the local Twitch."""

from typing import Any

MOD, FERN = "mod_moss", "fan_fern"


async def test_a_rig_reads_as_a_chain_and_one_in_use_is_what_is_played_through(room: Any) -> None:
    for login, text, part in (
        (FERN, "!rig", "In use right now: Goldie · "),
        (
            FERN,
            "!rig list",
            "Rigs: Evening rig · Lighthouse · Rain on the roof · Kitchen table. !rig and a name",
        ),
        (
            FERN,
            "!rigs",
            "Rigs: Evening rig · Lighthouse · Rain on the roof · Kitchen table. !rig and a name",
        ),
        (
            FERN,
            "!rig evening",
            "Rig “Evening rig”: Goldie → Brindle Works Plumb Line → Brindle Works Wet Wool (off) → ",
        ),
        (
            FERN,
            "!setup lighthouse",
            "Nightlight 1 | dry: Kettle → Bread Bin] → Tidewell Two-Step. Wide and slow.",
        ),
        (
            FERN,
            "!chain rain",
            " → Kettle (loop: Dunnock Electric Puddle (off) → Gullwright Después → Gullwright Long ",
        ),
        (FERN, "!rig lihgthouse", "Rig “Lighthouse”: "),
        (FERN, "!rig blue fin", "The Blue Fin is in: Lighthouse. !rig and a name"),
        (FERN, "!rig spaceship", "There is no rig of that name. There are: Evening rig · "),
        (FERN, "!rig use rain", "moderators"),
        (MOD, "!rig use", "Which rig?"),
        (MOD, "!rig use rain", "Now playing through “Rain on the roof”."),
        (MOD, "!rig use Rain on the roof", "is in use already"),
        (FERN, "!signal", "Rig “Rain on the roof”, in use: Toast → "),
        (MOD, "!gear set puddle nickname Splash", "Splash"),
        (FERN, "!rig", "(loop: Splash (off) → "),
        (MOD, "!rig use none", "No rig is in use now."),
        (FERN, "!rig", "In use right now: Goldie · "),
    ):
        (answer,) = await room.answers(login, text)
        assert part in answer, f"{text}: {answer}"
        assert len(answer) <= 500


async def test_what_a_rig_or_a_routine_names_is_laid_to_rest_and_not_removed(room: Any) -> None:
    for text, part in (
        (
            "!gear remove puddle",
            "Still in use, so it stays: Dunnock Electric Puddle is named in Rain on the roof.",
        ),
        ("!gear remove puddle", "Let it rest instead: !gear rest puddle"),
        ("!gear remove goldie", "is named in "),
        ("!gear remove kettle", "is named in "),
        ("!gear remove gherkin", "Off the shelf: "),
        ("!changes undo", "gherkin"),
        ("!gear gherkin", "Gherkin"),
    ):
        (answer,) = await room.answers(MOD, text)
        assert part in answer or part.title() in answer, f"{text}: {answer}"
