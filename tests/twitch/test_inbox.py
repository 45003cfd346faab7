"""Lines in their order, each once, and one bad line costs one line."""

import asyncio
from collections.abc import Callable

import pytest

from bot.domain.chat.message import Message
from bot.services.activity import Activity
from bot.twitch.inbox import REMEMBERED, Arrival, Inbox


async def through(inbox: Inbox, *arrivals: Arrival) -> None:
    running = asyncio.create_task(inbox.run())
    for arrival in arrivals:
        inbox.put(arrival)
    await inbox.heard(arrivals[-1].message.id)
    running.cancel()


async def test_a_line_is_handed_on_once_under_whichever_id_it_comes_again(
    message: Callable[..., Message],
) -> None:
    heard: list[str] = []
    inbox = Inbox(lambda arrival: heard.append(arrival.message.text), Activity())
    one, two = message("one"), message("two")
    await through(
        inbox,
        Arrival(one, "event-1", None),
        Arrival(one, "event-2", None),
        Arrival(two, "event-1", None),
        Arrival(message("three"), "event-3", None),
    )
    assert heard == ["one", "three"]


async def test_a_line_that_cannot_be_judged_costs_one_line(message: Callable[..., Message]) -> None:
    heard: list[str] = []

    def hear(arrival: Arrival) -> None:
        if arrival.message.text == "bad":
            raise ValueError
        heard.append(arrival.message.text)

    arrivals = [Arrival(message(text), text, None) for text in ("a", "bad", "b")]
    await through(Inbox(hear, Activity()), *arrivals)
    assert heard == ["a", "b"]


async def test_what_is_remembered_is_bounded(message: Callable[..., Message]) -> None:
    inbox = Inbox(lambda _: None, Activity())
    for number in range(REMEMBERED):
        inbox.put(Arrival(message("x"), f"event-{number}", None))
    assert len(inbox._seen) == REMEMBERED  # pyright: ignore[reportPrivateUsage]


async def test_a_line_that_was_dealt_with_before_the_start_is_not_handed_on(
    message: Callable[..., Message],
) -> None:
    heard: list[str] = []
    inbox = Inbox(lambda arrival: heard.append(arrival.message.text), Activity())
    old = message("old")
    inbox.recall([old.id])
    await through(inbox, Arrival(old, "1", None), Arrival(message("new"), "2", None))
    assert heard == ["new"]


async def test_what_came_before_as_a_held_line_is_not_handed_on_when_it_comes_to_chat(
    message: Callable[..., Message],
) -> None:
    heard: list[str] = []
    inbox = Inbox(lambda arrival: heard.append(arrival.message.text), Activity())
    held = message("held")
    assert [inbox.is_new(held.id, event) for event in ("1", "2")] == [True, False]
    await through(inbox, Arrival(held, "3", None), Arrival(message("new"), "4", None))
    assert heard == ["new"]


async def test_a_closed_inbox_takes_nothing_in(message: Callable[..., Message]) -> None:
    heard: list[str] = []
    inbox = Inbox(lambda arrival: heard.append(arrival.message.text), Activity())
    await through(inbox, Arrival(message("one"), "1", None))
    inbox.close()
    inbox.put(Arrival(message("two"), "2", None))
    with pytest.raises(TimeoutError):
        async with asyncio.timeout(0.01):
            await inbox.run()
    assert heard == ["one"]
