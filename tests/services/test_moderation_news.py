"""Pages hear of what was decided and switched: at once, and in a flood no faster than they can keep up."""

import asyncio

from bot.domain.pages.visitor import Right
from bot.services.feed import Feed
from bot.services.moderation.moderation_news import LOG, RULES, ModerationNews


async def test_the_first_news_come_at_once_and_of_a_flood_the_last_is_told_of_once() -> None:
    feed = Feed()
    news = ModerationNews(feed, pace=0)
    with feed.reading(Right.MODERATOR) as unread:
        for _ in range(200):
            news.logged()
        assert unread.qsize() == 1
        first = await unread.get()
        second = await unread.get()
        assert first
        assert second
        assert first[0] == second[0] == LOG
        assert second[1]["version"] > first[1]["version"]
        for _ in range(3):
            await asyncio.sleep(0)
        assert unread.qsize() == 0


async def test_a_switch_is_news_of_the_rules_and_of_the_log() -> None:
    feed = Feed()
    with feed.reading(Right.MODERATOR) as unread:
        ModerationNews(feed).switched()
        told = [unread.get_nowait(), unread.get_nowait()]
    assert [each[0] for each in told if each] == [RULES, LOG]


async def test_who_is_no_moderator_hears_nothing() -> None:
    feed = Feed()
    with feed.reading(Right.EVERYBODY) as unread:
        ModerationNews(feed).switched()
        assert unread.qsize() == 0
