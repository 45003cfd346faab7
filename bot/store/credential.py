"""What lets somebody in at the pages, in SQLite: a row as long as it is good."""

import json
import sqlite3
from collections.abc import Collection
from datetime import datetime

from bot.domain.pages.credential import Credential, CredentialKind
from bot.domain.pages.visitor import Right
from bot.store.database import Database, stamp, time_in


async def write_credential(
    database: Database,
    digest: str,
    kind: CredentialKind,
    right: Right,
    *,
    login: str,
    user_id: str,
    note: str,
    made_at: datetime,
    ends_at: datetime | None,
) -> Credential:
    """Write a new one under the hash of its secret, and return it with its number."""
    async with database.writing() as connection:
        cursor = await connection.execute(
            "INSERT INTO credential (kind, digest, right, login, user_id, note, made_at, ends_at)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            (
                kind,
                digest,
                right.name.lower(),
                login,
                user_id,
                note,
                stamp(made_at),
                stamp(ends_at) if ends_at else None,
            ),
        )
    assert cursor.lastrowid
    return Credential(cursor.lastrowid, kind, right, login, user_id, note, made_at, ends_at)


async def load_credentials(database: Database, at: datetime) -> dict[str, Credential]:
    """Return those that are good at a time, by the hash of their secret; the others are deleted."""
    async with database.writing() as connection:
        await connection.execute("DELETE FROM credential WHERE ends_at <= ?", (stamp(at),))
    return dict(await database.read(_of_row, "SELECT * FROM credential ORDER BY id"))


async def take_credential(database: Database, digest: str, kind: CredentialKind) -> Credential | None:
    """Delete the one of a hash, if it is of that kind, and return it: of two who take it, one has it."""
    async with database.writing() as connection:
        rows = await connection.execute_fetchall(
            "DELETE FROM credential WHERE digest = ? AND kind = ? RETURNING *", (digest, kind)
        )
    return next((_of_row(row)[1] for row in rows), None)


async def delete_credentials(database: Database, ids: Collection[int]) -> list[Credential]:
    """Delete some, and return those that there were: nobody comes in with them any more."""
    async with database.writing() as connection:
        rows = await connection.execute_fetchall(
            "DELETE FROM credential WHERE id IN (SELECT value FROM json_each(?)) RETURNING *",
            (json.dumps(list(ids)),),
        )
    return [_of_row(row)[1] for row in rows]


def _of_row(row: sqlite3.Row) -> tuple[str, Credential]:
    return row["digest"], Credential(
        row["id"],
        CredentialKind(row["kind"]),
        Right[row["right"].upper()],
        row["login"],
        row["user_id"],
        row["note"],
        time_in(row["made_at"]),
        time_in(row["ends_at"]) if row["ends_at"] else None,
    )
