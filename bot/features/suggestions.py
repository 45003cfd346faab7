"""What fans wish for and suggest about the gear, and what the artist makes of it."""

from functools import partial

import aiosqlite

import bot.domain.gear.suggestion
import bot.services.gear.suggestions
import bot.services.gear.wishes
import bot.web.suggestions
import commands.suggestions
from bot.domain.chat.person import Forgotten, Person
from bot.domain.gear.gear import GEAR
from bot.domain.words.voice import lines_of
from bot.feature import Feature, Runtime, surroundings
from bot.services.documents.forms import DocumentForms
from bot.services.gear.gear import GearCollection
from bot.services.gear.suggestions import Suggestions
from bot.services.gear.wishes import Wishes
from bot.services.moderation.moderator import Moderator
from bot.store.suggestion import forget_suggestions
from bot.twitch.command_help import help_lines
from bot.web.suggestions import TOPIC, SuggestionPages
from commands.suggestions import SuggestionsCommands

LINES = lines_of(
    bot.domain.gear.suggestion,
    bot.services.gear.suggestions,
    bot.services.gear.wishes,
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
