"""The navigation has areas, and the pages of the one that somebody is in."""

import pytest
from aiohttp import web

from bot.web.navigation import navigation_at
from bot.web.route import Area, Route, get


async def _nothing(_: web.Request) -> web.StreamResponse:
    return web.Response()


ROUTES = [
    get("/rig", _nothing, nav="rig"),
    get("/chat", _nothing, nav="chat", area=Area.CHAT),
    get("/chat/log", _nothing, nav="log", area=Area.CHAT),
    get("/chat/log/table", _nothing, area=Area.CHAT),
    get("/", _nothing, nav="now", area=Area.NOW),
    get("/lines/{name}", _nothing, under="/chat"),
    get("/lines/table", _nothing, under="/nowhere"),
]


def paths(routes: list[Route]) -> list[str]:
    return [route.path for route in routes]


def test_an_area_leads_to_its_first_page_and_areas_stand_in_their_order() -> None:
    areas = navigation_at("/rig", ROUTES).areas
    assert {area: route.path for area, route in areas.items()} == {
        Area.NOW: "/",
        Area.CHAT: "/chat",
        Area.SET_UP: "/rig",
    }
    assert [*areas] == [Area.NOW, Area.CHAT, Area.SET_UP]


@pytest.mark.parametrize("at", ["/rig", "/set-up"])
def test_the_page_of_an_areas_name_stands_first_in_it(at: str) -> None:
    found = navigation_at(at, [*ROUTES, get("/set-up", _nothing, nav="set-up")])
    assert paths([*found.routes]) == ["/set-up", "/rig"]
    assert found.areas[Area.SET_UP].path == "/set-up"


@pytest.mark.parametrize(
    ("path", "here", "beside"),
    [
        ("/", "/", ["/"]),
        ("/chat", "/chat", ["/chat", "/chat/log"]),
        ("/chat/fern", "/chat", ["/chat", "/chat/log"]),
        ("/chat/log/table", "/chat/log", ["/chat", "/chat/log"]),
        ("/lines/4", "/chat", ["/chat", "/chat/log"]),
        ("/lines/table", "", []),
        ("/chatter", "", []),
        ("/nowhere", "", []),
    ],
)
def test_somebody_is_at_the_page_whose_path_leads_to_theirs(path: str, here: str, beside: list[str]) -> None:
    found = navigation_at(path, ROUTES)
    assert (found.here.path if found.here else "", paths([*found.routes])) == (here, beside)
