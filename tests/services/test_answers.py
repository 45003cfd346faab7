"""Answers to plain questions, as they wait for somebody to be quicker."""

import asyncio
import threading
from collections.abc import Callable
from pathlib import Path

from bot.domain.answers.question import Intent, Question
from bot.domain.answers.subjects import Subjects
from bot.domain.answers.talk import HOLD, AnswerMode, Names, Talk
from bot.domain.chat.message import Message
from bot.domain.fans.question_queue import same_question
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

NAMES = Names("junipervale", "woodshed_bot")


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
        Talk(NAMES),
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


def test_by_the_words_that_ship_one_question_word_stands_for_another_and_little_words_for_nothing(
    database: Database, data: Path
) -> None:
    languages = load_questions(Settings(_env_file=None, data_dir=data))  # pyright: ignore[reportCallIssue]
    plain = PlainAnswers(
        languages,
        Talk(Names("junipervale", "woodshed_bot")),
        database,
        FakeClock(EVENING),
        Activity(),
        mode=AnswerMode.ON,
        played=lambda: (),
        held=lambda: False,
        say=lambda _, __: None,
    ).plain
    assert same_question("What strings do you use live?", "live, which strings do you use", plain)
    assert same_question("Mit welchem Plektrum spielst du?", "Welches Plektrum spielst du?", plain)
    assert not same_question("how do you warm up", "why do you warm up", plain)


async def test_what_the_quiz_held_up_waits_on_where_a_take_begins_among_it(
    database: Database, message: Callable[..., Message]
) -> None:
    said, quiz, take = list[str](), [True], list[bool]()

    def say(answer: str, _: Message) -> None:
        said.append(answer)
        take.append(True)

    answers = Asked(
        (),
        Talk(NAMES),
        database,
        FakeClock(EVENING),
        Activity(),
        mode=AnswerMode.ON,
        played=lambda: (),
        held=lambda: bool(take),
        say=say,
    )
    answers.in_quiz = lambda: bool(quiz)
    for text in ("kettle", "goldie"):
        answers.take(message(text), told)
    quiz.clear()
    await answers.quiz_changed()
    assert said == ["kettle"]
    await answers.answer_held()
    assert said == ["kettle", "goldie"]


def silent(database: Database) -> PlainAnswers:
    """Return answers that are said to nobody."""
    return PlainAnswers(
        (),
        Talk(NAMES),
        database,
        FakeClock(EVENING),
        Activity(),
        mode=AnswerMode.ON,
        played=lambda: (),
        held=lambda: False,
        say=lambda _answer, _question: None,
    )


class Counted(Subjects):
    """Count how often a reader is made of them."""

    made = 0

    def prepare(self) -> None:
        self.made += 1


async def test_of_subjects_that_took_in_what_changed_no_other_reader_is_made(
    database: Database, data: Path
) -> None:
    words = load_gear_words(Settings(_env_file=None, data_dir=data))  # pyright: ignore[reportCallIssue]
    subjects = Counted(GearIndex((), words), (), words)
    answers = silent(database)

    async def known(_: Subjects | None) -> Subjects:
        return subjects

    await answers.learn(known)
    await answers.learn(known)
    assert subjects.made == 1


PATIENCE = 60
"""Seconds that a thread waits at most: a busy machine reads the words of all languages in ten."""


class SlowSubjects(Subjects):
    """Are made ready no sooner than they may, in a thread."""

    begun, may_end = threading.Event(), threading.Event()

    def prepare(self) -> None:
        self.begun.set()
        assert self.may_end.wait(PATIENCE)


async def test_words_that_come_while_a_reader_is_made_by_those_of_before_have_the_last_word(
    database: Database, data: Path, message: Callable[..., Message]
) -> None:
    settings = Settings(_env_file=None, data_dir=data)  # pyright: ignore[reportCallIssue]
    words = load_gear_words(settings)
    shelf = GEAR.read((settings.data_dir / GEAR.file).read_text("utf-8"))
    subjects = SlowSubjects(GearIndex(shelf, words), (), words)
    answers = silent(database)

    async def made(_: Subjects | None) -> Subjects:
        return subjects

    learning = asyncio.create_task(answers.learn(made))
    await asyncio.to_thread(subjects.begun.wait, PATIENCE)
    following = asyncio.create_task(answers.follow(load_questions(settings)))
    await asyncio.sleep(0)
    subjects.may_end.set()
    await asyncio.gather(learning, following)
    assert answers.reads(message("what guitar is that?"), NAMES)
