"""Turns of fans at something, like playing along or feedback on riffs."""

from collections.abc import Mapping

import aiosqlite

import bot.domain.fans.turns
import bot.services.fans.turn_calls
import bot.services.fans.turn_card
import bot.services.fans.turns
import bot.web.turns
import commands.turns
from bot.domain.chat.person import Forgotten, Person
from bot.domain.words.voice import lines_of
from bot.errors import Gap
from bot.feature import Feature, Runtime, surroundings
from bot.services.fans.turn_card import publishing, turn_card
from bot.services.fans.turns import Turns
from bot.services.moderation.moderator import Moderator
from bot.store.turns import forget_places
from bot.twitch.command_help import help_lines
from bot.web.turns import TurnsPart
from commands.turns import TurnsCommands

LINES = lines_of(
    bot.domain.fans.turns,
    bot.services.fans.turn_calls,
    bot.services.fans.turn_card,
    bot.services.fans.turns,
    bot.web.turns,
    commands.turns,
) | help_lines(TurnsCommands)


async def open(runtime: Runtime, moderator: Moderator) -> Feature[Turns]:
    """Open the turns where the last round stands."""
    publish = publishing(runtime.feed)

    def say(line: str, gaps: Mapping[str, Gap]) -> None:
        runtime.tell(line, **gaps)

    turns = Turns(
        runtime.database,
        runtime.clock,
        surroundings(runtime, moderator, lambda: publish(turns.round)),
        seconds=runtime.settings.turn_seconds,
        held=lambda: runtime.held,
        say=say,
        announce=runtime.announce,
    )
    await turns.load()
    part = TurnsPart(turns, runtime.voice.say)
    return Feature(
        "turns",
        turns,
        components=[TurnsCommands(turns)],
        acts=part.acts(),
        cards=[turn_card(runtime.voice.say)],
        desk=[part.desk()],
        met=turns.heard,  # whoever opted out and joined is there as well
        taken_off=turns.taken_off,
        loops={"turns": turns.run},
        sweep=turns.sweep,
        forget=_forget,
        forgotten=turns.forgotten,
    )


async def _forget(connection: aiosqlite.Connection, person: Person, told: Forgotten) -> None:
    await forget_places(connection, person, told)
