"""Who said a phrase just now, however it was disguised: for a moderator who clears a wave of lines."""

from collections.abc import Iterable
from itertools import accumulate

from bot.domain.chat.message import Role
from bot.moderation.chat_state import HeardLine
from bot.moderation.normalize import normalize
from bot.moderation.spelling import Spelling

NUKE = "nuke"
"""What stands in the audit log as the rule: no rule of the policy, but a moderator's word."""

SPARED = Role.VIP
"""The lowest role that is never part of a wave."""

LOOK_BACK_SECONDS = 120
"""How far back is looked where nobody says."""


def read_ask(text: str) -> tuple[str, int]:
    """Return the phrase and the seconds to look back over in 'free followers 60'."""
    *phrase, last = normalize(text).plain.split() or [""]
    if phrase and last.isdecimal():
        return " ".join(phrase), int(last)
    return " ".join([*phrase, last]), LOOK_BACK_SECONDS


def letters_of(words: str) -> int:
    """Return how many letters and digits there are in words as rules compare them."""
    return sum(character.isalnum() for character in words)


def wave(words: str, lines: Iterable[HeardLine]) -> list[HeardLine]:
    """Return the lines that say `words`, which are those of a phrase as `Policy.words_of` gives them.

    Compared are whole words in their order, wherever a line puts its spaces, as the policy reads them and as
    somebody reads them who knows the words of the phrase: then `f0ll0wers` is `followers`.
    """
    sought = "".join(words.split())
    spelling = Spelling(words.split(), (), doubled=False)
    return [
        line
        for line in lines
        if line.role < SPARED
        and (_says(line.words, sought) or _says(spelling.words(normalize(line.text).low), sought))
    ]


def _says(words: str, sought: str) -> bool:
    """Tell whether some of the words, one after the other, make `sought`."""
    split = words.split()
    run, edges = "".join(split), {0, *accumulate(map(len, split))}
    at = run.find(sought)
    while at >= 0:
        if at in edges and at + len(sought) in edges:
            return True
        at = run.find(sought, at + 1)
    return False
