"""Turns of fans, in SQLite: the rounds, and who is where in each."""

from datetime import datetime
from sqlite3 import Row

import aiosqlite

from bot.domain.chat.message import Chatter
from bot.domain.chat.person import Forgotten, Person
from bot.domain.fans.turns import Place, Round, Standing
from bot.store.database import Database, stamp, time_in
from bot.store.person import delete_of, forget_as_moderator, forget_in


async def latest_round(database: Database) -> Round | None:
    """Return the round that was opened last, with all who ever joined it; None where there was none."""
    rows = await database.read(
        lambda row: Round(row["id"], row["what"], bool(row["is_open"])),
        "SELECT * FROM turn_round ORDER BY id DESC LIMIT 1",
    )
    if not rows:
        return None
    places = await database.read(_place, "SELECT * FROM turn_place WHERE round_id = ?", (rows[0].id,))
    return rows[0].changed(*places)


async def open_round(database: Database, what: str, by: str, at: datetime) -> Round:
    """Open a round; of those before nothing is kept."""
    async with database.writing() as connection:
        await connection.execute("DELETE FROM turn_round WHERE id > 0")
        made = await connection.execute(
            "INSERT INTO turn_round (opened_at, opened_by, what) VALUES (?, ?, ?)", (stamp(at), by, what)
        )
    return Round(made.lastrowid or 0, what)


async def put_round(database: Database, before: Round, after: Round) -> None:
    """Write a round as it is now, where it was another before, all at once."""
    changed = [each for who, each in after.places.items() if before.places.get(who) != each]
    async with database.writing() as connection:
        await connection.execute(
            "UPDATE turn_round SET what = ?, is_open = ? WHERE id = ?", (after.what, after.open, after.id)
        )
        await connection.executemany(
            "INSERT OR REPLACE INTO turn_place (round_id, chatter_id, chatter_login, chatter_name,"
            " message_id, joined_at, place, standing, missed, here) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            [(after.id, *_values(each)) for each in changed],
        )


async def forget_rounds(database: Database, before: datetime) -> None:
    """Forget the rounds that were opened before a time."""
    async with database.writing() as connection:
        await connection.execute("DELETE FROM turn_round WHERE opened_at < ?", (stamp(before),))


async def forget_places(connection: aiosqlite.Connection, person: Person, told: Forgotten) -> None:
    """Delete the places of a person, and their name from what the turns are for and who opened them."""
    told.taken["turns"] += await delete_of(connection, "turn_place", person)
    await forget_in(connection, "turn_round", ("what",), person, told)
    await forget_as_moderator(connection, [("turn_round", "opened_by")], person, told)


def _values(place: Place) -> tuple[str | int, ...]:
    who = place.chatter
    return (
        *(who.id, who.login, who.name, place.message_id, stamp(place.joined_at)),
        *(place.order, place.standing, place.missed, place.here),
    )


def _place(row: Row) -> Place:
    return Place(
        Chatter(row["chatter_id"], row["chatter_login"], row["chatter_name"]),
        row["message_id"],
        time_in(row["joined_at"]),
        row["place"],
        Standing(row["standing"]),
        row["missed"],
        bool(row["here"]),
    )
