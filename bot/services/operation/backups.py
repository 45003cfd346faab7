"""Backups made by themselves: one a day at a quiet time, in a folder beside the database, the latest kept."""

from collections.abc import Callable, Iterable
from datetime import date, datetime, timedelta
from pathlib import Path

from bot.domain.operation.backups import backup_name, day_of_backup, finding, is_due, newest, superfluous
from bot.domain.operation.finding import Finding
from bot.errors import StoreError
from bot.log import get_logger
from bot.services.clock import Clock
from bot.store.copy import UNFINISHED, copy_database, remove

_log = get_logger(__name__)

FOLDER = "backups"
"""The name of the folder beside the database."""

FIRST_LOOK = timedelta(minutes=1)
"""How long after a start the first look is: what is left over from the last evening goes first."""

LOOK_EVERY = timedelta(minutes=15)
"""How often it is asked whether a backup is due and whether it is quiet."""


class Backups:
    """Makes them. `quiet` tells whether nobody streams or practises; `day_of` to which day a time belongs."""

    def __init__(
        self,
        database: Path,
        clock: Clock,
        *,
        keep: int,
        day_of: Callable[[datetime], date],
        quiet: Callable[[], bool],
    ) -> None:
        self._database = (
            database.resolve()
        )  # of a link, beside what it leads to, where `restore` tells of them
        self._folder = self._database.parent / FOLDER
        self._clock = clock
        self._keep = keep
        self._day_of = day_of
        self._quiet = quiet
        self._fault = ""

    async def run(self) -> None:
        """Look again and again; a backup that fails is told by `finding`, and tried at the next look."""
        await self._clock.sleep(FIRST_LOOK.total_seconds())
        while True:
            if self._keep:
                await self.back_up_when_due()
            await self._clock.sleep(LOOK_EVERY.total_seconds())

    async def back_up_when_due(self) -> None:
        """Make a backup if one is due, and let go of those that are too many then."""
        today = self._day_of(self._clock.now())
        try:
            days = self._days()
            if not is_due(newest(days, today), today, quiet=self._quiet()):
                return
            size = await copy_database(self._database, self._path(today))
            self._let_go(superfluous({*days, today}, today, self._keep))
            self._clear_up()
        except (StoreError, OSError) as error:
            if not self._fault:  # the same every quarter of an hour is no news
                _log.error("backup.failed", why=str(error))
            self._fault = str(error)
            return
        self._fault = ""
        _log.info("backup.made", day=str(today), bytes=size)

    def finding(self) -> Finding:
        """Tell how the backups stand."""
        today = self._day_of(self._clock.now())
        try:
            latest, fault = newest(self._days(), today), self._fault
        except OSError as error:
            latest, fault = None, str(error)
        return finding(keep=self._keep, latest=latest, today=today, fault=fault)

    def _days(self) -> set[date]:
        """Return the days of which there is a backup of ours."""
        if not self._folder.is_dir():
            return set()
        found = (self._day(path.name) for path in self._folder.iterdir() if path.is_file())
        return {day for day in found if day}

    def _day(self, name: str) -> date | None:
        return day_of_backup(self._database.stem, name)

    def _path(self, day: date) -> Path:
        return self._folder / backup_name(self._database.stem, day)

    def _let_go(self, days: Iterable[date]) -> None:
        for day in days:
            self._path(day).unlink(missing_ok=True)

    def _clear_up(self) -> None:
        """Take away what was cut short on another day: it is as large as a backup, and holds the sign-in."""
        for path in self._folder.glob(f".*{UNFINISHED}"):
            if self._day(path.name.removeprefix(".").removesuffix(UNFINISHED)):
                remove(path)
