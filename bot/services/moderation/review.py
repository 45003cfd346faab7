"""The review queue: what waits for a moderator, decided once, carried out, and told to whom it concerns."""

import sqlite3
from collections.abc import Awaitable, Callable
from contextlib import suppress
from typing import NoReturn, Protocol

import aiosqlite

from bot.domain.chat.message import Message
from bot.domain.chat.review import (
    SHOWN_FOR,
    UNDO_FOR,
    Decision,
    ReviewItem,
    ReviewKind,
    in_turn,
    may_reopen,
    may_take_back,
    was_refused,
)
from bot.domain.pages.visitor import Right
from bot.domain.words.voice import lines
from bot.errors import Refusal
from bot.log import get_logger
from bot.moderation.certainty import Certainty
from bot.moderation.escalation import Step
from bot.moderation.verdict import Action
from bot.services.clock import Clock
from bot.services.feed import Feed
from bot.services.moderation.audit import PendingWrite
from bot.services.moderation.due import CallFailedError
from bot.services.moderation.moderator import Moderator
from bot.services.words.voice import Tell
from bot.store.database import Database
from bot.store.history import certainty_of, step_about
from bot.store.review import (
    decide_item,
    decided_items,
    due_items,
    item_numbered,
    open_appeal,
    open_items,
    open_items_about,
    put_elsewhere,
    put_item,
    reopen_item,
    skip_item,
    write_item,
    write_item_outcome,
)

LINES = lines(
    """
    why-nothing
    review-nothing
    review-on-page
    review-which
    review-unknown
    review-decided: number decision by
    review-failed: number why
    review-waits: number
    review-stays: number kind
    review-too-late: number seconds
    appeal-waits
    appeal-decided
    appeal-granted: login
    appeal-declined: login
    """
)

TOPIC = "review"
"""What pages hear of when the queue has changed; they ask anew what is in it."""

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
        feed: Feed,
    ) -> None:
        self._database = database
        self._moderator = moderator
        self._api = api
        self._undo = undo
        self._tell = tell
        self._clock = clock
        self._feed = feed
        self._shown: dict[str, int] = {}
        self._version = 0
        self.say_care: Callable[[], None] = lambda: None
        moderator.listen(self._changed)

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

        async def late() -> None:
            self._changed()

        entry = PendingWrite(write, {"review": kind, "message": twitch_id}, late)
        if not await self._moderator.audit.write(entry) or not news:
            return False
        self._changed()
        return True

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
        self._changed()

    async def certainty(self, item: ReviewItem) -> Certainty | None:
        """Return how sure the match of a rule was; None where it was none of our rules, or is not known."""
        return await certainty_of(self._database, item.audit_id)

    async def next(self, by: str) -> tuple[ReviewItem, int]:
        """Show a moderator the item whose turn it is, and how many wait; without a number they decide on it.

        Raises:
            Refusal: nothing waits.
        """
        waiting = await self.told_in_chat()
        self._shown[by] = waiting[0].id if waiting else 0
        if not waiting:
            raise Refusal("review-on-page" if await self.waiting() else "review-nothing")
        return waiting[0], len(waiting)

    async def waiting(self) -> list[ReviewItem]:
        """Return what waits for a moderator, in its turn."""
        return in_turn(await open_items(self._database))

    async def told_in_chat(self) -> list[ReviewItem]:
        """Return what waits and may be told where everybody reads it: not who may be in danger."""
        return [each for each in await self.waiting() if each.kind is not ReviewKind.CARE]

    async def shown(self) -> list[ReviewItem]:
        """Return what waits, and in its old place what was decided within `SHOWN_FOR`, by whomever."""
        decided = await decided_items(self._database, self._clock.now() - SHOWN_FOR)
        return in_turn([*decided, *await open_items(self._database)])

    async def about(self, chatter_id: str) -> list[ReviewItem]:
        """Return what waits about one person, in its turn."""
        return in_turn(await open_items_about(self._database, chatter_id))

    async def skip(self, number: int, by: str) -> None:
        """Count that a moderator put an item off; it keeps its turn.

        Raises:
            Refusal: there is no such item, or it is decided already.
        """
        item = await self._meant(number, by)
        if not await skip_item(self._database, item.id):
            await self._refuse_decided(item)
        _log.info("review.skipped", number=item.id, kind=item.kind, by=by)
        self._changed()

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
            await self._refuse_decided(item)
        _log.info("review.decided", number=item.id, kind=item.kind, decision=decision, by=by)
        self._changed()
        if fault := await self._finish_one(item, decision, by):
            raise Refusal("review-failed", number=item.id, why=fault)
        return item

    async def undo(self, number: int, by: str) -> ReviewItem:
        """Take an answer back within `UNDO_FOR`: after a no the item waits again, what a yes did is undone.

        One that Twitch refused waits again whenever it is taken back, for which the log has a button. What
        Twitch was told cannot be taken back, nor what an appeal has lifted.

        Raises:
            Refusal: there is no such item or no answer, it is too late, it stays as it is, or Twitch did not
                do its part.
        """
        item = await self._meant(number, by)
        if item.resolution is None:
            raise Refusal("review-waits", number=item.id)
        if not was_refused(item) and self._clock.now() - item.resolution.at > UNDO_FOR:
            raise Refusal("review-too-late", number=item.id, seconds=int(UNDO_FOR.total_seconds()))
        if not await self._taken_back(item, by):
            raise Refusal("review-stays", number=item.id, kind=item.kind)
        _log.info("review.undone", number=item.id, kind=item.kind, by=by)
        self._changed()
        return item

    async def _taken_back(self, item: ReviewItem, by: str) -> bool:
        """Take an answer back; tell whether that can be done."""
        if may_reopen(item):
            return await reopen_item(self._database, item.id, by, self._clock.now())
        step = await step_about(self._database, item.audit_id) if may_take_back(item) else None
        if step is None:
            return False
        try:
            await self._undo(step, by)
        except CallFailedError as error:
            raise Refusal("review-failed", number=item.id, why=str(error)) from error
        return True

    async def _refuse_decided(self, item: ReviewItem) -> NoReturn:
        """Tell who was first, and what they decided.

        Raises:
            Refusal: it is decided.
        """
        now = await item_numbered(self._database, item.id)
        done = now.resolution if now else None
        raise Refusal(
            "review-decided",
            number=item.id,
            decision=done.decision if done else Decision.ELSEWHERE,
            by=(done.by if done else "") or "none",
        )

    async def finish(self) -> None:
        """Carry out what was decided before the bot last stopped."""
        for item in await due_items(self._database):
            assert item.resolution, "what is due is decided"
            try:
                await self._finish_one(item, item.resolution.decision, item.resolution.by)
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
        self._changed()
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
            case ReviewKind.CARE if yes:
                self.say_care()
            case ReviewKind.UNSURE if yes:
                first = self._moderator.policy.escalation.steps[0]
                return await self._moderator.enact(item.audit_id, first, by)
            case ReviewKind.BAN if yes:
                return await self._moderator.enact(item.audit_id, Step(action=Action.BAN), by)
            case _:
                pass
        return ""

    def _changed(self) -> None:
        """Let the pages know that the queue is not as they show it."""
        self._version += 1
        self._feed.publish(TOPIC, {"version": self._version}, Right.MODERATOR)

    def _tell_person(self, item: ReviewItem, *, yes: bool) -> None:
        """Tell in chat who asked there; a ban and its reason Twitch shows to the person."""
        if item.kind is ReviewKind.APPEAL:
            self._tell("appeal-granted" if yes else "appeal-declined", login=item.chatter.login)
