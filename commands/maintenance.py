"""Maintenance in chat: how old the strings are, what was done to a piece, and that it was done anew."""

from datetime import date
from itertools import islice

from twitchio.ext.commands import Component, group

from bot.domain.gear.gear import GearKind
from bot.domain.rigs.maintenance import age
from bot.domain.words.chat_text import LIST_CHARS, fit_list
from bot.domain.words.voice import lines
from bot.errors import Refusal
from bot.services.gear.maintenance import MaintenanceBook, WorkOn, Worn
from bot.twitch.context import STAFF, Context

LINES = lines(
    """
    maintenance-worn: kind name items count unit note
    maintenance-nothing-worn: kind
    maintenance-done: items more
    maintenance-nothing-done
    maintenance-noted: name work count unit note
    word-maintenance-done: name work count unit note
    """
)

PIECES_TOLD = 3
"""Pieces of which the strings are told in one answer: more are in nobody's hands."""


WORKS_TOLD = 20
"""Works that are told at most: as many as a line could hold."""


class MaintenanceCommands(Component):
    """The commands about maintenance. What is due is told to the artist alone, and never here."""

    def __init__(self, book: MaintenanceBook) -> None:
        self._book = book

    @group(name="strings", aliases=["string"], invoke_fallback=True, case_insensitive=True)
    async def strings(self, ctx: Context, *, words: str = "") -> None:
        """Tell which strings are on what is played, or on a piece, and how old they are."""
        await self._tell_worn(ctx, GearKind.STRINGS, words)

    @strings.command(name="changed", aliases=["new", "done", "change"], extras=STAFF)
    async def strings_changed(self, ctx: Context, *, words: str = "") -> None:
        """Write down that new strings came onto the piece in hand, or onto another: which, and a note."""
        await self._renew(ctx, GearKind.STRINGS, words)

    @group(
        name="tubes",
        aliases=["tube", "valves"],
        invoke_fallback=True,
        case_insensitive=True,
    )
    async def tubes(self, ctx: Context, *, words: str = "") -> None:
        """Tell which tubes are in what is played, or in a piece, and how old they are."""
        await self._tell_worn(ctx, GearKind.TUBES, words)

    @tubes.command(name="changed", aliases=["new", "done", "change"], extras=STAFF)
    async def tubes_changed(self, ctx: Context, *, words: str = "") -> None:
        """Write down that new tubes came into the piece in hand, or into another: which, and a note."""
        await self._renew(ctx, GearKind.TUBES, words)

    @group(name="maintenance", invoke_fallback=True, case_insensitive=True)
    async def maintenance(self, ctx: Context, *, words: str = "") -> None:
        """Tell what was done last to what is played, or to a piece."""
        done = self._book.done(await self._book.meant(words))
        told = [ctx.word("word-maintenance-done", **self._gaps(each)) for each in islice(done, WORKS_TOLD)]
        if not told:
            return ctx.answer("maintenance-nothing-done")
        items, more = fit_list(told, LIST_CHARS)
        return ctx.answer("maintenance-done", items=items, more=more)

    @maintenance.command(name="done", aliases=["add"], extras=STAFF)
    async def maintenance_done(self, ctx: Context, *, words: str = "") -> None:
        """Write down that something was done to a piece: which piece, what, and a note."""
        self._note(ctx, await self._book.told(words.split(), ctx.heard.chatter.login))

    async def _renew(self, ctx: Context, kind: GearKind, words: str) -> None:
        self._note(ctx, await self._book.renewed(kind, words.split(), ctx.heard.chatter.login))

    def _note(self, ctx: Context, told: WorkOn) -> None:
        ctx.answer("maintenance-noted", **self._gaps(told))

    async def _tell_worn(self, ctx: Context, kind: GearKind, words: str) -> None:
        pieces = await self._book.meant(words, kind)
        worn = [*islice(self._book.worn(kind, pieces), PIECES_TOLD)]
        if not worn and words.strip() and len(pieces) == 1:
            (piece,) = pieces
            if self._book.lacks(kind, piece):
                raise Refusal("maintenance-has-none", name=piece.short_name, kind=kind)
            raise Refusal("gear-lacks", name=piece.short_name, kind=kind, slug=piece.slug)
        if not worn:
            raise Refusal("maintenance-nothing-worn", kind=kind)
        told = [ctx.word("maintenance-worn", **self._gaps_of_worn(kind, each)) for each in worn]
        ctx.say(" ".join(told), "maintenance-worn")

    def _gaps_of_worn(self, kind: GearKind, worn: Worn) -> dict[str, str | int]:
        parts, _ = fit_list([each.short_name for each in worn.parts], LIST_CHARS // PIECES_TOLD)
        name = worn.on.short_name
        items = parts if worn.on not in worn.parts else ""
        return {
            "kind": kind,
            "name": name,
            "items": items or "none",
            **self._age(worn.since),
            "note": worn.note or "none",
        }

    def _gaps(self, told: WorkOn) -> dict[str, str | int]:
        return {
            "name": told.on.short_name,
            "work": told.work.work,
            **self._age(told.done.on),
            "note": told.done.note or "none",
        }

    def _age(self, day: date | None) -> dict[str, str | int]:
        """Return how long ago a day was; "none" where nobody told of any."""
        if day is None:
            return {"count": "none", "unit": "days"}
        number, unit = age(day, self._book.today())
        return {"count": number, "unit": unit}
