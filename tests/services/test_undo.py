"""Decisions taken back: the strike goes, and whoever nothing else keeps out is let in again."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest

from bot.app import policy_in
from bot.domain.message import Message
from bot.services.moderator import CallFailedError, Moderator, Pointless
from bot.store.audit import CallKind, DueCall
from bot.store.database import Database

POLICY = policy_in(Path(__file__).parent.parent.parent / "data")
Say = Callable[..., Message]


class Twitch:
    """Twitch's side, and the clock: it remembers who is out and for how long, and fails as it is told to."""

    def __init__(self, now: datetime) -> None:
        self.did: list[str] = []
        self.fails = ""
        self.time = now

    def now(self) -> datetime:
        return self.time

    async def sleep(self, seconds: float) -> None:
        raise AssertionError(seconds)

    async def moderate(self, call: DueCall, _pointless: Pointless, /) -> None:
        if self.fails:
            raise CallFailedError(self.fails)
        length = f" {call.seconds}" if call.action is CallKind.TIMEOUT else ""
        self.did.append(f"{call.action}{length} {call.chatter.login}")


@pytest.fixture
def twitch(evening: datetime) -> Twitch:
    return Twitch(evening)


@pytest.fixture
def moderator(database: Database, twitch: Twitch) -> Moderator:
    return Moderator(POLICY, database, twitch, twitch)


async def hear(moderator: Moderator, *lines: Message) -> None:
    """Judge lines, and carry out what follows."""
    for line in lines:
        await moderator.carry_out(line, moderator.hear(line))


async def test_without_a_number_it_is_what_was_decided_last_and_not_what_was_said_last(
    moderator: Moderator, message: Say
) -> None:
    await hear(moderator, message("example.com", after=60), message("example.com", who="sub_sol"))
    assert (await moderator.undo(None, "mod_moss")).chatter.login == "sub_sol"
    assert (await moderator.undo(None, "mod_moss")).chatter.login == "fan_fern"
