"""What is meant by the words of an ask, among a few names."""

from collections.abc import Mapping
from dataclasses import dataclass

from rapidfuzz import fuzz, process, utils

NEAR, SURE = 55, 85
"""How alike (0 to 100) an ask and a name must be for it to be offered, and for it to be taken."""


@dataclass(frozen=True, slots=True)
class Meant:
    """The likeliest name's key; unless it is `sure`, one had better ask."""

    key: str
    sure: bool


def meant(ask: str, names: Mapping[str, str]) -> Meant | None:
    """Return which of the `names`, by key, is meant; None where none is like the ask.

    Who says a name as it is means it, also where it is a part of another.
    """
    for alike in (str, str.casefold, _words):
        exact = [key for key, name in names.items() if alike(name) == alike(ask.strip())]
        if ask.strip() and len(exact) == 1:
            return Meant(exact[0], sure=True)
    found = process.extract(
        ask, names, scorer=fuzz.token_set_ratio, processor=utils.default_process, limit=2, score_cutoff=NEAR
    )
    if not found:
        return None
    (_, score, key), *others = found
    return Meant(key, score >= SURE and all(other < score for _, other, _ in others))


def _words(text: str) -> list[str]:
    return utils.default_process(text).split()
