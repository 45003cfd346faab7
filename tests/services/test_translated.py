"""Words of another language in what ships in TOML."""

from collections.abc import Mapping

import pytest

from bot.services.words.translated import translated
from bot.services.words.voice import Voice

TEXT = """# The rules.

[[rules]]
id = "links"
title = "No links"  # in short
says = "Please ask."

[[rules]]
id = "own"
title = "Mine"

[presets.raid]
says = "Many at once."
"""


def words_of(kind: str, name: str) -> Mapping[str, str]:
    words = {
        ("rule", "links"): {"title": "Keine Links", "says": "Frag bitte.", "why": "Steht nicht da."},
        ("preset", "raid"): {"title": "raid", "says": "Viele auf einmal."},
    }
    return words.get((kind, name), {})


def test_words_take_the_place_of_those_that_ship_and_all_else_stays_in_its_line() -> None:
    expected = TEXT.replace("No links", "Keine Links").replace("Please ask.", "Frag bitte.")
    assert translated(TEXT, words_of) == expected.replace("Many at once.", "Viele auf einmal.")


@pytest.mark.parametrize(
    "text", ["", "x = ", "rules = 3", "[rules]\nx = 1", "rules = [1]", f"x = {'[' * 5_000}"]
)
def test_what_is_no_such_file_stays_as_it_is(text: str) -> None:
    assert translated(text, words_of) == text


def test_without_words_of_another_language_the_text_is_the_same() -> None:
    assert translated(TEXT, None) is TEXT
    assert translated(TEXT, Voice.read("one = One.\n", prefix="!").words_of) is TEXT


def test_a_voice_has_the_words_of_a_rule_by_its_keys() -> None:
    voice = Voice.read("rule-links = Keine Links\n    .says = Frag.\n    .why = Werbung nervt.\n", prefix="!")
    assert voice.words_of("rule", "links") == {
        "title": "Keine Links",
        "says": "Frag.",
        "why": "Werbung nervt.",
    }
    assert voice.words_of("rule", "flood") == {}
