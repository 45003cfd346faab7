"""A sign-in to the pages from its beginning in a browser to the word of who it is."""

import asyncio
from collections.abc import AsyncGenerator
from datetime import datetime, timedelta

import pytest

from bot.domain.pages.sign_in import (
    BEGINNINGS_KEPT,
    MANY_FROM_ONE,
    MANY_WAITING,
    MANY_WITHIN,
    DeviceCode,
    Identity,
    SignInState,
)
from bot.domain.pages.visitor import Right
from bot.errors import Refusal, SignInError, UnreachableError
from bot.rehearsal.clock import FakeClock
from bot.services.pages.sign_in import APPROVED_WITHIN, CONFIRMED_WITHIN, LISTED_LATE, SignIns
from tests.twitch.conftest import turns_until

HERE = "203.0.113.7"
MOSS = Identity(Right.MODERATOR, "mod_moss", "7")
FERN = Identity(Right.EVERYBODY, "fan_fern", "9")
ARTIST = Identity(Right.ARTIST, "junipervale", "1")
WAITING, APPROVED, REFUSED, RUN_OUT = SignInState


class Known:
    """Knows who approves a code as soon as the test says so."""

    def __init__(self, clock: FakeClock) -> None:
        self._clock = clock
        self.codes: list[DeviceCode] = []
        self.answers: dict[str, asyncio.Future[Identity | None]] = {}
        self.fault: SignInError | None = None

    async def begin(self) -> DeviceCode:
        if self.fault:
            raise self.fault
        number = f"CODE{len(self.codes)}"
        until = self._clock.now() + timedelta(minutes=30)
        self.codes.append(DeviceCode(number, f"https://at/{number}", until, timedelta(seconds=5), "secret"))
        self.answers[number] = asyncio.get_running_loop().create_future()
        return self.codes[-1]

    async def identity(self, code: DeviceCode) -> Identity | None:
        return await self.answers[code.user_code]


class Door:
    """The sign-ins, and what is heard of them."""

    def __init__(self, clock: FakeClock) -> None:
        self.clock, self.known = clock, Known(clock)
        self.refused: list[str] = []
        self.sign_ins = SignIns(self.known, clock, refused=self.refused.append)

    async def begun(self, address: str = HERE) -> str:
        _, secret = await self.sign_ins.begin(address)
        return secret

    async def approved(self, identity: Identity | Exception | None) -> str:
        """Begin one, have it end so, and return its secret."""
        secret = await self.begun()
        answer = self.known.answers[self.known.codes[-1].user_code]
        if isinstance(identity, Exception):
            answer.set_exception(identity)
        else:
            answer.set_result(identity)
        await turns_until(lambda: self.state(secret)[0] is not WAITING)
        return secret

    def state(self, secret: str) -> tuple[SignInState, str]:
        found = self.sign_ins.find(secret)
        assert found
        return found.state, found.refusal.line if found.refusal else ""


@pytest.fixture
async def door(evening: datetime) -> AsyncGenerator[Door]:
    door = Door(FakeClock(evening))
    yield door
    await door.sign_ins.close()


async def test_a_moderator_who_approves_and_confirms_is_told_once(door: Door) -> None:
    begun, secret = await door.sign_ins.begin(HERE)
    assert (begun.code.user_code, begun.code.address) == ("CODE0", "https://at/CODE0")
    assert door.state(secret) == (WAITING, "")
    door.known.answers["CODE0"].set_result(MOSS)
    await turns_until(lambda: door.state(secret)[0] is not WAITING)
    found = door.sign_ins.find(secret)
    assert found
    assert (found.state, found.identity) == (APPROVED, MOSS)
    assert door.sign_ins.confirm(secret) == MOSS
    with pytest.raises(Refusal, match="sign-in-run-out"):
        door.sign_ins.confirm(secret)
    assert door.sign_ins.find(secret) is None


async def test_the_artist_comes_in_as_the_artist(door: Door) -> None:
    assert door.sign_ins.confirm(await door.approved(ARTIST)).right is Right.ARTIST


async def test_nothing_comes_of_it_before_somebody_has_approved(door: Door) -> None:
    with pytest.raises(Refusal):
        door.sign_ins.confirm(await door.begun())


async def test_no_other_browser_has_any_part_in_it(door: Door) -> None:
    await door.approved(MOSS)
    other = await door.begun("198.51.100.2")
    assert door.state(other) == (WAITING, "")
    for secret in (other, "", "guessed"):
        with pytest.raises(Refusal):
            door.sign_ins.confirm(secret)


@pytest.mark.parametrize(
    ("came", "state", "line"),
    [
        (FERN, REFUSED, "sign-in-no-moderator"),
        (None, RUN_OUT, "sign-in-run-out"),
        (SignInError("no"), REFUSED, "sign-in-refused"),
        (UnreachableError("down"), REFUSED, "sign-in-unreachable"),
        (RuntimeError("a fault of our own"), REFUSED, "sign-in-unreachable"),
    ],
)
async def test_whoever_does_not_come_in_is_told_why(
    came: Identity | Exception | None, state: SignInState, line: str, door: Door
) -> None:
    secret = await door.approved(came)
    assert door.state(secret) == (state, line)
    with pytest.raises(Refusal):
        door.sign_ins.confirm(secret)
    assert door.refused == ([FERN.user_id] if came is FERN else [])


async def test_of_what_was_raised_nothing_is_kept(door: Door) -> None:
    found = door.sign_ins.find(await door.approved(SignInError("no")))
    assert found
    assert found.refusal
    assert found.refusal.__traceback__ is None
    assert found.refusal.__context__ is None


async def test_a_code_is_good_for_few_minutes_though_twitch_would_take_it_longer(door: Door) -> None:
    begun, _ = await door.sign_ins.begin(HERE)
    assert begun.until == begun.code.until == door.clock.now() + APPROVED_WITHIN


async def test_who_does_not_say_soon_that_it_is_them_begins_anew(door: Door) -> None:
    secret = await door.approved(MOSS)
    await door.clock.advance(door.clock.now() + CONFIRMED_WITHIN)
    assert door.state(secret) == (RUN_OUT, "sign-in-run-out")
    with pytest.raises(Refusal):
        door.sign_ins.confirm(secret)


async def test_who_says_that_it_is_not_them_leaves_nothing_behind(door: Door) -> None:
    waits, approved = await door.begun(), await door.approved(MOSS)
    for secret in (waits, approved):
        door.sign_ins.give_up(secret)
        assert door.sign_ins.find(secret) is None
    await asyncio.sleep(0)
    assert door.known.answers["CODE0"].cancelled(), "nobody is waited for any more"


async def test_who_is_unmodded_before_the_word_comes_in_no_more(door: Door) -> None:
    secret, artist = await door.approved(MOSS), await door.approved(ARTIST)
    door.sign_ins.moderates(MOSS.user_id, is_one=False)
    assert door.state(secret) == (REFUSED, "sign-in-no-moderator")
    assert door.sign_ins.confirm(artist) == ARTIST


async def test_a_list_of_twitchs_that_lags_does_not_let_in_who_was_unmodded(door: Door) -> None:
    door.sign_ins.moderates(MOSS.user_id, is_one=False)
    assert door.state(await door.approved(MOSS)) == (REFUSED, "sign-in-no-moderator")
    assert door.refused == [MOSS.user_id]
    door.sign_ins.moderates(MOSS.user_id, is_one=True)
    assert door.state(await door.approved(MOSS)) == (APPROVED, "")


async def test_what_was_heard_long_ago_is_no_newer_than_the_list(door: Door) -> None:
    for number in range(1000):
        door.sign_ins.moderates(f"fan {number}", is_one=False)
    door.sign_ins.moderates(MOSS.user_id, is_one=False)
    await door.clock.advance(door.clock.now() + LISTED_LATE + timedelta(seconds=1))
    door.sign_ins.moderates(FERN.user_id, is_one=False)
    assert not door.sign_ins.is_unmodded(MOSS)
    assert door.state(await door.approved(MOSS)) == (APPROVED, "")


async def test_ten_thousand_tries_ask_twitch_a_few_times_and_are_told_when_to_come_again(door: Door) -> None:
    for _ in range(MANY_FROM_ONE):
        await door.begun()
    for _ in range(10_000):
        with pytest.raises(Refusal, match="sign-in-busy") as refused:
            await door.begun()
        assert refused.value.gaps["wait"] == BEGINNINGS_KEPT
    assert len(door.known.codes) == MANY_FROM_ONE
    assert door.state(await door.begun("198.51.100.2")) == (WAITING, "")
    await door.clock.advance(door.clock.now() + BEGINNINGS_KEPT)
    assert door.state(await door.begun()) == (WAITING, "")


async def test_however_many_begin_at_once_no_more_are_let_to_twitch(door: Door) -> None:
    begun = await asyncio.gather(*(door.begun() for _ in range(100)), return_exceptions=True)
    assert sum(isinstance(each, str) for each in begun) == len(door.known.codes) == MANY_FROM_ONE


async def test_few_networks_keep_nobody_out_who_looks_on(door: Door) -> None:
    networks = [f"198.51.100.{number}" for number in range(MANY_WAITING // MANY_FROM_ONE)]
    first = [await door.begun(network) for network in networks for _ in range(MANY_FROM_ONE)]
    await asyncio.sleep(0)
    with pytest.raises(Refusal, match="sign-in-busy") as refused:
        await door.begun()
    assert refused.value.gaps["wait"] == MANY_WITHIN
    await door.clock.advance(door.clock.now() + MANY_WITHIN)
    assert door.state(first[0]) == (WAITING, "")
    assert door.state(await door.begun()) == (WAITING, "")
    assert [door.state(secret)[0] for secret in first[:2]] == [WAITING, RUN_OUT], "who looked on goes on"
    await asyncio.sleep(0)
    assert sum(not each.done() for each in door.known.answers.values()) == MANY_WAITING, (
        "Twitch is asked no more"
    )


async def test_those_that_ended_are_forgotten_after_a_while(door: Door) -> None:
    secret = await door.approved(None)
    await door.clock.advance(door.clock.now() + APPROVED_WITHIN + BEGINNINGS_KEPT)
    await door.begun()
    assert door.sign_ins.find(secret) is None


async def test_a_twitch_that_gives_no_code_is_told(door: Door) -> None:
    door.known.fault = UnreachableError("down", mend="wait")
    with pytest.raises(Refusal, match="sign-in-unreachable"):
        await door.begun()
