"""Gear in chat, asked for and changed with the real bot on the local Twitch."""

import shutil
from pathlib import Path
from typing import Any

from bot.services.clock import WallClock
from bot.settings import Settings
from bot.stage import stage
from bot.store.gear import asks_on


async def test_a_rehearsal_has_the_gear_file_on_its_shelf_and_needs_none(
    settings: Settings, tmp_path: Path, project: Path
) -> None:
    data = tmp_path / "data"
    shutil.copytree(project / "data", data, ignore=shutil.ignore_patterns("*.db*"))
    settings = settings.model_copy(update={"data_dir": data})
    for there in (True, False):
        async with stage(settings, WallClock(), port=0) as (_, bot):
            assert bool(bot.shelf.items) is there
        (data / "gear.toml").unlink(missing_ok=True)


async def test_a_kind_may_be_named_in_the_plural_and_by_its_slang(room: Any) -> None:
    for text, part in (
        ("!gear list basses", "Captain"),
        ("!gear list axes", "Goldie"),
        ("!gear list drum machine", "kind drum"),
        ("!gear add stompbox Quiet Thunder", "Quiet Thunder (pedal)"),
        ('!gear add "drum machine" Rain Counter', "Rain Counter (drum)"),
    ):
        (answer,) = await room.answers("mod_moss", text)
        assert part in answer, f"{text}: {answer}"


async def test_a_piece_is_taken_off_only_by_its_whole_name(room: Any) -> None:
    for text, part in (
        ("!gear remove tost", "!gear remove toast"),
        ("!gear remove gold", "!gear remove goldie"),
        ("!gear toast", "Toast"),
        ("!gear remove TOAST", "Off the shelf for good"),
        ("!gear remove blue-fin", "Off the shelf for good"),
        ("!gear remove", "missing"),
    ):
        (answer,) = await room.answers("mod_moss", text)
        assert part in answer, f"{text}: {answer}"
    assert "moderators" in (await room.answers("fan_fern", "!gear remove goldie"))[0]


async def test_a_wish_of_one_fan_is_not_told_one_of_two_is(room: Any) -> None:
    for _ in range(3):
        await room.answers("fan_fern", "!gear xylophone")
    assert "Nothing was asked for" in (await room.answers("mod_moss", "!gear wishes"))[0]
    await room.answers("vip_vesper", "!gear a xylophone please")
    assert "xylophone ×2" in (await room.answers("mod_moss", "!gear wishes"))[0]


async def test_what_is_asked_for_and_found_is_counted_by_day_and_without_a_name(
    room: Any, settings: Settings
) -> None:
    for text in ("!gear goldie", "!story goldie", "!gear goldei", "!gear", "!gear list", "!story toast"):
        await room.answers("fan_fern", text)
    await room.answers("vip_vesper", "!gear xylophone")
    database = room.bot.database
    assert await asks_on(database, settings.day_of(room.clock.now())) == [("goldie", 3), ("toast", 1)]
    columns = await database.reading.execute_fetchall("SELECT name FROM pragma_table_info('gear_ask')")
    assert [column["name"] for column in columns] == ["day", "slug", "times"]
