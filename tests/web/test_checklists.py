"""Checklists on a page: begun by a form, ticked thing by thing, and read again."""

import re
from collections.abc import AsyncGenerator, Mapping
from datetime import datetime
from html import unescape

import pytest
from aiohttp import ClientSession

from bot.domain.backstage.checklist import CHECKLISTS, Checklist, Purpose
from bot.services.backstage.checklists import Checklists
from bot.store.database import Database
from bot.web.checklists import ChecklistPages
from bot.web.desk import DESK
from bot.web.server import WebServer
from bot.web.template import rendered
from tests.catalogue import AT, keep
from tests.moderated import OWN_PAGE
from tests.pages import pages_of

LISTS = [
    Checklist.model_validate(
        {"slug": slug, "title": title, "where": where, "items": [{"words": each} for each in things]}
    )
    for slug, title, where, things in (
        ("gig", "Any gig", "", ("Cables", "<b>Tape</b>")),
        ("fly-in", "To Ostmere", "Ostmere", ("Cables", "Adapter for Ostmere")),
        ("long", "Long", "", [f"Thing {number}" for number in range(6)]),
    )
]


class Packing:
    """The page, served, with the lists behind it."""

    def __init__(self, lists: Checklists, server: WebServer, http: ClientSession) -> None:
        self.lists, self._server, self._http = lists, server, http

    async def get(self, path: str = "checklists") -> str:
        async with self._http.get(f"{self._server.url}{path}") as answer:
            assert answer.status == 200
            return await answer.text()

    async def does(self, act: str, **fields: str) -> int:
        url = f"{self._server.url}do/checklist-{act}"
        async with self._http.post(url, headers=OWN_PAGE, data=fields) as answer:
            return answer.status

    async def things(self) -> Mapping[str, str]:
        """Return what each thing on the page is ticked with: the act and its number."""
        page = await self.get()
        found = re.findall(
            r'(?s)/do/checklist-(\w+)" data-do>.*?name="item" value="(\d+)".*?<bdi>(.*?)</bdi>', page
        )
        return {unescape(name): f"{act} {item}" for act, item, name in found}


@pytest.fixture
async def packing(database: Database) -> AsyncGenerator[Packing]:
    catalogue = await keep(database, CHECKLISTS, LISTS)
    lists = Checklists(catalogue, database, now=lambda: AT, day_of=datetime.date, private=lambda _: "")
    await lists.load()
    pages = ChecklistPages(lists)
    server = WebServer("127.0.0.1", 0)
    await server.start(pages_of(pages.routes(), pages.acts()))
    async with ClientSession() as http:
        yield Packing(lists, server, http)
    await server.stop()


async def test_a_list_that_is_put_away_is_on_its_way_no_more_and_is_taken_up_again(packing: Packing) -> None:
    await packing.does("begin", list="gig")
    assert await packing.does("away", purpose="packing") == 204
    assert await packing.things() == {}
    page = await packing.get()
    assert "Take up again what was put away" in page
    assert "The times before" in page
    assert await packing.does("away", purpose="packing") == 409
    assert await packing.does("back", purpose="packing") == 204
    assert [*await packing.things()] == ["Cables", "<b>Tape</b>"]


async def test_a_list_is_begun_and_ticked_thing_by_thing_by_the_names_that_only_the_artist_reads(
    packing: Packing,
) -> None:
    assert await packing.things() == {}
    for slug in ("gig", "fly-in", "gig"):
        assert await packing.does("begin", list=slug) == 204
    assert [*await packing.things()] == ["Cables", "<b>Tape</b>", "Adapter for Ostmere"]
    act, number = (await packing.things())["Adapter for Ostmere"].split()
    assert [await packing.does(act, item=number) for _ in range(2)] == [204, 204], (
        "the same again is the same"
    )
    act, number = (await packing.things())["Adapter for Ostmere"].split()
    assert act == "untick"
    assert await packing.does(act, item=number) == 204
    assert not packing.lists.current(Purpose.PACKING).ticked


async def test_what_is_no_list_and_no_thing_changes_nothing(packing: Packing) -> None:
    assert await packing.does("begin", list="nothing") == 409
    assert await packing.does("begin", list="gig", how="more") == 409, "of nothing there is no more"
    for item in ("", "x", "-1", "77"):
        assert await packing.does("tick", item=item) == 409
    assert not packing.lists.copies(Purpose.PACKING)


async def test_anew_the_time_before_stays_on_the_page(packing: Packing) -> None:
    await packing.does("begin", list="gig")
    number = (await packing.things())["Cables"].split()[1]
    await packing.does("tick", item=number)
    await packing.does("begin", list="gig", how="anew")
    assert (await packing.things())["Cables"].startswith("tick ")
    page = await packing.get()
    assert "The times before" in page
    assert await packing.does("back", purpose="packing") == 204
    assert (await packing.things())["Cables"].startswith("untick ")
    await packing.does("begin", list="gig", how="anew")
    assert "1 of 2" in page
    assert await packing.does("untick", item=number) == 409, "what is over stays as it was"
    assert "The times before" not in await packing.get("checklists/checklists"), "the part is what goes on"


async def test_on_the_desk_a_list_is_folded_with_what_is_next_and_takes_no_room_without_one(
    packing: Packing,
) -> None:
    part = ChecklistPages(packing.lists).desk()

    def say(line: str, **gaps: object) -> str:
        return f"{line} {gaps}"

    async def drawn() -> str:
        values = {part.name: await part.values(), "at": DESK, "topics": {part.name: ""}}
        return rendered(f"desk_{part.name}.html.jinja", say=say, **values)

    assert re.search(r'<section id="desk-checklists"[^>]* hidden>', await drawn())
    await packing.lists.begin(Purpose.PACKING, "long", "juniper")
    assert not re.search(r'<section id="desk-checklists"[^>]* hidden>', await drawn())
    assert re.findall(r"<bdi>(Thing \d)</bdi>", await drawn()) == ["Thing 0", "Thing 1", "Thing 2"]
    assert "<details" in await drawn()
    await packing.lists.tick_all(Purpose.PACKING, "juniper")
    assert re.search(r'<section id="desk-checklists"[^>]* hidden>', await drawn())
