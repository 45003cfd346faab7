"""What the value of a knob says, as people write it: "2 o'clock", "2 Uhr", "a las 2", "7.5", "off"."""

import re
from collections.abc import Iterable
from enum import StrEnum, auto
from functools import cached_property
from typing import NamedTuple

from bot.domain.documents.document import Entries, Section
from bot.domain.words.code_points import without_accents
from bot.domain.words.typed_command import as_seen


class Scale(StrEnum):
    """By what a value is told."""

    CLOCK = auto()
    """Where the pointer stands, as on the face of a clock."""
    NUMBER = auto()
    """On a dial of 0 to 10, or out of so many."""
    PERCENT = auto()
    DECIBELS = auto()
    MILLISECONDS = auto()
    SECONDS = auto()
    HERTZ = auto()
    SWITCH = auto()
    """How a switch stands."""
    PROGRAM = auto()
    """Which patch, preset, snapshot or scene is called up."""
    WORDS = auto()
    """In no way that is known here: it is only told."""


class Reading(NamedTuple):
    """A value as it was `said`, and what it is told by.

    `fraction` is how far the pointer of a dial is turned, from 0 at 7 o'clock to 1 at 5 o'clock; None where
    no dial shows it. `hour` is the figure of a full hour; '' for anything else.
    """

    said: str
    scale: Scale
    fraction: float | None = None
    hour: str = ""

    @property
    def brief(self) -> str:
        """What was said, of a full hour in fewer letters: "10 o'clock" is 10:00, and no 10 of a dial."""
        return f"{self.hour}:00" if self.hour else self.said


FIRST_HOUR, HOURS = 7, 10
"""Where a dial begins, and over how many hours it goes: to 5 o'clock, as pots of 300 degrees do."""

NOON = 12
DIAL = 10
"""The highest number of a dial where none is said."""

_TIME = re.compile(r"(?P<hour>[0-9]{1,2}):(?P<minutes>[0-5][0-9])")
_FIGURE = r"[-+±\u2212]? ?[0-9]{1,6}(?:[.,][0-9]{1,4})?"
_MEASURED = re.compile(rf"(?P<figure>{_FIGURE}) ?(?P<unit>[a-z%]+)")


class Hour(StrEnum):
    """An hour in letters."""

    ONE = auto()
    TWO = auto()
    THREE = auto()
    FOUR = auto()
    FIVE = auto()
    SIX = auto()
    SEVEN = auto()
    EIGHT = auto()
    NINE = auto()
    TEN = auto()
    ELEVEN = auto()
    TWELVE = auto()


class Part(StrEnum):
    """A part of an hour, beside its figure."""

    HALF_PAST = auto()
    HALF_TO = auto()
    QUARTER_PAST = auto()
    QUARTER_TO = auto()


_PARTS = {Part.HALF_PAST: 1 / 2, Part.HALF_TO: -1 / 2, Part.QUARTER_PAST: 1 / 4, Part.QUARTER_TO: -1 / 4}


class KnobWords(Section):
    """The words by which people say how a knob stands, in several languages; accents may be left out.

    `new` stands before a knob that is a new one, though another is called nearly so; `between` a knob and its
    value; `music` between a piece of gear and the music that it is set for, as does `beside`, which stands
    before how it is set as well. Of the words before an hour `about` says nothing, nor does `past`, and
    `at_hour` makes a figure one, as `o_clock` does behind it. `least` and `most` are the ends of a dial,
    `out_of` stands before the highest number of one. A `switch` stands so; a `position` and a `program` have
    a number.
    """

    new: Entries[str]
    between: Entries[str]
    music: Entries[str]
    beside: Entries[str]
    about: Entries[str]
    past: Entries[str]
    at_hour: Entries[str]
    o_clock: Entries[str]
    noon: Entries[str]
    least: Entries[str]
    most: Entries[str]
    out_of: Entries[str]
    switch: Entries[str]
    position: Entries[str]
    program: Entries[str]
    hours: dict[Hour, Entries[str]]
    parts: dict[Part, Entries[str]]
    units: dict[Scale, Entries[str]]

    def read(self, said: str, knob: str = "") -> Reading:
        """Return what the value of a knob says; what is not known is told in its words alone.

        The name of the `knob` may tell more: what is called a patch has a number, and no dial.
        """
        plain = _plain(said)
        if self._program.fullmatch(f"{_plain(knob)} {plain}"):
            return Reading(said, Scale.PROGRAM)
        if (clock := self._by_clock(said, plain)) or (clock := self._at_an_end(said, plain)):
            return clock
        if number := self._number.fullmatch(plain):
            return Reading(said, Scale.NUMBER, _share(number["figure"], int(number["most"] or DIAL)))
        measured = _MEASURED.fullmatch(plain)
        if measured and (scale := self._units.get(measured["unit"])):
            share = _share(measured["figure"], 100) if scale is Scale.PERCENT else None
            return Reading(said, scale, share)
        if self._switch.fullmatch(plain):
            return Reading(said, Scale.SWITCH)
        return Reading(said, Scale.PROGRAM if self._program.fullmatch(plain) else Scale.WORDS)

    def _by_clock(self, said: str, plain: str) -> Reading | None:
        """Return what is told by the clock; None where it is told otherwise, or no dial goes there."""
        if time := _TIME.fullmatch(plain):
            turned = _at(int(time["hour"]) + int(time["minutes"]) / 60)
            return None if turned is None else Reading(said, Scale.CLOCK, turned)
        clock = self._clock.fullmatch(plain)
        if not clock:
            return None
        hour, part = clock["hour"], clock["before"] or clock["behind"]
        if not (clock["at"] or clock["o_clock"] or part or hour in self._noons):
            return None
        turned = _at((int(hour) if hour.isdigit() else self._hours[hour]) + self._parts.get(part, 0))
        if turned is None:
            return None
        is_full = clock["o_clock"] and hour.isdigit() and plain.startswith(hour) and not part
        return Reading(said, Scale.CLOCK, turned, hour if is_full else "")

    def _at_an_end(self, said: str, plain: str) -> Reading | None:
        return Reading(said, Scale.CLOCK, self._ends[plain]) if plain in self._ends else None

    @cached_property
    def _noons(self) -> frozenset[str]:
        return frozenset(map(_plain, self.noon))

    @cached_property
    def _hours(self) -> dict[str, int]:
        named = {_plain(word): number for number, hour in enumerate(Hour, 1) for word in self._called(hour)}
        return named | dict.fromkeys(self._noons, NOON)

    def _called(self, hour: Hour) -> tuple[str, ...]:
        return (hour, *self.hours.get(hour, ()))

    @cached_property
    def _parts(self) -> dict[str, float]:
        return {_plain(word): _PARTS[part] for part, words in self.parts.items() for word in words}

    @cached_property
    def _ends(self) -> dict[str, float]:
        return dict.fromkeys(map(_plain, self.least), 0.0) | dict.fromkeys(map(_plain, self.most), 1.0)

    @cached_property
    def _units(self) -> dict[str, Scale]:
        return {_plain(word): scale for scale, words in self.units.items() for word in words}

    @cached_property
    def _clock(self) -> re.Pattern[str]:
        part = _any_of(self._parts)
        return re.compile(
            rf"(?:{_any_of(self.about)} ?)?(?:{_any_of(self.past)} )?(?P<at>{_any_of(self.at_hour)} )?"
            rf"(?:(?:a )?(?P<before>{part}) )?(?P<hour>1?[0-9]|{_any_of(self._hours)})"
            rf"(?: ?(?P<o_clock>{_any_of(self.o_clock)}))?(?: (?P<behind>{part}))?"
        )

    @cached_property
    def _number(self) -> re.Pattern[str]:
        """What a dial is numbered to; behind a stroke other numbers are note values, like 1/8."""
        return re.compile(rf"(?P<figure>{_FIGURE})(?: ?{_any_of(self.out_of)} ?(?P<most>10|100|127))?")

    @cached_property
    def _switch(self) -> re.Pattern[str]:
        return re.compile(rf"{_any_of(self.switch)}|{_any_of(self.position)} [0-9]")

    @cached_property
    def _program(self) -> re.Pattern[str]:
        number = r"(?: (?:no\.? ?|number |#)?[a-z0-9][a-z0-9:.-]{0,7}){1,2}"
        return re.compile(rf"{_any_of(self.program)}{number}")


def _any_of(words: Iterable[str]) -> str:
    """Return a pattern of any of these words, the longer first; of none, one that nothing is."""
    plain = sorted((word for each in words if (word := _plain(each))), key=len, reverse=True)
    return f"(?:{'|'.join(map(re.escape, plain))})" if plain else r"(?!)"


def _plain(text: str) -> str:
    return without_accents(as_seen(text)).replace("\u2019", "'").replace("\u00b4", "'")


def _at(hour: float) -> float | None:
    """Return how far a dial is turned at an hour, by day or of twelve; None where none goes."""
    past = (hour - FIRST_HOUR) % NOON
    return past / HOURS if 0 < hour <= FIRST_HOUR + HOURS and past <= HOURS else None


def _share(figure: str, most: int) -> float | None:
    """Return a figure as its share of the most; None where it has a sign, or is beyond."""
    if not figure[0].isdigit():
        return None
    share = float(figure.replace(",", ".")) / most
    return share if share <= 1 else None
