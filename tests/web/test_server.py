"""The web server of the bot's own page, over real HTTP."""

import asyncio
from collections.abc import AsyncGenerator

import aiohttp
import pytest
from aiohttp import web
from structlog.testing import capture_logs

from bot.domain.operation.finding import Grade
from bot.web.route import get
from bot.web.server import INSIDE, OUTSIDE, WebServer, address, no_page_because
from tests.pages import pages_of


async def _hello(_: web.Request) -> web.Response:
    return web.Response(text="hello")


@pytest.fixture
async def server() -> AsyncGenerator[WebServer]:
    server = WebServer("127.0.0.1", 0)
    await server.start(pages_of([get("/", _hello)]))
    yield server
    await server.stop()


async def test_a_port_that_is_taken_is_logged_with_the_mend_and_nothing_fails(server: WebServer) -> None:
    port = int(server.url.rstrip("/").rpartition(":")[2])
    second = WebServer("127.0.0.1", port)
    with capture_logs() as logs:
        await second.start(pages_of())
    (log,) = logs
    assert (log["event"], log["log_level"], "WOODSHED_WEB_PORT" in log["mend"]) == (
        "web.absent",
        "warning",
        True,
    )
    assert second.url == ""
    await second.stop()


async def test_what_keeps_the_page_away_is_told_as_the_system_says_it() -> None:
    server = WebServer("192.0.2.1", 8710)  # no machine has it (RFC 5737)
    with capture_logs() as logs:
        await server.start(pages_of())
    (log,) = logs
    found = server.finding()
    await server.stop()
    assert (log["event"], log["why"], log["mend"]) == ("web.absent", found.says, found.mend)
    assert "taken" not in found.says
    assert found.says.startswith("there is none: port 8710: ")
    assert "WOODSHED_WEB_HOST" in found.mend
    assert no_page_because("192.0.2.1", 8710, INSIDE) == (
        found.says.removeprefix("there is none: "),
        found.mend,
    )


async def test_the_page_comes_when_its_port_is_free(server: WebServer) -> None:
    port = int(server.url.rstrip("/").rpartition(":")[2])
    second = WebServer("127.0.0.1", port, listen_again=0.01)
    await second.start(pages_of([get("/", _hello)]))
    assert second.finding().grade is Grade.WANTING
    await server.stop()
    async with asyncio.timeout(20):
        while not second.url:  # noqa: ASYNC110 - nobody is told, and nothing waits for it but people
            await asyncio.sleep(0)
    async with aiohttp.ClientSession() as http, http.get(second.url) as answer:
        assert await answer.text() == "hello"
    assert second.finding().grade is Grade.WELL
    await second.stop()


async def test_it_stops_at_once_though_somebody_stays_connected(server: WebServer) -> None:
    port = int(server.url.rstrip("/").rpartition(":")[2])
    _, writer = await asyncio.open_connection("127.0.0.1", port)
    async with asyncio.timeout(2):
        await server.stop()
    writer.close()


async def test_one_that_never_listened_can_be_stopped() -> None:
    server = WebServer("127.0.0.1", 0)
    await server.stop()
    await server.start(pages_of())
    port = int(server.url.rstrip("/").rpartition(":")[2])
    await server.stop()
    with pytest.raises(ConnectionRefusedError):
        await asyncio.open_connection("127.0.0.1", port)


async def test_within_a_container_it_is_logged_what_keeps_it_on_this_machine() -> None:
    server = WebServer("0.0.0.0", 0)  # noqa: S104 - what is asked; nothing is there to be reached
    with capture_logs() as logs:
        await server.start(pages_of())
    assert [(log["event"], "127.0.0.1 only" in log["mend"]) for log in logs] == [("web.in_container", True)]
    await server.stop()


def test_where_every_address_listens_this_machine_is_told() -> None:
    assert address("0.0.0.0", 8710) == "http://127.0.0.1:8710/"  # noqa: S104
    assert address("::1", 8710) == "http://[::1]:8710/"


async def test_a_door_is_called_the_same_everywhere_and_its_mend_names_its_own_settings() -> None:
    server = WebServer("192.0.2.1", 8711, elsewhere="https://pages.example")
    with capture_logs() as logs:
        await server.start(pages_of())
    found = server.finding()
    await server.stop()
    assert found.subject == logs[0]["what"] == OUTSIDE.subject
    assert ("WOODSHED_WEB_OUTSIDE_HOST" in found.mend, "WOODSHED_WEB_OUTSIDE_PORT" in found.mend) == (
        True,
        True,
    )
    assert no_page_because("192.0.2.1", 8711, OUTSIDE) == (
        found.says.removeprefix("there is none: "),
        found.mend,
    )
