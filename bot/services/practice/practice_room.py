"""The practice room: what is being practised now, kept event by event, so that a crash loses nothing."""

import asyncio
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from datetime import date, datetime, timedelta
from functools import reduce

from bot.domain.practice.backdating import MOMENT_AFTER, Telling, ago, begins, in_time, told_at_once
from bot.domain.practice.block_asked import BlockIndex
from bot.domain.practice.practice import (
    MAX_GAP,
    PracticeEvent,
    PracticeEventKind,
    Session,
    after,
    again,
    begun,
    count_meant,
)
from bot.domain.practice.practice_words import count_told, note_told, tempo_told, times_told
from bot.domain.practice.progress import Played, Progress, best_tempi, best_to_beat, fastest, practised_in
from bot.domain.practice.routine import FRAME_KINDS, ROUTINES, Block, Routine, as_tempo, routine_named
from bot.domain.practice.tempo_ladder import proposal
from bot.domain.words.voice import lines
from bot.errors import Refusal
from bot.log import get_logger
from bot.services.clock import Clock
from bot.services.documents.catalogue import Catalogue
from bot.services.feed import Feed
from bot.services.practice.practice_feed import PracticeFeed
from bot.services.practice.practice_log import reckon_older
from bot.services.practice.progress import DayOf, practised_on, progress_of, streak_up_to, what_is_meant
from bot.store.database import Database
from bot.store.practice import (
    begin_session,
    forget_session,
    latest_session,
    take_back,
    turns_of,
    write_event,
)

LINES = lines("practice-no-tempo", "practice-no-proposal", "practice-nothing-to-scratch")

_log = get_logger(__name__)


class PracticeRoom:
    """One session at a time. Commands take turns, and nothing changes before it is written.

    `day_of` tells which day a time belongs to where the artist lives, `rest_days` the planned days off (0 is
    Monday). `new_best` tells whether the latest event was a repetition that beats the best so far.
    """

    def __init__(
        self,
        database: Database,
        catalogue: Catalogue,
        clock: Clock,
        feed: Feed,
        *,
        day_of: DayOf,
        rest_days: frozenset[int],
    ) -> None:
        self._database = database
        self._catalogue = catalogue
        self.blocks = BlockIndex()
        catalogue.index(ROUTINES, self.blocks.note)
        self._clock = clock
        self._shown = PracticeFeed(database, feed)
        self._day_of = day_of
        self._rest_days = rest_days
        self._turn = asyncio.Lock()
        self._number = 0
        self._session: Session | None = None
        self._events: tuple[PracticeEvent, ...] = ()
        self._tellings: tuple[Telling, ...] = ()
        self._bests: set[tuple[str, float]] = set()  # told of in this session, and maybe taken back since
        self.new_best = False

    async def load(self) -> None:
        """Go on where the last session stands, ended or not."""
        async with self._turn:
            await reckon_older(self._database)
            await self._take_up()
            if self._session:
                played = practised_in(self._session, self._clock.now())
                self._bests = set(best_tempi(played).items())
            await self._publish()
        self._catalogue.listen(ROUTINES, self._publish_routines)
        self._publish_routines()

    async def _take_up(self) -> None:
        """Hold the session that goes on, else the one before, which can still be set right."""
        found = await latest_session(self._database)
        self._number, self._session, self._events, self._tellings = found or (0, None, (), ())

    @asynccontextmanager
    async def standing_still(self) -> AsyncGenerator[None]:
        """Let nothing be done in the room during the block, which may rewrite what is over."""
        async with self._turn:
            yield
            await self._take_up()
            await self._publish()

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
        return self._session.now_playing if self._session and not self._session.finished else None

    @property
    def of_today(self) -> Session | None:
        """The session that goes on; None where none does, or one that was never ended is of another day."""
        return self.session if self.playing and self._day_of(self._events[0].at) == self.day else None

    @property
    def now(self) -> datetime:
        """The time by which the session is told."""
        return self._clock.now()

    @property
    def day(self) -> date:
        """The day it is where the artist lives: that of the evening that goes on, or was over just now."""
        now, session = self._clock.now(), self._session
        lately = session and now - (session.ended or session.known_until(now)) <= MAX_GAP
        return self._day_of(self._events[0].at if lately else now)

    def routine(self, ask: str) -> Routine:
        """Return the routine that is meant; without words, the one that is being played.

        Raises:
            Refusal: there is none, or none of that name.
        """
        if not ask.strip() and self._session and not self._session.finished:
            return self._session.routine
        return routine_named(self.routines, ask)

    @property
    def routines(self) -> tuple[Routine, ...]:
        """All that can be begun; without a name it is the first."""
        return tuple(self._catalogue.all(ROUTINES).values())

    def _publish_routines(self) -> None:
        self._shown.routines(self.routines)

    async def start(self, ask: str) -> Session:
        """Begin a session.

        Raises:
            Refusal: one is going on, there is no such routine, or the one before ended in the future.
        """
        async with self._turn:
            if self._session and not self._session.finished:
                raise Refusal("practice-runs", title=self._session.routine.title)
            routine = routine_named(self.routines, ask)
            now = self._clock.now()
            if self._session and self._session.ended:
                now = begins(now, self._session.ended)
            self._number = await begin_session(self._database, routine, now)
            self._session = begun(routine, now)
            self._events = (PracticeEvent(PracticeEventKind.STARTED, now),)
            self._tellings = (Telling(now, PracticeEventKind.STARTED),)
            self._bests.clear()
            await self._publish()
            self._shown.moment("block", now, self._session.now_playing.what, self._session.bpm)
            return self._session

    async def act(self, kind: PracticeEventKind, minutes: str = "") -> Session:
        """Take in what the artist does now, or did so many minutes ago; return the session after it.

        Raises:
            Refusal: it cannot be, as things stand; nothing has changed.
        """
        before = ago(minutes)
        async with self._turn:
            return await self._act(self.session, self._event(kind), before)

    async def repeat(self, kind: PracticeEventKind, words: str = "") -> tuple[Session, int]:
        """Count a repetition, or as many as the words say; return the session after them, and how many.

        Raises:
            Refusal: that is no number of them, or too many, or there is no session.
        """
        times = times_told(words)
        async with self._turn:
            return await self._act(self.session, self._event(kind), times=times), times

    async def step(self, blocks: int, minutes: str = "", *, skip: bool = False) -> Session:
        """Move on by so many blocks, now or so many minutes ago.

        Raises:
            Refusal: there is no such block, or no session, or these are no minutes.
        """
        before = ago(minutes)
        async with self._turn:
            kind = PracticeEventKind.SKIPPED if skip else PracticeEventKind.MOVED
            return await self._act(self.session, self._event(kind, self.session.block + blocks), before)

    async def tempo(self, words: str) -> Session:
        """Set the tempo, as in "92" or "92.5", or change it, as in "+4" or "-4".

        Raises:
            Refusal: that is no tempo, nobody plays at it, or there is no session or no tempo to change.
        """
        meant = tempo_told(words)
        async with self._turn:
            if meant.by and self.session.bpm is None:
                raise Refusal("practice-no-tempo")
            bpm = meant.bpm + (self.session.bpm or 0) * meant.by
            return await self._act(self.session, self._event(PracticeEventKind.TEMPO, as_tempo(bpm)))

    async def accept(self, *, faster: bool = False, declined: bool = False) -> Session:
        """Go on at the tempo that is proposed, with `faster` only where it is; `declined`, stay at this one.

        Raises:
            Refusal: none is, or there is no session.
        """
        async with self._turn:
            idea = proposal(self.session, told_at_once(self._tellings))
            if idea is None or idea.reached or (faster and not idea.faster):
                raise Refusal("practice-no-proposal")
            bpm = (self.session.bpm or 0) if declined else idea.bpm
            return await self._act(self.session, self._event(PracticeEventKind.TEMPO, bpm))

    async def note(self, words: str) -> Session:
        """Write a note into the log.

        Raises:
            Refusal: it is too long or empty, or there is no session.
        """
        kept = note_told(words)
        async with self._turn:
            return await self._act(self.session, self._event(PracticeEventKind.NOTED, words=kept))

    async def fix(self, words: str) -> tuple[Session, int, float]:
        """Set a count right, also of the session that is over: "clean 6", "missed 2 at 92", "clean 0 in 3".

        Return the session, and the block and the tempo (0: none) whose count it was.

        Raises:
            Refusal: that is no count, or of no block that was played, or there was no session.
        """
        meant = count_told(words)
        async with self._turn:
            if self._session is None:
                raise Refusal("practice-none")
            session = await self._act(self._session, self._event(PracticeEventKind.FIXED, *meant))
            _, block, bpm = count_meant(session, meant[1])
            return session, block, bpm

    async def scratch(self) -> tuple[PracticeEvent, int]:
        """Take the latest that was told back, as if it had never been; return it, and how many times it was.

        Raises:
            Refusal: there is nothing that could be.
        """
        async with self._turn:
            if self._session is None or not self._events:
                raise Refusal("practice-nothing-to-scratch")
            *tellings, told = self._tellings
            kept, gone = self._events[: -told.times], self._events[-1]
            if self._session.finished and self._clock.now() - told.at > MAX_GAP:
                raise Refusal("practice-nothing-to-scratch")  # an evening that is over stays over
            if not kept:
                await forget_session(self._database, self._number)
                await self._take_up()
            else:
                session = again(self._session.routine, kept)
                played = practised_in(session, self._clock.now())
                await take_back(self._database, self._number, session, played, times=told.times)
                self._session, self._events, self._tellings = session, kept, tuple(tellings)
            await self._publish()
            return gone, told.times

    async def progress(self, ask: str) -> Progress:
        """Return how a piece came along; without words, what is being played.

        Raises:
            Refusal: nothing is being played, or nothing of that name was ever practised.
        """
        playing = None if ask.strip() else self.session.now_playing.what
        what = playing or await what_is_meant(self._database, self.now, ask)
        return await progress_of(self._database, self.now, what, self._day_of)

    async def today(self) -> list[Played]:
        """Return what was practised today, what is being played included."""
        return await practised_on(self._database, self.now, self.day, self._day_of)

    async def streak(self) -> int:
        """Return on how many days in a row there was practice; planned rest breaks nothing."""
        return await streak_up_to(self._database, self.now, self.day, self._day_of, self._rest_days)

    async def _act(
        self, before: Session, event: PracticeEvent, minutes_ago: timedelta | None = None, *, times: int = 1
    ) -> Session:
        event = in_time(before, event, minutes_ago)
        session = reduce(after, [event] * times, before)
        best = await self._new_best(session, event)
        played = practised_in(session, event.at)
        told = self._told_now(event.kind, times)
        await write_event(self._database, self._number, event, played, told)
        self._session, self._events = session, (*self._events, *[event] * times)
        self._tellings = (*self._tellings, told)
        self.new_best = best is not None
        _log.info("practice", did=event.kind, block=session.block, bpm=session.bpm)
        await self._publish()
        if event.kind in {PracticeEventKind.MOVED, PracticeEventKind.SKIPPED}:
            self._shown.moment("block", event.at, session.now_playing.what, session.bpm)
        elif best:
            self._bests.add(best)
            self._shown.moment("best", event.at, *best)
        return session

    def _event(self, kind: PracticeEventKind, number: float = 0, words: str = "") -> PracticeEvent:
        return PracticeEvent(kind, self._clock.now(), number, words)

    def _told_now(self, kind: PracticeEventKind, times: int) -> Telling:
        """Return that so much is told now, and never at the time of what was told before it."""
        now = self._clock.now()
        return Telling(now + MOMENT_AFTER if now == self._tellings[-1].at else now, kind, times)

    async def _new_best(self, session: Session, event: PracticeEvent) -> tuple[str, float] | None:
        """Return what an event made faster than ever, and how fast; None where there was no best, or told."""
        if event.kind not in {PracticeEventKind.CLEAN, PracticeEventKind.FIXED}:
            return None
        fixed = event.kind is PracticeEventKind.FIXED
        number = count_meant(session, event.words)[1] if fixed else session.block
        block = session.routine.blocks[number]
        turns, day = await turns_of(self._database, self.now, block.what), self._day_of(self._events[0].at)
        best, to_beat = (block.what, fastest(session, block.what)), best_to_beat(turns, day, self._day_of)
        is_new = to_beat and best[1] > to_beat and block.kind not in FRAME_KINDS and best not in self._bests
        return best if is_new else None

    async def _publish(self) -> None:
        until = self._tellings[-1].at + MAX_GAP if self._tellings else None
        await self._shown.session(self._number, self._session, until, told_at_once(self._tellings))
