"""A hard moment, said by a moderator or the artist, and its end."""

from twitchio.ext.commands import Component, group

from bot.domain.words.voice import lines
from bot.services.fans.hush import Hush
from bot.twitch.context import STAFF, Context

LINES = lines("hush-begun", "hush-ended")


class HushCommands(Component):
    """The commands about a hard moment."""

    def __init__(self, hush: Hush) -> None:
        self._hush = hush

    @group(name="hush", extras=STAFF, invoke_fallback=True, case_insensitive=True)
    async def hush(self, ctx: Context) -> None:
        """Have me say nothing cheerful by myself for an hour: it is a hard moment."""
        await self._hush.begin(ctx.heard.chatter.login)
        ctx.answer("hush-begun")

    @hush.command(name="off", aliases=["over", "end"], extras=STAFF)
    async def off(self, ctx: Context) -> None:
        """Let the hard moment be over."""
        await self._hush.end(ctx.heard.chatter.login)
        ctx.answer("hush-ended")
