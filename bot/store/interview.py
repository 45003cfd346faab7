"""Which questions of an interview were dealt to whom, and what fans would ask, in SQLite."""

from collections.abc import Iterable
from datetime import datetime
from sqlite3 import Row
from typing import NamedTuple

import aiosqlite

from bot.domain.chat.message import Chatter, Message
from bot.domain.chat.person import Forgotten, Person
from bot.domain.chat.said import Removal
from bot.store.database import Database, stamp, time_in
from bot.store.person import delete_of, forget_in


class Offer(NamedTuple):
    """A fan's question: its number, the line that it stood in, whose it is, and the words."""

    id: int
    message_id: str
    chatter: Chatter
    asks: str
    at: datetime


async def dealt_to(database: Database, whom: str) -> list[str]:
    """Return the slugs of the questions that were dealt to somebody, '' for nobody, in that order."""
    return await database.read(
        lambda row: row["slug"], "SELECT slug FROM interview_dealt WHERE whom = ? ORDER BY at", (whom,)
    )


async def write_dealt(database: Database, whom: str, slug: str, at: datetime, *, anew: bool) -> None:
    """Note that a question was dealt; `anew`: those before it may be dealt again."""
    async with database.writing() as connection:
        if anew:
            await connection.execute("DELETE FROM interview_dealt WHERE whom = ?", (whom,))
        await connection.execute(
            "INSERT INTO interview_dealt (whom, slug, at) VALUES (?, ?, ?)"
            " ON CONFLICT (whom, slug) DO UPDATE SET at = excluded.at",
            (whom, slug, stamp(at)),
        )


async def write_offer(database: Database, message: Message, asks: str) -> int:
    """Let a fan's question wait, and return its number."""
    async with database.writing() as connection:
        done = await connection.execute(
            "INSERT INTO interview_offer (message_id, user_id, login, asks, at) VALUES (?, ?, ?, ?, ?)",
            (message.id, message.chatter.id, message.chatter.login, asks, stamp(message.at)),
        )
        return done.lastrowid or 0


async def waiting_offers(database: Database) -> list[Offer]:
    """Return the questions that wait, in their order."""
    return await database.read(_offer, "SELECT * FROM interview_offer WHERE slug IS NULL ORDER BY id")


async def take_offer(database: Database, number: int, slug: str) -> None:
    """Note what a question that waited became, by the slug of that."""
    async with database.writing() as connection:
        await connection.execute("UPDATE interview_offer SET slug = ? WHERE id = ?", (slug, number))


async def drop_offer(database: Database, number: int) -> None:
    """Let a question wait no longer."""
    async with database.writing() as connection:
        await connection.execute("DELETE FROM interview_offer WHERE id = ?", (number,))


async def offer_of(database: Database, slug: str) -> Offer | None:
    """Return the fan's question that became one of the deck; None where it is no fan's."""
    found = await database.read(_offer, "SELECT * FROM interview_offer WHERE slug = ?", (slug,))
    return next(iter(found), None)


async def drop_taken_off(database: Database, removal: Removal) -> None:
    """Let no question wait of a line that staff has taken off, or of a person whose lines all were."""
    column, value = ("message_id", removal.line) if removal.line else ("user_id", removal.author)
    async with database.writing() as connection:
        await connection.execute(
            f"DELETE FROM interview_offer WHERE {column} = ? AND slug IS NULL",  # noqa: S608 - our own names
            (value,),
        )


async def forget_dealt(connection: aiosqlite.Connection, slugs: Iterable[str]) -> None:
    """Delete what those of these slugs were asked."""
    for slug in slugs:
        await connection.execute("DELETE FROM interview_dealt WHERE whom = ?", (slug,))


async def forget_offers(connection: aiosqlite.Connection, person: Person, told: Forgotten) -> None:
    """Delete what a person would have asked, and take them out of what others would."""
    told.taken["questions"] += await delete_of(
        connection, "interview_offer", person, id_="user_id", login="login"
    )
    await forget_in(connection, "interview_offer", ("asks",), person, told)


def _offer(row: Row) -> Offer:
    login = row["login"]
    whose = Chatter(row["user_id"], login, login)
    return Offer(row["id"], row["message_id"], whose, row["asks"], time_in(row["at"]))
