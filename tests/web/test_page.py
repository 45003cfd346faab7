"""The bare address of the pages, over real HTTP: whom it leads where."""

from collections.abc import AsyncGenerator

import aiohttp
import pytest
from aiohttp import web

from bot.domain.pages.credential import CredentialKind
from bot.domain.pages.visitor import Right
from bot.rehearsal.clock import FakeClock
from bot.services.pages.credentials import Credentials
from bot.store.database import Database
from bot.web.access import COOKIE
from bot.web.route import Route, get
from bot.web.server import WebServer
from tests.conftest import EVENING
from tests.pages import pages_of

BROWSER = {"Accept": "text/html"}


async def _show(_: web.Request) -> web.Response:
    return web.Response(text="a page")


OWN = get("/own", _show, nav="page-access-title")
SHARED = get("/shared", _show, Right.MODERATOR, nav="page-queue-title")


@pytest.fixture
def credentials(database: Database) -> Credentials:
    return Credentials(database, FakeClock(EVENING))


@pytest.fixture
async def moderator(credentials: Credentials) -> dict[str, str]:
    """Return the headers of a browser in which a moderator has signed in."""
    issued = await credentials.issue(CredentialKind.SESSION, Right.MODERATOR, login="mod_moss")
    return BROWSER | {"Cookie": f"{COOKIE}={issued.secret}"}


@pytest.fixture
async def server() -> AsyncGenerator[WebServer]:
    server = WebServer("127.0.0.1", 0)
    yield server
    await server.stop()


async def opened(
    server: WebServer, credentials: Credentials, headers: dict[str, str], *routes: Route
) -> tuple[int, str]:
    """Open the bare address; return the status, and where it leads or what is shown."""
    await server.start(pages_of(routes, credentials=credentials, trusts_inside=False))
    async with (
        aiohttp.ClientSession(headers=headers) as http,
        http.get(server.url, allow_redirects=False) as answer,
    ):
        return answer.status, answer.headers.get("Location", "") or await answer.text()


async def test_it_leads_to_the_first_page_that_somebody_may_see(
    server: WebServer, credentials: Credentials, moderator: dict[str, str]
) -> None:
    assert await opened(server, credentials, moderator, OWN, SHARED) == (303, "/shared")


async def test_where_the_artist_has_a_desk_there_others_are_led_on_to_their_first_page(
    server: WebServer, credentials: Credentials, moderator: dict[str, str]
) -> None:
    desk = get("/", _show, nav="page-desk-title")
    assert await opened(server, credentials, moderator, OWN, SHARED, desk) == (303, "/shared")


async def test_who_has_not_signed_in_is_led_there(server: WebServer, credentials: Credentials) -> None:
    assert await opened(server, credentials, BROWSER, OWN, SHARED) == (303, "/sign-in?to=/")


async def test_who_follows_a_link_on_another_site_is_not_taken_for_a_stranger(
    server: WebServer, credentials: Credentials
) -> None:
    link = BROWSER | {
        "Sec-Fetch-Site": "cross-site",
        "Sec-Fetch-Mode": "navigate",
        "Sec-Fetch-Dest": "document",
    }
    status, text = await opened(server, credentials, link, OWN, SHARED)
    assert (status, 'http-equiv="refresh"' in text) == (200, True)


async def test_who_may_see_no_page_is_told_so_and_can_sign_out(
    server: WebServer, credentials: Credentials, moderator: dict[str, str]
) -> None:
    status, text = await opened(server, credentials, moderator, OWN)
    assert (status, "none of these pages is for you" in text, 'action="/sign-out"' in text) == (
        200,
        True,
        True,
    )


def test_two_pages_at_one_path_are_a_slip_that_ends_the_start() -> None:
    with pytest.raises(RuntimeError, match="already registered"):
        pages_of([OWN, OWN]).add_to(web.Application())


async def test_who_looks_for_a_page_that_is_not_there_has_the_way_on_and_others_hear_that_alone(
    server: WebServer, credentials: Credentials, moderator: dict[str, str]
) -> None:
    await server.start(pages_of([OWN, SHARED], credentials=credentials, trusts_inside=False))
    html = {"Accept": "text/html,*/*;q=0.8"}
    async with aiohttp.ClientSession() as http:

        async def asked(headers: dict[str, str], method: str = "GET") -> tuple[int, str, str]:
            async with http.request(method, f"{server.url}nothing", headers=headers) as answer:
                return answer.status, answer.content_type, await answer.text()

        status, _, shown = await asked(moderator | html)
        assert (status, "There is no such page" in shown, "<nav" in shown) == (404, True, True)
        for headers, method in (
            (moderator | {"Accept": "*/*"}, "GET"),
            (moderator | html, "POST"),
            (BROWSER | html, "GET"),
        ):
            assert await asked(headers, method) == (404, "text/plain", "404: Not Found")
