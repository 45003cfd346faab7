"""The photos of documents in SQLite; their pictures are files."""

from datetime import datetime
from sqlite3 import Row

import aiosqlite

from bot.domain.chat.person import Forgotten, Person
from bot.domain.documents.photo import Photo
from bot.store.database import Database, stamp
from bot.store.person import forget_in_own


async def all_photos(database: Database) -> list[Photo]:
    """Return every photo in the order in which they came, those that are taken off too."""
    return await database.read(_photo, "SELECT * FROM photo ORDER BY id")


async def put_photo(database: Database, photo: Photo, at: datetime) -> int:
    """Write a new photo, and return its number; one that is there already counts as new."""
    async with database.writing() as connection:
        rows = await connection.execute_fetchall(
            "INSERT INTO photo (kind, slug, file, alt, width, height, added_at) VALUES (?, ?, ?, ?, ?, ?, ?)"
            " ON CONFLICT (kind, slug, file) DO UPDATE"
            " SET off_at = NULL, added_at = excluded.added_at RETURNING id",
            (photo.kind, photo.slug, photo.file, photo.alt, photo.width, photo.height, stamp(at)),
        )
    return next(row["id"] for row in rows)


async def write_alt(database: Database, number: int, alt: str) -> None:
    """Write what a photo shows."""
    async with database.writing() as connection:
        await connection.execute("UPDATE photo SET alt = ? WHERE id = ?", (alt, number))


async def write_off(database: Database, number: int, at: datetime) -> None:
    """Write that a photo is taken off."""
    async with database.writing() as connection:
        await connection.execute("UPDATE photo SET off_at = ? WHERE id = ?", (stamp(at), number))


async def write_back(database: Database, number: int, at: datetime) -> None:
    """Write that a photo is shown again: as if it came at that time, so with the document of that time."""
    async with database.writing() as connection:
        await connection.execute(
            "UPDATE photo SET off_at = NULL, added_at = ? WHERE id = ?", (stamp(at), number)
        )


async def photos_of_others(database: Database) -> list[Photo]:
    """Return the photos that are shown with a document which came after them, and is another than went.

    One that comes back just as it went, as by an undo, is the same.
    """
    return await database.read(
        _photo,
        "SELECT * FROM photo WHERE off_at IS NULL AND EXISTS (SELECT 1 FROM document_edit AS came"
        " JOIN document_change ON document_change.id = came.change_id"
        " WHERE came.kind = photo.kind AND came.slug = photo.slug AND came.before IS NULL"
        " AND document_change.at > photo.added_at AND came.after IS NOT (SELECT went.before"
        " FROM document_edit AS went WHERE went.kind = came.kind AND went.slug = came.slug"
        " AND went.id < came.id ORDER BY went.id DESC LIMIT 1)) ORDER BY id",
    )


async def taken_off_before(database: Database, at: datetime) -> list[Photo]:
    """Return the photos that were taken off before a time, and not put back."""
    return await database.read(_photo, "SELECT * FROM photo WHERE off_at < ? ORDER BY id", (stamp(at),))


async def unchanged_since(database: Database, at: datetime) -> list[Photo]:
    """Return the photos whose document was not changed since a time; it may be there, or gone."""
    return await database.read(
        _photo,
        "SELECT * FROM photo WHERE NOT EXISTS (SELECT 1 FROM document_edit"
        " JOIN document_change ON document_change.id = document_edit.change_id"
        " WHERE document_edit.kind = photo.kind AND document_edit.slug = photo.slug"
        " AND document_change.at >= ?) ORDER BY id",
        (stamp(at),),
    )


async def delete_photo(database: Database, number: int) -> None:
    """Delete a photo for good; its pictures are somebody else's to delete."""
    async with database.writing() as connection:
        await connection.execute("DELETE FROM photo WHERE id = ?", (number,))


async def forget_in_photos(connection: aiosqlite.Connection, person: Person, told: Forgotten) -> None:
    """Take a person out of what is told of photos, as far as it can mean nobody else."""
    await forget_in_own(connection, "photo", ("alt",), person, told)


def _photo(row: Row) -> Photo:
    return Photo(
        row["id"],
        row["kind"],
        row["slug"],
        row["file"],
        row["alt"],
        row["width"],
        row["height"],
        row["off_at"] is not None,
    )
