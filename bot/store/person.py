"""Somebody forgotten: taken out of every table, and out of what others said."""

import json
import re
from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import cast

import aiosqlite

from bot.domain.person import Forgotten, Person
from bot.moderation.verdict import Action
from bot.store.database import Database, stamp

_KNOWN = (
    "WITH known (id, login) AS (SELECT chatter_id, chatter_login FROM audit WHERE chatter_login <> ''"
    " UNION SELECT chatter_id, chatter_login FROM review"
    " UNION SELECT chatter_id, chatter_login FROM suggestion"
    " UNION SELECT user_id, login FROM interview_offer"
    " UNION SELECT chatter_id, chatter_login FROM quiz_player WHERE chatter_login <> ''"
    " UNION SELECT chatter_id, chatter_login FROM quiz_answer"
    " UNION SELECT json_extract(body, '$.user_id'), json_extract(body, '$.login') FROM document"
    " WHERE kind = 'band' AND json_extract(body, '$.user_id') <> '' AND json_extract(body, '$.login') <> '')"
)
"""Who was moderated, has asked or suggests something, or is of the band: of nobody else a login is kept."""

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
    for table, columns in (("audit", ("said", "words")), ("review", ("said", "words"))):
        await forget_in(connection, table, columns, person, told)
    deciding = [("audit", "by_login"), ("audit", "undone_by"), ("review", "decided_by")]
    await forget_as_moderator(connection, deciding, person, told)
    # What it tells of others' deeds stands in their tables, and is counted there.
    await forget_as_moderator(connection, [("moderation_log", "by_login")], person, Forgotten())


async def forget_run_out(database: Database, now: datetime) -> None:
    """Delete the bare ids of those who were forgotten and whose sanctions have run out since."""
    async with database.writing() as connection:
        await connection.execute(
            f"DELETE FROM audit WHERE chatter_login = '' AND NOT ({_RUNS})",  # noqa: S608 - our own words
            (stamp(now),),
        )


async def forget_credentials(connection: aiosqlite.Connection, person: Person, told: Forgotten) -> None:
    """Delete what lets a person in at the pages."""
    # By login too: of a moderator who was never moderated no other table knows the id.
    for column, names in (("user_id", person.ids), ("login", person.logins)):
        for name in names:
            await _delete(connection, "sign-ins", f"credential WHERE {column} = ?", (name,), told)


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
    """Take the logins out of what others wrote in chat."""
    for column in columns:
        for words in await _texts(connection, table, column):
            await _put(connection, (table, column), words, person.taken_out_of(words), told)


async def forget_in_own(
    connection: aiosqlite.Connection, table: str, columns: Iterable[str], person: Person, told: Forgotten
) -> None:
    """Take the logins out of texts of the artist's, as far as they can be nothing else."""
    for column in columns:
        for text in await _texts(connection, table, column):
            left = person.surely_taken_out_of(text)
            await _put(connection, (table, column), text, left, told)
            told.perhaps += person.named_in(left)


async def forget_in_json(
    connection: aiosqlite.Connection, table: str, column: str, person: Person, told: Forgotten
) -> None:
    """Take the logins out of the texts in documents of the artist's, as far as they can be nothing else."""
    for text in await _texts(connection, table, column):
        document = json.loads(text)
        left = _without(document, person)
        if left != document:
            await _put(connection, (table, column), text, json.dumps(left, ensure_ascii=False), told)
        told.perhaps += sum(person.named_in(each) for each in _strings(left))


async def forget_wishes(connection: aiosqlite.Connection, person: Person, told: Forgotten) -> None:
    """Delete what was wished for by the name of a person, which wishes have without its signs."""
    for login in (each for each in person.logins if "_" in each):
        name = " ".join(re.findall(r"[a-z0-9]+", login))
        await _delete(
            connection, "wishes", "gear_wish WHERE ' ' || words || ' ' LIKE ?", (f"% {name} %",), told
        )


def _without(value: object, person: Person) -> object:
    """Return what JSON holds without the logins; names of fields stay, whatever they are."""
    match value:
        case str():
            return person.surely_taken_out_of(value)
        case list():
            return [_without(each, person) for each in cast("list[object]", value)]
        case dict():
            return {name: _without(each, person) for name, each in cast("dict[str, object]", value).items()}
        case _:
            return value


def _strings(value: object) -> Iterator[str]:
    """Yield the texts that JSON holds."""
    match value:
        case str():
            yield value
        case list():
            for each in cast("list[object]", value):
                yield from _strings(each)
        case dict():
            for each in cast("dict[str, object]", value).values():
                yield from _strings(each)
        case _:
            pass


async def _texts(connection: aiosqlite.Connection, table: str, column: str) -> list[str]:
    rows = await connection.execute_fetchall(f"SELECT DISTINCT {column} FROM {table}")  # noqa: S608 - our own names
    return [text for (text,) in rows]


async def _put(
    connection: aiosqlite.Connection, where: tuple[str, str], old: str, new: str, told: Forgotten
) -> None:
    table, column = where
    if new != old:
        done = await connection.execute(
            f"UPDATE {table} SET {column} = ? WHERE {column} = ?",  # noqa: S608 - our own names
            (new, old),
        )
        told.taken["mentions"] += done.rowcount


async def _delete(
    connection: aiosqlite.Connection, what: str, where: str, values: tuple[str, ...], told: Forgotten
) -> None:
    gone = await connection.execute(f"DELETE FROM {where}", values)  # noqa: S608 - our own words
    told.taken[what] += gone.rowcount
