"""A routine reads as it was written, and says by when it has to be ready."""

from datetime import date

import pytest

from bot.domain.practice.routine import ROUTINES
from bot.errors import DocumentError
from bot.services.documents.documents import as_file

TEXT = """
[[routines]]
slug = "recital"
title = "Recital"
by = {}

[[routines.blocks]]
title = "Lantern"
kind = "repertoire"
minutes = 9
by = 2026-12-18
"""


@pytest.mark.parametrize("written", ["2026-12-20", '"2026-12-20"'])
def test_a_day_is_read_with_or_without_quotes_and_written_as_a_day(written: str) -> None:
    (routine,) = ROUTINES.read(TEXT.format(written))
    assert (routine.by, routine.blocks[0].by) == (date(2026, 12, 20), date(2026, 12, 18))
    assert ROUTINES.as_table(routine)["by"] == date(2026, 12, 20)
    told = as_file(ROUTINES, [routine], TEXT.format("2026-12-20"))
    assert told == TEXT.format("2026-12-20")
    assert routine.model_validate_json(routine.model_dump_json(exclude_defaults=True)) == routine


@pytest.mark.parametrize("written", ['"2026-11-31"', '"20.12.2026"', "20", "2026-12-20T19:00:00", "true"])
def test_what_is_no_day_says_what_one_is_like(written: str) -> None:
    with pytest.raises(DocumentError) as error:
        ROUTINES.read(TEXT.format(written))
    assert "line 5" in str(error.value.faults[0])
    assert "a day is like 2026-12-20" in str(error.value.faults[0])


def test_a_day_that_has_passed_is_no_fault() -> None:
    (routine,) = ROUTINES.read(TEXT.format("1999-12-31"))
    assert routine.by == date(1999, 12, 31)
