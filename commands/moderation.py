"""What moderators do about people: permits, what was decided about them, and taking it back."""

import re

from twitchio.ext.commands import Component, command

from bot.domain.words.number import number_in
from bot.domain.words.voice import lines
from bot.errors import Refusal
from bot.moderation.decision import AuditEntry
from bot.moderation.verdict import Action
from bot.services.moderation.moderator import Moderator
from bot.services.moderation.people import PERMIT_MINUTES, People, login_typed
from bot.twitch.command_error import INSTEAD
from bot.twitch.context import STAFF, WITH_NAMES, Context

LINES = lines(
    """
    undone: id action rule login out left
    undone-batch: id count
    pardoned: login count
    history: login standing latest
    history-nothing: login
    """
)

_BATCH = re.compile(r"[a-z]\d+")


class ModerationCommands(Component):
    """The commands of moderators about single people."""

    def __init__(self, moderator: Moderator, people: People) -> None:
        self._moderator = moderator
        self._people = people

    @command(name="permit", extras=STAFF | WITH_NAMES)
    async def permit(self, ctx: Context, user: str, *, minutes: str = str(PERMIT_MINUTES)) -> None:
        """Let somebody post links for some minutes."""
        line, gaps = self._people.permit(user, minutes, ctx.heard.chatter.login, ctx.heard.at)
        ctx.answer(line, **gaps)

    @command(name="undo", extras=STAFF | WITH_NAMES | {INSTEAD: "appeal"})
    async def undo(self, ctx: Context, decision: str = "") -> None:
        """Take back what a number or a name stands for, else the latest: the strike and its time-out go."""
        batch = decision.removeprefix("#").lower()
        if _BATCH.fullmatch(batch):
            count = await self._moderator.undo_batch(batch, ctx.heard.chatter.login)
            return ctx.answer("undone-batch", id=batch, count=count)
        number = number_in(decision)
        if number is None and decision.lstrip("#").isdecimal():
            raise Refusal("undo-unknown")
        login = login_typed(decision) if decision and number is None else ""
        found = await self._moderator.undo(number, ctx.heard.chatter.login, login)
        return await self._tell_undone(ctx, found)

    async def _tell_undone(self, ctx: Context, found: AuditEntry) -> None:
        """Tell whom it concerns, and what keeps them out all the same."""
        out = await self._moderator.out(found.chatter.id)
        ctx.answer(
            "undone",
            id=found.id,
            action=found.action,
            rule=self._moderator.policy.title_of(found.rule),
            login=found.chatter.login,
            out=out.id if out else "none",
            left=out.out_until - ctx.heard.at if out and out.action is Action.TIMEOUT else "none",
        )

    @command(name="pardon", extras=STAFF | WITH_NAMES | {INSTEAD: "appeal"})
    async def pardon(self, ctx: Context, user: str) -> None:
        """Forget whatever counts against somebody, and lift a time-out that still runs."""
        login = login_typed(user)
        count = await self._moderator.pardon(login, ctx.heard.chatter.login)
        ctx.answer("pardoned", login=login, count=count)

    @command(name="history", extras=STAFF | WITH_NAMES | {INSTEAD: "why"})
    async def history(self, ctx: Context, user: str) -> None:
        """Tell how much counts of what was decided about somebody, and which page has all of it."""
        login = login_typed(user)
        found = await self._moderator.history(login)
        if not found:
            raise Refusal("history-nothing", login=login)
        standing = sum(len(self._moderator.counting(who)) for who in {each.chatter.id for each in found})
        ctx.answer("history", login=login, standing=standing, latest=found[0].id)
