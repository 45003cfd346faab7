"""What to practise next: what is due, what stalls, what rests, and a routine made of it, with its reasons."""

from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from datetime import date
from itertools import chain, zip_longest

from bot.domain.practice.piece import History, Piece, Reason
from bot.domain.practice.recall import recall
from bot.domain.practice.routine import FRAME_KINDS, Block, BlockKind, Routine

FRAME = 6
"""Warm-up and cool-down take a sixth of the time each at most, and none where too little would be left."""

SHORTEST = 5
"""Minutes below which a block is not worth its beginning."""

WORTH_TWO_TURNS = 2 * SHORTEST
"""Minutes from which a block with a target is played in two turns, with the others in between."""

MAX_BLOCKS = 28
"""Blocks between the frame: with it, the proposed routine is no longer than a routine may be."""

SHARE = 1 / 2
"""Of the evening between its frame, what has a date takes half, and of the rest skills do. What one does not
need, the others have."""

PLANNED = "planned"
"""The slug of a proposed routine: importing the next one replaces it."""


@dataclass(frozen=True, slots=True)
class PlanLine:
    """Something to practise, and why it stands where it stands: in words for the terminal, and in facts."""

    what: str
    why: str
    reason: Reason | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class Proposed:
    """A block of the proposed routine, and why it is in it; without a `reason`, for its kind or once more."""

    block: Block
    why: str
    reason: Reason | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class Plan:
    """What to practise on a day; `rest_day` if that day is planned to be off. Nothing stands in two lists.

    `routine` is of the proposed blocks, None where there are none; `too_short` tells that all that is missing
    for one is time.
    """

    day: date
    rest_day: bool
    due: tuple[PlanLine, ...]
    stalls: tuple[PlanLine, ...]
    rests: tuple[PlanLine, ...]
    blocks: tuple[Proposed, ...]
    routine: Routine | None
    too_short: bool


@dataclass(frozen=True, slots=True)
class Words:
    """What the proposed routine says in chat: its `title`, and how a `run_through` is played."""

    title: str = PLANNED
    run_through: str = ""


UNNAMED = Words()
"""Of a plan that nobody will read in chat."""


def plan(
    history: History,
    routines: Sequence[Routine],
    today: date,
    *,
    minutes: int,
    rest_days: AbstractSet[int] = frozenset(),
    aim: AbstractSet[str] | None = None,
    words: Words = UNNAMED,
) -> Plan:
    """Return what to practise on a day, and a routine of no more than so many minutes.

    The routine begins with a warm-up and ends with a cool-down, where the known `routines` have them. Between
    them what has a date has its share, then skills, then the other pieces; of each what is due, new, or
    stalls, in turns, and while there is time left, what will be due next. `rest_days` are days of the week (0
    is Monday), `aim` is what the plan is made for: nothing else has a date then.
    """
    routines = [each for each in routines if each.slug != PLANNED]  # an earlier plan is no source
    pieces = _pieces(history, routines, today, aim)
    rests = sorted((each for each in pieces if each.rests), key=_due_day)
    evening = len({review.day for reviews in history.values() for review in reviews})
    playable = [each for each in pieces if each.block and not each.played_today]
    blocks = _proposed(playable, routines, minutes, evening, words.run_through)
    return Plan(
        today,
        today.weekday() in rest_days,
        due=_lines(sorted(_due(pieces), key=lambda each: each.block is None)) + _lines(_new(pieces)),
        stalls=_lines(_stalls(pieces)),
        rests=_lines(rests),
        blocks=blocks,
        routine=_routine([each.block for each in blocks], routines, words.title) if blocks else None,
        too_short=bool(playable) and not blocks,
    )


def has_date(routines: Iterable[Routine], today: date) -> bool:
    """Tell whether anything has to be ready by a day that is still to come."""
    days = (day for routine in routines for day in (routine.by, *(block.by for block in routine.blocks)))
    return _still_to_come(days, today) is not None


def _pieces(
    history: History, routines: Iterable[Routine], today: date, aim: AbstractSet[str] | None
) -> list[Piece]:
    """Return all that was practised or that the routines have, in their order."""
    known: dict[str, list[tuple[Block, date | None]]] = {}
    for routine in routines:
        for block in (each for each in routine.blocks if each.kind not in FRAME_KINDS):
            by = _still_to_come((routine.by, block.by), today) if aim is None or block.what in aim else None
            known.setdefault(block.what, []).append((block, by))
    pieces: list[Piece] = []
    for what in dict.fromkeys([*known, *(what for what, reviews in history.items() if reviews)]):
        there, reviews = known.get(what, []), tuple(history.get(what, ()))
        # What has a date is first played as that wants it; of other blocks the highest target is the aim.
        block = max(there, key=lambda each: (bool(each[1]), each[0].target_bpm or 0))[0] if there else None
        by = _still_to_come((each for _, each in there), today)
        kind, target = (
            (block.kind, block.target_bpm) if block else (BlockKind.REPERTOIRE, reviews[-1].target_bpm)
        )
        sits = recall(reviews, today, kind, target) if reviews else None
        pieces.append(Piece(what, today, block, reviews, sits, by, aimed=what in (aim or ())))
    return pieces


def _still_to_come(days: Iterable[date | None], today: date) -> date | None:
    return min((day for day in days if day and day >= today), default=None)


def _due(pieces: Iterable[Piece]) -> list[Piece]:
    """Return what is due, the longest first: whatever the load, all comes to its turn."""
    return sorted(
        (each for each in pieces if each.is_due and not each.is_new and not each.stalls), key=_due_day
    )


def _new(pieces: Iterable[Piece]) -> list[Piece]:
    return [each for each in pieces if each.is_new]


def _stalls(pieces: Iterable[Piece]) -> list[Piece]:
    return sorted((each for each in pieces if each.stalls), key=lambda each: each.last.day)


def _due_day(piece: Piece) -> tuple[date, float]:
    return (piece.recall.due, piece.recall.sits) if piece.recall else (piece.today, 0)


def _lines(pieces: Iterable[Piece]) -> tuple[PlanLine, ...]:
    return tuple(PlanLine(each.what, each.why(), each.reason()) for each in pieces)


def _routine(blocks: Sequence[Block], routines: Iterable[Routine], title: str) -> Routine:
    """Return blocks as a routine, which changes tempo as patiently as the most patient that they are of."""
    whats = {block.what for block in blocks if block.kind not in FRAME_KINDS}
    sources = [each for each in routines if any(block.what in whats for block in each.blocks)]
    return Routine(
        slug=PLANNED,
        title=title,
        clean_in_a_row=max(each.clean_in_a_row for each in sources),
        misses_in_a_row=max(each.misses_in_a_row for each in sources),
        blocks=tuple(blocks),
    )


def _proposed(
    pieces: Sequence[Piece], routines: Sequence[Routine], minutes: int, evening: int, run_through: str
) -> tuple[Proposed, ...]:
    frame = [_frame(routines, kind, minutes) for kind in (BlockKind.WARM_UP, BlockKind.COOL_DOWN)]
    left = minutes - _minutes(each for each in frame if each)
    first, last = ((each,) if each else () for each in frame)
    middle = _middle(pieces, left, evening, run_through)
    return (*first, *middle, *last) if middle else ()


def _frame(routines: Sequence[Routine], kind: BlockKind, minutes: int) -> Proposed | None:
    found = next((block for each in routines for block in each.blocks if block.kind is kind), None)
    if found is None or minutes < FRAME or minutes - 2 * (minutes // FRAME) < SHORTEST:
        return None
    why = "to warm up" if kind is BlockKind.WARM_UP else "to end with loose hands"
    return Proposed(_lasting(found, min(found.minutes, minutes // FRAME)), why)


def _middle(pieces: Sequence[Piece], minutes: int, evening: int, run_through: str) -> list[Proposed]:
    """Return what is between the frame: run-throughs in their order, then all else with the pieces mixed.

    What is for today has all of the time that it needs, and what is for one of the next days a share, or all
    that the others do not need.
    """
    near = [each for each in pieces if each.runs_through]
    today = [each for each in near if each.by == each.today]
    soon = [each for each in near if each.by != each.today]
    others = [each for each in pieces if not each.runs_through]
    through = _run_throughs(today[:MAX_BLOCKS], minutes, run_through)
    left = minutes - _minutes(through)
    share = max(int(left * SHARE), left - sum(map(_length, others))) if left >= SHORTEST / SHARE else left
    through += _run_throughs(_worth_it(soon, share)[: MAX_BLOCKS - len(through)], share, run_through)
    most = (MAX_BLOCKS - len(through)) // 2
    return [*through, *_interleaved(_shared(others, minutes - _minutes(through), most, evening))]


def _worth_it(pieces: Sequence[Piece], minutes: int) -> list[Piece]:
    """Return so many pieces that each is worth its beginning, those played longest ago, in their order."""
    room = max(minutes // SHORTEST, 1)
    chosen = sorted(pieces, key=lambda each: each.last.day if each.reviews else date.min)[:room]
    return [each for each in pieces if each in chosen]


def _run_throughs(pieces: Sequence[Piece], minutes: int, words: str) -> list[Proposed]:
    """Return each piece once, as long as it is; where not all fit, none is longer than its part."""
    pieces, parts = pieces[:minutes], dict[str, int]()
    for there, piece in enumerate(sorted(pieces, key=_length)):
        parts[piece.what] = min(_length(piece), minutes // (len(pieces) - there))
        minutes -= parts[piece.what]
    todays = ((each, _lasting(each.block_today(words), parts[each.what])) for each in pieces)
    return [Proposed(block, each.why(), each.reason()) for each, block in todays]


def _length(piece: Piece) -> int:
    return piece.block.minutes if piece.block else 0


def _minutes(taken: Iterable[Proposed]) -> int:
    return sum(each.block.minutes for each in taken)


def _shared(pieces: Sequence[Piece], minutes: int, most: int, evening: int) -> list[Proposed]:
    """Return the blocks of the evening, each sort of work within its share; what is left is for all."""
    goals = [each for each in pieces if each.by or each.aimed]
    skills = [each for each in pieces if each.is_skill and each not in goals]
    tunes = [each for each in pieces if not each.is_skill and each not in goals]
    wanted = [_by_kinds(each, evening) for each in (goals, skills, tunes) if each]
    taken: list[Proposed] = []
    left = minutes
    for queue in wanted if minutes >= SHORTEST * 2 ** (len(wanted) - 1) else ():
        share = int(left * SHARE) if queue is not wanted[-1] else left
        taken += _within(queue, share, most - len(taken))
        left = minutes - _minutes(taken)
    there = {each.block.what for each in taken}
    rests = sorted((each for each in pieces if each.rests), key=_due_day)
    more = [each for each in (*_in_turns(_longest_ago(wanted)), *rests) if each.what not in there]
    return [*taken, *_within(more, left, most - len(taken))]


def _by_kinds(pieces: Sequence[Piece], evening: int) -> list[Piece]:
    """Return what is wanted of each kind of work in turns; in a kind, what is due, new or stalls in turns.

    Each evening another of these begins, so that none starves on evenings that have room for one alone.
    """
    kinds = dict.fromkeys(each.block.kind for each in pieces if each.block)
    alike = [[each for each in pieces if each.block and each.block.kind is kind] for kind in kinds]
    queues = [[queue for queue in (_due(each), _new(each), _stalls(each)) if queue] for each in alike]
    turned = [each[evening % len(each) :] + each[: evening % len(each)] for each in queues if each]
    return _in_turns(_longest_ago(_in_turns(each) for each in turned))


def _longest_ago(groups: Iterable[Sequence[Piece]]) -> list[Sequence[Piece]]:
    """Return the groups by when anything of them was last played, never coming first."""
    return sorted(
        groups, key=lambda group: max((each.last.day for each in group if each.reviews), default=date.min)
    )


def _in_turns(queues: Iterable[Sequence[Piece]]) -> list[Piece]:
    """Return the first of each queue, then the second of each, and so on."""
    return [each for each in chain.from_iterable(zip_longest(*queues)) if each]


def _within(pieces: Iterable[Piece], minutes: int, most: int) -> list[Proposed]:
    """Return the blocks of the first pieces, as many as there is time for; the last one may be shorter."""
    taken: list[Proposed] = []
    for piece in pieces:
        block = piece.block_today()
        lasts = min(block.minutes, minutes)
        if len(taken) == most or lasts < min(SHORTEST, block.minutes):
            continue
        taken.append(Proposed(_lasting(block, lasts), piece.why(), piece.reason()))
        minutes -= lasts
    return taken


def _interleaved(taken: Sequence[Proposed]) -> list[Proposed]:
    """Return the blocks with no piece twice in a row where that can be, long ones in two turns."""
    row = _mixed(taken)
    firsts, seconds = [_turn(each, 0) for each in row], [_turn(each, 1) for each in row if _is_long(each)]
    if not seconds or firsts[-1].block.what == seconds[0].block.what:
        return row  # with nothing in between, two turns are one
    return [*firsts, *seconds]


def _is_long(each: Proposed) -> bool:
    """Tell whether a block is parted in two turns: what has no tempo to climb is played through."""
    return bool(each.block.target_bpm) and each.block.minutes >= WORTH_TWO_TURNS


def _turn(each: Proposed, number: int) -> Proposed:
    minutes = each.block.minutes
    halves = (minutes - minutes // 2, minutes // 2) if _is_long(each) else (minutes,)
    block = _lasting(each.block, halves[number])
    if not number:
        return Proposed(block, each.why, each.reason)
    return Proposed(block.model_copy(update={"goes_on": True}), "once more, where the first turn ended")


def _mixed(taken: Sequence[Proposed]) -> list[Proposed]:
    row: list[Proposed] = []
    left = list(taken)
    while left:
        before = row[-1].block.piece if row else ""
        other = next((each for each in left if not before or each.block.piece != before), left[0])
        left.remove(other)
        row.append(other)
    return row


def _lasting(block: Block, minutes: int) -> Block:
    return block.model_copy(update={"minutes": min(block.minutes, minutes)})
