"""Questions that stand in no frame: what a line most likely asks, by what was learned from labelled lines."""

from collections.abc import Iterator, Sequence

from bot.domain.answers.classifier import Classifier, Weights
from bot.domain.answers.features import Features
from bot.domain.answers.grammar import Phrase
from bot.domain.answers.lexicon import Known
from bot.domain.answers.question import METRE, Intent, Question
from bot.domain.answers.subjects import Slot, Subjects

MIN_WORDS = 3
"""Words of a line from which on it is guessed at: of fewer a frame tells all, or nothing does."""

WORTH = 0.875
"""How sure a guess makes, beside a question that stands in a frame."""

UNLIKELY = 0.05
"""How sure it is at most that a line asks something which does not, though it stands in a frame."""


class Guesser:
    """Tells what lines ask that stand in no frame, about these subjects."""

    def __init__(self, features: Features, weights: Weights, subjects: Subjects) -> None:
        self._features = features
        self._classifier = Classifier(weights)
        self._subjects = subjects

    def may_ask(self, text: str, words: Phrase, known: Known) -> bool:
        """Tell at little cost whether a line may ask something: a short one always, which a frame tells."""
        return len(words) < MIN_WORDS or self._classifier.may_ask(text, words, known)

    def denies(self, text: str, words: Phrase, known: Known) -> bool:
        """Tell whether a line hardly asks anything, whatever it looks like: "moss, what amp do you have"."""
        if len(words) < MIN_WORDS:
            return False
        features = self._features.of(text, words, known, self._subjects.kind_of)
        return self._classifier.certainty(features) < UNLIKELY

    def guess(self, text: str, words: Phrase, known: Known, played: Sequence[str]) -> Question | None:
        """Return what a line asks, and how sure that is; None for a short one, and where it is not clear."""
        if len(words) < MIN_WORDS:
            return None
        features = self._features.of(text, words, known, self._subjects.kind_of)
        intent, certainty = self._classifier.guess(features)
        certainty *= WORTH
        match intent:
            case "gear":
                return self._of_gear(words, known, played, certainty)
            case Intent.STORY:
                slot = self._slot(words, known, played)
                return Question(Intent.STORY, slot.only, certainty) if slot and slot.only else None
            case Intent.PROGRESS:
                title = self._subjects.titles.told_by(tuple(filter(known.titles.__contains__, words)))
                return Question(Intent.PROGRESS, title, certainty)
            case "metre":
                return Question(Intent.KEY, METRE, certainty)
            case _:
                return Question(Intent(intent), "", certainty)

    def _of_gear(
        self, words: Phrase, known: Known, played: Sequence[str], certainty: float
    ) -> Question | None:
        slot = self._slot(words, known, played)
        if slot is None:
            return None
        if slot.slug:
            return Question(Intent.GEAR_ITEM, slot.slug, certainty)
        return Question(Intent.GEAR_KIND_IN_USE, slot.kind, certainty) if slot.kind else None

    def _slot(self, words: Phrase, known: Known, played: Sequence[str]) -> Slot | None:
        """Return what the words of the shelf and of kinds mean: all of them, or those that tell most."""
        subjects = self._subjects
        gear = tuple(self._gear_in(words, known))
        if not gear or subjects.are_everywhere(gear):
            return None
        telling = tuple(word for word in gear if subjects.tells((word,)))
        if not (telling or subjects.describe(gear)):
            return None
        tried = dict.fromkeys((gear, telling, telling[:1]))
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
