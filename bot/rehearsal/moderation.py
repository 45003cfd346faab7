"""Moderation at the local Twitch: what moderators do through the API."""

from typing import Any

from aiohttp import web

from bot.rehearsal.calls import Calls, Route, body, missing, one, page
from bot.rehearsal.chat import RefusedError, UnbanRequest, User, named, stamp, whole_seconds
from bot.rehearsal.clock import Clock
from bot.rehearsal.oauth import Access
from bot.rehearsal.rate_limits import RateLimits
from bot.rehearsal.world import World

# dev.twitch.tv/docs/api/reference
MAX_ASKED_FOR = 100  # user ids in Get Banned Users
_UNBAN_STATUSES = ("pending", "approved", "denied", "acknowledged", "canceled")
_READ_SETTINGS = "moderator:read:chat_settings"


class Moderation:
    """The calls of a moderator."""

    def __init__(self, world: World, clock: Clock, limits: RateLimits) -> None:
        self._world, self._clock, self._calls, self._limits = world, clock, Calls(world), limits

    def routes(self) -> list[Route]:
        """Return the calls."""
        banning = "moderator:manage:banned_users"
        shield = "moderator:manage:shield_mode"
        moderators = ("moderation:read", "channel:manage:moderators")
        read_unbans, unbans = "moderator:read:unban_requests", "moderator:manage:unban_requests"
        return [
            ("DELETE", "moderation/chat", "moderator:manage:chat_messages", self._delete),
            ("POST", "moderation/warnings", "moderator:manage:warnings", self._warn),
            ("POST", "moderation/bans", banning, self._ban),
            ("DELETE", "moderation/bans", banning, self._unban),
            ("GET", "moderation/banned", ("moderation:read", banning), self._banned),
            ("GET", "moderation/channels", "user:read:moderated_channels", self._channels),
            ("GET", "moderation/moderators", moderators, self._moderators),
            ("POST", "moderation/moderators", "channel:manage:moderators", self._mod),
            ("DELETE", "moderation/moderators", "channel:manage:moderators", self._unmod),
            ("GET", "moderation/shield_mode", ("moderator:read:shield_mode", shield), self._shield),
            ("PUT", "moderation/shield_mode", shield, self._set_shield),
            ("GET", "chat/settings", "", self._settings),
            ("PATCH", "chat/settings", "moderator:manage:chat_settings", self._change_settings),
            ("POST", "moderation/automod/message", "moderator:manage:automod", self._resolve_held),
            ("GET", "moderation/unban_requests", (read_unbans, unbans), self._unban_requests),
            ("PATCH", "moderation/unban_requests", unbans, self._resolve_unban),
        ]

    # Lines and people.

    async def _delete(self, request: web.Request, access: Access) -> web.Response:
        self._calls.moderating(request, access)
        line = request.query.get("message_id")
        if line:
            self._world.delete(line, access.user, self._clock.now())
        else:
            for each in [each for each in self._world.lines.values() if not each.deleted_by]:
                each.deleted_by = access.user.login
        return web.Response(status=204)

    async def _warn(self, request: web.Request, access: Access) -> web.Response:
        self._calls.moderating(request, access)
        given, user = await self._calls.target(request)
        reason = given.get("reason")
        if not isinstance(reason, str):
            raise missing("reason")
        self._limits.take_in_channel("warnings")
        self._world.warn(user, reason, access.user, self._clock.now())
        ids = {"broadcaster_id": self._world.artist.id, "moderator_id": access.user.id}
        return one({**ids, "user_id": user.id, "reason": reason})

    async def _ban(self, request: web.Request, access: Access) -> web.Response:
        self._calls.moderating(request, access)
        given, user = await self._calls.target(request)
        seconds, reason, now = given.get("duration"), given.get("reason") or "", self._clock.now()
        if seconds is not None and (isinstance(seconds, bool) or not isinstance(seconds, int)):
            raise RefusedError(400, "The value in the duration field is not valid.")
        self._limits.take_in_channel("bans")
        until = self._world.ban(user, seconds, str(reason), access.user, now)
        ids = {"broadcaster_id": self._world.artist.id, "moderator_id": access.user.id, "user_id": user.id}
        return one(
            {**ids, "created_at": whole_seconds(now), "end_time": whole_seconds(until) if until else None}
        )

    async def _unban(self, request: web.Request, access: Access) -> web.Response:
        self._calls.moderating(request, access)
        user = self._calls.known(request.query.get("user_id"))
        self._limits.take_in_channel("bans")
        self._world.unban(user, access.user, self._clock.now())
        return web.Response(status=204)

    async def _banned(self, request: web.Request, access: Access) -> web.Response:
        """Only the broadcaster may ask; who is asked for is answered in that order."""
        self._calls.own_id(request.query.get("broadcaster_id"), "broadcaster_id", access)
        self._calls.own_channel(request.query.get("broadcaster_id"))
        asked = request.query.getall("user_id", [])
        if len(asked) > MAX_ASKED_FOR:
            raise RefusedError(400, f"The request may name at most {MAX_ASKED_FOR} users.")
        now = self._clock.now()
        users = [self._world.users[each] for each in asked or self._world.users if each in self._world.users]
        out = [user for user in users if self._world.barred(user, now) in {"banned", "timed out"}]
        return page(request, out, self._shut_out)

    def _shut_out(self, user: User) -> dict[str, Any]:
        out = self._world.shut_out[user.id]
        return {
            **named("user", user),
            "expires_at": whole_seconds(out.until) if out.until else "",
            "created_at": whole_seconds(out.at),
            "reason": out.reason,
            **named("moderator", out.by),
        }

    async def _channels(self, request: web.Request, access: Access) -> web.Response:
        self._calls.own_id(request.query.get("user_id"), "user_id", access)
        here = [self._world.artist] if self._world.role(access.user) == "moderator" else []
        moderated = [*self._world.moderates_elsewhere.get(access.user.id, ()), *here]
        return page(request, moderated, lambda artist: named("broadcaster", artist))

    async def _moderators(self, request: web.Request, access: Access) -> web.Response:
        """Only the broadcaster may ask."""
        self._calls.own_id(request.query.get("broadcaster_id"), "broadcaster_id", access)
        self._calls.own_channel(request.query.get("broadcaster_id"))
        asked = request.query.getall("user_id", [])
        users = [user for user in self._world.users.values() if self._world.role(user) == "moderator"]
        found = [user for user in users if not asked or user.id in asked]
        return page(request, found, lambda user: named("user", user))

    async def _mod(self, request: web.Request, access: Access) -> web.Response:
        user = self._whose_role(request, access)
        if self._world.moderates(user):
            raise RefusedError(400, "user is already a mod")
        if self._world.role(user) == "vip":
            raise RefusedError(
                422, "The user is a VIP. To make them a moderator, remove them as a VIP first."
            )
        self._world.set_role(user, "moderator", access.user, self._clock.now())
        return web.Response(status=204)

    async def _unmod(self, request: web.Request, access: Access) -> web.Response:
        user = self._whose_role(request, access)
        if self._world.role(user) != "moderator":
            raise RefusedError(400, "user is not a mod")
        self._world.set_role(user, "viewer", access.user, self._clock.now())
        return web.Response(status=204)

    def _whose_role(self, request: web.Request, access: Access) -> User:
        """Return whose role is to change; only the broadcaster may do that."""
        self._calls.own_id(request.query.get("broadcaster_id"), "broadcaster_id", access)
        self._calls.own_channel(request.query.get("broadcaster_id"))
        return self._calls.known(request.query.get("user_id"))

    # How strict chat is.

    async def _shield(self, request: web.Request, access: Access) -> web.Response:
        self._calls.moderating(request, access)
        return self._shield_told()

    async def _set_shield(self, request: web.Request, access: Access) -> web.Response:
        self._calls.moderating(request, access)
        active = (await body(request)).get("is_active")
        if not isinstance(active, bool):
            raise RefusedError(400, "The value in the is_active field is not valid.")
        self._world.set_shield(access.user, self._clock.now(), active=active)
        return self._shield_told()

    def _shield_told(self) -> web.Response:
        shield = self._world.shield
        since = stamp(shield.activated_at) if shield.activated_at else ""
        told = {"is_active": shield.active, **named("moderator", shield.moderator)}
        return one(told | {"last_activated_at": since})

    async def _settings(self, request: web.Request, access: Access) -> web.Response:
        """Anybody may ask; only a moderator with the scope learns the delay for those who are not."""
        self._calls.own_channel(request.query.get("broadcaster_id"))
        told = {"broadcaster_id": self._world.artist.id, **self._world.settings.as_json()}
        moderator = request.query.get("moderator_id")
        if moderator:
            self._calls.own_id(moderator, "moderator_id", access)
        if moderator and _READ_SETTINGS in access.scopes and self._world.moderates(access.user):
            return one(told | {"moderator_id": access.user.id})
        return one({name: value for name, value in told.items() if not name.startswith("non_moderator")})

    async def _change_settings(self, request: web.Request, access: Access) -> web.Response:
        self._calls.moderating(request, access)
        changed = self._world.settings.changed(await body(request))
        self._world.change_settings(changed, access.user, self._clock.now())
        ids = {"broadcaster_id": self._world.artist.id, "moderator_id": access.user.id}
        return one(ids | changed.as_json())

    # Held lines and requests.

    async def _resolve_held(self, request: web.Request, access: Access) -> web.Response:
        given = await body(request)
        self._calls.own_id(given.get("user_id"), "user_id", access)
        if not given.get("msg_id"):
            raise missing("msg_id")
        if given.get("action") not in {"ALLOW", "DENY"}:
            raise RefusedError(400, "The value in the action field is not valid.")
        self._calls.moderator(access)
        allow = given["action"] == "ALLOW"
        self._world.automod.resolve(str(given["msg_id"]), access.user, self._clock.now(), allow=allow)
        return web.Response(status=204)

    async def _unban_requests(self, request: web.Request, access: Access) -> web.Response:
        self._calls.moderating(request, access)
        status, user = request.query.get("status"), request.query.get("user_id")
        if status not in _UNBAN_STATUSES:
            raise RefusedError(400, "The value in the status query parameter is not valid.")
        requests = [each for each in self._world.unban_requests.all.values() if each.status == status]
        asked = [each for each in requests if user in {None, each.user.id}]
        return page(request, asked, self._unban_request)

    async def _resolve_unban(self, request: web.Request, access: Access) -> web.Response:
        self._calls.moderating(request, access)
        status, request_id = request.query.get("status"), request.query.get("unban_request_id")
        if not request_id:
            raise missing("unban_request_id")
        if status not in {"approved", "denied"}:
            raise RefusedError(400, "Invalid requested update")
        resolved = self._world.unban_requests.resolve(
            request_id,
            access.user,
            self._clock.now(),
            approve=status == "approved",
            text=request.query.get("resolution_text", ""),
        )
        return one(self._unban_request(resolved))

    def _unban_request(self, request: UnbanRequest) -> dict[str, Any]:
        return {
            "id": request.id,
            **named("broadcaster", self._world.artist),
            **named("moderator", request.moderator),
            **named("user", request.user),
            "text": request.text,
            "status": request.status,
            "created_at": whole_seconds(request.created_at),
            "resolved_at": whole_seconds(request.resolved_at) if request.resolved_at else None,
            "resolution_text": request.resolution,
        }
