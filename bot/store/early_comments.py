"""Who wrote first in an evening, in SQLite, and who wants to be greeted as back."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, datetime
from sqlite3 import Row

import aiosqlite

from bot.domain.chat.message import Chatter
from bot.domain.chat.person import Forgotten, Person
from bot.domain.fans.early_comments import EarlyComment, Hello, is_back
from bot.store.database import Database, stamp, time_in
from bot.store.person import delete_of, forget_as_moderator, forget_in


async def last_evening(database: Database) -> date | None:
    """Return the last evening of which somebody's first line is kept; None where there is none."""
    rows = await database.read(
        lambda row: date.fromisoformat(row["evening"]),
        "SELECT evening FROM early_comment ORDER BY evening DESC LIMIT 1",
    )
    return next(iter(rows), None)


async def load_comments(database: Database, evening: date) -> list[EarlyComment]:
    """Return who wrote first in an evening, in the order of their lines."""
    return await database.read(
        _comment, "SELECT * FROM early_comment WHERE evening = ? ORDER BY at", (evening.isoformat(),)
    )


async def put_comment(database: Database, evening: date, comment: EarlyComment) -> EarlyComment:
    """Note the first line of somebody, and return it with what is known of them.

    Nobody is new where the bot had no evening before.
    """
    who = comment.chatter
    async with database.writing() as connection:
        new = await _is_new(connection, who.id, evening)
        wants = await _first(connection, "SELECT last_day FROM welcome_back WHERE chatter_id = ?", who.id)
        back = wants is not None and is_back(date.fromisoformat(wants), evening)
        await connection.execute(
            "UPDATE welcome_back SET last_day = ? WHERE chatter_id = ?", (evening.isoformat(), who.id)
        )
        await connection.execute(
            "INSERT OR IGNORE INTO early_comment (evening, chatter_id, chatter_login, chatter_name,"
            " message_id, words, at, new, back) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                *(evening.isoformat(), who.id, who.login, who.name),
                *(comment.message_id, comment.words, stamp(comment.at), new, back),
            ),
        )
    return replace(comment, new=new, back=back)


async def put_hello(database: Database, evening: date, comments: Iterable[EarlyComment]) -> None:
    """Write down what came back to people, all at once; of who is taken off no words stay."""
    async with database.writing() as connection:
        await connection.executemany(
            "UPDATE early_comment SET hello = ?, words = ? WHERE evening = ? AND chatter_id = ?",
            [(each.hello, each.words, evening.isoformat(), each.chatter.id) for each in comments],
        )


async def drop_comment(database: Database, evening: date, chatter_id: str) -> None:
    """Forget the first line of somebody."""
    async with database.writing() as connection:
        await connection.execute(
            "DELETE FROM early_comment WHERE evening = ? AND chatter_id = ?",
            (evening.isoformat(), chatter_id),
        )


async def leave_out(database: Database, evening: date, ids: Iterable[str]) -> None:
    """Forget the first lines of people in an evening, and that they want to be greeted as back."""
    async with database.writing() as connection:
        for chatter_id in ids:
            await connection.execute(
                "DELETE FROM early_comment WHERE evening = ? AND chatter_id = ?",
                (evening.isoformat(), chatter_id),
            )
            await connection.execute("DELETE FROM welcome_back WHERE chatter_id = ?", (chatter_id,))


async def forget_evenings(database: Database, today: date, unseen: date) -> None:
    """Forget the evenings before today, and who wants to be greeted and did not write since a day."""
    async with database.writing() as connection:
        await connection.execute("DELETE FROM early_comment WHERE evening < ?", (today.isoformat(),))
        await connection.execute("DELETE FROM welcome_back WHERE last_day < ?", (unseen.isoformat(),))


async def switch_welcome_back(database: Database, chatter_id: str, today: date) -> bool:
    """Let somebody be greeted as back, or no more where that was so; tell whether they are from now on."""
    async with database.writing() as connection:
        gone = await connection.execute("DELETE FROM welcome_back WHERE chatter_id = ?", (chatter_id,))
        if not gone.rowcount:
            await connection.execute(
                "INSERT INTO welcome_back (chatter_id, last_day) VALUES (?, ?)",
                (chatter_id, today.isoformat()),
            )
    return not gone.rowcount


async def load_switch(database: Database) -> bool:
    """Tell whether early comments are noted: as it was switched last, else they are."""
    rows = await database.read(
        lambda row: bool(row["is_on"]), "SELECT is_on FROM early_switch ORDER BY id DESC LIMIT 1"
    )
    return next(iter(rows), True)


async def write_switch(database: Database, on: bool, by: str, at: datetime) -> None:
    """Write down whether early comments are noted from now on."""
    async with database.writing() as connection:
        await connection.execute(
            "INSERT INTO early_switch (at, by_login, is_on) VALUES (?, ?, ?)", (stamp(at), by, on)
        )


async def forget_comments(connection: aiosqlite.Connection, person: Person, told: Forgotten) -> None:
    """Delete what a person wrote first and that they want to be greeted, and their name in others' words."""
    told.taken["first lines"] += await delete_of(connection, "early_comment", person)
    for chatter_id in person.ids:
        gone = await connection.execute("DELETE FROM welcome_back WHERE chatter_id = ?", (chatter_id,))
        told.taken["first lines"] += gone.rowcount
    await forget_in(connection, "early_comment", ("words",), person, told)
    await forget_as_moderator(connection, [("early_switch", "by_login")], person, told)


async def _is_new(connection: aiosqlite.Connection, chatter_id: str, evening: date) -> bool:
    """Tell whether somebody was never seen before an evening; nobody is new in the very first one."""
    today = evening.isoformat()
    known = await _first(
        connection, "SELECT days > 1 OR last_day < ? FROM chatter WHERE id = ?", today, chatter_id
    )
    before = await _first(connection, "SELECT first_seen < ? FROM chatter ORDER BY rowid LIMIT 1", today)
    return bool(before) and not known


async def _first(connection: aiosqlite.Connection, statement: str, *values: str) -> str | None:
    rows = [*await connection.execute_fetchall(statement, values)]
    return rows[0][0] if rows else None


def _comment(row: Row) -> EarlyComment:
    return EarlyComment(
        Chatter(row["chatter_id"], row["chatter_login"], row["chatter_name"]),
        row["message_id"],
        row["words"],
        time_in(row["at"]),
        Hello(row["hello"]),
        new=bool(row["new"]),
        back=bool(row["back"]),
    )
