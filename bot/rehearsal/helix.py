"""Helix at the local Twitch: the calls that a chat bot makes, refused where Twitch refuses them."""

from collections.abc import Awaitable, Callable
from datetime import datetime
from http import HTTPStatus
from typing import Any

from aiohttp import web

from bot.rehearsal.call_faults import CUT, CallFault, CallFaults
from bot.rehearsal.calls import Answer, Calls, Route, body, missing, one, page
from bot.rehearsal.chat import MAX_CHARS, Dropped, Line, RefusedError, User, named, whole_seconds
from bot.rehearsal.clock import Clock
from bot.rehearsal.moderation import Moderation
from bot.rehearsal.oauth import Access, Accounts, bearer
from bot.rehearsal.rate_limits import TOO_MANY, RateLimits
from bot.rehearsal.subscriptions import LIST_FILTERS, Subscriptions
from bot.rehearsal.world import World

# dev.twitch.tv/docs/api/reference/#get-users
MAX_USERS = 100

STREAM_FILTERS = ("user_id", "user_login", "game_id", "language")
"""What a list of streams can be narrowed by (dev.twitch.tv/docs/api/reference/#get-streams)."""

ANNOUNCEMENT_COLOURS = ("blue", "green", "orange", "purple", "primary")
"""Case matters (dev.twitch.tv/docs/api/reference/#send-chat-announcement)."""

MARKER_CHARS = 140
"""Characters of what is written at a stream marker (dev.twitch.tv/docs/api/reference)."""


_PLAYED = {"game_id": "26936", "game_name": "Music", "title": "Practice"}
"""What the channel is about."""


class Helix:
    """The API of one channel."""

    def __init__(self, world: World, accounts: Accounts, registry: Subscriptions, clock: Clock) -> None:
        self._world = world
        self._accounts = accounts
        self._registry = registry
        self._clock = clock
        self._calls = Calls(world)
        self.faults = CallFaults()
        self.limits = RateLimits(clock)
        self._moderation = Moderation(world, clock, self.limits)

    def routes(self) -> list[web.RouteDef]:
        """Return the addresses."""
        known = [
            web.route(method, f"/helix/{path}", self._answer(scope, answer))
            for method, path, scope, answer in (*self._routes(), *self._moderation.routes())
        ]
        return [*known, web.route("*", "/helix/{unknown:.*}", _nothing_here)]

    def _routes(self) -> list[Route]:
        return [
            ("GET", "users", "", self._users),
            ("GET", "streams", "", self._streams),
            ("POST", "streams/markers", "channel:manage:broadcast", self._mark),
            ("GET", "channels", "", self._channels),
            ("GET", "channels/followers", "", self._followers),
            ("POST", "chat/messages", "user:write:chat", self._send),
            ("POST", "chat/announcements", "moderator:manage:announcements", self._announce),
            ("GET", "eventsub/subscriptions", "", self._subscriptions),
            ("POST", "eventsub/subscriptions", "", self._subscribe),
            ("DELETE", "eventsub/subscriptions", "", self._unsubscribe),
        ]

    def _answer(
        self, scope: str | tuple[str, ...], answer: Answer
    ) -> Callable[[web.Request], Awaitable[web.Response]]:
        """Return a handler that asks for a point, the client id, a valid token and one of the scopes."""
        scopes = (scope,) if isinstance(scope, str) else scope

        async def handle(request: web.Request) -> web.Response:
            fault = self.faults.next()
            if fault and not fault.done:
                return await self._fault(fault, request)
            try:
                response = await answer(request, self._admitted(request, scopes))
            except RefusedError as error:
                self._world.violations[f"{error.status}"] += 1
                response = _error(error.status, str(error))
            if fault:
                return await self._fault(fault, request)
            response.headers.update(self._told_limits(request))
            return response

        return handle

    async def _fault(self, fault: CallFault, request: web.Request) -> web.Response:
        """Answer a call with an error that is none of the caller's."""
        status = await self.faults.status(fault, request)
        if status == CUT:
            return web.Response()  # goes nowhere
        response = _error(status, "")
        response.headers.update(self._told_limits(request))
        if status == TOO_MANY:
            again = int(self._clock.now().timestamp()) + 1
            response.headers.update({"Ratelimit-Remaining": "0", "Ratelimit-Reset": str(again)})
        return response

    def _admitted(self, request: web.Request, scopes: tuple[str, ...]) -> Access:
        if request.headers.get("Client-Id") != self._accounts.client_id:
            raise RefusedError(401, "Client ID and OAuth token do not match")
        if not bearer(request):
            raise RefusedError(401, "OAuth token is missing")
        access = self._accounts.access(bearer(request))
        if access is None:
            raise RefusedError(401, "Invalid OAuth token")
        self.limits.take(access.user)
        if any(scopes) and not set(scopes) & set(access.scopes):
            raise RefusedError(401, f"Missing scope: {' or '.join(scopes)}")
        return access

    def _told_limits(self, request: web.Request) -> dict[str, str]:
        access = self._accounts.access(bearer(request))
        return self.limits.headers(access.user) if access else {}

    # People and the stream.

    async def _users(self, request: web.Request, access: Access) -> web.Response:
        logins = [login.lower() for login in request.query.getall("login", [])]
        ids = request.query.getall("id", []) if logins or "id" in request.query else [access.user.id]
        if len(ids) + len(logins) > MAX_USERS:
            raise RefusedError(400, f"The request may name at most {MAX_USERS} users.")
        users = [user for user in self._world.users.values() if user.id in ids or user.login in logins]
        return web.json_response({"data": [_user(user) for user in users]})

    async def _streams(self, request: web.Request, _access: Access) -> web.Response:
        if request.query.get("type", "all") not in {"all", "live"}:
            raise RefusedError(400, "The value in the type query parameter is not valid.")
        streams = [self._stream(self._world.live_since)] if self._world.live_since else []
        asked = {name: set(request.query.getall(name)) for name in STREAM_FILTERS if name in request.query}
        # Who is asked for by id or by login is found by either.
        people = {*asked.pop("user_id", ()), *asked.pop("user_login", ())}
        found = [
            stream
            for stream in streams
            if all(stream[name] in values for name, values in asked.items())
            and (not people or people & {stream["user_id"], stream["user_login"]})
        ]
        return page(request, found, lambda stream: stream)

    def _stream(self, since: datetime) -> dict[str, Any]:
        return {
            "id": "1",
            **named("user", self._world.artist),
            **_PLAYED,
            "type": "live",
            "tags": [],
            "viewer_count": len(self._world.users),
            "started_at": whole_seconds(since),
            "language": "en",
            "thumbnail_url": "",
            "tag_ids": [],
            "is_mature": False,
        }

    async def _channels(self, request: web.Request, _access: Access) -> web.Response:
        """Tell what a channel is about (dev.twitch.tv/docs/api/reference/#get-channel-information)."""
        if not (ids := request.query.getall("broadcaster_id", [])):
            raise missing("broadcaster_id")
        about: dict[str, Any] = {
            **named("broadcaster", self._world.artist),
            **_PLAYED,
            "broadcaster_language": "en",
            "delay": 0,
            "tags": [],
            "content_classification_labels": [],
            "is_branded_content": False,
        }
        return web.json_response({"data": [about] if about["broadcaster_id"] in ids else []})

    async def _mark(self, request: web.Request, access: Access) -> web.Response:
        """Put a marker into the stream (dev.twitch.tv/docs/api/reference, Create Stream Marker)."""
        asked = await body(request)
        user_id, text = str(asked.get("user_id") or ""), asked.get("description") or ""
        if not user_id or not isinstance(text, str) or len(text) > MARKER_CHARS:
            raise RefusedError(400, f"The user_id is required; a description has {MARKER_CHARS} characters.")
        if access.user is not self._world.artist:
            raise RefusedError(403, "The user is not the broadcaster or one of the broadcaster's editors.")
        if user_id != self._world.artist.id or self._world.live_since is None:
            raise RefusedError(404, "The user in the user_id field is not streaming live.")
        now = self._clock.now()
        position = int((now - self._world.live_since).total_seconds())
        self._world.mark(text, now)
        marker = {"id": str(position), "created_at": whole_seconds(now), "position_seconds": position}
        return one(marker | {"description": text})

    async def _followers(self, request: web.Request, access: Access) -> web.Response:
        """Who may not know who follows is told only how many do."""
        if request.query.get("broadcaster_id") != self._world.artist.id:
            raise RefusedError(400, "The broadcaster_id query parameter is not valid.")
        may_know = "moderator:read:followers" in access.scopes and self._world.moderates(access.user)
        asked = request.query.get("user_id")
        if asked and not may_know:
            raise RefusedError(401, "The user_id needs moderator:read:followers of a moderator.")
        since = sorted(self._world.followed.items(), key=lambda each: each[1], reverse=True)
        shown = [each for each in since if may_know and asked in {None, each[0]}]
        return page(request, shown, self._follower, total=len(since))

    def _follower(self, follower: tuple[str, datetime]) -> dict[str, str]:
        user_id, since = follower
        return {**named("user", self._world.users[user_id]), "followed_at": whole_seconds(since)}

    # Chat.

    async def _send(self, request: web.Request, access: Access) -> web.Response:
        """Send a line; what stands in the address counts too, as clients were seen to send it."""
        given = {**request.query, **await body(request, may_be_empty=True)}
        text = given.get("message")
        self._calls.own_channel(given.get("broadcaster_id"))
        self._calls.own_id(given.get("sender_id"), "sender_id", access)
        if "for_source_only" in given:
            raise RefusedError(400, "Cannot set for_source_only if User Access Token is used.")
        if not isinstance(text, str) or not text.strip():
            raise missing("message")
        if len(text) > MAX_CHARS:
            raise RefusedError(422, "The message is too large.")
        sent = self._world.send(
            access.user, text, self._clock.now(), reply_to=self._parent(given.get("reply_parent_message_id"))
        )
        if isinstance(sent, Dropped):
            reason = {"code": sent.code, "message": sent.message}
            return one({"message_id": "", "is_sent": False, "drop_reason": reason})
        return one({"message_id": sent.id, "is_sent": True, "drop_reason": None})

    def _parent(self, line_id: object) -> Line | None:
        """Return the line that is answered; none that was taken away can be (twitchdev/issues 896)."""
        if line_id is None:
            return None
        parent = self._world.lines.get(str(line_id))
        if parent is None or parent.deleted_by:
            raise RefusedError(400, "The request's input was not valid. Message cannot be replied to.")
        return parent

    async def _announce(self, request: web.Request, access: Access) -> web.Response:
        self._calls.moderating(request, access)
        given = await body(request)
        text, colour = given.get("message"), given.get("color") or "primary"
        if not isinstance(text, str) or not text:
            raise missing("message")
        if colour not in ANNOUNCEMENT_COLOURS:
            raise RefusedError(400, "The specified color is not valid.")
        self.limits.take_announcement(access.user)
        self._world.say(access.user, text[:MAX_CHARS], self._clock.now(), notice="announcement")
        return web.Response(status=204)

    # Subscriptions.

    async def _subscriptions(self, request: web.Request, access: Access) -> web.Response:
        filters = {name: request.query[name] for name in LIST_FILTERS if name in request.query}
        found = self._registry.found(access.user, filters)
        return web.json_response(self._registry.listing(found, access.user))

    async def _subscribe(self, request: web.Request, access: Access) -> web.Response:
        made = self._registry.subscribe(await body(request), access)
        return web.json_response(self._registry.listing([made], access.user), status=202)

    async def _unsubscribe(self, request: web.Request, access: Access) -> web.Response:
        if not (subscription := request.query.get("id")):
            raise RefusedError(400, "The id query parameter is required.")
        self._registry.unsubscribe(subscription, access.user)
        return web.Response(status=204)


async def _nothing_here(_: web.Request) -> web.Response:
    return _error(404, "")


def _error(status: int, message: str) -> web.Response:
    body = {"error": HTTPStatus(status).phrase, "status": status, "message": message}
    return web.json_response(body, status=status)


def _user(user: User) -> dict[str, Any]:
    return {
        "id": user.id,
        "login": user.login,
        "display_name": user.name,
        "type": "",
        "broadcaster_type": "",
        "description": "",
        "profile_image_url": "",
        "offline_image_url": "",
        "view_count": 0,
        "created_at": "2020-01-01T00:00:00Z",
    }
