"""What the bot says of its own accord is looked at once more as its turn comes."""

from collections.abc import Awaitable, Callable
from typing import Any

import pytest

from bot.domain.fans.support import ANNOUNCED
from bot.services.chat.announcements import Announcer
from bot.services.fans.early_comments import EarlyComments
from bot.services.fans.quiz import Quiz
from bot.services.fans.support import Support

MOD = "mod_moss"


def said(room: Any) -> list[str]:
    lines = (what for what in room.twitch.record if what.kind == "line")
    return [what.text for what in lines if what.user.login == "woodshed_bot"]


def announce(room: Any, **more: Any) -> None:
    room.bot.runtime.announce("early-nobody", {}, **more)


async def begin_take(room: Any) -> None:
    room.bot.runtime.outbox.focus.begin()


async def hush(room: Any) -> None:
    await room.bot.runtime.hush.begin(MOD)


@pytest.mark.parametrize("begins", [begin_take, hush])
async def test_what_waits_is_not_said_once_a_take_or_a_hard_moment_has_begun(
    room: Any, begins: Callable[[Any], Awaitable[None]]
) -> None:
    told: list[object] = []
    announce(room, told=told.append)
    assert not room.bot.runtime.held
    await begins(room)
    assert room.bot.runtime.held
    await room.bot.runtime.activity.still()
    assert said(room) == []
    assert told == [None]


async def test_what_speaks_against_it_is_asked_as_its_turn_comes(room: Any) -> None:
    against = False
    announce(room, unless=lambda: against)
    against = True
    await room.bot.runtime.activity.still()
    assert said(room) == []
    against = False
    announce(room, unless=lambda: against)
    await room.bot.runtime.activity.still()
    assert len(said(room)) == 1


async def test_a_greeting_a_question_and_a_reminder_stay_unsaid(room: Any) -> None:
    await room.twitch.go_live()
    tell = room.bot.service(EarlyComments)._say
    tell("early-nobody", {})
    room.bot.service(Quiz)._around.say("quiz-all-asked", {})
    await hush(room)
    await room.bot.runtime.activity.still()
    assert said(room) == []


async def test_the_announcement_of_support_keeps_to_the_code_as_its_turn_comes(room: Any) -> None:
    await room.twitch.go_live()
    support, announcer = room.bot.service(Support), room.bot.service(Announcer)
    announcer._say(ANNOUNCED, "Support, if you like.")
    announcer._say("house", "The house rules.")
    await support.switch(MOD, on=False)
    await room.bot.runtime.activity.still()
    assert said(room) == ["The house rules."]


async def test_in_a_hard_moment_a_greeting_by_hand_is_refused_and_lost_for_nobody(room: Any) -> None:
    await room.twitch.go_live()
    await room.answers("fan_fern", "good evening")
    await hush(room)
    assert "a hard moment is on" in (await room.answers(MOD, "!early greet"))[0]
    await room.bot.runtime.hush.end(MOD)
    assert await room.answers(MOD, "!early greet") == ["Hello and welcome, @fan_fern!"]
