"""What hotkeys can do: told on a page and to machines, both from what can really be done."""

import aiohttp
from playwright.async_api import Browser

from bot.domain.pages.visitor import Right
from bot.web.access import BEARER
from bot.web.do import Act, Asked
from bot.web.hotkeys import hotkey_routes
from bot.web.server import WebServer
from tests.pages import pages_of
from tests.windows import tab


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


async def test_on_a_phone_no_address_and_no_field_is_broken_within_a_word(browser: Browser) -> None:
    acts = [
        *ACTS,
        Act("longer-than-most", _nothing, fields=("number", "reason"), says="page-access-end"),
    ]
    server = WebServer("127.0.0.1", 0)
    await server.start(pages_of(hotkey_routes(acts), acts))
    page = await tab(browser, viewport={"width": 360, "height": 740})
    await page.goto(f"{server.url}hotkeys")
    broken = """() => [...document.querySelectorAll("tbody :is(th, td)")].filter((each) => {
      const range = document.createRange();
      range.selectNodeContents(each);
      return [...each.textContent.matchAll(/[\\w]+/g)].some((word) => {
        const text = document.createTreeWalker(each, NodeFilter.SHOW_TEXT).nextNode();
        range.setStart(text, word.index);
        range.setEnd(text, word.index + word[0].length);
        return range.getClientRects().length > 1;
      });
    }).map((each) => each.textContent)"""
    assert await page.evaluate(broken) == []
    assert await page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    await page.close()
    await server.stop()
