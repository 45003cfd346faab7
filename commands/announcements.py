"""What the bot says by itself, switched in chat."""

from twitchio.ext.commands import Component, group

from bot.domain.voice import lines
from bot.errors import Refusal
from bot.services.announcements import Announcer
from bot.twitch.context import ASKS, STAFF, Context

LINES = lines("announcements-state: state ids minutes lines", "announcements-none")


class AnnouncementSwitch(Component):
    """The commands about announcements."""

    def __init__(self, announcer: Announcer) -> None:
        self._announcer = announcer

    @group(name="announcements", extras=STAFF | ASKS, invoke_fallback=True, case_insensitive=True)
    async def announcements(self, ctx: Context) -> None:
        """Tell what I say by myself now and then, and whether I do."""
        plan = self._announcer.plan
        if not plan.announcements:
            raise Refusal("announcements-none")
        ctx.answer(
            "announcements-state",
            state="on" if self._announcer.on else "off",
            ids=", ".join(each.id for each in plan.announcements),
            minutes=plan.every_minutes,
            lines=plan.after_lines,
        )

    @announcements.command(name="on", extras=STAFF)
    async def on(self, ctx: Context) -> None:
        """Let me announce things again."""
        self._announcer.on = True
        await self.announcements.callback(self, ctx)

    @announcements.command(name="off", extras=STAFF)
    async def off(self, ctx: Context) -> None:
        """Have me announce nothing, until it is switched on or I start anew."""
        self._announcer.on = False
        await self.announcements.callback(self, ctx)
