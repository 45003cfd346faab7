"""When the bot answers questions in plain words, in SQLite: every switch, by whom; the latest holds."""

from datetime import datetime

from bot.domain.answers.talk import AnswerMode
from bot.store.database import Database, stamp


async def load_mode(database: Database) -> AnswerMode:
    """Return how the bot answers: as it was switched last, else only what is for it."""
    rows = await database.read(
        lambda row: str(row["mode"]), "SELECT mode FROM answers_switch ORDER BY id DESC LIMIT 1"
    )
    known = [mode for mode in rows if mode in set(AnswerMode)]
    return AnswerMode(known[0]) if known else AnswerMode.ADDRESSED


async def write_mode(database: Database, mode: AnswerMode, by: str, at: datetime) -> None:
    """Write down that the bot answers so from now on."""
    async with database.writing() as connection:
        await connection.execute(
            "INSERT INTO answers_switch (at, by_login, mode) VALUES (?, ?, ?)", (stamp(at), by, mode)
        )
