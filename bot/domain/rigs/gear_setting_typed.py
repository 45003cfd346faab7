"""Knobs as they are typed in chat: "drive 2 o'clock", "pre delay: 380 ms, mix to 30 %"."""

import re
from collections.abc import Collection, Mapping, Sequence

from pydantic import ValidationError

from bot.domain.practice.piece_names import folded
from bot.domain.rigs.gear_setting import MAX_KNOB, MAX_VALUE, Knob
from bot.domain.rigs.knob import KnobWords, Scale
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


class TypedKnobs:
    """Reads the words of a change, by those that people use for how a knob stands."""

    def __init__(self, words: KnobWords) -> None:
        self._words = words
        self._between = frozenset(map(folded, words.between))
        self._new = frozenset(map(folded, words.new))

    def value_at(self, words: Sequence[str]) -> int:
        """Return from which word on a value stands, behind the gear and a knob: the first that reads so."""
        return next((at for at in range(2, len(words)) if self._reads(words, at)), 2)

    def knob_at(self, words: Sequence[str], known: Mapping[str, str]) -> int | None:
        """Return from which word on one of the `known` knobs stands behind gear; None for nowhere."""
        starts = range(1, len(words) - 1)
        return next((at for at in starts if _known_end(words[at:], known)), None)

    def is_between(self, words: Sequence[str], at: int) -> bool:
        """Tell whether a word stands before a value: the first "auf" of "volume auf 3 auf Drei"."""
        if folded(words[at]) not in self._between or not self._is_value(words[at + 1 :]):
            return False
        return not any(self._reads(words[:at], before) for before in range(1, at))

    def knob_in(self, words: Sequence[str], known: Mapping[str, str]) -> Knob:
        """Return the knob in "drive 2 o'clock"; one of the `known` names, by their folded form, is that.

        Raises:
            Refusal: there is no value, or the name or the value is too long.
        """
        end = _known_end(words, known)
        end = end or next((end for end in range(1, len(words)) if self._reads(words, end)), 1)
        value = self._value(words[end:])
        if not value:
            raise Refusal("gear-setting-how")
        name = " ".join(words[:end]).strip(_AROUND_NAME)
        try:
            return Knob(name=known.get(folded(name), name), value=value)
        except ValidationError:
            raise Refusal("gear-setting-too-long", name=MAX_KNOB, value=MAX_VALUE) from None

    def without_new(self, words: Sequence[str], known: Mapping[str, str]) -> tuple[Sequence[str], bool]:
        """Return the words of a knob without one that says that it is new, and whether there was one."""
        says_new = len(words) > LEAST_WORDS - 1 and folded(words[0]) in self._new
        return (words[1:], True) if says_new and not _known_end(words, known) else (words, False)

    def behind_value(self, knob: Knob, joining: Collection[str]) -> str:
        """Return what is said behind a value that reads by itself and a `joining` word: "3 for the set"."""
        words = knob.value.split()
        places = (at for at, word in enumerate(words) if at and folded(word) in joining)
        at = next((at for at in places if self._is_value(words[:at], knob.name)), None)
        return " ".join(words[at + 1 :]) if at else ""

    def is_change(self, words: Sequence[str], known: Mapping[str, str]) -> bool:
        """Tell whether words behind a piece of gear turn a knob: a known one, or to what reads as a value."""
        if len(words) < LEAST_WORDS - 1:
            return False
        known_end = _known_end(words, known)
        return bool(known_end) or any(self._reads(words, at) for at in range(1, len(words)))

    def _value(self, words: Sequence[str]) -> str:
        """Return what is said behind a knob and a word between; "a bit past noon" and "auf" have none."""
        has_between = words and folded(words[0]) in self._between and not self._is_value(words)
        return " ".join(words[1:] if has_between else words)

    def _reads(self, words: Sequence[str], at: int) -> bool:
        """Tell whether the words from one on are a value that is known, by themselves or by what it is of."""
        return self._is_value(self._value(words[at:]).split(), words[at - 1])

    def _is_value(self, words: Sequence[str], knob: str = "") -> bool:
        return self._words.read(" ".join(words), knob).scale is not Scale.WORDS


def near_knob(name: str, known: Mapping[str, str]) -> str:
    """Return the known knob that is called nearly so: begun, or with a slip; '' for none, or for its own."""
    key = folded(name)
    if not known or key in known:
        return ""
    alike = [each for each in known if _DIGITS.findall(each) == _DIGITS.findall(key)]  # "mix 2" is no "mix 1"
    begun = [each for each in alike if each.startswith(key)] if len(key) >= MIN_BEGUN else []
    near = begun[0] if begun else slip_of(key, alike)
    return known[near] if near else ""


def _known_end(words: Sequence[str], known: Mapping[str, str]) -> int:
    """Return how many words are the longest name of a knob that is known; 0 for none."""
    ends = range(len(words) - 1, 0, -1)
    return next((end for end in ends if folded(" ".join(words[:end]).strip(_AROUND_NAME)) in known), 0)
