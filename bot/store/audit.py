"""The audit log in SQLite: decided, and how each call that carries it out ended."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

import aiosqlite

from bot.domain.message import Chatter, Message
from bot.moderation.escalation import Strike
from bot.moderation.verdict import Action, Verdict
from bot.store.database import Database, stamp


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

    A message that has a verdict already gets no second one, and nothing is returned.
    """
    async with database.writing() as connection:
        return await _write(connection, message, verdict, reason, actions=actions)


async def write_batch(
    database: Database, letter: str, judged: Iterable[tuple[Message, Verdict]], reason: str, action: Action
) -> tuple[str, list[DueCall]]:
    """Write verdicts that were decided in one go, all or none, each with the call that carries it out.

    Return the name of the batch, `letter` and the next number, and the calls.
    """
    async with database.writing() as connection:
        cursor = await connection.execute(
            "SELECT coalesce(max(CAST(substr(batch, 2) AS INTEGER)), 0) + 1 AS number"
            " FROM audit WHERE batch LIKE ? || '%'",
            (letter,),
        )
        row = await cursor.fetchone()
        assert row
        batch, calls = f"{letter}{row['number']}", list[DueCall]()
        for message, verdict in judged:
            calls += await _write(connection, message, verdict, reason, actions=(action,), batch=batch)
        return batch, calls


async def audit_ids_of(database: Database, batch: str) -> list[int]:
    """Return the ids of the decisions of a batch, oldest first; none where there is no such batch."""
    rows = await database.reading.execute_fetchall(
        "SELECT id FROM audit WHERE batch = ? AND batch <> '' ORDER BY id", (batch,)
    )
    return [row["id"] for row in rows]


async def outcomes_of(database: Database, batch: str) -> Counter[str]:
    """Return how many calls of a batch are done and how many have failed."""
    rows = await database.reading.execute_fetchall(
        "SELECT outcome FROM audit_call JOIN audit ON audit.id = audit_id"
        " WHERE batch = ? AND outcome IS NOT NULL",
        (batch,),
    )
    return Counter(row["outcome"] for row in rows)


async def out_until(database: Database, until: datetime) -> set[str]:
    """Return the ids of the people whom a ban or a time-out of the bot keeps out until then or longer."""
    rows = await database.reading.execute_fetchall(
        "SELECT DISTINCT chatter_id FROM audit JOIN audit_call ON audit.id = audit_id"
        " WHERE outcome IS NOT 'failed' AND (audit_call.action = ?"
        " OR audit_call.action = ? AND strftime('%s', said_at) + seconds >= ?)",
        (Action.BAN, Action.TIMEOUT, int(until.timestamp())),
    )
    return {row["chatter_id"] for row in rows}


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
        "SELECT chatter_id, said_at, weight FROM audit WHERE counts AND weight AND said_at > ?"
        " ORDER BY said_at",
        (stamp(since),),
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
            " ORDER BY said_at DESC, id DESC LIMIT 1",
            (chatter_id,),
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


async def _write(
    connection: aiosqlite.Connection,
    message: Message,
    verdict: Verdict,
    reason: str,
    *,
    actions: Iterable[Action],
    batch: str = "",
) -> list[DueCall]:
    cursor = await connection.execute(
        "INSERT INTO audit (message_id, chatter_id, chatter_login, said, said_at, rule, words, reason,"
        " action, seconds, weight, counts, batch) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
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
            batch,
        ),
    )
    row = await cursor.fetchone()
    if row is None:
        return []
    for action in actions:
        await connection.execute(
            "INSERT INTO audit_call (audit_id, action) VALUES (?, ?)", (row["id"], action)
        )
    return await _due(connection, row["id"])


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
