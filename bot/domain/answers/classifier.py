"""How sure it is that a line asks something, and what, by weights that were learned from labelled lines.

The field calls this an intent classifier: logistic regression over what a line has. `tests/answers/learn.py`
makes the weights.
"""

from collections.abc import Collection, Mapping
from itertools import repeat
from math import exp, sqrt
from typing import NamedTuple

from pydantic import BaseModel, ConfigDict

from bot.domain.answers.features import GEAR, TITLE
from bot.domain.answers.grammar import Phrase
from bot.domain.answers.lexicon import Known

BIAS = ""
"""The feature that every line has."""

STRANGE = "<strange>"
"""What stands for a word that was not learned about."""


class Guess(NamedTuple):
    """What a line asks, as its intent is called, and how sure that is (0–1)."""

    intent: str
    certainty: float


class Weights(BaseModel):
    """What was learned: what each word weighs by itself, each feature for a question, and for each intent."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    words: Mapping[str, float]
    asks: Mapping[str, float]
    intents: Mapping[str, Mapping[str, float]]


class Classifier:
    """Weighs lines; the first weighing by words alone costs next to nothing, and lets nearly all lines be."""

    def __init__(self, weights: Weights) -> None:
        self._words = weights.words
        self._asks = weights.asks
        self._intents = weights.intents

    def may_ask(self, text: str, words: Phrase, known: Known) -> bool:
        """Tell at little cost whether a line may ask something."""
        weights = self._words
        weighed = weights[BIAS] + sum(map(weights.get, words, repeat(weights[STRANGE])))
        weighed += weights[GEAR] * (not known.gear.isdisjoint(words))
        weighed += weights[TITLE] * (not known.titles.isdisjoint(words))
        weighed += weights["?"] * ("?" in text)
        return weighed > 0

    def certainty(self, features: Collection[str]) -> float:
        """Return how sure it is that a line with these features asks something (0–1)."""
        return 1 / (1 + exp(-_weighed(self._asks, features)))

    def guess(self, features: Collection[str]) -> Guess:
        """Return what a line with these features asks most likely."""
        weighed = {intent: _weighed(each, features) for intent, each in self._intents.items()}
        likeliest = max(weighed, key=weighed.__getitem__)
        share = exp(weighed[likeliest]) / sum(map(exp, weighed.values()))
        return Guess(likeliest, share * self.certainty(features))


def _weighed(weights: Mapping[str, float], features: Collection[str]) -> float:
    known = [weights[each] for each in features if each in weights]
    return weights[BIAS] + sum(known) / sqrt(len(known) or 1)
