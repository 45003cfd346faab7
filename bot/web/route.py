"""A route of the pages, with the right that it takes: nothing said, it is the artist's alone."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from aiohttp import web

from bot.domain.visitor import Right, Visitor

RouteHandler = Callable[[web.Request], Awaitable[web.StreamResponse]]

VISITOR = web.RequestKey("visitor", Visitor)


@dataclass(frozen=True, slots=True)
class Route:
    """What answers at a path (as aiohttp writes paths), and who may ask for it.

    `nav` is the name of the line that the navigation has for a page; one without stands in no navigation.
    What `streams` is given what is sent as it comes, and bounds its size and time by itself.
    """

    method: str
    path: str
    handler: RouteHandler
    right: Right = Right.ARTIST
    nav: str = ""
    streams: bool = False


def get(path: str, handler: RouteHandler, right: Right = Right.ARTIST, *, nav: str = "") -> Route:
    """Return a route that shows something, and changes nothing."""
    return Route("GET", path, handler, right, nav)


def post(path: str, handler: RouteHandler, right: Right = Right.ARTIST, *, streams: bool = False) -> Route:
    """Return a route that changes something."""
    return Route("POST", path, handler, right, streams=streams)


def visitor_of(request: web.Request) -> Visitor:
    """Return who asks."""
    return request[VISITOR]
