"""What the overlay shows of the quiz: the question, its choices and the time left, then the right answer."""

from collections.abc import Callable, Mapping
from datetime import datetime, timedelta
from typing import Any

from bot.domain.chat.said import Said
from bot.domain.fans.quiz_round import Answer
from bot.domain.pages.overlay import (
    NOTHING,
    Choice,
    Countdown,
    Line,
    OverlayCard,
    Own,
    Question,
    Row,
    SampleState,
    Shown,
)
from bot.domain.words.voice import lines
from bot.services.fans.quiz import Quiz
from bot.services.feed import Feed
from bot.services.words.voice import Say

LINES = lines(
    """
    page-overlay-quiz
    page-overlay-quiz-left
    page-overlay-quiz-right: right
    page-overlay-quiz-knew: knew answered
    page-overlay-sample-quiz
    page-overlay-sample-quiz-choices
    """
)

TOPIC = "quiz"
"""Under which the feed has how the quiz stands."""

RESULT_STAYS = timedelta(seconds=20)
"""How long the right answer is shown."""


def publishing(feed: Feed, quiz: Callable[[], Quiz]) -> Callable[[], None]:
    """Return what publishes how the quiz stands."""

    def publish() -> None:
        feed.publish(TOPIC, _published(quiz()))

    return publish


def _published(quiz: Quiz) -> Mapping[str, Any]:
    standing = {"left": quiz.left, "running": quiz.is_running}
    if quiz.is_hushed:
        return standing
    if quiz.round:
        question, closes_at = quiz.round.question, quiz.round.closes_at
        asked = {"asks": question.asks, "choices": question.choices}
        if closes_at is None:
            return standing | asked
        opened_at = closes_at - timedelta(seconds=quiz.seconds)
        return standing | asked | {"closes_at": closes_at.isoformat(), "opened_at": opened_at.isoformat()}
    if quiz.result:
        result = quiz.result
        return standing | {
            "asks": result.question.asks,
            "right": result.question.right,
            "number": result.question.right_number,
            "knew": result.knew,
            "answered": result.answered,
            "names": [_name(each) for each in quiz.shown],
            "until": (quiz.resolved_at + RESULT_STAYS).isoformat(),
        }
    return standing


def _name(answer: Answer) -> Mapping[str, str]:
    who = answer.chatter
    return {"name": who.login, "line": answer.line, "author": who.id, "at": answer.at.isoformat()}


def quiz_card(say: Say) -> OverlayCard:
    """Return the card; a name on it goes when its line or its person goes."""

    def shows(values: Mapping[str, Any]) -> Shown:
        if "asks" not in values:
            return NOTHING
        question = Question(Own(values["asks"]))
        if "right" in values:
            right = _right(values["right"], values["number"], say)
            gaps = {"knew": values["knew"], "answered": values["answered"]}
            names = (Line(_said(each)) for each in values["names"])
            rows = (question, right, Line(Own(say("page-overlay-quiz-knew", gaps))), *names)
            return Shown(rows, until=datetime.fromisoformat(values["until"]))
        return Shown((question, *_choices(values["choices"]), *_clock(values, say)))

    def sample(state: SampleState, at: datetime) -> Shown:
        if state is SampleState.NOTHING:
            return NOTHING
        choices = say("page-overlay-sample-quiz-choices", {}).split(" · ")
        times = {
            "closes_at": (at + timedelta(seconds=30)).isoformat(),
            "opened_at": (at - timedelta(seconds=15)).isoformat(),
        }
        asks = say("page-overlay-sample-quiz", {})
        if state is SampleState.LONGEST:
            asks, choices = f"{asks} {asks}", [f"{each} {each}" for each in choices]
        return shows({"asks": asks, "choices": choices} | times)

    return OverlayCard("quiz", "page-overlay-quiz", (TOPIC,), shows, sample)


def _said(values: Mapping[str, str]) -> Said:
    return Said(values["name"], values["line"], values["author"], datetime.fromisoformat(values["at"]))


def _choices(choices: Any) -> list[Row]:
    return [Choice(number, Own(each)) for number, each in enumerate(choices, 1)]


def _right(right: str, number: int, say: Say) -> Row:
    """Return the right answer: the choice that is left, else in words."""
    if number:
        return Choice(number, Own(right))
    return Line(Own(say("page-overlay-quiz-right", {"right": right})))


def _clock(values: Mapping[str, Any], say: Say) -> list[Row]:
    if "closes_at" not in values:
        return []
    closes_at, opened_at = (datetime.fromisoformat(values[each]) for each in ("closes_at", "opened_at"))
    return [Countdown(Own(say("page-overlay-quiz-left", {})), closes_at, opened_at)]
