"""One door for all that is done: by a form of a page, a hotkey, a pedal or a pad."""

import asyncio
from collections.abc import Awaitable, Callable, Iterable, Mapping
from dataclasses import dataclass, field
from math import inf

from aiohttp import web
from yarl import URL

from bot.domain.presses import Presses
from bot.domain.visitor import Right, Visitor
from bot.errors import Refusal
from bot.web.access import own_path, wants_page
from bot.web.body import WORDS, fields_of
from bot.web.guard import is_page_of_ours
from bot.web.page import PAGES, SAID
from bot.web.route import Route, post, visitor_of

BACK = "back"
"""The field of a form that says to which page it leads back."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What is asked to be done: by whom, and with which fields."""

    visitor: Visitor
    fields: Mapping[str, str]

    @property
    def words(self) -> str:
        """The words that a chat command would have; empty where nothing was sent."""
        return self.fields.get(WORDS, "")


@dataclass(frozen=True, slots=True)
class Act:
    """Something that can be done at `POST /do/<name>` by those who have a right; what it returns is told.

    It may raise a `Refusal`. `fields` are the names of what may be sent with it, `says` is the line that
    tells what it does. `programs` may do it as well as pages, unless it is told otherwise.
    """

    name: str
    do: Callable[[Asked], Awaitable[str | None]]
    right: Right = Right.ARTIST
    fields: tuple[str, ...] = (WORDS,)
    says: str = field(kw_only=True)
    programs: bool = field(default=True, kw_only=True)


def do_routes(acts: Iterable[Act]) -> list[Route]:
    """Return the route of each act.

    Raises:
        ValueError: two acts have one name.
    """
    by_name: dict[str, Act] = {}
    for act in acts:
        if act.name in by_name:
            raise ValueError(f"two acts are called {act.name!r}")
        by_name[act.name] = act
    return [act_route("/do", act) for act in by_name.values()]


def act_route(folder: str, act: Act) -> Route:
    """Return the route of an act in a folder."""
    return post(f"{folder}/{act.name}", doing(act), act.right, programs=act.programs)


def doing(act: Act) -> Callable[[web.Request], Awaitable[web.StreamResponse]]:
    """Return the handler that does an act, and answers a page with a page, a program with text.

    What cannot be done is answered 409 with the reason, and to a form by the page that it came from. A press
    that a program sends again is done once: at once after itself, or under the same `Idempotency-Key`
    (draft-ietf-httpapi-idempotency-key-header).
    """
    presses = Presses()

    async def do(request: web.Request) -> web.StreamResponse:
        fields = await fields_of(request, {*act.fields, BACK})
        back = fields.pop(BACK, "")
        if not _is_new(presses, request, fields):
            return web.Response(text=request.app[PAGES].say("page-done-already", {}) + "\n")
        try:
            told, status = await act.do(Asked(visitor_of(request), fields)), 200
        except Refusal as refusal:
            told, status = request.app[PAGES].say(refusal.line, refusal.gaps), 409
        if wants_page(request):
            raise web.HTTPSeeOther(_back_to(request, back, told or ""))
        return web.Response(status=status, text=f"{told}\n") if told else web.Response(status=204)

    return do


def _is_new(presses: Presses, request: web.Request, fields: Mapping[str, str]) -> bool:
    """Tell whether a request is a press that was not made before; a form of ours is sent once by its page."""
    at, by = asyncio.get_running_loop().time(), visitor_of(request).credential
    if key := request.headers.get("Idempotency-Key"):
        return presses.is_new((by, key), at, within=inf)
    return is_page_of_ours(request) or presses.is_new((by, *sorted(fields.items())), at)


def _back_to(request: web.Request, back: str, told: str) -> URL:
    """Return the page of ours to go back to, with what is told there; never one of another site."""
    url = URL(own_path(back))
    return url.with_query({**url.query, SAID: request.app[PAGES].keep_said(told)} if told else url.query)
