"""Rules on trial in SQLite: what they would have done."""

from datetime import datetime

from bot.store.database import Database, stamp


async def trial_counts(database: Database, since: datetime) -> dict[str, int]:
    """Return how often each rule on trial would have acted since then."""
    rows = await database.reading.execute_fetchall(
        "SELECT rule, count(*) AS times FROM audit WHERE NOT counts AND action <> 'review' AND said_at >= ?"
        " GROUP BY rule",
        (stamp(since),),
    )
    return {row["rule"]: row["times"] for row in rows}
