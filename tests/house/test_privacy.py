"""What is kept of people is told, table by table, and can be deleted as it is told."""

import re
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

import pytest

from bot.domain.message import Message
from bot.domain.review import Kind, ReviewItem
from bot.moderation.decision import CallKind
from bot.moderation.room import MOST_LINES
from bot.moderation.verdict import Action, Verdict
from bot.store.chatter import write_chatters
from bot.store.database import Database
from bot.store.gear import MAX_WISHES
from bot.store.review import write_item
from bot.twitch.delivery import RECALLED
from bot.twitch.inbox import REMEMBERED
from tests.audit import write_verdict

TOLD = (Path(__file__).parent.parent.parent / "docs/privacy.md").read_text(encoding="utf-8")


async def tables(database: Database) -> list[str]:
    rows = await database.reading.execute_fetchall(
        "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
    )
    return [row["name"] for row in rows]


async def test_every_table_is_told(database: Database) -> None:
    rows = re.findall(r"^\| (`.*?`) \|", TOLD, re.MULTILINE)
    assert sorted(re.findall(r"`(\w+)`", " ".join(rows))) == sorted(await tables(database))


async def test_whoever_is_to_be_forgotten_is(database: Database, message: Callable[..., Message]) -> None:
    line = message("see example.com", who="fan_fern")
    verdict = Verdict(Action.TIMEOUT, "links", words="example.com", seconds=600)
    await write_verdict(database, line, verdict, "No links", (CallKind.TIMEOUT,))
    for kind in (Kind.HELD, Kind.APPEAL):
        await write_item(database, ReviewItem(kind, line.at, line.chatter, line.text, line.id, audit_id=1))
    await write_chatters(database, {line.chatter.id: date(2030, 5, 17)})
    (script,) = re.findall(r"```sql\n(.*?)```", TOLD, re.DOTALL)
    async with database.writing() as connection:
        for statement in script.replace("12345", line.chatter.id).split(";"):
            await connection.execute(statement)
    for table in await tables(database):
        query = f"SELECT * FROM {table}"  # noqa: S608 - our own tables
        rows = [tuple(row) for row in await database.reading.execute_fetchall(query)]
        assert "fern" not in str(rows), table
        assert "example.com" not in str(rows), table


@pytest.mark.parametrize(
    "told",
    [
        f"six hours, {REMEMBERED:,} at most" if timedelta(hours=6) == RECALLED else "another time",
        f"the last {MOST_LINES:,} lines",
        f"the latest {MAX_WISHES}",
    ],
)
def test_the_figures_are_those_of_the_code(told: str) -> None:
    assert told in TOLD
