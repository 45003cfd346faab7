"""Answers to plain questions, as they wait for somebody to be quicker."""

import asyncio
from collections.abc import Callable

from bot.domain.answers.question import Intent, Question
from bot.domain.answers.talk import HOLD, AnswerMode, Names, Talk
from bot.domain.message import Message
from bot.domain.typed_command import TypedCommand
from bot.rehearsal.clock import FakeClock
from bot.services.activity import Activity
from bot.services.answers import MAX_WAITING, PlainAnswers
from bot.store.database import Database
from tests.conftest import EVENING


class Asked(PlainAnswers):
    """Takes each line for a question of its own, about what it says."""

    def reads(self, message: Message, names: Names) -> Question:  # noqa: ARG002 - as it is called
        return Question(Intent.GEAR_ITEM, message.text, 1)


async def told(command: TypedCommand) -> str:
    return " ".join(command.words)


async def test_in_a_rush_no_answer_comes_before_somebody_had_the_time_to_be_quicker(
    database: Database, message: Callable[..., Message]
) -> None:
    clock, waited = FakeClock(EVENING), list[float]()

    def say(_answer: str, question: Message) -> None:
        waited.append((clock.now() - question.at).total_seconds())

    answers = Asked(
        (),
        Talk(Names("junipervale", "woodshed_bot")),
        database,
        clock,
        Activity(),
        mode=AnswerMode.ON,
        played=lambda: (),
        held=lambda: False,
        say=say,
    )
    running = asyncio.create_task(answers.run())
    answers.take(message("piece 0"), told)
    await clock.advance(EVENING)
    await asyncio.sleep(0)
    await clock.advance(EVENING + HOLD / 2)
    for number in range(1, MAX_WAITING + 1):
        answers.take(message(f"piece {number}", after=HOLD.total_seconds() / 2), told)
    await clock.advance(EVENING + 2 * HOLD)
    running.cancel()
    assert waited == [HOLD.total_seconds()] * (MAX_WAITING + 1)
