"""How fast a line is taken away, and how many are taken in a second; the local Twitch shares the process."""

import asyncio
import contextlib
import json
import statistics
import time
from collections.abc import AsyncGenerator
from itertools import islice
from pathlib import Path

from bot.app import Woodshed
from bot.features import HouseRules
from bot.log import configure_logging
from bot.rehearsal.payloads import chat_message
from bot.rehearsal.server import LocalTwitch
from bot.rehearsal.world import Happening
from bot.services.clock import WallClock
from bot.settings import Settings
from bot.stage import stage
from tests.bench.fresh import LINES

PROJECT = Path(__file__).parent.parent.parent
FLOOD, OFFENCE_EVERY, FLOOD_SECONDS = 200, 20, 15
INTAKE, INTAKE_SECONDS = 5_000, 3
TICK = 0.01


@contextlib.asynccontextmanager
async def _room() -> AsyncGenerator[tuple[LocalTwitch, Woodshed]]:
    settings = Settings(_env_file=None, data_dir=PROJECT / "data", web_port=0)  # pyright: ignore[reportCallIssue]
    async with stage(settings, WallClock(), port=0) as (twitch, bot):
        serving = asyncio.create_task(bot.serve())
        yield twitch, bot
        serving.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await serving


async def flood() -> list[float]:
    """Return the milliseconds from each offending line's frame to its deletion at Twitch, sorted."""
    async with _room() as (twitch, _bot):
        said: dict[str, float] = {}
        took: list[float] = []

        def watch(what: Happening) -> None:
            if what.kind == "delete" and what.line:
                took.append((time.perf_counter() - said[what.line.id]) * 1000)

        twitch.world.watchers.append(watch)
        begun, written = time.perf_counter(), 0
        while written < FLOOD * FLOOD_SECONDS:
            while written < (time.perf_counter() - begun) * FLOOD:
                offends = written % OFFENCE_EVERY == 0
                now = time.perf_counter()
                text = f"see example{written}.com" if offends else next(LINES)
                line = twitch.say(f"fan_{written}", text)
                if line and offends:
                    said[line.id] = now
                written += 1
            await asyncio.sleep(0.001)
        async with asyncio.timeout(30):
            while len(took) < len(said):  # noqa: ASYNC110 - Twitch tells nobody
                await asyncio.sleep(TICK)
        return sorted(took)


async def intake() -> tuple[float, int]:
    """Return how many lines a second were taken in and judged, and the most that waited in the inbox."""
    async with _room() as (twitch, bot):
        line = twitch.say("fan_fern", "that tone is lovely, which pedal was it?")
        assert line
        told = next(what for what in twitch.record if what.line is line)
        event = chat_message(twitch.world, told)
        assert event
        (session,) = twitch.eventsub.sessions.values()
        held = next(
            each for each in twitch.eventsub.subscriptions.values() if each.type == "channel.chat.message"
        )
        lines = enumerate(islice(LINES, INTAKE * INTAKE_SECONDS))
        frames = [_frame(held.as_json(), event, number, text) for number, text in lines]
        judged = bot.service(HouseRules).moderator.judged
        longest, sent, begun = 0, 0, time.perf_counter()
        while sent < len(frames):
            while sent < min((time.perf_counter() - begun) * INTAKE, len(frames)):
                await session.socket.send_str(frames[sent])
                sent += 1
            await asyncio.sleep(TICK)
            longest = max(longest, bot.twitch.client.inbox.waiting)
        while bot.service(HouseRules).moderator.judged - judged < len(frames):  # noqa: ASYNC110 - nobody tells
            await asyncio.sleep(TICK)
        return len(frames) / (time.perf_counter() - begun), longest


def _frame(subscription: dict[str, object], event: dict[str, object], number: int, text: str) -> str:
    head = {
        "message_id": f"event-{number}",
        "message_type": "notification",
        "message_timestamp": "2030-05-17T19:00:00Z",
        "subscription_type": "channel.chat.message",
        "subscription_version": "1",
    }
    who = {"chatter_user_id": str(number), "chatter_user_login": f"fan_{number}"}
    message = {"text": text, "fragments": [{"type": "text", "text": text}]}
    what = {"message_id": f"line-{number}", "message": message}
    body = {"subscription": subscription, "event": event | who | what}
    return json.dumps({"metadata": head, "payload": body})


def told() -> list[str]:
    """Return the figures as lines to print."""
    took = asyncio.run(flood())
    centiles = statistics.quantiles(took, n=100)
    rate, longest = asyncio.run(intake())
    flooded = f"{FLOOD} lines/s, one in {OFFENCE_EVERY} an offence, {len(took)} of those"
    p50, p95, p99 = centiles[49], centiles[94], centiles[98]
    return [
        f"from frame to deletion: p50 {p50:.1f} ms, p95 {p95:.1f} ms, p99 {p99:.1f} ms, aim < 25 ({flooded})",
        f"taken in and judged: {rate:,.0f} lines/s of {INTAKE:,} sent, at most {longest} in the inbox",
    ]


if __name__ == "__main__":
    configure_logging("ERROR")
    print("\n".join(told()))
