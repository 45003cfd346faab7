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
        answer = await handler(request)
        answer.headers.update(HEADERS)
        return answer

    return reach


def _is_ours(request: web.Request, own_name: str) -> bool:
    try:
        name = (request.url.host or "").lower()
        if name in {"localhost", own_name.lower()}:
            return True
        ip_address(name)
    except ValueError:
        return False
    return True
