"""Who reaches the page: our own page, hotkeys and scripts; no other site that a browser shows."""

from collections.abc import Awaitable, Callable

import pytest
from aiohttp import web
from aiohttp.test_utils import TestClient, TestServer

from bot.web.guard import Door, guard
from bot.web.route import get
from bot.web.server import WebServer
from tests.pages import pages_of

Status = Callable[[WebServer, bytes], Awaitable[int]]

LINK = "Sec-Fetch-Site: cross-site\r\nSec-Fetch-Mode: navigate\r\nSec-Fetch-Dest: document"
PICTURE = "Sec-Fetch-Site: cross-site\r\nSec-Fetch-Mode: no-cors\r\nSec-Fetch-Dest: image"
FRAME = "Sec-Fetch-Site: cross-site\r\nSec-Fetch-Mode: navigate\r\nSec-Fetch-Dest: iframe"
SOCKET = (
    "Connection: Upgrade\r\nUpgrade: websocket\r\n"
    "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ=="
)


async def ask(status_of: Status, server: WebServer, host: str, *headers: str, line: str = "GET /") -> int:
    port = server.url.rstrip("/").rpartition(":")[2]
    length = "Content-Length: 0" if line.startswith("POST") else "Accept: */*"
    lines = [f"{line} HTTP/1.1", f"Host: {host}", length, *headers, "", ""]
    return await status_of(server, "\r\n".join(lines).replace("PORT", port).encode())


@pytest.mark.parametrize(
    "host", ["127.0.0.1:PORT", "localhost:PORT", "LOCALHOST", "[::1]:PORT", "localhost:9999"]
)
async def test_this_machine_is_answered_also_through_a_port_that_is_forwarded(
    server: WebServer, status_of: Status, host: str
) -> None:
    assert await ask(status_of, server, host) == 200


@pytest.mark.parametrize(
    "host",
    [
        "evil.example.com",
        "127.0.0.1.evil.example.com:PORT",
        "localhost.evil",
        "localhost.",
        "localhost@evil.example.com",
        "192.0.2.1",
        "192.168.1.20:PORT",
        "0.0.0.0:PORT",
        "127.1",
        "2130706433",
        "[::]:PORT",
        "xn--",
        "localhost:abc",
        "",
    ],
)
async def test_a_name_or_an_address_that_is_not_ours_is_refused(
    server: WebServer, status_of: Status, host: str
) -> None:
    assert await ask(status_of, server, host) == 403


async def test_the_target_counts_where_it_names_a_host_itself(server: WebServer, status_of: Status) -> None:
    told = [
        await ask(status_of, server, "localhost:PORT", line=line)
        for line in (
            "GET http://localhost:PORT/",
            "GET http://evil.example.com/",
            "CONNECT evil.example.com:443",
        )
    ]
    assert told == [200, 403, 403]


@pytest.mark.parametrize("line", ["GET /", "POST /say", "DELETE /", "OPTIONS /say", "HEAD /"])
@pytest.mark.parametrize(
    "origin",
    [
        "https://evil.example.com",
        "null",
        "file://",
        "http://localhost:PORT",
        "http://127.0.0.1:3000",
        "http://127.0.0.1",
        "https://127.0.0.1:PORT",
        "http://127.0.0.1:PORT.evil.example.com",
        "http://127.0.0.1:PORT\r\nOrigin: null",
        "",
    ],
)
async def test_another_sites_page_is_refused_whatever_the_method(
    server: WebServer, status_of: Status, line: str, origin: str
) -> None:
    assert await ask(status_of, server, "127.0.0.1:PORT", f"Origin: {origin}", line=line) == 403


@pytest.mark.parametrize(
    ("headers", "told"),
    [
        (("Origin: http://127.0.0.1:PORT",), [200, 200]),
        (("Origin: http://127.0.0.1:PORT", "Sec-Fetch-Site: same-origin"), [200, 200]),
        (("Sec-Fetch-Site: same-origin",), [200, 200]),
        ((), [200, 403]),
        (("Sec-Fetch-Site: none",), [200, 403]),
    ],
)
async def test_our_own_page_is_answered_and_what_is_no_page_may_look(
    server: WebServer, status_of: Status, headers: tuple[str, ...], told: list[int]
) -> None:
    lines = ("GET /", "POST /say")
    asked = [await ask(status_of, server, "127.0.0.1:PORT", *headers, line=line) for line in lines]
    assert asked == told


@pytest.mark.parametrize(
    ("line", "headers", "status"),
    [
        ("GET /", LINK, 200),
        ("GET /", PICTURE, 403),
        ("GET /", FRAME, 403),
        ("GET /", "Sec-Fetch-Site: same-site", 403),
        ("POST /say", LINK, 403),
        ("POST /say", "Sec-Fetch-Site: same-site", 403),
    ],
)
async def test_another_site_may_link_to_the_page_and_nothing_else(
    server: WebServer, status_of: Status, line: str, headers: str, status: int
) -> None:
    assert await ask(status_of, server, "127.0.0.1:PORT", headers, line=line) == status


async def test_a_websocket_is_opened_by_our_own_page_alone(status_of: Status) -> None:
    async def speak(request: web.Request) -> web.StreamResponse:
        socket = web.WebSocketResponse()
        await socket.prepare(request)
        await socket.close()
        return socket

    server = WebServer("127.0.0.1", 0)
    await server.start(pages_of([get("/", speak)]))
    told = [
        await ask(status_of, server, "127.0.0.1:PORT", SOCKET, f"Origin: {origin}")
        for origin in ("http://127.0.0.1:PORT", "https://evil.example.com", "http://127.0.0.1:3000", "null")
    ]
    assert told == [101, 403, 403, 403]
    await server.stop()


async def test_the_name_that_an_operator_set_is_ours_too() -> None:
    async def hello(_: web.Request) -> web.Response:
        return web.Response(text="hello")

    application = web.Application(middlewares=[guard(Door.inside("Studio.example.com"))])
    application.add_routes([web.get("/", hello)])
    async with TestClient(TestServer(application)) as client:
        told = [
            (await client.get("/", headers={"Host": host})).status
            for host in ("studio.example.com:8710", "example.com:8710", "localhost")
        ]
    assert told == [200, 403, 200]
