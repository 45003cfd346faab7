"""What practice comes to: a session's blocks, a piece over the years, and days in a row."""

from collections.abc import Callable, Iterable, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import groupby

from bot.domain.practice.practice import Session
from bot.domain.practice.recall import PieceReview
from bot.domain.practice.routine import FRAME_KINDS, PART
from bot.domain.words.chat_text import LIST_CHARS, fit_list
from bot.domain.words.naming import exactly, meant
from bot.domain.words.voice import lines
from bot.errors import Refusal

LINES = lines("progress-nothing", "progress-did-you-mean: what", "progress-which: names")

DAY = timedelta(days=1)
MINUTE = timedelta(minutes=1)

MIN_TURN = MINUTE
"""Less than this without a repetition is looking for the right block, not practice."""

RECKONING = 2
"""Which reckoning this is of what practice comes to: one more with each change, so that it is made anew."""


@dataclass(frozen=True, slots=True)
class Played:
    """What a block of a session came to; `first_bpm` and `best_bpm` are of clean repetitions.

    `first_at` is when the first of these was, `held_bpm` the fastest tempo that was clean as often in a row
    as the routine asks for.
    """

    block: int
    kind: str
    what: str
    length: timedelta
    first_bpm: float | None
    best_bpm: float | None
    clean: int
    missed: int
    first_at: datetime | None = None
    held_bpm: float | None = None

    def reached(self, target_bpm: float | None) -> bool:
        """Tell whether a target was held."""
        return bool(target_bpm and self.held_bpm and self.held_bpm >= target_bpm)

    @property
    def is_practice(self) -> bool:
        """Whether it was more than passed through."""
        return self.clean + self.missed > 0 or self.length >= MIN_TURN

    @property
    def is_piece(self) -> bool:
        """Whether it is something that comes along: warm-ups and cool-downs are not."""
        return self.kind not in FRAME_KINDS


@dataclass(frozen=True, slots=True)
class Progress:
    """How a piece came along: `start_bpm` was its first clean tempo, `best_bpm` is the fastest.

    None where it has none. What it was played at to warm up or to cool down is told only where it was
    practised for nothing else.
    """

    what: str
    start_bpm: float | None
    best_bpm: float | None
    sessions: int
    last_day: date
    length: timedelta


def comes_to(session: Session, now: datetime) -> tuple[Played, ...]:
    """Return what each block that was played came to by now, in the order of the routine."""
    blocks = sorted({each.block for each in session.stretches})
    return tuple(_block(session, block, now) for block in blocks)


def practised_in(session: Session, now: datetime) -> tuple[Played, ...]:
    """Return what each block that was practised came to by now: what was passed through counts nowhere."""
    return tuple(each for each in comes_to(session, now) if each.is_practice)


def length_of(played: Iterable[Played]) -> timedelta:
    """Return how long all of it was."""
    return sum((each.length for each in played), timedelta())


def best_tempi(played: Iterable[Played]) -> dict[str, float]:
    """Return the fastest tempo at which each piece was played clean, for those that were."""
    found: dict[str, float] = {}
    for each in played:
        if each.is_piece and each.best_bpm:
            found[each.what] = max(each.best_bpm, found.get(each.what, 0))
    return found


def fastest(session: Session, what: str) -> float:
    """Return the fastest tempo at which a piece was played clean in a session; 0 where it was not."""
    assert session.last
    return best_tempi(comes_to(session, session.last.at)).get(what, 0)


def _block(session: Session, number: int, now: datetime) -> Played:
    block = session.routine.blocks[number]
    tallies = [(bpm, tally) for (each, bpm), tally in session.tallies.items() if each == number]
    since = {bpm: tally.since for bpm, tally in tallies if tally.since and bpm}
    first = min(since, key=lambda bpm: since[bpm], default=None)
    row = session.routine.clean_in_a_row
    return Played(
        number,
        block.kind,
        block.what,
        session.played(now, number),
        first_bpm=first,
        best_bpm=max(since, default=None),
        clean=sum(tally.clean for _, tally in tallies),
        missed=sum(tally.missed for _, tally in tallies),
        first_at=since[first] if first else None,
        # A count that was set right to less than a row has none.
        held_bpm=max(
            (bpm for bpm, tally in tallies if bpm and min(tally.row, tally.clean) >= row), default=None
        ),
    )


@dataclass(frozen=True, slots=True)
class Turn:
    """A block as it was practised in a session, by the session's number, and when that `began`."""

    session: int
    began: datetime
    played: Played
    target_bpm: float | None = None


def progress_in(turns: Sequence[Turn], day_of: Callable[[datetime], date]) -> Progress | None:
    """Return how a piece came along in its turns; None where there is none."""
    if not turns:
        return None
    tempi = [each.played for each in turns if each.played.is_piece] or [each.played for each in turns]
    firsts = [(each.first_at, each.first_bpm) for each in tempi if each.first_at]
    return Progress(
        turns[0].played.what,
        start_bpm=min(firsts, key=lambda first: first[0])[1] if firsts else None,
        best_bpm=max((each.best_bpm for each in tempi if each.best_bpm), default=None),
        sessions=len({each.session for each in turns}),
        last_day=max(day_of(each.began) for each in turns),
        length=length_of(each.played for each in turns),
    )


def best_to_beat(turns: Iterable[Turn], day: date, day_of: Callable[[datetime], date]) -> float | None:
    """Return the fastest clean tempo of a piece so far; None where it has none of a day before.

    On its first day each step up would be a best, and none would be worth a word.
    """
    pieces = (each for each in turns if each.played.is_piece and each.played.best_bpm)
    bests = [(each.played.best_bpm or 0, day_of(each.began)) for each in pieces]
    return max(bests)[0] if any(of < day for _, of in bests) else None


def reviews_in(turns: Iterable[Turn], day_of: Callable[[datetime], date]) -> dict[str, list[PieceReview]]:
    """Return what each session did for each piece in it, in the order of their beginning."""
    found: dict[str, list[PieceReview]] = {}
    pieces = (each for each in turns if each.played.is_piece)
    ordered = sorted(pieces, key=lambda each: (each.played.what, each.began, each.session))
    for (what, began, _), same in groupby(ordered, lambda each: (each.played.what, each.began, each.session)):
        of = list(same)
        review = PieceReview(
            day_of(began),
            clean=sum(each.played.clean for each in of),
            missed=sum(each.played.missed for each in of),
            best_bpm=max((each.played.best_bpm for each in of if each.played.best_bpm), default=None),
            target_bpm=max((each.target_bpm for each in of if each.target_bpm), default=None),
            held_bpm=max((each.played.held_bpm for each in of if each.played.held_bpm), default=None),
        )
        found.setdefault(what, []).append(review)
    return found


def length_by_day(turns: Iterable[Turn], day_of: Callable[[datetime], date]) -> dict[date, timedelta]:
    """Return how long was practised on each day."""
    found: dict[date, timedelta] = {}
    for each in turns:
        day = day_of(each.began)
        found[day] = found.get(day, timedelta()) + each.played.length
    return found


def practised_named(ask: str, names: Iterable[str]) -> str:
    """Return which of the names of what was practised is meant; a piece's name is that of its sections too.

    Raises:
        Refusal: none is, or it is not clear which.
    """
    whole = {name: name for name in names}
    pieces = {name: name.partition(PART)[0] for name in whole}
    exact = exactly(ask, whole) or exactly(ask, pieces)
    if len(exact) == 1:
        return exact[0]
    if exact:
        raise Refusal("progress-which", names=fit_list(exact, LIST_CHARS)[0])
    found = meant(ask, whole)
    if found is None:
        raise Refusal("progress-nothing")
    if not found.sure:
        raise Refusal("progress-did-you-mean", what=found.key)
    return found.key


def days_in_a_row(practised: AbstractSet[date], today: date, rest_days: AbstractSet[int]) -> int:
    """Return on how many days in a row there was practice, up to today or, as today is not over, yesterday.

    `rest_days` are days of the week (0 is Monday): without practice they count for nothing and break nothing.
    """
    count, day = 0, today
    if day not in practised:
        day -= DAY
    while practised and day >= min(practised):
        if day in practised:
            count += 1
        elif day.weekday() not in rest_days:
            break
        day -= DAY
    return count
