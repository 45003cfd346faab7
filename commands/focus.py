"""Playing undisturbed: answers are held at one word, and told together at another."""

from twitchio.ext.commands import Component, command, group

from bot.domain.words.voice import lines
from bot.services.practice.take import Take, say_held
from bot.twitch.context import STAFF, STAFF_ALONE, Context

LINES = lines("focus-on", "focus-over")


class FocusCommands(Component):
    """The commands about playing undisturbed."""

    def __init__(self, take: Take) -> None:
        self._take = take

    @group(name="take", extras=STAFF_ALONE, invoke_fallback=True, case_insensitive=True)
    async def take(self, ctx: Context) -> None:
        """Play undisturbed: answers to chat are held until !done; the house rules are kept all the while."""
        self._take.begin()
        ctx.answer("focus-on")

    @take.command(name="off", aliases=["end", "over", "done"], extras=STAFF)
    async def take_off(self, ctx: Context) -> None:
        """End a take, as !done does."""
        await self._end(ctx)

    @command(name="done", extras=STAFF_ALONE)
    async def done(self, ctx: Context) -> None:
        """End a take, and tell the held answers together."""
        await self._end(ctx)

    async def _end(self, ctx: Context) -> None:
        held = await self._take.end()
        if not (held.lines or held.later):
            ctx.answer("focus-over")
        say_held(held, lambda line, gaps, told: ctx.say(ctx.word(line, **gaps), line, told=told))
