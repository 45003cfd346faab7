"""The insider tour through the room and the rig."""

import bot.services.backstage.tour
import bot.services.backstage.tour_card
import commands.tour
from bot.domain.backstage.tour import TOUR
from bot.domain.words.voice import lines_of
from bot.feature import Feature, Runtime, private_topics
from bot.services.backstage.stories import Stories
from bot.services.backstage.tour import Tour
from bot.services.backstage.tour_card import tour_card
from bot.services.gear.gear import GearCollection
from bot.services.moderation.moderator import Moderator
from bot.twitch.command_help import help_lines
from commands.tour import TourCommands

LINES = lines_of(bot.services.backstage.tour, bot.services.backstage.tour_card, commands.tour) | help_lines(
    TourCommands
)

KINDS = (TOUR,)


async def open(
    runtime: Runtime, shelf: GearCollection, stories: Stories, moderator: Moderator
) -> Feature[Tour]:
    """Open the tour where the room was; no stop is told that touches what is private."""
    tour = Tour(
        runtime.catalogue,
        shelf,
        stories,
        runtime.database,
        runtime.feed,
        day_of=runtime.settings.day_of,
        private=private_topics(moderator),
    )
    await tour.load()
    return Feature("tour", tour, components=[TourCommands(tour)], cards=[tour_card(runtime.voice.say)])
