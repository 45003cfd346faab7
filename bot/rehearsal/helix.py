"""Helix at the local Twitch: the calls that a chat bot makes, refused where Twitch refuses them."""

from collections.abc import Awaitable, Callable
from datetime import timedelta
from typing import Any

from aiohttp import web

from bot.rehearsal.clock import Clock
from bot.rehearsal.eventsub import LIST_FILTERS, EventSub
from bot.rehearsal.oauth import Access, Accounts, bearer
from bot.rehearsal.world import MAX_CHARS, Dropped, RefusedError, User, World, stamp

# dev.twitch.tv/docs/api/guide/#twitch-rate-limits
POINTS_PER_MINUTE = 800

# dev.twitch.tv/docs/api/reference/#get-users
MOST_USERS = 100

_ERRORS = {
    400: "Bad Request",
    401: "Unauthorized",
    403: "Forbidden",
    404: "Not Found",
    409: "Conflict",
    422: "Unprocessable Entity",
    429: "Too Many Requests",
}

Answer = Callable[[web.Request, Access], Awaitable[web.Response]]


class Helix:
    """The API of one channel."""

    def __init__(self, world: World, accounts: Accounts, eventsub: EventSub, clock: Clock) -> None:
        self._world = world
        self._accounts = accounts
        self._eventsub = eventsub
        self._clock = clock
        self._points = float(POINTS_PER_MINUTE)
        self._counted = clock.now()

    def routes(self) -> list[web.RouteDef]:
        """Return the addresses, each with the scope that it asks for."""
        return [
            web.get("/helix/users", self._answer("", self._users)),
            web.get("/helix/streams", self._answer("", self._streams)),
            web.post("/helix/chat/messages", self._answer("user:write:chat", self._send)),
            web.delete(
                "/helix/moderation/chat", self._answer("moderator:manage:chat_messages", self._delete)
            ),
            web.post("/helix/moderation/warnings", self._answer("moderator:manage:warnings", self._warn)),
            web.post("/helix/moderation/bans", self._answer("moderator:manage:banned_users", self._ban)),
            web.delete("/helix/moderation/bans", self._answer("moderator:manage:banned_users", self._unban)),
            web.get(
                "/helix/moderation/channels", self._answer("user:read:moderated_channels", self._channels)
            ),
            web.get(
                "/helix/moderation/moderators",
                self._answer(("moderation:read", "channel:manage:moderators"), self._moderators),
            ),
            web.get("/helix/eventsub/subscriptions", self._answer("", self._subscriptions)),
            web.post("/helix/eventsub/subscriptions", self._answer("", self._subscribe)),
            web.delete("/helix/eventsub/subscriptions", self._answer("", self._unsubscribe)),
        ]

    def _answer(
        self, scope: str | tuple[str, ...], answer: Answer
    ) -> Callable[[web.Request], Awaitable[web.Response]]:
        """Return a handler that asks for a point, the client id, a valid token and one of the scopes."""
        scopes = (scope,) if isinstance(scope, str) else scope

        async def handle(request: web.Request) -> web.Response:
            try:
                response = await answer(request, self._admitted(request, scopes))
            except RefusedError as error:
                self._world.violations[f"{error.status}"] += 1
                body = {"error": _ERRORS[error.status], "status": error.status, "message": str(error)}
                response = web.json_response(body, status=error.status)
            response.headers.update(self._rate_limit_headers())
            return response

        return handle

    def _admitted(self, request: web.Request, scopes: tuple[str, ...]) -> Access:
        if not self._take_point():
            raise RefusedError(429, "Too many requests")
        if request.headers.get("Client-Id") != self._accounts.client_id:
            raise RefusedError(401, "Client ID and OAuth token do not match")
        if not bearer(request):
            raise RefusedError(401, "OAuth token is missing")
        access = self._accounts.access(bearer(request))
        if access is None:
            raise RefusedError(401, "Invalid OAuth token")
        if any(scopes) and not set(scopes) & set(access.scopes):
            raise RefusedError(401, f"Missing scope: {' or '.join(scopes)}")
        return access

    def _take_point(self) -> bool:
        now = self._clock.now()
        gained = (now - self._counted) / timedelta(minutes=1) * POINTS_PER_MINUTE
        self._points, self._counted = min(POINTS_PER_MINUTE, self._points + gained), now
        if self._points < 1:
            return False
        self._points -= 1
        return True

    def _rate_limit_headers(self) -> dict[str, str]:
        full = timedelta(minutes=(POINTS_PER_MINUTE - self._points) / POINTS_PER_MINUTE)
        reset = self._clock.now() + (full if self._points >= 1 else timedelta(seconds=1))
        return {
            "Ratelimit-Limit": str(POINTS_PER_MINUTE),
            "Ratelimit-Remaining": str(int(self._points)),
            "Ratelimit-Reset": str(int(reset.timestamp()) + 1),
        }

    # People and the stream.

    async def _users(self, request: web.Request, access: Access) -> web.Response:
        logins = [login.lower() for login in request.query.getall("login", [])]
        ids = request.query.getall("id", []) if logins or "id" in request.query else [access.user.id]
        if len(ids) + len(logins) > MOST_USERS:
            raise RefusedError(400, f"The request may name at most {MOST_USERS} users.")
        users = [user for user in self._world.users.values() if user.id in ids or user.login in logins]
        return web.json_response({"data": [_user(user) for user in users]})

    async def _streams(self, request: web.Request, _access: Access) -> web.Response:
        world, since = self._world, self._world.live_since
        asked = {*request.query.getall("user_id", []), *request.query.getall("user_login", [])}
        if since is None or (asked and not asked & {world.artist.id, world.artist.login}):
            return web.json_response({"data": [], "pagination": {}})
        stream: dict[str, Any] = {
            "id": "1",
            "user_id": world.artist.id,
            "user_login": world.artist.login,
            "user_name": world.artist.name,
            "game_id": "26936",
            "game_name": "Music",
            "type": "live",
            "title": "Practice",
            "tags": [],
            "viewer_count": len(world.users),
            "started_at": stamp(since),
            "language": "en",
            "thumbnail_url": "",
            "tag_ids": [],
            "is_mature": False,
        }
        return web.json_response({"data": [stream], "pagination": {}})

    # Chat.

    async def _send(self, request: web.Request, access: Access) -> web.Response:
        body = await _body(request)
        text = body.get("message")
        self._own_channel(body.get("broadcaster_id"))
        self._own_id(body.get("sender_id"), "sender_id", access)
        if "for_source_only" in body:
            raise RefusedError(400, "Cannot set for_source_only if User Access Token is used.")
        if not isinstance(text, str) or not text.strip():
            raise RefusedError(400, "The message field is required.")
        if len(text) > MAX_CHARS:
            raise RefusedError(422, f"The message is too large; it is limited to {MAX_CHARS} characters.")
        parent = body.get("reply_parent_message_id")
        reply_to = self._world.lines.get(parent) if isinstance(parent, str) else None
        if parent is not None and reply_to is None:
            raise RefusedError(400, "The reply_parent_message_id is invalid.")
        sent = self._world.send(access.user, text, self._clock.now(), reply_to=reply_to)
        if isinstance(sent, Dropped):
            reason = {"code": sent.code, "message": sent.message}
            return _data({"message_id": "", "is_sent": False, "drop_reason": reason})
        return _data({"message_id": sent.id, "is_sent": True, "drop_reason": None})

    async def _delete(self, request: web.Request, access: Access) -> web.Response:
        self._moderating(request, access)
        line = request.query.get("message_id")
        if line:
            self._world.delete(line, access.user, self._clock.now())
        else:
            for each in [each for each in self._world.lines.values() if not each.deleted_by]:
                each.deleted_by = access.user.login
        return web.Response(status=204)

    # Moderation.

    async def _warn(self, request: web.Request, access: Access) -> web.Response:
        self._moderating(request, access)
        given, user = await self._target(request)
        reason = given.get("reason")
        if not isinstance(reason, str):
            raise RefusedError(400, "The reason field is required.")
        self._world.warn(user, reason, access.user, self._clock.now())
        ids = {"broadcaster_id": self._world.artist.id, "moderator_id": access.user.id}
        return _data({**ids, "user_id": user.id, "reason": reason})

    async def _ban(self, request: web.Request, access: Access) -> web.Response:
        self._moderating(request, access)
        given, user = await self._target(request)
        seconds, reason, now = given.get("duration"), given.get("reason") or "", self._clock.now()
        if seconds is not None and (isinstance(seconds, bool) or not isinstance(seconds, int)):
            raise RefusedError(400, "The value in the duration field is not valid.")
        until = self._world.ban(user, seconds, str(reason), access.user, now)
        ids = {"broadcaster_id": self._world.artist.id, "moderator_id": access.user.id, "user_id": user.id}
        return _data({**ids, "created_at": stamp(now), "end_time": stamp(until) if until else None})

    async def _unban(self, request: web.Request, access: Access) -> web.Response:
        self._moderating(request, access)
        self._world.unban(self._known(request.query.get("user_id")), access.user, self._clock.now())
        return web.Response(status=204)

    def _moderating(self, request: web.Request, access: Access) -> None:
        self._own_channel(request.query.get("broadcaster_id"))
        self._own_id(request.query.get("moderator_id"), "moderator_id", access)
        if not self._world.moderates(access.user):
            raise RefusedError(403, "The user is not one of the broadcaster's moderators.")

    def _own_id(self, given: object, name: str, access: Access) -> None:
        if not given:
            raise RefusedError(400, f"The {name} is required.")
        if given != access.user.id:
            raise RefusedError(401, f"The ID in {name} must match the user ID in the user access token.")

    async def _channels(self, request: web.Request, access: Access) -> web.Response:
        self._own_id(request.query.get("user_id"), "user_id", access)
        artist = self._world.artist
        channel = {
            "broadcaster_id": artist.id,
            "broadcaster_login": artist.login,
            "broadcaster_name": artist.name,
        }
        moderated = [channel] if self._world.role(access.user) == "moderator" else []
        return web.json_response({"data": moderated, "pagination": {}})

    async def _moderators(self, request: web.Request, access: Access) -> web.Response:
        """Only the broadcaster may ask."""
        self._own_id(request.query.get("broadcaster_id"), "broadcaster_id", access)
        self._own_channel(request.query.get("broadcaster_id"))
        asked = request.query.getall("user_id", [])
        users = [user for user in self._world.users.values() if self._world.role(user) == "moderator"]
        data = [
            {"user_id": user.id, "user_login": user.login, "user_name": user.name}
            for user in users
            if not asked or user.id in asked
        ]
        return web.json_response({"data": data, "pagination": {}})

    async def _target(self, request: web.Request) -> tuple[dict[str, Any], User]:
        given: Any = (await _body(request)).get("data")
        if not isinstance(given, dict):
            raise RefusedError(400, "The data field is required.")
        return given, self._known(given.get("user_id"))  # pyright: ignore[reportUnknownMemberType, reportUnknownArgumentType, reportUnknownVariableType]

    def _known(self, user_id: object) -> User:
        user = self._world.users.get(user_id) if isinstance(user_id, str) else None
        if user is None:
            raise RefusedError(400, "The ID in the user_id field is not valid.")
        return user

    def _own_channel(self, broadcaster_id: object) -> None:
        if not broadcaster_id:
            raise RefusedError(400, "The broadcaster_id is required.")
        if broadcaster_id != self._world.artist.id:
            raise RefusedError(403, "The sender is not permitted to act in this channel.")

    # Subscriptions.

    async def _subscriptions(self, request: web.Request, access: Access) -> web.Response:
        filters = {name: request.query[name] for name in LIST_FILTERS if name in request.query}
        return web.json_response(
            self._eventsub.listing(self._eventsub.found(access.user, filters), access.user)
        )

    async def _subscribe(self, request: web.Request, access: Access) -> web.Response:
        made = self._eventsub.subscribe(await _body(request), access)
        return web.json_response(self._eventsub.listing([made], access.user), status=202)

    async def _unsubscribe(self, request: web.Request, access: Access) -> web.Response:
        if not (subscription := request.query.get("id")):
            raise RefusedError(400, "The id query parameter is required.")
        self._eventsub.unsubscribe(subscription, access.user)
        return web.Response(status=204)


def _data(one: dict[str, Any]) -> web.Response:
    return web.json_response({"data": [one]})


async def _body(request: web.Request) -> dict[str, Any]:
    try:
        body: Any = await request.json()
    except ValueError:
        raise RefusedError(400, "The body is not JSON.") from None
    if not isinstance(body, dict):
        raise RefusedError(400, "The body must be a JSON object.")
    return body  # pyright: ignore[reportUnknownVariableType]


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
