"""Stream markers, so that a recording has chapters."""

from collections.abc import Callable
from functools import partial

from bot.feature import Feature, Runtime
from bot.twitch.markers import Markers


async def open(runtime: Runtime, live: Callable[[], bool]) -> Feature[Markers]:
    """Open what marks the moments that the feed tells of."""
    markers = Markers(runtime.settings, runtime.database, runtime.clock, runtime.voice, live)
    return Feature("markers", markers, loops={"markers": partial(markers.run, runtime.feed)})
