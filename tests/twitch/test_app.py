"""The bot from its start to its end, on the local Twitch."""

import asyncio
from pathlib import Path
from typing import Any

import pytest
import twitchio
from structlog.testing import capture_logs

from bot.app import Woodshed
from bot.store.audit import due_calls
from bot.store.database import Database
from bot.store.token import load_token, replace_pair


def refreshed(user_id: str) -> twitchio.TokenRefreshedPayload:
    """Return what TwitchIO tells of a refresh."""
    return twitchio.TokenRefreshedPayload(
        {
            "user_id": user_id,
            "token": "new-access",
            "refresh_token": "new-refresh",
            "scopes": twitchio.Scopes(),
            "expires_in": 14_400,
        }
    )


async def kept(path: Path) -> tuple[str, str]:
    """Return the pair that a bot would find that starts now."""
    database = await Database.open(path)
    token = await load_token(database)
    await database.close()
    assert token
    return token.access, token.refresh


async def test_a_refreshed_pair_is_work_that_a_stop_waits_for(room: Any) -> None:
    bot = room.bot
    async with bot.database.writing():
        bot.client.dispatch("token_refreshed", refreshed(bot.client.bot_id))
        await asyncio.sleep(0)
        stopping = asyncio.create_task(bot.stop())
        await asyncio.sleep(0)
        assert bot._activity.busy
    await stopping
    assert await kept(bot.database.path) == ("new-access", "new-refresh")


async def test_a_line_that_was_moderated_before_a_restart_is_not_judged_again(room: Any) -> None:
    await room.says("fan_fern", "example.com")
    delivered = room.twitch.record[0]
    await room.bot.stop()
    room.bot = Woodshed(room.bot._settings, room.clock)
    await room.bot.start()
    room.twitch.eventsub._tell(delivered)
    happened = await room.says("fan_fern", "example.com")
    await room.bot.stop()
    assert [(what.kind, what.seconds) for what in happened] == [("timeout", 60)]


async def test_what_cannot_be_written_down_is_not_done_and_the_bot_goes_on(room: Any) -> None:
    writer = room.bot.database._writer
    await writer.execute("PRAGMA max_page_count = 1")  # as small as it is now: a full disk
    with capture_logs() as logs:
        happened = await room.says("fan_fern", "example.com " + "la " * 10_000)
    assert happened == []
    assert [(log["event"], log["action"]) for log in logs] == [("moderation.unwritten", "warn")]
    await writer.execute("PRAGMA max_page_count = 1000000")
    happened = await room.says("sub_sol", "example.com")
    assert [what.kind for what in happened] == ["delete", "warn"]


async def test_an_outcome_that_cannot_be_written_down_does_not_keep_the_next_call_from_being_made(
    room: Any,
) -> None:
    await room.bot.database._writer.execute(
        "CREATE TEMP TRIGGER full BEFORE UPDATE ON main.audit_call BEGIN SELECT raise(ABORT, 'full'); END"
    )
    with capture_logs() as logs:
        happened = await room.says("fan_fern", "example.com")
    assert [what.kind for what in happened] == ["delete", "warn"]
    unwritten = [log["action"] for log in logs if log["event"] == "moderation.unwritten"]
    assert unwritten == ["delete", "warn"]
    assert len(await due_calls(room.bot.database)) == 2, "they are tried again at the next start"


class LateSocket:
    """A connection in whose last moment something is set off that must be kept."""

    def __init__(self, bot: Any) -> None:
        self._bot = bot

    async def close(self) -> None:
        self._bot._activity.spawn(self._keep(), name="token")

    async def _keep(self) -> None:
        for _ in range(50):
            await asyncio.sleep(0)
        now = self._bot._clock.now()
        await replace_pair(self._bot.database, self._bot.client.bot_id, "late-access", "late-refresh", now)


async def test_what_closing_sets_off_is_done_before_the_database_closes(room: Any) -> None:
    bot = room.bot
    bot.client._websockets["late"] = {"late": LateSocket(bot)}
    await bot.stop()
    assert await kept(bot.database.path) == ("late-access", "late-refresh")


async def test_whoever_stops_serving_leaves_no_task_behind(room: Any) -> None:
    before = asyncio.all_tasks()
    serving = asyncio.create_task(room.bot.serve())
    await asyncio.sleep(0)
    serving.cancel()
    with pytest.raises(asyncio.CancelledError):
        await serving
    assert asyncio.all_tasks() == before
