"""Practice that is over, set right: what was there is kept, and each correction can be taken back."""

import hashlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import NamedTuple

from bot.domain.practice.correction import (
    CorrectionKind,
    at_tempo,
    at_times,
    marks,
    told_later,
    with_counts,
    without_block,
)
from bot.domain.practice.practice import Tally
from bot.domain.practice.practice_log import Logged
from bot.domain.practice.routine import ROUTINES
from bot.domain.words.voice import lines
from bot.errors import Refusal
from bot.log import get_logger
from bot.services.clock import Clock
from bot.services.feed import Feed
from bot.services.practice.practice_room import PracticeRoom
from bot.store.correction import (
    Correction,
    before_correction,
    correct,
    correction_numbered,
    corrections_of,
    latest_corrections,
    session_kept,
    session_within,
    undo_correction,
)
from bot.store.database import Database

LINES = lines(
    """
    correction-gone
    correction-same
    correction-meanwhile
    correction-count-meanwhile: then now
    correction-time: number
    correction-ahead
    correction-overlaps: title at
    correction-unknown
    correction-undone-before
    correction-changed-since
    """
)

TOPIC = "evenings"
"""What pages hear of when practice that is over was set right; they ask anew."""

MAX_LATEST = 10
"""Corrections of all sessions that are listed together: a slip is seen soon or not at all."""

_log = get_logger(__name__)


class Zone(NamedTuple):
    """How the clock is read where the artist lives: a time `local`, and such a one `aware` of its offset."""

    local: Callable[[datetime], datetime]
    aware: Callable[[datetime], datetime]


class Typed(NamedTuple):
    """A number of a form: as it stood there, and as it was typed over."""

    was: int
    now: int

    def more_than(self, counted: int) -> int:
        """Return by how much what is counted changes: by nothing where nothing was typed over it.

        Raises:
            Refusal: it was changed since it stood in the form.
        """
        if self.now != self.was != counted:
            raise Refusal("correction-count-meanwhile", then=self.was, now=counted)
        return self.now - self.was


class Repetitions(NamedTuple):
    """A row of a form: of which block (from 0), at which tempo (0: none) and at which it is meant to be."""

    block: int
    bpm: float
    meant: float
    clean: Typed
    missed: Typed


@dataclass(frozen=True, slots=True)
class KeptSession:
    """A session, None where it was taken out, with what was set right of it, the latest first."""

    logged: Logged | None
    corrections: tuple[Correction, ...]

    @property
    def version(self) -> str:
        """What a form about it is sent back with, so that nothing is changed that it did not show."""
        return _version(self.logged) if self.logged else ""


class Corrections:
    """Sets sessions right that are over; bests, plan, streak, recap and CSV follow, as all read the same."""

    def __init__(self, database: Database, room: PracticeRoom, clock: Clock, feed: Feed, zone: Zone) -> None:
        self._database = database
        self._room = room
        self._clock = clock
        self._feed = feed
        self._zone = zone

    async def session(self, number: int) -> KeptSession:
        """Return a session of the log by its number, as it stands."""
        logged = await session_kept(self._database, number)
        return KeptSession(logged, tuple(await corrections_of(self._database, number)))

    async def latest(self) -> list[Correction]:
        """Return what was set right last."""
        return await latest_corrections(self._database, MAX_LATEST)

    async def repetitions(self, number: int, row: Repetitions, by: str) -> None:
        """Set the repetitions of a block, and the tempo that they were at; what was not typed over stays.

        Raises:
            Refusal: it cannot be so, or a count that is typed over was changed meanwhile.
        """

        def change(logged: Logged) -> Logged:
            moved = at_tempo(logged, row.block, row.bpm, row.meant)
            before = logged.session.tallies.get((row.block, row.bpm), Tally())
            clean, missed = row.clean.more_than(before.clean), row.missed.more_than(before.missed)
            if not (clean or missed):
                return moved
            tally = moved.session.tallies.get((row.block, row.meant), Tally())
            return with_counts(
                moved, row.block, row.meant, clean=tally.clean + clean, missed=tally.missed + missed
            )

        kind = CorrectionKind.COUNTS if row.meant == row.bpm else CorrectionKind.TEMPO
        await self._correct(number, kind, change, by)

    async def times(self, number: int, version: str, typed: Mapping[int, str], by: str) -> None:
        """Set marks of a session right, by their numbers, to times as the clock shows them.

        Raises:
            Refusal: one is no time, they do not follow each other, or the session was changed meanwhile.
        """

        def change(logged: Logged) -> Logged:
            return at_times(logged, self._in_order(logged, typed))

        await self._correct(number, CorrectionKind.TIMES, change, by, version)

    async def take_out_block(self, number: int, version: str, block: int, by: str) -> None:
        """Let a block not have been played.

        Raises:
            Refusal: there is none, or the session was changed meanwhile.
        """
        await self._correct(
            number, CorrectionKind.BLOCK_OUT, lambda logged: without_block(logged, block), by, version
        )

    async def take_out(self, number: int, by: str) -> None:
        """Let a session not have been.

        Raises:
            Refusal: there is none, or it goes on still.
        """
        async with self._room.standing_still():
            logged = await self._over(number)
            await self._write(logged.number, None, CorrectionKind.SESSION_OUT, by)

    async def add(self, slug: str, began: str, minutes: Mapping[int, int], by: str) -> int:
        """Tell of a session that was forgotten, and return its number; one that is told again is that one.

        Raises:
            Refusal: there is no such routine, it was at another time or is ahead, or nothing was played.
        """
        async with self._room.standing_still():
            added = told_later(self._room.routine(slug), self._times(began, 1)[0], minutes)
            other = await self._beside(added)
            if other and other == added:  # a form without scripts is sent twice by a double click
                return other.number
            await self._expect_free(added)
            return await self._write(0, added, CorrectionKind.ADDED, by)

    async def undo(self, id: int, by: str) -> Correction:  # noqa: A002
        """Take a correction back: the session is as it was before, to the letter; return it.

        Raises:
            Refusal: there is none, it is taken back already, or the session was changed since.
        """
        async with self._room.standing_still():
            known = await correction_numbered(self._database, id)
            if known is None:
                raise Refusal("correction-unknown")
            if known.undone_at:
                raise Refusal("correction-undone-before")
            if before := await before_correction(self._database, id):
                await self._expect_free(before)
            if not await undo_correction(self._database, id, self._clock.now(), by):
                raise Refusal("correction-changed-since")
        self._publish("undone", known.session)
        return known

    async def _correct(
        self,
        number: int,
        kind: CorrectionKind,
        change: Callable[[Logged], Logged],
        by: str,
        version: str | None = None,
    ) -> None:
        async with self._room.standing_still():
            logged = await self._over(number)
            if version is not None and version != _version(logged):
                raise Refusal("correction-meanwhile")
            corrected = change(logged)
            if corrected == logged:
                raise Refusal("correction-same")
            if (corrected.key, corrected.until) != (logged.key, logged.until):
                await self._expect_free(corrected)
            await self._write(number, corrected, kind, by)

    async def _over(self, number: int) -> Logged:
        logged = await session_kept(self._database, number)
        if logged is None:
            raise Refusal("correction-gone")
        if not logged.finished:
            raise Refusal("correction-goes-on")
        return logged

    async def _write(self, number: int, corrected: Logged | None, kind: CorrectionKind, by: str) -> int:
        written = await correct(self._database, number, corrected, kind, at=self._clock.now(), by=by)
        self._publish(kind, written)
        return written

    def _publish(self, did: str, session: int) -> None:
        _log.info("practice.corrected", did=did, session=session)
        self._feed.happen(TOPIC, {"session": session})

    async def _beside(self, corrected: Logged) -> Logged | None:
        """Return another session that was on at the same time; None without one."""
        began, until = corrected.events[0].at, corrected.until
        return await session_within(self._database, began, until, corrected.number)

    async def _expect_free(self, corrected: Logged) -> None:
        """Refuse a session that is ahead of now, or at a time of another one."""
        if corrected.until > self._clock.now():
            raise Refusal("correction-ahead")
        if other := await self._beside(corrected):
            raise Refusal(
                "correction-overlaps", title=other.routine.title, at=self._zone.local(other.events[0].at)
            )

    def came_twice(self, typed: str) -> bool:
        """Tell whether the clock showed a time twice, of which the first is meant where nothing tells.

        Raises:
            Refusal: it is no time.
        """
        return len(self._times(typed, 1)) > 1

    def _in_order(self, logged: Logged, typed: Mapping[int, str]) -> dict[int, datetime]:
        """Return the times that were typed over; of the hour that comes twice, the one that is in order.

        Where both are, it is that of the time typed over: nobody who mends a minute means another hour.
        """
        found: dict[int, datetime] = {}
        before: datetime | None = None
        for place, mark in enumerate(marks(logged), 1):
            at, text, was = mark.at, typed.get(mark.number), self._zone.local(mark.at)
            if text is not None and _naive(text, place) != _seconds(was):
                times = self._times(text, place)
                same = [each for each in times if self._zone.local(each).utcoffset() == was.utcoffset()]
                likely = [*same, *times]
                at = next((each for each in likely if before is None or each >= before), likely[0])
                found[mark.number] = at
            before = at
        return found

    def _times(self, typed: str, place: int) -> list[datetime]:
        """Return when the clock showed a time: in the hour that it is put back by, first and again."""
        at = _naive(typed, place)
        try:
            first, second = (self._zone.aware(at.replace(fold=fold)).astimezone(UTC) for fold in (0, 1))
        except (ValueError, OverflowError):
            raise Refusal("correction-time", number=place) from None
        # Of a time that the clock leaves out, the second lies before the first.
        return [first, second] if first < second else [first]


def _version(logged: Logged) -> str:
    """Return what tells a session from itself as it was or will be."""
    body = f"{ROUTINES.as_body(logged.routine)}{logged.events}"
    return hashlib.sha256(body.encode()).hexdigest()[:16]


def _naive(typed: str, place: int) -> datetime:
    """Return a time as the clock shows it, as it is typed in the row of a form."""
    try:
        return datetime.fromisoformat(typed).replace(tzinfo=None)
    except ValueError:
        raise Refusal("correction-time", number=place) from None


def _seconds(at: datetime) -> datetime:
    """Return a time as a field of a form can show it."""
    return at.replace(tzinfo=None, microsecond=0)
