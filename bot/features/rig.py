"""What the artist plays through."""

from collections.abc import Collection
from functools import partial

import bot.services.gear.rig_card
import bot.services.gear.rigs
import bot.web.rig
import commands.rig
from bot.domain.rigs.gear_setting import GEAR_SETTINGS, music_of
from bot.domain.rigs.rig import RIGS
from bot.domain.words.voice import lines_of
from bot.feature import Feature, Runtime
from bot.services.backstage.band import Band
from bot.services.gear.gear import GearCollection
from bot.services.gear.gear_settings import GearSettings
from bot.services.gear.rig_card import rig_card
from bot.services.gear.rigs import Knobs, Rigs
from bot.services.practice.practice_room import PracticeRoom
from bot.twitch.command_help import help_lines
from bot.web.rig import drawn_rig, rig_acts, rig_part
from commands.rig import RigCommands

LINES = lines_of(bot.services.gear.rig_card, bot.services.gear.rigs, bot.web.rig, commands.rig) | help_lines(
    RigCommands
)

KINDS = (RIGS,)


async def open(
    runtime: Runtime, shelf: GearCollection, room: PracticeRoom, settings: GearSettings, mates: Band
) -> Feature[Rigs]:
    """Open the rigs, with the one in use that was, and the knobs as the settings of gear tell them."""
    say = runtime.voice.say

    def knobs_of(gear: Collection[str]) -> Knobs:
        return settings.knobs_for(gear, *music_of(room.playing))

    rigs = Rigs(runtime.catalogue, runtime.database, runtime.feed, say, knobs_of)
    shelf.in_hand.rig = lambda: rigs.gear_in_use
    await rigs.load()
    runtime.catalogue.listen(GEAR_SETTINGS, rigs.publish)
    return Feature(
        "rig",
        rigs,
        components=[RigCommands(rigs, shelf, mates)],
        acts=rig_acts(rigs, say),
        cards=[rig_card(rigs, say)],
        desk=[rig_part(rigs)],
        shows={"drawn_rig": partial(drawn_rig, rigs)},
    )
