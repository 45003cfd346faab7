"""What a bot makes of each fault of Twitch's: `make reliability` writes docs/reliability.md.

A bare TwitchIO bot and Woodshed, each a process of its own, listen on a local Twitch of their own. A chatter
posts a link every half second, and both bots delete what they hear. Then something goes wrong. What counts
is seen at Twitch: how long until a line that was written after the fault is deleted, how many lines were
never deleted, and whether anything was done twice.
"""

import asyncio
import os
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from pathlib import Path

from bot.login import login
from bot.rehearsal.server import LocalTwitch
from bot.services.clock import WallClock
from bot.settings import Settings

PROJECT = Path(__file__).parent.parent.parent
PAGE = PROJECT / "docs" / "reliability.md"
BETWEEN_LINES = 0.5
LINES_BEFORE = 4
PATIENCE = 75.0
"""Seconds after which a bot that has not come back counts as gone: more than twice its longest keepalive."""

SETTLES = 3.0
"""Seconds in which lines from before the recovery may still be dealt with, once, or twice."""

AT_ONCE = 4
"""Trials side by side; each waits far more than it computes."""


_SIGNING_IN = asyncio.Lock()  # where Twitch is is known to the whole process


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that goes wrong, and how it is brought about."""

    name: str
    happen: Callable[[LocalTwitch], Awaitable[None]]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of it: seconds until lines were dealt with again (None: never), lines lost, lines doubled."""

    seconds: float | None
    lost: int
    doubled: int
    alive: bool

    def __str__(self) -> str:
        if self.seconds is None:
            return f"deaf for good (looked for {PATIENCE:g} s)" if self.alive else "ended"
        lost = f", {self.lost} line{'s' if self.lost > 1 else ''} lost" if self.lost else ""
        doubled = f", {self.doubled} acted on twice" if self.doubled else ""
        goes_on = self.seconds < 1 and not lost and not doubled
        return "goes on" if goes_on else f"back after {self.seconds:.1f} s{lost}{doubled}"


def _at_once(happen: Callable[[LocalTwitch], object]) -> Callable[[LocalTwitch], Awaitable[None]]:
    async def run(twitch: LocalTwitch) -> None:
        happen(twitch)

    return run


def _closed(code: int) -> Fault:
    return Fault(f"Twitch closes the connection ({code})", lambda twitch: twitch.faults.close_sessions(code))


async def _dropped_and_refused(twitch: LocalTwitch) -> None:
    twitch.faults.refuse_connections(3)
    twitch.faults.drop_connections()


async def _silent(twitch: LocalTwitch) -> None:
    """Say nothing any more over the connections that there are; new ones are well."""
    for session in twitch.eventsub.sessions.values():
        for chore in session.chores:
            chore.cancel()


async def _closed_and_not_resubscribed(twitch: LocalTwitch) -> None:
    await twitch.faults.close_sessions(4000)
    twitch.faults.answer_next(2, 500)


async def _expired_in_a_crowd(twitch: LocalTwitch) -> None:
    twitch.faults.expire_access()
    for number in range(8):
        twitch.say(f"crowd_{number}", f"example{number}.com")


async def _moved_in_a_crowd(twitch: LocalTwitch) -> None:
    twitch.faults.ask_to_reconnect()
    for number in range(40):
        twitch.say(f"crowd_{number}", f"example{number}.com")
        await asyncio.sleep(0.002)


async def _repeated(twitch: LocalTwitch) -> None:
    twitch.say("crowd_1", "example.com")
    twitch.faults.repeat_event()
    twitch.faults.repeat_line()


async def _vanished(twitch: LocalTwitch) -> None:
    registry = twitch.eventsub.registry
    for held in [held for held in registry.enabled.values() if held.type == "channel.chat.message"]:
        registry.end(held, "websocket_internal_error")


FAULTS = [
    *(_closed(code) for code in (4000, 4001, 4002, 4003, 4004, 4005, 4006, 4007)),
    Fault("the connection is cut", _at_once(lambda twitch: twitch.faults.drop_connections())),
    Fault("the connection is cut, and three new ones are refused", _dropped_and_refused),
    Fault("nothing comes any more, no keepalive either", _silent),
    Fault("Twitch asks to reconnect while 40 lines are written", _moved_in_a_crowd),
    Fault("the subscription to chat vanishes without a word", _vanished),
    Fault("closed, and two subscriptions fail on the way back (500)", _closed_and_not_resubscribed),
    Fault("a malformed frame", _at_once(lambda twitch: twitch.faults.send_raw())),
    Fault("an event of an unknown type", _at_once(lambda twitch: twitch.faults.send_unknown_event())),
    Fault("the access token has run out when 8 calls are due", _expired_in_a_crowd),
    Fault("a line comes three times, under one id and two", _repeated),
    Fault("two calls are answered with 429", _at_once(lambda twitch: twitch.faults.answer_next(2, 429))),
    Fault("two calls are answered with 500", _at_once(lambda twitch: twitch.faults.answer_next(2, 500))),
]


async def trial(fault: Fault, bot: str) -> Outcome:
    """Let one fault happen to one bot."""
    twitch = LocalTwitch(WallClock())
    await twitch.start(0)
    with tempfile.TemporaryDirectory() as folder:
        running = await _start(bot, twitch, Path(folder))
        try:
            return await _watch(fault, twitch, running)
        finally:
            if running.returncode is None:
                running.kill()
            await running.communicate()
            await twitch.stop()


async def _start(bot: str, twitch: LocalTwitch, folder: Path) -> asyncio.subprocess.Process:
    settings = Settings(
        _env_file=None,  # pyright: ignore[reportCallIssue]
        client_id=twitch.accounts.client_id,
        channel=twitch.artist_login,
        twitch_api_url=twitch.api_url,
        twitch_auth_url=twitch.auth_url,
        twitch_eventsub_url=twitch.eventsub_url,
        home=folder / "own",
        database=folder / "trial.db",
        data_dir=PROJECT / "data",
        web_port=0,
        log_format="json",
    )

    async def approve(_address: str, code: str) -> None:
        twitch.approve(code, twitch.bot_login)

    async with _SIGNING_IN:
        token = (await login(settings, WallClock(), approve)).token
    base = twitch.auth_url.removeprefix("http://")
    known = (base, token.access, token.refresh, token.user_id, twitch.world.artist.id)
    command = ["bot", "run"] if bot == "woodshed" else ["tests.bench.bare_bot", *known]
    told = settings.model_dump(mode="json", exclude={"client_secret"})
    environment = os.environ | {f"WOODSHED_{name.upper()}": str(value) for name, value in told.items()}
    running = await asyncio.create_subprocess_exec(
        sys.executable, "-m", *command, cwd=PROJECT, env=environment, stderr=asyncio.subprocess.PIPE
    )
    assert running.stderr
    async with asyncio.timeout(30):
        while b'"listening"' not in await running.stderr.readline():
            if running.returncode is not None:
                raise SystemExit(f"{bot} did not come to listening")
    return running


async def _watch(fault: Fault, twitch: LocalTwitch, running: asyncio.subprocess.Process) -> Outcome:
    said: dict[str, float] = {}

    def say() -> None:
        line = twitch.say(f"fan_{len(said)}", f"example{len(said)}.com")
        if line:
            said[line.id] = time.monotonic()

    reading = asyncio.create_task(_read_away(running))
    for _ in range(LINES_BEFORE):
        say()
        await asyncio.sleep(BETWEEN_LINES)
    before, happened = len(said), time.monotonic()
    await fault.happen(twitch)
    seconds: float | None = None
    while time.monotonic() - happened < PATIENCE and running.returncode is None:
        say()
        await asyncio.sleep(BETWEEN_LINES)
        if later := [line for line in list(said)[before:] if line in _deleted(twitch)]:
            seconds = said[later[0]] - happened
            break
    await asyncio.sleep(SETTLES)
    reading.cancel()
    deleted = _deleted(twitch)
    lost = sum(line.id not in deleted for line in twitch.world.lines.values() if "example" in line.text)
    doubled = twitch.violations["404"]  # what Twitch answers to the second deletion of a line
    return Outcome(seconds, lost, doubled, running.returncode is None)


async def _read_away(running: asyncio.subprocess.Process) -> None:
    """Keep the log of a bot from filling its pipe."""
    assert running.stderr
    while await running.stderr.readline():
        pass


def _deleted(twitch: LocalTwitch) -> Counter[str]:
    return Counter(what.line.id for what in twitch.record if what.kind == "delete" and what.line)


async def main() -> None:
    """Try every fault with both bots, and write the page."""
    turns = asyncio.Semaphore(AT_ONCE)

    async def taken(fault: Fault, bot: str) -> Outcome:
        async with turns:
            outcome = await trial(fault, bot)
            print(f"{bot:9} {fault.name}: {outcome}", flush=True)
            return outcome

    tried = await asyncio.gather(*(taken(fault, bot) for fault in FAULTS for bot in ("bare", "woodshed")))
    rows = [
        f"| {fault.name} | {bare} | {ours} |"
        for fault, bare, ours in zip(FAULTS, tried[::2], tried[1::2], strict=True)
    ]
    PAGE.write_text(_HEAD + "\n".join(rows) + "\n", encoding="utf-8")


_HEAD = f"""# What becomes of the bot when Twitch fails

Written by `make reliability`; do not edit by hand. A bare TwitchIO bot and Woodshed listen, as processes of
their own, on the local Twitch. A chatter posts a link every {BETWEEN_LINES:g} s, which both delete. Seconds
are from the fault to the first later line that was deleted. Lines that are written while no connection is
open are lost with any bot: Twitch does not repeat them.

| what happens | a bare TwitchIO bot | Woodshed |
|---|---|---|
"""


if __name__ == "__main__":
    asyncio.run(main())
