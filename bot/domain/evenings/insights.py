"""What chat wants, in figures: of three people or more, and in threes, so that they give nobody away."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from enum import StrEnum
from hashlib import blake2b
from typing import NamedTuple

from bot.domain.answers.question import Intent
from bot.domain.evenings.idea import Hint, Idea
from bot.domain.practice.progress import DAY
from bot.domain.practice.session_report import SessionReport

FEWEST = 3
"""People from whom on anything is kept or shown; and the step in which their number is."""

SPAN = timedelta(minutes=5)
"""What chat was like is told for so long at a time."""

KEPT_FOR = timedelta(days=2 * 365)
"""How long it is known what chat wanted: a season can be held against the one of the year before."""

MARK_BYTES = 8


class InsightKind(StrEnum):
    """What people are counted for."""

    CHAT = "chat"
    """They wrote."""
    TIME = "time"
    """They wrote within a span that began then."""
    TOPIC = "topic"
    """They asked what a command tells, with it or in plain words."""
    GEAR = "gear"
    """They asked for a piece of gear."""
    PIECE = "piece"
    """They asked about what was played."""
    WHY = "why"
    """They asked why it is practised so."""


OF_WHAT_IS_PLAYED = frozenset({"now", "tempo", "goal", "tuning", "strategy"})
"""Topics that are about what is played while they are asked."""

OF_WHY, OF_GEAR = "strategy", frozenset({"gear", "story", "settings"})

UNANSWERABLE = Intent.NONE_ANSWERABLE.value
"""The topic of what only the artist can answer."""


class Subject(NamedTuple):
    """What somebody wants: `about` is the topic, the slug, what was played, or when the span began."""

    kind: InsightKind
    about: str = ""


class Insight(NamedTuple):
    """How many people wanted something, in threes."""

    kind: InsightKind
    about: str
    people: int


def in_threes(people: int) -> int:
    """Return how many people are told of: no figure, and no difference of two, is of one person or two.

    So who knows a figure from before and after somebody wrote does not learn of them.
    """
    return people // FEWEST * FEWEST


def mark_of(key: bytes, subject: Subject, chatter_id: str) -> bytes:
    """Return by what a person is known again among those who want one thing, as long as there is the key.

    Of something else it is another mark: no two of them tell that somebody wanted both.
    """
    what = f"{subject.kind}\n{subject.about}\n{chatter_id}".encode()
    return blake2b(what, key=key, digest_size=MARK_BYTES).digest()


def span_at(at: datetime) -> datetime:
    """Return when the span began to which a time belongs, in UTC."""
    at = at.astimezone(UTC)
    return at - (at - datetime.min.replace(tzinfo=UTC)) % SPAN


@dataclass(frozen=True, slots=True)
class Insights:
    """What chat wanted within an evening, or a season: each kind with that of most people first."""

    people: int = 0
    times: tuple[tuple[datetime, int], ...] = ()
    topics: tuple[tuple[str, int], ...] = ()
    gear: tuple[tuple[str, int], ...] = ()
    pieces: tuple[tuple[str, int], ...] = ()
    whys: tuple[tuple[str, int], ...] = ()

    @property
    def any(self) -> bool:
        """Whether there is anything to tell."""
        return self.people > 0

    @property
    def busiest(self) -> tuple[datetime, int] | None:
        """When most people wrote, the first time among equals; None where there is nothing to tell."""
        return max(self.times, key=lambda each: each[1], default=None)


NOTHING = Insights()
"""Where fewer than three people wrote."""


def insights_of(found: Iterable[Insight]) -> Insights:
    """Return what was found as it is told; of several days figures add up, and the most people count."""
    sums: dict[InsightKind, dict[str, int]] = {}
    people = 0
    for each in found:
        of = sums.setdefault(each.kind, {})
        of[each.about] = of.get(each.about, 0) + each.people
        people = max(people, each.people if each.kind is InsightKind.CHAT else 0)

    def most(kind: InsightKind) -> tuple[tuple[str, int], ...]:
        return tuple(sorted(sums.get(kind, {}).items(), key=lambda each: (-each[1], each[0])))

    times = sorted(sums.get(InsightKind.TIME, {}).items())
    return Insights(
        people,
        times=tuple((datetime.fromisoformat(at), count) for at, count in times),
        topics=most(InsightKind.TOPIC),
        gear=most(InsightKind.GEAR),
        pieces=most(InsightKind.PIECE),
        whys=most(InsightKind.WHY),
    )


def chat_hints(
    insights: Insights,
    names: Mapping[str, str],
    *,
    with_story: Collection[str],
    wishes: Iterable[tuple[str, int]] = (),
    questions: Iterable[tuple[str, int]] = (),
) -> tuple[Hint, ...]:
    """Return ideas for content that follow from what chat wants, each with its figure.

    `names` are those of gear by slug, `with_story` the slugs of what has one; `wishes` are for gear that is
    not there, `questions` wait for an answer, both with how many people asked.
    """
    untold = ((slug, people) for slug, people in insights.gear if slug in names and slug not in with_story)
    return (
        *(Hint(Idea.UNANSWERED, words, in_threes(count)) for words, count in questions if count >= FEWEST),
        *(Hint(Idea.UNTOLD, names[slug], people, slug) for slug, people in untold),
        *(Hint(Idea.WHY, what, people, what) for what, people in insights.whys),
        *(Hint(Idea.WISHED, words, in_threes(fans)) for words, fans in wishes if fans >= FEWEST),
    )


@dataclass(frozen=True, slots=True)
class InsightWeek:
    """A week of chat: its evenings on which three people or more wrote, each with how many."""

    monday: date
    evenings: tuple[tuple[date, int], ...]

    @property
    def people(self) -> int:
        """How many wrote on its liveliest evening: of several evenings nobody knows who is the same."""
        return max((people for _, people in self.evenings), default=0)


def weeks_of(found: Iterable[tuple[date, Insight]], mondays: Iterable[date]) -> tuple[InsightWeek, ...]:
    """Return the weeks of these Mondays, in their order: also those in which nobody wrote."""
    evenings: dict[date, list[tuple[date, int]]] = {monday: [] for monday in mondays}
    for day, each in found:
        if each.kind is InsightKind.CHAT:
            evenings[day - day.weekday() * DAY].append((day, each.people))
    return tuple(InsightWeek(monday, tuple(of)) for monday, of in evenings.items())


def played_at(sessions: Iterable[SessionReport], at: datetime) -> str:
    """Return what was played for longest within the span that began at a time; '' where nothing was."""
    lengths: dict[str, timedelta] = {}
    for run in (run for session in sessions for run in session.runs):
        within = min(run.until, at + SPAN) - max(run.since, at)
        if within > timedelta():
            lengths[run.what] = lengths.get(run.what, timedelta()) + within
    return max(lengths, key=lambda what: lengths[what], default="")


def spans_between(times: Iterable[tuple[datetime, int]]) -> list[tuple[datetime, int]]:
    """Return the spans from the first to the last, also those of which there is nothing to tell."""
    known = dict(times)
    found: list[tuple[datetime, int]] = []
    at = min(known, default=None)
    while at and at <= max(known):
        found.append((at, known.get(at, 0)))
        at += SPAN
    return found
