"""How sure it is that a line asks something, and what, by weights that were learned from labelled lines.

The field calls this an intent classifier: logistic regression over what a line has. `tests/answers/learn.py`
makes the weights.
"""

from collections.abc import Iterable, Mapping, Sequence
from itertools import repeat
from math import exp, sqrt
from typing import Self

from pydantic import BaseModel, ConfigDict, model_validator

from bot.domain.answers.features import GEAR, TITLE
from bot.domain.answers.grammar import Phrase
from bot.domain.answers.lexicon import Known

BIAS = ""
"""The feature that every line has."""

STRANGE = "<strange>"
"""What stands for a word that was not learned about."""


class Weights(BaseModel):
    """What was learned: what each word weighs by itself, each feature for a question, and for each intent.

    What is learned about is in `asks`, and maybe in the others.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    words: Mapping[str, float]
    asks: Mapping[str, float]
    intents: Mapping[str, Mapping[str, float]]

    @model_validator(mode="after")
    def _have_what_every_line_has(self) -> Self:
        lacks = {BIAS, STRANGE, GEAR, TITLE, "?"} - self.words.keys()
        if lacks or not all(BIAS in each for each in (self.asks, *self.intents.values())):
            raise ValueError("weights lack what every line has")  # a line of chat would be the first to tell
        return self


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
        if not known.ours.isdisjoint(words):  # few lines have any, and are asked of which
            weighed += weights[GEAR] * (not known.gear.isdisjoint(words))
            weighed += weights[TITLE] * (not known.titles.isdisjoint(words))
        weighed += weights["?"] * ("?" in text)
        return weighed > 0

    def certainty(self, features: Iterable[str]) -> float:
        """Return how sure it is that a line with these features asks something (0–1)."""
        asks = self._asks
        return 1 / (1 + exp(-_weighed(asks, [each for each in features if each in asks])))

    def intent(self, features: Iterable[str]) -> tuple[str, float]:
        """Return what a line with these features asks most likely, and how sure that is if it asks (0–1)."""
        known = [each for each in features if each in self._asks]
        weighed = {intent: _weighed(each, known) for intent, each in self._intents.items()}
        likeliest = max(weighed, key=weighed.__getitem__)
        return likeliest, exp(weighed[likeliest]) / sum(map(exp, weighed.values()))


def _weighed(weights: Mapping[str, float], features: Sequence[str]) -> float:
    """Return what features weigh together that are learned about; a line of many weighs no more."""
    return weights[BIAS] + sum(map(weights.get, features, repeat(0.0))) / sqrt(len(features) or 1)
