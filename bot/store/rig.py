"""Which rig is in use, in SQLite."""

from bot.store.database import Database


async def rig_in_use(database: Database) -> str:
    """Return the slug of the rig that is in use; '' for none."""
    rows = await database.read(lambda row: str(row["slug"]), "SELECT slug FROM rig_in_use WHERE one = 1")
    return next(iter(rows), "")


async def use_rig(database: Database, slug: str) -> None:
    """Let a rig be in use from now on; '' for none."""
    put = "INSERT OR REPLACE INTO rig_in_use (one, slug) VALUES (1, ?)"
    statement, values = (put, (slug,)) if slug else ("DELETE FROM rig_in_use", ())
    await database.write(lambda connection: connection.execute(statement, values))
