"""The review queue as several moderators look at it at once: seen alike, decided once, taken back in time."""

import asyncio
from collections.abc import Callable
from datetime import datetime, timedelta

import pytest

from bot.domain.chat.message import Chatter, Message
from bot.domain.chat.moderation_log import LogFilter, LogKind
from bot.domain.chat.review import HELD_FOR, SHOWN_FOR, UNDO_FOR, ReviewItem, ReviewKind
from bot.errors import Gap, Refusal
from bot.moderation.decision import DueCall
from bot.services.feed import Feed
from bot.services.moderation.due import CallFailedError, Pointless
from bot.services.moderation.moderator import Moderator
from bot.services.moderation.review import TOPIC, ReviewQueue
from bot.services.moderation.review_list import ReviewList
from bot.store.database import Database
from bot.store.moderation_log import log_entries
from tests.shipped import POLICY
from tests.spoken import voice_of_tests

FERN = Chatter("id-fan_fern", "fan_fern", "fan_fern")

Hear = Callable[..., Message]


class Twitch:
    """Twitch's side, the chat and the clock: it remembers what came, and fails as it is told to."""

    def __init__(self, now: datetime) -> None:
        self.came: list[str] = []
        self.fails = ""
        self.time = now

    def now(self) -> datetime:
        return self.time

    async def sleep(self, seconds: float) -> None:
        raise AssertionError(seconds)

    async def _arrive(self, what: str) -> None:
        await asyncio.sleep(0)  # as a call takes a while, others get their turn
        if self.fails:
            raise CallFailedError(self.fails)
        self.came.append(what)

    async def moderate(self, call: DueCall, _pointless: Pointless, /) -> None:
        await self._arrive(f"{call.action} {call.chatter.login}")

    async def resolve_held(self, message_id: str, *, allow: bool) -> None:
        await self._arrive(f"{'allow' if allow else 'deny'} {message_id}")

    async def resolve_unban(self, request_id: str, *, approve: bool) -> None:
        await self._arrive(f"{'approve' if approve else 'deny'} {request_id}")

    def tell(self, line: str, /, **gaps: Gap) -> None:
        self.came.append(f"{line} {gaps['login']}")


@pytest.fixture
def twitch(evening: datetime) -> Twitch:
    return Twitch(evening)


@pytest.fixture
def feed() -> Feed:
    return Feed()


@pytest.fixture
def moderator(database: Database, twitch: Twitch) -> Moderator:
    return Moderator(POLICY, database, twitch, twitch)


@pytest.fixture
def review(database: Database, moderator: Moderator, twitch: Twitch, feed: Feed) -> ReviewQueue:
    return ReviewQueue(
        database, moderator, twitch, undo=moderator.undo, tell=twitch.tell, clock=twitch, feed=feed
    )


@pytest.fixture
def queue(review: ReviewQueue, moderator: Moderator) -> ReviewList:
    return ReviewList(review, moderator, voice_of_tests().say)


class Evening:
    """Brings before the moderators whatever there is, one kind at a time."""

    def __init__(self, review: ReviewQueue, moderator: Moderator, message: Hear, at: datetime) -> None:
        self._review = review
        self._moderator = moderator
        self._message = message
        self._at = at
        self._ids = iter(range(1, 1_000))

    async def hear(self, text: str, who: str = "fan_fern", after: float = 0) -> Message:
        line = self._message(text, who=who, after=after)
        await self._moderator.carry_out(line, self._moderator.judge(line))
        return line

    async def put(self, kind: ReviewKind) -> ReviewItem:
        """Put an item of a kind before the moderators, and return it."""
        match kind:
            case ReviewKind.UNSURE:
                await self.hear("you are such a clown")
            case ReviewKind.BAN:
                await self.hear("go kill yourself")
                await self.hear("just kill yourself", after=5)
            case ReviewKind.APPEAL:
                await self._review.appeal(await self.hear("example.com"), "it was a fret chart")
            case ReviewKind.HELD | ReviewKind.UNBAN | ReviewKind.CARE:
                number = f"t{next(self._ids)}"
                await self._review.put(
                    ReviewItem(kind, self._at, FERN, "darn strings", number, "swearing", "darn")
                )
        return (await self._review.waiting())[-1]


@pytest.fixture
def there(review: ReviewQueue, moderator: Moderator, message: Hear, evening: datetime) -> Evening:
    return Evening(review, moderator, message, evening)


async def refused(deed: object) -> Refusal:
    with pytest.raises(Refusal) as refusal:
        await deed  # type: ignore[misc]
    return refusal.value


def version(feed: Feed) -> int:
    return feed.latest.get(TOPIC, {"version": 0})["version"]


async def test_all_that_waits_is_one_list_with_whole_words_the_rule_and_what_would_be_done(
    queue: ReviewList, there: Evening, evening: datetime
) -> None:
    for kind in (ReviewKind.UNSURE, ReviewKind.BAN, ReviewKind.UNBAN, ReviewKind.HELD):
        await there.put(kind)
    held, unsure, ban, unban = await queue.items()
    assert [each.item.kind for each in (held, unsure, ban, unban)] == [
        ReviewKind.HELD,
        ReviewKind.UNSURE,
        ReviewKind.BAN,
        ReviewKind.UNBAN,
    ]
    assert (held.item.runs_out_at, unsure.item.runs_out_at) == (evening + HELD_FOR, None)
    assert (held.title, held.says, held.item.said) == ("swearing", "", "darn strings")
    rule = POLICY.rule_named("harassment")
    assert rule
    assert (unsure.title, unsure.says) == (rule[1].title, rule[1].says)
    assert unsure.item.said == "you are such a clown"
    assert [(each.yes.verb, each.no.verb) for each in (held, unsure, ban, unban)] == [
        ("Let it in", "Keep it out"),
        ("Warn", "Let it be"),
        ("Ban", "No ban"),
        ("Unban", "Deny"),
    ]
    assert unsure.yes.does == "The line of fan_fern is taken away with a warning, and counts."
    assert not any(each.was for each in (held, unsure, ban, unban))


async def test_what_is_decided_stays_in_its_place_for_a_while_with_who_decided_what(
    queue: ReviewList, review: ReviewQueue, there: Evening, twitch: Twitch
) -> None:
    for _ in range(3):
        await there.put(ReviewKind.UNBAN)
    await review.decide(2, "mod_moss", yes=False)
    listed = await queue.items()
    assert [(each.item.id, each.was) for each in listed] == [(1, ""), (2, "Denied by mod_moss"), (3, "")]
    assert [item.id for item in await review.waiting()] == [1, 3]
    twitch.time += SHOWN_FOR + timedelta(seconds=1)
    assert [each.item.id for each in await queue.items()] == [1, 3]


async def test_who_comes_second_hears_who_decided_what_and_changes_nothing(
    review: ReviewQueue, there: Evening, twitch: Twitch
) -> None:
    item = await there.put(ReviewKind.HELD)
    await review.decide(item.id, "mod_moss", yes=True)
    refusal = await refused(review.decide(item.id, "junipervale", yes=False))
    assert (refusal.line, refusal.gaps) == (
        "review-decided",
        {"number": item.id, "decision": "yes", "by": "mod_moss"},
    )
    assert (await refused(review.skip(item.id, "junipervale"))).line == "review-decided"
    assert twitch.came == ["allow t1"]


async def test_who_comes_behind_twitch_hears_that_it_was_decided_there(
    review: ReviewQueue, queue: ReviewList, there: Evening
) -> None:
    for by in ("mod_moss", ""):
        item = await there.put(ReviewKind.HELD)
        await review.decided_elsewhere(item.kind, item.twitch_id, by)
        refusal = await refused(review.decide(item.id, "junipervale", yes=True))
        assert refusal.gaps == {"number": item.id, "decision": "elsewhere", "by": by or "none"}
    assert [each.was for each in await queue.items()] == [
        "Decided elsewhere by mod_moss",
        "Ran out at Twitch",
    ]


async def test_however_often_somebody_presses_there_is_one_call_and_one_entry(
    review: ReviewQueue, database: Database, there: Evening, twitch: Twitch
) -> None:
    item = await there.put(ReviewKind.HELD)
    presses = [review.decide(item.id, "mod_moss", yes=True) for _ in range(5)]
    told = await asyncio.gather(*presses, return_exceptions=True)
    assert [getattr(each, "line", "") for each in told].count("review-decided") == 4
    assert twitch.came == ["allow t1"]
    assert len(await log_entries(database, LogFilter(kind=LogKind.REVIEW), most=9)) == 1


async def test_what_is_put_off_keeps_its_turn_and_tells_how_often(
    review: ReviewQueue, queue: ReviewList, there: Evening
) -> None:
    item = await there.put(ReviewKind.UNBAN)
    await there.put(ReviewKind.UNBAN)
    for by in ("mod_moss", "junipervale", "mod_moss"):
        await review.skip(item.id, by)
    assert [(each.item.id, each.item.skipped) for each in await queue.items()] == [(1, 3), (2, 0)]
    assert (await refused(review.skip(99, "mod_moss"))).line == "review-unknown"


@pytest.mark.parametrize("kind", [ReviewKind.UNSURE, ReviewKind.BAN, ReviewKind.APPEAL])
async def test_after_a_no_that_was_a_slip_the_item_waits_again_and_can_be_decided(
    review: ReviewQueue, queue: ReviewList, there: Evening, twitch: Twitch, kind: ReviewKind
) -> None:
    item = await there.put(kind)
    await review.decide(item.id, "mod_moss", yes=False)
    twitch.came.clear()
    twitch.time += UNDO_FOR
    await review.undo(item.id, "mod_moss")
    assert [(each.item.id, each.was) for each in await queue.items()] == [(item.id, "")]
    await review.decide(item.id, "junipervale", yes=True)
    assert twitch.came, "which is carried out as if it were the first"


@pytest.mark.parametrize(
    ("kind", "done", "undone"),
    [
        (ReviewKind.UNSURE, ["delete fan_fern", "warn fan_fern"], []),
        (ReviewKind.BAN, ["ban fan_fern"], ["unban fan_fern", "timeout fan_fern"]),
    ],
)
async def test_what_a_yes_has_done_is_undone_and_the_item_tells_by_whom(
    review: ReviewQueue,
    queue: ReviewList,
    moderator: Moderator,
    there: Evening,
    twitch: Twitch,
    *,
    kind: ReviewKind,
    done: list[str],
    undone: list[str],
) -> None:
    item = await there.put(kind)
    counted = len(moderator.counting(FERN.id))
    twitch.came.clear()
    await review.decide(item.id, "mod_moss", yes=True)
    assert twitch.came == done
    await review.undo(item.id, "junipervale")
    assert twitch.came == done + undone
    (listed,) = await queue.items()
    assert listed.was.endswith("by mod_moss, taken back by junipervale")
    assert len(moderator.counting(FERN.id)) == counted
    assert (await refused(review.undo(item.id, "mod_moss"))).line == "undo-already"


async def test_what_is_undone_in_chat_is_undone_in_the_queue(
    review: ReviewQueue, queue: ReviewList, moderator: Moderator, there: Evening, feed: Feed
) -> None:
    item = await there.put(ReviewKind.BAN)
    await review.decide(item.id, "mod_moss", yes=True)
    before = version(feed)
    await moderator.undo(None, "junipervale", "fan_fern")
    assert version(feed) > before
    assert [each.was for each in await queue.items()] == ["Banned by mod_moss, taken back by junipervale"]


@pytest.mark.parametrize(
    ("kind", "yes"),
    [
        (ReviewKind.HELD, True),
        (ReviewKind.HELD, False),
        (ReviewKind.UNBAN, True),
        (ReviewKind.UNBAN, False),
        (ReviewKind.APPEAL, True),
    ],
)
async def test_what_twitch_or_the_person_was_told_cannot_be_taken_back(
    review: ReviewQueue, there: Evening, twitch: Twitch, *, kind: ReviewKind, yes: bool
) -> None:
    item = await there.put(kind)
    await review.decide(item.id, "mod_moss", yes=yes)
    came = [*twitch.came]
    refusal = await refused(review.undo(item.id, "mod_moss"))
    assert (refusal.line, refusal.gaps["kind"]) == ("review-stays", kind)
    assert twitch.came == came
    assert await review.waiting() == []


async def test_what_waits_and_what_is_older_than_a_slip_is_not_taken_back(
    review: ReviewQueue, there: Evening, twitch: Twitch
) -> None:
    item = await there.put(ReviewKind.UNSURE)
    assert (await refused(review.undo(item.id, "mod_moss"))).line == "review-waits"
    await review.decide(item.id, "mod_moss", yes=False)
    twitch.time += UNDO_FOR + timedelta(seconds=1)
    assert (await refused(review.undo(item.id, "mod_moss"))).line == "review-too-late"
    assert await review.waiting() == []


async def test_nothing_waits_again_whose_decision_was_taken_back_meanwhile(
    review: ReviewQueue, moderator: Moderator, there: Evening
) -> None:
    item = await there.put(ReviewKind.BAN)
    await review.decide(item.id, "mod_moss", yes=False)
    await moderator.undo(item.audit_id, "junipervale")
    assert (await refused(review.undo(item.id, "mod_moss"))).line == "review-stays"


async def test_why_twitch_did_not_do_it_is_told_and_kept(
    review: ReviewQueue, queue: ReviewList, there: Evening, twitch: Twitch
) -> None:
    item = await there.put(ReviewKind.UNBAN)
    twitch.fails = "403 the moderator is not one any more"
    refusal = await refused(review.decide(item.id, "mod_moss", yes=True))
    assert (refusal.line, refusal.gaps["why"]) == ("review-failed", twitch.fails)
    (listed,) = await queue.items()
    assert listed.item.resolution
    assert (listed.item.resolution.fault, listed.was) == (twitch.fails, "Unbanned by mod_moss")


async def test_pages_hear_of_every_change_and_of_nothing_else(
    review: ReviewQueue, there: Evening, feed: Feed
) -> None:
    async def news(deed: object) -> bool:
        before = version(feed)
        await deed  # type: ignore[misc]
        return version(feed) > before

    assert not await news(there.hear("what a lovely tone"))
    assert not await news(there.hear("example.com"))
    assert await news(there.put(ReviewKind.UNSURE))
    assert await news(there.put(ReviewKind.HELD))
    assert await news(review.skip(1, "mod_moss"))
    assert not await news(review.waiting())
    assert await news(review.decide(1, "mod_moss", yes=False))
    assert await news(review.undo(1, "mod_moss"))
    assert await news(review.decided_elsewhere(ReviewKind.HELD, "t1", "junipervale"))
    assert not await news(review.decided_elsewhere(ReviewKind.HELD, "t1", "junipervale"))
