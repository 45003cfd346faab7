"""Who is who on the pages, over real HTTP: this machine, a session, a token, and those elsewhere."""

from collections.abc import AsyncGenerator, Mapping
from contextlib import AsyncExitStack
from datetime import datetime

import aiohttp
import pytest
from aiohttp import web
from structlog.testing import capture_logs
from yarl import URL

from bot.domain.pages.credential import DEVICE_SESSION, MODERATOR_SESSION, PAIRING_CODE, CredentialKind
from bot.domain.pages.visitor import Right
from bot.rehearsal.clock import FakeClock
from bot.services.feed import Feed
from bot.services.pages.credentials import Credentials
from bot.store.database import Database
from bot.web.access import COOKIE, FORWARDED, address_behind, is_private
from bot.web.credentials import credential_acts, credential_routes
from bot.web.do import Act, Asked
from bot.web.feed import feed_routes
from bot.web.places import MAX_OF_ONE_MODERATOR
from bot.web.route import get, post, visitor_of
from bot.web.server import WebServer
from tests.pages import pages_of

PUBLIC = "https://pages.example.com"
RIGHTS = ("everybody", "moderator", "artist")


async def _who(request: web.Request) -> web.Response:
    visitor = visitor_of(request)
    return web.Response(text=f"{visitor.right.name} {visitor.login}".strip())


@pytest.fixture
def clock(evening: datetime) -> FakeClock:
    return FakeClock(evening)


@pytest.fixture
def credentials(database: Database, clock: FakeClock) -> Credentials:
    return Credentials(database, clock)


@pytest.fixture
def feed() -> Feed:
    return Feed()


class Doors:
    """The door of this machine and that of others, with one page for each right."""

    def __init__(
        self, credentials: Credentials, feed: Feed, *, address: str = "", in_container: bool = False
    ) -> None:
        self.done: list[str] = []
        routes = [get(f"/{name}", _who, Right[name.upper()]) for name in RIGHTS]
        routes += [post(f"/{name}", _who, Right[name.upper()]) for name in RIGHTS]
        routes += [*feed_routes(feed), *credential_routes(credentials, address)]
        self.pages = pages_of(
            routes,
            [Act("clap", self._clap, Right.MODERATOR, says="help-on-note"), *credential_acts(credentials)],
            credentials=credentials,
            trusts_inside=not address,
            in_container=in_container,
        )
        self.inside = WebServer("127.0.0.1", 0)
        self.outside = WebServer("127.0.0.1", 0, elsewhere=PUBLIC)

    async def _clap(self, asked: Asked) -> str:
        self.done.append(asked.words)
        return "clapped"

    def port(self, *, outside: bool) -> int:
        server = self.outside if outside else self.inside
        assert server._listener  # pyright: ignore[reportPrivateUsage]
        return server._listener.getsockname()[1]  # pyright: ignore[reportPrivateUsage]

    async def ask(
        self,
        path: str,
        method: str = "GET",
        *,
        outside: bool = False,
        cookie: str = "",
        data: str | dict[str, str] = "",
        headers: Mapping[str, str] | None = None,
        **more: str,
    ) -> tuple[int, str]:
        host = "pages.example.com" if outside else "127.0.0.1"
        sent = {"Host": host, **(headers or {})}
        sent |= {name.replace("_", "-"): value for name, value in more.items()}
        if cookie:
            sent["Cookie"] = f"{COOKIE}={cookie}"
        url = f"http://127.0.0.1:{self.port(outside=outside)}{path}"
        async with (
            aiohttp.ClientSession() as http,
            http.request(method, url, data=data or None, headers=sent, allow_redirects=False) as answer,
        ):
            text = answer.headers.get("Location", "") or await answer.text()
            return answer.status, text.strip()


@pytest.fixture
async def doors(credentials: Credentials, feed: Feed) -> AsyncGenerator[Doors]:
    doors = Doors(credentials, feed)
    await doors.inside.start(doors.pages)
    await doors.outside.start(doors.pages)
    yield doors
    await doors.inside.stop()
    await doors.outside.stop()


@pytest.fixture
async def public(credentials: Credentials, feed: Feed) -> AsyncGenerator[Doors]:
    """Give the doors as they are once an address for others is set."""
    doors = Doors(credentials, feed, address=PUBLIC)
    await doors.inside.start(doors.pages)
    await doors.outside.start(doors.pages)
    yield doors
    await doors.inside.stop()
    await doors.outside.stop()


async def session(credentials: Credentials, right: Right = Right.MODERATOR, login: str = "mo") -> str:
    issued = await credentials.issue(
        CredentialKind.SESSION, right, login=login, user_id=f"id-{login}", lasts=MODERATOR_SESSION
    )
    return issued.secret


async def test_who_is_at_this_machine_is_the_artist_as_long_as_nobody_elsewhere_is_let_in(
    doors: Doors, public: Doors
) -> None:
    assert await doors.ask("/artist") == (200, "ARTIST")
    assert await public.ask("/artist", Accept="text/html") == (303, "/sign-in?to=/artist")
    status, way = await public.ask("/artist?by=a%26b&when=now", Accept="text/html")
    assert (status, URL(way).query["to"]) == (303, "/artist?by=a%26b&when=now")
    assert await public.ask("/everybody") == (200, "EVERYBODY")


@pytest.mark.parametrize("name", FORWARDED)
async def test_who_comes_through_a_proxy_is_not_at_this_machine(doors: Doors, name: str) -> None:
    assert await doors.ask("/everybody", headers={name: "203.0.113.9"}) == (200, "EVERYBODY")
    assert (await doors.ask("/artist", headers={name: "203.0.113.9"}))[0] == 403


async def test_the_door_for_others_trusts_nobody_and_has_one_name(doors: Doors) -> None:
    assert await doors.ask("/everybody", outside=True) == (200, "EVERYBODY")
    assert (await doors.ask("/artist", outside=True))[0] == 403
    for host in ("127.0.0.1", "localhost", "evil.example.com", "pages.example.com.evil.example"):
        assert (await doors.ask("/everybody", outside=True, Host=host))[0] == 403, host


async def test_behind_a_proxy_a_page_is_ours_by_the_address_that_the_browser_sees(
    doors: Doors, credentials: Credentials
) -> None:
    cookie = await session(credentials)
    told = [
        (await doors.ask("/moderator", "POST", outside=True, cookie=cookie, Origin=origin))[0]
        for origin in (
            PUBLIC,
            "http://pages.example.com",
            f"{PUBLIC}:8443",
            "https://evil.example.com",
            "null",
        )
    ]
    assert told == [200, 403, 403, 403, 403]


@pytest.mark.parametrize("method", ["GET", "POST"])
async def test_each_sees_and_does_what_their_right_allows(
    doors: Doors, credentials: Credentials, method: str
) -> None:
    cookies = {
        "": "",
        "mo": await session(credentials),
        "art": await session(credentials, Right.ARTIST, "art"),
    }
    told = {
        who: [
            (await doors.ask(f"/{name}", method, outside=True, cookie=cookie, Origin=PUBLIC))[0]
            for name in RIGHTS
        ]
        for who, cookie in cookies.items()
    }
    assert told == {"": [200, 403, 403], "mo": [200, 200, 403], "art": [200, 200, 200]}


async def test_who_may_too_little_is_told_so_by_a_page_and_a_program_in_a_line(
    doors: Doors, credentials: Credentials
) -> None:
    cookie = await session(credentials)
    for method in ("GET", "POST"):
        status, shown = await doors.ask(
            "/artist", method, outside=True, cookie=cookie, Origin=PUBLIC, Accept="text/html"
        )
        assert (status, "<nav" in shown, "for the artist alone" in shown) == (403, True, True)
    status, told = await doors.ask("/artist", outside=True, cookie=cookie)
    assert (status, "<" in told) == (403, False)


async def test_a_session_ends_after_its_time_and_at_once_when_it_is_revoked(
    doors: Doors, credentials: Credentials, clock: FakeClock
) -> None:
    cookie = await session(credentials)
    assert await doors.ask("/moderator", outside=True, cookie=cookie) == (200, "MODERATOR mo")
    await credentials.revoke_of("id-mo", "twitch")
    assert (await doors.ask("/moderator", outside=True, cookie=cookie))[0] == 403
    cookie = await session(credentials)
    await clock.advance(clock.now() + MODERATOR_SESSION)
    assert (await doors.ask("/moderator", outside=True, cookie=cookie))[0] == 403


async def test_a_program_changes_something_with_a_token_alone(doors: Doors, credentials: Credentials) -> None:
    assert (await doors.ask("/do/clap", "POST", data="x"))[0] == 403
    assert "/access" in (await doors.ask("/do/clap", "POST", data="x"))[1]
    made = await credentials.issue(CredentialKind.HOTKEY, Right.ARTIST, note="pad")
    token = f"Bearer {made.secret}"
    assert await doors.ask("/do/clap", "POST", data="twice", Authorization=token) == (200, "clapped")
    assert await doors.ask("/do/clap", "POST", outside=True, data="far", Authorization=token) == (
        200,
        "clapped",
    )
    await credentials.revoke(made.credential.id, "artist")
    assert (await doors.ask("/do/clap", "POST", data="late", Authorization=token))[0] == 401
    assert (await doors.ask("/artist", Authorization="Bearer x"))[0] == 401
    assert doors.done == ["twice", "far"]


async def test_a_secret_of_one_kind_opens_nothing_of_another(doors: Doors, credentials: Credentials) -> None:
    for kind in CredentialKind:
        made = await credentials.issue(kind, Right.ARTIST)
        as_session = await doors.ask("/artist", outside=True, cookie=made.secret)
        as_token = await doors.ask(
            "/do/clap", "POST", outside=True, data=kind, Authorization=f"Bearer {made.secret}"
        )
        expected = (kind is CredentialKind.SESSION, kind is CredentialKind.HOTKEY)
        assert (as_session[0] == 200, as_token[0] == 200) == expected, kind


async def test_a_token_opens_nothing_but_what_programs_do(doors: Doors, credentials: Credentials) -> None:
    made = await credentials.issue(CredentialKind.HOTKEY, Right.ARTIST)
    token = {"Authorization": f"Bearer {made.secret}"}
    routes = doors.pages.all_routes()
    told = {
        (each.method, each.path): (await doors.ask(each.path, each.method, headers=token))[0]
        for each in routes
        if each.path not in {"/static/{name}", "/do/clap"}
    }
    assert ("POST", "/access/hotkey") in told
    assert ("POST", "/do/end-sessions") in told
    assert set(told.values()) == {403}
    assert credentials.standing(*CredentialKind) == [made.credential]


async def test_a_feed_gives_what_its_reader_may_see_and_ends_with_what_let_them_in(
    doors: Doors, credentials: Credentials, feed: Feed
) -> None:
    feed.publish("secret", {"of": "the artist"})
    feed.publish("queue", {"waits": 1}, Right.MODERATOR)
    cookie = await session(credentials)
    headers = {"Host": "pages.example.com", "Cookie": f"{COOKIE}={cookie}"}
    url = f"http://127.0.0.1:{doors.port(outside=True)}/feed"
    async with aiohttp.ClientSession() as http, http.get(url, headers=headers) as answer:
        while (line := await answer.content.readline()) != b"event: queue\n":
            assert b"secret" not in line
        await credentials.revoke_of("id-mo", "twitch")
        with pytest.raises(aiohttp.ClientPayloadError):
            await answer.content.read()
    assert (await doors.ask("/feed", outside=True))[0] == 403


async def test_one_moderator_does_not_take_all_places_of_the_feeds_readers(
    doors: Doors, credentials: Credentials
) -> None:
    cookies = [await session(credentials) for _ in range(MAX_OF_ONE_MODERATOR + 1)]
    url = f"http://127.0.0.1:{doors.port(outside=True)}/feed"
    async with AsyncExitStack() as stack:
        http = await stack.enter_async_context(aiohttp.ClientSession(cookie_jar=aiohttp.DummyCookieJar()))
        told = list[int]()
        for cookie in [*cookies, await session(credentials, Right.ARTIST, "art")]:
            headers = {"Host": "pages.example.com", "Cookie": f"{COOKIE}={cookie}"}
            answer = await stack.enter_async_context(http.get(url, headers=headers))
            told.append(answer.status)
    assert told == [200] * MAX_OF_ONE_MODERATOR + [503, 200]


async def test_a_phone_is_paired_once_and_is_the_artists_until_it_is_signed_out(
    public: Doors, credentials: Credentials
) -> None:
    made = await credentials.issue(CredentialKind.PAIRING, Right.ARTIST, lasts=PAIRING_CODE)
    path = f"/pair?code={made.secret}"
    assert (await public.ask(path, outside=True))[0] == 200, "looking at it uses nothing up"
    phone = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X)"
    url = f"http://127.0.0.1:{public.port(outside=True)}"
    headers = {"Host": "pages.example.com", "Origin": PUBLIC, "User-Agent": phone}
    async with (
        aiohttp.ClientSession(cookie_jar=aiohttp.DummyCookieJar()) as http,
        http.post(
            f"{url}/pair", data={"code": made.secret}, headers=headers, allow_redirects=False
        ) as answer,
    ):
        assert (answer.status, answer.headers["Location"]) == (303, "/")
        cookie = answer.cookies[COOKIE]
    assert (cookie["httponly"], cookie["samesite"], cookie["secure"], cookie["path"]) == (
        True,
        "Strict",
        True,
        "/",
    )
    assert int(cookie["max-age"]) == DEVICE_SESSION.total_seconds()
    assert await public.ask("/artist", outside=True, cookie=cookie.value) == (200, "ARTIST")
    assert [each.note for each in credentials.standing(CredentialKind.SESSION)] == ["iPhone"]
    again = await public.ask("/pair", "POST", outside=True, data={"code": made.secret}, Origin=PUBLIC)
    assert again[0] == 403
    assert (await public.ask("/sign-out", "POST", outside=True, cookie=cookie.value, Origin=PUBLIC))[0] == 303
    assert (await public.ask("/artist", outside=True, cookie=cookie.value))[0] == 403


async def test_a_phone_from_another_network_is_not_paired(public: Doors, credentials: Credentials) -> None:
    made = await credentials.issue(CredentialKind.PAIRING, Right.ARTIST, lasts=PAIRING_CODE)
    for named in ("8.8.8.8", "10.0.0.1, 8.8.8.8", "anywhere"):
        told = await public.ask(
            "/pair", "POST", outside=True, data={"code": made.secret}, Origin=PUBLIC, X_Forwarded_For=named
        )
        assert told[0] == 403, named
    near = await public.ask(
        "/pair",
        "POST",
        outside=True,
        data={"code": made.secret},
        Origin=PUBLIC,
        X_Forwarded_For="192.168.1.9",
    )
    assert near == (303, "/")


@pytest.mark.parametrize(
    ("peer", "forwarded", "behind"),
    [
        ("203.0.113.7", [], "203.0.113.7"),
        ("203.0.113.7", ["192.168.1.9"], "203.0.113.7"),  # anybody can write that
        ("192.168.1.7", ["10.0.0.1"], "192.168.1.7"),
        ("127.0.0.1", [], "127.0.0.1"),
        ("127.0.0.1", ["192.168.1.9, 203.0.113.7"], "203.0.113.7"),
        ("127.0.0.1", ["192.168.1.9", "203.0.113.7"], "203.0.113.7"),
        ("::1", ["192.168.1.9", "198.51.100.1, 203.0.113.7 "], "203.0.113.7"),
    ],
)
def test_a_proxy_on_this_machine_is_believed_in_what_it_says_last(
    peer: str, forwarded: list[str], behind: str
) -> None:
    for inside in (True, False):
        assert address_behind(peer, forwarded, inside=inside, in_container=False) == behind


GATEWAY = "172.17.0.1"


@pytest.mark.parametrize(
    ("peer", "forwarded", "outside", "inside"),
    [
        (GATEWAY, [], "", GATEWAY),
        (GATEWAY, ["192.168.1.9", "203.0.113.7"], "203.0.113.7", "203.0.113.7"),
        ("127.0.0.1", [], "", "127.0.0.1"),
        ("8.8.8.8", ["192.168.1.9"], "8.8.8.8", "8.8.8.8"),
    ],
)
def test_in_a_container_its_gateway_stands_for_nobody(
    peer: str, forwarded: list[str], outside: str, inside: str
) -> None:
    assert address_behind(peer, forwarded, inside=False, in_container=True) == outside
    assert address_behind(peer, forwarded, inside=True, in_container=True) == inside


@pytest.mark.parametrize(
    ("address", "private"),
    [("10.1.2.3", True), ("fd00::1", True), ("::ffff:8.8.8.8", False), ("8.8.8.8", False), ("x", False)],
)
def test_what_is_private_is_in_a_network_of_ones_own(address: str, private: bool) -> None:
    assert is_private(address) is private


async def test_in_a_container_a_phone_is_paired_where_the_proxy_says_that_it_is_near(
    credentials: Credentials, feed: Feed
) -> None:
    doors = Doors(credentials, feed, address=PUBLIC, in_container=True)
    await doors.inside.start(doors.pages)
    await doors.outside.start(doors.pages)
    made = await credentials.issue(CredentialKind.PAIRING, Right.ARTIST, lasts=PAIRING_CODE)
    for headers, status, says in (
        ({}, 403, "container"),
        ({"X-Forwarded-For": "8.8.8.8"}, 403, "own network"),
        ({"X-Forwarded-For": "192.168.1.9"}, 303, "/"),
    ):
        told = await doors.ask(
            "/pair",
            "POST",
            outside=True,
            data={"code": made.secret},
            headers={"Origin": PUBLIC, **headers},
        )
        assert (told[0], says in told[1]) == (status, True)
    await doors.inside.stop()
    await doors.outside.stop()


async def test_a_token_is_shown_once_and_logged_never(doors: Doors, credentials: Credentials) -> None:
    origin = f"http://127.0.0.1:{doors.port(outside=False)}"
    host = origin.removeprefix("http://")
    with capture_logs() as logs:
        _, shown = await doors.ask(
            "/access/hotkey", "POST", data={"note": "<b>pad"}, Origin=origin, Host=host
        )
        _, later = await doors.ask("/access")
    token = shown.partition("<code>")[2].partition("</code>")[0]
    assert credentials.find(CredentialKind.HOTKEY, token)
    assert token not in later
    assert token not in str(logs)
    assert "&lt;b&gt;pad" in later


async def test_a_hotkey_without_a_name_is_told_without_one(doors: Doors, credentials: Credentials) -> None:
    await credentials.issue(CredentialKind.HOTKEY, Right.ARTIST)
    _, shown = await doors.ask("/access")
    assert "Hotkey" in shown
    assert "Hotkey none" not in shown


async def test_the_list_ends_what_it_shows(doors: Doors, credentials: Credentials) -> None:
    first, second = await session(credentials), await session(credentials, login="other")
    origin = f"http://127.0.0.1:{doors.port(outside=False)}"
    host = origin.removeprefix("http://")
    number = {"number": str(credentials.standing(CredentialKind.SESSION)[-1].id)}
    with capture_logs() as logs:
        assert (await doors.ask("/do/end-session", "POST", data=number, Origin=origin, Host=host))[0] == 204
    assert [log["by"] for log in logs] == ["junipervale"]
    for unknown in (number, {"number": "1" * 30}, {"number": "²"}):
        assert (await doors.ask("/do/end-session", "POST", data=unknown, Origin=origin, Host=host))[0] == 409
    assert credentials.find(CredentialKind.SESSION, first) is None
    assert credentials.find(CredentialKind.SESSION, second)
    assert (await doors.ask("/do/end-sessions", "POST", Origin=origin, Host=host))[0] == 204
    assert credentials.standing(CredentialKind.SESSION) == []
