"""A practice session: what was done, in order, and what follows from it.

A session is a routine and its events. Everything else is computed from them, so that what is taken back is as
if it had never been, and a restart knows what was known before.
"""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from enum import StrEnum
from functools import reduce

from bot.domain.practice.routine import FASTEST, FINEST, SLOWEST, Block, Routine, as_tempo
from bot.domain.words.voice import lines
from bot.errors import Refusal

LINES = lines(
    """
    practice-none
    practice-runs: title
    practice-first-block
    practice-last-block
    practice-paused-already
    practice-is-paused
    practice-not-paused
    practice-bad-tempo: slowest fastest
    practice-fix-how: most
    practice-fix-block: number
    """
)

MAX_NOTE = 300
"""Characters of a note."""

MAX_REPETITIONS = 9999
"""Repetitions of one block at one tempo that anybody plays in a session."""

MAX_TIMES = 50
"""Repetitions told in one word: as many in a row as a routine may ask for."""

COUNTS = ("clean", "missed")
"""What is counted, as it can be set right."""

_COUNT = re.compile(rf"({'|'.join(COUNTS)})(?: at ([0-9]{{1,3}}(?:[.,][05])?))?(?: in ([0-9]{{1,2}}))?")
"""A count that is set right: at a tempo, else the block's; in a block (from 1), else that of the moment."""

MAX_GAP = timedelta(hours=3)
"""After so long without a word the artist has left, or the machine slept: nothing in between was practice."""


class PracticeEventKind(StrEnum):
    """What the artist can do."""

    STARTED = "started"
    MOVED = "moved"
    SKIPPED = "skipped"
    PAUSED = "paused"
    RESUMED = "resumed"
    TEMPO = "tempo"
    CLEAN = "clean"
    MISS = "miss"
    NOTED = "noted"
    FIXED = "fixed"
    FINISHED = "finished"


NUMBERED = frozenset(
    {PracticeEventKind.MOVED, PracticeEventKind.SKIPPED, PracticeEventKind.TEMPO, PracticeEventKind.FIXED}
)
"""What comes with a number."""


@dataclass(frozen=True, slots=True)
class PracticeEvent:
    """Something that the artist did.

    `number` is a block (from 0), a tempo (which may be a half) or a count; `words` a note, or which count was
    set right.
    """

    kind: PracticeEventKind
    at: datetime
    number: float = 0
    words: str = ""


@dataclass(frozen=True, slots=True)
class Stretch:
    """Time played without a break in one block; `until` is None while it is being played."""

    block: int
    since: datetime
    until: datetime | None = None

    def length(self, now: datetime) -> timedelta:
        """Return how long it lasted, or has lasted by now."""
        return max((self.until or now) - self.since, timedelta())


@dataclass(frozen=True, slots=True)
class Tally:
    """Repetitions of one block at one tempo (0: without one).

    `since` is when the first clean one was, `row` how many were clean in a row at most.
    """

    clean: int = 0
    missed: int = 0
    since: datetime | None = field(default=None, compare=False)
    row: int = field(default=0, compare=False)

    def counting(self, count: str, times: int, at: datetime) -> "Tally":
        """Return it with a count as it stands from `at` on."""
        counted = replace(self, **{count: times})
        return replace(counted, since=(self.since or at) if counted.clean else None)


@dataclass(frozen=True, slots=True)
class Session:
    """A session as its events leave it.

    `in_a_row` counts the clean repetitions since the last miss or change; misses count as less than nothing.
    `tempos` are those that were set, by block, `tallies` the repetitions, by block and tempo. `ended` is None
    while it goes on.
    """

    routine: Routine
    block: int = 0
    in_a_row: int = 0
    paused: bool = False
    ended: datetime | None = None
    stretches: tuple[Stretch, ...] = ()
    tempos: dict[int, float] = field(default_factory=dict[int, float])
    tallies: dict[tuple[int, float], Tally] = field(default_factory=dict[tuple[int, float], Tally])
    skipped: frozenset[int] = frozenset()
    notes: tuple[PracticeEvent, ...] = ()
    last: PracticeEvent | None = None

    @property
    def finished(self) -> bool:
        """Whether it came to its end."""
        return self.ended is not None

    @property
    def now_playing(self) -> Block:
        """The block of the moment."""
        return self.routine.blocks[self.block]

    @property
    def bpm(self) -> float | None:
        """The tempo of the moment; None where the block has none."""
        return self.bpm_of(self.block)

    @property
    def next_block(self) -> Block | None:
        """The block after it; None where it is the last."""
        following = self.block + 1
        return self.routine.blocks[following] if following < len(self.routine.blocks) else None

    @property
    def tally(self) -> Tally:
        """The repetitions of this block at this tempo."""
        return self.tallies.get(self.tallied, Tally())

    @property
    def tallied(self) -> tuple[int, float]:
        """The block and the tempo under which repetitions count at the moment."""
        return self.block, self.bpm or 0

    def bpm_of(self, block: int) -> float | None:
        """Return the tempo at which a block goes on; None where it has none."""
        return self.tempos.get(block, self.routine.blocks[block].start_bpm)

    def played(self, now: datetime, block: int | None = None) -> timedelta:
        """Return how long was played by now, as far as is known, in one block or in all; without pauses."""
        known = self.known_until(now)
        lengths = (each.length(known) for each in self.stretches if block in {None, each.block})
        return sum(lengths, timedelta())

    def known_until(self, now: datetime) -> datetime:
        """Return up to when what was played is known by now: after a long silence, to what came before it."""
        assert self.last
        return now if timedelta() <= now - self.last.at <= MAX_GAP else self.last.at

    def left(self, now: datetime) -> timedelta:
        """Return how much of the block's time is left; less than nothing where it runs over."""
        return timedelta(minutes=self.now_playing.minutes) - self.played(now, self.block)


def begun(routine: Routine, at: datetime) -> Session:
    """Return a session that begins now, at its first block."""
    fresh = Session(routine, last=PracticeEvent(PracticeEventKind.STARTED, at))
    return _at_block(fresh, 0, at)


def again(routine: Routine, events: Iterable[PracticeEvent]) -> Session:
    """Return the session that these events make, the first of which began it.

    Raises:
        Refusal: they do not follow each other.
    """
    first, *others = events
    return reduce(after, others, begun(routine, first.at))


def after(session: Session, event: PracticeEvent) -> Session:
    """Return the session after one more event; one whose time lies before the last counts as at that time.

    Raises:
        Refusal: it cannot be, as things stand.
    """
    if session.finished and event.kind is not PracticeEventKind.FIXED:
        raise Refusal("practice-none")
    event = replace(event, at=max(event.at, session.last.at)) if session.last else event
    gone_on = _gone_on(session, event)
    return replace(gone_on, last=event)


def count_meant(session: Session, words: str) -> tuple[str, int, float]:
    """Return which count is meant, of which block at which tempo (0: none): "clean", "missed at 92 in 2".

    Raises:
        Refusal: none is, or one of a block that was not played or at a tempo that nobody plays.
    """
    meant = _COUNT.fullmatch(words)
    if not meant:
        raise Refusal("practice-fix-how", most=MAX_REPETITIONS)
    count, tempo, number = meant.groups()
    block = int(number) - 1 if number else session.block
    if block not in {each.block for each in session.stretches}:
        raise Refusal("practice-fix-block", number=block + 1)
    bpm = _played_at(float(tempo.replace(",", "."))) if tempo else session.bpm_of(block) or 0
    return count, block, bpm


def _played_at(bpm: float) -> float:
    """Return a tempo as it is held.

    Raises:
        Refusal: nobody plays at it.
    """
    if not SLOWEST <= bpm <= FASTEST or bpm % FINEST:
        raise Refusal("practice-bad-tempo", slowest=SLOWEST, fastest=FASTEST)
    return as_tempo(bpm)


def _gone_on(session: Session, event: PracticeEvent) -> Session:
    return _FOLLOWS[event.kind](session, event)


def _started(session: Session, _event: PracticeEvent) -> Session:
    raise Refusal("practice-runs", title=session.routine.title)


def _moved(session: Session, event: PracticeEvent) -> Session:
    if event.number < 0:
        raise Refusal("practice-first-block")
    if event.number >= len(session.routine.blocks):
        raise Refusal("practice-last-block")
    skipped = session.skipped - {event.number}
    if event.kind is PracticeEventKind.SKIPPED:
        skipped |= {session.block}
    moved = _at_block(replace(session, skipped=skipped), int(event.number), event.at)
    return replace(moved, tempos=_gone_on_at(moved) | moved.tempos)


def _gone_on_at(session: Session) -> dict[int, float]:
    """Return the tempo of a block that goes on where the same thing was left; nothing for another."""
    blocks, here = session.routine.blocks[: session.block], session.now_playing
    before = [number for number, block in enumerate(blocks) if block.what == here.what]
    bpm = session.bpm_of(before[-1]) if before and here.goes_on else None
    return {session.block: bpm} if bpm else {}


def _paused(session: Session, event: PracticeEvent) -> Session:
    if session.paused:
        raise Refusal("practice-paused-already")
    return replace(session, paused=True, stretches=_closed(session, event.at))


def _resumed(session: Session, event: PracticeEvent) -> Session:
    if not session.paused:
        raise Refusal("practice-not-paused")
    return _playing(session, event.at)


def _tempo(session: Session, event: PracticeEvent) -> Session:
    bpm = _played_at(event.number)
    return replace(session, tempos=session.tempos | {session.block: bpm}, in_a_row=0)


def _repeated(session: Session, event: PracticeEvent) -> Session:
    if session.paused:
        raise Refusal("practice-is-paused")
    tally, sign = session.tally, 1 if event.kind is PracticeEventKind.CLEAN else -1
    count, times = ("clean", tally.clean) if sign > 0 else ("missed", tally.missed)
    in_a_row = session.in_a_row + sign if session.in_a_row * sign > 0 else sign
    more = replace(tally.counting(count, times + 1, event.at), row=max(tally.row, in_a_row))
    return replace(session, tallies=session.tallies | {session.tallied: more}, in_a_row=in_a_row)


def _fixed(session: Session, event: PracticeEvent) -> Session:
    if event.number % 1 or not 0 <= event.number <= MAX_REPETITIONS:  # half a repetition is none
        raise Refusal("practice-fix-how", most=MAX_REPETITIONS)
    count, block, bpm = count_meant(session, event.words)
    tally = session.tallies.get((block, bpm), Tally()).counting(count, int(event.number), event.at)
    in_a_row = 0 if (block, bpm) == session.tallied else session.in_a_row
    return replace(session, tallies=session.tallies | {(block, bpm): tally}, in_a_row=in_a_row)


def _noted(session: Session, event: PracticeEvent) -> Session:
    return replace(session, notes=(*session.notes, event))


def _finished(session: Session, event: PracticeEvent) -> Session:
    return replace(session, ended=event.at, paused=False, stretches=_closed(session, event.at))


_FOLLOWS: dict[PracticeEventKind, Callable[[Session, PracticeEvent], Session]] = {
    PracticeEventKind.STARTED: _started,
    PracticeEventKind.MOVED: _moved,
    PracticeEventKind.SKIPPED: _moved,
    PracticeEventKind.PAUSED: _paused,
    PracticeEventKind.RESUMED: _resumed,
    PracticeEventKind.TEMPO: _tempo,
    PracticeEventKind.CLEAN: _repeated,
    PracticeEventKind.MISS: _repeated,
    PracticeEventKind.FIXED: _fixed,
    PracticeEventKind.NOTED: _noted,
    PracticeEventKind.FINISHED: _finished,
}


def _at_block(session: Session, block: int, at: datetime) -> Session:
    closed = _closed(session, at)
    return _playing(replace(session, stretches=closed, block=block, in_a_row=0), at)


def _playing(session: Session, at: datetime) -> Session:
    return replace(session, paused=False, stretches=(*session.stretches, Stretch(session.block, at)))


def _closed(session: Session, at: datetime) -> tuple[Stretch, ...]:
    return tuple(each if each.until else replace(each, until=at) for each in session.stretches)
