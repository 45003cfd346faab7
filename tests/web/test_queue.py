"""The review queue as a page: what it tells, over real HTTP; and in a real browser with two moderators at once."""

import asyncio
import re
from collections.abc import AsyncGenerator
from datetime import datetime, timedelta
from html import unescape
from itertools import count
from pathlib import Path
from typing import Any

import pytest
import pytest_asyncio
from aiohttp import ClientSession, CookieJar
from playwright.async_api import Browser, Page, async_playwright, expect

from bot.domain.credential import CredentialKind
from bot.domain.message import Chatter, Message, Role
from bot.domain.moderation_log import LogFilter, LogKind
from bot.domain.review import SHOWN_FOR, UNDO_FOR, ReviewItem, ReviewKind
from bot.domain.visitor import Right
from bot.errors import Gap
from bot.moderation.decision import DueCall
from bot.rehearsal.clock import FakeClock
from bot.services.credentials import Credentials
from bot.services.data_folder import policy_in
from bot.services.due import CallFailedError, Pointless
from bot.services.feed import Feed
from bot.services.moderator import Moderator
from bot.services.people import People
from bot.services.review import ReviewQueue
from bot.services.review_list import ReviewList
from bot.store.database import Database
from bot.store.moderation_log import log_entries
from bot.web.access import COOKIE
from bot.web.feed import feed_routes
from bot.web.moderation_acts import moderation_acts
from bot.web.queue import MAX_ITEMS, queue_routes
from bot.web.server import WebServer
from tests.axe import grave_barriers
from tests.conftest import ARGUMENTS, CHROMIUM, EVENING, missing
from tests.pages import pages_of
from tests.spoken import voice_of_tests

# One browser for all: to start one takes longer than any of these tests.
pytestmark = pytest.mark.asyncio(loop_scope="module")

POLICY = policy_in(Path(__file__).parent.parent.parent / "data")
OWN_PAGE = {"Sec-Fetch-Site": "same-origin"}
FERN = Chatter("1", "fan_fern", "fan_fern")
PHONE: dict[str, Any] = {"viewport": {"width": 360, "height": 740}, "has_touch": True, "is_mobile": True}
HOSTILE = (
    "\u202egnp.exe \u2066nested\u2067 order",
    "W" * 500,
    "<img src=x onerror=alert(1)><script>alert(2)</script>",
    "Z" + "\u0310\u0346\u0352" * 60,
    "]]></blockquote></li></ol><h1>mine</h1>",
    "\u0645\u0631\u062d\u0628\u0627 " * 40,
    "{{ say('page-queue-title') }} { $login }",
    "",
)


class Twitch:
    """Twitch's side: it remembers what came, waits while it is held up, and fails as it is told to."""

    def __init__(self) -> None:
        self.came: list[str] = []
        self.fails = ""
        self.answers = asyncio.Event()
        self.answers.set()

    async def _arrive(self, what: str) -> None:
        self.came.append(what)
        await self.answers.wait()
        if self.fails:
            raise CallFailedError(self.fails)

    async def moderate(self, call: DueCall, _pointless: Pointless, /) -> None:
        await self._arrive(f"{call.action} {call.chatter.login}")

    async def resolve_held(self, message_id: str, *, allow: bool) -> None:
        await self._arrive(f"{'allow' if allow else 'deny'} {message_id}")

    async def resolve_unban(self, request_id: str, *, approve: bool) -> None:
        await self._arrive(f"{'approve' if approve else 'deny'} {request_id}")


def tell(_line: str, /, **_gaps: Gap) -> None:
    """Say nothing: nobody is in chat."""


class House:
    """The bot with this page, and what happens in its chat."""

    def __init__(self, database: Database) -> None:
        self.clock, self.twitch, self.feed, self.database = FakeClock(EVENING), Twitch(), Feed(), database
        self.moderator = Moderator(POLICY, database, self.twitch, self.clock)
        self.review = ReviewQueue(
            database,
            self.moderator,
            self.twitch,
            undo=self.moderator.undo,
            tell=tell,
            clock=self.clock,
            feed=self.feed,
        )
        self.credentials = Credentials(database, self.clock)
        say, people = voice_of_tests().say, People(database, self.moderator, self.review, self.clock)
        queue = ReviewList(self.review, self.moderator, say)
        self.pages = pages_of(
            [*feed_routes(self.feed), *queue_routes(queue, people, self.clock, lambda at: at, "junipervale")],
            moderation_acts(self.review, people, self.clock, say, artist="junipervale"),
            credentials=self.credentials,
            trusts_inside=False,
        )
        self.server = WebServer("127.0.0.1", 0)
        self._ids = count(1)

    async def hear(self, text: str, who: str = "fan_fern", number: str = "1") -> Message:
        """Have somebody write a line, and judge it."""
        name = f"message-{next(self._ids)}"
        chatter = Chatter(number, who, who)
        line = Message(name, chatter, Role.VIEWER, text, (), self.clock.now(), "channel", None)
        await self.moderator.carry_out(line, self.moderator.judge(line))
        return line

    async def put(self, kind: ReviewKind, said: str = "darn strings", words: str = "darn") -> int:
        """Put something before the moderators as Twitch does, and return its number."""
        item = ReviewItem(kind, self.clock.now(), FERN, said, f"t{next(self._ids)}", "swearing", words)
        await self.review.put(item)
        return (await self.review.waiting())[0 if kind is ReviewKind.HELD else -1].id

    async def sign_in(self, login: str = "mod_moss", right: Right = Right.MODERATOR) -> str:
        return (await self.credentials.issue(CredentialKind.SESSION, right, login=login)).secret

    async def go_on(self, length: timedelta) -> None:
        """Let time pass by the bot's clock."""
        await self.clock.advance(self.clock.now() + length)

    async def ask(
        self, path: str, secret: str, accept: str = "text/html", **fields: str
    ) -> tuple[int, str]:
        """Ask for a page, or send a form without a script; return the status and what it leads to."""
        headers = {"Accept": accept, **OWN_PAGE}
        async with (
            ClientSession(cookies={COOKIE: secret}, cookie_jar=CookieJar(unsafe=True)) as session,
            session.request(
                "POST" if fields else "GET",
                f"{self.server.url.rstrip('/')}{path}",
                data=fields or None,
                headers=headers,
                allow_redirects=False,
            ) as answer,
        ):
            return answer.status, answer.headers.get("Location", "") or await answer.text()

    async def read(self, secret: str = "", path: str = "/queue") -> str:
        """Return the page as text: its tags taken out, its blanks folded."""
        _, html = await self.ask(path, secret or await self.sign_in())
        return " ".join(unescape(re.sub(r"<[^>]+>", " ", html)).split())


@pytest_asyncio.fixture(loop_scope="module")
async def house(tmp_path: Path) -> AsyncGenerator[House]:
    database = await Database.open(tmp_path / "woodshed.db")
    house = House(database)
    await house.server.start(house.pages)
    yield house
    house.twitch.answers.set()
    await house.server.stop()
    await database.close()


@pytest_asyncio.fixture(loop_scope="module", scope="module")
async def browser() -> AsyncGenerator[Browser]:
    if not CHROMIUM.is_file():
        import os

        missing(f"there is no browser at {CHROMIUM}", os.environ)
    async with async_playwright() as playwright:
        opened = await playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        yield opened
        await opened.close()


async def page_of(browser: Browser, house: House, login: str = "mod_moss", **more: Any) -> Page:
    """Return the page as a moderator has it before them."""
    context = await browser.new_context(**more)
    cookie: Any = {"name": COOKIE, "value": await house.sign_in(login), "url": house.server.url}
    await context.add_cookies([cookie])
    page = await context.new_page()
    page.set_default_timeout(10_000)
    await page.goto(f"{house.server.url}queue")
    return page
