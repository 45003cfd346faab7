"""The artist's own folder: made, filled from before, and kept through an update."""

import os
import shutil
import sqlite3
import subprocess
import tomllib
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from bot.disk import read_text
from bot.domain.chat.announcements import ANNOUNCEMENTS, Announcement
from bot.domain.chat.custom_command import COMMANDS
from bot.domain.documents.own import laid_over
from bot.domain.gear.gear import GEAR
from bot.errors import DocumentError, StoreBusyError, StoreError
from bot.features import KINDS
from bot.init import init as make_home
from bot.services.documents.data_folder import load_policy, load_strategies
from bot.services.documents.documents import load
from bot.settings import Settings
from bot.shell import command
from bot.shipped import ShippedEdit
from bot.store.copy import unsound_because
from bot.store.database import Database
from bot.take_over import SLUGGED, messages, own_texts, taken_over
from tests.conftest import missing

RULE = '[[rules]]\nid = "{}"\ntitle = "A"\nsays = "{}"\nwhy = "W"\nmode = "on"\nspares = "vip"\n'
CHECK = '[[rules.enforced_by]]\nkind = "phrases"\nlists = ["begging"]\n'
POLICY = (
    RULE.format("one", "First.")
    + CHECK
    + RULE.format("two", "Second.")
    + CHECK
    + '[escalation]\npast_counts_days = 30\nsteps = [{ action = "warn" }]\n'
)
SHIPPED: Mapping[str, str] = {
    "policy.toml": POLICY,
    "phrases/begging.txt": "# Begging\ngift me\nsub to me\n",
    "announcements.toml": 'every_minutes = 25\n[[announcements]]\nid = "a"\nsays = "Shipped a."\n',
    "voice/en.ftl": "## A\none = One.\ntwo = Two { $gap }.\n    And more.\n",
    "gear.toml": '[[gear]]\nslug = "sample"\nkind = "guitar"\nmodel = "Sample"\n',
    "strategies.toml": "",
    "own/policy.toml": "# Your own\n\n#preset = 1\n",
    "own/voice/en/mine.ftl": "# Your own\n",
}


async def init(settings: Settings, now: datetime, before: Path | None = None) -> list[str]:
    """Make the own folder, and return what was told."""
    told: list[str] = []
    await make_home(settings, now, before, told.append)
    return told


def git(folder: Path, *arguments: str) -> None:
    identity = ["-c", "user.name=a", "-c", "user.email=a@example.com", "-c", "commit.gpgsign=false"]
    subprocess.run(["git", "-C", str(folder), *identity, *arguments], check=True, capture_output=True)


def ship(checkout: Path, files: Mapping[str, str], version: str) -> None:
    """Let a version of the data folder be what ships."""
    for name, text in files.items():
        path = checkout / "data" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    git(checkout, "add", "-A")
    git(checkout, "commit", "-qm", version)


@pytest.fixture
def origin(tmp_path: Path) -> Path:
    """Return a repository of which artists have clones."""
    if shutil.which("git") is None:
        missing("there is no git", os.environ)
    origin = tmp_path / "origin"
    origin.mkdir()
    git(origin, "init", "-q", "-b", "main")
    (origin / ".gitignore").write_text("/own/\n*.db\n", "utf-8")
    ship(origin, SHIPPED, "1")
    return origin


@pytest.fixture
def settings(origin: Path, tmp_path: Path) -> Settings:
    """Return the settings of a clone."""
    git(tmp_path, "clone", "-q", str(origin), "clone")
    clone = tmp_path / "clone"
    return Settings(_env_file=None, data_dir=clone / "data", home=clone / "own")  # pyright: ignore[reportCallIssue]


def edit(settings: Settings, name: str, before: str, after: str) -> None:
    path = settings.data_dir / name
    assert before in path.read_text("utf-8")
    path.write_text(path.read_text("utf-8").replace(before, after), "utf-8")


def rules(settings: Settings) -> dict[str, str]:
    return {rule.id: rule.says for rule in load_policy(settings).rules}


async def test_the_own_folder_begins_with_comments_alone_and_is_never_written_over(
    settings: Settings, evening: datetime
) -> None:
    told = await init(settings, evening)
    assert f"made  {settings.home}/policy.toml" in told
    assert settings.home.stat().st_mode & 0o777 == 0o700
    assert tomllib.loads(read_text(settings.home / "policy.toml")) == {}
    (settings.home / "policy.toml").write_text("# mine\n", "utf-8")
    told = await init(settings, evening)
    assert not [line for line in told if line.startswith("made")]
    assert read_text(settings.home / "policy.toml") == "# mine\n"


async def test_what_was_edited_in_shipped_files_is_taken_over_and_they_ship_again(
    settings: Settings, evening: datetime
) -> None:
    edit(settings, "policy.toml", "First.", "My first.")
    edit(settings, "phrases/begging.txt", "sub to me", "lend me a pick")
    edit(settings, "voice/en.ftl", "Two {", "Mine, two {")
    edit(settings, "gear.toml", "[[gear]]", '[[gear]]\nslug = "mine"\nkind = "amp"\nmodel = "Mine"\n[[gear]]')
    edit(settings, "announcements.toml", "Shipped a.", "My a.")  # as they were written before they had slugs
    await init(settings, evening)
    git(settings.data_dir, "diff", "--exit-code", "HEAD")
    own = {
        path.relative_to(settings.home).as_posix(): read_text(path)
        for path in settings.home.rglob("*")
        if path.is_file() and "backups" not in path.parts
    }
    assert tomllib.loads(own["policy.toml"]) == {"rules": [{"id": "one", "says": "My first."}]}
    assert own["policy.toml"].startswith("# Your own")
    assert own["phrases/begging.txt"] == "lend me a pick\n- sub to me\n"
    assert own["voice/en/mine.ftl"] == "# Your own\n\ntwo = Mine, two { $gap }.\n    And more.\n"
    assert [each.slug for each in load(GEAR, settings.home / "gear.toml")] == ["mine"]
    assert load(ANNOUNCEMENTS, settings.home / "announcements.toml") == (
        Announcement(slug="a", says=("My a.",), minutes=25),
    )
    (kept,) = (settings.home / "backups").glob("edited-*/policy.toml")
    assert "My first." in read_text(kept)
    before = {path: path.read_bytes() for path in settings.home.rglob("*") if path.is_file()}
    await init(settings, evening)
    assert before == {path: path.read_bytes() for path in settings.home.rglob("*") if path.is_file()}


WORDS = '[[commands]]\nslug = "axe"\nmeans = "gear guitar"\n[[commands]]\nslug = "amp"\nmeans = "gear amp"\n'


async def test_commands_that_ship_are_taken_over_as_own_ones_and_every_kind_has_a_way_into_the_database(
    settings: Settings, origin: Path, evening: datetime
) -> None:
    ship(origin, {"words/commands.toml": WORDS}, "2")
    git(settings.data_dir, "pull", "-q")
    edit(settings, "words/commands.toml", '"gear guitar"', '"gear bass"')
    edit(settings, "words/commands.toml", WORDS[WORDS.rindex("[[commands") :], "")
    for kind in (GEAR, ANNOUNCEMENTS):
        path = settings.home / kind.file
        path.parent.mkdir(exist_ok=True)
        path.write_text(f'[[{kind.table}]]\nslug = "a"\n', "utf-8")
    told = await init(settings, evening)
    assert SLUGGED.items() <= {kind.file: kind.table for kind in KINDS}.items()
    held = {each.slug: (each.means, each.on) for each in load(COMMANDS, settings.home / "commands.toml")}
    assert held == {"axe": ("gear bass", True), "amp": ("gear amp", False)}
    assert not (settings.home / "words/commands.toml").exists()
    for kind in (GEAR, ANNOUNCEMENTS, COMMANDS):
        assert [line for line in told if f"import {settings.home / kind.file}" in line], kind.name


async def test_an_update_keeps_every_own_word_and_brings_every_new_shipped_one(
    settings: Settings, origin: Path, evening: datetime
) -> None:
    edit(settings, "policy.toml", "First.", "My first.")  # as people did before there was an own folder
    await init(settings, evening)
    (settings.home / "phrases").mkdir()
    (settings.home / "phrases/begging.txt").write_text("- gift me\nlend me\n", "utf-8")
    before = {path: path.read_bytes() for path in settings.home.rglob("*") if path.is_file()}
    later = {
        "policy.toml": POLICY.replace("First.", "First, anew.").replace("Second.", "Second, anew.")
        + RULE.format("three", "Third.")
        + CHECK,
        "phrases/begging.txt": "# Begging\ngift me\nsub to me\nbuy me\n",
        "strategies.toml": '[[strategies]]\nid = "s"\ntitle = "t"\nsays = "a"\nwhy = "b"\nsource = "c"\n',
        "scenes/new.toml": "",
    }
    ship(origin, later, "2")
    git(settings.data_dir, "pull", "-q")
    assert before == {path: path.read_bytes() for path in settings.home.rglob("*") if path.is_file()}
    assert rules(settings) == {"one": "My first.", "two": "Second, anew.", "three": "Third."}
    assert load_strategies(settings).named("s")


async def test_an_edited_copy_of_an_older_version_is_compared_with_that_version(
    settings: Settings, origin: Path, evening: datetime, tmp_path: Path
) -> None:
    edit(settings, "policy.toml", "First.", "My first.")
    old = tmp_path / "old"
    shutil.move(settings.data_dir, old)
    git(settings.data_dir.parent, "checkout", "-q", "HEAD", "--", "data")
    ship(origin, {"policy.toml": POLICY.replace("Second.", "Second, anew."), "new.toml": ""}, "2")
    git(settings.data_dir, "pull", "-q")
    await init(settings, evening, old)
    assert rules(settings) == {"one": "My first.", "two": "Second, anew."}
    assert "My first." in read_text(old / "policy.toml")


async def test_the_way_of_the_readme_for_who_cannot_pull_keeps_own_words_and_the_database(
    settings: Settings, origin: Path, evening: datetime, tmp_path: Path
) -> None:
    edit(settings, "policy.toml", "First.", "My first.")
    edit(settings, "announcements.toml", "Shipped a.", "My a.")
    await write(settings.data_dir / "woodshed.db", "artists_bot")
    ship(
        origin,
        {"policy.toml": POLICY.replace("First.", "First, anew.") + RULE.format("three", "3.") + CHECK},
        "2",
    )
    with pytest.raises(subprocess.CalledProcessError):
        git(settings.data_dir, "pull", "-q")
    shutil.copytree(settings.data_dir, tmp_path / "data-before")
    git(settings.data_dir, "checkout", "--", ".")
    git(settings.data_dir, "pull", "-q")
    told = "\n".join(await init(settings, evening, tmp_path / "data-before"))
    assert f"import {settings.home / 'announcements.toml'}" in told
    assert "not taken in" not in told, "the copied database is the one that was moved"
    assert rules(settings) == {"one": "My first.", "two": "Second.", "three": "3."}
    assert not (settings.data_dir / "woodshed.db").exists()
    with sqlite3.connect(settings.database) as moved:
        assert moved.execute("SELECT user_id FROM token").fetchall() == [("artists_bot",)]


async def test_a_folder_that_is_none_of_woodshed_is_refused_before_anything_is_made(
    settings: Settings, evening: datetime, tmp_path: Path
) -> None:
    with pytest.raises(DocumentError, match="is no data folder of Woodshed"):
        await init(settings, evening, tmp_path)
    assert not settings.home.exists()


async def test_without_git_what_differs_from_this_version_is_taken_over_and_it_is_said(
    origin: Path, evening: datetime, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path))
    shutil.copytree(origin / "data", tmp_path / "zip/data")
    settings = Settings(_env_file=None, data_dir=tmp_path / "zip/data", home=tmp_path / "zip/own")  # pyright: ignore[reportCallIssue]
    told = "\n".join(await init(settings, evening))
    assert "This is no clone with git" in told
    old = tmp_path / "old"
    shutil.copytree(origin / "data", old)
    (old / "policy.toml").write_text(POLICY.replace("First.", "My first."), "utf-8")
    await init(settings, evening, old)
    assert rules(settings) == {"one": "My first.", "two": "Second."}


async def test_an_edit_that_cannot_be_read_is_named_and_stays_and_the_others_are_taken_over(
    settings: Settings, evening: datetime
) -> None:
    edit(settings, "policy.toml", '"First."', "“First.”")
    edit(settings, "phrases/begging.txt", "sub to me", "lend me a pick")
    with pytest.raises(DocumentError, match=r"policy\.toml, line 4: a curly quote"):
        await init(settings, evening)
    assert "“First.”" in read_text(settings.data_dir / "policy.toml")
    assert "lend me a pick" in read_text(settings.home / "phrases/begging.txt")


async def test_what_is_done_is_told_also_where_something_fails_later(
    settings: Settings, evening: datetime
) -> None:
    edit(settings, "policy.toml", '"First."', "“First.”")
    edit(settings, "phrases/begging.txt", "sub to me", "lend me a pick")
    told: list[str] = []
    with pytest.raises(DocumentError):
        await make_home(settings, evening, tell=told.append)
    assert f"made  {settings.home}" in told
    assert [line for line in told if line.startswith(f"taken over into {settings.home}/phrases/begging.txt")]
    assert (settings.home / "shipped/strategies.toml").exists()


async def test_an_own_file_that_is_no_text_is_told_and_ends_nothing(
    settings: Settings, evening: datetime
) -> None:
    settings.home.mkdir()
    (settings.home / "commands.toml").write_bytes(b"\xff")
    told = await init(settings, evening)
    assert f"{settings.home}/commands.toml cannot be read: {command('check')} says why." in told


async def test_a_file_that_git_does_not_put_back_is_told_and_put_back_the_next_time(
    settings: Settings, evening: datetime
) -> None:
    edit(settings, "policy.toml", "First.", "My first.")
    lock = settings.data_dir.parent / ".git/index.lock"
    lock.touch()  # as another git holds it, or left it at a kill
    with pytest.raises(DocumentError, match="git does not put it back as it ships — see what git says"):
        await init(settings, evening)
    lock.unlink()
    told = await init(settings, evening)
    assert [line for line in told if line.startswith(f"{settings.data_dir}/policy.toml is as it ships again")]
    assert rules(settings) == {"one": "My first.", "two": "Second."}
    git(settings.data_dir, "diff", "--exit-code", "HEAD")


async def test_a_clone_whose_edits_git_cannot_tell_is_not_taken_for_one_without(
    settings: Settings, evening: datetime
) -> None:
    edit(settings, "policy.toml", "First.", "My first.")
    (settings.data_dir.parent / ".git/index").write_bytes(b"torn")
    with pytest.raises(DocumentError, match="git does not tell what was edited"):
        await init(settings, evening)


async def test_an_edited_line_to_say_that_cannot_be_read_is_named_and_stays(
    settings: Settings, evening: datetime
) -> None:
    edit(settings, "voice/en.ftl", "two = Two", "two: Mine")
    with pytest.raises(DocumentError, match=r"voice/en\.ftl, line 3: cannot be read"):
        await init(settings, evening)
    assert "two: Mine" in read_text(settings.data_dir / "voice/en.ftl")


def test_what_an_own_file_says_already_it_goes_on_saying(tmp_path: Path) -> None:
    changed = ShippedEdit(
        "policy.toml", POLICY, POLICY.replace("First.", "Edited.").replace('"vip"', '"subscriber"')
    )
    own = '# mine\npreset = "x"\n[[rules]]\nid = "one" # this one\nsays = "Mine."\n'
    text = taken_over(changed, own)
    assert text.startswith("# mine\n")
    assert tomllib.loads(text) == {
        "preset": "x",
        "rules": [
            {"id": "one", "says": "Mine.", "spares": "subscriber"},
            {"id": "two", "spares": "subscriber"},
        ],
    }
    (tmp_path / "policy.toml").write_text(text, "utf-8")
    assert own_texts([changed], tmp_path) == {}


def test_a_line_to_say_is_taken_as_it_is_written() -> None:
    one = "one = One\n    two { $x ->\n        [one] a\n       *[other] b\n    }."
    text = f"# Remark\n\n{one}\n\n# Of two\ntwo = 2\n-two = Two\n"
    assert messages(text, "en.ftl") == {"one": one, "two": "two = 2", "-two": "-two = Two"}


async def write(path: Path, login: str) -> None:
    async with Database.opened(path) as database, database.writing() as connection:
        await connection.execute("INSERT INTO token VALUES ('bot', ?, 'a', 'b', 'c', 'd', 'e')", (login,))


async def test_the_database_from_before_is_moved_with_what_is_not_folded_in_yet_and_a_backup(
    settings: Settings, evening: datetime
) -> None:
    old = settings.data_dir / "woodshed.db"
    async with Database.opened(old):
        pass
    killed = sqlite3.connect(old)
    killed.execute("PRAGMA journal_mode = WAL")
    killed.execute("CREATE TABLE left_in_the_wal (x)")
    killed.commit()
    for ending in ("", "-wal"):  # as a kill leaves it
        shutil.copy(f"{old}{ending}", f"{old}{ending}.kill")
    killed.close()
    for ending in ("", "-wal"):
        Path(f"{old}{ending}.kill").replace(f"{old}{ending}")
    (settings.data_dir / "backups").mkdir()
    (settings.data_dir / "backups/woodshed-2030-05-01.db").write_bytes(b"x")
    told = "\n".join(await init(settings, evening))
    assert f"The database is now {settings.database}; it was {old}." in told
    assert not [*settings.data_dir.glob("woodshed.db*"), *settings.data_dir.glob("backups")]
    backups = settings.home / "backups"
    names = {path.name for path in backups.iterdir()}
    assert names == {"woodshed-2030-05-01.db", "woodshed-moved-2030-05-17.db"}
    for path in (settings.database, backups / "woodshed-moved-2030-05-17.db"):
        assert not await unsound_because(path)
        assert path.stat().st_mode & 0o777 == 0o600
        with sqlite3.connect(path) as moved:
            assert moved.execute("SELECT 1 FROM sqlite_schema WHERE name = 'left_in_the_wal'").fetchall()


async def test_a_database_that_a_kill_left_in_the_midst_of_a_write_is_moved_as_it_was_before(
    settings: Settings, evening: datetime
) -> None:
    old = settings.data_dir / "woodshed.db"
    async with Database.opened(old):
        pass
    writing = sqlite3.connect(old)
    writing.execute("PRAGMA journal_mode = DELETE")
    writing.execute("CREATE TABLE kept (x)")
    writing.execute("INSERT INTO kept VALUES (1)")
    writing.commit()
    writing.execute("PRAGMA cache_size = 1")  # so that it goes to the disk before it is committed
    writing.executemany("INSERT INTO kept VALUES (?)", [("x" * 5000,)] * 100)
    for ending in ("", "-journal"):
        shutil.copy(f"{old}{ending}", f"{old}{ending}.kill")
    writing.close()
    for ending in ("", "-journal"):
        Path(f"{old}{ending}.kill").replace(f"{old}{ending}")
    await init(settings, evening)
    for path in (settings.database, settings.home / "backups/woodshed-moved-2030-05-17.db"):
        with sqlite3.connect(path) as moved:
            assert moved.execute("SELECT x FROM kept").fetchall() == [(1,)]


async def test_the_database_of_another_copy_is_taken_in_and_stays_there(
    settings: Settings, evening: datetime, tmp_path: Path
) -> None:
    old = tmp_path / "before"
    shutil.copytree(settings.data_dir, old)
    await write(old / "woodshed.db", "in_the_other")
    before = (old / "woodshed.db").read_bytes()
    told = "\n".join(await init(settings, evening, old))
    assert f"The database {settings.database} is a copy of {old / 'woodshed.db'}." in told
    assert before == (old / "woodshed.db").read_bytes()
    with sqlite3.connect(settings.database) as taken:
        assert taken.execute("SELECT user_id FROM token").fetchall() == [("in_the_other",)]


async def test_the_database_of_a_bot_that_runs_stays(settings: Settings, evening: datetime) -> None:
    old = settings.data_dir / "woodshed.db"
    async with Database.opened(old):
        with pytest.raises(StoreBusyError):
            await init(settings, evening)
    assert old.exists()
    assert not settings.database.exists()


async def test_a_move_that_was_cut_short_is_made_again(settings: Settings, evening: datetime) -> None:
    old, backups = settings.data_dir / "woodshed.db", settings.home / "backups"
    async with Database.opened(old):
        pass
    backups.mkdir(parents=True)
    (backups / "woodshed-moved-2030-05-17.db").write_bytes(b"half a backup")
    (backups / ".woodshed-moved-2030-05-17.db.new").write_bytes(b"half of another")
    await init(settings, evening)
    assert not old.exists()
    assert not await unsound_because(settings.database)
    assert [path.name for path in backups.iterdir()] == ["woodshed-moved-2030-05-17.db"]


async def test_of_two_databases_both_are_named_and_stay(settings: Settings, evening: datetime) -> None:
    old = settings.data_dir / "woodshed.db"
    for path in (old, settings.database):
        async with Database.opened(path):
            pass
    told = "\n".join(await init(settings, evening))
    assert f"There are two databases: {settings.database} is used, and {old} from before is not." in told
    assert old.exists()


async def test_a_link_to_a_database_elsewhere_is_left_alone(
    settings: Settings, evening: datetime, tmp_path: Path
) -> None:
    elsewhere = tmp_path / "elsewhere.db"
    async with Database.opened(elsewhere):
        pass
    (settings.data_dir / "woodshed.db").symlink_to(elsewhere)
    with pytest.raises(StoreError, match="is a link to"):
        await init(settings, evening)
    assert elsewhere.exists()


EDITS = {
    'preset = "practice"': 'preset = "family"',
    "automod = []": 'automod = ["hate"]',
    '"twitch.tv/junipervale", ': '"your-band.example", ',
    "seconds = 1209600, propose_ban = true }": "seconds = 600 }",
    "newcomers = { most = 7 }": "newcomers = { most = 5 }\nroles = { subscriber = { most = 20 } }",
    "most = 10\n": "most = 12\n",
    'id = "money"': 'id = "coins"',
    'why = "Giving is only worth something when nobody was asked for it."': 'why = "Just “no”."',
}


def test_edits_of_the_house_rules_as_they_ship_come_back_as_they_were(project: Path) -> None:
    shipped = edited = read_text(project / "data/policy.toml")
    for before, after in EDITS.items():
        assert before in edited
        edited = edited.replace(before, after)
    text = taken_over(
        ShippedEdit("policy.toml", shipped, edited), read_text(project / "data/own/policy.toml")
    )
    before, own, after = (tomllib.loads(each) for each in (shipped, text, edited))

    def unordered(document: dict[str, Any]) -> dict[str, Any]:
        boundaries = sorted(document.pop("boundaries"), key=lambda each: each["id"])
        checks = [check for rule in document["rules"] for check in rule["enforced_by"]]
        links = next(check for check in checks if check["kind"] == "links")
        links["allow"].sort()
        return document | {"boundaries": boundaries}

    assert unordered(laid_over(before, own)) == unordered(after)
    assert len(text) < len(shipped) / 5
