"""Facts about music and gear, told when somebody asks."""

import random

import bot.services.fans.facts
import commands.fact
from bot.domain.fans.fact import FACTS
from bot.domain.words.voice import lines_of
from bot.feature import Feature, Runtime, private_topics
from bot.services.fans.facts import Facts
from bot.services.moderation.moderator import Moderator
from bot.twitch.command_help import help_lines
from commands.fact import FactCommands

LINES = lines_of(bot.services.fans.facts, commands.fact) | help_lines(FactCommands)

KINDS = (FACTS,)


async def open(runtime: Runtime, moderator: Moderator) -> Feature[Facts]:
    """Open the facts; none is told that touches what is private."""
    facts = Facts(
        runtime.catalogue,
        runtime.database,
        day_of=runtime.settings.day_of,
        private=private_topics(moderator),
        dice=random.randrange,
    )
    return Feature("facts", facts, components=[FactCommands(facts)])
