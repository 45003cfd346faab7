"""Full stops without their space: 'danke.bis morgen' has the form of an address and is two sentences."""

import re
from enum import Enum, auto
from typing import NamedTuple

from bot.moderation.everyday import Everyday
from bot.moderation.rules.addresses import Address

_SECOND_LEVELS = frozenset({"ac", "co", "com", "edu", "gov", "net", "org"})
"""What stands before a country's ending and is no name by itself: 'example.co.uk'."""
_COUNTRY = 2
"""Letters of the ending of a country, every one of which is a word somewhere."""
_INSIDE = re.compile(r"[^\W\d_]{2,}\d+[^\W\d_]+")
_HYPHEN_OR_DIGIT = re.compile(r"[\d-]")
_LETTERS = re.compile(r"[^\W\d_]+")
_LAST_WORD = re.compile(r"([^\W\d_]+)[^\S\n]+$")
_NEXT_WORD = re.compile(r"[^\S\n]+([^\W\d_]+)")
_LONGEST_WORD = 30


class Strength(Enum):
    """What an ending tells by itself: that it is no word, that sites have it, that it is a word, nothing."""

    SURE = auto()
    SITE = auto()
    WORD = auto()
    OTHER = auto()


class Neighbours(NamedTuple):
    """What stands around an address: the words before and behind it, and whether it is called (`@`)."""

    before: str
    next: str
    called: bool

    @classmethod
    def of(cls, text: str, address: Address) -> "Neighbours":
        """Return what stands around an address in a text."""
        before = _LAST_WORD.search(text, max(0, address.start - _LONGEST_WORD), address.start)
        behind = _NEXT_WORD.match(text, address.end)
        called = text[: address.start].endswith("@")
        return cls(before[1] if before else "", behind[1] if behind else "", called)


def is_full_stop(host: str, ending: Strength, around: Neighbours, everyday: Everyday) -> bool:
    """Tell whether the dots of a host that is written without anything else are full stops.

    People end their sentences with everyday words, and name their sites otherwise. With an `ending` that is
    a word, an address is only what no sentence can be: with dots within the name, hyphens, digits. Where the
    sentence goes on, any ending may be a word of some language, but for those that sites alone have.
    """
    labels = host.split(".")
    if ending is not Strength.SURE and _begins_a_sentence(labels):
        return True
    ends, name = labels[-1], labels[:-1]
    if len(name) > 1 and len(ends) == _COUNTRY and name[-1].lower() in _SECOND_LEVELS:
        name, ending = name[:-1], Strength.SURE
    if ending is Strength.SURE:
        may_be = everyday.has(name[0]) and (around.next or len(ends) == _COUNTRY)
        return len(name) == 1 and (bool(may_be) or goes_on_after(ends, around.next, everyday))
    spoken = sum(_ends_in_everyday_word(label, everyday) for label in name)
    if len(name) > 1:
        return 2 * spoken > len(name)
    if ending is Strength.WORD or (ending is Strength.OTHER and around.next):
        called = around.called or (around.next and len(ends) == _COUNTRY and not _INSIDE.search(name[0]))
        return bool(called) or not is_odd(name[0], everyday)
    return bool(spoken) or everyday.announces(around.before)


def goes_on_after(ending: str, word: str, everyday: Everyday) -> bool:
    """Tell whether a sentence goes on with a word after 'com', which is no ending then.

    It is 'come' without its end, the dot-com bubble, or Portuguese for 'with'.
    """
    return ending == "com" and everyday.follows_com(word)


def is_odd(label: str, everyday: Everyday) -> bool:
    """Tell whether a label has hyphens or digits as names of sites have, and 'hi-hat' and 'bar12' not."""
    parts = _LETTERS.findall(label)
    if label.count("-") > 1 or _INSIDE.search(label):
        return not all(map(everyday.may_be, parts))
    return bool(_HYPHEN_OR_DIGIT.search(label)) and not _ends_in_everyday_word(label, everyday)


def _begins_a_sentence(labels: list[str]) -> bool:
    """Tell whether the last dot is a full stop without its space: 'nice.Love', but not 'Example.COM'."""
    before, after = labels[-2], labels[-1]
    return after[0].isupper() and not after.isupper() and not before.isupper()


def _ends_in_everyday_word(label: str, everyday: Everyday) -> bool:
    """Tell whether the last word of a label is one of every day: of 'hi-hat' and 'bar12' too."""
    parts = _LETTERS.findall(label)
    return everyday.may_be(parts[-1]) if parts else label.isascii()
