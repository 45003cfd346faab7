"""The queue of fans' questions: kept, merged, taken up, taken back, told, and forgotten."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

import pytest

from bot.domain.chat.message import Chatter, Message, Role
from bot.domain.chat.said import Removal
from bot.domain.evenings.recap import AnsweredQuestion
from bot.domain.fans.question_queue import ANSWERS_FOR, KEPT_FOR, MAX_WAITING_OF_ONE, WAITS_FOR
from bot.errors import Gap, Refusal
from bot.rehearsal.clock import FakeClock
from bot.services.activity import Activity
from bot.services.fans.question_queue import NONE_OPEN, QuestionQueue
from bot.services.surroundings import Surroundings
from bot.store.database import Database
from bot.store.question_queue import answered_between
from tests.catalogue import AT
from tests.moderated import POLICY

PLAIN: dict[str, str] = dict.fromkeys(("what", "is", "your", "do", "you"), "")
BY = "junipervale"


class Evening:
    """A queue with its clock, and what it tells."""

    def __init__(self, database: Database) -> None:
        self.database = database
        self.clock = FakeClock(AT)
        self.activity = Activity()
        self.live = True
        self.told: list[tuple[str, Mapping[str, Gap]]] = []
        self.lines = 0
        self.private = ""

    def policy(self) -> Any:
        """Return the house rules, with one text more that is private."""
        return self if self.private else POLICY

    def private_topic(self, text: str) -> str:
        return "Since tonight" if text == self.private else POLICY.private_topic(text)

    async def open(self) -> QuestionQueue:
        def tell(line: str, gaps: Mapping[str, Gap], _: str) -> None:
            self.told.append((line, gaps))

        around = Surroundings(self.activity, self.policy, lambda: self.live, tell, lambda: None)
        queue = QuestionQueue(self.database, self.clock, around, plain=lambda: PLAIN, day_of=datetime.date)
        await queue.load()
        return queue

    def line(self, who: str, text: str) -> Message:
        self.lines += 1
        chatter = Chatter(f"id-{who}", who, who)
        return Message(f"m{self.lines}", chatter, Role.VIEWER, text, (), self.clock.now(), "c")

    async def ask(self, queue: QuestionQueue, who: str, text: str) -> int:
        await self.clock.advance(self.clock.now() + timedelta(seconds=1))
        return await queue.ask(text, self.line(who, text))


@pytest.fixture
def evening(database: Database) -> Evening:
    return Evening(database)


def words(queue: QuestionQueue) -> list[str]:
    return [each.words for each in queue.standing.waiting]


async def test_alike_questions_wait_together_and_come_apart_again(evening: Evening) -> None:
    queue = await evening.open()
    one = await evening.ask(queue, "fern", "what is your favourite scale?")
    assert await evening.ask(queue, "moss", "favorite scale") == one
    await evening.ask(queue, "moss", "do you teach")
    with pytest.raises(Refusal, match="ask-asked-already"):
        await evening.ask(queue, "fern", "your favourite scale")
    (merged, _) = queue.standing.waiting
    assert [each.login for each in merged.askers] == ["fern", "moss"]
    await queue.part(merged.askings[1].id)
    assert sorted(words(queue)) == ["do you teach", "favorite scale", "what is your favourite scale?"]
    with pytest.raises(Refusal, match="questions-unknown"):
        await queue.part(merged.askings[0].id)


async def test_one_person_has_so_many_that_wait_and_no_more(evening: Evening) -> None:
    queue = await evening.open()
    for thing in ("capos", "slides", "tubes")[:MAX_WAITING_OF_ONE]:
        await evening.ask(queue, "fern", f"do you like {thing}")
    with pytest.raises(Refusal, match="ask-enough"):
        await evening.ask(queue, "fern", "and picks?")
    assert await evening.ask(queue, "moss", "and picks?")


@pytest.mark.parametrize(
    ("text", "why"),
    [
        (" ", "ask-how"),
        ("why " * 60, "ask-too-long"),
        ("is this you https://example.com/x", "ask-link"),
        ("where do you live, what street?", "ask-private"),
    ],
)
async def test_what_may_not_be_asked_is_refused_with_its_reason(
    evening: Evening, text: str, why: str
) -> None:
    queue = await evening.open()
    with pytest.raises(Refusal, match=why):
        await evening.ask(queue, "fern", text)
    assert queue.standing.unsettled == []


async def test_the_next_is_opened_and_undo_brings_state_and_place_back(evening: Evening) -> None:
    queue = await evening.open()
    for who, text in (("fern", "first thing"), ("moss", "second thing"), ("reed", "third thing")):
        await evening.ask(queue, who, text)
    before = words(queue)
    assert before == ["first thing", "second thing", "third thing"]
    for _ in range(3):
        await evening.clock.advance(evening.clock.now() + timedelta(minutes=2))
        await queue.next(BY)
    assert queue.standing.open
    assert queue.standing.open.words == "third thing"
    assert [each.words for each in queue.standing.answered] == ["second thing", "first thing"]
    for _ in range(3):
        await queue.undo(BY)
    assert (words(queue), queue.standing.open) == (before, None)
    with pytest.raises(Refusal, match="questions-nothing-undone"):
        await queue.undo(BY)


async def test_what_is_put_off_waits_behind_all_and_what_is_dropped_comes_back_by_undo(
    evening: Evening,
) -> None:
    queue = await evening.open()
    for who, text in (("fern", "first thing"), ("moss", "second thing")):
        await evening.ask(queue, who, text)
    await queue.next(BY)
    await queue.put_off(BY)
    assert words(queue) == ["second thing", "first thing"]
    await queue.next(BY)
    await queue.drop(BY)
    assert words(queue) == ["first thing"]
    await queue.undo(BY)
    assert queue.standing.open
    assert queue.standing.open.words == "second thing"
    assert evening.told == [], "nobody is told of what is dropped or put off"


async def test_who_asked_is_told_once_at_once_or_when_they_write_again(evening: Evening) -> None:
    queue = await evening.open()
    await evening.ask(queue, "fern", "do you teach")
    await evening.ask(queue, "moss", "do you teach?")
    await queue.next(BY)
    await queue.done("Not this year.", BY)
    assert evening.told == [
        (
            "question-answered",
            {"names": "@fern @moss", "words": "do you teach", "answer": "Not this year."},
        )
    ]
    evening.live = False
    await evening.ask(queue, "reed", "and next year")
    await queue.next(BY)
    await queue.next(BY)
    assert len(evening.told) == 1
    again = await evening.open()
    again.askers.heard(evening.line("reed", "hello"))
    again.askers.heard(evening.line("reed", "hello again"))
    await evening.activity.still()
    assert [gaps["names"] for _, gaps in evening.told[1:]] == ["@reed"]


async def test_an_answer_in_words_is_told_to_who_asks_the_same_and_only_once(evening: Evening) -> None:
    queue = await evening.open()
    await evening.ask(queue, "fern", "do you teach")
    await queue.next(BY)
    await queue.done("Not this year.", BY)
    asks = evening.line("moss", "you teach?")
    found = queue.answered_before("you teach?", asks)
    assert found
    assert found.answer == "Not this year."
    assert queue.answered_before("you teach?", asks) is None, "who asks on, is not put off once more"
    number = await evening.ask(queue, "moss", "you teach?")
    waits = queue.standing.numbered(number)
    assert waits
    earlier = queue.earlier(waits)
    assert earlier
    assert earlier.answer == "Not this year."


async def test_what_is_private_is_no_answer_and_by_a_later_policy_told_and_opened_no_more(
    evening: Evening,
) -> None:
    queue = await evening.open()
    for who, text in (("fern", "do you teach"), ("moss", "second thing"), ("reed", "third thing")):
        await evening.ask(queue, who, text)
    await queue.next(BY)
    with pytest.raises(Refusal, match="questions-answer-private"):
        await queue.done("I live at 12 Harbour Street", BY)
    await queue.done("Not this year.", BY)
    evening.private = "Not this year."
    assert queue.answered_before("you teach?", evening.line("reed", "you teach?")) is None
    evening.private = "second thing"
    opened = await queue.next(BY)
    assert opened
    assert opened.words == "third thing"


async def test_what_is_private_since_is_shown_no_more_and_waits_all_the_same(evening: Evening) -> None:
    queue = await evening.open()
    for who, text in (("fern", "first thing"), ("moss", "second thing"), ("reed", "third thing")):
        await evening.ask(queue, who, text)
    await queue.next(BY)
    evening.private = "first thing"
    assert queue.shown.open is None
    assert [each.words for each in queue.shown.waiting] == ["second thing", "third thing"]
    assert queue.standing.open, "it is answered with the next one"
    await queue.done("", BY)
    assert [queue.hides(each) for each in queue.standing.settled] == [True]
    evening.private = ""
    assert [queue.hides(each) for each in queue.standing.settled] == [False]


async def test_what_is_open_and_hidden_keeps_nobody_from_the_next_one(evening: Evening) -> None:
    queue = await evening.open()
    await evening.ask(queue, "fern", "first thing")
    second = await evening.ask(queue, "moss", "second thing")
    hidden = await queue.next(BY)
    assert hidden
    evening.private = hidden.words
    for shown in (NONE_OPEN, hidden.id):  # as a page has it that was made anew since, or was not
        opened = await queue.next(BY, shown=shown, following=second)
        assert opened
        assert opened.id == second
        await queue.undo(BY)
    with pytest.raises(Refusal, match="questions-moved-on"):
        await queue.next(BY, shown=second)


async def test_what_staff_takes_off_is_asked_no_more_even_while_it_is_open(evening: Evening) -> None:
    queue = await evening.open()
    await evening.ask(queue, "fern", "first thing")
    await evening.ask(queue, "moss", "first thing!")
    await evening.ask(queue, "reed", "third thing")
    await queue.next(BY)
    queue.taken_off(Removal(evening.clock.now(), author="id-fern"))
    await evening.activity.still()
    assert queue.standing.open
    assert [each.login for each in queue.standing.open.askers] == ["moss"]
    queue.taken_off(Removal(evening.clock.now(), line="m2"))
    await evening.activity.still()
    assert queue.standing.open is None
    assert words(queue) == ["third thing"]


async def test_the_recap_has_what_was_answered_and_nobody_who_asked_or_was_moderated(
    evening: Evening,
) -> None:
    queue = await evening.open()
    begun = evening.clock.now()
    for who, text in (("fern", "first thing"), ("moss", "first thing!"), ("reed", "third thing")):
        await evening.ask(queue, who, text)
    await queue.next(BY)
    await queue.done("So it is.", BY)
    await queue.next(BY)
    await queue.drop(BY)
    await evening.ask(queue, "lark", "fourth thing")
    await queue.next(BY)
    await queue.done("", BY)

    async def told() -> list[AnsweredQuestion]:
        return await answered_between(evening.database, begun, begun + timedelta(days=1))

    first = AnsweredQuestion("first thing", "So it is.", askers=2)
    assert await told() == [first, AnsweredQuestion("fourth thing", "", askers=1)]
    queue.taken_off(Removal(evening.clock.now(), author="id-lark"))
    queue.taken_off(Removal(evening.clock.now(), line="m1"))
    await evening.activity.still()
    assert await told() == [AnsweredQuestion("first thing!", "So it is.", askers=1)]


async def test_what_waits_lives_on_and_what_is_old_goes_with_a_sweep_not_at_a_start(
    evening: Evening,
) -> None:
    queue = await evening.open()
    for who, text in (("fern", "first thing"), ("moss", "second thing"), ("reed", "third thing")):
        await evening.ask(queue, who, text)
    await queue.next(BY)
    await queue.done("So it is.", BY)
    await queue.next(BY)
    await queue.done("", BY)
    await evening.clock.advance(evening.clock.now() + KEPT_FOR + timedelta(days=1))
    assert len(await kept(evening.database)) == 3
    queue = await evening.open()
    assert len(await kept(evening.database)) == 3, "nobody knows yet whether the clock is right"
    await queue.sweep()
    assert words(queue) == ["third thing"]
    (left,) = queue.standing.settled
    assert (left.answer, left.askers[0].id, left.turn_of) == ("So it is.", "", "")
    await evening.clock.advance(evening.clock.now() + WAITS_FOR)
    await queue.sweep()
    assert words(queue) == []
    await evening.clock.advance(evening.clock.now() + ANSWERS_FOR)
    await queue.sweep()
    assert (queue.standing.settled, await kept(evening.database)) == ([], [])


async def kept(database: Database) -> list[int]:
    return [row["id"] for row in await database.reading.execute_fetchall("SELECT id FROM question")]


async def test_a_question_in_plain_words_waits_without_a_word_about_it(evening: Evening) -> None:
    queue = await evening.open()
    for who, text in (
        ("fern", "how long have you been playing?"),
        ("moss", "where do you live, what street?"),
    ):
        queue.overhear(text, evening.line(who, text))
    await evening.activity.still()
    assert words(queue) == ["how long have you been playing?"]
    assert evening.told == []


async def test_who_asked_in_passing_is_told_of_no_answer_and_who_handed_it_in_is(evening: Evening) -> None:
    queue = await evening.open()
    queue.overhear("can you play wonderwall?", evening.line("fern", "can you play wonderwall?"))
    await evening.activity.still()
    await evening.ask(queue, "robin", "play wonderwall")
    queue.overhear("do you sing?", evening.line("moss", "do you sing?"))
    await evening.activity.still()
    for _ in range(3):
        await queue.next(BY)
    assert [(gaps["names"], gaps["words"]) for _, gaps in evening.told] == [("@robin", "play wonderwall")]
    evening.live = False
    queue.overhear("who built it?", evening.line("reed", "who built it?"))
    evening.live = True
    queue.overhear("who built it?", evening.line("reed", "who built it?"))
    await evening.activity.still()
    evening.live = False
    await queue.open_one(queue.standing.waiting[0].id, BY)
    await queue.done("A friend.", BY)
    evening.live = True
    for held in (queue, await evening.open()):
        held.askers.heard(evening.line("reed", "hi"))
        await evening.activity.still()
    assert len(evening.told) == 1, "neither later, nor after a restart"
