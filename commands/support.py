"""What support pays for, in chat: told to who asks, and switched by the artist and the moderators."""

from twitchio.ext.commands import Component, group

from bot.domain.words.voice import lines
from bot.services.fans.support import Support
from bot.twitch.context import STAFF, Context

LINES = lines(
    """
    support-told: pays_for ways says page
    support-nothing
    support-is-off
    support-free
    support-switched: state
    """
)


class SupportCommands(Component):
    """The commands about support."""

    def __init__(self, support: Support) -> None:
        self._support = support

    @group(name="support", invoke_fallback=True, case_insensitive=True)
    async def support(self, ctx: Context, *, name: str = "") -> None:
        """Tell what support pays for: the stream is free either way."""
        if not self._support.on:
            return ctx.answer("support-is-off")
        purpose = self._support.purpose(name)
        if purpose is None:
            return ctx.answer("support-nothing")
        return ctx.answer("support-told", **self._support.gaps(purpose))

    @support.command(name="free")
    async def free(self, ctx: Context) -> None:
        """Tell that nothing here costs anything, without a word of how to give."""
        ctx.answer("support-free")

    @support.command(name="on", extras=STAFF)
    async def on(self, ctx: Context) -> None:
        """Let me tell of support to who asks, and thank who gives."""
        await self._support.switch(ctx.heard.chatter.login, on=True)
        ctx.answer("support-switched", state="on")

    @support.command(name="off", extras=STAFF)
    async def off(self, ctx: Context) -> None:
        """Have me say nothing about support, until it is switched on again."""
        await self._support.switch(ctx.heard.chatter.login, on=False)
        ctx.answer("support-switched", state="off")
