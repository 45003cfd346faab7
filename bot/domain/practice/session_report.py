"""A session as it went: its blocks, when each was played, at which tempi, and every repetition."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import accumulate, groupby, pairwise

from bot.domain.practice.practice import (
    PracticeEvent,
    PracticeEventKind,
    Session,
    Stretch,
    Tally,
    after,
    begun,
)
from bot.domain.practice.progress import Played, length_of, practised_in
from bot.domain.practice.routine import Block, Routine


@dataclass(frozen=True, slots=True)
class Run:
    """Time played on end in one block, also in one that was only passed through.

    `tempi` are those it was played at, each with when it began.
    """

    block: int
    what: str
    since: datetime
    until: datetime
    tempi: tuple[tuple[datetime, float], ...]


@dataclass(frozen=True, slots=True)
class RepetitionPlayed:
    """A repetition as it was counted, and at which tempo."""

    at: datetime
    bpm: float
    clean: bool


@dataclass(frozen=True, slots=True)
class BlockReport:
    """A block that was practised; `number` counts from 1, `tempi` has repetitions by tempo (0: without one).

    `reached` is whether its target was held, after all that was set right.
    """

    number: int
    block: Block
    played: Played
    tempi: tuple[tuple[float, Tally], ...]
    reached: bool


@dataclass(frozen=True, slots=True)
class SessionReport:
    """A session as it went. One that was not finished is told up to now, or to when last was heard of it.

    `notes` are the artist's, each with what was being played.
    """

    title: str
    began: datetime
    ended: datetime
    finished: bool
    fixed: bool
    blocks: tuple[BlockReport, ...]
    skipped: tuple[str, ...]
    notes: tuple[tuple[str, str], ...]
    runs: tuple[Run, ...]
    repetitions: tuple[RepetitionPlayed, ...]

    @property
    def length(self) -> timedelta:
        """How long was practised, without the pauses and what was passed through."""
        return length_of(each.played for each in self.blocks)

    @property
    def paused(self) -> timedelta:
        """How long the pauses were."""
        return self.ended - self.began - sum((each.until - each.since for each in self.runs), timedelta())

    @property
    def clean(self) -> int:
        """The clean repetitions."""
        return sum(each.played.clean for each in self.blocks)

    @property
    def missed(self) -> int:
        """The repetitions that were not clean."""
        return sum(each.played.missed for each in self.blocks)

    @property
    def has_untimed(self) -> bool:
        """Whether something was played in it that has no tempo."""
        return any(not run.tempi for run in self.runs)


def session_report(routine: Routine, events: Sequence[PracticeEvent], now: datetime) -> SessionReport:
    """Return a session as it went up to now.

    Raises:
        Refusal: the events do not follow each other.
    """
    first, *others = events
    states = list(accumulate(others, after, initial=begun(routine, first.at)))
    finished = states[-1].finished
    if not finished:
        states.append(
            after(states[-1], PracticeEvent(PracticeEventKind.FINISHED, states[-1].known_until(now)))
        )
    session = states[-1]
    assert session.ended
    blocks = _blocks(states)
    practised = {each.played.block for each in blocks}
    return SessionReport(
        routine.title,
        began=first.at,
        ended=session.ended,
        finished=finished,
        fixed=any(each.kind is PracticeEventKind.FIXED for each in events),
        blocks=blocks,
        skipped=tuple(routine.blocks[number].what for number in sorted(session.skipped - practised)),
        notes=tuple(_notes(states)),
        runs=tuple(_run(states, each) for each in session.stretches),
        repetitions=tuple(_repetitions(states)),
    )


def _blocks(states: Sequence[Session]) -> tuple[BlockReport, ...]:
    session = states[-1]
    assert session.last
    return tuple(
        BlockReport(
            each.block + 1,
            session.routine.blocks[each.block],
            each,
            tempi=_tempi(session, each.block),
            reached=each.reached(session.routine.blocks[each.block].target_bpm),
        )
        for each in practised_in(session, session.last.at)
    )


def _notes(states: Iterable[Session]) -> Iterable[tuple[str, str]]:
    for each in states:
        if each.last and each.last.kind is PracticeEventKind.NOTED:
            yield each.now_playing.what, each.last.words


def _tempi(session: Session, number: int) -> tuple[tuple[float, Tally], ...]:
    found = {bpm: tally for (block, bpm), tally in session.tallies.items() if block == number}
    return tuple((bpm, tally) for bpm, tally in sorted(found.items()) if tally.clean or tally.missed)


def _run(states: Sequence[Session], stretch: Stretch) -> Run:
    """Return a stretch with the tempi that the block had in it."""
    assert stretch.until
    held = [
        (max(each.last.at, stretch.since), each.bpm)
        for each in states
        if each.last and each.bpm and each.block == stretch.block and each.last.at <= stretch.until
    ]
    changes = (next(same) for _, same in groupby(held, key=lambda each: each[1]))
    tempi = dict(changes)  # of several at one time the last holds
    what = states[-1].routine.blocks[stretch.block].what
    return Run(stretch.block, what, stretch.since, stretch.until, tuple(tempi.items()))


def _repetitions(states: Sequence[Session]) -> Iterable[RepetitionPlayed]:
    for before, state in pairwise(states):
        if state.last and state.last.kind in {PracticeEventKind.CLEAN, PracticeEventKind.MISS} and before.bpm:
            yield RepetitionPlayed(
                state.last.at, before.bpm, clean=state.last.kind is PracticeEventKind.CLEAN
            )
