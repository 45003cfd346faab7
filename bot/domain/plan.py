"""What to practise next: what is due, what stalls, what rests, and a routine made of it, with its reasons."""

from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import date

from bot.domain.recall import Recall, Review, recall
from bot.domain.routine import FRAME_KINDS, Block, BlockKind, Routine

History = Mapping[str, Sequence[Review]]
"""What was practised, and its sessions in the order of their days."""

STALLED = 3
"""Sessions without a faster clean tempo after which a piece stalls; without a target there is no climb."""

FRAME = 6
"""Warm-up and cool-down take a sixth of the time each at most, and none where too little would be left."""

SHORTEST = 5
"""Minutes below which a block is not worth its beginning."""

WORTH_TWO_TURNS = 2 * SHORTEST
"""Minutes from which a block with a target is played in two turns, with the others in between."""

MOST_PIECES = 14
"""Pieces of a proposed routine: with two turns each and its frame it stays a routine."""

PLANNED = "planned"
"""The slug of a proposed routine: importing the next one replaces it."""


@dataclass(frozen=True, slots=True)
class Line:
    """Something to practise, and why it stands where it stands, in words for a person."""

    what: str
    why: str


@dataclass(frozen=True, slots=True)
class Proposed:
    """A block of the proposed routine, and why it is in it."""

    block: Block
    why: str


@dataclass(frozen=True, slots=True)
class Plan:
    """What to practise on a day; `rest_day` if that day is planned to be off. Nothing stands in two lists."""

    day: date
    rest_day: bool
    due: tuple[Line, ...]
    stalls: tuple[Line, ...]
    rests: tuple[Line, ...]
    blocks: tuple[Proposed, ...]

    @property
    def routine(self) -> Routine | None:
        """The proposed blocks as a routine; None where there is nothing to propose."""
        blocks = tuple(each.block for each in self.blocks)
        return Routine(slug=PLANNED, title=f"Planned for {self.day}", blocks=blocks) if blocks else None


@dataclass(frozen=True, slots=True)
class _Piece:
    """Something to practise as it stands today; without `reviews` and `recall` it never was played."""

    what: str
    today: date
    block: Block | None
    reviews: tuple[Review, ...] = ()
    recall: Recall | None = None

    @property
    def last(self) -> Review:
        return self.reviews[-1]

    @property
    def best(self) -> float | None:
        return max((each.best_bpm for each in self.reviews if each.best_bpm), default=None)

    @property
    def target(self) -> float | None:
        """The target as the routines have it now, else as it last was."""
        return self.block.target_bpm if self.block else self.last.target_bpm

    @property
    def reached(self) -> bool:
        return bool(self.best and self.target and self.best >= self.target)

    @property
    def is_due(self) -> bool:
        return self.recall is None or self.recall.due <= self.today

    @property
    def stalls(self) -> bool:
        climbs = self.target is not None and not self.reached
        return climbs and not self.played_today and self.since_best >= STALLED

    @property
    def played_today(self) -> bool:
        return bool(self.reviews) and self.last.day >= self.today

    @property
    def since_best(self) -> int:
        return since_best(self.reviews)


def since_best(reviews: Iterable[Review]) -> int:
    """Return the sessions with repetitions after the first one that had the best tempo; all without one."""
    tempi = [each.best_bpm or 0 for each in reviews if each.counted]
    return len(tempi) - tempi.index(max(tempi)) - 1 if any(tempi) else len(tempi)


def plan(
    history: History,
    routines: Sequence[Routine],
    today: date,
    *,
    minutes: int,
    rest_days: AbstractSet[int] = frozenset(),
) -> Plan:
    """Return what to practise on a day, and a routine of no more than so many minutes.

    The routine begins with a warm-up and ends with a cool-down, where the known `routines` have them. Between
    them is what is due, the least sure first, then what stalls, then what was never played, and while there
    is time left, what will be due next. `rest_days` are days of the week (0 is Monday).
    """
    routines = [each for each in routines if each.slug != PLANNED]  # an earlier plan is no source
    known = _known_blocks(routines)
    pieces = _pieces(history, known, today)
    due = sorted((each for each in pieces if each.recall and each.is_due and not each.stalls), key=_urgency)
    stalls = sorted((each for each in pieces if each.stalls), key=_sureness)
    new = [each for each in pieces if not each.reviews]
    rests = sorted((each for each in pieces if not each.is_due and not each.stalls), key=_due_day)
    wanted = [*due, *stalls, *new, *(each for each in rests if not each.played_today)]
    return Plan(
        today,
        today.weekday() in rest_days,
        due=tuple(Line(each.what, _why(each)) for each in (*due, *new)),
        stalls=tuple(Line(each.what, _why(each)) for each in stalls),
        rests=tuple(Line(each.what, _why(each)) for each in rests),
        blocks=_proposed([each for each in wanted if each.block], routines, minutes),
    )


def _known_blocks(routines: Iterable[Routine]) -> dict[str, Block]:
    """Return what the routines practise, each by the first block that does."""
    found: dict[str, Block] = {}
    for block in (block for each in routines for block in each.blocks):
        if block.kind not in FRAME_KINDS:
            found.setdefault(block.what, block)
    return found


def _pieces(history: History, known: Mapping[str, Block], today: date) -> list[_Piece]:
    played = [
        _Piece(what, today, known.get(what), tuple(reviews), recall(reviews, today))
        for what, reviews in history.items()
        if reviews
    ]
    new = [_Piece(what, today, block) for what, block in known.items() if not history.get(what)]
    return played + new


def _urgency(piece: _Piece) -> tuple[bool, float]:
    """Sort what is due: what no routine has any more comes last."""
    return piece.block is None, _sureness(piece)


def _sureness(piece: _Piece) -> float:
    return piece.recall.sits if piece.recall else 0


def _due_day(piece: _Piece) -> tuple[date, str]:
    return piece.recall.due if piece.recall else piece.today, piece.what


def _why(piece: _Piece) -> str:
    if piece.recall is None:
        return "not played yet"
    if piece.stalls:
        return _why_it_stalls(piece)
    played = f"played {_ago(piece.today, piece.last.day)}{_how_it_went(piece.last)}"
    if piece.is_due:
        return f"{played}; due {_ago(piece.today, piece.recall.due)}{_unknown(piece)}"
    reached = f"the target of {piece.target} BPM is reached; " if piece.reached else ""
    return f"{reached}{played}; due in {_days((piece.recall.due - piece.today).days)}"


def _why_it_stalls(piece: _Piece) -> str:
    if piece.best is None:
        return f"nothing clean in {piece.since_best} sessions: slower, or a smaller part{_unknown(piece)}"
    stands = (
        f"the best clean tempo stands at {piece.best} of {piece.target} BPM for {piece.since_best} sessions"
    )
    return f"{stands}: from the start tempo again, or another way{_unknown(piece)}"


def _how_it_went(review: Review) -> str:
    return f", {review.clean} of {review.counted} clean" if review.counted else ""


def _unknown(piece: _Piece) -> str:
    return "" if piece.block else " (no routine has it now, so it is not proposed)"


def _ago(today: date, day: date) -> str:
    back = (today - day).days
    return ("today", "yesterday")[max(back, 0)] if back <= 1 else f"{back} days ago"


def _days(count: int) -> str:
    return "a day" if count == 1 else f"{count} days"


def _proposed(pieces: Sequence[_Piece], routines: Sequence[Routine], minutes: int) -> tuple[Proposed, ...]:
    frame = [_frame(routines, kind, minutes) for kind in (BlockKind.WARM_UP, BlockKind.COOL_DOWN)]
    left = minutes - sum(each.block.minutes for each in frame if each)
    first, last = ((each,) if each else () for each in frame)
    middle = _interleaved(_within(pieces, left))
    return (*first, *middle, *last) if middle else ()


def _frame(routines: Sequence[Routine], kind: BlockKind, minutes: int) -> Proposed | None:
    found = next((block for each in routines for block in each.blocks if block.kind is kind), None)
    if found is None or minutes < FRAME or minutes - 2 * (minutes // FRAME) < SHORTEST:
        return None
    why = "to warm up" if kind is BlockKind.WARM_UP else "to end with loose hands"
    return Proposed(_lasting(found, min(found.minutes, minutes // FRAME)), why)


def _within(pieces: Sequence[_Piece], minutes: int) -> list[Proposed]:
    """Return the blocks of the first pieces, as many as there is time for; the last one may be shorter."""
    taken: list[Proposed] = []
    for piece in pieces[:MOST_PIECES]:
        block = _from_where_it_stands(piece)
        lasts = min(block.minutes, minutes)
        if lasts < min(SHORTEST, block.minutes):
            continue
        taken.append(Proposed(_lasting(block, lasts), _why(piece)))
        minutes -= lasts
    return taken


def _from_where_it_stands(piece: _Piece) -> Block:
    """Return the piece's block, beginning a step below where it last was clean; what stalls begins anew."""
    block = piece.block
    assert block
    stood = next((each.best_bpm for each in reversed(piece.reviews) if each.best_bpm), None)
    if not block.start_bpm or not stood or piece.stalls:
        return block
    start = max(block.start_bpm, min(stood, block.target_bpm or stood) - block.step)
    return block.model_copy(update={"start_bpm": start})


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
    return Proposed(
        _lasting(each.block, halves[number]), "once more, after the others" if number else each.why
    )


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
    return block.model_copy(update={"minutes": minutes})
