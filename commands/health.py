"""Whether the bot is well, asked in chat."""

from twitchio.ext.commands import Component, command

from bot.domain.operation.finding import Finding
from bot.domain.operation.health import faults
from bot.domain.words.chat_text import MAX_CHARS, fit, fit_list
from bot.domain.words.voice import lines
from bot.services.operation.health import Health
from bot.twitch.context import ASKS, STAFF, Context

LINES = lines(
    "health-well: held wanted uptime", "health-faults: faults more", "word-health-fault: subject says mend"
)

ROOM = MAX_CHARS - 100
"""Characters for what is not well; the rest is for the words around it."""


class HealthCommands(Component):
    """The command about the bot itself."""

    def __init__(self, health: Health) -> None:
        self._health = health

    @command(name="health", extras=STAFF | ASKS)
    async def health(self, ctx: Context) -> None:
        """Tell whether all is well with me, or what is not and how to mend it."""
        sight = await self._health.report()
        found = faults(sight)
        if not found:
            held, wanted = sight.door.held, sight.door.wanted
            uptime = sight.at - sight.started_at
            return ctx.answer("health-well", held=held, wanted=wanted, uptime=uptime)
        told, more = fit_list(
            # A mend is marked up for the terminal; chat shows the signs as they are.
            [fit(self._told(ctx, each).replace("`", ""), ROOM) for each in found],
            ROOM,
        )
        return ctx.answer("health-faults", faults=told, more=more)

    def _told(self, ctx: Context, fault: Finding) -> str:
        return ctx.word("word-health-fault", subject=fault.subject, says=fault.says, mend=fault.mend)
