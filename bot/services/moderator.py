"""The house rules kept: judged in memory, written down, carried out, the outcome written."""

import asyncio
import sqlite3
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta
from operator import attrgetter

import aiosqlite

from bot.domain.chat_text import fit
from bot.domain.message import Chatter, Message, Role
from bot.errors import Refusal
from bot.log import get_logger
from bot.moderation.escalation import LONG_AGO, UNDER_WAY, Step, Strike
from bot.moderation.judge import Judge
from bot.moderation.policy import Policy
from bot.moderation.room import MOST_CHATTERS, Room
from bot.moderation.verdict import Action, Verdict
from bot.services.activity import Activity
from bot.services.audit import AuditLog, Entry
from bot.services.clock import Clock
from bot.services.due import Due, Hands, for_the_rest
from bot.store.audit import (
    CallKind,
    DueCall,
    audit_ids_of,
    put_verdict,
    strikes_since,
    write_step,
    write_undone,
)
from bot.store.chatter import load_chatters, write_chatters
from bot.store.database import Database
from bot.store.history import (
    AuditEntry,
    entries_about,
    entry,
    keeping_out,
    last_entry,
    last_standing,
    rest_of_bursts,
    taken_back,
)
from bot.store.trial import trial_counts

_log = get_logger(__name__)

_CALLS = {
    Action.REVIEW: (),
    Action.DELETE: (CallKind.DELETE,),
    Action.WARN: (CallKind.DELETE, CallKind.WARN),
    Action.TIMEOUT: (CallKind.TIMEOUT,),  # Twitch takes a timed-out person's lines away with it
    Action.BAN: (CallKind.BAN,),
}

_PUNISHES = {CallKind.WARN: Action.WARN, CallKind.TIMEOUT: Action.TIMEOUT, CallKind.BAN: Action.BAN}

_OUT_UNTIL = attrgetter("out_until")

CHATTERS_KEPT_EVERY = 60
"""Seconds between two writings of who was first seen: one transaction for many people."""
MOST_HISTORY = 50
"""Decisions about one person that are looked at; more than a ladder has steps."""
MEANT_TOO = timedelta(seconds=10)
"""How long who names no decision means what another moderator has just taken back and they cannot know of."""


class Moderator:
    """Hears every line before anything else does."""

    def __init__(
        self,
        policy: Policy,
        database: Database,
        hands: Hands,
        clock: Clock,
        activity: Activity | None = None,
    ) -> None:
        activity = activity or Activity()
        self._judge = Judge(policy)
        self._database = database
        self._clock = clock
        self.audit = AuditLog(database, clock, activity)
        self._due = Due(database, self.audit, hands, clock, activity, reached=self._reached)
        self._first_seen: dict[str, date] = {}
        self.judged = 0
        self._turn = asyncio.Lock()  # what stands is read and taken back by one moderator at a time
        self._undone = 0, "", LONG_AGO

    async def recall(self) -> Sequence[DueCall]:
        """Read what still counts against whom, and what was forgiven; return the calls that are still due."""
        since = self._clock.now() - timedelta(days=self.policy.escalation.past_counts_days)
        self._judge.recall(await strikes_since(self._database, since))
        for rule_id, chatter_id in await taken_back(self._database):
            self._exempt(rule_id, chatter_id)
        return await self._due.left_over()

    async def recall_chatters(self) -> None:
        """Read who was here before, so that newcomers can be told from regulars."""
        for chatter_id, day in (await load_chatters(self._database, MOST_CHATTERS)).items():
            self.room.met(chatter_id, day)

    async def keep_chatters(self) -> None:
        """Write down, now and then for ever, who was first seen; a crash forgets a minute of them at most."""
        while True:
            await self._clock.sleep(CHATTERS_KEPT_EVERY)
            await self.save_chatters()

    async def close(self) -> None:
        """Write down what is only in memory, as far as there is room."""
        await self.audit.close()
        await self.save_chatters()

    async def save_chatters(self) -> None:
        """Write down who was first seen since the last time."""
        first_seen = dict(self._first_seen)
        if not first_seen:
            return
        try:
            await write_chatters(self._database, first_seen)
        except sqlite3.Error:
            _log.exception("chatters.unwritten", people=len(first_seen))
            return
        for chatter_id in first_seen:
            self._first_seen.pop(chatter_id, None)

    def hear(self, message: Message) -> Verdict:
        """Judge one line, in memory and without waiting."""
        self.judged += 1
        if message.shared_from is None and not self.room.knows(message.chatter.id):
            self._first_seen[message.chatter.id] = message.at.date()
        return self._judge.hear(message)

    @property
    def policy(self) -> Policy:
        """The policy that is in force."""
        return self._judge.policy

    @policy.setter
    def policy(self, policy: Policy) -> None:
        self._judge.policy = policy

    @property
    def calls(self) -> Counter[tuple[str, str]]:
        """How many calls to Twitch ended how, by action and outcome."""
        return self._due.counts

    @property
    def room(self) -> Room:
        """What the judge remembers of this evening."""
        return self._judge.room

    def would_stop(self, text: str) -> bool:
        """Tell whether the house rules keep these words out of chat, so that the bot does not say them."""
        line = Message("", Chatter("", "", ""), Role.VIEWER, text, (), self._clock.now(), "")
        return self.policy.judge(line, ()).verdict.acts

    async def why(self, chatter_id: str) -> AuditEntry | None:
        """Return the latest decision that was carried out about a person; None where there is none.

        Raises:
            Refusal: a later one could not be written down yet.
        """
        self.audit.expect_written(chatter_id)
        return await last_entry(self._database, chatter_id)

    async def history(self, login: str) -> Sequence[AuditEntry]:
        """Return the latest decisions about a person, newest first."""
        return await entries_about(self._database, login.lower(), MOST_HISTORY)

    async def on_trial(self) -> Mapping[str, int]:
        """Return how often each rule on trial would have acted in the last day."""
        return await trial_counts(self._database, self._clock.now() - timedelta(days=1))

    async def undo(self, audit_id: int | None, by: str) -> AuditEntry:
        """Take a decision back, the latest one where no number is given; return what it was.

        The strike no longer counts, and a time-out or ban that still runs is lifted.

        Raises:
            Refusal: there is no such decision, it was taken back before, or the latest is not written yet.
        """
        async with self._turn:
            found = await (self._latest(by) if audit_id is None else entry(self._database, audit_id))
            if found is None:
                raise Refusal("undo-nothing" if audit_id is None else "undo-unknown")
            if found.undone:
                raise Refusal("undo-already", id=found.id)
            calls = await self._take_back([found], by)
            self._undone = found.id, by, self._clock.now()
        await self.finish(calls)
        return found

    async def _latest(self, by: str) -> AuditEntry | None:
        """Return the decision that somebody means who names none; None where there is none."""
        self.audit.expect_all_written()
        latest = await last_standing(self._database)
        audit_id, other, at = self._undone
        is_newer = latest is not None and latest.id > audit_id
        if is_newer or other == by or self._clock.now() - at >= MEANT_TOO:
            return latest
        return await entry(self._database, audit_id)

    async def pardon(self, login: str, by: str) -> int:
        """Take back whatever counts against a person; return how many decisions that were.

        Raises:
            Refusal: nothing counts against them, or something could not be written down yet.
        """
        self.audit.expect_all_written()
        async with self._turn:
            everything = await entries_about(self._database, login.lower(), -1)  # SQLite's word for no limit
            found = [each for each in everything if not each.undone]
            if not found:
                raise Refusal("pardon-nothing", login=login)
            calls = await self._take_back(found, by)
        await self.finish(calls)
        return len(found)

    async def undo_batch(self, batch: str, by: str) -> int:
        """Take back what was decided in one go; return how many decisions that were.

        Raises:
            Refusal: there is no such batch, or it was taken back before.
        """
        async with self._turn:
            ids = await audit_ids_of(self._database, batch)
            found = [await entry(self._database, audit_id) for audit_id in ids]
            standing = [each for each in found if each and not each.undone]
            if not standing:
                raise Refusal("undo-unknown")
            calls = await self._take_back(standing, by)
        await self.finish(calls)
        return len(standing)

    async def _take_back(self, found: Sequence[AuditEntry], by: str) -> Sequence[DueCall]:
        """Write that decisions are taken back; return the calls that are due now."""
        now = self._clock.now()
        known = {each.id for each in found}
        rest = await rest_of_bursts(self._database, known)
        found = [*found, *(each for each in rest if not each.undone and each.id not in known)]
        lift = await self._lifted(found, now)
        calls = await write_undone(self._database, [each.id for each in found], by, now, lift)
        for each in found:
            self._judge.forgive(each.chatter.id, Strike(each.said_at, each.weight))
            self._exempt(each.rule, each.chatter.id)
        _log.info("moderation.undone", decisions=[each.id for each in found], by=by)
        return [for_the_rest(call, now) for call in calls]

    async def _lifted(self, found: Sequence[AuditEntry], now: datetime) -> dict[int, int | None]:
        """Return whose time-out or ban to lift, each with the milder decision, if any, that then goes on.

        One call lifts whatever a person has, so none is made where what stands keeps them out as long.
        """
        lift: dict[int, int | None] = {}
        longest = {each.chatter.id: each for each in sorted(found, key=_OUT_UNTIL) if each.out_until > now}
        gone = {each.id for each in found}
        for chatter_id, each in longest.items():
            out = await keeping_out(self._database, chatter_id, now)
            standing = [other for other in out if other.id not in gone]
            other = max(standing, key=_OUT_UNTIL, default=None)
            if other is None or other.out_until <= now:
                lift[each.id] = None
            elif other.out_until < each.out_until:
                lift[each.id] = other.id
        return lift

    def _exempt(self, rule_id: str, chatter_id: str) -> None:
        """Let somebody keep a name that a human has looked at: the next line would be judged alike."""
        found = self.policy.rule_named(rule_id)
        if found and any(kind.kind == "impersonation" for kind in found[1].enforced_by):
            self.room.exempt(rule_id, chatter_id)

    async def carry_out(self, message: Message, verdict: Verdict) -> bool:
        """Write a verdict down, then do it, then write how it ended; return whether all of it was done.

        Where it cannot be written now, the line is taken away all the same; what else the verdict asks for is
        done as soon as it is written, if there is a point in it by then.
        """
        reason = fit(f"{verdict.title}: {verdict.says}")
        actions = _CALLS[verdict.action] if verdict.acts and not verdict.purged else ()
        strike = Strike(message.at, 0, verdict.gravity, message.id, UNDER_WAY)
        due: list[DueCall] = []

        async def write(connection: aiosqlite.Connection) -> None:
            taken = (CallKind.DELETE,) if entry.late and verdict.acts else ()
            calls = dict.fromkeys((*taken, *actions))
            due[:] = await put_verdict(connection, message, verdict, reason, calls=calls)

        async def late() -> None:
            if entry.written:
                self._decided(message, verdict)
            now = self._clock.now()
            await self.finish([for_the_rest(call, now) for call in due if call.action is not CallKind.DELETE])
            if verdict.punishes:
                self._judge.reach(message.chatter.id, replace(strike, reached=self._clock.now()))

        about = {"message": message.id, "action": verdict.action, "chatter": message.chatter.login}
        entry = Entry(write, about | {"rule": verdict.rule}, late, whom=message.chatter.id)
        if await self.audit.write(entry):
            self._decided(message, verdict)
            return not await self.finish(due)
        if not verdict.acts:
            return False
        if verdict.punishes and not entry.written:
            # Who cannot know of it yet cannot heed it: it is one burst.
            self._judge.reach(message.chatter.id, strike)
        line = DueCall(0, CallKind.DELETE, message.id, message.chatter, 0, reason, message.at)
        fault = await self._due.take_away(
            line, lambda: next((call.id for call in due if call.action is CallKind.DELETE), None)
        )
        return not fault and not verdict.punishes

    async def enact(self, audit_id: int, step: Step) -> str:
        """Do what a moderator decided about a judged line, however old; return why it failed, or nothing.

        From then on the line counts against its writer.
        """
        now = self._clock.now()
        strike, calls = await write_step(self._database, audit_id, step, _CALLS[step.action], now)
        for call in calls if strike.weight else ():
            self._judge.strike(call.chatter.id, strike)
        return await self.finish(calls)

    def _decided(self, message: Message, verdict: Verdict) -> None:
        _log.info(
            "moderation.decided",
            message=message.id,
            chatter=message.chatter.login,
            rule=verdict.rule,
            action=verdict.action,
            seconds=verdict.seconds,
            on_trial=not verdict.counts,
        )

    def _reached(self, call: DueCall, at: datetime, /) -> None:
        """Know when somebody was punished: what they write before they can know it needs no second one."""
        if call.action in _PUNISHES:
            gravity = _PUNISHES[call.action].gravity, call.seconds
            strike = Strike(call.said_at, 0, gravity, call.decision, at)
            self._judge.reach(call.chatter.id, strike)

    async def finish(self, calls: Sequence[DueCall]) -> str:
        """Carry out calls that are written down already; return why some of it failed, or nothing."""
        return await self._due.make(calls)
