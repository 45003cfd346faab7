"""What was put in use or out of it by hand, in SQLite, so that it outlives a restart."""

import json
from collections.abc import Mapping
from datetime import datetime
from sqlite3 import Row

from bot.domain.gear.in_hand import ByHand
from bot.store.database import Database, stamp, time_in


async def said_by_hand(database: Database) -> ByHand | None:
    """Return what was said last; None where nothing was."""
    rows = await database.read(_by_hand, "SELECT moment, said, at FROM gear_said WHERE one = 1")
    return next(iter(rows), None)


async def write_said(database: Database, moment: str, said: Mapping[str, bool], at: datetime) -> None:
    """Keep what was said of a moment in place of what was; nothing of it lets go of that."""
    put = "INSERT OR REPLACE INTO gear_said (one, moment, said, at) VALUES (1, ?, ?, ?)"
    values = (moment, json.dumps(said), stamp(at))
    statement, values = (put, values) if said else ("DELETE FROM gear_said", ())
    await database.write(lambda connection: connection.execute(statement, values))


def _by_hand(row: Row) -> ByHand:
    return ByHand(row["moment"], json.loads(row["said"]), time_in(row["at"]))
