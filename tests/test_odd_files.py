"""Whatever stands where a file is expected, and whatever stands in it, is told in a sentence."""

import asyncio
import os
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.disk import MAX_LOG_BYTES
from bot.errors import WoodshedError
from bot.features import LINES
from bot.files import export_all, import_all
from bot.judge import lines_of, told_of
from bot.moderation.judged_log import judge_log
from bot.services.documents.data_folder import (
    load_gear_words,
    load_policy,
    load_shipped_commands,
    load_strategies,
)
from bot.services.evenings.recap_files import page_templates
from bot.services.words.voice import Voice
from bot.settings import Settings, load_settings
from bot.stage import play_scene
from bot.store.database import Database
from tests.shipped import POLICY
from tests.spoken import copy_data

NOW = datetime(2030, 5, 18, tzinfo=UTC)
DIGITS, DEPTH = 5_000, 5_000


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    copy_data(tmp_path / "data")
    return Settings(
        _env_file=None,  # pyright: ignore[reportCallIssue]
        database=tmp_path / "w.db",
        data_dir=tmp_path / "data",
    )


def judge(path: Path) -> None:
    with lines_of(path) as lines:
        list(judge_log(lines, POLICY))


def imported(settings: Settings, path: Path) -> None:
    asyncio.run(import_all(settings, [path], NOW))


READERS: dict[str, Callable[[Settings, Path], object]] = {
    "policy.toml": lambda settings, _: load_policy(settings),
    "terms/odd.txt": lambda settings, _: load_policy(settings),
    "words/gear.toml": lambda settings, _: load_gear_words(settings),
    "strategies.toml": lambda settings, _: load_strategies(settings),
    "words/commands.toml": lambda settings, _: load_shipped_commands(settings),
    "voice/en/gear.ftl": lambda settings, _: Voice.load(settings.data_dir, "en", "!", LINES),
    "recap/recap.html.jinja": lambda _, path: page_templates(path.parent),
    "gear.toml": imported,
    "routines.toml": imported,
    "commands.toml": imported,
    "announcements.toml": imported,
    "practice.csv": imported,
    "scenes/odd.toml": lambda settings, path: asyncio.run(play_scene(settings, path)),
    ".env": lambda _, path: load_settings(path, {}),
    "chat.jsonl": lambda _, path: judge(path),
}
"""What reads which file in the data folder, or elsewhere."""

TOML = [name for name in READERS if name.endswith(".toml")]


@pytest.mark.skipif(os.name != "posix", reason="kinds of POSIX")
@pytest.mark.parametrize("kind", ["pipe", "endless", "folder", "link to itself"])
@pytest.mark.parametrize("name", READERS)
def test_what_is_no_file_is_told_and_nobody_waits_for_it(name: str, kind: str, settings: Settings) -> None:
    path = settings.data_dir / name
    path.unlink(missing_ok=True)
    match kind:
        case "pipe":
            os.mkfifo(path)
        case "endless":
            path.symlink_to("/dev/zero")
        case "folder":
            path.mkdir()
        case _:
            path.symlink_to(path)
    with pytest.raises(WoodshedError) as told:
        READERS[name](settings, path)
    assert name in str(told.value)


@pytest.mark.parametrize("name", [name for name in READERS if name != "chat.jsonl"])
def test_what_nobody_has_written_by_hand_is_not_read_into_memory(name: str, settings: Settings) -> None:
    path = settings.data_dir / name
    path.touch()
    os.truncate(path, MAX_LOG_BYTES + 1)
    with pytest.raises(WoodshedError, match="it has more than"):
        READERS[name](settings, path)


@pytest.mark.parametrize(
    "text",
    [
        f"x = {'9' * DIGITS}",
        f"x = 0x{'f' * DIGITS}",
        f"[[gear]]\nslug = 0x{'f' * DIGITS}\n[[routines]]\nslug = 0x{'f' * DIGITS}\n",
        f"x = {'[' * DEPTH}{']' * DEPTH}",
        f"x = {'{ a = ' * DEPTH}1{' }' * DEPTH}",
        f"[{'.'.join('a' * DEPTH)}]",
    ],
    ids=["digits", "hexadecimal digits", "as a slug", "lists in lists", "tables in tables", "a long name"],
)
@pytest.mark.parametrize("name", TOML)
def test_numbers_without_end_and_lists_in_lists_are_told(name: str, text: str, settings: Settings) -> None:
    path = settings.data_dir / name
    path.write_text(text, "utf-8")
    with pytest.raises(WoodshedError) as told:
        READERS[name](settings, path)
    assert name in str(told.value)


@pytest.mark.parametrize("text", [f"x = {'9' * DIGITS}", f"x = {'[' * DEPTH}{']' * DEPTH}"])
async def test_an_export_over_such_a_file_is_refused(text: str, settings: Settings, tmp_path: Path) -> None:
    await (await Database.open(settings.database)).close()
    (tmp_path / "gear.toml").write_text(text, "utf-8")
    with pytest.raises(WoodshedError, match=r"gear\.toml"):
        await export_all(settings, tmp_path)
    assert (tmp_path / "gear.toml").read_text("utf-8") == text


def test_a_voice_with_gaps_in_gaps_is_told() -> None:
    with pytest.raises(WoodshedError, match="gaps in gaps"):
        Voice.read(f"gear-none = x {'{' * DEPTH}{'}' * DEPTH}\n", prefix="!")


@pytest.mark.parametrize(
    "at", ["9" * DIGITS, f'"{"9" * DIGITS}"', "1e999", "-1e300", "[" * DEPTH + "]" * DEPTH]
)
def test_a_line_of_a_log_with_such_a_number_is_told_in_its_place(at: str) -> None:
    (told,) = map(told_of, judge_log([f'{{"text": "hi", "at": {at}}}'], POLICY))
    assert told["line"] == 1


def test_a_log_of_practice_with_such_numbers_is_told(settings: Settings, tmp_path: Path) -> None:
    path = tmp_path / "practice.csv"
    for number, words in (
        ("9" * DIGITS, ""),
        ("", f"{{{'[' * DEPTH}"),
        ("", f'{{""slug"": {"9" * DIGITS}}}'),
    ):
        row = f'1,x,2030-05-17T19:00:00+00:00,started,{number},"{words}"'
        path.write_text(f"session,routine,at,kind,number,words\n{row}\n", "utf-8")
        with pytest.raises(WoodshedError, match=r"practice\.csv"):
            imported(settings, path)
