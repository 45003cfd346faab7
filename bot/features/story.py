"""What the artist tells of gear, pieces and places."""

import random
from collections.abc import Callable

import bot.services.backstage.stories
import commands.story
from bot.domain.backstage.story import STORIES
from bot.domain.practice.routine import Block
from bot.domain.words.voice import lines_of
from bot.feature import Feature, Runtime, private_topics
from bot.services.backstage.stories import Stories
from bot.services.gear.gear import GearCollection
from bot.services.moderation.moderator import Moderator
from bot.twitch.command_help import help_lines
from commands.story import StoryCommands

LINES = lines_of(bot.services.backstage.stories, commands.story) | help_lines(StoryCommands)

KINDS = (STORIES,)


async def open(
    runtime: Runtime, shelf: GearCollection, moderator: Moderator, playing: Callable[[], Block | None]
) -> Feature[Stories]:
    """Open the stories; none is told that touches what is private, nor one twice in an evening unasked."""
    stories = Stories(
        runtime.catalogue,
        shelf,
        runtime.database,
        day_of=runtime.settings.day_of,
        private=private_topics(moderator),
        dice=random.randrange,
    )

    return Feature("stories", stories, components=[StoryCommands(stories, playing)])
