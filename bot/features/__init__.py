"""The features of the bot, opened in their order; one that needs another is handed it here."""

from collections.abc import AsyncIterator, Callable, Coroutine, Sequence
from typing import Any, TypeVar

import bot.services.wording
import bot.twitch.client
import bot.twitch.command_error
import bot.twitch.command_reader
import bot.twitch.context
import bot.web.hotkeys
import bot.web.page
from bot.domain.document_kind import DocumentKind
from bot.domain.finding import Finding
from bot.domain.voice import lines_of
from bot.feature import Feature, Runtime, open_runtime
from bot.features import (
    announcements,
    answers,
    backups,
    catalogue,
    custom_commands,
    desk,
    document_files,
    documents,
    evenings,
    gear,
    health,
    help,  # noqa: A004 - the noun of the command
    markers,
    moderation,
    nuke,
    overlay,
    panic,
    photos,
    practice,
    quotes,
    set_up,
    sign_in,
)
from bot.features.moderation import HouseRules
from bot.features.sign_in import Entrance
from bot.services.clock import TwitchClock
from bot.services.configuration import Configuration
from bot.services.health import TwitchStatus
from bot.settings import Settings
from bot.twitch.rate_limits import RateLimits

__all__ = ["KINDS", "LINES", "Entrance", "HouseRules", "open_all", "open_for_all"]

LINES = lines_of(
    bot.services.wording,
    bot.twitch.client,
    bot.twitch.command_error,
    bot.twitch.context,
    bot.twitch.command_reader,
    bot.web.hotkeys,
    bot.web.page,
    announcements,
    answers,
    catalogue,
    custom_commands,
    desk,
    document_files,
    evenings,
    documents,
    gear,
    health,
    help,
    markers,
    moderation,
    nuke,
    overlay,
    panic,
    photos,
    practice,
    quotes,
    set_up,
    sign_in,
)
"""Every line that the bot can say: those of any command, and those of the features."""

KINDS: tuple[DocumentKind[Any], ...] = (
    *gear.KINDS,
    *practice.KINDS,
    *custom_commands.KINDS,
    *announcements.KINDS,
    *quotes.KINDS,
)
"""The kinds of what people author; what one refers to comes before it. There is no other list of them."""

_Service = TypeVar("_Service")


async def open_for_all(settings: Settings, clock: TwitchClock, limits: RateLimits) -> Runtime:
    """Open what every feature may use, with the lines and the kinds of documents of them all.

    Raises:
        WoodshedError: the voice has faults, or the database cannot be used.
    """
    return await open_runtime(settings, clock, limits, lines=LINES, kinds=KINDS)


async def open_all(
    runtime: Runtime,
    monitor: TwitchStatus,
    pages: Sequence[Callable[[], Finding]],
    configuration: Configuration | None = None,
) -> AsyncIterator[Feature[object]]:
    """Open and give every feature; `monitor` sees the way to Twitch, `pages` tell whether there are any.

    Where there is a `configuration`, the bot may be set up at its pages.

    Raises:
        WoodshedError: a file or the database is not as it should be; a note says which feature it was.
    """
    yield await _opened("catalogue", catalogue.open(runtime))
    yield await _opened("document files", document_files.open(runtime))
    yield (played := await _opened("practice", practice.open(runtime)))
    yield await _opened("evenings", evenings.open(runtime, played.service))
    yield (shelf := await _opened("gear", gear.open(runtime, lambda: played.service.playing)))
    yield (rules := await _opened("moderation", moderation.open(runtime)))
    moderator = rules.service.moderator

    def live() -> bool:
        return moderator.room.live

    yield await _opened("panic", panic.open(runtime, moderator, rules.service.switchboard))
    yield await _opened("nuke", nuke.open(runtime, moderator))
    yield await _opened("announcements", announcements.open(runtime, moderator))
    yield await _opened("markers", markers.open(runtime, live))
    quiet = await _opened("backups", backups.open(runtime, lambda: not (live() or played.service.playing)))
    yield quiet
    yield (pictures := await _opened("photos", photos.open(runtime)))
    yield (access := await _opened("sign-in", sign_in.open(runtime)))
    credentials = access.service.credentials
    findings = [*quiet.findings, *pictures.findings, *pages]
    yield (condition := await _opened("health", health.open(runtime, monitor, credentials, findings)))
    commands = custom_commands.open(runtime, played.service, shelf.service, moderator)
    yield (own := await _opened("custom commands", commands))
    yield await _opened("answers", answers.open(runtime, played.service, shelf.service, moderator))
    yield await _opened("quotes", quotes.open(runtime, moderator))
    yield await _opened("overlay", overlay.open(runtime, moderator, credentials))
    on_desk = (played.service, shelf.service, moderator, rules.service.queue)
    yield await _opened("desk", desk.open(runtime, *on_desk, health=condition.service))
    yield await _opened("documents", documents.open(runtime, {gear.GEAR.name: shelf.service.meant}))
    yield await _opened("help", help.open(own.service))
    if configuration:
        opening = set_up.open(runtime, monitor, configuration, moderator, credentials)
        yield await _opened("set-up", opening)


async def _opened(name: str, opening: Coroutine[Any, Any, Feature[_Service]]) -> Feature[_Service]:
    try:
        return await opening
    except Exception as error:
        error.add_note(f"while opening {name}")
        raise
