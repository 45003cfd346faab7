"""What was decided, read back from the audit log as people ask for it."""

from collections.abc import Iterable
from datetime import datetime
from sqlite3 import Row

from bot.domain.chat.message import Chatter
from bot.moderation.certainty import Certainty
from bot.moderation.decision import AuditEntry
from bot.moderation.verdict import Action
from bot.store.audit import BURST, audit_ids_of
from bot.store.database import Database, time_in

_DECISION = f"counts AND batch NOT LIKE '{BURST}%'"
"""A decision that was carried out, and not about the rest of a burst, which follows from another one."""

_ABOUT = "chatter_id = (SELECT chatter_id FROM audit WHERE chatter_login = ? ORDER BY id DESC)"
"""About whoever had a login last."""


async def last_entry(database: Database, chatter_id: str) -> AuditEntry | None:
    """Return the latest decision that was carried out about a person; None where there is none."""
    where = f"{_DECISION} AND chatter_id = ?"
    return next(iter(await _entries(database, where, chatter_id, most=1)), None)


async def last_standing(database: Database) -> AuditEntry | None:
    """Return what was decided last, was carried out and not taken back; None where there is none."""
    return next(iter(await _entries(database, f"{_DECISION} AND undone_at IS NULL", most=1)), None)


async def last_standing_about(database: Database, login: str) -> AuditEntry | None:
    """Return the same of what was decided about one person."""
    where = f"{_DECISION} AND undone_at IS NULL AND {_ABOUT}"
    return next(iter(await _entries(database, where, login, most=1)), None)


async def entry(database: Database, audit_id: int) -> AuditEntry | None:
    """Return the decision of that number, if it was carried out."""
    return next(iter(await _entries(database, "counts AND id = ?", audit_id, most=1)), None)


async def certainty_of(database: Database, audit_id: int) -> Certainty | None:
    """Return how sure the match was about which that was decided, carried out or not; None: nobody knows."""
    found = await _entries(database, "id = ?", audit_id, most=1)
    return found[0].certainty if found else None


async def step_about(database: Database, audit_id: int) -> int | None:
    """Return the number of what a moderator decided about a judged line; None where they decided nothing."""
    rows = await database.reading.execute_fetchall(
        "SELECT id FROM audit WHERE message_id = (SELECT id || '/' || message_id FROM audit WHERE id = ?)",
        (audit_id,),
    )
    return next((row["id"] for row in rows), None)


async def entries_about(database: Database, login: str, most: int) -> list[AuditEntry]:
    """Return the latest decisions that were carried out about a person, newest first."""
    return await _entries(database, f"counts AND {_ABOUT}", login, most=most)


async def rest_of_bursts(database: Database, audit_ids: Iterable[int]) -> list[AuditEntry]:
    """Return what was decided about the rest of the bursts that these decisions have punished."""
    batches = [await audit_ids_of(database, f"{BURST}{audit_id}") for audit_id in audit_ids]
    found = [await entry(database, audit_id) for batch in batches for audit_id in batch]
    return [each for each in found if each]


async def keeping_out(database: Database, chatter_id: str, at: datetime) -> list[AuditEntry]:
    """Return the bans and time-outs of a person that were not taken back and go on at a time, newest first.

    What Twitch refused keeps nobody out.
    """
    return await _entries(
        database,
        "counts AND undone_at IS NULL AND chatter_id = ?"
        " AND (action = 'ban' OR action = 'timeout' AND strftime('%s', said_at) + seconds >= ?)"
        " AND NOT EXISTS (SELECT 1 FROM audit_call WHERE audit_id = audit.id AND outcome = 'failed'"
        " AND audit_call.action = audit.action)",
        chatter_id,
        int(at.timestamp()),
        most=-1,
    )


async def taken_back(database: Database) -> list[tuple[str, str]]:
    """Return by which rule decisions about whom (the chatter id) were taken back, the latest first."""
    rows = await database.reading.execute_fetchall(
        "SELECT rule, chatter_id FROM audit WHERE undone_at IS NOT NULL"
        " GROUP BY rule, chatter_id ORDER BY max(undone_at) DESC"
    )
    return [(row["rule"], row["chatter_id"]) for row in rows]


async def _entries(database: Database, where: str, *values: object, most: int) -> list[AuditEntry]:
    return await database.read(
        _entry,
        f"SELECT * FROM audit WHERE {where} ORDER BY id DESC LIMIT ?",  # noqa: S608 - `where` is ours
        (*values, most),
    )


def _entry(row: Row) -> AuditEntry:
    return AuditEntry(
        id=row["id"],
        chatter=Chatter(row["chatter_id"], row["chatter_login"], row["chatter_login"]),
        rule=row["rule"],
        words=row["words"],
        action=Action(row["action"]),
        seconds=row["seconds"],
        weight=row["weight"],
        said_at=time_in(row["said_at"]),
        undone=row["undone_at"] is not None,
        undone_by=row["undone_by"],
        certainty=Certainty(row["certainty"]) if row["certainty"] else None,
    )
