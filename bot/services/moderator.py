"""The house rules kept: judged in memory, written down, carried out, the outcome written."""

import logging
import sqlite3
from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from typing import Protocol

from bot.domain.chat_text import fit
from bot.domain.message import Chatter, Message, Role
from bot.log import get_logger
from bot.moderation.escalation import Step
from bot.moderation.judge import Judge
from bot.moderation.policy import Policy
from bot.moderation.verdict import Action, Verdict
from bot.services.clock import Clock
from bot.store.audit import (
    AuditEntry,
    DueCall,
    due_calls,
    last_entry,
    strikes_since,
    write_outcome,
    write_step,
    write_verdict,
)
from bot.store.database import Database

_log = get_logger(__name__)

_CALLS = {
    Action.REVIEW: (),
    Action.DELETE: (Action.DELETE,),
    Action.WARN: (Action.DELETE, Action.WARN),
    Action.TIMEOUT: (Action.TIMEOUT,),  # Twitch takes a timed-out person's lines away with it
    Action.BAN: (Action.BAN,),
}

_CALL_IS_DUE_FOR = timedelta(hours=6)
"""A line older than this cannot be deleted (dev.twitch.tv/docs/api/reference, Delete Chat Messages)."""


class CallFailedError(Exception):
    """Twitch did not do what it was asked; the text says why, and holds no secret."""


class Hands(Protocol):
    """What carries a call out at Twitch."""

    async def moderate(self, call: DueCall) -> None:
        """Carry out the call.

        Raises:
            CallFailedError: Twitch refused or could not be reached.
        """
        ...


class Moderator:
    """Hears every line before anything else does."""

    def __init__(self, policy: Policy, database: Database, hands: Hands, clock: Clock) -> None:
        self._judge = Judge(policy)
        self._database = database
        self._hands = hands
        self._clock = clock

    async def recall(self) -> Sequence[DueCall]:
        """Read what still counts against whom; return the calls that a stop of the bot left undone."""
        policy = self._judge.policy
        since = self._clock.now() - timedelta(days=policy.escalation.past_counts_days)
        self._judge = Judge(policy, await strikes_since(self._database, since))
        return await due_calls(self._database)

    def hear(self, message: Message) -> Verdict:
        """Judge one line, in memory and without waiting."""
        return self._judge.hear(message)

    @property
    def policy(self) -> Policy:
        """The policy that is in force."""
        return self._judge.policy

    def would_stop(self, text: str) -> bool:
        """Tell whether the house rules keep these words out of chat, so that the bot does not say them."""
        line = Message("", Chatter("", "", ""), Role.VIEWER, text, (), self._clock.now(), "")
        return self.policy.judge(line, ()).verdict.acts

    async def why(self, chatter_id: str) -> AuditEntry | None:
        """Return the latest decision that was carried out about a person; None where there is none."""
        return await last_entry(self._database, chatter_id)

    async def carry_out(self, message: Message, verdict: Verdict) -> None:
        """Write a verdict down, then do it, then write how it ended; what cannot be written is not done."""
        reason = fit(f"{verdict.title}: {verdict.says}")
        actions = _CALLS[verdict.action] if verdict.acts else ()
        try:
            calls = await write_verdict(self._database, message, verdict, reason, actions)
        except sqlite3.Error:
            _log.exception("moderation.unwritten", message=message.id, action=verdict.action)
            return
        _log.info(
            "moderation.decided",
            message=message.id,
            chatter=message.chatter.login,
            rule=verdict.rule,
            action=verdict.action,
            seconds=verdict.seconds,
            on_trial=not verdict.counts,
        )
        await self.finish(calls)

    async def enact(self, audit_id: int, step: Step) -> str:
        """Do what a moderator decided about a judged line, however old; return why it failed, or nothing.

        From then on the line counts against its writer.
        """
        strike, calls = await write_step(
            self._database, audit_id, step.action, step.seconds, _CALLS[step.action]
        )
        for call in calls:
            self._judge.strike(call.chatter.id, strike)
        now = self._clock.now()
        return await self.finish([replace(call, said_at=now) for call in calls])

    async def finish(self, calls: Sequence[DueCall]) -> str:
        """Carry out calls that are written down already, and write how each ended.

        Return why some of it failed, or nothing.
        """
        faults: list[str] = []
        for call in calls:
            fault = await self._try(call)
            _log.log(
                logging.WARNING if fault else logging.INFO,
                "moderation.failed" if fault else "moderation.done",
                action=call.action,
                message=call.message_id,
                chatter=call.chatter.login,
                why=fault,
            )
            try:
                await write_outcome(self._database, call.id, self._clock.now(), done=not fault, detail=fault)
            except sqlite3.Error:
                _log.exception("moderation.unwritten", message=call.message_id, action=call.action)
            if fault:
                faults.append(fault)
        return "; ".join(faults)

    async def _try(self, call: DueCall) -> str:
        """Carry out one call; return why it failed, or nothing."""
        if self._clock.now() - call.said_at > _CALL_IS_DUE_FOR:
            return "too late: the line is older than six hours"
        try:
            await self._hands.moderate(call)
        except CallFailedError as error:
            return str(error)
        return ""
