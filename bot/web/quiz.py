"""The quiz on the desk: what is asked, how many are to come, the next at a key."""

from collections.abc import Mapping
from typing import Any

from bot.domain.pages.visitor import Right
from bot.domain.words.number import number_in
from bot.domain.words.voice import lines
from bot.errors import Refusal
from bot.services.fans.quiz import MAX_RUN, Quiz
from bot.services.fans.quiz_card import TOPIC
from bot.services.words.voice import Say
from bot.web.desk_part import Column, DeskPart
from bot.web.do import Act, Asked

LINES = lines(
    """
    page-quiz-title
    page-quiz-right: right
    page-quiz-left: left
    page-quiz-next
    page-quiz-start
    page-quiz-count
    page-quiz-stop
    page-quiz-skip
    page-quiz-told-next: waits
    page-quiz-told-stopped
    page-quiz-told-skipped
    page-quiz-next-does
    page-quiz-start-does
    page-quiz-stop-does
    page-quiz-skip-does
    """
)

PART, COUNT, NUMBER = "quiz", "count", "number"

USUAL = 5
"""Questions of a run that the form proposes."""


def quiz_part(quiz: Quiz) -> DeskPart:
    """Return the part of the desk."""

    async def values() -> Mapping[str, Any]:
        return {
            "number": quiz.round.id if quiz.round else None,
            "question": quiz.round.question if quiz.round else None,
            "left": quiz.left,
            "runs": quiz.is_running,
            "usual": USUAL,
            "most": MAX_RUN,
        }

    return DeskPart(PART, (TOPIC,), values, Column.BELOW_CHAT)


def quiz_acts(quiz: Quiz, say: Say) -> list[Act]:
    """Return what is done about the quiz."""

    def comes() -> str:
        return say("page-quiz-told-next", {"waits": "yes" if quiz.waits_for_take else "no"})

    async def start(asked: Asked) -> str:
        count = number_in(asked.fields.get(COUNT, "") or str(USUAL))
        if count is None:
            raise Refusal("quiz-too-many", most=MAX_RUN)
        quiz.start(count)
        return comes()

    async def following(_: Asked) -> str:
        quiz.next()
        return comes()

    async def stop(_: Asked) -> str:
        quiz.stop()
        return say("page-quiz-told-stopped", {})

    async def skip(asked: Asked) -> str:
        await quiz.skip(number_in(asked.fields.get(NUMBER, "")))
        return say("page-quiz-told-skipped", {})

    return [
        Act("quiz", following, Right.MODERATOR, (), says="page-quiz-next-does"),
        Act("quiz-start", start, Right.MODERATOR, (COUNT,), says="page-quiz-start-does"),
        Act("quiz-stop", stop, Right.MODERATOR, (), says="page-quiz-stop-does"),
        Act("quiz-skip", skip, Right.MODERATOR, (NUMBER,), says="page-quiz-skip-does"),
    ]
