"""The way from page to page: the areas, and within one its pages."""

from collections.abc import Sequence
from typing import NamedTuple

from bot.web.route import Area, Route


class Navigation(NamedTuple):
    """The first page of each area, the pages of the one that somebody is in, and the one that they are at."""

    areas: dict[Area, Route]
    routes: Sequence[Route]
    here: Route | None


def navigation_at(path: str, routes: Sequence[Route]) -> Navigation:
    """Return the navigation at a path, of the routes that somebody may ask for."""
    shown = [route for route in routes if route.nav]
    first = {route.area: route for route in reversed(shown)}
    within = [route for route in shown if path == route.path or path.startswith(f"{route.path}/")]
    here = max(within, key=lambda route: len(route.path), default=None)
    beside = [route for route in shown if here and route.area is here.area]
    return Navigation({area: first[area] for area in Area if area in first}, beside, here)
