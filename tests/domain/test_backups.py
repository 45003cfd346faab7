"""When a backup is due, and which of them may go."""

from datetime import date, timedelta

import pytest

from bot.domain.operation.backups import (
    OVERDUE_DAYS,
    STALE_DAYS,
    backup_name,
    day_of_backup,
    finding,
    is_due,
    newest,
    superfluous,
)
from bot.domain.operation.finding import Grade

TODAY = date(2030, 5, 17)
DAY = timedelta(days=1)


@pytest.mark.parametrize(
    ("ago", "quiet", "due"),
    [
        (None, False, True),
        (0, True, False),
        (1, True, True),
        (1, False, False),
        (OVERDUE_DAYS, False, True),
        (40, False, True),
    ],
)
def test_one_a_day_waits_for_a_quiet_time_unless_it_is_overdue(
    ago: int | None, quiet: bool, due: bool
) -> None:
    latest = None if ago is None else TODAY - ago * DAY
    assert is_due(latest, TODAY, quiet=quiet) is due


def test_a_backup_of_a_wrong_clock_neither_counts_nor_pushes_a_good_one_out() -> None:
    days = {TODAY + 400 * DAY, TODAY + DAY, TODAY, TODAY - DAY, TODAY - 2 * DAY}
    assert newest(days, TODAY) == TODAY
    assert superfluous(days, TODAY, 3) == [TODAY + 400 * DAY, TODAY + DAY]
    assert superfluous(days, TODAY, 2) == [TODAY - 2 * DAY, TODAY + 400 * DAY, TODAY + DAY]
    assert newest({TODAY + DAY}, TODAY) is None


@pytest.mark.parametrize(
    "name",
    [
        "woodshed-2030-05-17.db.bak",
        "other-2030-05-17.db",
        "woodshed-2030-13-17.db",
        "woodshed.db",
        "my woodshed-2030-05-17.db",
    ],
)
def test_what_we_did_not_name_is_no_backup_of_ours(name: str) -> None:
    assert day_of_backup("woodshed", name) is None
    assert day_of_backup("woodshed", backup_name("woodshed", TODAY)) == TODAY


@pytest.mark.parametrize(
    ("keep", "ago", "fault", "grade", "says"),
    [
        (7, None, "", Grade.WELL, "soon after the bot is started"),
        (7, 0, "", Grade.WELL, "2030-05-17"),
        (7, STALE_DAYS + 1, "", Grade.WANTING, f"{STALE_DAYS + 1} days old"),
        (7, 0, "disk is full", Grade.WANTING, "disk is full"),
        (0, None, "", Grade.WELL, "switched off"),
    ],
)
def test_how_they_stand_is_told_with_its_mend(
    keep: int, ago: int | None, fault: str, grade: Grade, says: str
) -> None:
    latest = None if ago is None else TODAY - ago * DAY
    found = finding(keep=keep, latest=latest, today=TODAY, fault=fault)
    assert found.grade is grade
    assert says in found.says
    assert found.mend or grade is Grade.WELL
