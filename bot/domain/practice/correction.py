"""A session that is over, set right: its counts, a tempo, its times, a block taken out, one told of later.

Each makes of a session another one, by the same rules as if it had been played so: what comes of it, from
bests to streaks, is reckoned from that alone.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum
from itertools import pairwise

from bot.domain.practice.backdating import MAX_STRETCH, may_follow
from bot.domain.practice.practice import (
    MAX_REPETITIONS,
    PracticeEvent,
    PracticeEventKind,
    Session,
    Tally,
    after,
    begun,
    count_meant,
)
from bot.domain.practice.practice_log import FIRST_DAY, LAST_DAY, Logged
from bot.domain.practice.routine import Routine, as_tempo
from bot.domain.words.voice import lines
from bot.errors import Refusal

LINES = lines(
    """
    correction-goes-on
    correction-count: most
    correction-untimed
    correction-order: number
    correction-too-long: hours
    correction-nothing-played
    correction-year: year
    """
)


class CorrectionKind(StrEnum):
    """What was set right."""

    COUNTS = "counts"
    TEMPO = "tempo"
    TIMES = "times"
    BLOCK_OUT = "block-out"
    SESSION_OUT = "session-out"
    ADDED = "added"


_ENTERS = frozenset({PracticeEventKind.STARTED, PracticeEventKind.MOVED, PracticeEventKind.SKIPPED})
_MARKS = _ENTERS | {PracticeEventKind.PAUSED, PracticeEventKind.RESUMED, PracticeEventKind.FINISHED}
_DONE_WITHIN = frozenset(
    {PracticeEventKind.CLEAN, PracticeEventKind.MISS, PracticeEventKind.PAUSED, PracticeEventKind.RESUMED}
)


@dataclass(frozen=True, slots=True)
class Mark:
    """A time of a session that can be set right, by the number of its event; `what` is played from then."""

    number: int
    kind: PracticeEventKind
    at: datetime
    what: str


def marks(logged: Logged) -> tuple[Mark, ...]:
    """Return when it began, went on to another block, paused and ended."""
    return tuple(
        Mark(number, event.kind, event.at, state.now_playing.what)
        for number, (event, state) in enumerate(zip(logged.events, _states(logged), strict=True))
        if event.kind in _MARKS
    )


def with_counts(logged: Logged, block: int, bpm: float, *, clean: int, missed: int) -> Logged:
    """Return a session with the repetitions of a block (from 0) at a tempo (0: none) as they are told.

    Raises:
        Refusal: so many nobody plays, it goes on still, or the block has such a count no more.
    """
    session = _played(_over(logged), block)
    if not (0 <= clean <= MAX_REPETITIONS and 0 <= missed <= MAX_REPETITIONS):
        raise Refusal("correction-count", most=MAX_REPETITIONS)
    if not bpm and session.bpm_of(block):
        raise Refusal("correction-untimed")  # what was counted before there was a tempo has no name
    tally = session.tallies.get((block, bpm), Tally())
    where = f"at {as_tempo(bpm)} in {block + 1}" if bpm else f"in {block + 1}"
    # At the time of the last event and not now: a first clean tempo is as old as its evening.
    fixed = [
        PracticeEvent(PracticeEventKind.FIXED, logged.events[-1].at, number, f"{count} {where}")
        for count, number, was in (("clean", clean, tally.clean), ("missed", missed, tally.missed))
        if number != was
    ]
    return _made(logged, [*logged.events, *fixed])


def at_tempo(logged: Logged, block: int, bpm: float, meant: float) -> Logged:
    """Return a session in which a block was played at another tempo wherever it was at this one (0: none).

    Raises:
        Refusal: nobody plays at it, or the session goes on still.
    """
    _played(_over(logged), block)
    session = begun(logged.routine, logged.events[0].at)
    events = [logged.events[0]]
    for given in (None, *logged.events[1:]):
        if given:
            events.append(_count_at(session, given, (block, bpm), meant))
            session = after(session, events[-1])
        if session.block == block and (session.bpm or 0) == bpm != meant and not session.finished:
            events.append(PracticeEvent(PracticeEventKind.TEMPO, events[-1].at, meant))
            session = after(session, events[-1])
    return _made(logged, events)


def _count_at(
    session: Session, event: PracticeEvent, tally: tuple[int, float], meant: float
) -> PracticeEvent:
    """Return a count that was set right at the new tempo, where it names the old one."""
    if event.kind is not PracticeEventKind.FIXED or " at " not in event.words:
        return event
    count, block, bpm = count_meant(session, event.words)
    named = (block, bpm) == tally
    return replace(event, words=f"{count} at {as_tempo(meant)} in {block + 1}") if named else event


def at_times(logged: Logged, times: Mapping[int, datetime]) -> Logged:
    """Return a session with some of its marks at other times, by their numbers.

    What lies between two marks stays between them, as near to its own time as that lets it.

    Raises:
        Refusal: a mark would lie before the one ahead of it, a block would go on for longer than anybody
            plays, or the session goes on still.
    """
    _over(logged)
    marked = {each.number: times.get(each.number, each.at) for each in marks(logged)}
    if marked[0].date() < FIRST_DAY:
        raise Refusal("correction-year", year=marked[0].year)
    numbers = sorted(marked)
    for place, (before, number) in enumerate(pairwise(numbers), 2):
        if marked[number] < marked[before]:
            raise Refusal("correction-order", number=place)
    return _made(logged, list(_between(logged.events, marked)))


def _between(events: Sequence[PracticeEvent], marked: Mapping[int, datetime]) -> Iterator[PracticeEvent]:
    earliest = marked[0]
    for number, event in enumerate(events):
        latest = next((at for mark, at in sorted(marked.items()) if mark > number), event.at)
        at = marked.get(number) or min(max(event.at, earliest), max(latest, earliest))
        earliest = at
        yield replace(event, at=at)


def without_block(logged: Logged, block: int) -> Logged:
    """Return a session in which a block was not played: its time is a pause, its repetitions were none.

    Its tempo stays set, since a later turn of the same thing may go on from it.

    Raises:
        Refusal: the session goes on still, or had no such block.
    """
    _played(_over(logged), block)
    events: list[PracticeEvent] = []
    for event, state in zip(logged.events, _states(logged), strict=True):
        within = state.block == block and not state.finished
        counts = event.kind is PracticeEventKind.FIXED and count_meant(state, event.words)[1] == block
        if not counts and not (within and event.kind in _DONE_WITHIN):
            events.append(event)
        if within and event.kind in _ENTERS:
            events.append(PracticeEvent(PracticeEventKind.PAUSED, event.at))
    return _made(logged, events)


def told_later(routine: Routine, began: datetime, minutes: Mapping[int, int]) -> Logged:
    """Return a session of which nothing was written as it was played: so many minutes of some blocks.

    Raises:
        Refusal: nothing was played, or in a year in which nobody did.
    """
    known = range(len(routine.blocks))
    played = {block: length for block, length in sorted(minutes.items()) if block in known and length > 0}
    if not played:
        raise Refusal("correction-nothing-played")
    if not FIRST_DAY <= began.date() <= LAST_DAY:
        raise Refusal("correction-year", year=began.year)
    if max(played.values()) > MAX_STRETCH // timedelta(minutes=1):
        raise Refusal("correction-too-long", hours=MAX_STRETCH // timedelta(hours=1))
    events, at = [PracticeEvent(PracticeEventKind.STARTED, began)], began
    for block, length in played.items():
        if block:
            events.append(PracticeEvent(PracticeEventKind.MOVED, at, block))
        at += timedelta(minutes=length)
    return _made(Logged(routine, ()), [*events, PracticeEvent(PracticeEventKind.FINISHED, at)])


def _over(logged: Logged) -> Session:
    """Return what a session comes to that is over.

    Raises:
        Refusal: it goes on still, and has ways of its own to be set right.
    """
    if not logged.finished:
        raise Refusal("correction-goes-on")
    return logged.session


def _played(session: Session, block: int) -> Session:
    """Return the session, in which a block was played.

    Raises:
        Refusal: it was not.
    """
    if block not in {each.block for each in session.stretches}:
        raise Refusal("practice-fix-block", number=block + 1)
    return session


def _states(logged: Logged) -> list[Session]:
    states = [begun(logged.routine, logged.events[0].at)]
    for event in logged.events[1:]:
        states.append(after(states[-1], event))
    return states


def _made(logged: Logged, events: Sequence[PracticeEvent]) -> Logged:
    """Return a session with other events.

    Raises:
        Refusal: they do not follow each other, or too much time lies between two of them.
    """
    session = begun(logged.routine, events[0].at)
    for event in events[1:]:
        if not may_follow(session, event):
            raise Refusal("correction-too-long", hours=MAX_STRETCH // timedelta(hours=1))
        session = after(session, event)
    return replace(logged, events=tuple(events))
