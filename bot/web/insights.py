"""What chat wants, as pages and on the desk: an evening, a season, and the ideas that follow from both."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime
from typing import Any, NamedTuple
from urllib.parse import quote

from aiohttp import web
from markupsafe import Markup

from bot.domain.evenings.idea import Hint, Idea
from bot.domain.evenings.insights import FEWEST, SPAN, Insights, spans_between
from bot.domain.gear.gear import GEAR
from bot.domain.practice.practice_log import day_in
from bot.domain.practice.progress import MINUTE
from bot.domain.words.voice import lines
from bot.services.evenings.insights import ChatInsights
from bot.services.words.voice import Say
from bot.web.chart import bars_chart, drawn
from bot.web.desk_part import DeskPart
from bot.web.document_path import path_of
from bot.web.page import page
from bot.web.question_queue import PATH as QUESTIONS
from bot.web.route import Area, Route, get
from bot.web.suggestions import PATH as WISHES

LINES = lines(
    """
    page-insights-title
    page-insights-how: fewest
    page-insights-none: fewest
    page-insights-day: day
    page-insights-day-none: day fewest
    page-insights-people: people
    page-insights-times: minutes
    page-insights-times-show: minutes people at
    page-insights-busiest: minutes people at what
    page-insights-weeks
    page-insights-weeks-show: weeks most
    page-insights-as-table
    page-insights-when
    page-insights-evening
    page-insights-wrote
    page-insights-asked
    page-insights-topics
    page-insights-topic: topic
    page-insights-gear
    page-insights-pieces
    page-insights-about
    page-insights-ideas
    page-insights-ideas-none
    page-insights-idea: idea what people
    page-insights-season
    page-insights-tonight
    page-insights-all
    """
)

PATH = "/insights"

MAX_IDEAS, MAX_ROWS = 8, 12
"""Ideas, and rows of a table: what three people asked once is no list to be read to its end."""

MAX_ON_DESK = 3
"""Of topics and of gear, on the desk: as many as one glance takes in."""


class Row(NamedTuple):
    """What people asked for, where it is found (empty: nowhere), and how many they were."""

    name: str
    path: str
    people: int


class IdeaShown(NamedTuple):
    """An idea, and where to go from it."""

    hint: Hint
    path: str


class InsightPages:
    """The pages and the part of the desk, made anew for whoever asks."""

    def __init__(
        self,
        insights: ChatInsights,
        local: Callable[[datetime], datetime],
        say: Say,
    ) -> None:
        self._insights = insights
        self._local = local
        self._say = say

    def routes(self) -> list[Route]:
        """Return the pages, which are the artist's alone."""
        return [
            get(PATH, self.season, nav="page-insights-title", area=Area.BACK),
            get(f"{PATH}/{{day}}", self.evening),
        ]

    def desk(self) -> DeskPart:
        """Return the part of the desk: what chat asks for most this evening."""
        return DeskPart("insights", ("minute",), self._on_desk)

    async def season(self, request: web.Request) -> web.StreamResponse:
        """Show what chat wanted in twelve weeks, and ideas that follow from that."""
        season = await self._insights.season(day_in(request.query.get("week", "")))
        most = max((each.people for each in season.weeks), default=0)
        bars = [(self._short(each.monday), float(each.people), _figure(each.people)) for each in season.weeks]
        return page(
            request,
            "insights.html.jinja",
            wanted=self._asked(season.insights),
            season=season,
            most=most,
            fewest=FEWEST,
            chart=drawn(("", bars_chart(bars, len(bars) - 1))).drawing,
            ideas=await self._ideas(season.insights),
            today=self._insights.today,
        )

    async def evening(self, request: web.Request) -> web.StreamResponse:
        """Show what chat wanted on one day, and when it was busiest."""
        day = day_in(request.match_info["day"])
        if day is None:
            raise web.HTTPNotFound
        told = await self._insights.on(day)
        before, after = await self._insights.around(day)
        busiest = told.busiest
        return page(
            request,
            "insights_evening.html.jinja",
            status=200 if told.any or day == self._insights.today else 404,
            wanted=self._asked(told),
            day=day,
            insights=told,
            fewest=FEWEST,
            minutes=int(SPAN / MINUTE),
            spans=[(f"{self._local(at):%H:%M}", people) for at, people in told.times],
            busiest=busiest and (f"{self._local(busiest[0]):%H:%M}", busiest[1]),
            played=await self._insights.played_at(busiest[0]) if busiest else "",
            chart=self._times(told),
            ideas=await self._ideas(told),
            before=before,
            after=after,
        )

    def _times(self, told: Insights) -> Markup | None:
        if not told.busiest:
            return None
        spans = spans_between(told.times)
        place = spans.index(told.busiest)
        bars = [
            (f"{self._local(at):%H:%M}", float(people), _figure(people) if nth == place else "")
            for nth, (at, people) in enumerate(spans)
        ]
        return drawn(("", bars_chart(bars, place))).drawing

    def _asked(self, told: Insights) -> dict[str, Sequence[Row]]:
        """Return what is asked for as rows, by what it is."""
        gear = self._insights.gear_of(told)
        return {
            "topics": [Row(topic, "", people) for topic, people in told.topics][:MAX_ROWS],
            "gear": [Row(each.short_name, path_of(GEAR.name, each.slug), people) for each, people in gear][
                :MAX_ROWS
            ],
            "pieces": [Row(what, _piece(what), people) for what, people in told.pieces][:MAX_ROWS],
        }

    async def _ideas(self, told: Insights) -> list[IdeaShown]:
        hints = await self._insights.ideas(told)
        return [IdeaShown(each, _way(each)) for each in hints[:MAX_IDEAS]]

    async def _on_desk(self) -> Mapping[str, Any]:
        told = await self._insights.on(self._insights.today)
        wanted = self._asked(told)
        return {
            "people": told.people,
            "topics": wanted["topics"][:MAX_ON_DESK],
            "gear": wanted["gear"][:MAX_ON_DESK],
            "ideas": (await self._ideas(told))[:1] if told.any else [],
            "chart": self._times(told),
            "busiest": told.busiest and f"{self._local(told.busiest[0]):%H:%M}",
            "most": told.busiest[1] if told.busiest else 0,
            "minutes": int(SPAN / MINUTE),
            "path": f"{PATH}/{self._insights.today}",
        }

    def _short(self, day: date) -> str:
        return self._say("page-evenings-short-day", {"day": day.day, "month": day.month})


def _piece(what: str) -> str:
    return f"/pieces/{quote(what, safe='')}"


def _way(hint: Hint) -> str:
    """Return where the artist does what an idea proposes."""
    match hint.idea:
        case Idea.UNTOLD:
            return path_of(GEAR.name, hint.at)
        case Idea.WHY:
            return _piece(hint.at)
        case Idea.UNANSWERED:
            return QUESTIONS
        case _:
            return WISHES


def _figure(people: int) -> str:
    return str(people) if people else ""
