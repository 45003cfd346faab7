"""The artist's gear, as fans ask for it."""

from collections.abc import Callable
from functools import partial

import aiosqlite

import bot.domain.gear.gear
import bot.domain.gear.gear_match
import bot.services.gear.gear
import bot.services.gear.gear_card
import commands.gear
import commands.gear_told
from bot.domain.chat.person import Forgotten, Person
from bot.domain.gear.gear import GEAR
from bot.domain.practice.routine import Block
from bot.domain.words.voice import lines_of
from bot.feature import Channel, Feature, Runtime
from bot.services.backstage.band import Band
from bot.services.documents.data_folder import load_gear_words
from bot.services.gear.gear import GearCollection
from bot.services.gear.gear_card import follow_gear, gear_card
from bot.store.person import forget_wishes
from bot.twitch.command_help import help_lines
from commands.gear import GearCommands

LINES = lines_of(
    bot.domain.gear.gear,
    bot.domain.gear.gear_match,
    bot.services.gear.gear,
    bot.services.gear.gear_card,
    commands.gear,
    commands.gear_told,
) | help_lines(GearCommands)

KINDS = (GEAR,)


async def open(runtime: Runtime, playing: Callable[[], Block | None], mates: Band) -> Feature[GearCollection]:
    """Open the shelf; `playing` tells which block is being played, whose gear is meant first.

    The `mates` change what is theirs.

    Raises:
        DocumentError: the words of asking for gear have faults.
    """
    shelf = GearCollection(runtime.catalogue, runtime.database, load_gear_words(runtime.settings))
    shelf.in_hand.block = playing

    def index() -> None:
        """Make the index at once, so that nobody who asks waits for it."""
        runtime.activity.spawn(_indexed(shelf), name="gear index")

    runtime.catalogue.listen(GEAR, index)
    shelf.in_hand.changed = follow_gear(runtime.feed, lambda: shelf.in_hand.pieces)
    runtime.catalogue.listen(GEAR, shelf.in_hand.changed)

    def keep_said() -> None:
        runtime.activity.spawn(shelf.keep_said(runtime.clock.now()), name="gear said")

    async def connected(_channel: Channel) -> None:
        """Recall what was said by hand; only now is the time known, and what is played and in use."""
        shelf.in_hand.said = keep_said  # first: what is said while the database is read is kept as well
        await shelf.recall(runtime.clock.now())

    runtime.reload.add(lambda told: partial(shelf.follow, load_gear_words(runtime.settings, told)))

    async def forget(connection: aiosqlite.Connection, person: Person, told: Forgotten) -> None:
        await forget_wishes(connection, person, told)

    gear = GearCommands(shelf, runtime.settings.day_of, mates)
    return Feature(
        "gear",
        shelf,
        components=[gear],
        cards=[gear_card(runtime.voice.say)],
        listening=index,
        connected=connected,
        forget=forget,
    )


async def _indexed(shelf: GearCollection) -> None:
    await shelf.index()
