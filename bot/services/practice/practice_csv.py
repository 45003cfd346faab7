"""The practice log as CSV, for spreadsheets: written, and read back."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import accumulate

from pydantic import ValidationError
from rapidfuzz import process

from bot.domain.documents.spreadsheet import columns_of, read_table, written_table
from bot.domain.practice.backdating import MAX_STRETCH, may_follow
from bot.domain.practice.practice import (
    COUNTS,
    MAX_NOTE,
    MAX_REPETITIONS,
    NUMBERED,
    PracticeEvent,
    PracticeEventKind,
    after,
    begun,
)
from bot.domain.practice.practice_log import FIRST_DAY, Logged
from bot.domain.practice.routine import FASTEST, FINEST, ROUTINES, SLOWEST, Routine, as_tempo
from bot.errors import DocumentError, Fault, Refusal

COLUMNS = ("session", "routine", "block", "what", "at", "kind", "number", "words")
"""Of the CSV. Block and what are for the reader: they follow from the others, and are not read back."""

NEEDED = ("session", "routine", "at", "kind", "number", "words")

_OF_A_LOG = {"session", "routine"}
"""Columns that no other table has which people keep."""

_NUMBER = re.compile(r"[0-9]{0,9}|[0-9]{1,9}[.,][0-9]{1,9}")
"""Spreadsheets write whole numbers as 92.0, and as 92,0 where a comma parts the fraction."""

_CANNOT = {
    "practice-none": ("the session is finished above", "take it out, or number it as another session"),
    "practice-runs": ("the session has begun above", "number each session by itself in the column session"),
    "practice-first-block": ("there is no such block", "blocks are counted from 0"),
    "practice-last-block": ("its routine has no such block", "blocks are counted from 0"),
    "practice-paused-already": ("it is paused above", "put a row `resumed` before it, or take it out"),
    "practice-not-paused": ("it is not paused", "put a row `paused` before it, or take it out"),
    "practice-is-paused": ("it is paused, and nothing is played then", "put a row `resumed` before it"),
    "practice-bad-tempo": ("nobody practises so fast or so slowly", f"a tempo is {SLOWEST} to {FASTEST}"),
    "practice-fix-how": (
        "it does not say what is set right",
        f"write {' or '.join(COUNTS)} into words, like `{COUNTS[0]} at 92 in 2`",
    ),
    "practice-fix-block": ("the block was not played in its session", "blocks in words are counted from 1"),
    "practice-long-ago": (
        f"more than {MAX_STRETCH.seconds // 3600} hours after the row before it",
        "put a row `paused` between them, or make two sessions of it",
    ),
}


def _in_utc(at: datetime) -> datetime:
    return at if at.tzinfo else at.replace(tzinfo=UTC)


def as_csv(sessions: Iterable[Logged]) -> str:
    """Return sessions as CSV: a row for each event, its time in ISO 8601 with its offset.

    The row that begins a session has its routine, as it was then, in `words`. A cell that a spreadsheet would
    take for a formula begins with an apostrophe, which is taken off again when it is read.
    """
    return written_table(COLUMNS, (row for logged in sessions for row in _rows(logged)))


def _rows(logged: Logged) -> Iterator[tuple[str | float, ...]]:
    first, *others = logged.events
    states = accumulate(others, after, initial=begun(logged.routine, first.at))
    for event, session in zip(logged.events, states, strict=True):
        block = session.now_playing
        began = event.kind is PracticeEventKind.STARTED
        words = logged.routine.model_dump_json(exclude_defaults=True) if began else event.words
        about = logged.number, logged.routine.slug, block.title, block.what
        yield (*about, event.at.isoformat(), event.kind, event.number, words)


@dataclass(frozen=True, slots=True)
class _Row:
    place: str
    cells: Mapping[str, str]

    def fault(self, says: str, mend: str) -> Fault:
        return Fault(self.place, says, mend)


def read_log(
    text: str, name: str, routines: Mapping[str, Routine], aware: Callable[[datetime], datetime] = _in_utc
) -> tuple[Logged, ...]:
    """Return the sessions in the text of a CSV file, in its order.

    The row that begins a session may leave its words empty: then its routine is that one of `routines`, by
    slug. Commas, semicolons or tabs may part the columns, in whatever order they stand. `aware` gives a time
    without an offset the one that it has where the artist lives; of the hour that comes twice in autumn it is
    the second where it would lie before the row above.

    Raises:
        DocumentError: the text has faults; all of them are named, of events that cannot follow the first of
            each session.
    """
    aware = _in_order(aware)
    faults: list[Fault] = []
    sessions: dict[str, list[_Row]] = {}
    for row in _table(text, name):
        sessions.setdefault(row.cells["session"].strip(), []).append(row)
    read = [_session(rows, routines, aware, faults) for rows in sessions.values()]
    if faults:
        raise DocumentError(name, faults)
    return tuple(each for each in read if each)


def _in_order(aware: Callable[[datetime], datetime]) -> Callable[[datetime], datetime]:
    """Return `aware` for one time after the other, in UTC."""
    before: datetime | None = None

    def following(at: datetime) -> datetime:
        nonlocal before
        # In UTC, since within one time zone Python compares what the clock shows, and not the moments.
        first, second = (aware(at.replace(fold=fold)).astimezone(UTC) for fold in (0, 1))
        before = second if before and first < before <= second else first
        return before

    return following


def is_log(text: str) -> bool:
    """Tell whether a CSV file is a log of practice, and not another table, by its columns."""
    return not _OF_A_LOG.isdisjoint(column.strip().lower() for column in columns_of(text))


def _table(text: str, name: str) -> Iterator[_Row]:
    table = read_table(text, name)
    names = [column.lower() for column in table.columns]
    if missing := [column for column in NEEDED if column not in names]:
        mend = f"the first line names the columns: {', '.join(COLUMNS)}"
        if len(names) == 1 and names[0].count(","):
            mend = "each line is one cell; in the spreadsheet, open it as text that is parted by commas"
        fault = Fault(f"{name}, line {table.line}", f"no column {', '.join(missing)}", mend)
        raise DocumentError(name, [fault])
    for row in table.rows:
        yield _Row(f"{name}, line {row.line}", dict(zip(names, row.cells, strict=True)))


def _session(
    rows: Sequence[_Row],
    routines: Mapping[str, Routine],
    aware: Callable[[datetime], datetime],
    faults: list[Fault],
) -> Logged | None:
    """Return the session of these rows; None where it has faults, which are added to the others."""
    events = [_event(row, aware, faults) for row in rows]
    routine = _routine(rows[0], routines, faults) if events[0] else None
    good = [each for each in events if each]
    if routine is None or len(good) < len(rows):
        return None
    fault = _stray(rows, routine) or _unfit(rows, routine, good)
    if fault:
        faults.append(fault)
    return None if fault else Logged(routine, tuple(good))


def _stray(rows: Sequence[_Row], routine: Routine) -> Fault | None:
    stray = next((row for row in rows if row.cells["routine"].strip() != routine.slug), None)
    says = f"the session is one of {routine.slug!r}"
    return stray.fault(says, "number each session by itself in the column session") if stray else None


def _event(row: _Row, aware: Callable[[datetime], datetime], faults: list[Fault]) -> PracticeEvent | None:
    kind, at = _kind(row.cells["kind"].strip()), _time(row.cells["at"].strip(), aware)
    number, words = _number(row.cells["number"].strip(), kind), _words(row)
    faults += [row.fault(*each) for each in (kind, at, number, words) if isinstance(each, tuple)]
    if (
        isinstance(kind, tuple)
        or isinstance(at, tuple)
        or isinstance(number, tuple)
        or isinstance(words, tuple)
    ):
        return None
    return PracticeEvent(kind, at, number, "" if kind is PracticeEventKind.STARTED else words)


_Wrong = tuple[str, str]
"""What is wrong with a cell, and the mend."""


def _kind(cell: str) -> PracticeEventKind | _Wrong:
    try:
        return PracticeEventKind(cell.lower())
    except ValueError:
        near = process.extractOne(cell.lower(), [each.value for each in PracticeEventKind], score_cutoff=60)
        mend = f"did you mean {near[0]!r}?" if near else f"it is one of {', '.join(PracticeEventKind)}"
        return f"the kind {cell!r} is not known", mend


def _time(cell: str, aware: Callable[[datetime], datetime]) -> datetime | _Wrong:
    mend = "write it like 2030-05-17T19:00:00+02:00, or without the offset as it was where you live"
    try:
        at = datetime.fromisoformat(cell)
        if at.date() < FIRST_DAY:
            return f"nobody practised in {at.year}", "mend the year"
        return aware(at)
    except (ValueError, OverflowError):
        return f"{cell!r} is no time", mend


def _number(cell: str, kind: PracticeEventKind | _Wrong) -> float | _Wrong:
    number = as_tempo(float(cell.replace(",", ".") or 0)) if _NUMBER.fullmatch(cell) else None
    if isinstance(kind, PracticeEventKind) and kind not in NUMBERED and number != 0:
        return f"`{kind}` has no number", "leave it empty; a row is one repetition, and `fixed` sets a count"
    if kind is PracticeEventKind.TEMPO and number is not None and number % FINEST:
        return f"the tempo {cell!r} is finer than halves", "write it like 92 or 92.5"
    if (
        number is not None
        and number <= MAX_REPETITIONS
        and (kind is PracticeEventKind.TEMPO or number % 1 == 0)
    ):
        return number
    return f"{cell!r} is no number here", f"write one from 0 to {MAX_REPETITIONS}, or nothing"


def _words(row: _Row) -> str | _Wrong:
    words = row.cells["words"]
    if len(words) > MAX_NOTE and row.cells["kind"].strip().lower() != PracticeEventKind.STARTED:
        return f"its words are {len(words)} characters", f"a note takes {MAX_NOTE}"
    return words


def _routine(row: _Row, routines: Mapping[str, Routine], faults: list[Fault]) -> Routine | None:
    slug, words = row.cells["routine"].strip(), row.cells["words"].strip()
    if row.cells["kind"].strip().lower() != PracticeEventKind.STARTED:
        faults.append(
            row.fault("the session does not begin", f"put a row `{PracticeEventKind.STARTED}` before it")
        )
        return None
    try:
        routine = ROUTINES.from_body(words) if words else routines.get(slug)
    except ValidationError as error:
        says = f"the routine in its words is none: {error.errors()[0]['msg']}"
        faults.append(row.fault(says, "leave the words empty to take the routine that you have"))
        return None
    if routine is None or routine.slug != slug:
        says = (
            f"no routine {slug!r} is known"
            if routine is None
            else f"the routine in its words is not {slug!r}"
        )
        faults.append(row.fault(says, "import its TOML file too, or mend the name"))
        return None
    return routine


def _unfit(rows: Sequence[_Row], routine: Routine, events: Sequence[PracticeEvent]) -> Fault | None:
    """Return the fault of the first event that cannot follow; None where all do."""
    session = begun(routine, events[0].at)
    for row, event in zip(rows[1:], events[1:], strict=True):
        assert session.last
        if event.at < session.last.at:
            return row.fault("it lies before the row above", "put the rows of a session in order of time")
        try:
            if not may_follow(session, event):
                return row.fault(*_CANNOT["practice-long-ago"])
            session = after(session, event)
        except Refusal as refusal:
            return row.fault(*_CANNOT.get(refusal.line, (refusal.line, "take it out")))
    return None
