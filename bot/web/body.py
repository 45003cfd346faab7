"""What is sent with a request: read whole before anything is done, within bounds of its size and time."""

import re

from aiohttp import web
from aiohttp.typedefs import Handler

from bot.web.connection import connection_of

MAX_BODY_BYTES = 64 * 1024
"""What is read of a request; all that can be said to the bot is far shorter."""

_UTF_8 = {"utf-8", "utf8", "us-ascii"}
_CONTROLS = re.compile(r"[\x00-\x08\x0b\x0e-\x1f\x7f-\x9f]")


@web.middleware
async def read_whole(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Work on a request once all of it is here.

    What is packed is refused: nobody who talks to us packs, and a few bytes unpack to gigabytes.
    """
    if "Content-Encoding" in request.headers:
        raise web.HTTPUnsupportedMediaType(text="Send it as it is, without Content-Encoding.\n")
    try:
        await request.read()
    except web.RequestPayloadError:
        raise web.HTTPBadRequest(text="What was sent is broken: its length or its chunks.\n") from None
    with connection_of(request).working():
        return await handler(request)


async def words_of(request: web.Request) -> str:
    """Return what was sent as one line of plain text, as chat would have it.

    Raises:
        HTTPUnsupportedMediaType: it says of itself that it is not in UTF-8.
        HTTPBadRequest: it is not.
    """
    if (request.charset or "utf-8").lower() not in _UTF_8:
        raise web.HTTPUnsupportedMediaType(text="Send plain text in UTF-8.\n")
    try:
        text = (await request.read()).decode("utf-8")
    except UnicodeDecodeError:
        raise web.HTTPBadRequest(text="Send plain text in UTF-8.\n") from None
    if _CONTROLS.search(text):
        raise web.HTTPBadRequest(text="Send plain text, without control characters.\n")
    return " ".join(text.split())
