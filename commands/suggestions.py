"""What fans suggest about the gear, in chat: said by everybody, taken or dropped by the artist."""

from twitchio.ext.commands import Component, command, group

from bot.domain.chat.message import Role
from bot.domain.words.chat_text import LIST_CHARS, fit_list, one_line
from bot.domain.words.number import number_in
from bot.domain.words.voice import lines
from bot.errors import Refusal
from bot.services.gear.suggestions import Suggestions, SuggestionShown
from bot.twitch.context import ARTIST, ASKS, TOLD_WHOLE, WITH_NAMES, Context

LINES = lines(
    """
    suggestion-waits: name
    suggestion-own: name
    suggestions-none
    suggestions-told: items more
    suggestion-how
    suggestion-changed: name field now value
    suggestion-was-dropped: name reason
    word-suggestion: number name fans field value
    """
)


class SuggestionsCommands(Component):
    """The commands about what fans suggest."""

    def __init__(self, suggestions: Suggestions) -> None:
        self._suggestions = suggestions

    @command(name="correct", aliases=["suggest"], extras=WITH_NAMES | TOLD_WHOLE)
    async def correct(self, ctx: Context, *, words: str = "") -> None:
        """Suggest what is to be set right about a piece of gear: which piece, and what."""
        if ctx.heard.role is Role.BROADCASTER:
            item, _ = await self._suggestions.about(words.split())
            return ctx.answer("suggestion-own", name=item.short_name)
        item = await self._suggestions.suggest(words.split(), ctx.heard)
        return ctx.answer("suggestion-waits", name=item.short_name)

    @group(
        name="suggestions",
        aliases=["suggestion"],
        extras=ARTIST | ASKS,
        invoke_fallback=True,
        case_insensitive=True,
    )
    async def suggestions(self, ctx: Context) -> None:
        """Tell about which gear fans suggest something, each with its number; their words are on the desk."""
        waiting = await self._suggestions.waiting()
        if not waiting:
            return ctx.answer("suggestions-none")
        items, more = fit_list([self._word(ctx, each) for each in waiting], LIST_CHARS)
        return ctx.answer("suggestions-told", items=items, more=more)

    @suggestions.command(name="take", aliases=["yes", "accept"], extras=ARTIST)
    async def suggestions_take(self, ctx: Context, which: str = "") -> None:
        """Change the piece as the suggestion of a number says."""
        number = _number(which)
        item, change = await self._suggestions.take(number, ctx.heard.chatter.login)
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

    def _word(self, ctx: Context, shown: SuggestionShown) -> str:
        """Return one in a word, and in none of a fan's own: only a number that it comes to."""
        value = shown.change.value if shown.change else ""
        return ctx.word(
            "word-suggestion",
            number=str(shown.suggested.number),
            name=shown.item.short_name,
            fans=len(shown.suggested.logins),
            field=shown.change.field if shown.change else "none",
            value=value if value.isdecimal() else "none",
        )


def _number(which: str) -> int:
    number = number_in(which)
    if number is None:
        raise Refusal("suggestion-how")
    return number
