"""What chat wants, counted while it goes on: people are told apart for one day, and are never kept."""

import secrets
import sqlite3
from collections.abc import Callable, Collection, Iterable, Sequence, Set
from datetime import date, datetime
from typing import NamedTuple

import aiosqlite

from bot.domain.answers.question import TOPICS
from bot.domain.chat.message import Message, Role
from bot.domain.chat.person import Person
from bot.domain.chat.said import Removal
from bot.domain.evenings.evenings import monday_of, season_from
from bot.domain.evenings.idea import Hint
from bot.domain.evenings.insights import (
    KEPT_FOR,
    OF_GEAR,
    OF_WHAT_IS_PLAYED,
    OF_WHY,
    SPAN,
    UNANSWERABLE,
    InsightKind,
    Insights,
    InsightWeek,
    Subject,
    chat_hints,
    insights_of,
    mark_of,
    played_at,
    span_at,
    weeks_of,
)
from bot.domain.evenings.recap import WEEK, WEEKS
from bot.domain.gear.gear import GearItem
from bot.domain.gear.gear_match import GearFound
from bot.domain.practice.progress import DAY
from bot.domain.practice.routine import Block
from bot.domain.words.times import LONG_AGO
from bot.domain.words.typed_command import TypedCommand
from bot.log import get_logger
from bot.services.activity import Activity
from bot.services.clock import Clock
from bot.services.evenings.recap import sessions_on
from bot.services.gear.gear import GearCollection
from bot.settings import Settings
from bot.store import insights as store
from bot.store.database import Database

_log = get_logger(__name__)

KEY_BYTES = 32

MAX_WISHES = 20

MAX_ASKS = 500
"""Asks that are taken back with their line: staff takes off what was written lately."""


class InsightSources(NamedTuple):
    """What is to be known around: the gear, what is played, and what waits for the artist.

    `with_story` are the slugs of gear of which there is a story, `questions` those that wait, with how many
    people asked them. `left_out` are those who are not to be counted at all, by their id.
    """

    shelf: GearCollection
    playing: Callable[[], Block | None]
    with_story: Callable[[], Collection[str]]
    questions: Callable[[], Iterable[tuple[str, int]]]
    left_out: Callable[[str], bool] = lambda _: False


class Season(NamedTuple):
    """Twelve weeks of chat, the first one first, and what it wanted in them; `newer` and `older` lead on."""

    weeks: Sequence[InsightWeek]
    insights: Insights
    older: date | None
    newer: date | None


_CAME = Subject(InsightKind.CHAT)


class ChatInsights:
    """Counts who writes and who asks for what; neither staff nor other bots, and nobody who is left out."""

    def __init__(
        self, database: Database, clock: Clock, activity: Activity, settings: Settings, around: InsightSources
    ) -> None:
        self._database = database
        self._clock = clock
        self._activity = activity
        self._settings = settings
        self._around = around
        self._day, self._key = date.min, b""
        self._until = LONG_AGO
        self._now = Subject(InsightKind.TIME)
        self._wrote: set[str] = set()  # within the span: most lines are of somebody who is counted already
        self._came: set[str] = set()  # on the day
        self._noted: set[bytes] = set()
        self._asks: dict[str, list[tuple[Subject, bytes]]] = {}
        self._due: list[tuple[date, bytes, tuple[Subject, bytes]]] = []

    @property
    def today(self) -> date:
        """The day it is where the artist lives."""
        return self._settings.day_of(self._clock.now())

    async def load(self) -> None:
        """Go on with the day that was counted last; the first line of another one begins that."""
        # Not with today: until Twitch is reached, nobody knows what day it is.
        if found := await store.open_day(self._database):
            self._begin(*found)

    async def sweep(self) -> None:
        """Keep of days that are over how many people wanted what, and forget what is old."""
        await store.close_days(self._database, self.today, self.today - KEPT_FOR)

    # What chat does.

    def heard(self, message: Message) -> None:
        """Count whoever wrote a line."""
        if message.at >= self._until:
            self._go_on(message.at)
        who = message.chatter.id
        if who not in self._wrote and self._counts(message):
            self._wrote.add(who)
            if who not in self._came:
                self._came.add(who)
                self._note(_CAME, message)
            self._note(self._now, message)

    def asked(self, message: Message, command: TypedCommand | None) -> None:
        """Count whoever asks something that this command tells; None: that only the artist can answer."""
        topic = command.command if command else UNANSWERABLE
        if topic not in TOPICS or not self._counts(message):
            return
        self._ask(Subject(InsightKind.TOPIC, topic), message)
        if topic in OF_WHAT_IS_PLAYED and (block := self._around.playing()):
            self._ask(Subject(InsightKind.PIECE, block.what), message)
            if topic == OF_WHY:
                self._ask(Subject(InsightKind.WHY, block.what), message)
        if command and command.words and topic in OF_GEAR:
            self._activity.spawn(self._ask_gear(" ".join(command.words), message), name="insights.gear")

    async def _ask_gear(self, words: str, message: Message) -> None:
        shelf = self._around.shelf
        match await shelf.find(words, shelf.in_hand.slugs):
            case GearFound(item, None):
                self._ask(Subject(InsightKind.GEAR, item.slug), message)
            case _:
                """Several pieces, or none: then it is a topic, and no piece of gear."""

    def _counts(self, message: Message) -> bool:
        return message.role < Role.MODERATOR and not self._around.left_out(message.chatter.id)

    def _ask(self, subject: Subject, message: Message) -> None:
        if message.at >= self._until:
            self._go_on(message.at)
        mark = self._note(subject, message)
        self._asks.setdefault(message.id, []).append((subject, mark))
        if len(self._asks) > MAX_ASKS:
            del self._asks[next(iter(self._asks))]

    def _note(self, subject: Subject, message: Message) -> bytes:
        mark = mark_of(self._key, subject, message.chatter.id)
        if mark not in self._noted:  # which is of one subject alone
            self._noted.add(mark)
            self._due.append((self._day, self._key, (subject, mark)))
            if len(self._due) == 1:  # who finds some there has their own written with them
                self._activity.spawn(self._write(), name="insights")
        return mark

    async def _write(self) -> None:
        try:
            async with self._database.writing() as connection:
                # Only here: who is forgotten while this waits is not among them.
                due, self._due = self._due, []
                for day, key in dict.fromkeys((day, key) for day, key, _ in due):
                    await store.put_marks(connection, day, key, [mark for of, _, mark in due if of == day])
        except sqlite3.Error:  # of those people nothing is told, and chat goes on
            self._due = []
            _log.exception("insights.uncounted")

    def _go_on(self, at: datetime) -> None:
        """Begin the span of a time, and the day where it is another; a clock set back begins none anew."""
        if (day := self._settings.day_of(at)) > self._day:
            self._begin(day)
        span = span_at(at)
        self._now = Subject(InsightKind.TIME, span.isoformat())
        self._until = min(span + SPAN, self._settings.begins(day + DAY))
        self._wrote.clear()

    def _begin(self, day: date, key: bytes | None = None) -> None:
        self._day, self._key = day, key or secrets.token_bytes(KEY_BYTES)
        self._came.clear()
        self._noted.clear()
        self._asks.clear()

    # Who is not to be counted any more.

    def taken_off(self, removal: Removal) -> None:
        """Count neither what a line asked that staff took off in chat, nor somebody of whom all was."""
        if removal.author:
            self._uncount({removal.author})
            drop = store.drop_marks(self._database, removal.author)
            self._activity.spawn(drop, name="insights.take_off")
        for subject, mark in self._asks.pop(removal.line, ()):
            self._noted.discard(mark)
            self._activity.spawn(store.drop_mark(self._database, subject, mark), name="insights.take_off")

    async def let_go(self, person: Person) -> None:
        """Count a person no more today, and know nothing of them that was counted."""
        self._uncount(person.ids)
        for who in person.ids:
            await store.drop_marks(self._database, who)

    def _uncount(self, ids: Set[str]) -> None:
        self._wrote -= ids
        self._came -= ids
        self._noted.clear()

    async def forget(self, connection: aiosqlite.Connection, person: Person) -> None:
        """Delete the marks of a person; of days that are over there are none of anybody."""
        self._uncount(person.ids)
        self._due = [
            each
            for each in self._due
            if each[2][1] not in {mark_of(each[1], each[2][0], who) for who in person.ids}
        ]
        await store.forget_marks(connection, person.ids)

    # What is told.

    async def on(self, day: date) -> Insights:
        """Return what chat wanted on a day, by now."""
        found = await store.insights_between(self._database, day, day + DAY)
        return insights_of(each for _, each in found)

    def gear_of(self, insights: Insights) -> list[tuple[GearItem, int]]:
        """Return what chat asked for and is still on the shelf, that of most people first."""
        counts = dict(insights.gear)
        return [(item, counts[item.slug]) for item in self._around.shelf.among(counts)]

    async def ideas(self, told: Insights) -> Sequence[Hint]:
        """Return ideas for content that follow from what chat wanted, and from what waits for an answer."""
        around, shelf = self._around, self._around.shelf
        return chat_hints(
            told,
            {each.slug: each.short_name for each in shelf.items},
            with_story=around.with_story(),
            wishes=await shelf.wishes(MAX_WISHES),
            questions=around.questions(),
        )

    async def played_at(self, at: datetime) -> str:
        """Return what was played when most people wrote; '' where nothing was."""
        begins = self._settings.begins(self._settings.day_of(at))
        sessions = await sessions_on(self._database, self._clock.now(), begins, begins + DAY)
        return played_at(sessions, at)

    async def around(self, day: date) -> tuple[date | None, date | None]:
        """Return the days before and after one of which something is known."""
        return await store.nearest_days(self._database, day)

    async def season(self, week: date | None = None) -> Season:
        """Return what chat wanted in the season whose last week is that of a day, nothing said the latest."""
        monday = monday_of(week or self.today)
        since, until = season_from(monday), monday + WEEK
        mondays = [since + nth * WEEK for nth in range(WEEKS)]
        async with self._database.snapshot() as then:
            found = await store.insights_between(then, since, until)
            older, _ = await store.nearest_days(then, since)
            _, newer = await store.nearest_days(then, until - DAY)
        return Season(
            weeks_of(found, mondays),
            insights_of(each for _, each in found),
            older=monday_of(older) if older else None,
            newer=monday_of(newer) + (until - since - WEEK) if newer else None,
        )
