"""Files into the database and back: what is refused, and what an export leaves alone."""

import errno
import json
import os
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from bot.domain.gear.gear import GEAR, GearItem, GearKind
from bot.domain.practice.practice_log import Logged
from bot.errors import DocumentError, StoreError
from bot.files import back_up, export_all, import_all, preview
from bot.services.documents.documents import as_file
from bot.services.documents.imports import MAX_NOWHERE
from bot.services.operation.backups import FOLDER
from bot.settings import Settings
from bot.store.copy import copy_database
from bot.store.database import Database
from bot.store.document import documents_of
from bot.store.practice import all_sessions
from tests.catalogue import keep

NOW = datetime(2030, 5, 18, tzinfo=UTC)


@pytest.fixture
def settings(tmp_path: Path, data: Path) -> Settings:
    return Settings(
        _env_file=None,  # pyright: ignore[reportCallIssue]
        database=tmp_path / "w.db",
        data_dir=data,
    )


def gear_file(path: Path, *slugs: str) -> Path:
    """Write a gear file with pieces of these slugs, from line 1 on and four lines apart."""
    pieces = [GearItem(slug=slug, kind=GearKind.OTHER, model="X") for slug in slugs]
    path.write_text(as_file(GEAR, pieces), "utf-8")
    return path


def place(path: Path, slug: str) -> str:
    lines = path.read_text("utf-8").splitlines()
    return f"{path}, line {lines.index(f'slug = {json.dumps(slug)}') + 1}"


async def test_a_slug_in_two_files_is_refused_with_file_and_line_of_both(
    settings: Settings, tmp_path: Path
) -> None:
    one, two = gear_file(tmp_path / "a.toml", "x", "y"), gear_file(tmp_path / "b.toml", "z", "y", "x")
    with pytest.raises(DocumentError) as refused:
        await import_all(settings, [one, two], NOW)
    told = str(refused.value)
    for slug in "xy":
        first, second = (place(path, slug) for path in (one, two))
        assert f"{second}: the slug '{slug}' is taken in {first}" in told
    assert "'z'" not in told
    assert (await import_all(settings, [one, one], NOW)).added == ("x", "y"), (
        "one file named twice is one file"
    )


def in_a(holder: str, path: Path, slug: str) -> Path:
    """Write a gear file with one part that is in `holder`."""
    part = GearItem.model_validate({"slug": slug, "kind": "pickup", "model": "Wool", "in": holder})
    path.write_text(as_file(GEAR, [part]), "utf-8")
    return path


async def test_what_files_and_database_put_into_each_other_in_a_circle_is_refused(
    settings: Settings, tmp_path: Path
) -> None:
    await import_all(
        settings, [gear_file(tmp_path / "a.toml", "x"), in_a("x", tmp_path / "b.toml", "y")], NOW
    )
    with pytest.raises(DocumentError, match="x → y → x"):
        await import_all(settings, [in_a("y", tmp_path / "c.toml", "x")], NOW)


async def test_what_a_file_does_not_have_is_told_and_goes_only_where_that_is_asked_for(
    settings: Settings, tmp_path: Path
) -> None:
    await import_all(settings, [gear_file(tmp_path / "a.toml", "x", "y", "z")], NOW)
    renamed = gear_file(tmp_path / "b.toml", "x", "strat")
    told = await import_all(settings, [renamed], NOW)
    assert (told.added, told.others) == (("strat",), ("y", "z"))
    told = await preview(settings, [renamed], prune=True)
    assert told.others == ("y", "z")
    assert await import_all(settings, [renamed], NOW, prune=True) == told
    async with Database.opened(settings.database) as database:
        assert [each.slug for each in await documents_of(database, GEAR)] == ["x", "strat"]
    assert (await import_all(settings, [renamed], NOW)).others == ()


async def test_what_names_a_piece_that_goes_is_told_before_anything_does(
    settings: Settings, tmp_path: Path
) -> None:
    await import_all(settings, [gear_file(tmp_path / "a.toml", "x")], NOW)
    with pytest.raises(DocumentError, match="there is no gear 'x'"):
        await import_all(settings, [in_a("x", tmp_path / "b.toml", "y")], NOW, prune=True)


async def test_before_an_import_goes_the_backup_of_the_day(settings: Settings, tmp_path: Path) -> None:
    folder = settings.database.parent / FOLDER
    await import_all(settings, [gear_file(tmp_path / "a.toml", "x")], NOW)
    assert not folder.exists(), "there was nothing to lose"
    await import_all(settings, [gear_file(tmp_path / "b.toml", "y")], NOW)
    (backup,) = folder.glob("*.db")
    async with Database.opened(backup) as before:
        assert [each.slug for each in await documents_of(before, GEAR)] == ["x"]


async def test_a_preview_is_what_the_import_does_and_changes_nothing(
    settings: Settings, tmp_path: Path
) -> None:
    first = gear_file(tmp_path / "a.toml", *(f"x-{number}" for number in range(42)))
    assert len((await preview(settings, [first])).added) == 42
    assert not settings.database.exists()
    await import_all(settings, [first], NOW)
    await export_all(settings, tmp_path / "out")
    own = tmp_path / "out/gear.toml"
    own.write_text(own.read_text("utf-8").replace('"x-7"\n', '"x-7"\nyear = 1959\n'), "utf-8")
    told = await preview(settings, [own])
    assert (told.added, told.changed, told.how, told.unchanged) == ((), ("x-7",), ("year – → 1959",), 41)
    assert await preview(settings, [own]) == told
    assert await import_all(settings, [own], NOW) == told
    assert (await preview(settings, [own])).unchanged == 42


async def test_a_part_is_in_a_piece_of_another_file_or_of_the_shelf_or_told_with_its_line(
    settings: Settings, tmp_path: Path
) -> None:
    part, holder = tmp_path / "part.toml", gear_file(tmp_path / "holder.toml", "case")
    part.write_text('[[gear]]\nslug = "x"\nkind = "other"\nmodel = "X"\nin = "case"\n', "utf-8")
    for work in (preview(settings, [part]), import_all(settings, [part], NOW)):
        with pytest.raises(
            DocumentError, match=r"part\.toml, line 5: gear no\. 1 in: there is no gear 'case'"
        ):
            await work
    assert (await import_all(settings, [part, holder], NOW)).added == ("x", "case")
    assert (await import_all(settings, [part], NOW)).unchanged == 1


async def test_a_name_that_leads_nowhere_comes_in_and_is_told_with_its_line_and_the_mend(
    settings: Settings, tmp_path: Path
) -> None:
    gear = gear_file(tmp_path / "gear.toml", "goldie")
    rigs = tmp_path / "rigs.toml"
    rigs.write_text(
        '[[rigs]]\nslug = "live"\ntitle = "Live"\n'
        '[[rigs.chain]]\ngear = "goldi"\n[[rigs.chain]]\ngear = "goldie"\n'
        + "".join(f'[[rigs.chain]]\ngear = "lost-{number}"\n' for number in range(MAX_NOWHERE + 2))
    )
    told = await preview(settings, [gear, rigs])
    assert await import_all(settings, [gear, rigs], NOW) == told
    assert told.added == ("goldie", "live")
    assert told.nowhere[0] == (
        f"{rigs}, line 5: rigs no. 1 chain no. 1 gear: there is no gear 'goldi' — did you mean 'goldie'?"
    )
    assert f"{rigs}, line 9: rigs no. 1 chain no. 3 gear: there is no gear 'lost-0'" in told.nowhere[1]
    assert (len(told.nowhere), told.nowhere[-1]) == (MAX_NOWHERE + 1, "and 3 more")
    assert (await import_all(settings, [rigs], NOW)).nowhere == told.nowhere, "told until it is mended"
    gear_file(gear, "goldie", "goldi", *(f"lost-{number}" for number in range(MAX_NOWHERE + 2)))
    assert (await import_all(settings, [gear, rigs], NOW)).nowhere == ()


async def test_practice_has_no_preview_and_that_is_told_with_the_other_faults(
    settings: Settings, tmp_path: Path
) -> None:
    log, faulty = tmp_path / "log.csv", tmp_path / "a.toml"
    log.write_text(LOG, "utf-8")
    faulty.write_text("[[gear]]\n", "utf-8")
    with pytest.raises(DocumentError, match="practice has no preview") as refused:
        await preview(settings, [log, faulty])
    assert "gear no. 1 slug" in str(refused.value)


async def test_all_that_is_exported_can_be_imported_though_some_kinds_have_none(
    settings: Settings, tmp_path: Path
) -> None:
    await import_all(settings, [gear_file(tmp_path / "a.toml", "x")], NOW)
    await export_all(settings, tmp_path / "out")
    merged = await import_all(settings, [*(tmp_path / "out").glob("*.toml")], NOW)
    assert (merged.added, merged.changed, merged.unchanged) == ((), (), 1)


async def test_what_needs_no_import_is_told_so_beside_all_other_faults(
    settings: Settings, tmp_path: Path
) -> None:
    rules, empty = tmp_path / "policy.toml", tmp_path / "gear.toml"
    rules.write_text('preset = "family"\n', "utf-8")
    with pytest.raises(DocumentError) as refused:
        await import_all(settings, [gear_file(tmp_path / "a.toml", "x"), rules], NOW)
    assert [(each.place, "not imported" in each.says) for each in refused.value.faults] == [
        (str(rules), True)
    ]
    empty.write_text("# nothing yet\n", "utf-8")
    with pytest.raises(DocumentError, match="nothing but remarks"):
        await import_all(settings, [empty], NOW)


@pytest.mark.skipif(os.name != "posix", reason="modes and links of POSIX")
async def test_an_export_keeps_the_mode_of_a_file_and_writes_through_a_link(
    settings: Settings, tmp_path: Path
) -> None:
    await import_all(settings, [gear_file(tmp_path / "a.toml", "x")], NOW)
    real, out = gear_file(tmp_path / "real.toml", "old"), tmp_path / "out"
    real.chmod(0o640)
    out.mkdir()
    (out / "gear.toml").symlink_to(real)
    await export_all(settings, out)
    assert (out / "gear.toml").is_symlink()
    assert real.stat().st_mode & 0o777 == 0o640
    assert 'slug = "x"' in real.read_text("utf-8")


@pytest.mark.skipif(os.name != "posix", reason="modes of POSIX")
async def test_a_new_export_has_the_mode_of_any_new_file(settings: Settings, tmp_path: Path) -> None:
    await (await Database.open(settings.database)).close()
    (tmp_path / "any").touch()
    await export_all(settings, tmp_path / "out")
    modes = [path.stat().st_mode for path in (tmp_path / "any", tmp_path / "out/gear.toml")]
    assert modes[0] == modes[1]


async def test_an_export_that_fails_leaves_nothing_behind(
    settings: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    await (await Database.open(settings.database)).close()
    kept = gear_file(tmp_path / "gear.toml", "kept").read_text("utf-8")
    before = sorted(tmp_path.iterdir())

    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, "the disk is full")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(DocumentError, match="the disk is full"):
        await export_all(settings, tmp_path)
    assert sorted(tmp_path.iterdir()) == before
    assert (tmp_path / "gear.toml").read_text("utf-8") == kept


ROUTINE = (
    '[[routines]]\nslug = "x"\ntitle = "X"\n[[routines.blocks]]\ntitle = "A"\nkind = "ear"\nminutes = 5\n'
)
LOG = """session,routine,block,what,at,kind,number,words
1,x,,,2030-05-17T19:00:00+00:00,started,,
1,x,,,2030-05-17T19:05:00+00:00,noted,,=slower
1,x,,,2030-05-17T19:09:00+00:00,finished,,
"""


async def test_practice_by_hand_comes_in_with_its_routine_and_goes_through_an_export_unchanged(
    settings: Settings, tmp_path: Path
) -> None:
    log, routines, out = tmp_path / "LOG.CSV", tmp_path / "r.toml", tmp_path / "out"
    log.write_text(LOG, "utf-8")
    routines.write_text(ROUTINE, "utf-8")
    assert (await import_all(settings, [log, routines], NOW)).added == ("x", "2030-05-17 19:00 x")
    written = dict(await export_all(settings, out))
    assert written[out / "practice.csv"] == written[out / "practice.json"] == 1
    assert "'=slower" in (out / "practice.csv").read_text("utf-8")
    assert (await import_all(settings, [out / "practice.csv"], NOW)).unchanged == 1
    empty = settings.model_copy(update={"database": tmp_path / "empty.db"})
    assert (await import_all(empty, [out / "practice.csv"], NOW)).added == ("2030-05-17 19:00 x",)
    found: list[list[Logged]] = []
    for path in (settings.database, empty.database):
        database = await Database.open(path)
        found.append(await all_sessions(database))
        await database.close()
    assert found[0] == found[1]
    assert found[0][0].events[1].words == "=slower"


async def test_a_fault_in_a_log_keeps_all_files_out_and_is_told_beside_theirs(
    settings: Settings, tmp_path: Path
) -> None:
    log, routines = tmp_path / "log.csv", tmp_path / "r.toml"
    log.write_text(LOG.replace("noted", "clap"), "utf-8")
    routines.write_text(ROUTINE.replace('"ear"', '"eye"'), "utf-8")
    gear = gear_file(tmp_path / "gear.toml", "y")
    with pytest.raises(DocumentError) as refused:
        await import_all(settings, [gear, routines, log], NOW)
    assert f"{routines}, line 6" in str(refused.value)
    assert f"{log}, line 3: the kind 'clap' is not known" in str(refused.value)
    assert (await import_all(settings, [gear], NOW)).added == ("y",)


async def test_what_fails_in_the_middle_of_an_import_leaves_nothing_of_it(
    settings: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    log, routines = tmp_path / "log.csv", tmp_path / "r.toml"
    log.write_text(LOG, "utf-8")
    routines.write_text(ROUTINE, "utf-8")
    gear = gear_file(tmp_path / "gear.toml", "y")
    with monkeypatch.context() as patched:
        patched.delattr("bot.services.practice.practice_log.save_sessions")
        with pytest.raises(NameError):
            await import_all(settings, [gear, routines, log], NOW)
    assert len((await import_all(settings, [gear, routines, log], NOW)).added) == 3


async def test_an_empty_table_is_told_by_what_it_lacks_alone(settings: Settings, tmp_path: Path) -> None:
    log = tmp_path / "log.csv"
    log.write_text("", "utf-8")
    with pytest.raises(DocumentError) as refused:
        await import_all(settings, [log], NOW)
    (fault,) = refused.value.faults
    assert "no column tells the kind" in fault.says


async def test_one_session_in_two_logs_is_told_and_a_faulty_file_alone_opens_no_database(
    settings: Settings, tmp_path: Path
) -> None:
    one, other, faulty = tmp_path / "a.csv", tmp_path / "b.csv", tmp_path / "r.toml"
    faulty.write_text(ROUTINE.replace('"ear"', '"eye"'), "utf-8")
    with pytest.raises(DocumentError):
        await import_all(settings, [faulty], NOW)
    assert not settings.database.exists()
    faulty.write_text(ROUTINE, "utf-8")
    for path in (one, other):
        path.write_text(LOG, "utf-8")
    with pytest.raises(DocumentError, match="2030-05-17 19:00 x stands in"):
        await import_all(settings, [one, other, faulty], NOW)


async def test_a_backup_is_taken_while_the_bot_writes_and_can_take_the_place_of_the_database(
    settings: Settings, tmp_path: Path
) -> None:
    database = await Database.open(settings.database)
    await keep(database, GEAR, [GearItem(slug="x", kind=GearKind.OTHER, model="X")])
    copy = tmp_path / "copies" / "monday.db"
    async with database.writing() as connection:
        await connection.execute("DELETE FROM document")
        assert await back_up(settings, copy) == copy.stat().st_size > 0
    assert copy.stat().st_mode & 0o777 == 0o600
    assert [each.name for each in copy.parent.iterdir()] == ["monday.db"]
    await database.close()
    again = await Database.open(copy)
    assert [item.slug for item in await documents_of(again, GEAR)] == ["x"]
    await again.close()


async def test_a_backup_writes_over_nothing_unless_told_to_and_says_what_is_missing(
    settings: Settings, tmp_path: Path
) -> None:
    database = await Database.open(settings.database)
    copy = tmp_path / "copy.db"
    copy.write_text("mine")
    with pytest.raises(DocumentError, match="is there already"):
        await back_up(settings, copy)
    assert copy.read_text() == "mine"
    assert await back_up(settings, copy, over=True) > len("mine")
    await database.close()
    nowhere = settings.model_copy(update={"database": tmp_path / "none.db"})
    with pytest.raises(StoreError, match="there is no database"):
        await back_up(nowhere, tmp_path / "other.db")
    (tmp_path / "file").write_text("")
    with pytest.raises(StoreError, match="cannot be copied"):
        await back_up(settings, tmp_path / "file" / "copy.db")


async def test_a_backup_over_the_database_itself_is_refused(settings: Settings, tmp_path: Path) -> None:
    await (await Database.open(settings.database)).close()
    before = settings.database.stat().st_ino
    (tmp_path / "link.db").symlink_to(settings.database)
    for file in (settings.database, tmp_path / "link.db"):
        with pytest.raises(DocumentError, match="is the database itself"):
            await back_up(settings, file, over=True)
    assert settings.database.stat().st_ino == before


async def test_an_export_without_a_database_takes_nothing_out_of_the_files_there(
    settings: Settings, tmp_path: Path
) -> None:
    written = gear_file(tmp_path / "gear.toml", "kept").read_text()
    with pytest.raises(StoreError, match="there is no database"):
        await export_all(settings, tmp_path)
    assert (tmp_path / "gear.toml").read_text() == written
    assert not settings.database.exists()


@pytest.mark.parametrize("ending", ["-wal", "-shm", "-journal", ".lock", ".pid"])
async def test_a_backup_over_a_part_of_the_database_is_refused(ending: str, settings: Settings) -> None:
    database = await Database.open(settings.database)
    part = settings.database.with_name(settings.database.name + ending)
    before = part.exists() and part.stat().st_ino
    try:
        with pytest.raises(DocumentError, match="as a part of it"):
            await back_up(settings, part, over=True)
        assert (part.exists() and part.stat().st_ino) == before
    finally:
        await database.close()


@pytest.mark.skipif(not Path("/dev/shm").is_dir(), reason="a second file system that anybody may write to")  # noqa: S108
async def test_a_backup_over_a_link_replaces_what_it_leads_to_also_on_another_disk(
    settings: Settings, tmp_path: Path
) -> None:
    await (await Database.open(settings.database)).close()
    link = tmp_path / "link.db"
    with TemporaryDirectory(dir="/dev/shm") as disk:
        there = Path(disk) / "there.db"
        there.touch()
        link.symlink_to(there)
        size = await back_up(settings, link, over=True)
        assert link.is_symlink()
        assert there.stat().st_size == size > 0
        assert [each.name for each in Path(disk).iterdir()] == ["there.db"]


@pytest.mark.skipif(os.name != "posix", reason="kinds of POSIX")
@pytest.mark.parametrize("kind", ["folder", "pipe", "link to itself"])
async def test_what_is_no_file_is_not_written_over_and_the_others_stay_as_they_were(
    kind: str, settings: Settings, tmp_path: Path
) -> None:
    await (await Database.open(settings.database)).close()
    gear_file(tmp_path / "out.toml", "kept")
    out = tmp_path / "out"
    out.mkdir()
    odd = out / "practice.json"
    match kind:
        case "folder":
            odd.mkdir()
        case "pipe":
            os.mkfifo(odd)
        case _:
            odd.symlink_to(odd)
    with pytest.raises(DocumentError, match=r"practice\.json: cannot be written"):
        await export_all(settings, out)
    assert list(out.iterdir()) == [odd]
    with pytest.raises(DocumentError, match="cannot be written"):
        await back_up(settings, odd, over=True)
    with pytest.raises(StoreError, match="cannot be copied"):  # as those are that the bot makes by itself
        await copy_database(settings.database, odd)
    assert list(out.iterdir()) == [odd]


async def test_an_export_into_a_file_says_that_one_is_in_the_way(settings: Settings, tmp_path: Path) -> None:
    await (await Database.open(settings.database)).close()
    taken = tmp_path / "taken"
    taken.write_text("mine", "utf-8")
    for folder in (taken, taken / "below"):
        with pytest.raises(DocumentError, match="cannot be written: a file is where its folder is to be"):
            await export_all(settings, folder)
    assert taken.read_text("utf-8") == "mine"
