"""The audit log in SQLite: decided, and how each call that carries it out ended."""

import json
from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import datetime

import aiosqlite

from bot.domain.chat.message import Chatter, Message
from bot.domain.chat.review import ReviewItem, ReviewKind
from bot.moderation.decision import CallKind, DueCall
from bot.moderation.escalation import Step, Strike
from bot.moderation.verdict import Action, Verdict
from bot.store.database import Database, stamp, time_in
from bot.store.review import put_item

BURST = "b"
"""How the batch of lines begins that were only taken away, as the rest of a burst; then comes the id of the
decision that punished it."""

TAKEN_BACK = "taken back"
"""Why a call was not made: nobody wants what it was to do any more."""


async def write_batch(
    database: Database,
    letter: str,
    judged: Iterable[tuple[Message, Verdict]],
    reason: str,
    call: CallKind,
    *,
    by: str,
) -> tuple[str, list[DueCall]]:
    """Write verdicts that a moderator decided in one go, all or none, each with the call that carries it out.

    Return the name of the batch, `letter` and the next number, and the calls.
    """
    async with database.writing() as connection:
        cursor = await connection.execute(
            "SELECT CAST(substr(batch, 2) AS INTEGER) AS number FROM audit"
            " WHERE batch <> '' AND substr(batch, 1, 1) = ?"
            " ORDER BY CAST(substr(batch, 2) AS INTEGER) DESC LIMIT 1",
            (letter,),
        )
        latest = await cursor.fetchone()
        batch, due = f"{letter}{latest['number'] + 1 if latest else 1}", list[DueCall]()
        for message, verdict in judged:
            due += await put_verdict(connection, message, verdict, reason, calls=(call,), batch=batch, by=by)
        return batch, due


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
        " WHERE batch = ? AND batch <> '' AND outcome IS NOT NULL",
        (batch,),
    )
    return Counter(row["outcome"] for row in rows)


async def out_until(database: Database, chatter_ids: Iterable[str], until: datetime) -> set[str]:
    """Return who of these people is kept out by a ban or a time-out of the bot until then or longer."""
    rows = await database.reading.execute_fetchall(
        "SELECT DISTINCT chatter_id FROM json_each(?) CROSS JOIN audit ON chatter_id = value"
        " CROSS JOIN audit_call ON audit.id = audit_id"
        " WHERE counts AND undone_at IS NULL AND outcome IS NOT 'failed' AND (audit_call.action = ?"
        " OR audit_call.action = ? AND strftime('%s', said_at) + seconds >= ?)",
        (json.dumps([*chatter_ids]), CallKind.BAN, CallKind.TIMEOUT, int(until.timestamp())),
    )
    return {row["chatter_id"] for row in rows}


async def write_step(
    database: Database, audit_id: int, step: Step, calls: Iterable[CallKind], at: datetime, *, by: str
) -> tuple[Strike, list[DueCall]]:
    """Write down what a moderator decided about a judged line; return the strike that it is, and the calls.

    It is a decision of its own, which leaves the one that it follows from as it is and can be taken back
    alone; what counts already weighs nothing more. A step that was written down before is not written again,
    and its calls are returned only if they are still due.
    """
    async with database.writing() as connection:
        await connection.execute(
            "INSERT INTO audit (message_id, chatter_id, chatter_login, said, said_at, rule, words, reason,"
            " action, seconds, weight, counts, by_login)"
            " SELECT id || '/' || message_id, chatter_id, chatter_login, said, ?, rule, words, reason,"
            " ?, ?, iif(counts, 0, weight), 1, ? FROM audit WHERE id = ?"
            " ON CONFLICT (message_id) DO NOTHING",
            (stamp(at), step.action, step.seconds, by, audit_id),
        )
        cursor = await connection.execute(
            "SELECT id, message_id, said_at, weight FROM audit"
            " WHERE message_id = (SELECT id || '/' || message_id FROM audit WHERE id = ?)",
            (audit_id,),
        )
        row = await cursor.fetchone()
        assert row, "a line that a moderator decides about was judged"
        for call in calls:
            await _add_call(connection, row["id"], call)
        gravity = step.action.gravity, step.seconds
        strike = Strike(datetime.fromisoformat(row["said_at"]), row["weight"], gravity, row["message_id"])
        return strike, await _due(connection, "audit_id = ?", row["id"])


async def _add_call(connection: aiosqlite.Connection, audit_id: int, call: CallKind) -> None:
    await connection.execute(
        "INSERT INTO audit_call (audit_id, action) SELECT ?1, ?2"
        " WHERE NOT EXISTS (SELECT 1 FROM audit_call WHERE audit_id = ?1 AND action = ?2)",
        (audit_id, call),
    )


def _asked_of_moderators(verdict: Verdict) -> ReviewKind | None:
    if not verdict.asks:
        return None
    return ReviewKind.UNSURE if verdict.action is Action.REVIEW else ReviewKind.BAN


async def put_outcome(
    connection: aiosqlite.Connection, call_id: int, at: datetime, *, done: bool, detail: str = ""
) -> None:
    """Write within a transaction how a call ended."""
    await connection.execute(
        "UPDATE audit_call SET outcome = ?, detail = ?, outcome_at = ? WHERE id = ?",
        ("done" if done else "failed", detail, stamp(at), call_id),
    )


async def put_begun(connection: aiosqlite.Connection, call_id: int, at: datetime) -> bool:
    """Write within a transaction that a call begins which must not be made twice; False if it is not due."""
    begins = "UPDATE audit_call SET begun_at = ? WHERE id = ? AND outcome IS NULL"
    return bool((await connection.execute(begins, (stamp(at), call_id))).rowcount)


async def give_up_begun(database: Database, at: datetime) -> None:
    """Write off the calls that were begun when the bot last stopped: they may have been made or not."""
    async with database.writing() as connection:
        await connection.execute(
            "UPDATE audit_call SET outcome = 'failed', outcome_at = ?,"
            " detail = 'the bot stopped while it was made: perhaps it was, and once is enough'"
            " WHERE outcome IS NULL AND begun_at IS NOT NULL",
            (stamp(at),),
        )


async def due_calls(database: Database, call_id: int | None = None) -> list[DueCall]:
    """Return the calls that were decided and have no outcome, oldest first; only one where it is named."""
    if call_id is None:
        return await _due(database.reading)
    return await _due(database.reading, "audit_call.id = ?", call_id)


async def judged_since(database: Database, since: datetime) -> list[str]:
    """Return the ids of the lines written since `since` that have a verdict, oldest first."""
    rows = await database.reading.execute_fetchall(
        "SELECT message_id FROM audit WHERE said_at >= ? ORDER BY said_at", (stamp(since),)
    )
    return [row["message_id"] for row in rows]


async def strikes_since(database: Database, since: datetime) -> dict[str, list[Strike]]:
    """Return what counts against each chatter id since `since`, oldest first."""
    found = await database.read(
        lambda row: (row["chatter_id"], _strike(row)),
        "SELECT message_id, chatter_id, said_at, weight, action, seconds FROM audit"
        " WHERE counts AND weight AND undone_at IS NULL AND said_at > ? ORDER BY said_at",
        (stamp(since),),
    )
    strikes: dict[str, list[Strike]] = {}
    for chatter_id, strike in found:
        strikes.setdefault(chatter_id, []).append(strike)
    return strikes


def _strike(row: aiosqlite.Row) -> Strike:
    gravity = Action(row["action"]).gravity, row["seconds"]
    return Strike(time_in(row["said_at"]), row["weight"], gravity, row["message_id"])


async def write_undone(
    database: Database, audit_ids: Iterable[int], by: str, at: datetime, lift: Mapping[int, int | None]
) -> list[DueCall]:
    """Write that decisions are taken back, all or none; return the calls that are due now.

    `lift` names those of them whose time-out or ban is lifted, each with the decision, if any, whose time-out
    goes on then. What was taken back before is left as it is.
    """
    due: list[DueCall] = []
    async with database.writing() as connection:
        for audit_id in audit_ids:
            if await _undo(connection, audit_id, by, at) and audit_id in lift:
                due += await _again(connection, audit_id, CallKind.UNBAN)
                if goes_on := lift[audit_id]:
                    due += await _again(connection, goes_on, CallKind.TIMEOUT)
    return due


async def _undo(connection: aiosqlite.Connection, audit_id: int, by: str, at: datetime) -> bool:
    cursor = await connection.execute(
        "UPDATE audit SET undone_at = ?, undone_by = ? WHERE id = ? AND undone_at IS NULL",
        (stamp(at), by, audit_id),
    )
    if not cursor.rowcount:
        return False
    # What was proposed or appealed about it needs no answer any more.
    await connection.execute(
        "UPDATE review SET decision = 'elsewhere', outcome = 'done', decided_by = ?, decided_at = ?"
        " WHERE audit_id = ? AND decision IS NULL",
        (by, stamp(at), audit_id),
    )
    # What was not done yet is not done any more.
    await connection.execute(
        "UPDATE audit_call SET outcome = 'failed', detail = ?, outcome_at = ?"
        " WHERE audit_id = ? AND outcome IS NULL",
        (TAKEN_BACK, stamp(at), audit_id),
    )
    return True


async def _again(connection: aiosqlite.Connection, audit_id: int, call: CallKind) -> list[DueCall]:
    """Write a call that a decision may have had before, and return what is due of it."""
    await connection.execute("INSERT INTO audit_call (audit_id, action) VALUES (?, ?)", (audit_id, call))
    return await _due(connection, "audit_id = ?", audit_id)


async def rule_broken_by(database: Database, message_id: str) -> str | None:
    """Return the rule by which a message was judged; None where it was not moderated."""
    query = "SELECT rule FROM audit WHERE message_id = ?"
    rows = list(await database.reading.execute_fetchall(query, (message_id,)))
    return rows[0]["rule"] if rows else None


async def put_verdict(
    connection: aiosqlite.Connection,
    message: Message,
    verdict: Verdict,
    reason: str,
    *,
    calls: Iterable[CallKind],
    batch: str = "",
    by: str = "",
) -> list[DueCall]:
    """Write a verdict and the calls that will carry it out within a transaction; return those calls.

    What a moderator has to decide is put before them in the same breath, and the rest of a burst becomes a
    batch of the decision that punished it. A message that has a verdict already gets no second one, and
    nothing is returned. `by` is the login of a moderator who decided it; empty where a rule did.
    """
    audit_id = await _insert(connection, message, verdict, reason, batch=batch, by=by)
    if audit_id is None:
        return []
    if kind := _asked_of_moderators(verdict):
        about = verdict.rule, verdict.words, audit_id
        item = ReviewItem(kind, message.at, message.chatter, message.text, message.id, *about)
        await put_item(connection, item)
    for call in calls:
        await _add_call(connection, audit_id, call)
    return await _due(connection, "audit_id = ?", audit_id)


async def _insert(
    connection: aiosqlite.Connection, message: Message, verdict: Verdict, reason: str, *, batch: str, by: str
) -> int | None:
    """Write a verdict; return its number, or None where the message has one already."""
    cursor = await connection.execute(
        "INSERT INTO audit (message_id, chatter_id, chatter_login, said, said_at, rule, words, reason,"
        " action, seconds, weight, counts, certainty, by_login, batch)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,"
        " coalesce((SELECT ? || id FROM audit WHERE message_id = ?), ?))"
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
            verdict.acts,
            verdict.certainty or 0,
            by,
            BURST,
            verdict.follows,
            batch,
        ),
    )
    row = await cursor.fetchone()
    return row["id"] if row else None


async def _due(connection: aiosqlite.Connection, where: str = "TRUE", *values: int) -> list[DueCall]:
    rows = await connection.execute_fetchall(
        "SELECT audit_call.id, audit_call.action, audit.message_id, audit.chatter_id,"  # noqa: S608 - ours
        " audit.chatter_login,"
        " audit.seconds, audit.reason, audit.said_at FROM audit_call JOIN audit ON audit.id = audit_id"
        f" WHERE outcome IS NULL AND {where} ORDER BY audit_call.id",
        values,
    )
    return [
        DueCall(
            id=row["id"],
            action=CallKind(row["action"]),
            message_id=row["message_id"].rpartition("/")[2],  # a human's decision names what it is about
            chatter=Chatter(row["chatter_id"], row["chatter_login"], row["chatter_login"]),
            seconds=row["seconds"],
            reason=row["reason"],
            said_at=datetime.fromisoformat(row["said_at"]),
            decision=row["message_id"],
        )
        for row in rows
    ]
