"""Helix's rate limits: a bucket for each account, and narrower ones for some calls."""

import math
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.rehearsal.chat import RefusedError, User
from bot.rehearsal.clock import Clock

# dev.twitch.tv/docs/api/guide/#twitch-rate-limits: a bucket for each client and user; here is one client
POINTS_PER_MINUTE = 800
TOO_MANY = 429

# Not documented; measured by those who wrote twitch4j (github.com/twitch4j/twitch4j, pull request 561).
CALLS_IN_A_CHANNEL, CHANNEL_WINDOW = 100, timedelta(seconds=30)

# dev.twitch.tv/docs/api/reference/#send-chat-announcement
ANNOUNCEMENT_PAUSE = timedelta(seconds=2)


@dataclass(slots=True)
class _Bucket:
    """It holds `size` points at most, and fills evenly within `window`."""

    size: int
    window: timedelta
    points: float
    at: datetime

    def take(self, now: datetime) -> bool:
        """Take a point; False where there is none."""
        self.points = min(self.size, self.points + (now - self.at) / self.window * self.size)
        self.at = now
        if self.points < 1:
            return False
        self.points -= 1
        return True

    @property
    def full_at(self) -> datetime:
        """When it is full again if nothing more is taken."""
        return self.at + self.window * ((self.size - self.points) / self.size)


class RateLimits:
    """What is left to everybody who calls."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._accounts: dict[str, _Bucket] = {}
        self._channel: dict[str, _Bucket] = {}

    def take(self, user: User) -> None:
        """Take a point of an account's bucket.

        Raises:
            RefusedError: there is none.
        """
        if not self._account(user).take(self._clock.now()):
            raise RefusedError(TOO_MANY, "Too Many Requests")

    def take_in_channel(self, what: str) -> None:
        """Count a call that does something to a person, whoever makes it.

        Raises:
            RefusedError: there were too many of its kind.
        """
        self._take(what, CALLS_IN_A_CHANNEL, CHANNEL_WINDOW)

    def take_announcement(self, user: User) -> None:
        """Count an announcement.

        Raises:
            RefusedError: the last one of that account is too near.
        """
        self._take(f"announcement by {user.id}", 1, ANNOUNCEMENT_PAUSE)

    def leave(self, user: User, points: float) -> None:
        """Let an account have so many points left."""
        self._account(user).points = points

    def headers(self, user: User) -> dict[str, str]:
        """Return what every answer tells of an account's bucket."""
        bucket = self._account(user)
        return {
            "Ratelimit-Limit": str(bucket.size),
            "Ratelimit-Remaining": str(int(bucket.points)),
            "Ratelimit-Reset": str(math.ceil(bucket.full_at.timestamp())),
        }

    def _account(self, user: User) -> _Bucket:
        full = _Bucket(POINTS_PER_MINUTE, timedelta(minutes=1), POINTS_PER_MINUTE, self._clock.now())
        return self._accounts.setdefault(user.id, full)

    def _take(self, what: str, size: int, window: timedelta) -> None:
        now = self._clock.now()
        if not self._channel.setdefault(what, _Bucket(size, window, size, now)).take(now):
            raise RefusedError(TOO_MANY, "The app has exceeded the number of requests for this broadcaster.")
