"""Somebody forgotten: taken out of every table, and out of what others said."""

import json
import re
from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import cast

import aiosqlite

from bot.domain.chat.person import Forgotten, Person
from bot.moderation.verdict import Action
from bot.store.database import Database, stamp

_PAIRS = (
    "SELECT owner.name AS owner, one.name AS id, other.name AS login FROM sqlite_schema AS owner,"
    " pragma_table_info(owner.name) AS one, pragma_table_info(owner.name) AS other WHERE owner.type = 'table'"
    " AND (one.name, other.name) IN (VALUES ('chatter_id', 'chatter_login'), ('user_id', 'login'))"
)
"""The tables that have a login beside an id, with both columns: a new one is known by itself."""

_OF_THE_BAND = (
    "SELECT json_extract(body, '$.user_id'), json_extract(body, '$.login') FROM document"
    " WHERE kind = 'band' AND json_extract(body, '$.user_id') <> '' AND json_extract(body, '$.login') <> ''"
)

_RUNS = (
    f"counts AND undone_at IS NULL AND (action = '{Action.BAN}' OR action = '{Action.TIMEOUT}'"
    " AND unixepoch(said_at) + seconds > unixepoch(?))"
)
"""A sanction that is in force at a time: it stays, or who is forgotten would be back at once."""

STANDS = f"{_RUNS} OR (counts AND undone_at IS NULL AND weight > 0 AND said_at >= ?)"
"""That, or what still counts against somebody since another time: or to be forgotten were to be forgiven."""


STAYS = {("opt_out", "chatter_id"), ("audit", "chatter_id"), ("moderation_log", "chatter_id")}
"""The columns in which the bare id of who is forgotten may stay, by table: who opted out, and sanctions."""


async def person_called(database: Database, login: str) -> Person:
    """Return whoever has or had a login, with all the logins and ids that belong together."""
    logins, ids = await _known(database, "login", login)
    return Person(logins | {login}, ids)


async def person_with_id(database: Database, chatter_id: str) -> Person:
    """Return who has an id, with all the logins that they have or had; nobody else who has one of those."""
    logins, _ = await _known(database, "id", chatter_id)
    return Person(logins, frozenset({chatter_id}))


async def _known(database: Database, by: str, name: str) -> tuple[frozenset[str], frozenset[str]]:
    """Return the logins and ids that belong together with an `id` or a `login`, which may look alike."""
    pairs = [
        f"SELECT {id_}, {login} FROM {owner} WHERE {id_} <> '' AND {login} <> ''"  # noqa: S608 - of the schema
        for owner, id_, login in await database.reading.execute_fetchall(_PAIRS)
    ]
    rows = await database.reading.execute_fetchall(
        f"WITH known (id, login) AS ({' UNION '.join([*pairs, _OF_THE_BAND])})"  # noqa: S608 - ours
        " SELECT DISTINCT other.id, other.login FROM known JOIN known AS other USING (id)"
        f" WHERE known.{by} = ?",
        (name,),
    )
    return frozenset(row["login"] for row in rows), frozenset(row["id"] for row in rows)


async def delete_of(
    connection: aiosqlite.Connection,
    table: str,
    person: Person,
    *,
    id_: str = "chatter_id",
    login: str = "chatter_login",
) -> int:
    """Delete the rows of a person, and return how many.

    A login may be another's by now: by it only those go that have no id.
    """
    gone = 0
    for where, names in ((f"{id_} = ?", person.ids), (f"{login} = ? AND {id_} = ''", person.logins)):
        for name in names:
            done = await connection.execute(f"DELETE FROM {table} WHERE {where}", (name,))  # noqa: S608 - ours
            gone += done.rowcount
    return gone


async def forget_moderated(
    connection: aiosqlite.Connection, person: Person, now: datetime, since: datetime, told: Forgotten
) -> None:
    """Delete what was decided about a person, what waits for a moderator, and when they were first seen.

    Of a sanction in force, and of what counts against them `since` a time, the id, the action and its time
    stay, and nothing that anybody wrote.
    """
    stands = (stamp(now), stamp(since))
    for chatter_id in person.ids:
        kept = await connection.execute(
            "UPDATE audit SET chatter_login = '', said = '', words = '', reason = '',"  # noqa: S608 - our own words
            f" message_id = 'forgotten ' || id WHERE chatter_id = ? AND ({STANDS})",
            (chatter_id, *stands),
        )
        told.stays += kept.rowcount
        for what, table, column in (("reviews", "review", "chatter_id"), ("first days", "chatter", "id")):
            await _delete(connection, what, f"{table} WHERE {column} = ?", (chatter_id,), told)
        over = f"audit WHERE chatter_id = ? AND NOT ({STANDS})"
        await _delete(connection, "decisions", over, (chatter_id, *stands), told)
        # What goes with its decision by itself is gone; what belongs to none that stays goes as well.
        await connection.execute(
            "DELETE FROM moderation_log WHERE chatter_id = ?1 AND NOT EXISTS"
            " (SELECT 1 FROM audit WHERE audit.id = audit_id AND audit.chatter_id = ?1)",
            (chatter_id,),
        )
    for table, columns in (("audit", ("said", "words")), ("review", ("said", "words"))):
        await forget_in(connection, table, columns, person, told)
    deciding = [("audit", "by_login"), ("audit", "undone_by"), ("review", "decided_by")]
    await forget_as_moderator(connection, deciding, person, told)
    # What it tells of others' deeds stands in their tables, and is counted there.
    await forget_as_moderator(connection, [("moderation_log", "by_login")], person, Forgotten())


async def forget_run_out(database: Database, now: datetime, since: datetime) -> None:
    """Delete the bare ids of who was forgotten, where nothing is in force nor counts `since` a time."""
    async with database.writing() as connection:
        await connection.execute(
            f"DELETE FROM audit WHERE chatter_login = '' AND NOT ({STANDS})",  # noqa: S608 - our own words
            (stamp(now), stamp(since)),
        )


async def forget_credentials(connection: aiosqlite.Connection, person: Person, told: Forgotten) -> None:
    """Delete what lets a person in at the pages."""
    told.taken["sign-ins"] += await delete_of(connection, "credential", person, id_="user_id", login="login")


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


async def reached_not(database: Database, person: Person) -> list[str]:
    """Return the tables that still have something of a person who is forgotten, but for what is to stay.

    They are found by reading the schema: what no feature has taken out is told, and not passed over.
    """
    columns = await database.reading.execute_fetchall(
        "SELECT owner.name, field.name FROM sqlite_schema AS owner, pragma_table_info(owner.name) AS field"
        " WHERE owner.type = 'table' AND owner.name NOT LIKE 'sqlite_%' AND field.type = 'TEXT'"
    )
    pairs = {(owner, login): id_ for owner, id_, login in await database.reading.execute_fetchall(_PAIRS)}
    found: dict[str, None] = {}
    for table, column in columns:
        beside = pairs.get((table, column))
        # A login beside another's id is the login of another by now.
        of = f"{table} WHERE coalesce({beside}, '') = ''" if beside else table
        if (table, column) not in STAYS and await _has(database, of, column, person):
            found[table] = None
    return [*found]


async def _has(database: Database, table: str, column: str, person: Person) -> bool:
    """Tell whether a column has an id or a login of a person, or surely names them in a text."""
    like = " OR ".join(["value LIKE ?"] * len(names := [*person.logins, *person.ids]))
    rows = await database.reading.execute_fetchall(
        f"SELECT value FROM (SELECT DISTINCT {column} AS value FROM {table}) WHERE {like}",  # noqa: S608
        [f"%{name}%" for name in names],
    )
    of_login = column.endswith(("login", "by"))
    return any(
        value in person.ids or (of_login and value in person.logins) or person.surely_in(value)
        for (value,) in rows
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
