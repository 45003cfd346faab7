"""Who wrote first this evening, and the one greeting for all of them."""

from datetime import datetime, timedelta
from functools import partial

import aiosqlite

import bot.services.fans.early_comments
import bot.web.early_comments
import commands.early_comments
from bot.domain.chat.person import Forgotten, Person
from bot.domain.fans.early_comments import is_break
from bot.domain.words.voice import lines_of
from bot.feature import Feature, Runtime, surroundings
from bot.services.fans.cared_for import CaredFor
from bot.services.fans.early_comments import EarlyComments
from bot.services.fans.greeting_time import GreetingTime
from bot.services.fans.privacy import Privacy
from bot.services.moderation.moderator import Moderator
from bot.services.pace import Pace
from bot.services.practice import practice_feed
from bot.store.early_comments import forget_comments
from bot.twitch.command_help import help_lines
from bot.web.early_comments import TOPIC, EarlyCommentsPart
from commands.early_comments import EarlyCommentsCommands

LINES = lines_of(
    bot.services.fans.early_comments,
    bot.web.early_comments,
    commands.early_comments,
) | help_lines(EarlyCommentsCommands)


NEWS_EVERY = 1.0
"""Seconds between two looks of the desk."""


async def open(runtime: Runtime, moderator: Moderator, privacy: Privacy) -> Feature[EarlyComments]:
    """Open the comments where the evening stands; a break of what is practised is the time to greet."""
    # In a raid many come in a second, and each would make the part of the desk anew.
    news = Pace(partial(runtime.feed.happen, TOPIC, {}), NEWS_EVERY)
    cared = CaredFor(runtime.database, runtime.clock)
    time = GreetingTime(runtime.clock, lambda: runtime.is_no_time_for_cheer)
    comments = EarlyComments(
        runtime.database,
        runtime.clock,
        surroundings(runtime, moderator, news.due),
        day_of=runtime.settings.day_of,
        begins=runtime.settings.begins,
        held=lambda: runtime.held,
        time=time,
        strikes=lambda who: bool(moderator.counting(who)) or cared.lately(who),
        left_out=privacy.is_out,
        say=runtime.announce,
        kept_for=timedelta(days=31 * runtime.settings.welcome_back_months),
    )
    await cared.load()
    await comments.load()
    moderator.on_judged.append(cared.judged)
    moderator.on_judged.append(comments.judged)
    _greet_at_breaks(runtime, comments, time)

    part = EarlyCommentsPart(comments, runtime.voice.say)
    return Feature(
        "early comments",
        comments,
        components=[EarlyCommentsCommands(comments)],
        acts=part.acts(),
        desk=[part.desk()],
        heard=comments.heard,
        loops={"early comments": partial(_greet_in_lulls, runtime, comments, time)},
        taken_off=comments.taken_off,
        sweep=comments.sweep,
        forget=_forget,
        forgotten=partial(_forgotten, cared, comments),
        opted_out=comments.forgotten,
    )


async def _forgotten(cared: CaredFor, comments: EarlyComments, person: Person) -> None:
    await cared.forgotten(person)
    await comments.forgotten(person)


async def _greet_in_lulls(runtime: Runtime, comments: EarlyComments, time: GreetingTime) -> None:
    def since() -> datetime | None:
        playing = runtime.feed.latest.get(practice_feed.TOPIC, {}).get("playing")
        first = next(iter(comments.waiting), None)
        return first.at if first and playing else None  # without a session no end of one is near

    while True:
        await time.lull(since)
        if since():
            comments.look()


def _greet_at_breaks(runtime: Runtime, comments: EarlyComments, time: GreetingTime) -> None:
    """Tell the comments whenever what is practised comes to a break."""
    topic, feed = practice_feed.TOPIC, runtime.feed
    before = feed.latest.get(topic, {})

    def look() -> None:
        nonlocal before
        after = feed.latest.get(topic, {})
        came, before = is_break(before, after), after
        time.stir()
        if came:
            comments.came_to_break()

    feed.listen(topic, look)


async def _forget(connection: aiosqlite.Connection, person: Person, told: Forgotten) -> None:
    await forget_comments(connection, person, told)
