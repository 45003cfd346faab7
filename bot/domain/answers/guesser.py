"""Questions that stand in no frame: what a line most likely asks, by what was learned from labelled lines."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import NamedTuple

from bot.domain.answers.classifier import Classifier
from bot.domain.answers.features import Features
from bot.domain.answers.grammar import Phrase
from bot.domain.answers.learned import Feature
from bot.domain.answers.lexicon import Known
from bot.domain.answers.question import METRE, Intent, Question
from bot.domain.answers.subjects import EVERYWHERE, Slot, Subjects
from bot.domain.gear.gear import GearKind

WORTH = 0.93
"""How sure a guess makes, beside a question that stands in a frame."""

UNLIKELY = 0.1
"""How sure it is at most that a line asks something which does not, though it stands in a frame."""


CLEAR = 0.85
"""How sure it is at least which kind of gear is asked for, where no word for it stands in the line."""

ANY_GEAR = "gear"
"""What the classifier calls a question about a piece: the words of the shelf tell which.

One about what is in use of a kind it calls by the kind.
"""

Shares = Mapping[str, float]
"""How sure it is of each intent."""

_KINDS = tuple(GearKind)


class Weighed(NamedTuple):
    """A line with what it has, and how sure it is that it asks something (0–1)."""

    words: Phrase
    features: Collection[Feature]
    certainty: float

    @property
    def at_most(self) -> float:
        """How sure a guess is at most, whatever the line asks."""
        return self.certainty * WORTH


class Guesser:
    """Weighs lines, and tells what one most likely asks, about these subjects."""

    def __init__(self, features: Features, classifier: Classifier, subjects: Subjects) -> None:
        self._features = features
        self._classifier = classifier
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
        shares = self._classifier.intents(line.features)
        intent, share = _likeliest(shares)
        certainty = line.at_most * share
        if certainty < floor:
            return None
        if intent in {ANY_GEAR, Intent.STORY}:
            slot = self._slot(line.words, known, played, shares)
            if intent == ANY_GEAR:
                return slot and question_of(slot, certainty)
            of = slot.only if slot else self._title_in(line.words, known)
            return Question(Intent.STORY, of, certainty) if of else None
        if intent == Intent.PROGRESS:
            return Question(Intent.PROGRESS, self._title_in(line.words, known), certainty)
        if intent == METRE:
            return Question(Intent.KEY, METRE, certainty)
        return Question(Intent(intent), "", certainty)

    def _title_in(self, words: Phrase, known: Known) -> str:
        return self._subjects.titles.told_by(tuple(filter(known.titles.__contains__, words)))

    def kind_asked(self, line: Weighed, known: Known) -> GearKind | None:
        """Return the kind of gear that a line names and most clearly asks for; None for none."""
        shares = self._classifier.intents(line.features)
        asked = max(_KINDS, key=lambda kind: shares.get(kind, 0.0))
        named = map(self._subjects.kind_of, self._gear_in(line.words, known))
        return asked if shares.get(asked, 0.0) >= CLEAR and asked in named else None

    def _slot(self, words: Phrase, known: Known, played: Sequence[str], shares: Shares) -> Slot | None:
        """Return what the words of the shelf and of kinds mean: all of them, or those that tell most.

        Where they mean several kinds, or none, it is the one that is asked for by what was learned.
        """
        subjects = self._subjects
        gear = tuple(self._gear_in(words, known))
        telling = tuple(word for word in gear if subjects.tells((word,)))
        kinds = {word: kind for word in telling if (kind := subjects.kind_of(word))}
        asked = max(_KINDS, key=lambda kind: shares.get(kind, 0.0))
        # Beside words for kinds alone it needs none for itself; a name among them may be what is asked for.
        if shares.get(asked, 0.0) >= CLEAR and (asked in kinds.values() or len(kinds) == len({*telling})):
            return None if asked in EVERYWHERE else Slot(kind=asked)
        if not gear or subjects.are_everywhere(gear) or not (telling or subjects.describe(gear)):
            return None
        if len({*kinds.values()}) > 1:  # "the mic on the cab"
            tried = (max(kinds, key=lambda word: shares.get(kinds[word], 0.0)),)
            return subjects.slot(tried, played)
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


def _likeliest(shares: Shares) -> tuple[str, float]:
    """Return the likeliest intent, where all about gear are one, and how sure it is."""
    of_gear = sum(shares.get(each, 0.0) for each in (ANY_GEAR, *_KINDS))
    others = {intent: share for intent, share in shares.items() if intent not in {ANY_GEAR, *_KINDS}}
    return max(((ANY_GEAR, of_gear), *others.items()), key=lambda each: each[1])


def question_of(slot: Slot, certainty: float) -> Question | None:
    """Return the question about a piece, or about what is in use of a kind; None about neither."""
    if slot.slug:
        return Question(Intent.GEAR_ITEM, slot.slug, certainty)
    return Question(Intent.GEAR_KIND_IN_USE, slot.kind, certainty) if slot.kind else None
