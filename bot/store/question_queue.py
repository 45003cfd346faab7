"""What fans would ask the artist, in SQLite: each question, and a row for everybody who asked it."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime
from sqlite3 import Row

import aiosqlite

from bot.domain.chat.message import Chatter, Message
from bot.domain.chat.person import Forgotten, Person
from bot.domain.evenings.recap import AnsweredQuestion
from bot.domain.fans.question_queue import Asking, FanQuestion, State
from bot.store.database import Database, stamp, time_in
from bot.store.person import delete_of, forget_as_moderator, forget_in

_ROWS = (
    "SELECT question.*, asking.id AS asking, chatter_id, chatter_login, message_id, words, at, told"
    " FROM question LEFT JOIN question_asking AS asking ON asking.question_id = question.id"
)

_IN_PASSING = 2
"""What stands for `told` where somebody asked in passing: they handed nothing in, and are told of nothing."""

_UNASKED = (
    "DELETE FROM question WHERE NOT EXISTS (SELECT 1 FROM question_asking WHERE question_id = question.id)"
)
"""What nobody asks any more."""


async def unsettled(database: Database) -> list[FanQuestion]:
    """Return the questions that wait, and the open one; one that nobody asks any more is none."""
    rows = await database.read(
        _row, f"{_ROWS} WHERE state IN ('waiting', 'open') ORDER BY question.id, asking"
    )
    return [each for each in _questions(rows) if each.askings]


async def settled_since(database: Database, since: datetime) -> list[FanQuestion]:
    """Return the questions that were answered or dropped since then, the latest first."""
    rows = await database.read(
        _row,
        f"{_ROWS} WHERE state IN ('answered', 'dropped') AND settled_at >= ?"
        " ORDER BY settled_at DESC, question.id, asking",
        (stamp(since),),
    )
    return _questions(rows)


async def answered_between(database: Database, since: datetime, until: datetime) -> list[AnsweredQuestion]:
    """Return what was answered from `since` on and before `until`, in order, in the words of who asked first.

    What everybody who asked it was forgotten or moderated for is not among it.
    """
    rows = await database.read(
        _row,
        f"{_ROWS} WHERE state = 'answered' AND settled_at >= ? AND settled_at < ?"
        " ORDER BY settled_at, question.id, asking",
        (stamp(since), stamp(until)),
    )
    asked = (each for each in _questions(rows) if each.askings)
    return [AnsweredQuestion(each.words, each.answer, len(each.askers)) for each in asked]


async def put_asking(
    database: Database, message: Message, words: str, question: int | None, *, in_passing: bool = False
) -> int:
    """Let somebody ask a question that is there, or, with none, another; return its number."""
    async with database.writing() as connection:
        if question is None:
            question = (await connection.execute("INSERT INTO question DEFAULT VALUES")).lastrowid or 0
        who = message.chatter
        await connection.execute(
            "INSERT INTO question_asking (question_id, chatter_id, chatter_login, message_id, words, at,"
            " told) VALUES (?, ?, ?, ?, ?, ?, ?)",
            (
                *(question, who.id, who.login, message.id, words, stamp(message.at)),
                _IN_PASSING if in_passing else True,
            ),
        )
    return question


async def put_states(database: Database, questions: Iterable[FanQuestion], by: str) -> None:
    """Write where questions are, all at once; who handed in one that is answered is still to be told."""
    async with database.writing() as connection:
        for each in questions:
            settled_at = stamp(each.settled_at) if each.settled_at else None
            put_off_at = stamp(each.put_off_at) if each.put_off_at else None
            await connection.execute(
                "UPDATE question SET state = ?, put_off_at = ?, settled_at = ?, settled_by = ?, answer = ?,"
                " turn_of = ? WHERE id = ?",
                (each.state, put_off_at, settled_at, by, each.answer, each.turn_of, each.id),
            )
            told = each.state is not State.ANSWERED
            await connection.execute(
                "UPDATE question_asking SET told = ? WHERE question_id = ? AND told <> ?",
                (told, each.id, _IN_PASSING),
            )


async def untold(database: Database) -> list[FanQuestion]:
    """Return the questions that are answered, with those who asked them and are still to be told."""
    rows = await database.read(_row, f"{_ROWS} WHERE state = 'answered' AND told = 0 ORDER BY asking")
    return _questions(rows)


async def write_told(database: Database, askings: Iterable[Asking]) -> None:
    """Write that some who asked know of their answer."""
    async with database.writing() as connection:
        await connection.executemany(
            "UPDATE question_asking SET told = 1 WHERE id = ?", [(each.id,) for each in askings]
        )


async def part(database: Database, asking: int) -> bool:
    """Make a question of its own of what one fan asked together with others; tell whether there is one."""
    async with database.writing() as connection:
        rows = await connection.execute_fetchall(
            "SELECT 1 FROM question_asking AS one JOIN question_asking AS other USING (question_id)"
            " JOIN question ON question.id = one.question_id"
            " WHERE one.id = ? AND other.id <> one.id AND state = 'waiting' LIMIT 1",
            (asking,),
        )
        if rows:
            alone = (await connection.execute("INSERT INTO question DEFAULT VALUES")).lastrowid
            await connection.execute(
                "UPDATE question_asking SET question_id = ? WHERE id = ?", (alone, asking)
            )
    return bool(rows)


async def take_off(database: Database, settled: datetime, *, line: str = "", author: str = "") -> int:
    """Delete what was asked in a line, or by somebody, and was not settled before a time.

    Return how much that was.
    """
    column, value = ("message_id", line) if line else ("chatter_id", author)
    async with database.writing() as connection:
        gone = [
            *await connection.execute_fetchall(
                f"DELETE FROM question_asking WHERE {column} = ?"  # noqa: S608 - our own names
                " AND question_id IN (SELECT id FROM question WHERE state IN ('waiting', 'open') UNION ALL"
                " SELECT id FROM question WHERE state IN ('answered', 'dropped') AND settled_at >= ?)"
                " RETURNING question_id",
                (value, stamp(settled)),
            )
        ]
        await connection.executemany(f"{_UNASKED} AND id = ?", gone)
    return len(gone)


async def forget_old(database: Database, settled: datetime, told: datetime, asked: datetime) -> None:
    """Forget what is old: who asked what was settled before a time, and with that all but the artist's words.

    What the artist answered in words goes before another time, what waits and was asked last before a third.
    """
    async with database.writing() as connection:
        await connection.execute(
            "DELETE FROM question WHERE state IN ('answered', 'dropped')"
            " AND settled_at < iif(answer = '', ?, ?)",
            (stamp(settled), stamp(told)),
        )
        await connection.execute(
            "UPDATE question_asking SET chatter_id = '', chatter_login = '', message_id = '', told = 1"
            " WHERE chatter_id <> '' AND question_id IN"
            " (SELECT id FROM question WHERE state IN ('answered', 'dropped') AND settled_at < ?)",
            (stamp(settled),),
        )
        await connection.execute(
            "UPDATE question SET turn_of = '' WHERE state IN ('answered', 'dropped') AND settled_at < ?",
            (stamp(settled),),
        )
        await connection.execute(
            "DELETE FROM question WHERE state IN ('waiting', 'open')"
            " AND NOT EXISTS (SELECT 1 FROM question_asking WHERE question_id = question.id AND at >= ?)",
            (stamp(asked),),
        )


async def forget_askings(connection: aiosqlite.Connection, person: Person, told: Forgotten) -> None:
    """Delete what a person asked, and take their name out of what others did and of what was answered."""
    told.taken["questions"] += await delete_of(connection, "question_asking", person)
    await connection.execute(_UNASKED)
    for chatter_id in person.ids:  # others asked it as well, and it stays
        await connection.execute("UPDATE question SET turn_of = '' WHERE turn_of = ?", (chatter_id,))
    await forget_in(connection, "question_asking", ("words",), person, told)
    await forget_in(connection, "question", ("answer",), person, told)
    await forget_as_moderator(connection, [("question", "settled_by")], person, told)


def _questions(rows: Iterable[FanQuestion]) -> list[FanQuestion]:
    """Return questions with all of their askings, of rows that have one each."""
    found: dict[int, FanQuestion] = {}
    for row in rows:
        held = found.get(row.id)
        askings = (*held.askings, *row.askings) if held else row.askings
        found[row.id] = replace(row, askings=askings)
    return [*found.values()]


def _row(row: Row) -> FanQuestion:
    login = row["chatter_login"]
    askings: tuple[Asking, ...] = ()
    if row["asking"] is not None:
        whose = Chatter(row["chatter_id"], login, login)
        asked = row["message_id"], row["words"], time_in(row["at"])
        askings = (Asking(row["asking"], whose, *asked, in_passing=row["told"] == _IN_PASSING),)
    return FanQuestion(
        row["id"],
        State(row["state"]),
        askings,
        time_in(row["put_off_at"]) if row["put_off_at"] else None,
        time_in(row["settled_at"]) if row["settled_at"] else None,
        row["answer"],
        row["turn_of"],
    )
