"""A question that is open: one answer a person, the last one counts, by Twitch's time."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import TypeVar

from bot.domain.chat.message import Chatter, Message
from bot.domain.chat.said import Removal
from bot.domain.fans.quiz import QuizQuestion

_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class Answer:
    """What somebody answered last: the line, when it was written, and whether it is right."""

    chatter: Chatter
    line: str
    at: datetime
    right: bool


@dataclass
class QuizRound:
    """One question from its being asked on: it is open once Twitch has its line.

    Answers count from `asked_at` to `closes_at`, which is known only from then on.
    """

    id: int
    question: QuizQuestion
    season: int
    asked_at: datetime
    closes_at: datetime | None = None
    answers: dict[str, Answer] = field(default_factory=dict[str, Answer])

    @property
    def is_open(self) -> bool:
        """Whether Twitch has its line."""
        return self.closes_at is not None

    def open(self, at: datetime, seconds: float) -> None:
        """Let it be open from a time on, at which Twitch had its line."""
        self.closes_at = at + timedelta(seconds=seconds)

    def take(self, message: Message, *, right: bool) -> Answer | None:
        """Take an answer, and return it; None where it came too early, too late, or out of order."""
        before = self.answers.get(message.chatter.id)
        late = self.closes_at is not None and message.at > self.closes_at
        if late or message.at < self.asked_at or (before and message.at < before.at):
            return None
        answer = Answer(message.chatter, message.id, message.at, right)
        self.answers[message.chatter.id] = answer
        return answer

    def take_off(self, removal: Removal) -> Sequence[str]:
        """Let go of the answers that staff took off, and return whose they were, by id."""
        gone = [who for who, each in self.answers.items() if is_of(removal, each)]
        for who in gone:
            del self.answers[who]
        return gone

    @property
    def right(self) -> Sequence[Answer]:
        """The answers that are right, in the order of the logins: nobody is first."""
        return in_no_order(each for each in self.answers.values() if each.right)


def is_of(removal: Removal, answer: Answer) -> bool:
    """Tell whether an answer is of what staff took off."""
    of_it = answer.line == removal.line if removal.line else removal.author in ("", answer.chatter.id)
    return of_it and answer.at <= removal.at


def in_no_order(answers: Iterable[Answer]) -> Sequence[Answer]:
    """Return answers in the order of the logins."""
    return sorted(answers, key=lambda each: each.chatter.login)


@dataclass(frozen=True, slots=True)
class Result:
    """What came of a question: how many knew it, of how many who answered."""

    question: QuizQuestion
    knew: int
    answered: int

    @classmethod
    def of(cls, each: QuizRound) -> "Result":
        """Return what came of one."""
        return cls(each.question, len(each.right), len(each.answers))


def named(right: Sequence[_T], most: int, chosen: Sequence[int]) -> tuple[Sequence[_T], int]:
    """Return which of those who were right are named, and how many more there are.

    Where there are more than `most`, those at the places that were `chosen`: by the alphabet it would always
    be the same.
    """
    if len(right) <= most:
        return right, 0
    return [right[place] for place in sorted(chosen)], len(right) - most
