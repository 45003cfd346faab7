"""Stream markers, so that a recording has chapters: set with the artist's own sign-in, where there is one."""

from collections.abc import Callable

from bot.domain.words.chat_text import fit
from bot.domain.words.voice import lines
from bot.log import get_logger, redact
from bot.services.clock import TwitchClock
from bot.services.feed import Feed
from bot.services.practice.practice_feed import MOMENT
from bot.services.words.voice import Voice
from bot.settings import Settings
from bot.store.database import Database
from bot.store.token import load_token
from bot.twitch.connect import helix_as, open_account
from bot.twitch.moderation_api import HTTP_TROUBLE

LINES = lines("marker-block: what bpm", "marker-best: what bpm", "marker-question: what")

_log = get_logger(__name__)

_LINE_OF = {"best": "marker-best", "question": "marker-question"}
"""The line of a moment's kind; all others are of a block."""

MAX_CHARS = 140
"""Twitch's bound on what is written at a marker (dev.twitch.tv/docs/api/reference, Create Stream Marker)."""


class Markers:
    """Marks the moments that the feed tells of while the stream is `live`.

    They are minutes apart. So each is marked with the sign-in as it is then, and one that was made meanwhile
    counts at once.
    """

    def __init__(
        self,
        settings: Settings,
        database: Database,
        clock: TwitchClock,
        voice: Voice,
        live: Callable[[], bool],
    ) -> None:
        self._settings = settings
        self._database = database
        self._clock = clock
        self._voice = voice
        self._live = live

    async def run(self, feed: Feed) -> None:
        """Mark for ever; what cannot be marked is logged and let go."""
        while True:
            async for topic, moment in feed.read():
                if topic == MOMENT and self._live():
                    gaps = {each: moment[each] for each in ("what", "bpm") if each in moment}
                    line = _LINE_OF.get(moment["kind"], "marker-block")
                    await self._mark(fit(self._voice.say(line, gaps), MAX_CHARS))

    async def _mark(self, words: str) -> None:
        token = await load_token(self._database, "artist")
        if token is None:
            return
        try:
            async with (
                open_account(token, self._settings, self._database, self._clock) as account,
                helix_as(account, self._settings, self._clock) as helix,
            ):
                artist = helix.create_partialuser(token.user_id)
                await artist.create_stream_marker(token_for=token.user_id, description=words)
        except HTTP_TROUBLE as error:
            _log.warning("marker.failed", why=redact(str(error) or type(error).__name__))
        else:
            _log.info("marker.set", words=words)
