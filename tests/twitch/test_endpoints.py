"""The names in TwitchIO that are not public API."""

import twitchio.eventsub.websockets
import twitchio.http

from bot.settings import Settings
from bot.twitch.endpoints import point_at


def test_the_names_that_point_twitchio_elsewhere_are_still_there() -> None:
    assert isinstance(twitchio.http.Route.BASE, str)
    assert isinstance(twitchio.http.Route.ID_BASE, str)
    assert isinstance(twitchio.eventsub.websockets.WSS, str)


def test_every_call_goes_where_the_settings_say() -> None:
    point_at(
        Settings(  # pyright: ignore[reportCallIssue]
            _env_file=None,  # pyright: ignore[reportCallIssue]
            twitch_api_url="http://127.0.0.1:1/helix/",
            twitch_auth_url="http://127.0.0.1:2",
            twitch_eventsub_url="ws://127.0.0.1:3/ws",
        )
    )
    assert twitchio.http.Route("GET", "users").url == "http://127.0.0.1:1/helix/users"
    assert twitchio.http.Route("POST", "/oauth2/token", use_id=True).url == "http://127.0.0.1:2/oauth2/token"
    assert twitchio.eventsub.websockets.WSS == "ws://127.0.0.1:3/ws"
