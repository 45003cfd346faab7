"""The power goes at random points of a busy evening: nothing that was written is lost or doubled."""

import asyncio
import os
import random
import sqlite3
import sys
from collections import Counter
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from bot.login import login
from bot.rehearsal.server import LocalTwitch
from bot.rehearsal.world import Happening
from bot.services.clock import WallClock
from bot.settings import Settings

KILLS = 50
LINES_A_LIFE = 30
SEED = 20300517


class Evening:
    """A local Twitch that counts what happens, and a database that outlives every bot."""

    def __init__(self, twitch: LocalTwitch, project: Path, folder: Path) -> None:
        self.twitch = twitch
        self.project = project
        self.settings = Settings(
            _env_file=None,  # pyright: ignore[reportCallIssue]
            client_id=twitch.accounts.client_id,
            channel=twitch.artist_login,
            twitch_api_url=twitch.api_url,
            twitch_auth_url=twitch.auth_url,
            twitch_eventsub_url=twitch.eventsub_url,
            database=folder / "evening.db",
            data_dir=project / "data",
            web_port=0,
        )
        self.dice = random.Random(SEED)  # noqa: S311 - so that a failure comes again
        self.fans = 0
        self._happened = asyncio.Event()
        twitch.world.watchers.append(lambda _: self._happened.set())

    async def until(self, done: int) -> None:
        """Return when so much has happened in all, at the latest when nothing has for a while."""
        while len(self.twitch.record) < done:
            self._happened.clear()
            async with asyncio.timeout(20):
                await self._happened.wait()

    @asynccontextmanager
    async def life(self) -> AsyncGenerator[asyncio.subprocess.Process]:
        """Give a bot of its own process, which is dead afterwards."""
        told = self.settings.model_dump(mode="json", exclude={"client_secret"})
        environment = os.environ | {f"WOODSHED_{name.upper()}": str(value) for name, value in told.items()}
        running = await asyncio.create_subprocess_exec(
            sys.executable,
            "-m",
            "bot",
            "run",
            cwd=self.project,
            env=environment,
            stderr=asyncio.subprocess.DEVNULL,
            stdout=asyncio.subprocess.DEVNULL,
        )
        try:
            yield running
        finally:
            if running.returncode is None:
                running.kill()
            await running.wait()

    async def listening(self) -> None:
        """Return when a bot has subscribed to chat."""
        while not self.twitch.eventsub.is_awaited("channel.chat.message"):  # noqa: ASYNC110 - nobody tells
            await asyncio.sleep(0.005)

    def warned(self, who: str) -> bool:
        """Tell whether somebody was warned."""
        return any(each.kind == "warn" and each.user.login == who for each in self.twitch.record)

    def chat(self) -> None:
        """Let people write: every third line breaks a rule, most by somebody new, some by the same one."""
        for number in range(LINES_A_LIFE):
            if number % 3 == 0:
                self.fans += self.dice.random() < 0.7
                self.twitch.acknowledge(f"fan_{self.fans}")
                self.twitch.say(f"fan_{self.fans}", f"look at example{number}.com/{self.fans}")
            elif number % 3 == 1:
                asked = self.dice.choice(["!gear", "!mod", "!mod off caps", "!mod on caps"])
                self.twitch.say("mod_moss", asked)
            else:
                self.twitch.say(f"fan_{self.fans}", "what a tone")


@pytest.fixture
async def evening(tmp_path: Path, project: Path) -> AsyncGenerator[Evening]:
    twitch = LocalTwitch(WallClock())
    await twitch.start(0)
    evening = Evening(twitch, project, tmp_path)

    async def approve(_address: str, code: str) -> None:
        twitch.approve(code, twitch.bot_login)

    await login(evening.settings, WallClock(), approve)
    yield evening
    await twitch.stop()


async def test_killed_fifty_times_it_loses_nothing_that_was_written_and_does_nothing_twice(
    evening: Evening,
) -> None:
    for number in range(KILLS):
        async with evening.life() as running:
            if number % 10 == 0:  # on its way to Twitch
                await asyncio.sleep(evening.dice.uniform(0, 0.4))
                continue
            await evening.listening()
            before = len(evening.twitch.record)
            evening.chat()
            said = len(evening.twitch.record) - before
            await evening.until(before + said + evening.dice.randrange(12))
            assert running.returncode is None
    async with evening.life() as running:
        await evening.listening()
        line = evening.twitch.say("last_leaf", "example.com/last")
        assert line
        while not evening.warned("last_leaf"):
            await evening.until(len(evening.twitch.record) + 1)
        running.terminate()
        assert await running.wait() == 0
    compare(evening)


def compare(evening: Evening) -> None:
    """Hold the audit log against what Twitch saw."""
    database = sqlite3.connect(evening.settings.database)
    rows = database.execute(
        "SELECT message_id, chatter_login, audit_call.action, outcome, detail"
        " FROM audit JOIN audit_call ON audit.id = audit_id"
    ).fetchall()
    assert database.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    assert not [row for row in rows if row[3] is None]  # everything decided has an end
    seen = Counter(_key(what) for what in evening.twitch.record if what.by == evening.twitch.bot_login)
    calls = [((action, message if action == "delete" else who), how) for message, who, action, how, _ in rows]
    decided = Counter(call for call, _ in calls)
    done = Counter(call for call, how in calls if how == "done")
    assert set(seen) <= set(decided), "Twitch saw what is not in the log"
    again = {call for call in seen - decided if call[0] != "timeout"}  # which ends when it would have ended
    assert not again, "Twitch saw twice what was decided once"
    assert not done - seen, "the log says what Twitch never saw"
    assert max(seen[key] for key in seen if key[0] == "delete") == 1
    assert len(rows) > KILLS


def _key(what: Happening) -> tuple[str, str]:
    return what.kind, what.line.id if what.kind == "delete" and what.line else what.user.login
