"""The set-up as a newcomer walks it: each step, each mistake, and the way from nothing to a bot that runs."""

from collections.abc import AsyncGenerator
from pathlib import Path

import pytest

from tests.set_up import Newcomer, newcomer


@pytest.fixture
async def one(tmp_path: Path, data: Path, monkeypatch: pytest.MonkeyPatch) -> AsyncGenerator[Newcomer]:
    async with newcomer(tmp_path, data, monkeypatch) as somebody:
        yield somebody


async def test_from_nothing_to_a_bot_that_listens_and_may_be_set_up_anew(one: Newcomer) -> None:
    assert await one.where() == "/set-up/application"
    status, path, _ = await one.fill_in()
    assert (status, path) == (200, "/set-up/sign-in")
    assert one.env.read_text() == "WOODSHED_CLIENT_ID=woodshed-rehearsal\nWOODSHED_CHANNEL=junipervale\n"
    await one.sign_in()
    assert "is a moderator of junipervale" in await one.get("/set-up/moderator")
    assert await one.where() == "/set-up/gear"
    _, path, _ = await one.send("/set-up/start")
    assert path == "/set-up/start"
    await one.until("/set-up/start", "listens to your chat")
