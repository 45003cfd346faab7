"""A route of the pages, with the right that it takes: nothing said, it is the artist's alone."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from enum import StrEnum

from aiohttp import web

from bot.domain.pages.visitor import Right, Visitor

RouteHandler = Callable[[web.Request], Awaitable[web.StreamResponse]]

VISITOR = web.RequestKey("visitor", Visitor)


class Area(StrEnum):
    """What a page is for, by which the navigation groups them; in the order in which it has them.

    The page whose path is the name of its area stands first in it.
    """

    NOW = "now"
    CHAT = "chat"
    YOURS = "yours"
    BACK = "back"
    SET_UP = "set-up"


@dataclass(frozen=True, slots=True)
class Route:
    """What answers at a path (as aiohttp writes paths), and who may ask for it.

    `nav` is the name of the line that the navigation has for a page, in its `area`; one without stands in no
    navigation, and is found there at the page whose path begins its own, or whose path it says that it is
    `under`.
    `programs`: what comes with the token of a hotkey may ask for it too. Nothing said, it may not: a token
    lies in the settings of some program, and is to open no more than it is for.
    What `streams` is given what is sent as it comes, and bounds its size and time by itself.
    """

    method: str
    path: str
    handler: RouteHandler
    right: Right = Right.ARTIST
    nav: str = ""
    area: Area = Area.SET_UP
    programs: bool = False
    streams: bool = False
    under: str = ""


def get(
    path: str,
    handler: RouteHandler,
    right: Right = Right.ARTIST,
    *,
    nav: str = "",
    area: Area = Area.SET_UP,
    under: str = "",
    programs: bool = False,
) -> Route:
    """Return a route that shows something, and changes nothing."""
    return Route("GET", path, handler, right, nav, area, programs, under=under)


def post(
    path: str,
    handler: RouteHandler,
    right: Right = Right.ARTIST,
    *,
    programs: bool = False,
    streams: bool = False,
) -> Route:
    """Return a route that changes something."""
    return Route("POST", path, handler, right, programs=programs, streams=streams)


def visitor_of(request: web.Request) -> Visitor:
    """Return who asks."""
    return request[VISITOR]
