"""The quiz: questions about music, gear and the artist, for all of the room."""

from typing import Annotated, Self

from pydantic import AfterValidator, Field, StringConstraints, model_validator

from bot.domain.documents.document_kind import Document, DocumentKind, Group
from bot.domain.documents.field_types import Tag, Year
from bot.domain.words.chat_text import one_line

MAX_ASKS, MAX_CHOICE, MAX_CHOICES, MAX_EXPLAINS = 160, 40, 5, 180
"""Characters of a question, of a choice and of what is explained at the end, and how many choices: with the
words around it each is one line of chat, and the question fits its card."""

MAX_ANSWERS = 12
"""Ways to say the right answer."""

EASY, HARD = 1, 3

Asks = Annotated[str, AfterValidator(one_line), StringConstraints(min_length=1, max_length=MAX_ASKS)]
Said = Annotated[str, AfterValidator(one_line), StringConstraints(min_length=1, max_length=MAX_CHOICE)]


class QuizQuestion(Document):
    """A question, which is answered by the number or the words of a choice, or, without choices, in words.

    `answers` are the ways to say what is right, the first one as it stands among the choices: that is the one
    which is told at the end, with what `explains` it. `year` tells as of when that is so, `difficulty` is 1
    to 3.
    """

    topic: Tag
    asks: Asks
    choices: Annotated[tuple[Said, ...], Field(max_length=MAX_CHOICES)] = ()
    answers: Annotated[tuple[Said, ...], Field(min_length=1, max_length=MAX_ANSWERS)]
    explains: Annotated[str, AfterValidator(one_line), StringConstraints(max_length=MAX_EXPLAINS)] = ""
    year: Year | None = None
    difficulty: Annotated[int, Field(ge=EASY, le=HARD)] = 2

    @model_validator(mode="after")
    def _can_be_answered(self) -> Self:
        if not self.choices:
            return self
        if len(self.choices) == 1 or len({each.lower() for each in self.choices}) < len(self.choices):
            raise ValueError("has choices that are no choice — write two or more, each once")
        if any(each.isdecimal() for each in self.choices):
            raise ValueError(
                "has a bare number among its choices, which would be taken for the number of a choice —"
                " leave the choices out, and write the number as the answer"
            )
        if self.right not in self.choices:
            raise ValueError("has a first answer that is none of its choices — write it as it stands there")
        return self

    @property
    def right(self) -> str:
        """The right answer, as it is told."""
        return self.answers[0]

    @property
    def right_number(self) -> int:
        """The number of the right choice, from 1; 0 where there are no choices."""
        return self.choices.index(self.right) + 1 if self.choices else 0


QUIZ = DocumentKind(
    name="quiz",
    file="quiz.toml",
    table="quiz",
    schema=QuizQuestion,
    called=lambda question: (question.asks,),
    says=lambda question: (
        question.topic,
        question.asks,
        *question.choices,
        question.right,
        question.explains,
    ),
    group=Group.TOLD,
)
"""What the quiz asks."""
