"""What was practised, looked back on: evenings, weeks and pieces, and an evening as files."""

import asyncio
import io
import os
import zipfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache

from bot.domain.evenings.evenings import (
    PieceDay,
    Week,
    days_of_piece,
    evenings_in,
    monday_of,
    pieces_in,
    season_from,
    weeks_of,
)
from bot.domain.evenings.recap import WEEK, WEEKS, Evening
from bot.domain.practice.practice_log import LAST_DAY
from bot.domain.practice.progress import DAY, Progress, Turn, progress_in
from bot.errors import DocumentError, Fault
from bot.services.apart import Apart
from bot.services.clock import Clock
from bot.services.evenings.recap import gather
from bot.services.evenings.recap_files import rendered
from bot.services.practice.practice_csv import as_csv
from bot.services.words.voice import Voice
from bot.settings import Settings
from bot.store.correction import session_kept
from bot.store.database import Database
from bot.store.evenings import bests_before, nearest_sessions
from bot.store.practice import sessions_between, turns, turns_between, turns_of

SECONDS = 60.0
"""That a recap is drawn for at most: a busy machine needs a few."""


@dataclass(frozen=True, slots=True)
class Season:
    """Twelve weeks, the last first, and what was practised in them; None where no evening is `older`."""

    weeks: tuple[Week, ...]
    pieces: tuple[str, ...]
    newer: date | None
    older: date | None


@dataclass(frozen=True, slots=True)
class Neighbours:
    """The evenings before and after a day, where there are any."""

    before: date | None
    after: date | None


class Evenings:
    """Reads the practice log; what takes longer than a moment is done beside all else."""

    def __init__(
        self,
        database: Database,
        settings: Settings,
        clock: Clock,
        read_voice: Callable[[], Voice],
        *,
        most_seconds: float = SECONDS,
    ) -> None:
        """`read_voice` is pickled, to read the voice of the recap where that is drawn: it is far smaller."""
        self._database = database
        self._settings = settings
        self._clock = clock
        self._read_voice = read_voice
        self._most_seconds = most_seconds
        self._apart = Apart()
        self._turn = asyncio.Lock()  # one recap after the other: each takes a core for seconds

    @property
    def today(self) -> date:
        """The day it is where the artist lives."""
        return self._settings.day_of(self._clock.now())

    async def season(self, week: date | None = None) -> Season:
        """Return the season whose last week is that of a day; without one, that of the latest evening."""
        settings, now = self._settings, self._clock.now()
        async with self._database.snapshot() as then:
            latest, _ = await nearest_sessions(then, settings.begins(LAST_DAY))
            monday = monday_of(week or (settings.day_of(latest) if latest else self.today))
            since, until = settings.begins(season_from(monday)), settings.begins(monday + WEEK)
            found = await turns_between(then, now, since, until)
            pieces = pieces_in(found)
            before = await bests_before(then, since, pieces)
            (older, _), (_, newer) = [await nearest_sessions(then, at) for at in (since, until)]
        evenings = evenings_in(found, before, cache(settings.day_of))
        return Season(
            weeks_of(evenings, monday),
            pieces,
            newer=monday_of(settings.day_of(newer)) + (WEEKS - 1) * WEEK if newer else None,
            older=monday_of(settings.day_of(older)) if older else None,
        )

    async def evening(self, day: date) -> Evening:
        """Return all that is known of a day by now.

        Raises:
            NothingKnownError: nothing is.
        """
        async with self._database.snapshot() as then:
            return await gather(then, self._settings, self._clock.now(), day)

    async def neighbours(self, day: date) -> Neighbours:
        """Return the evenings around a day."""
        settings = self._settings
        before, _ = await nearest_sessions(self._database, settings.begins(day))
        _, after = await nearest_sessions(self._database, settings.begins(day + DAY))
        return Neighbours(
            settings.day_of(before) if before else None, settings.day_of(after) if after else None
        )

    async def sessions_on(self, day: date) -> list[int]:
        """Return the numbers of the sessions of a day, in their order."""
        since, until = self._settings.begins(day), self._settings.begins(day + DAY)
        return await sessions_between(self._database, since, until)

    async def pieces(self) -> list[Progress]:
        """Return how everything that was ever practised came along, the latest first."""
        found = await turns(self._database, self._clock.now())
        return await asyncio.to_thread(self._progress, found)

    def _progress(self, found: list[Turn]) -> list[Progress]:
        by_name: dict[str, list[Turn]] = {}
        for each in found:
            by_name.setdefault(each.played.what, []).append(each)
        day_of = cache(self._settings.day_of)  # the blocks of a session all began with it
        told = [progress_in(each, day_of) for each in by_name.values()]
        return sorted(
            (each for each in told if each), key=lambda each: (each.last_day, each.what), reverse=True
        )

    async def piece(self, what: str) -> tuple[PieceDay, ...]:
        """Return the days on which something was practised, in their order; none where it never was."""
        found = await turns_of(self._database, self._clock.now(), what)
        return await asyncio.to_thread(days_of_piece, found, cache(self._settings.day_of))

    async def table(self, day: date) -> str:
        """Return the sessions of a day as CSV, as the practice log is exported."""
        kept = [await session_kept(self._database, number) for number in await self.sessions_on(day)]
        return as_csv(each for each in kept if each)

    async def files(self, day: date) -> Mapping[str, bytes]:
        """Return the written recap of a day, file by file, drawn in a process of its own.

        Raises:
            NothingKnownError: nothing is known of the day.
            DocumentError: a template of the artist's own has a fault, or does not come to an end.
        """
        evening = await self.evening(day)
        async with self._turn:
            try:
                files = await asyncio.to_thread(
                    self._apart.do, _rendered, self._most_seconds, evening, self._settings, self._read_voice
                )
            except (TimeoutError, EOFError, OSError):
                raise DocumentError("the recap", [_endless(self._settings, self._most_seconds)]) from None
            finally:
                self._apart.end()  # who asked may have gone, and the next one is to have the core
        if isinstance(files, tuple):
            raise DocumentError("the recap", files)
        return files


def zipped(files: Mapping[str, bytes], at: datetime) -> bytes:
    """Return files as one archive, whose entries are all of one time."""
    whole = io.BytesIO()
    with zipfile.ZipFile(whole, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(zipfile.ZipInfo(name, at.timetuple()[:6]), content, zipfile.ZIP_DEFLATED)
    return whole.getvalue()


def _rendered(
    evening: Evening, settings: Settings, read_voice: Callable[[], Voice]
) -> dict[str, bytes] | tuple[Fault, ...]:
    """Return the files of a recap, or the faults of a template: its error does not come out of a process."""
    # Else each core has a thread of its own for sums, with memory of which only so much may be asked for.
    os.environ["OPENBLAS_NUM_THREADS"] = "1"
    try:
        return rendered(evening, settings, read_voice())
    except DocumentError as error:
        return error.faults


def _endless(settings: Settings, seconds: float) -> Fault:
    return Fault(
        str(settings.home / "recap"),
        f"drawing was given up, after {seconds:g} s or for want of memory",
        "look in a template of your own for what does not end",
    )
