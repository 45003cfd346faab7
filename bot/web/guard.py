"""Who may read the bot's own page, and under which headers it answers."""

from ipaddress import ip_address

from aiohttp import web
from aiohttp.typedefs import Handler, Middleware

HEADERS = {
    "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cache-Control": "no-store",
}


def guard(own_name: str) -> Middleware:
    """Return the middleware that refuses names which a stranger may have pointed at us (DNS rebinding).

    An address cannot be pointed anywhere else; of names only `localhost` and `own_name` are ours.
    """

    @web.middleware
    async def reach(request: web.Request, handler: Handler) -> web.StreamResponse:
        if not _is_ours(request, own_name):
            says = "This page is there as 127.0.0.1 or localhost.\n"
            return web.Response(status=403, text=says, headers=HEADERS)
        if not _is_from_us(request):
            says = "Only this page itself may ask for that, not another site.\n"
            return web.Response(status=403, text=says, headers=HEADERS)
        return await handler(request)

    return reach


async def add_headers(_: web.Request, answer: web.StreamResponse) -> None:
    """Answer under our headers, where the answer has not its own (a signal of aiohttp's)."""
    for name, value in HEADERS.items():
        answer.headers.setdefault(name, value)


def _is_from_us(request: web.Request) -> bool:
    """Tell whether a request that changes something comes from our own page, or from no page at all.

    A browser names the page's origin with every such request; a hotkey or a script has none.
    """
    origin = request.headers.get("Origin")
    return request.method in {"GET", "HEAD"} or origin in {None, f"{request.scheme}://{request.host}"}


def _is_ours(request: web.Request, own_name: str) -> bool:
    try:
        name = (request.url.host or "").lower()
        if name in {"localhost", own_name.lower()}:
            return True
        ip_address(name)
    except ValueError:
        return False
    return True
