"""The interview: dealt without repeats over a restart, and fans' questions that wait for a yes."""

import asyncio
import sqlite3
from collections.abc import Awaitable, Callable, Mapping
from datetime import date, timedelta
from typing import Any, cast

import pytest

from bot.domain.backstage.band import BAND, Mate
from bot.domain.backstage.interview import INTERVIEW, MAX_ASKS, InterviewQuestion
from bot.domain.chat.message import Message
from bot.domain.chat.said import Removal
from bot.domain.pages.visitor import Right, Visitor
from bot.errors import Refusal
from bot.rehearsal.clock import FakeClock
from bot.services.activity import Activity
from bot.services.backstage.band import Band
from bot.services.backstage.band_cards import band_cards, follow_guest, follow_interview
from bot.services.backstage.interview import CARD_MINUTES, MAX_WAITING_OF_ONE, Dealt, Interview
from bot.services.documents.catalogue import Catalogue
from bot.services.feed import Feed
from bot.services.pages.overlay import Overlay
from bot.store.database import Database
from bot.web.do import Asked
from bot.web.interview import interview_acts, interview_part
from tests.catalogue import AT, keep, opened
from tests.shipped import POLICY
from tests.spoken import voice_of_tests

DECK = [
    InterviewQuestion(slug="one", asks="What was your first bass?"),
    InterviewQuestion(slug="home", asks="Where do you live?"),
    InterviewQuestion(slug="two", asks="Which song never again?"),
    InterviewQuestion(slug="fiddle", asks="Open strings, a sin?", whom="tamsin"),
]
TAMSIN = Mate(slug="tamsin", name="Tamsin Hare", plays="fiddle", vouched=date(2026, 11, 2))


class House:
    """The interview over a database that stays."""

    def __init__(self, database: Database) -> None:
        self.database, self.clock = database, FakeClock(AT)
        self.interview: Interview
        self.band: Band
        self.catalogue: Catalogue
        self.overlay: Overlay

    async def start(self) -> None:
        self.catalogue = await opened(self.database, self.clock)
        values = (self.catalogue, self.database, self.clock, Activity())
        self.band = Band(*values, policy=lambda: POLICY, artist="junipervale")
        await self.band.load()
        self.interview = Interview(self.catalogue, self.database, self.band, policy=lambda: POLICY)

    async def deal(self, after: int = 0) -> str:
        dealt = await self.interview.deal(AT + timedelta(seconds=after))
        return dealt.question.slug


@pytest.fixture
async def house(database: Database) -> House:
    await keep(database, BAND, [TAMSIN])
    await keep(database, INTERVIEW, DECK)
    house = House(database)
    await house.start()
    return house


async def refused(doing: Awaitable[object]) -> str:
    with pytest.raises(Refusal) as told:
        await doing
    return told.value.line


async def test_none_comes_twice_before_all_were_dealt_over_a_restart_and_none_that_is_private(
    house: House,
) -> None:
    told = [await house.deal(0)]
    await house.start()
    told += [await house.deal(1), await house.deal(2)]
    assert told == ["one", "two", "one"]


async def test_a_guest_is_asked_what_is_for_them_first_and_what_others_were_asked_before(
    house: House,
) -> None:
    await house.deal(0)
    await house.band.welcome("tamsin")
    assert [await house.deal(each) for each in (1, 2, 3)] == ["fiddle", "one", "two"]


async def test_without_a_question_that_may_be_asked_there_is_none(house: House) -> None:
    async with house.catalogue.editing(None) as draft:
        for slug in ("one", "two"):
            draft.remove(INTERVIEW, slug)
    assert await refused(house.interview.deal(AT)) == "interview-no-questions"


async def test_a_fans_question_waits_and_is_dealt_after_a_yes(
    house: House, message: Callable[..., Message]
) -> None:
    line = message("!interview add Tamsin: why a fiddle @all?")
    number = await house.interview.offer("Tamsin: why a fiddle @all?", line)
    assert [(each.id, each.chatter.login) for each in await house.interview.waiting()] == [
        (number, "fan_fern")
    ]
    await house.interview.decide(number, "mod_moss", taken=True)
    assert not await house.interview.waiting()
    added = house.catalogue.all(INTERVIEW)["why-a-fiddle-all"]
    assert (added.asks, added.whom, added.by) == ("why a fiddle all?", "tamsin", "fan_fern")
    assert await refused(house.interview.decide(number, "mod_moss", taken=True)) == "interview-no-such"


@pytest.mark.parametrize(
    ("asks", "line"),
    [
        ("which town do you live in?", "interview-private"),
        ("are you single?", "interview-private"),
        ("what of https://youtube.com/watch then?", "interview-link"),
        ("would you kys?", "interview-against-rules"),
        ("What was your FIRST bass?", "interview-there-already"),
        ("x" * (MAX_ASKS + 1), "interview-too-long"),
        ("?!", "interview-how"),
        ("http://nowhere then?", "interview-link"),
    ],
)
async def test_what_nobody_may_be_asked_does_not_wait(
    house: House, message: Callable[..., Message], asks: str, line: str
) -> None:
    assert await refused(house.interview.offer(asks, message(asks))) == line
    assert not await house.interview.waiting()


async def test_a_question_that_waits_calls_nobody_and_is_no_command(
    house: House, message: Callable[..., Message]
) -> None:
    await house.interview.offer("Tamsin: !ban @mod_moss why?", message("x"))
    (waits,) = await house.interview.waiting()
    assert "@" not in waits.asks
    await house.interview.decide(None, "mod_moss", taken=True)
    assert house.catalogue.all(INTERVIEW)["ban-mod-moss-why"].asks == "ban mod_moss why?"


async def test_two_who_deal_at_once_deal_two_questions(house: House) -> None:
    dealt = await asyncio.gather(*(house.interview.deal(AT + timedelta(seconds=n)) for n in range(2)))
    assert [each.question.slug for each in dealt] == ["one", "two"]


async def test_many_who_offer_at_once_pass_no_bound(house: House, message: Callable[..., Message]) -> None:
    offers = [house.interview.offer(f"Why number {n}?", message("x")) for n in range(MAX_WAITING_OF_ONE + 2)]
    done = await asyncio.gather(
        *offers, house.interview.offer("Why number 1?", message("x", who="fan_reed")), return_exceptions=True
    )
    assert [each.line for each in done if isinstance(each, Refusal)] == [
        "interview-enough",
        "interview-enough",
        "interview-there-already",
    ]


async def test_of_a_yes_and_a_no_at_once_one_counts(house: House, message: Callable[..., Message]) -> None:
    for n, order in enumerate(((True, False), (False, True))):
        number = await house.interview.offer(f"Why number {n}?", message("x"))
        deciding = (house.interview.decide(number, "mod_moss", taken=taken) for taken in order)
        _, second = await asyncio.gather(*deciding, return_exceptions=True)
        assert isinstance(second, Refusal)
        assert (f"why-number-{n}" in house.catalogue.all(INTERVIEW)) is order[0]


async def test_a_question_that_cannot_be_written_as_taken_is_not_in_the_deck(
    house: House, message: Callable[..., Message]
) -> None:
    number = await house.interview.offer("Why not?", message("x"))
    async with house.database.writing() as connection:
        await connection.execute(
            "CREATE TEMP TRIGGER full BEFORE UPDATE ON interview_offer BEGIN SELECT RAISE(ABORT, 'full'); END"
        )
    with pytest.raises(sqlite3.IntegrityError):
        await house.interview.decide(number, "mod_moss", taken=True)
    await house.start()
    assert "why-not" not in house.catalogue.all(INTERVIEW)
    assert [each.id for each in await house.interview.waiting()] == [number]


async def test_who_was_asked_is_told_as_they_are_by_now_and_not_when_they_are_gone(
    house: House, shown: Callable[[str], list[str]]
) -> None:
    await house.band.welcome("tamsin")
    await house.deal()
    async with house.catalogue.editing(None) as draft:
        draft.put(BAND, TAMSIN.model_copy(update={"name": "Tamsin Leveret"}))
    assert shown("interview") == ["Open strings, a sin?", "For Tamsin Leveret"]
    assert house.interview.now(AT)
    async with house.catalogue.editing(None) as draft:
        draft.put(BAND, TAMSIN.model_copy(update={"vouched": None}))
    assert shown("interview") == []
    assert house.interview.now(AT) is None


async def test_of_one_person_few_questions_wait(house: House, message: Callable[..., Message]) -> None:
    for number in range(MAX_WAITING_OF_ONE):
        await house.interview.offer(f"Why number {number}?", message("x"))
    assert await refused(house.interview.offer("And this?", message("x"))) == "interview-enough"
    assert await refused(house.interview.offer("why NUMBER 1?", message("x"))) == "interview-there-already"
    await house.interview.offer("And this?", message("x", who="fan_reed"))
    await house.interview.decide(None, "mod_moss", taken=False)
    await house.interview.offer("Again?", message("x"))


async def test_what_staff_takes_off_waits_no_longer(house: House, message: Callable[..., Message]) -> None:
    lines = [message("x", who=who) for who in ("fan_fern", "fan_fern", "fan_reed", "fan_moss")]
    for number, line in enumerate(lines):
        await house.interview.offer(f"Why number {number}?", line)
    await house.interview.take_off(Removal(AT, line=lines[3].id))
    await house.interview.take_off(Removal(AT, author="id-fan_fern"))
    assert [each.asks for each in await house.interview.waiting()] == ["Why number 2?"]


@pytest.fixture
def shown(house: House) -> Callable[[str], list[str]]:
    """Return what tells the texts that a card shows."""
    feed = Feed()
    overlay = Overlay(feed, POLICY.private_topic)
    publish = follow_interview(feed, house.interview)
    house.interview.listen(publish)
    house.band.listen(publish)
    house.band.listen(follow_guest(feed, house.band))
    overlay.add(band_cards(voice_of_tests().say))
    house.overlay = overlay
    return lambda card: [row["text"] for row in feed.latest[f"overlay-{card}"]["rows"]]


async def test_the_guest_and_the_question_stand_on_the_overlay(
    house: House, shown: Callable[[str], list[str]]
) -> None:
    assert shown("guest") == shown("interview") == []
    await house.band.welcome("tamsin")
    await house.deal()
    assert shown("guest") == ["Guest tonight", "Tamsin Hare", "fiddle"]
    assert shown("interview") == ["Open strings, a sin?", "For Tamsin Hare"]
    assert house.interview.now(AT + timedelta(minutes=CARD_MINUTES)) is None
    await house.band.see_off()
    assert shown("guest") == []


async def test_the_desk_deals_and_decides_and_chat_is_told_what_was_dealt(
    house: House, message: Callable[..., Message]
) -> None:
    told: list[Dealt] = []
    acts = {each.name: each.do for each in interview_acts(house.interview, house.clock, told.append)}
    part = interview_part(house.interview, house.clock)

    async def press(name: str, **fields: str) -> Mapping[str, Any]:
        await acts[name](Asked(Visitor(Right.MODERATOR, "mod_moss"), fields))
        return cast("Mapping[str, Any]", await part.values())

    numbers = [await house.interview.offer(f"Why number {n}?", message("x")) for n in range(2)]
    assert (await press("interview-yes", number=str(numbers[0])))["count"] == 1
    assert (await press("interview-no", number=str(numbers[1])))["count"] == 0
    assert (await press("interview"))["dealt"] == told[0]
    assert await refused(press("interview-yes", number="")) == "interview-no-such"


async def test_a_fans_question_leaves_the_overlay_with_its_fan(
    house: House, shown: Callable[[str], list[str]], message: Callable[..., Message]
) -> None:
    await house.interview.offer("Tamsin: why not?", message("x"))
    await house.interview.decide(None, "mod_moss", taken=True)
    await house.band.welcome("tamsin")
    told = [await house.deal(each) for each in (0, 1)]
    assert told == ["fiddle", "why-not"]
    assert shown("interview")[0] == "why not?"
    house.overlay.take_off(Removal(AT + timedelta(hours=1), author="id-fan_fern"))
    assert shown("interview") == []
