"""What can go wrong at Twitch, each brought about at will: for trying how a bot bears it."""

import asyncio
import json
from collections import deque
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from datetime import timedelta

from aiohttp import hdrs, web

from bot.rehearsal.call_faults import CUT, HANG, CallFault
from bot.rehearsal.chat import Dropped
from bot.rehearsal.drops import Drops
from bot.rehearsal.eventsub import TOLD_AGAIN_FOR, EventSub, event_id
from bot.rehearsal.helix import Helix
from bot.rehearsal.oauth import Accounts
from bot.rehearsal.subscriptions import REVOKED_AS

BY_BUTTON = 3
"""Calls that a button spoils: enough to be seen, and few enough for the bot to try again and come through."""


@dataclass(frozen=True, slots=True)
class _Stranger:
    """What answers in Twitch's place the calls whose path begins with `under`."""

    text: str
    kind: str
    status: int
    under: str

    def answer(self) -> web.Response:
        redirects = range(300, 400)
        headers = {hdrs.LOCATION: "/login"} if self.status in redirects else None
        return web.Response(text=self.text, content_type=self.kind, status=self.status, headers=headers)


class Faults:
    """The faults; each is for all clients of the local Twitch, and counts as no violation of theirs."""

    def __init__(
        self,
        eventsub: EventSub,
        helix: Helix,
        accounts: Accounts,
        drops: Drops,
        cell_url: Callable[[], str],
    ) -> None:
        self._eventsub, self._helix, self._accounts, self._drops = eventsub, helix, accounts, drops
        self._cell_url = cell_url
        self._strangers: deque[_Stranger] = deque()
        self._held_under = ""
        self._let_go = asyncio.Event()
        self.held = 0

    def by_name(self) -> Mapping[str, Callable[[], object]]:
        """Return what a person can bring about by a button of the channel page."""
        return {
            "cut": self.drop_connections,
            "reconnect": self.ask_to_reconnect,
            "silent": self.fall_silent,
            "heard": lambda: self.fall_silent(silent=False),
            "repeat": self.repeat_event,
            "down": lambda: self.answer_next(BY_BUTTON, 503),
            "limit": lambda: self.answer_next(BY_BUTTON, 429),
            "lost": lambda: self.cut_next(1, done=True),
            "dropped": lambda: self.drop_next("msg_rejected"),
            "expired": self.expire_access,
        }

    # Connections.

    async def close_sessions(self, code: int) -> None:
        """Close every websocket with a code, such as 4000 (internal error) or 4006 (network error)."""
        for session in list(self._eventsub.sessions.values()):
            await self._eventsub.end(session, code)

    def drop_connections(self) -> None:
        """Cut the TCP connection under every websocket, without a close frame."""
        for session in self._eventsub.sessions.values():
            if session.tcp:
                session.tcp.abort()

    def refuse_connections(self, times: int) -> None:
        """Answer the next `times` attempts to open a websocket with 503."""
        self._eventsub.refuses = times

    def fall_silent(self, *, silent: bool = True) -> None:
        """Send nothing more over any websocket, no keepalive either; what happens meanwhile is lost.

        With `silent=False` all is sent again from now on.
        """
        self._eventsub.silent = silent

    def ask_to_reconnect(self) -> None:
        """Send `session_reconnect` to every client; who has not come there in 30 s is closed (4004)."""
        for session in list(self._eventsub.sessions.values()):
            self._eventsub.ask_to_reconnect(session, self._cell_url())

    # Events.

    def repeat_event(self) -> None:
        """Send the last event again as it was, under the same EventSub id.

        Raises:
            LookupError: there has been none.
        """
        self._send_again(new_id=False)

    def repeat_line(self) -> None:
        """Send the last event again under a new EventSub id: the same line of chat, say, as another event.

        Raises:
            LookupError: there has been none.
        """
        self._send_again(new_id=True)

    def _send_again(self, *, new_id: bool) -> None:
        if self._eventsub.last_told is None:
            raise LookupError("no event has been told yet")
        session, frame = self._eventsub.last_told
        session.outgoing.put_nowait(_under_a_new_id(frame) if new_id else frame)

    def repeat_last_minute(self) -> int:
        """Send all events of the last minute again, as `repeat_last` does; return how many that is."""
        return self.repeat_last(TOLD_AGAIN_FOR)

    def repeat_last(self, within: timedelta) -> int:
        """Send all events of the last time again to who is subscribed now, twice; return how many that is.

        They go as far back as they are kept (`EventSub.kept_for`), in their order, and first each under its
        own EventSub id, then each under a new one.
        """
        told = self._eventsub.told_lately(within)
        again = [*told, *((kind, _under_a_new_id(frame)) for kind, frame in told)]
        return sum(self._eventsub.tell_again(kind, frame) for kind, frame in again)

    def send_raw(self, text: str = '{"metadata": {') -> None:
        """Send a frame as it is over every websocket; without an argument, one that is malformed."""
        for session in self._eventsub.sessions.values():
            session.outgoing.put_nowait(text)

    def send_unknown_event(self, kind: str = "channel.unheard_of") -> None:
        """Send everybody who is subscribed to anything an event of a type that does not exist."""
        held_by = {held.session.id: held for held in self._eventsub.subscriptions.values()}
        for held in held_by.values():
            self._eventsub.notify(held, {}, kind=kind)

    def revoke(self, kind: str, status: str = "authorization_revoked") -> None:
        """Revoke every subscription of a type with a status of Twitch's.

        Raises:
            ValueError: Twitch has no such status.
        """
        if status not in REVOKED_AS:
            raise ValueError(f"there is no status {status!r}; there are: {', '.join(REVOKED_AS)}")
        for held in [held for held in self._eventsub.subscriptions.values() if held.type == kind]:
            self._eventsub.revoke(held, status)

    # Calls and tokens.

    def answer_next(self, times: int, status: int, *, done: bool = False) -> None:
        """Answer the next `times` calls of the API with 429, 502 or the like.

        They are not carried out, unless they are `done`: as where Twitch's answer is lost on its way.
        """
        self._helix.faults.add(CallFault(status, done), times)

    def cut_next(self, times: int, *, done: bool = False) -> None:
        """Close the connection under the next `times` calls of the API, without an answer; else as above."""
        self._helix.faults.add(CallFault(CUT, done), times)

    def drop_next(self, code: str, why: str = "No.", times: int = 1) -> None:
        """Take the next lines of chat that come through the API and show none, with a code of Twitch's."""
        self._drops.to_come.extend([Dropped(code, why)] * times)

    def hang_next(self, times: int, *, done: bool = False) -> None:
        """Let the next `times` calls of the API wait for an answer until `release`; else as above."""
        self._helix.faults.add(CallFault(HANG, done), times)

    def release(self) -> None:
        """Answer the calls that hang with 503 and those that are held, and forget what is still to come."""
        self._held_under = ""
        self._strangers.clear()
        self._let_go.set()
        self._let_go = asyncio.Event()
        self._helix.faults.release()

    def answer_for_twitch(
        self, times: int, text: str, kind: str = "text/html", *, status: int = 200, under: str = "/"
    ) -> None:
        """Let something between answer the next `times` calls, of the API or to sign in, as it likes.

        Only those whose path begins with `under` are meant. Who is sent elsewhere (3xx) finds nothing there.
        """
        self._strangers.extend([_Stranger(text, kind, status, under)] * times)

    def hold_answers(self, under: str) -> None:
        """Work out the calls whose path begins with `under`, and answer them only after `release`.

        `held` is how many wait.
        """
        self._held_under = under

    @web.middleware
    async def between(
        self, request: web.Request, handler: Callable[[web.Request], Awaitable[web.StreamResponse]]
    ) -> web.StreamResponse:
        """Answer a call in Twitch's place where something is to; else let it through."""
        is_call = request.path.startswith(("/helix/", "/oauth2/"))
        if is_call and self._strangers and request.path.startswith(self._strangers[0].under):
            return self._strangers.popleft().answer()
        answer = await handler(request)
        if is_call and self._held_under and request.path.startswith(self._held_under):
            self.held += 1
            await self._let_go.wait()
            self.held -= 1
        return answer

    def trouble_signing_in(self, times: int, status: int = 500) -> None:
        """Answer the next `times` validations and refreshes with a status; nothing is given or taken."""
        self._accounts.faults.extend([status] * times)

    def answer_polls(self, *messages: str) -> None:
        """Answer the next polls for an approved code with 400 and these messages, one after the other.

        As with "slow_down" (RFC 8628, 3.5), or with "invalid device code", as which Twitch was seen to tell
        of a code that nobody had approved yet (github.com/twitchdev/issues/issues/971).
        """
        self._accounts.poll_answers.extend(messages)

    def expire_access(self) -> None:
        """Let every access token have run out; their refresh tokens still work."""
        for token in self._accounts.tokens:
            self._accounts.expire(token)

    def kill_refresh(self) -> None:
        """Let every refresh token be invalid; the access tokens work as long as they last."""
        self._accounts.forget_refreshes()


def _under_a_new_id(frame: str) -> str:
    again = json.loads(frame)
    again["metadata"]["message_id"] = event_id()
    return json.dumps(again)
