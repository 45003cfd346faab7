"""How the artist's gear is set, for one piece of music and for another."""

import bot.domain.rigs.gear_setting_typed
import bot.services.gear.gear_settings
import commands.gear_settings
from bot.domain.rigs.gear_setting import GEAR_SETTINGS
from bot.domain.words.voice import lines_of
from bot.feature import Feature, Runtime
from bot.services.documents.data_folder import load_knob_words
from bot.services.gear.gear import GearCollection
from bot.services.gear.gear_settings import GearSettings
from bot.services.practice.practice_room import PracticeRoom
from bot.twitch.command_help import help_lines
from commands.gear_settings import GearSettingsCommands

LINES = lines_of(
    bot.domain.rigs.gear_setting_typed, bot.services.gear.gear_settings, commands.gear_settings
) | help_lines(GearSettingsCommands)

KINDS = (GEAR_SETTINGS,)


async def open(runtime: Runtime, gear: GearCollection, room: PracticeRoom) -> Feature[GearSettings]:
    """Open the settings of the gear; those for what is played in the practice room are meant first."""
    settings = GearSettings(runtime.catalogue, runtime.database, gear, load_knob_words(runtime.settings))
    told = GearSettingsCommands(
        settings,
        gear,
        day_of=runtime.settings.day_of,
        playing=lambda: room.playing,
        stale_months=runtime.settings.stale_months,
    )
    return Feature("gear settings", settings, components=[told])
