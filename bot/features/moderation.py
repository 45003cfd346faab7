"""The house rules, with what moderators decide and switch."""

from collections.abc import Sequence
from functools import partial
from typing import NamedTuple

import aiosqlite

import bot.services.audit
import bot.services.moderator
import bot.services.review
import bot.services.toggles
import bot.services.undo
import commands.moderation
import commands.review
import commands.rules
import commands.toggles
from bot.domain.person import Forgotten, Person
from bot.domain.voice import lines_of
from bot.feature import Channel, Feature, Runtime
from bot.moderation.chat_state import ChatState
from bot.moderation.decision import DueCall
from bot.moderation.titles import folded_titles
from bot.services.catalogue import Catalogue
from bot.services.clock import Clock
from bot.services.data_folder import load_policy
from bot.services.moderator import Moderator
from bot.services.review import ReviewQueue
from bot.services.toggles import PolicyToggles
from bot.store.person import forget_as_moderator, forget_moderated, forget_run_out
from bot.twitch.command_help import help_lines
from commands.moderation import ModerationCommands
from commands.review import ReviewCommands
from commands.rules import RulesCommands
from commands.toggles import TogglesCommands

LINES = lines_of(
    bot.services.audit,
    bot.services.moderator,
    bot.services.review,
    bot.services.toggles,
    bot.services.undo,
    commands.moderation,
    commands.review,
    commands.rules,
    commands.toggles,
) | help_lines(RulesCommands, ReviewCommands, TogglesCommands, ModerationCommands)


class HouseRules(NamedTuple):
    """What judges every line, what waits for a moderator, and what is switched."""

    moderator: Moderator
    review: ReviewQueue
    switchboard: PolicyToggles


async def open(runtime: Runtime) -> Feature[HouseRules]:
    """Open the house rules, switched as they were.

    Raises:
        DocumentError: the policy or a list of it has faults.
    """
    settings, database, clock, calls = runtime.settings, runtime.database, runtime.clock, runtime.outbox.calls
    words_of = runtime.voice.words_of
    moderator = Moderator(load_policy(settings, words_of=words_of), database, calls, clock, runtime.activity)
    review = ReviewQueue(database, moderator, calls, undo=moderator.undo, tell=runtime.tell, clock=clock)
    switchboard = PolicyToggles(moderator, database, clock)
    await switchboard.load()
    runtime.reload.add(lambda told: partial(switchboard.put, load_policy(settings, told, words_of)))
    _keep_titles_known(runtime.catalogue, moderator.room)
    due: list[DueCall] = []

    async def connected(channel: Channel) -> None:
        """Recall what counts; only now is the time known by which it does."""
        moderator.room.artist = settings.channel
        for name in (channel.artist, channel.bot):
            moderator.room.guard(name, name, closely=True)
        await forget_run_out(database, clock.now())
        await moderator.recall_chatters()
        due.extend(await moderator.recall())

    def live(running: bool) -> None:
        moderator.room.live = running

    return Feature(
        "moderation",
        HouseRules(moderator, review, switchboard),
        components=[
            RulesCommands(moderator),
            ReviewCommands(review, moderator, runtime.voice.say),
            TogglesCommands(switchboard, moderator, runtime.reload),
            ModerationCommands(moderator, settings.local, runtime.voice.say),
        ],
        loops={"chatters": moderator.keep_chatters, "audit": moderator.audit.run},
        live=live,
        connected=connected,
        listening=lambda: runtime.activity.spawn(_finish(moderator, review, due), name="moderation"),
        forget=partial(_forget, clock),
        close=moderator.close,
    )


def _keep_titles_known(catalogue: Catalogue, room: ChatState) -> None:
    """Let the room know the titles of music that the artist has told of, whichever come and go."""

    def know() -> None:
        documents = (
            (kind, each) for kind in catalogue.kinds.values() for each in catalogue.all(kind).values()
        )
        room.titles = folded_titles(title for kind, each in documents for title in kind.titles(each))

    for kind in catalogue.kinds.values():
        catalogue.listen(kind, know)
    know()


async def _finish(moderator: Moderator, review: ReviewQueue, due: Sequence[DueCall]) -> None:
    await moderator.finish(due)
    await review.finish()


async def _forget(clock: Clock, connection: aiosqlite.Connection, person: Person, told: Forgotten) -> None:
    await forget_moderated(connection, person, clock.now(), told)
    await forget_as_moderator(connection, [("toggle", "by_login")], person, told)
