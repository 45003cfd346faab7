"""The bot's sign-in while it runs: one refresh at a time, on disk first, and never a loop of log-ins."""

import asyncio
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import aiohttp
import pytest
import twitchio

from bot.domain.operation.token import Token
from bot.errors import SignInError
from bot.store.database import Database
from bot.store.token import load_token, save_token
from bot.twitch.account import LOOK_AGAIN, LOOK_FOR_SIGN_IN, VALIDATED_EVERY
from bot.twitch.tokens import sign_in


@pytest.fixture(autouse=True)
def _asked_from_now_on(room: Any) -> None:  # pyright: ignore[reportUnusedFunction]
    """Count what is asked of Twitch once the bot is signed in: signing in asks for a refresh of its own."""
    room.twitch.accounts.asked.clear()


async def ask(room: Any) -> Any:
    """Make a call to Twitch."""
    return await room.bot.twitch.client.fetch_user(
        login=room.twitch.artist_login, token_for=room.bot.twitch.client.bot_id
    )


async def refresh_on_disk(room: Any) -> str:
    token = await load_token(room.bot.runtime.database)
    assert token
    return token.refresh


async def test_many_calls_that_find_the_token_stale_make_one_refresh_and_all_succeed(room: Any) -> None:
    room.expect_violations("401")
    room.twitch.faults.expire_access()
    users = await asyncio.gather(*(ask(room) for _ in range(8)))
    assert {user.name for user in users} == {room.twitch.artist_login}
    assert room.twitch.accounts.asked["refresh_token"] == 1


async def test_a_new_pair_is_on_disk_before_it_is_used(room: Any) -> None:
    room.expect_violations("401")
    account = room.bot.twitch.account
    stale = account._token.access
    async with room.bot.runtime.database.writing():
        room.twitch.faults.expire_access()
        asking = asyncio.create_task(ask(room))
        await room.turns_until(lambda: account._unsaved)
        assert account._token.access == stale
        assert not asking.done()
    assert await asking
    kept = await load_token(room.bot.runtime.database)
    assert kept
    assert kept.access == account._token.access != stale


@pytest.mark.parametrize("status", [302, 307, 400, 401, 403])
async def test_what_is_not_twitch_signs_nobody_out(status: int, room: Any) -> None:
    room.expect_violations("401")
    room.twitch.faults.expire_access()
    room.twitch.faults.answer_for_twitch(1, "<html>", status=status, under="/oauth2/token")
    with pytest.raises(aiohttp.ClientError, match="something other than Twitch"):
        await ask(room)
    assert not room.bot.twitch.account.trouble
    assert await ask(room)


async def test_a_pair_is_kept_even_if_who_asked_for_it_gave_up(room: Any) -> None:
    account = room.bot.twitch.account
    async with room.bot.runtime.database.writing():
        asking = asyncio.create_task(account.renewed(account._token.access))
        await room.turns_until(lambda: account._unsaved)
        asking.cancel()
    await account.close()
    assert await ask(room)


async def time_goes_by(room: Any, until: Callable[[], bool]) -> None:
    """Let time go by until something is so: what waits, waits by the clock."""
    async with asyncio.timeout(30):
        while not until():
            await room.clock.advance(room.clock.next_wake or room.clock.now())
            await asyncio.sleep(0)


async def test_a_pair_that_cannot_be_written_down_is_used_and_written_as_soon_as_there_is_room(
    room: Any,
) -> None:
    room.expect_violations("401")
    account = room.bot.twitch.account
    writer = room.bot.runtime.database._writer
    spent = account._token.refresh
    await writer.execute("PRAGMA query_only = 1")
    for times in (1, 2):
        room.twitch.faults.expire_access()
        happened = await room.says(f"fan_{times}", "example.com")
        assert [what.kind for what in happened] == ["delete"], "a line is taken away on a full disk"
        assert room.twitch.accounts.asked["refresh_token"] == times
    await room.clock.advance(room.clock.now() + LOOK_AGAIN)
    await time_goes_by(room, lambda: not room.bot.runtime.outbox.waiting)
    assert await refresh_on_disk(room) == spent
    assert await ask(room), "what is on the disk is no newer sign-in"
    await writer.execute("PRAGMA query_only = 0")
    await time_goes_by(room, lambda: not account._unsaved)
    assert await refresh_on_disk(room) == account._token.refresh != spent


async def test_a_dead_sign_in_is_told_once_and_nothing_more_is_asked_of_twitch(room: Any) -> None:
    room.expect_violations("401")
    room.twitch.faults.kill_refresh()
    room.twitch.faults.expire_access()
    for _ in range(5):
        with pytest.raises(SignInError) as refused:
            await ask(room)
        assert refused.value.mend == "sign in again: `python -m bot login`"
    await room.clock.advance(room.clock.now() + timedelta(hours=3))
    assert room.twitch.accounts.asked["refresh_token"] == 1
    assert room.bot.twitch.account.trouble


async def test_a_sign_in_made_beside_the_running_bot_brings_it_back(room: Any) -> None:
    room.expect_violations("401")
    room.twitch.faults.kill_refresh()
    room.twitch.faults.expire_access()
    with pytest.raises(SignInError):
        await ask(room)

    await signed_in_beside(room)
    await room.clock.advance(room.clock.now() + LOOK_FOR_SIGN_IN)
    await room.turns_until(lambda: not room.bot.twitch.account.trouble)
    assert await ask(room)


async def signed_in_beside(room: Any) -> Token:
    """Sign the bot account in again, as `login` does beside a bot that runs."""

    async def approve(_address: str, code: str) -> None:
        room.twitch.approve(code, room.twitch.bot_login)

    token = await sign_in(room.bot.settings, approve, room.clock)
    beside = await Database.open(room.bot.runtime.database.path, beside=True)
    await save_token(beside, token, room.clock.now())
    await beside.close()
    return token


async def test_a_sign_in_made_while_all_is_well_is_taken_up_too(room: Any) -> None:
    granted = room.bot.twitch.account.scopes
    (access,) = room.twitch.accounts.tokens.values()
    access.scopes = ()
    await room.bot.twitch.account.validate()
    assert not room.bot.twitch.account.scopes
    token = await signed_in_beside(room)
    await room.clock.advance(room.clock.now() + LOOK_AGAIN)
    await room.turns_until(lambda: room.bot.twitch.account.scopes == granted)
    assert room.bot.twitch.account._token.access == token.access
    assert await ask(room)


async def test_a_refresh_of_the_sign_in_before_does_not_undo_a_newer_one(room: Any) -> None:
    token = await signed_in_beside(room)
    await room.bot.twitch.account.renewed(room.bot.twitch.account._token.access)
    kept = await load_token(room.bot.runtime.database)
    assert kept
    assert kept.refresh == token.refresh
    await room.clock.advance(room.clock.now() + LOOK_AGAIN)
    await room.turns_until(lambda: room.bot.twitch.account._token.access == token.access)


async def test_a_call_that_the_account_may_not_make_is_no_reason_for_a_refresh(room: Any) -> None:
    room.expect_violations("401")
    (access,) = room.twitch.accounts.tokens.values()
    access.scopes = ()
    with pytest.raises(twitchio.HTTPException):
        await room.bot.twitch.channel.fetch_shield_mode_status(moderator=room.bot.twitch.client.bot_id)
    assert room.twitch.accounts.asked["refresh_token"] == 0


async def test_the_token_is_validated_every_hour_whatever_went_wrong_before(room: Any) -> None:
    room.expect_violations("401")
    asked = room.twitch.accounts.asked
    before = asked["validate"]
    room.twitch.faults.trouble_signing_in(2)
    for hour in range(1, 4):
        await room.clock.advance(room.clock.now() + VALIDATED_EVERY + timedelta(minutes=2))
        await room.turns_until(lambda hour=hour: asked["validate"] >= before + hour)


async def test_a_token_that_ends_soon_is_renewed_before_a_call_needs_it(room: Any) -> None:
    room.expect_violations("401")
    for _ in range(5):
        await room.clock.advance(room.clock.now() + VALIDATED_EVERY)
        await room.bot.twitch.account.validate()
    assert room.twitch.accounts.asked["refresh_token"] == 1
    assert room.bot.twitch.account.until > room.clock.now() + VALIDATED_EVERY
