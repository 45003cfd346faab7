"""Support without pressure, after a code of ethics that fans can read."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

import aiosqlite

import bot.services.fans.support
import bot.web.support
import commands.support
from bot.domain.chat.person import Forgotten, Person
from bot.domain.fans.support import SUPPORT, Gift
from bot.domain.words.voice import lines_of
from bot.errors import Gap
from bot.feature import Channel, Feature, Runtime, private_topics
from bot.services.fans.privacy import Privacy
from bot.services.fans.support import Support, SupportSources
from bot.services.moderation.moderator import Moderator
from bot.services.pages.site_way import SiteWay
from bot.store.support import forget_gifts
from bot.twitch.command_help import help_lines
from bot.twitch.outbox import Priority
from bot.web.support import TOPIC, support_acts, support_part
from commands.support import SupportCommands

LINES = lines_of(bot.services.fans.support, bot.web.support, commands.support) | help_lines(SupportCommands)

KINDS = (SUPPORT,)


async def open(runtime: Runtime, moderator: Moderator, privacy: Privacy) -> Feature[Support]:
    """Open what is told, thanked and kept quiet about.

    Other bots and the artist are never thanked; of who has opted out no name is kept, nor said.
    """
    around = _around(runtime, moderator, may_speak=lambda: support.may_speak)
    support = Support(runtime.catalogue, runtime.database, runtime.clock, runtime.activity, around)
    await support.load()
    runtime.catalogue.put_by(SUPPORT, support.put)
    moderator.on_judged.append(support.judged)

    async def connected(_: Channel) -> None:
        support.begin()  # only now is the time known by which chat is moderated

    def gave(gift: Gift) -> None:
        login = gift.giver.login if gift.giver else ""
        if login != runtime.settings.channel.lower() and login not in moderator.room.bots:
            out = gift.giver is not None and privacy.is_out(gift.giver.id)
            support.gave(replace(gift, giver=None) if out else gift)

    return Feature(
        "support",
        support,
        components=[SupportCommands(support)],
        acts=support_acts(support, runtime.voice.say),
        desk=[support_part(support)],
        gave=gave,
        connected=connected,
        taken_off=support.taken_off,
        loops={"support": support.run},
        sweep=support.sweep,
        forget=_forget,
        forgotten=support.forgotten,
        opted_out=support.opted_out,
    )


def _around(runtime: Runtime, moderator: Moderator, may_speak: Callable[[], bool]) -> SupportSources:
    settings, way = runtime.settings, SiteWay(runtime.catalogue, runtime.settings.site_url)

    def evening_of(at: datetime) -> datetime:
        return settings.begins(settings.day_of(at))

    def tell(line: str, /, **gaps: Gap) -> None:
        runtime.outbox.say(
            runtime.voice.say(line, gaps),
            reply_to=None,
            priority=Priority.ANNOUNCEMENT,
            unless=lambda: not may_speak(),  # it may wait its turn for a while, in which much happens
        )

    return SupportSources(
        live=lambda: moderator.room.live,
        unfitting=lambda: runtime.outbox.focus.on or runtime.wrong_moments.is_now,
        hushed=lambda: runtime.hush.on,
        private=private_topics(moderator),
        stops=moderator.would_stop,
        page=lambda: way.page_for(SUPPORT.name),
        evening_of=evening_of,
        tell=tell,
        news=lambda: runtime.feed.happen(TOPIC, {}),
    )


async def _forget(connection: aiosqlite.Connection, person: Person, told: Forgotten) -> None:
    await forget_gifts(connection, person, told)
