"""What the bot says by itself, switched and changed in chat."""

from twitchio.ext.commands import Component, group

from bot.domain.words.chat_text import LIST_CHARS, fit_list
from bot.domain.words.voice import lines
from bot.errors import Refusal
from bot.services.chat.announcements import Announcer
from bot.twitch.context import ASKS, STAFF, WITH_NAMES, Context

LINES = lines(
    """
    announcements-state: state ids off
    announcements-none
    announcements-told: name state minutes lines texts more
    announcements-saved: name texts
    announcements-removed: name number
    """
)


class AnnouncementsCommands(Component):
    """The commands about announcements."""

    def __init__(self, announcer: Announcer) -> None:
        self._announcer = announcer

    @group(name="announcements", extras=STAFF | ASKS, invoke_fallback=True, case_insensitive=True)
    async def announcements(self, ctx: Context) -> None:
        """Tell what I say by myself now and then, and whether I do."""
        every = self._announcer.announcements
        if not every:
            raise Refusal("announcements-none")
        ctx.answer(
            "announcements-state",
            state="on" if self._announcer.on else "off",
            ids=", ".join(each.slug for each in every if each.on) or "none",
            off=", ".join(each.slug for each in every if not each.on) or "none",
        )

    @announcements.command(name="show", extras=STAFF | ASKS)
    async def show(self, ctx: Context, name: str) -> None:
        """Tell how often an announcement is said, and its texts."""
        found = self._announcer.named(name)
        texts, more = fit_list([f"{number}. {text}" for number, text in enumerate(found.says, 1)], LIST_CHARS)
        ctx.answer(
            "announcements-told",
            name=found.slug,
            state="on" if found.on else "off",
            minutes=found.minutes,
            lines=found.lines,
            texts=texts or found.says[0],
            more=more if texts else 0,
        )

    @announcements.command(name="add", extras=STAFF | WITH_NAMES)
    async def add(self, ctx: Context, name: str, *, text: str = "") -> None:
        """Add an announcement, or one more text to it: its name, settings like minutes=30, the text."""
        added = await self._announcer.add(name, text.split(), ctx.heard.chatter.login)
        ctx.answer("announcements-saved", name=added.slug, texts=len(added.says))

    @announcements.command(name="edit", extras=STAFF | WITH_NAMES)
    async def edit(self, ctx: Context, name: str, *, text: str = "") -> None:
        """Change an announcement: its name, settings like minutes=30, a text or its number and that."""
        edited = await self._announcer.edit(name, text.split(), ctx.heard.chatter.login)
        ctx.answer("announcements-saved", name=edited.slug, texts=len(edited.says))

    @announcements.command(name="remove", aliases=["delete", "del"], extras=STAFF)
    async def remove(self, ctx: Context, name: str, number: str = "") -> None:
        """Take an announcement out, or its text of a number."""
        gone = await self._announcer.remove(name, number, ctx.heard.chatter.login)
        ctx.answer("announcements-removed", name=gone.slug, number=number or "none")

    @announcements.command(name="on", extras=STAFF)
    async def on(self, ctx: Context, name: str = "") -> None:
        """Let me announce things again, or one of them by its name."""
        await self._switch(ctx, name, on=True)

    @announcements.command(name="off", extras=STAFF)
    async def off(self, ctx: Context, name: str = "") -> None:
        """Have me announce nothing until it is switched on or I start anew, or one of them never."""
        await self._switch(ctx, name, on=False)

    async def _switch(self, ctx: Context, name: str, *, on: bool) -> None:
        if name:
            await self._announcer.switch(name, ctx.heard.chatter.login, on=on)
        else:
            self._announcer.on = on
        await self.announcements.callback(self, ctx)
