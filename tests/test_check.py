"""What `check` and `login` tell an operator, against the local Twitch."""

from collections.abc import AsyncGenerator
from datetime import timedelta
from pathlib import Path

import pytest

from bot.app import Woodshed, login
from bot.check import Finding, check
from bot.errors import SignInError, WoodshedError
from bot.rehearsal.clock import FakeClock
from bot.rehearsal.oauth import ACCESS_LASTS
from bot.rehearsal.server import LocalTwitch
from bot.settings import Settings
from bot.store.database import Database
from bot.store.token import Token, load_token, save_token
from bot.twitch.tokens import SCOPES


@pytest.fixture
def clock(request: pytest.FixtureRequest) -> FakeClock:
    return FakeClock(request.getfixturevalue("evening"))


@pytest.fixture
async def twitch(clock: FakeClock) -> AsyncGenerator[LocalTwitch]:
    twitch = LocalTwitch(clock)
    await twitch.start(0)
    yield twitch
    await twitch.stop()


@pytest.fixture
def settings(twitch: LocalTwitch, tmp_path: Path, project: Path) -> Settings:
    return Settings(
        _env_file=None,  # pyright: ignore[reportCallIssue]
        client_id="woodshed-rehearsal",
        channel=twitch.artist_login,
        database=tmp_path / "w.db",
        data_dir=project / "data",
        twitch_api_url=twitch.api_url,
        twitch_auth_url=twitch.auth_url,
        twitch_eventsub_url=twitch.eventsub_url,
    )


async def signed_in(settings: Settings, twitch: LocalTwitch, clock: FakeClock) -> Token:
    async def approve(_: str, code: str) -> None:
        twitch.approve(code, twitch.bot_login)

    return await login(settings, clock, approve)


def about(subject: str, findings: list[Finding]) -> Finding:
    (found,) = [finding for finding in findings if finding.subject == subject]
    return found


async def test_after_signing_in_all_is_well_and_the_bot_runs(
    settings: Settings, twitch: LocalTwitch, clock: FakeClock
) -> None:
    token = await signed_in(settings, twitch, clock)
    assert token.scopes == SCOPES
    findings = await check(settings)
    assert all(finding.well for finding in findings)
    assert "woodshed_bot is signed in" in about("account", findings).says
    bot = Woodshed(settings, clock)
    await bot.start()
    assert {held.type for held in twitch.eventsub.subscriptions.values()} == {
        "channel.chat.message",
        "channel.chat.notification",
    }
    await bot.stop()


async def test_while_the_bot_runs_check_says_which_process_holds_the_database(
    settings: Settings, twitch: LocalTwitch, clock: FakeClock
) -> None:
    await signed_in(settings, twitch, clock)
    held = await Database.open(settings.database)
    assert "process" in about("database", await check(settings)).says
    await held.close()


async def test_an_access_token_that_has_run_out_is_refreshed_at_the_start_and_the_new_pair_is_kept(
    settings: Settings, twitch: LocalTwitch, clock: FakeClock
) -> None:
    old = await signed_in(settings, twitch, clock)
    await clock.advance(clock.now() + ACCESS_LASTS + timedelta(minutes=1))
    bot = Woodshed(settings, clock)
    await bot.start()
    await bot.stop()
    database = await Database.open(settings.database)
    new = await load_token(database)
    await database.close()
    assert new
    assert new.access != old.access
    assert twitch.accounts.access(new.access)


async def test_a_sign_in_that_was_revoked_says_to_sign_in_again_and_leaves_nothing_open(
    settings: Settings, twitch: LocalTwitch, clock: FakeClock
) -> None:
    token = await signed_in(settings, twitch, clock)
    twitch.accounts.revoke(token.access)
    bot = Woodshed(settings, clock)
    with pytest.raises(SignInError) as refused:
        await bot.start()
    assert "login" in refused.value.mend
    assert token.access not in f"{refused.value}{refused.value.mend}"
    await (await Database.open(settings.database)).close()


async def test_missing_scopes_are_named(settings: Settings, twitch: LocalTwitch, clock: FakeClock) -> None:
    token = await signed_in(settings, twitch, clock)
    database = await Database.open(settings.database)
    less = Token(token.user_id, token.login, token.access, token.refresh, SCOPES - {"user:write:chat"})
    await save_token(database, less, clock.now())
    await database.close()
    finding = about("account", await check(settings))
    assert (finding.well, "user:write:chat" in finding.says) == (False, True)
    with pytest.raises(SignInError, match="user:write:chat"):
        await Woodshed(settings, clock).start()


async def test_an_unknown_channel_and_an_unknown_application_are_told_with_the_mend(
    settings: Settings, twitch: LocalTwitch, clock: FakeClock
) -> None:
    await signed_in(settings, twitch, clock)
    with pytest.raises(SignInError, match="no channel 'nobody'") as refused:
        await Woodshed(settings.model_copy(update={"channel": "nobody"}), clock).start()
    assert "WOODSHED_CHANNEL" in refused.value.mend
    with pytest.raises(SignInError) as refused:
        await signed_in(settings.model_copy(update={"client_id": "unknown"}), twitch, clock)
    assert "WOODSHED_CLIENT_ID" in refused.value.mend


async def test_twitch_out_of_reach_is_told_and_nothing_is_lost(
    settings: Settings, twitch: LocalTwitch, clock: FakeClock
) -> None:
    token = await signed_in(settings, twitch, clock)
    await twitch.stop()
    with pytest.raises(WoodshedError, match="cannot be reached"):
        await Woodshed(settings, clock).start()
    assert not about("account", await check(settings)).well
    database = await Database.open(settings.database)
    kept = await load_token(database)
    await database.close()
    assert kept
    assert kept.refresh == token.refresh


async def test_faults_in_what_a_person_edits_are_found(settings: Settings, tmp_path: Path) -> None:
    data = tmp_path / "data"
    (data / "voice").mkdir(parents=True)
    (data / "policy.toml").write_text("rules = 3\n", "utf-8")
    (data / "gear.toml").write_text("[[gear]]\n", "utf-8")
    findings = await check(settings.model_copy(update={"data_dir": data}))
    wrong = {finding.subject for finding in findings if not finding.well}
    assert {"policy", "voice", "words", "gear file", "account"} <= wrong
