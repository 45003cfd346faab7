"""Phrases over lines: a walk over masks finds what trying everything does, and the index loses none of it."""

from collections.abc import Iterator, Sequence
from fnmatch import fnmatchcase
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.errors import DocumentError
from bot.moderation.lexicon import Lexicon
from bot.moderation.normalize import normalize
from bot.moderation.phrase import read_phrases
from bot.moderation.phrase_tree import Span, Spoken, spans

WORDS = ("ruby", "indigo", "walnut", "thermos")
STARS = ("rub*", "*nut", "*digo*", "*erm*", "th*")
SAID = (*WORDS, "rubies", "chestnut", "indigos", "quay", "thud")

Node = tuple[str, Any]
"""A phrase as it is drawn: what it is, and its parts."""

leaves: st.SearchStrategy[Node] = st.one_of(
    st.tuples(st.just("word"), st.sampled_from(WORDS + STARS)),
    st.tuples(st.just("gap"), st.sampled_from((2, 4))),
    st.tuples(st.just("edge"), st.sampled_from("^$")),
)
phrases = st.recursive(
    leaves,
    lambda inner: st.one_of(
        st.tuples(st.just("row"), st.lists(inner, min_size=2, max_size=4)),
        st.tuples(st.just("either"), st.lists(inner, min_size=2, max_size=3)),
        st.tuples(st.just("perhaps"), inner),
    ),
    max_leaves=8,
)
lines = st.lists(st.sampled_from(SAID), max_size=9)


def written(node: Node) -> str:
    """Return a phrase as a person writes it."""
    kind, inner = node
    match kind:
        case "gap":
            return {2: "..", 4: "..."}[inner]
        case "row":
            return " ".join(f"({written(part)})" for part in inner)
        case "either":
            return " | ".join(written(part) for part in inner)
        case "perhaps":
            return f"[{written(inner)}]"
        case _:
            return str(inner)


def ends(node: Node, words: Sequence[str], at: int) -> Iterator[int]:
    """Yield where a phrase may end that begins at a place, by trying everything."""
    kind, inner = node
    match kind:
        case "word":
            if at < len(words) and fnmatchcase(words[at], inner):
                yield at + 1
        case "gap":
            yield from range(at, min(at + inner, len(words)) + 1)
        case "edge":
            if at == (0 if inner == "^" else len(words)):
                yield at
        case "either":
            for part in inner:
                yield from ends(part, words, at)
        case "perhaps":
            yield at
            yield from ends(inner, words, at)
        case _:
            first, *rest = inner
            for middle in ends(first, words, at):
                yield from ends(("row", rest), words, middle) if rest else (middle,)


def spans_by_trying(node: Node, words: Sequence[str]) -> list[Span]:
    found: list[Span] = []
    for start in range(len(words)):
        end = max(ends(node, words, start), default=start)
        if end > start and (not found or start >= found[-1][1]):
            found.append((start, end))
    return found


def needs_a_word(node: Node) -> bool:
    kind, inner = node
    if kind == "row":
        return any(map(needs_a_word, inner))
    return kind == "word" or (kind == "either" and all(map(needs_a_word, inner)))


composed: st.SearchStrategy[Node] = st.one_of(
    st.tuples(st.just("row"), st.lists(phrases, min_size=2, max_size=4)),
    st.tuples(st.just("either"), st.lists(phrases, min_size=2, max_size=3)),
)
"""What is no single word, and may need one."""


def spoken(words: Sequence[str]) -> Spoken:
    """Return the words as masks, with every sign of this test that they fit."""
    stands = {
        sign: sum(1 << place for place, word in enumerate(words) if fnmatchcase(word, sign))
        for sign in WORDS + STARS
    }
    return Spoken(stands, len(words), lambda ends: 1 << len(words) if ends else 1)


@settings(deadline=None)
@given(node=composed.filter(needs_a_word), words=lines)
def test_a_phrase_is_found_where_trying_everything_finds_it(node: Node, words: list[str]) -> None:
    (phrase,) = read_phrases(written(node), "drawn.txt").phrases
    assert list(spans(phrase.tree, spoken(words))) == spans_by_trying(node, words)


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])  # drawn slowly on a busy machine
@given(nodes=st.lists(phrases.filter(needs_a_word), min_size=1, max_size=6), words=lines)
def test_the_index_loses_no_phrase(nodes: list[Node], words: list[str]) -> None:
    text = "\n".join(f"({written(node)})" for node in nodes)
    lexicon = Lexicon([read_phrases(text, "drawn.txt")])
    found = [phrase.source for _, phrase in lexicon.matching(normalize(" ".join(words)))]
    assert found == [f"({written(node)})" for node in nodes if spans_by_trying(node, words)]


@settings(deadline=None)
@given(node=phrases)
def test_a_phrase_is_refused_exactly_where_none_of_its_words_has_to_be_there(node: Node) -> None:
    try:
        read_phrases(written(node), "drawn.txt")
    except DocumentError:
        assert not needs_a_word(node)
    else:
        assert needs_a_word(node)


@pytest.mark.parametrize("said", ["[please]", "(hello | [you])", "^ [you] $", ".. [you]"])
def test_a_phrase_without_a_word_that_has_to_be_there_is_told_with_the_mend(said: str) -> None:
    with pytest.raises(DocumentError) as raised:
        read_phrases(f"hello there\n{said}", "listed.txt")
    (fault,) = raised.value.faults
    assert fault.place == "listed.txt, line 2"
    assert "none of its words has to be there" in fault.says
    assert "take a word out of its [brackets]" in fault.mend


def test_what_is_said_a_hundred_times_is_walked_as_fast_as_what_is_said_once() -> None:
    """Nothing backtracks: a row of gaps and choices, which trying everything takes for ever, is one walk."""
    phrase = read_phrases(" .... ".join(["(ruby | [ruby] ruby)"] * 20) + " walnut", "listed.txt").phrases[0]
    words = ["ruby"] * 200
    assert not list(spans(phrase.tree, spoken(words)))
    assert list(spans(phrase.tree, spoken([*words, "walnut"])))
