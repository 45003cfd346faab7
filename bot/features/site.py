"""The site that the artist publishes: what is on it, and how it is written."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Any

import bot.web.public_site
import bot.web.site
from bot.domain.backstage.band import Privacy
from bot.domain.chat.message import Role
from bot.domain.documents.document_kind import DocumentKind
from bot.domain.pages.site import SITE
from bot.domain.words.voice import lines_of
from bot.feature import Feature, Runtime
from bot.moderation.policy import Policy
from bot.services.documents.data_folder import ignored, load_policy
from bot.services.pages.site import CommandTold
from bot.services.pages.site_way import SiteWay
from bot.services.words.voice import Voice
from bot.settings import Settings
from bot.twitch.command_error import usage
from bot.twitch.command_help import help_of
from bot.web.publishing import Publishing
from bot.web.site import TOPIC, SitePages
from commands.help import usable
from commands.names import built_in_commands, yielding_names

LINES = lines_of(bot.web.public_site, bot.web.site)

KINDS = (SITE,)


async def open(runtime: Runtime) -> Feature[SiteWay]:
    """Open the page where the artist chooses what is shown, sees and writes it; chat is led to it."""
    settings, voice = runtime.settings, runtime.voice

    def policy(band: Sequence[Privacy]) -> Policy:
        return load_policy(
            settings, ignored, voice.words_of, band
        )  # `check` and the start tell what is ignored

    publisher = publishing(settings, voice, policy, runtime.catalogue.kinds)
    news = partial(runtime.feed.happen, TOPIC, {})
    runtime.catalogue.listen(SITE, news)
    pages = SitePages(
        publisher,
        runtime.catalogue,
        runtime.database,
        runtime.clock,
        spawn=runtime.activity.spawn,
        news=news,
    )
    way = SiteWay(runtime.catalogue, settings.site_url)
    return Feature("site", way, routes=pages.routes(), acts=pages.acts(), more_at=way.page_for)


def publishing(
    settings: Settings,
    voice: Voice,
    policy: Callable[[Sequence[Privacy]], Policy],
    kinds: Mapping[str, DocumentKind[Any]],
) -> Publishing:
    """Return what publishes the site, by the house rules as they stand in files: chat switches none of it."""
    return Publishing(settings, voice, policy, _commands_told(settings, voice), kinds)


def _commands_told(settings: Settings, voice: Voice) -> Sequence[CommandTold]:
    """Return the commands of the bot's own that are for everybody, in the order of their names."""
    prefix = settings.prefix
    return [
        CommandTold(
            usage(each, prefix),
            tuple(f"{prefix}{alias}" for alias in sorted(each.aliases) if not each.parent),
            help_of(each, voice),
            yields=each.qualified_name in yielding_names(),
        )
        for each in usable(built_in_commands(), Role.VIEWER)
    ]
