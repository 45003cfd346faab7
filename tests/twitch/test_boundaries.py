"""What is private, with the real bot on the local Twitch: said by no command of its own, and told why."""

from typing import Any

import pytest

from bot.domain.chat.custom_command import COMMANDS, CustomCommand
from bot.domain.gear.gear import GEAR

FERN, MOD, ARTIST = "fan_fern", "mod_moss", "junipervale"


async def put(room: Any, kind: Any, document: Any) -> None:
    """Let something be there as from a file, which nobody has looked at."""
    async with room.bot.runtime.catalogue.editing(None) as draft:
        draft.put(kind, document)


async def test_a_command_from_a_file_is_not_said_where_it_tells_what_is_private(room: Any) -> None:
    await put(
        room, COMMANDS, CustomCommand(slug="flat", says="I live in Bremen, two streets from the river.")
    )
    await put(room, COMMANDS, CustomCommand(slug="loud", says="Louder than the neighbours."))
    assert await room.answers(FERN, "!flat") == [
        "That I keep to myself: it touches what somebody keeps private."
    ]
    assert await room.answers(FERN, "!loud") == ["Louder than the neighbours."]
    assert any("Where the artist lives (1)" in said for said in await _findings(room))


@pytest.mark.parametrize("ask", ["!gear goldie", "!story goldie", "what guitar is that?"])
async def test_gear_is_told_without_a_story_that_is_private(ask: str, room: Any) -> None:
    goldie = room.bot.runtime.catalogue.all(GEAR)["goldie"]
    await put(
        room, GEAR, goldie.model_copy(update={"story": "My sister Anna gave it to me for my birthday."})
    )
    assert not any("Anna" in said for said in await room.answers(FERN, ask))


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("@woodshed_bot is juniper single??", "Love life is no topic here."),
        ("oye @woodshed_bot tiene pareja juni?", "Love life is no topic here."),
        ("c'est vrai que juni est en couple @woodshed_bot", "Love life is no topic here."),
        ("juni tá namorando, @woodshed_bot?", "Love life is no topic here."),
        ("hat juni nen freund oder so @woodshed_bot", "Love life is no topic here."),
        ("@woodshed_bot where does juniper live", "Where the artist lives stays private."),
        ("@woodshed_bot wie alt ist juniper", "Age, real name and the like stay private."),
        ("@woodshed_bot qual a idade da juniper", "Age, real name and the like stay private."),
        ("@woodshed_bot juniper habite où en vrai", "Where the artist lives stays private."),
        ("@woodshed_bot how old is she?", "Age, real name and the like stay private."),
        ("@woodshed_bot quantos anos ela tem", "Age, real name and the like stay private."),
        ("@woodshed_bot wieviel verdient sie mit dem streamen", "What the artist earns stays private."),
        ("@woodshed_bot elle a un copain", "Love life is no topic here."),
    ],
)
async def test_who_asks_the_bot_what_is_private_is_told_kindly_and_once(
    asked: str, told: str, room: Any
) -> None:
    happened = await room.says(FERN, asked)
    assert [what.kind for what in happened] == ["line"]
    assert happened[0].text.startswith(f"No harm in asking. {told}")
    assert await room.says(FERN, asked, after=20) == []


async def test_who_asks_for_the_number_of_a_guitar_is_not_warned(room: Any) -> None:
    assert [what.kind for what in await room.says(FERN, "passa o número de série da goldie")] == []


async def test_what_a_moderator_is_told_of_a_line_goes_as_it_stands(room: Any) -> None:
    await room.says(FERN, "where do you live?")
    (why,) = await room.answers(FERN, "!why")
    assert "Some things are not for chat" in why
    (history,) = await room.answers(MOD, f"!history {FERN}")
    assert "keep to myself" not in history
    (rules,) = await room.answers(FERN, "!rules")
    assert "keep to myself" not in rules


async def _findings(room: Any) -> list[str]:
    feature = next(each for each in room.bot.features if each.name == "moderation")
    return [finding().says for finding in feature.findings]
