"""A backup put back, whatever state the database is in."""

import shutil
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.domain.gear.gear import GEAR, GearItem, GearKind
from bot.domain.operation.token import Token
from bot.errors import StoreBusyError, StoreError
from bot.files import back_up
from bot.restore import restore
from bot.settings import Settings
from bot.store.database import Database
from bot.store.document import documents_of
from bot.store.token import load_token, save_token
from tests.catalogue import keep

NOW = datetime(2030, 5, 17, 19, tzinfo=UTC)


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(
        _env_file=None,  # pyright: ignore[reportCallIssue]
        database=tmp_path / "home" / "w.db",
        timezone="UTC",
    )


async def holding(settings: Settings, slug: str, token: str = "", at: datetime = NOW) -> Database:
    """Return the database, open, with one piece of gear in it that has this slug."""
    database = await Database.open(settings.database)
    async with database.writing() as connection:
        await connection.execute("DELETE FROM document")
    await keep(database, GEAR, [GearItem(slug=slug, kind=GearKind.OTHER, model="X")])
    if token:
        await save_token(database, Token("1", "woodshed_bot", token, token, frozenset({"a"})), at)
    return database


async def held_by(path: Path) -> list[str]:
    database = await Database.open(path)
    try:
        return [item.slug for item in await documents_of(database, GEAR)]
    finally:
        await database.close()


async def killed(database: Database) -> None:
    """Leave the files of a database as a power cut would."""
    folder = database.path.parent
    aside = folder.parent / "aside"
    shutil.copytree(folder, aside)
    await database.close()
    shutil.rmtree(folder)
    aside.rename(folder)


async def test_what_a_power_cut_left_beside_the_database_is_not_played_into_the_restored_one(
    settings: Settings, tmp_path: Path
) -> None:
    database = await holding(settings, "old")
    await back_up(settings, tmp_path / "copy.db")
    await database.close()
    await killed(await holding(settings, "new"))
    assert settings.database.with_name("w.db-wal").stat().st_size > 0
    restored = await restore(settings, tmp_path / "copy.db", NOW)
    assert await held_by(settings.database) == ["old"]
    assert settings.database.stat().st_mode & 0o777 == 0o600
    assert restored.kept
    assert restored.kept.name == "w-replaced-2030-05-17-190000.db"
    assert await held_by(restored.kept) == ["new"]
    assert await held_by(tmp_path / "copy.db") == ["old"]
    assert not [
        each for each in settings.database.parent.iterdir() if "wal" in each.name or "shm" in each.name
    ]


async def test_what_a_restore_that_was_cut_short_left_is_not_played_into_the_next_one(
    settings: Settings, tmp_path: Path
) -> None:
    await (await holding(settings, "old")).close()
    await back_up(settings, tmp_path / "copy.db")
    database = await holding(settings, "new")
    left = settings.database.with_name(".w.db.restored-wal")
    shutil.copy(settings.database.with_name("w.db-wal"), left)
    await database.close()
    await restore(settings, tmp_path / "copy.db", NOW)
    assert await held_by(settings.database) == ["old"]
    assert not left.exists()


async def test_it_is_refused_while_another_program_has_the_database_open(
    settings: Settings, tmp_path: Path
) -> None:
    await (await holding(settings, "old")).close()
    await back_up(settings, tmp_path / "copy.db")
    await (await holding(settings, "new")).close()
    errand = await Database.open(settings.database, beside=True)  # a `login`, which waits for a person
    try:
        with pytest.raises(StoreBusyError, match="another program"):
            await restore(settings, tmp_path / "copy.db", NOW)
    finally:
        await errand.close()
    assert await held_by(settings.database) == ["new"]
    assert not settings.database.with_name(".w.db.restored").exists()


async def test_it_is_refused_beside_a_running_bot_and_changes_nothing_then(
    settings: Settings, tmp_path: Path
) -> None:
    database = await holding(settings, "x")
    await back_up(settings, tmp_path / "copy.db")
    with pytest.raises(StoreBusyError, match="another Woodshed, process"):
        await restore(settings, tmp_path / "copy.db", NOW)
    assert len(await documents_of(database, GEAR)) == 1
    await database.close()


async def test_what_is_no_sound_backup_is_refused_and_leaves_everything_as_it_was(
    settings: Settings, tmp_path: Path
) -> None:
    database = await holding(settings, "x")
    good = tmp_path / "good.db"
    await back_up(settings, good)
    async with database.writing() as connection:
        await connection.execute("PRAGMA user_version = 9999")
    newer = tmp_path / "newer.db"
    await database.close()
    shutil.copy(settings.database, newer)
    shutil.copy(good, settings.database)
    bad = {
        "nothing there": tmp_path / "none.db",
        "a folder": tmp_path,
        "text": tmp_path / "text.db",
        "cut": tmp_path / "cut.db",
        "empty": tmp_path / "empty.db",
        "newer": newer,
        "itself": settings.database,
    }
    bad["text"].write_text("dear diary, " * 1000)
    bad["cut"].write_bytes(good.read_bytes()[:9000])
    bad["empty"].touch()
    before = sorted(path.name for path in settings.database.parent.iterdir())
    for name, path in bad.items():
        with pytest.raises(StoreError) as refused:
            await restore(settings, path, NOW)
        assert refused.value.mend, name
        assert sorted(path.name for path in settings.database.parent.iterdir()) == before, name
    assert await held_by(settings.database) == ["x"]


async def test_the_sign_in_is_the_newest_there_is_since_twitch_takes_a_refresh_token_once(
    settings: Settings, tmp_path: Path
) -> None:
    await (await holding(settings, "old", "spent", NOW - timedelta(days=1))).close()
    await back_up(settings, tmp_path / "copy.db")
    await (await holding(settings, "new", "fresh")).close()
    restored = await restore(settings, tmp_path / "copy.db", NOW)
    assert "sign-in" not in restored.next_step
    database = await Database.open(settings.database)
    token = await load_token(database)
    await database.close()
    assert token
    assert token.refresh == "fresh"


async def test_a_broken_database_is_replaced_too_and_kept_as_it_lies_there(
    settings: Settings, tmp_path: Path
) -> None:
    await (await holding(settings, "old", "spent")).close()
    await back_up(settings, tmp_path / "copy.db")
    settings.database.write_text("scratched")
    settings.database.with_name("w.db-wal").write_text("leftover")
    restored = await restore(settings, tmp_path / "copy.db", NOW)
    assert await held_by(settings.database) == ["old"]
    assert restored.kept
    assert restored.kept.read_text() == "scratched"
    assert "login" in restored.next_step


async def test_where_no_database_is_it_is_made_and_leftovers_of_a_former_one_go(
    settings: Settings, tmp_path: Path
) -> None:
    await (await holding(settings, "old")).close()
    await back_up(settings, tmp_path / "copy.db")
    settings.database.unlink()
    settings.database.with_name("w.db-wal").write_text("leftover")
    assert (await restore(settings, tmp_path / "copy.db", NOW)).kept is None
    assert await held_by(settings.database) == ["old"]


async def test_restored_twice_within_a_second_both_are_kept_and_a_link_stays_a_link(
    settings: Settings, tmp_path: Path
) -> None:
    await (await holding(settings, "old")).close()
    await back_up(settings, tmp_path / "copy.db")
    link = tmp_path / "link.db"
    link.symlink_to(settings.database)
    linked = settings.model_copy(update={"database": link})
    kept = {(await restore(linked, tmp_path / "copy.db", NOW)).kept for _ in range(2)}
    assert len(kept) == 2
    assert link.is_symlink()
    assert await held_by(settings.database) == ["old"]


async def test_a_sign_in_that_only_the_backup_has_is_said_to_be_stale_perhaps(
    settings: Settings, tmp_path: Path
) -> None:
    await (await holding(settings, "old", "old")).close()
    await back_up(settings, tmp_path / "copy.db")
    settings.database.unlink()
    await (await holding(settings, "new")).close()  # begun anew, and nobody has signed in
    restored = await restore(settings, tmp_path / "copy.db", NOW)
    assert "sign-in may have run out" in restored.next_step
    assert "login" in restored.next_step
