"""The insider tour in chat: the next stop for the room, one by its place, and all of them."""

from math import ceil

from twitchio.ext.commands import Component, group

from bot.domain.chat.message import Role
from bot.domain.words.voice import lines
from bot.errors import Refusal
from bot.services.backstage.tour import StopTold, Tour
from bot.twitch.context import STAFF, Context

LINES = lines(
    """
    tour-stop: number stops place says gear story stays
    tour-list: places more
    tour-restarted
    """
)


class TourCommands(Component):
    """The commands about the tour."""

    def __init__(self, tour: Tour) -> None:
        self._tour = tour

    @group(name="tour", invoke_fallback=True, case_insensitive=True)
    async def tour(self, ctx: Context, *, place: str = "") -> None:
        """Tell the next stop of the tour, or the one of a place or number; the room goes with staff alone."""
        if place.strip():
            go = ctx.heard.role >= Role.MODERATOR
            return _tell(ctx, await self._tour.at_place(place, ctx.heard.at, go=go))
        return await self._step(ctx)

    @tour.command(name="next")
    async def next(self, ctx: Context) -> None:
        """Tell the next stop of the tour."""
        await self._step(ctx)

    async def _step(self, ctx: Context) -> None:
        _tell(ctx, await self._tour.step(ctx.heard.at, now=ctx.heard.role >= Role.MODERATOR))

    @tour.command(name="list", aliases=["all", "stops"])
    async def list(self, ctx: Context) -> None:
        """Tell where the tour stops."""
        places, more = self._tour.listed()
        if not places:
            raise Refusal("tour-none")
        ctx.answer("tour-list", places=places, more=more)

    @tour.command(name="restart", aliases=["reset"], extras=STAFF)
    async def restart(self, ctx: Context) -> None:
        """Begin the tour anew: the next stop is the first."""
        await self._tour.restart()
        ctx.answer("tour-restarted")


def _tell(ctx: Context, visit: StopTold) -> None:
    ctx.answer(
        "tour-stop",
        number=visit.number,
        stops=visit.stops,
        place=visit.stop.place,
        says=visit.stop.says,
        gear=visit.gear or "none",
        story=visit.story or "none",
        stays=ceil(visit.stays.total_seconds()),
    )
