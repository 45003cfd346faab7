"""The tempo ladder: up a step after enough clean repetitions in a row, down one after misses."""

from dataclasses import dataclass

from bot.domain.practice.practice import Session
from bot.domain.practice.routine import FASTEST, SLOWEST


@dataclass(frozen=True, slots=True)
class Proposal:
    """A tempo to go on at; with `reached`, the target was played clean and there is nothing to climb to."""

    bpm: float
    faster: bool
    reached: bool = False


def proposal(session: Session, times: int = 1) -> Proposal | None:
    """Return the tempo to go on at after so many repetitions alike; None where it is well as it is."""
    block, bpm = session.now_playing, session.bpm
    if bpm is None or not is_row_full(session, times):
        return None
    if session.in_a_row > 0:
        if block.target_bpm and bpm >= block.target_bpm:
            return Proposal(bpm, faster=True, reached=True)
        return Proposal(min(bpm + block.step, block.target_bpm or FASTEST), faster=True)
    slower = max(bpm - block.step, SLOWEST)
    return Proposal(slower, faster=False) if slower < bpm else None


def is_row_full(session: Session, times: int = 1) -> bool:
    """Tell whether the last so many repetitions filled a row: as many alike as a change of tempo takes."""
    row, routine = session.in_a_row, session.routine
    return row != 0 and abs(row) % (routine.clean_in_a_row if row > 0 else routine.misses_in_a_row) < times
