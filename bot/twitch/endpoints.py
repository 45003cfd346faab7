"""Where Twitch is: the one place that turns TwitchIO to another address.

These three names are not public API of TwitchIO; the dependency is pinned for their sake, and a test watches
that they are still there.
"""

import twitchio.eventsub.websockets
import twitchio.http

from bot.settings import Settings


def point_at(settings: Settings) -> None:
    """Let every TwitchIO client of this process talk to the Twitch that the settings name."""
    twitchio.http.Route.BASE = f"{settings.twitch_api_url}/"
    twitchio.http.Route.ID_BASE = f"{settings.twitch_auth_url}/"
    twitchio.eventsub.websockets.WSS = settings.twitch_eventsub_url
