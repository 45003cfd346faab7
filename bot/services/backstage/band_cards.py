"""What the overlay shows of the band: who is the guest, and the question that was dealt."""

from collections.abc import Callable, Mapping
from datetime import datetime, timedelta
from typing import Any

from bot.domain.backstage.band import Mate
from bot.domain.chat.said import Said
from bot.domain.pages.overlay import (
    NOTHING,
    Heading,
    Line,
    OverlayCard,
    Own,
    Question,
    SampleState,
    Shown,
    Text,
)
from bot.domain.words.voice import lines
from bot.services.backstage.band import Band
from bot.services.backstage.interview import Dealt, Interview
from bot.services.feed import Feed
from bot.services.words.voice import Say

LINES = lines(
    "page-overlay-guest",
    "page-overlay-guest-tonight",
    "page-overlay-interview",
    "page-overlay-question-for: name",
    "page-overlay-sample-guest",
    "page-overlay-sample-plays",
    "page-overlay-sample-question",
)

GUEST, QUESTION, OFFERS = "guest", "interview", "interview-offers"
"""Under which the feed has who is the guest, the question of the moment, and that fans' questions changed."""

SAMPLE_MINUTES = 10


def follow_guest(feed: Feed, band: Band) -> Callable[[], None]:
    """Return what publishes who is the guest, which it does now as well."""

    def publish() -> None:
        guest, until = band.guest, band.until
        shown = guest and until and {"name": guest.name, "plays": guest.plays, "until": until.isoformat()}
        feed.publish(GUEST, shown or {})

    publish()
    return publish


def follow_interview(feed: Feed, interview: Interview) -> Callable[[], None]:
    """Return what publishes the question of the moment, and takes it off with whom it is for."""

    def publish() -> None:
        dealt = interview.latest
        whom = interview.whom(dealt) if dealt else None
        gone = dealt and dealt.whom and whom is None
        feed.publish(QUESTION, _published(dealt, whom) if dealt and not gone else {})
        feed.publish(OFFERS, {"changes": interview.changes})

    publish()
    return publish


def band_cards(say: Say) -> list[OverlayCard]:
    """Return the cards of the guest and of the interview."""

    def guest(values: Mapping[str, Any]) -> Shown:
        if not values:
            return NOTHING
        title = Line(Own(say("page-overlay-guest-tonight", {})))
        plays = (Line(Own(values["plays"])),) if values["plays"] else ()
        rows = (title, Heading(Own(values["name"])), *plays)
        return Shown(rows, until=datetime.fromisoformat(values["until"]))

    def interview(values: Mapping[str, Any]) -> Shown:
        if not values:
            return NOTHING
        name = values["whom"]
        whom = (Line(Own(say("page-overlay-question-for", {"name": name}))),) if name else ()
        return Shown((Question(_text(values)), *whom), until=datetime.fromisoformat(values["until"]))

    def sample(shows: Callable[[Mapping[str, Any]], Shown]) -> Callable[[SampleState, datetime], Shown]:
        def shown(state: SampleState, at: datetime) -> Shown:
            return NOTHING if state is SampleState.NOTHING else shows(_sample(say, state, at))

        return shown

    return [
        OverlayCard("guest", "page-overlay-guest", (GUEST,), guest, sample(guest), large=True),
        OverlayCard("interview", "page-overlay-interview", (QUESTION,), interview, sample(interview)),
    ]


def _published(dealt: Dealt, whom: Mate | None) -> Mapping[str, Any]:
    said = dealt.said
    return {
        "asks": dealt.question.asks,
        "whom": whom.name if whom else "",
        "until": dealt.until.isoformat(),
        "said": said and {"line": said.line, "author": said.author, "at": said.at.isoformat()},
    }


def _text(values: Mapping[str, Any]) -> Text:
    """Return a question as its fan's words, where it is a fan's: it goes when their line goes."""
    said = values["said"]
    if not said:
        return Own(values["asks"])
    return Said(values["asks"], said["line"], said["author"], datetime.fromisoformat(said["at"]))


def _sample(say: Say, state: SampleState, at: datetime) -> Mapping[str, Any]:
    times = 3 if state is SampleState.LONGEST else 1
    samples = ("page-overlay-sample-guest", "page-overlay-sample-plays", "page-overlay-sample-question")
    name, plays, asks = (" ".join([say(each, {})] * times) for each in samples)
    until = (at + timedelta(minutes=SAMPLE_MINUTES)).isoformat()
    return {"name": name, "plays": plays, "asks": asks, "whom": name, "until": until, "said": None}
