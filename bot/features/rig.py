"""What the artist plays through."""

from collections.abc import Callable

import bot.services.rig_card
import bot.services.rigs
import bot.web.rig
import commands.rig
from bot.domain.rig import RIGS
from bot.domain.routine import Block
from bot.domain.voice import lines_of
from bot.feature import Feature, Runtime
from bot.services.gear import GearCollection
from bot.services.rig_card import rig_card
from bot.services.rigs import KnobsOf, Rigs, no_knobs
from bot.twitch.command_help import help_lines
from bot.web.rig import rig_acts, rig_part
from commands.rig import RigCommands

LINES = lines_of(bot.services.rig_card, bot.services.rigs, bot.web.rig, commands.rig) | help_lines(
    RigCommands
)

KINDS = (RIGS,)


async def open(
    runtime: Runtime, shelf: GearCollection, playing: Callable[[], Block | None], knobs_of: KnobsOf = no_knobs
) -> Feature[Rigs]:
    """Open the rigs, with the one in use that was; `knobs_of` tells how the knobs of gear stand."""
    say = runtime.voice.say
    rigs = Rigs(runtime.catalogue, runtime.database, runtime.feed, say, knobs_of)
    await rigs.load()
    return Feature(
        "rig",
        rigs,
        components=[RigCommands(rigs, shelf, playing)],
        acts=rig_acts(rigs, say),
        cards=[rig_card(rigs, say)],
        desk=[rig_part(rigs)],
    )
