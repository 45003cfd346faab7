"""Which documents somebody means by what they type into a search: a part of a word, a name, a slip in it."""

from collections.abc import Mapping, Sequence

from rapidfuzz import fuzz, process

from bot.domain.words.folding import folded_words

_BEGINS = 0.95
"""How much it counts that a word begins as what was typed, against being just that."""

_WITHIN = 0.85
"""And that it has it within."""

_NEAR = 75
"""How alike (0 to 100) a word must be to be what was typed with a slip in it."""


def found(ask: str, texts: Mapping[str, Sequence[str]]) -> list[str]:
    """Return the keys of all whose texts have every word of an ask, those that have them best first.

    Without a word that is all of them, in their order. Accents, capitals and slips are passed over.
    """
    asked = folded_words(ask)
    scored = {key: _fits(asked, folded_words(" ".join(each))) for key, each in texts.items()}
    return sorted((key for key, score in scored.items() if score), key=lambda key: -scored[key])


def _fits(asked: Sequence[str], words: Sequence[str]) -> float:
    """Return how well words fit an ask, from 0 (one of its words is nowhere) to 1."""
    scores = [_likeness(each, words) for each in asked]
    return min(scores, default=1.0) and sum(scores) / max(len(scores), 1) if asked else 1.0


def _likeness(word: str, words: Sequence[str]) -> float:
    if word in words:
        return 1.0
    if any(each.startswith(word) for each in words):
        return _BEGINS
    if any(word in each for each in words):
        return _WITHIN
    near = process.extractOne(word, words, scorer=fuzz.ratio, score_cutoff=_NEAR)
    return near[1] / 100 * _WITHIN if near else 0.0
