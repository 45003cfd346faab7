"""Who is who on the pages: the artist on this machine, who has signed in, and a hotkey with its token."""

import re
from collections.abc import Callable, Generator, Iterable
from contextlib import contextmanager, suppress
from datetime import timedelta
from ipaddress import IPv6Address, ip_address

from aiohttp import web
from aiohttp.typedefs import Handler, Middleware
from yarl import URL

from bot.domain.pages.credential import Credential, CredentialKind
from bot.domain.pages.visitor import STRANGER, Right, Visitor
from bot.services.pages.credentials import Credentials
from bot.setting_forms import is_loopback
from bot.web.guard import changes_nothing, is_page_of_ours
from bot.web.places import has_place
from bot.web.route import VISITOR, Route, RouteHandler, visitor_of

COOKIE = "woodshed_session"
BEARER = "Bearer "

FORWARDED = ("Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "X-Real-IP", "Via")
"""What a proxy says of itself: who comes through one is not on this machine (RFC 7239 and others)."""

ADDRESS = web.RequestKey("address", str)

SIGN_IN = "/sign-in"

_ODD = re.compile(r"[\\\x00-\x1f\x7f]")
_ROOTED = re.compile(r"/(?!/)")

_SEND_ONE = (
    "This takes a token in a header: Authorization: Bearer … - make one on the page /access, for hotkeys.\n"
)
_NOT_FOR_PROGRAMS = "A token opens nothing but what /openapi.json tells of; for the pages, sign in.\n"
_NOT_GOOD = "This token is not good, or not any more: make a new one on the page /access.\n"


class Access:
    """Tells who asks, and lets nobody do more than they may.

    What the `artist` does is kept under that login. `trusts_inside` tells whether whoever reaches the inside
    door is the artist: so it is as long as nobody from elsewhere is to reach any page. In a container
    (`in_container`) its network's gateway, which has a private address, comes for everybody.
    """

    def __init__(
        self, credentials: Credentials, artist: str, *, trusts_inside: bool, in_container: bool = False
    ) -> None:
        self._credentials = credentials
        self._artist = artist
        self._trusts_inside = trusts_inside
        self._in_container = in_container
        self._open: dict[Callable[[], None], Visitor] = {}
        credentials.on_revoked(self._close)

    def identify(self, *, inside: bool) -> Middleware:
        """Return the middleware of a door, of this machine or not, that finds out who asks."""

        @web.middleware
        async def find_out(request: web.Request, handler: Handler) -> web.StreamResponse:
            request[VISITOR] = self._visitor(request, inside=inside)
            request[ADDRESS] = address_behind(
                request.remote or "",
                request.headers.getall("X-Forwarded-For", ()),
                inside=inside,
                in_container=self._in_container,
            )
            return await handler(request)

        return find_out

    def allowed(self, route: Route, refused: Callable[[web.Request], web.Response]) -> RouteHandler:
        """Return the handler of a route for those who may: asked anew at each act, not once at the door.

        `refused` is the page for somebody who has signed in, and may too little.
        """

        async def handle(request: web.Request) -> web.StreamResponse:
            # A program on this machine may look; to change something takes a token.
            if not (changes_nothing(request) or is_page_of_ours(request) or _has_token(request)):
                raise web.HTTPForbidden(text=_SEND_ONE)
            if _has_token(request) and not route.programs:
                raise web.HTTPForbidden(text=_NOT_FOR_PROGRAMS)
            if visitor_of(request).right < route.right:
                return _refuse(request, route, refused)
            return await route.handler(request)

        return handle

    def is_good(self, visitor: Visitor) -> bool:
        """Tell whether what somebody came in with still lets them in: for what stays open."""
        return not visitor.credential or self._credentials.is_good(visitor.credential)

    def has_place(self, visitor: Visitor) -> bool:
        """Tell whether one more may stay open for somebody."""
        return has_place(visitor, self._open.values())

    @contextmanager
    def open_for(self, visitor: Visitor, close: Callable[[], None]) -> Generator[None]:
        """Have `close` called as soon as what somebody came in with is revoked; until then it has a place."""
        self._open[close] = visitor
        try:
            yield
        finally:
            self._open.pop(close, None)

    def _close(self, revoked: Credential) -> None:
        for close in [each for each, of in self._open.items() if of.credential == revoked.id]:
            close()

    def _visitor(self, request: web.Request, *, inside: bool) -> Visitor:
        if _has_token(request):
            token = request.headers["Authorization"].removeprefix(BEARER)
            found = self._credentials.find(CredentialKind.HOTKEY, token)
            if found is None:
                raise web.HTTPUnauthorized(text=_NOT_GOOD, headers={"WWW-Authenticate": "Bearer"})
            return self._as_visitor(found)
        found = self._credentials.find(CredentialKind.SESSION, request.cookies.get(COOKIE, ""))
        if found:
            return self._as_visitor(found)
        forwarded = any(name in request.headers for name in FORWARDED)
        is_here = inside and self._trusts_inside and not forwarded
        return Visitor(Right.ARTIST, by=self._artist) if is_here else STRANGER

    def _as_visitor(self, credential: Credential) -> Visitor:
        login = credential.login
        return Visitor(credential.right, login, credential.id, by=login or self._artist)


def set_session(answer: web.StreamResponse, secret: str, site: URL, lasts: timedelta) -> None:
    """Have a browser keep its session's secret."""
    set_cookie(answer, COOKIE, secret, site, lasts)


def set_cookie(answer: web.StreamResponse, name: str, secret: str, site: URL, lasts: timedelta) -> None:
    """Have a browser keep a secret: no script may read it, and no other site has it sent."""
    answer.set_cookie(
        name,
        secret,
        max_age=int(lasts.total_seconds()),
        httponly=True,
        samesite="Strict",
        secure=site.scheme == "https",
        path="/",
    )


def address_of(request: web.Request) -> str:
    """Return the address from which somebody asks; empty where nobody can tell."""
    return request[ADDRESS]


def address_behind(peer: str, forwarded: Iterable[str], *, inside: bool, in_container: bool) -> str:
    """Return the address from which `peer` comes to a door; empty where a container's gateway does not say.

    A proxy on this machine names whom it was called from last; what stands before that in its headers, and
    all of it where no proxy is, anybody can write.
    """
    by_gateway = in_container and is_private(peer)
    if not (by_gateway or is_loopback(peer)):
        return peer
    named = ",".join(forwarded).rpartition(",")[2].strip()
    # To the inside door of a container nobody comes but from the machine that it is on.
    return named or ("" if by_gateway and not inside else peer)


def is_private(address: str) -> bool:
    """Tell whether an address is of a network of one's own, or of this machine."""
    try:
        known = ip_address(address)
    except ValueError:
        return False
    mapped = known.ipv4_mapped if isinstance(known, IPv6Address) else None
    return (mapped or known).is_private


def device_of(request: web.Request) -> str:
    """Return what a browser says of itself, in a word: enough to know the phone from the tablet."""
    agent = request.headers.get("User-Agent", "")
    known = ("iPhone", "iPad", "Android", "Windows", "Macintosh", "Linux")
    return next((each for each in known if each in agent), "")


def own_path(path: str) -> URL:
    """Return a path of ours that was sent along, to go back to; never one of another site.

    A browser takes a backslash for a slash, and leaves out tabs and ends of lines before it goes there.
    """
    with suppress(ValueError):
        url = URL(path)
        if not _ODD.search(path) and not url.host and _ROOTED.match(str(url)):
            return url
    return URL("/")


def _has_token(request: web.Request) -> bool:
    return request.headers.get("Authorization", "").startswith(BEARER)


_AGAIN = '<!doctype html><title>Woodshed</title><meta http-equiv="refresh" content="0">\n'
"""A page that asks for itself anew: a link on another site brings no session along, and one of ours does."""


def _refuse(
    request: web.Request, route: Route, refused: Callable[[web.Request], web.Response]
) -> web.StreamResponse:
    if visitor_of(request) is STRANGER and request.method == "GET" and wants_page(request):
        if request.headers.get("Sec-Fetch-Site") in {"cross-site", "same-site"}:
            return web.Response(text=_AGAIN, content_type="text/html")
        raise web.HTTPSeeOther(URL(SIGN_IN).with_query(to=request.path_qs))
    if visitor_of(request) is not STRANGER and wants_page(request):
        return refused(request)
    whose = "the moderators'" if route.right is Right.MODERATOR else "the artist's"
    raise web.HTTPForbidden(text=f"That is {whose}. Sign in at {SIGN_IN}.\n")


def wants_page(request: web.Request) -> bool:
    """Tell whether a page is wanted, as by a browser that follows a link or sends a form."""
    return "text/html" in request.headers.get("Accept", "")
