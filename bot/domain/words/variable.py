"""What can be filled into a custom command: each variable is one entry of one table."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from functools import cache
from typing import Any, NamedTuple
from zoneinfo import ZoneInfo, available_timezones

from bot.domain.words.voice import lines

LINES = lines(
    """
    command-nothing-to-fill-in
    command-word-missing
    command-not-live
    """
)

MAX_WORDS = 9
"""Words behind a command that have a variable of their own."""

MAX_NUMBER = 1_000_000
"""The highest number that is drawn."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TemplateContext:
    """All that is known where a command is used; nothing else can be filled in.

    `now` is in the artist's time zone. `dice` gives a number from 0 up to 1, `length` and `day` tell a time
    and a day in words. `asker` and `to` are logins, `name` is how the asker is shown; `words` stand behind
    the command. `began` is when the stream did, None while there is none. `practice` has what is being
    practised, by the names of its gaps in the voice. `counters` are as they stand after this use, `counter`
    is the one of this command.
    """

    now: datetime
    dice: Callable[[], float]
    length: Callable[[timedelta], str]
    day: Callable[[date], str]
    asker: str
    name: str
    to: str
    words: tuple[str, ...] = ()
    channel: str
    title: str = ""
    category: str = ""
    began: datetime | None = None
    practice: Mapping[str, str | float] = field(default_factory=dict[str, str | float])
    gear: str = ""
    counter: str = ""
    counters: Mapping[str, int] = field(default_factory=dict[str, int])


def _nothing(argument: str) -> None:
    if argument:
        raise ValueError(argument)


@dataclass(frozen=True, slots=True)
class Variable:
    """What is filled in: `fill` gives it in a scene, None or "" where there is nothing of the kind.

    `argument` reads what stands behind the name and raises ValueError for what it does not take; `example`
    shows it. With `bars` a | is a part of that, else it parts a default. Where there is neither value nor
    default, `lacking` is the line of the voice that is said instead. What was `typed` by a viewer begins no
    line; what is `sure` to begin with a letter, a digit or an @ may stand before that. A `name` is a viewer's
    too: a line with it is judged as theirs.
    """

    fill: Callable[[TemplateContext, Any], str | float | None]
    argument: Callable[[str], Any] = _nothing
    example: str = ""
    bars: bool = False
    lacking: str = "command-nothing-to-fill-in"
    typed: bool = False
    name: bool = False
    sure: bool = False


class Counted(NamedTuple):
    """A counter, '' for the command's own, and what it counts: the word for one, and for several."""

    counter: str = ""
    one: str = ""
    many: str = ""

    def shown(self, scene: TemplateContext) -> str:
        """Return the number, with what it is of."""
        number = scene.counters.get(self.counter or scene.counter, 0)
        return f"{number} {self.one if number == 1 else self.many}".rstrip()


class Moment(NamedTuple):
    """A day, a weekday (0 is Monday) or any day, and a time of it."""

    day: date | None
    weekday: int | None
    at: time

    def after(self, now: datetime) -> datetime:
        """Return when that is: the next time from `now` on, where it comes again."""
        if self.day:
            return datetime.combine(self.day, self.at, now.tzinfo)
        ahead = 0 if self.weekday is None else (self.weekday - now.weekday()) % 7
        found = datetime.combine(now.date() + timedelta(days=ahead), self.at, now.tzinfo)
        return found if found > now else found + timedelta(days=1 if self.weekday is None else 7)


_NO_AT = str.maketrans("", "", "@\uff20\ufe6b")
_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_RANGE = re.compile(r"(\d{1,7})-(\d{1,7})")
_MOMENT = re.compile(r"(?:(\d{4}-\d\d-\d\d)|([a-z]{3,9}))?\s*(?:(\d\d?):(\d\d))?")
_COUNTER = re.compile(r"([a-z0-9]+(?:-[a-z0-9]+)*)(?:\s+(.*))?", re.ASCII | re.IGNORECASE)


def _range(argument: str) -> tuple[int, int]:
    found = _RANGE.fullmatch(argument.replace(" ", "") or "1-100")
    least, most = map(int, found.groups()) if found else (1, 0)
    if not least <= most <= MAX_NUMBER:
        raise ValueError(argument)
    return least, most


def _choices(argument: str) -> tuple[str, ...]:
    choices = tuple(choice.strip() for choice in argument.split("|"))
    if len(choices) == 1 or not all(choices):
        raise ValueError(argument)
    return choices


def _own_counter(argument: str) -> Counted:
    one, bar, many = (part.strip() for part in argument.partition("|"))
    if "|" in many or bool(bar) != bool(one and many) or (argument and not bar):
        raise ValueError(argument)
    return Counted("", one, many)


def _counter(argument: str) -> Counted:
    found = _COUNTER.fullmatch(argument)
    if not found:
        raise ValueError(argument)
    return _own_counter(found[2] or "")._replace(counter=found[1].lower())


@cache
def _zones() -> Mapping[str, str]:
    """Return the names of time zones by what people write: the whole, or its city."""
    zones = sorted(available_timezones(), key=lambda zone: zone.startswith("Etc/"))
    cities = {zone.rpartition("/")[2].lower().replace("_", " "): zone for zone in reversed(zones)}
    return cities | {zone.lower().replace("_", " "): zone for zone in zones}


def _zone(argument: str) -> ZoneInfo | None:
    if not argument:
        return None
    return ZoneInfo(_zones().get(argument.lower().replace("_", " "), ""))  # "" is none


def _moment(argument: str) -> Moment:
    found = _MOMENT.fullmatch(argument.lower())
    if not found or not argument:
        raise ValueError(argument)
    day, weekday, hour, minute = found.groups()
    return Moment(
        date.fromisoformat(day) if day else None,
        _weekday(weekday) if weekday else None,
        time(int(hour or 0), int(minute or 0)),
    )


def _weekday(word: str) -> int:
    """Return the number of a weekday, which may be cut short: "fri", "thurs"."""
    found = next((number for number, day in enumerate(_WEEKDAYS) if day.startswith(word)), None)
    if found is None:
        raise ValueError(word)
    return found


def _day(argument: str) -> Moment:
    moment = _moment(argument)
    if moment.day is None:
        raise ValueError(argument)
    return moment


def _typed(first: int, last: int | None) -> Variable:
    """Return the variable for words behind the command, from number `first` (from 0) up to `last`.

    They call nobody: an @ in them goes.
    """
    return Variable(
        lambda scene, _: " ".join(scene.words[first:last]).translate(_NO_AT),
        lacking="command-word-missing",
        typed=True,
    )


def _practised(gap: str) -> Variable:
    """Return the variable for a fact of what is being practised, by its gap in the voice."""

    def fill(scene: TemplateContext, _: None) -> str | float | None:
        value = scene.practice.get(gap, "none")
        return None if value == "none" else value

    return Variable(fill, lacking="practice-none")


def _drawn(scene: TemplateContext, ends: tuple[int, int]) -> int:
    least, most = ends
    return least + int(scene.dice() * (most - least + 1))


def _until(scene: TemplateContext, moment: Moment) -> str | None:
    at = moment.after(scene.now)
    return _length(scene, scene.now, at) if at > scene.now else None


def _since(scene: TemplateContext, moment: Moment) -> str | None:
    at = moment.after(scene.now)
    return _length(scene, at, scene.now) if at < scene.now else None


def _length(scene: TemplateContext, since: datetime, until: datetime) -> str:
    return scene.length(until.astimezone(UTC) - since.astimezone(UTC))  # clocks may be put back in between


VARIABLES: Mapping[str, Variable] = {
    # Who asks, and whom they point at.
    "user": Variable(lambda scene, _: scene.name, name=True, sure=True),
    "@user": Variable(lambda scene, _: f"@{scene.asker}", name=True, sure=True),
    "to": Variable(lambda scene, _: scene.to, typed=True),
    "@to": Variable(lambda scene, _: f"@{scene.to}", name=True, sure=True),
    # What stands behind the command.
    "words": _typed(0, None),
    **{f"{number}": _typed(number - 1, number) for number in range(1, MAX_WORDS + 1)},
    **{f"{number}:": _typed(number - 1, None) for number in range(1, MAX_WORDS + 1)},
    # Numbers and chance.
    "count": Variable(
        lambda scene, counted: counted.shown(scene), _own_counter, "count time|times", bars=True, sure=True
    ),
    "counter": Variable(
        lambda scene, counted: counted.shown(scene), _counter, "counter misses", bars=True, sure=True
    ),
    "random": Variable(_drawn, _range, "random 1-100", sure=True),
    "pick": Variable(
        lambda scene, choices: choices[int(scene.dice() * len(choices))], _choices, "pick a|b|c", bars=True
    ),
    # The stream.
    "channel": Variable(lambda scene, _: scene.channel, sure=True),
    "title": Variable(lambda scene, _: scene.title),
    "category": Variable(lambda scene, _: scene.category),
    "uptime": Variable(
        lambda scene, _: _length(scene, scene.began, scene.now) if scene.began else None,
        lacking="command-not-live",
    ),
    # Time.
    "time": Variable(
        lambda scene, zone: scene.now.astimezone(zone or scene.now.tzinfo).strftime("%H:%M"),
        _zone,
        "time Europe/Paris",
        sure=True,
    ),
    "date": Variable(lambda scene, _: scene.day(scene.now.date())),
    "until": Variable(_until, _moment, "until friday 20:00"),
    "since": Variable(_since, _day, "since 2030-05-17"),
    # The practice room.
    "piece": _practised("piece"),
    "section": _practised("section"),
    "tempo": _practised("bpm"),
    "target": _practised("target"),
    "minutes": _practised("minutes"),
    "next": _practised("next"),
    "routine": _practised("routine"),
    "gear": Variable(lambda scene, _: scene.gear, lacking="gear-nothing-in-use"),
}
"""All that stands between { and } in what a custom command says. A new one is a line here."""
