"""The power goes at random moments of a busy evening: nothing is lost, and nothing is done twice."""

from pathlib import Path

import pytest

from tests.bench import kills

SHARE, KILLS = 2, 12
"""Of these every run of the tests has a share; all meet every moment of a command now and then."""


@pytest.mark.parametrize("times", [SHARE, pytest.param(KILLS, marks=pytest.mark.long)])
@pytest.mark.timeout(1800)  # on a machine that is busy with something else
async def test_killed_at_random_moments_it_stores_everything_once_and_does_nothing_twice(
    times: int, tmp_path: Path
) -> None:
    figures = await kills.run(times, kills.SEED, tmp_path)
    assert figures.well, figures
    assert figures.rounds == times
    assert figures.redelivered > figures.lines
    assert min(figures.rows, figures.answers, figures.punishments) > times
