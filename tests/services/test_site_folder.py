"""The folder of the site: replaced whole, or left just as it was."""

import os
from concurrent.futures import ThreadPoolExecutor
from itertools import chain, repeat
from pathlib import Path

import pytest

from bot.errors import SiteError
from bot.services.pages.site_folder import CHECKOUT, FILES, LOCK, write_site
from bot.settings import Settings

SITE = {"index.html": b"one", "gear/x.html": b"two", "photos/x.webp": b"three"}


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    home = tmp_path / "own"
    home.mkdir()
    return Settings(_env_file=None, home=home, data_dir=CHECKOUT / "data")  # pyright: ignore[reportCallIssue]


@pytest.fixture
def folder(settings: Settings) -> Path:
    return settings.home / "site"


def held(folder: Path) -> dict[str, bytes]:
    files = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


def beside(folder: Path) -> set[str]:
    return {each.name for each in folder.parent.iterdir()} - {LOCK}


def test_a_site_is_written_whole_and_what_is_no_longer_in_it_is_gone(
    folder: Path, settings: Settings
) -> None:
    assert write_site(folder, SITE, settings)
    assert held(folder).items() >= SITE.items()
    less = {"index.html": b"one, changed"}
    assert write_site(folder, less, settings)
    assert held(folder).keys() == {"index.html", FILES}
    assert beside(folder) == {"site"}, "nothing lies beside it"


def test_the_same_again_touches_nothing_and_what_did_not_change_keeps_its_time(
    folder: Path, settings: Settings
) -> None:
    write_site(folder, SITE, settings)
    for path in [*folder.rglob("*"), folder]:
        os.utime(path, (1_000_000_000, 1_000_000_000))
    before = folder.stat().st_ino
    assert not write_site(folder, SITE, settings)
    assert folder.stat().st_ino == before
    assert write_site(folder, {**SITE, "index.html": b"new"}, settings)
    assert (folder / "gear/x.html").stat().st_mtime == 1_000_000_000
    assert (folder / "index.html").stat().st_mtime > 1_000_000_000


@pytest.mark.parametrize("name", ["notes.txt", "gear/mine.html", "CNAME", "empty/folder/"])
def test_what_no_export_wrote_stops_it_and_is_named(name: str, folder: Path, settings: Settings) -> None:
    write_site(folder, SITE, settings)
    mine = folder / name
    mine.mkdir(parents=True) if name.endswith("/") else mine.write_text("mine")
    before = held(folder)
    with pytest.raises(SiteError, match="no export wrote") as refused:
        write_site(folder, {"index.html": b"new"}, settings)
    assert name.rstrip("/") in str(refused.value)
    assert "choose an empty folder" in refused.value.mend
    assert held(folder) == before


def test_a_folder_with_anything_in_it_is_not_taken_over(folder: Path, settings: Settings) -> None:
    folder.mkdir()
    (folder / "index.html").write_text("another site")
    with pytest.raises(SiteError, match=r"no export wrote: index\.html"):
        write_site(folder, SITE, settings)
    (folder / "index.html").unlink()
    (folder / "link").symlink_to(settings.home)
    with pytest.raises(SiteError, match="no export wrote: link"):
        write_site(folder, SITE, settings)
    (folder / "link").unlink()
    assert write_site(folder, SITE, settings), "an empty one is"


def test_what_a_file_manager_left_there_does_not_stop_it(folder: Path, settings: Settings) -> None:
    write_site(folder, SITE, settings)
    (folder / "gear/.DS_Store").write_bytes(b"\0")
    assert write_site(folder, {"index.html": b"new"}, settings)


@pytest.mark.parametrize("before", [{}, SITE], ids=["new", "the same"])
def test_what_a_kill_left_beside_it_goes_and_what_is_not_ours_stays(
    before: dict[str, bytes], folder: Path, settings: Settings
) -> None:
    if before:
        write_site(folder, before, settings)
    left, theirs = folder.with_name(".site.0badc0de"), folder.with_name(".site.backup")
    for each in (left, theirs):
        each.mkdir()
        (each / "private.html").write_text("x")
    (left / FILES).write_text("private.html\n")
    write_site(folder, SITE, settings)
    assert not left.exists()
    assert theirs.exists()


def test_what_a_kill_left_of_deleting_it_goes_the_next_time(
    folder: Path, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_site(folder, {**SITE, "secret.html": b"private by now"}, settings)
    with monkeypatch.context() as killed:
        killed.setattr("shutil.rmtree", _killed)
        with pytest.raises(KeyboardInterrupt):
            write_site(folder, SITE, settings)
    assert len(beside(folder)) == 2
    write_site(folder, SITE, settings)
    assert beside(folder) == {"site"}


def _killed(path: Path, **_: object) -> None:
    if path.exists():
        for each in path.iterdir():
            if each.is_file():
                each.unlink()
        raise KeyboardInterrupt


@pytest.mark.parametrize(
    "name",
    [
        "pictures",
        "backups",
        "recaps",
        "shipped",
        "photos",
        "phrases/mine",
        "voice",
        "terms",
        "words",
        "scenes",
    ],
)
def test_a_folder_that_the_bot_uses_is_refused_also_before_it_is_there(name: str, settings: Settings) -> None:
    with pytest.raises(SiteError, match="reads or writes there"):
        write_site(settings.home / name, SITE, settings)
    assert not (settings.home / name).exists()


def test_a_place_where_something_would_be_lost_or_shown_is_refused(
    tmp_path: Path, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    inside = [CHECKOUT / "data" / "site", CHECKOUT / "docs" / "site", CHECKOUT / "bot"]
    above = [CHECKOUT, CHECKOUT.parent, Path("/"), tmp_path / "home", settings.home, tmp_path]
    for place in [*inside, *above]:
        with pytest.raises(SiteError, match="no place for the site"):
            write_site(place, SITE, settings)
    assert not (CHECKOUT / "data/site").exists()


def test_a_file_and_a_folder_that_cannot_be_written_are_refused_in_words(
    tmp_path: Path, settings: Settings
) -> None:
    file = tmp_path / "file"
    file.write_text("mine")
    with pytest.raises(SiteError, match="is a file, not a folder"):
        write_site(file, SITE, settings)
    with pytest.raises(SiteError, match="cannot be written"):
        write_site(file / "site", SITE, settings)
    with pytest.raises(SiteError, match="cannot be written"):
        write_site(Path("/proc/site"), SITE, settings)
    assert file.read_text() == "mine"


def test_who_writes_while_another_does_waits_and_the_site_is_one_of_both(
    folder: Path, settings: Settings
) -> None:
    sites = [{**SITE, "index.html": bytes(5_000), **{f"gear/{n}.html": b"x" for n in range(20)}}, SITE]
    with ThreadPoolExecutor(2) as pool:
        for _ in pool.map(
            write_site, repeat(folder), chain.from_iterable(repeat(sites, 15)), repeat(settings)
        ):
            pass
    assert {name: content for name, content in held(folder).items() if name != FILES} in sites
    assert beside(folder) == {"site"}


def test_what_fails_half_way_leaves_the_site_as_it_was(folder: Path, settings: Settings) -> None:
    write_site(folder, SITE, settings)
    before = held(folder)
    with pytest.raises(SiteError, match="cannot be written"):
        write_site(folder, {"a": b"", "a/b": b"a folder where a file is"}, settings)
    assert held(folder) == before
    assert beside(folder) == {"site"}
