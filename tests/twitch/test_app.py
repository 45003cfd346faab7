"""The bot from its start to its end, on the local Twitch."""

import asyncio
from collections.abc import AsyncGenerator
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from structlog.testing import capture_logs

from bot.app import Woodshed
from bot.domain.operation.health import faults
from bot.errors import SignInError, StoreBusyError
from bot.features import HouseRules
from bot.rehearsal.clock import FakeClock
from bot.rehearsal.server import LocalTwitch
from bot.running import FIRST_WAIT, started
from bot.services.chat.announcements import LOOKED_EVERY, Announcer
from bot.services.clock import WallClock
from bot.services.moderation.audit import TRIED_EVERY
from bot.services.operation.health import Health
from bot.settings import Settings
from bot.stage import stage
from bot.store.audit import due_calls
from bot.store.database import Database
from bot.store.token import load_token
from tests.twitch.conftest import turns_until


async def kept(path: Path) -> tuple[str, str]:
    """Return the pair that a bot would find that starts now."""
    database = await Database.open(path)
    token = await load_token(database)
    await database.close()
    assert token
    return token.access, token.refresh


async def test_a_refresh_that_is_under_way_is_written_down_before_the_bot_stops(room: Any) -> None:
    account = room.bot.twitch.account
    async with room.bot.runtime.database.writing():
        asking = asyncio.create_task(account.renewed(account._token.access))
        await room.turns_until(lambda: account._unsaved)
        stopping = asyncio.create_task(room.bot.stop())
        await asyncio.sleep(0)
    await stopping
    assert await kept(room.bot.runtime.database.path) == (account._token.access, account._token.refresh)
    assert await asking == account._token.access


async def test_a_line_that_was_moderated_before_a_restart_is_not_judged_again(room: Any) -> None:
    await room.says("fan_fern", "example.com")
    delivered = room.twitch.record[0]
    await room.bot.stop()
    room.bot = Woodshed(room.bot.settings, room.clock)
    await room.bot.start()
    room.twitch.eventsub._tell(delivered)
    happened = await room.says("fan_fern", "example.com")
    await room.bot.stop()
    assert [(what.kind, what.seconds) for what in happened] == [("timeout", 60)]


async def test_on_a_full_disk_a_line_goes_at_once_and_its_writer_is_warned_when_it_can_be_written(
    room: Any,
) -> None:
    writer = room.bot.runtime.database._writer
    await writer.execute("PRAGMA max_page_count = 1")  # as small as it is now: a full disk
    with capture_logs() as logs:
        happened = await room.says("fan_fern", "example.com " + "la " * 10_000)
    assert [what.kind for what in happened] == ["delete"]
    unwritten = [log["action"] for log in logs if log["event"] == "moderation.unwritten"]
    assert unwritten == ["warn", "delete"]
    (found,) = [each for each in faults(await room.bot.service(Health).report()) if each.subject == "audit"]
    assert "2 entries" in found.says
    await writer.execute("PRAGMA max_page_count = 1000000")
    since = len(room.twitch.record)
    await room.clock.advance(room.clock.now() + timedelta(seconds=TRIED_EVERY))
    await turns_until(lambda: not room.bot.service(HouseRules).moderator.audit.kept)
    await room.says("sub_sol", "example.com")
    happened = sorted((what.kind, what.user.login) for what in room.twitch.record[since:] if what.by)
    assert happened == [("delete", "sub_sol"), ("warn", "fan_fern"), ("warn", "sub_sol")]
    assert await due_calls(room.bot.runtime.database) == []
    room.twitch.acknowledge("fan_fern")
    assert "warning" in (await room.answers("fan_fern", "!why"))[0]


async def test_who_asks_why_of_the_practice_is_told_of_that_though_a_warning_of_theirs_stands(
    room: Any,
) -> None:
    await room.says("fan_fern", "example.com")
    room.twitch.acknowledge("fan_fern")
    assert "warning" in (await room.answers("fan_fern", "!why so slow"))[0], "nothing is practised"
    await room.answers("junipervale", "!start short-evening")
    told = await room.answers("fan_fern", "!strategy")
    assert await room.answers("fan_fern", "!why so slow") == told
    for asked in ("!why", "!why was my line deleted so fast", "!why the warning"):
        assert "warning" in (await room.answers("fan_fern", asked))[0], asked


async def test_on_a_full_disk_whoever_asks_why_hears_that_it_is_not_written_yet(room: Any) -> None:
    await room.says("fan_fern", "example.com")
    room.twitch.acknowledge("fan_fern")
    await room.bot.runtime.database._writer.execute("PRAGMA query_only = 1")
    assert [what.kind for what in await room.says("fan_fern", "example.com")] == ["delete"]
    for ask in ("!why", "!appeal it was a fret chart"):
        (answer,) = await room.answers("fan_fern", ask)
        assert "cannot write down why" in answer, "the decision before is not the one that is meant"
    assert "Nothing of yours" in (await room.answers("sub_sol", "!why"))[0]


async def test_on_a_full_disk_a_moderator_hears_that_nothing_is_done_and_the_log_has_no_fault_of_ours(
    room: Any,
) -> None:
    await room.bot.runtime.database._writer.execute("PRAGMA query_only = 1")
    with capture_logs() as logs:
        for order in ("!mod off links", "!gear add guitar Zub", "!panic"):
            (answer,) = await room.answers("mod_moss", order)
            assert "I can write nothing down" in answer
    assert [log.get("exc_info") for log in logs if log["event"] == "command.unwritten"] == [None] * 3
    assert "command.failed" not in {log["event"] for log in logs}


async def test_where_the_file_is_gone_a_moderator_hears_that_nothing_is_done(room: Any) -> None:
    path = room.bot.runtime.database.path
    path.rename(path.with_suffix(".gone"))
    (answer,) = await room.answers("mod_moss", "!mod off links")
    assert "I can write nothing down" in answer


async def test_on_a_full_disk_a_fan_is_answered_all_the_same(room: Any) -> None:
    await room.bot.runtime.database._writer.execute("PRAGMA query_only = 1")
    for asked, part in (("!gear goldie", "Hollowmere Lark"), ("!story goldie", ""), ("!gear zyx", "")):
        (answer,) = await room.answers("vip_vesper", asked)
        assert part in answer
        assert "went wrong" not in answer


@pytest.fixture
async def twitch(evening: datetime) -> AsyncGenerator[LocalTwitch]:
    twitch = LocalTwitch(FakeClock(evening))
    await twitch.start(0)
    yield twitch
    await twitch.stop()


def bot_on(twitch: LocalTwitch, settings: Settings, login: str, **changed: str) -> Woodshed:
    """Return a bot that signs in as `login` at the local Twitch, with some settings changed."""

    async def approve(_address: str, code: str) -> None:
        twitch.approve(code, login)

    addresses = {
        "client_id": twitch.accounts.client_id,
        "channel": twitch.artist_login,
        "twitch_api_url": twitch.api_url,
        "twitch_auth_url": twitch.auth_url,
        "twitch_eventsub_url": twitch.eventsub_url,
    }
    return Woodshed(settings.model_copy(update=addresses | changed), WallClock(), show_code=approve)


@pytest.mark.parametrize(
    ("name", "address"),
    [
        ("twitch_api_url", "http://127.0.0.1:1/helix"),
        ("twitch_auth_url", "http://127.0.0.1:1"),
        ("twitch_eventsub_url", "ws://127.0.0.1:1/ws"),
    ],
)
async def test_a_start_that_fails_names_the_address_that_cannot_be_reached(
    name: str, address: str, twitch: LocalTwitch, settings: Settings
) -> None:
    with pytest.raises(SignInError, match=f"cannot be reached at {address}: .*Cannot connect") as failed:
        await bot_on(twitch, settings, twitch.bot_login, **{name: address}).start()
    assert f"WOODSHED_{name.upper()}" in failed.value.mend


async def test_the_artists_own_account_cannot_be_the_bots(twitch: LocalTwitch, settings: Settings) -> None:
    with pytest.raises(SignInError, match="own account") as refused:
        await bot_on(twitch, settings, twitch.artist_login).start()
    assert "make one at twitch.tv" in refused.value.mend


async def test_whoever_stops_serving_leaves_no_task_behind(room: Any) -> None:
    await room.bot.runtime.activity.still()
    before = asyncio.all_tasks()
    serving = asyncio.create_task(room.bot.serve())
    await asyncio.sleep(0)
    serving.cancel()
    with pytest.raises(asyncio.CancelledError):
        await serving
    assert asyncio.all_tasks() == before


@pytest.mark.parametrize(
    ("text", "kind", "status"),
    [
        ("<html>", "text/html", 200),
        ("<html>", "application/json", 200),
        ("", "text/plain", 302),
        ("", "text/plain", 307),
        ("<html>", "text/html", 403),
        ("<html>", "text/html", 407),
    ],
)
@pytest.mark.parametrize("under", ["/oauth2/validate", "/helix/users", "/helix/eventsub", "/helix/streams"])
async def test_a_start_on_which_something_answers_in_twitchs_place_waits_for_it(
    text: str, kind: str, *, status: int, under: str, settings: Settings, evening: datetime
) -> None:
    clock = FakeClock(evening)
    async with stage(settings, clock, port=0) as (twitch, bot):
        held: Any = bot
        await bot.stop()
        twitch.faults.answer_for_twitch(1, text, kind, status=status, under=under)
        with capture_logs() as logs:
            starting = asyncio.create_task(started(held.settings, clock, dice=lambda: 1.0))
            await turns_until(lambda: [log for log in logs if log["event"] == "twitch.unreachable"])
            await turns_until(lambda: clock.next_wake)
            await clock.advance(clock.now() + FIRST_WAIT)
            again = await starting
        assert again.twitch.eventsub.connected
        await again.stop()


async def test_a_loop_that_fails_takes_neither_the_bot_nor_another_along(room: Any) -> None:
    announcer = room.bot.service(Announcer)
    live, announcer._live = announcer._live, None  # which it finds at its next look
    with capture_logs() as logs:
        await room.clock.advance(room.clock.now() + timedelta(seconds=LOOKED_EVERY))
        await room.turns_until(lambda: [log for log in logs if log["event"] == "loop.failed"])
    assert {log["loop"] for log in logs if log["event"] == "loop.failed"} == {"announcements"}
    assert "Goldie" in (await room.answers("fan_fern", "!gear"))[0]
    announcer._live = live
    await room.says("fan_fern", "la la", after=60)
    assert not any(loop.done() for loop in room.bot._loops)


async def test_a_start_before_twitch_can_be_reached_waits_for_it(
    settings: Settings, evening: datetime
) -> None:
    clock = FakeClock(evening)
    async with stage(settings, clock, port=0) as (twitch, bot):
        held: Any = bot
        known, port = held.settings, twitch.port
        await bot.stop()
        await twitch.stop()
        with capture_logs() as logs:
            starting = asyncio.create_task(started(known, clock, dice=lambda: 1.0))
            for tries in range(1, 4):
                await turns_until(lambda: len([log for log in logs if "again_in" in log]) == tries)
                await turns_until(lambda: clock.next_wake)
                if tries == 3:
                    await twitch.start(port)
                await clock.advance(clock.next_wake or clock.now())
        again = await starting
        assert [log["again_in"] for log in logs if log["event"] == "twitch.unreachable"] == [2, 4, 8]
        assert again.twitch.eventsub.connected
        await again.stop()


async def test_an_errand_between_two_tries_to_start_does_not_end_the_bot(
    settings: Settings, evening: datetime
) -> None:
    clock = FakeClock(evening)
    async with stage(settings, clock, port=0) as (twitch, bot):
        held: Any = bot
        known: Settings = held.settings
        await bot.stop()
        twitch.faults.answer_for_twitch(1, "<html>")
        with capture_logs() as logs:
            starting = asyncio.create_task(started(known, clock, dice=lambda: 1.0))
            await turns_until(lambda: clock.next_wake)
            async with Database.opened(known.database):
                await clock.advance(clock.now() + FIRST_WAIT)
                await turns_until(lambda: clock.next_wake or starting.done())
            await clock.advance(clock.next_wake or clock.now())
            again = await starting
        told = [log["event"] for log in logs if "again_in" in log]
        assert told == ["twitch.unreachable", "database.busy"]
        assert again.twitch.eventsub.connected
        await again.stop()


async def test_a_bot_that_was_started_between_two_tries_stays_the_only_one(
    settings: Settings, evening: datetime
) -> None:
    clock = FakeClock(evening)
    async with stage(settings, clock, port=0) as (twitch, bot):
        held: Any = bot
        known: Settings = held.settings
        await bot.stop()
        twitch.faults.answer_for_twitch(1, "<html>")
        starting = asyncio.create_task(started(known, clock, dice=lambda: 1.0))
        await turns_until(lambda: clock.next_wake)
        async with Database.opened(known.database):
            while not starting.done():
                await clock.advance(clock.next_wake or clock.now())
                await turns_until(lambda: clock.next_wake or starting.done())
        with pytest.raises(StoreBusyError):
            await starting


async def test_a_start_beside_another_bot_is_given_up_at_once(room: Any) -> None:
    with pytest.raises(StoreBusyError, match="process"):
        await started(room.bot.settings, room.clock, dice=lambda: 1.0)
