"""Signing in by a code: waited for patiently, told clearly, kept only where it is the right account."""

import asyncio
from collections.abc import AsyncGenerator, Coroutine
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from typing import Any, TypeVar

import pytest

from bot.check import check
from bot.domain.operation.finding import Finding, Grade
from bot.domain.operation.health import USES
from bot.domain.operation.token import AccountRole, Token
from bot.errors import ConfidentialError, SignInError, StoreError
from bot.login import SignedIn, login
from bot.rehearsal.clock import FakeClock
from bot.rehearsal.oauth import CODE_LASTS, DEVICE_GRANT, POLL_INTERVAL
from bot.rehearsal.server import LocalTwitch
from bot.services.clock import TwitchClock
from bot.settings import Settings
from bot.shell import command
from bot.store.database import Database
from bot.store.token import load_token
from bot.twitch.account import LOOK_FOR_SIGN_IN
from bot.twitch.connect import open_account
from bot.twitch.tokens import ARTIST_SCOPES, CODES, SCOPES
from tests.twitch.conftest import turns_until

_Result = TypeVar("_Result")


@dataclass
class Desk:
    """A person with a browser, who approves the codes that are shown as somebody, or does something else."""

    settings: Settings
    twitch: LocalTwitch
    clock: FakeClock
    codes: list[str] = field(default_factory=list[str])

    async def sign_in(self, who: str = "", role: AccountRole = "bot", **settings: Any) -> SignedIn:
        async def approve(_address: str, code: str) -> None:
            self.twitch.approve(code, who or self.twitch.bot_login)

        return await login(self.settings.model_copy(update=settings), self.clock, approve, role)

    async def show(self, address: str, code: str) -> None:
        assert code in address
        self.codes.append(code)

    async def patiently(self, work: Coroutine[Any, Any, _Result]) -> _Result:
        """Let time go by until something is done."""
        task = asyncio.ensure_future(work)
        async with asyncio.timeout(30):
            while not task.done():
                await self.clock.advance(self.clock.next_wake or self.clock.now())
                await asyncio.sleep(0)
        return await task

    async def kept(self, role: AccountRole = "bot") -> Token | None:
        database = await Database.open(self.settings.database, beside=True)
        token = await load_token(database, role)
        await database.close()
        return token

    async def checked(self, subject: str) -> Finding:
        (found,) = [each for each in await check(self.settings, self.clock) if each.subject == subject]
        return found


@pytest.fixture
async def desk(request: pytest.FixtureRequest, tmp_path: Path, data: Path) -> AsyncGenerator[Desk]:
    clock = FakeClock(request.getfixturevalue("evening"))
    twitch = LocalTwitch(clock)
    await twitch.start(0)
    settings = Settings(
        _env_file=None,  # pyright: ignore[reportCallIssue]
        client_id="woodshed-rehearsal",
        channel=twitch.artist_login,
        database=tmp_path / "w.db",
        web_port=0,
        data_dir=data,
        twitch_api_url=twitch.api_url,
        twitch_auth_url=twitch.auth_url,
        twitch_eventsub_url=twitch.eventsub_url,
    )
    yield Desk(settings, twitch, clock)
    await twitch.stop()


async def test_a_person_may_take_their_time_whatever_trouble_there_is_meanwhile(desk: Desk) -> None:
    accounts, port = desk.twitch.accounts, desk.twitch.port
    signing_in = asyncio.create_task(desk.patiently(login(desk.settings, desk.clock, desk.show)))

    async def asked_again() -> None:
        before = accounts.asked.total()
        async with asyncio.timeout(10):
            while accounts.asked.total() == before:  # noqa: ASYNC110 - nothing tells
                await asyncio.sleep(0)

    for status in (400, 429, 500, 504):
        if status != 400:
            accounts.faults.append(status)
        await asked_again()
    await desk.twitch.stop()
    await desk.patiently(desk.clock.sleep(accounts.poll_interval))
    await desk.twitch.start(port)
    await asked_again()
    desk.twitch.approve(desk.codes[-1], desk.twitch.bot_login)
    assert (await signing_in).token.login == desk.twitch.bot_login


async def test_a_code_that_runs_out_is_followed_by_a_fresh_one(desk: Desk) -> None:
    async def approve_the_second(address: str, code: str) -> None:
        await desk.show(address, code)
        if len(desk.codes) == 2:
            desk.twitch.approve(code, desk.twitch.bot_login)

    began = desk.clock.now()
    await desk.patiently(login(desk.settings, desk.clock, approve_the_second))
    assert desk.clock.now() - began >= CODE_LASTS
    assert await desk.kept()


async def test_nobody_there_is_told_in_the_end_and_nothing_is_kept(desk: Desk) -> None:
    with pytest.raises(SignInError, match="nobody approved the code in time") as refused:
        await desk.patiently(login(desk.settings, desk.clock, desk.show))
    assert "try again" in refused.value.mend
    assert len(set(desk.codes)) == CODES
    assert await desk.kept() is None


async def test_a_code_that_is_refused_at_twitch_is_told_at_once(desk: Desk) -> None:
    signing_in = asyncio.create_task(desk.patiently(login(desk.settings, desk.clock, desk.show)))
    await turns_until(lambda: desk.twitch.accounts.asked[DEVICE_GRANT])
    desk.twitch.accounts.refuse(desk.codes[-1])
    began = desk.clock.now()
    with pytest.raises(SignInError, match="refused at Twitch"):
        await signing_in
    assert desk.clock.now() - began <= timedelta(seconds=POLL_INTERVAL)
    assert await desk.kept() is None


async def test_an_application_of_the_wrong_type_is_told_at_once_and_not_in_four_hours(desk: Desk) -> None:
    desk.twitch.accounts.client_secret = "hush-hush"
    with pytest.raises(ConfidentialError, match="confidential") as refused:
        await desk.sign_in()
    assert "Public" in refused.value.mend
    assert await desk.kept() is None


async def test_where_twitch_cannot_renew_just_then_the_sign_in_is_kept_as_it_was_given(desk: Desk) -> None:
    accounts: Any = desk.twitch.accounts
    give = accounts._give

    def give_and_fall_ill(*some: Any) -> Any:
        accounts.faults.append(503)
        accounts._give = give
        return give(*some)

    async def approve(_address: str, code: str) -> None:
        desk.twitch.approve(code, desk.twitch.bot_login)
        accounts._give = give_and_fall_ill

    signed_in = await login(desk.settings, desk.clock, approve)
    kept = await desk.kept()
    assert kept
    assert kept.refresh == signed_in.token.refresh


async def test_with_a_client_secret_all_goes_the_same_way(desk: Desk) -> None:
    desk.twitch.accounts.client_secret = "hush-hush"
    confidential = desk.settings.model_copy(update={"client_secret": "hush-hush"})
    token = (await desk.sign_in(client_secret="hush-hush")).token
    database = await Database.open(confidential.database)
    async with open_account(token, confidential, database, TwitchClock(desk.clock)) as account:
        assert await account.renewed(token.access) != token.access
    await database.close()
    assert desk.twitch.accounts.asked["refresh_token"] == 2, "once to see that it can be renewed, and then"


async def test_a_wrong_client_secret_is_told_by_its_name_and_not_shown(desk: Desk) -> None:
    desk.twitch.accounts.client_secret = "hush-hush"
    with pytest.raises(SignInError) as refused:
        await desk.sign_in(client_secret="not-that-one")
    assert "WOODSHED_CLIENT_SECRET" in refused.value.mend
    assert "not-that-one" not in f"{refused.value}{refused.value.mend}"


async def test_all_well_ends_with_what_to_type_next(desk: Desk) -> None:
    signed_in = await desk.sign_in()
    assert [each.grade for each in signed_in.findings] == [Grade.WELL] * 3
    assert (signed_in.before, signed_in.next_step) == ("", f"Next: {command('run')}")


async def test_a_bot_that_is_no_moderator_is_told_what_to_write_in_chat(desk: Desk) -> None:
    desk.twitch.world.person(desk.twitch.bot_login, "viewer")
    signed_in = await desk.sign_in()
    (wrong,) = [each for each in signed_in.findings if not each.well]
    assert f"/mod {desk.twitch.bot_login}" in wrong.mend
    assert command("check") in signed_in.next_step
    assert await desk.kept(), "it is signed in all the same"


async def test_all_scopes_are_granted_that_a_role_wants(desk: Desk) -> None:
    assert (await desk.sign_in()).token.scopes == SCOPES


async def test_each_scope_that_twitch_did_not_grant_is_named_with_what_will_not_work(desk: Desk) -> None:
    lost = {"moderator:manage:warnings", "moderator:manage:automod"}

    async def approve_less(_address: str, code: str) -> None:
        accounts: Any = desk.twitch.accounts
        (device,) = accounts._devices.values()
        device.scopes = tuple(SCOPES - lost)
        desk.twitch.approve(code, desk.twitch.bot_login)

    signed_in = await login(desk.settings, desk.clock, approve_less)
    (found,) = signed_in.findings
    assert all(f"{scope} ({USES[scope]})" in found.says for scope in lost)
    assert set(USES) == SCOPES | ARTIST_SCOPES


async def test_the_artist_who_signs_in_as_the_bot_is_told_and_the_sign_in_before_stays(desk: Desk) -> None:
    before = (await desk.sign_in()).token
    with pytest.raises(SignInError, match="junipervale is the channel's own account") as refused:
        await desk.sign_in(desk.twitch.artist_login)
    assert "private window" in refused.value.mend
    kept = await desk.kept()
    assert kept
    assert kept.access == before.access


async def test_another_account_than_before_is_kept_and_told(desk: Desk) -> None:
    await desk.sign_in()
    assert not (await desk.sign_in()).was_another
    signed_in = await desk.sign_in("fan_fern")
    assert (signed_in.was_another, signed_in.before) == (True, desk.twitch.bot_login)


async def test_the_artists_account_is_signed_in_besides_for_what_only_it_may(desk: Desk) -> None:
    bots = (await desk.sign_in()).token
    assert "need not be" in (await desk.checked("artist")).says
    signed_in = await desk.sign_in(desk.twitch.artist_login, "artist")
    assert (signed_in.token.scopes, signed_in.token.role) == (ARTIST_SCOPES, "artist")
    kept, artists = await desk.kept(), await desk.kept("artist")
    assert kept
    assert artists
    assert (kept.access, artists.access) == (bots.access, signed_in.token.access)
    assert (await desk.checked("artist")).says == "junipervale is signed in too"


async def test_another_account_than_the_channels_is_refused_as_the_artist(desk: Desk) -> None:
    with pytest.raises(SignInError, match="fan_fern is not the account of the channel") as refused:
        await desk.sign_in("fan_fern", "artist")
    assert "login --artist" in refused.value.mend
    assert await desk.kept("artist") is None


@pytest.mark.parametrize("fault", ["taken back", "lacks channel:manage:broadcast", "not the account"])
async def test_the_artists_sign_in_is_never_what_keeps_the_bot_from_its_work(fault: str, desk: Desk) -> None:
    await desk.sign_in()
    token = (await desk.sign_in(desk.twitch.artist_login, "artist")).token
    if fault == "taken back":
        desk.twitch.accounts.revoke(token.access)
    elif fault.startswith("lacks"):
        desk.twitch.accounts.tokens[token.access].scopes = ()
    else:
        desk.settings = desk.settings.model_copy(update={"channel": "fan_fern"})
    found = await desk.checked("artist")
    assert (found.grade, fault in found.says) == (Grade.WANTING, True)
    assert "run `python -m bot login --artist`" in found.mend


async def test_a_database_that_cannot_be_used_is_told_before_anybody_is_asked(desk: Desk) -> None:
    desk.settings.database.write_bytes(b"a letter, no database" * 100)
    with pytest.raises(StoreError):
        await login(desk.settings, desk.clock, desk.show)
    assert not desk.codes


async def test_a_bot_whose_sign_in_is_dead_comes_back_by_a_login_beside_it(room: Any) -> None:
    room.expect_violations("401")
    room.twitch.faults.kill_refresh()
    room.twitch.faults.expire_access()
    await room.says("fan_fern", "!gear")
    assert room.bot.twitch.account.trouble
    desk = Desk(room.bot.settings, room.twitch, room.clock)
    signed_in = await desk.sign_in()
    assert signed_in.beside
    assert "nothing more to do" in signed_in.next_step
    await room.clock.advance(room.clock.now() + LOOK_FOR_SIGN_IN)
    await room.turns_until(lambda: not room.bot.twitch.account.trouble)
    assert room.bot.twitch.account._token.access == signed_in.token.access
    assert await room.answers("fan_olive", "!gear list")


async def test_a_bot_that_runs_as_another_account_must_be_started_anew(room: Any) -> None:
    desk = Desk(room.bot.settings, room.twitch, room.clock)
    room.twitch.world.person("second_bot", "moderator")
    signed_in = await desk.sign_in("second_bot")
    assert "start it again, so that it becomes second_bot" in signed_in.next_step
    await room.clock.advance(room.clock.now() + timedelta(hours=2))
    assert room.bot.twitch.account.login == room.twitch.bot_login
