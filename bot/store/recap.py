"""What an evening left in SQLite, looked back on."""

from collections import Counter
from dataclasses import dataclass
from datetime import datetime, timedelta
from sqlite3 import Row
from statistics import median

from bot.domain.evenings.recap import CallCounts, Decided, ModerationRecap
from bot.moderation.decision import CallKind
from bot.moderation.verdict import Action
from bot.store.audit import TAKEN_BACK
from bot.store.database import Database, stamp, time_in


@dataclass(frozen=True, slots=True)
class _Call:
    """A call to Twitch: what for, how it ended, and how many seconds after the line was said."""

    action: str
    outcome: str | None
    detail: str
    took: float


_BY_ITSELF = {CallKind.DELETE, CallKind.WARN, CallKind.TIMEOUT}
"""What the rules have done without waiting for a person, so that it can be told how quickly."""


async def latest_start(database: Database) -> datetime | None:
    """Return when the session that began last began; None where there was none."""
    (at,) = await database.read(
        lambda row: time_in(row["at"]) if row["at"] else None,
        "SELECT max(started_at) AS at FROM practice_session",
    )
    return at


async def moderation_between(database: Database, since: datetime, until: datetime) -> ModerationRecap:
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
    return ModerationRecap(tuple(decided), unsure=idle[True], on_trial=idle[False])


async def calls_between(database: Database, since: datetime, until: datetime) -> CallCounts:
    """Return how the calls ended that were about the lines from `since` on and before `until`."""
    calls = await database.read(
        _call,
        "SELECT audit_call.action, outcome, detail, said_at, outcome_at"
        " FROM audit_call JOIN audit ON audit.id = audit_id WHERE said_at >= ? AND said_at < ?",
        (stamp(since), stamp(until)),
    )
    failed = Counter[str](call.detail for call in calls if call.outcome == "failed")
    taken_back = failed.pop(TAKEN_BACK, 0)
    took = [call.took for call in calls if call.outcome == "done" and call.action in _BY_ITSELF]
    return CallCounts(
        done=sum(call.outcome == "done" for call in calls),
        taken_back=taken_back,
        due=sum(call.outcome is None for call in calls),
        failures=tuple(failed.most_common()),
        median=timedelta(seconds=median(took)) if took else None,
    )


def _call(row: Row) -> _Call:
    said_at = time_in(row["said_at"])
    ended_at = time_in(row["outcome_at"]) if row["outcome_at"] else said_at
    return _Call(row["action"], row["outcome"], row["detail"], (ended_at - said_at).total_seconds())
