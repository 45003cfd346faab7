"""The quiz, in SQLite: what was asked, the last answer of each while it is open, and what the room knows."""

import json
from collections.abc import Collection, Iterable, Mapping
from datetime import date, datetime
from sqlite3 import Row

import aiosqlite

from bot.domain.chat.message import Chatter
from bot.domain.chat.person import Forgotten, Person
from bot.domain.fans.quiz import QUIZ
from bot.domain.fans.quiz_order import Memory
from bot.domain.fans.quiz_round import Answer, QuizRound
from bot.store.database import Database, stamp, time_in
from bot.store.person import delete_of


async def put_asked(database: Database, asked: QuizRound, day: date) -> int:
    """Write down that a question is about to be asked; return its number."""
    async with database.writing() as connection:
        written = await connection.execute(
            "INSERT INTO quiz_asked (slug, body, season_id, day, asked_at) VALUES (?, ?, ?, ?, ?)",
            (
                asked.question.slug,
                QUIZ.as_body(asked.question),
                asked.season,
                day.isoformat(),
                stamp(asked.asked_at),
            ),
        )
    return written.lastrowid or 0


async def put_opened(database: Database, number: int, closes_at: datetime) -> None:
    """Write until when a question is open."""
    async with database.writing() as connection:
        await connection.execute(
            "UPDATE quiz_asked SET closes_at = ? WHERE id = ?", (stamp(closes_at), number)
        )


async def put_answers(database: Database, number: int, answers: Iterable[Answer]) -> None:
    """Write down the last answers of some people, all at once."""
    async with database.writing() as connection:
        await connection.executemany(
            "INSERT OR REPLACE INTO quiz_answer"
            " (asked_id, chatter_id, chatter_login, message_id, at, is_right) VALUES (?, ?, ?, ?, ?, ?)",
            [
                (number, each.chatter.id, each.chatter.login, each.line, stamp(each.at), each.right)
                for each in answers
            ],
        )


async def take_off(database: Database, number: int, chatters: Collection[str]) -> None:
    """Delete what some people answered."""
    async with database.writing() as connection:
        await connection.executemany(
            "DELETE FROM quiz_answer WHERE asked_id = ? AND chatter_id = ?",
            [(number, each) for each in chatters],
        )


async def put_dropped(database: Database, number: int) -> None:
    """Write that a question brings nobody anything, and forget its answers."""
    async with database.writing() as connection:
        await connection.execute(
            "UPDATE quiz_asked SET state = 'dropped' WHERE id = ? AND state = 'open'", (number,)
        )
        await connection.execute("DELETE FROM quiz_answer WHERE asked_id = ?", (number,))


async def take_back_asked(database: Database, number: int) -> None:
    """Forget that a question was about to be asked: nobody has read it."""
    async with database.writing() as connection:
        await connection.execute("DELETE FROM quiz_asked WHERE id = ?", (number,))


async def open_rounds(database: Database) -> list[QuizRound]:
    """Return the questions that are open, with their answers: one at most, unless something went wrong."""
    found = await database.read(_round, "SELECT * FROM quiz_asked WHERE state = 'open' ORDER BY id")
    for each in found:
        answers = await database.read(_answer, "SELECT * FROM quiz_answer WHERE asked_id = ?", (each.id,))
        each.answers |= {answer.chatter.id: answer for answer in answers}
    return found


async def asked_on(database: Database, day: date) -> set[str]:
    """Return the slugs of the questions that were asked on a day."""
    rows = await database.read(
        lambda row: str(row["slug"]), "SELECT slug FROM quiz_asked WHERE day = ?", (day.isoformat(),)
    )
    return {*rows}


async def memories_of(database: Database, slugs: Iterable[str]) -> Mapping[str, Memory]:
    """Return what the room knows of the questions of some slugs, as far as it met them."""
    rows = await database.read(
        lambda row: (str(row["slug"]), Memory(time_in(row["due_at"]), row["card"])),
        "SELECT * FROM quiz_memory WHERE slug IN (SELECT value FROM json_each(?))",
        (json.dumps([*slugs]),),
    )
    return dict(rows)


async def forget_answers(connection: aiosqlite.Connection, person: Person, told: Forgotten) -> None:
    """Delete what a person answered to a question that is open."""
    told.taken["quiz answers"] += await delete_of(connection, "quiz_answer", person)


async def forget_asked(database: Database, before: date) -> None:
    """Forget what was asked before a day and is not open: what the room knows of it stands elsewhere."""
    async with database.writing() as connection:
        await connection.execute(
            "DELETE FROM quiz_asked WHERE day < ? AND state <> 'open'", (before.isoformat(),)
        )


def _round(row: Row) -> QuizRound:
    closes_at = time_in(row["closes_at"]) if row["closes_at"] else None
    question = QUIZ.from_body(row["body"])
    return QuizRound(row["id"], question, row["season_id"], time_in(row["asked_at"]), closes_at)


def _answer(row: Row) -> Answer:
    login = row["chatter_login"]
    whose = Chatter(row["chatter_id"], login, login)
    return Answer(whose, row["message_id"], time_in(row["at"]), bool(row["is_right"]))
