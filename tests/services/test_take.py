"""A take ends once, with what was answered for it before."""

import asyncio

import pytest

from bot.domain.practice.focus import Asker, Focus, HeldAnswer
from bot.errors import Refusal
from bot.services.feed import Feed
from bot.services.practice.take import Take


async def test_what_is_answered_before_the_end_is_told_with_the_rest_by_the_first_who_ends_it() -> None:
    take, looked_up = Take(Focus(), Feed()), asyncio.Event()

    async def answer() -> None:
        await looked_up.wait()
        take.focus.hold(HeldAnswer("It's the Kettle.", {"fern": Asker()}))

    take.before_end = answer
    take.begin()
    first = asyncio.create_task(take.end())
    await asyncio.sleep(0)
    with pytest.raises(Refusal, match="focus-not-on"):
        await asyncio.wait_for(take.end(), 10)  # at once
    looked_up.set()
    assert (await first).lines == ("@fern: It's the Kettle.",)
    take.begin()
    assert (await take.end()).lines == ("@fern: It's the Kettle.",)


async def test_a_take_ends_though_what_should_be_answered_before_fails() -> None:
    take = Take(Focus(), Feed())

    async def fail() -> None:
        raise ZeroDivisionError

    take.before_end = fail
    take.begin()
    with pytest.raises(ZeroDivisionError):
        await take.end()
    assert not take.focus.on
