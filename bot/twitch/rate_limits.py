"""What Twitch's answers tell of its rate limit, read off the headers that TwitchIO keeps to itself."""

from datetime import UTC, datetime, timedelta
from http import HTTPStatus
from types import SimpleNamespace

import aiohttp
import twitchio
from aiohttp import ClientHandlerType, ClientMiddlewareType, ClientRequest, ClientResponse
from twitchio.http import json_or_text

from bot.services.clock import TwitchClock
from bot.twitch.http import open_session

FILLS_IN = timedelta(seconds=60)
"""Helix's bucket is full again after a minute at most (dev.twitch.tv/docs/api/guide, Twitch rate limits)."""

SERVICE_UNAVAILABLE = 503
SHARE_AFTER_429 = 0.1
"""How much of the time in which the bucket fills is waited for after a 429: eighty of its points, mostly."""

_RETRY_AFTER = timedelta(seconds=1)
"""How long to wait at least after a 429."""


class RateLimits:
    """Watches every answer of one HTTP session.

    `limit` and `left` are points of Twitch's bucket, `reset` is when it is full again; None: not told yet.
    """

    def __init__(self, clock: TwitchClock) -> None:
        self._clock = clock
        self._told_at = clock.now()
        self.limit = 0
        self.left = 0
        self.reset: datetime | None = None

    def session(self, sign: ClientMiddlewareType) -> aiohttp.ClientSession:
        """Return an HTTP session for TwitchIO.

        Its calls are signed, its answers are watched, and no call is made twice unless the bot wants it so.
        """
        watch = aiohttp.TraceConfig()
        watch.on_request_end.append(self._note)
        return open_session(self._clock, once, sign, traces=[watch])

    def observe(self, limit: int, left: int, reset: datetime) -> None:
        """Take in what an answer of Twitch's says."""
        self.limit, self.left, self.reset, self._told_at = limit, left, reset, self._clock.now()

    def pause(self) -> timedelta:
        """Return how long to make no call after a 429: until some of the bucket is there again.

        It fills evenly, so who waited for all of it would keep moderation waiting for up to a minute; should
        it not, the next 429 tells.
        """
        now = self._clock.now()
        left = min(self.reset - now, FILLS_IN) if self.reset else timedelta()
        return max(left * SHARE_AFTER_429, _RETRY_AFTER)

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
            self.observe(limit, left, datetime.fromtimestamp(reset, UTC))


async def once(request: ClientRequest, send: ClientHandlerType) -> ClientResponse:
    """Keep TwitchIO from making a call again by itself after a 503 (middleware).

    It cannot know whether the call was carried out all the same: a line would be said twice, or somebody
    warned twice. It would also wait for the second try by the wall clock, in the turn of somebody else.

    Raises:
        twitchio.HTTPException: Twitch answered with 503.
    """
    answer = await send(request)
    if answer.status != HTTPStatus.SERVICE_UNAVAILABLE:
        return answer
    says = await json_or_text(answer)
    answer.release()
    raise twitchio.HTTPException(f"{request.method} failed: {says}", status=answer.status, extra=says)
