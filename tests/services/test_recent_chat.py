"""The chat that the desk shows: from memory, without what is to go, and with little news of a flood."""

import asyncio
from collections.abc import Callable
from datetime import timedelta

import pytest

from bot.domain.chat.message import Message
from bot.domain.chat.said import Removal
from bot.domain.pages.visitor import Right
from bot.services.moderation.recent_chat import EVENING, SHOWN, TOPIC, RecentChat
from bot.store.database import Database
from tests.conftest import EVENING as AT
from tests.desks import LINK
from tests.moderated import Channel

MakeMessage = Callable[..., Message]


@pytest.fixture
def channel(database: Database) -> Channel:
    return Channel(database)


@pytest.fixture
def chat(channel: Channel) -> RecentChat:
    return RecentChat(channel.moderator, channel.feed, channel.clock, pace=0)


def shown(chat: RecentChat) -> list[str]:
    """Return the words that are shown, oldest first, those of what is taken off or to be in brackets."""
    return [
        f"({each.heard.text})" if each.taken_off or each.is_to_go else each.heard.text
        for each in chat.lines()
    ]


async def test_it_has_the_latest_lines_of_the_evening_in_their_order(
    channel: Channel, chat: RecentChat
) -> None:
    await channel.hear("yesterday")
    await channel.clock.advance(AT + EVENING + timedelta(minutes=1))
    for number in range(SHOWN + 5):
        await channel.hear(f"line {number}", f"fan_{number}")
    assert shown(chat) == [f"line {number}" for number in range(5, SHOWN + 5)]


async def test_what_the_bot_takes_off_is_known_before_it_is_written_down(
    channel: Channel, chat: RecentChat, message: MakeMessage
) -> None:
    channel.moderator.judge(message("hello"))
    channel.moderator.judge(message(LINK))
    assert shown(chat) == ["hello", f"({LINK})"]


async def test_what_staff_takes_off_is_taken_off_line_by_line_all_of_a_person_and_all_there_is(
    channel: Channel, chat: RecentChat, message: MakeMessage
) -> None:
    first, second = message("one"), message("two", who="moss", after=1)
    for each in (first, second, message("three", who="moss", after=2)):
        channel.moderator.judge(each)
    await channel.clock.advance(AT + timedelta(seconds=3))
    chat.take_off(Removal(AT + timedelta(seconds=3), line=first.id))
    assert shown(chat) == ["(one)", "two", "three"]
    chat.take_off(Removal(AT + timedelta(seconds=3), author=second.chatter.id))
    await channel.clock.advance(AT + timedelta(seconds=10))
    channel.moderator.judge(message("back again", who="moss", after=9))
    assert shown(chat) == ["(one)", "(two)", "(three)", "back again"]
    chat.take_off(Removal(AT + timedelta(seconds=10)))
    assert shown(chat) == ["(one)", "(two)", "(three)", "(back again)"]


async def test_of_a_flood_there_is_little_news_and_the_last_line_is_told_of(
    channel: Channel, message: MakeMessage
) -> None:
    chat = RecentChat(channel.moderator, channel.feed, channel.clock, pace=0)
    with channel.feed.reading(Right.ARTIST) as unread:
        for number in range(400):
            channel.moderator.judge(message(f"hello {number}", who=f"fan_{number}"))
        assert unread.qsize() == 1
        await unread.get()
        assert (await unread.get() or ("",))[0] == TOPIC
        for _ in range(3):
            await asyncio.sleep(0)
        assert unread.qsize() == 0
    assert shown(chat)[-1] == "hello 399"


async def test_nobody_but_the_artist_hears_that_somebody_wrote(
    channel: Channel, chat: RecentChat, message: MakeMessage
) -> None:
    with channel.feed.reading(Right.MODERATOR) as unread:
        channel.moderator.judge(message("hello"))
        assert unread.qsize() == 0
    assert shown(chat) == ["hello"]


async def test_lines_of_another_channel_are_not_shown(
    channel: Channel, chat: RecentChat, message: MakeMessage
) -> None:
    channel.moderator.judge(message("from afar", shared_from="another"))
    assert chat.lines() == []


async def test_nothing_of_it_outlives_the_bot(channel: Channel, chat: RecentChat, database: Database) -> None:
    await channel.hear("a secret of mine")
    assert shown(chat) == ["a secret of mine"]
    again = Channel(database)
    assert RecentChat(again.moderator, again.feed, again.clock).lines() == []
    dump = "\n".join([row async for row in database.reading.iterdump()])
    assert "a secret of mine" not in dump
