"""The power goes at random moments of a busy evening: nothing is lost, and nothing is done twice."""

from pathlib import Path

import pytest

from tests.bench import kills

KILLS = 12
"""Enough to meet every moment of a command now and then; `make kills` meets them all."""


@pytest.mark.timeout(600)  # on a machine that is busy with something else
async def test_killed_at_random_moments_it_stores_everything_once_and_does_nothing_twice(
    tmp_path: Path,
) -> None:
    figures = await kills.run(KILLS, kills.SEED, tmp_path)
    assert figures.well, figures
    assert figures.rounds == KILLS
    assert figures.redelivered > figures.lines
    assert min(figures.rows, figures.answers, figures.punishments) > KILLS
