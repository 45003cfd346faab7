"""What is meant by the words of an ask, among a few names, or by an index among very many."""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from rapidfuzz import fuzz, process

from bot.domain.words.code_points import without_accents
from bot.domain.words.known_words import KnownWords

NEAR, SURE = 55, 85
"""How alike (0 to 100) an ask and a name must be for it to be offered, and for it to be taken."""

SLIP = 75
"""How alike (0 to 100) a word and a name must be for the word to be the name with a slip in it."""

MAX_NEAR = 20
"""Names that are compared with an ask, those of its rarest words first: so a thousand cost what a few do."""

ARTICLES = frozenset({"a", "an", "the"})
"""Words that people leave out of a name, or put before it."""


@dataclass(frozen=True, slots=True)
class Meant:
    """The likeliest name's key; unless it is `sure`, one had better ask."""

    key: str
    sure: bool


def meant(ask: str, names: Mapping[str, str]) -> Meant | None:
    """Return which of the `names`, by key, is meant; None where none is like the ask.

    Who says a name as it is means it, also where it is a part of another.
    """
    exact = exactly(ask, names)
    if len(exact) == 1:
        return Meant(exact[0], sure=True)
    found = process.extract(
        ask, names, scorer=fuzz.token_set_ratio, processor=_joined, limit=2, score_cutoff=NEAR
    )
    if not found:
        return None
    (_, score, key), *others = found
    return Meant(key, score >= SURE and all(other < score for _, other, _ in others))


def exactly(ask: str, names: Mapping[str, str]) -> list[str]:
    """Return the keys of the `names` that an ask says as they are; more loosely only where none fits closer.

    Capitals, then accents and signs, then articles, then gaps between words are passed over.
    """
    if not words_in(ask):
        return []
    readings: tuple[Callable[[str], Any], ...] = (
        str.strip,
        _lower,
        words_in,
        _without_articles,
        _without_gaps,
    )
    for read in readings:
        if found := [key for key, name in names.items() if read(name) == read(ask)]:
            return found
    return []


def slip_of(word: str, names: Iterable[str]) -> str:
    """Return which of the names a word is, with a slip in it; '' where it is another word."""
    near = process.extractOne(word, [*names], scorer=fuzz.ratio, score_cutoff=SLIP)
    return near[0] if near else ""


def _lower(text: str) -> str:
    return text.strip().casefold()


def words_in(text: str) -> list[str]:
    """Return the words of a name or an ask, in small letters without accents and signs."""
    return re.findall(r"[^\W_]+", re.sub("['\u2019`]", "", without_accents(text)))


def _without_articles(text: str) -> list[str]:
    words = words_in(text)
    return [word for word in words if word not in ARTICLES] or words


def _without_gaps(text: str) -> str:
    return "".join(_without_articles(text))


def _joined(text: str) -> str:
    return " ".join(words_in(text))


class Names:
    """Very many names, by key, with an index; when one changes, make it anew."""

    def __init__(self, names: Mapping[str, str]) -> None:
        self._names = names
        self._whole: dict[str, list[str]] = {}
        self._places: dict[str, list[str]] = {}
        for key, name in names.items():
            words = words_in(name)
            self._whole.setdefault(" ".join(words), []).append(key)
            for word in dict.fromkeys(words):
                self._places.setdefault(word, []).append(key)
        self._known = KnownWords(self._places)

    def meant(self, ask: str) -> Meant | None:
        """Return which name is meant, as `meant` does among few."""
        if ask in self._names:
            return Meant(ask, sure=True)
        words = words_in(ask)
        near = [(self._places[known], known) for word in words for known in self._known.near(word)]
        keys = dict.fromkeys(self._whole.get(" ".join(words), ())[:MAX_NEAR])
        for places, _ in sorted(near, key=lambda each: len(each[0])):
            keys |= dict.fromkeys(places[: MAX_NEAR - len(keys)])
        return meant(ask, {key: self._names[key] for key in keys})
