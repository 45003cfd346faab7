"""The review queue in SQLite: what waits for a moderator, how it was decided, and how that ended."""

from collections.abc import Iterable
from datetime import datetime
from sqlite3 import Row

import aiosqlite

from bot.domain.chat.message import Chatter
from bot.domain.chat.review import Decision, Resolution, ReviewItem, ReviewKind
from bot.store.database import Database, stamp, time_in


async def put_item(connection: aiosqlite.Connection, item: ReviewItem) -> bool:
    """Write an item down within a transaction; tell whether it is new.

    It is not where Twitch told of it before, where the same person has a proposed ban or an appeal that
    waits, or where the same decision was appealed before.
    """
    cursor = await connection.execute(
        "INSERT INTO review (kind, at, chatter_id, chatter_login, rule, words, said, twitch_id, audit_id)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING RETURNING id",
        (
            item.kind,
            stamp(item.at),
            item.chatter.id,
            item.chatter.login,
            item.rule,
            item.words,
            item.said,
            item.twitch_id,
            item.audit_id or None,
        ),
    )
    return await cursor.fetchone() is not None


async def write_item(database: Database, item: ReviewItem) -> bool:
    """Write an item down; tell whether it is new, as `put_item` does."""
    async with database.writing() as connection:
        return await put_item(connection, item)


async def open_items(database: Database) -> list[ReviewItem]:
    """Return what waits for a moderator, oldest first."""
    return await _items(database, "decision IS NULL", ())


async def open_items_about(database: Database, chatter_id: str) -> list[ReviewItem]:
    """Return what waits for a moderator about one person, oldest first."""
    return await _items(database, "decision IS NULL AND chatter_id = ?", (chatter_id,))


async def decided_items(database: Database, since: datetime) -> list[ReviewItem]:
    """Return what was decided since then, oldest first."""
    return await _items(database, "decision IS NOT NULL AND decided_at >= ?", (stamp(since),))


async def item_numbered(database: Database, number: int) -> ReviewItem | None:
    """Return the item of that number, decided or not; None where there is none."""
    return next(iter(await _items(database, "id = ?", (number,))), None)


async def open_appeal(database: Database, chatter_id: str) -> bool:
    """Tell whether an appeal of a person waits."""
    # What an index holds is said again to the letter: SQLite does not conclude that it holds appeals.
    where = "kind IN ('ban', 'appeal') AND kind = 'appeal' AND decision IS NULL AND chatter_id = ?"
    return bool(await _items(database, where, (chatter_id,)))


async def decide_item(database: Database, number: int, decision: Decision, by: str, at: datetime) -> bool:
    """Write a decision down; tell whether it is the first about that item, and the only one that holds."""
    async with database.writing() as connection:
        cursor = await connection.execute(
            "UPDATE review SET decision = ?, decided_by = ?, decided_at = ?"
            " WHERE id = ? AND decision IS NULL RETURNING id",
            (decision, by, stamp(at), number),
        )
        return await cursor.fetchone() is not None


async def reopen_item(database: Database, number: int, by: str, at: datetime) -> bool:
    """Let an item wait again, by whom and when; tell whether it does.

    It does not where another one of its kind waits about the same person meanwhile, or what it is about was
    taken back.
    """
    async with database.writing() as connection:
        cursor = await connection.execute(
            "UPDATE OR IGNORE review SET decision = NULL, decided_by = ?, decided_at = ?, outcome = NULL,"
            " detail = '' WHERE id = ? AND (decision = ? OR outcome = 'failed')"
            " AND NOT EXISTS (SELECT 1 FROM audit WHERE audit.id = audit_id AND undone_at IS NOT NULL)"
            " RETURNING id",
            (by, stamp(at), number, Decision.NO),
        )
        return await cursor.fetchone() is not None


async def skip_item(database: Database, number: int) -> bool:
    """Count that an item that waits was put off; tell whether it waits."""
    async with database.writing() as connection:
        cursor = await connection.execute(
            "UPDATE review SET skipped = skipped + 1 WHERE id = ? AND decision IS NULL RETURNING id",
            (number,),
        )
        return await cursor.fetchone() is not None


async def write_called(database: Database, twitch_ids: Iterable[str], at: datetime) -> None:
    """Write when Twitch confirmed that moderators were called for who may be in danger, by their lines."""
    async with database.writing() as connection:
        await connection.executemany(
            "UPDATE review SET called_at = ? WHERE kind = ? AND twitch_id = ?",
            [(stamp(at), ReviewKind.CARE, each) for each in twitch_ids],
        )


async def put_elsewhere(
    connection: aiosqlite.Connection, kind: ReviewKind, twitch_id: str, by: str, at: datetime
) -> bool:
    """Write within a transaction that an item was decided at Twitch; tell whether that is news.

    It is where the item waits, or the answer here came to nothing.
    """
    cursor = await connection.execute(
        "UPDATE review SET decision = ?, decided_by = ?, decided_at = ?, outcome = 'done', detail = ''"
        " WHERE kind = ? AND twitch_id = ? AND (decision IS NULL OR outcome = 'failed') RETURNING id",
        (Decision.ELSEWHERE, by, stamp(at), kind, twitch_id),
    )
    return await cursor.fetchone() is not None


async def due_items(database: Database) -> list[ReviewItem]:
    """Return what was decided and has no outcome, oldest first."""
    return await _items(database, "decision IS NOT NULL AND outcome IS NULL", ())


async def write_item_outcome(database: Database, number: int, detail: str) -> None:
    """Write how the carrying out of a decision ended; `detail` says why it failed, empty where it did not."""
    async with database.writing() as connection:
        await connection.execute(
            "UPDATE review SET outcome = ?, detail = ? WHERE id = ? AND decision IS NOT NULL",
            ("failed" if detail else "done", detail, number),
        )


_UNDONE_BY = """
    CASE WHEN decision = 'yes' AND kind IN ('unsure', 'ban') THEN (
        SELECT undone_by FROM audit WHERE undone_at IS NOT NULL AND message_id =
            (SELECT judged.id || '/' || judged.message_id FROM audit AS judged WHERE judged.id = audit_id))
    END AS undone_by
"""
"""Who took back what a yes has done: looked up, so that it is true wherever that was done."""


async def _items(database: Database, where: str, values: tuple[int | str, ...]) -> list[ReviewItem]:
    # With the sign, SQLite sorts the few that it finds, and does not walk the whole table to be spared it.
    query = f"SELECT *, {_UNDONE_BY} FROM review WHERE {where} ORDER BY +id"  # noqa: S608 - `where` is ours
    return await database.read(_item, query, values)


def _item(row: Row) -> ReviewItem:
    return ReviewItem(
        kind=ReviewKind(row["kind"]),
        at=time_in(row["at"]),
        chatter=Chatter(row["chatter_id"], row["chatter_login"], row["chatter_login"]),
        said=row["said"],
        twitch_id=row["twitch_id"],
        rule=row["rule"],
        words=row["words"],
        audit_id=row["audit_id"] or 0,
        id=row["id"],
        skipped=row["skipped"],
        called_at=time_in(row["called_at"]) if row["called_at"] else None,
        resolution=_resolution(row) if row["decision"] else None,
    )


def _resolution(row: Row) -> Resolution:
    return Resolution(
        decision=Decision(row["decision"]),
        by=row["decided_by"],
        at=time_in(row["decided_at"]),
        finished=row["outcome"] is not None,
        fault=row["detail"],
        undone_by=row["undone_by"],
    )
