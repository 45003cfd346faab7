"""Every door shut, and opened again as far as nobody else moved it."""

import asyncio
from datetime import datetime

import pytest

from bot.domain.chat.panic import Part
from bot.errors import Refusal
from bot.rehearsal.clock import FakeClock
from bot.services.moderation.due import CallFailedError
from bot.services.moderation.panic import DONE, FOLLOWER_MINUTES, LEFT, PRESET, Lockdown
from bot.store.cause import because_of
from bot.store.database import Database
from bot.store.delivery import dealt_with_since
from bot.store.panic import open_switches

ALL_DONE = dict.fromkeys(Part, DONE)
ALL_LEFT = dict.fromkeys(Part, LEFT)


class Channel:
    """Doors that remember how they stand, and what was written by the time they were moved."""

    def __init__(self, database: Database) -> None:
        self.preset: str | None = None
        self.shield = False
        self.minutes: int | None = None
        self.refuses: set[str] = set()
        self.dies_at = ""
        self.open_when_moved: list[set[Part]] = []
        self.hangs: dict[str, asyncio.Event] = {}
        self._database = database

    @property
    def state(self) -> tuple[str | None, bool, int | None]:
        return self.preset, self.shield, self.minutes

    async def shield_mode(self) -> bool:
        self._refuse("read shield")
        return self.shield

    async def set_shield_mode(self, *, active: bool) -> None:
        if "shield" in self.hangs:
            await self.hangs["shield"].wait()
        await self._moved("shield")
        self.shield = active

    async def follower_minutes(self) -> int | None:
        return self.minutes

    async def set_follower_minutes(self, minutes: int | None) -> None:
        await self._moved("followers")
        self.minutes = minutes

    async def switch_preset(self, name: str | None, by: str) -> None:
        if "preset" in self.refuses:
            raise ValueError(f"there is no preset {name!r}, {by}")
        await self._moved("preset")
        self.preset = name

    async def _moved(self, what: str) -> None:
        self._refuse(what)
        if what == self.dies_at:
            raise asyncio.CancelledError
        self.open_when_moved.append({each.part for each in await open_switches(self._database)})

    def _refuse(self, what: str) -> None:
        if what in self.refuses:
            raise CallFailedError("403 not a moderator")


@pytest.fixture
def channel(database: Database) -> Channel:
    return Channel(database)


@pytest.fixture
def clock(evening: datetime) -> FakeClock:
    return FakeClock(evening)


@pytest.fixture
def lockdown(database: Database, channel: Channel, clock: FakeClock) -> Lockdown:
    return restarted(database, channel, clock)


def restarted(database: Database, channel: Channel, clock: FakeClock) -> Lockdown:
    return Lockdown(
        database,
        channel,
        clock,
        preset=lambda: channel.preset,
        switch_preset=channel.switch_preset,
    )


async def test_a_panic_shuts_every_door_and_a_calm_opens_them_again(
    lockdown: Lockdown, channel: Channel
) -> None:
    assert await lockdown.begin("mod_moss") == ALL_DONE
    assert channel.state == (PRESET, True, FOLLOWER_MINUTES)
    assert await lockdown.end("mod_moss") == ALL_DONE
    assert channel.state == (None, False, None)


async def test_how_a_door_stood_is_written_before_it_is_moved(lockdown: Lockdown, channel: Channel) -> None:
    await lockdown.begin("mod_moss")
    assert channel.open_when_moved == [
        {Part.PRESET},
        {Part.PRESET, Part.SHIELD},
        {Part.PRESET, Part.SHIELD, Part.FOLLOWERS},
    ]


@pytest.mark.parametrize(
    ("before", "during"),
    [
        ((None, False, None), (PRESET, True, FOLLOWER_MINUTES)),
        (("family", False, 0), (PRESET, True, FOLLOWER_MINUTES)),
        ((None, True, 60), (PRESET, True, 60)),
        ((PRESET, True, FOLLOWER_MINUTES), (PRESET, True, FOLLOWER_MINUTES)),
    ],
)
async def test_a_calm_brings_back_what_was_before_even_after_a_restart(
    before: tuple[str | None, bool, int | None],
    during: tuple[str | None, bool, int | None],
    database: Database,
    channel: Channel,
    clock: FakeClock,
) -> None:
    channel.preset, channel.shield, channel.minutes = before
    assert await restarted(database, channel, clock).begin("mod_moss") == ALL_DONE
    assert channel.state == during
    told = await restarted(database, channel, clock).end("junipervale")
    assert channel.state == before
    pairs = zip(Part, before, during, strict=True)
    assert told == {part: LEFT if was == became else DONE for part, was, became in pairs}


async def test_a_panic_and_a_calm_that_a_kill_cut_short_are_ended_by_the_same_word(
    database: Database, channel: Channel, evening: datetime, clock: FakeClock
) -> None:
    for number, word, state in (
        (1, Lockdown.begin, (PRESET, True, FOLLOWER_MINUTES)),
        (2, Lockdown.end, (None, False, None)),
    ):
        with because_of(f"m{number}", evening):
            channel.dies_at = "shield"
            with pytest.raises(asyncio.CancelledError):
                await word(restarted(database, channel, clock), "mod_moss")
            assert await dealt_with_since(database, evening) == []  # so it is heard when it comes again
            channel.dies_at = ""
            await word(restarted(database, channel, clock), "mod_moss")
        assert channel.state == state


async def test_what_somebody_changed_during_a_panic_stays(lockdown: Lockdown, channel: Channel) -> None:
    await lockdown.begin("mod_moss")
    channel.preset, channel.shield, channel.minutes = "family", False, 1440
    assert await lockdown.end("mod_moss") == ALL_LEFT
    assert channel.state == ("family", False, 1440)


@pytest.mark.parametrize("part", Part)
async def test_a_part_that_is_refused_is_told_and_the_others_happen(
    part: Part, lockdown: Lockdown, channel: Channel
) -> None:
    channel.refuses = {part}
    told = await lockdown.begin("mod_moss")
    assert [each for each in Part if told[each] != DONE] == [part]
    assert sum((channel.preset == PRESET, channel.shield, channel.minutes is not None)) == 2
    channel.refuses = set()
    assert await lockdown.end("mod_moss") == ALL_DONE | {part: LEFT}
    assert channel.state == (None, False, None)


@pytest.mark.parametrize("part", [*Part, "read shield"])
async def test_a_second_panic_shuts_what_the_first_could_not_and_a_calm_opens_it_all(
    part: str, lockdown: Lockdown, channel: Channel
) -> None:
    refused = Part.SHIELD if part == "read shield" else Part(part)
    channel.refuses = {part}
    await lockdown.begin("mod_moss")
    again = await lockdown.begin("junipervale")
    assert [each for each in Part if again[each] != DONE] == [refused], "told as long as it is not shut"
    channel.refuses = set()
    moved = len(channel.open_when_moved)
    assert await lockdown.begin("junipervale") == ALL_DONE
    assert channel.state == (PRESET, True, FOLLOWER_MINUTES)
    assert len(channel.open_when_moved) == moved + 1, "what is shut is not switched anew"
    with pytest.raises(Refusal, match="panic-already"):
        await lockdown.begin("mod_moss")
    assert await lockdown.end("mod_moss") == ALL_DONE
    assert channel.state == (None, False, None)


async def test_a_second_panic_shuts_what_somebody_opened_and_a_calm_leaves_it_as_they_had_it(
    lockdown: Lockdown, channel: Channel
) -> None:
    channel.minutes = 5
    await lockdown.begin("mod_moss")
    channel.minutes = 0
    assert await lockdown.begin("mod_moss") == ALL_DONE
    assert channel.minutes == FOLLOWER_MINUTES
    assert await lockdown.end("mod_moss") == ALL_DONE
    assert channel.state == (None, False, 0)


async def test_what_a_person_did_by_hand_where_the_bot_could_not_stays(
    lockdown: Lockdown, channel: Channel
) -> None:
    channel.refuses = {"shield"}
    await lockdown.begin("mod_moss")
    channel.refuses, channel.shield = set(), True
    assert (await lockdown.end("mod_moss"))[Part.SHIELD] == LEFT
    assert channel.shield


async def test_a_part_whose_state_twitch_does_not_tell_is_left_alone(
    lockdown: Lockdown, channel: Channel
) -> None:
    channel.refuses = {"read shield"}
    assert (await lockdown.begin("mod_moss"))[Part.SHIELD] == "403 not a moderator"
    assert channel.state == (PRESET, False, FOLLOWER_MINUTES)
    assert await lockdown.end("mod_moss") == ALL_DONE | {Part.SHIELD: LEFT}


async def test_what_a_calm_could_not_put_back_the_next_one_does(lockdown: Lockdown, channel: Channel) -> None:
    await lockdown.begin("mod_moss")
    channel.refuses = {"shield"}
    assert await lockdown.end("mod_moss") == ALL_DONE | {Part.SHIELD: "403 not a moderator"}
    channel.refuses = set()
    assert await lockdown.end("mod_moss") == ALL_LEFT | {Part.SHIELD: DONE}
    assert channel.state == (None, False, None)


async def test_a_second_panic_after_a_half_calm_is_calmed_to_what_was_before_the_first(
    lockdown: Lockdown, channel: Channel
) -> None:
    await lockdown.begin("mod_moss")
    channel.refuses = {"shield"}
    await lockdown.end("mod_moss")
    channel.refuses = set()
    await lockdown.begin("mod_moss")
    assert channel.state == (PRESET, True, FOLLOWER_MINUTES)
    assert await lockdown.end("mod_moss") == ALL_DONE
    assert channel.state == (None, False, None)


async def test_what_was_changed_between_two_panics_comes_back(lockdown: Lockdown, channel: Channel) -> None:
    await lockdown.begin("mod_moss")
    channel.refuses = {"followers"}
    await lockdown.end("mod_moss")
    channel.refuses, channel.minutes = set(), 5
    await lockdown.begin("mod_moss")
    await lockdown.end("mod_moss")
    assert channel.minutes == 5


async def test_one_panic_is_enough_and_a_calm_needs_one(lockdown: Lockdown) -> None:
    with pytest.raises(Refusal, match="panic-none"):
        await lockdown.end("mod_moss")
    await lockdown.begin("mod_moss")
    with pytest.raises(Refusal, match="panic-already"):
        await lockdown.begin("junipervale")
    await lockdown.end("mod_moss")
    with pytest.raises(Refusal, match="panic-none"):
        await lockdown.end("mod_moss")


async def test_who_panicked_and_who_calmed_stands_in_the_log(lockdown: Lockdown, database: Database) -> None:
    await lockdown.begin("mod_moss")
    await lockdown.end("junipervale")
    rows = await database.reading.execute_fetchall("SELECT by_login, calmed_by, outcome FROM panic")
    assert [tuple(row) for row in rows] == [("mod_moss", "junipervale", "undone")] * 3


async def test_a_door_that_hangs_holds_open_no_other(
    lockdown: Lockdown, channel: Channel, clock: FakeClock
) -> None:
    for calm in (False, True):
        channel.hangs["shield"] = asyncio.Event()
        moving = asyncio.create_task((lockdown.end if calm else lockdown.begin)("mod_moss"))
        wanted = (None, None) if calm else (PRESET, FOLLOWER_MINUTES)
        async with asyncio.timeout(10):
            while (channel.preset, channel.minutes) != wanted:
                await clock.advance(clock.next_wake or clock.now())
                await asyncio.sleep(0)
        channel.hangs.pop("shield").set()
        assert await moving == ALL_DONE
