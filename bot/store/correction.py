"""Corrections of practice in SQLite: each with the whole session, as it was before and as it was after."""

import json
from dataclasses import dataclass
from datetime import datetime
from sqlite3 import Row
from typing import Any

import aiosqlite

from bot.domain.practice.correction import CorrectionKind
from bot.domain.practice.practice import PracticeEvent, PracticeEventKind
from bot.domain.practice.practice_log import Logged
from bot.domain.practice.routine import ROUTINES, as_tempo
from bot.store.database import Database, stamp, time_in
from bot.store.practice import put_session

_Body = dict[str, Any]
"""A session as it is kept: its routine, and its events as their rows have them."""


@dataclass(frozen=True, slots=True)
class Correction:
    """What was set right of a session, when and by whom (empty: the artist on this machine).

    `title` is of its routine, `began` when it did, as it is or was last.
    """

    id: int
    session: int
    kind: CorrectionKind
    at: datetime
    by: str
    title: str
    began: datetime
    undone_at: datetime | None


async def correct(
    database: Database,
    number: int,
    corrected: Logged | None,
    kind: CorrectionKind,
    *,
    at: datetime,
    by: str,
) -> int:
    """Let a session be as it was `corrected`, or None: gone; return its number. One of number 0 is new.

    What it was is kept with it, in the same transaction.
    """
    async with database.writing() as connection:
        before = await _body(connection, number)
        if corrected:
            number = await put_session(connection, corrected)
        else:
            await connection.execute("DELETE FROM practice_session WHERE id = ?", (number,))
        after = await _body(connection, number)
        await connection.execute(
            "INSERT INTO practice_correction (session_id, kind, at, by_login, before, after)"
            " VALUES (?, ?, ?, ?, ?, ?)",
            (number, kind, stamp(at), by, _as_json(before), _as_json(after)),
        )
        return number


async def undo_correction(database: Database, id: int, at: datetime, by: str) -> bool:  # noqa: A002
    """Let a session be as it was before a correction; False where it is not as that left it any more."""
    async with database.writing() as connection:
        number, before, after = await _kept(connection, id)
        if after != await _body(connection, number):
            return False
        if before is None:
            await connection.execute("DELETE FROM practice_session WHERE id = ?", (number,))
        else:
            told = [time_in(told_at) if told_at else None for *_, told_at in before["events"]]
            await put_session(connection, _logged(before, number), told)
        await connection.execute(
            "UPDATE practice_correction SET undone_at = ?, undone_by = ? WHERE id = ?", (stamp(at), by, id)
        )
        return True


async def before_correction(database: Database, id: int) -> Logged | None:  # noqa: A002
    """Return a session as it was before a correction that there is; None where it was not."""
    number, before, _ = await _kept(database.reading, id)
    return _logged(before, number) if before else None


async def _kept(connection: aiosqlite.Connection, id: int) -> tuple[int, _Body | None, _Body | None]:  # noqa: A002
    rows = await connection.execute_fetchall(
        "SELECT session_id, before, after FROM practice_correction WHERE id = ?", (id,)
    )
    ((number, before, after),) = rows
    return number, json.loads(before), json.loads(after)


async def correction_numbered(database: Database, id: int) -> Correction | None:  # noqa: A002
    """Return a correction; None where there is none of that number."""
    found = await database.read(_correction, f"{_CORRECTIONS} WHERE id = ?", (id,))
    return found[0] if found else None


async def session_kept(database: Database, number: int) -> Logged | None:
    """Return a session as it was written down; None where there is none of that number."""
    body = await _body(database.reading, number)
    return _logged(body, number) if body else None


async def corrections_of(database: Database, number: int) -> list[Correction]:
    """Return what was set right of a session, the latest first."""
    query = f"{_CORRECTIONS} WHERE session_id = ? ORDER BY id DESC"
    return await database.read(_correction, query, (number,))


async def latest_corrections(database: Database, count: int) -> list[Correction]:
    """Return what was set right last, of all sessions."""
    return await database.read(_correction, f"{_CORRECTIONS} ORDER BY id DESC LIMIT ?", (count,))


async def session_within(database: Database, since: datetime, until: datetime, but: int) -> Logged | None:
    """Return a session that was on at some time between the two, but that of a number; None without one.

    No two overlap, so only the one that began last before the end may; one that goes on is on ever since.
    """
    rows = await database.reading.execute_fetchall(
        "SELECT id FROM practice_session WHERE started_at < ? AND id <> ?"
        " ORDER BY started_at DESC, id DESC LIMIT 1",
        (stamp(until), but),
    )
    for row in rows:
        found = await session_kept(database, row["id"])
        if found and (not found.finished or found.until > since):
            return found
    return None


_CORRECTIONS = (
    "SELECT id, session_id, kind, at, by_login, undone_at,"
    " coalesce(json_extract(after, '$.routine.title'), json_extract(before, '$.routine.title')) AS title,"
    " coalesce(json_extract(after, '$.events[0][0]'), json_extract(before, '$.events[0][0]')) AS began"
    " FROM practice_correction"
)


def _correction(row: Row) -> Correction:
    undone_at = time_in(row["undone_at"]) if row["undone_at"] else None
    kind, at, began = CorrectionKind(row["kind"]), time_in(row["at"]), time_in(row["began"])
    return Correction(row["id"], row["session_id"], kind, at, row["by_login"], row["title"], began, undone_at)


async def _body(connection: aiosqlite.Connection, number: int) -> _Body | None:
    """Return a session whole, as it can be compared and put back."""
    sessions = await connection.execute_fetchall(
        "SELECT routine FROM practice_session WHERE id = ?", (number,)
    )
    events = await connection.execute_fetchall(
        "SELECT at, kind, number, words, told_at FROM practice_event WHERE session_id = ? ORDER BY id",
        (number,),
    )
    for row in sessions:
        return {"routine": json.loads(row["routine"]), "events": [list(each) for each in events]}
    return None


def _as_json(body: _Body | None) -> str:
    return json.dumps(body, ensure_ascii=False)


def _logged(body: _Body, number: int) -> Logged:
    events = tuple(
        PracticeEvent(PracticeEventKind(kind), time_in(at), as_tempo(value), words)
        for at, kind, value, words, _ in body["events"]
    )
    return Logged(ROUTINES.from_body(json.dumps(body["routine"])), events, number)
