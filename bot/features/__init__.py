"""The features of the bot, opened in their order; one that needs another is handed it here."""

from collections.abc import AsyncIterator, Callable, Coroutine, Sequence
from typing import Any, TypeVar

import bot.services.words.wording
import bot.twitch.client
import bot.twitch.command_error
import bot.twitch.command_help
import bot.twitch.command_reader
import bot.twitch.context
import bot.twitch.told_gently
import bot.web.hotkeys
import bot.web.page
from bot.domain.documents.document_kind import DocumentKind
from bot.domain.operation.finding import Finding
from bot.domain.words.voice import lines_of
from bot.feature import Feature, Runtime, open_runtime
from bot.features import (
    announcements,
    answers,
    backups,
    band,
    care,
    catalogue,
    checklist,
    closeness,
    custom_commands,
    desk,
    document_files,
    documents,
    duet,
    early_comments,
    evenings,
    fact,
    gear,
    gear_settings,
    health,
    help,  # noqa: A004 - the noun of the command
    hush,
    insights,
    interview,
    maintenance,
    markers,
    moderation,
    nuke,
    overlay,
    panic,
    photos,
    practice,
    privacy,
    question_queue,
    quiz,
    quotes,
    rig,
    set_up,
    sign_in,
    site,
    story,
    suggestions,
    support,
    tour,
    turns,
)
from bot.features.moderation import HouseRules
from bot.features.sign_in import Entrance
from bot.services.backstage.band import Band
from bot.services.chat.custom_commands import CommandBook
from bot.services.clock import TwitchClock
from bot.services.documents.forms import DocumentForms
from bot.services.fans.privacy import Privacy
from bot.services.fans.support import Support
from bot.services.gear.gear import GearCollection
from bot.services.moderation.moderator import Moderator
from bot.services.operation.backups import Backups
from bot.services.operation.configuration import Configuration
from bot.services.operation.health import TwitchStatus
from bot.services.practice.practice_room import PracticeRoom
from bot.settings import Settings
from bot.twitch.rate_limits import RateLimits
from bot.web.desk_part import DeskPart

__all__ = ["KINDS", "LINES", "Entrance", "HouseRules", "open_all", "open_for_all"]

LINES = lines_of(
    bot.services.words.wording,
    bot.twitch.client,
    bot.twitch.command_error,
    bot.twitch.command_help,
    bot.twitch.context,
    bot.twitch.command_reader,
    bot.twitch.told_gently,
    bot.web.hotkeys,
    bot.web.page,
    announcements,
    answers,
    band,
    care,
    catalogue,
    checklist,
    closeness,
    custom_commands,
    desk,
    document_files,
    early_comments,
    evenings,
    documents,
    fact,
    duet,
    gear,
    gear_settings,
    health,
    help,
    hush,
    insights,
    interview,
    maintenance,
    markers,
    moderation,
    nuke,
    overlay,
    panic,
    photos,
    practice,
    privacy,
    question_queue,
    quiz,
    quotes,
    rig,
    set_up,
    sign_in,
    site,
    suggestions,
    story,
    support,
    tour,
    turns,
)
"""Every line that the bot can say: those of any command, and those of the features."""

KINDS: tuple[DocumentKind[Any], ...] = (
    *gear.KINDS,
    *band.KINDS,
    *interview.KINDS,
    *practice.KINDS,
    *rig.KINDS,
    *gear_settings.KINDS,
    *custom_commands.KINDS,
    *announcements.KINDS,
    *quotes.KINDS,
    *site.KINDS,
    *maintenance.KINDS,
    *story.KINDS,
    *tour.KINDS,
    *checklist.KINDS,
    *fact.KINDS,
    *quiz.KINDS,
    *duet.KINDS,
    *support.KINDS,
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
    yield (pictures := await _opened("photos", photos.open(runtime)))
    yield await _opened("catalogue", catalogue.open(runtime, pictures.service))
    yield await _opened("document files", document_files.open(runtime, pictures.service))
    yield (played := await _opened("practice", practice.open(runtime)))
    room = played.service
    yield await _opened("evenings", evenings.open(runtime, room))
    yield (mates := await _opened("band", band.open(runtime, lambda: moderator.policy)))
    yield (shelved := await _opened("gear", gear.open(runtime, lambda: room.playing, mates.service)))
    shelf = shelved.service
    yield (rules := await _opened("moderation", moderation.open(runtime, mates.service, room)))
    moderator = rules.service.moderator
    yield (kept := await _opened("privacy", privacy.open(runtime, moderator)))
    asking = await _opened("support", support.open(runtime, moderator, kept.service))
    async for each in _in_chat(runtime, rules.service, asking.service):
        yield each
    yield (quiet := await _opened("backups", _backups_when_quiet(runtime, moderator, room)))
    yield (access := await _opened("sign-in", sign_in.open(runtime)))
    credentials = access.service.credentials
    findings = [*rules.findings, *kept.findings, *quiet.findings, *pictures.findings, *pages]
    yield (condition := await _opened("health", health.open(runtime, monitor, credentials, findings)))
    yield (own := await _opened("custom commands", custom_commands.open(runtime, room, shelf, moderator)))
    yield (forms := await _opened("documents", documents.open(runtime, {gear.GEAR.name: shelf.meant})))
    of_gear = _on_gear(runtime, shelf, room, moderator=moderator, mates=mates.service, forms=forms.service)
    on_gear = [each async for each in of_gear]
    for_company = _told(runtime, shelf, room, moderator, mates.service, kept=kept.service, own=own)
    told = [each async for each in for_company]
    for each in (*on_gear, *told, asking):
        yield each
    yield await _opened("overlay", overlay.open(runtime, moderator, rules.service.switchboard, credentials))
    on_desk = (room, moderator, rules.service.queue, _parts_of(*on_gear, *told, asking))
    yield await _opened("desk", desk.open(runtime, *on_desk, health=condition.service))
    yield await _opened("site", site.open(runtime))
    if configuration:
        yield await _opened("set-up", set_up.open(runtime, monitor, configuration, moderator, credentials))


# Of the features of a group, none needs to be closed.


async def _in_chat(runtime: Runtime, rules: HouseRules, asking: Support) -> AsyncIterator[Feature[object]]:
    """Open what is done in chat, and for it."""
    moderator = rules.moderator
    yield await _opened("care", care.open(runtime, moderator, rules.review))
    yield await _opened("panic", panic.open(runtime, moderator, rules.switchboard))
    yield await _opened("nuke", nuke.open(runtime, moderator))
    yield await _opened("announcements", announcements.open(runtime, moderator, asking))
    yield await _opened("markers", markers.open(runtime, lambda: moderator.room.live))


async def _on_gear(
    runtime: Runtime,
    shelf: GearCollection,
    room: PracticeRoom,
    *,
    moderator: Moderator,
    mates: Band,
    forms: DocumentForms,
) -> AsyncIterator[Feature[object]]:
    """Open what is kept of the gear beside what it is."""
    yield (knobs := await _opened("gear settings", gear_settings.open(runtime, shelf, room)))
    yield await _opened("rig", rig.open(runtime, shelf, room, knobs.service, mates))
    yield await _opened("maintenance", maintenance.open(runtime, shelf))
    yield await _opened("suggestions", suggestions.open(runtime, shelf, moderator, forms))


async def _told(
    runtime: Runtime,
    shelf: GearCollection,
    room: PracticeRoom,
    moderator: Moderator,
    mates: Band,
    *,
    kept: Privacy,
    own: Feature[CommandBook],
) -> AsyncIterator[Feature[object]]:
    """Open what is told and asked for company."""
    yield hush.open(runtime)
    yield (answering := await _opened("answers", answers.open(runtime, room, shelf, moderator, own)))
    queue = await _opened("questions", question_queue.open(runtime, moderator, answering.service, kept))
    yield queue
    sources = (lambda: room.playing, answering.service, queue.service)
    yield await _opened("insights", insights.open(runtime, shelf, *sources, privacy=kept))
    yield await _opened("early comments", early_comments.open(runtime, moderator, kept))
    yield await _opened("turns", turns.open(runtime, moderator))
    yield await _opened("quotes", quotes.open(runtime, moderator))
    yield await _opened("duets", duet.open(runtime, moderator))
    stories = await _opened("stories", story.open(runtime, shelf, moderator, lambda: room.playing))
    yield stories
    yield await _opened("facts", fact.open(runtime, moderator))
    yield await _opened("quiz", quiz.open(runtime, moderator, kept, answering.service))
    yield await _opened("tour", tour.open(runtime, shelf, stories.service, moderator))
    yield await _opened("checklists", checklist.open(runtime, shelf, moderator))
    yield await _opened("interview", interview.open(runtime, mates, lambda: moderator.policy))
    yield await _opened("closeness", closeness.open(runtime, moderator))
    yield await _opened("help", help.open(own.service))


def _backups_when_quiet(
    runtime: Runtime, moderator: Moderator, room: PracticeRoom
) -> Coroutine[Any, Any, Feature[Backups]]:
    return backups.open(runtime, lambda: not (moderator.room.live or room.playing))


def _parts_of(*features: Feature[Any]) -> list[DeskPart]:
    return [part for each in features for part in each.desk]


async def _opened(name: str, opening: Coroutine[Any, Any, Feature[_Service]]) -> Feature[_Service]:
    try:
        return await opening
    except Exception as error:
        error.add_note(f"while opening {name}")
        raise
