"""The whole bot put together on one page."""

import asyncio
import random
from collections.abc import Sequence
from contextlib import AsyncExitStack, suppress
from functools import partial

from bot.domain.health import LOGIN
from bot.errors import SignInError
from bot.log import counting_errors, get_logger
from bot.services.activity import Activity
from bot.services.announcements import Announcer
from bot.services.backups import Backups
from bot.services.clock import MachineClock, by_twitch
from bot.services.data_folder import (
    how_to_fill,
    load_announcements,
    load_policy,
    load_strategies,
    open_shelf,
)
from bot.services.feed import Feed
from bot.services.health import Health
from bot.services.moderator import Moderator
from bot.services.nuke import Sweep
from bot.services.panic import Lockdown
from bot.services.practice_room import PracticeRoom
from bot.services.review import Review
from bot.services.supervisor import keep_running
from bot.services.take import Take
from bot.services.toggles import Switchboard
from bot.services.voice import Voice
from bot.services.wording import Wording
from bot.settings import Settings
from bot.store.audit import DueCall, rule_broken_by
from bot.store.database import Database
from bot.store.stream import end_stream, write_stream
from bot.store.token import Token, load_token, save_token
from bot.twitch.account import STAND_IN
from bot.twitch.client import Client
from bot.twitch.delivery import Deliveries
from bot.twitch.door import find_channel, listen, open_account
from bot.twitch.endpoints import point_at
from bot.twitch.health import Lookout
from bot.twitch.markers import Markers
from bot.twitch.outbound import Outbox, Priority
from bot.twitch.rate_limits import RateLimits
from bot.twitch.standing import granted
from bot.twitch.tokens import ShowCode, reaching, sign_in
from bot.web.health import health_routes
from bot.web.practice import practice_routes
from bot.web.server import WebServer
from commands.announcements import AnnouncementSwitch
from commands.focus import Undisturbed
from commands.gear import Gear
from commands.health import HealthCommand
from commands.help import Help
from commands.moderation import Moderation
from commands.nuke import Nuke
from commands.panic import Panic
from commands.practice import Practice
from commands.progress import ProgressMade
from commands.review import Reviews
from commands.routine import Routines
from commands.rules import Rules
from commands.toggles import ModToggles

_log = get_logger(__name__)

DRAIN_SECONDS = 5
"""How long a stop waits for what is under way."""


class Woodshed:
    """The bot, from start to stop.

    All time comes from `clock`, corrected by Twitch's own. `show_code` puts the sign-in code before a person
    when no account is signed in yet; without it that is an error.
    """

    def __init__(self, settings: Settings, clock: MachineClock, *, show_code: ShowCode | None = None) -> None:
        self._settings = settings
        self._clock = by_twitch(clock)
        self._show_code = show_code
        self._activity = Activity()
        self._rate_limits = RateLimits(self._clock)
        self._loops: list[asyncio.Task[None]] = []
        self._open = AsyncExitStack()

    async def start(self) -> None:
        """Open everything, sign in and listen; what a failed start had opened is closed again.

        Raises:
            WoodshedError: something is missing or refused; it says what, and what to do.
        """
        try:
            await self._start()
        except BaseException:
            await self.stop()
            raise

    async def _start(self) -> None:
        settings = self._settings
        voice = Voice.load(settings.data_dir, settings.language, settings.prefix)
        policy = load_policy(settings)
        announcements = load_announcements(settings)
        strategies = load_strategies(settings)
        self.database = await Database.open(settings.database)
        self._open.push_async_callback(self.database.close)
        self._open.push_async_callback(self._drain)  # closing the client may set off something to write
        await self._open_rooms(voice)
        point_at(settings)
        token = await self._token()
        self.account = await self._open.enter_async_context(
            open_account(token, settings, self.database, self._clock)
        )
        self._expect_scopes()
        session = await self._open.enter_async_context(self._rate_limits.session(self.account.sign))
        self.client = Client(
            client_id=settings.client_id,
            bot_id=token.user_id,
            login=self.account.login,
            prefix=settings.prefix,
            voice=voice,
            clock=self._clock,
            activity=self._activity,
            bots=settings.other_bots(),
            practising=lambda: self.practice_room.playing is not None,
            session=session,
        )
        self._open.push_async_callback(self.client.close)
        await self.client.login(token=STAND_IN, load_tokens=False, save_tokens=False)
        with reaching("api", settings):
            channel = await find_channel(self.client, settings.channel, token)
        deliveries = Deliveries(self.database, self._clock)
        self.outbox = Outbox(
            deliveries=deliveries,
            channel=channel,
            bot=self.client.create_partialuser(token.user_id, self.account.login),
            clock=self._clock,
            activity=self._activity,
            limits=self._rate_limits,
            wording=Wording(voice),
            dice=random.random,
            take=self.take,
        )
        self.moderator = Moderator(policy, self.database, self.outbox, self._clock, self._activity)
        self.review = Review(
            self.database,
            self.moderator,
            self.outbox,
            undo=self.moderator.undo,
            tell=self._tell,
            clock=self._clock,
        )
        self.client.announcer = Announcer(
            announcements,
            self._clock,
            live=lambda: self.moderator.room.live,
            held=lambda: self.take.focus.on,
            say=lambda words: self.outbox.say(words, reply_to=None, priority=Priority.ANNOUNCEMENT),
        )
        self._voice = voice
        self.client.channel_id = channel.id
        self.client.began = partial(write_stream, self.database)
        self.client.ended = partial(end_stream, self.database)
        self.client.outbox, self.client.moderator, self.client.review = (
            self.outbox,
            self.moderator,
            self.review,
        )
        switchboard = Switchboard(self.moderator, self.database, self._clock, lambda: load_policy(settings))
        await switchboard.load()
        self.lockdown = Lockdown(
            self.database,
            self.outbox,
            self._clock,
            preset=lambda: self.moderator.policy.toggles.preset or None,
            switch_preset=switchboard.preset_of_panic,
            activity=self._activity,
        )
        self.sweep = Sweep(self.moderator, self.database, voice)
        for component in (
            Gear(self.shelf, settings.day_of, lambda: self.practice_room.playing),
            Rules(self.moderator),
            Reviews(self.review, self.moderator, voice.say),
            ModToggles(switchboard, self.moderator),
            Moderation(self.moderator, settings.local, voice.say),
            Panic(self.lockdown),
            Nuke(self.sweep),
            AnnouncementSwitch(self.client.announcer),
            HealthCommand(self.health),
            Practice(self.practice_room, quiet=settings.quiet),
            ProgressMade(self.practice_room),
            Routines(self.practice_room, strategies),
            Undisturbed(self.take),
            Help(),
        ):
            await self.client.add_component(component)
        self._guard_names(channel.name or settings.channel, self.account.login)
        await self.moderator.recall_chatters()
        undone = await self.moderator.recall()
        await deliveries.recall(self.client.inbox, self.outbox.budget)
        self.eventsub = await self._open.enter_async_context(
            listen(self.client, self.account, settings, self._clock)
        )
        backups = self._backups()
        self.health.besides = [backups.finding, self.web.finding]
        loops = {
            "account": self.account.run,
            "eventsub": self.eventsub.run,
            "outbox": self.outbox.run,
            "inbox": self.client.inbox.run,
            "chatters": self.moderator.keep_chatters,
            "audit": self.moderator.audit.run,
            "announcements": self.client.announcer.run,
            "markers": partial(self._markers(voice).run, self.feed),
            "health": self.health.watch,
            "live": self.client.keep_live,
            "backups": backups.run,
        }
        self._loops = [
            asyncio.create_task(keep_running(name, run, self._clock, random.random), name=name)
            for name, run in loops.items()
        ]
        self._open.push_async_callback(self.moderator.close)
        self._open.push_async_callback(self._end_loops)
        self._open.push_async_callback(self._drain)
        self._open.callback(self.client.inbox.close)
        self._activity.spawn(self._finish(undone), name="moderation")
        self.health.lookout = Lookout(self.client, self.account, self.eventsub, channel, self._clock)
        _log.info("listening", channel=channel.name, bot=self.account.login)

    async def _open_rooms(self, voice: Voice) -> None:
        """Open what the bot knows by itself, and its own page, whatever becomes of Twitch."""
        settings = self._settings
        self.feed = Feed()
        self.take = Take(self.feed)
        self.practice_room = PracticeRoom(
            self.database,
            self._clock,
            self.feed,
            day_of=settings.day_of,
            rest_days=settings.weekdays_off(),
        )
        await self.practice_room.load()
        await self._open_page(voice)
        self.shelf = await open_shelf(settings, self.database)
        if not self.shelf.items:
            _log.info("gear.none", mend=how_to_fill(settings))

    async def _open_page(self, voice: Voice) -> None:
        """Tell on the bot's own page how it is and what is practised, from now on."""
        errors = self._open.enter_context(counting_errors(self._clock.now))
        self.health = Health(self.database, self._clock, errors)
        settings = self._settings
        practice = practice_routes(
            self.practice_room,
            self.feed,
            voice.say,
            take=self.take,
            tell=lambda line, gaps: self._tell(line, **gaps),
        )
        routes = [*health_routes(self.health), *practice]
        self.web = WebServer(settings.web_host, settings.web_port, routes)
        self._open.push_async_callback(self.web.stop)
        await self.web.start()

    async def _token(self) -> Token:
        token = await load_token(self.database)
        if token is None:
            if self._show_code is None:
                raise SignInError("no account is signed in", mend=LOGIN)
            token = await sign_in(self._settings, self._show_code, self._clock)
            await save_token(self.database, token, self._clock.now())
        return token

    def _expect_scopes(self) -> None:
        found = granted(self.account, self._clock.now())
        if not found.well:
            raise SignInError(found.says, mend=found.mend)
        if found.mend:
            _log.warning("scopes.lacking", why=found.says, mend=found.mend)

    def _markers(self, voice: Voice) -> Markers:
        return Markers(
            self._settings, self.database, self._clock, voice, live=lambda: self.moderator.room.live
        )

    async def _finish(self, calls: Sequence[DueCall]) -> None:
        await self.moderator.finish(calls)
        await self.review.finish()

    def _guard_names(self, *names: str) -> None:
        self.moderator.room.artist = self._settings.channel
        for guarded in names:
            self.moderator.room.guard(guarded, guarded, closely=True)

    def _tell(self, line: str, /, **gaps: str | float) -> None:
        self.outbox.say(self._voice.say(line, gaps), reply_to=None, priority=Priority.ARTIST)

    def _backups(self) -> Backups:
        return Backups(
            self._settings.database,
            self._clock,
            keep=self._settings.backups,
            day_of=self._settings.day_of,
            quiet=lambda: not (self.moderator.room.live or self.practice_room.playing),
        )

    async def serve(self) -> None:
        """Work until cancelled."""
        ended, _ = await asyncio.wait(self._loops, return_when=asyncio.FIRST_COMPLETED)
        for loop in ended:
            loop.result()

    async def settled(self, message_id: str) -> bool:
        """Return when a line is dealt with: True if wholly, False if the clock must move first."""
        await self.client.inbox.heard(message_id)
        while True:
            if self._activity.busy == self.outbox.waiting and (self.outbox.asleep or not self.outbox.waiting):
                return not self.outbox.waiting
            await self._activity.change()

    async def rule_of(self, message_id: str) -> str | None:
        """Return the rule by which a line was moderated; None where it was not."""
        return await rule_broken_by(self.database, message_id)

    async def stop(self) -> None:
        """Finish what is under way, within bounds, and close everything that is open.

        What was decided and could not be carried out in time is due at the next start.
        """
        await self._open.aclose()

    async def _end_loops(self) -> None:
        for loop in self._loops:
            loop.cancel()
        await asyncio.gather(*self._loops, return_exceptions=True)

    async def _drain(self) -> None:
        """Wait a while for what is under way, then let go of the rest."""
        with suppress(TimeoutError):
            async with asyncio.timeout(DRAIN_SECONDS):
                await self._activity.still()
        await self._activity.abandon()
