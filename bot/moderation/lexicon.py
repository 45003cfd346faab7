"""Every word and phrase that a rule knows, looked for in one go over a line."""

from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from bot.moderation.alphabet import Alphabet
from bot.moderation.normalize import Normalized
from bot.moderation.patterns import PatternSet
from bot.moderation.phrase import PhraseList
from bot.moderation.spelling import Spelling


@dataclass(frozen=True, slots=True)
class Hit:
    """Something of a list that stands in a line: where in `Normalized.low`, and whether it is sure."""

    start: int
    end: int
    sure: bool
    says: str = ""


Hits = Mapping[str, Hit]
"""The gravest hit of each list that has one, by the list's name."""

_NOTHING: Hits = {}


class Lexicon:
    """The lists together. Looking costs the same, however many phrases there are."""

    def __init__(self, lists: Iterable[PhraseList], same: Mapping[str, str] | None = None) -> None:
        """Compile the lists; `same` maps ways of spelling a word to the one that the lists use."""
        lists = tuple(lists)
        self._phrases = [(each.name, phrase) for each in lists for phrase in each.phrases]
        self._alphabet = Alphabet(phrase.pattern for _, phrase in self._phrases)
        self._patterns = PatternSet([self._alphabet.pattern(phrase.pattern) for _, phrase in self._phrases])
        self._says = {each.name: each.says for each in lists}
        self._words: dict[str, list[tuple[str, bool]]] = {}
        for each in lists:
            for word, sure in each.words.items():
                for form in (word, f"{word}s", f"{word}z"):
                    self._words.setdefault(form, []).append((each.name, sure))
        vocabulary = frozenset[str]().union(*(each.vocabulary for each in lists))
        strong = frozenset(self._words).union(*(each.strong for each in lists))
        self.spelling = Spelling(vocabulary, strong, same)

    def look(self, line: Normalized) -> tuple[str, Hits]:
        """Return the words of a line as they are compared, and what of the lists stands in it.

        What a list lets pass is no hit.
        """
        words = self.spelling.words(line.low)
        spoken = words.split()
        letters = self._alphabet.letters(spoken)
        matched = self._patterns.matching(letters)
        single = self._words.keys() & set(spoken)
        if not matched and not single:
            return words, _NOTHING
        return words, self._gravest(line, spoken, letters, matched, single)

    def _gravest(
        self,
        line: Normalized,
        spoken: Sequence[str],
        letters: str,
        matched: Iterable[int],
        single: AbstractSet[str],
    ) -> Hits:
        passing: dict[str, list[tuple[int, int]]] = {}
        found: list[tuple[bool, int, int, str]] = []
        for number in matched:
            name, phrase = self._phrases[number]
            spans = self._patterns.spans(number, letters)
            if phrase.passes:
                passing.setdefault(name, []).extend(spans)
            else:
                found += [(not phrase.sure, start, end, name) for start, end in spans]
        for place, word in enumerate(spoken):
            if word in single:
                found += [(not sure, place, place + 1, name) for name, sure in self._words[word]]
        hits: dict[str, Hit] = {}
        for unsure, start, end, name in sorted(found):
            let_pass = any(first < end and start < last for first, last in passing.get(name, ()))
            if name not in hits and not let_pass:
                hits[name] = Hit(*self._in_low(line, start, end), not unsure, self._says[name])
        return hits

    def _in_low(self, line: Normalized, start: int, end: int) -> tuple[int, int]:
        """Return where in `low` the words from number `start` to before `end` stand."""
        pieces = self.spelling.pieces(line.low)
        touched = [(first, last) for begins, ends, first, last in pieces if begins < end and start < ends]
        return (touched[0][0], touched[-1][1]) if touched else (0, len(line.low))
