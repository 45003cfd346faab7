"""What the overlay may show: cards of few rows, whose texts tell whose words they are.

A row takes a number only as a tempo, a count of repetitions, a time, the number of a choice or a place in a
drawing, and a text is one line. What the words of a text tell is for its card to answer for.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, fields
from datetime import datetime
from enum import StrEnum
from typing import Any, cast

from bot.domain.chat.said import Said
from bot.domain.rigs.rig_drawing import Box, Dial, Drawing, Label, Words
from bot.domain.words.code_points import category
from bot.domain.words.graphemes import ZERO_WIDTH_JOINER, graphemes

MAX_TEXT = 120
"""Characters of a text that are sent: the largest box holds about 75, and cuts the rest."""

MAX_MARKS = 2
"""Marks on one letter: languages need two, and what is piled higher would leave its line."""


@dataclass(frozen=True, slots=True)
class Own:
    """Words of the artist's, or of the voice."""

    text: str


Text = Own | Said
"""What a row takes: never bare words, of which nobody knows whose they are."""


@dataclass(frozen=True, slots=True)
class Heading:
    """What it is about, as the piece that is played: in two lines at most."""

    text: Text


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked: in three lines at most, on a wider card."""

    text: Text


@dataclass(frozen=True, slots=True)
class Line:
    """A line beneath a heading; a `command` behind it is set apart, so that it is read as one."""

    text: Text
    command: Own | None = None


@dataclass(frozen=True, slots=True)
class Tempo:
    """The tempo now and where it is to go, in beats a minute; without one of them the other alone."""

    now: float | None
    target: float | None
    unit: Own


@dataclass(frozen=True, slots=True)
class Repetitions:
    """So many clean ones in a row, of so many; `says` has `{clean}` where the number stands."""

    clean: int
    of: int
    says: Own


@dataclass(frozen=True, slots=True)
class TimeLeft:
    """Minutes that are left of `minutes`, in words that have `{minutes}` where the number stands.

    By `since` so many seconds had been `played`; they go on from there unless it `stands`, which is then said
    in place of the time. `over` is said where more was played than was meant.
    """

    minutes: float
    played: float
    since: datetime
    left: Own
    over: Own
    stands: Own | None = None


@dataclass(frozen=True, slots=True)
class Countdown:
    """A clock that runs down to a time; where it is told `since` when, a bar does as well."""

    label: Text
    ends: datetime
    since: datetime | None = None


@dataclass(frozen=True, slots=True)
class Choice:
    """One of several answers, by its number."""

    number: int
    text: Text


@dataclass(frozen=True, slots=True)
class Tick:
    """A thing of a list, with its box: empty, or ticked where it is `done`."""

    text: Text
    done: bool


@dataclass(frozen=True, slots=True)
class Aside:
    """Something by the way, smaller: what it is, and the thing."""

    label: Own
    text: Text


@dataclass(frozen=True, slots=True)
class Tape:
    """A name on a strip of tape, as on a mixing desk."""

    text: Text


@dataclass(frozen=True, slots=True)
class Pill:
    """All that stays while a take is recorded."""

    text: Own
    tempo: float | None
    unit: Own


@dataclass(frozen=True, slots=True)
class Chain:
    """A signal chain as a `drawing`, whose words are all the artist's, and stage by stage in words.

    The drawing stands where it has room, the words where it has none. `labels` is what those of the drawing
    say, in their order.
    """

    drawing: Drawing | None
    stages: tuple[Own, ...]
    labels: tuple[Own, ...]


Row = (
    Heading
    | Question
    | Line
    | Tempo
    | Repetitions
    | TimeLeft
    | Countdown
    | Choice
    | Tick
    | Aside
    | Tape
    | Pill
    | Chain
)


@dataclass(frozen=True, slots=True)
class Shown:
    """What a card shows: nothing without rows or after `until`. All others leave for one that is `alone`."""

    rows: tuple[Row, ...] = ()
    until: datetime | None = None
    alone: bool = False


NOTHING = Shown()


class SampleState(StrEnum):
    """The states that the builder shows a card in."""

    PLAYING = "playing"
    PAUSED = "paused"
    TAKE = "take"
    LONGEST = "longest"
    NOTHING = "nothing"


@dataclass(frozen=True, slots=True)
class OverlayCard:
    """A card that a subject gives to the overlay.

    It is asked for by its `name`, and called in the builder as the line `title` of the voice says. `shows`
    is given the latest values of each of its `topics` in the feed, empty where nothing was published yet.
    `sample` shows it in a state as it may be, at a time. A `large` one is shown where it is asked for alone:
    beside what is played there is hardly room for it.
    """

    name: str
    title: str
    topics: tuple[str, ...]
    shows: Callable[..., Shown]
    sample: Callable[[SampleState, datetime], Shown]
    large: bool = False


def texts_of(shown: Shown) -> Iterator[Text]:
    """Yield every text of a card."""
    for row in shown.rows:
        for each in fields(row):
            yield from _texts_in(getattr(row, each.name))


def _texts_in(value: Any) -> Iterator[Text]:
    if isinstance(value, Own | Said):
        yield value
    elif isinstance(value, Drawing):
        yield from (Own(each.text) for each in value.words)
    elif isinstance(value, tuple):
        for each in cast("tuple[Any, ...]", value):
            yield from _texts_in(each)


def as_sent(shown: Shown) -> dict[str, Any]:
    """Return a card in plain values, without whose its texts are; times are milliseconds since 1970."""
    return {
        "rows": [_row_as_sent(row) for row in shown.rows],
        "until": _plain(shown.until),
        "alone": shown.alone,
    }


def _row_as_sent(row: Row) -> Mapping[str, Any]:
    values = {each.name: _plain(getattr(row, each.name)) for each in fields(row)}
    return {"row": type(row).__name__.lower(), **values}


def _plain(value: Any) -> Any:
    match value:
        case Own() | Said():
            return as_shown(value.text)
        case datetime():
            return round(value.timestamp() * 1000)
        case Drawing():
            words = [_shape(each) | {"text": as_shown(each.text)} for each in value.words]
            return _shape(value) | {"title": as_shown(value.title), "words": words}
        case Box() | Label() | Dial():
            return _shape(value)
        case tuple():
            return [_plain(each) for each in cast("tuple[Any, ...]", value)]
        case _:
            return value


def _shape(shape: Drawing | Box | Words | Label | Dial) -> dict[str, Any]:
    return {each.name: _plain(getattr(shape, each.name)) for each in fields(shape)}


def as_shown(text: str) -> str:
    """Return a text as one line that stays within its box.

    What turns the direction of writing, or is not seen, goes, but for what joins emoji; of many marks on a
    letter few stay.
    """
    if text.isascii() and text.isprintable():  # as most are: each of their signs is a letter of its own
        plain = " ".join(text.split())
        return plain if len(plain) <= MAX_TEXT else f"{plain[: MAX_TEXT - 1]}…"
    seen = (c if c == ZERO_WIDTH_JOINER or category(c)[0] not in "CZ" else " " for c in text)
    whole = graphemes(" ".join("".join(seen).split()))
    if len(whole) > MAX_TEXT:
        whole = [*whole[: MAX_TEXT - 1], "…"]
    return "".join(_with_few_marks(each) for each in whole)


def _with_few_marks(grapheme: str) -> str:
    marks = [place for place, each in enumerate(grapheme) if category(each) in {"Mn", "Me"}]
    beyond = set(marks[MAX_MARKS:])
    return "".join(each for place, each in enumerate(grapheme) if place not in beyond)
