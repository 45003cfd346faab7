"""Put before a moderator, decided once, carried out, told."""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from bot.domain.message import Chatter, Message
from bot.domain.review import Decision, Kind, ReviewItem
from bot.errors import Gap, Refusal
from bot.moderation.decision import DueCall
from bot.moderation.verdict import Action
from bot.services.data_folder import policy_in
from bot.services.due import CallFailedError, Pointless
from bot.services.moderator import Moderator
from bot.services.review import Review
from bot.store.database import Database
from bot.store.review import decide_item, due_items

POLICY = policy_in(Path(__file__).parent.parent.parent / "data")

Put = Callable[[Kind], Awaitable[None]]


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
def review(database: Database, moderator: Moderator, desk: Desk) -> Review:
    return Review(database, moderator, desk, undo=desk.undo, tell=desk.tell, clock=desk)


@pytest.fixture
def put(review: Review, moderator: Moderator, message: Callable[..., Message], evening: datetime) -> Put:
    """Return what puts an item of a kind before the moderators."""

    async def put(kind: Kind) -> None:
        match kind:
            case Kind.UNSURE:
                await hear("you are such a clown")
            case Kind.BAN:
                await hear("go jump off a bridge")
                await hear("go jump off the roof", after=5)
            case Kind.APPEAL:
                line = await hear("example.com")
                await review.appeal(line, "it was a fret chart")
            case Kind.HELD | Kind.UNBAN:
                fern = Chatter("id-fan_fern", "fan_fern", "fan_fern")
                await review.put(ReviewItem(kind, evening, fern, "darn", "t1"))

    async def hear(text: str, after: float = 0) -> Message:
        line = message(text, after=after)
        await moderator.carry_out(line, moderator.hear(line))
        return line

    return put


@pytest.mark.parametrize(
    ("kind", "yes", "comes", "told"),
    [
        (Kind.UNSURE, True, ["delete fan_fern", "warn fan_fern"], []),
        (Kind.UNSURE, False, [], []),
        (Kind.BAN, True, ["ban fan_fern"], []),
        (Kind.BAN, False, [], []),
        (Kind.HELD, True, ["allow t1"], []),
        (Kind.HELD, False, ["deny t1"], []),
        (Kind.APPEAL, True, ["undo 1 for mod_moss"], ["appeal-granted fan_fern"]),
        (Kind.APPEAL, False, [], ["appeal-declined fan_fern"]),
        (Kind.UNBAN, True, ["approve t1"], []),
        (Kind.UNBAN, False, ["deny t1"], []),
    ],
)
async def test_each_kind_is_carried_out_however_late_and_told_to_whom_it_concerns(
    *,
    kind: Kind,
    yes: bool,
    comes: list[str],
    told: list[str],
    review: Review,
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
    review: Review,
    moderator: Moderator,
    message: Callable[..., Message],
    put: Put,
) -> None:
    await put(Kind.UNSURE)
    await review.decide(1, "mod_moss", yes=True)
    assert moderator.hear(message("example.com", after=60)).action is Action.TIMEOUT


async def test_what_was_decided_before_a_crash_is_carried_out_once_after_it(
    review: Review, database: Database, desk: Desk, put: Put
) -> None:
    await put(Kind.UNSURE)
    await decide_item(database, 1, Decision.YES, "mod_moss", desk.now())
    for _ in range(2):
        await review.finish()
    assert desk.came == ["delete fan_fern", "warn fan_fern"]
    assert await due_items(database) == []


async def test_who_was_told_before_a_crash_is_not_told_again_after_it(
    review: Review, moderator: Moderator, database: Database, desk: Desk, put: Put
) -> None:
    def tell(line: str, /, **gaps: Gap) -> None:
        desk.tell(line, **gaps)
        raise asyncio.CancelledError

    await put(Kind.APPEAL)
    dying = Review(database, moderator, desk, undo=desk.undo, tell=tell, clock=desk)
    with pytest.raises(asyncio.CancelledError):
        await dying.decide(1, "mod_moss", yes=True)
    await review.finish()
    assert desk.told == ["appeal-granted fan_fern"]


async def test_what_twitch_refuses_is_told_to_the_moderator_and_nobody_else(
    review: Review, desk: Desk, put: Put
) -> None:
    await put(Kind.BAN)
    desk.fails = "403 not a moderator"
    with pytest.raises(Refusal) as refused:
        await review.decide(1, "mod_moss", yes=True)
    assert (refused.value.line, desk.told) == ("review-failed", [])


async def test_an_appeal_needs_a_decision_and_is_heard_once(
    review: Review, message: Callable[..., Message], put: Put
) -> None:
    async def refused(who: str) -> str:
        with pytest.raises(Refusal) as refusal:
            await review.appeal(message("!appeal", who=who), "please")
        return refusal.value.line

    assert await refused("fan_fern") == "why-nothing"
    await put(Kind.APPEAL)
    assert await refused("fan_fern") == "appeal-waits"
    assert await refused("sub_sol") == "why-nothing"
    await review.decide(1, "mod_moss", yes=False)
    assert await refused("fan_fern") == "appeal-decided"


async def test_a_decision_without_a_number_is_never_about_what_was_not_shown(
    review: Review, desk: Desk, put: Put
) -> None:
    async def refused(number: int | None) -> str:
        with pytest.raises(Refusal) as refusal:
            await review.decide(number, "mod_moss", yes=True)
        return refusal.value.line

    assert await refused(None) == "review-nothing"
    await put(Kind.HELD)
    assert await refused(None) == "review-which", "even where only one waits"
    await put(Kind.UNBAN)
    assert await refused(None) == "review-which"
    assert await refused(9) == "review-unknown"
    await review.next("mod_moss")
    await review.decided_elsewhere(Kind.HELD, "t1", "junipervale")
    assert await refused(None) == "review-decided"
    assert desk.came == []


async def test_what_one_moderator_was_shown_is_not_what_anothers_yes_is_about(
    review: Review, desk: Desk, put: Put
) -> None:
    await put(Kind.HELD)
    await review.next("mod_moss")
    with pytest.raises(Refusal, match="review-which"):
        await review.decide(None, "junipervale", yes=True)
    await review.decided_elsewhere(Kind.HELD, "t1", "vip_vesper")
    await put(Kind.UNBAN)
    await review.next("junipervale")
    with pytest.raises(Refusal, match="review-decided"):
        await review.decide(None, "mod_moss", yes=True)
    assert desk.came == []
    await review.decide(None, "junipervale", yes=True)
    assert desk.came == ["approve t1"]
