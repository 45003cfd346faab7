"""What hotkeys can do: told on a page and to machines, both from what can really be done."""

import aiohttp

from bot.domain.pages.visitor import Right
from bot.web.access import BEARER
from bot.web.do import Act, Asked
from bot.web.hotkeys import hotkey_routes
from bot.web.server import WebServer
from tests.pages import pages_of


async def _nothing(_: Asked) -> None: ...


ACTS = [
    Act("clean", _nothing, says="help-on-clean"),
    Act("permit", _nothing, Right.MODERATOR, ("person",), says="help-on-permit"),
]


FOR_PAGES = Act("end-session", _nothing, says="page-access-end", programs=False)


async def test_the_page_and_the_description_tell_each_act_and_how_it_is_sent() -> None:
    server = WebServer("127.0.0.1", 0)
    await server.start(pages_of(hotkey_routes([*ACTS, FOR_PAGES]), ACTS))
    async with aiohttp.ClientSession() as http:
        shown = await (await http.get(f"{server.url}hotkeys")).text()
        told = await (await http.get(f"{server.url}openapi.json")).json()
    await server.stop()
    assert "//do/" not in shown
    for act in ACTS:
        assert f"POST /do/{act.name}" in shown
        sent = told["paths"][f"/do/{act.name}"]["post"]["requestBody"]["content"]
        assert set(sent["application/json"]["schema"]["properties"]) == set(act.fields)
        assert ("text/plain" in sent) == ("words" in act.fields)
    assert FOR_PAGES.name not in shown
    assert list(told["paths"]) == [f"/do/{act.name}" for act in ACTS]
    assert told["components"]["securitySchemes"]["token"]["scheme"] == BEARER.strip().lower()
