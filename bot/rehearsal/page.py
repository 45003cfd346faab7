"""The channel page (being written)."""

from aiohttp import web

from bot.rehearsal.clock import Clock
from bot.rehearsal.oauth import Accounts
from bot.rehearsal.world import World


class Page:
    """The page."""

    def __init__(self, world: World, accounts: Accounts, clock: Clock) -> None:
        self._world, self._accounts, self._clock = world, accounts, clock

    def routes(self) -> list[web.RouteDef]:
        """Return the addresses."""
        return []

    async def close(self) -> None:
        """Close."""
