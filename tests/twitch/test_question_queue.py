"""Questions of fans with the real bot on the local Twitch: asked, in turn, answered, told, on the overlay."""

from typing import Any

from bot.services.fans.question_queue import QuestionQueue
from bot.services.pages.overlay import TOPIC
from bot.services.practice.practice_room import PracticeRoom

FERN, ROBIN, MOSS, MOD, ARTIST = "fan_fern", "fan_robin", "fan_moss", "mod_moss", "junipervale"


async def test_questions_are_answered_in_turn_and_who_asked_is_told(room: Any) -> None:
    await room.twitch.go_live()
    for who, text, told in (
        (FERN, "!ask", "Ask away: !ask and your question."),
        (FERN, "!questions", "No question waits. Ask one with !ask"),
        (FERN, "!q", "For you there is !questions"),
        (ARTIST, "!q", "No question waits."),
        (FERN, "!ask do you teach?", "Noted: your question is next. You will hear"),
        (ROBIN, "!ask you teach", "Noted: your question is next, and one other asks it too."),
        (MOSS, "!ask who taught you?", "Noted: your question is number 2 in turn."),
        (FERN, "!ask where do you live?", "private"),
        (FERN, "!questions", "Just now 2 questions wait; in turn, yours is number 1."),
        (FERN, "!q next", "artist and the moderators"),
        (MOD, "!q", "Next is “do you teach?”, by fan_fern and one other. !q next opens it."),
        (ARTIST, "!q next", "Open now: “do you teach?”, by fan_fern and one other. One more waits."),
        (
            ARTIST,
            "!q done Not this year.",
            "Answered: “do you teach?”, by fan_fern. Whoever asks it again",
        ),
    ):
        answers = await room.answers(who, text)
        assert any(told in answer for answer in answers), f"{text}: {answers}"
    (again,) = await room.answers(MOSS, "!ask you teach?")
    assert "the answer was: “Not this year.”" in again
    (opened,) = await room.answers(MOD, "!q next")
    assert "“who taught you?”, by fan_moss. None waits behind it." in opened
    shown = room.bot.runtime.feed.latest[f"{TOPIC}question"]["rows"]
    assert shown[0]["text"] == "who taught you?"
    assert await room.answers(MOD, "!q undo") == ["As before: “who taught you?”"]
    assert room.bot.runtime.feed.latest[f"{TOPIC}question"]["rows"] == []


async def test_what_the_data_knows_is_answered_at_once_and_waits_nowhere(room: Any) -> None:
    (told,) = await room.answers(FERN, "!ask what guitar is that?")
    assert "Goldie" in told
    assert room.bot.service(QuestionQueue).standing.unsettled == []


async def test_an_ask_carries_no_order_out_and_nothing_twice(room: Any) -> None:
    await room.answers(ARTIST, "!start short-evening")
    session, done = room.bot.service(PracticeRoom).session, list[str]()

    async def completed(ctx: Any) -> None:
        done.append(f"{ctx.heard.chatter.login} {ctx.command.name}")

    room.bot.twitch.client.add_listener(completed, event="event_command_completed")
    for who in (ARTIST, MOD, FERN):
        await room.answers(who, "!ask what comes next")
    assert room.bot.service(PracticeRoom).session == session
    assert [each for each in done if "next" in each] == [f"{MOD} next", f"{FERN} next"]


async def test_what_no_card_of_a_piece_tells_waits_for_the_artist(room: Any) -> None:
    for who, text in (
        (FERN, "!question what scale length is that guitar"),
        (ROBIN, "!ask what colour is kettle"),
        (MOSS, "!ask welche Mensur hat die Gitarre?"),
    ):
        (noted,) = await room.answers(who, text)
        assert noted.startswith("Noted: your question is"), text
    (told,) = await room.answers(ROBIN, "!ask what strings are on goldie?")
    assert "Nickel tens" in told


async def test_what_is_asked_and_has_no_answer_just_now_waits(room: Any) -> None:
    (noted,) = await room.answers(FERN, "!ask spielst du heute noch den Walzer?")
    assert noted.startswith("Noted: your question is next.")
    await room.answers(ARTIST, "!start short-evening")
    (told,) = await room.answers(ROBIN, "!ask what tempo is this?")
    assert "BPM" in told
    waiting = room.bot.service(QuestionQueue).standing.waiting
    assert [each.words for each in waiting] == ["spielst du heute noch den Walzer?"]


async def test_a_plain_question_that_only_the_artist_can_answer_waits(room: Any) -> None:
    await room.twitch.go_live()
    await room.answers(MOD, "!answers on")
    assert await room.answers(FERN, "@junipervale how much did that guitar cost?") == []
    await room.bot.runtime.activity.still()
    waiting = room.bot.service(QuestionQueue).standing.waiting
    assert [each.words for each in waiting] == ["how much did that guitar cost?"]


async def test_what_the_artist_passes_on_from_is_not_told_as_answered(room: Any) -> None:
    await room.twitch.go_live()
    await room.answers("fan_fern", "!ask what was your first guitar?")
    await room.says("junipervale", "!q next")
    since = len(room.twitch.record)
    await room.says("junipervale", "!q next")
    await room.says("fan_fern", "lovely")
    said = [
        what.text for what in room.twitch.record[since:] if what.kind == "line" and "@fan_fern" in what.text
    ]
    assert said == ["Your question, @fan_fern: “what was your first guitar?” had its turn on the stream."]
