"""Routines and ways to practise, asked in chat."""

from twitchio.ext.commands import Component, command

from bot.domain.practice.strategy import Strategies
from bot.domain.words.chat_text import LIST_CHARS, fit_list
from bot.domain.words.voice import Spoken, lines
from bot.errors import Gap, Refusal
from bot.services.practice.practice_room import PracticeRoom
from bot.twitch.context import Context

LINES = lines(
    """
    routine-told: title minutes blocks more
    routine-waiting: title minutes blocks more others
    strategy-told: title says why source
    strategy-words: what strategy
    strategy-none
    """
)

ROOM_FOR_OTHERS = 180
"""Characters of a list of blocks that go to other routines, and to saying that none is being played."""


class RoutineCommands(Component):
    """The commands about routines and strategies."""

    def __init__(self, room: PracticeRoom, strategies: Strategies) -> None:
        self._room = room
        self._strategies = strategies

    async def follow(self, strategies: Strategies) -> None:
        """Tell of other ways to practise from now on."""
        self._strategies = strategies

    @command(name="routine")
    async def routine(self, ctx: Context, *, name: str = "") -> None:
        """Tell the blocks of the routine that is being played, or would be begun, or of another."""
        routine = self._room.routine(name)
        waits = not name.strip() and self._room.playing is None
        told = [f"{each.what} {each.minutes} min" for each in routine.blocks]
        blocks, more = fit_list(told, LIST_CHARS - ROOM_FOR_OTHERS if waits else LIST_CHARS)
        gaps = {"title": routine.title, "minutes": routine.minutes, "blocks": blocks, "more": more}
        if not waits:
            return ctx.answer("routine-told", **gaps)
        titles = [each.title for each in self._room.routines if each.slug != routine.slug]
        others, left_out = fit_list(titles, ROOM_FOR_OTHERS // 2, ", ")
        return ctx.answer("routine-waiting", **gaps, others=f"{others} …" if left_out else others or "none")

    @command(name="strategy")
    async def strategy(self, ctx: Context) -> None:
        """Tell the way in which this is being practised, why it works, and who says so."""
        ctx.answer_anew(self._strategy_told, of_moment=True)

    def _strategy_told(self) -> Spoken:
        block = self._room.session.now_playing
        if known := self._strategies.named(block.method):
            told: dict[str, Gap] = {
                "title": known.title,
                "says": known.says,
                "why": known.why,
                "source": known.source,
            }
            return "strategy-told", told
        if block.strategy:
            return "strategy-words", {"what": block.what, "strategy": block.strategy}
        raise Refusal("strategy-none")
