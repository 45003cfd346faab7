"""Somebody as moderators look at them: what was decided, what counts, how often they were here."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from bot.domain.chat.message import Chatter, Message
from bot.domain.chat.review import ReviewItem, ReviewKind
from bot.errors import Gap, Refusal
from bot.moderation.chat_state import LATELY_SECONDS
from bot.moderation.decision import DueCall
from bot.moderation.verdict import Action
from bot.services.feed import Feed
from bot.services.moderation.due import CallFailedError, Pointless
from bot.services.moderation.moderator import Moderator
from bot.services.moderation.people import MAX_PERMIT_MINUTES, People
from bot.services.moderation.review import ReviewQueue
from bot.store.database import Database
from tests.shipped import POLICY

DAY = 24 * 3600


class Twitch:
    """Twitch's side, the chat and the clock: it does what it is told."""

    def __init__(self, now: datetime) -> None:
        self.time = now
        self.fails = ""

    def now(self) -> datetime:
        return self.time

    async def sleep(self, seconds: float) -> None:
        raise AssertionError(seconds)

    async def moderate(self, _call: DueCall, _pointless: Pointless, /) -> None:
        if self.fails:
            raise CallFailedError(self.fails)

    async def resolve_held(self, message_id: str, *, allow: bool) -> None: ...

    async def resolve_unban(self, request_id: str, *, approve: bool) -> None: ...

    def tell(self, line: str, /, **gaps: Gap) -> None: ...


class Channel:
    """The house, with a clock that goes on with what is said."""

    def __init__(self, database: Database, message: Callable[..., Message], evening: datetime) -> None:
        self.twitch = Twitch(evening)
        self.moderator = Moderator(POLICY, database, self.twitch, self.twitch)
        self.review = ReviewQueue(
            database,
            self.moderator,
            self.twitch,
            undo=self.moderator.undo,
            tell=self.twitch.tell,
            clock=self.twitch,
            feed=Feed(),
        )
        self.people = People(database, self.moderator, self.review, self.twitch)
        self._message = message
        self._evening = evening

    async def hear(self, text: str, *, who: str = "fan_fern", after: float = 0) -> Message:
        line = self._message(text, who=who, after=after)
        self.twitch.time = line.at
        await self.moderator.carry_out(line, self.moderator.judge(line))
        return line


@pytest.fixture
def channel(database: Database, message: Callable[..., Message], evening: datetime) -> Channel:
    return Channel(database, message, evening)


async def test_a_card_has_what_was_decided_by_whom_and_what_still_counts(channel: Channel) -> None:
    first = await channel.hear("example.com")
    await channel.hear("example.com again", after=600)
    await channel.moderator.undo(1, "mod_moss")
    channel.twitch.time += timedelta(seconds=30)
    card = await channel.people.card("@Fan_Fern")
    assert [(each.decision, each.what, each.rule) for each in card.decisions] == [
        (2, "timeout", "links"),
        (1, "warn", "links"),
    ]
    assert (card.decisions[1].said, card.decisions[1].at) == ("example.com", first.at)
    assert [each.undone_by for each in card.decisions] == ["", "mod_moss"]
    assert len(card.strikes) == 1
    assert card.next_step == POLICY.escalation.steps[1]
    assert card.out
    assert card.out.id == 2
    assert card.chatter.id == "id-fan_fern"


async def test_a_line_that_a_moderator_punished_tells_who_did(channel: Channel) -> None:
    await channel.hear("you are such a clown")
    await channel.review.decide(1, "mod_moss", yes=True)
    card = await channel.people.card("fan_fern")
    assert [(each.what, each.by) for each in card.decisions] == [("warn", "mod_moss"), ("review", "")]


async def test_a_card_has_the_last_half_hour_from_memory_and_what_waits(channel: Channel) -> None:
    await channel.hear("long ago")
    await channel.hear("what a tone", after=LATELY_SECONDS + 1)
    await channel.hear("somebody else", who="sub_sol", after=LATELY_SECONDS + 2)
    fern = Chatter("id-fan_fern", "fan_fern", "fan_fern")
    item = ReviewItem(ReviewKind.HELD, channel.twitch.now(), fern, "darn", "m1", "swearing")
    await channel.review.put(item)
    card = await channel.people.card("fan_fern")
    assert [line.text for line in card.said] == ["what a tone"]
    assert [each.said for each in card.waiting] == ["darn"]


async def test_each_day_on_which_somebody_wrote_counts_once(channel: Channel, evening: datetime) -> None:
    for day in (0, 0, 3, 3, 7):
        await channel.hear("hello", after=day * DAY)
        await channel.hear("hello again", after=day * DAY + 60)
        card = await channel.people.card("fan_fern")
    assert (card.first_seen, card.days) == (evening.date(), 3)
    await channel.hear("hello", who="sub_sol", after=8 * DAY)
    card = await channel.people.card("sub_sol")
    assert (card.first_seen, card.days) == ((evening + timedelta(days=8)).date(), 1)


async def test_whoever_was_never_here_has_an_empty_card(channel: Channel) -> None:
    card = await channel.people.card("nobody_here")
    assert (card.chatter.id, card.first_seen, card.days) == ("", None, 0)
    assert [*card.decisions, *card.strikes, *card.said, *card.waiting] == []
    assert card.permitted_until is None
    assert card.next_step.action is Action.WARN
    with pytest.raises(Refusal) as refusal:
        await channel.people.card("no such name")
    assert refusal.value.line == "no-such-person"


async def test_who_is_here_goes_before_who_was_moderated_under_the_same_login(
    channel: Channel, database: Database
) -> None:
    await channel.hear("example.com")
    async with database.writing() as connection:
        await connection.execute("UPDATE audit SET chatter_id = 'id-old'")
    assert (await channel.people.card("fan_fern")).chatter.id == "id-fan_fern"
    channel.twitch.time += timedelta(seconds=LATELY_SECONDS + 1)
    assert (await channel.people.card("fan_fern")).chatter.id == "id-old"


async def test_somebody_is_found_by_their_id_whatever_they_are_called(
    channel: Channel, message: Callable[..., Message]
) -> None:
    line = message("example.com")
    fern = replace(line, chatter=Chatter("77", "fern", "Fern"))
    await channel.moderator.carry_out(fern, channel.moderator.judge(fern))
    assert (await channel.people.card("77")).chatter.login == "fern"
    channel.twitch.time += timedelta(seconds=LATELY_SECONDS + 1)
    card = await channel.people.card("77")
    assert (card.chatter.login, len(card.decisions)) == ("fern", 1)
    assert (await channel.people.card("78")).chatter == Chatter("78", "", "")


async def test_a_permit_is_on_the_card_and_says_who_may_be_meant(channel: Channel) -> None:
    await channel.hear("hello")
    now = channel.twitch.now()
    five = timedelta(minutes=5)
    told = channel.people.permit("@Fan_Fern", "5", "mod_moss", now)
    assert told == ("permitted", {"login": "fan_fern", "length": five})
    assert (await channel.people.card("fan_fern")).permitted_until == now + five
    told = channel.people.permit("fan_fen", "5", "mod_moss", now)
    assert told == ("permitted-unseen", {"login": "fan_fen", "length": five, "near": "fan_fern"})
    channel.twitch.time += timedelta(minutes=5, seconds=1)
    assert (await channel.people.card("fan_fern")).permitted_until is None


@pytest.mark.parametrize("typed", ["0", "-3", "soon", str(MAX_PERMIT_MINUTES + 1)])
def test_a_permit_needs_a_time_that_is_one(channel: Channel, typed: str) -> None:
    with pytest.raises(Refusal) as refusal:
        channel.people.permit("fan_fern", typed, "mod_moss", channel.twitch.now())
    assert refusal.value.line == "permit-bad-minutes"


@pytest.mark.parametrize("deed", ["undo", "pardon"])
async def test_what_twitch_says_to_an_undo_and_to_a_pardon_is_told(channel: Channel, deed: str) -> None:
    for after in (0, 600):
        await channel.hear("example.com", after=after)
    channel.twitch.fails = "403 not a moderator"
    people = channel.people
    with pytest.raises(Refusal) as refusal:
        await (people.undo(2, "mod_moss") if deed == "undo" else people.pardon("@Fan_Fern", "mod_moss"))
    assert (refusal.value.line, refusal.value.gaps) == ("twitch-refused", {"why": "403 not a moderator"})
