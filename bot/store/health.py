"""Whether the database takes a write."""

from bot.store.database import Database


async def try_writing(database: Database) -> None:
    """Write the version of the database over itself, a true write that changes nothing.

    Raises:
        sqlite3.Error: it cannot be written.
    """
    async with database.writing() as connection:
        ((version,),) = await connection.execute_fetchall("PRAGMA user_version")
        await connection.execute(f"PRAGMA user_version = {int(version)}")
