"""What the quiz says in chat, and what it has to know around."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime
from typing import NamedTuple, Protocol

from bot.domain.chat.message import Message
from bot.domain.chat.person import GONE
from bot.domain.fans.quiz import QuizQuestion
from bot.domain.fans.quiz_answer import AnswerWords
from bot.domain.fans.quiz_round import Answer, Result
from bot.domain.words.voice import lines
from bot.errors import Gap
from bot.services.activity import Activity
from bot.services.words.voice import Say as VoiceSay

LINES = lines(
    """
    quiz-articles
    quiz-joining
    quiz-before-answers
    quiz-units
    quiz-tens
    """
)

MAX_NAMED = 8
"""People who are named at the end of a question."""


class Say(Protocol):
    """Says a line of the voice to everybody.

    It tells when Twitch has confirmed that, None where it is not said, as where `unless` holds by then.
    """

    def __call__(
        self,
        line: str,
        gaps: Mapping[str, Gap],
        *,
        unless: Callable[[], bool] = ...,
        told: Callable[[datetime | None], None],
    ) -> None:
        """Say it."""
        ...


class QuizAround(NamedTuple):
    """What the quiz has to know around.

    `questions` are those that may be asked, `seconds` for how long each is open, `playing` whether
    somebody plays undisturbed, and `hushed` whether it is a hard moment. `sample` gives some
    of so many places, by dice. `guarded` is given the question that is open, None where none is; `news` is
    called when another thing is so. `left_out` tells who opted out, by id: no answer of theirs is
    taken. `answer` says a line to who wrote another.
    """

    activity: Activity
    questions: Callable[[], Sequence[QuizQuestion]]
    words: Callable[[], AnswerWords]
    say: Say
    seconds: float
    prefix: str
    playing: Callable[[], bool]
    hushed: Callable[[], bool]
    day_of: Callable[[datetime], date]
    sample: Callable[[int, int], Sequence[int]]
    guarded: Callable[[QuizQuestion | None], None]
    news: Callable[[], None]
    left_out: Callable[[str], bool]
    answer: Callable[[Message, str, Mapping[str, Gap]], None]


def asked_gaps(question: QuizQuestion, number: int, of: int, seconds: float) -> Mapping[str, Gap]:
    """Return what fills the line that asks a question, the `number`th of a run."""
    return {
        "number": number,
        "of": of,
        "topic": question.topic,
        "asks": question.asks,
        "choices": choices_told(question),
        "seconds": round(seconds),
    }


def choices_told(question: QuizQuestion) -> str:
    """Return the choices with their numbers, as they are told; "none" where there are none."""
    told = " · ".join(f"{place} {each}" for place, each in enumerate(question.choices, 1))
    return told or "none"


def resolved_gaps(result: Result, left: int, more: int, named: Sequence[Answer]) -> Mapping[str, Gap]:
    """Return what fills the line that tells what came of a question; `left` are to come in the run.

    Of who was right some are `named`, and there are so many `more`.
    """
    question, names = result.question, ", ".join(each.chatter.login for each in named)
    return {
        "right": f"{question.right_number}, {question.right}" if question.choices else question.right,
        "explains": question.explains or "none",
        "year": question.year or 0,
        "names": names or (GONE if result.knew else "none"),
        "count": len(named) + more,
        "more": more,
        "answered": result.answered,
        "left": left,
    }


def answer_words(say: VoiceSay) -> AnswerWords:
    """Return the small words around answers, in the language of the voice."""
    return AnswerWords.of(
        articles=say("quiz-articles", {}),
        joining=say("quiz-joining", {}),
        before=say("quiz-before-answers", {}),
        units=say("quiz-units", {}),
        tens=say("quiz-tens", {}),
    )
