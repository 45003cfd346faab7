"""What `check` and `login` tell an operator, against the local Twitch."""

import os
import shutil
import socket
import sqlite3
from collections.abc import AsyncGenerator
from datetime import timedelta
from pathlib import Path

import aiohttp
import pytest
from structlog.testing import capture_logs

from bot.app import Woodshed
from bot.check import check
from bot.disk import AS_UTF_8
from bot.domain.gear.gear import GEAR, GearItem, GearKind
from bot.domain.operation.finding import Finding, Grade
from bot.domain.operation.health import DISK_LOW
from bot.domain.operation.token import Token
from bot.domain.pages.credential import CredentialKind
from bot.domain.pages.visitor import Right
from bot.domain.practice.routine import ROUTINES, Block, BlockKind, Routine
from bot.errors import Fault, SignInError, StoreError, WoodshedError
from bot.features import Entrance
from bot.login import login
from bot.rehearsal.clock import FakeClock
from bot.rehearsal.oauth import ACCESS_LASTS
from bot.rehearsal.server import LocalTwitch
from bot.services.documents.documents import load
from bot.services.gear.gear import GearCollection
from bot.services.operation.health import free_bytes
from bot.services.pages.credentials import Credentials
from bot.settings import Settings
from bot.settings_findings import settings_findings
from bot.store.care import write_calls
from bot.store.credential import load_credentials
from bot.store.database import Database
from bot.store.health import try_writing
from bot.store.migrate import MIGRATIONS, newest_version
from bot.store.token import load_token, save_token
from bot.twitch.tokens import NEEDED_SCOPES, SCOPES
from bot.web.health import CODE
from tests.catalogue import keep
from tests.spoken import copy_data

HEARD = {"channel.chat.message", "channel.chat.notification", "stream.online", "stream.offline"}


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
def settings(twitch: LocalTwitch, tmp_path: Path, data: Path) -> Settings:
    return Settings(
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


async def signed_in(settings: Settings, twitch: LocalTwitch, clock: FakeClock) -> Token:
    async def approve(_: str, code: str) -> None:
        twitch.approve(code, twitch.bot_login)

    return (await login(settings, clock, approve)).token


def tree(folder: Path) -> dict[Path, tuple[int, int, bytes]]:
    """Return mode, time of the last change and contents of all that is in a folder, and of itself."""
    found = ((path, path.stat()) for path in [folder, *folder.rglob("*")])
    return {
        path: (state.st_mode, state.st_mtime_ns, path.read_bytes() if path.is_file() else b"")
        for path, state in found
    }


def about(subject: str, findings: list[Finding]) -> Finding:
    (found,) = [finding for finding in findings if finding.subject == subject]
    return found


async def test_where_the_page_listens_is_told(settings: Settings) -> None:
    assert "this machine alone" in about("page", await check(settings)).says
    contained = settings.model_copy(update={"web_host": "0.0.0.0", "web_in_container": True})  # noqa: S104
    found = about("page", await check(contained))
    assert ("within its container" in found.says, "127.0.0.1 only" in found.mend) == (True, True)


async def test_after_signing_in_all_is_well_and_the_bot_runs(
    settings: Settings, twitch: LocalTwitch, clock: FakeClock
) -> None:
    token = await signed_in(settings, twitch, clock)
    assert token.scopes == SCOPES
    findings = await check(settings, clock)
    assert all(finding.well for finding in findings)
    assert "woodshed_bot is signed in" in about("account", findings).says
    assert "is a moderator" in about("moderator", findings).says
    assert not twitch.world.violations
    bot = Woodshed(settings, clock)
    await bot.start()
    heard = {held.type for held in twitch.eventsub.subscriptions.values()}
    await bot.stop()
    assert heard == HEARD | {
        "automod.message.hold",
        "automod.message.update",
        "channel.unban_request.create",
        "channel.unban_request.resolve",
        "channel.moderate",
    }


async def test_while_the_bot_runs_check_says_which_process_holds_the_database(
    settings: Settings, twitch: LocalTwitch, clock: FakeClock
) -> None:
    await signed_in(settings, twitch, clock)
    held = await Database.open(settings.database)
    assert "process" in about("database", await check(settings, clock)).says
    await held.close()


async def test_every_file_of_documents_is_looked_at_and_a_fault_in_one_hides_nothing_of_another(
    settings: Settings, clock: FakeClock, tmp_path: Path
) -> None:
    mine = settings.model_copy(update={"home": tmp_path / "own"})
    mine.home.mkdir()
    (mine.home / "commands.toml").write_text('[[commands]]\nslug = "dc"\nsays = "{usre}"\n', "utf-8")
    (mine.home / "announcements.toml").write_text('[[announcements]]\nslug = "a"\nsays = "Hi"\n', "utf-8")
    await (await Database.open(mine.database)).close()
    found = await check(mine, clock)
    broken = about("commands file", found)
    assert (broken.grade, "{usre}" in broken.says) == (Grade.BROKEN, True)
    assert about("announcements file", found).says == f"1 in {mine.home / 'announcements.toml'}"
    assert "not in the database: a" in about("announcements", found).says
    assert "samples for rehearsals" in about("gear file", found).says


async def test_what_the_shelf_names_in_vain_is_told_beside_a_bot_that_runs_too(
    settings: Settings, clock: FakeClock
) -> None:
    async with Database.opened(settings.database) as held:
        block = Block(title="Run", kind=BlockKind.TECHNIQUE, minutes=5, gear=("nowhere",))
        await keep(held, ROUTINES, [Routine(slug="short", title="Short", blocks=(block,))])
        assert "the gear 'nowhere': not there" in about("routines", await check(settings, clock)).says


async def test_a_bot_that_hangs_is_not_well(
    settings: Settings, clock: FakeClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.check.PATIENCE", aiohttp.ClientTimeout(total=0.2))
    held = await Database.open(settings.database)
    with socket.create_server(
        ("127.0.0.1", 0)
    ) as listens:  # as the system does for a process that stands still
        hangs = settings.model_copy(update={"web_port": listens.getsockname()[1]})
        found = about("running bot", await check(hangs, clock))
    await held.close()
    assert (found.grade, "process" in found.says, "restart" in found.mend) == (Grade.BROKEN, True, True)


async def test_a_bot_that_runs_is_asked_how_it_is_in_the_words_of_check(
    settings: Settings, twitch: LocalTwitch, clock: FakeClock
) -> None:
    await signed_in(settings, twitch, clock)
    alone = await check(settings, clock)
    bot = Woodshed(settings, clock)
    await bot.start()
    where_it_is = settings.model_copy(update={"web_port": int(bot.web.url.rstrip("/").rpartition(":")[2])})
    beside = await check(where_it_is, clock)
    assert "process" in about("running bot", beside).says
    assert about("moderator", beside) == about("moderator", alone)
    assert about("connection", beside).well
    other = where_it_is.model_copy(update={"database": settings.database.with_name("other.db")})
    held = await Database.open(other.database)
    assert "stop it" in about("database", await check(other, clock)).says, "that is not the bot that answers"
    await held.close()
    twitch.world.person(twitch.bot_login, "viewer")
    await clock.advance(clock.now() + timedelta(minutes=1))
    finding = about("moderator", await check(where_it_is, clock))
    await bot.stop()
    assert finding == about("moderator", await check(settings, clock))
    assert not finding.well


@pytest.mark.skipif(os.name != "posix", reason="modes of POSIX")
async def test_who_else_may_open_the_database_is_told_with_the_mend_and_not_changed(
    settings: Settings, twitch: LocalTwitch, clock: FakeClock
) -> None:
    await signed_in(settings, twitch, clock)
    assert "privacy" not in {finding.subject for finding in await check(settings, clock)}
    settings.database.chmod(0o644)
    (told,) = [finding for finding in await check(settings, clock) if finding.subject == "privacy"]
    assert (told.grade, told.mend) == (Grade.WANTING, f"run: chmod 600 {settings.database}")
    assert settings.database.stat().st_mode & 0o777 == 0o644


async def test_the_disk_is_told_also_before_the_first_start(settings: Settings, clock: FakeClock) -> None:
    nowhere = settings.model_copy(update={"database": settings.database.parent / "new" / "w.db"})
    finding = about("disk", await check(nowhere, clock))
    assert (finding.grade is Grade.WELL) == ((free_bytes(settings.database.parent) or 0) >= DISK_LOW)
    assert not nowhere.database.parent.exists()


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


async def test_scopes_that_twitch_has_not_granted_are_named_with_what_they_are_for(
    settings: Settings, twitch: LocalTwitch, clock: FakeClock
) -> None:
    token = await signed_in(settings, twitch, clock)
    twitch.accounts.tokens[token.access].scopes = tuple(SCOPES - {"user:write:chat"})
    finding = about("account", await check(settings, clock))
    assert (finding.well, "lacks user:write:chat (to answer)" in finding.says) == (False, True)
    assert "login" in finding.mend
    with pytest.raises(SignInError, match="user:write:chat"):
        await Woodshed(settings, clock).start()


async def test_an_older_sign_in_hears_chat_and_is_told_what_it_does_not_hear(
    settings: Settings, twitch: LocalTwitch, clock: FakeClock
) -> None:
    token = await signed_in(settings, twitch, clock)
    twitch.accounts.tokens[token.access].scopes = tuple(NEEDED_SCOPES)
    finding = about("account", await check(settings, clock))
    assert (finding.grade, "moderator:manage:automod" in finding.says) == (Grade.WANTING, True)
    assert "login" in finding.mend
    bot = Woodshed(settings, clock)
    with capture_logs() as logs:
        await bot.start()
    heard = {held.type for held in twitch.eventsub.subscriptions.values()}
    await bot.stop()
    assert heard == HEARD
    lost = [log for log in logs if log["event"] == "subscriptions.lost"]
    assert [(log["why"][:3], "login" in log["mend"]) for log in lost] == [("403", True)] * 5


async def test_check_renews_a_sign_in_that_has_run_out_and_keeps_the_new_pair(
    settings: Settings, twitch: LocalTwitch, clock: FakeClock
) -> None:
    old = await signed_in(settings, twitch, clock)
    await clock.advance(clock.now() + ACCESS_LASTS + timedelta(minutes=1))
    for _ in range(2):
        assert about("account", await check(settings, clock)).well
    database = await Database.open(settings.database)
    new = await load_token(database)
    await database.close()
    assert new
    assert twitch.accounts.access(new.access)
    assert (new.access != old.access, new.scopes) == (True, old.scopes)


async def test_a_sign_in_that_was_taken_back_is_told_by_check(
    settings: Settings, twitch: LocalTwitch, clock: FakeClock
) -> None:
    token = await signed_in(settings, twitch, clock)
    twitch.accounts.revoke(token.access)
    finding = about("account", await check(settings, clock))
    assert (finding.well, "taken back" in finding.says, "login" in finding.mend) == (False, True, True)
    assert token.refresh not in finding.says


async def test_a_sign_in_to_another_application_is_told(
    settings: Settings, twitch: LocalTwitch, clock: FakeClock
) -> None:
    await signed_in(settings, twitch, clock)
    finding = about("account", await check(settings.model_copy(update={"client_id": "other"}), clock))
    assert (finding.well, "another application" in finding.says) == (False, True)
    assert "WOODSHED_CLIENT_ID to woodshed-rehearsal" in finding.mend


async def test_a_channel_that_is_not_there_is_told_by_check(
    settings: Settings, twitch: LocalTwitch, clock: FakeClock
) -> None:
    await signed_in(settings, twitch, clock)
    findings = await check(settings.model_copy(update={"channel": "nobody"}), clock)
    finding = about("channel at Twitch", findings)
    assert (finding.well, "WOODSHED_CHANNEL" in finding.mend) == (False, True)


async def test_a_bot_that_is_no_moderator_is_told_how_to_make_it_one(
    settings: Settings, twitch: LocalTwitch, clock: FakeClock
) -> None:
    await signed_in(settings, twitch, clock)
    twitch.world.person(twitch.bot_login, "viewer")
    finding = about("moderator", await check(settings, clock))
    assert (finding.well, f"/mod {twitch.bot_login}" in finding.mend) == (False, True)


async def test_the_channels_own_account_is_none_for_the_bot(
    settings: Settings, twitch: LocalTwitch, clock: FakeClock
) -> None:
    token = await signed_in(settings, twitch, clock)
    elsewhere = settings.model_copy(update={"channel": token.login})
    finding = about("account", await check(elsewhere, clock))
    assert (finding.well, "own account" in finding.says, "login" in finding.mend) == (False, True, True)


async def test_the_sample_is_for_rehearsals_and_a_real_shelf_begins_empty_with_a_word_on_how_to_fill_it(
    settings: Settings, twitch: LocalTwitch, clock: FakeClock
) -> None:
    await signed_in(settings, twitch, clock)
    bot = Woodshed(settings, clock)
    await bot.start()
    held = bot.service(GearCollection).items
    await bot.stop()
    assert held == ()
    assert "-m bot import" in about("database", await check(settings, clock)).mend


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
    assert not about("account", await check(settings, clock)).well
    database = await Database.open(settings.database)
    kept = await load_token(database)
    await database.close()
    assert kept
    assert kept.refresh == token.refresh


async def test_a_file_of_ways_or_routines_with_faults_is_found_and_what_a_routine_names_in_vain(
    settings: Settings, tmp_path: Path, clock: FakeClock
) -> None:
    data = tmp_path / "data"
    copy_data(data)
    elsewhere = settings.model_copy(update={"data_dir": data})
    routines = data / "routines.toml"
    whole = routines.read_text("utf-8")
    assert not [each for each in await check(elsewhere, clock) if "no way to practise" in each.says]
    routines.write_text(
        '[[routines]]\nslug = "x"\ntitle = "X"\n[[routines.blocks]]\ntitle = "A"\nkind = "ear"\nminutes = 5\n'
        'method = "interleavd"\ngear = ["goldi"]\n',
        "utf-8",
    )
    told = [each.says for each in await check(elsewhere, clock) if each.grade is Grade.WANTING]
    assert [says for says in told if "line 8" in says and "'interleavd'" in says]
    assert [says for says in told if "line 9" in says and "'goldi'" in says]
    routines.write_text(whole + "\n[[routines]]\ntitle = “x”\n", "utf-8")
    (data / "strategies.toml").write_text("[[strategies]]\n", "utf-8")
    findings = await check(elsewhere, clock)
    wrong = {finding.subject for finding in findings if not finding.well}
    assert {"strategies", "routines file"} <= wrong
    assert "a curly quote" in about("routines file", findings).says


@pytest.mark.parametrize("place", ["README.md/x.db", "README.md/sub/x.db", "/proc/x.db", "/proc/sub/x.db"])
async def test_a_database_that_cannot_be_made_is_told_before_the_first_start(
    place: str, settings: Settings, project: Path, clock: FakeClock
) -> None:
    path = project / place
    if not path.parents[-2].exists():
        pytest.skip("there is no /proc here")
    found = about("database", await check(settings.model_copy(update={"database": path}), clock))
    assert (found.grade, "cannot be made" in found.says) == (Grade.BROKEN, True)
    assert found.mend == "set WOODSHED_DATABASE to a file in a folder of yours"
    with pytest.raises(StoreError) as refused:
        await Database.open(path)
    assert (refused.type, refused.value.mend) == (StoreError, found.mend), "nobody else holds it"


async def test_a_database_may_lie_in_a_folder_that_is_not_there_yet(
    settings: Settings, tmp_path: Path, clock: FakeClock
) -> None:
    path = tmp_path / "new" / "folder" / "w.db"
    assert about("database", await check(settings.model_copy(update={"database": path}), clock)).well
    await (await Database.open(path)).close()


async def test_a_part_in_a_piece_that_is_not_in_the_file_is_wrong_unless_the_database_has_that(
    settings: Settings, tmp_path: Path, clock: FakeClock
) -> None:
    data = tmp_path / "data"
    copy_data(data)
    elsewhere = settings.model_copy(update={"data_dir": data})
    text = '[[gear]]\nslug = "wool"\nkind = "pickup"\nmodel = "Wool"\nin = "goldie"\n'
    (data / "gear.toml").write_text(text, "utf-8")

    async def grade() -> Grade:
        (found,) = [
            each for each in await check(elsewhere, clock) if "there is no gear 'goldie'" in each.says
        ]
        assert "line 5" in found.says
        return found.grade

    assert await grade() is Grade.BROKEN
    async with Database.opened(settings.database) as database:
        assert await grade() is Grade.WANTING, "a running bot may have it"
        await keep(database, GEAR, [GearItem(slug="other", kind=GearKind.GUITAR, model="Other")])
    assert await grade() is Grade.BROKEN
    async with Database.opened(settings.database) as database:
        await keep(database, GEAR, [GearItem(slug="goldie", kind=GearKind.GUITAR, model="Lark")])
    assert await grade() is Grade.WANTING


async def test_what_the_catalogue_names_in_vain_is_told_with_the_mend_and_breaks_nothing(
    settings: Settings, project: Path, clock: FakeClock
) -> None:
    gear, routines = load(GEAR, project / "data/gear.toml"), load(ROUTINES, project / "data/routines.toml")
    async with Database.opened(settings.database) as database:
        await keep(database, ROUTINES, routines[:1])
        await keep(database, GEAR, [each for each in gear if each.slug != "nib"])
    found = about("routines", await check(settings, clock))
    assert (found.grade, found.says) == (Grade.WANTING, "morning-woodshed names the gear 'nib': not there")
    assert "routines.toml" in found.mend
    async with Database.opened(settings.database) as database:
        await keep(database, GEAR, gear)
    assert "routines" not in {each.subject for each in await check(settings, clock)}


async def test_before_the_first_start_check_changes_nothing_on_the_disk(
    settings: Settings, tmp_path: Path, clock: FakeClock
) -> None:
    copy_data(tmp_path / "data")

    before = tree(tmp_path)
    await check(settings.model_copy(update={"data_dir": tmp_path / "data"}), clock)
    assert tree(tmp_path) == before


async def make_older(path: Path, migrations: Path, clock: FakeClock) -> int:
    """Let a database be one of the version before, with the same sign-in; return that version."""
    shutil.copytree(MIGRATIONS, migrations)
    max(migrations.iterdir()).unlink()
    async with Database.opened(path) as database:
        token = await load_token(database)
    assert token
    path.unlink()
    older = await Database.open(path, migrations)
    await save_token(older, token, clock.now())
    await older.close()
    return newest_version(migrations)


async def test_a_sign_in_that_is_renewed_brings_no_older_database_forward(
    settings: Settings, twitch: LocalTwitch, clock: FakeClock, tmp_path: Path
) -> None:
    token = await signed_in(settings, twitch, clock)
    version = await make_older(settings.database, tmp_path / "migrations", clock)
    await clock.advance(clock.now() + ACCESS_LASTS + timedelta(minutes=1))
    assert about("account", await check(settings, clock)).well
    with sqlite3.connect(settings.database) as connection:
        assert connection.execute("PRAGMA user_version").fetchone() == (version,)
        ((refresh,),) = connection.execute("SELECT refresh FROM token").fetchall()
    connection.close()
    assert refresh != token.refresh


async def test_a_sign_in_that_could_not_be_kept_is_not_renewed(
    settings: Settings, twitch: LocalTwitch, clock: FakeClock
) -> None:
    await signed_in(settings, twitch, clock)
    await clock.advance(clock.now() + ACCESS_LASTS + timedelta(minutes=1))
    settings.database.with_name("w.db.pid").unlink()
    settings.database.with_name("w.db.pid").mkdir()
    found = about("account", await check(settings, clock))
    assert (found.grade, "has to be renewed, and cannot be" in found.says) == (Grade.BROKEN, True)
    settings.database.with_name("w.db.pid").rmdir()
    assert about("account", await check(settings, clock)).well, "the refresh token was not used up"


@pytest.mark.parametrize("what", ["whole", "older", "killed", "locked", "read-only", "ends soon", "link"])
async def test_beside_a_database_check_changes_nothing_on_the_disk(
    what: str, settings: Settings, twitch: LocalTwitch, clock: FakeClock, tmp_path: Path
) -> None:
    await signed_in(settings, twitch, clock)
    path, held = settings.database, None
    match what:
        case "older":
            await make_older(path, tmp_path / "migrations", clock)
        case "killed":
            held = await Database.open(path)
            await try_writing(held)
            for each in (path, path.with_name("w.db-wal")):
                shutil.copy(each, tmp_path / f"left{each.name.removeprefix('w')}")
            await held.close()
            held, settings = None, settings.model_copy(update={"database": tmp_path / "left.db"})
        case "locked":
            held = await Database.open(path)
        case "read-only":
            tmp_path.chmod(0o555)
        case "ends soon":
            await clock.advance(clock.now() + ACCESS_LASTS - timedelta(minutes=1))
        case "link":
            (tmp_path / "link.db").symlink_to(path)
            settings = settings.model_copy(update={"database": tmp_path / "link.db"})
        case _:
            pass
    before = tree(tmp_path)
    found = await check(settings, clock)
    after = tree(tmp_path)
    tmp_path.chmod(0o755)
    if held:
        await held.close()
    assert after == before
    assert "woodshed-" not in str(found), "the copy is not told of"
    if what != "locked":
        assert about("account", found).well


async def test_a_port_that_is_taken_is_wrong_and_told_with_the_mend(
    settings: Settings, clock: FakeClock
) -> None:
    with socket.create_server(("127.0.0.1", 0)) as listens:
        port = listens.getsockname()[1]
        found = about("page", await check(settings.model_copy(update={"web_port": port}), clock))
    assert (found.grade, f"port {port} is taken" in found.says) == (Grade.BROKEN, True)
    assert "WOODSHED_WEB_PORT" in found.mend


@pytest.mark.parametrize("prefix", ["??", "?", "hey", ":)", "!!"])
async def test_what_people_begin_lines_with_looks_wrong_as_a_prefix(
    prefix: str, settings: Settings, clock: FakeClock
) -> None:
    found = about("prefix", await check(settings.model_copy(update={"prefix": prefix}), clock))
    assert (found.grade, "looks wrong" in found.says) == (Grade.WANTING, True)
    assert about("prefix", await check(settings, clock)).grade is Grade.WELL


@pytest.mark.parametrize("given", ["your-client-id-here", "abc", "A" * 30])
def test_a_client_id_of_another_form_looks_wrong(given: str, data: Path) -> None:
    settings = Settings(_env_file=None, client_id=given, channel="juni", data_dir=data)  # pyright: ignore[reportCallIssue]
    found = about("client ID", settings_findings(settings, ()))
    assert (found.grade, "looks wrong" in found.says) == (Grade.WANTING, True)
    whole = settings.model_copy(update={"client_id": "a1" * 15})
    assert about("client ID", settings_findings(whole, ())).grade is Grade.WELL


def test_nothing_is_said_of_settings_that_stand_in_a_file_which_cannot_be_read(data: Path) -> None:
    settings = Settings(_env_file=None, data_dir=data)  # pyright: ignore[reportCallIssue]
    subjects = {each.subject for each in settings_findings(settings, [Fault(".env, line 2", "…", AS_UTF_8)])}
    assert not subjects & {"client ID", "channel"}, "'' looks wrong, but nobody knows what stands there"


async def test_an_artist_who_is_named_as_another_bot_is_told(settings: Settings, clock: FakeClock) -> None:
    muted = settings.model_copy(update={"bots": f"other_bot {settings.channel}"})
    found = about("other bots", await check(muted, clock))
    assert (found.grade, settings.channel in found.mend) == (Grade.BROKEN, True)
    fine = settings.model_copy(update={"bots": "other_bot"})
    assert "other bots" not in {each.subject for each in await check(fine, clock)}


async def test_where_a_setting_is_wrong_it_is_named_once_and_the_files_are_looked_at_all_the_same(
    settings: Settings, clock: FakeClock
) -> None:
    fault = Fault("WOODSHED_DATA_DIR", "there is no folder 'datta'")
    found = await check(settings.model_copy(update={"data_dir": Path("datta")}), clock, [fault])
    assert [each.says for each in found if "datta" in each.says] == [
        "WOODSHED_DATA_DIR: there is no folder 'datta'"
    ]
    found = await check(settings, clock, [Fault("WOODSHED_WEB_PORT", "is no whole number")])
    assert about("policy", found).well
    assert not [each for each in found if each.subject in {"database", "account"}]


async def test_own_words_that_do_not_fit_are_named_and_the_rest_is_well(
    settings: Settings, clock: FakeClock, tmp_path: Path
) -> None:
    own = '[[rules]]\nid = "hate"\nweight = "much"\nsays = "Mine."\n'
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine/policy.toml").write_text(own, "utf-8")
    found = await check(settings.model_copy(update={"home": tmp_path / "mine"}), clock)
    left_out = next(each for each in found if each.subject == "policy" and each.grade is Grade.WANTING)
    assert "mine/policy.toml, line 3: rules no. 1 weight: is no whole number: left out" in left_out.says
    told = next(each.says for each in found if each.subject == "own files")
    assert told.endswith("data/policy.toml: hate.weight, hate.says")


def own(settings: Settings, tmp_path: Path, **files: str) -> Settings:
    """Return the settings with an own folder of these TOML files."""
    home = tmp_path / "mine"
    home.mkdir(exist_ok=True)
    for name, text in files.items():
        (home / f"{name}.toml").write_text(text, "utf-8")
    return settings.model_copy(update={"home": home})


async def test_help_lines_that_nobody_looked_through_are_told_while_moderators_are_called(
    settings: Settings, clock: FakeClock, tmp_path: Path
) -> None:
    def of_numbers(findings: list[Finding]) -> list[Finding]:
        return [each for each in findings if "numbers that moderators may send" in each.says]

    seen = "looked_through = true\n"
    gone = '[[lines]]\nid = "au"\nremove = true\n'
    for text, times in (("", 1), (f"# {seen}", 1), (seen, 0), (gone, 0)):
        mine = own(settings, tmp_path, help_lines=text)
        async with Database.opened(mine.database) as held:
            found = of_numbers(await check(mine, clock))
            await write_calls(held, "mod_moss", clock.now(), calls=False)
            assert of_numbers(await check(mine, clock)) == []
            await write_calls(held, "mod_moss", clock.now(), calls=True)
        assert [(each.grade, "looked_through = true" in each.mend) for each in found] == [
            (Grade.WELL, True)
        ] * times, text
        assert {each.grade for each in await check(mine, clock) if each.subject == "help lines"} == {
            Grade.WELL
        }


async def test_every_own_file_of_documents_is_looked_at_and_the_fault_of_one_hides_nothing_of_another(
    settings: Settings, clock: FakeClock, tmp_path: Path
) -> None:
    mine = own(
        settings,
        tmp_path,
        gear='[[gear]]\nslug = "a"\nkind = "amp"\nmodel = "A"\nstory = "From when I was in hospital."\n',
        routines="[[routines]]\n",
        commands='[[commands]]\nslug = "dc"\nsays = "Hi {usr}"\n',
        announcements='[[announcements]]\nslug = "home"\nsays = "Be kind."\nminutes = 2\n',
    )
    for _ in range(2):
        findings = await check(mine, clock)
        told = {each.subject: each.says for each in findings if each.grade is Grade.BROKEN}
        assert "usr" in told["commands file"]
        assert "announcements.toml, line 4: announcements no. 1 minutes" in told["announcements file"]
        assert "routines file" in told
        assert [each.says for each in findings if "touches 'Health'" in each.says] == ["a touches 'Health'"]
        async with Database.opened(settings.database):  # the second time there is a database
            pass


ROUTINE = (
    '[[routines]]\nslug = "x"\ntitle = "X"\n[[routines.blocks]]\ntitle = "A"\nkind = "ear"\nminutes = 5\n'
    'gear = ["goldie"]\nmethod = "none-such"\n'
)
PIECE = '[[gear]]\nslug = "mine"\nkind = "amp"\nmodel = "Mine"\n'


@pytest.mark.parametrize(
    ("files", "told"),
    [
        ({"gear": PIECE}, []),
        ({"routines": ROUTINE}, ["no way to practise 'none-such'"]),
        ({"gear": "# none yet\n", "routines": ROUTINE}, ["no way to practise 'none-such'"]),
        (
            {"gear": PIECE, "routines": ROUTINE},
            ["no way to practise 'none-such'", "no piece of gear 'goldie'"],
        ),
    ],
)
async def test_samples_are_never_held_against_what_is_the_artists_own(
    files: dict[str, str], told: list[str], settings: Settings, clock: FakeClock, tmp_path: Path
) -> None:
    found = await check(own(settings, tmp_path, **files), clock)
    says = [each.says for each in found if "there is no" in each.says and "routines file" in each.subject]
    assert [each.partition("there is ")[2] for each in says] == told


DEEP = b"greeting = x " + b"{" * 5_000 + b"}" * 5_000


@pytest.mark.parametrize(
    ("name", "written"),
    [
        ("policy.toml", b"\xff"),
        ("shipped/policy.toml", b"\xff"),
        ("words/gear.toml", b"\xff"),
        ("phrases/begging.txt", b"\xff"),
        ("voice/en/a.ftl", b"\xff"),
        ("voice/en/a.ftl", DEEP),
        ("recap/page.jinja", b"\xff"),
        ("commands.toml", b"\xff"),
    ],
)
async def test_an_own_file_that_is_no_text_is_told_and_ends_nothing(
    name: str, written: bytes, settings: Settings, clock: FakeClock, tmp_path: Path
) -> None:
    mine = own(settings, tmp_path, strategies='[[strategies]]\nid = "method"\nremove = true\n')
    path = mine.home / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(written)
    found = await check(mine, clock)
    (told,) = [each for each in found if name in each.says]
    assert ("not UTF-8" if written != DEEP else "too deep") in told.says
    assert told.grade is not Grade.WELL
    assert [each for each in found if f"{mine.home}/strategies.toml" in each.says]


async def test_a_database_from_before_is_told_with_where_it_goes(
    settings: Settings, clock: FakeClock, project: Path, tmp_path: Path
) -> None:
    data = tmp_path / "data"
    shutil.copytree(project / "data", data)
    said = settings.model_dump(exclude={"database"}) | {"data_dir": data, "home": tmp_path / "mine"}
    before = Settings(_env_file=None, **said)  # pyright: ignore[reportCallIssue]
    async with Database.opened(data / "woodshed.db"):
        pass
    found = about("database", await check(before, clock))
    assert (found.grade, "init" in found.mend) == (Grade.BROKEN, True)
    async with Database.opened(before.database):
        pass
    found = next(each for each in await check(before, clock) if "from before is not" in each.says)
    assert found.grade is Grade.WANTING


async def test_faults_in_what_a_person_edits_are_found(
    settings: Settings, tmp_path: Path, clock: FakeClock
) -> None:
    data = tmp_path / "data"
    (data / "voice").mkdir(parents=True)
    (data / "policy.toml").write_text("rules = 3\n", "utf-8")
    (data / "gear.toml").write_text("[[gear]]\n", "utf-8")
    findings = await check(settings.model_copy(update={"data_dir": data}), clock)
    wrong = {finding.subject for finding in findings if not finding.well}
    assert {"policy", "voice", "words", "gear file", "account"} <= wrong


async def test_the_page_for_others_is_looked_at_where_there_is_to_be_one(settings: Settings) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        others = settings.model_copy(update={"web_url": "https://pages.example", "web_outside_port": port})
        found = about("page for others", await check(others))
        assert (found.grade, "WOODSHED_WEB_OUTSIDE_PORT" in found.mend) == (Grade.BROKEN, True)
    found = about("page for others", await check(others))
    assert (found.grade, "https://pages.example" in found.says) == (Grade.WELL, True)


@pytest.mark.parametrize(
    ("url", "host", "mend"),
    [
        ("http://192.168.1.20:{}", "127.0.0.1", "set WOODSHED_WEB_OUTSIDE_HOST=0.0.0.0,"),
        ("http://192.168.1.20", "0.0.0.0", "set WOODSHED_WEB_URL=http://192.168.1.20:{},"),  # noqa: S104
        ("http://192.168.1.20:{}", "0.0.0.0", ""),  # noqa: S104
        ("http://localhost:{}", "127.0.0.1", ""),
        ("https://pages.example", "127.0.0.1", ""),
    ],
)
async def test_an_address_at_which_nobody_finds_the_pages_is_told(
    settings: Settings, url: str, host: str, mend: str
) -> None:
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    door = {"web_url": url.format(port), "web_outside_host": host, "web_outside_port": port}
    found = about("page for others", await check(settings.model_copy(update=door)))
    assert (found.grade is Grade.WELL, found.mend.startswith(mend.format(port))) == (not mend, True)


async def test_a_bot_that_lets_others_in_tells_all_to_check_and_to_nobody_else(
    settings: Settings, twitch: LocalTwitch, clock: FakeClock
) -> None:
    await signed_in(settings, twitch, clock)
    shared = settings.model_copy(update={"web_url": "https://pages.example", "web_outside_port": 0})
    bot = Woodshed(shared, clock)
    await bot.start()
    port = int(bot.web.url.rstrip("/").rpartition(":")[2])
    beside = await check(shared.model_copy(update={"web_port": port}), clock)
    issued = await Credentials(bot.runtime.database, clock).issue(CredentialKind.PAIRING, Right.ARTIST)
    async with aiohttp.ClientSession() as http:
        for code in ("", "made-up", issued.secret):
            async with http.get(f"{bot.web.url}health", headers={CODE: code}) as answer:
                assert set(await answer.json()) == {"status"}
    kept = await load_credentials(bot.runtime.database, clock.now())
    await bot.stop()
    assert about("connection", beside).well
    assert about("page for others", beside).well
    assert [each.kind for each in kept.values()] == [CredentialKind.PAIRING], "its code was good once"


async def test_where_others_are_let_in_the_figures_are_for_who_brings_a_token(
    settings: Settings, twitch: LocalTwitch, clock: FakeClock
) -> None:
    await signed_in(settings, twitch, clock)
    shared = settings.model_copy(update={"web_url": "https://pages.example", "web_outside_port": 0})
    bot = Woodshed(shared, clock)
    await bot.start()
    issued = await bot.service(Entrance).credentials.issue(CredentialKind.HOTKEY, Right.ARTIST)
    statuses: list[int] = []
    async with aiohttp.ClientSession() as http:
        for headers in ({}, {"Authorization": f"Bearer {issued.secret}"}):
            async with http.get(f"{bot.web.url}metrics", headers=headers) as answer:
                statuses.append(answer.status)
    await bot.stop()
    assert statuses == [403, 200]
