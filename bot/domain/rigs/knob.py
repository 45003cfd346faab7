"""What the value of a knob says, as people write it: "2 o'clock", "2 Uhr", "a las 2", "7.5", "off"."""

import re
from enum import StrEnum, auto
from typing import NamedTuple

from bot.domain.words.typed_command import as_plain, as_seen


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
    no dial shows it.
    """

    said: str
    scale: Scale
    fraction: float | None = None

    @property
    def brief(self) -> str:
        """What was said, of a full hour in fewer letters: "10 o'clock" is 10:00, and no 10 of a dial."""
        return _FULL_HOUR.sub(r"\1:00", self.said)


FIRST_HOUR, HOURS = 7, 10
"""Where a dial begins, and over how many hours it goes: to 5 o'clock, as pots of 300 degrees do."""

NOON = 12
DIAL = 10
"""The highest number of a dial where none is said."""

_HOURS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_NOON = ("noon", "midday", "mittag", "mediodía", "mediodia")
_BY_WORD = {word: hour for hour, word in enumerate(_HOURS, start=1)} | dict.fromkeys(_NOON, NOON)
_PARTS = {
    "half past": 1 / 2,
    "quarter past": 1 / 4,
    "quarter to": -1 / 4,
    "halb": -1 / 2,
    "viertel nach": 1 / 4,
    "viertel vor": -1 / 4,
    None: 0,
}

_ABOUT = (
    r"(?:about |around |roughly |just |slightly |a (?:bit|hair|touch) |[~≈] ?"
    r"|etwa |ungefähr |knapp |kurz |sobre )?"
)
_CLOCK = re.compile(
    rf"{_ABOUT}(?:(?:past|after|before|nach|vor) )?(?P<las>(?:a )?las )?"
    rf"(?:(?:a )?(?P<part>half past|quarter (?:past|to)|halb|viertel (?:nach|vor)) )?"
    rf"(?P<hour>1?[0-9]|{'|'.join(_BY_WORD)})(?P<oclock> ?(?:o ?' ?clock|oclock|uhr|en punto))?"
)
_FULL_HOUR = re.compile(r"^(1?[0-9]) ?(?:o ?['’] ?clock|oclock|uhr|en punto)$", re.IGNORECASE)
_TIME = re.compile(r"(?P<hour>[0-9]{1,2}):(?P<minutes>[0-5][0-9])")
_ENDS = {
    **dict.fromkeys(
        ("min", "minimum", "all the way down", "fully counterclockwise", "mínimo", "minimo"), 0.0
    ),
    **dict.fromkeys(
        ("max", "maximum", "full", "all the way up", "fully clockwise", "dimed", "máximo", "voll"),
        1.0,
    ),
}

_FIGURE = r"[-+±\u2212]? ?[0-9]{1,6}(?:[.,][0-9]{1,4})?"
_NUMBER = re.compile(rf"(?P<figure>{_FIGURE})(?: ?(?:/|out of|of) ?(?P<most>10|100|127))?")
"""What a dial is numbered to; behind a stroke other numbers are note values, like 1/8."""
_MEASURED = re.compile(rf"(?P<figure>{_FIGURE}) ?(?P<unit>[a-z%]+)")
_UNITS = {
    **dict.fromkeys(("%", "percent", "pct", "prozent"), Scale.PERCENT),
    "db": Scale.DECIBELS,
    **dict.fromkeys(("ms", "msec", "milliseconds"), Scale.MILLISECONDS),
    **dict.fromkeys(("s", "sec", "secs", "second", "seconds"), Scale.SECONDS),
    **dict.fromkeys(("hz", "khz"), Scale.HERTZ),
}

_SWITCH = re.compile(
    r"on|off|up|down|left|right|middle|mid|cent(?:re|er)|in|out|open|closed|bridge|neck|both|position [0-9]"
    r"|an|aus|ein|auf|zu|oben|unten|mitte|links|rechts|beide|steg|hals"
    r"|encendido|apagado|arriba|abajo|centro|izquierda|derecha|puente|mástil|ambas"
)
_PROGRAM = re.compile(
    r"(?:patch|preset|program(?:me)?|snapshot|scene|bank|slot|channel|memory)"
    r"(?: (?:no\.? ?|number |#)?[a-z0-9][a-z0-9:.-]{0,7}){1,2}"
)


def read_value(said: str, knob: str = "") -> Reading:
    """Return what the value of a knob says; what is not known is told in its words alone.

    The name of the `knob` may tell more: what is called a patch has a number, and no dial.
    """
    plain = _plain(said)
    if _PROGRAM.fullmatch(f"{_plain(knob)} {plain}"):
        return Reading(said, Scale.PROGRAM)
    turned = _turned(plain)
    if turned is not None:
        return Reading(said, Scale.CLOCK, turned)
    if number := _NUMBER.fullmatch(plain):
        return Reading(said, Scale.NUMBER, _share(number["figure"], int(number["most"] or DIAL)))
    measured = _MEASURED.fullmatch(plain)
    if measured and (scale := _UNITS.get(measured["unit"])):
        return Reading(said, scale, _share(measured["figure"], 100) if scale is Scale.PERCENT else None)
    if _SWITCH.fullmatch(plain):
        return Reading(said, Scale.SWITCH)
    return Reading(said, Scale.PROGRAM if _PROGRAM.fullmatch(plain) else Scale.WORDS)


def _plain(text: str) -> str:
    return as_plain(as_seen(text)).replace("’", "'").replace("´", "'")


def _turned(plain: str) -> float | None:
    """Return how far a dial is turned by the clock; None where it is told otherwise, or none goes there."""
    if time := _TIME.fullmatch(plain):
        return _at(int(time["hour"]) + int(time["minutes"]) / 60)
    clock = _CLOCK.fullmatch(plain)
    if clock and (clock["oclock"] or clock["part"] or clock["las"] or clock["hour"] in _NOON):
        hour = clock["hour"]
        return _at((int(hour) if hour.isdigit() else _BY_WORD[hour]) + _PARTS[clock["part"]])
    return _ENDS.get(plain)


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
