"""What the quiz tells: what a take keeps back is told after that, without who is gone, unless it is old."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.domain.chat.said import Removal
from bot.domain.fans.quiz_round import Answer, is_of
from bot.errors import Gap
from bot.services.clock import Clock
from bot.services.fans.quiz_lines import QuizAround

Gaps = Callable[[Sequence[Answer]], Mapping[str, Gap]]
"""Returns what fills a line, by whose answers it names."""

STALE = timedelta(minutes=5)
"""For how long something is still told: after that nobody has the question in mind."""


@dataclass(eq=False)
class _Line:
    line: str
    gaps: Gaps
    named: Sequence[Answer]
    at: datetime


class QuizTelling:
    """Says lines that are not to be lost; in a hard moment they are, and what is old is."""

    def __init__(self, around: QuizAround, clock: Clock) -> None:
        self._around = around
        self._clock = clock
        self._waiting: list[_Line] = []
        self._late: list[_Line] = []

    @property
    def is_late(self) -> bool:
        """Whether something was kept back."""
        return bool(self._late)

    def tell(self, line: str, gaps: Gaps, named: Sequence[Answer] = ()) -> None:
        """Say a line that names some people."""
        self._tell(_Line(line, gaps, named, self._clock.now()))

    def is_in_time(self, at: datetime) -> bool:
        """Tell whether something of a time is still to be told: not of before, or from, a hard moment."""
        return not self._around.hushed() and self._clock.now() - at <= STALE

    def tell_late(self) -> None:
        """Say what was kept back, and is in time."""
        late, self._late = self._late, []
        for each in late:
            if self.is_in_time(each.at):
                self._tell(each)

    def taken_off(self, removal: Removal) -> None:
        """Name nobody any more whom, or whose answer, staff has taken off."""
        for line in (*self._waiting, *self._late):
            if any(is_of(removal, each) for each in line.named):
                line.named = [each for each in line.named if not is_of(removal, each)]

    def _tell(self, line: _Line) -> None:
        named = line.named

        def some_are_gone() -> bool:
            return line.named is not named

        def told(at: datetime | None) -> None:
            self._waiting.remove(line)
            if at or self._around.hushed():
                return
            if self._around.playing():
                self._late.append(line)
            elif some_are_gone():  # so it was not said, and is without them
                self._tell(line)

        self._waiting.append(line)
        self._around.say(line.line, line.gaps(named), unless=some_are_gone, told=told)
