"""Numbers as people type them in chat: of something, of times, of minutes, of a tempo."""

import re
from datetime import timedelta
from typing import NamedTuple

from bot.domain.words.typed_command import as_plain, as_seen
from bot.errors import Refusal

_TYPED = re.compile(r"#?([0-9]{1,9})")
"""Nothing is ever numbered higher, and what is longer may not fit into the database."""

_TIMES = r"[x×]? ?([0-9]{1,4}) ?(?:[x×]|times)?"
_TEMPO = r"(?:♩ ?)?[=@]? ?([0-9]{1,4})(?:[.,]([05])0*)? ?(?:bpm)?"
_PART = r"([0-9]{1,4}(?:[.,][0-9])?)(?![0-9.,]) ?"
_CHANGE = re.compile(rf"([-+\u2212\u2013]?) ?{_TEMPO}")
_REPEATED = re.compile(_TIMES)
_LENGTH = re.compile(
    rf"(?:{_PART}(?:h|hrs?|hours?))? ?(?:{_PART}(?:m|mins?|minutes?)?)? ?(?:{_PART}(?:s|secs?|seconds?))?"
    r"(?: ago)?"
)
_CLOCK = re.compile(r"(?:([0-9]{1,2}):(?=[0-9]{2}:))?([0-9]{1,3}):([0-5][0-9])(?: ago)?")
"""Minutes and seconds, as timers show them; with hours before where there are three."""

CLEANED, MISSED = ("clean", "cleaned"), ("miss", "missed", "misses")
"""The words for repetitions that were clean, and that were not."""

_COUNTED = "|".join(CLEANED[::-1] + MISSED[::-1])  # the longer ones first
_COUNT = re.compile(
    rf"(?:({_COUNTED})[:=]? {_TIMES}|{_TIMES} ({_COUNTED}))"
    rf"(?: ?(?:at |@ ?){_TEMPO})?(?: in #?([0-9]{{1,2}}))?"
)


_FIGURE = re.compile(r"([-+\u2212\u2013]?) ?([0-9]{1,9})(?:[.,]([0-9]{1,6}))?")
_THOUSANDS = 3
"""Digits behind a comma or a full stop that may part thousands as well: 1.000 is a thousand to some."""


class TempoChange(NamedTuple):
    """A tempo, in beats a minute, or `by` how much to change it; an int where it is whole, else a half."""

    bpm: float
    by: bool


def number_in(word: str) -> int | None:
    """Return the number in what somebody typed, like '3', '#3' or '3?'; None where it is no number."""
    typed = _TYPED.fullmatch(_plain(word))
    return int(typed[1]) if typed else None


def number_if_any(word: str, unknown: Refusal) -> int | None:
    """Return the number that somebody typed, as `number_in` reads it; None where they typed nothing.

    Raises:
        Refusal: it is no number; the one that is given.
    """
    number = number_in(word)
    if word and number is None:
        raise unknown
    return number


def figure_in(words: str, *, whole: bool) -> float:
    """Return the number in '92', '92,5' or '-3', an int where it is written as one.

    Raises:
        ValueError: it is none, not `whole` where it is to be, or one that people read differently.
    """
    typed = _FIGURE.fullmatch(_plain(words))
    if not typed or (whole and typed[3]) or (len(typed[3] or "") == _THOUSANDS and int(typed[2])):
        raise ValueError(words)
    sign = 1 if typed[1] in ("", "+") else -1
    return sign * (float(f"{typed[2]}.{typed[3]}") if typed[3] else int(typed[2]))


def times_in(words: str) -> int | None:
    """Return how many times are meant by '3', '3x', 'x3' or '3 times'; None where these are none."""
    typed = _REPEATED.fullmatch(_plain(words))
    return int(typed[1]) if typed else None


def length_in(words: str) -> timedelta | None:
    """Return the time in '5', '5m', '5 min ago', '90s', '1h30' or '1:30'; a bare number is of minutes.

    None where it is no time, as '5-10' is none: who means one of several must say which.
    """
    plain = _plain(words)
    typed = _CLOCK.fullmatch(plain) or _LENGTH.fullmatch(plain)
    if not typed or not any(typed.groups()):
        return None
    hours, minutes, seconds = (float((part or "0").replace(",", ".")) for part in typed.groups())
    return timedelta(hours=hours, minutes=minutes, seconds=seconds)


def tempo_in(words: str) -> TempoChange | None:
    """Return the tempo in '92', '92bpm' or '92,5', or the change in '+4' or '-4 bpm'.

    None where there is none: it is whole or a half, and a range like '90-96' is no tempo to play at.
    """
    typed = _CHANGE.fullmatch(_plain(words))
    if not typed:
        return None
    sign, *bpm = typed.groups()
    return TempoChange(_tempo(*bpm) * (1 if sign in ("", "+") else -1), bool(sign))


def count_in(words: str) -> tuple[int, str] | None:
    """Return a count and what it is of: (6, 'missed at 92 in 3') in 'missed 6x at 92bpm in #3'.

    None where it is no count.
    """
    typed = _COUNT.fullmatch(_plain(words))
    if not typed:
        return None
    first, times, other_times, second, bpm, half, block = typed.groups()
    counted = "clean" if (first or second) in CLEANED else "missed"
    at = f" at {_tempo(bpm, half)}" if bpm else ""
    return int(times or other_times), counted + at + (f" in {block}" if block else "")


def _plain(words: str) -> str:
    return as_plain(as_seen(words)).rstrip("?!.,:; ")


def _tempo(bpm: str, half: str | None) -> float:
    return int(bpm) + 0.5 if half == "5" else int(bpm)
