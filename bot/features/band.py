"""Those around the artist: who they are, what is theirs, and what they keep private."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

import aiosqlite

import bot.domain.backstage.band
import bot.services.backstage.band
import bot.services.backstage.band_gear
import commands.band
from bot.domain.backstage.band import BAND, Mate
from bot.domain.chat.person import Forgotten, Person
from bot.domain.words.voice import lines_of
from bot.feature import Feature, Runtime
from bot.moderation.policy import Policy
from bot.services.backstage.band import Band
from bot.services.documents.data_folder import load_gear_words
from bot.store.band import forget_member, forget_slugs
from bot.store.document import forget_said_by
from bot.twitch.command_help import help_lines
from commands.band import BandCommands

LINES = lines_of(
    bot.domain.backstage.band, bot.services.backstage.band, bot.services.backstage.band_gear, commands.band
) | help_lines(BandCommands)

KINDS = (BAND,)


def _user_id(mate: Mate) -> str:
    return mate.user_id


_BY_ID = replace(BAND, said_by=_user_id)
"""The kind by whose ids people are forgotten, beside their logins."""


async def open(runtime: Runtime, policy: Callable[[], Policy]) -> Feature[Band]:
    """Open the band; nobody is told of whom the `policy` of the moment keeps private."""
    band = Band(
        runtime.catalogue,
        runtime.database,
        runtime.clock,
        runtime.activity,
        policy=policy,
        artist=runtime.settings.channel,
    )
    await band.load()
    runtime.catalogue.put_by(BAND, band.put)

    said = BandCommands(band, load_gear_words(runtime.settings))
    runtime.reload.add(lambda told: partial(said.follow, load_gear_words(runtime.settings, told)))

    async def forget(connection: aiosqlite.Connection, person: Person, told: Forgotten) -> None:
        told.taken["band"] += await forget_said_by(connection, [_BY_ID], person.ids.__contains__)
        await forget_member(connection, person, told)
        told.slugs |= await forget_slugs(connection)

    return Feature(
        "band",
        band,
        components=[said],
        heard=band.heard,
        forget=forget,
        forgotten=band.forgotten,
    )
