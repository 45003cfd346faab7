"""Learns the weights by which plain questions are told from other lines.

`python -m tests.answers.learn CHAT...` learns from the labelled lines of tests/answers/lines, and from files
of live chat of other rooms (JSON lines with a `text`), in which nobody asks the artist anything. Only what
our own lines have gets a weight.
"""

import json
import sys
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from importlib import import_module
from itertools import chain
from pathlib import Path
from typing import Any, NamedTuple

from bot.domain.answers.classifier import BIAS, STRANGE, Classifier, Weights
from bot.domain.answers.clauses import words_of
from bot.domain.answers.features import GEAR, TITLE, Features
from bot.domain.answers.guesser import ANY_GEAR
from bot.domain.answers.languages import MAX_LINE
from bot.domain.answers.question import METRE, Intent
from bot.domain.gear.gear import GearKind
from tests.answers.test_reader import ASKED, NOT_ASKED, rows_of
from tests.plain_questions import (
    DATA,
    LANGUAGES,
    NAMES,
    READER,
    SUBJECTS,
    Line,
    fan_lines,
    is_heard,
    own_lines,
    played,
    sample_reader,
)

WEIGHTS = DATA / "questions" / "weights.json"
SEEN = 3
"""Lines of ours that have a feature which is learned about: of a rarer one hardly anything is known."""
LET_BE = 0.006
"""The share of our own questions which the first weighing may let be."""
CHATTED = 150_000
"""Lines of chat from which the first weighing is learned."""
FIRMNESS = 20.0
"""How closely the lines are followed (`C` of scikit-learn); by trial on lines of writers kept aside."""
ALIKE, CHAT = 2.0, 1.5
"""How often a line counts that asks nothing, and one of chat: a false answer hurts more than none."""
WORD_FIRMNESS = 10.0
"""The same of the first weighing."""
FIRM = 5
"""How often a line counts that is tested by itself."""
DIGITS = 1
"""Decimals of a weight."""
LIGHT = 0.3
"""Weights of less for an intent are left out: they are most of the file and tell next to nothing."""
_LINEAR: Any = import_module("sklearn.linear_model")
_EXTRACTION: Any = import_module("sklearn.feature_extraction")
_PREPROCESSING: Any = import_module("sklearn.preprocessing")


class Learned(NamedTuple):
    """A line to learn from: what it has, by words and in all, and its intent, "" for none."""

    words: Collection[str]
    features: Collection[str]
    intent: str


FEATURES = Features(LANGUAGES)
FRAMED = sample_reader()
"""Reads without weights."""


def learned(text: str, intent: str = "") -> Learned:
    """Return a line as it is learned from."""
    known = READER.known_with(NAMES.artist)
    plain, _ = NAMES.without_bot(text)
    words = tuple(words_of(plain))
    by_word = [*words]
    by_word += [GEAR] * (not known.gear.isdisjoint(words)) + [TITLE] * (not known.titles.isdisjoint(words))
    by_word += ["?"] * ("?" in plain)
    return Learned(by_word, FEATURES.of(plain, words, known, SUBJECTS.kind_of).features(), intent)


def intent_of(line: Line) -> str:
    """Return what a classifier calls the intent of a line; "" for one that is no question."""
    if not line.right:
        return ""
    return _called(*line.asks)


def _called(intent: str, slot: str = "") -> str:
    if intent in {Intent.GEAR_ITEM, Intent.GEAR_KIND_IN_USE}:
        return slot if slot in {*GearKind} else ANY_GEAR
    return METRE if slot == METRE else intent


def weights_from(lines: Sequence[Learned], chat: Sequence[str]) -> Weights:
    """Return what is learned from lines, and from chat in which nothing is asked."""
    asking = [each for each in lines if each.intent]
    common = _common(each.words for each in lines)
    some = [_known(learned(text).words, common) for text in chat[:: len(chat) // CHATTED + 1]]
    words = _binary([_known(each.words, common) for each in asking], some, WORD_FIRMNESS, counted=True)
    unsure = sorted(_sum(words, _known(each.words, common)) for each in asking)[int(LET_BE * len(asking))]
    words = {STRANGE: 0.0, GEAR: 0.0, TITLE: 0.0, "?": 0.0, **words, BIAS: words[BIAS] - unsure}
    first = Classifier(Weights(words=words, asks={BIAS: 0.0}, intents={}))
    # What stands in a frame was most likely a question in the chat of others, too: "what song is this".
    hard = [learned(text) for text in chat if _may_ask(first, text) and not _in_frame(text)]
    kept = _common(each.features for each in lines)
    yes = [kept.intersection(each.features) for each in asking]
    alike = [each for each in lines if not each.intent]
    no = [kept.intersection(each.features) for each in (*alike, *hard)]
    counts = [1.0] * len(yes) + [ALIKE] * len(alike) + [CHAT] * len(hard)
    return Weights(
        words=words,
        asks=_binary(yes, no, FIRMNESS, counts),
        intents=_intents(yes, [each.intent for each in asking]),
    )


def _may_ask(classifier: Classifier, text: str) -> bool:
    plain, _ = NAMES.without_bot(text)
    words = tuple(words_of(plain))
    return len(words) <= MAX_LINE and classifier.may_ask(plain, words, READER.known_with(NAMES.artist))


def _in_frame(text: str) -> bool:
    question = FRAMED.read(NAMES.without_bot(text)[0], played, NAMES.artist)
    return question is not None and question.command is not None


def _common(all_: Iterable[Collection[str]]) -> frozenset[str]:
    counted = Counter(chain.from_iterable(map(set, all_)))
    return frozenset(each for each, count in counted.items() if count >= SEEN)


def _known(words: Collection[str], common: Collection[str]) -> list[str]:
    return [each if each in common else STRANGE for each in words]


def _binary(
    yes: Sequence[Any],
    no: Sequence[Any],
    firmness: float,
    counts: Sequence[float] | None = None,
    *,
    counted: bool = False,
) -> dict[str, float]:
    hand, rows = _rows([*yes, *no], counted=counted)
    asks = [1] * len(yes) + [0] * len(no)
    fitted = _LINEAR.LogisticRegression(C=firmness, solver="liblinear").fit(rows, asks, counts)
    return _told(hand, fitted.coef_[0], fitted.intercept_[0])


def _intents(rows: Sequence[Any], intents: Sequence[str]) -> dict[str, dict[str, float]]:
    hand, made = _rows(rows)
    fitted = _LINEAR.LogisticRegression(C=FIRMNESS, max_iter=300).fit(made, intents)
    return {
        str(intent): _told(hand, fitted.coef_[place], fitted.intercept_[place], LIGHT)
        for place, intent in enumerate(fitted.classes_)
    }


def _rows(lines: Sequence[Any], *, counted: bool = False) -> tuple[Any, Any]:
    hand = _EXTRACTION.DictVectorizer()
    rows = hand.fit_transform([Counter(each) if counted else dict.fromkeys(each, 1.0) for each in lines])
    # Its indices may have 64 bits, which liblinear does not take.
    rows.indices, rows.indptr = rows.indices.astype("int32"), rows.indptr.astype("int32")
    return hand, rows if counted else _PREPROCESSING.normalize(rows)


def _told(hand: Any, weights: Iterable[float], bias: float, light: float = -1.0) -> dict[str, float]:
    named = zip(map(str, hand.feature_names_), weights, strict=True)
    rounded = {name: round(float(each), DIGITS) for name, each in sorted(named)}
    heavy = {name: each for name, each in rounded.items() if abs(each) > light}
    return {BIAS: round(float(bias), DIGITS), **heavy}


def _sum(weights: Mapping[str, float], words: Iterable[str]) -> float:
    return weights[BIAS] + sum(weights.get(each, 0.0) for each in words)


def _tested() -> list[tuple[str, str]]:
    """Return the lines that are tested one by one, and their intents."""
    asked = [(text, _called(intent, *slot)) for text, intent, *slot in rows_of(ASKED)]
    return [*asked, *((text, "") for text in NOT_ASKED.strip().splitlines())]


def main() -> None:
    """Learn, and write the weights down."""
    if len(sys.argv) == 1:
        sys.exit('Give files of live chat in which nothing is asked: make learn CHAT="..."')
    chat = [
        json.loads(line)["text"]
        for path in sys.argv[1:]
        for line in Path(path).read_text("utf-8").splitlines()
    ]
    told = [*((each.text, intent_of(each)) for each in (*own_lines(), *fan_lines())), *_tested() * FIRM]
    lines = [learned(text, intent) for text, intent in told if is_heard(text)]
    WEIGHTS.write_text(as_text(weights_from(lines, chat)), "utf-8")


def as_text(weights: Weights) -> str:
    """Return weights as they are written down: one in a row, so that changes can be read."""
    return json.dumps(weights.model_dump(), ensure_ascii=False, indent=0) + "\n"


if __name__ == "__main__":
    main()
