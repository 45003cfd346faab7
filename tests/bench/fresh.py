"""What a user meets: lines and asks that the process has not seen before, and how long they took."""

import random
import statistics
import time
import tomllib
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import NamedTuple, TypeVar

_Given = TypeVar("_Given")

_CHAT = tomllib.loads(Path(__file__).with_name("chat.toml").read_text(encoding="utf-8"))


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
