"""Lists held against a line: the gravest of what stands in it, unless it passes or is not meant."""

from collections.abc import Iterable
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.moderation.certainty import Certainty
from bot.moderation.lexicon import Hit, Lexicon
from bot.moderation.normalize import Normalized, normalize
from bot.moderation.phrase import Guarded, read_phrases, read_terms
from bot.moderation.phrase_tree import Span
from bot.moderation.reading import LineContext, Openings

LISTED = """
! you (fool | clown)
you are [so] (loud | silly)
? silly
clown /no /da
- (he said | you said) ..
"""
LEXICON = Lexicon([read_phrases(LISTED, "listed"), read_phrases("loud*", "other")])


def hit_in(text: str, around: LineContext | None = None) -> Hit | None:
    return LEXICON.find(normalize(text), lambda: around or LineContext())[1].get("listed")


def guarding(*quoted: str) -> LineContext:
    """Return what takes some words for not meant."""

    def guard(line: Normalized, _: Openings) -> Iterable[Span]:
        return [
            (line.low.index(each), line.low.index(each) + len(each)) for each in quoted if each in line.low
        ]

    return LineContext(guard=guard)


@pytest.mark.parametrize(
    ("text", "words", "certainty"),
    [
        ("silly, you are silly, you fool", "you fool", Certainty.CERTAIN),
        ("silly, but you are silly", "you are silly", Certainty.LIKELY),
        ("a silly song, a silly one", "silly", Certainty.POSSIBLE),
    ],
)
def test_the_surest_counts_and_of_these_the_first(text: str, words: str, certainty: Certainty) -> None:
    hit = hit_in(text)
    assert hit
    assert (text[hit.start : hit.end], hit.certainty) == (words + "," * text.startswith(words), certainty)


def test_what_passes_takes_only_what_it_touches_with_it() -> None:
    assert not hit_in("he said you fool")
    assert hit_in("he said you fool, and you are silly")


def test_what_is_guarded_is_possible_at_most_and_nothing_unless_it_was_certain() -> None:
    text = "somebody called: you fool"
    hit = hit_in(text, guarding("you fool"))
    assert hit
    assert hit.certainty is Certainty.POSSIBLE
    assert not hit_in("somebody called: you are silly", guarding("you are silly"))
    assert not hit_in("somebody called: silly", guarding("silly"))


def test_a_guard_is_asked_only_where_something_was_found() -> None:
    asked: list[str] = []

    def guard(line: Normalized, _: Openings) -> Iterable[Span]:
        asked.append(line.low)
        return ()

    for text in ("what a song", "you are lovely", "you fool, silly fool"):
        hit_in(text, LineContext(guard=guard))
    assert asked == ["you fool, silly fool"]


@settings(deadline=None)
@given(
    words=st.lists(
        st.sampled_from(["you", "are", "silly", "fool", "clown", "he", "said", "song"]), max_size=9
    ),
    guarded=st.lists(st.tuples(st.integers(0, 40), st.integers(0, 40)), max_size=3),
)
def test_a_guard_never_makes_a_hit_nor_one_surer(words: list[str], guarded: list[Span]) -> None:
    def guard(_line: Normalized, _openings: Openings) -> Iterable[Span]:
        return guarded

    text = " ".join(words)
    before, after = hit_in(text), hit_in(text, LineContext(guard=guard))
    assert not after or (before and after.certainty <= before.certainty)


def test_a_word_does_not_count_among_words_of_a_language_in_which_it_is_another() -> None:
    asked: list[str] = []

    def languages(low: str, place: Span) -> frozenset[str]:
        asked.append(low[slice(*place)])
        return frozenset({"da", "no"} if "jeg" in low else ())

    around = LineContext(languages=languages)
    assert hit_in("what a clown", around)
    assert not hit_in("jeg er clown", around)
    assert hit_in("jeg you fool", around)
    assert asked == ["clown", "clown"]


SPARING = Lexicon(
    [read_phrases("you fool", "listed"), read_phrases("a phase", "other")],
    openings=[read_phrases("(he said | the phrase)\n- she said he said", "openings")],
)


def test_the_guard_is_told_of_the_openings_in_a_line_but_for_those_that_pass() -> None:
    asked: list[Openings] = []

    def guard(_: Normalized, openings: Openings) -> Iterable[Span]:
        asked.append(openings)
        return ()

    for text in ("he sa1d: you fool", "she said he said you fool", "you fool"):
        SPARING.find(normalize(text), lambda: LineContext(guard=guard))
    assert asked == [{"openings": [(0, 8)]}, {"openings": []}, {}]
    assert SPARING.openings(normalize("so he said it")) == {"openings": [(3, 10)]}


def test_what_only_opens_is_no_hit_and_no_word_is_taken_for_it() -> None:
    assert SPARING.find(normalize("the phrase he said")) == ("the phrase he said", {})
    assert SPARING.find(normalize("saiid a phse"))[0] == "saiid a phase"


def test_what_matches_is_told_with_its_list_and_also_what_lets_pass() -> None:
    told = [(name, phrase.source) for name, phrase in LEXICON.matching(normalize("you said you are loud"))]
    assert told == [
        ("listed", "you are [so] (loud | silly)"),
        ("other", "loud*"),
        ("listed", "- (he said | you said) .."),
    ]


def test_each_list_has_its_own_gravest_hit() -> None:
    assert set(LEXICON.find(normalize("you are loud"))[1]) == {"listed", "other"}


def test_a_list_that_spares_is_looked_for_only_beside_what_others_find() -> None:
    sparing = replace(read_phrases("haha", "sparing"), guarded=Guarded.KEPT)
    lexicon = Lexicon([read_phrases("you fool", "listed"), sparing])
    assert not lexicon.find(normalize("haha"))[1]
    assert set(lexicon.find(normalize("haha you fool"))[1]) == {"listed", "sparing"}


def test_held_letters_stand_for_each_word_that_they_may_be_but_not_alone() -> None:
    lexicon = Lexicon([read_phrases("the shot\nthe shoot", "phrases"), read_phrases("shoot*", "word")])
    assert set(lexicon.find(normalize("the shoot"))[1]) == {"phrases", "word"}
    assert set(lexicon.find(normalize("the shoooot"))[1]) == {"phrases"}


def test_a_word_list_may_say_how_sure_its_words_are_and_where_they_are_none() -> None:
    terms = read_terms("! wirbel\n? zirp /no\n- wirbelwind", "terms", inside=True)
    lexicon = Lexicon([terms])
    found = {
        text: lexicon.find(normalize(text))[1].get("terms") for text in ("wirbels", "zirping", "wirbelwind")
    }
    assert {text: hit and hit.certainty for text, hit in found.items()} == {
        "wirbels": Certainty.CERTAIN,
        "zirping": Certainty.POSSIBLE,
        "wirbelwind": None,
    }
    assert [phrase.not_in for phrase in terms.phrases] == [frozenset(), frozenset({"no"}), frozenset()]


def test_a_bare_login_of_somebody_here_mentions_them_unless_it_is_a_word_and_that_of_the_artist_is_one() -> (
    None
):
    lexicon = Lexicon([read_phrases("@ is silly\njuniper is loud\nstrings hum", "listed")])

    def finds(text: str, artist: str = "wrenhollow") -> bool:
        here = {"fan_moss", "strings"}.__contains__
        return bool(lexicon.find(normalize(text), artist=artist, is_here=here)[1])

    assert finds("@fan_moss is silly")
    assert finds("fan_moss is silly")
    assert not finds("fan_fern is silly")
    assert not finds("strings is silly")
    assert finds("wrenhollow is loud")
    assert finds("juniper_vale is loud", artist="juniper_vale")
    assert not finds("junipervale is loud")
