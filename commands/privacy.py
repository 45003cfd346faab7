"""What people may decide about what is kept of them, in chat."""

from collections.abc import Callable

from twitchio.ext.commands import Component, command

from bot.domain.chat.message import Role
from bot.domain.words.voice import lines
from bot.errors import Refusal
from bot.services.fans.privacy import Privacy
from bot.settings import Settings
from bot.twitch.context import Context

LINES = lines(
    """
    privacy-told: said people closeness
    privacy-out
    optout-artist
    optout-done
    optin-done
    forgetme-artist
    forgetme-done: rows stays files days out
    """
)


class PrivacyCommands(Component):
    """The commands about what is kept of people; `expect_written` refuses while something is unwritten."""

    def __init__(self, privacy: Privacy, expect_written: Callable[[str], None], settings: Settings) -> None:
        self._privacy = privacy
        self._expect_written = expect_written
        self._settings = settings

    @command(name="privacy")
    async def privacy(self, ctx: Context) -> None:
        """Tell what is kept of you and for how long, and how you are left out."""
        if self._privacy.is_out(ctx.heard.chatter.id):
            return ctx.answer("privacy-out")
        said, people = self._settings.keep_said_days, self._settings.keep_people_days
        closeness = "yes" if self._settings.closeness else "no"
        return ctx.answer("privacy-told", said=said, people=people, closeness=closeness)

    @command(name="optout")
    async def optout(self, ctx: Context) -> None:
        """Let nothing be noted of you any more."""
        if ctx.heard.role is Role.BROADCASTER:
            raise Refusal("optout-artist")
        await self._privacy.opt_out(ctx.heard.chatter)
        ctx.answer("optout-done")

    @command(name="optin")
    async def optin(self, ctx: Context) -> None:
        """Be noted like everybody else again."""
        await self._privacy.opt_in(ctx.heard.chatter)
        ctx.answer("optin-done")

    @command(name="forgetme")
    async def forgetme(self, ctx: Context) -> None:
        """Let all be forgotten that is kept of you, at once."""
        chatter = ctx.heard.chatter
        if ctx.heard.role is Role.BROADCASTER:
            raise Refusal("forgetme-artist")
        self._expect_written(chatter.id)
        told = await self._privacy.forget(await self._privacy.person(chatter))
        ctx.answer(
            "forgetme-done",
            rows=told.forgotten.taken.total(),
            stays=told.forgotten.stays,
            files=len(told.files) + len(told.tables),
            days=self._settings.backups,
            out="yes" if self._privacy.is_out(chatter.id) else "no",
        )
