"""The laws of a big night: turns are fair, takes are silent, nobody is asked for money, chat stays chat's."""

from datetime import datetime
from itertools import pairwise
from pathlib import Path

import pytest

from bot.settings import Settings
from tests.scenes.big_night import Night, Played, big_night, played

MOST_A_MINUTE = 8
"""Lines of the bot's."""

WHOLE, SHARE = Night(400, 90 * 60.0), Night(60, 6 * 60.0)


@pytest.fixture
def settings(tmp_path: Path, data: Path) -> Settings:
    return Settings(
        _env_file=None,  # pyright: ignore[reportCallIssue]
        database=tmp_path / "w.db",
        web_port=0,
        data_dir=data,
    )


def unfair(told: Played) -> list[str]:
    """Return turns of somebody who had had more of them than somebody who waited."""
    return [
        f"turn {number}: {turn.whose} had had {turn.had[turn.whose]}, and one who waited {turn.fewest}"
        for number, turn in enumerate(told.turns)
        if turn.had[turn.whose] > turn.fewest
    ]


def passed_over(told: Played) -> list[int]:
    """Return the turns of which neither they nor the next were a newcomer's, though one waited for both."""
    return [
        number
        for number, (one, other) in enumerate(pairwise(told.turns))
        if one.newcomers_wait and other.newcomers_wait and not (one.is_newcomers or other.is_newcomers)
    ]


async def keeps_the_laws(settings: Settings, evening: datetime, night: Night, seed: int) -> Played:
    """Play a night, look whether it kept the laws, and return what came of it."""
    async with big_night(settings, evening) as house:
        told = await played(house, night, seed)
    assert unfair(told) == []
    assert passed_over(told) == []
    assert told.in_takes() == []
    assert told.about_support() == []
    busiest = told.busiest_minute()
    assert len(busiest) <= MOST_A_MINUTE, "\n".join(busiest)
    return told


async def test_a_share_of_the_night_keeps_the_laws(settings: Settings, evening: datetime) -> None:
    told = await keeps_the_laws(settings, evening, SHARE, 1)
    assert len(told.turns) >= 3
    assert told.takes
    assert told.said


@pytest.mark.long
@pytest.mark.parametrize("seed", [1, 2])
async def test_the_whole_night_keeps_the_laws(settings: Settings, evening: datetime, seed: int) -> None:
    told = await keeps_the_laws(settings, evening, WHOLE, seed)
    assert told.lines > 2000
    assert len(told.turns) > 60
    assert len(told.takes) == 9
