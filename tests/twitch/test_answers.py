"""Questions in plain words at the local Twitch: answered a moment later, unless somebody was quicker."""

import asyncio
from datetime import timedelta
from typing import Any

import pytest

from bot.domain.answers.talk import HOLD, SAID_ABOVE, SAID_LATELY
from bot.domain.backstage.story import STORIES, Story
from bot.services.chat.answers import PlainAnswers
from bot.services.fans.question_queue import QuestionQueue
from bot.twitch.client import COMMANDS_AT_ONCE

ARTIST, FAN, OTHER, MOD = "junipervale", "fan_fern", "sub_sol", "mod_moss"


async def waits(room: Any, after: timedelta = HOLD) -> list[str]:
    """Let time pass; return what the bot said meanwhile."""
    since = len(room.twitch.record)
    await room.clock.advance(room.clock.now() + after)
    await room.turns_until(lambda: not room.bot.runtime.activity.busy)
    said = room.twitch.record[since:]
    return [what.text for what in said if what.kind == "line" and what.user.login == "woodshed_bot"]


async def ready(room: Any, mode: str = "on") -> PlainAnswers:
    """Let the artist switch the answers, and return what gives them."""
    answers = room.bot.service(PlainAnswers)
    await room.answers(ARTIST, f"!answers {mode}")
    return answers


async def test_a_question_is_answered_a_moment_later_as_if_its_command_was_typed(room: Any) -> None:
    await ready(room)
    assert await room.says(FAN, "omg the tone. what fuzz is that??") == []
    (answer,) = await waits(room)
    assert answer == (await room.answers(OTHER, "!gear wet-wool"))[0]


async def test_how_to_give_and_whether_links_are_fine_is_told_to_who_asks_in_plain_words_outside_a_take(
    room: Any,
) -> None:
    await ready(room)
    for asked, command in (
        ("how can i support you", "!support"),
        ("hast du merch?", "!support"),
        ("can i post a link", "!rules links"),
    ):
        assert await room.says(FAN, asked) == []
        assert await waits(room) == await room.answers(OTHER, command), asked
        await waits(room, SAID_LATELY)
    for others in ("fan_a how do i tip", "fresh strings!", "new strings soon"):
        assert await room.says(FAN, others) == await waits(room) == [], others
    await room.says(ARTIST, "!take")
    assert await room.says(FAN, "do you have merch") == await waits(room) == []


async def test_a_question_for_one_house_rule_is_answered_with_that_one(room: Any) -> None:
    await ready(room, "addressed")
    for asked, told in (
        ("am i allowed to post links", "links"),
        ("is it ok to promote my channel", "self_promo"),
        ("darf ich hier fluchen?", "language"),
    ):
        await room.says(FAN, f"@woodshed_bot {asked}")
        assert await waits(room) == await room.answers(OTHER, f"!rules {told}"), asked
        await waits(room, SAID_ABOVE)
    (listed,) = await room.answers(OTHER, "!rules")
    for asked in ("!rules posting links", "!rules links please"):
        assert await room.answers(FAN, asked) == await room.answers(OTHER, "!rules links"), asked
    for asked in ("are spoilers allowed?", "can we write in german"):
        await room.says(FAN, f"@woodshed_bot {asked}")
        (told,) = await waits(room)
        assert told.startswith("No house rule is about that"), asked
        await waits(room, SAID_ABOVE)
    await room.says(FAN, "@woodshed_bot what are the rules here?")
    assert await waits(room) == [listed]


async def test_a_wish_for_a_story_is_granted(room: Any) -> None:
    await ready(room)
    for asked in ("@woodshed_bot tell me a story", "tell us a story juni", "erzähl uns eine geschichte"):
        assert await room.says(FAN, asked) == []
        assert len(await waits(room)) == 1, asked
        await waits(room, SAID_LATELY)
    for other in ("my nan used to tell me a story", "fan_a tell me a story"):
        assert await room.says(FAN, other) == await waits(room) == [], other


async def test_when_it_goes_on_is_told_in_a_break_alone(room: Any) -> None:
    await ready(room)
    await room.says(ARTIST, "!start morning-woodshed")
    for asked in ("when are you back", "cuánto dura la pausa"):
        assert await room.says(FAN, asked) == await waits(room) == [], "it goes on just now"
    await room.says(ARTIST, "!pause")
    await waits(room, timedelta(minutes=4))
    for asked in ("wann geht's weiter", "@woodshed_bot cuándo seguimos"):
        await room.says(FAN, asked)
        (told,) = await waits(room)
        assert "on a break for" in told, asked
        await waits(room, SAID_ABOVE)


async def test_a_story_is_asked_for_by_its_name_as_soon_as_it_is_there(room: Any) -> None:
    await ready(room)
    asked = "whats paper lanterns about?"
    assert await room.says(FAN, asked) == await waits(room) == []
    story = Story(slug="lanterns", piece="Paper Lanterns", says="Written on a pier, in the rain.")
    async with room.bot.runtime.catalogue.editing(ARTIST) as draft:
        draft.put(STORIES, story)
    await room.bot.runtime.activity.still()
    await room.answers(MOD, "!gear set goldie year 1999")
    assert await room.says(OTHER, asked) == []
    assert story.says in (await waits(room))[0]


async def test_as_shipped_only_what_is_for_the_bot_or_for_nobody_else_is_answered(room: Any) -> None:
    answers = room.bot.service(PlainAnswers)
    assert answers.mode == "addressed"
    await room.says(OTHER, "hello everybody")
    await room.says(FAN, "what fuzz is that?")
    assert await waits(room) == []
    await room.says(FAN, "@woodshed_bot what fuzz is that?")
    assert "Wet Wool" in (await waits(room))[0]
    await waits(room, timedelta(minutes=3))
    await room.says(FAN, "what guitar is that?")
    assert "Goldie" in (await waits(room))[0]


async def test_the_same_three_times_in_ten_seconds_has_one_answer(room: Any) -> None:
    await ready(room)
    since = len(room.twitch.record)
    for who in (FAN, OTHER, FAN):
        await room.says(who, "what strings?")
    await waits(room)
    said = [what for what in room.twitch.record[since:] if what.user.login == "woodshed_bot"]
    assert len(said) == 1
    await waits(room, SAID_LATELY)
    await room.says(OTHER, "what strings are those?")
    assert len(await waits(room)) == 1


async def test_what_the_artist_types_for_a_bot_is_no_answer(room: Any) -> None:
    answers = await ready(room)
    await room.says(ARTIST, "!start morning-woodshed")
    await room.says(FAN, "what guitar is that?")
    await room.says(ARTIST, "!clean", after=1)
    assert "Goldie" in (await waits(room))[0]
    await room.says(ARTIST, "!pause")
    await room.says(FAN, "when does it go on?")
    assert "on a break" in (await waits(room))[0]
    assert answers.counts["answered by others"] == 0


async def test_what_a_command_has_told_is_not_told_again_to_who_asks_in_plain_words(room: Any) -> None:
    answers = await ready(room)
    assert "Wet Wool" in (await room.answers(OTHER, "!gear wet-wool"))[0]
    assert await room.says(FAN, "what fuzz is that?") == await waits(room) == []
    assert answers.counts["told already"] == 1
    await waits(room, SAID_ABOVE)
    await room.says(FAN, "@woodshed_bot what fuzz is that?")
    assert "Wet Wool" in (await waits(room))[0], "who calls the bot waits for an answer"
    assert "Wet Wool" in (await room.answers(MOD, "!gear wet-wool"))[0], "a command is answered"


async def test_what_moves_on_is_told_once_to_two_who_ask_for_it_in_a_moment(room: Any) -> None:
    await ready(room)
    await room.says(ARTIST, "!start morning-woodshed")
    assert "min left" in (await room.answers(OTHER, "!now"))[0]
    await waits(room, timedelta(minutes=1))
    assert await room.says(FAN, "what are you practising?") == await waits(room) == []
    assert "min left" in (await room.answers(MOD, "!now"))[0]


async def test_one_kind_asked_for_in_two_ways_within_seconds_has_one_answer(room: Any) -> None:
    await ready(room)
    since = len(room.twitch.record)
    for who, asked in ((FAN, "what fuzz is that?"), (OTHER, "is that the wet wool?")):
        await room.says(who, asked, after=8)
    await waits(room, 2 * HOLD)
    said = [what.text for what in room.twitch.record[since:] if what.user.login == "woodshed_bot"]
    assert len([each for each in said if "Wet Wool" in each]) == 1


async def test_who_is_answered_by_somebody_else_is_not_answered_again(room: Any) -> None:
    answers = await ready(room)
    quick = ((ARTIST, "just my old one"), (OTHER, "@fan_fern it is Goldie"), (MOD, "thats goldie"))
    for quicker, says in quick:
        await room.says(FAN, "what guitar is that?")
        await room.says(quicker, says, after=1)
        assert await waits(room) == []
    assert answers.counts["answered by others"] == 3
    await room.says(FAN, "what guitar is that?")
    await room.says(OTHER, "lol nice hat", after=1)
    assert "Goldie" in (await waits(room))[0]


async def test_who_calls_the_bot_is_answered_beside_other_talk_and_what_another_was_told(
    room: Any,
) -> None:
    answers = await ready(room, "addressed")
    for who, beside in (
        (FAN, (ARTIST, "ok, from the top")),
        (OTHER, (MOD, "that pick, and those jazzy chords")),
        ("fan_moss", (FAN, "hello moss")),
    ):
        await waits(room, SAID_ABOVE)
        await room.says(who, "@woodshed_bot what pick is that")
        await room.says(*beside, after=1)
        assert "Quillfeather" in (await waits(room))[0], beside
    await room.says(FAN, "@woodshed_bot what pick is that")
    assert await waits(room) == [], "it stands right above"
    await waits(room, SAID_ABOVE)
    for quicker, says in ((MOD, "@fan_fern the nib"), (ARTIST, "a Quillfeather")):
        await room.says(FAN, "@woodshed_bot what pick is that")
        await room.says(quicker, says, after=1)
        assert await waits(room) == []
    assert answers.counts["answered by others"] == 2


async def test_what_is_asked_in_a_take_is_answered_once_when_it_is_over(room: Any) -> None:
    answers = await ready(room)
    await room.twitch.go_live()
    await room.says(ARTIST, "!take")
    for who in (FAN, OTHER):
        await room.says(who, "what guitar is that?", after=60)
    assert await waits(room) == []
    assert room.bot.service(QuestionQueue).standing.unsettled == [], "the data knows, so nobody is asked"
    await room.says(ARTIST, "what a take", after=60)
    told = await room.answers(ARTIST, "!done")
    assert len([each for each in told if "Goldie" in each]) == 1
    assert answers.counts["answered"] == 1


async def test_what_was_asked_in_a_take_in_plain_words_and_by_command_is_told_once_in_the_same_line(
    room: Any,
) -> None:
    await ready(room)
    await room.says(ARTIST, "!take")
    await room.says(FAN, "!gear goldie")
    for who in (FAN, OTHER):
        await room.says(who, "what guitar is that?", after=30)
    await room.says(FAN, "what fuzz is that?", after=30)
    (told,) = await room.answers(ARTIST, "!done") + await waits(room)
    assert told.startswith("While you played: @fan_fern")
    assert "Wet Wool" in told
    assert told.count("Goldie") == 1


async def test_a_take_that_is_ended_by_more_words_than_commands_may_run_ends_once(room: Any) -> None:
    await ready(room)
    await room.says(ARTIST, "!take")
    for text in ("what guitar is that?", "what fuzz is that?"):
        await room.says(FAN, text, after=30)
    since = len(room.twitch.record)
    for line in [room.twitch.say(ARTIST, "!done") for _ in range(COMMANDS_AT_ONCE)]:
        async with asyncio.timeout(30):
            while not await room.bot.settled(line.id):
                await room.clock.advance(room.clock.next_wake or room.clock.now())
    told = " ".join(what.text for what in room.twitch.record[since:])
    assert [told.count(each) for each in ("While you played", "Goldie", "Wet Wool")] == [1, 1, 1]


async def test_what_was_asked_in_plain_words_in_a_take_is_dropped_where_the_stream_ends_in_it(
    room: Any,
) -> None:
    answers = await ready(room)
    await room.twitch.go_live()
    await room.says(ARTIST, "!take")
    await room.says(FAN, "what guitar is that?")
    await room.twitch.go_offline()
    assert await waits(room) == []
    await room.says(ARTIST, "!take", after=3600)
    assert "Goldie" not in " ".join(await room.answers(ARTIST, "!done"))
    assert answers.counts["answered"] == 0


async def test_what_is_asked_in_a_take_and_was_answered_meanwhile_is_let_be(room: Any) -> None:
    answers = await ready(room)
    await room.says(ARTIST, "!take")
    await room.says(FAN, "what guitar is that?")
    await room.says(OTHER, "@fan_fern that is the one with the gold top", after=30)
    assert "fan_fern" not in " ".join(await room.answers(ARTIST, "!done"))
    assert answers.counts["answered by others"] == 1


async def test_what_was_asked_in_a_take_is_answered_to_nobody_who_was_forgotten_or_banned_meanwhile(
    room: Any,
) -> None:
    answers, world = await ready(room), room.twitch.world
    await room.says(ARTIST, "!take")
    await room.says(FAN, "what guitar is that?")
    await room.says(OTHER, "what fuzz is that?")
    await room.answers(FAN, "!forgetme")
    world.ban(world.by_login(OTHER), None, "", world.by_login(MOD), room.clock.now())
    await waits(room)
    told = " ".join(await room.answers(ARTIST, "!done") + await waits(room))
    assert "Goldie" not in told
    assert "Wet Wool" not in told
    assert answers.counts["answered"] == 0


async def test_what_cannot_be_answered_is_left_to_the_artist_and_not_refused_aloud(room: Any) -> None:
    answers = await ready(room)
    await room.says(FAN, "what song is this?")  # nothing is being practised
    assert await waits(room) == []
    assert answers.counts["unanswered"] == 1


@pytest.mark.parametrize(
    "text",
    [
        "@woodshed_bot what song is this",
        "woodshed_bot, c'est quoi ce morceau ?",
        "@woodshed_bot que música é essa",
    ],
)
async def test_who_asks_the_bot_by_its_name_what_it_cannot_tell_hears_why(text: str, room: Any) -> None:
    await ready(room)
    await room.says(FAN, text)
    assert any("Nothing is being practised right now" in each for each in await waits(room))


async def test_other_talk_the_artist_and_lines_for_others_are_let_be(room: Any) -> None:
    answers = await ready(room)
    await room.says(ARTIST, "what fuzz is that?")
    await room.says(FAN, "@sub_sol what fuzz is that?")
    await room.says(OTHER, "fan_fern what fuzz is that?")
    await room.says(FAN, "what a fuzz!")
    await room.says(FAN, "!sr what song is this")
    assert await waits(room) == []
    assert answers.counts.total() == 0


async def test_the_switch_is_for_staff_and_stays_over_a_new_start(room: Any) -> None:
    answers = await ready(room, "off")
    await room.says(FAN, "@woodshed_bot what fuzz is that?")
    assert [each for each in await waits(room) if "Wet Wool" in each] == []
    assert "moderators" in (await room.answers(FAN, "!answers on"))[0]
    assert answers.mode == "off"
    rows = await room.bot.runtime.database.reading.execute_fetchall("SELECT mode FROM answers_switch")
    assert [row["mode"] for row in rows] == ["off"]
