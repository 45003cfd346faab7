"""What those of the band said themselves, and who is the guest, in SQLite."""

from collections.abc import Iterable
from datetime import datetime
from sqlite3 import Row
from typing import NamedTuple

import aiosqlite

from bot.domain.chat.person import Forgotten, Person
from bot.store.database import Database, stamp, time_in


class Member(NamedTuple):
    """When somebody was invited, when they accepted (None: not yet), and whether they are not to be named."""

    user_id: str
    invited_at: datetime
    accepted_at: datetime | None = None
    hidden: bool = False


class Guest(NamedTuple):
    """Who is the guest, by slug, and since when."""

    slug: str
    since: datetime


async def load_members(database: Database) -> dict[str, Member]:
    """Return what all of the band said, by id."""
    found = await database.read(_member, "SELECT * FROM band_member")
    return {each.user_id: each for each in found}


async def write_members(database: Database, put: Iterable[Member], gone: Iterable[str] = ()) -> None:
    """Let it be so what some said, and let others never have said anything."""
    async with database.writing() as connection:
        await connection.executemany("DELETE FROM band_member WHERE user_id = ?", [(each,) for each in gone])
        await connection.executemany(
            "INSERT INTO band_member (user_id, invited_at, accepted_at, hidden) VALUES (?, ?, ?, ?)"
            " ON CONFLICT (user_id) DO UPDATE SET invited_at = excluded.invited_at,"
            " accepted_at = excluded.accepted_at, hidden = excluded.hidden",
            [
                (
                    each.user_id,
                    stamp(each.invited_at),
                    stamp(each.accepted_at) if each.accepted_at else None,
                    each.hidden,
                )
                for each in put
            ],
        )


async def load_guest(database: Database) -> Guest | None:
    """Return who is the guest; None for nobody."""
    found = await database.read(
        lambda row: Guest(row["slug"], time_in(row["since"])), "SELECT * FROM band_guest WHERE id = 1"
    )
    return next(iter(found), None)


async def write_guest(database: Database, guest: Guest | None) -> None:
    """Let somebody be the guest, or nobody."""
    async with database.writing() as connection:
        await connection.execute("DELETE FROM band_guest WHERE id = 1")
        if guest:
            await connection.execute(
                "INSERT INTO band_guest (id, slug, since) VALUES (1, ?, ?)", (guest.slug, stamp(guest.since))
            )


async def forget_member(connection: aiosqlite.Connection, person: Person, told: Forgotten) -> None:
    """Delete what a person said as one of the band."""
    for user_id in person.ids:
        gone = await connection.execute("DELETE FROM band_member WHERE user_id = ?", (user_id,))
        told.taken["band"] += gone.rowcount


async def forget_slugs(connection: aiosqlite.Connection) -> set[str]:
    """Take out the slugs of those of whom nothing is left in the catalogue, and return them.

    A slug is made of a name: it stays neither in the history nor with the guest.
    """
    rows = await connection.execute_fetchall(
        "SELECT slug FROM document_edit WHERE kind = 'band'"
        " GROUP BY slug HAVING max(before) IS NULL AND max(after) IS NULL"
    )
    slugs = {slug for (slug,) in rows}
    for slug in slugs:
        await connection.execute(
            "UPDATE document_edit SET slug = 'forgotten-' || id WHERE kind = 'band' AND slug = ?", (slug,)
        )
        await connection.execute("DELETE FROM band_guest WHERE slug = ?", (slug,))
    return slugs


def _member(row: Row) -> Member:
    accepted = row["accepted_at"]
    return Member(
        row["user_id"],
        time_in(row["invited_at"]),
        time_in(accepted) if accepted else None,
        bool(row["hidden"]),
    )
