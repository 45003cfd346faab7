"""What is under way is counted, kept and, in the end, over."""

import asyncio

from bot.services.activity import Activity


async def test_what_is_abandoned_is_over_even_if_it_starts_something_new_as_it_ends() -> None:
    activity = Activity()
    ended: list[str] = []

    async def last_words() -> None:
        try:
            await asyncio.Event().wait()
        finally:
            ended.append("last words")

    async def work() -> None:
        try:
            await asyncio.Event().wait()
        finally:
            activity.spawn(last_words(), name="last words")
            await asyncio.sleep(0)
            ended.append("work")

    activity.spawn(work(), name="work")
    await asyncio.sleep(0)
    await activity.abandon()
    assert ended == ["work", "last words"]
    assert activity.busy == 0


async def test_still_means_that_nothing_is_being_worked_on() -> None:
    activity = Activity()
    go_on = asyncio.Event()

    async def work() -> None:
        await go_on.wait()

    activity.spawn(work(), name="work")
    still = asyncio.create_task(activity.still())
    with activity.working():
        go_on.set()
        await asyncio.sleep(0)
        await asyncio.sleep(0)
        assert not still.done()
    await still
