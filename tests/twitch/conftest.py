"""The real bot on the local Twitch, in fake time."""

import asyncio
from collections.abc import AsyncGenerator, Awaitable, Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

import pytest

from bot.app import Woodshed
from bot.domain.chat.recent_lines import JUST_SAID
from bot.domain.practice.practice import PracticeEvent, PracticeEventKind
from bot.domain.practice.practice_log import Logged
from bot.rehearsal.clock import FakeClock
from bot.rehearsal.server import LocalTwitch
from bot.rehearsal.world import Happening, Role
from bot.services.practice.practice_room import PracticeRoom
from bot.settings import Settings
from bot.stage import keep_samples, stage
from bot.store.practice import save_sessions
from tests.conftest import EVENING


async def turns_until(done: Callable[[], object]) -> None:
    """Let the bot go on until something is done, without moving the clock."""
    async with asyncio.timeout(10):
        while not done():  # noqa: ASYNC110 - what is waited for is in many places, and none tells
            await asyncio.sleep(0)


@dataclass
class Room:
    """The channel with the bot in it."""

    twitch: LocalTwitch
    bot: Woodshed
    clock: FakeClock
    broken: frozenset[str] = frozenset()
    turns_until = staticmethod(turns_until)

    def expect_violations(self, *kinds: str) -> None:
        """Let a test go that shows how the bot bears a refusal of Twitch's."""
        self.broken = frozenset(kinds)

    async def says(
        self, login: str, text: str, *, role: Role | None = None, after: float = 2, notice: str = ""
    ) -> list[Happening]:
        """Let somebody write; return what came of it, without the line itself."""
        await self.clock.advance(self.clock.now() + timedelta(seconds=after))
        since = len(self.twitch.record)
        line = self.twitch.say(login, text, role=role, notice=notice)
        assert line
        async with asyncio.timeout(60):
            while not await self.bot.settled(line.id):
                await self.clock.advance(self.clock.next_wake or self.clock.now())
        return [what for what in self.twitch.record[since:] if what.line is not line or what.kind != "line"]

    async def answers(self, login: str, text: str) -> list[str]:
        """Let somebody write once the last answer may be given again; return what the bot answered."""
        happened = await self.says(login, text, after=JUST_SAID.total_seconds())
        return [what.text for what in happened if what.kind == "line" and what.user.login == "woodshed_bot"]


@pytest.fixture
def settings(tmp_path: Path, data: Path) -> Settings:
    return Settings(
        _env_file=None,  # pyright: ignore[reportCallIssue]
        database=tmp_path / "w.db",
        web_port=0,
        data_dir=data,
    )


@pytest.fixture(scope="session")
async def samples(tmp_path_factory: pytest.TempPathFactory, data: Path) -> Path:
    """Return a database of what ships at `EVENING`, to be copied: to make one is a quarter of a room."""
    path = tmp_path_factory.mktemp("samples") / "woodshed.db"
    shipped = Settings(_env_file=None, database=path, data_dir=data)  # pyright: ignore[reportCallIssue]
    await keep_samples(shipped, FakeClock(EVENING))
    return path


@pytest.fixture
async def room(
    settings: Settings, data: Path, samples: Path, request: pytest.FixtureRequest
) -> AsyncGenerator[Room]:
    """Give a channel with the bot listening; in the end it must have kept every rule of Twitch."""
    clock = FakeClock(request.getfixturevalue("evening"))
    as_ever = settings.data_dir == data and clock.now() == EVENING
    async with stage(settings, clock, port=0, samples=samples if as_ever else None) as (twitch, bot):
        serving = asyncio.create_task(bot.serve())
        room = Room(twitch, bot, clock)
        yield room
        serving.cancel()
        with suppress(asyncio.CancelledError):
            await serving
        assert set(twitch.world.violations) <= room.broken


@pytest.fixture
def practised_the_day_before(room: Room) -> Callable[..., Awaitable[None]]:
    """Give what writes an evening of yesterday into the log, with one clean repetition of a block."""

    async def practised(routine: str, *, block: int, bpm: float) -> None:
        at = room.clock.now() - timedelta(days=1)
        did = (
            (PracticeEventKind.STARTED, 0),
            (PracticeEventKind.MOVED, block),
            (PracticeEventKind.TEMPO, bpm),
            (PracticeEventKind.CLEAN, 0),
            (PracticeEventKind.FINISHED, 0),
        )
        events = tuple(PracticeEvent(kind, at, number) for kind, number in did)
        meant = room.bot.service(PracticeRoom).routine(routine)
        await save_sessions(room.bot.runtime.database, [Logged(meant, events)])

    return practised
