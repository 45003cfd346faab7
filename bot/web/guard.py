"""Where the pages may be reached and by whose pages, and under which headers they answer."""

from dataclasses import dataclass
from typing import Self

from aiohttp import web
from aiohttp.typedefs import Handler, Middleware
from yarl import URL

HEADERS = {
    "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'",
    "Cross-Origin-Resource-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
    # Not "no-referrer": a browser would then send our own forms with `Origin: null`.
    "Referrer-Policy": "same-origin",
    "Cache-Control": "no-store",
}

_LOCAL = {"localhost", "127.0.0.1", "::1"}
_EVERYWHERE = {"0.0.0.0", "::"}  # noqa: S104 - where a page listens, but no name that one asks for
_READS = {"GET", "HEAD"}


@dataclass(frozen=True, slots=True)
class Door:
    """Where the pages are reached: on this machine by its names, or from elsewhere at one address."""

    names: frozenset[str]
    elsewhere: URL | None = None

    @classmethod
    def inside(cls, own_host: str) -> Self:
        """Return the door of this machine, where the server listens on `own_host`."""
        return cls(frozenset(_LOCAL | {own_host.lower()}) - _EVERYWHERE)

    @classmethod
    def outside(cls, address: str) -> Self:
        """Return the door for those who ask for an address, which a proxy may stand before."""
        url = URL(address).origin()
        return cls(frozenset({url.raw_host or ""}), url)

    @property
    def is_inside(self) -> bool:
        """Whether it is that of this machine."""
        return self.elsewhere is None

    @property
    def address(self) -> str:
        """The address for those elsewhere; empty at the door of this machine."""
        return f"{self.elsewhere}/" if self.elsewhere else ""

    def site(self, request: web.Request) -> URL:
        """Return the scheme, host and port at which a request reached us.

        Raises:
            HTTPForbidden: it is none of ours: any other name may be one that a stranger pointed at us (DNS
                rebinding).
        """
        try:
            asked = request.url.origin()
        except ValueError:
            asked = None
        if self.elsewhere and asked and asked.raw_host == self.elsewhere.raw_host:
            # Behind a proxy neither the scheme nor the port is the one that the browser sees.
            return self.elsewhere
        if self.elsewhere or asked is None or asked.raw_host not in self.names:
            where = f"at {self.elsewhere}" if self.elsewhere else "as 127.0.0.1 or localhost"
            raise web.HTTPForbidden(text=f"This page is there {where}.\n")
        # The port is not looked at: one that is forwarded, by ssh or a container, need not be ours.
        return asked


def guard(door: Door) -> Middleware:
    """Return the middleware that answers our own pages and programs at a door, and no other site's.

    A browser says with a request from which page it comes, and no page can forge that; a program says
    nothing, and may look.
    """

    @web.middleware
    async def reach(request: web.Request, handler: Handler) -> web.StreamResponse:
        request[SITE] = site = door.site(request)
        if not _is_from_us(request, str(site)):
            raise web.HTTPForbidden(text="Only this page itself may ask for that, not another site.\n")
        return await handler(request)

    return reach


SITE = web.RequestKey("site", URL)
"""The scheme, host and port at which a request reached us."""


async def add_headers(_: web.Request, answer: web.StreamResponse) -> None:
    """Answer under our headers, where the answer has not its own (a signal of aiohttp's)."""
    for name, value in HEADERS.items():
        answer.headers.setdefault(name, value)


def changes_nothing(request: web.Request) -> bool:
    """Tell whether a request only looks."""
    return request.method in _READS


def is_page_of_ours(request: web.Request) -> bool:
    """Tell whether a browser says that one of our own pages asks; a program that is none says nothing.

    Only for what `guard` has let in: it has held each `Origin` against ours.
    """
    return "Origin" in request.headers or request.headers.get("Sec-Fetch-Site") == "same-origin"


def _is_from_us(request: web.Request, site: str) -> bool:
    """Tell whether a request comes from our own page, from no page at all, or by a link that was followed.

    Every method counts: a WebSocket's handshake is a GET, which a browser lets any site send. Where it sends
    no `Origin`, as for a picture or a script, it says in `Sec-Fetch-Site` whose page asks
    (https://www.w3.org/TR/fetch-metadata/).
    """
    if any(origin.lower() != site for origin in request.headers.getall("Origin", ())):
        return False
    asked_by = request.headers.get("Sec-Fetch-Site", "none")
    return asked_by in {"none", "same-origin"} or _is_link(request)


def _is_link(request: web.Request) -> bool:
    return (
        request.method == "GET"
        and request.headers.get("Sec-Fetch-Mode") == "navigate"
        and request.headers.get("Sec-Fetch-Dest") == "document"
    )
