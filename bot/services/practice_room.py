"""The practice room: what is being practised now, kept event by event, so that a crash loses nothing."""

import asyncio
from collections.abc import Callable, Iterable
from datetime import date, datetime, timedelta
from functools import reduce

from bot.domain.gear import one_line
from bot.domain.now_playing import shown, summary
from bot.domain.number import count_in, tempo_in, times_in
from bot.domain.practice import (
    LONGEST_GAP,
    MAX_TIMES,
    MOST_NOTE,
    MOST_REPETITIONS,
    Event,
    Kind,
    Session,
    after,
    again,
    ago,
    begun,
    count_meant,
    in_time,
)
from bot.domain.progress import Played, Progress, comes_to, days_in_a_row, practised_named
from bot.domain.routine import Block, Routine, routine_named
from bot.domain.tempo_ladder import proposal
from bot.errors import Refusal
from bot.log import get_logger
from bot.services.clock import Clock
from bot.services.documents import Merged
from bot.services.feed import Feed
from bot.services.routines import merge_routines
from bot.store.database import Database
from bot.store.practice import (
    begin_session,
    best_before,
    days_practised,
    forget_session,
    latest_session,
    played_on,
    practised,
    progress_of,
    take_back_event,
    write_event,
)
from bot.store.routine import all_routines

_log = get_logger(__name__)

TOPIC = "practice"
"""Under which the feed has what is being practised."""

ROUTINES = "routines"
"""Under which the feed has what could be practised."""

MOMENT = "moment"
"""Under which the feed has what to find again in a recording: a block that begins, a new best tempo."""


class PracticeRoom:
    """One session at a time. Commands take turns, and nothing changes before it is written.

    `day_of` tells which day a time belongs to where the artist lives, `rest_days` the planned days off (0 is
    Monday). `new_best` tells whether the latest event was a repetition at a faster tempo than ever before.
    """

    def __init__(
        self,
        database: Database,
        clock: Clock,
        feed: Feed,
        *,
        day_of: Callable[[datetime], date],
        rest_days: frozenset[int],
    ) -> None:
        self._database = database
        self._clock = clock
        self._feed = feed
        self._day_of = day_of
        self._rest_days = rest_days
        self._turn = asyncio.Lock()
        self._number = 0
        self._session: Session | None = None
        self._events: tuple[Event, ...] = ()
        self._times = 1  # how many repetitions the latest event stands for, told in one go
        self._told: datetime | None = None  # when, which may be long after it was done
        self.new_best = False

    async def load(self) -> None:
        """Go on where the last session stands, ended or not."""
        async with self._turn:
            if found := await latest_session(self._database):
                self._number, self._session, self._events = found
            await self._publish()
        await self._publish_routines()

    async def merge(self, routines: Iterable[Routine]) -> Merged:
        """Merge routines by slug, all or none, and let the page know what can be practised from now on."""
        told = await merge_routines(self._database, routines)
        await self._publish_routines()
        return told

    @property
    def session(self) -> Session:
        """What is being practised.

        Raises:
            Refusal: nothing is.
        """
        if self._session is None or self._session.finished:
            raise Refusal("practice-none")
        return self._session

    @property
    def playing(self) -> Block | None:
        """The block that is being played; None where nothing is."""
        running = self._session and not self._session.finished
        return self._session.now_playing if self._session and running else None

    @property
    def now(self) -> datetime:
        """The time by which the session is told."""
        return self._clock.now()

    @property
    def day(self) -> date:
        """The day it is where the artist lives."""
        return self._day_of(self._clock.now())

    async def routine(self, ask: str) -> Routine:
        """Return the routine that is meant; without words, the one that is being played.

        Raises:
            Refusal: there is none, or none of that name.
        """
        if not ask.strip() and self._session and not self._session.finished:
            return self._session.routine
        return routine_named(await all_routines(self._database), ask)

    async def start(self, ask: str) -> Session:
        """Begin a session.

        Raises:
            Refusal: one is going on, or there is no such routine.
        """
        async with self._turn:
            if self._session and not self._session.finished:
                raise Refusal("practice-runs", title=self._session.routine.title)
            routine = routine_named(await all_routines(self._database), ask)
            now = self._clock.now()
            if self._session and self._session.ended:
                now = max(now, self._session.ended)  # a clock may go back
            self._number = await begin_session(self._database, routine, now)
            self._session, self._events = begun(routine, now), (Event(Kind.STARTED, now),)
            await self._publish()
            self._publish_moment("block", self._session)
            return self._session

    async def act(self, kind: Kind, minutes: str = "") -> Session:
        """Take in what the artist does now, or did so many minutes ago; return the session after it.

        Raises:
            Refusal: it cannot be, as things stand; nothing has changed.
        """
        before = ago(minutes)
        async with self._turn:
            return await self._act(self.session, Event(kind, self._clock.now()), before)

    async def repeat(self, kind: Kind, words: str = "") -> tuple[Session, int]:
        """Count a repetition, or as many as the words say; return the session after them, and how many.

        Raises:
            Refusal: that is no number of them, or too many, or there is no session.
        """
        times = times_in(words or "1") or 0
        if not 1 <= times <= MAX_TIMES:
            raise Refusal("practice-times-how", most=MAX_TIMES)
        async with self._turn:
            return await self._act(self.session, Event(kind, self._clock.now()), times=times), times

    async def step(self, blocks: int, minutes: str = "", *, skip: bool = False) -> Session:
        """Move on by so many blocks, now or so many minutes ago.

        Raises:
            Refusal: there is no such block, or no session, or these are no minutes.
        """
        before = ago(minutes)
        async with self._turn:
            kind, block = Kind.SKIPPED if skip else Kind.MOVED, self.session.block + blocks
            return await self._act(self.session, Event(kind, self._clock.now(), block), before)

    async def tempo(self, words: str) -> Session:
        """Set the tempo, as in "92", or change it, as in "+4" or "-4".

        Raises:
            Refusal: that is no tempo, nobody plays at it, or there is no session or no tempo to change.
        """
        meant = tempo_in(words)
        if meant is None or meant.bpm != int(meant.bpm):
            raise Refusal("practice-bpm-how")
        async with self._turn:
            if meant.by and self.session.bpm is None:
                raise Refusal("practice-no-tempo")
            bpm = meant.bpm + (self.session.bpm or 0) * meant.by
            return await self._act(self.session, Event(Kind.TEMPO, self._clock.now(), int(bpm)))

    async def accept(self, *, faster: bool = False, declined: bool = False) -> Session:
        """Go on at the tempo that is proposed, with `faster` only where it is; `declined`, stay at this one.

        Raises:
            Refusal: none is, or there is no session.
        """
        async with self._turn:
            idea = proposal(self.session, self._times)
            if idea is None or idea.reached or (faster and not idea.faster):
                raise Refusal("practice-no-proposal")
            bpm = (self.session.bpm or 0) if declined else idea.bpm
            return await self._act(self.session, Event(Kind.TEMPO, self._clock.now(), bpm))

    async def note(self, words: str) -> Session:
        """Write a note into the log.

        Raises:
            Refusal: it is too long or empty, or there is no session.
        """
        if not 0 < len(kept := one_line(words)) <= MOST_NOTE:
            raise Refusal("practice-note-how", most=MOST_NOTE)
        async with self._turn:
            return await self._act(self.session, Event(Kind.NOTED, self._clock.now(), words=kept))

    async def fix(self, words: str) -> tuple[Session, int, int]:
        """Set a count right, also of the session that is over: "clean 6", "missed 2 at 92", "clean 0 in 3".

        Return the session, and the block and the tempo (0: none) whose count it was.

        Raises:
            Refusal: that is no count, or of no block that was played, or there was no session.
        """
        meant = count_in(words)
        if meant is None:
            raise Refusal("practice-fix-how", most=MOST_REPETITIONS)
        async with self._turn:
            if self._session is None:
                raise Refusal("practice-none")
            event = Event(Kind.FIXED, self._clock.now(), *meant)
            session = await self._act(self._session, event)
            _, block, bpm = count_meant(session, event.words)
            return session, block, bpm

    async def scratch(self) -> Event:
        """Take the latest of what was done back, as if it had never been, and return it.

        Raises:
            Refusal: there is nothing that could be.
        """
        async with self._turn:
            if self._session is None or not self._events:
                raise Refusal("practice-nothing-to-scratch")
            *kept, gone = self._events
            told = self._told or gone.at
            if self._session.finished and self._clock.now() - told > LONGEST_GAP:
                raise Refusal("practice-nothing-to-scratch")  # an evening that is over stays over
            if not kept:
                await forget_session(self._database, self._number)
                self._number, self._session, self._events = 0, None, ()
            else:
                session = again(self._session.routine, kept)
                played = comes_to(session, self._clock.now())
                await take_back_event(self._database, self._number, session, played, self._day_of(kept[0].at))
                self._session, self._events = session, tuple(kept)
            await self._publish()
            return gone

    async def progress(self, ask: str) -> Progress:
        """Return how a piece came along; without words, what is being played.

        Raises:
            Refusal: nothing is being played, or nothing of that name was ever practised.
        """
        names = await practised(self._database)
        what = practised_named(ask, names) if ask.strip() else self.session.now_playing.what
        found = await progress_of(self._database, what)
        if found is None:
            raise Refusal("progress-nothing")
        return found

    async def today(self) -> list[Played]:
        """Return what was practised today, what is being played included."""
        now, running = self._clock.now(), self._session
        told = await played_on(self._database, self._day_of(now), but=self._number)
        return [*told, *(comes_to(running, now) if running and self._is_today(now) else ())]

    def _is_today(self, now: datetime) -> bool:
        return bool(self._events) and self._day_of(self._events[0].at) == self._day_of(now)

    async def streak(self) -> int:
        """Return on how many days in a row there was practice; planned rest breaks nothing."""
        days = await days_practised(self._database)
        return days_in_a_row(days, self.day, self._rest_days)

    async def _act(
        self, before: Session, event: Event, minutes_ago: timedelta | None = None, *, times: int = 1
    ) -> Session:
        event = in_time(before, event, minutes_ago)
        session = reduce(after, [event] * times, before)
        is_best = self.new_best = event.kind is Kind.CLEAN and await self._is_best(session)
        played = comes_to(session, event.at)
        day = self._day_of(self._events[0].at)
        await write_event(self._database, self._number, event, played, day, times=times)
        self._session, self._events = session, (*self._events, *[event] * times)
        self._told, self._times = self._clock.now(), times
        _log.info("practice", did=event.kind, block=session.block, bpm=session.bpm)
        await self._publish()
        if event.kind in {Kind.MOVED, Kind.SKIPPED}:
            self._publish_moment("block", session)
        elif is_best:
            self._publish_moment("best", session)
        return session

    async def _is_best(self, session: Session) -> bool:
        """Tell whether a piece was just played clean at a faster tempo than ever before."""
        before = await progress_of(self._database, session.now_playing.what)
        return (session.bpm or 0) > ((before.best_bpm or 0) if before else 0)

    def _publish_moment(self, kind: str, session: Session) -> None:
        assert session.last
        values = {"kind": kind, "what": session.now_playing.what, "bpm": session.bpm or 0}
        self._feed.publish(MOMENT, values | {"at": session.last.at.isoformat()})

    async def _publish(self) -> None:
        session = self._session
        if session is None:
            return self._feed.publish(TOPIC, {"playing": False})
        if not session.finished:
            return self._feed.publish(TOPIC, shown(session))
        assert session.last
        before = {
            what: await best_before(self._database, what, self._number)
            for what in {block.what for block in session.routine.blocks}
        }
        until = (self._told or session.last.at) + LONGEST_GAP  # so long the end can be taken back
        told = summary(session, before) | {"until": until.isoformat()}
        return self._feed.publish(TOPIC, {"playing": False, "finished": told})

    async def _publish_routines(self) -> None:
        routines = await all_routines(self._database)
        told = [{"slug": each.slug, "title": each.title, "minutes": each.minutes} for each in routines]
        self._feed.publish(ROUTINES, {"routines": told})
