"""Answers to plain questions, as they wait for somebody to be quicker."""

import asyncio
import threading
from collections.abc import Callable
from pathlib import Path

from bot.domain.answers.question import Intent, Question
from bot.domain.answers.subjects import Subjects
from bot.domain.answers.talk import HOLD, AnswerMode, Names, Talk
from bot.domain.chat.message import Message
from bot.domain.gear.gear import GEAR
from bot.domain.gear.gear_search import GearIndex
from bot.domain.words.typed_command import TypedCommand
from bot.rehearsal.clock import FakeClock
from bot.services.activity import Activity
from bot.services.chat.answers import MAX_WAITING, PlainAnswers
from bot.services.documents.data_folder import load_gear_words, load_questions
from bot.settings import Settings
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


class SlowSubjects(Subjects):
    """Are made ready no sooner than they may, in a thread."""

    begun, may_end = threading.Event(), threading.Event()

    def prepare(self) -> None:
        self.begun.set()
        assert self.may_end.wait(10)


async def test_words_that_come_while_a_reader_is_made_by_those_of_before_have_the_last_word(
    database: Database, data: Path, message: Callable[..., Message]
) -> None:
    settings = Settings(_env_file=None, data_dir=data)  # pyright: ignore[reportCallIssue]
    names, words = Names("junipervale", "woodshed_bot"), load_gear_words(settings)
    shelf = GEAR.read((settings.data_dir / GEAR.file).read_text("utf-8"))
    subjects = SlowSubjects(GearIndex(shelf, words), (), words)
    answers = PlainAnswers(
        (),
        Talk(names),
        database,
        FakeClock(EVENING),
        Activity(),
        mode=AnswerMode.ON,
        played=lambda: (),
        held=lambda: False,
        say=lambda _answer, _question: None,
    )

    async def made() -> Subjects:
        return subjects

    learning = asyncio.create_task(answers.learn(made))
    await asyncio.to_thread(subjects.begun.wait, 10)
    following = asyncio.create_task(answers.follow(load_questions(settings)))
    await asyncio.sleep(0)
    subjects.may_end.set()
    await asyncio.gather(learning, following)
    assert answers.reads(message("what guitar is that?"), names)
