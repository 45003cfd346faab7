"""What is done to the gear so that it plays as it should, and when that is due."""

import bot.domain.rigs.maintenance
import bot.services.gear.maintenance
import bot.web.maintenance
import commands.maintenance
from bot.domain.rigs.maintenance import MAINTENANCE
from bot.domain.words.voice import lines_of
from bot.feature import Feature, Runtime
from bot.services.gear.gear import GearCollection
from bot.services.gear.maintenance import YESTERDAY, MaintenanceBook
from bot.services.words.localized import months_called
from bot.twitch.command_help import help_lines
from bot.web.maintenance import TOPIC, desk_part, maintenance_acts
from commands.maintenance import MaintenanceCommands

LINES = lines_of(
    bot.domain.rigs.maintenance, bot.services.gear.maintenance, bot.web.maintenance, commands.maintenance
) | help_lines(MaintenanceCommands)

KINDS = (MAINTENANCE,)


async def open(runtime: Runtime, shelf: GearCollection) -> Feature[MaintenanceBook]:
    """Open the maintenance of what is on the shelf."""
    book = MaintenanceBook(
        runtime.catalogue,
        shelf,
        today=lambda: runtime.settings.day_of(runtime.clock.now()),
        months=months_called(),
        yesterday=lambda: runtime.voice.say(YESTERDAY).lower().split(),
    )
    runtime.catalogue.listen(MAINTENANCE, lambda: runtime.feed.happen(TOPIC, {}))
    return Feature(
        "maintenance",
        book,
        components=[MaintenanceCommands(book)],
        acts=maintenance_acts(book, runtime.voice.say),
        desk=[desk_part(book)],
    )
