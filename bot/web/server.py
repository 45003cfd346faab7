"""The web server of the bot's own page."""

from collections.abc import Iterable

from aiohttp import web

from bot.log import get_logger
from bot.web.guard import add_headers, guard

_log = get_logger(__name__)

SHUTDOWN_SECONDS = 0.5
"""How long a stop waits for who is still reading."""


class WebServer:
    """Serves `routes` to this machine, whatever becomes of Twitch."""

    def __init__(self, host: str, port: int, routes: Iterable[web.AbstractRouteDef]) -> None:
        self._host, self._port = host, port
        self._routes = list(routes)
        self._runner: web.AppRunner | None = None
        self.url = ""

    async def start(self) -> None:
        """Listen (port 0: on any free one); where that cannot be, the bot does without a page and logs why.

        From then on `url` is the page's address, or still empty.
        """
        application = web.Application(middlewares=[guard(self._host)])
        application.on_response_prepare.append(add_headers)
        application.add_routes(self._routes)
        self._runner = web.AppRunner(application, access_log=None, shutdown_timeout=SHUTDOWN_SECONDS)
        await self._runner.setup()
        try:
            await web.TCPSite(self._runner, self._host, self._port).start()
        except OSError as error:
            mend = "set WOODSHED_WEB_PORT to a free port, or stop what listens there"
            _log.warning("web.absent", host=self._host, port=self._port, why=str(error), mend=mend)
            return await self.stop()
        self.url = address(self._host, self._runner.addresses[0][1])
        return None

    async def stop(self) -> None:
        """Listen no more."""
        self.url = ""
        if self._runner:
            await self._runner.cleanup()
            self._runner = None


def address(host: str, port: int) -> str:
    """Return where a page that listens on `host` is found from this machine."""
    if host in {"0.0.0.0", "::"}:  # noqa: S104 - every address of this machine, if an operator wants it so
        host = "127.0.0.1"
    return f"http://[{host}]:{port}/" if ":" in host else f"http://{host}:{port}/"
