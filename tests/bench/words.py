"""Harmless words that the shipped policy would read as other words: `python -m tests.bench.words`.

With `list` after it, what belongs in data/words/harmless.txt is printed, for the lists as they are.
"""

import os
import random
import re
import sys
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from bot.moderation.normalize import normalize
from bot.moderation.policy import Policy, read_policy
from bot.moderation.policy_file import HARMLESS, SPELLINGS
from bot.moderation.runs import COMMON, FREQUENT
from bot.moderation.toggles import Toggles
from bot.moderation.verdict import Action
from bot.moderation.word_lists import read_spellings, read_words
from tests.bench.moderation import PROJECT, action_on

WORDS = Path(os.environ.get("WOODSHED_WORDS", "/usr/share/dict"))
"""A folder with lists of harmless words, a word a line; Debian's packages put theirs there."""
SAMPLE = 200_000
"""Words that are looked at, a fair share of each list."""
SHORTEST = 4
"""Letters of a word that could be another one mistyped."""
HELD = re.compile(r"(.)\1\1")
NOUNS_IN_CAPITALS = frozenset({"de", "ngerman"})
"""Lists of a language that writes every noun with a capital: there it tells no name."""
PRESETS = ("", "family")


class Reading(NamedTuple):
    """What the words of a list were read as: another word, several words, and what led to an action."""

    name: str
    words: int
    other: list[tuple[str, str]]
    several: int
    acted: list[tuple[str, str]]

    def __str__(self) -> str:
        """Return the rows of a table."""
        shown = ", ".join(f"{word} as {meant}" for word, meant in self.other[:6])
        acting = "".join(f"\n      {word} as {meant}" for word, meant in self.acted[:20])
        return (
            f"{self.name:12} {self.words:7} words: {len(self.other)} read as another ({shown}), "
            f"{self.several} as several; {len(self.acted)} lead to an action, should be none{acting}"
        )


def harmless_words() -> dict[str, list[str]]:
    """Return the lists of harmless words by name, in an order by chance; none where there are none."""
    files = {path.resolve() for path in sorted(WORDS.glob("*")) if path.is_file()} if WORDS.is_dir() else ()
    lists = {path.stem: sorted(set(path.read_text("utf-8").split())) for path in sorted(files)}
    for words in lists.values():
        random.Random(5).shuffle(words)  # noqa: S311 - only to take a sample
    return lists


def policies(harmless: str | None = None) -> list[Policy]:
    """Return the shipped policy under each preset, also with other harmless words than those that ship."""
    folder = PROJECT / "data"
    texts = {path.relative_to(folder).as_posix(): path.read_text("utf-8") for path in folder.rglob("*.txt")}
    texts |= {} if harmless is None else {HARMLESS: harmless}
    shipped = read_policy((folder / "policy.toml").read_text("utf-8"), texts=texts)
    return [shipped.switched(Toggles(preset=preset)) for preset in PRESETS]


def misread(word: str, policy: Policy) -> str:
    """Return what a word is read as, if that is not the word itself nor how it is spelled in the lists."""
    low = normalize(word).low
    read = policy.words_of(word)
    return read if read != low and read.replace(" ", "") != low.replace("'", "").replace("-", "") else ""


def acted(word: str, under: list[Policy]) -> bool:
    """Tell whether anything is done about a word, under any preset."""
    return any(action_on(policy, word) is not Action.NONE for policy in under)


def readings() -> Iterator[Reading]:
    """Yield how each list of harmless words is read."""
    under, lists = policies(), harmless_words()
    total = sum(map(len, lists.values()))
    for name, words in lists.items():
        some = words[: max(1, SAMPLE * len(words) // total)]
        pairs = [(word, under[0].words_of(word)) for word in some]
        changed = [(word, read) for word, read in pairs if read != normalize(word).low]
        other = [(word, read) for word, read in changed if " " not in read and misread(word, under[0])]
        several = sum(" " in read for _, read in changed)
        as_they_are = policies(harmless="\n".join(normalize(word).low for word, _ in changed))
        acting = [pair for pair in changed if acted(pair[0], under) and not acted(pair[0], as_they_are)]
        yield Reading(name, len(some), other, several, acting)


def names_in(lists: Mapping[str, Iterable[str]]) -> frozenset[str]:
    """Return the words, in small letters, that stand in the lists with a capital only, as names do."""
    others = {word for name, words in lists.items() if name not in NOUNS_IN_CAPITALS for word in words}
    nouns = {word.lower() for name in lists.keys() & NOUNS_IN_CAPITALS for word in lists[name]}
    return frozenset(word.lower() for word in others if word[0].isupper()) - others - nouns


def to_be_listed() -> list[str]:
    """Return the harmless words that are read as another word, or wrongly as several that are acted upon.

    What is acted upon as it is needs no sparing, nor does a name that is a slip of one of the most frequent
    words: `peron` is more often a person. No name is read as what is acted upon all the same.
    """
    texts, lists = PROJECT / "data", harmless_words()
    spelled = read_spellings((texts / SPELLINGS).read_text("utf-8"))
    frequent = read_words((texts / COMMON).read_text("utf-8"), COMMON)[FREQUENT]
    under, names = policies(harmless=""), names_in(lists)
    listed: set[str] = set()
    for word in (word for words in lists.values() for word in words):
        low, read = normalize(word).low, under[0].words_of(word)
        if not (low.isascii() and low.isalpha()) or len(low) < SHORTEST or HELD.search(low):
            continue
        slip = low in names and read in frequent
        another = misread(word, under[0]) and " " not in read and not slip
        if read != low not in spelled and (another or acted(word, under)):
            listed.add(low)
    spared = policies(harmless="\n".join(listed))
    return sorted(word for word in listed if not acted(word, spared))


if __name__ == "__main__":
    print("\n".join(to_be_listed() if sys.argv[1:] == ["list"] else map(str, readings())))
