"""Put before a moderator, decided once, carried out, told."""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta

import pytest

from bot.domain.chat.message import Chatter, Message
from bot.domain.chat.review import UNDO_FOR, Decision, ReviewItem, ReviewKind
from bot.errors import Gap, Refusal
from bot.moderation.decision import DueCall
from bot.moderation.verdict import Action
from bot.services.feed import Feed
from bot.services.moderation.due import CallFailedError, Pointless
from bot.services.moderation.moderator import Moderator
from bot.services.moderation.review import ReviewQueue
from bot.store.database import Database
from bot.store.review import decide_item, due_items
from tests.shipped import POLICY

Put = Callable[[ReviewKind], Awaitable[None]]


class Desk:
    """Twitch, the undo and the chat: they remember what came, and fail as they are told to."""

    def __init__(self, now: datetime) -> None:
        self.came: list[str] = []
        self.told: list[str] = []
        self.fails = ""
        self.time = now

    def now(self) -> datetime:
        return self.time

    async def sleep(self, seconds: float) -> None:
        raise AssertionError(seconds)

    def _arrive(self, what: str) -> None:
        if self.fails:
            raise CallFailedError(self.fails)
        self.came.append(what)

    async def moderate(self, call: DueCall, _pointless: Pointless, /) -> None:
        self._arrive(f"{call.action} {call.chatter.login}")

    async def resolve_held(self, message_id: str, *, allow: bool) -> None:
        self._arrive(f"{'allow' if allow else 'deny'} {message_id}")

    async def resolve_unban(self, request_id: str, *, approve: bool) -> None:
        self._arrive(f"{'approve' if approve else 'deny'} {request_id}")

    async def undo(self, audit_id: int, by: str) -> None:
        self._arrive(f"undo {audit_id} for {by}")

    def tell(self, line: str, /, **gaps: Gap) -> None:
        self.told.append(f"{line} {gaps['login']}")


@pytest.fixture
def desk(evening: datetime) -> Desk:
    return Desk(evening)


@pytest.fixture
def moderator(database: Database, desk: Desk) -> Moderator:
    return Moderator(POLICY, database, desk, desk)


@pytest.fixture
def review(database: Database, moderator: Moderator, desk: Desk) -> ReviewQueue:
    return ReviewQueue(database, moderator, desk, undo=desk.undo, tell=desk.tell, clock=desk, feed=Feed())


@pytest.fixture
def put(review: ReviewQueue, moderator: Moderator, message: Callable[..., Message], evening: datetime) -> Put:
    """Return what puts an item of a kind before the moderators."""

    async def put(kind: ReviewKind) -> None:
        match kind:
            case ReviewKind.UNSURE:
                await hear("you are such a clown")
            case ReviewKind.BAN:
                await hear("go kill yourself")
                await hear("just kill yourself", after=5)
            case ReviewKind.APPEAL:
                line = await hear("example.com")
                await review.appeal(line, "it was a fret chart")
            case ReviewKind.HELD | ReviewKind.UNBAN | ReviewKind.CARE:
                fern = Chatter("id-fan_fern", "fan_fern", "fan_fern")
                await review.put(ReviewItem(kind, evening, fern, "darn", "t1"))

    async def hear(text: str, after: float = 0) -> Message:
        line = message(text, after=after)
        await moderator.carry_out(line, moderator.judge(line))
        return line

    return put


@pytest.mark.parametrize(
    ("kind", "yes", "comes", "told"),
    [
        (ReviewKind.UNSURE, True, ["delete fan_fern", "warn fan_fern"], []),
        (ReviewKind.UNSURE, False, [], []),
        (ReviewKind.BAN, True, ["ban fan_fern"], []),
        (ReviewKind.BAN, False, [], []),
        (ReviewKind.HELD, True, ["allow t1"], []),
        (ReviewKind.HELD, False, ["deny t1"], []),
        (ReviewKind.APPEAL, True, ["undo 1 for mod_moss"], ["appeal-granted fan_fern"]),
        (ReviewKind.APPEAL, False, [], ["appeal-declined fan_fern"]),
        (ReviewKind.UNBAN, True, ["approve t1"], []),
        (ReviewKind.UNBAN, False, ["deny t1"], []),
    ],
)
async def test_each_kind_is_carried_out_however_late_and_told_to_whom_it_concerns(
    *,
    kind: ReviewKind,
    yes: bool,
    comes: list[str],
    told: list[str],
    review: ReviewQueue,
    desk: Desk,
    put: Put,
) -> None:
    await put(kind)
    desk.came.clear()
    desk.time += timedelta(days=1)
    item, waiting = await review.next("mod_moss")
    assert (item.kind, waiting) == (kind, 1)
    await review.decide(None, "mod_moss", yes=yes)
    assert (desk.came, desk.told) == (comes, told)
    with pytest.raises(Refusal) as refused:
        await review.decide(item.id, "junipervale", yes=not yes)
    assert refused.value.line == "review-decided"
    assert desk.came == comes


async def test_a_doubtful_line_that_a_moderator_confirmed_counts_at_the_next_offence(
    review: ReviewQueue,
    moderator: Moderator,
    message: Callable[..., Message],
    put: Put,
) -> None:
    await put(ReviewKind.UNSURE)
    await review.decide(1, "mod_moss", yes=True)
    assert moderator.judge(message("example.com", after=60)).action is Action.TIMEOUT


async def test_what_was_decided_before_a_crash_is_carried_out_once_after_it(
    review: ReviewQueue, database: Database, desk: Desk, put: Put
) -> None:
    await put(ReviewKind.UNSURE)
    await decide_item(database, 1, Decision.YES, "mod_moss", desk.now())
    for _ in range(2):
        await review.finish()
    assert desk.came == ["delete fan_fern", "warn fan_fern"]
    assert await due_items(database) == []


async def test_who_was_told_before_a_crash_is_not_told_again_after_it(
    review: ReviewQueue, moderator: Moderator, database: Database, desk: Desk, put: Put
) -> None:
    def tell(line: str, /, **gaps: Gap) -> None:
        desk.tell(line, **gaps)
        raise asyncio.CancelledError

    await put(ReviewKind.APPEAL)
    dying = ReviewQueue(database, moderator, desk, undo=desk.undo, tell=tell, clock=desk, feed=Feed())
    with pytest.raises(asyncio.CancelledError):
        await dying.decide(1, "mod_moss", yes=True)
    await review.finish()
    assert desk.told == ["appeal-granted fan_fern"]


async def test_what_twitch_refuses_is_told_to_the_moderator_and_nobody_else(
    review: ReviewQueue, desk: Desk, put: Put
) -> None:
    await put(ReviewKind.BAN)
    desk.fails = "403 not a moderator"
    with pytest.raises(Refusal) as refused:
        await review.decide(1, "mod_moss", yes=True)
    assert (refused.value.line, desk.told) == ("review-failed", [])


@pytest.mark.parametrize("kind", [ReviewKind.HELD, ReviewKind.UNBAN])
async def test_what_twitch_refused_can_be_answered_again_however_late(
    review: ReviewQueue, desk: Desk, put: Put, kind: ReviewKind
) -> None:
    await put(kind)
    desk.came.clear()
    desk.fails = "503 try again later"
    with pytest.raises(Refusal):
        await review.decide(1, "mod_moss", yes=True)
    desk.fails = ""
    desk.time += 2 * UNDO_FOR
    await review.undo(1, "mod_ivy")
    assert [each.id for each in await review.waiting()] == [1]
    await review.decide(1, "mod_ivy", yes=True)
    assert len(desk.came) == 1


async def test_an_appeal_needs_a_decision_and_is_heard_once(
    review: ReviewQueue, message: Callable[..., Message], put: Put
) -> None:
    async def refused(who: str) -> str:
        with pytest.raises(Refusal) as refusal:
            await review.appeal(message("!appeal", who=who), "please")
        return refusal.value.line

    assert await refused("fan_fern") == "why-nothing"
    await put(ReviewKind.APPEAL)
    assert await refused("fan_fern") == "appeal-waits"
    assert await refused("sub_sol") == "why-nothing"
    await review.decide(1, "mod_moss", yes=False)
    assert await refused("fan_fern") == "appeal-decided"


async def test_a_decision_without_a_number_is_never_about_what_was_not_shown(
    review: ReviewQueue, desk: Desk, put: Put
) -> None:
    async def refused(number: int | None) -> str:
        with pytest.raises(Refusal) as refusal:
            await review.decide(number, "mod_moss", yes=True)
        return refusal.value.line

    assert await refused(None) == "review-nothing"
    await put(ReviewKind.HELD)
    assert await refused(None) == "review-which", "even where only one waits"
    await put(ReviewKind.UNBAN)
    assert await refused(None) == "review-which"
    assert await refused(9) == "review-unknown"
    await review.next("mod_moss")
    await review.decided_elsewhere(ReviewKind.HELD, "t1", "junipervale")
    assert await refused(None) == "review-decided"
    assert desk.came == []


async def test_what_one_moderator_was_shown_is_not_what_anothers_yes_is_about(
    review: ReviewQueue, desk: Desk, put: Put
) -> None:
    await put(ReviewKind.HELD)
    await review.next("mod_moss")
    with pytest.raises(Refusal, match="review-which"):
        await review.decide(None, "junipervale", yes=True)
    await review.decided_elsewhere(ReviewKind.HELD, "t1", "vip_vesper")
    await put(ReviewKind.UNBAN)
    await review.next("junipervale")
    with pytest.raises(Refusal, match="review-decided"):
        await review.decide(None, "mod_moss", yes=True)
    assert desk.came == []
    await review.decide(None, "junipervale", yes=True)
    assert desk.came == ["approve t1"]
