"""The quiz with the real bot on the local Twitch: started, answered, resolved, scored, on the overlay."""

from datetime import timedelta
from typing import Any

from bot.domain.answers.talk import HOLD
from bot.domain.chat.recent_lines import JUST_SAID
from bot.domain.fans.quiz import QUIZ, QuizQuestion
from bot.services.fans.quiz import LATE, PAUSE, READY, Quiz
from bot.services.pages.overlay import TOPIC

FERN, ROBIN, MOSS, MOD, ARTIST = "fan_fern", "fan_robin", "fan_moss", "mod_moss", "junipervale"


def said_by_bot(room: Any, since: int) -> list[str]:
    lines = (what for what in room.twitch.record[since:] if what.kind == "line")
    return [what.text for what in lines if what.user.login == "woodshed_bot"]


async def passes(room: Any, seconds: float) -> list[str]:
    """Let time go by; return what the bot said in it."""
    since = len(room.twitch.record)
    until = room.clock.now() + timedelta(seconds=seconds)
    while room.clock.now() < until:
        await room.clock.advance(min(until, room.clock.now() + timedelta(seconds=1)))
        await room.bot.runtime.activity.still()
    return said_by_bot(room, since)


async def test_an_evening_of_questions(room: Any) -> None:
    await room.twitch.go_live()
    quiz = room.bot.service(Quiz)
    for who, text, told in (
        (FERN, "!quiz", "The quiz: No quiz runs."),
        (FERN, "!quiz start", "artist and the moderators, though. For you there is !quiz"),
        (FERN, "!score", "Nothing counted so far, fan_fern"),
        (FERN, "!top", "Nobody has points yet."),
        (MOD, "!quiz start 99", "how many questions: 1 to 20"),
        (MOD, "!quiz stop", "does not run"),
        (MOD, "!quiz start 2", "Quiz time: 2 questions, 45 seconds each."),
        (MOD, "!quiz start", "The quiz runs already."),
    ):
        answers = await room.answers(who, text)
        assert any(told in answer for answer in answers), f"{text}: {answers}"
    if quiz.round is None:
        await passes(room, READY.total_seconds() + 1)
    assert quiz.round
    asked = quiz.round.question
    shown = room.bot.runtime.feed.latest[f"{TOPIC}quiz"]["rows"]
    assert [row["row"] for row in shown] == ["question", *["choice"] * len(asked.choices), "countdown"]
    (told,) = await room.answers(MOSS, "!quiz")
    assert told.startswith(f"The quiz: A question is open: {asked.asks} – 1 {asked.choices[0]} · ")
    right = str(asked.right_number or asked.right)
    for who, text in ((FERN, right), (ROBIN, f"{right}!"), (MOSS, "9999999")):
        assert await room.says(who, text, after=1) == [], "nobody's answer is repeated"
    (resolved,) = await passes(room, 45 + LATE.total_seconds())
    assert resolved.startswith("The right answer is: ")
    assert "Right, in no order: fan_fern, fan_robin." in resolved
    assert "One more to come." in resolved
    rows = room.bot.runtime.feed.latest[f"{TOPIC}quiz"]["rows"]
    assert [row["text"] for row in rows][-2:] == ["fan_fern", "fan_robin"]
    (following,) = await passes(room, PAUSE.total_seconds())
    assert following.startswith("Quiz 2 of 2 (")
    assert await room.answers(MOD, "!quiz skip")
    for who, text, told in (
        (FERN, "!score", "The points of fan_fern: 1 this season, place 1, 1 in all."),
        (FERN, "!score fan_robin", "A score is for whose it is"),
        (MOD, "!score @fan_robin", "The points of fan_robin: 1 this season, place 1, 1 in all."),
        (MOD, "!score nobody_here", "I know no points of nobody_here."),
        (FERN, "!top", "This season: 1. fan_fern (1) · 1. fan_robin (1)"),
        (MOD, "!quiz season new Autumn", "artist"),
        (ARTIST, "!quiz season new Autumn", "A new season begins: Autumn."),
        (FERN, "!top", "Nobody has points yet."),
        (FERN, "!top ever", "Of all seasons: 1. fan_fern (1) · 1. fan_robin (1)"),
        (FERN, "!quiz season", "This season (Autumn) goes since "),
    ):
        answers = await room.answers(who, text)
        assert any(told in answer for answer in answers), f"{text}: {answers}"


async def test_who_opts_out_or_is_forgotten_appears_nowhere_and_moves_nobody(
    room: Any,
) -> None:
    await room.twitch.go_live()
    await room.answers(MOD, "!quiz next")
    await passes(room, 2)
    asked = room.bot.service(Quiz).round.question
    for who in (FERN, ROBIN, MOSS):
        await room.says(who, str(asked.right_number or asked.right), after=1)
    await passes(room, 45 + LATE.total_seconds())
    assert await room.answers(FERN, "!optout")
    await room.answers(ROBIN, "!forgetme")
    await room.bot.runtime.activity.still()
    names = [row["text"] for row in room.bot.runtime.feed.latest[f"{TOPIC}quiz"]["rows"]]
    assert FERN not in names
    assert ROBIN not in names
    (told,) = await room.answers(MOSS, "!top")
    assert told.endswith("This season: 1. fan_moss (1) … and 2 more"), "no row, not even one without a name"


async def test_who_opted_out_is_told_once_why_they_have_no_points_and_keeps_what_they_won(room: Any) -> None:
    await room.twitch.go_live()
    for out, told in ((False, []), (True, ["Guess along as you like, fan_fern! As you wished,"])):
        if out:
            assert await room.answers(FERN, "!optout")
        await room.answers(MOD, "!quiz next")
        await passes(room, 2)
        asked = room.bot.service(Quiz).round.question
        right = str(asked.right_number or asked.right)
        answers = await room.answers(FERN, right)
        assert [each[: len(line)] for each, line in zip(answers, told, strict=True)] == told
        assert await room.answers(FERN, f"{right}!") == []
        await passes(room, 45 + LATE.total_seconds())
    (score,) = await room.answers(FERN, "!score")
    assert "You opted out, fan_fern" in score
    assert "What you won before stays yours: 1 this season, 1 in all." in score


async def test_two_hundred_who_type_the_same_are_punished_by_no_rule_and_what_hurts_is(room: Any) -> None:
    await room.twitch.go_live()
    await room.answers(MOD, "!quiz next")
    await passes(room, 2)
    quiz = room.bot.service(Quiz)
    assert quiz.round
    right = str(quiz.round.question.right_number or quiz.round.question.right)
    for number in range(200):
        happened = await room.says(f"fan_{number}", right, after=0.1)
        assert happened == []
    assert len(quiz.round.answers) == 200
    happened = await room.says(FERN, f"{right} kill yourself", after=0.1)
    assert any(what.kind != "line" for what in happened)
    assert len(quiz.round.answers) == 200
    (resolved,) = await passes(room, 45)
    assert "and 192 more." in resolved


async def test_a_take_keeps_the_quiz_silent_until_it_is_over(room: Any) -> None:
    await room.twitch.go_live()
    await room.answers(ARTIST, "!take")
    assert "when the take is over" in (await room.answers(MOD, "!quiz next"))[0]
    assert await passes(room, 60) == []
    since = len(room.twitch.record)
    await room.says(ARTIST, "!done", after=JUST_SAID.total_seconds())
    await passes(room, READY.total_seconds() + 5)
    said = said_by_bot(room, since)
    assert any(each.startswith("Quiz 1 of 1") for each in said)


VOWELS = QuizQuestion(
    slug="vowels", topic="ear", asks="Which one says vowels?", choices=("Fuzz", "Wah"), answers=("Wah",)
)


async def test_while_a_question_of_the_quiz_is_open_no_plain_one_is_answered_and_a_try_is_none(
    room: Any,
) -> None:
    await room.twitch.go_live()
    await room.answers(ARTIST, "!answers on")
    async with room.bot.runtime.catalogue.editing(ARTIST) as draft:
        for slug in room.bot.runtime.catalogue.all(QUIZ):
            draft.remove(QUIZ, slug)
        draft.put(QUIZ, VOWELS)
    await room.answers(MOD, "!quiz next")
    await passes(room, 2)
    quiz, since = room.bot.service(Quiz), len(room.twitch.record)
    assert quiz.round
    tries = ("is it the fuzz", "c'est la fuzz ?", "ist das der fuzz?", "es el fuzz?", "é o fuzz?")
    for number, text in enumerate(tries):
        await room.says(f"fan_{number}", text, after=1)
    await room.says(FERN, "@woodshed_bot is it the fuzz?", after=1)
    await room.says(ROBIN, "what guitar is that?", after=1)
    await passes(room, HOLD.total_seconds() + 1)
    assert said_by_bot(room, since) == [], "nothing is talked over, and nothing given away"
    assert "Wet Wool" in (await room.answers(MOSS, "!gear fuzz"))[0], "who types a command waits for it"
    resolved, answer = await passes(room, 45)
    assert resolved.startswith("The right answer is: 2, Wah.")
    assert "Goldie" in answer
    assert await passes(room, 60) == []


async def test_what_was_asked_in_a_take_and_a_quiz_waits_for_the_end_of_both(room: Any) -> None:
    await room.twitch.go_live()
    await room.answers(ARTIST, "!answers on")
    await room.answers(MOD, "!quiz next")
    await passes(room, 2)
    await room.answers(ARTIST, "!take")
    await room.says(ROBIN, "what guitar is that?", after=1)
    assert await passes(room, 60) == []
    since = len(room.twitch.record)
    await room.says(ARTIST, "!done", after=JUST_SAID.total_seconds())
    await passes(room, READY.total_seconds() + 5)
    _, resolved, answer = said_by_bot(room, since)
    assert resolved.startswith("The right answer is: ")
    assert "Goldie" in answer


async def test_no_quiz_begins_in_a_hard_moment_and_one_that_runs_ends(room: Any) -> None:
    await room.twitch.go_live()
    await room.answers(MOD, "!quiz start 3")
    await passes(room, READY.total_seconds() + 1)
    assert room.bot.runtime.feed.latest[f"{TOPIC}quiz"]["rows"]
    await room.answers(MOD, "!hush")
    assert not room.bot.runtime.feed.latest[f"{TOPIC}quiz"]["rows"]
    assert "Not in a hard moment" in (await room.answers(MOD, "!quiz start"))[0]
    assert await passes(room, 120) == []
    await room.answers(MOD, "!hush off")
    assert await passes(room, 120) == []
