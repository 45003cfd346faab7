"""Files that are sent by a form: read as they come, within bounds, and broken ones answered as such."""

import asyncio
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from pathlib import PurePosixPath

from aiohttp import BodyPartReader, web
from aiohttp.http_exceptions import HttpProcessingError

from bot.web.connection import connection_of

MAX_NAME = 60
"""Characters of the name of a file that are told."""

MAX_PARTS = 40
"""Parts of a form that are looked at: more than any of ours has."""


@asynccontextmanager
async def receiving(request: web.Request, seconds: float) -> AsyncGenerator[None]:
    """Let a request keep us waiting for longer than any other may, within a bound of its own.

    Raises:
        TimeoutError: it took longer than that.
    """
    with connection_of(request).working():
        async with asyncio.timeout(seconds):
            yield


async def parts_of(request: web.Request) -> AsyncGenerator[BodyPartReader]:
    """Yield the parts of a form that has files, one after the other; what of one is unread is passed over.

    Raises:
        HTTPUnsupportedMediaType: it is no such form.
        HTTPBadRequest: it is broken.
    """
    if request.content_type != "multipart/form-data":
        raise web.HTTPUnsupportedMediaType(text="Send a form with a file.\n")
    try:
        form = await request.multipart()
        for _ in range(MAX_PARTS):
            part = await form.next()
            if part is None:
                return
            if isinstance(part, BodyPartReader):
                yield part
    except (ValueError, HttpProcessingError, web.RequestPayloadError):
        raise _broken() from None


async def chunks_of(part: BodyPartReader, most: int) -> AsyncGenerator[bytes]:
    """Yield what is in a part as it comes.

    Raises:
        HTTPRequestEntityTooLarge: it has more than `most` bytes; the rest is not read.
        HTTPBadRequest: it does not come whole.
    """
    size = 0
    try:
        while chunk := await part.read_chunk():
            size += len(chunk)
            if size > most:
                raise web.HTTPRequestEntityTooLarge(most, size)
            yield chunk
    except (ValueError, HttpProcessingError, web.RequestPayloadError):
        raise _broken() from None


async def content_of(part: BodyPartReader, most: int) -> bytes:
    """Return what is in a part, as `chunks_of` yields it."""
    content = bytearray()
    async for chunk in chunks_of(part, most):
        content += chunk
    return bytes(content)


def name_of(part: BodyPartReader) -> str:
    """Return what a file is called where it comes from, to be told and never written to; "" for none."""
    name = PurePosixPath((part.filename or "").replace("\\", "/")).name
    return " ".join("".join(sign for sign in name if sign.isprintable()).split())[:MAX_NAME]


def _broken() -> web.HTTPBadRequest:
    return web.HTTPBadRequest(text="What was sent is broken: it is no whole form.\n")
