"""The house rules, with what moderators decide and switch."""

from collections.abc import Sequence
from functools import partial
from typing import NamedTuple

import aiosqlite

from bot.domain.person import Forgotten, Person
from bot.feature import Channel, Feature, Runtime
from bot.moderation.decision import DueCall
from bot.services.data_folder import load_policy
from bot.services.moderator import Moderator
from bot.services.review import Review
from bot.services.toggles import Switchboard
from bot.store.person import forget_as_moderator, forget_moderated, forget_run_out
from commands.moderation import Moderation
from commands.review import Reviews
from commands.rules import Rules
from commands.toggles import ModToggles


class HouseRules(NamedTuple):
    """What judges every line, what waits for a moderator, and what is switched."""

    moderator: Moderator
    review: Review
    switchboard: Switchboard


async def open(runtime: Runtime) -> Feature[HouseRules]:  # noqa: A001 - of this feature
    """Open the house rules, switched as they were.

    Raises:
        DocumentError: the policy or a list of it has faults.
    """
    settings, database, clock, outbox = runtime.settings, runtime.database, runtime.clock, runtime.outbox
    moderator = Moderator(load_policy(settings), database, outbox, clock, runtime.activity)
    review = Review(database, moderator, outbox, undo=moderator.undo, tell=runtime.tell, clock=clock)
    switchboard = Switchboard(moderator, database, clock)
    await switchboard.load()
    runtime.reload.add(lambda told: partial(switchboard.put, load_policy(settings, told)))
    due: list[DueCall] = []

    async def connected(channel: Channel) -> None:
        """Recall what counts; only now is the time known by which it does."""
        moderator.room.artist = settings.channel
        for name in (channel.artist, channel.bot):
            moderator.room.guard(name, name, closely=True)
        await forget_run_out(database, clock.now())
        await moderator.recall_chatters()
        due.extend(await moderator.recall())

    async def forget(connection: aiosqlite.Connection, person: Person, told: Forgotten) -> None:
        await forget_moderated(connection, person, clock.now(), told)
        await forget_as_moderator(connection, [("toggle", "by_login")], person, told)

    def live(running: bool) -> None:
        moderator.room.live = running

    return Feature(
        "moderation",
        HouseRules(moderator, review, switchboard),
        components=[
            Rules(moderator),
            Reviews(review, moderator, runtime.voice.say),
            ModToggles(switchboard, moderator, runtime.reload),
            Moderation(moderator, settings.local, runtime.voice.say),
        ],
        loops={"chatters": moderator.keep_chatters, "audit": moderator.audit.run},
        live=live,
        connected=connected,
        listening=lambda: runtime.activity.spawn(_finish(moderator, review, due), name="moderation"),
        forget=forget,
        close=moderator.close,
    )


async def _finish(moderator: Moderator, review: Review, due: Sequence[DueCall]) -> None:
    await moderator.finish(due)
    await review.finish()
