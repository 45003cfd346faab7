"""Questions that stand in no frame: what a line most likely asks, by what was learned from labelled lines."""

from collections.abc import Collection, Iterator, Sequence
from typing import NamedTuple

from bot.domain.answers.classifier import Classifier, Feature, Weights
from bot.domain.answers.features import Features
from bot.domain.answers.grammar import Phrase
from bot.domain.answers.lexicon import Known
from bot.domain.answers.question import METRE, Intent, Question
from bot.domain.answers.subjects import Slot, Subjects

WORTH = 0.93
"""How sure a guess makes, beside a question that stands in a frame."""

UNLIKELY = 0.1
"""How sure it is at most that a line asks something which does not, though it stands in a frame."""


ANY_GEAR = "gear"
"""What the classifier calls a question about gear, piece or kind: the words of the shelf tell which."""


class Weighed(NamedTuple):
    """A line with what it has, and how sure it is that it asks something (0–1)."""

    words: Phrase
    features: Collection[Feature]
    certainty: float


class Guesser:
    """Weighs lines, and tells what one most likely asks, about these subjects."""

    def __init__(self, features: Features, weights: Weights, subjects: Subjects) -> None:
        self._features = features
        self._classifier = Classifier(weights)
        self.may_ask = self._classifier.may_ask
        """Tells at little cost whether a line may ask something: of nearly every one, so by no way round."""
        self._subjects = subjects

    def weigh(self, text: str, words: Phrase, known: Known) -> Weighed | None:
        """Return a line as it is weighed; None where it hardly asks anything: "moss, what amp is yours"."""
        line = self._features.of(text, words, known, self._subjects.kind_of)
        features = self._classifier.features_in(line)
        certainty = self._classifier.certainty(features)
        return Weighed(words, features, certainty) if certainty >= UNLIKELY else None

    def guess(self, line: Weighed, known: Known, played: Sequence[str], floor: float) -> Question | None:
        """Return what a line asks; None where that is less certain than `floor`, or not clear."""
        if line.certainty * WORTH < floor:
            return None
        intent, share = self._classifier.intent(line.features)
        certainty = line.certainty * share * WORTH
        return self._question(intent, certainty, line.words, known, played) if certainty >= floor else None

    def _question(
        self, intent: str, certainty: float, words: Phrase, known: Known, played: Sequence[str]
    ) -> Question | None:
        if intent == ANY_GEAR:
            slot = self._slot(words, known, played)
            return slot and _of_gear(slot, certainty)
        if intent == Intent.STORY:
            slot = self._slot(words, known, played)
            return Question(Intent.STORY, slot.only, certainty) if slot and slot.only else None
        if intent == Intent.PROGRESS:
            title = self._subjects.titles.told_by(tuple(filter(known.titles.__contains__, words)))
            return Question(Intent.PROGRESS, title, certainty)
        if intent == METRE:
            return Question(Intent.KEY, METRE, certainty)
        return Question(Intent(intent), "", certainty)

    def _slot(self, words: Phrase, known: Known, played: Sequence[str]) -> Slot | None:
        """Return what the words of the shelf and of kinds mean: all of them, or those that tell most."""
        subjects = self._subjects
        gear = tuple(self._gear_in(words, known))
        if not gear or subjects.are_everywhere(gear):
            return None
        telling = tuple(word for word in gear if subjects.tells((word,)))
        if not (telling or subjects.describe(gear)):
            return None
        kinds = {kind for word in telling if (kind := subjects.kind_of(word))}
        several = len(kinds) > 1  # "the mic on the cab": the first is what is asked for
        tried = (telling[:1],) if several else dict.fromkeys((gear, telling, telling[:1]))
        return next(filter(None, (subjects.slot(each, played) for each in tried if each)), None)

    def _gear_in(self, words: Phrase, known: Known) -> Iterator[str]:
        at = 0
        while at < len(words):
            size, kind = self._features.kind_at(words, at)
            if kind:
                yield kind
            elif words[at] in known.gear:
                yield words[at]
            at += size


def _of_gear(slot: Slot, certainty: float) -> Question | None:
    if slot.slug:
        return Question(Intent.GEAR_ITEM, slot.slug, certainty)
    return Question(Intent.GEAR_KIND_IN_USE, slot.kind, certainty) if slot.kind else None
