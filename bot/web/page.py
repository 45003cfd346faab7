"""The pages as a whole: their routes, who may ask for which, and the frame that each stands in."""

import secrets
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from functools import lru_cache
from pathlib import Path
from types import MappingProxyType
from typing import Any, NamedTuple

from aiohttp import web

from bot.domain.pages.visitor import Right
from bot.domain.words.voice import lines
from bot.errors import Gap
from bot.services.words.voice import Say
from bot.web.access import Access
from bot.web.body import STREAMS
from bot.web.navigation import Navigation, navigation_at
from bot.web.route import Route, RouteHandler, get, visitor_of
from bot.web.template import rendered

LINES = lines(
    """
    page-nav
    page-area: area
    page-skip-to-content
    page-signed-in: login
    page-sign-out
    page-lost
    page-failed
    page-ended
    page-ended-sign-in
    page-done-already
    page-none-title
    page-none
    page-not-yours
    page-not-there-title
    page-not-there
    page-keys
    page-keys-on
    page-keys-close
    page-keys-help
    """
)

HOME = "/"
"""The bare address: the desk, and for whom that is not, the first page that is."""

STATIC = Path(__file__).parent / "static"
TYPES = {
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".svg": "image/svg+xml; charset=utf-8",
}
"""Said by us: on Windows a registry may call a script plain text, and a browser runs no such module."""

POLICY = {
    "Content-Security-Policy": "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self';"
    " img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
}
"""What a page of ours may load: nothing from any other host, and no script that stands in the page."""

MAX_SAID = 100
"""Answers to forms that wait for their page to be shown; each is taken within a second."""

SAID = "said"
"""The name in an address under which a page has the number of the answer to a form."""


class FormAnswer(NamedTuple):
    """What a form came to, in words; a refusal stands there as one, with what was `sent`, to be typed on."""

    words: str
    is_refusal: bool = False
    sent: Mapping[str, str] = MappingProxyType({})


NO_ANSWER = FormAnswer("")


@dataclass(frozen=True, slots=True)
class Pages:
    """All routes, with what every page needs: who may see it, and what says its words, in which language.

    `local` returns a time as the clock shows it where the artist lives. `shows` are values of features that
    any page may have, by name.
    """

    routes: Sequence[Route]
    access: Access
    say: Say
    language: str
    local: Callable[[datetime], datetime]
    shows: Mapping[str, object] = field(default_factory=dict[str, object])
    said: dict[str, FormAnswer] = field(default_factory=dict[str, FormAnswer])

    def add_to(self, application: web.Application) -> None:
        """Let an application answer all of it, each route to those alone who may ask for it."""
        application[PAGES] = self
        application[STREAMS] = frozenset(route.path for route in self.routes if route.streams)
        for route in self.all_routes():
            application.router.add_route(route.method, route.path, self.access.allowed(route, _not_yours))

    def all_routes(self) -> list[Route]:
        """Return every route, with those that all pages share where there is none of their own."""
        own = {(route.method, route.path) for route in self.routes}
        shared = (get(HOME, _home, Right.MODERATOR), get("/static/{name}", _static, Right.EVERYBODY))
        return [*self.routes, *(route for route in shared if (route.method, route.path) not in own)]

    def navigation(self, right: Right, path: str = "") -> Navigation:
        """Return the navigation of somebody who has a right, at a path."""
        return navigation_at(path, [route for route in self.routes if route.right <= right])

    def keep_said(self, told: FormAnswer) -> str:
        """Keep the answer to a form until its page is shown; return the number that the page's address has.

        An address never has the words themselves: anybody could send one with words of their own.
        """
        number = secrets.token_urlsafe(8)
        self.said[number] = told
        while len(self.said) > MAX_SAID:
            del self.said[next(iter(self.said))]
        return number


PAGES = web.AppKey("pages", Pages)


def page(request: web.Request, template: str, *, status: int = 200, **values: object) -> web.Response:
    """Return a page of its template, in the frame of all pages, for whoever asks.

    A template has, besides its values: `say(line, gap=value)`, `local(time)`, `visitor`, `nav`, `path`,
    `told`, the answer to the form that led here, and what features have for any page.
    """
    pages, visitor = request.app[PAGES], visitor_of(request)

    @lru_cache(maxsize=None, typed=True)  # of many rows a page says the same, and each time costs 40 µs
    def say(line: str, **gaps: Gap) -> str:
        return pages.say(line, gaps)

    frame: dict[str, Any] = {
        **pages.shows,
        "language": pages.language,
        "local": pages.local,
        "say": say,
        "visitor": visitor,
        "nav": pages.navigation(visitor.right, request.path),
        "path": request.path,
        "told": pages.said.pop(request.query.get(SAID, ""), NO_ANSWER),
    }
    html = rendered(template, **frame, **values)
    return web.Response(text=html, status=status, content_type="text/html", headers=POLICY)


@web.middleware
async def missing(request: web.Request, handler: RouteHandler) -> web.StreamResponse:
    """Show who looks for a page that is not there the way on, in the frame of all pages (a middleware).

    Programs, and who has not been let in, hear no more than that it is not there.
    """
    try:
        return await handler(request)
    except web.HTTPNotFound:
        looks = request.method in {"GET", "HEAD"} and "text/html" in request.headers.get("Accept", "")
        if not looks or visitor_of(request).right is Right.EVERYBODY:
            raise
        return page(
            request, "none.html.jinja", status=404, title="page-not-there-title", why="page-not-there"
        )


def _not_yours(request: web.Request) -> web.Response:
    if request.path == HOME:
        return _home_of(request)
    return page(request, "none.html.jinja", status=403, title="page-none-title", why="page-not-yours")


async def _home(request: web.Request) -> web.StreamResponse:
    return _home_of(request)


def _home_of(request: web.Request) -> web.Response:
    """Lead to the first page that somebody may see: whoever opens the bare address learns where all is.

    It takes a right like any page, so who has not signed in is led there, and who has, never.
    """
    areas = request.app[PAGES].navigation(visitor_of(request).right).areas
    if not areas:
        return page(request, "none.html.jinja", title="page-none-title", why="page-none")
    raise web.HTTPSeeOther(next(iter(areas.values())).path)


async def _static(request: web.Request) -> web.StreamResponse:
    file = STATIC / request.match_info["name"]
    if file.suffix not in TYPES or file.parent != STATIC or not file.is_file():
        raise web.HTTPNotFound
    return web.FileResponse(file, headers={"Content-Type": TYPES[file.suffix]})
