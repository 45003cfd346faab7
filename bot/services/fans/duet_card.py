"""What the overlay shows of duets: the one that the artist features, for a while."""

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any

from bot.domain.chat.said import Said
from bot.domain.fans.duet_submission import SHOWN_FOR, Submission, Submissions
from bot.domain.pages.overlay import (
    NOTHING,
    Aside,
    Heading,
    Line,
    OverlayCard,
    Own,
    Question,
    Row,
    SampleState,
    Shown,
)
from bot.domain.words.voice import lines
from bot.services.feed import Feed
from bot.services.words.voice import Say

LINES = lines(
    """
    page-overlay-duet
    page-overlay-duet-cover
    page-overlay-duet-answered
    page-overlay-sample-duet
    """
)

TOPIC = "duet"
"""Under which the feed has the one that is featured, and hears that something was handed in."""


def publishing(
    feed: Feed, title: Callable[[Submission], str], now: Callable[[], datetime]
) -> Callable[[Submissions], None]:
    """Return what publishes which one is featured, with all that it takes to take it off again."""

    def publish(handed_in: Submissions) -> None:
        shown = handed_in.shown(now())
        feed.publish(TOPIC, _published(shown, title(shown)) if shown else {"waiting": len(handed_in.waiting)})

    return publish


def _published(shown: Submission, title: str) -> Mapping[str, Any]:
    assert shown.shown_until
    assert shown.settled_at
    return {
        "name": shown.chatter.name,
        "words": shown.words,
        "address": shown.video.address.removeprefix("https://").removeprefix("www."),
        "title": title,
        "answered": shown.answer is not None,
        "line": shown.message_id,
        "author": shown.chatter.id,
        # When it was featured: whoever was taken off before that, and let in again, may be shown.
        "at": shown.settled_at.isoformat(),
        "until": shown.shown_until.isoformat(),
    }


def duet_card(say: Say) -> OverlayCard:
    """Return the card of the one that is featured: it goes when its line or its author is taken off."""

    def shows(values: Mapping[str, Any]) -> Shown:
        if "author" not in values:
            return NOTHING
        at = datetime.fromisoformat(values["at"])

        def said(text: str) -> Said:
            return Said(text, values["line"], values["author"], at)

        label = "page-overlay-duet" if values["title"] else "page-overlay-duet-cover"
        rows: list[Row] = [Aside(Own(say(label, {})), Own(values["title"])), Heading(said(values["name"]))]
        if values["words"]:
            rows.append(Question(said(values["words"])))
        rows.append(Line(said(values["address"])))
        if values["answered"]:
            rows.append(Line(Own(say("page-overlay-duet-answered", {}))))
        return Shown(tuple(rows), until=datetime.fromisoformat(values["until"]))

    def sample(state: SampleState, at: datetime) -> Shown:
        if state is SampleState.NOTHING:
            return NOTHING
        words = " ".join([say("page-overlay-sample-duet", {})] * (3 if state is SampleState.LONGEST else 1))
        values = {
            "name": "fan_fern",
            "words": words,
            "title": "",
            "address": "vimeo.com/10000001",
            "answered": True,
            "line": "",
            "author": "",
            "at": at.isoformat(),
        }
        return shows({**values, "until": (at + SHOWN_FOR).isoformat()})

    return OverlayCard("duet", "page-overlay-duet", (TOPIC,), shows, sample)
