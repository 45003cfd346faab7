"""What Twitch's answers tell of its rate limit, read off the headers that TwitchIO keeps to itself."""

from datetime import UTC, datetime
from types import SimpleNamespace

import aiohttp
from aiohttp import ClientMiddlewareType

CALL_TIMEOUT = aiohttp.ClientTimeout(total=15)
"""Seconds for one call to Twitch; the slowest answers that are still worth anything to a chat take less."""


class RateLimits:
    """Watches every answer of one HTTP session."""

    def __init__(self) -> None:
        self.reset: datetime | None = None

    def session(self, sign: ClientMiddlewareType) -> aiohttp.ClientSession:
        """Return an HTTP session for TwitchIO whose calls are signed, and whose answers are watched."""
        watch = aiohttp.TraceConfig()
        watch.on_request_end.append(self._note)
        return aiohttp.ClientSession(trace_configs=[watch], timeout=CALL_TIMEOUT, middlewares=[sign])

    async def _note(
        self, _session: aiohttp.ClientSession, _context: SimpleNamespace, end: aiohttp.TraceRequestEndParams
    ) -> None:
        seconds = end.response.headers.get("Ratelimit-Reset", "")
        if seconds.isdecimal():
            self.reset = datetime.fromtimestamp(int(seconds), UTC)
