"""The log of an evening is for the operator, and tells nobody what people wrote."""

import io
import json
import logging
from collections.abc import Generator
from typing import Any

import pytest
import structlog

from bot.log import configure_logging

WORDS = "zqxvprivate"


@pytest.fixture
def stream() -> Generator[io.StringIO]:
    root = logging.getLogger()
    handlers, level = root.handlers[:], root.level
    stream = io.StringIO()
    configure_logging("INFO", "json", stream)
    yield stream
    root.handlers[:] = handlers
    root.setLevel(level)
    structlog.reset_defaults()


async def test_nothing_that_anybody_wrote_is_in_the_log_whatever_becomes_of_it(
    room: Any, stream: io.StringIO
) -> None:
    room.expect_violations("400", "404")  # Twitch knows no line or person of the frames below
    asked = ("gear", "story", "rule", "help", "routine", "progress", "appeal")
    for number, text in enumerate((f"see example.com {WORDS}", *(f"!{each} {WORDS}" for each in asked))):
        await room.says(f"fan_{number}", text)
    room.twitch.hold("sub_sol", f"darn {WORDS}")
    world = room.twitch.world
    world.ban(world.person("grumpy_gus"), None, "", world.artist, room.clock.now())
    room.twitch.ask_unban("grumpy_gus", f"sorry {WORDS}")
    for text in (
        "!review",
        "!review yes",
        f"!nuke {WORDS}",
        f"!mod limit links {WORDS} 5",
        f"!history {WORDS}",
    ):
        await room.says("mod_moss", text)
    await room.says("junipervale", f"!note {WORDS}")

    frame, *_answers = [frame for _, frame in room.twitch.eventsub.told_lately() if "!note" in frame]
    odd = [{"badges": None}, {"message": WORDS}, {"message": {"text": [WORDS]}}, {"chatter_user_id": None}]
    for number, change in enumerate([*odd, {"message": {"text": f"!gear {WORDS}"}, "reply": WORDS}]):
        told = json.loads(frame)
        told["metadata"]["message_id"] = told["payload"]["event"]["message_id"] = f"odd-{number}"
        told["payload"]["event"] |= change
        room.twitch.faults.send_raw(json.dumps(told))
    room.twitch.faults.send_raw(f'{{"metadata": {WORDS}')
    await room.bot.runtime.database._writer.execute("PRAGMA query_only = 1")
    await room.says("fan_19", f"see example.com {WORDS}")
    await room.says("mod_moss", f"!gear add guitar {WORDS}")
    await room.bot.runtime.database._writer.execute("PRAGMA query_only = 0")

    events = {json.loads(line)["event"] for line in stream.getvalue().splitlines()}
    assert {"line.unread", "connection.frame_failed", "connection.malformed", "command.unwritten"} <= events
    assert WORDS not in stream.getvalue()
