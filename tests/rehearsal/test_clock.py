"""The clock of a rehearsal."""

import asyncio
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.rehearsal.clock import WATCHED_EVERY, FakeClock, WatchedClock

START = datetime(2030, 5, 17, 19, 0, tzinfo=UTC)


@given(st.lists(st.integers(1, 100), min_size=1, max_size=10), st.integers(0, 120))
def test_sleepers_wake_in_their_order_at_their_time_and_not_before(naps: list[int], moved: int) -> None:
    async def run() -> None:
        clock = FakeClock(START)
        woken: list[tuple[int, datetime]] = []

        async def sleep(seconds: int) -> None:
            await clock.sleep(seconds)
            woken.append((seconds, clock.now()))

        tasks = [asyncio.create_task(sleep(nap)) for nap in naps]
        await asyncio.sleep(0)
        await clock.advance(START + timedelta(seconds=moved))
        due = sorted(nap for nap in naps if nap <= moved)
        assert woken == [(nap, START + timedelta(seconds=nap)) for nap in due]
        later = [nap for nap in naps if nap > moved]
        assert clock.next_wake == (START + timedelta(seconds=min(later)) if later else None)
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        assert clock.next_wake is None

    asyncio.run(run())


async def test_time_never_goes_back() -> None:
    clock = FakeClock(START)
    await clock.advance(START - timedelta(hours=1))
    assert clock.now() == START


async def test_no_time_at_all_is_not_waited_for() -> None:
    clock = FakeClock(START)
    await clock.sleep(0)
    await clock.sleep(-1)


async def test_a_clock_that_is_watched_comes_to_its_time_as_fast_as_it_is_told() -> None:
    for speed in (1, 10, 100):
        clock, waited, seen = FakeClock(START), list[float](), list[datetime]()

        async def machine(
            seconds: float,
            waited: list[float] = waited,
            seen: list[datetime] = seen,
            clock: FakeClock = clock,
        ) -> None:
            waited.append(seconds)
            seen.append(clock.now())

        await WatchedClock(clock, speed, machine).advance(START + timedelta(seconds=60))
        assert clock.now() == START + timedelta(seconds=60)
        assert sum(waited) == pytest.approx(60 / speed)  # pyright: ignore[reportUnknownMemberType]
        assert max(waited) <= WATCHED_EVERY + 1e-6, "it is seen to run"
        assert seen == sorted(set(seen))
