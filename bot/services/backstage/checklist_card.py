"""What the overlay shows of a list on its way: what was ticked last, and what comes next."""

from collections.abc import Callable, Mapping
from datetime import datetime, timedelta
from typing import Any

from bot.domain.backstage.checklist import Copy, Purpose
from bot.domain.pages.overlay import NOTHING, Aside, Heading, Line, OverlayCard, Own, SampleState, Shown, Tick
from bot.domain.words.voice import lines
from bot.services.backstage.checklist_asks import as_choice
from bot.services.backstage.checklists import Checklists
from bot.services.feed import Feed
from bot.services.practice import practice_feed
from bot.services.words.voice import Say

LINES = lines(
    """
    page-overlay-checklist
    page-overlay-checklist-title: purpose
    page-overlay-checklist-done: done of
    page-overlay-checklist-next: done of name
    page-overlay-checklist-untold
    page-overlay-sample-list
    """
)

TOPIC = "checklist"
"""Under which the feed has the list that was worked on last, as it may be told."""

SHOWN_FOR = timedelta(minutes=45)
"""How long a list stays after a tick: nobody packs so slowly, and one that was left is in nobody's way."""

TICKED_SHOWN, ROWS = 2, 6
"""Of what is ticked the latest, so that chat sees it happen, and with what is next so many rows."""


def follow_checklists(lists: Checklists, feed: Feed) -> Callable[[], None]:
    """Return what publishes the list that was worked on last, which it does now and with every change."""

    def publish() -> None:
        latest = max(
            filter(None, map(lists.under_way, Purpose)), key=lambda each: each.changed_at, default=None
        )
        feed.publish(TOPIC, _told(lists, latest) if latest else {})

    lists.listen(publish)
    publish()
    return publish


def _told(lists: Checklists, copy: Copy) -> Mapping[str, Any]:
    shown = lists.shown(copy)
    ticked = copy.ticked[-TICKED_SHOWN:]
    rows = [*ticked, *copy.left[: ROWS - len(ticked)]]
    return {
        "purpose": as_choice(copy.purpose),
        "title": ", ".join(shown.titles),
        "done": len(copy.ticked),
        "of": len(copy.items),
        "rows": [{"text": shown.names[each], "done": each.ticked_at is not None} for each in rows],
        "until": (copy.changed_at + SHOWN_FOR).isoformat(),
    }


def checklist_card(say: Say) -> OverlayCard:
    """Return the card of the list that is worked on; what may not be told of it has no name there."""

    def shows(practice: Mapping[str, Any], told: Mapping[str, Any]) -> Shown:
        if not told:
            return NOTHING
        title = told["title"] or say("page-overlay-checklist-title", {"purpose": told["purpose"]})
        numbers = {"done": told["done"], "of": told["of"]}
        until = datetime.fromisoformat(told["until"])
        if practice.get("playing"):  # beside a block there is room for a row
            following = next((each["text"] for each in told["rows"] if not each["done"]), "")
            told_next = say("page-overlay-checklist-next", numbers | {"name": following or "none"})
            return Shown((Aside(Own(title), Own(told_next)),), until=until)
        counted = say("page-overlay-checklist-done", numbers)
        untold = say("page-overlay-checklist-untold", {})
        rows = [Tick(Own(each["text"] or untold), each["done"]) for each in told["rows"]]
        return Shown((Heading(Own(title)), Line(Own(counted)), *rows), until=until)

    def sample(state: SampleState, at: datetime) -> Shown:
        if state is SampleState.NOTHING:
            return NOTHING
        times = 6 if state is SampleState.LONGEST else 1
        told: dict[str, Any] = {
            "purpose": as_choice(Purpose.PACKING),
            "title": " · ".join([say("page-overlay-sample-list", {})] * times),
            "done": 2,
            "of": 9,
            "rows": [],
            "until": (at + SHOWN_FOR).isoformat(),
        }
        return shows({"playing": True}, told)

    return OverlayCard("checklist", "page-overlay-checklist", (practice_feed.TOPIC, TOPIC), shows, sample)
