"""Who wrote first this evening, in chat: told and greeted by staff; and who wants to be greeted as back."""

from twitchio.ext.commands import Component, command, group

from bot.domain.words.chat_text import LIST_CHARS, fit_list
from bot.domain.words.voice import lines
from bot.services.fans.early_comments import EarlyComments
from bot.twitch.context import ASKS, STAFF, Context

LINES = lines(
    """
    early-waiting: names more new
    early-off
    early-done: count
    early-undone: count
    early-switched: state
    welcome-back-on
    welcome-back-off
    """
)


class EarlyCommentsCommands(Component):
    """The commands about who wrote first this evening."""

    def __init__(self, comments: EarlyComments) -> None:
        self._comments = comments

    @group(name="early", extras=STAFF | ASKS, invoke_fallback=True, case_insensitive=True)
    async def early(self, ctx: Context) -> None:
        """Tell who wrote this evening and has heard nothing back yet."""
        waiting = self._comments.waiting
        if not self._comments.on:
            return ctx.answer("early-off")
        if not waiting:
            return ctx.answer("early-nobody")
        names, more = fit_list([each.chatter.login for each in waiting], LIST_CHARS)
        return ctx.answer("early-waiting", names=names, more=more, new=sum(each.new for each in waiting))

    @early.command(name="greet", aliases=["hello"], extras=STAFF)
    async def greet(self, ctx: Context) -> None:  # noqa: ARG002 - the greeting is the answer
        """Greet all of them in one line."""
        await self._comments.greet()

    @early.command(name="done", extras=STAFF)
    async def done(self, ctx: Context) -> None:
        """They were greeted aloud: I greet none of them."""
        ctx.answer("early-done", count=await self._comments.done())

    @early.command(name="undo", extras=STAFF)
    async def undo(self, ctx: Context) -> None:
        """Let those wait again who were greeted aloud."""
        ctx.answer("early-undone", count=await self._comments.undo())

    @early.command(name="on", extras=STAFF)
    async def on(self, ctx: Context) -> None:
        """Note who writes first, and greet all of them once, at the first break."""
        await self._switch(ctx, on=True)

    @early.command(name="off", extras=STAFF)
    async def off(self, ctx: Context) -> None:
        """Note nobody and greet nobody, until it is switched on again."""
        await self._switch(ctx, on=False)

    async def _switch(self, ctx: Context, *, on: bool) -> None:
        await self._comments.switch(on, ctx.heard.chatter.login)
        ctx.answer("early-switched", state="on" if on else "off")

    @command(name="welcomeback")
    async def welcome_back(self, ctx: Context) -> None:
        """Be greeted as back when you write again after three months; the same takes it back."""
        wanted = await self._comments.switch_welcome_back(ctx.heard.chatter)
        ctx.answer("welcome-back-on" if wanted else "welcome-back-off")
