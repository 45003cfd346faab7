"""An evening, gathered from the database."""

import asyncio
from dataclasses import replace
from datetime import date, datetime
from functools import cache

from bot.domain.backstage.story import STORIES
from bot.domain.evenings.chapters import MAX_STREAM
from bot.domain.evenings.insights import chat_hints, insights_of
from bot.domain.evenings.recap import Evening, bests, hints, weeks
from bot.domain.gear.gear import GEAR, GearItem
from bot.domain.practice.practice_log import FIRST_DAY, LAST_DAY
from bot.domain.practice.progress import DAY, length_by_day, reviews_in
from bot.domain.practice.session_report import SessionReport, session_report
from bot.errors import NothingKnownError
from bot.services.gear.gear import SHARED_BY
from bot.settings import Settings
from bot.store.database import Database
from bot.store.document import documents_of
from bot.store.gear import asks_on
from bot.store.health import troubles_between
from bot.store.insights import insights_between
from bot.store.practice import session_numbered, sessions_between, turns
from bot.store.question_queue import answered_between
from bot.store.recap import calls_between, latest_start, moderation_between
from bot.store.stream import streams_between
from bot.store.wish import top_wishes

WISHES_TOLD = 3
"""Wishes that are ideas: more are a list."""


async def gather(database: Database, settings: Settings, now: datetime, day: date | None = None) -> Evening:
    """Return all that is known of a day; without one, of the latest with practice.

    Raises:
        NothingKnownError: nothing is known of it; it says which day there is.
    """
    started = await latest_start(database)
    latest = settings.day_of(started) if started else None
    day = day or latest
    if day is None:
        mend = f"practise a while: {settings.prefix}start in chat, and then {settings.prefix}finish"
        raise NothingKnownError("there is no practice yet to look back on", mend=mend)
    mend = f"the latest day with practice is {latest}" if latest else "leave --date out after practice"
    if not FIRST_DAY <= day <= LAST_DAY:
        raise NothingKnownError(f"nothing is known of {day}", mend=mend)
    evening = await _evening(database, settings, now, day)
    by_chat = evening.asked or evening.answered or evening.calls.made or evening.moderation.any
    if not (evening.sessions or by_chat):
        raise NothingKnownError(f"nothing is known of {day}", mend=mend)
    return evening


async def _evening(database: Database, settings: Settings, now: datetime, day: date) -> Evening:
    since, until = settings.begins(day), settings.begins(day + DAY)
    practised = await turns(database, now)
    known = [each for each in practised if each.began < until]
    # Of years it takes longer than anybody in chat should wait, and all of it is reckoned from memory.
    day_of = cache(settings.day_of)  # the blocks of a session all began with it
    history = await asyncio.to_thread(reviews_in, practised, day_of)
    by_day = await asyncio.to_thread(length_by_day, known, day_of)
    sessions = await sessions_on(database, now, since, until)
    names = {item.slug: item for item in await documents_of(database, GEAR)}
    asked = tuple((_name(slug, names.get(slug)), times) for slug, times in await asks_on(database, day))
    wanted = insights_of(each for _, each in await insights_between(database, day, day + DAY))
    stories = {each.gear for each in await documents_of(database, STORIES) if each.gear}
    told = {item.slug for item in names.values() if item.story} | stories
    of_chat = chat_hints(wanted, {slug: item.name for slug, item in names.items()}, with_story=told)
    wishes = await top_wishes(database, WISHES_TOLD, SHARED_BY, since, until)
    return Evening(
        day,
        sessions,
        bests=bests(sessions, history, day),
        weeks=weeks(by_day, day),
        asked=asked,
        moderation=await moderation_between(database, since, until),
        calls=await calls_between(database, since, until),
        troubles=await troubles_between(database, since, until),
        hints=(*hints(sessions, history, day, asked=asked, wishes=wishes), *of_chat),
        answered=tuple(await answered_between(database, since, until)),
        insights=replace(wanted, gear=tuple((_name(slug, names.get(slug)), n) for slug, n in wanted.gear)),
        streams=await streams_between(database, since - MAX_STREAM, until + DAY) if sessions else (),
    )


async def sessions_on(
    database: Database, now: datetime, since: datetime, until: datetime
) -> tuple[SessionReport, ...]:
    """Return the sessions that began between two times, as they went by now, in their order."""
    numbers = await sessions_between(database, since, until)
    folded = [await session_numbered(database, number) for number in numbers]
    return tuple(session_report(session.routine, events, now) for session, events in folded)


def _name(slug: str, item: GearItem | None) -> str:
    return item.name if item else slug
