"""Practice in SQLite: what was done, event by event, and what it comes to."""

from collections.abc import Iterable
from datetime import date, datetime, timedelta
from sqlite3 import Row

import aiosqlite

from bot.domain.practice import Event, Kind, Session, again
from bot.domain.practice_log import Logged
from bot.domain.progress import SHORTEST_TURN, Played, Progress, comes_to
from bot.domain.recall import Review
from bot.domain.routine import BlockKind, Routine
from bot.store.database import Database, stamp, time_in


async def begin_session(database: Database, routine: Routine, at: datetime) -> int:
    """Write down that a session begins, and return its number."""
    async with database.writing() as connection:
        number = await _begin(connection, routine, at)
        await _write_event(connection, number, Event(Kind.STARTED, at))
        return number


async def write_event(
    database: Database,
    session_id: int,
    event: Event,
    played: Iterable[Played],
    day: date,
    *,
    times: int = 1,
) -> None:
    """Write down what the artist did, once or several times, and what the session comes to with it."""
    async with database.writing() as connection:
        for _ in range(times):
            await _write_event(connection, session_id, event)
        await _write_played(connection, session_id, played, day)
        if event.kind is Kind.FINISHED:
            await _finish(connection, session_id, stamp(event.at))


async def take_back_event(
    database: Database, session_id: int, session: Session, played: Iterable[Played], day: date
) -> None:
    """Delete the latest event and write what the session comes to without: as it is now, ended or not."""
    async with database.writing() as connection:
        await connection.execute(
            "DELETE FROM practice_event WHERE id = (SELECT max(id) FROM practice_event WHERE session_id = ?)",
            (session_id,),
        )
        await _write_played(connection, session_id, played, day)
        await _finish(connection, session_id, stamp(session.ended) if session.ended else None)


async def forget_session(database: Database, session_id: int) -> None:
    """Delete a session with all that was done in it: it was begun by mistake."""
    async with database.writing() as connection:
        await connection.execute("DELETE FROM practice_session WHERE id = ?", (session_id,))


async def latest_session(database: Database) -> tuple[int, Session, tuple[Event, ...]] | None:
    """Return the session that goes on, else the one that began last, with its number and events.

    None where there was none. Sessions that began earlier may have been imported after it.
    """
    async with database.snapshot() as then:
        rows = await then.reading.execute_fetchall(
            "SELECT id FROM practice_session"
            " ORDER BY finished_at IS NULL DESC, started_at DESC, id DESC LIMIT 1"
        )
        for row in rows:
            session, events = await session_numbered(then, row["id"])
            return row["id"], session, events
        return None


async def all_sessions(database: Database) -> list[Logged]:
    """Return every session as it was written down, in their order."""
    events: dict[int, list[Event]] = {}

    def logged(row: Row) -> Logged:
        found = Logged(Routine.model_validate_json(row["routine"]), tuple(events[row["id"]]), row["id"])
        again(found.routine, found.events)  # which refuses what cannot have happened
        return found

    async with database.snapshot() as then:
        every = "SELECT * FROM practice_event ORDER BY session_id, id"
        for number, event in await then.read(lambda row: (row["session_id"], _event(row)), every):
            events.setdefault(number, []).append(event)
        return await then.read(logged, "SELECT id, routine FROM practice_session ORDER BY started_at, id")


async def save_sessions(database: Database, sessions: Iterable[tuple[Logged, date]]) -> None:
    """Write sessions down, each with the day to which it belongs: all or none.

    One that has a number takes the place of the session of that number; the others are new.
    """
    async with database.writing() as connection:
        for logged, day in sessions:
            await connection.execute("DELETE FROM practice_session WHERE id = ?", (logged.number,))
            number = await _begin(connection, logged.routine, logged.events[0].at, logged.number or None)
            for event in logged.events:
                await _write_event(connection, number, event)
            await _write_played(connection, number, comes_to(logged.session, logged.events[-1].at), day)
            if logged.ended:
                await _finish(connection, number, stamp(logged.ended))


async def session_numbered(database: Database, number: int) -> tuple[Session, tuple[Event, ...]]:
    """Return a session with its events."""
    async with database.snapshot() as then:
        events = tuple(
            await then.read(
                _event, "SELECT * FROM practice_event WHERE session_id = ? ORDER BY id", (number,)
            )
        )
        (session,) = await then.read(
            lambda row: again(Routine.model_validate_json(row["routine"]), events),
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


async def progress_of(database: Database, what: str) -> Progress | None:
    """Return how a piece came along; None where it was never practised."""
    found = await database.read(
        _progress,
        "SELECT what, count(DISTINCT session_id) AS sessions, max(best_bpm) AS best, max(day) AS last_day,"
        " sum(seconds) AS seconds,"
        " (SELECT first_bpm FROM practice_played JOIN practice_session ON id = session_id"
        " WHERE what = ?1 AND first_bpm IS NOT NULL ORDER BY day, started_at, block LIMIT 1) AS first"
        " FROM practice_played WHERE what = ?1 GROUP BY what",
        (what,),
    )
    return next(iter(found), None)


async def best_before(database: Database, what: str, session_id: int) -> int | None:
    """Return the fastest clean tempo of a piece in all sessions but one; None where it has none."""
    (best,) = await database.read(
        lambda row: row["best"],
        "SELECT max(best_bpm) AS best FROM practice_played WHERE what = ? AND session_id <> ?",
        (what, session_id),
    )
    return best


async def practised(database: Database) -> tuple[str, ...]:
    """Return everything that was ever practised, by name."""
    rows = await database.reading.execute_fetchall("SELECT DISTINCT what FROM practice_played ORDER BY what")
    return tuple(row["what"] for row in rows)


async def reviews(database: Database) -> dict[str, list[Review]]:
    """Return what each session did for what was practised in it, in the order of their days.

    Warm-ups and cool-downs are no pieces; a block that was passed through within no time was not practised.
    """
    rows = await database.read(
        _review,
        "SELECT what, day, sum(clean) AS clean, sum(missed) AS missed, max(best_bpm) AS best,"
        " max(json_extract(routine, '$.blocks[' || block || '].target_bpm')) AS target"
        " FROM practice_played JOIN practice_session ON id = session_id"
        " WHERE kind NOT IN (?, ?) GROUP BY what, session_id"
        " HAVING sum(clean) + sum(missed) > 0 OR sum(seconds) >= ? ORDER BY what, day, started_at",
        (BlockKind.WARM_UP, BlockKind.COOL_DOWN, SHORTEST_TURN.total_seconds()),
    )
    found: dict[str, list[Review]] = {}
    for what, review in rows:
        found.setdefault(what, []).append(review)
    return found


async def days_practised(database: Database) -> frozenset[date]:
    """Return the days on which there was practice."""
    days = await database.read(
        lambda row: date.fromisoformat(row["day"]),
        "SELECT day FROM practice_played GROUP BY day HAVING sum(seconds) > 0",
    )
    return frozenset(days)


async def played_on(database: Database, day: date, *, but: int) -> list[Played]:
    """Return what was played on a day, in its order, without the session of the number `but`."""
    return await database.read(
        _played,
        "SELECT practice_played.* FROM practice_played JOIN practice_session ON id = session_id"
        " WHERE day = ? AND session_id <> ? ORDER BY started_at, block",
        (day.isoformat(), but),
    )


async def _begin(
    connection: aiosqlite.Connection, routine: Routine, at: datetime, number: int | None = None
) -> int:
    cursor = await connection.execute(
        "INSERT INTO practice_session (id, routine, started_at) VALUES (?, ?, ?) RETURNING id",
        (number, routine.model_dump_json(exclude_defaults=True), stamp(at)),
    )
    row = await cursor.fetchone()
    assert row
    return row["id"]


async def _write_event(connection: aiosqlite.Connection, session_id: int, event: Event) -> None:
    await connection.execute(
        "INSERT INTO practice_event (session_id, at, kind, number, words) VALUES (?, ?, ?, ?, ?)",
        (session_id, stamp(event.at), event.kind, event.number, event.words),
    )


async def _write_played(
    connection: aiosqlite.Connection, session_id: int, played: Iterable[Played], day: date
) -> None:
    await connection.execute("DELETE FROM practice_played WHERE session_id = ?", (session_id,))
    await connection.executemany(
        "INSERT INTO practice_played VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        [
            (
                session_id,
                each.block,
                each.kind,
                each.what,
                day.isoformat(),
                each.length.total_seconds(),
                each.first_bpm,
                each.best_bpm,
                each.clean,
                each.missed,
            )
            for each in played
        ],
    )


async def _finish(connection: aiosqlite.Connection, session_id: int, at: str | None) -> None:
    await connection.execute("UPDATE practice_session SET finished_at = ? WHERE id = ?", (at, session_id))


def _event(row: Row) -> Event:
    return Event(Kind(row["kind"]), time_in(row["at"]), row["number"], row["words"])


def _progress(row: Row) -> Progress:
    return Progress(
        row["what"],
        start_bpm=row["first"],
        best_bpm=row["best"],
        sessions=row["sessions"],
        last_day=date.fromisoformat(row["last_day"]),
        length=timedelta(seconds=row["seconds"]),
    )


def _review(row: Row) -> tuple[str, Review]:
    day = date.fromisoformat(row["day"])
    return row["what"], Review(day, row["clean"], row["missed"], row["best"], row["target"])


def _played(row: Row) -> Played:
    length = timedelta(seconds=row["seconds"])
    tempi = row["first_bpm"], row["best_bpm"]
    return Played(row["block"], row["kind"], row["what"], length, *tempi, row["clean"], row["missed"])
