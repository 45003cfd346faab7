"""Backups of the database that are made by themselves: their names, when one is due, and which may go."""

import re
from collections.abc import Iterable
from datetime import date

from bot.domain.operation.finding import Finding, Grade

OVERDUE_DAYS = 2
"""After so many days without a backup the next one waits for no quiet time: an evening bears it better than a
bot that only ever runs while the stream does bears having none."""

STALE_DAYS = 7
"""A backup that is older than a week of evenings is worth a word: the bot may not have run, or it fails."""

_BY_HAND = "`python -m bot backup FILE`"
_NAME = re.compile(r"(?P<stem>.+)-(?P<day>\d{4}-\d{2}-\d{2})\.db")


def backup_name(stem: str, day: date) -> str:
    """Return what the backup of a day is called; `stem` is the database's name without its ending."""
    return f"{stem}-{day}.db"


def day_of_backup(stem: str, name: str) -> date | None:
    """Return of which day a file is a backup, by its name; None where it is none of ours."""
    found = _NAME.fullmatch(name)
    if not found or found["stem"] != stem:
        return None
    try:
        return date.fromisoformat(found["day"])
    except ValueError:
        return None


def newest(days: Iterable[date], today: date) -> date | None:
    """Return the latest day that has a backup; one of tomorrow is a wrong clock's and counts for none."""
    return max((day for day in days if day <= today), default=None)


def is_due(latest: date | None, today: date, *, quiet: bool) -> bool:
    """Tell whether a backup is to be made now: one a day, at a quiet time unless it is overdue."""
    if latest is None or (today - latest).days >= OVERDUE_DAYS:
        return True
    return quiet and latest < today


def superfluous(days: Iterable[date], today: date, keep: int) -> list[date]:
    """Return the days whose backups may go, so that the latest `keep` stay; a wrong clock's go first."""
    return sorted(days, key=lambda day: (day <= today, day), reverse=True)[keep:]


def finding(*, keep: int, latest: date | None, today: date, fault: str) -> Finding:
    """Tell how the backups stand; `fault` says why the last one could not be made, if it could not."""
    if fault:
        mend = f"make room on the disk and see that the folder can be written; by hand: {_BY_HAND}"
        return Finding("backup", Grade.WANTING, f"the database could not be backed up: {fault}", mend)
    if not keep:
        mend = f"set WOODSHED_BACKUPS to how many are kept; by hand: {_BY_HAND}"
        return Finding("backup", Grade.WELL, "switched off", mend)
    if latest is None:
        return Finding("backup", Grade.WELL, "the first one is made soon after the bot is started")
    age = (today - latest).days
    if age > STALE_DAYS:
        mend = "let the bot run for a few minutes: it makes one by itself"
        return Finding("backup", Grade.WANTING, f"the latest is {age} days old, of {latest}", mend)
    return Finding("backup", Grade.WELL, f"the latest is of {latest}")
