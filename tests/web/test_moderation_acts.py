"""What moderators do on their pages: by their right at each act, in their name, by the services of chat."""

from collections.abc import AsyncGenerator, Callable
from datetime import datetime

import pytest
from aiohttp import ClientSession, CookieJar

from bot.domain.chat.message import Chatter, Message
from bot.domain.chat.moderation_log import LogFilter
from bot.domain.chat.review import ReviewItem, ReviewKind
from bot.domain.pages.credential import CredentialKind
from bot.domain.pages.visitor import Right
from bot.rehearsal.clock import FakeClock
from bot.services.feed import Feed
from bot.services.moderation.moderator import Moderator
from bot.services.moderation.people import People
from bot.services.moderation.review import ReviewQueue
from bot.services.pages.credentials import Credentials
from bot.store.database import Database
from bot.store.moderation_log import log_entries
from bot.web.access import COOKIE
from bot.web.moderation_acts import moderation_acts
from bot.web.server import WebServer
from tests.moderated import OWN_PAGE, Twitch, tell
from tests.pages import pages_of
from tests.shipped import POLICY
from tests.spoken import voice_of_tests


class House:
    """The bot with its pages, and who signs in there."""

    def __init__(self, database: Database, message: Callable[..., Message], evening: datetime) -> None:
        clock = FakeClock(evening)
        self.twitch, self.database, self._message = Twitch(), database, message
        self.moderator = Moderator(POLICY, database, self.twitch, clock)
        self.review = ReviewQueue(
            database,
            self.moderator,
            self.twitch,
            undo=self.moderator.undo,
            tell=tell,
            clock=clock,
            feed=Feed(),
        )
        self.credentials = Credentials(database, clock)
        people = People(database, self.moderator, self.review, clock)
        acts = moderation_acts(self.review, people, clock, voice_of_tests().say)
        self.pages = pages_of((), acts, credentials=self.credentials, trusts_inside=False)
        self.server = WebServer("127.0.0.1", 0)

    async def hear(self, text: str) -> None:
        line = self._message(text)
        await self.moderator.carry_out(line, self.moderator.judge(line))

    async def hold(self) -> None:
        fern = Chatter("id-fan_fern", "fan_fern", "fan_fern")
        await self.review.put(ReviewItem(ReviewKind.HELD, self._message("x").at, fern, "darn", "t1"))

    async def sign_in(self, right: Right, login: str) -> str:
        return (await self.credentials.issue(CredentialKind.SESSION, right, login=login)).secret

    async def do(self, what: str, secret: str, **fields: str) -> tuple[int, str]:
        """Send what a page sends, and return the status and the text of the answer."""
        cookies = {COOKIE: secret}
        async with (
            ClientSession(cookies=cookies, cookie_jar=CookieJar(unsafe=True)) as session,
            session.post(f"{self.server.url}do/{what}", data=fields, headers=OWN_PAGE) as answer,
        ):
            return answer.status, (await answer.text()).strip()


@pytest.fixture
async def house(
    database: Database, message: Callable[..., Message], evening: datetime
) -> AsyncGenerator[House]:
    house = House(database, message, evening)
    await house.server.start(house.pages)
    yield house
    await house.server.stop()


async def test_what_is_done_is_done_in_the_name_of_who_does_it(house: House) -> None:
    moss = await house.sign_in(Right.MODERATOR, "mod_moss")
    artist = await house.sign_in(Right.ARTIST, "")
    await house.hear("example.com")
    await house.hold()
    assert await house.do("review-skip", moss, number="1") == (204, "")
    assert await house.do("review-yes", moss, number="1") == (204, "")
    assert await house.do("undo", artist, number="1") == (204, "")
    assert house.twitch.came == ["delete fan_fern", "warn fan_fern", "allow t1"]
    entries = await log_entries(house.database, LogFilter(), most=9)
    assert [(each.kind, each.by) for each in entries] == [
        ("undo", "junipervale"),
        ("review", "mod_moss"),
        ("decision", ""),
    ]


async def test_who_comes_second_is_answered_by_whom_it_was_decided(house: House) -> None:
    await house.hold()
    for login, status in (("mod_moss", 204), ("junipervale", 409)):
        told = await house.do("review-no", await house.sign_in(Right.MODERATOR, login), number="#1")
        assert told[0] == status
    assert "already, with no by mod_moss" in told[1]


async def test_a_slip_is_taken_back_and_what_twitch_has_done_is_not(house: House) -> None:
    moss = await house.sign_in(Right.MODERATOR, "mod_moss")
    await house.hear("you are such a clown")
    await house.hold()
    assert (await house.do("review-no", moss, number="1"))[0] == 204
    assert (await house.do("review-undo", moss, number="1"))[0] == 204
    assert (await house.do("review-no", moss, number="2"))[0] == 204
    status, told = await house.do("review-undo", moss, number="2")
    assert (status, "decided once, at Twitch" in told) == (409, True)
    assert [item.id for item in await house.review.waiting()] == [1]


async def test_twitchs_own_words_are_told(house: House) -> None:
    moss = await house.sign_in(Right.MODERATOR, "mod_moss")
    await house.hold()
    house.twitch.fails = "403 the bot is no moderator"
    assert house.twitch.fails in (await house.do("review-yes", moss, number="1"))[1]


async def test_a_person_is_pardoned_and_permitted(house: House) -> None:
    moss = await house.sign_in(Right.MODERATOR, "mod_moss")
    await house.hear("example.com")
    assert await house.do("pardon", moss, person="@Fan_Fern") == (204, "")
    assert (await house.do("pardon", moss, person="fan_fern"))[0] == 409
    assert await house.do("permit", moss, person="fan_fern", minutes="5") == (
        200,
        "Links are fine from @fan_fern for 5 min.",
    )
    assert (await house.do("permit", moss, person="fan_fern", minutes="soon"))[0] == 409


@pytest.mark.parametrize(
    "what", ["review-yes", "review-no", "review-skip", "review-undo", "undo", "pardon", "permit"]
)
async def test_whose_right_was_taken_does_nothing_any_more(house: House, what: str) -> None:
    await house.hear("example.com")
    await house.hold()
    secret = await house.sign_in(Right.MODERATOR, "mod_moss")
    for each in house.credentials.standing(CredentialKind.SESSION):
        await house.credentials.revoke(each.id, "junipervale")
    before = await log_entries(house.database, LogFilter(), most=9)
    assert (await house.do(what, secret, number="1", person="fan_fern"))[0] == 403
    assert await log_entries(house.database, LogFilter(), most=9) == before
    assert len(await house.review.waiting()) == 1


@pytest.mark.parametrize("number", ["", "x", "-1", "1.5", "99", "9" * 30])
async def test_a_number_of_nothing_is_answered_and_changes_nothing(house: House, number: str) -> None:
    moss = await house.sign_in(Right.MODERATOR, "mod_moss")
    for what in ("review-yes", "review-undo", "undo"):
        assert (await house.do(what, moss, number=number))[0] == 409
