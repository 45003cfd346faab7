"""An evening, looked back on: what is new in it, what chat asked for, what the rules did, what to show."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import dropwhile

from bot.domain.evenings.idea import Hint, Idea
from bot.domain.evenings.insights import NOTHING, Insights, played_at
from bot.domain.evenings.stream import Stream
from bot.domain.operation.finding import Trouble
from bot.domain.practice.piece import STALLED, History
from bot.domain.practice.progress import DAY, best_tempi
from bot.domain.practice.recall import stood_for
from bot.domain.practice.session_report import SessionReport

WEEK = 7 * DAY

WEEKS = 12
"""Weeks that are looked back on: a season."""


@dataclass(frozen=True, slots=True)
class Best:
    """The fastest clean tempo that something ever was played at; `before` is None where there was none."""

    what: str
    bpm: float
    before: float | None


@dataclass(frozen=True, slots=True)
class Decided:
    """How often a rule led to an action, and how many of these were taken back."""

    rule: str
    action: str
    times: int
    undone: int


@dataclass(frozen=True, slots=True)
class ModerationRecap:
    """What the rules did: `decided` was carried out; of `unsure` and `on_trial` nothing came by itself."""

    decided: tuple[Decided, ...] = ()
    unsure: int = 0
    on_trial: int = 0

    @property
    def any(self) -> bool:
        """Whether a rule saw anything at all."""
        return bool(self.decided or self.unsure or self.on_trial)

    @property
    def times(self) -> int:
        """How many decisions there were."""
        return sum(each.times for each in self.decided)

    @property
    def undone(self) -> int:
        """How many were taken back."""
        return sum(each.undone for each in self.decided)


@dataclass(frozen=True, slots=True)
class CallCounts:
    """How the calls to Twitch that carried decisions out ended.

    `failures` has why calls failed, and how many did so. `median` is from a line to what was done about it.
    """

    done: int = 0
    taken_back: int = 0
    due: int = 0
    failures: tuple[tuple[str, int], ...] = ()
    median: timedelta | None = None

    @property
    def failed(self) -> int:
        """How many failed."""
        return sum(times for _, times in self.failures)

    @property
    def made(self) -> int:
        """How many there were."""
        return self.done + self.failed + self.taken_back + self.due


@dataclass(frozen=True, slots=True)
class AnsweredQuestion:
    """What fans asked and the artist answered, in words or on the stream: by how many, and not by whom."""

    words: str
    answer: str
    askers: int


@dataclass(frozen=True, slots=True)
class Evening:
    """All that is known of a day where the artist lives; `weeks` go by their Mondays, up to its own.

    `asked` is how often gear was asked for, `insights` how many people wanted what: gear by its name.
    """

    day: date
    sessions: tuple[SessionReport, ...]
    bests: tuple[Best, ...]
    weeks: tuple[tuple[date, timedelta], ...]
    asked: tuple[tuple[str, int], ...]
    moderation: ModerationRecap
    calls: CallCounts
    hints: tuple[Hint, ...]
    troubles: tuple[Trouble, ...] = ()
    streams: tuple[Stream, ...] = ()
    answered: tuple[AnsweredQuestion, ...] = ()
    insights: Insights = NOTHING

    @property
    def busiest_with(self) -> str:
        """What was played when most people wrote; '' where nothing was."""
        busiest = self.insights.busiest
        return played_at(self.sessions, busiest[0]) if busiest else ""

    @property
    def length(self) -> timedelta:
        """How long was played."""
        return sum((each.length for each in self.sessions), timedelta())

    @property
    def clean(self) -> int:
        """The clean repetitions."""
        return sum(each.clean for each in self.sessions)

    @property
    def missed(self) -> int:
        """The repetitions that were not clean."""
        return sum(each.missed for each in self.sessions)

    @property
    def counted(self) -> bool:
        """Whether repetitions were counted at all: nought of none says nothing."""
        return self.clean + self.missed > 0

    @property
    def beaten(self) -> tuple[Best, ...]:
        """The new bests that beat an older one."""
        return tuple(each for each in self.bests if each.before is not None)

    @property
    def first_times(self) -> tuple[Best, ...]:
        """What was played clean at a tempo for the first time."""
        return tuple(each for each in self.bests if each.before is None)


def bests(sessions: Iterable[SessionReport], history: History, day: date) -> tuple[Best, ...]:
    """Return what was played clean faster than ever before this day, or for the first time."""
    tempi = best_tempi(block.played for session in sessions for block in session.blocks)
    found = (Best(what, bpm, _before(history, what, day)) for what, bpm in tempi.items())
    return tuple(each for each in found if each.bpm > (each.before or 0))


def _before(history: History, what: str, day: date) -> float | None:
    earlier = (each.best_bpm for each in history.get(what, ()) if each.day < day and each.best_bpm)
    return max(earlier, default=None)


def weeks(by_day: Mapping[date, timedelta], day: date) -> tuple[tuple[date, timedelta], ...]:
    """Return how long was played in each of the last weeks, by their Mondays, up to the week of this day.

    Weeks before the first that had practice are left out: nothing had begun.
    """
    monday = day - day.weekday() * DAY
    mondays = [monday - back * WEEK for back in reversed(range(WEEKS))]
    lengths = {each: timedelta() for each in mondays}
    for played, length in by_day.items():
        if (of := played - played.weekday() * DAY) in lengths:
            lengths[of] += length
    begun = dropwhile(lambda week: not week[1], lengths.items())
    return tuple(begun) or ((monday, timedelta()),)


def hints(
    sessions: Iterable[SessionReport],
    history: History,
    day: date,
    *,
    asked: Sequence[tuple[str, int]],
    wishes: Sequence[tuple[str, int]],
) -> tuple[Hint, ...]:
    """Return ideas for content, each with the fact behind it; of what stalls, what does so for longest."""
    blocks = [block for session in sessions for block in session.blocks]
    reached = [
        Hint(Idea.REACHED, each.played.what, each.block.target_bpm)
        for each in blocks
        if each.reached and each.block.target_bpm and each.played.is_piece
    ]
    there = {each.what for each in reached}
    stands = [
        Hint(Idea.STALLED, what, since)
        for what in dict.fromkeys(each.played.what for each in blocks)
        if what not in there and (since := _stalls(history, what, day)) >= STALLED
    ]
    longest = sorted(stands, key=lambda each: -each.number)[:1]
    wished = (Hint(Idea.WISHED, words, fans) for words, fans in wishes)
    favourite = (Hint(Idea.ASKED, name, times) for name, times in asked[:1] if times > 1)
    return tuple(dict.fromkeys([*reached, *longest, *wished, *favourite]))


def _stalls(history: History, what: str, day: date) -> int:
    """Return for how many sessions a piece has had no faster tempo; 0 at its target, or without one."""
    reviews = [each for each in history.get(what, ()) if each.day <= day]
    return stood_for(reviews, reviews[-1].target_bpm) if reviews else 0
