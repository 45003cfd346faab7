"""Facts in chat: one at a time."""

from twitchio.ext.commands import Component, command

from bot.domain.words.voice import lines
from bot.services.fans.facts import Facts
from bot.twitch.context import Context, without_pictures

LINES = lines("fact-told: topic fact source")


class FactCommands(Component):
    """The command about facts."""

    def __init__(self, facts: Facts) -> None:
        self._facts = facts

    @command(name="fact", aliases=["facts", "didyouknow"])
    async def fact(self, ctx: Context, *, topic: str = "") -> None:
        """Tell something true about music or gear; with a topic, about that."""
        fact = await self._facts.tell(without_pictures(ctx, topic), ctx.heard.at)
        ctx.answer("fact-told", topic=fact.topic, fact=fact.says, source=fact.source or "none")
