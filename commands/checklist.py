"""Checklists in chat: pack for the tour, and get ready, together."""

from collections.abc import Sequence

from twitchio.ext.commands import Component, group

from bot.domain.backstage.checklist import CopiedItem, Copy, Purpose
from bot.domain.chat.message import Role
from bot.domain.words.voice import lines
from bot.errors import Gap
from bot.services.backstage.checklist_asks import HALF, Shown, as_choice
from bot.services.backstage.checklists import Checklists
from bot.twitch.context import STAFF, STAFF_ORDERS, Context

LINES = lines(
    """
    checklist-left: purpose titles done of items more trip days
    checklist-all-done: purpose titles of trip
    checklist-so-far: purpose done of items more
    checklist-earlier: purpose done of items more left others
    checklist-ticked: purpose name more left
    checklist-unticked: purpose name more left
    checklist-is-ticked: purpose name
    checklist-is-open: purpose name
    checklist-put-away: purpose done of
    checklist-trip: where first last link
    """
)

_PACK, _READY = Purpose.PACKING, Purpose.GETTING_READY


class ChecklistCommands(Component):
    """The commands about lists on their way; what of them may be told, the lists know."""

    def __init__(self, lists: Checklists) -> None:
        self._lists = lists

    @group(name="pack", aliases=["packing"], invoke_fallback=True, case_insensitive=True, extras=STAFF_ORDERS)
    async def pack(self, ctx: Context, *, words: str = "") -> None:
        """Tell what is still to be packed; from staff with the name of a list: begin by it, or lay it in."""
        await self._begin_or_tell(ctx, _PACK, words)

    @pack.command(name="new", extras=STAFF)
    async def pack_new(self, ctx: Context, *, words: str = "") -> None:
        """Begin to pack anew, by the same lists or the one that is named; what was packed stays readable."""
        self._tell(ctx, await self._lists.begin(_PACK, words, ctx.heard.chatter.login, anew=True))

    @pack.command(name="more", extras=STAFF)
    async def pack_more(self, ctx: Context, *, words: str = "") -> None:
        """Lay a list in once more, so that its numbers are added to those that are there."""
        self._tell(ctx, await self._lists.more(_PACK, words))

    @pack.command(name="last", aliases=["before"])
    async def pack_last(self, ctx: Context) -> None:
        """Tell what was packed the time before."""
        self._tell_earlier(ctx, _PACK)

    @pack.command(name="back", extras=STAFF)
    async def pack_back(self, ctx: Context) -> None:
        """Go on with the time before: one put away, or where it was begun anew and nothing is ticked."""
        self._tell(ctx, await self._lists.back(_PACK))

    @pack.command(name="away", extras=STAFF)
    async def pack_away(self, ctx: Context) -> None:
        """Put the list away, packed or not; with back it is taken up again."""
        await self._put_away(ctx, _PACK)

    @pack.command(name="undo", extras=STAFF)
    async def pack_undo(self, ctx: Context, *, item: str = "") -> None:
        """Take the last tick off; where nothing is ticked, go on with the time before."""
        copy = self._lists.under_way(_PACK)
        if item.strip() or (copy and copy.ticked):
            return await self._untick(ctx, _PACK, item)
        return self._tell(ctx, await self._lists.back(_PACK))

    @group(name="packed", invoke_fallback=True, case_insensitive=True, extras=STAFF_ORDERS)
    async def packed(self, ctx: Context, *, item: str = "") -> None:
        """Tell what is packed, or whether one thing is; from staff with a thing: tick it."""
        await self._tick_or_tell(ctx, _PACK, item)

    @packed.command(name="all", aliases=["everything"], extras=STAFF)
    async def packed_all(self, ctx: Context) -> None:
        """Tick all that is left; one undo takes it back."""
        await self._tick_all(ctx, _PACK)

    @packed.command(name="undo", extras=STAFF)
    async def packed_undo(self, ctx: Context, *, item: str = "") -> None:
        """Take the tick off a thing, or off what was ticked last."""
        await self._untick(ctx, _PACK, item)

    @group(name="ready", invoke_fallback=True, case_insensitive=True, extras=STAFF_ORDERS)
    async def ready(self, ctx: Context, *, words: str = "") -> None:
        """Tell what is still to be done before it begins; from staff with the name of a list: begin by it."""
        await self._begin_or_tell(ctx, _READY, words)

    @ready.command(name="new", extras=STAFF)
    async def ready_new(self, ctx: Context, *, words: str = "") -> None:
        """Begin to get ready anew, by the same lists or the one that is named."""
        self._tell(ctx, await self._lists.begin(_READY, words, ctx.heard.chatter.login, anew=True))

    @ready.command(name="last", aliases=["before"])
    async def ready_last(self, ctx: Context) -> None:
        """Tell what was done the time before."""
        self._tell_earlier(ctx, _READY)

    @ready.command(name="back", extras=STAFF)
    async def ready_back(self, ctx: Context) -> None:
        """Go on with the time before: one put away, or where it was begun anew and nothing is ticked."""
        self._tell(ctx, await self._lists.back(_READY))

    @ready.command(name="away", extras=STAFF)
    async def ready_away(self, ctx: Context) -> None:
        """Put the list away, done or not; with back it is taken up again."""
        await self._put_away(ctx, _READY)

    @ready.command(name="done", extras=STAFF_ORDERS)
    async def ready_done(self, ctx: Context, *, item: str = "") -> None:
        """Tell what is done, or whether one thing is; from staff with a thing: tick it."""
        await self._tick_or_tell(ctx, _READY, item)

    @ready.command(name="all", aliases=["everything"], extras=STAFF)
    async def ready_all(self, ctx: Context) -> None:
        """Tick all that is left; one undo takes it back."""
        await self._tick_all(ctx, _READY)

    @ready.command(name="undo", extras=STAFF)
    async def ready_undo(self, ctx: Context, *, item: str = "") -> None:
        """Take the tick off a thing, or off what was ticked last."""
        await self._untick(ctx, _READY, item)

    async def _begin_or_tell(self, ctx: Context, purpose: Purpose, words: str) -> None:
        orders = _is_order(ctx) and (words.strip() or not self._lists.under_way(purpose))
        if orders and self._lists.names_thing(purpose, words):
            return await self._tick_or_tell(ctx, purpose, words)
        if orders:
            return self._tell(ctx, await self._lists.begin(purpose, words, ctx.heard.chatter.login))
        return self._tell(ctx, self._lists.current(purpose))

    async def _tick_or_tell(self, ctx: Context, purpose: Purpose, item: str) -> None:
        if not item.strip():
            return self._tell_ticked(ctx, purpose)
        if _is_order(ctx):
            ticked = await self._lists.tick(purpose, item, ctx.heard.chatter.login)
            return self._answer_of(ctx, "checklist-ticked", purpose, ticked)
        copy = self._lists.current(purpose)
        found = self._lists.meant_item(copy, item, only_told=True)
        name = self._lists.name_of(found)
        line = "checklist-is-ticked" if found.ticked_at else "checklist-is-open"
        return ctx.answer(line, purpose=as_choice(purpose), name=name)

    async def _put_away(self, ctx: Context, purpose: Purpose) -> None:
        copy = await self._lists.put_away(purpose)
        ctx.answer(
            "checklist-put-away", purpose=as_choice(purpose), done=len(copy.ticked), of=len(copy.items)
        )

    async def _tick_all(self, ctx: Context, purpose: Purpose) -> None:
        ticked = await self._lists.tick_all(purpose, ctx.heard.chatter.login)
        self._answer_of(ctx, "checklist-ticked", purpose, ticked)

    async def _untick(self, ctx: Context, purpose: Purpose, item: str) -> None:
        self._answer_of(ctx, "checklist-unticked", purpose, await self._lists.untick(purpose, item))

    def _answer_of(self, ctx: Context, line: str, purpose: Purpose, items: Sequence[CopiedItem]) -> None:
        copy = self._lists.current(purpose)
        names, more = self._lists.shown(copy).listed_of(items)
        ctx.answer(line, purpose=as_choice(purpose), name=names or "none", more=more, left=len(copy.left))

    def _tell(self, ctx: Context, copy: Copy) -> None:
        shown = self._lists.shown(copy)
        told: dict[str, Gap] = {
            "purpose": as_choice(copy.purpose),
            "titles": ", ".join(shown.titles) or "none",
            "of": len(copy.items),
            "trip": _trip(ctx, shown),
        }
        if not copy.left:
            return ctx.answer("checklist-all-done", **told)
        items, more = shown.listed(copy.left)
        days = self._lists.days_since(copy.began_at)
        told |= {"done": len(copy.ticked), "items": items or "none", "more": more, "days": days}
        return ctx.answer("checklist-left", **told)

    def _tell_ticked(self, ctx: Context, purpose: Purpose) -> None:
        copy = self._lists.current(purpose)
        items, more = self._lists.shown(copy).listed(copy.ticked)
        ctx.answer(
            "checklist-so-far",
            purpose=as_choice(purpose),
            done=len(copy.ticked),
            of=len(copy.items),
            items=items or "none",
            more=more,
        )

    def _tell_earlier(self, ctx: Context, purpose: Purpose) -> None:
        copy = self._lists.earlier(purpose)
        shown = self._lists.shown(copy)
        items, more = shown.listed(copy.ticked, HALF)
        left, others = shown.listed(copy.left, HALF)
        ctx.answer(
            "checklist-earlier",
            purpose=as_choice(purpose),
            done=len(copy.ticked),
            of=len(copy.items),
            items=items or "none",
            more=more,
            left=left or "none",
            others=others,
        )


def _is_order(ctx: Context) -> bool:
    return ctx.heard.role >= Role.MODERATOR and not ctx.to_others


def _trip(ctx: Context, shown: Shown) -> str:
    """Return the first of the trips that may be told, in words."""
    if not shown.trips:
        return "none"
    trip, link = shown.trips[0]
    first, last = trip.first or trip.last or "none", trip.last or "none"
    last = "none" if last == first else last
    return ctx.word("checklist-trip", where=trip.where or "none", first=first, last=last, link=link)
