"""What chat wants this evening, in one line."""

from twitchio.ext.commands import Component, command

from bot.domain.evenings.insights import UNANSWERABLE
from bot.domain.words.chat_text import LIST_CHARS, fit_list
from bot.domain.words.voice import lines
from bot.services.evenings.insights import ChatInsights
from bot.twitch.context import ASKS, STAFF, Context

LINES = lines("insights-told: people topics gear", "insights-none")

MOST = 3
"""Of each kind, in a line of chat."""


class InsightsCommands(Component):
    """The command about what chat wants."""

    def __init__(self, insights: ChatInsights) -> None:
        self._insights = insights

    @command(name="insights", extras=STAFF | ASKS)
    async def insights(self, ctx: Context) -> None:
        """Tell how many wrote this evening and what they ask for most, where three or more do."""
        told = await self._insights.on(self._insights.today)
        if not told.any:
            return ctx.answer("insights-none")
        asked = [(topic, people) for topic, people in told.topics if topic != UNANSWERABLE]
        topics, _ = fit_list([f"{topic} ×{people}" for topic, people in asked[:MOST]], LIST_CHARS)
        of = self._insights.gear_of(told)[:MOST]
        gear, _ = fit_list([f"{item.short_name} ×{people}" for item, people in of], LIST_CHARS)
        return ctx.answer("insights-told", people=told.people, topics=topics or "none", gear=gear or "none")
