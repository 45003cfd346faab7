"""What is known of everyday words, by which a full stop without its space is told from an address."""

import pytest

from bot.moderation.everyday import read_everyday

WORDS = read_everyday("# English\nnice good  # praise\nSchön\n\nbefore: the muy\nafter com: on você\n")


@pytest.mark.parametrize("word", ["nice", "NICE", "niiice", "goood", "schon", "hahaha", "jajaja", "kkkk"])
def test_case_accents_held_letters_and_laughter_do_not_matter(word: str) -> None:
    assert WORDS.has(word)


@pytest.mark.parametrize("word", ["bzw", "tbh", "so", "42", "nice"])
def test_what_is_short_or_hard_to_speak_may_be_a_word(word: str) -> None:
    assert WORDS.may_be(word)


@pytest.mark.parametrize("word", ["pickbarn", "the", "strngbrn"])
def test_a_name_is_none(word: str) -> None:
    assert not WORDS.may_be(word)


def test_an_article_announces_another_word() -> None:
    assert WORDS.announces("The")
    assert not WORDS.announces("nice")


def test_what_follows_com_tells_that_it_is_a_word() -> None:
    assert WORDS.follows_com("On")
    assert WORDS.follows_com("voce")
    assert not WORDS.follows_com("nice")
    assert not WORDS.follows_com("")
