"""Who may be in danger, with the real bot on the local Twitch: called for quietly, never punished, helped."""

import asyncio
from datetime import timedelta
from typing import Any

import pytest

from bot.app import Woodshed
from bot.domain.chat.message import Chatter
from bot.domain.chat.review import ReviewItem, ReviewKind
from bot.domain.words.chat_text import MAX_CHARS
from bot.features import HouseRules
from bot.services.fans.care import Care
from bot.services.fans.question_queue import QuestionQueue

FERN, ROBIN, MOD = "fan_fern", "fan_robin", "mod_moss"
BOT = "woodshed_bot"


async def chat_after(room: Any, who: str, text: str) -> list[str]:
    """Return what the bot wrote after a line, and what else was done at Twitch, by its kind."""
    happened = await room.says(who, text)
    await room.bot.runtime.activity.still()
    return [each.text if each.kind == "line" and each.user.login == BOT else each.kind for each in happened]


async def calls_in(room: Any, time: timedelta, since: int) -> list[str]:
    """Let time pass; return how moderators were called from a place in the record on."""
    await room.clock.advance(room.clock.now() + time)
    await room.turns_until(lambda: not room.bot.runtime.activity.busy)
    said = [each.text for each in room.twitch.record[since:] if each.user.login == BOT]
    return [text for text in said if text.startswith("Moderators: something quiet waits")]


async def waiting(room: Any) -> list[Any]:
    return await room.bot.service(HouseRules).review.waiting()


async def test_moderators_are_called_once_and_in_words_that_name_nobody(room: Any) -> None:
    (called,) = await chat_after(room, FERN, "i want to kill myself")
    assert called.startswith("Moderators: something quiet waits")
    assert FERN not in called
    assert await chat_after(room, FERN, "i dont want to live anymore") == [], "not once for each line"
    assert await chat_after(room, ROBIN, "nobody would miss me if i was gone") == []
    waits = await waiting(room)
    assert [(each.kind, each.chatter.login) for each in waits] == [
        (ReviewKind.CARE, FERN),
        (ReviewKind.CARE, ROBIN),
    ]
    assert waits[0].words == "want to kill myself"


async def test_another_person_calls_again_and_no_flood_does(room: Any) -> None:
    assert len(await chat_after(room, FERN, "i want to kill myself")) == 1
    await room.clock.advance(room.clock.now() + timedelta(minutes=2, seconds=30))
    (told,) = await chat_after(room, ROBIN, "my dad hits me when he's drunk, he's coming upstairs now")
    assert told.startswith("Moderators: something quiet waits")
    assert ROBIN not in told
    assert await chat_after(room, ROBIN, "i want to die") == [], "not once for each line"
    review = room.bot.service(HouseRules).review
    for item in await review.waiting():
        await review.decide(item.id, MOD, yes=False)
    called = [len(await chat_after(room, f"fan_{n}", "i want to kill myself")) for n in ("a", "b", "c", "d")]
    assert called[0] == 1, "whoever comes once all is settled calls at once"
    assert called[1:] == [0, 0, 0]
    since = len(room.twitch.record)
    for minute, who in enumerate(("e", "f", "g"), start=1):
        assert len(await calls_in(room, timedelta(minutes=1), since)) == 1, "four in ten minutes"
        assert await chat_after(room, f"fan_{who}", "i want to kill myself") == [], minute
    assert len(await calls_in(room, timedelta(minutes=6), since)) == 2, "and the next as soon as it may be"
    assert len(await calls_in(room, timedelta(hours=1), since)) == 2


async def test_who_writes_right_behind_another_is_called_for_when_a_minute_is_over(room: Any) -> None:
    since = len(room.twitch.record)
    assert len(await chat_after(room, FERN, "i want to kill myself")) == 1
    assert await chat_after(room, ROBIN, "i want to die") == []
    assert len(await calls_in(room, timedelta(seconds=50), since)) == 1
    first, second = await calls_in(room, timedelta(seconds=20), since)
    assert first == second, "it names nobody either"
    assert len(await calls_in(room, timedelta(hours=1), since)) == 2, "and no third one"


@pytest.mark.parametrize(("settled", "calls"), [((FERN, ROBIN), 1), ((FERN,), 2), ((), 1)])
async def test_nobody_is_called_for_late_whom_moderators_have_seen_to(
    settled: tuple[str, ...], calls: int, room: Any
) -> None:
    since = len(room.twitch.record)
    for who in (FERN, ROBIN):
        await chat_after(room, who, "i want to kill myself")
    review = room.bot.service(HouseRules).review
    for item in await review.waiting():
        if item.chatter.login in settled:
            await review.decide(item.id, MOD, yes=False)
    if not settled:
        await room.bot.service(Care).switch(MOD, on=False)
    assert len(await calls_in(room, timedelta(minutes=2), since)) == calls


async def test_who_writes_again_right_after_they_were_seen_to_is_called_for_once_in_ten_minutes(
    room: Any,
) -> None:
    since = len(room.twitch.record)
    for _ in range(2):
        await chat_after(room, FERN, "i want to kill myself")
        review = room.bot.service(HouseRules).review
        for item in await review.waiting():
            await review.decide(item.id, MOD, yes=False)
    await chat_after(room, FERN, "i want to kill myself")
    assert len(await calls_in(room, timedelta(minutes=9), since)) == 1
    assert len(await calls_in(room, timedelta(minutes=2), since)) == 2


async def test_a_call_that_is_due_outlives_a_restart(room: Any) -> None:
    for who in (FERN, ROBIN):
        await chat_after(room, who, "i want to kill myself")
    since = len(room.twitch.record)
    await room.bot.stop()
    room.bot = Woodshed(room.bot.settings, room.clock)
    await room.bot.start()
    assert await calls_in(room, timedelta(seconds=30), since) == [], "for the first it was made"
    assert len(await calls_in(room, timedelta(minutes=1), since)) == 1
    await room.bot.stop()


async def test_for_whom_a_call_was_lost_in_a_crash_it_is_made_at_the_next_start(
    room: Any,
) -> None:
    fern = Chatter("id-fern", FERN, FERN)
    item = ReviewItem(ReviewKind.CARE, room.clock.now(), fern, "i want to kill myself", "m1", words="kill")
    await room.bot.service(HouseRules).review.put(item)  # and no more: it was killed right behind that
    for calls in (1, 0):
        since = len(room.twitch.record)
        await room.bot.stop()
        room.bot = Woodshed(room.bot.settings, room.clock)
        await room.bot.start()
        assert len(await calls_in(room, timedelta(seconds=5), since)) == calls
    (still,) = await waiting(room)
    assert still.called_at
    await room.bot.stop()


async def test_a_call_that_twitch_does_not_take_is_made_again(room: Any) -> None:
    room.expect_violations("msg_rejected")
    room.twitch.faults.drop_next("msg_rejected")
    assert await chat_after(room, FERN, "i want to kill myself") == ["dropped"]
    since = len(room.twitch.record)
    assert len(await calls_in(room, timedelta(minutes=1, seconds=5), since)) == 1
    assert len(await calls_in(room, timedelta(hours=1), since)) == 1


async def test_of_who_is_forgotten_it_is_not_kept_that_they_were_called_for(room: Any) -> None:
    await chat_after(room, FERN, "i want to kill myself")
    (item,) = await waiting(room)
    await room.answers(FERN, "!forgetme")
    care: Care = room.bot.service(Care)
    kept = repr(vars(care))
    assert item.chatter.id not in kept
    assert item.twitch_id not in kept


async def test_two_lines_of_one_person_at_once_wait_once(room: Any) -> None:
    for text in ("i want to kill myself", "i dont want to live anymore"):
        room.twitch.say(FERN, text)
    async with asyncio.timeout(10):
        while not await waiting(room):  # noqa: ASYNC110 - what is waited for is in a table
            await asyncio.sleep(0)
    await room.bot.runtime.activity.still()
    assert [each.said for each in await waiting(room)] == ["i want to kill myself"]


async def test_what_chat_only_says_calls_nobody(room: Any) -> None:
    for text in ("this riff kills me", "i'm dying lol", "kms this tempo"):
        assert await chat_after(room, FERN, text) == [], text
    assert await waiting(room) == []


async def test_a_line_of_danger_waits_in_no_queue_that_others_see(room: Any) -> None:
    await room.twitch.go_live()
    await room.answers(MOD, "!answers on")
    assert len(await chat_after(room, FERN, "!ask why not kill myself? i want to kill myself")) == 1
    await chat_after(room, FERN, "@junipervale why should i live, i want to end my life?")
    assert room.bot.service(QuestionQueue).standing.unsettled == []
    (told,) = await room.answers(MOD, "!review")
    assert FERN not in told
    assert "kill" not in told


async def test_the_words_are_sent_by_one_press_to_nobody_by_name_and_once(room: Any) -> None:
    await chat_after(room, FERN, "i want to kill myself")
    (said,) = await room.answers(MOD, "!care send")
    for help_line in ("US, CA 988", "UK, IE 116 123", "DE 0800 111 0 111", "ES 024", "FR 3114", "BR 188"):
        assert help_line in said
    assert "findahelpline.com" in said
    assert FERN not in said
    assert "@" not in said
    assert len(said) <= MAX_CHARS
    assert await waiting(room) == []
    assert await chat_after(room, MOD, "!care send") == ["The words stand in chat already, since just now."]


async def test_it_is_seen_to_on_the_page_without_a_word(room: Any) -> None:
    await chat_after(room, FERN, "i want to kill myself")
    review = room.bot.service(HouseRules).review
    (item,) = await review.waiting()
    await review.decide(item.id, MOD, yes=False)
    await room.bot.runtime.activity.still()
    assert await waiting(room) == []
    await review.undo(item.id, MOD)
    assert [each.id for each in await waiting(room)] == [item.id]


async def test_switched_off_nobody_is_called_and_nobody_is_punished(room: Any) -> None:
    (told,) = await room.answers(MOD, "!care off")
    assert "call nobody" in told
    assert await chat_after(room, FERN, "i want to kill myself") == []
    assert await waiting(room) == []
    (told,) = await room.answers(MOD, "!care")
    assert "do not call" in told
    await room.answers(MOD, "!care on")
    assert len(await chat_after(room, ROBIN, "i want to kill myself")) == 1


async def test_a_threat_to_somebody_else_is_punished_as_ever(room: Any) -> None:
    assert "timeout" in await chat_after(room, FERN, "kill yourself")
    assert await waiting(room) == []
