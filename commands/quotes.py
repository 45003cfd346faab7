"""Quotes in chat: asked for by everybody, added and taken out by moderators."""

from twitchio.ext.commands import Component, group

from bot.domain.backstage.quote import Quote
from bot.domain.words.voice import lines
from bot.errors import Gap
from bot.services.backstage.quotes import QuoteBook
from bot.twitch.context import STAFF, WITH_NAMES, Context

LINES = lines(
    """
    quote-told: number says by
    quote-added: number says by
    quote-removed: number says by
    quote-count: quotes last
    """
)


class QuotesCommands(Component):
    """The commands about quotes."""

    def __init__(self, book: QuoteBook) -> None:
        self._book = book

    @group(name="quote", aliases=["quotes"], invoke_fallback=True, case_insensitive=True)
    async def quote(self, ctx: Context, *, words: str = "") -> None:
        """Tell a quote: any, that of a number, the last, or one with these words."""
        ctx.answer("quote-told", **_gaps(self._book.ask(words)))

    @quote.command(name="add", extras=STAFF | WITH_NAMES)
    async def add(self, ctx: Context, *, text: str = "") -> None:
        """Add a quote: what was said, and behind a dash who did."""
        ctx.answer("quote-added", **_gaps(await self._book.add(text.split(), ctx.heard.chatter.login)))

    @quote.command(name="remove", aliases=["delete", "del"], extras=STAFF)
    async def remove(self, ctx: Context, which: str = "") -> None:
        """Take out the quote of a number, or the last; no other ever gets its number."""
        ctx.answer("quote-removed", **_gaps(await self._book.remove(which, ctx.heard.chatter.login)))

    @quote.command(name="count", aliases=["list"])
    async def count(self, ctx: Context) -> None:
        """Tell how many quotes there are, and the number of the last."""
        quotes = self._book.quotes
        ctx.answer("quote-count", quotes=len(quotes), last=quotes[-1].slug if quotes else "none")


def _gaps(quote: Quote) -> dict[str, Gap]:
    return {"number": quote.slug, "says": quote.says, "by": quote.by or "none"}
