"""Every door of the channel shut at one word."""

import aiosqlite

import bot.services.moderation.panic
import commands.panic
from bot.domain.chat.person import Forgotten, Person
from bot.domain.words.voice import lines_of
from bot.feature import Feature, Runtime
from bot.services.moderation.moderator import Moderator
from bot.services.moderation.panic import Lockdown
from bot.services.moderation.toggles import PolicyToggles
from bot.store.person import forget_as_moderator
from bot.twitch.command_help import help_lines
from commands.panic import PanicCommands

LINES = lines_of(bot.services.moderation.panic, commands.panic) | help_lines(PanicCommands)


async def open(runtime: Runtime, moderator: Moderator, switchboard: PolicyToggles) -> Feature[Lockdown]:
    """Open what shuts the doors, and chooses the preset that goes with it."""
    lockdown = Lockdown(
        runtime.database,
        runtime.outbox.calls,
        runtime.clock,
        preset=lambda: moderator.policy.toggles.preset or None,
        switch_preset=switchboard.preset_of_panic,
        activity=runtime.activity,
    )

    async def forget(connection: aiosqlite.Connection, person: Person, told: Forgotten) -> None:
        await forget_as_moderator(connection, [("panic", "by_login"), ("panic", "calmed_by")], person, told)

    return Feature("panic", lockdown, components=[PanicCommands(lockdown)], forget=forget)
