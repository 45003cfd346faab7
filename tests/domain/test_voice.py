"""Lines as modules declare them."""

from dataclasses import dataclass

import pytest

from bot.domain.words.voice import Lines, lines, lines_of


@dataclass
class Module:
    """What declares lines, as a module does."""

    LINES: Lines


def test_lines_are_declared_in_rows_or_one_by_one_with_gaps_of_their_own_and_of_all() -> None:
    rows = "\n    gear-story: name story\n    gear-help\n"
    assert lines(rows) == lines("gear-story: name story", "gear-help")
    assert lines(rows, also={"what"})["gear-help"] == {"what"}
    assert lines(rows, also={"what"})["gear-story"] == {"name", "story", "what"}


def test_what_two_modules_declare_is_an_error_of_ours() -> None:
    one, other = (Module(lines(name)) for name in ("gear-help", "gear-story"))
    assert lines_of(one, other) == lines("gear-help", "gear-story")
    with pytest.raises(ValueError, match="declared twice: gear-help"):
        lines_of(one, other, one)
