"""Every word and phrase that a rule knows, looked for in one go over a line."""

from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from bot.domain.document import MAX_QUOTE
from bot.moderation.alphabet import Alphabet
from bot.moderation.normalize import Normalized
from bot.moderation.patterns import PatternSet, PatternsTooLargeError
from bot.moderation.phrase import MAX_PATTERN, Phrase, PhraseList
from bot.moderation.spelling import Spelling
from bot.moderation.vocabulary import DOUBT


@dataclass(frozen=True, slots=True)
class Hit:
    """Something of a list that stands in a line: where in `Normalized.low`, and whether it is sure."""

    start: int
    end: int
    sure: bool
    says: str = ""


Hits = Mapping[str, Hit]
"""The gravest hit of each list that has one, by the list's name."""

NO_HITS: Hits = {}


class Lexicon:
    """The lists together. Looking costs the same, however many phrases there are."""

    def __init__(self, lists: Iterable[PhraseList], same: Mapping[str, str] | None = None) -> None:
        """Compile the lists; `same` maps ways of spelling a word to the one that the lists use.

        Raises:
            PatternsTooLargeError: a phrase, or all of them together, are more than the matcher takes.
        """
        lists = tuple(lists)
        self._alphabet = Alphabet(phrase.pattern for each in lists for phrase in each.phrases)
        stopping = [(each.name, phrase) for each in lists for phrase in each.phrases if not phrase.passes]
        self._stopping = [(name, phrase.sure) for name, phrase in stopping]
        self._patterns = PatternSet([self._pattern(phrase) for _, phrase in stopping])
        self._passing = {
            each.name: PatternSet([self._pattern(phrase) for phrase in each.phrases if phrase.passes])
            for each in lists
        }
        self._says = {each.name: each.says for each in lists}
        self._words: dict[str, list[tuple[str, bool]]] = {}
        for each in lists:
            for word, sure in each.words.items():
                for form in (word, f"{word}s", f"{word}z"):
                    self._words.setdefault(form, []).append((each.name, sure))
        self._singles = frozenset(self._words)
        vocabulary = frozenset[str]().union(*(each.vocabulary for each in lists))
        strong = frozenset(self._words).union(*(each.strong for each in lists))
        slurs = (word for each in lists if each.name.startswith("terms/") for word in each.words)
        self.spelling = Spelling(vocabulary, strong, same, slurs)

    def _pattern(self, phrase: Phrase) -> str:
        pattern = self._alphabet.pattern(phrase.pattern)
        if len(pattern) > MAX_PATTERN:
            raise PatternsTooLargeError(f"{phrase.source[:MAX_QUOTE]!r} fits too many words of the lists")
        return pattern

    def find(self, line: Normalized) -> tuple[str, Hits]:
        """Return the words of a line as they are compared, and what of the lists stands in it.

        What a list lets pass is no hit.
        """
        words = self.spelling.words(line.low)
        doubtful = {place for place, word in enumerate(words.split()) if word[0] == DOUBT}
        words = words.replace(DOUBT, "") if doubtful else words
        spoken = words.split()
        letters = self._alphabet.letters(spoken)
        matched = self._patterns.matching(letters)
        if not matched and self._singles.isdisjoint(spoken):
            return words, NO_HITS
        single = self._singles.intersection(spoken)
        return words, self._gravest(line, spoken, letters, matched, single, doubtful=doubtful)

    def _gravest(
        self,
        line: Normalized,
        spoken: Sequence[str],
        letters: str,
        matched: Iterable[int],
        single: AbstractSet[str],
        *,
        doubtful: AbstractSet[int],
    ) -> Hits:
        found: dict[str, list[tuple[bool, int, int]]] = {}
        for number in matched:
            name, sure = self._stopping[number]
            spans = self._patterns.spans(number, letters)
            found.setdefault(name, []).extend((not sure, *span) for span in spans)
        for place, word in enumerate(spoken):
            for name, sure in self._words[word] if word in single else ():
                found.setdefault(name, []).append((not sure, place, place + 1))
        hits: dict[str, Hit] = {}
        for name, places in found.items():
            passing = self._passing[name].all_spans(letters)
            for unsure, start, end in sorted(places):
                if not any(first < end and start < last for first, last in passing):
                    sure = not unsure and doubtful.isdisjoint(range(start, end))
                    hits[name] = Hit(*self._in_low(line, start, end), sure, self._says[name])
                    break
        return hits

    def _in_low(self, line: Normalized, start: int, end: int) -> tuple[int, int]:
        """Return where in `low` the words from number `start` to before `end` stand."""
        pieces = self.spelling.pieces(line.low)
        touched = [(first, last) for begins, ends, first, last in pieces if begins < end and start < ends]
        return (touched[0][0], touched[-1][1]) if touched else (0, len(line.low))
