"""Titles of songs, films and the like: known ones, and those that are written as titles are."""

import re
from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from itertools import pairwise
from typing import NamedTuple

from bot.moderation.letters import as_compared, clusters
from bot.moderation.normalize import Normalized
from bot.moderation.phrase_tree import Span
from bot.moderation.quotes import quotation_at, sentence_start
from bot.moderation.word_lists import WordLists

MIN_WORDS = 2
"""Words of a known title that is looked for: a single one is said of other things as well."""

_WORD = re.compile(r"\w+(?:['’]\w+)*")
_WITHIN = re.compile(r"[ &/'’]{1,3}|[!?]? ")
"""What may stand between two words of a title."""
_THREATENS = re.compile(r"\b(?:or|i)\b")
_DASH = re.compile(r"\s+[-–—]\s+")


class Word(NamedTuple):
    """A word as it is written, and where it stands in `low`."""

    text: str
    start: int
    end: int

    @property
    def is_capital(self) -> bool:
        """Whether it is written as in a title: a capital first, and not in capitals throughout."""
        return self.text[0].isdigit() or (
            self.text[0].isupper() and not (len(self.text) > 1 and self.text.isupper())
        )


def written(line: Normalized) -> list[Word]:
    """Return the words of a line as they are written, with their places in `low`."""
    plain, low = line.plain, line.low
    if len(plain) == len(low):
        return [Word(each[0], each.start(), each.end()) for each in _WORD.finditer(plain)]
    places = [0]
    for piece in clusters(plain):
        places += [places[-1]] * (len(piece) - 1) + [places[-1] + len(as_compared(piece))]
    return [Word(each[0], places[each.start()], places[each.end()]) for each in _WORD.finditer(plain)]


def folded_titles(titles: Iterable[str]) -> frozenset[str]:
    """Return titles as `known_titles` looks for them, without those that are too short for that."""
    return frozenset(as_compared(title) for title in titles if len(title.split()) >= MIN_WORDS)


def known_titles(low: str, titles: Iterable[str]) -> Iterator[Span]:
    """Yield where one of the `titles`, folded as `low` is, stands as a whole."""
    for title in titles:
        start = low.find(title)
        while start >= 0:
            end = start + len(title)
            if not low[max(0, start - 1) : start].isalnum() and not low[end : end + 1].isalnum():
                yield start, end
            start = low.find(title, end)


class Titles:
    """Finds what is written as a title is: In Capitals, where something says that it is one."""

    def __init__(self, words: WordLists, slurs: AbstractSet[str]) -> None:
        """Take the small words by which titles are told; no name with one of the `slurs` made any."""
        self._small = words.get("small", frozenset())
        self._by = words.get("by", frozenset())
        self._nobodies = words.get("nobodies", frozenset()) | self._small
        self._insults = words.get("insults", frozenset()) | slurs

    def find(
        self, low: str, words: Sequence[Word], openings: Iterable[Span], names: AbstractSet[str]
    ) -> list[Span]:
        """Return the titles of a line: behind one of the `openings`, beside "by" and a name, around a dash.

        `names` are of people who are here, and made nothing. A line that is written in capitals all through
        has no opening but at its beginning, where a phone writes a capital too.
        """
        runs = list(self._runs(low, words))
        openings = sorted(openings)
        found = [*self._by_artist(low, words, runs, openings, names), *self._with_artist(low, words, names)]
        shouted = all(map(self._is_titled, words))
        for start, end in openings:
            title = _opened(low, runs, end)
            if title and not (shouted and (low[:start].strip() or _goes_on(low, title))):
                found.append(title)
        return found

    def _is_artist(self, name: Iterable[Word], here: AbstractSet[str]) -> bool:
        """Tell whether a name in capitals may be of somebody who makes songs, and is not here."""
        said = {word.text.lower() for word in name}
        return bool(said - self._nobodies) and said.isdisjoint(here | self._insults)

    def _is_titled(self, word: Word) -> bool:
        return word.is_capital or word.text.lower() in self._small

    def _runs(self, low: str, words: Sequence[Word]) -> Iterator[list[Word]]:
        """Yield the longest rows of words in capitals, small words of a title between them."""
        run: list[Word] = []
        for before, word in pairwise([None, *words]):
            assert word is not None
            joined = before is not None and _WITHIN.fullmatch(low, before.end, word.start)
            if run and not (joined and self._is_titled(word)):
                yield self._trimmed(run)
                run = []
            if word.is_capital or run:
                run.append(word)
        if run:
            yield self._trimmed(run)

    def _trimmed(self, run: list[Word]) -> list[Word]:
        while not run[-1].is_capital:
            run.pop()
        return run

    def _by_artist(
        self,
        low: str,
        words: Sequence[Word],
        runs: Sequence[list[Word]],
        openings: Sequence[Span],
        here: AbstractSet[str],
    ) -> Iterator[Span]:
        """Yield what stands in front of "by" and a name in capitals.

        A title in small letters reaches back to an opening in its sentence, and needs a name of two words.
        """
        begins = {run[0].start: run for run in runs}
        for place, word in enumerate(words):
            if word.text not in self._by:
                continue
            behind = place + 1
            while behind < len(words) - 1 and behind < place + 3 and words[behind].text in self._small:
                behind += 1
            artist = begins.get(words[behind].start) if behind < len(words) else None
            if not artist or not self._is_artist(artist, here):
                continue
            title = next((run for run in runs if run[-1].end + 1 == word.start), None)
            if title and (len(title) >= MIN_WORDS or len(artist) >= MIN_WORDS):
                yield title[0].start, title[-1].end
            elif len(artist) >= MIN_WORDS:
                first = sentence_start(low, word.start)
                yield from ((end, word.start) for _, end in openings if first <= end < word.start)

    def _with_artist(self, low: str, words: Sequence[Word], here: AbstractSet[str]) -> Iterator[Span]:
        """Yield a line that is nothing but "Title – Artist", either way around, in capitals."""
        dash = _DASH.search(low)
        if not dash or not all(map(self._is_titled, words)):
            return
        sides = [
            [word for word in words if word.end <= dash.start()],
            [word for word in words if word.start >= dash.end()],
        ]
        said = [{word.text.lower() for word in side} for side in sides]
        if any(side <= self._nobodies or not side.isdisjoint(here) for side in said):
            return
        if any(self._is_artist(side, here) for side in sides):
            yield 0, len(low)


def _goes_on(low: str, title: Span) -> bool:
    """Tell whether a title is rather the rest of a threat ("Or Die", "And I Will …")."""
    return _THREATENS.search(low, *title) is not None


def _opened(low: str, runs: Sequence[list[Word]], place: int) -> Span | None:
    """Return the title that stands right behind a place, in capitals or in quotation marks."""
    while place < len(low) and low[place] in " :*":
        place += 1
    if closed := quotation_at(low, place):
        return place, closed
    run = next((run for run in runs if run[0].start <= place < run[-1].end), None)
    begins = next((word.start for word in run or () if word.start >= place), -1)
    if run is None or begins != place or (begins == run[-1].start and run[-1].text == "I"):
        return None
    return place, run[-1].end
