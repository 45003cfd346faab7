"""What practice comes to, asked in chat."""

from datetime import timedelta

from twitchio.ext.commands import Component, command

from bot.domain.practice.progress import MINUTE, length_of
from bot.domain.words.chat_text import LIST_CHARS, fit_list
from bot.domain.words.voice import lines
from bot.services.practice.practice_room import PracticeRoom
from bot.twitch.context import Context

LINES = lines(
    """
    progress-told: what start best sessions minutes days
    today-told: minutes blocks more
    today-nothing
    streak-told: days today
    """
)


class ProgressCommands(Component):
    """The commands about progress."""

    def __init__(self, room: PracticeRoom) -> None:
        self._room = room

    @command(name="progress")
    async def progress(self, ctx: Context, *, piece: str = "") -> None:
        """Tell how a piece came along, or what is being played."""
        made = await self._room.progress(piece)
        ctx.answer(
            "progress-told",
            what=made.what,
            start="same" if made.start_bpm and made.start_bpm == made.best_bpm else made.start_bpm or "none",
            best=made.best_bpm or "none",
            sessions=made.sessions,
            minutes=_minutes(made.length),
            days=max((self._room.day - made.last_day).days, 0),
        )

    @command(name="today")
    async def today(self, ctx: Context) -> None:
        """Tell what was practised today."""
        played = await self._room.today()
        if not played:
            return ctx.answer("today-nothing")
        told = [f"{each.what} {_minutes(each.length)} min" for each in played if each.length]
        blocks, more = fit_list(told, LIST_CHARS)
        return ctx.answer("today-told", blocks=blocks, more=more, minutes=_minutes(length_of(played)))

    @command(name="streak")
    async def streak(self, ctx: Context) -> None:
        """Tell on how many days in a row there was practice; rest days belong to it."""
        today = "yes" if await self._room.today() else "no"
        ctx.answer("streak-told", days=await self._room.streak(), today=today)


def _minutes(length: timedelta) -> int:
    return round(length / MINUTE)
