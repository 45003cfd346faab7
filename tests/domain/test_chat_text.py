"""What fits one chat line."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.words.chat_text import MAX_CHARS, fit, fit_list, fit_sentences, is_cut, masked, with_more


@given(st.text(max_size=3000))
def test_a_line_is_never_longer_than_twitch_takes_and_fitting_twice_changes_nothing(text: str) -> None:
    line = fit(text)
    assert len(line) <= MAX_CHARS
    assert fit(line) == line


@given(st.text(max_size=200))
def test_a_line_never_begins_as_a_command_of_twitch_or_of_another_bot(text: str) -> None:
    assert not fit(text).startswith(("/", ".", "!", " "))


@given(st.lists(st.from_regex(r"[a-z]{1,12}", fullmatch=True), min_size=1, max_size=300))
def test_a_cut_line_ends_with_a_whole_word(words: list[str]) -> None:
    line = fit(" ".join(words))
    kept = line.removesuffix("…").split()
    assert kept == words[: len(kept)]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("two\nlines\x07 here", "two lines here"),
        ("/ban fan_fern", "ban fan_fern"),
        ("...well", "well"),
        ("x" * 501, "x" * 499 + "…"),
        ("It's 3.5 mm!", "It's 3.5 mm!"),
    ],
)
def test_lines(text: str, line: str) -> None:
    assert fit(text) == line


def test_a_list_is_cut_between_its_parts_and_says_how_many_are_left_out() -> None:
    assert fit_list(["Goldie", "Kettle", "Nib"], limit=15) == ("Goldie · Kettle", 1)
    assert fit_list([]) == ("", 0)


@given(st.text(max_size=60))
def test_masked_words_show_their_beginning_and_no_more(words: str) -> None:
    assert len(masked(words)) <= 4


@pytest.mark.parametrize(
    ("text", "limit", "line"),
    [
        ("It's the Lark. Ask away!", 24, "It's the Lark. Ask away!"),
        ("It's the Lark. Ask away!", 23, "It's the Lark. …"),
        ("It's the Lark. Ask away!", 16, "It's the Lark. …"),
        ("It's the Lark. Ask away!", 15, "It's the Lark.…"),
        ("Is it? Yes! Since 1998, that is. And so on", 40, "Is it? Yes! Since 1998, that is. …"),
        ("At 92.5 BPM now, e.g. slowly, on the way", 30, "At 92.5 BPM now, e.g. slowly…"),
        ("Überall? Öfter noch", 14, "Überall? …"),
        ("House rules: 1 Be kind · 2 No selling of followers · 3 No links", 40, "House rules: 1 Be kind …"),
        ("Private are: the home; the family of mine", 32, "Private are: the home …"),
    ],
)
def test_a_long_answer_is_cut_to_whole_sentences_and_items_else_to_whole_words(
    text: str, limit: int, line: str
) -> None:
    assert fit_sentences(text, limit) == line


@given(st.text(max_size=300), st.integers(min_value=20, max_value=400))
def test_what_is_cut_to_sentences_fits(text: str, limit: int) -> None:
    assert len(fit_sentences(text, limit)) <= limit


@pytest.mark.parametrize(
    "before",
    [
        "!",
        "/",
        " . ",
        "\u200b!",
        "\u2060/",
        "\ufe0f!",
        "\u0301!",
        "\u200e\u200f.",
        "\uff01",
        "\u2800!",
        "\u3164/",
    ],
)
def test_no_line_begins_as_a_command_behind_what_nobody_sees(before: str) -> None:
    assert fit(f"{before}ban fern") == "ban fern"


@pytest.mark.parametrize("line", ["@fern hi", "“hi”", "♪ hi", "🎸 hi", "(hi)", "é", "हिं"])
def test_a_line_may_begin_with_what_is_no_command(line: str) -> None:
    assert fit(line) == line


def test_what_leads_to_more_stays_whole_and_the_text_before_it_gives_way() -> None:
    assert with_more("Short.", "All of it: x") == "Short. All of it: x"
    told = with_more("One sentence. Another sentence that is long. And a third one.", "All of it: x", 60)
    assert told == "One sentence. Another sentence that is long. … All of it: x"
    assert is_cut(fit("a b c d e f", 6))
    assert not is_cut("a b c")
