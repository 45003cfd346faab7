"""What was changed in the catalogue, in chat: told, and taken back."""

from twitchio.ext.commands import Component, group

from bot.domain.chat.message import Role
from bot.domain.words.chat_text import fit, fit_list
from bot.domain.words.number import number_if_any
from bot.domain.words.voice import lines
from bot.errors import Refusal
from bot.services.documents.changes import Changes
from bot.twitch.context import ASKS, STAFF, Context

LINES = lines(
    """
    changes-told: changes more
    changes-none
    changes-undone: change
    changes-undo-how
    """
)

ROOM_FOR_CHANGES = 430
"""Characters of a line that the changes may take; the words around them need the rest."""


class CatalogueCommands(Component):
    """The commands about changes."""

    def __init__(self, changes: Changes) -> None:
        self._changes = changes

    @group(name="changes", invoke_fallback=True, case_insensitive=True, extras=STAFF | ASKS)
    async def changes(self, ctx: Context, *, what: str = "") -> None:
        """Tell who changed what last; with words, of one thing, like the gear goldie."""
        found = await self._changes.latest(what)
        if not found:
            return ctx.answer("changes-none")
        cut = [fit(each, ROOM_FOR_CHANGES) for each in found]  # one alone may be longer than the room
        told, more = fit_list(cut, ROOM_FOR_CHANGES, "; ")
        return ctx.answer("changes-told", changes=told, more=more)

    @changes.command(name="undo", extras=STAFF)
    async def changes_undo(self, ctx: Context, number: str = "") -> None:
        """Take one change back, that of a number or your own latest; what was changed since stays."""
        meant = number_if_any(number, Refusal("changes-undo-how"))
        by, is_artist = ctx.heard.chatter.login, ctx.heard.role is Role.BROADCASTER
        told = await self._changes.undo(meant, by, by_artist=is_artist)
        ctx.answer("changes-undone", change=told)
