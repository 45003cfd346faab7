"""What was said on the stream, and is worth hearing again."""

import random

import bot.domain.backstage.quote
import bot.services.backstage.quotes
import commands.quotes
from bot.domain.backstage.quote import QUOTES
from bot.domain.words.voice import lines_of
from bot.feature import Feature, Runtime
from bot.services.backstage.quotes import QuoteBook
from bot.services.moderation.moderator import Moderator
from bot.twitch.command_help import help_lines
from commands.quotes import QuotesCommands

LINES = lines_of(bot.domain.backstage.quote, bot.services.backstage.quotes, commands.quotes) | help_lines(
    QuotesCommands
)

KINDS = (QUOTES,)


async def open(runtime: Runtime, moderator: Moderator) -> Feature[QuoteBook]:
    """Open the quotes; none is said that the moderator's house rules would stop."""
    book = QuoteBook(runtime.catalogue, policy=lambda: moderator.policy, choose=random.choice)
    runtime.catalogue.put_by(QUOTES, book.put)
    return Feature("quotes", book, components=[QuotesCommands(book)])
