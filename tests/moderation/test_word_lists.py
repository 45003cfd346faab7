"""Small words by a name, ways of spelling, harmless words: how their lists are read."""

from bot.moderation.word_lists import read_harmless, read_spellings, read_words


def test_case_and_accents_do_not_matter_and_what_is_taken_out_is_gone() -> None:
    assert read_harmless("Afking\nMÜLLER # a name\n- afking\n- zonk") == {"muller": "muller"}
    assert read_spellings("You: U Ya\n- you: ya\n- zonk: u") == {"u": "you"}
    assert read_words("by: by, von\n- by: Von", "guards.txt") == {"by": frozenset({"by"})}


def test_a_word_is_known_as_it_is_shown_and_as_it_is_compared() -> None:
    assert read_words("small: Für", "guards.txt") == {"small": frozenset({"für", "fur"})}
