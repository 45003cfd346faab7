"""People as moderators look them up: what was decided, what counts, and what would come next."""

from collections.abc import Callable
from datetime import datetime

from aiohttp import web
from yarl import URL

from bot.domain.pages.visitor import Right
from bot.domain.words.voice import lines
from bot.errors import Refusal
from bot.moderation.verdict import Action
from bot.services.moderation.moderation_news import LOG, RULES
from bot.services.moderation.moderator import Moderator
from bot.services.moderation.people import MAX_PERMIT_MINUTES, PERMIT_MINUTES, People
from bot.services.moderation.review import TOPIC
from bot.web.body import line_of
from bot.web.moderation_log import listed
from bot.web.page import page
from bot.web.route import Area, Route, get

LINES = lines(
    """
    page-people-title
    page-people-find
    page-people-find-it
    page-people-here
    page-people-here-none
    page-people-unknown: name
    page-people-meant: login
    page-people-seen: days since
    page-people-out: action until number
    page-people-permitted: until
    page-people-counts: count
    page-people-next
    page-people-strike: at
    page-people-step: action length ask
    page-people-pardon
    page-people-pardon-does
    page-people-permit
    page-people-permit-does
    page-people-minutes
    page-people-waiting
    page-people-waits: kind at
    page-people-queue
    page-people-said
    page-people-said-none
    page-people-decided
    page-people-decided-none
    page-people-log
    """
)

TOPICS = f"{LOG} {TOPIC} {RULES}"
"""What is told of a person may change by: a decision, an answer in the review queue, another ladder."""

MAX_NAME = 30
"""Characters of a name that is looked up: a login has 25 at most."""

MAX_HERE = 60
"""People who are named because they are here: more than fit a screen."""

Local = Callable[[datetime], datetime]
"""Returns a time as the clock shows it where the artist lives."""


class _Page:
    """The pages, made anew for whoever asks."""

    def __init__(self, people: People, moderator: Moderator, local: Local) -> None:
        self._people = people
        self._moderator = moderator
        self._local = local

    async def find(self, request: web.Request) -> web.StreamResponse:
        """Show who is here; where somebody is looked up, lead to their page."""
        name = line_of(request.query.get("name", "")).lstrip("@#")[:MAX_NAME]
        if name:
            raise web.HTTPSeeOther(URL("/people") / name)
        return page(request, "people.html.jinja", asked="", fault="", near="", here=self._here())

    async def show(self, request: web.Request) -> web.StreamResponse:
        """Show one person, or who may be meant where nobody is called so."""
        name = line_of(request.match_info["name"])[:MAX_NAME]
        try:
            card = await self._people.card(name)
        except Refusal as refusal:
            return self._nobody(request, name, fault=refusal.line)
        if not card.chatter.id:
            return self._nobody(request, name, near=self._people.near(name))
        ends = card.out.out_until if card.out and card.out.action is Action.TIMEOUT else None
        return page(
            request,
            "person.html.jinja",
            card=card,
            decisions=listed(self._moderator, card.decisions),
            steps=self._moderator.policy.escalation.steps,
            out_until=self._local(ends) if ends else "none",
            back=str(URL("/people") / card.chatter.login),
            topics=TOPICS,
            minutes=PERMIT_MINUTES,
            most_minutes=MAX_PERMIT_MINUTES,
        )

    def _nobody(self, request: web.Request, name: str, *, fault: str = "", near: str = "") -> web.Response:
        return page(
            request,
            "people.html.jinja",
            status=404,
            asked=name,
            fault=fault,
            near="" if near == "none" else near,
            here=self._here(),
        )

    def _here(self) -> list[str]:
        return self._people.here()[:MAX_HERE]


def people_routes(people: People, moderator: Moderator, local: Local) -> list[Route]:
    """Return the page that looks people up, and that of each."""
    shown = _Page(people, moderator, local)
    return [
        get("/people", shown.find, Right.MODERATOR, nav="page-people-title", area=Area.CHAT),
        get("/people/{name}", shown.show, Right.MODERATOR),
    ]
