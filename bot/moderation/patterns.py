"""Patterns matched in linear time, whoever wrote the text: google-re2, which has no types of its own."""
# pyright: reportMissingTypeStubs=false, reportUnknownMemberType=false, reportUnknownVariableType=false
# pyright: reportUnknownArgumentType=false

from collections.abc import Sequence
from functools import lru_cache
from typing import Any, cast

import re2

MATCHER_MEMORY = 64 << 20
"""Bytes that the matcher may take for its states before it begins to forget them."""


class PatternsTooLargeError(ValueError):
    """Patterns together need more memory than the matcher may take."""


class PatternSet:
    """Many patterns, looked for in one go: the cost does not grow with their number."""

    def __init__(self, patterns: Sequence[str]) -> None:
        """Compile the patterns.

        Raises:
            PatternsTooLargeError: together they need too much memory.
        """
        self._patterns = tuple(patterns)
        self._set: Any = None
        if self._patterns:
            options = re2.Options()
            options.max_mem = MATCHER_MEMORY
            self._set = re2.Set.SearchSet(options)
            try:
                for pattern in self._patterns:
                    self._set.Add(pattern)
                self._set.Compile()
            except re2.error as error:
                raise PatternsTooLargeError(str(error)) from None

    def matching(self, text: str) -> Sequence[int]:
        """Return the numbers of the patterns that stand in `text`."""
        return (self._set.Match(text) if self._set else None) or ()

    def spans(self, number: int, text: str) -> list[tuple[int, int]]:
        """Return where one of the patterns stands in `text`."""
        found = _compiled(self._patterns[number]).finditer(text)
        return [(each.start(), each.end()) for each in found if each.end() > each.start()]

    def all_spans(self, text: str) -> list[tuple[int, int]]:
        """Return where any of the patterns stands in `text`."""
        return [span for number in self.matching(text) for span in self.spans(number, text)]


@lru_cache(maxsize=4096)
def _compiled(pattern: str) -> Any:
    return cast("Any", re2.compile(pattern))
