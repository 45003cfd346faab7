"""Knobs as they are typed in chat: "drive 2 o'clock", "pre delay: 380 ms, mix to 30 %"."""

import re
from collections.abc import Collection, Mapping, Sequence

from pydantic import ValidationError

from bot.domain.practice.piece_names import folded
from bot.domain.rigs.gear_setting import MAX_KNOB, MAX_VALUE, Knob
from bot.domain.rigs.knob import Scale, read_value
from bot.domain.words.naming import slip_of
from bot.domain.words.voice import lines
from bot.errors import Refusal

LINES = lines(
    """
    gear-setting-how
    gear-setting-too-long: name value
    """
)

_NEXT = re.compile(r"\s*(?:;|,(?=\s))\s*")
"""What parts knobs: a comma with a space behind it, as "7,5" is a number."""

_BETWEEN = frozenset({"to", "at", "is", "=", "auf", "a", "en"})
"""What people put between a knob and its value."""

NEW = frozenset({"new", "neu", "nuevo", "nueva"})
"""What stands before a knob that is a new one, though another is called nearly so."""

MIN_BEGUN = 3
"""Letters that the beginning of a knob's name has at least."""

LEAST_WORDS = 3
"""Words of a change: gear, a knob, and how it stands."""

_DIGITS = re.compile(r"\d+")

_AROUND_NAME = " :="


def parted(change: str) -> list[list[str]]:
    """Return the words of each knob that is typed; before those of the first stand those of the gear.

    Raises:
        Refusal: there are too few for gear, a knob and how it stands.
    """
    every = [words for each in _NEXT.split(change) if (words := each.replace("=", " = ").split())]
    if not every or len(every[0]) < LEAST_WORDS:
        raise Refusal("gear-setting-how")
    return every


def value_at(words: Sequence[str]) -> int:
    """Return from which word on a value stands, behind the gear and a knob: the first where one reads so."""
    return next((at for at in range(2, len(words)) if _reads(words, at)), 2)


def knob_at(words: Sequence[str], known: Mapping[str, str]) -> int | None:
    """Return from which word on one of the `known` knobs stands behind a piece of gear; None for nowhere."""
    starts = range(1, len(words) - 1)
    return next((at for at in starts if _known_end(words[at:], known)), None)


def is_between(words: Sequence[str], at: int) -> bool:
    """Tell whether a word stands between a knob and its value: the first "auf" of "volume auf 3 auf Drei"."""
    is_value = words[at] in _BETWEEN and read_value(" ".join(words[at + 1 :])).scale is not Scale.WORDS
    return is_value and not any(_reads(words[:at], before) for before in range(1, at))


def knob_in(words: Sequence[str], known: Mapping[str, str]) -> Knob:
    """Return the knob in "drive 2 o'clock"; one of the `known` names, by their folded form, is told by that.

    Raises:
        Refusal: there is no value, or the name or the value is too long.
    """
    end = _known_end(words, known)
    end = end or next((end for end in range(1, len(words)) if _reads(words, end)), 1)
    value = _value(words[end:])
    if not value:
        raise Refusal("gear-setting-how")
    name = " ".join(words[:end]).strip(_AROUND_NAME)
    try:
        return Knob(name=known.get(folded(name), name), value=value)
    except ValidationError:
        raise Refusal("gear-setting-too-long", name=MAX_KNOB, value=MAX_VALUE) from None


def without_new(words: Sequence[str], known: Mapping[str, str]) -> tuple[Sequence[str], bool]:
    """Return the words of a knob without one that says that it is new, and whether there was one."""
    is_new = len(words) > LEAST_WORDS - 1 and folded(words[0]) in NEW and not _known_end(words, known)
    return (words[1:], True) if is_new else (words, False)


def near_knob(name: str, known: Mapping[str, str]) -> str:
    """Return the known knob that is called nearly so: begun, or with a slip; '' for none, or for its own."""
    key = folded(name)
    if not known or key in known:
        return ""
    alike = [each for each in known if _DIGITS.findall(each) == _DIGITS.findall(key)]  # "mix 2" is no "mix 1"
    begun = [each for each in alike if each.startswith(key)] if len(key) >= MIN_BEGUN else []
    near = begun[0] if begun else slip_of(key, alike)
    return known[near] if near else ""


def behind_value(knob: Knob, joining: Collection[str]) -> str:
    """Return what is said behind a value that reads by itself and a `joining` word: "3 for the sonata"."""
    words = knob.value.split()
    places = (at for at, word in enumerate(words) if at and folded(word) in joining)
    at = next(
        (at for at in places if read_value(" ".join(words[:at]), knob.name).scale is not Scale.WORDS), None
    )
    return " ".join(words[at + 1 :]) if at else ""


def is_change(words: Sequence[str], known: Mapping[str, str]) -> bool:
    """Tell whether words behind a piece of gear turn a knob: a known one, or to what reads as a value."""
    if len(words) < LEAST_WORDS - 1:
        return False
    known_end = _known_end(words, known)
    return bool(known_end) or any(_reads(words, at) for at in range(1, len(words)))


def _known_end(words: Sequence[str], known: Mapping[str, str]) -> int:
    """Return how many words are the longest name of a knob that is known; 0 for none."""
    ends = range(len(words) - 1, 0, -1)
    return next((end for end in ends if folded(" ".join(words[:end]).strip(_AROUND_NAME)) in known), 0)


def _value(words: Sequence[str]) -> str:
    """Return what is said behind a knob and a word between; "a bit past noon" and "auf" have none."""
    said = " ".join(words)
    has_between = words and words[0] in _BETWEEN and read_value(said).scale is Scale.WORDS
    return " ".join(words[1:]) if has_between else said


def _reads(words: Sequence[str], at: int) -> bool:
    """Tell whether the words from one on are a value that is known, by themselves or by what it is of."""
    return read_value(_value(words[at:]), words[at - 1]).scale is not Scale.WORDS
