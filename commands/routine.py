"""Routines and ways to practise, asked in chat."""

from twitchio.ext.commands import Component, command

from bot.domain.chat_text import LIST_CHARS, fit_list
from bot.domain.strategy import Strategies
from bot.errors import Refusal
from bot.services.practice_room import PracticeRoom
from bot.twitch.context import Context


class Routines(Component):
    """The commands about routines and strategies."""

    def __init__(self, room: PracticeRoom, strategies: Strategies) -> None:
        self._room = room
        self._strategies = strategies

    @command(name="routine")
    async def routine(self, ctx: Context, *, name: str = "") -> None:
        """Tell the blocks of the routine that is being played, or of another."""
        routine = await self._room.routine(name)
        blocks, more = fit_list([f"{each.what} {each.minutes} min" for each in routine.blocks], LIST_CHARS)
        ctx.answer("routine-told", title=routine.title, minutes=routine.minutes, blocks=blocks, more=more)

    @command(name="strategy")
    async def strategy(self, ctx: Context) -> None:
        """Tell the way in which this is being practised, why it works, and who says so."""
        block = self._room.session.now_playing
        known = self._strategies.named(block.method)
        if known:
            return ctx.answer(
                "strategy-told", title=known.title, says=known.says, why=known.why, source=known.source
            )
        if block.strategy:
            return ctx.answer("strategy-words", what=block.what, strategy=block.strategy)
        raise Refusal("strategy-none")
