"""Somebody forgotten: taken out of every table, and out of what others said."""

from collections.abc import Iterable
from datetime import datetime

import aiosqlite

from bot.domain.person import Forgotten, Person
from bot.moderation.verdict import Action
from bot.store.database import Database, stamp

_KNOWN = (
    "WITH known (id, login) AS (SELECT chatter_id, chatter_login FROM audit WHERE chatter_login <> ''"
    " UNION SELECT chatter_id, chatter_login FROM review)"
)
"""Who was moderated or has asked something of moderators: of nobody else a login is kept."""

_SAME = (
    f"{_KNOWN} SELECT DISTINCT other.id, other.login FROM known JOIN known AS other USING (id)"  # noqa: S608 - ours
    " WHERE known.login = ? OR known.id = ?"
)

_RUNS = (
    f"counts AND undone_at IS NULL AND (action = '{Action.BAN}' OR action = '{Action.TIMEOUT}'"
    " AND unixepoch(said_at) + seconds > unixepoch(?))"
)
"""A sanction that is in force at a time: it stays, or who is forgotten would be back at once."""


async def person_called(database: Database, name: str) -> Person:
    """Return whoever has or had a login, or has an id, with all the logins and ids that belong together."""
    rows = await database.reading.execute_fetchall(
        _SAME,
        (name, name),
    )
    logins, ids = {row["login"] for row in rows}, {row["id"] for row in rows}
    return Person(
        frozenset(logins if name.isdecimal() else logins | {name}),
        frozenset(ids | {name} if name.isdecimal() else ids),
    )


async def forget_moderated(
    connection: aiosqlite.Connection, person: Person, now: datetime, told: Forgotten
) -> None:
    """Delete what was decided about a person, what waits for a moderator, and when they were first seen.

    Of a sanction in force the id, the action and its time stay, and nothing that anybody wrote.
    """
    for chatter_id in person.ids:
        kept = await connection.execute(
            "UPDATE audit SET chatter_login = '', said = '', words = '', reason = '',"  # noqa: S608 - our own words
            f" message_id = 'forgotten ' || id WHERE chatter_id = ? AND {_RUNS}",
            (chatter_id, stamp(now)),
        )
        told.stays += kept.rowcount
        for what, table, column in (("reviews", "review", "chatter_id"), ("first days", "chatter", "id")):
            await _delete(connection, what, f"{table} WHERE {column} = ?", (chatter_id,), told)
        over = f"audit WHERE chatter_id = ? AND NOT ({_RUNS})"
        await _delete(connection, "decisions", over, (chatter_id, stamp(now)), told)
    for table, columns in (("audit", ("said", "words", "reason")), ("review", ("said", "words"))):
        await forget_in(connection, table, columns, person, told)
    await forget_as_moderator(connection, [("audit", "undone_by"), ("review", "decided_by")], person, told)


async def forget_run_out(database: Database, now: datetime) -> None:
    """Delete the bare ids of those who were forgotten and whose sanctions have run out since."""
    async with database.writing() as connection:
        await connection.execute(
            f"DELETE FROM audit WHERE chatter_login = '' AND NOT ({_RUNS})",  # noqa: S608 - our own words
            (stamp(now),),
        )


async def forget_as_moderator(
    connection: aiosqlite.Connection, columns: Iterable[tuple[str, str]], person: Person, told: Forgotten
) -> None:
    """Take the logins out of what they decided or switched, by table and column; what was done stays."""
    for table, column in columns:
        for login in person.logins:
            done = await connection.execute(
                f"UPDATE {table} SET {column} = '' WHERE {column} = ?",  # noqa: S608 - our own names
                (login,),
            )
            told.taken["acts as a moderator"] += done.rowcount


async def forget_in(
    connection: aiosqlite.Connection, table: str, columns: Iterable[str], person: Person, told: Forgotten
) -> None:
    """Take a login out of words that others wrote."""
    for column in columns:
        rows = await connection.execute_fetchall(f"SELECT rowid, {column} FROM {table}")  # noqa: S608 - our own names
        for rowid, words in rows:
            if person.named_in(words):
                await connection.execute(
                    f"UPDATE {table} SET {column} = ? WHERE rowid = ?",  # noqa: S608 - our own names
                    (person.taken_out_of(words), rowid),
                )
                told.taken["mentions"] += 1


async def forget_wishes(connection: aiosqlite.Connection, person: Person, told: Forgotten) -> None:
    """Delete what was wished for by a person's name."""
    rows = await connection.execute_fetchall("SELECT words FROM gear_wish")
    for (words,) in rows:
        if person.named_in(words) or person.named_in(words.replace(" ", "_")):
            await _delete(connection, "wishes", "gear_wish WHERE words = ?", (words,), told)


async def _delete(
    connection: aiosqlite.Connection, what: str, where: str, values: tuple[str, ...], told: Forgotten
) -> None:
    gone = await connection.execute(f"DELETE FROM {where}", values)  # noqa: S608 - our own words
    told.taken[what] += gone.rowcount
