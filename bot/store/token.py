"""The signed-in accounts in SQLite."""

from dataclasses import dataclass
from datetime import datetime

from bot.store.database import Database, stamp


@dataclass(frozen=True, slots=True, repr=False)
class Token:
    """What Twitch gave one account; it has no `repr`, so that it cannot slip into a log."""

    user_id: str
    login: str
    access: str
    refresh: str
    scopes: frozenset[str]


async def save_token(database: Database, token: Token, at: datetime) -> None:
    """Write the newest pair of an account over the one before."""
    async with database.writing() as connection:
        await connection.execute(
            "INSERT OR REPLACE INTO token (user_id, login, access, refresh, scopes, saved_at)"
            " VALUES (?, ?, ?, ?, ?, ?)",
            (
                token.user_id,
                token.login,
                token.access,
                token.refresh,
                " ".join(sorted(token.scopes)),
                stamp(at),
            ),
        )


async def replace_pair(database: Database, user_id: str, access: str, refresh: str, at: datetime) -> None:
    """Write the pair that a refresh gave; the old refresh token is worth nothing from then on."""
    async with database.writing() as connection:
        await connection.execute(
            "UPDATE token SET access = ?, refresh = ?, saved_at = ? WHERE user_id = ?",
            (access, refresh, stamp(at), user_id),
        )


async def load_token(database: Database) -> Token | None:
    """Return the bot account's newest token; None before the first sign-in."""
    rows = list(await database.reading.execute_fetchall("SELECT * FROM token ORDER BY saved_at DESC LIMIT 1"))
    if not rows:
        return None
    row = rows[0]
    return Token(
        row["user_id"], row["login"], row["access"], row["refresh"], frozenset(row["scopes"].split())
    )
