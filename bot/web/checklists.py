"""Checklists on the desk and on a page of their own: begun, ticked thing by thing, and read again."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from aiohttp import web

from bot.domain.backstage.checklist import Checklist, Copy, Purpose
from bot.domain.words.number import number_in
from bot.domain.words.voice import lines
from bot.errors import Refusal
from bot.services.backstage.checklist_asks import as_choice
from bot.services.backstage.checklist_card import TOPIC
from bot.services.backstage.checklists import Checklists
from bot.web.desk import Place
from bot.web.desk_part import DeskPart
from bot.web.do import Act, Asked
from bot.web.page import page
from bot.web.route import Area, Route, get

LINES = lines(
    """
    page-checklists-title
    page-checklists-now
    page-checklists-open
    page-checklists-how
    page-checklists-write
    page-checklists-purpose: purpose
    page-checklists-done: done of
    page-checklists-tick: name
    page-checklists-untick: name
    page-checklists-all-done
    page-checklists-list
    page-checklists-lay-in
    page-checklists-anew
    page-checklists-more
    page-checklists-earlier
    page-checklists-began: at
    page-checklists-open-things
    page-checklists-tick-does
    page-checklists-untick-does
    page-checklists-begin-does
    page-checklists-back
    page-checklists-back-does
    page-checklists-take-up
    page-checklists-away
    page-checklists-away-does
    """
)

AT = Place("checklists", "/checklists", "/checklists")
PART = "checklists"

ITEM, LIST, HOW, PURPOSE = "item", "list", "how", "purpose"
ANEW, MORE = "anew", "more"


@dataclass(frozen=True, slots=True)
class ListedItem:
    """A thing as the artist calls it."""

    id: int
    name: str
    number: int
    is_ticked: bool


@dataclass(frozen=True, slots=True)
class ListedCopy:
    """A copy as the artist reads it: its lists by their titles, and all of its things."""

    purpose: str
    copy: Copy
    title: str
    items: Sequence[ListedItem]
    has_earlier: bool


class ChecklistPages:
    """What the artist sees of lists on their way: all of it, since nobody else does."""

    def __init__(self, lists: Checklists) -> None:
        self._lists = lists

    def desk(self) -> DeskPart:
        """Return the part of the desk."""
        return DeskPart(PART, (TOPIC, "minute"), self._values)

    def routes(self) -> list[Route]:
        """Return the page, and the part of it that changes."""
        return [
            get(AT.path, self._show, nav="page-checklists-title", area=Area.NOW),
            get(f"{AT.parts}/{PART}", self._part),
        ]

    def acts(self) -> list[Act]:
        """Return what can be done with a list on its way."""
        return [
            Act("checklist-begin", self._begin, fields=(LIST, HOW), says="page-checklists-begin-does"),
            Act(
                "checklist-tick", self._tick, fields=(ITEM,), says="page-checklists-tick-does", programs=False
            ),
            Act(
                "checklist-untick",
                self._untick,
                fields=(ITEM,),
                says="page-checklists-untick-does",
                programs=False,
            ),
            Act(
                "checklist-back",
                self._back,
                fields=(PURPOSE,),
                says="page-checklists-back-does",
                programs=False,
            ),
            Act(
                "checklist-away",
                self._away,
                fields=(PURPOSE,),
                says="page-checklists-away-does",
                programs=False,
            ),
        ]

    async def _show(self, request: web.Request) -> web.StreamResponse:
        under_way = [*map(self._lists.under_way, Purpose)]
        copies = [each for purpose in Purpose for each in self._lists.copies(purpose)]
        earlier = [self._listed(each) for each in copies if each not in under_way]
        return page(request, "checklists.html.jinja", earlier=earlier, **await self._framed())

    async def _part(self, request: web.Request) -> web.StreamResponse:
        return page(request, f"desk_{PART}.html.jinja", **await self._framed())

    async def _framed(self) -> Mapping[str, Any]:
        return {"at": AT, "topics": {PART: TOPIC}, PART: await self._values()}

    async def _values(self) -> Mapping[str, Any]:
        lists = {as_choice(purpose): self._lists.lists(purpose) for purpose in Purpose}
        under_way = filter(None, map(self._lists.under_way, Purpose))
        put_away = [as_choice(each) for each in Purpose if self._has_put_away(each)]
        return {"copies": [*map(self._listed, under_way)], "lists": lists, "put_away": put_away}

    def _has_put_away(self, purpose: Purpose) -> bool:
        return bool(self._lists.copies(purpose)) and not self._lists.under_way(purpose)

    def _listed(self, copy: Copy) -> ListedCopy:
        by_slug = {each.slug: each for each in self._lists.lists(copy.purpose)}
        titles = [by_slug[slug].title if slug in by_slug else slug for slug in copy.checklists]
        items = [
            ListedItem(each.id, self._lists.own_name(each), each.number, each.ticked_at is not None)
            for each in copy.items
        ]
        return ListedCopy(
            as_choice(copy.purpose), copy, ", ".join(titles), items, len(self._lists.copies(copy.purpose)) > 1
        )

    async def _begin(self, asked: Asked) -> None:
        each = self._asked_for(asked)
        if asked.fields.get(HOW) == MORE:
            await self._lists.more(each.purpose, each.slug)
        else:
            anew = asked.fields.get(HOW) == ANEW
            await self._lists.begin(each.purpose, each.slug, asked.by, anew=anew)

    def _asked_for(self, asked: Asked) -> Checklist:
        every = (each for purpose in Purpose for each in self._lists.lists(purpose))
        found = next((each for each in every if each.slug == asked.fields.get(LIST)), None)
        if found is None:
            raise Refusal("changes-of-nothing")
        return found

    async def _back(self, asked: Asked) -> None:
        await self._lists.back(_purpose(asked))

    async def _away(self, asked: Asked) -> None:
        await self._lists.put_away(_purpose(asked))

    async def _tick(self, asked: Asked) -> None:
        await self._lists.set_tick(_item(asked), asked.by, on=True)

    async def _untick(self, asked: Asked) -> None:
        await self._lists.set_tick(_item(asked), asked.by, on=False)


def _purpose(asked: Asked) -> Purpose:
    meant = asked.fields.get(PURPOSE)
    return next((each for each in Purpose if as_choice(each) == meant), Purpose.PACKING)


def _item(asked: Asked) -> int:
    number = number_in(asked.fields.get(ITEM, ""))
    if number is None:
        raise Refusal("checklist-no-such-item")
    return number
