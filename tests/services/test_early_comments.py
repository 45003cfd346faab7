"""Early comments: noted once, greeted once, over a restart too, never in a take, and gone when they must."""

import asyncio
from collections.abc import Callable, Mapping
from datetime import UTC, datetime, time, timedelta
from typing import Any

import pytest

from bot.domain.chat.message import Chatter, Message, Role
from bot.domain.chat.person import Forgotten, Person
from bot.domain.chat.said import Removal
from bot.domain.fans.early_comments import AWAY, GREETED_AFTER, GREETED_APART, LULL, MAX_COMMENTS, RUSH
from bot.errors import Gap, Refusal
from bot.moderation.verdict import Action, Verdict
from bot.rehearsal.clock import FakeClock
from bot.services.activity import Activity
from bot.services.fans.early_comments import EarlyComments
from bot.services.fans.greeting_time import GreetingTime
from bot.services.surroundings import Surroundings
from bot.store.chatter import Visit, write_visits
from bot.store.database import Database
from bot.store.early_comments import forget_comments
from tests.catalogue import AT
from tests.moderated import POLICY

KEPT_FOR = timedelta(days=700)


class Evening:
    """A chat with its clock, and what is said in it."""

    def __init__(self, database: Database) -> None:
        self.database = database
        self.clock = FakeClock(AT)
        self.activity = Activity()
        self.live = True
        self.held = self.wrong = False
        self.struck: set[str] = set()
        self.out: set[str] = set()
        self.meanwhile: list[Callable[[], None]] = []
        self.said: list[tuple[str, Mapping[str, Gap]]] = []
        self.lines = 0

    async def open(self) -> EarlyComments:
        def tell(*_: Any) -> None:
            """Say nothing: nobody is told by themselves."""

        def say(
            line: str,
            gaps: Mapping[str, Gap],
            *,
            unasked: bool,
            unless: Callable[[], bool],
            told: Callable[[datetime | None], None],
        ) -> None:
            if self.meanwhile:
                self.meanwhile.pop()()
            if unless() or (unasked and self.wrong):
                return told(None)
            return self.said.append((line, gaps))

        comments = EarlyComments(
            self.database,
            self.clock,
            Surroundings(self.activity, lambda: POLICY, lambda: self.live, tell, lambda: None),
            day_of=datetime.date,
            begins=lambda day: datetime.combine(day, time(), UTC),
            held=lambda: self.held,
            time=GreetingTime(self.clock, lambda: self.wrong),
            strikes=lambda who: who in self.struck,
            left_out=lambda who: who in self.out,
            say=say,
            kept_for=KEPT_FOR,
        )
        await comments.load()
        return comments

    async def writes(
        self, comments: EarlyComments, who: str, text: str = "hi", role: Role = Role.VIEWER
    ) -> Message:
        await self.clock.advance(self.clock.now() + timedelta(seconds=30))
        self.lines += 1
        message = Message(
            f"m{self.lines}", Chatter(f"id-{who}", who, who), role, text, (), self.clock.now(), "c"
        )
        comments.heard(message)
        await self.activity.still()
        return message

    async def comes_to_break(self, comments: EarlyComments) -> list[tuple[str, Mapping[str, Gap]]]:
        """Return what is said at it."""
        before = len(self.said)
        comments.came_to_break()
        await self.activity.still()
        return self.said[before:]

    async def days_later(self, days: int) -> None:
        await self.clock.advance(self.clock.now() + timedelta(days=days))


@pytest.fixture
def evening(database: Database) -> Evening:
    return Evening(database)


def waiting(comments: EarlyComments) -> list[str]:
    return [each.chatter.login for each in comments.waiting]


async def test_who_writes_first_is_greeted_once_in_one_line_at_the_first_break(evening: Evening) -> None:
    comments = await evening.open()
    assert await evening.comes_to_break(comments) == []
    for who in ("fern", "moss", "fern"):
        await evening.writes(comments, who)
    assert waiting(comments) == ["fern", "moss"]
    gaps = {"names": "@fern, @moss", "more": 0, "new": 0, "back": "none"}
    assert await evening.comes_to_break(comments) == [("early-greeting", gaps)]
    await evening.writes(comments, "reed")
    assert await evening.comes_to_break(comments) == [], "not one right behind another"
    assert waiting(comments) == ["reed"]
    await evening.clock.advance(evening.clock.now() + GREETED_APART)
    ((_, later),) = await evening.comes_to_break(comments)
    assert later["names"] == "@reed", "who came later is greeted at a later break"
    await evening.writes(comments, "sol")
    assert await comments.greet() == 1
    with pytest.raises(Refusal, match="early-nobody"):
        await comments.greet()


async def test_where_no_break_comes_who_waits_is_greeted_in_a_lull(evening: Evening) -> None:
    comments = await evening.open()
    first = await evening.writes(comments, "fern")
    await evening.clock.advance(first.at + GREETED_AFTER - LULL)
    await evening.writes(comments, "moss")
    for passed in (LULL - timedelta(seconds=1), timedelta(seconds=1)):
        assert evening.said == []
        await evening.clock.advance(evening.clock.now() + passed)
        comments.look()
        await evening.activity.still()
    ((_, gaps),) = evening.said
    assert gaps["names"] == "@fern, @moss"
    await evening.writes(comments, "reed")
    await evening.clock.advance(evening.clock.now() + LULL)
    comments.look()
    assert len(evening.said) == 1, "who has just come waits for a break"


async def test_in_a_wrong_moment_a_break_greets_nobody_and_the_next_one_does(evening: Evening) -> None:
    comments = await evening.open()
    await evening.writes(comments, "fern")
    evening.wrong = True
    assert await evening.comes_to_break(comments) == []
    evening.wrong = False
    assert len(await evening.comes_to_break(comments)) == 1


async def test_whose_greeting_comes_to_a_wrong_moment_as_it_waits_is_greeted_later_and_by_hand_at_once(
    evening: Evening,
) -> None:
    def turn_wrong() -> None:
        evening.wrong = True

    comments = await evening.open()
    await evening.writes(comments, "fern")
    evening.meanwhile = [turn_wrong]
    assert await evening.comes_to_break(comments) == []
    assert waiting(comments) == waiting(await evening.open()) == ["fern"]
    evening.wrong = False
    await evening.clock.advance(evening.clock.now() + GREETED_APART)
    assert len(await evening.comes_to_break(comments)) == 1
    await evening.writes(comments, "moss")
    evening.meanwhile = [turn_wrong]
    assert await comments.greet() == 1
    assert (len(evening.said), waiting(comments)) == (2, [])


async def test_a_new_start_greets_nobody_again(evening: Evening) -> None:
    comments = await evening.open()
    await evening.writes(comments, "fern")
    await evening.comes_to_break(comments)
    await evening.writes(comments, "moss")
    comments = await evening.open()
    await evening.writes(comments, "fern")
    assert waiting(comments) == ["moss"]
    assert await evening.comes_to_break(comments) == [], "not one right behind another, over a start too"
    await evening.clock.advance(evening.clock.now() + GREETED_APART)
    ((_, gaps),) = await evening.comes_to_break(comments)
    assert gaps["names"] == "@moss"
    await evening.days_later(1)
    assert waiting(comments) == []
    await evening.writes(comments, "fern")
    assert len(await evening.comes_to_break(comments)) == 1, "another evening"


async def test_nothing_is_said_in_a_take_and_nothing_noted_while_no_stream_runs(evening: Evening) -> None:
    comments = await evening.open()
    evening.live = False
    await evening.writes(comments, "moss")
    evening.live = True
    await evening.writes(comments, "fern")
    evening.held = True
    assert await evening.comes_to_break(comments) == []
    with pytest.raises(Refusal, match="early-in-take"):
        await comments.greet()
    evening.held = False
    ((line, gaps),) = await evening.comes_to_break(comments)
    assert (line, gaps["names"]) == ("early-greeting", "@fern")


async def test_two_hundred_first_lines_in_twenty_seconds_are_one_greeting_that_names_nobody(
    evening: Evening,
) -> None:
    comments = await evening.open()
    for number in range(200):
        who = Chatter(f"r{number}", f"raider_{number}", f"raider_{number}")
        at = evening.clock.now() + timedelta(seconds=number / 10)
        comments.heard(Message(f"r{number}", who, Role.VIEWER, "raid!", (), at, "c"))
    await evening.activity.still()
    ((line, gaps),) = await evening.comes_to_break(comments)
    assert (line, gaps["count"]) == ("early-greeting-all", 200)
    for _ in range(3):
        assert await evening.comes_to_break(comments) == []
    assert RUSH < 200 < MAX_COMMENTS


async def test_whom_the_artist_answers_is_greeted_no_more(evening: Evening) -> None:
    comments = await evening.open()
    for who in ("fern", "moss", "reed"):
        await evening.writes(comments, who)
    await evening.writes(comments, "juniper", "!permit fern", Role.BROADCASTER)
    assert waiting(comments) == ["fern", "moss", "reed"], "an order is no answer"
    await evening.writes(comments, "juniper", "@fern hello! and moss, nice to read you", Role.BROADCASTER)
    assert waiting(comments) == ["reed"]
    assert await comments.done() == 1
    assert await evening.comes_to_break(comments) == []
    assert await comments.undo() == 1
    assert waiting(comments) == ["reed"]
    with pytest.raises(Refusal, match="early-nothing-undone"):
        await comments.undo()
    await comments.done("id-reed")
    with pytest.raises(Refusal, match="early-nobody"):
        await comments.done("id-fern")


async def test_who_was_answered_waits_again_as_they_are_by_now(evening: Evening) -> None:
    comments = await evening.open()
    await evening.writes(comments, "fern", "hi from fan_moss and me")
    for who in ("fan_moss", "reed", "lark"):
        await evening.writes(comments, who)
    await comments.done()
    person = Person(frozenset({"fan_moss"}), frozenset({"id-fan_moss"}))
    async with evening.database.writing() as connection:
        await forget_comments(connection, person, Forgotten())
    await comments.forgotten(person)
    comments.taken_off(Removal(evening.clock.now(), author="id-reed"))
    danger = await evening.writes(comments, "lark", "I want to die")
    comments.judged(danger, Verdict(Action.NONE, care="want to die"))
    await evening.activity.still()
    assert await comments.undo() == 1
    for each in (comments, await evening.open()):
        assert waiting(each) == ["fern"]
        assert "moss" not in each.waiting[0].words


async def test_of_two_who_greet_at_once_one_hears_that_nobody_waits(
    evening: Evening,
) -> None:
    comments = await evening.open()
    for who in ("fern", "moss"):
        await evening.writes(comments, who)
    _, first, second = await asyncio.gather(
        comments.done("id-moss"), comments.greet(), comments.greet(), return_exceptions=True
    )
    assert (first, len(evening.said)) == (1, 1)
    assert isinstance(second, Refusal)


async def test_staff_is_not_greeted(evening: Evening) -> None:
    comments = await evening.open()
    await evening.writes(comments, "mod_moss", role=Role.MODERATOR)
    await evening.writes(comments, "vip_reed", role=Role.VIP)
    assert waiting(comments) == ["vip_reed"]


async def test_whose_line_was_moderated_is_not_greeted(
    evening: Evening,
) -> None:
    comments = await evening.open()
    first = await evening.writes(comments, "fern")
    for who in ("moss", "reed", "lark"):
        await evening.writes(comments, who)
    comments.taken_off(Removal(evening.clock.now(), line=first.id))
    comments.taken_off(Removal(evening.clock.now(), author="id-moss"))
    comments.taken_off(Removal(evening.clock.now(), author="id-wren"))
    await evening.activity.still()
    await evening.writes(comments, "fern")
    await evening.writes(comments, "wren")
    evening.struck.add("id-reed")
    assert waiting(comments) == ["lark"]
    ((_, gaps),) = await evening.comes_to_break(comments)
    assert (gaps["names"], gaps["more"]) == ("@lark", 0)
    await evening.writes(comments, "finch", "!gear")
    assert [each.words for each in comments.waiting] == [""], "a command is nothing to answer"
    comments = await evening.open()
    assert waiting(comments) == ["finch"]
    rows = await evening.database.reading.execute_fetchall(
        "SELECT chatter_login, words FROM early_comment WHERE hello = 'taken_off' ORDER BY 1"
    )
    assert [(row["chatter_login"], row["words"]) for row in rows] == [("fern", ""), ("moss", "")]
    comments.taken_off(Removal(evening.clock.now()))
    assert waiting(comments) == [], "all of chat was cleared"


async def test_a_line_that_is_taken_off_while_it_is_being_written_is_not_greeted(evening: Evening) -> None:
    comments = await evening.open()
    message = Message("m", Chatter("7", "fern", "fern"), Role.VIEWER, "hi", (), evening.clock.now(), "c")
    comments.heard(message)
    comments.taken_off(Removal(evening.clock.now(), line="m"))
    await evening.activity.still()
    assert waiting(comments) == []
    assert waiting(await evening.open()) == []


async def test_new_is_who_was_never_seen_on_another_day_and_nobody_in_the_very_first_evening(
    evening: Evening,
) -> None:
    comments = await evening.open()
    await evening.writes(comments, "fern")
    assert [each.new for each in comments.waiting] == [False], "nobody was seen before, so that says nothing"
    day = AT.date()
    await write_visits(evening.database, [Visit("id-fern", day, day), Visit("id-moss", day, day)])
    await evening.days_later(1)
    later = evening.clock.now().date()
    await write_visits(evening.database, [Visit("id-fern", later, later), Visit("id-reed", later, later)])
    for who in ("fern", "moss", "reed", "lark"):
        await evening.writes(comments, who)
    assert {each.chatter.login: each.new for each in comments.waiting} == {
        "fern": False,
        "moss": False,
        "reed": True,
        "lark": True,
    }
    ((_, gaps),) = await evening.comes_to_break(comments)
    assert gaps["new"] == 2


async def test_back_after_months_is_who_asked_for_it_and_the_same_takes_it_back(evening: Evening) -> None:
    comments = await evening.open()
    fern, moss = Chatter("id-fern", "fern", "fern"), Chatter("id-moss", "moss", "moss")
    assert await comments.switch_welcome_back(fern)
    assert await comments.switch_welcome_back(moss)
    assert not await comments.switch_welcome_back(moss)
    for who in ("fern", "moss", "reed"):
        await evening.writes(comments, who)
    await evening.days_later(AWAY.days)
    for who in ("fern", "moss", "reed"):
        await evening.writes(comments, who)
    ((_, gaps),) = await evening.comes_to_break(comments)
    assert gaps["back"] == "@fern"
    await evening.days_later(AWAY.days - 1)
    await evening.writes(comments, "fern")
    ((_, gaps),) = await evening.comes_to_break(comments)
    assert gaps["back"] == "none"


async def test_who_opted_out_is_told_why_nobody_can_know_that_they_are_back(evening: Evening) -> None:
    comments = await evening.open()
    evening.out.add("id-fern")
    with pytest.raises(Refusal, match="welcome-back-opted-out"):
        await comments.switch_welcome_back(Chatter("id-fern", "fern", "fern"))
    assert await left(evening.database, "welcome_back") == 0


async def test_who_is_moderated_while_the_greeting_waits_for_its_turn_is_not_in_it(evening: Evening) -> None:
    comments = await evening.open()
    for who in ("fern", "moss", "reed"):
        await evening.writes(comments, who)
    evening.meanwhile = [
        lambda: comments.taken_off(Removal(evening.clock.now(), author="id-fern")),
        lambda: evening.struck.add("id-reed"),
    ]
    ((_, gaps),) = await evening.comes_to_break(comments)
    assert gaps["names"] == "@moss"


@pytest.mark.parametrize(
    "verdict",
    [Verdict(Action.NONE, care="want to die"), Verdict(Action.TIMEOUT), Verdict(Action.REVIEW)],
)
async def test_who_may_be_in_danger_or_was_moderated_is_greeted_by_nothing(
    evening: Evening, verdict: Verdict
) -> None:
    comments = await evening.open()
    await evening.writes(comments, "moss")
    line = await evening.writes(comments, "fern")
    comments.judged(line, verdict)
    await evening.activity.still()
    assert waiting(comments) == ["moss"]
    await evening.days_later(1)
    line = Message("m", Chatter("id-fern", "fern", "fern"), Role.VIEWER, "", (), evening.clock.now(), "c")
    comments.judged(line, verdict)  # before the first line of this evening is heard
    for who in ("fern", "moss"):
        await evening.writes(comments, who)
    assert waiting(comments) == ["moss"]


async def test_what_is_old_goes_with_a_sweep_and_not_at_a_start(evening: Evening) -> None:
    comments = await evening.open()
    await comments.switch_welcome_back(Chatter("id-fern", "fern", "fern"))
    await evening.writes(comments, "fern", "my words")
    await evening.days_later(1)
    await comments.sweep()
    assert await left(evening.database, "early_comment") == 0
    await evening.days_later(KEPT_FOR.days)
    assert await left(evening.database, "welcome_back") == 1
    await evening.days_later(1)
    comments = await evening.open()
    assert await left(evening.database, "welcome_back") == 1, "nobody knows yet whether the clock is right"
    await comments.sweep()
    assert await left(evening.database, "welcome_back") == 0


async def test_a_start_with_a_clock_that_is_a_day_ahead_greets_this_evening_all_the_same(
    evening: Evening,
) -> None:
    await evening.writes(await evening.open(), "fern")
    true, evening.clock = evening.clock, FakeClock(AT + timedelta(days=1))
    comments = await evening.open()
    comments._clock = true  # pyright: ignore[reportPrivateUsage] - as Twitch has told the time
    evening.clock = true
    await comments.sweep()
    await evening.writes(comments, "moss")
    assert waiting(comments) == ["fern", "moss"]


async def left(database: Database, table: str) -> int:
    rows = [*await database.reading.execute_fetchall(f"SELECT count(*) AS n FROM {table}")]  # noqa: S608 - ours
    return int(rows[0]["n"])


async def test_switched_off_nobody_is_noted_and_what_was_is_gone(evening: Evening) -> None:
    comments = await evening.open()
    await evening.writes(comments, "fern")
    await comments.switch(False, "mod_moss")
    assert await left(evening.database, "early_comment") == 0
    comments = await evening.open()
    await evening.writes(comments, "reed")
    assert (comments.on, waiting(comments)) == (False, [])
    assert await left(evening.database, "early_comment") == 0
    await comments.switch(True, "mod_moss")
    await evening.writes(comments, "reed")
    assert waiting(comments) == ["reed"]


async def test_who_is_forgotten_is_gone_from_rows_memory_and_others_words(evening: Evening) -> None:
    comments = await evening.open()
    await comments.switch_welcome_back(Chatter("id-fern", "fern", "fern"))
    await evening.writes(comments, "fern", "hi")
    await evening.writes(comments, "moss", "hi @fern and all")
    await comments.switch(True, "fern")
    person, told = Person(frozenset({"fern"}), frozenset({"id-fern"})), Forgotten()
    async with evening.database.writing() as connection:
        await forget_comments(connection, person, told)
    await comments.forgotten(person)
    assert [(each.chatter.login, each.words) for each in comments.waiting] == [("moss", "hi … and all")]
    assert waiting(await evening.open()) == ["moss"]
    dump = "\n".join([line async for line in evening.database.reading.iterdump()])
    assert "fern" not in dump
    assert told.taken["first lines"] == 2


async def test_who_is_forgotten_while_their_line_is_written_leaves_no_row(evening: Evening) -> None:
    comments = await evening.open()
    message = Message("m", Chatter("7", "fern", "fern"), Role.VIEWER, "hi", (), evening.clock.now(), "c")
    comments.heard(message)
    await comments.forgotten(Person(frozenset({"fern"}), frozenset({"7"})))
    await evening.activity.still()
    assert await left(evening.database, "early_comment") == 0


async def test_who_opts_out_is_greeted_no_more_over_a_restart_too(evening: Evening) -> None:
    comments = await evening.open()
    await comments.switch_welcome_back(Chatter("id-fern", "fern", "fern"))
    await evening.writes(comments, "fern")
    await comments.forgotten(Person(frozenset({"fern"}), frozenset({"id-fern"})))
    assert waiting(comments) == waiting(await evening.open()) == []
    assert await left(evening.database, "welcome_back") == 0


async def test_in_a_full_room_nobody_more_is_noted(evening: Evening) -> None:
    comments = await evening.open()
    for number in range(MAX_COMMENTS + 5):
        at = evening.clock.now() + timedelta(seconds=number)
        who = Chatter(f"{number}", f"f{number}", f"f{number}")
        comments.heard(Message(f"r{number}", who, Role.VIEWER, "hi", (), at, "c"))
    await evening.activity.still()
    assert len(comments.waiting) == await left(evening.database, "early_comment") == MAX_COMMENTS
