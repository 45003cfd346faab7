"""What was switched in chat, in SQLite: every change with who, when, before and after."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal

from bot.moderation.rule import Mode
from bot.moderation.toggles import Toggles
from bot.store.database import Database, stamp

Kind = Literal["preset", "mode", "limit"]


@dataclass(frozen=True, slots=True)
class ToggleChange:
    """One thing switched: None stands for what the policy file says."""

    kind: Kind
    before: Any
    after: Any
    rule: str = ""
    setting: str = ""


async def write_changes(database: Database, changes: Iterable[ToggleChange], by: str, at: datetime) -> None:
    """Write changes that were made together."""
    rows = [
        (stamp(at), by, each.kind, each.rule, each.setting, json.dumps(each.before), json.dumps(each.after))
        for each in changes
    ]
    async with database.writing() as connection:
        await connection.executemany(
            "INSERT INTO toggle (at, by_login, kind, rule, setting, before, after)"
            " VALUES (?, ?, ?, ?, ?, ?, ?)",
            rows,
        )


async def load_toggles(database: Database) -> Toggles:
    """Return what is switched now."""
    rows = await database.reading.execute_fetchall(
        "SELECT kind, rule, setting, after FROM toggle WHERE id IN"
        " (SELECT max(id) FROM toggle GROUP BY kind, rule, setting)"
    )
    toggles = Toggles()
    for row in rows:
        after = json.loads(row["after"])
        match row["kind"]:
            case "preset":
                toggles = toggles.with_preset(after or "")
            case "mode":
                toggles = toggles.with_mode(row["rule"], Mode(after) if after else None)
            case _:
                toggles = toggles.with_limit(row["rule"], row["setting"], after)
    return toggles
