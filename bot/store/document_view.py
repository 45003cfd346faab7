"""A view for each kind of document that shows its fields as columns, so that any SQLite tool reads tables."""

from collections.abc import Sequence
from typing import Any

from bot.domain.documents.document_kind import DocumentKind
from bot.store.database import Database


async def show_as_tables(database: Database, kinds: Sequence[DocumentKind[Any]]) -> None:
    """Let each kind have a view of its name with the fields of its schema; one that is so stays untouched."""
    rows = await database.reading.execute_fetchall("SELECT name, sql FROM sqlite_schema WHERE type = 'view'")
    there = {row["name"]: row["sql"] for row in rows}
    anew = {kind.name: sql for kind in kinds if there.get(kind.name) != (sql := _view_of(kind))}
    if not anew:
        return
    async with database.writing() as connection:
        for name, sql in anew.items():
            await connection.execute(f'DROP VIEW IF EXISTS "{name}"')
            await connection.execute(sql)


def _view_of(kind: DocumentKind[Any]) -> str:
    """Return the SQL of a kind's view: text, numbers, lists as JSON; a field newer than the row is NULL."""
    fields = [f"""json_extract(body, '$."{field}"') AS "{field}\"""" for field in kind.fields()]
    columns = ", ".join([*fields, "position", "changed_at"])
    return f"""CREATE VIEW "{kind.name}" AS SELECT {columns} FROM document WHERE kind = '{kind.name}'"""  # noqa: S608 - our names
