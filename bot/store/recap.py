"""What an evening left in SQLite, looked back on."""

from collections import Counter
from datetime import date, datetime, timedelta
from statistics import median

from bot.domain.recap import Calls, Decided, Moderation
from bot.moderation.verdict import Action
from bot.store.audit import TAKEN_BACK, CallKind
from bot.store.database import Database, stamp

_BY_ITSELF = {CallKind.DELETE, CallKind.WARN, CallKind.TIMEOUT}
"""What the rules have done without waiting for a person, so that it can be told how quickly."""


async def latest_start(database: Database) -> datetime | None:
    """Return when the session that began last began; None where there was none."""
    (row,) = await database.reading.execute_fetchall("SELECT max(started_at) AS at FROM practice_session")
    return datetime.fromisoformat(row["at"]) if row["at"] else None


async def length_by_day(database: Database, since: date, until: date) -> dict[date, timedelta]:
    """Return how long was played on each day from `since` on and before `until`."""
    rows = await database.reading.execute_fetchall(
        "SELECT day, sum(seconds) AS seconds FROM practice_played WHERE day >= ? AND day < ? GROUP BY day",
        (since.isoformat(), until.isoformat()),
    )
    return {date.fromisoformat(row["day"]): timedelta(seconds=row["seconds"]) for row in rows}


async def moderation_between(database: Database, since: datetime, until: datetime) -> Moderation:
    """Return what the rules did about the lines from `since` on and before `until`, in numbers."""
    rows = await database.reading.execute_fetchall(
        "SELECT rule, action, counts, count(*) AS times, count(undone_at) AS undone FROM audit"
        " WHERE said_at >= ? AND said_at < ? GROUP BY rule, action, counts ORDER BY times DESC, rule, action",
        (stamp(since), stamp(until)),
    )
    idle = Counter[bool]()
    for row in rows:
        if not row["counts"]:
            idle[row["action"] == Action.REVIEW] += row["times"]
    decided = (
        Decided(row["rule"], row["action"], row["times"], row["undone"]) for row in rows if row["counts"]
    )
    return Moderation(tuple(decided), unsure=idle[True], on_trial=idle[False])


async def calls_between(database: Database, since: datetime, until: datetime) -> Calls:
    """Return how the calls ended that were about the lines from `since` on and before `until`."""
    rows = await database.reading.execute_fetchall(
        "SELECT audit_call.action, outcome, detail, said_at, outcome_at"
        " FROM audit_call JOIN audit ON audit.id = audit_id WHERE said_at >= ? AND said_at < ?",
        (stamp(since), stamp(until)),
    )
    took = [
        (datetime.fromisoformat(row["outcome_at"]) - datetime.fromisoformat(row["said_at"])).total_seconds()
        for row in rows
        if row["outcome"] == "done" and row["action"] in _BY_ITSELF
    ]
    failed = Counter[str](row["detail"] for row in rows if row["outcome"] == "failed")
    taken_back = failed.pop(TAKEN_BACK, 0)
    return Calls(
        done=sum(row["outcome"] == "done" for row in rows),
        taken_back=taken_back,
        due=sum(row["outcome"] is None for row in rows),
        failures=tuple(failed.most_common()),
        median=timedelta(seconds=median(took)) if took else None,
    )
