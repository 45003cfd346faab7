"""Early comments with the real bot on the local Twitch: told, greeted at the first break, and not twice."""

from typing import Any

from bot.domain.chat.calm import CALM_AFTER_MODERATION
from bot.domain.fans.early_comments import GREETED_AFTER
from bot.services.fans.early_comments import EarlyComments

FERN, ROBIN, MOSS, MOD, ARTIST = "fan_fern", "fan_robin", "fan_moss", "mod_moss", "junipervale"


async def test_those_who_write_first_are_greeted_once_at_the_first_break(room: Any) -> None:
    await room.twitch.go_live()
    assert await room.answers(MOD, "!early") == ["Nobody waits for a hello."]
    for who in (FERN, ROBIN, FERN, "nightbot"):
        assert await room.answers(who, "good evening") == []
    (told,) = await room.answers(MOD, "!early")
    assert told == (
        "Wrote first, and heard nothing from the artist yet: "
        "fan_fern · fan_robin. !early greet says hello to all of them."
    )
    await room.answers(ARTIST, "!start")
    assert await room.answers(ARTIST, "!clean") == []
    answers = await room.answers(ARTIST, "!next")
    assert any("Hello and welcome, @fan_fern, @fan_robin!" in answer for answer in answers), answers
    answers = await room.answers(ARTIST, "!next")
    assert not any("welcome" in answer for answer in answers), answers
    (refused,) = await room.answers(FERN, "!early")
    assert "artist and the moderators" in refused


async def test_a_break_welcomes_who_began_with_a_command_too_and_nobody_who_insulted(room: Any) -> None:
    await room.twitch.go_live()
    assert await room.answers(FERN, "!gear goldie")
    await room.answers(ROBIN, "good evening")
    await room.answers(MOSS, "you suck, stop playing")
    await room.answers(ARTIST, "!start")
    answers = await room.answers(ARTIST, "!next")
    assert any("Hello and welcome, @fan_fern, @fan_robin!" in answer for answer in answers), answers
    assert await room.answers(MOD, "!early") == ["Nobody waits for a hello."]


async def test_the_end_of_a_session_is_no_moment_for_a_hello(room: Any) -> None:
    await room.twitch.go_live()
    await room.answers(ARTIST, "!start")
    await room.answers(FERN, "good evening")
    answers = await room.answers(ARTIST, "!finish")
    assert len(answers) == 1, answers
    assert not any("welcome" in answer for answer in answers), answers
    since = len(room.twitch.record)
    for _ in range(3):
        await room.clock.advance(room.clock.now() + GREETED_AFTER)
    assert not any("welcome" in (what.text or "") for what in room.twitch.record[since:])


async def test_in_a_take_nobody_is_greeted_and_by_hand_all_are(room: Any) -> None:
    await room.twitch.go_live()
    await room.answers(ARTIST, "!start")
    await room.answers(FERN, "good evening")
    await room.answers(ARTIST, "!take")
    answers = [*await room.answers(ARTIST, "!next"), *await room.answers(MOD, "!early greet")]
    assert not any("welcome" in answer for answer in answers), answers
    await room.answers(ARTIST, "!done")
    assert await room.answers(MOD, "!early greet") == ["Hello and welcome, @fan_fern!"]


async def test_whom_a_moderator_times_out_is_not_greeted(room: Any) -> None:
    await room.twitch.go_live()
    for who in (FERN, ROBIN):
        await room.answers(who, "good evening")
    world = room.twitch.world
    world.ban(world.person(FERN), 60, "", world.person(MOD), room.clock.now())
    await room.turns_until(lambda: len(room.bot.service(EarlyComments).waiting) == 1)
    assert [each.chatter.login for each in room.bot.service(EarlyComments).waiting] == [ROBIN]


async def test_back_after_months_is_asked_for_in_clear_words_and_taken_back_by_the_same(room: Any) -> None:
    await room.twitch.go_live()
    (on,) = await room.answers(FERN, "!welcomeback")
    assert "after three months or more" in on
    assert "your id and the day you wrote last, and nothing else" in on
    (off,) = await room.answers(FERN, "!welcomeback")
    assert off.startswith("Taken back:")


async def test_switched_off_nobody_is_noted(room: Any) -> None:
    await room.twitch.go_live()
    (off,) = await room.answers(MOD, "!early off")
    assert off == "Early comments are off: I note nobody and greet nobody."
    await room.answers(FERN, "good evening")
    assert await room.answers(MOD, "!early") == ["Nobody is noted. !early on notes who writes first."]


async def test_who_may_be_in_danger_is_greeted_by_nothing_though_it_was_before_the_stream(room: Any) -> None:
    await room.says(FERN, "i want to die")
    await room.twitch.go_live()
    for who in (FERN, ROBIN):
        await room.answers(who, "good evening")
    await room.answers(ARTIST, "!start")
    answers = await room.answers(ARTIST, "!next")
    assert not any("welcome" in answer for answer in answers), "right behind it a cheerful line is cold"
    await room.clock.advance(room.clock.now() + CALM_AFTER_MODERATION)
    answers = await room.answers(ARTIST, "!next")
    assert any("@fan_robin!" in answer for answer in answers), answers
    assert not any(FERN in answer for answer in answers), answers
