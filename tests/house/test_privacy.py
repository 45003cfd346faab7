"""What is kept of people is told, table by table, and can be deleted as it is told."""

import re
from datetime import timedelta
from pathlib import Path

import pytest

from bot.moderation.chat_state import MAX_LINES
from bot.store.database import Database
from bot.store.wish import MAX_WISHES
from bot.twitch.delivery import RECALLED
from bot.twitch.inbox import REMEMBERED

TOLD = (Path(__file__).parent.parent.parent / "docs/privacy.md").read_text(encoding="utf-8")


async def tables(database: Database) -> list[str]:
    rows = await database.reading.execute_fetchall(
        "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
    )
    return [row["name"] for row in rows]


async def test_every_table_is_told(database: Database) -> None:
    rows = re.findall(r"^\| (`.*?`) \|", TOLD, re.MULTILINE)
    assert sorted(re.findall(r"`(\w+)`", " ".join(rows))) == sorted(await tables(database))


@pytest.mark.parametrize(
    "told",
    [
        f"six hours, {REMEMBERED:,} at most" if timedelta(hours=6) == RECALLED else "another time",
        f"the last {MAX_LINES:,} lines",
        f"the latest {MAX_WISHES}",
    ],
)
def test_the_figures_are_those_of_the_code(told: str) -> None:
    assert told in TOLD
