"""What is sent with a request: read whole before anything is done, within bounds of its size and time."""

import json
import re
from collections.abc import Container
from typing import cast
from urllib.parse import parse_qsl

from aiohttp import web
from aiohttp.typedefs import Handler

from bot.web.connection import connection_of

MAX_BODY_BYTES = 64 * 1024
"""What is read of a request; all that can be said to the bot is far shorter."""

MAX_WORDS = 1000
"""Characters that are read of one thing that is sent; all that can be said with them is far shorter."""

MAX_FIELDS = 10_000
"""Fields of one form: thirty blocks that are played on a hundred pieces of gear each have a third of that."""

WORDS = "words"
"""The name under which plain text is sent: the words that a chat command would have."""

STREAMS = web.AppKey("streams", frozenset[str])
"""The paths at which what is sent is read as it comes, by the route itself, once it is known who sends it."""

_FORM = "application/x-www-form-urlencoded"
_UTF_8 = {"utf-8", "utf8", "us-ascii"}
_CONTROLS = re.compile(r"[\x00-\x08\x0b\x0e-\x1f\x7f-\x9f]")


@web.middleware
async def read_whole(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Work on a request once all of it is here.

    What is packed is refused: nobody who talks to us packs, and a few bytes unpack to gigabytes.
    """
    if "Content-Encoding" in request.headers:
        raise web.HTTPUnsupportedMediaType(text="Send it as it is, without Content-Encoding.\n")
    resource = request.match_info.route.resource
    if resource and resource.canonical in request.app[STREAMS]:
        return await handler(request)
    try:
        await request.read()
    except web.RequestPayloadError:
        raise web.HTTPBadRequest(text="What was sent is broken: its length or its chunks.\n") from None
    with connection_of(request).working():
        return await handler(request)


async def text_of(request: web.Request) -> str:
    """Return what was sent as text.

    Raises:
        HTTPUnsupportedMediaType: it says of itself that it is not in UTF-8.
        HTTPBadRequest: it is not.
    """
    if (request.charset or "utf-8").lower() not in _UTF_8:
        raise web.HTTPUnsupportedMediaType(text="Send plain text in UTF-8.\n")
    try:
        return (await request.read()).decode("utf-8")
    except UnicodeDecodeError:
        raise web.HTTPBadRequest(text="Send plain text in UTF-8.\n") from None


async def fields_of(request: web.Request, names: Container[str] = (WORDS,)) -> dict[str, str]:
    """Return what was sent by name, each as one line: a form, a JSON object, or the words alone as `WORDS`.

    A form that has none of the `names` is words as well: curl says of all that it sends that it is a form.

    Raises:
        HTTPUnsupportedMediaType, HTTPBadRequest: it is not what it says of itself.
    """
    text = await text_of(request)
    try:
        match request.content_type:
            case form if form == _FORM:
                form = dict(parse_qsl(text, keep_blank_values=True, errors="strict"))
                sent: object = form if any(name in names for name in form) else {WORDS: text}
            case "application/json":
                sent = json.loads(text)
            case _:
                sent = {WORDS: text}
    except (ValueError, RecursionError):
        sent = None
    if not isinstance(sent, dict):
        raise web.HTTPBadRequest(text="Send a form, a JSON object of texts, or plain text.\n")
    named = cast("dict[str, object]", sent)
    if not all(isinstance(value, str) for value in named.values()):
        raise web.HTTPBadRequest(text="Send texts alone.\n")
    return {name: line_of(str(value))[:MAX_WORDS] for name, value in named.items()}


async def form_of(request: web.Request, most: int) -> dict[str, list[str]]:
    """Return what was sent by a form of a route that streams, of `most` bytes, by name and in its order.

    Texts keep their lines; what is no letter and no end of a line becomes a blank.

    Raises:
        HTTPUnsupportedMediaType, HTTPBadRequest, HTTPRequestEntityTooLarge: it is no such form.
    """
    if request.content_type != _FORM:
        raise web.HTTPUnsupportedMediaType(text="Send a form.\n")
    sent = bytearray()
    try:
        async for chunk in request.content.iter_any():
            sent += chunk
            if len(sent) > most:
                raise web.HTTPRequestEntityTooLarge(most, len(sent))
        pairs = parse_qsl(sent.decode(), keep_blank_values=True, errors="strict", max_num_fields=MAX_FIELDS)
    except (ValueError, web.RequestPayloadError):
        raise web.HTTPBadRequest(text="What was sent is broken: it is no whole form.\n") from None
    fields: dict[str, list[str]] = {}
    for name, text in pairs:
        fields.setdefault(name, []).append(_CONTROLS.sub(" ", text.replace("\r\n", "\n")))
    return fields


def line_of(text: str) -> str:
    """Return a text as one line, as chat would have it.

    Raises:
        HTTPBadRequest: it has control characters.
    """
    if _CONTROLS.search(text):
        raise web.HTTPBadRequest(text="Send plain text, without control characters.\n")
    return " ".join(text.split())
