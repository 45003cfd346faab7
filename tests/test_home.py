"""What lies where: the artist's own folder and that of what ships."""

import os
from datetime import datetime
from pathlib import Path

import pytest
from aiohttp import ClientSession

from bot.domain.operation.token import Token
from bot.errors import DocumentError, Fault, StoreError
from bot.features import HouseRules
from bot.home import expect_moved, found, from_before
from bot.rehearsal.clock import FakeClock
from bot.services.documents.data_folder import load_gear_words, load_policy, load_strategies
from bot.services.gear.gear import GearCollection
from bot.settings import Settings
from bot.stage import stage
from bot.store.database import Database
from bot.store.token import load_token, save_token


@pytest.fixture
def settings(project: Path, tmp_path: Path) -> Settings:
    home = tmp_path / "mine"
    home.mkdir()
    return Settings(_env_file=None, data_dir=project / "data", home=home, web_port=0)  # pyright: ignore[reportCallIssue]


def test_an_own_file_comes_first_else_the_one_that_ships(settings: Settings) -> None:
    assert found(settings, "gear.toml") == settings.data_dir / "gear.toml"
    (settings.home / "gear.toml").touch()
    assert found(settings, "gear.toml") == settings.home / "gear.toml"


def test_own_strategies_and_words_stand_beside_those_that_ship(settings: Settings) -> None:
    (settings.home / "strategies.toml").write_text(
        '[[strategies]]\nid = "chunking"\ntitle = "in bites"\n', "utf-8"
    )
    chunking = load_strategies(settings).named("chunking")
    assert chunking
    assert (chunking.title, bool(chunking.source)) == ("in bites", True)
    (settings.home / "words").mkdir()
    (settings.home / "words/gear.toml").write_text('filler = ["innit"]\n', "utf-8")
    assert {"innit", "what"} <= {*load_gear_words(settings).filler}


def test_without_the_shipped_policy_there_are_no_rules(settings: Settings, tmp_path: Path) -> None:
    empty = settings.model_copy(update={"data_dir": tmp_path})
    with pytest.raises(DocumentError, match=r"policy\.toml: No such file"):
        load_policy(empty)


def test_a_policy_is_made_anew_only_where_a_text_of_it_changed_and_what_is_left_out_is_told_every_time(
    settings: Settings,
) -> None:
    told: list[Fault] = []
    (settings.home / "policy.toml").write_text('[[rules]]\nid = "links"\nnonsense = 1\n', "utf-8")
    before = load_policy(settings, told.append)
    assert load_policy(settings, told.append) is before
    assert ["nonsense" in fault.place for fault in told] == [True, True]
    (settings.home / "policy.toml").write_text('[[rules]]\nid = "links"\ntitle = "Softly"\n', "utf-8")
    after = load_policy(settings, told.append)
    assert after.title_of("links") == "Softly" != before.title_of("links")
    (settings.home / "phrases").mkdir()
    (settings.home / "phrases/hate.txt").write_text("zorblat\n", "utf-8")
    assert load_policy(settings, told.append) is not after


def test_without_own_rules_it_is_one_policy_wherever_there_are_none(
    settings: Settings, tmp_path: Path
) -> None:
    elsewhere = settings.model_copy(update={"home": tmp_path / "nowhere"})
    policy = load_policy(elsewhere)
    assert load_policy(settings) is policy
    (settings.home / "phrases").mkdir()
    for name in ("policy.toml", "phrases/hate.txt"):
        (settings.home / name).write_text("# as it is made\n", "utf-8")
    assert load_policy(settings) is policy


def test_a_database_from_before_is_not_passed_over_for_a_new_one(settings: Settings, tmp_path: Path) -> None:
    data = tmp_path / "data"
    data.mkdir()
    before = Settings(_env_file=None, data_dir=data, home=settings.home)  # pyright: ignore[reportCallIssue]
    expect_moved(before)
    (data / "woodshed.db").touch()
    with pytest.raises(StoreError, match="the database is still") as refused:
        expect_moved(before)
    assert "-m bot init" in refused.value.mend
    expect_moved(before.model_copy(update={"database": tmp_path / "said.db"}))
    (settings.home / "woodshed.db").touch()
    expect_moved(before)
    assert from_before(before) == data / "woodshed.db"


def test_a_database_from_before_is_found_where_it_was_by_default_whatever_folder_ships(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "data").mkdir()
    (tmp_path / "data/woodshed.db").touch()
    settings = Settings(_env_file=None, data_dir=tmp_path / "mine", home=tmp_path / "own")  # pyright: ignore[reportCallIssue]
    assert from_before(settings) == Path("data/woodshed.db")


async def test_a_rehearsal_is_with_what_ships_and_one_of_ones_own_with_a_copy_of_all(
    settings: Settings, evening: datetime
) -> None:
    mine = '[[rules]]\nid = "hate"\nsays = "Mine."\nweight = "a lot"\n'  # of which one does not fit
    (settings.home / "policy.toml").write_text(mine, "utf-8")
    own = settings.model_copy(update={"database": settings.home / "woodshed.db"})
    picture = Path("pictures") / f"{'0' * 32}.webp"
    (settings.home / "pictures").mkdir()
    (settings.home / picture).write_bytes(b"mine")
    os.utime(settings.home / picture, (evening.timestamp(), evening.timestamp()))  # too new to be swept
    async with Database.opened(own.database) as database:
        token = Token("1", "artists_bot", "access", "refresh", frozenset())
        await save_token(database, token, evening)
    async with stage(own, FakeClock(evening), port=0) as (_, bot):
        assert bot.service(GearCollection).items
        assert bot.service(HouseRules).moderator.policy.rules[0].says != "Mine."
    async with stage(own, FakeClock(evening), port=0, own=True) as (_, bot):
        assert not bot.service(GearCollection).items
        assert bot.service(HouseRules).moderator.policy.rules[0].says == "Mine."
        assert bot.runtime.database.path != own.database
        assert (bot.runtime.database.path.parent / picture).read_bytes() == b"mine"
    assert (settings.home / picture).read_bytes() == b"mine"
    async with Database.opened(own.database) as database:
        assert await load_token(database, "bot") == token


async def test_a_rehearsal_is_this_machines_alone_whoever_else_may_reach_the_pages(
    settings: Settings, evening: datetime
) -> None:
    shared = settings.model_copy(update={"web_url": "http://127.0.0.1:8711", "web_outside_port": 0})
    async with stage(shared, FakeClock(evening), port=0) as (_, bot):
        assert [door.url for door in bot.doors] == [bot.web.url]
        async with ClientSession() as http, http.get(f"{bot.web.url}practice") as answer:
            assert answer.status == 200
