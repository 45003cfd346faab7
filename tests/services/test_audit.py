"""The audit log on a disk that fills: kept in order, written when there is room, nobody punished before."""

import asyncio
import sqlite3
from collections.abc import AsyncGenerator, Awaitable, Callable
from contextlib import asynccontextmanager
from datetime import datetime, timedelta
from pathlib import Path

import aiosqlite
import pytest
from structlog.testing import capture_logs

from bot.domain.chat.message import Message
from bot.domain.chat.review import ReviewItem, ReviewKind
from bot.errors import Gap, Refusal
from bot.moderation.decision import CallKind, DueCall
from bot.moderation.verdict import Action
from bot.rehearsal.clock import FakeClock
from bot.services.activity import Activity
from bot.services.feed import Feed
from bot.services.moderation import audit
from bot.services.moderation.audit import AuditLog, PendingWrite
from bot.services.moderation.due import CallFailedError, Pointless
from bot.services.moderation.moderator import Moderator
from bot.services.moderation.review import ReviewQueue
from bot.store.audit import due_calls, strikes_since
from bot.store.connection import Connection
from bot.store.database import Database
from bot.store.review import open_items
from tests.shipped import POLICY

Say = Callable[..., Message]
Room = Callable[..., Awaitable[None]]


class Disk(Database):
    """A database whose disk may be full, and which counts what was committed."""

    full = False
    commits = 0

    @asynccontextmanager
    async def writing(self) -> AsyncGenerator[Connection]:
        async with super().writing() as connection:
            if self.full:
                error = sqlite3.OperationalError("database or disk is full")
                error.sqlite_errorcode = sqlite3.SQLITE_FULL  # as SQLite's own have
                raise error
            yield connection
        self.commits += 1


class Hands:
    """Hands that remember what they did, make the disk full when told to, and may be told to fail."""

    def __init__(self, disk: Disk) -> None:
        self.did: list[tuple[CallKind, str]] = []
        self.fills_after: CallKind | None = None
        self.fails = ""
        self.seconds = 0
        self._disk = disk

    async def resolve_held(self, message_id: str, *, allow: bool) -> None:
        raise AssertionError(message_id, allow)

    async def resolve_unban(self, request_id: str, *, approve: bool) -> None:
        raise AssertionError(request_id, approve)

    async def moderate(self, call: DueCall, _pointless: Pointless, /) -> None:
        if self.fails:
            raise CallFailedError(self.fails)
        self.did.append((call.action, call.chatter.login))
        self.seconds = call.seconds
        self._disk.full |= call.action is self.fills_after

    def of(self, action: CallKind) -> list[str]:
        return [login for done, login in self.did if done is action]


@pytest.fixture
async def disk(tmp_path: Path) -> AsyncGenerator[Disk]:
    opened = await Disk.open(tmp_path / "w.db")
    yield opened
    await opened.close()


@pytest.fixture
def api(disk: Disk) -> Hands:
    return Hands(disk)


@pytest.fixture
def clock(evening: datetime) -> FakeClock:
    return FakeClock(evening)


@pytest.fixture
def activity() -> Activity:
    return Activity()


@pytest.fixture
async def moderator(
    disk: Disk, api: Hands, clock: FakeClock, activity: Activity
) -> AsyncGenerator[Moderator]:
    moderator = Moderator(POLICY, disk, api, clock, activity)
    running = asyncio.create_task(moderator.audit.run())
    yield moderator
    running.cancel()


@pytest.fixture
def room_again(disk: Disk, clock: FakeClock, activity: Activity, moderator: Moderator) -> Room:
    """Return what makes room on the disk after so many seconds, and waits until all is caught up with."""

    async def make(after: float = 0) -> None:
        await clock.advance(clock.now() + timedelta(seconds=after))
        disk.full = False
        while moderator.audit.kept:
            await clock.advance(clock.next_wake or clock.now())
            await asyncio.sleep(0)
        await activity.still()

    return make


async def hear(moderator: Moderator, line: Message) -> bool:
    return await moderator.carry_out(line, moderator.judge(line))


async def log(disk: Disk) -> list[tuple[str, str, str | None]]:
    rows = await disk.reading.execute_fetchall(
        "SELECT chatter_login, audit_call.action, outcome"
        " FROM audit LEFT JOIN audit_call ON audit.id = audit_id ORDER BY audit.id, audit_call.id"
    )
    return [tuple(row) for row in rows]


async def test_on_a_full_disk_lines_go_at_once_and_nobody_is_punished_before_it_is_written(
    moderator: Moderator,
    disk: Disk,
    *,
    api: Hands,
    message: Say,
    room_again: Room,
    evening: datetime,
) -> None:
    disk.full = True
    fans = [f"fan_{number}" for number in range(30)]
    with capture_logs() as logs:
        assert not any([await hear(moderator, message("example.com", who=fan)) for fan in fans])
    assert api.did == [(CallKind.DELETE, fan) for fan in fans]
    assert await log(disk) == []
    told = [line for line in logs if line["event"] == "moderation.unwritten"]
    assert len(told) == 2 * len(fans)
    assert [bool(line["exc_info"]) for line in told] == [True] + [False] * (len(told) - 1)
    assert (moderator.audit.kept, moderator.audit.kept_since) == (2 * len(fans), evening)
    await room_again(60)
    assert sorted(api.of(CallKind.WARN)) == sorted(fans)
    assert api.of(CallKind.DELETE) == fans, "no line is taken away twice"
    assert await log(disk) == [(fan, each, "done") for fan in fans for each in ("delete", "warn")]
    assert (moderator.audit.kept, moderator.audit.kept_since) == (0, None)
    assert (await moderator.why("id-fan_3")) is not None
    assert (await moderator.undo(None, "mod_moss")).chatter.login == "fan_29"


async def test_what_was_written_late_counts_once(
    moderator: Moderator,
    disk: Disk,
    *,
    api: Hands,
    clock: FakeClock,
    message: Say,
    room_again: Room,
) -> None:
    disk.full = True
    for after in (0, 20, 40):
        await hear(moderator, message("example.com", after=after))
    assert api.did == [(CallKind.DELETE, "fan_fern")] * 3
    await room_again(60)
    assert api.of(CallKind.WARN) == ["fan_fern"], "nobody can heed what is not done yet: it is one burst"
    (strikes,) = (await strikes_since(disk, clock.now() - timedelta(days=1))).values()
    assert len(strikes) == 1
    later = message("example.com", after=120)
    assert moderator.judge(later).action is Action.TIMEOUT


async def test_what_has_lost_its_point_by_then_is_not_done_any_more(
    moderator: Moderator, disk: Disk, api: Hands, message: Say, room_again: Room
) -> None:
    disk.full = True
    await hear(moderator, message("example.com"))
    await room_again(3700)
    assert api.did == [(CallKind.DELETE, "fan_fern")]
    assert await log(disk) == [("fan_fern", "delete", "done"), ("fan_fern", "warn", "failed")]


async def test_who_is_to_be_timed_out_has_the_line_taken_away_meanwhile(
    moderator: Moderator, disk: Disk, api: Hands, message: Say, room_again: Room
) -> None:
    await hear(moderator, message("example.com"))
    api.did.clear()
    disk.full = True
    await hear(moderator, message("example.com", after=5))
    assert api.did == [(CallKind.DELETE, "fan_fern")]
    await room_again()
    assert api.did[1:] == [(CallKind.TIMEOUT, "fan_fern")]
    assert (await log(disk))[2:] == [("fan_fern", "delete", "done"), ("fan_fern", "timeout", "done")]


async def test_a_time_out_that_is_written_late_ends_when_the_audit_log_says(
    moderator: Moderator, disk: Disk, api: Hands, message: Say, room_again: Room
) -> None:
    await hear(moderator, message("example.com"))
    disk.full = True
    await hear(moderator, message("example.com", after=1))
    await room_again(20)
    assert api.of(CallKind.TIMEOUT) == ["fan_fern"]
    assert 30 < api.seconds < 42, "what is left of a minute"


async def test_what_is_decided_last_is_not_taken_for_the_one_before_while_it_is_not_written(
    moderator: Moderator, disk: Disk, message: Say, room_again: Room
) -> None:
    await hear(moderator, message("example.com", who="fan_fern"))
    disk.full = True
    await hear(moderator, message("example.com", who="fan_moss"))
    disk.full = False
    with pytest.raises(Refusal, match="nothing-written"):
        await moderator.undo(None, "mod_moss")
    with pytest.raises(Refusal, match="nothing-written"):
        await moderator.pardon("fan_moss", "mod_moss")
    await room_again()
    assert (await moderator.undo(None, "mod_moss")).chatter.login == "fan_moss"


async def test_a_warning_waits_until_it_is_written_that_it_begins(
    moderator: Moderator, disk: Disk, api: Hands, message: Say, room_again: Room
) -> None:
    api.fills_after = CallKind.DELETE
    assert not await hear(moderator, message("example.com"))
    assert api.did == [(CallKind.DELETE, "fan_fern")]
    await room_again()
    assert api.did[1:] == [(CallKind.WARN, "fan_fern")]
    assert await due_calls(disk) == []


async def test_an_outcome_is_written_as_soon_as_there_is_room(
    moderator: Moderator, disk: Disk, api: Hands, message: Say, room_again: Room
) -> None:
    api.fills_after = CallKind.WARN
    assert await hear(moderator, message("example.com"))
    assert [outcome for *_, outcome in await log(disk)] == ["done", None]
    await room_again()
    assert [outcome for *_, outcome in await log(disk)] == ["done", "done"]
    assert len(api.did) == 2


async def test_while_something_cannot_be_written_no_line_waits_for_another_try(
    moderator: Moderator, disk: Disk, *, api: Hands, message: Say, room_again: Room
) -> None:
    disk.full = True
    await hear(moderator, message("example.com"))
    disk.full = False
    async with disk.writing(), asyncio.timeout(10):  # as long as another program has a lock, say
        await hear(moderator, message("example.com", who="sub_sol"))
        assert api.of(CallKind.DELETE) == ["fan_fern", "sub_sol"]
    await room_again()
    assert [login for login, action, _ in await log(disk) if action == "warn"] == ["fan_fern", "sub_sol"]


async def test_of_too_much_the_oldest_is_given_up_and_named_in_the_log(
    moderator: Moderator,
    disk: Disk,
    *,
    api: Hands,
    message: Say,
    room_again: Room,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(audit, "MAX_KEPT", 4)
    disk.full = True
    with capture_logs() as logs:
        for who in ("fan_1", "fan_2", "fan_3"):
            await hear(moderator, message("example.com", who=who))
        await moderator.audit.flush()
    lost = [(line["message"], line["action"]) for line in logs if line["event"] == "moderation.lost"]
    assert lost == [("message-1", "warn"), ("message-1", "delete")]
    await room_again()
    assert [login for login, *_ in await log(disk)] == ["fan_2", "fan_2", "fan_3", "fan_3"]
    assert api.of(CallKind.WARN) == ["fan_2", "fan_3"]
    assert moderator.judge(message("example.com", who="fan_1", after=60)).action is Action.TIMEOUT


async def test_a_stop_writes_what_it_can_and_names_what_is_lost(
    moderator: Moderator, disk: Disk, message: Say
) -> None:
    disk.full = True
    await hear(moderator, message("example.com"))
    with capture_logs() as logs:
        await moderator.close()
    assert [line["event"] for line in logs] == ["moderation.lost", "moderation.lost", "chatters.unwritten"]
    disk.full = False
    await hear(moderator, message("example.com", who="sub_sol"))
    assert {login for login, *_ in await log(disk)} == {"sub_sol"}


async def test_a_stop_begins_nothing_of_what_it_writes(
    moderator: Moderator, disk: Disk, api: Hands, activity: Activity, message: Say
) -> None:
    disk.full = True
    await hear(moderator, message("example.com"))
    disk.full = False
    await moderator.close()
    await activity.still()
    assert api.did == [(CallKind.DELETE, "fan_fern")]
    assert [call.action for call in await due_calls(disk)] == [CallKind.WARN], "at the next start"


async def test_what_twitch_holds_on_a_full_disk_waits_for_the_moderators_as_soon_as_there_is_room(
    moderator: Moderator,
    disk: Disk,
    *,
    api: Hands,
    clock: FakeClock,
    message: Say,
    room_again: Room,
) -> None:
    def tell(_line: str, /, **_gaps: Gap) -> None: ...

    review = ReviewQueue(disk, moderator, api, undo=moderator.undo, tell=tell, clock=clock, feed=Feed())
    line = message("darn")
    disk.full = True
    for held in ("first", "second"):
        await review.put(ReviewItem(ReviewKind.HELD, line.at, line.chatter, "darn", held))
    await review.decided_elsewhere(ReviewKind.HELD, "first", "mod_moss")
    await room_again()
    assert [item.twitch_id for item in await open_items(disk)] == ["second"]


async def test_what_is_written_at_the_same_time_is_written_together(
    disk: Disk, clock: FakeClock, activity: Activity
) -> None:
    written: list[int] = []

    def entry(number: int) -> PendingWrite:
        async def write(_connection: aiosqlite.Connection) -> None:
            written.append(number)

        return PendingWrite(write, {})

    log = AuditLog(disk, clock, activity)
    assert all(await asyncio.gather(*(log.write(entry(number)) for number in range(100))))
    assert written == list(range(100))
    assert disk.commits <= 2


async def test_one_that_no_room_would_help_is_told_and_takes_nobody_elses_with_it(
    disk: Disk, clock: FakeClock, activity: Activity
) -> None:
    async def broken(connection: aiosqlite.Connection) -> None:
        await connection.execute("INSERT INTO audit (id) VALUES (1)")

    async def sound(connection: aiosqlite.Connection) -> None:
        await connection.execute("INSERT INTO chatter (id, first_seen) VALUES ('1', '2030-05-17')")

    log = AuditLog(disk, clock, activity)
    told = await asyncio.gather(
        log.write(PendingWrite(broken, {})), log.write(PendingWrite(sound, {})), return_exceptions=True
    )
    assert isinstance(told[0], sqlite3.IntegrityError)
    assert told[1] is True
    assert len(list(await disk.reading.execute_fetchall("SELECT * FROM chatter"))) == 1
    assert log.kept == 0
