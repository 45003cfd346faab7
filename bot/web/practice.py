"""The artist's page: one key for each thing that is done while practising, and what stands now."""

import asyncio
import json
from collections.abc import Awaitable, Callable
from functools import partial
from pathlib import Path

from aiohttp import web

from bot.domain.now_playing import scratched
from bot.domain.practice import PracticeEventKind
from bot.errors import Refusal
from bot.services.feed import Feed, News
from bot.services.practice_room import PracticeRoom
from bot.services.take import Take, say_held
from bot.services.voice import Say, Tell
from bot.shell import command
from bot.web.body import words_of
from bot.web.connection import connection_of
from bot.web.page_words import page_words
from bot.web.template import rendered

STATIC = Path(__file__).parent / "static"
PAGE = {
    "Content-Security-Policy": "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self';"
    " img-src data:; frame-ancestors 'none'"
}
TYPES = {".css": "text/css; charset=utf-8", ".js": "text/javascript; charset=utf-8"}
"""Said by us: on Windows a registry may call a script plain text, and a browser runs no such module."""

FILES = frozenset(
    {"practice.css", "practice.js", "practice_keys.js", "practice_pedals.js", "tap_tempo.js", "voice.js"}
)
"""What the page is made of."""

MAX_WORDS = 1000
"""Characters that are read of what is sent; all that can be said with them is far shorter."""

MAX_READERS = 32
"""Readers of the feed: half of all connections, so that a key can be pressed however many read."""

HEARTBEAT_SECONDS = 15.0
"""How long the feed is silent: after about this a comment is due (the HTML standard, server-sent events)."""

RETRY_MILLISECONDS = 1000
"""After which a page that lost the feed asks for it again."""

_Do = Callable[[str], Awaitable[object]]
"""Does something with words; a text that it returns is answered."""


def practice_routes(
    room: PracticeRoom,
    feed: Feed,
    say: Say,
    *,
    take: Take,
    tell: Tell,
    language: str,
    heartbeat: float = HEARTBEAT_SECONDS,
) -> list[web.RouteDef]:
    """Return the page, the feed as server-sent events, and POST /practice/<what> for each key.

    What is sent with it, as plain text, are the words that the chat command would have; what cannot be seen
    on the page is answered. The page has its words from `say`, in `language`. What was held during a take is
    said with `tell`. A feed that is silent for `heartbeat` seconds gives a sign of life.
    """
    doing = _doing(room, say) | _doing_takes(take, tell)

    async def page(_: web.Request) -> web.StreamResponse:
        # The command is as it is typed on this machine.
        html = rendered("practice.html.jinja", language=language, say=page_words(say), command=command())
        return web.Response(text=html, content_type="text/html", headers=PAGE)

    async def do(request: web.Request) -> web.Response:
        what = doing.get(request.match_info["what"])
        if what is None:
            raise web.HTTPNotFound(text=f"There is: {', '.join(doing)}.\n")
        words = (await words_of(request))[:MAX_WORDS]
        try:
            told = await what(words)
        except Refusal as refusal:
            return web.Response(status=409, text=say(refusal.line, refusal.gaps) + "\n")
        return web.Response(text=told + "\n") if isinstance(told, str) else web.Response(status=204)

    async def read(request: web.Request) -> web.StreamResponse:
        return await _read(request, feed, heartbeat)

    return [
        web.get("/practice", page),
        web.get("/static/{name}", _static),
        web.get("/feed", read, allow_head=False),
        web.post("/practice/{what}", do),
    ]


async def _static(request: web.Request) -> web.StreamResponse:
    name = request.match_info["name"]
    if name not in FILES:
        raise web.HTTPNotFound
    return web.FileResponse(STATIC / name, headers={"Content-Type": TYPES[Path(name).suffix]})


async def _read(request: web.Request, feed: Feed, heartbeat: float) -> web.StreamResponse:
    """Send what the feed has and all its news, for as long as somebody reads."""
    if feed.readers >= MAX_READERS:
        raise web.HTTPServiceUnavailable(text="Too many read this already; close some pages.\n")
    answer = web.StreamResponse(headers={"Content-Type": "text/event-stream"})
    with connection_of(request).reading(), feed.reading() as unread:
        await answer.prepare(request)
        await answer.write(b"retry: %d\n\n" % RETRY_MILLISECONDS)
        while event := await _next_event(unread, heartbeat):
            await answer.write(event)
    return answer


async def _next_event(unread: asyncio.Queue[News | None], heartbeat: float) -> bytes:
    """Return the next event as it goes over the wire, or a sign of life where there is none for too long."""
    try:
        async with asyncio.timeout(heartbeat):
            news = await unread.get()
    except TimeoutError:
        return b": still here\n\n"
    return b"event: %s\ndata: %s\n\n" % (news[0].encode(), json.dumps(news[1]).encode()) if news else b""


def _doing(room: PracticeRoom, say: Say) -> dict[str, _Do]:
    """Return what each word does."""

    async def scratch(_: str) -> str:
        told = scratched(*await room.scratch(), room.session if room.playing else None)
        return say("practice-scratched", told)

    return {
        "start": room.start,
        "next": partial(room.step, +1),
        "back": partial(room.step, -1),
        "skip": partial(room.step, +1, skip=True),
        "pause": partial(room.act, PracticeEventKind.PAUSED),
        "resume": partial(room.act, PracticeEventKind.RESUMED),
        "bpm": room.tempo,
        "yes": lambda _: room.accept(),
        "no": lambda _: room.accept(declined=True),
        "clean": partial(room.repeat, PracticeEventKind.CLEAN),
        "miss": partial(room.repeat, PracticeEventKind.MISS),
        "fix": room.fix,
        "note": room.note,
        "scratch": scratch,
        "finish": partial(room.act, PracticeEventKind.FINISHED),
    }


def _doing_takes(take: Take, tell: Tell) -> dict[str, _Do]:
    """Return what begins and ends a take."""

    async def begin(_: str) -> None:
        take.begin()

    async def end(_: str) -> None:
        say_held(take.end(), tell)

    return {"take": begin, "done": end}
