"""The web server of the bot's own page, over real HTTP."""

import asyncio
from collections.abc import AsyncGenerator

import aiohttp
import pytest
from aiohttp import web
from aiohttp.test_utils import TestClient, TestServer
from structlog.testing import capture_logs

from bot.web.guard import guard
from bot.web.server import WebServer, address


async def _hello(_: web.Request) -> web.Response:
    return web.Response(text="hello")


@pytest.fixture
async def server() -> AsyncGenerator[WebServer]:
    server = WebServer("127.0.0.1", 0, [web.get("/", _hello)])
    await server.start()
    yield server
    await server.stop()


async def status(server: WebServer, host: str) -> int:
    port = server.url.rstrip("/").rpartition(":")[2]
    async with (
        aiohttp.ClientSession() as http,
        http.get(server.url, headers={"Host": host.replace("PORT", port)}) as answer,
    ):
        return answer.status


@pytest.mark.parametrize("host", ["127.0.0.1:PORT", "localhost:PORT", "LOCALHOST", "[::1]:PORT", "192.0.2.1"])
async def test_an_address_and_localhost_are_answered(server: WebServer, host: str) -> None:
    assert await status(server, host) == 200


@pytest.mark.parametrize(
    "host", ["evil.example.com", "127.0.0.1.evil.example.com:PORT", "localhost.evil", ""]
)
async def test_a_name_that_a_stranger_may_have_pointed_here_is_refused(server: WebServer, host: str) -> None:
    assert await status(server, host) == 403


async def test_the_name_that_an_operator_set_is_answered() -> None:
    application = web.Application(middlewares=[guard("Studio.example.com")])
    application.add_routes([web.get("/", _hello)])
    async with TestClient(TestServer(application)) as client:
        told = {
            host: (await client.get("/", headers={"Host": host})).status
            for host in ("studio.example.com:8710", "example.com:8710")
        }
    assert list(told.values()) == [200, 403]


async def test_a_port_that_is_taken_is_logged_with_the_mend_and_nothing_fails(server: WebServer) -> None:
    port = int(server.url.rstrip("/").rpartition(":")[2])
    second = WebServer("127.0.0.1", port, [])
    with capture_logs() as logs:
        await second.start()
    (log,) = logs
    assert (log["event"], log["log_level"], "WOODSHED_WEB_PORT" in log["mend"]) == (
        "web.absent",
        "warning",
        True,
    )
    assert second.url == ""
    await second.stop()


async def test_it_stops_at_once_though_somebody_stays_connected(server: WebServer) -> None:
    port = int(server.url.rstrip("/").rpartition(":")[2])
    _, writer = await asyncio.open_connection("127.0.0.1", port)
    async with asyncio.timeout(2):
        await server.stop()
    writer.close()


def test_where_every_address_listens_this_machine_is_told() -> None:
    assert address("0.0.0.0", 8710) == "http://127.0.0.1:8710/"  # noqa: S104
    assert address("::1", 8710) == "http://[::1]:8710/"
