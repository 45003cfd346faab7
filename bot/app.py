"""The whole bot: its features and the way to Twitch put together, from start to stop."""

import asyncio
import random
import sys
from collections.abc import Awaitable, Callable, Sequence
from contextlib import AsyncExitStack, suppress
from typing import TypeVar

from aiohttp import ClientSession
from twitchio import PartialUser

from bot.feature import Channel, Feature, Runtime, listeners, reach, reader_for, way_to_more
from bot.features import Entrance, HouseRules, open_all, open_for_all
from bot.log import get_logger
from bot.memory import loading
from bot.services.clock import MachineClock, by_twitch
from bot.services.fans.privacy import Privacy
from bot.services.operation.configuration import Configuration
from bot.services.pages.overlay import Overlay
from bot.services.supervisor import keep_running
from bot.settings import Settings
from bot.twitch.account import STAND_IN, Account
from bot.twitch.client import Client
from bot.twitch.connect import listen
from bot.twitch.endpoints import point_at
from bot.twitch.health import TwitchConnection, TwitchMonitor
from bot.twitch.rate_limits import RateLimits
from bot.twitch.session import open_twitch_session, signed_in
from bot.twitch.tokens import ShowCode
from bot.web.access import Access
from bot.web.do import do_routes
from bot.web.feed import feed_routes
from bot.web.hotkeys import hotkey_routes
from bot.web.page import HOME as BARE
from bot.web.page import Pages
from bot.web.route import Route
from bot.web.server import WebServer, doors
from bot.web.set_up import HOME

_log = get_logger(__name__)
_Service = TypeVar("_Service")

HANDED_OVER_WITHIN = 0.0005
"""Seconds within which a thread that works beside chat lets it go on. Python has ten times as many, and a
command waits for its turn several times, as each of its writes is done in a thread of its own: five turns
took 50 ms in the mean beside a thread that never rests, and 7.5 ms so (Python 3.11, two cores)."""

DRAIN_SECONDS = 5
"""How long a stop waits for what is under way."""


class Woodshed:
    """The bot, from start to stop.

    All time comes from `clock`, corrected by Twitch's own. `show_code` puts the sign-in code before a person
    when no account is signed in yet; without it that is an error. By a `configuration` it may be set up at
    its pages, and begins anew when that is asked there.
    """

    runtime: Runtime
    twitch: TwitchConnection

    def __init__(
        self,
        settings: Settings,
        clock: MachineClock,
        *,
        show_code: ShowCode | None = None,
        configuration: Configuration | None = None,
    ) -> None:
        self.settings = settings
        self.doors = doors(settings)
        self.features: list[Feature[object]] = []
        self._clock = by_twitch(clock)
        self._show_code = show_code
        self._configuration = configuration
        self._rate_limits = RateLimits(self._clock)
        self._monitor = TwitchMonitor(self._clock, self._waits_at)
        self._loops: list[asyncio.Task[None]] = []
        self._open = AsyncExitStack()

    async def start(self) -> None:
        """Open everything, sign in and listen; what a failed start had opened is closed again.

        Raises:
            WoodshedError: something is missing or refused; it says what, and what to do.
        """
        await self.open()
        try:
            await self._connect()
        except BaseException:
            await self.stop()
            raise

    async def open(self) -> None:
        """Open all that is not Twitch, the pages among it; what a failed opening had opened is closed again.

        Raises:
            WoodshedError: something is missing or cannot be read; it says what, and what to do.
        """
        sys.setswitchinterval(HANDED_OVER_WITHIN)
        try:
            with loading():
                await self._open_house()
        except BaseException:
            await self.stop()
            raise

    async def _open_house(self) -> None:
        """Open all that is not Twitch: the database, the features, the bot's own page."""
        self.runtime = await open_for_all(self.settings, self._clock, self._rate_limits)
        self._open.push_async_callback(self.runtime.database.close)
        findings = [door.finding for door in self.doors]
        async for feature in open_all(self.runtime, self._monitor, findings, self._configuration):
            self.features.append(feature)
            if feature.close:
                self._open.push_async_callback(_closed, feature.name, feature.close)
        self._open.push_async_callback(self._drain)  # closing the client may set off something to write
        reach(self.service(Privacy), self.features)
        self.service(Overlay).add(card for feature in self.features for card in feature.cards)
        pages = self.pages()
        for door in self.doors:
            self._open.push_async_callback(door.stop)
            await door.start(pages)

    def pages(self) -> Pages:
        """Return all pages of the features, with all that can be done there, and who may."""
        runtime = self.runtime
        acts = [act for feature in self.features for act in feature.acts]
        access = Access(
            self.service(Entrance).credentials,
            self.settings.channel,
            trusts_inside=not self.settings.web_url,
            in_container=self.settings.web_in_container,
        )
        routes = [
            *feed_routes(runtime.feed),
            *(route for feature in self.features for route in feature.routes),
            *hotkey_routes(acts),
            *do_routes(acts),
        ]
        return Pages(
            routes=_with_one_home(routes),
            access=access,
            say=runtime.voice.say,
            language=runtime.voice.language,
            local=self.settings.local,
            shows={name: value for feature in self.features for name, value in feature.shows.items()},
        )

    @property
    def web(self) -> WebServer:
        """The door of this machine."""
        return self.doors[0]

    def _waits_at(self) -> str:
        """Return where the bot waits to be set up; empty where it does not."""
        waits = self._configuration and self._configuration.waits
        return self.web.url.rstrip("/") + HOME if waits else ""

    async def _connect(self) -> None:
        """Sign in and listen; nothing goes out and no loop runs before all is there."""
        settings, database, outbox = self.settings, self.runtime.database, self.runtime.outbox
        point_at(settings)
        token = await signed_in(settings, database, self._clock, self._show_code)
        entering = open_twitch_session(token, settings, database, self._clock, self._rate_limits)
        account, session, channel, bot = await self._open.enter_async_context(entering)
        outbox.connect(channel, bot)
        here = Channel(channel.name or settings.channel, account.login)
        client = self._client(account, session, channel, here)
        self._open.push_async_callback(client.close)
        await client.login(token=STAND_IN, load_tokens=False, save_tokens=False)
        for component in (each for feature in self.features for each in feature.components):
            await client.add_component(component)
        for connected in (each.connected for each in self.features if each.connected):
            await connected(here)
        await outbox.recall(client.inbox)  # before the first event: Twitch delivers some again
        eventsub = await self._open.enter_async_context(listen(client, account, settings, self._clock))
        self.twitch = TwitchConnection(client, account, eventsub, channel)
        self._monitor.connected(self.twitch)
        self._run()
        _log.info("listening", channel=channel.name, bot=account.login)

    def _client(
        self, account: Account, session: ClientSession, channel: PartialUser, here: Channel
    ) -> Client:
        runtime, features, rules = self.runtime, self.features, self.service(HouseRules)
        return Client(
            client_id=self.settings.client_id,
            bot_id=account.user_id,
            login=account.login,
            channel_id=channel.id,
            prefix=self.settings.prefix,
            voice=runtime.voice,
            clock=self._clock,
            activity=runtime.activity,
            outbox=runtime.outbox,
            moderator=rules.moderator,
            review=rules.review,
            granted=lambda: account.scopes,
            listeners=listeners(features, runtime.database, self.service(Privacy).is_out),
            bots=self.settings.other_bots(),
            reader=reader_for(features, here, self.settings.prefix),
            more_at=way_to_more(features),
            session=session,
        )

    def _run(self) -> None:
        """Let the loops run: Twitch's, and those of the features."""
        client, account, eventsub = self.twitch.client, self.twitch.account, self.twitch.eventsub
        loops: dict[str, Callable[[], Awaitable[None]]] = {
            "account": account.run,
            "eventsub": eventsub.run,
            "outbox": self.runtime.outbox.run,
            "gathered": self.runtime.outbox.tell_gathered,
            "inbox": client.inbox.run,
            "live": client.keep_live,
        }
        for feature in self.features:
            loops |= feature.loops
        self._loops = [
            asyncio.create_task(keep_running(name, run, self._clock, random.random), name=name)
            for name, run in loops.items()
        ]
        # Undone from the last on: nothing more is taken in, what is under way ends, and only then the loops.
        self._open.push_async_callback(self._end_loops)
        self._open.push_async_callback(self._drain)
        self._open.callback(client.inbox.close)
        for listening in (each.listening for each in self.features if each.listening):
            listening()

    def service(self, kind: type[_Service]) -> _Service:
        """Return what a feature is at heart, by its class.

        Raises:
            LookupError: no feature has one.
        """
        for feature in self.features:
            if isinstance(feature.service, kind):
                return feature.service
        raise LookupError(kind.__name__)

    async def serve(self) -> None:
        """Work until cancelled, or until it is to begin anew."""
        anew = [asyncio.create_task(self._configuration.begun_anew())] if self._configuration else []
        try:
            ended, _ = await asyncio.wait([*self._loops, *anew], return_when=asyncio.FIRST_COMPLETED)
        finally:
            for task in anew:
                task.cancel()
        for loop in ended:
            loop.result()

    async def settled(self, message_id: str) -> bool:
        """Return when a line is dealt with: True if wholly, False if the clock must move first."""
        await self.twitch.client.inbox.heard(message_id)
        await self.rests()
        return not self.runtime.outbox.waiting

    async def rests(self) -> None:
        """Return when nothing more is done until the clock moves on."""
        activity, outbox = self.runtime.activity, self.runtime.outbox
        while activity.busy != outbox.waiting or (outbox.waiting and not outbox.asleep):
            await activity.change()

    async def stop(self) -> None:
        """Finish what is under way, within bounds, and close everything that is open, the last opened first.

        What was decided and could not be carried out in time is due at the next start.
        """
        await self._open.aclose()

    async def _end_loops(self) -> None:
        for loop in self._loops:
            loop.cancel()
        await asyncio.gather(*self._loops, return_exceptions=True)

    async def _drain(self) -> None:
        """Wait a while for what is under way, then let go of the rest."""
        activity = self.runtime.activity
        with suppress(TimeoutError):
            async with asyncio.timeout(DRAIN_SECONDS):
                await activity.still()
        await activity.abandon()


def _with_one_home(routes: Sequence[Route]) -> list[Route]:
    """Return routes of which the last one at the bare address counts; any other that is there twice stays.

    A bot that waits to be set up leads there, and not to the desk. Two features that have one path otherwise
    are a slip, which aiohttp refuses.
    """
    homes = [route for route in routes if route.path == BARE]
    return [*homes[-1:], *(route for route in routes if route.path != BARE)]


async def _closed(name: str, close: Callable[[], Awaitable[None]]) -> None:
    """Close a feature; one that fails is named, and keeps no other from being closed."""
    try:
        await close()
    except Exception:  # noqa: BLE001 - a supervisor: whatever it was, the others close
        _log.exception("feature.unclosed", feature=name)
