"""The whole bot in the middle of an evening, with its pages: for tests, figures and pictures of them."""

import asyncio
import contextlib
from collections.abc import AsyncGenerator, Iterable, Sequence
from datetime import datetime, timedelta
from itertools import product
from pathlib import Path
from typing import Any
from urllib.parse import quote

from bot.app import Woodshed
from bot.domain.fans.duet_submission import Reason
from bot.domain.pages.credential import CredentialKind
from bot.domain.pages.site import SITE
from bot.domain.pages.visitor import Right
from bot.domain.practice.practice import PracticeEvent, PracticeEventKind
from bot.domain.practice.practice_log import Logged
from bot.domain.practice.routine import ROUTINES
from bot.features import Entrance
from bot.rehearsal.server import LocalTwitch
from bot.services.clock import WallClock
from bot.services.fans.duet import Duets
from bot.services.gear.rigs import Rigs
from bot.services.practice.practice_room import PracticeRoom
from bot.settings import Settings
from bot.stage import stage
from bot.store.practice import save_sessions

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

BELOW_CHAT = (
    ("fan_alder", "!ask what made you pick up the guitar in the first place?"),
    ("fan_birch", "!ask how do you keep your hands warm before a long set?"),
    ("fan_cedar", "!ask do you ever get bored of scales?"),
    ("fan_dill", "!ask how do you keep the hands warm before a set?"),
    ("fan_moss", "!ask what do you listen to on the way home?"),
    ("fan_elder", "!correct goldie is a 1997"),
    ("fan_ivy", "!correct kettle is a 1961"),
    ("junipervale", "!suggestions drop 2 the plate on its back says otherwise"),
    ("fan_fern", "!gear theremin"),
    ("fan_hazel", "!gear theremin"),
    ("fan_alder", "!gear goldie"),
    ("fan_birch", "!gear goldie"),
    ("fan_cedar", "!gear goldie"),
    ("fan_elder", "cheer100 for the strings"),
    ("mod_moss", "!turn open feedback on your riff"),
    ("fan_dill", "!turn join"),
    ("fan_elder", "!turn join"),
    ("fan_hazel", "!turn join"),
    ("mod_moss", "!turn next"),
    ("fan_dill", "here I am"),
    ("mod_moss", "!q next"),
    ("mod_moss", "!q done it was what stood in the hall"),
    ("mod_moss", "!q next"),
    ("fan_ivy", "!interview add What was the first song that you ever learned by ear?"),
    ("mod_moss", "!interview"),
    ("mod_moss", "!pack"),
    ("mod_moss", "!ready"),
    ("fan_reed", "!appeal please look again, it was my own page"),
    ("fan_juniper", "i want to kill myself"),
    ("mod_moss", "!quiz start 10"),
)
"""What fans and moderators have begun with the bot, so that each part of the desk and each card has rows."""


@contextlib.asynccontextmanager
async def evening(**set_so: Any) -> AsyncGenerator[tuple[LocalTwitch, Woodshed]]:
    """Give a bot while the first block with a tempo to reach is played, on a rig, and many have written."""
    own: dict[str, Any] = {"data_dir": PROJECT / "data", "web_port": 0} | set_so
    settings = Settings(_env_file=None, **own)  # pyright: ignore[reportCallIssue]
    async with stage(settings, WallClock(), port=0) as (twitch, bot):
        serving = asyncio.create_task(bot.serve())
        await twitch.go_live()
        room = bot.service(PracticeRoom)
        await room.start("")
        while room.playing and room.playing.target_bpm is None:
            await room.step(+1)
        rigs = bot.service(Rigs)
        await rigs.use(rigs.find("rain"))
        await write(twitch, bot, CHAT)
        await hand_in(twitch, bot)
        await write(twitch, bot, BELOW_CHAT)
        await look_back(bot)
        yield twitch, bot
        serving.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await serving


async def write(twitch: LocalTwitch, bot: Woodshed, lines: Iterable[tuple[str, str]]) -> None:
    """Let each write their line, one after the other."""
    for who, text in lines:
        if line := twitch.say(who, text):
            await bot.settled(line.id)


async def hand_in(twitch: LocalTwitch, bot: Woodshed) -> None:
    """Let four sample chatters hand in a cover: one waits, and of the others each is somewhere else."""
    for number, who in enumerate(("fan_fern", "fan_moss", "fan_reed", "fan_rush")):
        offer = f"!cover https://vimeo.com/1000000{number} a go at your tune"
        await write(twitch, bot, [(who, offer), (who, "!cover yes")])
    duets = bot.service(Duets)
    for each in duets.handed_in.waiting[1:3]:
        await duets.take(each.id, "mod_moss")
    await duets.feature(None, "junipervale")
    await duets.decline(duets.handed_in.waiting[-1].id, Reason.NOT_IT, "mod_moss")


PAST = (1, 3, 8, 15)
"""Days ago on which the sample artist played, too."""


async def look_back(bot: Woodshed) -> None:
    """Let there have been evenings before this one, which chat took part in."""
    database, now = bot.runtime.database, bot.runtime.clock.now()
    routine = bot.runtime.catalogue.all(ROUTINES)["short-evening"]
    evenings = [now - timedelta(days=days) for days in PAST]
    await save_sessions(database, [Logged(routine, _played(at)) for at in evenings])
    async with database.writing() as connection:
        for at, (kind, about, people) in product(evenings, ASKED):
            told = (at.date().isoformat(), kind, about, people)
            await connection.execute("INSERT OR REPLACE INTO insight VALUES (?, ?, ?, ?)", told)


ASKED = (
    ("chat", "", 12),
    ("topic", "gear", 6),
    ("gear", "goldie", 6),
    ("why", "Closing at the Ferry Café", 3),
)
"""What chat asked for on each of those evenings, as it is kept."""


def _played(at: datetime) -> tuple[PracticeEvent, ...]:
    did: Sequence[tuple[PracticeEventKind, float, str]] = (
        (PracticeEventKind.STARTED, 0, ""),
        (PracticeEventKind.MOVED, 1, ""),
        (PracticeEventKind.TEMPO, 90, ""),
        *[(PracticeEventKind.CLEAN, 0, "")] * 4,
        (PracticeEventKind.NOTED, 0, "slower at the turn"),
        (PracticeEventKind.FINISHED, 0, ""),
    )
    return tuple(
        PracticeEvent(kind, at + timedelta(minutes=3 * after), number, words)
        for after, (kind, number, words) in enumerate(did)
    )


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


def examples_of(bot: Woodshed) -> dict[str, list[str]]:
    """Return addresses of each page of which there are many, by the path of its route; none: no page."""
    day, kinds = bot.service(PracticeRoom).day, bot.runtime.catalogue.kinds
    played = bot.runtime.catalogue.all(ROUTINES)["short-evening"].blocks[1]
    parts = [part for part in bot.runtime.catalogue.all(SITE) if part != "front"]
    first = {name: next(iter(bot.runtime.catalogue.all(kind)), "") for name, kind in kinds.items()}
    return {
        "/evenings/{name}": [f"/evenings/{day}"],
        "/insights/{day}": [f"/insights/{day}"],
        "/pieces/{name:[^/]+}": [f"/pieces/{quote(played.what)}"],
        "/sessions/{name}": ["/sessions/1", "/sessions/2"],
        "/people/{name}": ["/people/fan_reed"],
        "/documents/{kind}": [f"/documents/{kind}" for kind in kinds],
        "/documents/{kind}/new": [f"/documents/{kind}/new" for kind in kinds],
        "/documents/{kind}/{slug}": [f"/documents/{kind}/{slug}" for kind, slug in first.items() if slug],
        "/site/part/{part}": [f"/site/part/{part}" for part in parts],
        "/site/preview/{path:.+}": ["/site/preview/index.html"],
        "/import/{number}": [],  # of files that were sent: test_document_files.py looks at it
        "/import/{number}/{place}": [],
        "/export/{file}": [],
        "/photos/{picture}": [],
    }


NO_PAGES = {"/feed", "/export", "/log.csv", "/health", "/metrics", "/openapi.json", "/evenings/recap.css"}
"""What is shown to programs alone."""

PARTS = ("/overlay/", "/desk/", "/dock/", "/checklists/")
"""How what is no page by itself begins: a part of one, or what the overlay asks for."""


async def every_path_of(bot: Woodshed) -> list[str]:
    """Return the address of every page that there is, those of each kind of document and parts of pages too.

    A page of which there are many and that `examples_of` does not know fails here.
    """
    examples = examples_of(bot)
    shown = [each.path for each in bot.pages().routes if each.method == "GET" and each.path not in NO_PAGES]
    alone = [each for each in shown if "{" not in each and not each.startswith(PARTS)]
    many = [path for each in shown if "{" in each for path in examples[each]]
    paths = [*alone, "/overlay/edit", *many, f"/overlay#{await overlay_token(bot)}"]
    return [*dict.fromkeys(each for each in paths if each != "/overlay")]
