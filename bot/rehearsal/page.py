"""The channel page: chat in a browser as anybody, and approve sign-in codes. For this machine alone."""

import json
from collections.abc import Callable, Mapping
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import Any

from aiohttp import web

from bot.rehearsal.asked import (
    Acknowledge,
    Activate,
    AskUnban,
    Fault,
    Hold,
    Live,
    Moderates,
    Say,
    WithdrawUnban,
    as_login,
    as_text,
    read,
)
from bot.rehearsal.chat import MAX_CHARS, Happening, Line, RefusedError, Role, User
from bot.rehearsal.clock import Clock
from bot.rehearsal.guard import HEADERS, Handler, answer, guarded
from bot.rehearsal.oauth import Accounts
from bot.rehearsal.open_page import OpenPage
from bot.rehearsal.slash import carried_out
from bot.rehearsal.world import World

RECONNECT = 1000
"""Milliseconds after which a page that lost its connection tries again."""

_FILES = {
    "index.html": "text/html",
    "activate.html": "text/html",
    "page.css": "text/css",
    "page.js": "text/javascript",
    "activate.js": "text/javascript",
}
_STATIC = Path(__file__).parent / "static"
_UNSHOWN = {"dropped", "delete", "marker"}  # nobody in chat sees them; a deletion shows in the line itself


class Page:
    """The page, what it may ask, and what it is told.

    `faults` are what a person can let go wrong, by name; `hold` lets AutoMod hold what somebody writes;
    `links` is where else to look, by what it is called.
    """

    def __init__(
        self,
        world: World,
        accounts: Accounts,
        clock: Clock,
        faults: Mapping[str, Callable[[], object]],
        hold: Callable[[User, str], Line],
    ) -> None:
        self._world, self._accounts, self._clock, self._faults = world, accounts, clock, faults
        self._hold_line = hold
        self.links: Mapping[str, str] = {}
        self._open: set[OpenPage] = set()
        self._told = 0
        world.watchers.append(self._happened)

    def routes(self) -> list[web.RouteDef]:
        """Return the addresses."""
        return [
            web.get("/", guarded(_file("index.html"))),
            web.get("/static/{name}", guarded(_static)),
            web.get("/page/state", guarded(self._state)),
            web.get("/page/events", guarded(self._events), allow_head=False),
            web.post("/page/say", guarded(self._say)),
            web.post("/page/hold", guarded(self._hold)),
            web.post("/page/ask-unban", guarded(self._ask_unban)),
            web.post("/page/withdraw-unban", guarded(self._withdraw_unban)),
            web.post("/page/acknowledge", guarded(self._acknowledge)),
            web.post("/page/live", guarded(self._live)),
            web.post("/page/moderates", guarded(self._moderates)),
            web.post("/page/fault", guarded(self._fault)),
            web.get("/activate", guarded(_file("activate.html"))),
            web.post("/activate", guarded(self._activate)),
        ]

    async def close(self) -> None:
        """End the streams of all open pages; they try again by themselves."""
        for each in list(self._open):
            each.leave()

    # What a page is told.

    async def _state(self, _: web.Request) -> web.Response:
        """Everything as it is now; `seen` is the number of the last event that is already in it."""
        chat = [self._shown(happening) for happening in self._world.record if happening.kind not in _UNSHOWN]
        since = self._world.live_since
        return answer(
            {
                "channel": {"login": self._world.artist.login, "name": self._world.artist.name},
                "bot": self._world.bot.login,
                "now": _time(self._clock.now()),
                "live_since": since and _time(since),
                "longest": MAX_CHARS,
                "links": dict(self.links),
                "seen": self._told,
                "people": [self._person(user) for user in self._world.users.values()],
                "chat": chat,
            }
        )

    async def _events(self, request: web.Request) -> web.StreamResponse:
        """Tell a page what happens, for as long as it is open."""
        response = web.StreamResponse(headers={**HEADERS, "Content-Type": "text/event-stream"})
        viewer = OpenPage(request.transport)
        self._open.add(viewer)
        try:
            with suppress(ConnectionError):  # the page was closed
                await response.prepare(request)
                await response.write(b"retry: %d\n\n" % RECONNECT)
                while event := await viewer.next():
                    await response.write(event)
        finally:
            self._open.discard(viewer)
        return response

    def _happened(self, happening: Happening) -> None:
        if happening.kind != "dropped":
            self._tell(self._shown(happening))

    def _tell(self, shown: dict[str, Any]) -> None:
        self._told += 1
        event = f"id: {self._told}\ndata: {json.dumps(shown)}\n\n".encode()
        for each in list(self._open):
            each.tell(event)

    def _shown(self, happening: Happening) -> dict[str, Any]:
        return {
            "kind": happening.kind,
            "at": _time(happening.at),
            "now": _time(self._clock.now()),
            "person": self._person(happening.user),
            "line": happening.line and _line(happening.line),
            "text": happening.text,
            "reason": happening.reason,
            "by": happening.by,
            "seconds": happening.seconds,
        }

    def _person(self, user: User) -> dict[str, Any]:
        barred = self._world.barred(user, self._clock.now())
        out = self._world.shut_out.get(user.id)
        return {
            "login": user.login,
            "name": user.name,
            "color": user.color,
            "role": self._world.role(user),
            "warned": self._world.warnings.get(user.id),
            "timed_out_until": _time(out.until) if out and out.until else None,
            "banned": barred == "banned",
            "asks_unban": self._world.unban_requests.pending(user) is not None,
            "reason": out.reason if out else "",
        }

    # What a page may ask.

    async def _say(self, request: web.Request) -> web.Response:
        asked = await read(request, Say)
        text = as_text(asked.text)
        user = self._speaker(as_login(asked.login), asked.role)
        now = self._clock.now()
        if carried_out(self._world, user, text, now):
            return answer({})
        self._expect_heard(user, text, now)
        line = self._world.say(user, text, now, reply_to=self._parent(asked.reply_to))
        return answer({"id": line.id})

    async def _hold(self, request: web.Request) -> web.Response:
        """Let AutoMod hold a line, whatever its words: what it takes for unfit is Twitch's own affair."""
        asked = await read(request, Hold)
        text = as_text(asked.text)
        user = self._speaker(as_login(asked.login), asked.role)
        if self._world.moderates(user):
            raise RefusedError(403, "AutoMod holds no line of the artist's or a moderator's.")
        self._expect_heard(user, text, self._clock.now())
        return answer({"id": self._hold_line(user, text).id})

    def _expect_heard(self, user: User, text: str, now: datetime) -> None:
        if barred := self._world.barred(user, now):
            raise RefusedError(403, self._why(user, barred))
        if kept := self._world.kept_out(user, text, now):
            raise RefusedError(403, kept.message)

    async def _ask_unban(self, request: web.Request) -> web.Response:
        asked = await read(request, AskUnban)
        text, user = as_text(asked.text), self._speaker(as_login(asked.login), None)
        return answer({"id": self._world.unban_requests.ask(user, text, self._clock.now()).id})

    async def _withdraw_unban(self, request: web.Request) -> web.Response:
        asked = await read(request, WithdrawUnban)
        self._world.unban_requests.cancel(self._speaker(as_login(asked.login), None), self._clock.now())
        return answer({})

    def _speaker(self, login: str, role: Role | None) -> User:
        """Return whom the page speaks as: anybody but the bot, and the artist only as the artist."""
        if login == self._world.bot.login:
            raise RefusedError(403, f"{login} speaks for itself. Choose somebody else.")
        known = self._world.by_login(login)
        if role and (role == "broadcaster") != (known is self._world.artist):
            raise RefusedError(400, f"Only {self._world.artist.name} is the artist of this channel.")
        return self._world.person(login, role)

    def _parent(self, line_id: str | None) -> Line | None:
        if line_id is None:
            return None
        parent = self._world.lines.get(line_id)
        if parent is None or parent.deleted_by:
            raise RefusedError(404, "The line that you reply to is gone.")
        return parent

    def _why(self, user: User, barred: str) -> str:
        """Return in words why somebody cannot write."""
        if barred == "warned":
            return f"You were warned: {self._world.warnings[user.id]} Confirm that you have read it first."
        out = self._world.shut_out[user.id]
        because = f" Reason: {out.reason}" if out.reason else ""
        if out.until is None:
            return f"You are banned from this chat.{because}"
        seconds = max(1, round((out.until - self._clock.now()).total_seconds()))
        return f"You are timed out for another {seconds} seconds.{because}"

    async def _acknowledge(self, request: web.Request) -> web.Response:
        asked = await read(request, Acknowledge)
        user = self._world.by_login(as_login(asked.login))
        if user is None or user.id not in self._world.warnings:
            raise RefusedError(404, "There is no warning to confirm.")
        self._world.acknowledge(user)
        self._tell(self._shown(Happening("acknowledge", self._clock.now(), user)))
        return answer({})

    async def _live(self, request: web.Request) -> web.Response:
        asked = await read(request, Live)
        if asked.live == (self._world.live_since is not None):
            raise RefusedError(409, f"The stream is {'live' if asked.live else 'offline'} already.")
        self._world.go(live=asked.live, now=self._clock.now())
        return answer({})

    async def _moderates(self, request: web.Request) -> web.Response:
        """Let the artist make somebody a moderator, or take that back."""
        asked = await read(request, Moderates)
        user = self._speaker(as_login(asked.login), None)
        if asked.moderates == self._world.moderates(user):
            raise RefusedError(409, f"{user.name} is {'one' if asked.moderates else 'none'} already.")
        role = "moderator" if asked.moderates else "viewer"
        self._world.set_role(user, role, self._world.artist, self._clock.now())
        return answer({})

    async def _fault(self, request: web.Request) -> web.Response:
        """Let something go wrong at Twitch."""
        asked = await read(request, Fault)
        if asked.fault not in self._faults:
            raise RefusedError(404, "There is no such fault.")
        try:
            self._faults[asked.fault]()
        except LookupError as error:
            raise RefusedError(409, "Nothing has happened yet that could come again.") from error
        return answer({})

    async def _activate(self, request: web.Request) -> web.Response:
        asked = await read(request, Activate)
        login = as_login(asked.login)
        try:
            if asked.refuse:
                self._accounts.refuse(asked.code)
            else:
                self._accounts.approve(asked.code, login)
        except KeyError as error:
            raise RefusedError(
                404, "This code is unknown or has run out. Begin the sign-in again."
            ) from error
        return answer({"login": login})


# What is answered.


async def _static(request: web.Request) -> web.StreamResponse:
    name = request.match_info["name"]
    if name not in _FILES:
        raise RefusedError(404, "There is no such file.")
    return await _file(name)(request)


def _file(name: str) -> Handler:
    async def serve(_: web.Request) -> web.StreamResponse:
        text = (_STATIC / name).read_text(encoding="utf-8")
        return web.Response(text=text, content_type=_FILES[name], headers=HEADERS)

    return serve


def _line(line: Line) -> dict[str, Any]:
    parent = line.reply_to
    return {
        "id": line.id,
        "login": line.user.login,
        "name": line.user.name,
        "color": line.user.color,
        "role": line.role,
        "text": line.text,
        "at": _time(line.at),
        "reply_to": parent and {"id": parent.id, "name": parent.user.name, "text": parent.text},
        "deleted_by": line.deleted_by,
        "notice": line.notice,
    }


def _time(at: datetime) -> str:
    return at.isoformat(timespec="milliseconds")
