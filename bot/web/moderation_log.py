"""The moderation log as a page for moderators: every decision and every switch, filtered, and as a table."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from itertools import groupby
from typing import NamedTuple

from aiohttp import web
from yarl import URL

from bot.domain.chat.moderation_log import REOPENED, LogEntry, LogFilter, LogKind, LogPage
from bot.domain.chat.review import AT_TWITCH
from bot.domain.pages.visitor import Right
from bot.domain.words.number import number_in
from bot.domain.words.voice import lines
from bot.moderation.verdict import Action
from bot.services.moderation.moderation_log import ModerationLog
from bot.services.moderation.moderation_news import LOG
from bot.services.moderation.moderator import Moderator
from bot.services.moderation.review import TOPIC
from bot.web.body import line_of
from bot.web.connection import connection_of
from bot.web.page import page
from bot.web.route import Area, Route, get

LINES = lines(
    """
    page-log-title
    page-log-what: kind
    page-log-person
    page-log-rule
    page-log-any-rule
    page-log-gone: rule
    page-log-by
    page-log-since
    page-log-until
    page-log-find
    page-log-all
    page-log-table
    page-log-bad-day
    page-log-none: asked
    page-log-pages
    page-log-newer
    page-log-older
    page-log-newest
    page-log-at: at
    page-log-decided: action length by trial
    page-log-undid: action by
    page-log-answered: kind answer by
    page-log-switched: what setting before after by
    page-log-panic: part by
    page-log-calm: part by
    page-log-seen
    page-log-certainty: certainty
    page-log-undone: by at
    page-log-fault: why
    page-log-undo
    page-log-undo-it: number
    """
)

TOPICS = f"{LOG} {TOPIC}"
"""What an entry may change by, or a new one come: a decision, a switch, an answer in the review queue."""

MAX_TYPED = 60
"""Characters of what is looked for by."""

DIGITS = 18
"""Of a running number at most: SQLite's own have no more."""

Local = Callable[[datetime], datetime]
"""Returns a time as the clock shows it where the artist lives, or such a one with its offset."""


class Wanted(NamedTuple):
    """What a form asks for: the filter, what was typed, and whether a day is none."""

    filter: LogFilter
    typed: dict[str, str]
    bad_day: bool

    def path(self, of: str, **more: int) -> str:
        """Return the address of what is asked for, at a path of ours."""
        asked = {name: value for name, value in self.typed.items() if value}
        return str(URL(of).with_query({**asked, **more}))


@dataclass(frozen=True, slots=True)
class ListedEntry:
    """An entry, with the title of its rule and what fans read of it."""

    entry: LogEntry
    title: str
    says: str

    @property
    def acts(self) -> bool:
        """Whether it does something to a line or a person."""
        entry = self.entry
        return entry.kind is LogKind.DECISION and entry.what != Action.REVIEW and not entry.on_trial

    @property
    def waits(self) -> bool:
        """Whether it puts something before the moderators."""
        return self.entry.what in (Action.REVIEW, REOPENED) and not self.entry.on_trial

    @property
    def can_undo(self) -> bool:
        """Whether it can be taken back."""
        return self.acts and self.entry.undone_at is None

    @property
    def can_reopen(self) -> bool:
        """Whether it is an answer that came to nothing, so that the item can wait again."""
        return bool(self.entry.fault) and self.entry.item_kind in AT_TWITCH

    @property
    def length(self) -> timedelta:
        """How long a time-out is."""
        return timedelta(seconds=self.entry.seconds)


def listed(moderator: Moderator, entries: Collection[LogEntry]) -> list[ListedEntry]:
    """Return entries with the words of the rules that are in force."""
    words = {rule: _words_of(moderator, rule) for rule in {entry.rule for entry in entries}}
    return [ListedEntry(entry, *words[entry.rule]) for entry in entries]


def _words_of(moderator: Moderator, rule_id: str) -> tuple[str, str]:
    """Return the title of a rule and what fans read of it; the id where there is no such rule any more."""
    found = moderator.policy.rule_named(rule_id) if rule_id else None
    return (found[1].title, found[1].says) if found else (rule_id, "")


def log_routes(log: ModerationLog, moderator: Moderator, local: Local, aware: Local) -> list[Route]:
    """Return the page and its table.

    `local` tells a time as the clock shows it where the artist lives, `aware` gives such a one its offset.
    """

    async def show(request: web.Request) -> web.StreamResponse:
        wanted = _wanted(request, aware)
        found = await _page(log, request, wanted.filter)
        return page(
            request,
            "log.html.jinja",
            days=_by_day(listed(moderator, found.entries), local),
            found=found,
            newest=found.entries[0].id if found.entries and found.newer is None else 0,
            wanted=wanted,
            rules=moderator.policy.rules,
            gone="" if moderator.policy.rule_named(wanted.filter.rule) else wanted.filter.rule,
            kinds=list(LogKind),
            back=str(request.rel_url),
            topics=TOPICS,
            max_typed=MAX_TYPED,
        )

    async def table(request: web.Request) -> web.StreamResponse:
        answer = web.StreamResponse(
            headers={
                "Content-Type": "text/csv; charset=utf-8",
                "Content-Disposition": 'attachment; filename="moderation-log.csv"',
            }
        )
        with connection_of(request).reading():
            await answer.prepare(request)
            async for rows in log.csv(_wanted(request, aware).filter):
                await answer.write(rows.encode())
            await answer.write_eof()
        return answer

    return [
        get("/log", show, Right.MODERATOR, nav="page-log-title", area=Area.CHAT),
        get("/log.csv", table, Right.MODERATOR),
    ]


async def _page(log: ModerationLog, request: web.Request, wanted: LogFilter) -> LogPage:
    """Return the page next to the entry whose number is asked for; the newest where none is."""
    numbers = {
        side: number_in(request.query[side][:DIGITS]) for side in ("after", "before") if side in request.query
    }
    return await log.page(wanted, after=numbers.get("after"), before=numbers.get("before"))


def _by_day(entries: Sequence[ListedEntry], local: Local) -> list[tuple[date, list[ListedEntry]]]:
    return [
        (day, list(found)) for day, found in groupby(entries, key=lambda each: local(each.entry.at).date())
    ]


def _wanted(request: web.Request, aware: Local) -> Wanted:
    names = ("person", "kind", "rule", "by", "since", "until")
    typed = {name: line_of(request.query.get(name, ""))[:MAX_TYPED] for name in names}
    since, until = _day(typed["since"]), _day(typed["until"])
    found = LogFilter(
        person=typed["person"],
        kind=LogKind(typed["kind"]) if typed["kind"] in set(LogKind) else None,
        rule=typed["rule"],
        by=typed["by"].removeprefix("@").lower(),
        since=_begins(since, aware),
        until=_begins(until + timedelta(days=1) if until else None, aware),
    )
    return Wanted(
        found, typed, bad_day=bool((typed["since"] and not since) or (typed["until"] and not until))
    )


def _day(typed: str) -> date | None:
    """Return the day that somebody typed; None where it is none that has one before and after it."""
    try:
        day = date.fromisoformat(typed)
    except ValueError:
        return None
    return day if date.min.year < day.year < date.max.year else None


def _begins(day: date | None, aware: Local) -> datetime | None:
    return aware(datetime.combine(day, time())) if day else None
