"""How sure it is that a line asks something, and what, by weights that were learned from labelled lines.

The field calls this an intent classifier: logistic regression over what a line has. `tests/answers/learn.py`
makes the weights.
"""

from collections.abc import Collection, Iterator, Mapping
from math import exp, sqrt
from typing import Any, Self

from pydantic import BaseModel, ConfigDict, model_validator

from bot.domain.answers.features import GEAR, TITLE
from bot.domain.answers.grammar import Phrase
from bot.domain.answers.learned import Feature, Learned
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
        self._words = words = weights.words
        self._bias, self._strange = words[BIAS], words[STRANGE]
        self._far = -max(words["?"], 0)
        """What words weigh at most of a line without any of the artist's that asks nothing, marked or not."""
        self._asking = weights.asks[BIAS]
        self._intents = [(name, each[BIAS]) for name, each in weights.intents.items()]
        self.features_in = Learned(_features_of(weights)).in_
        """Returns the features of a line that are learned about."""

    def may_ask(self, text: str, words: Phrase, known: Known) -> bool:
        """Tell at little cost whether a line may ask something."""
        weights, strange = self._words, self._strange
        weighed = self._bias
        for word in words:
            weighed += weights.get(word, strange)
        if not known.ours.isdisjoint(words):  # few lines have any, and are asked of which
            # A name that only this artist's shelf has is no strange word; the sample's were learned as words.
            weighed -= strange * sum(word in known.ours and word not in weights for word in words)
            weighed += weights[GEAR] * (not known.gear.isdisjoint(words))
            weighed += weights[TITLE] * (not known.titles.isdisjoint(words))
        elif weighed <= self._far:  # as of most lines, whatever else they have
            return False
        weighed += weights["?"] * ("?" in text)
        return weighed > 0

    def certainty(self, features: Collection[Feature]) -> float:
        """Return how sure it is that a line with these features asks something (0–1)."""
        weighed = sum([each.asks for each in features]) / sqrt(len(features) or 1)
        return 1 / (1 + exp(-self._asking - weighed))

    def intents(self, features: Collection[Feature]) -> Mapping[str, float]:
        """Return how sure it is of each intent that a line with these features asks it, if it asks (0–1)."""
        weighed, root = [0.0] * len(self._intents), sqrt(len(features) or 1)
        for each in features:
            for place, weight in each.intents:
                weighed[place] += weight
        told = zip(self._intents, weighed, strict=True)
        likely = {intent: exp(bias + weight / root) for (intent, bias), weight in told}
        together = sum(likely.values())
        return {intent: each / together for intent, each in likely.items()}


def _features_of(weights: Weights) -> Iterator[tuple[str, Feature]]:
    """Yield what is learned about, by its name."""
    same: dict[Any, Any] = {}
    """Weights are rounded, so of many that are alike one is kept."""
    intents: dict[str, list[tuple[int, float]]] = {}
    for place, each in enumerate(weights.intents.values()):
        for name, weight in each.items():
            told = place, weight
            intents.setdefault(name, []).append(same.setdefault(told, told))
    for name, weight in weights.asks.items():
        told = tuple(intents.get(name, ()))
        yield name, Feature(same.setdefault(weight, weight), same.setdefault(told, told))
