"""Pages of our own to try things on: any routes, with the house's own frame and rights around them."""

from collections.abc import Iterable, Mapping, Sequence
from typing import cast

from bot.services.clock import WallClock
from bot.services.pages.credentials import Credentials
from bot.store.database import Database
from bot.web.access import Access
from bot.web.do import Act, do_routes
from bot.web.page import Pages
from bot.web.route import Route
from tests.spoken import voice_of_tests


def pages_of(
    routes: Iterable[Route] = (),
    acts: Sequence[Act] = (),
    *,
    credentials: Credentials | None = None,
    trusts_inside: bool = True,
    in_container: bool = False,
    shows: Mapping[str, object] | None = None,
) -> Pages:
    """Return pages with some routes and acts, as the bot puts them together."""
    voice = voice_of_tests()
    # Where nobody signs in, nothing is written, and no database is needed.
    credentials = credentials or Credentials(cast("Database", None), WallClock())
    return Pages(
        routes=[*routes, *do_routes(acts)],
        access=Access(credentials, "junipervale", trusts_inside=trusts_inside, in_container=in_container),
        say=voice.say,
        language=voice.language,
        local=lambda at: at,
        shows=shows or {},
    )
