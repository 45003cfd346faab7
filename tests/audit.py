"""What tests write into the audit log, each in a transaction of its own."""

from collections.abc import Iterable
from datetime import datetime

from bot.domain.chat.message import Message
from bot.moderation.decision import CallKind, DueCall
from bot.moderation.verdict import Verdict
from bot.store.audit import put_outcome, put_verdict
from bot.store.database import Database


async def write_verdict(
    database: Database, message: Message, verdict: Verdict, reason: str, calls: Iterable[CallKind]
) -> list[DueCall]:
    """Write a verdict as `put_verdict` does, in a transaction of its own."""
    async with database.writing() as connection:
        return await put_verdict(connection, message, verdict, reason, calls=calls)


async def write_outcome(
    database: Database, call_id: int, at: datetime, *, done: bool, detail: str = ""
) -> None:
    """Write how a call ended."""
    async with database.writing() as connection:
        await put_outcome(connection, call_id, at, done=done, detail=detail)
