"""Praise that begins like a question: "qué guitarra más bonita", "que música boa"."""

from collections.abc import Iterable, Sequence

from bot.domain.answers.grammar import all_folded

NEAR = 2
"""Words before the praise among which the question word stands: itself, and the noun that is praised."""


class Praise:
    """How a noun is praised by a word behind it, in languages that have it so.

    `whats` are words like "what", `words` praise, and `degrees` may stand before those: "so".
    """

    def __init__(self, whats: Iterable[str], words: Iterable[str], degrees: Iterable[str]) -> None:
        self._whats = frozenset(whats)
        self._words = all_folded(words)
        self._degrees = {phrase[0] for phrase in all_folded(degrees)}
        self._sizes = sorted({len(phrase) for phrase in self._words}, reverse=True)

    def is_in(self, words: Sequence[str]) -> bool:
        """Tell whether words end with praise, right behind a question word or behind that and a noun."""
        rest = tuple(words)
        while size := next((each for each in self._sizes if rest[-each:] in self._words), 0):
            rest = rest[:-size]
        return len(rest) < len(words) and self._is_of(rest)

    def _is_of(self, before: Sequence[str]) -> bool:
        rest = before[:-1] if before and before[-1] in self._degrees else before
        return not self._whats.isdisjoint(rest[-NEAR:])
