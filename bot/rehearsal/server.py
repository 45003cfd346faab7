"""The local Twitch as a whole: one port for sign-in, API, events and the channel page."""

import asyncio
import socket
import uuid
from collections import Counter
from email.utils import format_datetime
from ipaddress import ip_address
from typing import Any

from aiohttp import hdrs, web

from bot.rehearsal.automod import HELD_FOR, Category
from bot.rehearsal.chat import Happening, Line, MessageType, Role, UnbanRequest, User
from bot.rehearsal.clock import Clock
from bot.rehearsal.eventsub import EventSub
from bot.rehearsal.faults import Faults
from bot.rehearsal.helix import Helix
from bot.rehearsal.oauth import Accounts
from bot.rehearsal.page import Page
from bot.rehearsal.slash import carried_out
from bot.rehearsal.world import World


class LocalTwitch:
    """A Twitch with one channel, on this machine alone."""

    def __init__(
        self, clock: Clock, *, client_id: str = "woodshed-rehearsal", client_secret: str = ""
    ) -> None:
        self._clock = clock
        self.world = World()
        self.accounts = Accounts(self.world, clock, client_id, client_secret)
        self.eventsub = EventSub(self.world, clock)
        self.accounts.on_revoked.append(self.eventsub.revoke_all)
        self.helix = Helix(self.world, self.accounts, self.eventsub.registry, clock)
        self.faults = Faults(
            self.eventsub, self.helix, self.accounts, self.world.drops, lambda: self.cell_url
        )
        self.page = Page(self.world, self.accounts, clock, self.faults.by_name(), self._hold)
        self.port = 0
        self._host = "127.0.0.1"
        self._cell_port = 0
        self._runners: list[web.AppRunner] = []
        self._chores: set[asyncio.Task[None]] = set()

    async def start(self, port: int = 8700, host: str = "127.0.0.1") -> None:
        """Listen on `port` (0: any free one).

        Raises:
            OSError: the port is taken.
            ValueError: `host` is not an address of this machine alone.
        """
        if not ip_address(host).is_loopback:
            raise ValueError(f"the local Twitch is for this machine alone, so it does not listen on {host}")
        application = web.Application(client_max_size=2**16, middlewares=[self.faults.between])
        application.add_routes(
            [
                *self.accounts.routes(),
                *self.helix.routes(),
                *self.page.routes(),
                web.get("/ws", self.eventsub.connect),
            ]
        )
        application.on_response_prepare.append(self._date)
        cell = web.Application()
        cell.add_routes([web.get("/ws", self.eventsub.connect)])
        self._host = f"[{host}]" if ":" in host else host
        self.port = await self._serve(application, host, port)
        self._cell_port = await self._serve(cell, host, 0)

    async def _serve(self, application: web.Application, host: str, port: int) -> int:
        """Serve an application from now on; return the port.

        Raises:
            OSError: the port is taken.
        """
        family = socket.AF_INET6 if ":" in host else socket.AF_INET
        listener = socket.create_server((host, port), family=family)
        runner = web.AppRunner(application, access_log=None, shutdown_timeout=0.5)
        self._runners.append(runner)
        await runner.setup()
        await web.SockSite(runner, listener).start()
        return listener.getsockname()[1]

    async def stop(self) -> None:
        """Close everything."""
        for chore in self._chores:
            chore.cancel()
        self.faults.release()
        await self.page.close()
        await self.eventsub.close()
        while self._runners:
            await self._runners.pop().cleanup()

    async def _date(self, _: web.Request, answer: web.StreamResponse) -> None:
        """Say when an answer was sent, by our own clock and not the machine's."""
        answer.headers[hdrs.DATE] = format_datetime(self._clock.now(), usegmt=True)

    @property
    def page_url(self) -> str:
        """Where the channel page is."""
        return f"http://{self._host}:{self.port}/"

    @property
    def auth_url(self) -> str:
        """Where accounts sign in."""
        return f"http://{self._host}:{self.port}"

    @property
    def api_url(self) -> str:
        """Where the API is."""
        return f"http://{self._host}:{self.port}/helix"

    @property
    def eventsub_url(self) -> str:
        """Where events come from."""
        return f"ws://{self._host}:{self.port}/ws"

    @property
    def cell_url(self) -> str:
        """Where a connection moves that is asked to reconnect: to another address than it came from."""
        return f"ws://{self._host}:{self._cell_port}/ws"

    @property
    def artist_login(self) -> str:
        """Whose channel it is."""
        return self.world.artist.login

    @property
    def bot_login(self) -> str:
        """The account that is there for a bot: a moderator of the channel."""
        return self.world.bot.login

    @property
    def record(self) -> list[Happening]:
        """All that anybody could observe, in order."""
        return self.world.record

    @property
    def violations(self) -> Counter[str]:
        """How often a rule was broken: by drop reason, by status of a refused call, "client sent"."""
        return self.world.violations

    def approve(self, user_code: str, login: str) -> None:
        """Approve a sign-in code as the account `login`.

        Raises:
            KeyError: there is no such code, or it has run out.
        """
        self.accounts.approve(user_code, login)

    def say(
        self,
        login: str,
        text: str,
        *,
        role: Role | None = None,
        reply_to: str | None = None,
        notice: str = "",
        message_type: MessageType = "text",
        gif: str = "",
        **more: Any,
    ) -> Line | None:
        """Let somebody write a line, `gif` being the id of one at its end; a warning is acknowledged first.

        `more` are fields of a `Line`. None: they are shut out, or the settings of the chat keep them out.
        """
        user, now = self._writer(login, role, text), self._clock.now()
        if user is None:
            return None
        parent = self.world.lines.get(reply_to) if reply_to else None
        more |= {"notice": notice, "type": message_type, "gif": gif}
        return self.world.say(user, text, now, reply_to=parent, **more)

    def give(self, login: str, gifts: int, *, unnamed: bool = False) -> list[Line]:
        """Let somebody give subscriptions to so many of the chat; return the notices of it.

        With more than one the shower is told first, by an id that each gift of it has.
        """
        act = str(uuid.uuid4()) if gifts > 1 else None
        shower = [("community_sub_gift", {"id": act, "total": gifts})] if act else []
        each = [("sub_gift", {"community_gift_id": act})] * gifts
        told = [
            self.say(login, "", notice=notice, details=details, unnamed=unnamed)
            for notice, details in (*shower, *each)
        ]
        return [line for line in told if line]

    def hold(
        self,
        login: str,
        text: str,
        *,
        role: Role | None = None,
        category: Category = "swearing",
        term: str = "",
    ) -> Line | None:
        """Let somebody write a line that AutoMod holds for `HELD_FOR` at most; else as `say`."""
        user = self._writer(login, role, text)
        return self._hold(user, text, category, term) if user else None

    def _hold(self, user: User, text: str, category: Category = "swearing", term: str = "") -> Line:
        now = self._clock.now()
        line = self.world.line(user, text, now)
        waiting = asyncio.create_task(self._expire(line))
        self._chores.add(waiting)
        waiting.add_done_callback(self._chores.discard)
        return self.world.automod.hold(line, now, category=category, term=term)

    async def _expire(self, line: Line) -> None:
        """Let a held line wait only so long for a moderator."""
        await self._clock.sleep(HELD_FOR.total_seconds())
        self.world.automod.expire(line.id, self._clock.now())

    def _writer(self, login: str, role: Role | None, text: str) -> User | None:
        """Return who may write that line, with a warning acknowledged."""
        user, now = self.world.person(login, role), self._clock.now()
        self.world.acknowledge(user)
        may_not = self.world.barred(user, now) or self.world.kept_out(user, text, now)
        return None if may_not else user

    def say_elsewhere(self, login: str, text: str, *, channel: str = "elder_elm", notice: str = "") -> Line:
        """Let somebody write in another channel, with which chat is shared."""
        user, source = self.world.person(login), self.world.person(channel)
        return self.world.say(user, text, self._clock.now(), source=source, notice=notice)

    def ask_unban(self, login: str, text: str) -> UnbanRequest:
        """Let somebody who is banned ask to be let in again.

        Raises:
            RefusedError: they are not banned, or have asked already.
        """
        return self.world.unban_requests.ask(self.world.person(login), text, self._clock.now())

    def withdraw_unban(self, login: str) -> UnbanRequest:
        """Let somebody take back that they ask to be let in.

        Raises:
            RefusedError: they have asked for nothing.
        """
        return self.world.unban_requests.cancel(self.world.person(login), self._clock.now())

    def acknowledge(self, login: str) -> None:
        """Let somebody who was warned confirm the warning."""
        self.world.acknowledge(self.world.person(login))

    def set_role(self, login: str, role: Role) -> None:
        """Let the artist give somebody a role in the channel; who moderates no more, hears no more of it.

        Raises:
            RefusedError: they are the artist, or banned and should moderate.
        """
        self.world.set_role(self.world.person(login), role, self.world.artist, self._clock.now())

    def command(self, login: str, text: str) -> bool:
        """Let somebody write one of the commands of Twitch's own chat; return whether it is one.

        Raises:
            RefusedError: it is not theirs to give, or cannot be carried out.
        """
        return carried_out(self.world, self.world.person(login), text, self._clock.now())

    async def go_live(self) -> None:
        """Begin the stream."""
        self.world.go(live=True, now=self._clock.now())

    async def go_offline(self) -> None:
        """End the stream."""
        self.world.go(live=False, now=self._clock.now())
