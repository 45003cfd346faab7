"""Stories at the local Twitch: of the samples, asked for by a fan."""

from typing import Any

from bot.domain.backstage.story import STORIES, Story
from bot.domain.gear.gear import GEAR
from bot.store.gear import asks_on

FERN = "fan_fern"


async def test_a_fan_hears_of_gear_pieces_and_places_and_alone_of_what_is_played(room: Any) -> None:
    for text, part in (
        ("!story the boathouse", "Story time! The boathouse: Our first room"),
        ("!lore ferry cafe", "Story time! Closing at the Ferry Café: I wrote it"),
        ("!story goldie", "Story time! Goldie: "),
        ("!story", "Which one?"),
        ("!story xylophone", "I know no story of that. There are stories of: Closing at the Ferry Café · "),
        ("!story list", "There are stories of: Closing at the Ferry Café · "),
        ("!story rig", "Which one? "),
    ):
        assert part in (await room.answers(FERN, text))[0], text
    await room.answers("junipervale", "!start tour-prep")
    await room.answers("junipervale", "!next")
    told = [(await room.answers(FERN, text))[0] for text in ("!story", "!story ")]
    assert "Four Postcards: " in told[0]
    assert "Goldie: " in told[1], "and then of what it is played on"


async def test_a_name_that_ends_like_an_order_for_any_story_is_that_name(room: Any) -> None:
    async with room.bot.runtime.catalogue.editing("junipervale") as draft:
        draft.put(STORIES, Story(slug="come-any", piece="Come Any", says="It ended a wedding."))
        draft.put(GEAR, draft.of(GEAR)["goldie"].model_copy(update={"nickname": "El Azar"}))
    assert "Come Any: It ended" in (await room.answers(FERN, "!story come any"))[0]
    assert "El Azar: Bought" in (await room.answers(FERN, "!story el azar"))[0]
    assert "Story time!" in (await room.answers(FERN, "!story one at random"))[0]


async def test_any_story_comes_once_and_then_kindly_none(room: Any) -> None:
    catalogue = room.bot.runtime.catalogue
    async with catalogue.editing("junipervale") as draft:
        for slug in [*draft.of(STORIES)][2:]:
            draft.remove(STORIES, slug)
        for item in list(draft.of(GEAR).values()):
            draft.put(GEAR, item.model_copy(update={"story": ""}))
        home = Story(slug="home", place="The flat", says="Juniper lives in Leeds.")
        draft.put(STORIES, home)
    told = [(await room.answers(FERN, "!story random"))[0] for _ in range(3)]
    assert len({*told[:2]}) == 2
    assert told[2].startswith("All stories were told this evening.")
    assert await room.answers(FERN, "!story the flat") == ["That story I keep to myself."]
    assert await asks_on(room.bot.runtime.database, room.bot.settings.day_of(room.clock.now())) == []
