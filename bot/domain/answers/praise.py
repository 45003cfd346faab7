"""Praise that begins like a question: "qué guitarra más bonita", "was für ein amp, wahnsinn"."""

from collections.abc import Collection, Iterable, Sequence

from bot.domain.answers.clauses import Clause
from bot.domain.answers.grammar import Phrase, QuestionWords, all_folded


class Praise:
    """How a noun is praised by a word behind it, in languages that have it so.

    Of the `words` of the language, those that exclaim begin it, and there are praising ones and their
    degrees: "so". Between the first and its noun there may be `small` ones. Behind the comma of a bare noun
    there is praise as well, but for `polite` words and `tags` that ask.
    """

    def __init__(
        self, words: QuestionWords, small: Iterable[str], polite: Iterable[str], tags: Collection[Phrase]
    ) -> None:
        self._whats = {phrase[0] for phrase in all_folded(words.exclaiming)}
        self._words = all_folded(words.praising)
        self._degrees = {phrase[0] for phrase in all_folded(words.degrees)}
        self._sizes = sorted({len(phrase) for phrase in self._words}, reverse=True)
        self._small = {phrase[0] for phrase in all_folded(small)}
        self._polite = {word for phrase in all_folded(polite) for word in phrase}
        self._tags = tags
        self._nouns = {
            phrase[0] for each in words.kinds.values() for phrase in all_folded(each) if not phrase[1:]
        }

    def is_in(self, clause: Clause, nouns: Collection[str]) -> bool:
        """Tell whether a clause that no question mark ends only praises; `nouns` are words of gear."""
        words = clause.words
        behind_degrees = (at + 1 for at, word in enumerate(words) if word in self._degrees)
        praised = any(words[at : at + 1] in self._words and self._is_of(words[:at]) for at in behind_degrees)
        return praised or self._ends_in_praise(words) or self._is_bare(clause, nouns)

    def _ends_in_praise(self, words: Sequence[str]) -> bool:
        """Tell whether words end with praise, right behind a question word or behind that and a noun."""
        rest = tuple(words)
        while size := next((each for each in self._sizes if rest[-each:] in self._words), 0):
            rest = rest[:-size]
        return len(rest) < len(words) and self._is_of(rest)

    def _is_of(self, before: Sequence[str]) -> bool:
        rest = before[:-1] if before and before[-1] in self._degrees else before
        return any(self._begins(rest[:end]) for end in (len(rest), len(rest) - 1))

    def _begins(self, words: Sequence[str]) -> bool:
        """Tell whether words end with one that exclaims, and small ones behind it."""
        end = len(words)
        while end and words[end - 1] in self._small:
            end -= 1
        return end > 0 and words[end - 1] in self._whats

    def _is_bare(self, clause: Clause, nouns: Collection[str]) -> bool:
        """Tell whether a clause is a bare noun behind a question word, and goes on behind a comma."""
        if not (clause.tail and self._begins(clause.words[:-1])):
            return False
        if not self._polite.isdisjoint(clause.tail) or clause.tail in self._tags:
            return False
        return clause.words[-1] in nouns or clause.words[-1] in self._nouns
