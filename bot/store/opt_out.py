"""Who wants nothing noted of them, in SQLite: a bare id, which stays when they are forgotten."""

from datetime import datetime

from bot.store.database import Database, stamp


async def opted_out(database: Database) -> set[str]:
    """Return the ids of all who opted out."""
    return set(await database.read(lambda row: row["chatter_id"], "SELECT chatter_id FROM opt_out"))


async def put_opt_out(database: Database, chatter_id: str, at: datetime) -> None:
    """Let nothing be noted of somebody any more, and let go of when they were here, and wrote to whom."""
    async with database.writing() as connection:
        await connection.execute(
            "INSERT INTO opt_out (chatter_id, since) VALUES (?, ?) ON CONFLICT DO NOTHING",
            (chatter_id, stamp(at)),
        )
        await connection.execute("DELETE FROM chatter WHERE id = ?", (chatter_id,))
        await connection.execute("DELETE FROM closeness WHERE chatter_id = ?", (chatter_id,))


async def take_opt_out(database: Database, chatter_id: str) -> None:
    """Let somebody be like everybody else again."""
    async with database.writing() as connection:
        await connection.execute("DELETE FROM opt_out WHERE chatter_id = ?", (chatter_id,))
