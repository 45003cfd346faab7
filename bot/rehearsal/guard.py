"""Who may reach the channel page, and under which headers it answers: this machine's own pages alone."""

from collections.abc import Awaitable, Callable
from typing import Any

from aiohttp import web

from bot.rehearsal.chat import RefusedError

HEADERS = {
    "Content-Security-Policy": (
        "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:; "
        "base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
    ),
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cache-Control": "no-store",
}

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


def guarded(handler: Handler) -> Handler:
    """Let a handler be reached only by this machine's own pages, and answer refusals with their reason."""

    async def reach(request: web.Request) -> web.StreamResponse:
        try:
            _check_host(request)
            _check_origin(request)
            if request.method == "POST":
                _check_json(request)
            return await handler(request)
        except RefusedError as refused:
            return answer({"reason": str(refused)}, status=refused.status)

    return reach


def _check_host(request: web.Request) -> None:
    """Refuse names that a stranger's name server may have pointed at this machine (DNS rebinding)."""
    port = request.transport.get_extra_info("sockname")[1] if request.transport else 0
    ours = {f"{name}:{port}" for name in ("127.0.0.1", "[::1]", "localhost")}
    if request.headers.get("Host", "").lower() not in ours:
        raise RefusedError(403, "This page is there for this machine alone, as 127.0.0.1 or localhost.")


def _check_origin(request: web.Request) -> None:
    """Refuse another site's page, whatever the method; one that a browser shows cannot hide its origin."""
    if any(
        origin.lower() != f"http://{request.host}".lower() for origin in request.headers.getall("Origin", ())
    ):
        raise RefusedError(403, "Another site's page may not ask for that.")


def _check_json(request: web.Request) -> None:
    """Refuse a form, which another site's page needs no permission to send."""
    if request.content_type != "application/json":
        raise RefusedError(415, "Send application/json.")


def answer(content: dict[str, Any], status: int = 200) -> web.Response:
    """Return an answer in JSON."""
    return web.json_response(content, status=status, headers=HEADERS)
