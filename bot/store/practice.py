"""Practice in SQLite: what was done, event by event, and what it comes to."""

from collections.abc import Iterable
from datetime import UTC, date, datetime, time, timedelta
from itertools import groupby, zip_longest
from sqlite3 import Row

import aiosqlite

from bot.domain.practice.backdating import Telling
from bot.domain.practice.practice import PracticeEvent, PracticeEventKind, Session, again
from bot.domain.practice.practice_log import Logged
from bot.domain.practice.progress import RECKONING, Played, Turn, practised_in
from bot.domain.practice.routine import ROUTINES, Routine, as_tempo
from bot.store.database import Database, stamp, time_in

_TURNS = (
    "SELECT session_id, block, kind, what, seconds, first_bpm, first_at, best_bpm, clean, missed, held_bpm,"
    " target_bpm, started_at FROM practice_played JOIN practice_session ON id = session_id"
)

_NEXT = (
    "1 + max((SELECT coalesce(max(id), 0) FROM practice_session),"
    " (SELECT coalesce(max(session_id), 0) FROM practice_correction))"
)
"""The number of a session that begins: never that of one that was taken out, and may come back."""

_AROUND = timedelta(days=3)
"""From the midnight of a day in UTC, within which its sessions begin wherever the artist lives."""


async def begin_session(database: Database, routine: Routine, at: datetime) -> int:
    """Write down that a session begins, and return its number."""
    async with database.writing() as connection:
        number = await _begin(connection, routine, at)
        await _write_event(connection, number, PracticeEvent(PracticeEventKind.STARTED, at))
        return number


async def write_event(
    database: Database,
    session_id: int,
    event: PracticeEvent,
    played: Iterable[Played],
    told: Telling | None = None,
) -> None:
    """Write down what the artist did, as often as `told`, and what the session comes to with it.

    Without that it was told once, as it was done.
    """
    async with database.writing() as connection:
        for _ in range(told.times if told else 1):
            await _write_event(connection, session_id, event, told.at if told else None)
        await _write_played(connection, session_id, played)
        if event.kind is PracticeEventKind.FINISHED:
            await _finish(connection, session_id, stamp(event.at))


async def take_back(
    database: Database, session_id: int, session: Session, played: Iterable[Played], *, times: int
) -> None:
    """Delete so many latest events and write what the session comes to without them, ended or not."""
    async with database.writing() as connection:
        await connection.execute(
            "DELETE FROM practice_event WHERE id IN"
            " (SELECT id FROM practice_event WHERE session_id = ? ORDER BY id DESC LIMIT ?)",
            (session_id, times),
        )
        await _write_played(connection, session_id, played)
        await _finish(connection, session_id, stamp(session.ended) if session.ended else None)


async def forget_session(database: Database, session_id: int) -> None:
    """Delete a session with all that was done in it: it was begun by mistake."""
    async with database.writing() as connection:
        await connection.execute("DELETE FROM practice_session WHERE id = ?", (session_id,))


async def latest_session(
    database: Database,
) -> tuple[int, Session, tuple[PracticeEvent, ...], tuple[Telling, ...]] | None:
    """Return the session that goes on, else the one that began last: number, session, events, how told.

    None where there was none. Sessions that began earlier may have been imported after it.
    """
    async with database.snapshot() as then:
        rows = await then.reading.execute_fetchall(
            "SELECT id FROM practice_session"
            " ORDER BY finished_at IS NULL DESC, started_at DESC, id DESC LIMIT 1"
        )
        for row in rows:
            session, events = await session_numbered(then, row["id"])
            return row["id"], session, events, await _tellings(then, row["id"])
        return None


async def _tellings(database: Database, number: int) -> tuple[Telling, ...]:
    """Return in which words, and when, the events of a session were told."""
    told = await database.read(
        lambda row: (
            PracticeEventKind(row["kind"]),
            row["told_at"] or row["id"],
            time_in(row["told_at"] or row["at"]),
        ),
        "SELECT * FROM practice_event WHERE session_id = ? ORDER BY id",
        (number,),
    )
    return tuple(Telling(at, kind, len(list(same))) for (kind, _, at), same in groupby(told))


async def all_sessions(database: Database) -> list[Logged]:
    """Return every session as it was written down, in their order."""
    events: dict[int, list[PracticeEvent]] = {}

    def logged(row: Row) -> Logged:
        found = Logged(ROUTINES.from_body(row["routine"]), tuple(events[row["id"]]), row["id"])
        again(found.routine, found.events)  # which refuses what cannot have happened
        return found

    async with database.snapshot() as then:
        every = "SELECT * FROM practice_event ORDER BY session_id, id"
        for number, event in await then.read(lambda row: (row["session_id"], _event(row)), every):
            events.setdefault(number, []).append(event)
        return await then.read(logged, "SELECT id, routine FROM practice_session ORDER BY started_at, id")


async def save_sessions(database: Database, sessions: Iterable[Logged]) -> None:
    """Write sessions down: all or none.

    One that has a number takes the place of the session of that number; the others are new.
    """
    async with database.writing() as connection:
        for logged in sessions:
            await put_session(connection, logged)


async def put_session(
    connection: aiosqlite.Connection, logged: Logged, told: Iterable[datetime | None] = ()
) -> int:
    """Write a session down in the place of that with its number, or as a new one; return its number.

    `told` has when each event was told; without, each was as it was done.
    """
    await connection.execute("DELETE FROM practice_session WHERE id = ?", (logged.number,))
    number = await _begin(connection, logged.routine, logged.events[0].at, logged.number or None)
    for event, told_at in zip_longest(logged.events, told):
        await _write_event(connection, number, event, told_at)
    await _write_played(connection, number, practised_in(logged.session, logged.events[-1].at))
    if logged.ended:
        await _finish(connection, number, stamp(logged.ended))
    return number


async def session_numbered(database: Database, number: int) -> tuple[Session, tuple[PracticeEvent, ...]]:
    """Return a session with its events."""
    async with database.snapshot() as then:
        events = tuple(
            await then.read(
                _event, "SELECT * FROM practice_event WHERE session_id = ? ORDER BY id", (number,)
            )
        )
        (session,) = await then.read(
            lambda row: again(ROUTINES.from_body(row["routine"]), events),
            "SELECT routine FROM practice_session WHERE id = ?",
            (number,),
        )
    return session, events


async def sessions_between(database: Database, since: datetime, until: datetime) -> list[int]:
    """Return the numbers of the sessions that began from `since` on and before `until`, in their order."""
    rows = await database.reading.execute_fetchall(
        "SELECT id FROM practice_session WHERE started_at >= ? AND started_at < ? ORDER BY started_at, id",
        (stamp(since), stamp(until)),
    )
    return [row["id"] for row in rows]


async def reckoned_before(database: Database) -> list[int]:
    """Return the numbers of the sessions of which an older reckoning made what they come to."""
    rows = await database.reading.execute_fetchall(
        "SELECT id FROM practice_session WHERE reckoning < ?", (RECKONING,)
    )
    return [row["id"] for row in rows]


async def reckon_anew(database: Database, number: int) -> None:
    """Make anew what a session comes to.

    Raises:
        StoreError: it cannot be read.
    """
    session, events = await session_numbered(database, number)
    async with database.writing() as connection:
        await _write_played(connection, number, practised_in(session, events[-1].at))


async def turns(database: Database, now: datetime) -> list[Turn]:
    """Return every block that was practised by now, in the order of the sessions."""
    return await _turns(database, now, "1")


async def turns_of(database: Database, now: datetime, what: str) -> list[Turn]:
    """Return how often something was practised by now, in the order of the sessions."""
    found = await _turns(database, now, "what = ?", what)
    return [each for each in found if each.played.what == what]


async def turns_around(database: Database, now: datetime, day: date) -> list[Turn]:
    """Return what was practised by now in the sessions that began on a day, wherever the artist lives.

    And on those next to it: which of them are of that day is for who knows the place.
    """
    since, until = (datetime.combine(day, time(), UTC) + way * _AROUND for way in (-1, 1))
    return await turns_between(database, now, since, until)


async def turns_between(database: Database, now: datetime, since: datetime, until: datetime) -> list[Turn]:
    """Return what was practised by now in the sessions that began from `since` on and before `until`."""
    found = await _turns(database, now, "started_at >= ? AND started_at < ?", stamp(since), stamp(until))
    return [each for each in found if since <= each.began < until]


async def _turns(database: Database, now: datetime, which: str, *values: str) -> list[Turn]:
    """Return turns of finished sessions, and all of the one that goes on, which grow by the second."""
    async with database.snapshot() as then:
        ended = await then.read(
            _turn,
            f"{_TURNS} WHERE finished_at IS NOT NULL AND {which} ORDER BY started_at, id, block",
            values,
        )
        return [*ended, *await _open_turns(then, now)]


async def _open_turns(database: Database, now: datetime) -> list[Turn]:
    rows = await database.reading.execute_fetchall(
        "SELECT id FROM practice_session WHERE finished_at IS NULL ORDER BY started_at"
    )
    found: list[Turn] = []
    for row in rows:
        session, events = await session_numbered(database, row["id"])
        blocks = session.routine.blocks
        found += [
            Turn(row["id"], events[0].at, each, blocks[each.block].target_bpm)
            for each in practised_in(session, now)
        ]
    return found


async def practised(database: Database, now: datetime) -> tuple[str, ...]:
    """Return everything that was ever practised by now, by name."""
    async with database.snapshot() as then:
        rows = await then.reading.execute_fetchall("SELECT DISTINCT what FROM practice_played")
        running = await _open_turns(then, now)
    return tuple(sorted({*(row["what"] for row in rows), *(each.played.what for each in running)}))


async def beginnings(database: Database, now: datetime) -> list[datetime]:
    """Return when each session began in which something was practised by now."""
    async with database.snapshot() as then:
        ended = await then.read(
            lambda row: time_in(row["started_at"]),
            "SELECT started_at FROM practice_session WHERE finished_at IS NOT NULL"
            " AND EXISTS (SELECT 1 FROM practice_played WHERE session_id = id)",
        )
        return [*ended, *(each.began for each in await _open_turns(then, now))]


async def _begin(
    connection: aiosqlite.Connection, routine: Routine, at: datetime, number: int | None = None
) -> int:
    cursor = await connection.execute(
        "INSERT INTO practice_session (id, routine, started_at)"  # noqa: S608 - our own words
        f" VALUES (coalesce(?, {_NEXT}), ?, ?) RETURNING id",
        (number, routine.model_dump_json(exclude_defaults=True), stamp(at)),
    )
    row = await cursor.fetchone()
    assert row
    return row["id"]


async def _write_event(
    connection: aiosqlite.Connection, session_id: int, event: PracticeEvent, told_at: datetime | None = None
) -> None:
    told = stamp(told_at) if told_at else None
    await connection.execute(
        "INSERT INTO practice_event (session_id, at, kind, number, words, told_at) VALUES (?, ?, ?, ?, ?, ?)",
        (session_id, stamp(event.at), event.kind, event.number, event.words, told),
    )


async def _write_played(connection: aiosqlite.Connection, session_id: int, played: Iterable[Played]) -> None:
    await connection.execute(
        "UPDATE practice_session SET reckoning = ? WHERE id = ?", (RECKONING, session_id)
    )
    await connection.execute("DELETE FROM practice_played WHERE session_id = ?", (session_id,))
    await connection.executemany(
        "INSERT INTO practice_played VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,"
        " (SELECT json_extract(routine, '$.blocks[' || ? || '].target_bpm')"
        " FROM practice_session WHERE id = ?))",
        [
            (
                session_id,
                each.block,
                each.kind,
                each.what,
                each.length.total_seconds(),
                each.first_bpm,
                stamp(each.first_at) if each.first_at else None,
                each.best_bpm,
                each.clean,
                each.missed,
                each.held_bpm,
                each.block,
                session_id,
            )
            for each in played
        ],
    )


async def _finish(connection: aiosqlite.Connection, session_id: int, at: str | None) -> None:
    await connection.execute("UPDATE practice_session SET finished_at = ? WHERE id = ?", (at, session_id))


def _event(row: Row) -> PracticeEvent:
    return PracticeEvent(
        PracticeEventKind(row["kind"]), time_in(row["at"]), as_tempo(row["number"]), row["words"]
    )


def _turn(row: Row) -> Turn:
    # By their order and not by name: a piece of years has thousands of rows, and each name is looked up.
    session, block, kind, what, seconds, first, first_at, best, clean, missed, held, target, began = row
    played = Played(
        block,
        kind,
        what,
        timedelta(seconds=seconds),
        first and as_tempo(first),
        best and as_tempo(best),
        clean,
        missed,
        None if first_at is None else time_in(first_at),
        held and as_tempo(held),
    )
    return Turn(session, time_in(began), played, as_tempo(target) if target else None)
