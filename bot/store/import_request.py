"""Files that a command hands to the bot that runs, in SQLite, and what the bot answers."""

import json
from collections.abc import Mapping

from bot.store.database import Database

_TAKEN_UP = ""
"""What stands for the answer while it is being found."""


async def ask(database: Database, files: Mapping[str, str], *, prune: bool = False) -> int:
    """Hand over the texts of files, by name, and return the number of the request."""
    async with database.writing() as connection:
        cursor = await connection.execute(
            "INSERT INTO import_request (files, prune) VALUES (?, ?)", (json.dumps(files), prune)
        )
        assert cursor.lastrowid
        return cursor.lastrowid


async def take_up(database: Database) -> tuple[int, dict[str, str], bool] | None:
    """Return the oldest request that waits, which from now on is not withdrawn; None where none does."""
    rows = await database.reading.execute_fetchall(
        "SELECT id FROM import_request WHERE answer IS NULL ORDER BY id LIMIT 1"
    )
    for row in rows:
        async with database.writing() as connection:
            taken = await connection.execute_fetchall(
                "UPDATE import_request SET answer = ? WHERE id = ? RETURNING files, prune",
                (_TAKEN_UP, row["id"]),
            )
        for each in taken:  # none where it was withdrawn just now
            return row["id"], json.loads(each["files"]), bool(each["prune"])
    return None


async def answer(database: Database, number: int, says: str) -> None:
    """Answer a request."""
    async with database.writing() as connection:
        await connection.execute("UPDATE import_request SET answer = ? WHERE id = ?", (says, number))


async def answer_to(database: Database, number: int) -> str:
    """Return the answer to a request; empty while there is none."""
    rows = await database.reading.execute_fetchall(
        "SELECT answer FROM import_request WHERE id = ?", (number,)
    )
    return next((row["answer"] or "" for row in rows), "")


async def withdraw(database: Database, number: int) -> bool:
    """Take a request back; tell whether the bot had not taken it up."""
    async with database.writing() as connection:
        rows = await connection.execute_fetchall(
            "DELETE FROM import_request WHERE id = ? RETURNING answer IS NULL AS waited", (number,)
        )
    return any(row["waited"] for row in rows)


async def clear(database: Database) -> None:
    """Forget all requests, for a bot that starts: whoever made them was told that nobody answered."""
    async with database.writing() as connection:
        await connection.execute("DELETE FROM import_request")
