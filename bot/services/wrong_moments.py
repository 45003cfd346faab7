"""When what nobody asked for and nobody waits for is better not said: asked by all that speaks unasked."""

from collections.abc import Callable
from datetime import datetime, timedelta

from bot.domain.chat.message import Message
from bot.domain.chat.said import Removal
from bot.moderation.verdict import Verdict
from bot.services.clock import Clock

CALM_AFTER_MODERATION = timedelta(minutes=5)
"""How long it is quiet once somebody was moderated, or may be in danger: cheer right behind is cold."""

FAREWELL = timedelta(minutes=30)
"""How long it is quiet once a session is finished, unless another begins: everybody says good night."""


class WrongMoments:
    """Knows them: each subject adds what is one of its own, like a question of the quiz that is open."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._reasons: list[Callable[[], bool]] = []
        self._moderated_at: datetime | None = None
        self._finished_at: datetime | None = None

    def add(self, is_wrong: Callable[[], bool]) -> None:
        """Have it asked, too, whether the moment is wrong for this."""
        self._reasons.append(is_wrong)

    @property
    def is_now(self) -> bool:
        """Whether the moment is a wrong one."""
        recent = self._since(self._moderated_at, CALM_AFTER_MODERATION) or self._since(
            self._finished_at, FAREWELL
        )
        return recent or any(is_wrong() for is_wrong in self._reasons)

    def _since(self, at: datetime | None, within: timedelta) -> bool:
        return at is not None and self._clock.now() - at < within

    def judged(self, _: Message, verdict: Verdict) -> None:
        """Take in what the house rules did with a line, or that its writer may be in danger."""
        if verdict.acts or verdict.care:
            self._moderated_at = self._clock.now()

    def taken_off(self, _: Removal) -> None:
        """Take in that staff moderated somebody."""
        self._moderated_at = self._clock.now()

    def played(self, *, playing: bool) -> None:
        """Take in whether a session goes on, or has just come to its end."""
        self._finished_at = None if playing else self._clock.now()
