"""Who writes to the artist far more than all others, as something to be kind and clear about."""

import aiosqlite

import bot.web.closeness
from bot.domain.chat.person import Forgotten, Person
from bot.domain.words.voice import lines_of
from bot.feature import Feature, Runtime
from bot.services.fans.closeness import Closeness
from bot.services.moderation.moderator import Moderator
from bot.store.closeness import forget_lines
from bot.web.closeness import closeness_part

LINES = lines_of(bot.web.closeness)


async def open(runtime: Runtime, moderator: Moderator) -> Feature[Closeness]:
    """Open it; it counts nothing unless the settings say so."""
    settings = runtime.settings
    closeness = Closeness(
        runtime.database,
        runtime.clock,
        on=settings.closeness,
        artist=settings.channel,
        day_of=settings.day_of,
        live=lambda: moderator.room.live,
    )

    return Feature(
        "closeness",
        closeness,
        desk=[closeness_part(closeness)],
        heard=closeness.heard,
        loops={"closeness": closeness.run},
        sweep=closeness.sweep,
        forget=_forget,
        forgotten=closeness.forgotten,
        opted_out=closeness.forgotten,
        close=closeness.save,
    )


async def _forget(connection: aiosqlite.Connection, person: Person, told: Forgotten) -> None:
    await forget_lines(connection, person, told)
