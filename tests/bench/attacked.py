"""The bot under attack: what probes of its pages stand on."""

import io
import re
from collections.abc import Mapping
from dataclasses import dataclass

import aiohttp

from bot.app import Woodshed
from bot.domain.pages.credential import MODERATOR_SESSION, CredentialKind
from bot.domain.pages.visitor import Right
from bot.features import Entrance
from bot.rehearsal.server import LocalTwitch
from bot.web.access import COOKIE
from bot.web.route import Route

SOME_NAME = "live.js"
"""What stands where a path has a name: a file of ours, and nothing else that there is."""

_SOME = {"kind": "gear", "slug": "goldie"}
"""And where it has something that there is."""


def address(route: Route) -> str:
    """Return an address at which a route answers."""
    return re.sub(r"\{(\w+)(?::[^{}]*)?\}", lambda gap: _SOME.get(gap[1], SOME_NAME), route.path)


class GotThroughError(Exception):
    """An attack had an effect that it must not have."""


def expect(holds: object, says: str) -> None:
    """Let a probe go on.

    Raises:
        GotThroughError: it does not hold.
    """
    if not holds:
        raise GotThroughError(says)


@dataclass(frozen=True, slots=True)
class House:
    """The bot under attack, its addresses, and what was printed so far."""

    twitch: LocalTwitch
    bot: Woodshed
    port: int
    http: aiohttp.ClientSession
    printed: io.StringIO

    @property
    def inside(self) -> str:
        return self.bot.doors[0].url.rstrip("/")

    @property
    def outside(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    @property
    def entrance(self) -> Entrance:
        return self.bot.service(Entrance)

    def expect_no_error(self) -> None:
        """Let a probe go on if nothing was logged as an error.

        Raises:
            GotThroughError: something was.
        """
        told = self.printed.getvalue()
        expect("Traceback" not in told, f"it is logged: {told[told.find('Traceback') :][:500]}")

    async def session(self, right: Right = Right.ARTIST, login: str = "artist") -> str:
        """Return the secret of a new session."""
        issued = await self.entrance.credentials.issue(
            CredentialKind.SESSION, right, login=login, user_id=f"id-{login}", lasts=MODERATOR_SESSION
        )
        return issued.secret

    async def status(
        self,
        url: str,
        method: str = "GET",
        cookie: str = "",
        *,
        headers: Mapping[str, str] | None = None,
        data: bytes | str | Mapping[str, str] | None = None,
    ) -> int:
        """Ask for something, and return the status of the answer."""
        sent = {**({"Cookie": f"{COOKIE}={cookie}"} if cookie else {}), **(headers or {})}
        asked = self.http.request(method, url, headers=sent, data=data, allow_redirects=False)
        async with asked as answer:
            return answer.status

    def routes(self) -> list[tuple[str, str]]:
        """Return the method and an address of each route that the bot has."""
        pages = self.bot.pages()
        return [(route.method, address(route)) for route in pages.all_routes()]
