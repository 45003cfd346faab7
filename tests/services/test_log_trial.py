"""An old log judged in a process of its own: bounded, and whatever becomes of it the page is told."""

import asyncio
from pathlib import Path

import pytest

from bot.moderation.toggles import Toggles
from bot.services.feed import Feed
from bot.services.moderation.log_trial import TOPIC, LogTrial, LogTrials, TrialFault
from bot.settings import Settings
from tests.patience import PATIENCE

DATA = Path(__file__).parent.parent.parent / "data"


def trials(*, most_seconds: float = PATIENCE, data: Path = DATA) -> tuple[LogTrials, Feed]:
    settings = Settings(_env_file=None, data_dir=data, channel="junipervale")  # pyright: ignore[reportCallIssue]
    feed = Feed()
    return LogTrials(settings, Toggles, feed, most_seconds=most_seconds), feed


@pytest.fixture
def log(tmp_path: Path) -> Path:
    file = tmp_path / "old.jsonl"
    file.write_text('{"text": "example.com"}\n', encoding="utf-16")
    return file


async def outcome(judging: LogTrials, feed: Feed, log: Path) -> LogTrial:
    judging.begin(log, "old")
    async with asyncio.timeout(PATIENCE):
        async for topic, values in feed.read():
            if topic == TOPIC and not values["running"]:
                break
    assert judging.latest
    return judging.latest


async def test_a_log_is_read_however_it_is_written_and_deleted(log: Path) -> None:
    done = await outcome(*trials(), log)
    assert done.table
    assert (done.table.lines, done.table.found, done.table.unread) == (1, 1, 0)
    assert not log.exists()


async def test_what_takes_too_long_is_ended_and_said_to_have(log: Path) -> None:
    done = await outcome(*trials(most_seconds=0), log)
    assert (done.table, done.fault) == (None, TrialFault.TOO_LONG)
    assert not log.exists()


async def test_a_process_that_dies_is_said_to_have_failed(log: Path, tmp_path: Path) -> None:
    done = await outcome(*trials(data=tmp_path / "no data"), log)
    assert (done.table, done.fault) == (None, TrialFault.FAILED)
    assert not log.exists()
