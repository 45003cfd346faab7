"""What fans hand in to play along, in SQLite: nothing is past its offer without the yes of whose it is."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from sqlite3 import Row

import aiosqlite

from bot.domain.chat.message import Chatter
from bot.domain.chat.person import Forgotten, Person
from bot.domain.fans.duet_submission import Reason, State, Submission
from bot.domain.fans.video import Video, VideoPlace
from bot.store.database import Database, stamp, time_in
from bot.store.person import delete_of, forget_as_moderator, forget_in

_KNOWN = ", ".join(f"'{each.value}'" for each in State)


async def submissions(database: Database) -> list[Submission]:
    """Return all that was handed in, in its order."""
    return await database.read(
        _row,
        f"SELECT * FROM duet_submission WHERE state IN ({_KNOWN}) ORDER BY id",  # noqa: S608 - ours
    )


async def put_offer(database: Database, offered: Submission) -> int:
    """Write down what somebody would hand in, in place of what else of theirs waits for a yes; its number."""
    who = offered.chatter
    async with database.writing() as connection:
        await connection.execute(
            "DELETE FROM duet_submission WHERE chatter_id = ? AND state = 'offered'", (who.id,)
        )
        put = await connection.execute(
            "INSERT INTO duet_submission (challenge, chatter_id, chatter_login, message_id, place, video,"
            " words, at, terms, kept_days) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                *(offered.challenge, who.id, who.login, offered.message_id, *offered.video, offered.words),
                *(stamp(offered.at), offered.terms, offered.kept_days),
            ),
        )
    return put.lastrowid or 0


async def put_terms_told(database: Database, number: int, at: datetime) -> None:
    """Write when the terms of what is offered were told; those told again keep the first time."""
    async with database.writing() as connection:
        await connection.execute(
            "UPDATE duet_submission SET terms_told_at = ?"
            " WHERE id = ? AND state = 'offered' AND terms_told_at IS NULL",
            (stamp(at), number),
        )


async def put_yes(database: Database, submission: Submission, instead: Iterable[int]) -> bool:
    """Write somebody's yes to what was offered, `instead` of other numbers; tell whether it still stood."""
    assert submission.consented_at
    async with database.writing() as connection:
        await _delete(connection, instead)
        put = await connection.execute(
            "UPDATE duet_submission SET state = 'waiting', consented_at = ?"
            " WHERE id = ? AND state = 'offered'",
            (stamp(submission.consented_at), submission.id),
        )
    return bool(put.rowcount)


async def settle(database: Database, each: Submission, by: str, now: datetime, *, tell: bool = False) -> bool:
    """Write what a moderator or the artist has settled; False where there is no yes for it any more.

    With `tell`, whoever handed it in is still to be told. One shows at a time.
    """
    answer = each.answer or ("", "")
    async with database.writing() as connection:
        if each.state is not State.FEATURED:
            await _leave_site(connection, "id = ?", (each.id,), now)
        elif each.shown_until:
            await connection.execute(
                "UPDATE duet_submission SET shown_until = NULL WHERE state = 'featured' AND id <> ?",
                (each.id,),
            )
        put = await connection.execute(
            "UPDATE duet_submission SET state = ?, settled_at = ?, settled_by = ?, reason = ?,"
            " shown_until = ?, answer_place = ?, answer_video = ?, told = iif(?, 0, told)"
            " WHERE id = ? AND state IN ('waiting', 'taken', 'featured', 'declined')",
            (
                *(each.state, stamp(each.settled_at) if each.settled_at else None, by, each.reason or ""),
                *(stamp(each.shown_until) if each.shown_until else None, *answer, tell, each.id),
            ),
        )
    return bool(put.rowcount)


async def withdraw(database: Database, chatter_id: str, now: datetime, number: int | None = None) -> int:
    """Take back what somebody handed in, or one of it by number; how much that was.

    Its link is known on, and so is the reason of a no: it holds for whoever takes back what it was said to.
    """
    of = "chatter_id = ? AND (? IS NULL OR id = ?)"
    async with database.writing() as connection:
        await _leave_site(connection, of, (chatter_id, number, number), now)
        gone = await connection.execute(
            "UPDATE duet_submission SET state = 'withdrawn', consented_at = NULL, settled_at = ?,"  # noqa: S608 - ours
            " settled_by = '', words = '', terms = '', message_id = '', shown_until = NULL,"
            f" answer_place = '', answer_video = '', told = 1 WHERE {of} AND state <> 'withdrawn'",
            (stamp(now), chatter_id, number, number),
        )
    return gone.rowcount


async def take_off(database: Database, now: datetime, *, line: str = "", author: str = "") -> int:
    """Let what was handed in in a line, or by somebody, be looked at anew; without either, hide the card."""
    async with database.writing() as connection:
        if not (line or author):
            hidden = await connection.execute(
                "UPDATE duet_submission SET shown_until = NULL WHERE state = 'featured' AND shown_until > ''"
            )
            return hidden.rowcount
        of = "state IN ('offered', 'waiting', 'taken', 'featured') AND " + (
            "message_id = ?" if line else "chatter_id = ?"
        )
        await _leave_site(connection, of, (line or author,), now)
        gone = await connection.execute(
            f"DELETE FROM duet_submission WHERE {of} AND state = 'offered'",  # noqa: S608 - our own words
            (line or author,),
        )
        back = await connection.execute(
            "UPDATE duet_submission SET state = 'waiting', shown_until = NULL"  # noqa: S608 - our own words
            f" WHERE {of} AND state IN ('taken', 'featured')",
            (line or author,),
        )
    return gone.rowcount + back.rowcount


async def untold(database: Database) -> list[Submission]:
    """Return what is settled, and whoever handed it in is still to be told."""
    return await database.read(
        _row, "SELECT * FROM duet_submission WHERE state IN ('taken', 'declined') AND told = 0 ORDER BY id"
    )


async def write_told(database: Database, settled: Iterable[Submission]) -> list[Submission]:
    """Write that those who handed something in know what became of it; return what of it is still so."""
    still: list[Submission] = []
    async with database.writing() as connection:
        for each in settled:
            put = await connection.execute(
                "UPDATE duet_submission SET told = 1 WHERE id = ? AND state IN (?, 'featured')",
                (each.id, each.state),
            )
            still += [each] if put.rowcount else []
    return still


async def forget_submissions_of(database: Database, numbers: Iterable[int], now: datetime) -> None:
    """Forget what is over, by its numbers."""
    async with database.writing() as connection:
        for each in numbers:
            await _leave_site(connection, "id = ?", (each,), now)
            await _delete(connection, (each,))


async def forget_submissions(
    connection: aiosqlite.Connection, person: Person, told: Forgotten, now: datetime
) -> None:
    """Delete what a person handed in, and take their name out of others' words and of what they settled."""
    for chatter_id in person.ids:
        await _leave_site(connection, "chatter_id = ?", (chatter_id,), now)
    told.taken["duets"] += await delete_of(connection, "duet_submission", person)
    await forget_in(connection, "duet_submission", ("words", "terms"), person, told)
    await forget_as_moderator(connection, [("duet_submission", "settled_by")], person, told)


async def off_site(database: Database) -> int:
    """Return how many have left the gallery since the site was sent last."""
    (count,) = await database.read(
        lambda row: int(row["count"]), "SELECT count(*) AS count FROM duet_off_site"
    )
    return count


async def write_site_sent(database: Database) -> None:
    """Write that the site is where it is read as it should be."""
    async with database.writing() as connection:
        await connection.execute("DELETE FROM duet_off_site")


async def reminded_since(database: Database, since: datetime) -> list[datetime]:
    """Return when a deadline was brought to mind since then."""
    return await database.read(
        lambda row: time_in(row["at"]), "SELECT at FROM duet_reminder WHERE at >= ?", (stamp(since),)
    )


async def write_reminded(database: Database, at: datetime, since: datetime) -> None:
    """Write that a deadline is brought to mind; what was before `since` is of no use any more."""
    async with database.writing() as connection:
        await connection.execute("DELETE FROM duet_reminder WHERE at < ?", (stamp(since),))
        await connection.execute("INSERT OR IGNORE INTO duet_reminder (at) VALUES (?)", (stamp(at),))


async def _leave_site(
    connection: aiosqlite.Connection, of: str, values: Sequence[object], now: datetime
) -> None:
    """Write of those in the gallery that they leave it."""
    await connection.execute(
        "INSERT OR IGNORE INTO duet_off_site (id, at)"  # noqa: S608 - our own words
        f" SELECT id, ? FROM duet_submission WHERE state = 'featured' AND {of}",
        (stamp(now), *values),
    )


async def _delete(connection: aiosqlite.Connection, numbers: Iterable[int]) -> None:
    await connection.executemany("DELETE FROM duet_submission WHERE id = ?", [(each,) for each in numbers])


def _row(row: Row) -> Submission:
    def time(column: str) -> datetime | None:
        return time_in(row[column]) if row[column] else None

    login, answer = row["chatter_login"], row["answer_place"]
    return Submission(
        row["id"],
        row["challenge"],
        Chatter(row["chatter_id"], login, login),
        row["message_id"],
        Video(VideoPlace(row["place"]), row["video"]),
        row["words"],
        time_in(row["at"]),
        row["terms"],
        row["kept_days"],
        State(row["state"]),
        time("consented_at"),
        time("settled_at"),
        Reason(row["reason"]) if row["reason"] else None,
        time("shown_until"),
        Video(VideoPlace(answer), row["answer_video"]) if answer else None,
        time("terms_told_at"),
    )
