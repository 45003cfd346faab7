"""When what nobody asked for and nobody waits for is better not said: asked by all that speaks unasked."""

from collections.abc import Callable, Sequence
from datetime import datetime, timedelta

from bot.domain.chat.calm import Calm, calmed
from bot.domain.chat.message import Message
from bot.domain.chat.said import Removal
from bot.moderation.verdict import Verdict
from bot.services.clock import Clock

FAREWELL = timedelta(minutes=30)
"""How long it is quiet once a session is finished, unless another begins: everybody says good night."""


class WrongMoments:
    """Knows them: each subject adds what is one of its own, like a question of the quiz that is open."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._reasons: list[Callable[[], bool]] = []
        self._calms: Sequence[Calm] = ()
        self._finished_at: datetime | None = None

    def add(self, is_wrong: Callable[[], bool]) -> None:
        """Have it asked, too, whether the moment is wrong for this."""
        self._reasons.append(is_wrong)

    @property
    def is_now(self) -> bool:
        """Whether the moment is a wrong one."""
        now = self._clock.now()
        calm = any(each.begins <= now < each.ends for each in self._calms)
        farewell = self._finished_at is not None and now - self._finished_at < FAREWELL
        return calm or farewell or any(is_wrong() for is_wrong in self._reasons)

    def judged(self, _: Message, verdict: Verdict) -> None:
        """Take in what the house rules did about a person, or that they may be in danger.

        A line that is merely taken away is none: those trickle all evening, and hardly anybody notices.
        """
        if verdict.punishes or verdict.care:
            self._calms = calmed(self._calms, self._clock.now())

    def taken_off(self, removal: Removal) -> None:
        """Take in that staff moderated somebody; of the rules' own acts is told by their verdict."""
        if not removal.is_mere:
            self._calms = calmed(self._calms, self._clock.now())

    def played(self, *, playing: bool) -> None:
        """Take in whether a session goes on, or has just come to its end."""
        self._finished_at = None if playing else self._clock.now()
