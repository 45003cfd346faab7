"""What to practise next as a page: what is due and why, and a routine of it that one press takes over."""

from aiohttp import web

from bot.domain.practice.piece import STEPS_BELOW_A_STALL
from bot.domain.practice.plan import PLANNED
from bot.domain.practice.routine import MAX_WHAT
from bot.domain.words.number import number_in
from bot.domain.words.voice import lines
from bot.errors import Refusal
from bot.services.practice.corrections import TOPIC
from bot.services.practice.plan import MAX_MINUTES, MIN_MINUTES, MINUTES, Planned, Planner
from bot.services.practice.practice_feed import ROUTINES as ROUTINES_TOPIC
from bot.services.practice.practice_feed import TOPIC as PRACTICE
from bot.services.words.voice import Say
from bot.web.body import line_of
from bot.web.do import Act, Asked
from bot.web.page import page
from bot.web.route import Area, Route, get

LINES = lines(
    """
    page-plan-title
    page-plan-day: day
    page-plan-rest-day
    page-plan-minutes
    page-plan-for
    page-plan-for-nothing
    page-plan-make
    page-plan-due
    page-plan-stalls
    page-plan-rests
    page-plan-none
    page-plan-proposed: minutes
    page-plan-block: minutes what
    page-plan-tempi: tempi
    page-plan-nothing
    page-plan-too-short: minutes
    page-plan-begin: routine
    page-plan-empty
    page-plan-take
    page-plan-take-how
    page-plan-take-does
    page-plan-taken: title slug
    page-plan-open
    page-plan-for-day: day through
    page-plan-aimed
    page-plan-frame: kind
    page-plan-again
    page-plan-standing: standing target best sessions steps
    page-plan-reached: target
    page-plan-played: days
    page-plan-counted: clean counted
    page-plan-was-due: days
    page-plan-due-in: days
    page-plan-unknown
    page-plan-more: count
    """
)

MOST = 200
"""Lines of a list on the page, and names to choose from: of more, one types what the plan is to be for."""


def plan_routes(planner: Planner) -> list[Route]:
    """Return the page."""

    async def show(request: web.Request) -> web.StreamResponse:
        minutes, aim = _minutes(request.query.get("minutes", "")), _aim(request.query.get("for", ""))
        fault: Refusal | None = None
        try:
            planned = await planner.plan(minutes, aim)
        except Refusal as refusal:
            planned, fault = await planner.plan(minutes), refusal
        return page(
            request,
            "plan.html.jinja",
            planned=planned,
            plan=planned.plan,
            minutes=minutes,
            aim="" if fault else aim,
            fault=fault,
            least=MIN_MINUTES,
            most=MAX_MINUTES,
            taken=_is_taken(planned),
            back=str(request.rel_url),
            steps=STEPS_BELOW_A_STALL,
            most_lines=MOST,
            slug=PLANNED,
            topics=f"{PRACTICE} {TOPIC} {ROUTINES_TOPIC}",
        )

    def _is_taken(planned: Planned) -> bool:
        """Tell whether just what is proposed is taken over already."""
        held = {each.slug: each for each in planned.routines}.get(PLANNED)
        return bool(planned.plan and planned.plan.routine and held == planned.plan.routine)

    return [get("/plan", show, nav="page-plan-title", area=Area.BACK)]


def plan_acts(planner: Planner, say: Say) -> list[Act]:
    """Return what takes the proposed routine over."""

    async def take(asked: Asked) -> str:
        fields = asked.fields
        minutes, aim = _minutes(fields.get("minutes", "")), _aim(fields.get("for", ""))
        routine = await planner.take_over(minutes, aim, fields.get("version", ""), asked.by)
        return say("page-plan-taken", {"title": routine.title, "slug": routine.slug})

    fields = ("minutes", "for", "version")
    return [Act("plan-take", take, fields=fields, says="page-plan-take-does", programs=False)]


def _aim(text: str) -> str:
    """Return what a plan is to be for, no longer than any name is."""
    return line_of(text)[:MAX_WHAT]


def _minutes(text: str) -> int:
    """Return the minutes that are asked for, within what a plan can be made of."""
    number = number_in(text)
    return MINUTES if number is None else min(max(number, MIN_MINUTES), MAX_MINUTES)
