"""The signed-in accounts in SQLite: one for each role."""

from datetime import datetime

from bot.domain.operation.token import AccountRole, Token
from bot.store.database import Database, stamp


async def save_token(database: Database, token: Token, at: datetime) -> None:
    """Write a sign-in over the one that its role had before."""
    async with database.writing() as connection:
        await connection.execute(
            "INSERT OR REPLACE INTO token (role, user_id, login, access, refresh, scopes, saved_at)"
            " VALUES (?, ?, ?, ?, ?, ?, ?)",
            (
                token.role,
                token.user_id,
                token.login,
                token.access,
                token.refresh,
                " ".join(sorted(token.scopes)),
                stamp(at),
            ),
        )


async def replace_pair(database: Database, spent: str, access: str, refresh: str, at: datetime) -> None:
    """Write the pair that a refresh gave for the refresh token `spent`, which is worth nothing from then on.

    Where somebody has signed in anew meanwhile, that sign-in stays.
    """
    async with database.writing() as connection:
        await connection.execute(
            "UPDATE token SET access = ?, refresh = ?, saved_at = ? WHERE refresh = ?",
            (access, refresh, stamp(at), spent),
        )


async def load_token(database: Database, role: AccountRole = "bot") -> Token | None:
    """Return the sign-in of a role; None before the first."""
    rows = list(await database.reading.execute_fetchall("SELECT * FROM token WHERE role = ?", (role,)))
    if not rows:
        return None
    row = rows[0]
    return Token(
        row["user_id"], row["login"], row["access"], row["refresh"], frozenset(row["scopes"].split()), role
    )
