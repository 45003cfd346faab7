"""How fast a line is taken away while the bot's own page is flooded, also with few open files."""

import asyncio
import contextlib
import resource
import statistics
import subprocess
import sys
import time
from collections.abc import AsyncGenerator
from datetime import UTC, datetime
from pathlib import Path

from bot.log import configure_logging, counting_errors
from bot.rehearsal.server import LocalTwitch
from bot.rehearsal.world import Happening
from bot.services.clock import WallClock
from bot.settings import Settings
from bot.stage import stage

PROJECT = Path(__file__).parent.parent.parent
HALVES = 600
ROUNDS, OFFENCES, APART = 4, 24, 0.32
"""Seconds between two offences: Twitch takes a hundred warnings of a channel in half a minute."""
FEW_FILES = 256
PATIENCE = 20.0
"""Seconds after which a line that still stands counts as left standing."""

_FLOOD = """
import asyncio, sys

async def half(port, up):
    while True:
        try:
            reader, writer = await asyncio.open_connection("127.0.0.1", port)
            writer.write(b"POST /practice/next HTTP/1.1\\r\\nHost: localhost\\r\\nContent-Length: 9\\r\\n")
            up.release()
            await reader.read()
            writer.close()
        except OSError:
            pass
        await asyncio.sleep(1)

async def flood(port, count):
    up = asyncio.Semaphore(0)
    halves = [asyncio.create_task(half(port, up)) for _ in range(count)]
    for _ in halves:
        await up.acquire()
    print("up", flush=True)
    await asyncio.gather(*halves)

asyncio.run(flood(int(sys.argv[1]), int(sys.argv[2])))
"""
"""A process that keeps many half requests open, each begun anew a second after it was cut off."""


@contextlib.asynccontextmanager
async def _flood(port: int, count: int) -> AsyncGenerator[None]:
    command = [sys.executable, "-c", _FLOOD, str(port), str(count)]
    flooding = await asyncio.create_subprocess_exec(*command, stdout=asyncio.subprocess.PIPE)
    assert flooding.stdout
    try:
        async with asyncio.timeout(PATIENCE):
            await flooding.stdout.readline()
        yield
    finally:
        flooding.kill()
        await flooding.communicate()


async def offend(twitch: LocalTwitch, who: str) -> list[float]:
    """Return the milliseconds from each offence's frame to its deletion, of those that were deleted."""
    said: dict[str, float] = {}
    took: list[float] = []
    all_gone = asyncio.Event()

    def watch(what: Happening) -> None:
        if what.kind == "delete" and what.line and what.line.id in said:
            took.append((time.perf_counter() - said[what.line.id]) * 1000)
            if len(took) == OFFENCES:
                all_gone.set()

    twitch.world.watchers.append(watch)
    for number in range(OFFENCES):
        now = time.perf_counter()
        if line := twitch.say(f"{who}_{number}", f"see {who}{number}.com"):
            said[line.id] = now
        await asyncio.sleep(APART)
    with contextlib.suppress(TimeoutError):
        async with asyncio.timeout(PATIENCE):
            await all_gone.wait()
    twitch.world.watchers.remove(watch)
    return took


async def _taken_away(halves: int) -> tuple[list[float], list[float], int]:
    """Return what deletions took without and with half requests, in turns, and the errors logged."""
    settings = Settings(_env_file=None, data_dir=PROJECT / "data", web_port=0)  # pyright: ignore[reportCallIssue]
    alone: list[float] = []
    beside: list[float] = []
    with counting_errors(lambda: datetime.now(UTC)) as errors:
        async with stage(settings, WallClock(), port=0) as (twitch, bot):
            serving = asyncio.create_task(bot.serve())
            port = int(bot.web.url.rstrip("/").rpartition(":")[2])
            for number in range(ROUNDS):
                alone += await offend(twitch, f"alone{number}")
                async with _flood(port, halves):
                    beside += await offend(twitch, f"beside{number}")
            serving.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await serving
        return alone, beside, errors.total


def told() -> list[str]:
    """Return the figures as lines to print; with few files, from a process of its own."""
    lines = _lines(HALVES, "")
    command = [sys.executable, "-m", "tests.bench.page", str(FEW_FILES)]
    few = subprocess.run(command, cwd=PROJECT, check=True, capture_output=True, text=True).stdout
    return [*lines, *few.splitlines()]


def _lines(halves: int, where: str) -> list[str]:
    alone, beside, errors = asyncio.run(_taken_away(halves))
    (p50, p99), (p50_alone, p99_alone) = (
        (statistics.median(took), statistics.quantiles(took, n=100)[98]) for took in (beside, alone)
    )
    deletions = f"p50 {p50:.1f} ms, p99 {p99:.1f} ms; without them {p50_alone:.1f} and {p99_alone:.1f} ms"
    left = f"{ROUNDS * OFFENCES - len(beside)} of {ROUNDS * OFFENCES} left standing, {errors} errors logged"
    return [f"from frame to deletion, {halves} half requests on the page{where}: {deletions}; {left}"]


if __name__ == "__main__":
    configure_logging("ERROR")
    if len(sys.argv) > 1:
        files = int(sys.argv[1])
        resource.setrlimit(resource.RLIMIT_NOFILE, (files, resource.getrlimit(resource.RLIMIT_NOFILE)[1]))
        print("\n".join(_lines(4 * files, f" and {files} open files at most")))
    else:
        print("\n".join(told()))
