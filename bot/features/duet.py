"""Duets: what fans play to a challenge, with their yes, and for as long as it holds."""

from collections.abc import Awaitable, Callable, Mapping
from datetime import datetime
from functools import partial

import aiosqlite

import bot.domain.fans.duet_submission
import bot.services.fans.cover_wishes
import bot.services.fans.duet
import bot.services.fans.duet_card
import bot.services.fans.duet_links
import bot.services.fans.duet_news
import bot.services.pages.duet_site
import bot.web.duet
import commands.duet
from bot.domain.chat.message import Message, Role
from bot.domain.chat.person import Forgotten, Person
from bot.domain.documents.subcommand_words import REPLIES
from bot.domain.fans.duet import DUETS
from bot.domain.fans.duet_submission import State
from bot.domain.fans.video import VideoPlace, link_first
from bot.domain.words.typed_command import TypedCommand
from bot.domain.words.voice import lines_of
from bot.feature import Feature, Runtime, surroundings
from bot.moderation.chat_state import ChatState
from bot.services.fans.cover_wishes import CoverWishes
from bot.services.fans.duet import Duets
from bot.services.fans.duet_card import duet_card, publishing
from bot.services.fans.duet_links import COVER, SUBMIT, DuetLinks
from bot.services.fans.duet_news import DuetReminders
from bot.services.moderation.moderator import Moderator
from bot.services.pages.duet_site import SiteKeeper
from bot.setting_forms import words_of
from bot.settings import Settings
from bot.store.duet import forget_submissions
from bot.twitch.command_help import help_lines
from bot.web.duet import DuetPages
from bot.web.site import FOLDER
from commands.duet import DuetCommands

LINES = lines_of(
    bot.domain.fans.duet_submission,
    bot.services.fans.cover_wishes,
    bot.services.fans.duet,
    bot.services.fans.duet_card,
    bot.services.fans.duet_links,
    bot.services.fans.duet_news,
    bot.services.pages.duet_site,
    bot.web.duet,
    commands.duet,
) | help_lines(DuetCommands)

KINDS = (DUETS,)


async def open(runtime: Runtime, moderator: Moderator) -> Feature[Duets]:
    """Open what was handed in; a link by which something is handed in is no matter of the links rule."""

    def news() -> None:
        publish(duets.handed_in)
        runtime.activity.spawn(site.look(), name="duets on the site")

    duets = _duets(runtime, moderator, news)
    publish = publishing(runtime.feed, duets.title, runtime.clock.now)
    site = _site(duets, runtime.settings)
    await duets.load()
    _tell_of_links(duets, moderator.room)
    wishes = _wishes(runtime, moderator, duets)
    pages = DuetPages(duets, runtime.voice.say, runtime.clock.now)

    async def forget(connection: aiosqlite.Connection, person: Person, told: Forgotten) -> None:
        await forget_submissions(connection, person, told, runtime.clock.now())

    async def forgotten(person: Person) -> None:
        await wishes.forgotten(person)
        await duets.refresh()
        await site.look()  # and not later: a stopped bot ends with this, and files are looked through

    return Feature(
        "duets",
        duets,
        components=[DuetCommands(duets)],
        routes=pages.routes(),
        acts=pages.acts(),
        cards=[duet_card(runtime.voice.say)],
        desk=[pages.desk()],
        met=duets.news.heard,  # whoever opted out and handed something in hears of it as well
        asked=wishes.take,
        reads=_reply_to_terms(duets, runtime.clock.now),
        taken_off=duets.taken_off,
        loops=_loops(runtime, moderator, duets, site),
        sweep=duets.sweep,
        forget=forget,
        forgotten=forgotten,
    )


def _loops(
    runtime: Runtime, moderator: Moderator, duets: Duets, site: SiteKeeper
) -> Mapping[str, Callable[[], Awaitable[None]]]:
    return {
        "duet reminders": _reminders(runtime, moderator, duets).run,
        "duets on the site": partial(site.run, runtime.clock),
    }


def _tell_of_links(duets: Duets, room: ChatState) -> None:
    room.link_handed_in, room.link_elsewhere = duets.link_handed_in, duets.link_elsewhere
    room.recording_shown = duets.recording_shown


def _reply_to_terms(
    duets: Duets, now: Callable[[], datetime]
) -> Callable[[TypedCommand, Role, str], TypedCommand]:
    """Return what reads a mere `!yes` or `!no`, which people type, as one to the terms, and soon a bare one.

    That of a moderator is one only while terms wait for it, and that of the artist never. Where a link stands
    behind it, it is none, but the title of what is handed in: "!cover no woman no cry https://…".
    """

    def read(typed: TypedCommand, role: Role, who: str) -> TypedCommand:
        if typed.command in {SUBMIT, COVER}:
            return typed._replace(words=link_first(typed.words))
        reply, *more = (typed.command, *typed.words) if typed.command else typed.words or ("",)
        if reply not in REPLIES or more or role is Role.BROADCASTER:
            return typed
        offered = duets.offered_to(who)
        is_to_it = offered and (typed.command or offered.is_asking(now()))
        is_told_how = typed.command == "yes" and role < Role.MODERATOR
        return TypedCommand(SUBMIT, (reply,), typed.to) if is_to_it or is_told_how else typed

    return read


def _duets(runtime: Runtime, moderator: Moderator, news: Callable[[], None]) -> Duets:
    settings, voice = runtime.settings, runtime.voice

    around = surroundings(runtime, moderator, news)
    places = tuple(map(VideoPlace, words_of(settings.duet_places)))
    links = DuetLinks(places, settings.prefix, lambda: moderator.policy)
    shelf, clock = runtime.catalogue, runtime.clock
    return Duets(shelf, runtime.database, clock, around, voice.say, links=links, local=settings.aware)


def _wishes(runtime: Runtime, moderator: Moderator, duets: Duets) -> CoverWishes:
    def answer(words: str, message: Message) -> None:
        runtime.outbox.say(words, reply_to=message.id, asker=message.chatter.login)

    wishes = CoverWishes(duets, runtime.voice.say, answer)
    moderator.on_judged.append(wishes.judged)
    return wishes


def _site(duets: Duets, settings: Settings) -> SiteKeeper:
    def public() -> set[int]:
        # What ran out leaves the folder with its row: a wrong time at the start strikes nothing.
        return {each.id for each in duets.handed_in.within(State.FEATURED)}

    return SiteKeeper(settings.home / FOLDER, public, settings)


def _reminders(runtime: Runtime, moderator: Moderator, duets: Duets) -> DuetReminders:
    settings = runtime.settings
    return DuetReminders(
        runtime.database,
        runtime.clock,
        duets.challenge,
        local=settings.aware,
        live=lambda: moderator.room.live,
        held=lambda: runtime.is_no_time_for_cheer,
        day_of=settings.day_of,
        say=partial(runtime.announce, unasked=True),
    )
