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
    shown = sorted((each for each in routes if each.nav), key=lambda each: each.path != f"/{each.area}")
    first = {route.area: route for route in reversed(shown)}
    begins = {_beginning(each): each.under or each.path for each in routes if each.nav or each.under}
    within = [each for each in begins if path == each or path.startswith(f"{each}/")]
    at = begins[max(within, key=len)] if within else ""
    here = next((each for each in shown if each.path == at), None)
    beside = [route for route in shown if here and route.area is here.area]
    return Navigation({area: first[area] for area in Area if area in first}, beside, here)


def _beginning(route: Route) -> str:
    """Return the path of a route as far as it is the same for all that it answers."""
    return route.path.partition("/{")[0]
