"""Decisions taken back: the strike goes, and whoever nothing else keeps out is let in again."""

import asyncio
import sqlite3
from collections.abc import Callable
from datetime import datetime, timedelta

import pytest
from structlog.testing import capture_logs

from bot.domain.chat.message import Chatter, Message
from bot.domain.chat.review import Decision, ReviewItem, ReviewKind
from bot.errors import Gap, Refusal
from bot.moderation.decision import AuditEntry, CallKind, DueCall
from bot.moderation.verdict import Action, Verdict
from bot.services.feed import Feed
from bot.services.moderation.due import CallFailedError, Pointless
from bot.services.moderation.moderator import Moderator
from bot.services.moderation.review import ReviewQueue
from bot.services.moderation.undo import MEANT_TOO
from bot.store.audit import TAKEN_BACK
from bot.store.database import Database
from bot.store.review import decide_item, due_items, open_items
from tests.shipped import POLICY

Say = Callable[..., Message]


class Twitch:
    """Twitch's side, the chat and the clock: it remembers what came, and fails as it is told to."""

    def __init__(self, now: datetime) -> None:
        self.did: list[str] = []
        self.told: list[str] = []
        self.fails = ""
        self.time = now

    def now(self) -> datetime:
        return self.time

    async def sleep(self, seconds: float) -> None:
        raise AssertionError(seconds)

    async def moderate(self, call: DueCall, _pointless: Pointless, /) -> None:
        if self.fails:
            raise CallFailedError(self.fails)
        length = f" {call.seconds}" if call.action is CallKind.TIMEOUT else ""
        self.did.append(f"{call.action}{length} {call.chatter.login}")

    async def resolve_held(self, message_id: str, *, allow: bool) -> None:
        raise CallFailedError(f"410 {message_id} is gone, allow {allow}")

    async def resolve_unban(self, request_id: str, *, approve: bool) -> None:
        self.did.append(f"resolve {request_id} {approve}")

    def tell(self, line: str, /, **gaps: Gap) -> None:
        self.told.append(f"{line} {gaps['login']}")

    def later(self, seconds: float) -> None:
        self.time += timedelta(seconds=seconds)


@pytest.fixture
def twitch(evening: datetime) -> Twitch:
    return Twitch(evening)


@pytest.fixture
def moderator(database: Database, twitch: Twitch) -> Moderator:
    return Moderator(POLICY, database, twitch, twitch)


@pytest.fixture
def review(database: Database, moderator: Moderator, twitch: Twitch) -> ReviewQueue:
    return ReviewQueue(
        database, moderator, twitch, undo=moderator.undo, tell=twitch.tell, clock=twitch, feed=Feed()
    )


async def hear(moderator: Moderator, *lines: Message) -> None:
    """Judge lines, and carry out what follows."""
    for line in lines:
        await moderator.carry_out(line, moderator.judge(line))


async def punish(moderator: Moderator, line: Message, action: Action, seconds: int = 0) -> None:
    """Carry out something about a line, whatever the policy would do."""
    await moderator.carry_out(
        line, Verdict(action, "links", "No links", words="x", seconds=seconds, weight=1)
    )


async def log(database: Database) -> list[tuple[str, int, int, bool]]:
    rows = await database.reading.execute_fetchall("SELECT * FROM audit ORDER BY id")
    return [(row["action"], row["seconds"], row["weight"], bool(row["undone_at"])) for row in rows]


async def test_without_a_number_it_is_what_was_decided_last_and_not_what_was_said_last(
    moderator: Moderator, message: Say
) -> None:
    await hear(moderator, message("example.com", after=60), message("example.com", who="sub_sol"))
    assert (await moderator.undo(None, "mod_moss")).chatter.login == "sub_sol"


async def test_whose_line_was_given_back_their_next_is_a_first_one_again(
    moderator: Moderator, database: Database, message: Say
) -> None:
    await hear(moderator, message("can someone gift me a sub"))
    await moderator.undo(None, "mod_moss")
    await hear(moderator, message("can someone gift me a sub please", after=60))
    await hear(moderator, message("can someone gift me a sub now", after=120))
    assert [row[0] for row in await log(database)] == ["delete", "delete", "warn"]
    await moderator.undo(3, "mod_moss")
    await hear(moderator, message("gift me a sub", after=180))
    assert (await log(database))[-1][0] == "warn", "the first one stands, whatever was taken back since"


async def test_without_a_number_nobody_else_is_let_in_behind_what_was_taken_back(
    moderator: Moderator, twitch: Twitch, message: Say
) -> None:
    await punish(moderator, message("x"), Action.TIMEOUT, 600)
    await punish(moderator, message("y", who="sub_sol"), Action.TIMEOUT, 60)
    await punish(moderator, message("z", who="sub_sol"), Action.TIMEOUT, 600)
    assert [(await moderator.undo(None, "mod_moss")).id for _ in range(2)] == [3, 2], "about the same person"
    twitch.did.clear()
    twitch.later(MEANT_TOO.total_seconds())
    for by in ("mod_moss", "junipervale"):
        with pytest.raises(Refusal) as refused:
            await moderator.undo(None, by)
        assert refused.value.line == "undo-somebody-else"
        assert refused.value.gaps == {"login": "sub_sol", "id": 1, "other": "fan_fern"}
    assert twitch.did == []
    await punish(moderator, message("new", who="vip_vesper"), Action.TIMEOUT, 600)
    assert (await moderator.undo(None, "mod_moss")).chatter.login == "vip_vesper", "what is new is meant"
    assert (await moderator.undo(1, "mod_moss")).chatter.login == "fan_fern", "by its number anything is"


async def test_of_a_burst_the_decision_that_punished_it_is_the_one_that_was_taken_back(
    moderator: Moderator, message: Say
) -> None:
    await hear(moderator, message("example.com"), message("example.com", after=0.1))
    await moderator.undo(None, "mod_moss")
    with pytest.raises(Refusal) as refused:
        await moderator.undo(None, "junipervale")
    assert (refused.value.line, refused.value.gaps) == ("undo-already", {"id": 1})


async def test_what_was_decided_before_an_older_one_was_taken_back_is_not_new(
    moderator: Moderator, message: Say
) -> None:
    await punish(moderator, message("x"), Action.TIMEOUT, 600)
    await punish(moderator, message("y", who="sub_sol"), Action.TIMEOUT, 600)
    await moderator.pardon("fan_fern", "mod_moss")
    with pytest.raises(Refusal, match="undo-somebody-else"):
        await moderator.undo(None, "mod_moss")


async def test_a_name_stands_for_the_latest_about_that_person(moderator: Moderator, message: Say) -> None:
    for after, who in enumerate(("fan_fern", "fan_fern", "sub_sol")):
        await punish(moderator, message("x", who=who, after=after), Action.TIMEOUT, 600)
    assert [(await moderator.undo(None, "mod_moss", "fan_fern")).id for _ in range(2)] == [2, 1]
    for login in ("fan_fern", "nobody_here"):
        with pytest.raises(Refusal, match="undo-which"):
            await moderator.undo(None, "mod_moss", login)


async def test_who_is_not_let_in_by_twitch_is_not_told_to_be(
    moderator: Moderator, twitch: Twitch, message: Say
) -> None:
    for _ in range(2):
        await punish(moderator, message("x", after=len(twitch.did)), Action.TIMEOUT, 600)
    twitch.fails = "503"
    with pytest.raises(CallFailedError, match="503"):
        await moderator.undo(2, "mod_moss")
    with pytest.raises(CallFailedError, match="503"):
        await moderator.pardon("fan_fern", "mod_moss")


async def test_what_keeps_a_person_out_is_the_longest_that_stands(
    moderator: Moderator, twitch: Twitch, message: Say
) -> None:
    await punish(moderator, message("x"), Action.TIMEOUT, 60)
    await punish(moderator, message("y", after=1), Action.TIMEOUT, 600)
    assert [out.id for out in [await moderator.out("id-fan_fern")] if out] == [2]
    await moderator.undo(2, "mod_moss")
    assert [out.id for out in [await moderator.out("id-fan_fern")] if out] == [1]
    twitch.later(61)
    assert await moderator.out("id-fan_fern") is None


@pytest.mark.parametrize("number", [None, 2])
async def test_two_moderators_at_once_take_the_same_decision_back_and_the_second_is_told_so(
    number: int | None, moderator: Moderator, twitch: Twitch, message: Say
) -> None:
    await punish(moderator, message("x"), Action.TIMEOUT, 60)
    await punish(moderator, message("y", who="sub_sol"), Action.TIMEOUT, 600)
    twitch.did.clear()
    undone = [moderator.undo(number, by) for by in ("mod_moss", "junipervale")]
    first, second = await asyncio.gather(*undone, return_exceptions=True)
    assert isinstance(first, AuditEntry)
    assert isinstance(second, Refusal)
    assert (second.line, second.gaps) == ("undo-already", {"id": 2})
    assert twitch.did == ["unban sub_sol"]


async def test_who_names_no_decision_means_what_another_has_just_taken_back_unless_there_is_a_newer_one(
    moderator: Moderator, twitch: Twitch, message: Say
) -> None:
    for text in "abcd":
        await punish(moderator, message(text), Action.TIMEOUT, 600)
    assert (await moderator.undo(None, "mod_moss")).id == 4
    twitch.later(MEANT_TOO.total_seconds() - 1)
    with pytest.raises(Refusal):
        await moderator.undo(None, "junipervale")
    assert (await moderator.undo(None, "mod_moss")).id == 3, "who took it back knows that it is"
    twitch.later(MEANT_TOO.total_seconds())
    assert (await moderator.undo(None, "junipervale")).id == 2
    await punish(moderator, message("e"), Action.TIMEOUT, 600)
    assert (await moderator.undo(None, "mod_moss")).id == 5


async def test_two_decisions_about_a_person_that_are_taken_back_at_once_leave_neither(
    moderator: Moderator, twitch: Twitch, message: Say
) -> None:
    await punish(moderator, message("x"), Action.TIMEOUT, 60)
    await punish(moderator, message("y"), Action.TIMEOUT, 600)
    twitch.did.clear()
    await asyncio.gather(moderator.undo(2, "mod_moss"), moderator.undo(1, "junipervale"))
    assert "unban fan_fern" in twitch.did
    assert twitch.did[-1] == "unban fan_fern", "no time-out goes on that was taken back"


async def test_a_ban_that_a_moderator_decided_is_a_decision_of_its_own_and_is_taken_back_alone(
    moderator: Moderator, review: ReviewQueue, twitch: Twitch, database: Database, message: Say
) -> None:
    await hear(moderator, message("go kill yourself"), message("just kill yourself", after=5))
    first, second = await log(database)
    twitch.later(60)
    (item, _) = await review.next("mod_moss")
    await review.decide(item.id, "mod_moss", yes=True)
    assert await log(database) == [first, second, ("ban", 0, 0, False)], "what was decided before stands"
    twitch.did.clear()
    twitch.later(40)
    assert (await moderator.undo(None, "junipervale")).action is Action.BAN
    assert (await log(database))[:2] == [first, second]
    left = second[1] - 95
    assert twitch.did == ["unban fan_fern", f"timeout {left} fan_fern"], "the rest of what stands goes on"


async def test_a_moderators_decision_is_appealed_and_told_of_as_the_latest(
    moderator: Moderator, review: ReviewQueue, twitch: Twitch, message: Say
) -> None:
    await hear(moderator, message("you are such a clown"))
    (item, _) = await review.next("mod_moss")
    await review.decide(item.id, "mod_moss", yes=True)
    latest = await moderator.why("id-fan_fern")
    assert latest
    assert (latest.action, latest.words) == (Action.WARN, item.words)
    assert moderator.judge(message("example.com", after=60)).action is Action.TIMEOUT
    await review.appeal(message("!appeal", after=70), "we are friends")
    (appeal, _) = await review.next("junipervale")
    await review.decide(appeal.id, "junipervale", yes=True)
    assert twitch.told == ["appeal-granted fan_fern"]
    assert [each.undone for each in await moderator.history("fan_fern")] == [True]


@pytest.mark.parametrize(
    ("small", "grave", "undoes", "does"),
    [
        ((Action.WARN, 0), (Action.BAN, 0), 1, []),
        ((Action.TIMEOUT, 600), (Action.BAN, 0), 1, []),
        ((Action.TIMEOUT, 60), (Action.TIMEOUT, 600), 1, []),
        ((Action.TIMEOUT, 600), (Action.BAN, 0), 2, ["unban fan_fern", "timeout 580 fan_fern"]),
        ((Action.TIMEOUT, 60), (Action.TIMEOUT, 600), 2, ["unban fan_fern", "timeout 40 fan_fern"]),
        ((Action.TIMEOUT, 20), (Action.TIMEOUT, 600), 2, ["unban fan_fern"]),
        ((Action.WARN, 0), (Action.BAN, 0), 2, ["unban fan_fern"]),
    ],
)
async def test_who_is_out_for_something_graver_that_stands_stays_out(
    small: tuple[Action, int],
    grave: tuple[Action, int],
    undoes: int,
    does: list[str],
    *,
    moderator: Moderator,
    twitch: Twitch,
    message: Say,
) -> None:
    await punish(moderator, message("x"), *small)
    await punish(moderator, message("y"), *grave)
    twitch.did.clear()
    twitch.later(20)
    await moderator.undo(undoes, "mod_moss")
    assert twitch.did == does


async def test_a_graver_decision_that_twitch_refused_keeps_nobody_out(
    moderator: Moderator, twitch: Twitch, message: Say
) -> None:
    await punish(moderator, message("x"), Action.TIMEOUT, 60)
    twitch.fails = "403"
    await punish(moderator, message("y"), Action.BAN)
    twitch.fails = ""
    twitch.did.clear()
    await moderator.undo(1, "mod_moss")
    assert twitch.did == ["unban fan_fern"]


@pytest.mark.parametrize(("fault", "level"), [("429 too many", "warning"), (f"{TAKEN_BACK}; 429", "info")])
async def test_a_call_that_nobody_wants_any_more_is_no_trouble(
    fault: str, level: str, moderator: Moderator, twitch: Twitch, message: Say
) -> None:
    twitch.fails = fault
    with capture_logs() as logs:
        await punish(moderator, message("x"), Action.TIMEOUT, 60)
    assert [log["log_level"] for log in logs if log["event"] == "moderation.failed"] == [level]


async def test_an_undo_forgets_its_own_strike_and_none_that_is_not_written_yet(
    moderator: Moderator, message: Say
) -> None:
    await hear(moderator, message("example.com"))
    moderator.judge(message("example.com", after=5))
    moderator.judge(message("example.com", who="sub_sol", after=5))
    await moderator.undo(1, "mod_moss")
    third = moderator.judge(message("example.com", after=10))
    assert (third.action, third.seconds) == (Action.TIMEOUT, 60), "as after one strike"
    assert moderator.judge(message("example.com", who="sub_sol", after=10)).action is Action.TIMEOUT


async def test_a_pardon_is_written_whole_or_not_at_all(
    moderator: Moderator, twitch: Twitch, database: Database, message: Say
) -> None:
    for after in range(3):
        await hear(moderator, message("example.com", after=after))
    async with database.writing() as connection:
        await connection.execute(
            "CREATE TRIGGER full BEFORE UPDATE OF undone_at ON audit WHEN NEW.id = 2"
            " BEGIN SELECT raise(ABORT, 'the disk is full'); END"
        )
    twitch.did.clear()
    with pytest.raises(sqlite3.Error, match="full"):
        await moderator.pardon("fan_fern", "mod_moss")
    assert [undone for *_, undone in await log(database)] == [False] * 3
    assert twitch.did == []
    last = moderator.judge(message("example.com", after=60))
    assert last.seconds > 600, "what was not written down counts on"


async def test_an_undo_closes_what_waits_about_it_for_good(
    moderator: Moderator, review: ReviewQueue, twitch: Twitch, database: Database, message: Say
) -> None:
    await hear(moderator, message("go kill yourself"), message("just kill yourself", after=5))
    (proposed,) = await open_items(database)
    await review.appeal(message("!appeal", after=6), "it was a song")
    await moderator.undo(2, "mod_moss")
    assert await open_items(database) == []
    with pytest.raises(Refusal, match="review-decided"):
        await review.decide(proposed.id, "junipervale", yes=True)
    with pytest.raises(Refusal, match="why-nothing"):
        await review.appeal(message("!appeal", after=7), "it was a song")
    await review.finish()
    assert "ban fan_fern" not in twitch.did
    assert twitch.told == [], "nobody hears after a restart that they were declined"


async def test_a_pardon_closes_a_proposed_ban(moderator: Moderator, database: Database, message: Say) -> None:
    await hear(moderator, message("go kill yourself"), message("just kill yourself", after=5))
    assert await open_items(database)
    await moderator.pardon("fan_fern", "mod_moss")
    assert await open_items(database) == []


async def test_an_appeal_of_what_is_taken_back_meanwhile_is_granted_and_told(
    moderator: Moderator, review: ReviewQueue, twitch: Twitch, database: Database, message: Say
) -> None:
    await hear(moderator, message("example.com"))
    await review.appeal(message("!appeal", after=5), "it was a fret chart")
    await decide_item(database, 1, Decision.YES, "mod_moss", twitch.now())
    await moderator.undo(1, "junipervale")
    for _ in range(2):
        await review.finish()
    assert twitch.told == ["appeal-granted fan_fern"]
    assert await due_items(database) == []


async def test_an_item_that_cannot_be_carried_out_keeps_no_later_one_waiting(
    review: ReviewQueue, twitch: Twitch, database: Database, evening: datetime
) -> None:
    fern = Chatter("id-fan_fern", "fan_fern", "fan_fern")
    for number, kind in enumerate((ReviewKind.UNSURE, ReviewKind.HELD, ReviewKind.UNBAN), 1):
        await review.put(ReviewItem(kind, evening, fern, "darn", f"t{number}"))
        await decide_item(database, number, Decision.YES, "mod_moss", evening)
    await review.finish()
    assert twitch.did == ["resolve t3 True"], "the first is about no line, the second is gone at Twitch"


async def test_whose_name_was_looked_at_by_a_human_keeps_it_over_a_restart_too(
    moderator: Moderator, twitch: Twitch, database: Database, message: Say
) -> None:
    moderator.room.guard("junipervale", "junipervale", closely=True)
    await hear(moderator, message("hello", who="jun1perva1e"), message("hello", who="junlpervale"))
    assert [call.split()[0] for call in twitch.did] == ["delete", "warn"] * 2
    await moderator.undo(1, "mod_moss")
    assert not moderator.judge(message("hello", who="jun1perva1e", after=60)).acts
    restarted = Moderator(POLICY, database, twitch, twitch)
    restarted.room.guard("junipervale", "junipervale", closely=True)
    await restarted.recall()
    assert not restarted.judge(message("hello", who="jun1perva1e", after=60)).acts
    assert restarted.judge(message("hello", who="junlpervale", after=60)).acts
    assert restarted.judge(message("example.com", who="jun1perva1e", after=70)).acts
