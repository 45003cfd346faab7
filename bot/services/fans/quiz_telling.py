"""What the quiz tells: what a take or a hard moment keeps back is told after that, without who is gone."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import partial

from bot.domain.chat.said import Removal
from bot.domain.fans.quiz_round import Answer, is_of
from bot.errors import Gap
from bot.services.fans.quiz_lines import Say

Gaps = Callable[[Sequence[Answer]], Mapping[str, Gap]]
"""Returns what fills a line, by whose answers it names."""


@dataclass(eq=False)
class _Line:
    line: str
    gaps: Gaps
    named: Sequence[Answer]


class QuizTelling:
    """Says lines that are not to be lost; `held` tells whether nothing is said now."""

    def __init__(self, say: Say, held: Callable[[], bool]) -> None:
        self._say = say
        self._held = held
        self._waiting: list[_Line] = []
        self._late: list[_Line] = []

    @property
    def is_late(self) -> bool:
        """Whether something was kept back."""
        return bool(self._late)

    def tell(self, line: str, gaps: Gaps, named: Sequence[Answer] = ()) -> None:
        """Say a line that names some people."""
        self._tell(_Line(line, gaps, named))

    def tell_late(self) -> None:
        """Say what was kept back."""
        late, self._late = self._late, []
        for each in late:
            self._tell(each)

    def taken_off(self, removal: Removal) -> None:
        """Name nobody any more whom, or whose answer, staff has taken off."""
        for line in (*self._waiting, *self._late):
            line.named = [each for each in line.named if not is_of(removal, each)]

    def _tell(self, line: _Line) -> None:
        self._waiting.append(line)
        self._say(line.line, line.gaps(line.named), partial(self._told, line))

    def _told(self, line: _Line, at: datetime | None) -> None:
        self._waiting.remove(line)
        if at is None and self._held():
            self._late.append(line)
