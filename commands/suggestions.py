"""What fans suggest about the gear, in chat: said by everybody, taken or dropped by the artist."""

from twitchio.ext.commands import Component, command, group

from bot.domain.chat_text import LIST_CHARS, fit_list
from bot.domain.gear import one_line
from bot.domain.number import number_in
from bot.domain.voice import lines
from bot.errors import Refusal
from bot.services.suggestions import Shown, Suggestions
from bot.twitch.context import ARTIST, ASKS, WITH_NAMES, Context

LINES = lines(
    """
    suggestion-waits: name
    suggestions-none
    suggestions-told: items more
    suggestion-how
    suggestion-changed: name field now value
    suggestion-was-dropped: name reason
    word-suggestion: number name words fans field
    """
)


SUGGESTIONS_TOLD = 8
"""Suggestions that are told at most: as many as a line could hold."""


class SuggestionsCommands(Component):
    """The commands about what fans suggest."""

    def __init__(self, suggestions: Suggestions) -> None:
        self._suggestions = suggestions

    @command(name="correct", aliases=["suggest"], extras=WITH_NAMES)
    async def correct(self, ctx: Context, *, words: str = "") -> None:
        """Suggest what is to be set right about a piece of gear: which piece, and what."""
        item = await self._suggestions.suggest(words.split(), ctx.heard)
        ctx.answer("suggestion-waits", name=item.short_name)

    @group(
        name="suggestions",
        aliases=["suggestion"],
        extras=ARTIST | ASKS,
        invoke_fallback=True,
        case_insensitive=True,
    )
    async def suggestions(self, ctx: Context) -> None:
        """Tell what fans suggest about the gear, each with its number."""
        found, waiting = await self._suggestions.tellable(SUGGESTIONS_TOLD)
        if not found:
            return ctx.answer("suggestions-none")
        items, more = fit_list([self._word(ctx, each) for each in found], LIST_CHARS)
        return ctx.answer("suggestions-told", items=items, more=waiting - len(found) + more)

    @suggestions.command(name="take", aliases=["yes", "accept"], extras=ARTIST)
    async def suggestions_take(self, ctx: Context, which: str = "") -> None:
        """Change the piece as the suggestion of a number says."""
        number = _number(which)
        change = (await self._suggestions.numbered(number)).change
        item = await self._suggestions.take(number, ctx.heard.chatter.login)
        if change:
            ctx.answer(
                "suggestion-changed",
                name=item.short_name,
                field=change.field,
                now=change.now or "none",
                value=change.value,
            )

    @suggestions.command(name="drop", aliases=["no", "reject"], extras=ARTIST | WITH_NAMES)
    async def suggestions_drop(self, ctx: Context, which: str = "", *, reason: str = "") -> None:
        """Drop the suggestion of a number; with a reason, whoever made it is told that."""
        reason = one_line(reason)
        item = await self._suggestions.drop(_number(which), reason)
        ctx.answer("suggestion-was-dropped", name=item.short_name, reason=reason or "none")

    def _word(self, ctx: Context, shown: Shown) -> str:
        return ctx.word(
            "word-suggestion",
            number=str(shown.suggested.number),
            name=shown.item.short_name,
            words=shown.suggested.words,
            fans=len(shown.suggested.logins),
            field=shown.change.field if shown.change else "none",
        )


def _number(which: str) -> int:
    number = number_in(which)
    if number is None:
        raise Refusal("suggestion-how")
    return number
