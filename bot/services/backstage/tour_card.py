"""What the overlay shows of the tour: the stop at which the room is, for a while."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from bot.domain.pages.overlay import NOTHING, Aside, Heading, Line, OverlayCard, Own, Row, SampleState, Shown
from bot.domain.words.voice import lines
from bot.services.backstage.tour import SHOWN_FOR, TOPIC
from bot.services.practice import practice_feed
from bot.services.words.voice import Say

LINES = lines(
    """
    page-overlay-tour
    page-overlay-tour-stop: number stops
    page-overlay-sample-stop
    """
)


def tour_card(say: Say) -> OverlayCard:
    """Return the card of the stop at which the room is, for a while."""

    def shows(practice: Mapping[str, Any], tour: Mapping[str, Any]) -> Shown:
        if not tour:
            return NOTHING
        until = datetime.fromisoformat(tour["until"])
        if practice.get("playing"):  # beside a block there is room for a row
            return Shown((Aside(Own(say("page-overlay-tour", {})), Own(tour["place"])),), until=until)
        counted = say("page-overlay-tour-stop", {"number": tour["number"], "stops": tour["stops"]})
        rows: list[Row] = [
            Aside(Own(say("page-overlay-tour", {})), Own(counted)),
            Heading(Own(tour["place"])),
        ]
        if tour["gear"]:
            rows.append(Line(Own(tour["gear"])))
        return Shown(tuple(rows), until=until)

    def sample(state: SampleState, at: datetime) -> Shown:
        if state is SampleState.NOTHING:
            return NOTHING
        times = 6 if state is SampleState.LONGEST else 1
        place = " · ".join([say("page-overlay-sample-stop", {})] * times)
        return shows({"playing": True}, {"place": place, "until": (at + SHOWN_FOR).isoformat()})

    return OverlayCard("tour", "page-overlay-tour", (practice_feed.TOPIC, TOPIC), shows, sample)
