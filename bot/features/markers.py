"""Stream markers, so that a recording has chapters."""

from collections.abc import Callable
from functools import partial

import bot.twitch.markers
from bot.domain.words.voice import lines_of
from bot.feature import Feature, Runtime
from bot.twitch.markers import Markers

LINES = lines_of(bot.twitch.markers)


async def open(runtime: Runtime, live: Callable[[], bool]) -> Feature[Markers]:
    """Open what marks the moments that the feed tells of."""
    markers = Markers(runtime.settings, runtime.database, runtime.clock, runtime.voice, live)
    return Feature("markers", markers, loops={"markers": partial(markers.run, runtime.feed)})
