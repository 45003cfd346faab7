"""Care in chat: the words that help, sent by a moderator, and the switch."""

from twitchio.ext.commands import Component, group

from bot.domain.words.voice import lines
from bot.services.fans.care import Care
from bot.twitch.context import ASKS, STAFF, Context

LINES = lines("care-told: on", "care-switched: on")


class CareCommands(Component):
    """The commands about who may be in danger; none of them names anybody."""

    def __init__(self, care: Care) -> None:
        self._care = care

    @group(name="care", extras=STAFF | ASKS, invoke_fallback=True, case_insensitive=True)
    async def care(self, ctx: Context) -> None:
        """Tell whether moderators are called where somebody may be in danger, and how words are sent."""
        ctx.answer("care-told", on=_on(self._care.calls))

    @care.command(name="send", extras=STAFF)
    async def care_send(self, ctx: Context) -> None:
        """Send the caring words and the help lines into chat, to nobody by name."""
        await self._care.send(ctx.heard.chatter.login)

    @care.command(name="on", extras=STAFF)
    async def care_on(self, ctx: Context) -> None:
        """Call moderators where somebody may be in danger."""
        await self._switch(ctx, on=True)

    @care.command(name="off", extras=STAFF)
    async def care_off(self, ctx: Context) -> None:
        """Call nobody; nobody is punished for such lines all the same."""
        await self._switch(ctx, on=False)

    async def _switch(self, ctx: Context, *, on: bool) -> None:
        await self._care.switch(ctx.heard.chatter.login, on=on)
        ctx.answer("care-switched", on=_on(on))


def _on(calls: bool) -> str:
    return "yes" if calls else "no"
