"""What Twitch has carried out though its answer says otherwise, or never comes, is not done twice."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest

LOST = [500, 502, 503, 504, "cut"]


@pytest.fixture(params=LOST)
def lose_next(room: Any, request: pytest.FixtureRequest) -> Callable[[], None]:
    """Return what loses the answer to the next call, which is carried out."""

    def lose() -> None:
        if request.param == "cut":
            room.twitch.faults.cut_next(1, done=True)
        else:
            room.twitch.faults.answer_next(1, request.param, done=True)

    return lose


async def outcomes(room: Any) -> list[tuple[str, str]]:
    rows = await room.bot.runtime.database.reading.execute_fetchall(
        "SELECT action, outcome FROM audit_call ORDER BY id"
    )
    return [tuple(row) for row in rows]


async def test_a_line_is_not_said_twice(room: Any, lose_next: Callable[[], None]) -> None:
    lose_next()
    (answer,) = await room.answers("fan_fern", "!gear")
    assert answer.startswith("In use")
    (answer,) = await room.answers("fan_fern", "!rules")
    assert answer.startswith("House rules")


async def test_a_line_is_taken_away_once(room: Any, lose_next: Callable[[], None]) -> None:
    lose_next()
    happened = await room.says("fan_fern", "example.com/x")
    assert [what.kind for what in happened] == ["delete", "warn"]
    assert await outcomes(room) == [("delete", "done"), ("warn", "done")]
    room.expect_violations("404")  # the second try found nothing left to take away


async def test_a_time_out_that_is_given_again_ends_when_the_first_would(
    room: Any, lose_next: Callable[[], None]
) -> None:
    await room.says("fan_fern", "example.com/x")
    room.twitch.acknowledge("fan_fern")
    await room.clock.advance(room.clock.now() + timedelta(minutes=1))
    lose_next()
    happened = await room.says("fan_fern", "example.com/x")
    assert {what.kind for what in happened} == {"timeout"}
    assert (await outcomes(room))[2:] == [("timeout", "done")]
    (out,) = room.twitch.world.shut_out.values()
    first = happened[0]
    assert timedelta() <= out.until - (first.at + timedelta(seconds=first.seconds)) < timedelta(seconds=5)
