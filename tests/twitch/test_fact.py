"""Facts at the local Twitch: of the samples, asked for by a fan."""

from typing import Any

from bot.domain.fans.fact import FACTS, Fact

FERN = "fan_fern"


async def test_a_fan_hears_a_fact_of_a_topic_and_none_of_what_is_private(room: Any) -> None:
    (told,) = await room.answers(FERN, "!fact midi")
    assert told.startswith("Of that I know no fact. There are some about: amps · digital · ")
    (told,) = await room.answers(FERN, "!fact kettle")
    assert told.startswith("Did you know? Ten times the watts")
    assert told.endswith("(amps; definition of the decibel)")
    catalogue = room.bot.runtime.catalogue
    async with catalogue.editing("junipervale") as draft:
        for slug in [*draft.of(FACTS)][2:]:
            draft.remove(FACTS, slug)
        draft.put(FACTS, Fact(slug="home", topic="home", says="Juniper lives in Leeds."))
    told = [(await room.answers(FERN, "!fact"))[0] for _ in range(3)]
    assert len({*told[:2]}) == 2, "each is told before one comes again"
    assert told[2] == told[0]
    assert "I know no fact" in (await room.answers(FERN, "!fact home"))[0]
