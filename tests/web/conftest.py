"""A page of our own to try things on, and bytes over the wire for what no client of HTTP would send."""

import asyncio
from collections.abc import AsyncGenerator, Awaitable, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager

import pytest
from aiohttp import web

from bot.web.body import WORDS, fields_of
from bot.web.route import get, post
from bot.web.server import WebServer
from tests.pages import pages_of

Streams = tuple[asyncio.StreamReader, asyncio.StreamWriter]


async def _hello(_: web.Request) -> web.Response:
    return web.Response(text="hello")


async def _echo(request: web.Request) -> web.Response:
    return web.Response(text=(await fields_of(request))[WORDS])


@pytest.fixture
async def server() -> AsyncGenerator[WebServer]:
    """Give a server that says hello and repeats what it is told."""
    server = WebServer("127.0.0.1", 0)
    await server.start(pages_of([get("/", _hello), post("/say", _echo)]))
    yield server
    await server.stop()


@pytest.fixture
def connect() -> Callable[[WebServer], AbstractAsyncContextManager[Streams]]:
    """Return what opens a connection of its own to a server."""

    @asynccontextmanager
    async def connect(server: WebServer) -> AsyncGenerator[Streams]:
        port = int(server.url.rstrip("/").rpartition(":")[2])
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        try:
            yield reader, writer
        finally:
            writer.transport.abort()

    return connect


@pytest.fixture
def status_of(
    connect: Callable[[WebServer], AbstractAsyncContextManager[Streams]],
) -> Callable[[WebServer, bytes], Awaitable[int]]:
    """Return what sends bytes and gives the status of the answer; 0 where there is none."""

    async def status_of(server: WebServer, request: bytes) -> int:
        async with connect(server) as (reader, writer):
            writer.write(request)
            head = await reader.readline()
            return int(head.split()[1]) if head else 0

    return status_of
