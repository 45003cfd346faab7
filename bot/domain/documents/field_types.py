"""What fields of documents may hold, whatever the kind: names, sentences, days, links, within bounds."""

from datetime import date, datetime
from typing import Annotated

from pydantic import AfterValidator, BeforeValidator, Field, StringConstraints

from bot.domain.words.chat_text import one_line
from bot.plain_words import of_form

MAX_NAME, MAX_STORY, MAX_TAGS = 80, 400, 12
"""Bounds that let a name, a story and the words around them fit one chat line."""

MAX_SHORT, MAX_TITLE, MAX_SENTENCE = 60, 80, 240
"""Characters of a few words, of a title, and of what is said in a sentence or two."""

FIRST_YEAR, LAST_YEAR = 1500, 2100


def _day(value: object) -> object:
    if isinstance(value, date) and not isinstance(value, datetime):
        return value
    try:
        return date.fromisoformat(value if isinstance(value, str) else "")
    except ValueError:
        raise ValueError("a day is like 2026-12-20, of a month that has it") from None


Name = Annotated[str, AfterValidator(one_line), StringConstraints(max_length=MAX_NAME)]
Story = Annotated[str, AfterValidator(one_line), StringConstraints(max_length=MAX_STORY)]
Year = Annotated[int, Field(ge=FIRST_YEAR, le=LAST_YEAR)]
Link = Annotated[
    str,
    StringConstraints(max_length=200),
    of_form(r"(https://\S+)?", "is no address — begin it with https://, without blanks"),
]
Tag = Annotated[str, AfterValidator(one_line), StringConstraints(min_length=1, max_length=30, to_lower=True)]
Title = Annotated[str, AfterValidator(one_line), StringConstraints(min_length=1, max_length=MAX_TITLE)]
Short = Annotated[str, AfterValidator(one_line), StringConstraints(max_length=MAX_SHORT)]
Long = Annotated[str, AfterValidator(one_line), StringConstraints(max_length=MAX_SENTENCE)]
Day = Annotated[date, BeforeValidator(_day)]
