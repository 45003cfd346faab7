"""The house rules, with what moderators decide and switch."""

from collections.abc import Sequence
from functools import partial
from typing import NamedTuple

import aiosqlite
from twitchio.ext.commands import Component

import bot.services.moderation.audit
import bot.services.moderation.boundaries
import bot.services.moderation.moderator
import bot.services.moderation.people
import bot.services.moderation.review
import bot.services.moderation.review_list
import bot.services.moderation.toggles
import bot.services.moderation.undo
import bot.web.judged_log
import bot.web.moderation_log
import bot.web.people
import bot.web.queue
import bot.web.rules
import bot.web.try_line
import commands.moderation
import commands.review
import commands.rules
import commands.toggles
from bot.domain.chat.person import Forgotten, Person
from bot.domain.chat.said import Removal
from bot.domain.documents.document_kind import no_titles
from bot.domain.words.voice import lines_of
from bot.feature import Channel, Feature, Runtime
from bot.moderation.chat_state import ChatState
from bot.moderation.decision import DueCall
from bot.moderation.titles import folded_titles
from bot.services.backstage.band import Band
from bot.services.clock import Clock
from bot.services.documents.catalogue import Catalogue
from bot.services.documents.policy_source import PolicySource
from bot.services.moderation.boundaries import Boundaries
from bot.services.moderation.log_trial import LogTrials
from bot.services.moderation.moderation_log import ModerationLog
from bot.services.moderation.moderation_news import ModerationNews
from bot.services.moderation.moderator import Moderator
from bot.services.moderation.people import People
from bot.services.moderation.review import ReviewQueue
from bot.services.moderation.review_list import ReviewList
from bot.services.moderation.toggles import PolicyToggles
from bot.services.practice.practice_room import PracticeRoom
from bot.store.person import forget_as_moderator, forget_moderated
from bot.twitch.command_help import help_lines
from bot.web.do import Act
from bot.web.judged_log import judged_log_routes
from bot.web.moderation_acts import moderation_acts
from bot.web.moderation_log import log_routes
from bot.web.people import people_routes
from bot.web.queue import queue_routes
from bot.web.route import Route
from bot.web.rules import rules_acts, rules_routes
from bot.web.try_line import try_line_routes
from commands.moderation import ModerationCommands
from commands.review import ReviewCommands
from commands.rules import RulesCommands
from commands.toggles import TogglesCommands

LINES = lines_of(
    bot.services.moderation.audit,
    bot.services.moderation.boundaries,
    bot.services.moderation.moderator,
    bot.services.moderation.people,
    bot.services.moderation.review,
    bot.services.moderation.review_list,
    bot.services.moderation.toggles,
    bot.services.moderation.undo,
    bot.web.queue,
    bot.web.judged_log,
    bot.web.moderation_log,
    bot.web.people,
    bot.web.rules,
    bot.web.try_line,
    commands.moderation,
    commands.review,
    commands.rules,
    commands.toggles,
) | help_lines(RulesCommands, ReviewCommands, TogglesCommands, ModerationCommands)


class HouseRules(NamedTuple):
    """What judges every line, what waits for a moderator, what is switched, and what is known of it all."""

    moderator: Moderator
    review: ReviewQueue
    switchboard: PolicyToggles
    queue: ReviewList
    people: People
    log: ModerationLog
    trials: LogTrials


async def open(runtime: Runtime, mates: Band, room: PracticeRoom) -> Feature[HouseRules]:
    """Open the house rules, switched as they were; what the mates keep private is kept beside them.

    Whether anybody practises is known from the room.

    Raises:
        DocumentError: the policy or a list of it has faults.
    """
    settings, source = runtime.settings, PolicySource(runtime.settings, runtime.voice.words_of, mates.private)
    rules = _house_rules(runtime, source, mates)
    moderator, review, switchboard = rules.moderator, rules.review, rules.switchboard
    await switchboard.load()
    _keep_policy_new(runtime, source, switchboard, mates)
    _keep_titles_known(runtime.catalogue, moderator.room)
    due, boundaries = list[DueCall](), _boundaries(runtime, moderator)

    async def connected(channel: Channel) -> None:
        """Recall what counts; only now is the time known by which it does."""
        moderator.room.artist = settings.channel
        for name in (channel.artist, channel.bot):
            moderator.room.guard(name, name, closely=True)
        await moderator.chatters.recall()
        due.extend(await moderator.recall())

    def live(running: bool) -> None:
        moderator.room.live = running

    moderator.on_judged.append(runtime.wrong_moments.judged)

    return Feature(
        "moderation",
        rules,
        components=_commands(rules, runtime, room),
        routes=_routes(rules, runtime),
        acts=_acts(rules, runtime),
        findings=[source.finding, boundaries.finding],
        loops={"chatters": moderator.chatters.keep, "audit": moderator.audit.run},
        live=live,
        connected=connected,
        taken_off=partial(_taken_off, runtime),
        listening=lambda: runtime.activity.spawn(_finish(moderator, review, due), name="moderation"),
        forget=partial(_forget, moderator, runtime.clock),
        forgotten=moderator.chatters.forgotten,
        opted_out=moderator.chatters.forgotten,
        close=partial(_close, rules),
    )


def _taken_off(runtime: Runtime, removal: Removal) -> None:
    runtime.outbox.taken_off(removal)
    runtime.wrong_moments.taken_off(removal)


def _commands(rules: HouseRules, runtime: Runtime, room: PracticeRoom) -> list[Component]:
    moderator, say = rules.moderator, runtime.voice.say
    return [
        RulesCommands(moderator, lambda: room.playing is not None),
        ReviewCommands(rules.review, moderator, say),
        TogglesCommands(rules.switchboard, moderator, runtime.reload),
        ModerationCommands(moderator, rules.people),
    ]


def _house_rules(runtime: Runtime, source: PolicySource, mates: Band) -> HouseRules:
    """Return what judges, what waits and what is looked up, put together.

    Raises:
        DocumentError: the policy or a list of it has faults.
    """
    settings, database, clock, calls = runtime.settings, runtime.database, runtime.clock, runtime.outbox.calls
    moderator = Moderator(source.policy(), database, calls, clock, runtime.activity, day_of=settings.day_of)
    review = ReviewQueue(
        database,
        moderator,
        calls,
        undo=moderator.undo,
        tell=runtime.tell,
        clock=clock,
        feed=runtime.feed,
    )
    switchboard, news = PolicyToggles(moderator, database, clock), ModerationNews(runtime.feed)
    moderator.listen(news.logged, of_all=True)
    switchboard.on_switched(news.switched)
    return HouseRules(
        moderator=moderator,
        review=review,
        switchboard=switchboard,
        queue=ReviewList(review, moderator, runtime.voice.say),
        people=People(database, moderator, review, clock),
        log=ModerationLog(database),
        trials=LogTrials(settings, lambda: moderator.policy.toggles, runtime.feed, band=mates.private),
    )


def _boundaries(runtime: Runtime, moderator: Moderator) -> Boundaries:
    """Return what keeps that from chat which is private, by the policy of the moment."""
    boundaries = Boundaries(lambda: moderator.policy, runtime.voice.say)
    runtime.outbox.instead = boundaries.instead_of
    return boundaries


def _keep_policy_new(runtime: Runtime, source: PolicySource, switchboard: PolicyToggles, mates: Band) -> None:
    """Put another policy in force when the files are read anew, and when the mates keep something else."""
    runtime.reload.add(partial(source.read_anew, switchboard.put))
    mates.listen(lambda: runtime.activity.spawn(source.renew(switchboard.put), name="band"))


def _routes(rules: HouseRules, runtime: Runtime) -> list[Route]:
    """Return the pages for moderators."""
    settings = runtime.settings
    return [
        *queue_routes(rules.queue, rules.people, runtime.clock, settings.local),
        *log_routes(rules.log, rules.moderator, settings.local, settings.aware),
        *people_routes(rules.people, rules.moderator, settings.local),
        *rules_routes(rules.moderator),
        *try_line_routes(rules.moderator),
        *judged_log_routes(rules.trials, rules.moderator),
    ]


def _acts(rules: HouseRules, runtime: Runtime) -> list[Act]:
    """Return what moderators can do."""
    say = runtime.voice.say
    return [
        *moderation_acts(rules.review, rules.people, runtime.clock, say),
        *rules_acts(rules.switchboard, rules.moderator, say),
    ]


def _keep_titles_known(catalogue: Catalogue, room: ChatState) -> None:
    """Let the room know the titles of music that the artist has told of, whichever come and go."""
    kinds = [kind for kind in catalogue.kinds.values() if kind.titles is not no_titles]

    def know() -> None:
        documents = ((kind, each) for kind in kinds for each in catalogue.all(kind).values())
        room.titles = folded_titles(title for kind, each in documents for title in kind.titles(each))

    for kind in kinds:
        catalogue.listen(kind, know)
    know()


async def _finish(moderator: Moderator, review: ReviewQueue, due: Sequence[DueCall]) -> None:
    await moderator.finish(due)
    await review.finish()


async def _close(rules: HouseRules) -> None:
    await rules.trials.close()
    await rules.moderator.close()


async def _forget(
    moderator: Moderator, clock: Clock, connection: aiosqlite.Connection, person: Person, told: Forgotten
) -> None:
    since = moderator.policy.escalation.counts_since(now := clock.now())
    await forget_moderated(connection, person, now, since, told)
    await forget_as_moderator(connection, [("toggle", "by_login")], person, told)
