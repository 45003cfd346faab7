"""What the artist packs and gets ready by, with chat beside."""

import aiosqlite

import bot.services.backstage.checklist_asks
import bot.services.backstage.checklist_card
import bot.services.backstage.checklists
import bot.web.checklists
import commands.checklist
from bot.domain.backstage.checklist import CHECKLISTS
from bot.domain.chat.person import Forgotten, Person
from bot.domain.words.voice import lines_of
from bot.feature import Feature, Runtime, private_topics
from bot.services.backstage.checklist_card import checklist_card, follow_checklists
from bot.services.backstage.checklists import Checklists
from bot.services.gear.gear import GearCollection
from bot.services.moderation.moderator import Moderator
from bot.store.person import forget_as_moderator, forget_in_own
from bot.twitch.command_help import help_lines
from bot.web.checklists import ChecklistPages
from commands.checklist import ChecklistCommands

LINES = lines_of(
    bot.services.backstage.checklist_asks,
    bot.services.backstage.checklist_card,
    bot.services.backstage.checklists,
    bot.web.checklists,
    commands.checklist,
) | help_lines(ChecklistCommands)

KINDS = (CHECKLISTS,)


async def open(runtime: Runtime, shelf: GearCollection, moderator: Moderator) -> Feature[Checklists]:
    """Open the checklists where they stand."""
    lists = Checklists(
        runtime.catalogue,
        runtime.database,
        now=runtime.clock.now,
        day_of=runtime.settings.day_of,
        private=private_topics(moderator),
        kind_named=shelf.kind_named,
        rules=lambda: moderator.policy,
    )
    await lists.load()
    follow_checklists(lists, runtime.feed)
    pages = ChecklistPages(lists)
    return Feature(
        "checklists",
        lists,
        components=[ChecklistCommands(lists)],
        routes=pages.routes(),
        acts=pages.acts(),
        cards=[checklist_card(runtime.voice.say)],
        desk=[pages.desk()],
        forget=_forget,
        forgotten=lambda _: lists.reread(),
    )


async def _forget(connection: aiosqlite.Connection, person: Person, told: Forgotten) -> None:
    await forget_in_own(connection, "checklist_item", ["words"], person, told)
    done = [("checklist_copy", "by_login"), ("checklist_item", "ticked_by")]
    await forget_as_moderator(connection, done, person, told)
