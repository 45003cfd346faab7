"""The latest lines of chat with what became of them: from memory, and nothing of it is written down."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from itertools import islice

from bot.domain.chat.message import Message
from bot.domain.chat.said import Removal, Said, TakenOff
from bot.domain.pages.visitor import Right
from bot.moderation.chat_state import HeardLine
from bot.moderation.verdict import Verdict
from bot.services.clock import Clock
from bot.services.feed import Feed
from bot.services.moderation.moderator import Moderator
from bot.services.pace import Pace

TOPIC = "chat"
"""What pages hear of when chat has changed; they ask anew what is in it."""

PACE_SECONDS = 0.5
"""News of chat come no faster: in a flood of 200 lines a second nobody reads any, and each costs a page."""

SHOWN = 200
"""Lines that are shown: some minutes of a lively chat."""

EVENING = timedelta(hours=12)
"""How far back a line may be: what was said on another evening is not shown on this one."""


@dataclass(frozen=True, slots=True)
class ChatLine:
    """A line of chat; one that was `taken_off`, by whomever, is in chat no more, as Twitch told.

    `is_to_go`: a rule takes it off; whether Twitch does is in the moderation log.
    """

    heard: HeardLine
    taken_off: bool
    is_to_go: bool


class RecentChat:
    """Knows what the lines that the room remembers have come to; of the lines themselves it keeps none."""

    def __init__(self, moderator: Moderator, feed: Feed, clock: Clock, *, pace: float = PACE_SECONDS) -> None:
        self._room = moderator.room
        self._clock = clock
        self._feed = feed
        self._version = 0
        self._to_go: dict[str, None] = {}
        self._taken_off = TakenOff()
        self._news = Pace(self._publish, pace)
        moderator.on_judged.append(self._judged)
        moderator.listen(self._news.due, of_all=True)

    def lines(self) -> Sequence[ChatLine]:
        """Return the latest lines, oldest first."""
        heard = self._room.lines(self._clock.now(), EVENING.total_seconds())
        return [self._line(each) for each in islice(heard, SHOWN)][::-1]

    def take_off(self, removal: Removal) -> None:
        """Know what staff has taken off in chat."""
        self._taken_off.take(removal)
        self._news.due()

    def _line(self, heard: HeardLine) -> ChatLine:
        said = Said(heard.text, heard.message_id, heard.chatter.id, heard.at)
        return ChatLine(heard, self._taken_off.has(said), heard.message_id in self._to_go)

    def _judged(self, message: Message, verdict: Verdict) -> None:
        """Know what was decided before it is written down: what is to go is not shown until then."""
        if verdict.acts:
            self._to_go[message.id] = None
            if len(self._to_go) > SHOWN:
                del self._to_go[next(iter(self._to_go))]
        self._news.due()

    def _publish(self) -> None:
        self._version += 1
        self._feed.publish(TOPIC, {"version": self._version}, Right.ARTIST)
