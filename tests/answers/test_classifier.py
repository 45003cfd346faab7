"""Lines that stand in no frame are weighed: by their words, what these mean, and what stands side by side."""

from collections.abc import Callable, Iterable
from math import exp
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.answers.classifier import BIAS, STRANGE, Classifier, Weights
from bot.domain.answers.clauses import words_of
from bot.domain.answers.features import GEAR, TITLE, Features, Line
from bot.domain.answers.guesser import ANY_GEAR
from bot.domain.answers.learned import Feature, Learned
from bot.domain.answers.question import METRE, Intent
from bot.domain.answers.reader import MIN_WORDS
from bot.domain.gear.gear import GearKind
from bot.errors import DocumentError
from bot.services.documents.data_folder import load_classifier
from bot.settings import Settings
from tests.answers.test_reader import ASKED, NOT_ASKED
from tests.plain_questions import (
    LANGUAGES,
    NAMES,
    READER,
    SUBJECTS,
    WEIGHTS,
    asked,
    fan_lines,
    own_lines,
    played,
    sample_reader,
)
from tests.plain_questions import Line as Asked

KNOWN = READER.known_with(NAMES.artist)
FEATURES = Features(LANGUAGES)
PLAIN = sample_reader()

GUESSED = """
anyone happen to know how quick this click is running at the moment | tempo
morning all, could somebody tell me what this piece goes by | piece
"""


def line(text: str) -> Line:
    return FEATURES.of(text, tuple(words_of(text)), KNOWN, SUBJECTS.kind_of)


def features(text: str) -> set[str]:
    return line(text).features()


@pytest.mark.parametrize("by", [own_lines, fan_lines])
def test_what_is_learned_about_is_found_in_a_line_as_it_is_learned(by: Callable[[], Iterable[Asked]]) -> None:
    names = {Feature(weight, ()): name for name, weight in WEIGHTS.asks.items()}
    learned = Learned((name, feature) for feature, name in names.items())
    for each in by():
        found = set(map(names.__getitem__, learned.in_(line(each.text))))
        assert found == features(each.text) & WEIGHTS.asks.keys()


def test_what_is_the_artists_own_counts_as_such() -> None:
    assert {"<gear>", "what <gear>", "<kind>", "<amp>"} <= features("what hedgerow amp")
    assert "hedgerow" not in features("what hedgerow")
    assert {"<artist>", "<number>"} <= features("junipervale is at 184")


def test_a_word_counts_by_what_it_means_in_any_language_too() -> None:
    assert "=tempo" in features("bpm") & features("tempo")
    assert "=unknown" in features("zorgleflump")


def test_two_side_by_side_count_together_and_a_line_has_a_beginning_and_an_end() -> None:
    found = features("why then")
    assert {"^ why", "why then", "then $"} <= found
    assert "then why" not in found


def test_a_question_mark_counts_and_so_does_where_it_stands() -> None:
    assert {"?", "?$"} <= features("why?")
    assert "?$" not in features("why? because")
    assert "?" not in features("why")


def weights(asks: dict[str, float], **intents: dict[str, float]) -> Classifier:
    words = {BIAS: -1.0, STRANGE: -1.0, GEAR: 2.0, TITLE: 0.0, "?": 1.0, "why": 1.5}
    biased = {name: {BIAS: 0.0, **each} for name, each in intents.items()}
    return Classifier(Weights(words=words, asks={BIAS: 0.0, **asks}, intents=biased))


def test_a_line_is_first_weighed_by_its_words() -> None:
    classifier = weights({})
    assert classifier.may_ask("why", ("why",), KNOWN)
    assert not classifier.may_ask("zorg", ("zorg",), KNOWN)
    assert not classifier.may_ask("why zorg", ("why", "zorg"), KNOWN)
    assert classifier.may_ask("why zorg?", ("why", "zorg"), KNOWN)


def test_a_name_that_was_never_learned_is_no_strange_word_on_the_shelf_of_who_has_it() -> None:
    classifier = weights({})
    words = ("why", "zorg", "quux")
    assert not classifier.may_ask("why zorg quux", words, KNOWN)
    theirs = KNOWN._replace(gear={"zorg", "quux"}, ours={"zorg", "quux"})
    assert classifier.may_ask("why zorg quux", words, theirs)


def test_a_line_asks_what_is_likeliest_and_how_sure_that_is_is_told() -> None:
    classifier = weights({"a": 2.0}, tempo={"a": 1.0}, key={})
    found = classifier.features_in(line("a"))
    assert classifier.certainty(found) == pytest.approx(1 / (1 + exp(-2)))
    shares = classifier.intents(found)
    assert shares == {"tempo": pytest.approx(exp(1) / (exp(1) + 1)), "key": pytest.approx(1 / (exp(1) + 1))}


def test_a_feature_that_was_not_learned_about_changes_nothing() -> None:
    classifier = weights({"a": 2.0}, tempo={})
    alone, among_others = (classifier.features_in(line(text)) for text in ("a", "never a seen"))
    assert [each.asks for each in alone] == [2.0]
    assert classifier.certainty(alone) == classifier.certainty(among_others)


@given(st.lists(st.sampled_from("abcdefghij")))
def test_how_sure_it_is_lies_between_none_and_all(words: list[str]) -> None:
    asks = {letter: 2 * weight - 9.5 for weight, letter in enumerate("abcdefghij")}
    classifier = weights(asks, tempo={"d": 9.0}, key={"e": 9.0})
    found = classifier.features_in(line(" ".join(words)))
    assert 0 <= classifier.certainty(found) <= 1
    assert sum(classifier.intents(found).values()) == pytest.approx(1)


@given(st.lists(st.lists(st.integers(-95, 95), min_size=3, max_size=3), min_size=1, max_size=10))
def test_each_intent_has_the_weights_of_all_that_a_line_has_and_of_no_other_intent(
    tenths: list[list[int]],
) -> None:
    letters = "abcdefghij"[: len(tenths)]
    intents = {
        name: {letter: row[place] / 10 for letter, row in zip(letters, tenths, strict=True)}
        for place, name in enumerate(("tempo", "key", "piece"))
    }
    classifier = weights(dict.fromkeys(letters, 1.0), **intents)
    shares = classifier.intents(classifier.features_in(line(" ".join(letters))))
    weighed = {name: exp(sum(each.values()) / len(letters) ** 0.5) for name, each in intents.items()}
    assert shares == pytest.approx({name: each / sum(weighed.values()) for name, each in weighed.items()})


@pytest.mark.parametrize("row", GUESSED.strip().splitlines())
def test_what_stands_in_no_frame_is_guessed(row: str) -> None:
    text, intent, *slot = (part.strip() for part in row.split("|"))
    assert PLAIN.read(text, played, NAMES.artist) is None, "a frame has it, so it shows nothing here"
    question = asked(text)
    assert question
    assert (question.intent, question.slot) == (intent, slot[0] if slot else "")


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("string gauge on this guitar?", "strings"),
        ("is it an sm57 on the amp?", "microphone"),
        ("what cab is under the amp", "cab"),
        ("which mic is on the cab", "microphone"),
    ],
)
def test_of_several_kinds_it_is_the_one_that_is_asked_for(text: str, kind: str) -> None:
    question = asked(text)
    assert question
    assert (question.intent, question.slot) == ("gear_kind_in_use", kind)


def test_a_short_line_is_not_guessed_at() -> None:
    short = "pick thickness"
    assert len(short.split()) < MIN_WORDS
    assert asked(short) is None
    question = asked(f"so {short} anyone")
    assert question, "it would be answered but for its length"
    assert (question.intent, question.slot) == ("gear_kind_in_use", "pick")


def test_what_is_weighed_is_what_the_bot_can_tell() -> None:
    assert {*WEIGHTS.intents} <= {*Intent, *GearKind, ANY_GEAR, METRE}


def test_only_words_of_our_own_lines_have_a_weight() -> None:
    lone = {each for each in WEIGHTS.asks if " " not in each and each.isalpha()}
    texts = (*(line.text for line in (*own_lines(), *fan_lines())), ASKED, NOT_ASKED)
    assert lone
    assert lone <= {word for text in texts for word in words_of(text)}


@pytest.mark.parametrize("text", ['{"words": {}', '{"words": {"why": 1}, "asks": {}, "intents": {}}'])
def test_weights_that_are_none_are_told_with_file_and_mend_and_none_are_no_fault(
    tmp_path: Path, text: str
) -> None:
    settings = Settings(_env_file=None, data_dir=tmp_path)  # pyright: ignore[reportCallIssue]
    assert load_classifier(settings) is None
    (tmp_path / "questions").mkdir()
    (tmp_path / "questions" / "weights.json").write_text(text, "utf-8")
    with pytest.raises(DocumentError, match=r"(?s)weights\.json.*Take the file of this version again"):
        load_classifier(settings)
