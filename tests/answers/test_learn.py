"""Weights are learned from labelled lines and from chat in which nothing is asked."""

import json

from bot.domain.answers.classifier import Classifier, Weights
from tests.answers.learn import as_text, learned, weights_from
from tests.answers.test_classifier import line

TEMPO = ("how fast is this", "how fast is that bit", "so how fast is this", "how fast is it at")
KEY = ("what key is this", "what key is that in", "so what key is this", "what key is it in")
PIECE = ("what song is this", "what song is that one", "so what song is this", "which song is it")
NOTHING = ("this is so good", "that bit is so good", "so good at it", "is it good in this")
CHAT = ("what a zorg is zorg", "zorg this", "zorg zorg zorg") * 20


def small() -> Weights:
    by_intent = {"tempo": TEMPO, "key": KEY, "piece": PIECE, "": NOTHING}
    return weights_from([learned(text, intent) for intent in by_intent for text in by_intent[intent]], CHAT)


def test_what_is_learned_tells_lines_that_ask_from_others_and_what_they_ask() -> None:
    classifier = Classifier(small())
    texts = ("how fast is that", "that is so good", "what key is that")
    fast, good, key = (classifier.features_in(line(text)) for text in texts)
    assert classifier.certainty(good) < 0.5 < classifier.certainty(fast)
    for found, intent in ((fast, "tempo"), (key, "key")):
        shares = classifier.intents(found)
        assert max(shares, key=shares.__getitem__) == intent


def test_nothing_of_the_chat_of_others_is_written_down() -> None:
    weights = small()
    assert "zorg" not in as_text(weights)
    assert {"fast", "how fast"} <= {*weights.asks}


def test_what_is_written_down_is_read_as_it_was() -> None:
    weights = small()
    assert Weights.model_validate(json.loads(as_text(weights))) == weights
