"""What the evenings of a season are told from, found by index."""

import json
from collections.abc import Iterable
from datetime import datetime

from bot.domain.practice.routine import FRAME_KINDS, as_tempo
from bot.store.database import Database, stamp, time_in

_FRAME = ", ".join(f"'{kind}'" for kind in sorted(FRAME_KINDS))


async def bests_before(database: Database, since: datetime, whats: Iterable[str]) -> dict[str, float]:
    """Return the fastest clean tempo of each of some pieces in the sessions that began before."""
    rows = await database.read(
        lambda row: (row["what"], as_tempo(row["bpm"])),
        "SELECT what, max(best_bpm) AS bpm"  # noqa: S608 - our own words
        " FROM practice_played JOIN practice_session ON id = session_id"
        " WHERE what IN (SELECT value FROM json_each(?)) AND started_at < ?"
        f" AND best_bpm IS NOT NULL AND kind NOT IN ({_FRAME}) GROUP BY what",
        (json.dumps([*whats]), stamp(since)),
    )
    return dict(rows)


async def nearest_sessions(database: Database, at: datetime) -> tuple[datetime | None, datetime | None]:
    """Return when the session began that is the last before a time, and the first from it on."""
    ((before, following),) = await database.read(
        lambda row: (time_in(row[0]) if row[0] else None, time_in(row[1]) if row[1] else None),
        "SELECT (SELECT max(started_at) FROM practice_session WHERE started_at < ?),"
        " (SELECT min(started_at) FROM practice_session WHERE started_at >= ?)",
        (stamp(at), stamp(at)),
    )
    return before, following
