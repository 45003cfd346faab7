"""What every call of the API has to carry, and how lists are answered page by page."""

from collections.abc import Awaitable, Callable, Sequence
from typing import Any, TypeVar

from aiohttp import web

from bot.rehearsal.chat import RefusedError, User
from bot.rehearsal.oauth import Access
from bot.rehearsal.world import World

# dev.twitch.tv/docs/api/guide/#pagination, dev.twitch.tv/docs/api/reference
ON_A_PAGE, MAX_ON_A_PAGE = 20, 100

Answer = Callable[[web.Request, Access], Awaitable[web.Response]]
Route = tuple[str, str, str | tuple[str, ...], Answer]
"""Method, path below /helix, the scope (or one of the scopes) that it needs, and what answers it."""

_T = TypeVar("_T")


class Calls:
    """The checks that calls have in common: each raises `RefusedError` with what Twitch answers."""

    def __init__(self, world: World) -> None:
        self._world = world

    def own_id(self, given: object, name: str, access: Access) -> None:
        """Check that an id is that of the token's user."""
        if not given:
            raise missing(name)
        if given != access.user.id:
            says = f"The ID in {name} must match the user ID found in the request's OAuth token."
            raise RefusedError(401, says)

    def own_channel(self, broadcaster_id: object) -> None:
        """Check that the channel is the one that is here."""
        if not broadcaster_id:
            raise missing("broadcaster_id")
        if broadcaster_id != self._world.artist.id:
            raise RefusedError(403, "The sender is not permitted to act in this channel.")

    def moderating(self, request: web.Request, access: Access) -> None:
        """Check the two ids in the query of a moderator's call."""
        self.own_channel(request.query.get("broadcaster_id"))
        self.own_id(request.query.get("moderator_id"), "moderator_id", access)
        self.moderator(access)

    def moderator(self, access: Access) -> None:
        """Check that the token's user may moderate."""
        if not self._world.moderates(access.user):
            raise RefusedError(403, "The user is not one of the broadcaster's moderators.")

    def known(self, user_id: object) -> User:
        """Return the account of that id."""
        user = self._world.users.get(user_id) if isinstance(user_id, str) else None
        if user is None:
            raise RefusedError(400, "The ID in the user_id field is not valid.")
        return user

    async def target(self, request: web.Request) -> tuple[dict[str, Any], User]:
        """Return the `data` of a body and whom it names; Twitch calls it a list and shows an object."""
        given: Any = (await body(request)).get("data")
        if isinstance(given, list) and len(given) == 1:  # pyright: ignore[reportUnknownArgumentType]
            given = given[0]  # pyright: ignore[reportUnknownVariableType]
        if not isinstance(given, dict):
            raise missing("data")
        return given, self.known(given.get("user_id"))  # pyright: ignore[reportUnknownMemberType, reportUnknownArgumentType, reportUnknownVariableType]


def missing(name: str) -> RefusedError:
    """Return Twitch's answer to a call without something that it needs."""
    return RefusedError(400, f'Missing required parameter "{name}"')


async def body(request: web.Request, *, may_be_empty: bool = False) -> dict[str, Any]:
    """Return the body of a call.

    Raises:
        RefusedError: it is no JSON object.
    """
    if may_be_empty and not request.can_read_body:
        return {}
    try:
        given: Any = await request.json()
    except ValueError:
        raise RefusedError(400, "The body is not JSON.") from None
    if not isinstance(given, dict):
        raise RefusedError(400, "The body must be a JSON object.")
    return given  # pyright: ignore[reportUnknownVariableType]


def one(data: dict[str, Any]) -> web.Response:
    """Return an answer that has one entry."""
    return web.json_response({"data": [data]})


def page(
    request: web.Request, entries: Sequence[_T], told: Callable[[_T], dict[str, Any]], **more: Any
) -> web.Response:
    """Return the page of a list that a call asks for with `first` and `after`.

    Raises:
        RefusedError: the size of the page or the cursor is not valid.
    """
    first, after = request.query.get("first", str(ON_A_PAGE)), request.query.get("after", "0")
    if not first.isdecimal() or not 1 <= int(first) <= MAX_ON_A_PAGE:
        raise RefusedError(400, f"The value in the first query parameter must be 1 to {MAX_ON_A_PAGE}.")
    if not after.isdecimal():
        raise RefusedError(400, "The pagination cursor is not valid.")
    until = int(after) + int(first)
    pagination = {"cursor": str(until)} if until < len(entries) else {}
    data = [told(entry) for entry in entries[int(after) : until]]
    return web.json_response({"data": data, "pagination": pagination, **more})
