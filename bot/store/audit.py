"""The audit log in SQLite: decided, and how each call that carries it out ended."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

import aiosqlite

from bot.domain.message import Chatter, Message
from bot.domain.review import Kind, ReviewItem
from bot.moderation.escalation import Strike
from bot.moderation.verdict import Action, Verdict
from bot.store.database import Database, stamp
from bot.store.review import put_item


@dataclass(frozen=True, slots=True)
class DueCall:
    """A call to Twitch that was decided and has no outcome yet."""

    id: int
    action: Action
    message_id: str
    chatter: Chatter
    seconds: int
    reason: str
    said_at: datetime


@dataclass(frozen=True, slots=True)
class AuditEntry:
    """What was decided about one line, as the audit log tells it."""

    id: int
    rule: str
    words: str
    action: Action
    seconds: int
    said_at: datetime


async def write_verdict(
    database: Database, message: Message, verdict: Verdict, reason: str, actions: Iterable[Action]
) -> list[DueCall]:
    """Write the verdict and the calls that will carry it out; return those calls.

    What a moderator has to decide is put before them in the same breath. A message that has a verdict already
    gets no second one, and nothing is returned.
    """
    async with database.writing() as connection:
        cursor = await connection.execute(
            "INSERT INTO audit (message_id, chatter_id, chatter_login, said, said_at, rule, words, reason,"
            " action, seconds, weight, counts) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
            " ON CONFLICT (message_id) DO NOTHING RETURNING id",
            (
                message.id,
                message.chatter.id,
                message.chatter.login,
                message.text,
                stamp(message.at),
                verdict.rule,
                verdict.words,
                reason,
                verdict.action,
                verdict.seconds,
                verdict.weight,
                verdict.counts,
            ),
        )
        row = await cursor.fetchone()
        if row is None:
            return []
        if kind := _asked_of_moderators(verdict):
            about = verdict.rule, verdict.words, row["id"]
            item = ReviewItem(kind, message.at, message.chatter, message.text, message.id, *about)
            await put_item(connection, item)
        for action in actions:
            await _add_call(connection, row["id"], action)
        return await _due(connection, row["id"])


async def write_step(
    database: Database, audit_id: int, action: Action, seconds: int, actions: Iterable[Action]
) -> tuple[Strike, list[DueCall]]:
    """Write down what a moderator decided about a judged line; return the strike that it is, and the calls.

    A call that was written down before is not written again, and is returned only if it is still due.
    """
    async with database.writing() as connection:
        cursor = await connection.execute(
            "UPDATE audit SET action = ?, seconds = ? WHERE id = ? RETURNING said_at, weight",
            (action, seconds, audit_id),
        )
        row = await cursor.fetchone()
        assert row, "a line that a moderator decides about was judged"
        for each in actions:
            await _add_call(connection, audit_id, each)
        strike = Strike(datetime.fromisoformat(row["said_at"]), row["weight"])
        return strike, await _due(connection, audit_id)


async def _add_call(connection: aiosqlite.Connection, audit_id: int, action: Action) -> None:
    await connection.execute(
        "INSERT INTO audit_call (audit_id, action) SELECT ?1, ?2"
        " WHERE NOT EXISTS (SELECT 1 FROM audit_call WHERE audit_id = ?1 AND action = ?2)",
        (audit_id, action),
    )


def _asked_of_moderators(verdict: Verdict) -> Kind | None:
    if not verdict.counts:
        return None
    if verdict.action is Action.REVIEW:
        return Kind.UNSURE
    return Kind.BAN if verdict.propose_ban else None


async def write_outcome(
    database: Database, call_id: int, at: datetime, *, done: bool, detail: str = ""
) -> None:
    """Write how a call ended."""
    async with database.writing() as connection:
        await connection.execute(
            "UPDATE audit_call SET outcome = ?, detail = ?, outcome_at = ? WHERE id = ?",
            ("done" if done else "failed", detail, stamp(at), call_id),
        )


async def due_calls(database: Database) -> list[DueCall]:
    """Return the calls that were decided before the bot last stopped and have no outcome, oldest first."""
    return await _due(database.reading, None)


async def judged_since(database: Database, since: datetime) -> list[str]:
    """Return the ids of the lines written since `since` that have a verdict, oldest first."""
    rows = await database.reading.execute_fetchall(
        "SELECT message_id FROM audit WHERE said_at >= ? ORDER BY said_at", (stamp(since),)
    )
    return [row["message_id"] for row in rows]


async def strikes_since(database: Database, since: datetime) -> dict[str, list[Strike]]:
    """Return what counts against each chatter id since `since`, oldest first."""
    rows = await database.reading.execute_fetchall(
        "SELECT chatter_id, said_at, weight FROM audit WHERE counts AND action <> ?"
        " AND said_at > ? ORDER BY said_at",
        (Action.REVIEW, stamp(since)),
    )
    strikes: dict[str, list[Strike]] = {}
    for row in rows:
        strike = Strike(datetime.fromisoformat(row["said_at"]), row["weight"])
        strikes.setdefault(row["chatter_id"], []).append(strike)
    return strikes


async def last_entry(database: Database, chatter_id: str) -> AuditEntry | None:
    """Return the latest decision that was carried out about a person; None where there is none."""
    rows = list(
        await database.reading.execute_fetchall(
            "SELECT id, rule, words, action, seconds, said_at FROM audit WHERE chatter_id = ? AND counts"
            " AND action <> ? ORDER BY said_at DESC, id DESC LIMIT 1",
            (chatter_id, Action.REVIEW),
        )
    )
    return next(
        (
            AuditEntry(
                id=row["id"],
                rule=row["rule"],
                words=row["words"],
                action=Action(row["action"]),
                seconds=row["seconds"],
                said_at=datetime.fromisoformat(row["said_at"]),
            )
            for row in rows
        ),
        None,
    )


async def rule_broken_by(database: Database, message_id: str) -> str | None:
    """Return the rule by which a message was judged; None where it was not moderated."""
    rows = list(
        await database.reading.execute_fetchall("SELECT rule FROM audit WHERE message_id = ?", (message_id,))
    )
    return rows[0]["rule"] if rows else None


async def shut_out_by(database: Database, audit_id: int) -> str | None:
    """Return the id of whom a decision timed out or banned; None where it did not."""
    query = "SELECT chatter_id FROM audit WHERE id = ? AND action IN (?, ?)"
    shut_out = audit_id, Action.TIMEOUT, Action.BAN
    rows = list(await database.reading.execute_fetchall(query, shut_out))
    return rows[0]["chatter_id"] if rows else None


async def _due(connection: aiosqlite.Connection, audit_id: int | None) -> list[DueCall]:
    rows = await connection.execute_fetchall(
        "SELECT audit_call.id, audit_call.action, audit.message_id, audit.chatter_id, audit.chatter_login,"
        " audit.seconds, audit.reason, audit.said_at FROM audit_call JOIN audit ON audit.id = audit_id"
        " WHERE outcome IS NULL AND (?1 IS NULL OR audit_id = ?1) ORDER BY audit_call.id",
        (audit_id,),
    )
    return [
        DueCall(
            id=row["id"],
            action=Action(row["action"]),
            message_id=row["message_id"],
            chatter=Chatter(row["chatter_id"], row["chatter_login"], row["chatter_login"]),
            seconds=row["seconds"],
            reason=row["reason"],
            said_at=datetime.fromisoformat(row["said_at"]),
        )
        for row in rows
    ]
