"""What fans suggest to set right about a piece of gear: understood where it can be, and the same is one."""

import re
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import NamedTuple

from bot.domain.chat.message import Chatter
from bot.domain.documents.field_types import FIRST_YEAR, LAST_YEAR
from bot.domain.gear.gear import GearItem
from bot.domain.words.chat_text import one_line
from bot.domain.words.folding import folded_words
from bot.domain.words.likeness import alike
from bot.domain.words.voice import lines
from bot.errors import Refusal

LINES = lines(
    "suggestion-too-long: most",
    "suggestion-says-nothing: name",
    "suggestion-names-people: name",
    "suggestion-says-so: name",
)

FIELDS = ("maker", "model", "nickname", "year", "owner", "since")
"""The fields of gear of which a fan may know better; a story and what is in use are the artist's to tell."""

MAX_WORDS = 200
"""Characters of a suggestion: a fact and where it is seen, and no speech."""

MAX_VALUE_WORDS = 4
"""Words of a maker or a name; more is a sentence, which a person has to read."""

MAX_OF_ONE, MAX_WAITING = 3, 100
"""Suggestions of one person that wait, and of all: more than an artist reads in an evening."""

KEPT_FOR = timedelta(days=31)
"""How long what was decided is kept, so that whoever made it can be told."""

_YEAR = re.compile(r"(?<![\w.,-])[12][0-9]{3}(?![\w-]|[.,][0-9])")
_OF_YEARS = ("year", "since")
_NAME = re.compile(r"(?<!\w)@\w")
_AROUND = " \"'`´“”„‘’«»?!.,:;=→…()-–"


class Outcome(StrEnum):
    """What the artist made of a suggestion."""

    TAKEN = "taken"
    DROPPED = "dropped"


def tells(outcome: Outcome | None, reason: str) -> bool:
    """Return whether people are told what became of what they suggest: of what was dropped, with a reason."""
    return outcome is Outcome.TAKEN or bool(reason)


@dataclass(frozen=True, slots=True)
class Suggestion:
    """What one fan suggests; `merged` is the number under which it waits with those that say the same."""

    gear: str
    words: str
    at: datetime
    chatter: Chatter
    message_id: str
    number: int = 0
    merged: int = 0
    outcome: Outcome | None = None
    reason: str = ""

    @property
    def tells(self) -> bool:
        """Whether whoever made it is told what became of it."""
        return tells(self.outcome, self.reason)


@dataclass(frozen=True, slots=True)
class Suggested:
    """What fans suggest alike, under one number; `said` are their words, each once, the first first."""

    number: int
    gear: str
    each: tuple[Suggestion, ...]

    @property
    def said(self) -> tuple[Suggestion, ...]:
        """One for each way in which it was said."""
        first: dict[str, Suggestion] = {}
        for each in self.each:
            first.setdefault(each.words, each)
        return tuple(first.values())

    @property
    def words(self) -> str:
        """It in the words of whoever came first."""
        return self.each[0].words

    @property
    def logins(self) -> tuple[str, ...]:
        """Who suggests it, in the order in which they came."""
        return tuple(dict.fromkeys(each.chatter.login for each in self.each))


class Understood(NamedTuple):
    """A field of a piece, what it says now, and what somebody says that it should."""

    field: str
    now: str
    value: str


def suggested_in(suggestions: Iterable[Suggestion]) -> list[Suggested]:
    """Return what is suggested alike as one, in the order of the numbers."""
    groups: dict[int, list[Suggestion]] = {}
    for each in suggestions:
        groups.setdefault(each.merged, []).append(each)
    return [Suggested(number, groups[number][0].gear, tuple(groups[number])) for number in sorted(groups)]


def as_words(words: str, item: GearItem) -> str:
    """Return a suggestion about a piece as it is kept.

    Raises:
        Refusal: it says nothing, or too much, or calls somebody by an @name.
    """
    words = one_line(words).strip(_AROUND)
    if not folded_words(words):
        raise Refusal("suggestion-says-nothing", name=item.short_name)
    if len(words) > MAX_WORDS:
        raise Refusal("suggestion-too-long", most=MAX_WORDS)
    if _NAME.search(words):
        raise Refusal("suggestion-names-people", name=item.short_name)
    return words


def understood(item: GearItem, words: str, filler: Collection[str]) -> Understood | None:
    """Return which field of a piece a suggestion would change, and to what; None where a person has to read.

    That is where it begins with a field ("nickname Goldilocks", "the maker is Hollowmere"), or is short and
    has one year that the piece does not have yet ("is a 1997"). Words of the `filler` say nothing before a
    value.
    """
    found = _meant(item, words, filler)
    return found if found and found.value != found.now else None


def expect_news(item: GearItem, words: str, filler: Collection[str]) -> None:
    """Refuse a suggestion of what a piece says already.

    Raises:
        Refusal: it says so.
    """
    found = _meant(item, words, filler)
    if found and found.value == found.now:
        raise Refusal("suggestion-says-so", name=item.short_name)


def _meant(item: GearItem, words: str, filler: Collection[str]) -> Understood | None:
    """Return which field of a piece some words tell, and what they say that it is."""
    found = _named(words, filler) or _of_a_year(item, words)
    if not found:
        return None
    field, value = found
    try:
        changed = item.with_field(field, value)
    except Refusal:
        return None
    now, then = (str(getattr(each, field) or "") for each in (item, changed))
    return Understood(field, now, then) if then else None


def _named(words: str, filler: Collection[str]) -> tuple[str, str] | None:
    field, *value = _without(words.split(), {*filler} - {*FIELDS}) or [""]
    value = _without(value, filler)
    name = _bare(field)
    if name not in FIELDS or not value or len(value) > MAX_VALUE_WORDS:
        return None
    said = " ".join(value).strip(_AROUND)
    years = _YEAR.findall(said)
    return (name, years[0]) if len(years) == 1 and name in _OF_YEARS else (name, said)


def names_field(word: str) -> bool:
    """Tell whether a word is a field that a fan may know better."""
    return _bare(word) in FIELDS


def telling_first(words: Sequence[str], filler: Collection[str]) -> list[str]:
    """Return words from the first on that says something and is no field: it may name the piece."""
    return _without(words, {*filler, *FIELDS})


def _without(words: Sequence[str], filler: Collection[str]) -> list[str]:
    """Return words from the first on that says something."""
    first = (place for place, word in enumerate(words) if (bare := _bare(word)) and bare not in filler)
    return [*words[next(first, len(words)) :]]


def _bare(word: str) -> str:
    return word.strip(_AROUND).lower()


MAX_ABOUT_A_YEAR = 8
"""Words of a suggestion that is about nothing but a year."""


def _of_a_year(item: GearItem, words: str) -> tuple[str, str] | None:
    years = {year for year in _YEAR.findall(words) if FIRST_YEAR <= int(year) <= LAST_YEAR}
    anew = [*years - {str(item.year)}] or [*years]
    is_alone = len(anew) == 1 and len(words.split()) <= MAX_ABOUT_A_YEAR
    return ("year", anew[0]) if is_alone else None


def the_same(item: GearItem, words: str, filler: Collection[str]) -> Callable[[str], bool]:
    """Return what tells whether another suggestion about a piece says the same: the value, else the words."""
    first, telling = understood(item, words, filler), _telling(words, filler)

    def is_the_same(other: str) -> bool:
        second = understood(item, other, filler)
        if first and second:
            return first.field == second.field and folded_words(first.value) == folded_words(second.value)
        return not (first or second) and alike(telling, _telling(other, filler))

    return is_the_same


def _telling(words: str, filler: Collection[str]) -> str:
    """Return the words that say something; all of them where none does."""
    return " ".join(word for word in folded_words(words) if word not in filler) or words
