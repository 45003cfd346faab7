"""Evenings as pages: the season in a list, each as its recap tells it by now, and pieces over the years."""

import asyncio
from collections.abc import Sequence
from datetime import date, datetime

from aiohttp import web
from markupsafe import Markup

from bot.domain.evenings.evenings import PieceDay
from bot.domain.evenings.recap import Evening
from bot.domain.practice.practice_log import day_in
from bot.domain.practice.routine import MAX_WHAT
from bot.domain.words.voice import lines
from bot.errors import DocumentError, NothingKnownError
from bot.services.evenings.evenings import Evenings, zipped
from bot.services.evenings.recap_files import clock, part_of_page, short_day, style_of_part
from bot.services.practice.corrections import TOPIC, Corrections
from bot.services.practice.practice_feed import TOPIC as PRACTICE
from bot.services.words.voice import Voice
from bot.settings import Settings
from bot.web.chart import Drawing, drawn, piece_chart, tempo_charts, weeks_chart
from bot.web.page import page
from bot.web.route import Area, Route, get

LINES = lines(
    """
    page-evenings-title
    page-evenings-weeks
    page-evenings-weeks-show: weeks
    page-evenings-day: day
    page-evenings-week: monday
    page-evenings-evening
    page-evenings-played
    page-evenings-blocks
    page-evenings-clean
    page-evenings-of: clean counted
    page-evenings-bests
    page-evenings-not-counted
    page-evenings-none
    page-evenings-never
    page-evenings-seasons
    page-evenings-newer
    page-evenings-older
    page-evenings-pieces
    page-evenings-all-pieces
    page-evenings-forgotten
    page-evenings-corrections
    page-evening-title: day
    page-evening-nothing: day
    page-evening-before: day
    page-evening-after: day
    page-evening-around
    page-evening-fault
    page-evening-right
    page-evening-right-how
    page-evening-session: title at
    page-evening-files
    page-evening-html
    page-evening-zip
    page-evening-csv
    page-evening-week
    page-pieces-title
    page-pieces-none
    page-pieces-piece
    page-pieces-last
    page-pieces-sessions
    page-pieces-tempo
    page-piece-unknown: what
    page-piece-curve
    page-piece-curve-shows
    page-piece-key
    page-piece-no-tempo
    page-piece-days
    page-piece-target
    page-piece-best
    page-piece-new-best
    page-piece-more: days
    page-piece-older
    """
)

DAYS_SHOWN = 60
"""Days of a piece in one table: a season of evenings; older ones are on the next page."""

TYPES = {"html": "text/html; charset=utf-8", "zip": "application/zip", "csv": "text/csv; charset=utf-8"}
"""Of the files of an evening, by how their names end."""


class _Page:
    """The pages, made anew for whoever asks."""

    def __init__(
        self, evenings: Evenings, corrections: Corrections, settings: Settings, voice: Voice
    ) -> None:
        self._evenings = evenings
        self._corrections = corrections
        self._settings = settings
        self._voice = voice
        self._short = short_day(voice.say)

    async def season(self, request: web.Request) -> web.StreamResponse:
        """Show twelve weeks: what was played on which evening, and how long in each week."""
        season = await self._evenings.season(day_in(request.query.get("week", "")))
        weeks = [(each.monday, each.length) for each in reversed(season.weeks)]
        return page(
            request,
            "evenings.html.jinja",
            season=season,
            played=any(each.evenings for each in season.weeks),
            chart=drawn(("", weeks_chart(weeks, self._short))).drawing,
            corrections=await self._corrections.latest(),
            clock=clock,
            topics=f"{PRACTICE} {TOPIC}",
        )

    async def evening(self, request: web.Request) -> web.StreamResponse:
        """Show what is known of an evening by now, in the words of its recap; with an ending, give a file."""
        name, _, ending = request.match_info["name"].partition(".")
        day = day_in(name)
        if day is None:
            raise web.HTTPNotFound
        if ending:
            return await self._file(request, day, ending)
        told, fault = await self._told(day)
        here = await self._evenings.sessions_on(day) if told else []
        return page(
            request,
            "evening.html.jinja",
            status=200 if told or fault else 404,
            day=day,
            recap=told,
            fault=fault,
            around=await self._evenings.neighbours(day),
            sessions=[(number, await self._corrections.session(number)) for number in here],
            # Who plays past midnight sees the evening grow as well; one of another year stands still.
            topics=f"{PRACTICE} {TOPIC}" if (self._evenings.today - day).days <= 1 else TOPIC,
        )

    async def _told(self, day: date) -> tuple[Markup | None, str]:
        """Return what the recap tells of a day, None where nothing is known; or why it cannot be told."""
        try:
            evening = await self._evenings.evening(day)
            return await asyncio.to_thread(self._part, evening), ""
        except NothingKnownError:
            return None, ""
        except DocumentError as error:
            return None, str(error)

    def _part(self, evening: Evening) -> Markup:
        return part_of_page(evening, self._settings, self._voice, self._plots(evening))

    def _plots(self, evening: Evening) -> dict[str, Drawing]:
        """Return the drawings of an evening, by the names that the recap has for its own."""
        found: dict[str, Drawing] = {}
        if charts := tempo_charts(evening.sessions, self._settings.local):
            found["tempo"] = drawn(*charts)
        if len(evening.weeks) > 1:
            found["weeks"] = drawn(("", weeks_chart(evening.weeks, self._short)))
        return found

    async def pieces(self, request: web.Request) -> web.StreamResponse:
        """Show all that was ever practised, the latest first."""
        found = await self._evenings.pieces()
        return page(request, "pieces.html.jinja", pieces=found, clock=clock, topics=TOPIC)

    async def piece(self, request: web.Request) -> web.StreamResponse:
        """Show how something came along, day by day."""
        what = request.match_info["name"][:MAX_WHAT]
        days = await self._evenings.piece(what)
        chart = await asyncio.to_thread(self._curve, days)
        before = day_in(request.query.get("before", ""))
        shown = [each for each in reversed(days) if before is None or each.day < before][:DAYS_SHOWN]
        return page(
            request,
            "piece.html.jinja",
            status=200 if days else 404,
            what=what,
            days=shown,
            older=shown[-1].day if shown and shown[-1].day > days[0].day else None,
            count=len(days),
            chart=chart,
            clock=clock,
            topics=f"{PRACTICE} {TOPIC}",
        )

    def _curve(self, days: Sequence[PieceDay]) -> Markup | None:
        chart = piece_chart(days, self._short)
        return drawn(("", chart)).drawing if chart else None

    async def style(self, _: web.Request) -> web.StreamResponse:
        """Give how an evening looks, as the recap has it."""
        return web.Response(text=style_of_part(self._settings), content_type="text/css")

    async def _html(self, day: date) -> bytes:
        return (await self._evenings.files(day))[f"{day}.html"]

    async def _zip(self, day: date) -> bytes:
        return zipped(await self._evenings.files(day), datetime(day.year, day.month, day.day))  # noqa: DTZ001

    async def _csv(self, day: date) -> bytes:
        there = await self._evenings.sessions_on(day)
        return (await self._evenings.table(day)).encode() if there else b""

    async def _file(self, request: web.Request, day: date, ending: str) -> web.StreamResponse:
        """Give the recap as one page that needs nothing else, as all of its files, or the log as a table."""
        made = {"html": self._html, "zip": self._zip, "csv": self._csv}.get(ending)
        try:
            body = await made(day) if made else b""
        except NothingKnownError:
            raise web.HTTPNotFound from None
        except DocumentError as error:
            return page(request, "evening_fault.html.jinja", status=500, fault=str(error))
        if not body:
            raise web.HTTPNotFound
        return web.Response(
            body=body,
            headers={
                "Content-Type": TYPES[ending],
                "Content-Disposition": f'attachment; filename="{day}.{ending}"',
            },
        )


def evening_routes(
    evenings: Evenings, corrections: Corrections, settings: Settings, voice: Voice
) -> list[Route]:
    """Return the pages that look back."""
    shown = _Page(evenings, corrections, settings, voice)
    return [
        get("/evenings", shown.season, nav="page-evenings-title", area=Area.BACK),
        get("/evenings/recap.css", shown.style),
        get("/evenings/{name}", shown.evening),
        get("/pieces", shown.pieces, under="/evenings"),
        get("/pieces/{name:[^/]+}", shown.piece, under="/evenings"),
    ]
