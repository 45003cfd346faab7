"""What the overlay shows of fans' questions: the one that the artist is at."""

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any

from bot.domain.chat.said import Said
from bot.domain.fans.question_queue import Standing
from bot.domain.pages.overlay import NOTHING, Line, OverlayCard, Own, Question, SampleState, Shown
from bot.domain.words.voice import lines
from bot.services.feed import Feed
from bot.services.practice.practice_feed import MOMENT
from bot.services.words.voice import Say

LINES = lines(
    """
    page-overlay-fan-question
    page-overlay-fan-question-of: others
    page-overlay-sample-fan-question
    """
)

TOPIC = "question"
"""Under which the feed has the open question, and hears that the queue is another."""


def publishing(feed: Feed) -> Callable[[Standing], None]:
    """Return what publishes how the queue stands, and that a question is opened: a moment to find again."""
    opened: set[int] = set()

    def publish(standing: Standing) -> None:
        shown = standing.open
        feed.publish(TOPIC, _published(standing) if shown else {"waiting": len(standing.waiting)})
        if shown and shown.id not in opened:
            opened.add(shown.id)
            feed.happen(MOMENT, {"kind": "question", "what": shown.words})

    return publish


def _published(standing: Standing) -> Mapping[str, Any]:
    question = standing.open
    assert question
    first = question.askings[0]
    return {
        "words": first.words,
        "line": first.message_id,
        "author": first.chatter.id,
        "at": first.at.isoformat(),
        "others": len(question.askers) - 1,
        "waiting": len(standing.waiting),
    }


def question_card(say: Say) -> OverlayCard:
    """Return the card of the open question: it goes when its line goes, or the artist is done with it."""

    def shows(values: Mapping[str, Any]) -> Shown:
        if "words" not in values:
            return NOTHING
        said = Said(values["words"], values["line"], values["author"], datetime.fromisoformat(values["at"]))
        others = values["others"]
        also = (Line(Own(say("page-overlay-fan-question-of", {"others": others}))),) if others else ()
        return Shown((Question(said), *also))

    def sample(state: SampleState, at: datetime) -> Shown:
        if state is SampleState.NOTHING:
            return NOTHING
        words = " ".join(
            [say("page-overlay-sample-fan-question", {})] * (3 if state is SampleState.LONGEST else 1)
        )
        return shows({"words": words, "line": "", "author": "", "at": at.isoformat(), "others": 2})

    return OverlayCard("question", "page-overlay-fan-question", (TOPIC,), shows, sample)
