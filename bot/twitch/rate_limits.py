"""What Twitch's answers tell of its rate limit, read off the headers that TwitchIO keeps to itself."""

from datetime import UTC, datetime, timedelta
from types import SimpleNamespace

import aiohttp
import twitchio
from aiohttp import ClientMiddlewareType

from bot.services.clock import Clock

CALL_TIMEOUT = aiohttp.ClientTimeout(total=15)
"""Seconds for one call to Twitch; the slowest answers that are still worth anything to a chat take less."""

FILLS_IN = timedelta(seconds=60)
"""Helix's bucket is full again after a minute at most (dev.twitch.tv/docs/api/guide, Twitch rate limits)."""

SERVICE_UNAVAILABLE = 503
_RETRY_AFTER = timedelta(seconds=1)
"""How long to wait after a 429 that does not say when the bucket is full again."""


class RateLimits:
    """Watches every answer of one HTTP session.

    `limit` and `left` are points of Twitch's bucket, `reset` is when it is full again; None: not told yet.
    """

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._told_at = clock.now()
        self.limit = 0
        self.left = 0
        self.reset: datetime | None = None

    def session(self, sign: ClientMiddlewareType) -> aiohttp.ClientSession:
        """Return an HTTP session for TwitchIO whose calls are signed, and whose answers are watched."""
        watch = aiohttp.TraceConfig()
        watch.on_request_end.append(self._note)
        return aiohttp.ClientSession(
            trace_configs=[watch], timeout=CALL_TIMEOUT, middlewares=[sign], raise_for_status=_unavailable
        )

    def told(self, limit: int, left: int, reset: datetime) -> None:
        """Take in what an answer of Twitch's says."""
        self.limit, self.left, self.reset, self._told_at = limit, left, reset, self._clock.now()

    def pause(self) -> timedelta:
        """Return how long to make no call after a 429: until the bucket is full again."""
        now = self._clock.now()
        return min(self.reset - now, FILLS_IN) if self.reset and self.reset > now else _RETRY_AFTER

    def wait(self, share: float) -> timedelta:
        """Return how long until so much of the bucket is there, from 0 to 1; it fills evenly."""
        wanted = share * self.limit
        if self.reset is None or self.left >= wanted:
            return timedelta()
        filling = min(max(self.reset - self._told_at, timedelta()), FILLS_IN)
        at = self._told_at + filling * ((wanted - self.left) / (self.limit - self.left))
        return max(at - self._clock.now(), timedelta())

    async def _note(
        self, _session: aiohttp.ClientSession, _context: SimpleNamespace, end: aiohttp.TraceRequestEndParams
    ) -> None:
        names = ("Ratelimit-Limit", "Ratelimit-Remaining", "Ratelimit-Reset")
        values = [end.response.headers.get(name, "") for name in names]
        if all(value.isdecimal() for value in values):
            limit, left, reset = map(int, values)
            self.told(limit, left, datetime.fromtimestamp(reset, UTC))


async def _unavailable(response: aiohttp.ClientResponse) -> None:
    """Raise what TwitchIO would after a 503, before it makes the call once more by itself.

    Twitch may have carried the call out; whether it is made again is for those to say who know what it does.
    """
    if response.status == SERVICE_UNAVAILABLE:
        text = await response.text()
        raise twitchio.HTTPException(
            f"{response.method} {response.url.path} failed with status {response.status}",
            status=response.status,
            extra={"message": text},
        )
