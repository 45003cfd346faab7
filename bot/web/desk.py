"""The artist's desk: what is played with its keys, chat, what waits, how the bot is, the evening."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Any, NamedTuple

from aiohttp import web

from bot.domain.chat.moderation_log import LogEntry
from bot.domain.operation.health import faults
from bot.domain.practice.evening_blocks import evening_blocks
from bot.domain.words.voice import lines
from bot.moderation.chat_state import HeardLine
from bot.services.clock import Clock
from bot.services.moderation import moderation_news, recent_chat, review
from bot.services.moderation.moderation_log import ModerationLog
from bot.services.moderation.moderator import Moderator
from bot.services.moderation.recent_chat import ChatLine, RecentChat
from bot.services.moderation.review_list import ReviewList
from bot.services.operation.health import Health
from bot.services.practice import practice_feed
from bot.services.practice.practice_room import PracticeRoom
from bot.services.words.voice import Say
from bot.web.desk_part import DeskPart
from bot.web.moderation_log import ListedEntry, listed
from bot.web.page import page
from bot.web.practice import practice_values
from bot.web.route import Area, Route, RouteHandler, get

LINES = lines(
    """
    page-desk-title
    page-desk-dock
    page-desk-practice
    page-desk-chat
    page-desk-chat-none
    page-desk-chat-newer
    page-desk-taken-off
    page-desk-latest: at
    page-desk-latest-none
    page-desk-latest-undone
    page-desk-latest-changed
    page-desk-waits
    page-desk-waiting: count
    page-desk-queue
    page-desk-bot
    page-desk-bot-well: live
    page-desk-mend
    page-desk-evening
    page-desk-evening-none
    page-desk-evening-played: minutes
    page-desk-block: played planned state
    page-desk-key-practice
    page-desk-key-yes
    page-desk-key-note
    page-desk-key-undo
    """
)

UNDO_WITHIN = timedelta(minutes=30)
"""How long what was decided is undone by one key: what is older is looked at in the log first."""

MAX_WAITING = 3
"""Of what waits: as many as one glance takes in; all are in the review queue."""

NOTE = "W"
"""The key of the note, for which a dock has no room."""

KEYS = {
    "C M N …": "page-desk-key-practice",
    "Y Enter": "page-desk-key-yes",
    NOTE: "page-desk-key-note",
    "Q": "page-questions-next",
    "G": "page-quiz-next",
    "D": "page-duets-next",
    "E": "page-early-greet",
    "J": "page-turn-next",
    "U": "page-desk-key-undo",
    "?": "page-keys-help",
}
"""The keys of the desk, and the line that says what they do."""


class Place(NamedTuple):
    """A page of the desk: its path, to which forms lead back, and where its parts stand by themselves.

    From what opens in a dock there is no way back, so nothing does.
    """

    name: str
    path: str
    parts: str
    is_dock: bool = False


DESK, DOCK = Place("desk", "/", "/desk"), Place("dock", "/dock", "/dock", is_dock=True)

Values = Mapping[str, Any]


class DeskServices(NamedTuple):
    """Whom the desk asks."""

    room: PracticeRoom
    chat: RecentChat
    moderator: Moderator
    log: ModerationLog
    queue: ReviewList
    health: Health


@dataclass(frozen=True, slots=True)
class DeskLine:
    """A line of chat, with what was decided about it, and whether it is `gone` from chat."""

    heard: HeardLine
    decided: ListedEntry | None
    gone: bool


class Desk:
    """The desk as a page, as a dock, and each of its parts by itself, which a page renews alone.

    So news of chat, of which there may be many, make nothing else anew. `others` are the parts that other
    subjects give, in their order.
    """

    def __init__(
        self, services: DeskServices, say: Say, clock: Clock, others: Sequence[DeskPart] = ()
    ) -> None:
        self._services = services
        self._say = say
        self._clock = clock
        own = (
            DeskPart("chat", (recent_chat.TOPIC, review.TOPIC), self._chat),
            DeskPart("latest", (moderation_news.LOG,), self._latest, in_dock=True),
            DeskPart("waiting", (review.TOPIC, "minute"), self._waiting, in_dock=True),
            DeskPart("bot", ("minute",), self._bot, in_dock=True),
            DeskPart("evening", (practice_feed.TOPIC, "minute"), self._evening),
        )
        self._others = tuple(others)
        self._parts = (*own, *others)
        self._topics = {part.name: " ".join(part.topics) for part in self._parts}

    @property
    def parts(self) -> Mapping[str, DeskPart]:
        """All parts, by their names."""
        return {part.name: part for part in self._parts}

    def routes(self) -> list[Route]:
        """Return the pages; none is for anybody but the artist: moderated words stand there."""
        in_dock = [part for part in self._parts if part.in_dock]
        return [
            get(DESK.path, self._show(DESK, self._parts), nav="page-desk-title", area=Area.NOW),
            get(DOCK.path, self._show(DOCK, in_dock)),
            *(get(f"{DESK.parts}/{part.name}", self._part(DESK, part)) for part in self._parts),
            *(get(f"{DOCK.parts}/{part.name}", self._part(DOCK, part)) for part in in_dock),
        ]

    def _show(self, at: Place, parts: Sequence[DeskPart]) -> RouteHandler:
        keys = {key: does for key, does in KEYS.items() if key != NOTE or not at.is_dock}
        others = [part for part in parts if part in self._others]

        async def show(request: web.Request) -> web.StreamResponse:
            values: dict[str, Any] = {part.name: await part.values() for part in parts}
            frame = {"at": at, "keys": keys, "topics": self._topics, "others": others}
            return page(request, f"{at.name}.html.jinja", **frame, **practice_values(self._say), **values)

        return show

    def _part(self, at: Place, part: DeskPart) -> RouteHandler:
        async def show(request: web.Request) -> web.StreamResponse:
            values: dict[str, Any] = {part.name: await part.values()}
            return page(request, f"desk_{part.name}.html.jinja", at=at, topics=self._topics, **values)

        return show

    async def _chat(self) -> Values:
        found = self._services.chat.lines()
        entries = await self._services.log.decided_on(each.heard.message_id for each in found)
        decided = dict(zip(entries, listed(self._services.moderator, entries.values()), strict=True))
        return {"lines": [_line(each, decided.get(each.heard.message_id)) for each in found]}

    async def _latest(self) -> ListedEntry | None:
        found = await self._services.log.latest()
        recent = found and self._clock.now() - found.at < UNDO_WITHIN
        return self._entry(found) if recent else None

    async def _waiting(self) -> Values:
        found = [each for each in await self._services.queue.items() if each.item.resolution is None]
        return {"found": found[:MAX_WAITING], "count": len(found)}

    async def _bot(self) -> Values:
        report = await self._services.health.recent_report()
        return {"faults": faults(report), "live": report.door.live}

    async def _evening(self) -> Values:
        room = self._services.room
        blocks = evening_blocks(await room.today(), room.of_today, room.now)
        return {"blocks": blocks, "minutes": round(sum(each.played for each in blocks))}

    def _entry(self, entry: LogEntry | None) -> ListedEntry | None:
        return listed(self._services.moderator, [entry])[0] if entry else None


def _line(line: ChatLine, decided: ListedEntry | None) -> DeskLine:
    """Return a line as it is shown: what a rule takes off is gone at once, and back where Twitch refuses."""
    goes = decided.acts and not decided.entry.stands if decided else line.is_to_go
    return DeskLine(line.heard, decided, gone=line.taken_off or goes)
