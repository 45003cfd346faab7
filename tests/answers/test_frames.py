"""Frames as bits, and nouns with a slip: found at little cost, and the same as one by one."""

from itertools import product

from hypothesis import given
from hypothesis import strategies as st
from rapidfuzz.distance import OSA

from bot.domain.answers.grammar import FrameBits, Frames, QuestionFrames
from bot.domain.answers.nouns import MIN_SLIPPED, Nouns

NAMES = "abcdefgh"
FRAMES = st.lists(st.sets(st.sampled_from(NAMES), min_size=1, max_size=4), min_size=1, max_size=8)
SOME = st.sets(st.sampled_from(NAMES))
WORDS = st.text("aeilnst", min_size=MIN_SLIPPED - 1, max_size=9)


def bits_of(frames: list[set[str]]) -> FrameBits:
    """Return frames that ask as they stand, as bits."""
    rows = tuple(" ".join(sorted(frame)) for frame in frames)
    return QuestionFrames(frames={"x": Frames(asks=rows)}).bits


@given(FRAMES, SOME)
def test_a_frame_stands_in_words_that_have_all_of_its_names(frames: list[set[str]], names: set[str]) -> None:
    bits = bits_of(frames)
    assert bits.may_ask(bits.of(names), marked=False) == any(frame <= names for frame in frames)


@given(FRAMES, SOME, st.lists(SOME, min_size=1, max_size=5))
def test_it_nearly_does_where_one_word_may_have_what_is_missing(
    frames: list[set[str]], names: set[str], slips: list[set[str]]
) -> None:
    bits = bits_of(frames)
    may_nearly_ask = bits.nearly(set(map(bits.of, slips)))
    nearly = any(frame <= names | slip for frame in frames for slip in slips)
    assert may_nearly_ask(bits.of(names), marked=False) == nearly


@given(st.lists(st.lists(st.sampled_from([*NAMES, ""]), min_size=1, max_size=3), min_size=1), FRAMES)
def test_a_frame_may_be_what_phrases_are_that_mean_several_things(
    phrases: list[list[str]], frames: list[set[str]]
) -> None:
    bits = bits_of(frames)
    made = {frozenset(way) - {""} for way in product(*phrases[:5])}
    ways = [tuple(bits.of((name,)) for name in phrase) for phrase in phrases[:5]]
    known = set[str]().union(*frames)
    assert bits.may_stand_in(ways) == any(frozenset(way & known) in map(frozenset, frames) for way in made)


@given(st.sets(WORDS, min_size=1, max_size=12), WORDS)
def test_a_slip_swaps_letters_or_has_one_too_many_or_too_few(nouns: set[str], word: str) -> None:
    def is_slip(noun: str) -> bool:
        same = len(word) != len(noun) or sorted(word) == sorted(noun)
        plural = word.rstrip("s") == noun.rstrip("s")
        near = OSA.distance(word, noun) == 1 and noun[0] == word[0]
        return len(noun) >= MIN_SLIPPED and same and near and not plural

    slips = [noun for noun in nouns if is_slip(noun)]
    assert Nouns(nouns).near(word) == (slips[0] if len(slips) == 1 else "")
