"""What a user meets: lines and asks that the process has not seen before, and how long they took."""

import random
import re
import statistics
import time
import tomllib
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import NamedTuple, TypeVar

_Given = TypeVar("_Given")

_CHAT = tomllib.loads(Path(__file__).with_name("chat.toml").read_text(encoding="utf-8"))


_GAP = re.compile(r"{(\w+)}")

EVERYDAY = 6
"""Of seven lines of an evening of chat so many are about anything but gear and practice."""


def new_lines(everyday: int = 0) -> Iterator[str]:
    """Yield lines as people write them, for ever and none twice; places are made up, so words are new too.

    For each line about gear and practice there are so many `everyday` ones.
    """
    dice = random.Random(5)  # noqa: S311 - only to make lines
    said: set[str] = set()
    while True:
        gaps = {name: dice.choice(words) for name, words in _CHAT["words"].items()}
        gaps |= {"number": str(dice.randint(1, 400)), "place": "".join(dice.choices(_CHAT["syllables"], k=3))}
        middles = _CHAT["everyday" if everyday and dice.randint(0, everyday) else "middles"]
        clauses = [dice.choice(middles).format(**gaps) for _ in range(dice.choice((1, 1, 1, 2)))]
        line = dice.choice(_CHAT["openings"]) + ", ".join(clauses) + dice.choice(_CHAT["endings"])
        if line not in said:
            said.add(line)
            yield line


LINES = new_lines()
"""The lines of this process: whoever takes from it gets what nobody has met before."""

_SHARES = {"shouts": 51, "tells": 40, "asks": 5, "abroad": 4}
"""In a hundred lines of chat so many are one or two words, tell something, ask something, or are in another
language than English. So a third has no word that the languages have, one in sixteen has a question mark, one
in eight a number, one in twenty a name with an @, and one in twelve more than twelve words.

Counted in 300,000 lines of public logs of chat; no line is from there.
"""


def chat_lines() -> Iterator[str]:
    """Yield lines as any stream's chat has them, in these shares, for ever and none twice."""
    dice = random.Random(7)  # noqa: S311 - only to make lines
    said: set[str] = set()
    kinds, weights = [*_SHARES], [*_SHARES.values()]
    while True:
        kind = dice.choices(kinds, weights)[0]
        parts = dice.choices((1, 2, 3), (80, 15, 5))[0] if kind == "tells" else 1
        line = dice.choice((", ", ". ", " ", " ")).join(_said(dice, kind) for _ in range(parts))
        if kind == "asks":
            line += "?"
        elif not dice.randint(0, 3):
            line += dice.choice(_CHAT["endings"])
        if line not in said:
            said.add(line)
            yield line


def _said(dice: random.Random, kind: str) -> str:
    """Return something of a kind that is said, each of its gaps filled by itself."""
    said = dice.choice(_CHAT[kind])
    while gap := _GAP.search(said):
        said = f"{said[: gap.start()]}{_filled(dice, gap[1])}{said[gap.end() :]}"
    return said


def _filled(dice: random.Random, gap: str) -> str:
    if gap == "number":
        return str(dice.randint(1, 400))
    if words := _CHAT["words"].get(gap):
        return dice.choice(words)
    place = "".join(dice.choices(_CHAT["syllables"], k=dice.choice((2, 3, 3))))
    return {"Place": place.capitalize(), "PLACE": place.upper()}.get(gap, place)


CHAT, EVENING = chat_lines(), new_lines(EVERYDAY)
"""Such lines of this process, as LINES are: two measurings that take from one have none in common."""


def slipped(words: Iterable[str], seed: int) -> Iterator[str]:
    """Yield words as hurried people type them: a letter dropped, doubled or swapped with the next."""
    dice = random.Random(seed)  # noqa: S311 - only to make slips
    for word in words:
        at = dice.randrange(max(1, len(word) - 1))
        swapped = word[:at] + word[at : at + 2][::-1] + word[at + 2 :]
        yield dice.choice((word, word[:at] + word[at + 1 :], word[:at] + word[at] + word[at:], swapped))


class Took(NamedTuple):
    """The seconds that one took: in the mean, in the middle, and what one in a hundred exceeded."""

    mean: float
    median: float
    p99: float

    @classmethod
    def of(cls, seconds: Iterable[float]) -> "Took":
        """Return how measured seconds spread."""
        took = sorted(seconds)
        return cls(statistics.fmean(took), statistics.median(took), took[int(len(took) * 0.99)])


def each_once(
    work: Callable[[_Given], object],
    given: Iterable[_Given],
    clock: Callable[[], float] = time.perf_counter,
) -> Took:
    """Return what `work` took by a `clock` for each of what is given, each done once and never before."""
    took: list[float] = []
    for one in given:
        begun = clock()
        work(one)
        took.append(clock() - begun)
    return Took.of(took)
