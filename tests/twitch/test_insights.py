"""What chat wants with the real bot on the local Twitch: counted as it is typed and asked, told in a line."""

import asyncio
from typing import Any

from bot.services.evenings.insights import ChatInsights

FANS, ARTIST, MOD = ("fan_fern", "fan_robin", "fan_moss"), "junipervale", "mod_moss"


async def test_what_three_ask_for_is_told_whether_with_a_command_or_in_plain_words(room: Any) -> None:
    insights = room.bot.service(ChatInsights)
    (none,) = await room.answers(ARTIST, "!insights")
    assert "Fewer than three" in none
    for who, text in zip(FANS, ("!gear goldie", "what guitar is that?", "!gear goldei"), strict=True):
        await room.says(who, text)
    for who in FANS:
        await room.says(who, "!bpm")
    await room.says(MOD, "!tempo")
    (told,) = await room.answers(ARTIST, "!insights")
    assert told == ("This evening 3 or more wrote. They ask most about: gear ×3 · tempo ×3; gear: Goldie ×3.")
    assert (await insights.on(insights.today)).people == 3


async def test_a_fan_cannot_ask_for_them(room: Any) -> None:
    (answer,) = await room.answers(FANS[0], "!insights")
    assert "artist and the moderators" in answer


async def test_plain_questions_count_while_the_bot_answers_none(room: Any) -> None:
    await room.answers(MOD, "!answers off")
    for who in FANS:
        assert await room.answers(who, "what tempo is this?") == []
    insights = room.bot.service(ChatInsights)
    assert ("tempo", 3) in (await insights.on(insights.today)).topics


async def test_what_a_rule_stops_and_another_bot_writes_is_not_counted(room: Any) -> None:
    for who in FANS[:2]:
        await room.says(who, "hello there")
    await room.says("nightbot", "hello there")
    await room.says("spam_sam", "look at example.com/deal")
    insights = room.bot.service(ChatInsights)
    assert not (await insights.on(insights.today)).any
    await room.says(FANS[2], "hello there")
    assert (await insights.on(insights.today)).people == 3


async def test_who_is_banned_in_chat_counts_no_more(room: Any) -> None:
    for who in FANS:
        await room.says(who, "hello there")
    insights = room.bot.service(ChatInsights)
    assert (await insights.on(insights.today)).people == 3
    world = room.twitch.world
    world.ban(world.person(FANS[0]), None, "", world.by_login(MOD), room.clock.now())
    async with asyncio.timeout(10):
        while (await insights.on(insights.today)).any:  # noqa: ASYNC110 - nothing tells of it
            await asyncio.sleep(0)
