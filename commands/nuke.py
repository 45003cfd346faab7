"""Clearing a wave of lines in chat: the phrase, the count, a yes."""

from datetime import timedelta

from twitchio.ext.commands import Component, command

from bot.domain.documents.subcommand_words import Sense
from bot.domain.words.voice import lines
from bot.errors import Refusal
from bot.services.moderation.nuke import TIMEOUT_SECONDS, Nuke
from bot.twitch.context import STAFF, WITH_NAMES, Context

LINES = lines(
    """
    nuke-what
    nuke-found: lines people length out
    nuke-dropped
    nuke-done: done failed id
    """
)


class NukeCommands(Component):
    """The command that clears a wave."""

    def __init__(self, sweep: Nuke) -> None:
        self._sweep = sweep

    @command(name="nuke", extras=STAFF | WITH_NAMES)
    async def nuke(self, ctx: Context, *, phrase: str = "") -> None:
        """Count who said a phrase lately (then a number: in how many seconds), and wait for yes or no."""
        if not phrase.strip():
            raise Refusal("nuke-what")
        if ctx.says(phrase, Sense.YES):
            swept = await self._sweep.clear(ctx.heard)
            return ctx.answer("nuke-done", done=swept.done, failed=swept.failed, id=swept.batch)
        if ctx.says(phrase, Sense.NO):
            self._sweep.drop(ctx.heard)
            return ctx.answer("nuke-dropped")
        return await self._look(ctx, phrase)

    async def _look(self, ctx: Context, phrase: str) -> None:
        found = await self._sweep.find(phrase, ctx.heard)
        ctx.answer(
            "nuke-found",
            lines=len(found.lines),
            people=len(found.people),
            length=found.length,
            out=timedelta(seconds=TIMEOUT_SECONDS),
        )
