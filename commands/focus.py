"""Playing undisturbed: answers are held at one word, and told together at another."""

from twitchio.ext.commands import Component, command

from bot.domain.focus import Focus
from bot.errors import Refusal
from bot.twitch.context import STAFF, Context


class Undisturbed(Component):
    """The commands about playing undisturbed."""

    def __init__(self, focus: Focus) -> None:
        self._focus = focus

    @command(name="take", extras=STAFF)
    async def take(self, ctx: Context) -> None:
        """Play undisturbed: answers to chat are held until !done; the house rules are kept all the while."""
        if not self._focus.begin():
            raise Refusal("focus-already")
        ctx.answer("focus-on")

    @command(name="done", extras=STAFF)
    async def done(self, ctx: Context) -> None:
        """End a take, and tell the held answers together."""
        if not self._focus.on:
            raise Refusal("focus-not-on")
        held = self._focus.end()
        if not held.lines:
            ctx.answer("focus-over")
        for number, answers in enumerate(held.lines):
            ctx.answer("focus-held-more" if number else "focus-held", answers=answers)
        if held.left_out:
            ctx.answer("focus-left-out", count=held.left_out)
