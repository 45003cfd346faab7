"""A hard moment: begun, over, and still so after a restart."""

from datetime import timedelta

import pytest

from bot.errors import Refusal
from bot.rehearsal.clock import FakeClock
from bot.services.fans.hush import CALM_AFTER, HUSHED_FOR, Hush
from bot.store.database import Database
from tests.catalogue import AT


async def test_it_lasts_an_hour_and_a_restart_changes_nothing(database: Database) -> None:
    clock = FakeClock(AT)
    hush = Hush(database, clock)
    await hush.load()
    assert not hush.on
    assert await hush.begin("mod_moss") == AT + HUSHED_FOR
    again = Hush(database, clock)
    assert not again.on
    await again.load()
    assert again.on
    await clock.advance(AT + HUSHED_FOR - timedelta(seconds=1))
    assert again.on
    await clock.advance(AT + HUSHED_FOR)
    assert not again.on


async def test_once_more_makes_it_longer_and_its_end_is_at_once_and_for_good(database: Database) -> None:
    clock = FakeClock(AT)
    hush = Hush(database, clock)
    heard: list[bool] = []
    hush.listen(lambda: heard.append(hush.on))
    await hush.begin("mod_moss")
    await clock.advance(AT + timedelta(minutes=50))
    assert await hush.begin("junipervale") == AT + timedelta(minutes=50) + HUSHED_FOR
    await hush.end("mod_moss")
    assert heard == [True, True, False]
    again = Hush(database, clock)
    await again.load()
    assert not again.on
    with pytest.raises(Refusal, match="hush-not-on"):
        await again.end("mod_moss")


async def test_a_few_minutes_after_it_there_is_still_no_time_for_cheer_over_a_restart_too(
    database: Database,
) -> None:
    clock = FakeClock(AT)
    hush = Hush(database, clock)
    assert not hush.calm
    await hush.begin("mod_moss")
    assert hush.calm
    await hush.end("mod_moss")
    again = Hush(database, clock)
    await again.load()
    for each in (hush, again):
        assert (each.on, each.calm) == (False, True)
    await clock.advance(AT + CALM_AFTER)
    assert (hush.calm, again.calm) == (False, False)
