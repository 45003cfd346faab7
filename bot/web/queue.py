"""The review queue as a page for moderators: what waits, all that helps to decide it, and the answers."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from aiohttp import web

from bot.domain.chat.moderation_log import LogEntry
from bot.domain.chat.review import UNDO_FOR, ReviewItem, ReviewKind, may_reopen, may_take_back, was_refused
from bot.domain.pages.visitor import Right
from bot.domain.words.marked import TextRun, marked
from bot.domain.words.voice import lines
from bot.services.clock import Clock
from bot.services.moderation.people import People, ViewerCard
from bot.services.moderation.review import TOPIC
from bot.services.moderation.review_list import ListedItem, ReviewList
from bot.web.body import line_of
from bot.web.page import page
from bot.web.route import Area, Route, get, visitor_of

LINES = lines(
    """
    page-queue-title
    page-queue-waiting: count
    page-queue-more: count
    page-queue-find
    page-queue-find-it
    page-queue-found: words count others
    page-queue-all
    page-queue-newer
    page-queue-kind: kind
    page-queue-at: at ago
    page-queue-runs-out: at
    page-queue-left
    page-queue-skipped: count
    page-queue-rule: rule
    page-queue-automod: rule
    page-queue-seen
    page-queue-why: kind certainty
    page-queue-appealed: at rule
    page-queue-skip
    page-queue-skip-does
    page-queue-final: kind
    page-queue-fault: why
    page-queue-answered-at: at
    page-queue-undo
    page-queue-again
    page-queue-person: days since
    page-queue-counts: count
    page-queue-said: count
    page-queue-said-none
    page-queue-decided
    page-queue-decision: at rule action undone
    page-queue-all-of: login
    page-queue-key-down
    page-queue-key-up
    page-queue-key-verbs
    page-queue-key-undo
    page-queue-key-find
    """
)

MAX_ITEMS = 40
"""Items that wait on the page: more than anybody decides in one go. Others follow as these are decided."""

UNITS = timedelta(days=1), timedelta(hours=1), timedelta(minutes=1)
"""How ages are told: what is younger is just now, as the page tells them anew every half a minute."""

FINAL = (ReviewKind.HELD, ReviewKind.UNBAN, ReviewKind.APPEAL)
"""What is answered for good: Twitch takes one answer, and what an appeal has lifted is gone."""

MAX_FIND = 100
"""Characters of what is looked for."""

MAX_SAID = 12
"""Of somebody's last lines: as many as tell how they talk; all are on the page of the person."""

MAX_DECIDED = 5
"""Of what was decided about somebody: the latest; all are on the page of the person."""

KEYS = {
    "j": "page-queue-key-down",
    "k": "page-queue-key-up",
    "1 2 3": "page-queue-key-verbs",
    "u": "page-queue-key-undo",
    "/": "page-queue-key-find",
    "?": "page-keys-help",
}
"""The keys of the page, and the line that says what they do."""

Local = Callable[[datetime], datetime]
"""Returns a time as the clock shows it where the artist lives."""


@dataclass(frozen=True, slots=True)
class QueueItem:
    """An item with all that helps to decide it.

    `said` is the whole of what was written, in runs; `quoted` tells that what the rule saw is marked there.
    `certainty` is the name of how sure it was ("unknown": nobody knows), `appealed` the decision that an
    appeal is about. `final` tells that an answer is for good, `undo_until` until when one that the
    visitor gave can be. `ago` is its age, or "now".
    """

    listed: ListedItem
    person: ViewerCard
    said: Sequence[TextRun]
    quoted: bool
    certainty: str
    appealed: LogEntry | None
    ago: timedelta | str
    final: bool
    undo_until: datetime | None


class _Page:
    """The page, made anew for whoever asks."""

    def __init__(self, queue: ReviewList, people: People, clock: Clock, local: Local) -> None:
        self._queue = queue
        self._people = people
        self._clock = clock
        self._local = local

    async def show(self, request: web.Request) -> web.StreamResponse:
        find = line_of(request.query.get("find", ""))[:MAX_FIND]
        all_items = await self._queue.items()
        found = [each for each in all_items if _has(each, find)]
        waits = [place for place, each in enumerate(found) if each.item.resolution is None]
        shown = found[: waits[MAX_ITEMS]] if len(waits) > MAX_ITEMS else found
        by, people = visitor_of(request).by, dict[str, ViewerCard]()
        return page(
            request,
            "queue.html.jinja",
            items=[await self._item(each, by, people) for each in shown],
            waiting=len(waits),
            others=sum(each.item.resolution is None for each in all_items) - len(waits),
            more=max(0, len(waits) - MAX_ITEMS),
            find=find,
            back=str(request.rel_url.with_query({"find": find} if find else {})),
            topic=TOPIC,
            now=self._clock.now().timestamp(),
            clock=self._time,
            title_of=self._queue.title_of,
            max_said=MAX_SAID,
            max_decided=MAX_DECIDED,
            max_find=MAX_FIND,
            keys=KEYS,
            refused=was_refused,
        )

    async def _item(self, listed: ListedItem, by: str, people: dict[str, ViewerCard]) -> QueueItem:
        """Return an item for a visitor, with its person as far as `people` has not looked them up before."""
        item = listed.item
        if item.chatter.id not in people:
            people[item.chatter.id] = await self._people.card_of(item.chatter)
        person, certainty = people[item.chatter.id], await self._queue.certainty(item)
        said = marked(item.said, item.words)
        return QueueItem(
            listed=listed,
            person=person,
            said=said,
            quoted=not item.words or any(run.marked for run in said),
            certainty=certainty.name.lower() if certainty else "unknown",
            appealed=_appealed(item, person),
            ago=_age(self._clock.now() - item.at),
            final=item.kind in FINAL,
            undo_until=self._undo_until(item, by),
        )

    def _undo_until(self, item: ReviewItem, by: str) -> datetime | None:
        """Return until when a visitor can take their answer back; None where they cannot."""
        done = item.resolution
        # Only who gave the answer is offered it: where another's answer comes, nobody presses it unawares.
        if done is None or done.by != by or done.fault or done.undone_by is not None:
            return None
        until = done.at + UNDO_FOR
        can = may_reopen(item) or may_take_back(item)
        return until if can and self._clock.now() <= until else None

    def _time(self, at: datetime) -> str | datetime:
        """Return a time as the clock shows it, with its day where that is not today's."""
        local, today = self._local(at), self._local(self._clock.now()).date()
        return f"{local:%H:%M}" if local.date() == today else local


def _age(length: timedelta) -> timedelta | str:
    """Return a length in its largest unit, or "now"."""
    return next((length // unit * unit for unit in UNITS if length >= unit), "now")


def _appealed(item: ReviewItem, person: ViewerCard) -> LogEntry | None:
    """Return the decision that an appeal is about; None where it is none, or long past."""
    about = item.audit_id if item.kind is ReviewKind.APPEAL else None
    return next((each for each in person.decisions if each.decision == about), None)


def _has(listed: ListedItem, find: str) -> bool:
    """Tell whether somebody who looks for these words means an item: by person, words or rule."""
    texts = (listed.item.chatter.login, listed.item.said, listed.title)
    return any(find.casefold() in text.casefold() for text in texts)


def queue_routes(queue: ReviewList, people: People, clock: Clock, local: Local) -> list[Route]:
    """Return the page at which moderators answer."""
    shown = _Page(queue, people, clock, local)
    return [get("/queue", shown.show, Right.MODERATOR, nav="page-queue-title", area=Area.CHAT)]
