"""What fans wish for and suggest about the gear, and what the artist makes of it."""

from functools import partial

import aiosqlite

import bot.domain.suggestion
import bot.services.suggestions
import bot.services.wishes
import bot.web.suggestions
import commands.suggestions
from bot.domain.gear import GEAR
from bot.domain.person import Forgotten, Person
from bot.domain.voice import lines_of
from bot.feature import Feature, Runtime, surroundings
from bot.services.forms import DocumentForms
from bot.services.gear import GearCollection
from bot.services.moderator import Moderator
from bot.services.suggestions import Suggestions
from bot.services.wishes import Wishes
from bot.store.suggestion import forget_suggestions
from bot.twitch.command_help import help_lines
from bot.web.suggestions import TOPIC, SuggestionPages
from commands.suggestions import SuggestionsCommands

LINES = lines_of(
    bot.domain.suggestion,
    bot.services.suggestions,
    bot.services.wishes,
    bot.web.suggestions,
    commands.suggestions,
) | help_lines(SuggestionsCommands)


async def open(
    runtime: Runtime, shelf: GearCollection, moderator: Moderator, forms: DocumentForms
) -> Feature[Suggestions]:
    """Open what fans suggest; nothing waits that the moderator's house rules would stop.

    What has to be read is taken with the form of its piece.
    """
    news = partial(runtime.feed.happen, TOPIC, {})
    around = surroundings(runtime, moderator, news)
    suggestions = Suggestions(runtime.catalogue, shelf, runtime.database, runtime.clock, around)
    await suggestions.load()
    forms.answering[GEAR.name] = suggestions.answered_by
    wishes = Wishes(shelf, runtime.database, runtime.clock, news)
    pages = SuggestionPages(suggestions, wishes, runtime.voice.say)

    async def forget(connection: aiosqlite.Connection, person: Person, told: Forgotten) -> None:
        await forget_suggestions(connection, person, told)

    async def forgotten(_: Person) -> None:
        await suggestions.load()

    return Feature(
        "suggestions",
        suggestions,
        components=[SuggestionsCommands(suggestions)],
        routes=pages.routes(),
        acts=pages.acts(),
        desk=[pages.desk_part()],
        met=suggestions.heard,
        taken_off=suggestions.taken_off,
        sweep=suggestions.sweep,
        forget=forget,
        forgotten=forgotten,
    )
