"""The whole bot in the middle of an evening, with its pages: for tests, figures and pictures of them."""

import asyncio
import contextlib
from collections.abc import AsyncGenerator
from pathlib import Path

from bot.app import Woodshed
from bot.domain.fans.duet_submission import Reason
from bot.domain.pages.credential import CredentialKind
from bot.domain.pages.visitor import Right
from bot.features import Entrance
from bot.rehearsal.server import LocalTwitch
from bot.services.clock import WallClock
from bot.services.fans.duet import Duets
from bot.services.gear.rigs import Rigs
from bot.services.practice.practice_room import PracticeRoom
from bot.settings import Settings
from bot.stage import stage

PROJECT = Path(__file__).parent.parent
CHAT = (
    ("fan_fern", "that tone is lovely, which pedal was it?"),
    ("fan_moss", "!gear"),
    ("fan_reed", "see cheap-viewers1.com"),
    ("fan_fern", "the second take was so much calmer"),
    ("fan_reed", "WHY IS EVERYBODY SO QUIET TONIGHT HELLO"),
    ("fan_moss", "!focus"),
)
"""What sample chatters have written."""


@contextlib.asynccontextmanager
async def evening() -> AsyncGenerator[tuple[LocalTwitch, Woodshed]]:
    """Give a bot while the first block with a tempo to reach is played, on a rig, and some have written."""
    settings = Settings(_env_file=None, data_dir=PROJECT / "data", web_port=0)  # pyright: ignore[reportCallIssue]
    async with stage(settings, WallClock(), port=0) as (twitch, bot):
        serving = asyncio.create_task(bot.serve())
        await twitch.go_live()
        room = bot.service(PracticeRoom)
        await room.start("")
        while room.playing and room.playing.target_bpm is None:
            await room.step(+1)
        rigs = bot.service(Rigs)
        await rigs.use(rigs.find("rain"))
        for who, text in CHAT:
            if line := twitch.say(who, text):
                await bot.settled(line.id)
        await hand_in(twitch, bot)
        yield twitch, bot
        serving.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await serving


async def hand_in(twitch: LocalTwitch, bot: Woodshed) -> None:
    """Let four sample chatters hand in a cover: one waits, and of the others each is somewhere else."""
    for number, who in enumerate(("fan_fern", "fan_moss", "fan_reed", "fan_rush")):
        for text in (f"!cover https://vimeo.com/1000000{number} a go at your tune", "!cover yes"):
            if line := twitch.say(who, text):
                await bot.settled(line.id)
    duets = bot.service(Duets)
    for each in duets.handed_in.waiting[1:3]:
        await duets.take(each.id, "mod_moss")
    await duets.feature(None, "junipervale")
    await duets.decline(duets.handed_in.waiting[-1].id, Reason.NOT_IT, "mod_moss")


async def overlay_token(bot: Woodshed) -> str:
    """Return a token that opens the overlay."""
    credentials = bot.service(Entrance).credentials
    return (await credentials.issue(CredentialKind.OVERLAY, Right.EVERYBODY)).secret


def site_of(bot: Woodshed) -> str:
    """Return where the pages are, without a slash at its end."""
    return bot.web.url.rstrip("/")


async def paths_of(bot: Woodshed) -> list[str]:
    """Return the address of each page, without its site: those of the navigation, and others behind them."""
    navigation = [route.path for route in bot.pages().routes if route.nav]
    day = bot.service(PracticeRoom).day
    steps = [route.path for route in bot.pages().routes if route.path.startswith("/set-up/")]
    documents = ["/documents/gear", "/documents/gear/goldie", "/documents/routine/new", "/import"]
    pieces = ["/pieces", f"/evenings/{day}", f"/insights/{day}", "/sessions/new"]
    behind = [
        "/practice",
        "/dock",
        "/people/fan_reed",
        "/rules/try",
        "/rules/log",
        *steps,
        *documents,
        *pieces,
    ]
    return [*navigation, *behind, f"/overlay#{await overlay_token(bot)}"]
