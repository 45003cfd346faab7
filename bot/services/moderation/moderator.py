"""The house rules kept: judged in memory, written down, carried out, the outcome written."""

import asyncio
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta

import aiosqlite

from bot.domain.chat.message import Message
from bot.domain.words.chat_text import fit
from bot.domain.words.voice import lines
from bot.errors import Refusal
from bot.log import get_logger
from bot.moderation.chat_state import ChatState
from bot.moderation.decision import AuditEntry, CallKind, DueCall
from bot.moderation.escalation import UNDER_WAY, Step, Strike
from bot.moderation.judge import Judge
from bot.moderation.line import unsigned
from bot.moderation.policy import Policy
from bot.moderation.tally import Decided
from bot.moderation.verdict import Action, Verdict
from bot.services.activity import Activity
from bot.services.clock import Clock
from bot.services.moderation.audit import AuditLog, PendingWrite
from bot.services.moderation.chatters import Chatters
from bot.services.moderation.due import CallFailedError, DueCalls, ModerationActions, for_the_rest
from bot.services.moderation.undo import TakenBack, keeps_out, lifted, meant, taken_back_now
from bot.store.audit import audit_ids_of, put_verdict, strikes_since, write_step, write_undone
from bot.store.database import Database
from bot.store.history import (
    entries_about,
    entry,
    last_entry,
    last_standing_about,
    rest_of_bursts,
    taken_back,
)
from bot.store.tally import decided_since

LINES = lines(
    "undo-which: login", "undo-nothing", "undo-unknown", "undo-already: id", "pardon-nothing: login"
)

_log = get_logger(__name__)

_CALLS = {
    Action.REVIEW: (),
    Action.DELETE: (CallKind.DELETE,),
    Action.WARN: (CallKind.DELETE, CallKind.WARN),
    Action.TIMEOUT: (CallKind.TIMEOUT,),  # Twitch takes a timed-out person's lines away with it
    Action.BAN: (CallKind.BAN,),
}

_PUNISHES = {CallKind.WARN: Action.WARN, CallKind.TIMEOUT: Action.TIMEOUT, CallKind.BAN: Action.BAN}

LATELY = timedelta(days=7)
"""How far back moderators look to see whether the rules are right: a week has every stream in it."""
MAX_HISTORY = 50
"""Decisions about one person that are looked at; more than a ladder has steps."""


class Moderator:
    """Hears every line before anything else does."""

    def __init__(
        self,
        policy: Policy,
        database: Database,
        api: ModerationActions,
        clock: Clock,
        activity: Activity | None = None,
        *,
        day_of: Callable[[datetime], date] = datetime.date,
    ) -> None:
        activity = activity or Activity()
        self._judge = Judge(policy)
        self._database = database
        self._clock = clock
        self.audit = AuditLog(database, clock, activity)
        self._due = DueCalls(database, self.audit, api, clock, activity, reached=self._reached)
        self.chatters = Chatters(database, clock, self._judge.room, day_of)
        self._listeners: dict[Callable[[], None], bool] = {}
        self.judged = 0
        self.on_judged: list[Callable[[Message, Verdict], None]] = []  # told of each line, without waiting
        self._turn = asyncio.Lock()  # what stands is read and taken back by one moderator at a time
        self._undone: TakenBack | None = None

    async def recall(self) -> Sequence[DueCall]:
        """Read what still counts against whom, and what was forgiven; return the calls that are still due."""
        since = self.policy.escalation.counts_since(self._clock.now())
        self._judge.recall(await strikes_since(self._database, since))
        for rule_id, chatter_id in await taken_back(self._database):
            self._exempt(rule_id, chatter_id)
        return await self._due.left_over()

    async def close(self) -> None:
        """Write down what is only in memory, as far as there is room."""
        await self.audit.close()
        await self.chatters.save()

    def judge(self, message: Message) -> Verdict:
        """Judge one line, in memory and without waiting."""
        self.judged += 1
        self.chatters.heard(message)
        verdict = self._judge.judge(message)
        for told in self.on_judged:
            told(message, verdict)
        return verdict

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
    def room(self) -> ChatState:
        """What the judge remembers of this evening."""
        return self._judge.room

    def counting(self, chatter_id: str) -> Sequence[Strike]:
        """Return what counts against a person now, oldest first."""
        return self.policy.escalation.counting(self._judge.past_of(chatter_id), self._clock.now())

    def listen(self, told: Callable[[], None], *, of_all: bool = False) -> None:
        """Have `told` called whenever something was put before the moderators, or taken back.

        `of_all`: of every decision that was written down as well, also of one on trial, and of what failed.
        """
        self._listeners[told] = of_all

    def would_stop(self, text: str) -> bool:
        """Tell whether the house rules keep these words out of chat, so that the bot does not say them."""
        return self.policy.judge(unsigned(text, self._clock.now()), ()).verdict.acts

    async def why(self, chatter_id: str) -> AuditEntry | None:
        """Return the latest decision that was carried out about a person; None where there is none.

        Raises:
            Refusal: a later one could not be written down yet.
        """
        self.audit.expect_written(chatter_id)
        return await last_entry(self._database, chatter_id)

    async def history(self, login: str) -> Sequence[AuditEntry]:
        """Return the latest decisions about a person, newest first."""
        return await entries_about(self._database, login.lower(), MAX_HISTORY)

    async def decided_lately(self) -> list[Decided]:
        """Return what the rules decided in the last `LATELY`, kept or on trial, oldest first."""
        return await decided_since(self._database, self._clock.now() - LATELY)

    async def undo(self, audit_id: int | None, by: str, login: str = "") -> AuditEntry:
        """Take a decision back, without a number the latest (about a person); return what it was.

        The strike no longer counts, and a time-out or ban that still runs is lifted.

        Raises:
            Refusal: there is no such decision, it was taken back before, the latest is not written yet, or
                what comes next is about somebody else.
            CallFailedError: it is written, but Twitch does not let the person in.
        """
        async with self._turn:
            found = await self._meant(audit_id, by, login)
            if found is None:
                raise Refusal("undo-nothing" if audit_id is None else "undo-unknown")
            if found.undone:
                raise Refusal("undo-already", id=found.id)
            calls = await self._take_back([found], by)
        # Without the lock: a call may take a minute, and the next moderator needs only what is written.
        await self._let_in(calls)
        return found

    async def _meant(self, audit_id: int | None, by: str, login: str) -> AuditEntry | None:
        if audit_id is not None:
            return await entry(self._database, audit_id)
        self.audit.expect_all_written()
        if not login:
            return await meant(self._database, self._undone, by, self._clock.now())
        if found := await last_standing_about(self._database, login):
            return found
        raise Refusal("undo-which", login=login)

    async def out(self, chatter_id: str) -> AuditEntry | None:
        """Return the decision that keeps a person out longest; None where the bot keeps them out by none."""
        return await keeps_out(self._database, chatter_id, self._clock.now())

    async def pardon(self, login: str, by: str) -> int:
        """Take back whatever counts against a person; return how many decisions that were.

        Raises:
            Refusal: nothing counts against them, or something could not be written down yet.
            CallFailedError: it is written, but Twitch does not let the person in.
        """
        self.audit.expect_all_written()
        async with self._turn:
            everything = await entries_about(self._database, login.lower(), -1)  # SQLite's word for no limit
            found = [each for each in everything if not each.undone]
            if not found:
                raise Refusal("pardon-nothing", login=login)
            calls = await self._take_back(found, by)
        await self._let_in(calls)
        return len(found)

    async def undo_batch(self, batch: str, by: str) -> int:
        """Take back what was decided in one go; return how many decisions that were.

        Raises:
            Refusal: there is no such batch, or it was taken back before.
            CallFailedError: it is written, but Twitch does not let somebody in.
        """
        async with self._turn:
            ids = await audit_ids_of(self._database, batch)
            found = [await entry(self._database, audit_id) for audit_id in ids]
            standing = [each for each in found if each and not each.undone]
            if not standing:
                raise Refusal("undo-unknown")
            calls = await self._take_back(standing, by)
        await self._let_in(calls)
        return len(standing)

    async def _take_back(self, found: Sequence[AuditEntry], by: str) -> Sequence[DueCall]:
        """Write that decisions are taken back; return the calls that are due now."""
        now = self._clock.now()
        known = {each.id for each in found}
        rest = await rest_of_bursts(self._database, known)
        decided, found = found, [*found, *(each for each in rest if not each.undone and each.id not in known)]
        lift = await lifted(self._database, found, now)
        calls = await write_undone(self._database, [each.id for each in found], by, now, lift)
        # After the write: what is forgiven in memory alone would count again after a start.
        for each in found:
            self._judge.forgive(each.chatter.id, Strike(each.said_at, each.weight))
            self.room.gave_back(each.rule, each.chatter.id, each.said_at)
            self._exempt(each.rule, each.chatter.id)
        self._undone = await taken_back_now(self._database, decided, by, now)
        self._tell_listeners()
        _log.info("moderation.undone", decisions=[each.id for each in found], by=by)
        return [for_the_rest(call, now) for call in calls]

    async def _let_in(self, calls: Sequence[DueCall]) -> None:
        """Lift what is to be lifted, then let go on what still stands.

        Raises:
            CallFailedError: Twitch does not lift some of it.
        """
        lifting = [call for call in calls if call.action is CallKind.UNBAN]
        fault = await self.finish(lifting)
        await self.finish([call for call in calls if call not in lifting])
        if fault:
            raise CallFailedError(fault)

    def _exempt(self, rule_id: str, chatter_id: str) -> None:
        """Let somebody keep a name that a human has looked at: the next line would be judged alike."""
        found = self.policy.rule_named(rule_id)
        if found and found[1].of_names:
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
        entry = PendingWrite(write, about | {"rule": verdict.rule}, late, whom=message.chatter.id)
        # Written before it is done: what nobody can look up nobody can explain or take back.
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

    async def enact(self, audit_id: int, step: Step, by: str) -> str:
        """Do what a moderator decided about a judged line, however old; return why it failed, or nothing.

        From then on the line counts against its writer.
        """
        now = self._clock.now()
        strike, calls = await write_step(self._database, audit_id, step, _CALLS[step.action], now, by=by)
        for call in calls if strike.weight else ():
            self._judge.strike(call.chatter.id, strike)
        self._tell_listeners(waits=False)
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
        self._tell_listeners(waits=verdict.asks)

    def _tell_listeners(self, *, waits: bool = True) -> None:
        for told, of_all in self._listeners.items():
            if waits or of_all:
                told()

    def _reached(self, call: DueCall, at: datetime, /) -> None:
        """Know when somebody was punished: what they write before they can know it needs no second one."""
        if call.action in _PUNISHES:
            gravity = _PUNISHES[call.action].gravity, call.seconds
            strike = Strike(call.said_at, 0, gravity, call.decision, at)
            self._judge.reach(call.chatter.id, strike)

    async def finish(self, calls: Sequence[DueCall]) -> str:
        """Carry out calls that are written down already; return why some of it failed, or nothing."""
        if fault := await self._due.make(calls):
            self._tell_listeners(waits=False)
        return fault
