"""Maintenance of gear: what is done to which piece, on which days it was, and how often it is due."""

import re
from calendar import monthrange
from collections.abc import Collection, Mapping, Sequence
from contextlib import suppress
from datetime import MAXYEAR, date, timedelta
from functools import cached_property
from typing import Annotated, NamedTuple, Self

from pydantic import AfterValidator, Field, StringConstraints, model_validator

from bot.domain.documents.document import Section, Slug
from bot.domain.documents.document_kind import Document, DocumentKind, Group, Reference
from bot.domain.documents.field_types import MAX_SHORT, Day, Short
from bot.domain.documents.slug import slug_for
from bot.domain.words.chat_text import one_line
from bot.domain.words.folding import folded_words, joined
from bot.domain.words.likeness import is_slip
from bot.domain.words.voice import lines
from bot.errors import Refusal

LINES = lines(
    "maintenance-ahead: day",
    "maintenance-no-day",
    "maintenance-bad-note: most",
    "maintenance-bad-work: most",
)

MAX_WORK = 40
"""Characters of a kind of work: "fret dress", "battery of the wireless"."""

MAX_DONE = 60
"""Days that are kept of a work: five years of new strings each month."""

MAX_WEEKS, MAX_MONTHS = 260, 60
"""How rarely something may be due: every five years."""

MAX_WORDS = 4
"""Words of a text that are looked at for the name of a work."""

FEW = 50
"""Works among which a slip is looked for: those of one piece, and not those of thousands."""

_LAST = date(MAXYEAR, 12, 31)


class Done(Section):
    """A day on which something was done, and what there is to say of it, such as the gauge of the strings."""

    on: Day
    note: Short = ""

    @property
    def title(self) -> str:
        """The day, with what there is to say: "2026-11-18 (10-46)"."""
        return f"{self.on} ({self.note})" if self.note else str(self.on)


class Maintenance(Document):
    """One work on one piece of gear, with the days on which it was done.

    It is due so many weeks or months after the last of them, or never where nobody said how often.
    """

    gear: Slug
    work: Annotated[str, AfterValidator(one_line), StringConstraints(min_length=1, max_length=MAX_WORK)]
    weeks: Annotated[int, Field(ge=1, le=MAX_WEEKS)] | None = None
    months: Annotated[int, Field(ge=1, le=MAX_MONTHS)] | None = None
    done: Annotated[tuple[Done, ...], Field(max_length=MAX_DONE)] = ()

    @model_validator(mode="after")
    def _is_due_after_one_of_both(self) -> Self:
        if self.weeks and self.months:
            raise ValueError("is due after weeks and after months — write one of the two")
        return self

    @cached_property
    def key(self) -> str:
        """The work as it is looked for: its words written as one."""
        return joined(self.work)

    @cached_property
    def last(self) -> Done | None:
        """The latest day on which it was done; None where nobody told of any."""
        return max(self.done, key=lambda each: each.on, default=None)

    @cached_property
    def due(self) -> date | None:
        """The day from which on it is due; None where nobody said how often, or when it was done last."""
        if self.last is None:
            return None
        if self.weeks:
            return self.last.on + min(timedelta(weeks=self.weeks), _LAST - self.last.on)
        return _months_after(self.last.on, self.months) if self.months else None

    def was_done(self, on: date, note: str) -> Self:
        """Return it done on one more day; said again of a day, what is new is the note.

        Where there are too many days, the earliest goes.

        Raises:
            Refusal: the note is too long.
        """
        note = one_line(note)
        if len(note) > MAX_SHORT:
            raise Refusal("maintenance-bad-note", most=MAX_SHORT)
        others = [each for each in self.done if each.on != on]
        said = next((each.note for each in self.done if each.on == on), "")
        days = sorted([*others, Done(on=on, note=note or said)], key=lambda each: each.on)
        return type(self).model_validate(self.model_dump() | {"done": days[-MAX_DONE:]})


def _months_after(day: date, months: int) -> date:
    """Return the day so many months later; the last one of a month that is too short for it."""
    years, month = divmod(day.month - 1 + months, 12)
    year, month = day.year + years, month + 1
    if year > MAXYEAR:
        return _LAST
    return date(year, month, min(day.day, monthrange(year, month)[1]))


class DayWords(NamedTuple):
    """How people write a day: words for yesterday, months by what they are called, and what says nothing."""

    yesterday: Collection[str]
    months: Mapping[str, int]
    filler: Collection[str]


_DAY = re.compile(r"([0-9]{1,2})(?:st|nd|rd|th)?", re.IGNORECASE)
"""The day of a month, as in "12.", "12" or "12th"."""

_NUMBERS = re.compile(r"([0-9]{1,2})\.([0-9]{1,2})\.([0-9]{4})?")
"""A day and a month in numbers, as in "12.11." or "12.11.2026"; "10-46" is of strings."""

_YEAR = re.compile(r"[0-9]{4}")

_STOPS = ".,;:()"


def day_among(words: Sequence[str], today: date, known: DayWords) -> tuple[date, list[str]]:
    """Return the day that some of the words tell, and the others; today where none do.

    It is written like 2026-11-18, 12.11., 12 Nov or yesterday; without a year, it is the latest there was.

    Raises:
        Refusal: that day is yet to come, or there is none such.
    """
    for place in range(len(words)):
        day, count = _day_at(words[place:], today, known)
        if day and day > today:
            raise Refusal("maintenance-ahead", day=day)
        if day:
            before = place - (place > 0 and words[place - 1].lower() in known.filler)  # "on", "el", "am"
            return day, [*words[:before], *words[place + count :]]
    return today, [*words]


def _day_at(words: Sequence[str], today: date, known: DayWords) -> tuple[date | None, int]:
    """Return the day that words begin with, and how many of them tell it."""
    first = _bare(words[0])
    if first in known.yesterday:
        return today - timedelta(days=1), 1
    if numbers := _NUMBERS.fullmatch(words[0].strip(",;:()")):
        day, month, year = numbers.groups()
        return _day(day, int(month), year, today), 1
    with suppress(ValueError):
        return date.fromisoformat(words[0].strip(_STOPS)), 1
    places = [0, *(place for place in range(1, len(words)) if words[place].lower() not in known.filler)][:3]
    said = [_bare(words[place]) for place in places]
    for pair in (said[:2], said[1::-1]):
        match pair:
            case [day, month] if (in_month := _DAY.fullmatch(day)) and month in known.months:
                has_year = len(said) > len(pair) and _YEAR.fullmatch(said[-1]) is not None
                told = _day(in_month[1], known.months[month], said[-1] if has_year else None, today)
                return told, places[1 + has_year] + 1
            case _:
                continue
    return None, 0


def _bare(word: str) -> str:
    return "".join(folded_words(word))


def _day(day: str, month: int, year: str | None, today: date) -> date:
    """Return a day of a month: of the year, else the latest that there was.

    Raises:
        Refusal: there is none such.
    """
    try:
        told = date(int(year or today.year), month, int(day))
        return told if year or told <= today else told.replace(year=today.year - 1)
    except ValueError:
        raise Refusal("maintenance-no-day") from None


class Age(NamedTuple):
    """How long ago something was, in the largest unit of which there are two or more."""

    number: int
    unit: str


MIN_MONTHS, MIN_YEARS = 2, 2


def age(since: date, today: date) -> Age:
    """Return how long ago a day was: in days, in months from two on, in years from two on."""
    months = max((today.year - since.year) * 12 + today.month - since.month - (today.day < since.day), 0)
    if months >= 12 * MIN_YEARS:
        return Age(months // 12, "years")
    if months >= MIN_MONTHS:
        return Age(months, "months")
    return Age(max((today - since).days, 0), "days")


def work_first(words: Sequence[str], works: Mapping[str, str]) -> tuple[str, Sequence[str]]:
    """Return which of the works some words begin with, the longest, and what is behind it; '' for none.

    `works` has them by their words written as one: "setup" is "set-up". Among few a slip is forgiven.
    """
    for count in range(min(len(words), MAX_WORDS), 0, -1):
        typed = joined(" ".join(words[:count]))
        near = (work for key, work in works.items() if is_slip(typed, key))
        found = works.get(typed) or (next(near, "") if typed and len(works) <= FEW else "")
        if found:
            return found, words[count:]
    return "", words


def new_work(gear: str, work: str, taken: set[str]) -> Maintenance:
    """Return a work on a piece that nobody told of before; its slug is none of those that are `taken`.

    Raises:
        Refusal: it is too long for a name, or has nothing to make a slug of.
    """
    work = one_line(work)
    if len(work) > MAX_WORK:
        raise Refusal("maintenance-bad-work", most=MAX_WORK)
    return Maintenance(slug=slug_for(f"{gear} {work}", taken), gear=gear, work=work)


MAINTENANCE = DocumentKind(
    name="maintenance",
    file="maintenance.toml",
    table="maintenance",
    schema=Maintenance,
    called=lambda each: (f"{each.gear}: {each.work}",),
    says=lambda each: (each.work, *(done.note for done in each.done)),
    references=(Reference(("gear",), "gear"),),
    group=Group.PLAYED,
)
"""What is done to the gear, so that it plays as it should."""
