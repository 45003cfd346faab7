"""A whole session of ninety minutes, with breaks and a power cut in the middle: nothing of it is lost."""

import shutil
from datetime import timedelta
from pathlib import Path
from typing import Any

from bot.app import Woodshed
from bot.domain.practice.progress import comes_to
from bot.services.evenings.recap import gather
from bot.services.practice.practice_room import PracticeRoom

ARTIST = "junipervale"


def minutes(number: float) -> timedelta:
    return timedelta(minutes=number)


async def after_a_power_cut(room: Any) -> Any:
    """Return a bot on what is on the disk at this moment, as one finds it after the power went."""
    path: Path = room.bot.runtime.database.path
    left = path.with_name("left.db")
    for suffix in ("", "-wal"):
        shutil.copy(f"{path}{suffix}", f"{left}{suffix}")
    await room.bot.stop()
    bot = Woodshed(room.bot.settings.model_copy(update={"database": left}), room.clock)
    await bot.start()
    return bot


async def test_ninety_minutes_with_breaks_and_a_power_cut_are_right_to_the_second_and_repetition(
    room: Any,
) -> None:
    async def says(text: str, after: float) -> None:
        await room.says(ARTIST, text, after=60 * after)

    await says("!start tour-prep", 0)
    began = room.clock.now()
    await says("!next", 8)  # 8 min of block 1
    await says("!bpm 100", 1)
    for _ in range(4):
        await says("!clean", 0.5)
    await says("!bpm +8", 0.5)
    await says("!miss", 0.5)
    await says("!pause", 4)  # 8 min of block 2
    await says("!resume", 5)
    await says("!clean", 2)
    await says("!next", 4)  # and 6 more
    await says("!note the bridge drags", 10)
    room.bot = await after_a_power_cut(room)
    assert room.bot.service(PracticeRoom).session.block == 2
    await says("!miss", 2)
    await says("!scratch", 0.25)
    await says("!next", 13.75)  # 26 min of block 3, the cut in the middle of them
    await says("!skip", 1)
    for _ in range(9):
        await says("!clean", 1)
    await says("!fix clean 7", 0.5)
    await says("!pause", 8.5)  # 18 min of block 5
    await says("!resume", 10)
    await says("!next", 0)
    await says("!next", 7)
    await says("!finish", 1)
    session = room.bot.service(PracticeRoom)._session
    assert session
    assert session.finished
    told = comes_to(session, room.clock.now() + minutes(99))
    assert [each.length for each in told] == [
        minutes(8),
        minutes(14),
        minutes(26),
        minutes(1),
        minutes(18),
        minutes(7),
        minutes(1),
    ]
    assert [(each.clean, each.missed) for each in told][1] == (5, 1)
    assert told[2].missed == 0
    assert (told[4].clean, told[4].missed) == (7, 0)
    assert (told[1].first_bpm, told[1].best_bpm) == (100, 108)
    assert session.skipped == {3}
    assert [note.words for note in session.notes] == ["the bridge drags"]
    assert session.played(room.clock.now()) == minutes(75)
    assert room.clock.now() - began == minutes(90)
    evening = await gather(room.bot.runtime.database, room.bot.settings, room.clock.now())
    (looked_back,) = evening.sessions
    assert [each.played for each in looked_back.blocks] == list(told)
    assert (evening.length, looked_back.paused) == (minutes(75), minutes(15))
    assert (evening.clean, evening.missed) == (12, 1)
    assert (looked_back.began, looked_back.ended) == (began, room.clock.now())
    await room.bot.stop()
