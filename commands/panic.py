"""A raid in chat: every door shut at one word, and opened again at another."""

from twitchio.ext.commands import Component, command

from bot.domain.chat.panic import Part
from bot.domain.words.voice import lines
from bot.services.moderation.panic import Lockdown
from bot.twitch.context import STAFF, Context

LINES = lines("panic-on: preset shield followers", "panic-over: preset shield followers")


class PanicCommands(Component):
    """The commands about a panic."""

    def __init__(self, lockdown: Lockdown) -> None:
        self._lockdown = lockdown

    @command(name="panic", extras=STAFF)
    async def panic(self, ctx: Context) -> None:
        """Raid! The raid preset, Shield Mode and followers-only chat, all at once."""
        told = await self._lockdown.begin(ctx.heard.chatter.login)
        ctx.answer(
            "panic-on", preset=told[Part.PRESET], shield=told[Part.SHIELD], followers=told[Part.FOLLOWERS]
        )

    @command(name="calm", extras=STAFF)
    async def calm(self, ctx: Context) -> None:
        """Put back all that a panic switched, and leave alone what somebody changed since."""
        told = await self._lockdown.end(ctx.heard.chatter.login)
        ctx.answer(
            "panic-over", preset=told[Part.PRESET], shield=told[Part.SHIELD], followers=told[Part.FOLLOWERS]
        )
