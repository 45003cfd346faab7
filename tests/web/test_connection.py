"""A flood of connections, and those that dawdle: who practises meets none of it."""

import asyncio
import logging
import os
import resource
import socket
from collections.abc import Awaitable, Callable
from contextlib import AbstractAsyncContextManager, AsyncExitStack, suppress
from itertools import count

import pytest
from aiohttp import web
from structlog.testing import capture_logs

from bot.web.connection import MAX_CONNECTIONS, MAX_FROM_ONE, Connections
from bot.web.route import Route, get, post
from bot.web.server import WebServer, _accept  # pyright: ignore[reportPrivateUsage]
from tests.pages import pages_of

Streams = tuple[asyncio.StreamReader, asyncio.StreamWriter]
Connect = Callable[[WebServer], AbstractAsyncContextManager[Streams]]
Status = Callable[[WebServer, bytes], Awaitable[int]]

SOON = 0.1
"""Seconds that a dawdler has in these tests; how long it takes in the end does not matter to them."""

HEAD = b"POST /say HTTP/1.1\r\nHost: localhost\r\nSec-Fetch-Site: same-origin\r\nContent-Length: 5\r\n"
WHOLE = HEAD + b"\r\nhello"


async def started(*routes: Route, patience: float = 60.0) -> WebServer:
    server = WebServer("127.0.0.1", 0, patience=patience)
    await server.start(pages_of(routes))
    return server


async def hung_up(reader: asyncio.StreamReader) -> None:
    """Return when the other end is gone, having said nothing."""
    with suppress(ConnectionError):  # where what we sent was still unread, the system says so that way
        assert await reader.read() == b""


@pytest.mark.parametrize(
    "begun", [b"", b"P", HEAD, HEAD + b"\r\n", HEAD + b"\r\nhel", b"POST /say HTTP/1.1\r\nX"]
)
async def test_half_a_request_is_cut_off(connect: Connect, begun: bytes) -> None:
    server = await started(patience=SOON)
    async with connect(server) as (reader, writer):
        writer.write(begun)
        await hung_up(reader)
    await server.stop()


async def test_a_byte_now_and_then_does_not_keep_it(connect: Connect) -> None:
    server = await started(patience=SOON)
    async with connect(server) as (reader, writer):
        ended = asyncio.create_task(hung_up(reader))
        while not ended.done():
            with suppress(ConnectionError):
                writer.write(b"X")
            await asyncio.wait([ended], timeout=SOON / 10)
    await server.stop()


async def test_a_connection_that_rests_after_its_answer_is_closed(connect: Connect) -> None:
    server = await started(patience=SOON)
    async with connect(server) as (reader, writer):
        writer.write(b"GET /nothing HTTP/1.1\r\nHost: localhost\r\n\r\n")
        assert (await reader.read()).startswith(b"HTTP/1.1 404")
    await server.stop()


async def test_who_does_not_read_the_answer_is_cut_off_and_what_works_on_it_ends(
    connect: Connect, caplog: pytest.LogCaptureFixture
) -> None:
    ended = asyncio.Event()

    async def endless(request: web.Request) -> web.StreamResponse:
        answer = web.StreamResponse()
        try:
            await answer.prepare(request)
            while True:
                await answer.write(bytes(2**16))
        finally:
            ended.set()

    server = await started(get("/", endless), patience=SOON)
    async with connect(server) as (_, writer):
        writer.write(b"GET / HTTP/1.1\r\nHost: localhost\r\n\r\n")
        await ended.wait()
    await server.stop()
    assert [record.getMessage() for record in caplog.records if record.levelno > logging.INFO] == []


async def test_what_takes_us_long_is_not_cut_off(connect: Connect) -> None:
    release = asyncio.Event()

    async def slow(_: web.Request) -> web.Response:
        await release.wait()
        return web.Response(text="at last")

    server = await started(get("/", slow), patience=SOON)
    async with connect(server) as (slow_reader, slow_writer), connect(server) as (idle_reader, _):
        slow_writer.write(b"GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
        await idle_reader.read()  # somebody who came later has been cut off meanwhile
        release.set()
        assert (await slow_reader.read()).endswith(b"at last")
    await server.stop()


async def test_a_key_that_was_pressed_is_carried_out_though_who_pressed_it_hung_up(connect: Connect) -> None:
    begun, release, done = asyncio.Event(), asyncio.Event(), asyncio.Event()

    async def press(_: web.Request) -> web.Response:
        begun.set()
        await release.wait()
        done.set()
        return web.Response()

    server = await started(post("/say", press))
    async with connect(server) as (_, writer):
        writer.write(WHOLE)
        await begun.wait()
    async with connect(server) as (reader, writer):  # by its answer the other is known to be gone
        writer.write(b"noise\r\n\r\n")
        await reader.readline()
    release.set()
    await done.wait()
    await server.stop()


async def test_however_many_half_requests_there_are_whole_ones_are_answered_and_who_is_served_stays(
    connect: Connect, status_of: Status, caplog: pytest.LogCaptureFixture
) -> None:
    """The artist's page reads all the while, hundreds begin requests, and each key that is pressed counts."""
    presses = count(1)
    pressed = asyncio.Event()

    async def feed(request: web.Request) -> web.StreamResponse:
        answer = web.StreamResponse()
        await answer.prepare(request)
        await answer.write(b"ready")
        await pressed.wait()
        await answer.write(b"pressed")
        return answer

    async def press(_: web.Request) -> web.Response:
        return web.Response(text=str(next(presses)))

    server = await started(get("/feed", feed), post("/say", press))
    async with AsyncExitStack() as stack:
        page, writer = await stack.enter_async_context(connect(server))
        writer.write(b"GET /feed HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
        await page.readuntil(b"ready")
        halves: list[asyncio.StreamReader] = []
        for number in range(4 * MAX_CONNECTIONS):
            half, writer = await stack.enter_async_context(connect(server))
            writer.write(HEAD)
            halves.append(half)
            if number % 16 == 0:
                assert await status_of(server, WHOLE) == 200
        for half in halves[:-MAX_CONNECTIONS]:  # who kept us waiting the longest had to go
            await hung_up(half)
        pressed.set()
        assert b"pressed" in await page.read()
    assert next(presses) == 4 * MAX_CONNECTIONS // 16 + 1
    await server.stop()
    assert [record.getMessage() for record in caplog.records if record.levelno > logging.INFO] == []


async def test_where_all_are_being_served_nobody_new_is(connect: Connect) -> None:
    full = asyncio.Semaphore(0)

    async def wait(_: web.Request) -> web.Response:
        full.release()
        await asyncio.Event().wait()
        return web.Response()

    server = await started(post("/say", wait))
    async with AsyncExitStack() as stack:
        for _ in range(MAX_CONNECTIONS):
            _, writer = await stack.enter_async_context(connect(server))
            writer.write(WHOLE)
            await full.acquire()
        reader, _ = await stack.enter_async_context(connect(server))
        await hung_up(reader)
    await server.stop()


async def test_one_network_leaves_connections_for_others(connect: Connect) -> None:
    server = await started()
    at = ("127.0.0.1", int(server.url.rstrip("/").rpartition(":")[2]))
    async with AsyncExitStack() as stack:
        opened: list[Streams] = []
        for _ in range(MAX_FROM_ONE + 1):
            opened.append(await asyncio.open_connection(*at, local_addr=("127.0.0.2", 0)))
            stack.callback(opened[-1][1].transport.abort)
        await hung_up(opened[0][0])  # who of them kept us waiting the longest
        others = [await stack.enter_async_context(connect(server)) for _ in range(MAX_CONNECTIONS)]
        await hung_up(opened[1][0])
        assert not any(reader.at_eof() for reader, _ in others)
    await server.stop()


async def test_where_the_system_has_no_file_left_that_is_told_and_it_goes_on_when_there_is_one(
    status_of: Status,
) -> None:
    server = await started()
    at = ("127.0.0.1", int(server.url.rstrip("/").rpartition(":")[2]))
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    with socket.socket() as asking, capture_logs() as logs:
        asking.setblocking(False)
        none_left = os.dup(asking.fileno())
        os.close(none_left)
        try:
            resource.setrlimit(resource.RLIMIT_NOFILE, (none_left, hard))
            await asyncio.get_running_loop().sock_connect(asking, at)
            while not logs:  # noqa: ASYNC110 - nobody tells
                await asyncio.sleep(0)
        finally:
            resource.setrlimit(resource.RLIMIT_NOFILE, (soft, hard))
        assert await status_of(server, b"GET /nothing HTTP/1.1\r\nHost: localhost\r\n\r\n") == 404
    ((event, level, mend),) = [(log["event"], log["log_level"], log["mend"]) for log in logs]
    assert (event, level, "ulimit -n" in mend) == ("web.no_room", "warning", True)
    await server.stop()


async def test_a_fault_of_our_own_costs_one_connection_and_not_the_page() -> None:
    class Faulty(Connections):
        faults = 1

        def make_room(self) -> bool:
            self.faults -= 1
            if self.faults >= 0:
                raise RuntimeError("a fault of ours")
            return super().make_room()

    async def answer(_: web.BaseRequest) -> web.Response:
        return web.Response(text="here")

    listener = socket.create_server(("127.0.0.1", 0))
    listener.setblocking(False)
    with capture_logs() as logs:
        accepting = asyncio.create_task(_accept(listener, Faulty(web.Server(answer), 60.0)))
        first, nothing = await asyncio.open_connection(*listener.getsockname())
        await hung_up(first)
        second, ask = await asyncio.open_connection(*listener.getsockname())
        ask.write(b"GET / HTTP/1.1\r\nHost: localhost\r\n\r\n")
        assert await second.readline() == b"HTTP/1.1 200 OK\r\n"
    assert [log["event"] for log in logs] == ["web.failed"]
    accepting.cancel()
    for each in (nothing, ask):
        each.close()
        await each.wait_closed()
    listener.close()
