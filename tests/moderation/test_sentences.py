"""`^` and `$`: a sentence begins behind whom it calls, and ends before what merely hangs on."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.moderation.lexicon import Lexicon
from bot.moderation.normalize import normalize
from bot.moderation.phrase import PhraseList, read_phrases
from bot.moderation.reading import LineContext

WORDS = Path(__file__).parent.parent.parent / "data" / "words"
HEADS, TAILS = (read_phrases((WORDS / f"{name}.txt").read_text("utf-8"), name) for name in ("heads", "tails"))
ALONE = "^ play louder $"


def found(text: str, phrase: str = ALONE, heads: PhraseList = HEADS, tails: PhraseList = TAILS) -> bool:
    lexicon = Lexicon([read_phrases(phrase, "listed")], heads=heads, tails=tails)
    return bool(lexicon.find(normalize(text), lambda: LineContext(artist="junipervale"))[1])


@pytest.mark.parametrize(
    "text",
    [
        "play louder",
        "nice song. play louder! i am deaf",
        "what? play louder…",
        "what?... play louder!!! i am deaf",
        "hey play louder",
        "yo dude, play louder",
        "@somebody play louder",
        "juniper play louder",
        "omg juni, come on, play louder",
        "heyyyy play louder",
        "play louder please",
        "play louder @somebody",
        "play louder juniper",
        "play louder lol xD",
        "play louder bro hahaha",
        "play louder <3",
        "play louder :D",
        "play louder PogChamp",
        "play louder KEKW",
        "so please play louder dude pretty please catJAM",
        "P L A Y  L O U D E R",
    ],
)
def test_a_sentence_is_found_whomever_it_calls_and_whatever_hangs_on(text: str) -> None:
    assert found(text)


@pytest.mark.parametrize(
    "text",
    [
        "i play louder",
        "play louder than me",
        "they never play louder, sadly",
        "when you play louder i hear it",
        "PLAY LOUDER THAN THEM",
        "play louder... strings, they said",
        "they asked me to… play louder than ever",
        "play louder Berlin",
        "hey",
    ],
)
def test_what_is_part_of_a_longer_sentence_is_none(text: str) -> None:
    assert not found(text)


def test_the_edges_of_a_sentence_may_be_one_of_several_things() -> None:
    phrase = "(^ | just) play (louder | faster) (now | $)"
    assert found("play faster", phrase)
    assert found("you could just play louder now and then", phrase)
    assert not found("i play faster now", phrase)


def test_an_artists_own_words_stand_before_a_sentence_and_behind_it() -> None:
    heads, tails = read_phrases("my dear wizard", "heads"), read_phrases("says the fox", "tails")
    assert found("my dear wizard play louder says the fox", heads=heads, tails=tails)
    assert not found("hey play louder", heads=heads, tails=tails)


def test_a_hit_is_the_sentence_without_what_is_around_it() -> None:
    lexicon = Lexicon([read_phrases(ALONE, "listed")], heads=HEADS, tails=TAILS)
    line = normalize("Hey dude, play louder please")
    hit = lexicon.find(line)[1]["listed"]
    assert line.quote_low(hit.start, hit.end) == "play louder"


def test_letters_that_merely_begin_a_name_are_none() -> None:
    assert not found("jun play louder")


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("the tuning was stupid. drummers are lovely", "stupid .. drummers"),
        ("that is stupid! so my drummers say", "stupid ... drummers"),
        ("what is stupid? the old drummers", "stupid [old] .. drummers"),
        ("they hurt me. the drummers came", "hurt .. (drummers | singers)"),
    ],
)
def test_no_gap_reaches_over_a_full_stop(text: str, phrase: str) -> None:
    assert not found(text, phrase)


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("nice. stupid old drummers. bye now", "stupid .. drummers"),
        ("nice one. play something louder. thank you", "^ play .. louder $"),
        ("i make beats. go and check my page", "i make .... check my page"),
        ("i said play. louder. and more", "play louder"),
        ("stupid... old drummers are here", "stupid .. drummers"),
        ("stupid. old. drummers.", "stupid .. drummers"),
        ("it is stupid. drummers? no, stupid drummers", "stupid .. drummers"),
    ],
)
def test_within_a_sentence_a_gap_is_a_gap_and_a_far_one_reaches_into_the_next(text: str, phrase: str) -> None:
    assert found(text, phrase)


@given(
    st.lists(st.sampled_from(("walnut", "ruby", "walnut.", "ruby!", "quay", "quay?", "thud")), max_size=12)
)
def test_what_is_found_by_a_gap_has_no_full_stop_within_unless_most_words_have_one(words: list[str]) -> None:
    line = normalize(" ".join(words))
    hit = Lexicon([read_phrases("walnut ... ruby", "listed")]).find(line)[1].get("listed")
    stops = sum(word[-1] in ".!?" for word in words)
    within = line.low[hit.start : hit.end].rstrip(".!?") if hit else ""
    assert not set(within) & set(".!?") or 2 * stops >= len(words)


@pytest.mark.parametrize(
    ("text", "asks"),
    [
        ("is it loud? play louder?", True),
        ("play louder ?", True),
        ("hey juni, play louder please?? KEKW", True),
        ("play louder? i am deaf", True),
        ("play louder", False),
        ("play louder. are you deaf?", False),
        ("are you deaf? play louder", False),
        ("are you deaf ? play louder!", False),
        ("?", False),
    ],
)
def test_a_question_is_what_a_question_mark_ends(text: str, asks: bool) -> None:
    assert found(text, "^ play louder $?") is asks
