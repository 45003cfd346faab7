"""Questions that only the artist can answer, told by how they begin: "can you play", "who taught you"."""

import re
from collections.abc import Callable, Iterable, Sequence

from bot.domain.answers.grammar import PART, Phrase, folded

FIRST = 8
"""Words of a clause among which such a question begins, behind greetings."""

MAX_BEHIND = 14
"""Words of such a question; who writes more tells something."""

_GAP = r"(?:\S+ ){1,3}"


class ToArtist:
    """How such questions begin in a language.

    A beginning is some words: of (one|other) there is one, a part in [brackets] may be missing, and ".."
    stands for one to three words of any kind. With words of `others` behind it, it is for somebody else.
    """

    def __init__(self, beginnings: Iterable[str], others: Iterable[str]) -> None:
        by_first: dict[str, list[str]] = {}
        for beginning in beginnings:
            parts = PART.findall(beginning)
            for first in _ways(parts[0]):
                pattern = "".join((_pattern_of(first), *map(_pattern, parts[1:])))
                by_first.setdefault(folded(first)[0], []).append(pattern)
        self._by_first = {first: re.compile("|".join(each)) for first, each in by_first.items()}
        ends = "|".join(map(_pattern_of, others))
        self._others = re.compile(rf"(?:^| )(?:{ends})") if ends else None

    def may_be_in(self, words: Sequence[str]) -> bool:
        """Tell at little cost whether one may begin in a line."""
        return not self._by_first.keys().isdisjoint(words)

    def asks(self, words: Phrase, may_open: Callable[[Phrase], bool]) -> bool:
        """Tell whether a clause is one; `may_open` tells whether words may stand before a question."""
        for at, word in enumerate(words[:FIRST]):
            begins = self._by_first.get(word)
            if begins and len(words) - at <= MAX_BEHIND:
                text = f"{' '.join(words[at:])} "
                found = begins.match(text)
                if found and not (self._others and self._others.search(text)) and may_open(words[:at]):
                    return True
        return False


def _ways(part: str) -> list[str]:
    return [each.strip() for each in part.strip("()").split("|")]


def _pattern(part: str) -> str:
    if part == "..":
        return _GAP
    inner = "|".join(_pattern_of(each) for each in part.strip("[]()").split("|"))
    return f"(?:{inner})?" if part.startswith("[") else f"(?:{inner})"


def _pattern_of(words: str) -> str:
    return "".join(f"{re.escape(word)} " for word in folded(words))
