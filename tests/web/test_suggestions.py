"""What fans ask for and what is due, over real HTTP: for the artist alone, one press from being so."""

import re
from collections.abc import AsyncGenerator, Callable, Mapping
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from aiohttp import web

from bot.domain.chat.message import Message
from bot.domain.gear.gear import GEAR, GearItem, GearKind, Status
from bot.domain.pages.visitor import Right
from bot.domain.rigs.maintenance import MAINTENANCE, Done, Maintenance
from bot.errors import Gap
from bot.services.activity import Activity
from bot.services.documents.catalogue import Catalogue
from bot.services.documents.changes import Changes
from bot.services.documents.data_folder import load_gear_words
from bot.services.documents.forms import DocumentForms
from bot.services.gear.gear import GearCollection
from bot.services.gear.maintenance import MaintenanceBook
from bot.services.gear.suggestions import Suggestions, Surroundings
from bot.services.gear.wishes import Wishes
from bot.settings import Settings
from bot.store.database import Database
from bot.web.desk import DESK
from bot.web.desk_part import DeskPart
from bot.web.do import do_routes
from bot.web.document_acts import document_acts
from bot.web.documents import DocumentPages
from bot.web.maintenance import desk_part, maintenance_acts
from bot.web.page import page
from bot.web.route import Route, get
from bot.web.suggestions import SuggestionPages
from tests.catalogue import keep
from tests.desks import words
from tests.moderated import DATA, Channel
from tests.spoken import voice_of_tests

GOLDIE = GearItem(slug="goldie", kind=GearKind.GUITAR, model="Lark", nickname="Goldie", year=1998)
STRINGS = Maintenance(
    slug="goldie-strings", gear="goldie", work="strings", weeks=2, done=(Done(on=date(2030, 5, 1)),)
)

Make = Callable[..., Message]


def _part(part: DeskPart) -> Route:
    async def show(request: web.Request) -> web.StreamResponse:
        values: dict[str, Any] = {
            part.name: await part.values(),
            "topics": {part.name: " ".join(part.topics)},
        }
        return page(request, f"desk_{part.name}.html.jinja", at=DESK, **values)

    return get(f"/desk/{part.name}", show)


def _say_nothing(_line: str, _gaps: Mapping[str, Gap], _login: str) -> None:
    """Nobody is in chat."""


class Office(Channel):
    """The pages of a guitar that fans have something to say of, and whose strings are old."""

    artist: str

    async def furnish(self, catalogue: Catalogue) -> None:
        say, settings = voice_of_tests().say, Settings(_env_file=None, data_dir=DATA)  # pyright: ignore[reportCallIssue]
        self.catalogue = catalogue
        self.shelf = GearCollection(catalogue, self.database, load_gear_words(settings))
        around = Surroundings(
            Activity(),
            policy=lambda: self.moderator.policy,
            live=lambda: False,
            tell=_say_nothing,
            news=lambda: None,
        )
        self.suggestions = Suggestions(catalogue, self.shelf, self.database, self.clock, around)
        await self.suggestions.load()
        book = MaintenanceBook(
            catalogue,
            self.shelf,
            today=lambda: self.clock.now().date(),
            months={},
            yesterday=tuple,
        )
        wishes = Wishes(self.shelf, self.database, self.clock, lambda: None)
        pages = SuggestionPages(self.suggestions, wishes, say)
        changes = Changes(catalogue, self.database, lambda at: at, say)
        forms = DocumentForms(catalogue, self.database)
        forms.answering[GEAR.name] = self.suggestions.answered_by
        documents = DocumentPages(forms, catalogue, changes, {}, {})
        routes = [*pages.routes(), *documents.routes(), _part(pages.desk_part()), _part(desk_part(book))]
        on_documents = document_acts(forms, catalogue, changes, say)
        acts = [*pages.acts(), *maintenance_acts(book, say), *on_documents]
        self.pages = replace(self.pages, routes=[*routes, *do_routes(acts)])
        self.artist = await self.sign_in("junipervale", Right.ARTIST)

    async def see(self, path: str) -> str:
        status, text = await self.get(path, self.artist)
        assert status == 200
        return text

    async def press(self, act: str, **fields: str) -> tuple[int, str]:
        return await self.post(f"do/{act}", self.artist, **fields)


@pytest.fixture
async def office(database: Database) -> AsyncGenerator[Office]:
    office = Office(database)
    catalogue = await keep(database, GEAR, [GOLDIE], office.clock)
    await catalogue.merge([(MAINTENANCE, [STRINGS])])
    await office.furnish(catalogue)
    await office.server.start(office.pages)
    yield office
    await office.server.stop()
    await office.trials.close()


async def test_what_fans_ask_for_and_what_is_due_is_for_the_artist_alone(office: Office) -> None:
    moderator = await office.sign_in()
    for path in ("suggestions", "desk/asked", "desk/maintenance"):
        assert [(await office.get(path, who))[0] for who in (moderator, "")] == [403, 403]
    for act in ("take-suggestion", "drop-suggestion", "take-wish", "drop-wish", "maintenance-done"):
        assert (await office.post(f"do/{act}", moderator))[0] == 403


async def test_nothing_stands_on_the_desk_where_nobody_asks(office: Office) -> None:
    assert "<h2" not in await office.see("desk/asked")
    assert "Nobody suggests anything right now." in words(await office.see("suggestions"))


async def test_words_of_fans_are_letters_and_one_press_makes_a_change_of_them(
    office: Office, message: Make
) -> None:
    await office.suggestions.suggest(["goldie", "is", "a", "1997"], message("x"))
    await office.suggestions.suggest(["goldie", "<b", "onclick=x>nut</b>"], message("x", who="fan_robin"))
    for path in ("suggestions", "desk/asked"):
        text = await office.see(path)
        assert "Year it was made: 1998 → 1997" in words(text)
        assert "&lt;b onclick=x&gt;nut" in text
        assert "<b onclick" not in text
    told = "Taken: 1997 Lark “Goldie”. It can be undone on the page of the piece."
    assert await office.press("take-suggestion", number="1") == (200, told)
    assert office.catalogue.all(GEAR)["goldie"].year == 1997
    assert (await office.press("take-suggestion", number="1"))[0] == 409
    assert (await office.press("take-suggestion", number="first"))[0] == 409
    status, form = await office.post("do/take-suggestion", office.artist, accept="text/html", number="2")
    assert status == 200
    assert "From fan_robin: “<b onclick=x>nut</b>” – change what you see fit" in words(form)
    assert 'name="nickname"' in form
    assert 'action="/documents/gear/goldie?answers=2"' in form
    (version,) = re.findall(r'name="version" value="([^"]+)"', form)
    sent = {"version": version, "kind": "guitar", "model": "Lark", "nickname": "Goldie", "year": "1996"}
    at = "documents/gear/goldie?answers=2"
    assert (await office.post(at, office.artist, accept="text/html", **sent))[0] == 200
    assert await office.suggestions.waiting() == []


async def test_what_is_dropped_by_a_slip_is_put_back(office: Office, message: Make) -> None:
    await office.suggestions.suggest(["goldie", "is", "a", "1997"], message("x"))
    for fan in "12":
        await office.shelf.wish("theremin", fan, office.clock.now())
    assert (await office.press("drop-suggestion", number="1", reason="it is a reissue"))[0] == 200
    assert (await office.press("drop-wish", words="theremin"))[0] == 200
    text = words(await office.see("suggestions"))
    assert "dropped: it is a reissue" in text
    assert "“theremin”" not in words(await office.see("desk/asked"))
    assert (await office.press("put-suggestion-back", number="1"))[0] == 200
    assert (await office.press("put-wish-back", words="theremin"))[0] == 200
    text = words(await office.see("desk/asked"))
    assert "is a 1997" in text
    assert "theremin" in text


async def test_one_press_makes_a_wanted_piece_of_a_wish_and_what_is_not_the_same_comes_apart(
    office: Office,
) -> None:
    for fan, asked in (("1", "crackle pedal"), ("2", "crackle pedal"), ("3", "crackel pedal")):
        await office.shelf.wish(asked, fan, office.clock.now())
    assert "3 fans asked for “ crackle pedal ”" in words(await office.see("desk/asked"))
    assert (await office.press("part-wish", words="crackel pedal"))[0] == 200
    assert "2 fans" in words(await office.see("desk/asked"))
    assert await office.press("take-wish", words="crackle pedal") == (200, "On the wish list: Crackle Pedal.")
    assert office.catalogue.all(GEAR)["crackle-pedal"].status is Status.WANTED
    assert (await office.press("take-wish", words="crackle pedal"))[0] == 409


async def test_what_is_due_is_done_with_one_press(office: Office) -> None:
    text = await office.see("desk/maintenance")
    assert "Goldie · strings due for 2 days · done 16 days ago" in words(text)
    told = (200, "Noted: Goldie, strings, done today.")
    assert await office.press("maintenance-done", slug="goldie-strings") == told
    shown = await office.see("desk/maintenance")
    assert "due" not in words(shown).replace("Due", "")
    assert "Noted today: Goldie, strings Take back" in words(shown)
    assert (await office.press("maintenance-done", slug="goldie-strings"))[0] == 409
    (change,) = re.findall(r'name="change" value="([0-9]+)"', shown)
    assert (await office.press("undo-change", change=change))[0] == 200
    assert "due for 2 days" in words(await office.see("desk/maintenance"))
    assert "Take back" not in words(await office.see("desk/maintenance"))
    assert (await office.press("maintenance-done"))[0] == 409
