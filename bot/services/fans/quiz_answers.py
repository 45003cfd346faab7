"""The answers to the question that is open: taken from chat, written down, and let go of."""

import asyncio
import sqlite3
from collections.abc import Collection, Iterable

from bot.domain.chat.message import Message, Role
from bot.domain.chat.said import Removal, Said, TakenOff
from bot.domain.fans.quiz_answer import AnswerReader, Try
from bot.domain.fans.quiz_round import Answer, QuizRound
from bot.domain.words.voice import lines
from bot.log import get_logger
from bot.services.fans.quiz_lines import QuizAround
from bot.store import quiz as store
from bot.store.database import Database

LINES = lines("quiz-left-out: login")

_log = get_logger(__name__)


class QuizAnswers:
    """Takes answers; `round` is the question that is asked, `turn` is held by whoever puts another.

    So what is resolved or dropped is not written to any more.
    """

    def __init__(self, database: Database, around: QuizAround) -> None:
        self._database = database
        self._around = around
        self.turn = asyncio.Lock()
        self.round: QuizRound | None = None
        self._reader: AnswerReader | None = None
        self._unwritten: dict[str, Answer] = {}
        self._gone = TakenOff()
        self._told_left_out: set[str] = set()

    def put(self, asked: QuizRound | None) -> None:
        """Let a question be asked, or none."""
        self.round, self._unwritten = asked, {}
        self._reader = AnswerReader(asked.question, self._around.words()) if asked else None
        if asked is None:
            self._around.guarded(None)

    def close(self) -> None:
        """Take no more answers to the question that is asked: it is being resolved."""
        self._reader = None

    def heard(self, message: Message) -> None:
        """Take a line as an answer, if it is one."""
        meant = self._meant(message)
        answer = self.round.take(message, right=meant.right) if self.round and meant else None
        if answer and self.round and self.round.is_open:
            self.write([answer])

    def met(self, message: Message) -> None:
        """Let somebody who opted out know, once, that no answer of theirs counts; nothing of it is noted."""
        who = message.chatter.id
        if self._around.left_out(who) and who not in self._told_left_out and self._meant(message):
            self._told_left_out.add(who)
            self._around.answer(message, "quiz-left-out", {"login": message.chatter.login})

    def is_try(self, message: Message) -> bool:
        """Tell whether a line may be meant as an answer, also where that stands among other words."""
        return self._reader is not None and (
            self._meant(message) is not None or self._reader.is_named(_words_of(message))
        )

    def _meant(self, message: Message) -> Try | None:
        """Return what a line means as an answer to the question that is asked; None where it is none."""
        if self.round is None or self._reader is None or message.role is Role.BROADCASTER:
            return None
        if self._gone.has(Said.words(message)):  # timed out while their line was on its way
            return None
        words = _words_of(message)
        return None if words.lstrip().startswith(self._around.prefix) else self._reader.read(words)

    def forgotten(self, ids: Collection[str]) -> None:
        """Know of nobody any more, by their id, that they were let know."""
        self._told_left_out -= {*ids}

    def taken_off(self, removal: Removal) -> None:
        """Let go of the answers that staff has taken off in chat."""
        self._gone.take(removal)
        if self.round and (gone := self.round.take_off(removal)):
            self._around.activity.spawn(self._take_off(self.round, gone), name="quiz.take_off")

    async def _take_off(self, asked: QuizRound, gone: Collection[str]) -> None:
        async with self.turn:
            for who in gone:
                self._unwritten.pop(who, None)
            await store.take_off(self._database, asked.id, gone)

    def write(self, answers: Iterable[Answer]) -> None:
        """Have answers written down soon, several together."""
        assert self.round
        waiting = bool(self._unwritten)
        self._unwritten |= {each.chatter.id: each for each in answers}
        if self._unwritten and not waiting:
            self._around.activity.spawn(self._keep(self.round), name="quiz.keep")

    async def _keep(self, asked: QuizRound) -> None:
        """Write down what came since the last time; where that fails, only a restart would forget it."""
        async with self.turn:
            answers, self._unwritten = self._unwritten, {}
            if self.round is not asked:
                return  # it is resolved, by what is in memory
            try:
                await store.put_answers(self._database, asked.id, answers.values())
            except sqlite3.Error:
                _log.exception("quiz.unwritten", answers=len(answers))


def _words_of(message: Message) -> str:
    """Return what somebody wrote, without pictures."""
    if not any(each.is_picture for each in message.fragments):
        return message.text
    return "".join(each.text for each in message.fragments if not each.is_picture)
