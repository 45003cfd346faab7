"""The evening so far as a line of blocks: what was played, what is being played and what is still planned."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.domain.practice.now_playing import block_state
from bot.domain.practice.practice import Session
from bot.domain.practice.progress import MINUTE, Played, practised_in


@dataclass(frozen=True, slots=True)
class EveningBlock:
    """A block with its state, as `block_state` has it, and for how many minutes it was played.

    `planned` is for how many it was to be; 0 where the session that it is of is over.
    """

    what: str
    state: str
    played: float
    planned: int = 0

    @property
    def width(self) -> float:
        """How many minutes it takes on the line: as many as are planned, and more where it runs over."""
        return max(self.played, self.planned)


def evening_blocks(
    today: Sequence[Played], session: Session | None, now: datetime
) -> tuple[EveningBlock, ...]:
    """Return the blocks of an evening in their order.

    `today` is what was practised by now, at its end that of the session that goes on (None: none does).
    """
    running = practised_in(session, now) if session else ()
    before = today[: len(today) - len(running)]
    over = [EveningBlock(each.what, "done", each.length / MINUTE) for each in before]
    return (*over, *_planned(session, now)) if session else tuple(over)


def _planned(session: Session, now: datetime) -> list[EveningBlock]:
    return [
        EveningBlock(
            block.what, block_state(session, number), session.played(now, number) / MINUTE, block.minutes
        )
        for number, block in enumerate(session.routine.blocks)
    ]
