"""Turns of fans at something, like playing along or feedback on riffs."""

from collections.abc import Callable, Mapping

import aiosqlite

import bot.domain.fans.turns
import bot.services.fans.turn_calls
import bot.services.fans.turn_card
import bot.services.fans.turns
import bot.web.turns
import commands.turns
from bot.domain.chat.message import Role
from bot.domain.chat.person import Forgotten, Person
from bot.domain.words.typed_command import TypedCommand
from bot.domain.words.voice import lines_of
from bot.errors import Gap
from bot.feature import Feature, Runtime, surroundings
from bot.services.fans.turn_calls import TurnCalls
from bot.services.fans.turn_card import publishing, turn_card
from bot.services.fans.turns import Turns
from bot.services.moderation.moderator import Moderator
from bot.services.practice import take
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

    calls = TurnCalls(
        seconds=runtime.settings.turn_seconds,
        in_take=lambda: runtime.outbox.focus.on,
        say=say,
        announce=runtime.announce,
    )
    turns = Turns(
        runtime.database,
        runtime.clock,
        surroundings(runtime, moderator, lambda: publish(turns.round)),
        calls,
        held=lambda: runtime.held,
    )
    await turns.load()
    runtime.wrong_moments.add(lambda: turns.round is not None and turns.round.is_calling)
    runtime.feed.listen(take.TOPIC, lambda: None if runtime.outbox.focus.on else turns.take_over())
    part = TurnsPart(turns, runtime.voice.say)
    return Feature(
        "turns",
        turns,
        components=[TurnsCommands(turns)],
        reads=_join(turns),
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


def _join(turns: Turns) -> Callable[[TypedCommand, Role, str], TypedCommand]:
    """Return what reads `!join` as one to the round, while they may join: else it is for another bot."""

    def read(typed: TypedCommand, _: Role, chatter_id: str) -> TypedCommand:
        if typed.command != "join" or turns.round is None or turns.round.is_over_for(chatter_id):
            return typed
        return TypedCommand("turn", ("join",), typed.to)

    return read


async def _forget(connection: aiosqlite.Connection, person: Person, told: Forgotten) -> None:
    await forget_places(connection, person, told)
