"""What people decide about what is kept of them: nothing, or no more; and what is old goes by itself."""

import asyncio
from collections.abc import AsyncGenerator, Awaitable, Callable, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

import aiosqlite

from bot.disk import read_text
from bot.domain.chat.message import Chatter
from bot.domain.chat.person import Forgotten, Person
from bot.domain.operation.finding import Finding, Grade
from bot.domain.words.voice import lines
from bot.errors import DocumentError, Refusal
from bot.log import get_logger
from bot.services.clock import Clock
from bot.services.documents.catalogue import Catalogue
from bot.settings import Settings
from bot.store.database import Database
from bot.store.opt_out import opted_out, put_opt_out, take_opt_out
from bot.store.person import forget_run_out, person_with_id, reached_not
from bot.store.retention import forget_what_was_said, forget_who_was_here

LINES = lines("optout-already", "optin-already")

_log = get_logger(__name__)

Forget = Callable[[aiosqlite.Connection, Person, Forgotten], Awaitable[None]]
"""What takes a person out of what is kept, in a transaction."""

LetGo = Callable[[Person], Awaitable[None]]
"""What lets go in memory of somebody who was forgotten, or opted out."""

Sweep = Callable[[], Awaitable[None]]
"""What lets go of what is old."""

SWEEP_EVERY = 3_600.0
"""Seconds between two looks for what is old; there is one at every start. What is kept for a day is kept no
longer than an hour more."""

FILES = frozenset({".toml", ".txt", ".ftl", ".html", ".md", ".csv", ".json"})
"""The endings of own files that people read and write: documents, lists, voice, recaps, the site, sheets."""


@dataclass(frozen=True, slots=True)
class ForgetReport:
    """What was forgotten of whom, and what may still have it: own files, tables of no feature, backups."""

    logins: frozenset[str]
    forgotten: Forgotten
    files: tuple[Path, ...]
    tables: tuple[str, ...]
    backups: tuple[Path, ...] = ()


class Privacy:
    """Knows who opted out, and forgets people in everything that the features keep.

    `forgets`, `forgotten`, `opted_out` and `sweeps`, by name, are those of all features, in their order.
    `counts_since` tells since when what was done about somebody may count at a time: that much stays of who
    is forgotten, as a bare id.
    """

    def __init__(
        self,
        settings: Settings,
        database: Database,
        catalogue: Catalogue,
        clock: Clock,
        *,
        counts_since: Callable[[datetime], datetime],
    ) -> None:
        self._settings = settings
        self._database = database
        self._catalogue = catalogue
        self._clock = clock
        self._counts_since = counts_since
        self._out: set[str] = set()
        self._turn = asyncio.Lock()
        self._waiting = 0
        self._unwiped = False  # something was deleted, and the file not written anew since
        self._unsure = False  # a feature failed to let go of somebody
        self._named_in: tuple[Path, ...] = ()
        self.forgets: Sequence[Forget] = ()
        self.forgotten: Sequence[LetGo] = ()
        self.opted_out: Sequence[LetGo] = ()
        self.sweeps: Mapping[str, Sweep] = {}

    async def load(self) -> None:
        """Know who opted out."""
        self._out = await opted_out(self._database)

    def is_out(self, chatter_id: str) -> bool:
        """Tell whether somebody opted out: nothing is noted of what they do without being asked."""
        return chatter_id in self._out

    async def opt_out(self, chatter: Chatter) -> None:
        """Note nothing more of somebody; what they said or handed in themselves stays.

        Raises:
            Refusal: that is so already.
        """
        if self.is_out(chatter.id):
            raise Refusal("optout-already")
        await put_opt_out(self._database, chatter.id, self._clock.now())
        self._out.add(chatter.id)
        await self._let_go(self.opted_out, Person.of(chatter))

    async def opt_in(self, chatter: Chatter) -> None:
        """Let somebody be noted like everybody else again.

        Raises:
            Refusal: that is so already.
        """
        if not self.is_out(chatter.id):
            raise Refusal("optin-already")
        await take_opt_out(self._database, chatter.id)
        self._out.discard(chatter.id)

    async def person(self, chatter: Chatter) -> Person:
        """Return somebody who writes, with all the names by which they are known."""
        now, known = Person.of(chatter), await person_with_id(self._database, chatter.id)
        return Person(now.logins | known.logins, now.ids | known.ids)

    async def forget(self, person: Person) -> ForgetReport:
        """Forget a person: all of it, or nothing. What could not be reached is told, and found by `check`."""
        told = Forgotten()
        async with self._in_turn():
            await self._forget_in_all(person, told)
            # Once more: what had waited to be written while the first time went on stands there by now.
            await self._forget_in_all(person, Forgotten())
        async with self._database.snapshot() as then:  # of its own: this looks through all there is
            tables = tuple(await reached_not(then, person))
        files = await asyncio.to_thread(self._files_naming, person)
        self._named_in = tuple(dict.fromkeys((*self._named_in, *files)))
        # Of whom, the log does not tell: it would be the one place that still has the name.
        _log.info(
            "privacy.forgotten", rows=told.taken.total(), stays=told.stays, files=len(files), left_in=tables
        )
        return ForgetReport(person.logins, told, files, tables)

    async def _forget_in_all(self, person: Person, told: Forgotten) -> None:
        async with self._catalogue.read_anew(), self._database.writing() as connection:
            for forget in self.forgets:
                await forget(connection, person, told)
        self._unwiped = True
        await self._let_go(self.forgotten, person)

    @asynccontextmanager
    async def _in_turn(self) -> AsyncGenerator[None]:
        """Let one forget at a time; the last who waits wipes for all, also where their own part fails."""
        self._waiting += 1
        try:
            await self._turn.acquire()
        finally:
            self._waiting -= 1
        try:
            yield
        finally:
            try:
                if not self._waiting:
                    await self._wipe()
            finally:
                self._turn.release()

    async def _wipe(self) -> None:
        """Write the whole file anew where something was deleted since the last time."""
        if self._unwiped:
            await self._database.wipe()
            self._unwiped = False

    async def _let_go(self, hooks: Sequence[LetGo], person: Person) -> None:
        """Let all features let go of somebody; one that fails holds up no other."""
        for let_go in hooks:
            try:
                await let_go(person)
            except Exception:  # noqa: BLE001 - a supervisor: whichever feature it is, the others let go
                self._unsure = True
                _log.exception("privacy.not_let_go")

    def _files_naming(self, person: Person) -> tuple[Path, ...]:
        own = sorted(path for path in self._settings.home.rglob("*") if path.suffix in FILES)
        return tuple(path for path in own if _may_name(path, person))

    def finding(self) -> Finding:
        """Tell which own files may name somebody who was forgotten since the start."""
        if self._unsure:
            says, mend = "a part of the bot may still know somebody who was forgotten", "start the bot anew"
            return Finding("forgotten people", Grade.WANTING, says, mend)
        left = [path for path in self._named_in if path.exists()]
        if not left:
            return Finding("forgotten people", Grade.WELL, "no file of yours is known to name one")
        names = ", ".join(str(path) for path in left)
        mend = "take the name out of it, or have it written anew, then start the bot anew"
        return Finding("forgotten people", Grade.WANTING, f"somebody forgotten may stand in {names}", mend)

    async def run(self) -> None:
        """Let go again and again of what is old."""
        while True:
            await self._clock.sleep(SWEEP_EVERY)
            await self.sweep_all()

    async def sweep_all(self) -> None:
        """Let go of what is old in all features; one that fails is named, and keeps no other from it."""
        for name, sweep in self.sweeps.items():
            try:
                await sweep()
            except Exception:  # noqa: BLE001 - a supervisor: whatever it was, the others go on
                _log.exception("privacy.unswept", feature=name)

    async def sweep(self) -> None:
        """Let go of what is older than the settings say; nobody needs to write for that."""
        now, settings = self._clock.now(), self._settings
        await self._wipe()  # where it failed when it was due
        await forget_run_out(self._database, now, self._counts_since(now))
        if settings.keep_said_days:
            await forget_what_was_said(self._database, now - timedelta(days=settings.keep_said_days))
        if settings.keep_people_days:
            before = now - timedelta(days=settings.keep_people_days)
            day = settings.day_of(before)
            await forget_who_was_here(self._database, before, day, now, self._counts_since(now))


def _may_name(file: Path, person: Person) -> bool:
    try:
        return person.named_in(read_text(file))
    except DocumentError:  # nobody knows what is in it
        return True
    except OSError:  # it is gone by now
        return False
