"""The documents in SQLite: all of a kind in their order, and every change of them with before and after."""

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import datetime
from functools import reduce
from sqlite3 import Connection, Row
from typing import Any, NamedTuple, TypeVar, cast

import aiosqlite

from bot.domain.documents.document_kind import Document, DocumentKind
from bot.store.database import Database, stamp, time_in

DocumentT = TypeVar("DocumentT", bound=Document)

A_FILE = None
"""Who changed what came from a file."""


class Edit(NamedTuple):
    """One document as it was and became, as bodies: None before it was added, and after it was removed."""

    kind: str
    slug: str
    position: int
    before: str | None
    after: str | None


class Change(NamedTuple):
    """What was changed together; `undoes` is the change that it took back, `undone` tells whether one did so.

    `edits` are the first of them, `size` tells how many there are.
    """

    id: int
    at: datetime
    by: str | None
    undoes: int | None
    undone: bool
    edits: Sequence[Edit]
    size: int


_UNDONE = (
    "EXISTS (SELECT 1 FROM document_change AS later WHERE later.undoes = document_change.id AND NOT EXISTS"
    " (SELECT 1 FROM document_change AS again WHERE again.undoes = later.id))"
)
"""Whether a change is taken back, and that is not taken back in turn."""

# The edits of a change are written together, and none is ever deleted: so their numbers tell how many there
# are, where to count those of an import of fifty thousand takes milliseconds.
_CHANGE = (
    f"SELECT id, at, by_login, undoes, {_UNDONE} AS undone,"  # noqa: S608 - ours
    " (SELECT max(id) FROM document_edit WHERE change_id = document_change.id)"
    " - (SELECT min(id) FROM document_edit WHERE change_id = document_change.id) + 1 AS size"
    " FROM document_change"
)


async def stored(database: Database, kind: DocumentKind[DocumentT]) -> list[tuple[DocumentT, int]]:
    """Return every document of a kind with its place, in their order.

    Raises:
        StoreError: one of them is not as its schema wants it.
    """

    def made_of(row: Row) -> tuple[DocumentT, int]:
        document = kind.from_body(row["body"])
        if document.slug != row["slug"]:
            raise ValueError(f"the {kind.name} {row['slug']!r} calls itself {document.slug!r}")
        return document, row["position"]

    query = "SELECT slug, position, body FROM document WHERE kind = ? ORDER BY position, slug"
    return await database.read(made_of, query, [kind.name])


async def documents_of(database: Database, kind: DocumentKind[DocumentT]) -> tuple[DocumentT, ...]:
    """Return every document of a kind, in their order.

    Raises:
        StoreError: one of them is not as its schema wants it.
    """
    return tuple(document for document, _ in await stored(database, kind))


async def write_change(
    database: Database, edits: Sequence[Edit], by: str | None, at: datetime, undoes: int | None = None
) -> int:
    """Write what was changed together, with how it was before, all or nothing; return the change's number."""

    def write(connection: Connection) -> int:
        cursor = connection.execute(
            "INSERT INTO document_change (at, by_login, undoes) VALUES (?, ?, ?)", (stamp(at), by, undoes)
        )
        number = cursor.lastrowid
        assert number
        connection.executemany(
            "INSERT INTO document_edit (change_id, kind, slug, position, before, after)"
            " VALUES (?, ?, ?, ?, ?, ?)",
            [(number, *edit) for edit in edits],
        )
        connection.executemany(
            "DELETE FROM document WHERE kind = ? AND slug = ?",
            [(edit.kind, edit.slug) for edit in edits if edit.after is None],
        )
        connection.executemany(
            "INSERT INTO document (kind, slug, position, body, changed_at) VALUES (?, ?, ?, ?, ?)"
            " ON CONFLICT (kind, slug) DO UPDATE"
            " SET position = excluded.position, body = excluded.body, changed_at = excluded.changed_at",
            [(edit.kind, edit.slug, edit.position, edit.after, stamp(at)) for edit in edits if edit.after],
        )
        return number

    return await database.write(write)


async def change_numbered(database: Database, number: int) -> Change | None:
    """Return a change with all its edits; None where there is none of that number."""
    found = await _changes(database, f"{_CHANGE} WHERE id = ?", [number])
    if not found:
        return None
    return found[0]._replace(edits=await _edits(database, number))


async def latest_changes(database: Database, most: int, edits: int) -> list[Change]:
    """Return the latest changes, the newest first, each with its first few edits."""
    since = "(SELECT max(id) FROM document_change) - ?"  # no number is ever missing
    found = await _changes(database, f"{_CHANGE} WHERE id > {since} ORDER BY id DESC", [most])
    return [each._replace(edits=await _edits(database, each.id, edits)) for each in found]


async def changes_of(database: Database, kind: str, slug: str, most: int) -> list[Change]:
    """Return the latest changes of one document, the newest first, each with the edit of that alone."""
    query = (
        f"{_CHANGE} WHERE id IN (SELECT change_id FROM document_edit WHERE kind = ? AND slug = ?"  # noqa: S608
        " ORDER BY id DESC LIMIT ?) ORDER BY id DESC"
    )
    found = await _changes(database, query, [kind, slug, most])
    return [
        each._replace(edits=edits)
        for each in found
        for edits in [await _edits(database, each.id, only=(kind, slug))]
    ]


async def changes_of_kind(database: Database, kind: str, most: int) -> list[Change]:
    """Return the latest changes of any documents of a kind, the newest first, each with an edit of one."""
    query = (
        f"{_CHANGE} WHERE id IN (SELECT DISTINCT change_id FROM document_edit WHERE kind = ?"  # noqa: S608
        " ORDER BY change_id DESC LIMIT ?) ORDER BY id DESC"
    )
    found = await _changes(database, query, [kind, most])
    return [each._replace(edits=await _edits(database, each.id, 1, (kind, None))) for each in found]


async def bodies_of(database: Database, kind: str, slug: str) -> list[str]:
    """Return all that one document ever was, the newest first."""
    rows = await database.reading.execute_fetchall(
        "SELECT after, before FROM document_edit WHERE kind = ? AND slug = ? ORDER BY id DESC", (kind, slug)
    )
    return [body for row in rows for body in row if body]


async def former_documents(database: Database, kind: DocumentKind[DocumentT]) -> list[DocumentT]:
    """Return what the documents of a kind were before they changed or went, as far as it can be read."""
    rows = await database.reading.execute_fetchall(
        "SELECT before FROM document_edit WHERE kind = ? AND before IS NOT NULL", (kind.name,)
    )
    return [document for row in rows if (document := _read(kind, row["before"]))]


async def latest_change_by(database: Database, by: str) -> int | None:
    """Return the number of the latest change by somebody that takes none back and is not taken back."""
    rows = await database.reading.execute_fetchall(
        f"SELECT id FROM document_change WHERE by_login = ? AND undoes IS NULL AND NOT {_UNDONE}"  # noqa: S608
        " ORDER BY id DESC LIMIT 1",
        (by,),
    )
    return next((row["id"] for row in rows), None)


async def forget_words(
    connection: aiosqlite.Connection, kinds: Sequence[DocumentKind[Any]], without: Callable[[str], str]
) -> int:
    """Take out of all documents, as they are and as they were, what `without` takes out of a text.

    What names a document, and a choice that has no other word, stays. Return in how many rows something was.
    """
    known = {kind.name: kind for kind in kinds}
    return await _rewrite(connection, lambda kind, body: _without(known.get(kind), body, without))


async def forget_said_by(
    connection: aiosqlite.Connection, kinds: Sequence[DocumentKind[Any]], is_theirs: Callable[[str], bool]
) -> int:
    """Take out all documents that are somebody's own words, as they are and as they were, by who said them.

    Return in how many rows there was one.
    """
    known = {kind.name: kind for kind in kinds}

    def left(name: str, body: str) -> str | None:
        kind = known.get(name)
        said = _read(kind, body) if kind else None
        who = kind.said_by(said) if kind and said else ""
        if not (kind and said and who and is_theirs(who)):
            return body
        remains = kind.remains(said)
        return kind.as_body(remains) if remains else None

    return await _rewrite(connection, left)


async def _rewrite(connection: aiosqlite.Connection, left: Callable[[str, str], str | None]) -> int:
    """Let all bodies, as they are and were, be what is `left` of a kind's; return how many changed."""
    changed = 0
    for table, column in (("document", "body"), ("document_edit", "before"), ("document_edit", "after")):
        rows = await connection.execute_fetchall(
            f"SELECT rowid, kind, {column} FROM {table} WHERE {column} IS NOT NULL"  # noqa: S608 - our own names
        )
        for number, kind, body in rows:
            told = left(kind, body)
            if told != body:
                await connection.execute(
                    f"DELETE FROM {table} WHERE rowid = ?2"  # noqa: S608 - our own names
                    if told is None and table == "document"
                    else f"UPDATE {table} SET {column} = ?1 WHERE rowid = ?2",  # noqa: S608 - our own names
                    (told, number),
                )
                changed += 1
    return changed


async def texts(connection: aiosqlite.Connection) -> list[set[str]]:
    """Return of each document there is or was the texts that are or were in it, and its slug in words."""
    found: dict[tuple[str, str], set[str]] = {}
    rows = await connection.execute_fetchall(
        "SELECT kind, slug, body FROM document UNION ALL SELECT kind, slug, before FROM document_edit"
        " UNION ALL SELECT kind, slug, after FROM document_edit"
    )
    for kind, slug, body in rows:
        told = found.setdefault((kind, slug), {slug.replace("-", " "), slug.replace("-", "_")})
        told.update(text for path, text in _texts_in(json.loads(body or "{}")) if path != ("slug",))
    return [*found.values()]


def _without(kind: DocumentKind[Any] | None, body: str, without: Callable[[str], str]) -> str:
    """Return a body with each of its texts changed that may be, as far as it still is the same document.

    One of a list that may not be changed, as a further name of a command, goes.
    """
    if without(body) == body:
        return body
    whole = _with_all(body, without)
    if kind is None or _same(kind, body, whole):
        return whole
    for path, text in reversed(list(_texts_in(json.loads(body)))):
        if path == ("slug",) or without(text) == text:
            continue
        for told in (_with(body, path, without(text)), _with(body, path, None)):
            if told and (kind is None or _same(kind, body, told)):
                body = told
                break
    return body


def _with_all(body: str, without: Callable[[str], str]) -> str:
    """Return a body with each of its texts changed at once, as one may have to be among others."""
    for path, text in _texts_in(json.loads(body)):
        if path != ("slug",) and without(text) != text:
            body = _with(body, path, without(text))
    return body


def _with(body: str, path: tuple[str | int, ...], text: str | None) -> str:
    """Return a body with another text in a place; without one the place goes, "" if it is in no list."""
    changed = json.loads(body)
    place = reduce(lambda value, part: value[part], path[:-1], changed)
    if text is not None:
        place[path[-1]] = text
    elif isinstance(place, list):
        cast("list[Any]", place).pop(int(path[-1]))
    else:
        return ""
    return json.dumps(changed, ensure_ascii=False, separators=(",", ":"))


def _same(kind: DocumentKind[Any], body: str, told: str) -> bool:
    before, after = _read(kind, body), _read(kind, told)
    return bool(before and after) and list(kind.names(before)) == list(kind.names(after))


def _read(kind: DocumentKind[DocumentT], body: str) -> DocumentT | None:
    try:
        return kind.from_body(body)
    except ValueError:  # an older version wrote it in another form
        return None


def _texts_in(value: Any, path: tuple[str | int, ...] = ()) -> Iterator[tuple[tuple[str | int, ...], str]]:
    """Yield each text within plain values, with the way to it."""
    if isinstance(value, str):
        yield path, value
    elif isinstance(value, dict):
        for name, inside in cast("dict[str, Any]", value).items():
            yield from _texts_in(inside, (*path, name))
    elif isinstance(value, list):
        for place, inside in enumerate(cast("list[Any]", value)):
            yield from _texts_in(inside, (*path, place))


async def _changes(database: Database, query: str, values: Iterable[Any]) -> list[Change]:
    def made_of(row: Row) -> Change:
        at, undone = time_in(row["at"]), bool(row["undone"])
        return Change(row["id"], at, row["by_login"], row["undoes"], undone, (), row["size"])

    return await database.read(made_of, query, values)


async def _edits(
    database: Database, number: int, most: int = -1, only: tuple[str, str | None] | None = None
) -> list[Edit]:
    """Return the first edits of a change, or those `only` of a kind, and of a slug where there is one."""
    kind, slug = only or (None, None)
    of = "change_id = ?"
    if slug:  # by the slug: the change may be an import of fifty thousand
        of = "+change_id = ? AND kind = ? AND slug = ?"
    elif kind:
        of = "change_id = ? AND kind = ?"
    values = [each for each in (number, kind, slug) if each is not None]
    return await database.read(
        lambda row: Edit(row["kind"], row["slug"], row["position"], row["before"], row["after"]),
        f"SELECT kind, slug, position, before, after FROM document_edit WHERE {of}"  # noqa: S608
        " ORDER BY id LIMIT ?",
        [*values, most],
    )
