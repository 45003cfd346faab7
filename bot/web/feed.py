"""The feed of what is so, over HTTP: server-sent events for pages, each given what its reader may see."""

import asyncio
import json

from aiohttp import web

from bot.domain.pages.visitor import Right
from bot.services.feed import Feed, News
from bot.web.access import Access
from bot.web.connection import connection_of
from bot.web.page import PAGES
from bot.web.route import Route, get, visitor_of

HEARTBEAT_SECONDS = 15.0
"""How long the feed is silent: after about this a comment is due (the HTML standard, server-sent events)."""

RETRY_MILLISECONDS = 1000
"""After which a page that lost the feed asks for it again."""


def feed_routes(feed: Feed, heartbeat: float = HEARTBEAT_SECONDS) -> list[Route]:
    """Return the feed as server-sent events; silent for `heartbeat` seconds, it gives a sign of life."""

    async def read(request: web.Request) -> web.StreamResponse:
        return await _read(request, feed, request.app[PAGES].access, heartbeat)

    return [get("/feed", read, Right.MODERATOR)]


async def _read(request: web.Request, feed: Feed, access: Access, heartbeat: float) -> web.StreamResponse:
    """Send what the feed has and all its news, for as long as somebody reads who may."""
    visitor, connection = visitor_of(request), connection_of(request)
    if not access.has_place(visitor):
        raise web.HTTPServiceUnavailable(text="Too many read this already; close some pages.\n")
    answer = web.StreamResponse(headers={"Content-Type": "text/event-stream"})
    with (
        access.open_for(visitor, connection.cut_off),
        connection.reading(),
        feed.reading(visitor.right) as unread,
    ):
        await answer.prepare(request)
        await answer.write(b"retry: %d\n\n" % RETRY_MILLISECONDS)
        while (event := await _next_event(unread, heartbeat)) and access.is_good(visitor):
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
