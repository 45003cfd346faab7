"""What is typed behind a verb: read, or refused in words."""

from datetime import date

import pytest
import typer

from bot.arguments import day, number


def test_a_day_is_read_as_it_is_written_everywhere_here_and_else_an_example_is_given() -> None:
    assert day("2026-12-31") == day(" 2026-12-31 ") == date(2026, 12, 31)
    for typed in ("31.12.2026", "12/31/2026", "2026-02-30", "", "%d"):
        with pytest.raises(typer.BadParameter, match="as in 2026-12-31") as refused:
            day(typed)
        assert "%Y" not in str(refused.value)


@pytest.mark.parametrize(
    ("typed", "bounds", "says"),
    [
        ("4", (5, 480), "'4' is no whole number from 5 to 480"),
        ("481", (5, 480), "'481' is no whole number from 5 to 480"),
        ("an hour", (5, 480), "'an hour' is no whole number from 5 to 480"),
        ("0", (1, None), "'0' is no whole number of 1 or more"),
    ],
)
def test_a_number_is_within_its_bounds(typed: str, bounds: tuple[int, int | None], says: str) -> None:
    with pytest.raises(typer.BadParameter) as refused:
        number(*bounds)(typed)
    assert str(refused.value) == says
    assert number(5, 480)("60") == 60
