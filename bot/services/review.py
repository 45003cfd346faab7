"""The review queue: what waits for a moderator, decided once, carried out, and told to whom it concerns."""

import sqlite3
from collections.abc import Awaitable, Callable
from contextlib import suppress
from typing import Protocol

import aiosqlite

from bot.domain.message import Message
from bot.domain.review import Decision, ReviewItem, ReviewKind, in_turn
from bot.domain.voice import lines
from bot.errors import Refusal
from bot.log import get_logger
from bot.moderation.escalation import Step
from bot.moderation.verdict import Action
from bot.services.audit import PendingWrite
from bot.services.clock import Clock
from bot.services.due import CallFailedError
from bot.services.moderator import Moderator
from bot.services.voice import Tell
from bot.store.database import Database
from bot.store.review import (
    decide_item,
    due_items,
    item_numbered,
    open_appeal,
    open_items,
    put_elsewhere,
    put_item,
    write_item,
    write_item_outcome,
)

LINES = lines(
    """
    why-nothing
    review-nothing
    review-which
    review-unknown
    review-decided: number
    review-failed: number
    appeal-waits
    appeal-decided
    appeal-granted: login
    appeal-declined: login
    """
)

_log = get_logger(__name__)


class ReviewActions(Protocol):
    """What decides at Twitch. Both raise `CallFailedError` where it was not done."""

    async def resolve_held(self, message_id: str, *, allow: bool) -> None:
        """Let a line that AutoMod holds into chat, or deny it."""
        ...

    async def resolve_unban(self, request_id: str, *, approve: bool) -> None:
        """Approve an unban request, which lifts the ban, or deny it."""
        ...


class Undo(Protocol):
    """What takes a decision of the audit log back; `by` is the login of the moderator who wants it."""

    def __call__(self, audit_id: int, by: str) -> Awaitable[object]:
        """Take it back; raises `CallFailedError` where Twitch does not do its part."""
        ...


class ReviewQueue:
    """What rules cannot decide, put before the moderators one by one."""

    def __init__(
        self,
        database: Database,
        moderator: Moderator,
        api: ReviewActions,
        *,
        undo: Undo,
        tell: Tell,
        clock: Clock,
    ) -> None:
        self._database = database
        self._moderator = moderator
        self._api = api
        self._undo = undo
        self._tell = tell
        self._clock = clock
        self._shown: dict[str, int] = {}

    async def put(self, item: ReviewItem) -> None:
        """Put something before the moderators that Twitch tells of, as soon as it can be written."""
        if await self._write(item.kind, item.twitch_id, lambda connection: put_item(connection, item)):
            _log.info("review.waits", kind=item.kind, chatter=item.chatter.login)

    async def decided_elsewhere(self, kind: ReviewKind, twitch_id: str, by: str) -> None:
        """Take something out of the queue that was decided at Twitch, or ran out there."""
        at = self._clock.now()
        if await self._write(kind, twitch_id, lambda each: put_elsewhere(each, kind, twitch_id, by, at)):
            _log.info("review.decided", kind=kind, decision=Decision.ELSEWHERE, by=by)

    async def _write(
        self, kind: ReviewKind, twitch_id: str, put: Callable[[aiosqlite.Connection], Awaitable[bool]]
    ) -> bool:
        """Write what Twitch tells, in its order; tell whether it was news and could be written at once."""
        # By way of the audit log, which keeps the order: a decision at Twitch is not written before its item.
        news = False

        async def write(connection: aiosqlite.Connection) -> None:
            nonlocal news
            news = await put(connection)

        return (
            await self._moderator.audit.write(PendingWrite(write, {"review": kind, "message": twitch_id}))
            and news
        )

    async def appeal(self, message: Message, words: str) -> None:
        """Put a person's latest moderation before the moderators again, with what they say to it.

        Raises:
            Refusal: nothing of theirs was moderated, or it is appealed already.
        """
        entry = await self._moderator.why(message.chatter.id)
        if entry is None or entry.undone:
            raise Refusal("why-nothing")
        if await open_appeal(self._database, message.chatter.id):
            raise Refusal("appeal-waits")
        about = entry.rule, "", entry.id
        item = ReviewItem(ReviewKind.APPEAL, message.at, message.chatter, words, message.id, *about)
        if not await write_item(self._database, item):
            raise Refusal("appeal-decided")

    async def next(self, by: str) -> tuple[ReviewItem, int]:
        """Show a moderator the item whose turn it is, and how many wait; without a number they decide on it.

        Raises:
            Refusal: nothing waits.
        """
        waiting = await self.waiting()
        self._shown[by] = waiting[0].id if waiting else 0
        if not waiting:
            raise Refusal("review-nothing")
        return waiting[0], len(waiting)

    async def waiting(self) -> list[ReviewItem]:
        """Return what waits for a moderator, in its turn."""
        return in_turn(await open_items(self._database))

    async def decide(self, number: int | None, by: str, *, yes: bool) -> ReviewItem:
        """Write a decision down, carry it out, and tell the person where it is about an appeal.

        Without a number it is about the item that they were shown last, never about one that they were not.

        Raises:
            Refusal: there is no such item, it is decided already, or Twitch did not do its part.
        """
        item = await self._meant(number, by)
        decision = Decision.YES if yes else Decision.NO
        # The table settles it between two moderators: the second finds it decided, and nothing is done twice.
        if not await decide_item(self._database, item.id, decision, by, self._clock.now()):
            raise Refusal("review-decided", number=item.id)
        _log.info("review.decided", number=item.id, kind=item.kind, decision=decision, by=by)
        if await self._finish_one(item, decision, by):
            raise Refusal("review-failed", number=item.id)
        return item

    async def finish(self) -> None:
        """Carry out what was decided before the bot last stopped."""
        for item, decision, by in await due_items(self._database):
            try:
                await self._finish_one(item, decision, by)
            except Exception:  # noqa: BLE001 - a supervisor: one item must not keep the others waiting
                _log.exception("review.failed", number=item.id)

    async def _meant(self, number: int | None, by: str) -> ReviewItem:
        meant = number or self._shown.get(by, 0)
        if not meant:
            raise Refusal("review-which" if await open_items(self._database) else "review-nothing")
        item = await item_numbered(self._database, meant)
        if item is None:
            raise Refusal("review-unknown")
        return item

    async def _finish_one(self, item: ReviewItem, decision: Decision, by: str) -> str:
        """Carry out one decision and write how it ended; return why it failed, or nothing."""
        yes = decision is Decision.YES
        try:
            fault = await self._carry_out(item, by, yes=yes)
        except CallFailedError as error:
            fault = str(error)
        if fault:
            _log.warning("review.failed", number=item.id, kind=item.kind, why=fault)
        try:
            await write_item_outcome(self._database, item.id, fault)
        except sqlite3.Error:
            _log.exception("review.unwritten", number=item.id)
        if not fault:
            self._tell_person(item, yes=yes)  # after it is written: what is due at a start is told there
        return fault

    async def _carry_out(self, item: ReviewItem, by: str, *, yes: bool) -> str:
        match item.kind:
            case ReviewKind.HELD:
                await self._api.resolve_held(item.twitch_id, allow=yes)
            case ReviewKind.UNBAN:
                await self._api.resolve_unban(item.twitch_id, approve=yes)
            case ReviewKind.APPEAL if yes:
                with suppress(Refusal):  # it was taken back before: what the appeal asks for is done
                    await self._undo(item.audit_id, by)
            case ReviewKind.UNSURE if yes:
                first = self._moderator.policy.escalation.steps[0]
                return await self._moderator.enact(item.audit_id, first)
            case ReviewKind.BAN if yes:
                return await self._moderator.enact(item.audit_id, Step(action=Action.BAN))
            case _:
                pass
        return ""

    def _tell_person(self, item: ReviewItem, *, yes: bool) -> None:
        """Tell in chat who asked there; a ban and its reason Twitch shows to the person."""
        if item.kind is ReviewKind.APPEAL:
            self._tell("appeal-granted" if yes else "appeal-declined", login=item.chatter.login)
