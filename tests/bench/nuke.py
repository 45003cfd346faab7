"""What it takes to clear a wave of fifty people, at a tenth of a second a call."""

import asyncio
import random
import tempfile
import time
from collections.abc import AsyncGenerator, Awaitable, Callable
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from bot.domain.chat.message import Chatter, Message, Role
from bot.features import LINES
from bot.services.activity import Activity
from bot.services.clock import WallClock, by_twitch
from bot.services.documents.data_folder import policy_in
from bot.services.moderation.moderator import Moderator
from bot.services.moderation.nuke import Nuke
from bot.services.words.voice import Voice
from bot.services.words.wording import Wording
from bot.store.database import Database
from bot.twitch.delivery import Deliveries
from bot.twitch.outbox import Outbox
from bot.twitch.rate_limits import RateLimits
from bot.twitch.send_queue import CALLS_AT_ONCE

DATA = Path(__file__).parent.parent.parent / "data"
PEOPLE = 50
CALL_SECONDS = 0.1
AIM = 1.5
"""Seconds: a wave that is cleared while somebody still reads it."""


class Channel:
    """A channel that takes its time with each time-out."""

    id = "bot"

    async def timeout_user(self, **_: object) -> None:
        await asyncio.sleep(CALL_SECONDS)


@asynccontextmanager
async def sweep(people: int) -> AsyncGenerator[Nuke]:
    """Give what clears waves, in a room where so many people said the same."""
    clock, activity, voice = by_twitch(WallClock()), Activity(), Voice.load(DATA, "en", "!", LINES)
    channel: Any = Channel()
    with tempfile.TemporaryDirectory() as folder:
        database = await Database.open(Path(folder) / "w.db")
        outbox = Outbox(
            deliveries=Deliveries(database, clock),
            clock=clock,
            activity=activity,
            limits=RateLimits(clock),
            wording=Wording(voice),
            dice=random.random,
        )
        outbox.connect(channel, channel)
        sending = asyncio.create_task(outbox.run())
        moderator = Moderator(policy_in(DATA), database, outbox.calls, clock, activity)
        for number in range(people):
            moderator.judge(_line(f"nib_{number}", "zorblats rule"))
        yield Nuke(moderator, database, voice)
        sending.cancel()
        await database.close()


def _line(who: str, text: str, role: Role = Role.VIEWER) -> Message:
    return Message(f"m-{who}", Chatter(f"id-{who}", who, who), role, text, (), datetime.now(UTC), "c")


async def ours(people: int) -> float:
    """Return the seconds of a `!nuke yes`: written, carried out, outcomes written."""
    async with sweep(people) as sweeping:
        by = _line("mod_moss", "!nuke", Role.MODERATOR)
        await sweeping.find("zorblats rule", by)
        return await _seconds(lambda: sweeping.clear(by))


async def bare(people: int, at_once: int) -> float:
    """Return the seconds of the same calls alone, so many at a time."""
    turns, channel = asyncio.Semaphore(at_once), Channel()

    async def call() -> None:
        async with turns:
            await channel.timeout_user()

    return await _seconds(lambda: asyncio.gather(*(call() for _ in range(people))))


async def _seconds(work: Callable[[], Awaitable[object]]) -> float:
    begun = time.perf_counter()
    await work()
    return time.perf_counter() - begun


async def _figures() -> tuple[float, float, float]:
    return await ours(PEOPLE), await bare(PEOPLE, CALLS_AT_ONCE), await bare(PEOPLE, 1)


def told() -> list[tuple[str, str, str, float, str]]:
    """Return rows of the table: what, ours, against what, the ratio, the aim."""
    took, gathered, in_a_row = asyncio.run(_figures())
    what, seconds = f"a nuke of {PEOPLE} people, {CALL_SECONDS} s a call", f"{took:.2f} s"
    beside = f"{gathered:.2f} s, bare calls, {CALLS_AT_ONCE} at a time"
    return [
        (what, seconds, beside, took / gathered, f"< {AIM} s"),
        ("   the same", seconds, f"{in_a_row:.2f} s, one after the other", took / in_a_row, ""),
    ]


if __name__ == "__main__":
    for row in told():
        print(row)
    print(f"{asyncio.run(ours(1000)):.2f} s, a thousand people")
