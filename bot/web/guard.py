"""Who may reach the bot's own page, and under which headers it answers."""

from aiohttp import web
from aiohttp.typedefs import Handler, Middleware
from yarl import URL

HEADERS = {
    "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'",
    "Cross-Origin-Resource-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cache-Control": "no-store",
}

_LOCAL = {"localhost", "127.0.0.1", "::1"}
_EVERYWHERE = {"0.0.0.0", "::"}  # noqa: S104 - where a page listens, but no name that one asks for


def guard(own_host: str) -> Middleware:
    """Return the middleware that answers this machine's own page and programs, and no other site's.

    A browser says with a request from which page it comes, and no page can forge that; a hotkey or a script
    says nothing, and is answered.
    """
    names = frozenset(_LOCAL | {own_host.lower()}) - _EVERYWHERE

    @web.middleware
    async def reach(request: web.Request, handler: Handler) -> web.StreamResponse:
        site = _site(request)
        if site is None or site.raw_host not in names:
            # Any other name may be one that a stranger pointed at us (DNS rebinding). The port is not looked
            # at: one that is forwarded, by ssh or a container, need not be ours.
            raise web.HTTPForbidden(text="This page is there as 127.0.0.1 or localhost.\n")
        if not _is_from_us(request, str(site)):
            raise web.HTTPForbidden(text="Only this page itself may ask for that, not another site.\n")
        return await handler(request)

    return reach


async def add_headers(_: web.Request, answer: web.StreamResponse) -> None:
    """Answer under our headers, where the answer has not its own (a signal of aiohttp's)."""
    for name, value in HEADERS.items():
        answer.headers.setdefault(name, value)


def _site(request: web.Request) -> URL | None:
    """Return the scheme, host and port that were asked for; None where they make no sense."""
    try:
        return request.url.origin()
    except ValueError:
        return None


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
