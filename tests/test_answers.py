"""Plain questions tried on an old chat log."""

import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from bot.answers import NOTHING, answers_trial, has_documents, logged
from bot.domain.answers.talk import AnswerMode
from bot.errors import WoodshedError
from bot.settings import Settings

NOW = datetime(2030, 5, 17, 20, 0, tzinfo=UTC)


@pytest.fixture
def settings(tmp_path: Path, data: Path) -> Settings:
    return Settings(
        _env_file=None,  # pyright: ignore[reportCallIssue]
        database=tmp_path / "w.db",
        web_port=0,
        data_dir=data,
    )


async def told(
    settings: Settings, *lines: dict[str, Any] | str, mode: AnswerMode = AnswerMode.ON, **played: Any
) -> list[dict[str, Any]]:
    written = [line if isinstance(line, str) else json.dumps(line) for line in lines]
    async with answers_trial(settings, NOW, mode, own=False, **played) as trial:
        return [each async for each in trial.tell(logged(written))]


async def test_each_line_has_what_it_asks_and_what_the_bot_says_while_a_block_is_played(
    settings: Settings,
) -> None:
    lines = [{"text": text} for text in ("what fuzz is that", "lovely", "what tuning?", "what tuning?")]
    fuzz, nothing, tuning, again = await told(settings, *lines, routine="morning-woodshed", block=3)
    assert (fuzz["intent"], fuzz["slot"]) == ("gear_item", "wet-wool")
    assert "Wet Wool" in fuzz["says"]
    assert nothing == NOTHING
    assert "drop D" in tuning["says"]
    assert again == tuning, "nobody knows what was said just before where the times are not known"


async def test_what_cannot_be_read_is_told_with_its_number_and_the_rest_goes_on(settings: Settings) -> None:
    broken, song = await told(settings, "no line of a log", {"text": "what song is this"})
    assert broken["line"] == 1
    assert song == {"intent": "piece", "slot": None, "says": None}, "nothing is played"


async def test_where_times_are_known_the_same_is_said_once_and_nothing_that_somebody_answered(
    settings: Settings,
) -> None:
    lines = [
        {"user": "fern", "at": 1_000_000, "text": "what fuzz is that"},
        {"user": "sol", "at": 1_000_010, "text": "which fuzz is that"},
        {"user": "fern", "at": 1_000_020, "text": "what amp is that"},
        {"user": "junipervale", "at": 1_000_023, "text": "my kettle", "role": "broadcaster"},
        {"user": "junipervale", "at": 1_000_030, "text": "what fuzz is that", "role": "broadcaster"},
    ]
    assert [bool(each["says"]) for each in await told(settings, *lines)] == [True, False, False, False, False]


async def test_it_can_be_tried_as_it_ships_and_switched_off(settings: Settings) -> None:
    texts = ("hi", "what fuzz is that", "woodshed_bot what fuzz is that")
    lines = [{"text": text} for text in texts]
    shipped = await told(settings, *lines, mode=AnswerMode.ADDRESSED)
    assert [bool(each["says"]) for each in shipped] == [False, False, True]
    assert not any(each["says"] for each in await told(settings, *lines, mode=AnswerMode.OFF))


async def test_a_routine_that_is_not_there_is_named_and_an_empty_database_is_none(settings: Settings) -> None:
    with pytest.raises(WoodshedError, match="morning-woodshet"):
        await told(settings, routine="morning-woodshet")
    with pytest.raises(WoodshedError, match="no block 30"):
        await told(settings, routine="morning-woodshed", block=30)
    assert not await has_documents(settings)
