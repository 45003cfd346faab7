"""Every word and phrase that a rule knows, looked for in one go over a line."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from bot.domain.document import MAX_QUOTE
from bot.moderation.alphabet import Alphabet
from bot.moderation.normalize import Normalized
from bot.moderation.patterns import PatternSet, PatternsTooLargeError
from bot.moderation.phrase import MAX_PATTERN, Phrase, PhraseList
from bot.moderation.quotes import Span, covers
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

NO_HITS: Hits = {}

CERTAIN = "terms/"
"""What the names of the lists begin with whose words cannot be meant otherwise."""


def _nothing() -> Sequence[Span]:
    return ()


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
        self._unguarded = frozenset(each.name for each in lists if not each.guarded)
        self._says = {each.name: each.says for each in lists}
        self._words: dict[str, list[tuple[str, bool]]] = {}
        for each in lists:
            for word, sure in each.words.items():
                for form in (word, f"{word}s", f"{word}z"):
                    self._words.setdefault(form, []).append((each.name, sure))
        self._singles = frozenset(self._words)
        vocabulary = frozenset[str]().union(*(each.vocabulary for each in lists))
        strong = frozenset(self._words).union(*(each.strong for each in lists))
        self.spelling = Spelling(vocabulary, strong, same)

    def _pattern(self, phrase: Phrase) -> str:
        pattern = self._alphabet.pattern(phrase.pattern)
        if len(pattern) > MAX_PATTERN:
            raise PatternsTooLargeError(f"{phrase.source[:MAX_QUOTE]!r} fits too many words of the lists")
        return pattern

    def find(self, line: Normalized, guarded: Callable[[], Sequence[Span]] = _nothing) -> tuple[str, Hits]:
        """Return the words of a line as they are compared, and what of the lists stands in it.

        What a list lets pass is no hit. `guarded`, asked where there is one, gives the places of what is not
        meant: there a hit is at most for a human to look at, and that only where its words mean one thing.
        """
        words = self.spelling.words(line.low)
        found = self._found(words.split())
        return words, (self._gravest(line, found, guarded()) if found else NO_HITS)

    def spans(self, line: Normalized) -> Mapping[str, list[Span]]:
        """Return everywhere in `low` where something of a list stands, by the list's name."""
        found = self._found(self.spelling.words(line.low).split())
        at = self._places(line.low) if found else []
        return {
            name: [(at[first][0], at[last - 1][1]) for _, first, last in places]
            for name, places in found.items()
        }

    def _gravest(
        self, line: Normalized, found: Mapping[str, list[tuple[bool, int, int]]], guarded: Sequence[Span]
    ) -> Hits:
        hits: dict[str, Hit] = {}
        at = self._places(line.low)
        for name, places in found.items():
            for unsure, first, last in places:
                start, end = at[first][0], at[last - 1][1]
                meant = name in self._unguarded or not covers(guarded, line.low, start, end)
                if meant or (not unsure and name.startswith(CERTAIN)):
                    hit = Hit(start, end, meant and not unsure, self._says[name])
                    hits[name] = max(hits.get(name, hit), hit, key=lambda each: each.sure)
                    if hit.sure:
                        break
        return hits

    def _found(self, spoken: Sequence[str]) -> dict[str, list[tuple[bool, int, int]]]:
        """Return for each list where something of it stands, by numbers of words, the gravest first."""
        letters = self._alphabet.letters(spoken)
        matched = self._patterns.matching(letters)
        single = self._singles.intersection(spoken)
        found: dict[str, list[tuple[bool, int, int]]] = {}
        if not matched and not single:
            return found
        for number in matched:
            name, sure = self._stopping[number]
            spans = self._patterns.spans(number, letters)
            found.setdefault(name, []).extend((not sure, *span) for span in spans)
        for place, word in enumerate(spoken):
            for name, sure in self._words[word] if word in single else ():
                found.setdefault(name, []).append((not sure, place, place + 1))
        for name, places in list(found.items()):
            passing = self._passing[name].all_spans(letters)
            found[name] = sorted(
                place
                for place in places
                if not any(first < place[2] and place[1] < last for first, last in passing)
            )
            if not found[name]:
                del found[name]
        return found

    def _places(self, low: str) -> list[Span]:
        """Return for each word of a line where in `low` that stands which holds it."""
        pieces = self.spelling.pieces(low)
        return [(start, end) for begins, ends, start, end in pieces for _ in range(begins, ends)]
