"""The band at the local Twitch: invited, shown, hidden, with what is theirs, and forgotten."""

import asyncio
from datetime import date, timedelta
from typing import Any

from bot.domain.backstage.band import BAND, Mate, OwnBoundary, Tie
from bot.domain.backstage.interview import INTERVIEW, InterviewQuestion
from bot.domain.gear.gear import GEAR
from bot.domain.operation.finding import Grade
from bot.services.operation.health import Health

ARTIST, MOD, FERN, REED = "junipervale", "mod_moss", "fan_fern", "fan_reed"


def marlo(**changes: Any) -> Mate:
    """Return somebody of the band who is fan_fern in chat; Toast is theirs."""
    held = Mate(slug="marlo", name="Marlo Finch", plays="bass", login=FERN, gear=("toast",), rights=("gear",))
    return held.model_copy(update=changes)


async def write(room: Any, *mates: Mate) -> None:
    """Let these be all of the band, and one question be in the deck."""
    deck = [InterviewQuestion(slug="one", asks="What was your first fiddle?")]
    await room.bot.runtime.catalogue.merge([(BAND, mates), (INTERVIEW, deck)], ARTIST, prune=True)
    await settled(room)


async def settled(room: Any) -> None:
    """Let the bot come to rest: another policy is made in a thread."""
    activity = room.bot.runtime.activity
    async with asyncio.timeout(30):
        while activity.busy:
            await activity.change()


async def answer(room: Any, login: str, text: str) -> str:
    return " / ".join(await room.answers(login, text))


async def stopped(room: Any, login: str, text: str) -> str:
    """Return what the bot says to a line that it takes away; '' where it leaves it."""
    happened = await room.says(login, text, after=60)
    if "delete" not in [what.kind for what in happened]:
        return ""
    return " / ".join(what.text for what in happened if what.kind == "line")


async def test_the_invited_says_yes_and_may_then_change_what_is_theirs_as_long_as_they_are_let(
    room: Any,
) -> None:
    await write(room, marlo())
    assert "Nobody else is in the band" in await answer(room, REED, "!band")
    assert "Nobody of that name" in await answer(room, REED, "!band marlo")
    assert "no invitation" in await answer(room, REED, "!band accept")
    not_yours, changed = "artist and the moderators", "nickname of Crust is now: Crust"
    assert not_yours in await answer(room, FERN, "!gear set toast nickname Crust")
    assert "Welcome!" in await answer(room, FERN, "!band accept")
    assert await answer(room, REED, "!band") == "In the band: Marlo Finch (bass)."
    told = "This is Marlo Finch (bass), in the band. Plays on: Toast."
    assert await answer(room, REED, "!band marlo") == told

    assert changed in await answer(room, FERN, "!gear set toast nickname Crust")
    assert "not down as yours: Goldie" in await answer(room, FERN, "!gear set goldie nickname Mine")
    assert "The rest is the artist’s to say" in await answer(room, FERN, "!gear set toast status in use")
    assert "The rest is the artist’s to say" in await answer(room, FERN, "!gear set toast owner Fern")
    assert "Nothing was changed" in await answer(room, FERN, "!gear set toast story I live in Ostmere")
    assert not room.bot.runtime.catalogue.all(GEAR)["toast"].story.startswith("I live")
    assert "In use now" in await answer(room, FERN, "!gear use toast")
    assert "Resting now" in await answer(room, FERN, "!gear rest toast")
    assert "not down as yours: Goldie" in await answer(room, FERN, "!gear rest goldie")
    assert "Not all of Evening rig is down as yours" in await answer(room, FERN, "!rig use evening rig")
    assert not_yours in await answer(room, REED, "!rig use evening rig")
    assert not_yours in await answer(room, REED, "!gear use toast")
    assert not_yours in await answer(room, REED, "!gear set toast nickname Mine")
    assert not_yours in await answer(room, FERN, "!gear remove crust")
    assert "to deal the next question is not yours" in await answer(room, MOD, "!band grant interview marlo")
    assert "Marlo Finch may no longer change, use and rest their own gear" in await answer(
        room, ARTIST, "!band take gear marlo"
    )
    assert not_yours in await answer(room, FERN, "!gear set crust nickname Toast")
    assert room.bot.runtime.catalogue.all(GEAR)["toast"].nickname == "Crust"

    told = await answer(room, MOD, "!changes")
    assert "Number 7" in told
    assert "band …" in told
    assert "arlo" not in await answer(room, MOD, "!changes band marlo")
    told_of_band = await answer(room, MOD, "!changes band")
    assert "band …" in told_of_band
    assert "arlo" not in told_of_band
    for private in ("Marlo", room.bot.runtime.catalogue.all(BAND)["marlo"].user_id):
        assert private not in told
    number = told.partition("Number ")[2].partition(",")[0]
    assert "only the artist takes it back" in await answer(room, MOD, f"!changes undo {number}")
    assert "Taken back" in await answer(room, ARTIST, f"!changes undo {number}")


async def test_what_is_private_to_the_band_is_kept_from_when_it_is_written_and_who_hides_is_named_nowhere(
    room: Any,
) -> None:
    assert not await stopped(room, REED, "where does marlo live?")
    boundary = OwnBoundary(topic="secret", words=("year away",), says="Ask about bass strings.")
    await write(room, marlo(boundaries=(boundary,)))
    assert "What the band does off stage" in await stopped(room, REED, "where does marlo live?")
    assert "What the band does off stage" in await stopped(room, "fan_lark", "why that year away")
    await room.answers(FERN, "!band accept")
    await settled(room)
    assert "Ask about bass strings." in await stopped(room, "fan_wren", "why that year away")
    assert "off stage" in await answer(room, MOD, "!quote add That was my year away")

    await room.answers(MOD, "!quote add Louder – Marlo Finch")
    await room.answers(MOD, "!gear set toast story Marlo Finch burnt the first one.")
    await room.answers(MOD, "!guest marlo")
    await room.answers(ARTIST, "!command add mo Marlo Finch plays bass")
    await room.answers(MOD, "!maintenance done toast set-up by Marlo Finch")
    await room.answers(MOD, "!strings changed goldie put on by Marlo Finch")
    assert "Marlo Finch" in await answer(room, REED, "!mo")
    assert "Marlo Finch" in await answer(room, MOD, "!interview")
    assert room.bot.runtime.feed.latest["overlay-guest"]["rows"]
    assert "name you no more" in await answer(room, FERN, "!band hide")
    await settled(room)
    asks = ("!band", "!band marlo", "!guest", "!quote 1", "!story toast", "!mo", "!maintenance toast")
    for ask in (*asks, "!strings goldie", "!interview", "!gear toast", "what strings are on goldie?"):
        told = await answer(room, REED, ask)
        assert "Marlo" not in told, ask
    for ask in ("!mo", "!maintenance toast", "!strings goldie"):
        assert "keep to myself" in await answer(room, REED, ask), ask
    for order in ("!band grant interview marlo", "!changes", "!interview"):
        assert "Marlo" not in await answer(room, ARTIST, order), order
    assert not room.bot.runtime.feed.latest["overlay-guest"]["rows"]
    await room.answers(FERN, "!band show")
    await settled(room)
    assert "Marlo Finch" in await answer(room, REED, "!quote 1")

    await write(room, marlo(boundaries=(boundary.model_copy(update={"words": ("(unclosed",)}),)))
    assert await stopped(room, "fan_lark", "where does marlo live?")
    found = {each.subject: each for each in (await room.bot.service(Health).report()).besides}
    assert found["band"].grade is Grade.WANTING
    assert "marlo" in found["band"].says


async def test_an_interview_is_dealt_with_what_fans_handed_in_until_one_of_them_is_banned(room: Any) -> None:
    await write(room, Mate(slug="tamsin", name="Tamsin Hare", tie=Tie.GUEST, vouched=date(2026, 11, 2)))
    assert "No question is open" in await answer(room, FERN, "!interview")
    assert "Welcome, Tamsin Hare!" in await answer(room, MOD, "!guest tamsin")
    assert await answer(room, FERN, "!guest marlo") == "Guest tonight: Tamsin Hare."
    assert await answer(room, FERN, "!friends") == "Friends of the band: Tamsin Hare."
    assert "number 1" in await answer(room, FERN, "!interview add Why open strings?")
    assert "keep private" in await answer(room, REED, "!interview add where do you live?")
    told = await answer(room, MOD, "!interview waiting")
    assert "Questions that wait: 1, under 1. Their words are on the desk" in told
    assert "Nothing was dealt" in await answer(room, MOD, "!interview stop")
    assert await answer(room, MOD, "!interview yes 1") == "Question 1 by fan_fern is in the deck."
    told = "Question for Tamsin Hare: What was your first fiddle?"
    assert await answer(room, MOD, "!interview") == told
    assert await answer(room, FERN, "!interview") == told
    told = "Question for Tamsin Hare: Why open strings? (asked by fan_fern)"
    assert await answer(room, ARTIST, "!interview") == told

    feed, world = room.bot.runtime.feed, room.twitch.world
    texts = [row["text"] for row in feed.latest["overlay-interview"]["rows"]]
    assert texts == ["Why open strings?", "For Tamsin Hare"]
    world.ban(world.person(FERN), None, "", world.by_login(MOD), room.clock.now() + timedelta(seconds=1))
    await room.turns_until(lambda: not feed.latest["overlay-interview"]["rows"])
