"""A channel with its pages for moderators: real services and real HTTP, only Twitch's side is played."""

import asyncio
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from datetime import datetime
from itertools import count
from pathlib import Path

from aiohttp import ClientSession, CookieJar

from bot.domain.chat.message import Chatter, Message, Role
from bot.domain.pages.credential import CredentialKind
from bot.domain.pages.visitor import Right
from bot.errors import Gap
from bot.moderation.decision import DueCall
from bot.rehearsal.clock import FakeClock
from bot.services.feed import Feed
from bot.services.moderation.due import CallFailedError, Pointless
from bot.services.moderation.log_trial import LogTrials
from bot.services.moderation.moderation_log import ModerationLog
from bot.services.moderation.moderation_news import ModerationNews
from bot.services.moderation.moderator import Moderator
from bot.services.moderation.people import People
from bot.services.moderation.review import ReviewQueue
from bot.services.moderation.toggles import PolicyToggles
from bot.services.pages.credentials import Credentials
from bot.settings import Settings
from bot.store.database import Database
from bot.web.access import COOKIE
from bot.web.feed import feed_routes
from bot.web.judged_log import judged_log_routes
from bot.web.moderation_acts import moderation_acts
from bot.web.moderation_log import log_routes
from bot.web.people import people_routes
from bot.web.rules import rules_acts, rules_routes
from bot.web.server import WebServer
from bot.web.try_line import try_line_routes
from tests.conftest import EVENING
from tests.pages import pages_of
from tests.shipped import POLICY
from tests.spoken import voice_of_tests

DATA = Path(__file__).parent.parent / "data"
OWN_PAGE = {"Sec-Fetch-Site": "same-origin"}
HOSTILE = (
    "\u202egnp.exe \u2066nested\u2067 order",
    "W" * 500,
    "<img src=x onerror=alert(1)><script>alert(2)</script>",
    "Z" + "\u0310\u0346\u0352" * 60,
    "]]></blockquote></li></ol><h1>mine</h1>",
    "{{ say('page-log-title') }} { $login }",
)
"""What a line of chat may bring along: signs that turn or break a page, and what runs where it is let in."""


class Twitch:
    """Twitch's side: it remembers what came, waits while it is held up, and fails as it is told to.

    `fails_at` is the only thing that it fails at; empty: at all.
    """

    def __init__(self) -> None:
        self.came: list[str] = []
        self.fails = self.fails_at = ""
        self.answers = asyncio.Event()
        self.answers.set()

    async def _arrive(self, what: str) -> None:
        self.came.append(what)
        await self.answers.wait()
        if self.fails and what.startswith(self.fails_at):
            raise CallFailedError(self.fails)

    async def moderate(self, call: DueCall, _pointless: Pointless, /) -> None:
        await self._arrive(f"{call.action} {call.chatter.login}")

    async def resolve_held(self, message_id: str, *, allow: bool) -> None:
        await self._arrive(f"{'allow' if allow else 'deny'} {message_id}")

    async def resolve_unban(self, request_id: str, *, approve: bool) -> None:
        await self._arrive(f"{'approve' if approve else 'deny'} {request_id}")


def _local(at: datetime) -> datetime:
    return at


def tell(_line: str, /, **_gaps: Gap) -> None:
    """Say nothing: nobody is in chat."""


class Channel:
    """The bot with its pages for moderators, and what happens in its chat."""

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
        self.switchboard = PolicyToggles(self.moderator, database, self.clock)
        self.credentials = Credentials(database, self.clock)
        settings = Settings(_env_file=None, data_dir=DATA, channel="junipervale")  # pyright: ignore[reportCallIssue]
        self.trials = LogTrials(settings, lambda: self.moderator.policy.toggles, self.feed)
        news = ModerationNews(self.feed, pace=0)
        self.moderator.listen(news.logged, of_all=True)
        self.switchboard.on_switched(news.switched)
        say, people = voice_of_tests().say, People(database, self.moderator, self.review, self.clock)
        log = ModerationLog(database, size=20)
        self.pages = pages_of(
            [
                *feed_routes(self.feed),
                *log_routes(log, self.moderator, _local, _local),
                *people_routes(people, self.moderator, _local),
                *rules_routes(self.moderator),
                *try_line_routes(self.moderator),
                *judged_log_routes(self.trials, self.moderator),
            ],
            [
                *moderation_acts(self.review, people, self.clock, say),
                *rules_acts(self.switchboard, self.moderator, say),
            ],
            credentials=self.credentials,
            trusts_inside=False,
        )
        self.server = WebServer("127.0.0.1", 0)
        self._ids = count(1)

    async def hear(self, text: str, who: str = "fan_fern") -> None:
        """Have somebody write a line, and keep the rules."""
        name = f"message-{next(self._ids)}"
        line = Message(
            name, Chatter(f"id-{who}", who, who), Role.VIEWER, text, (), self.clock.now(), "c", None
        )
        verdict = self.moderator.judge(line)
        if verdict.rule:
            await self.moderator.carry_out(line, verdict)

    async def sign_in(self, login: str = "mod_moss", right: Right = Right.MODERATOR) -> str:
        """Return the secret that the browser of somebody has who has signed in."""
        return (await self.credentials.issue(CredentialKind.SESSION, right, login=login)).secret

    async def get(self, path: str, secret: str) -> tuple[int, str]:
        """Return the status and the text of a page as somebody sees it."""
        async with _visiting(secret) as http, http.get(f"{self.server.url}{path}") as answer:
            return answer.status, await answer.text()

    async def post(self, path: str, secret: str, accept: str = "*/*", **fields: str) -> tuple[int, str]:
        """Send a form, and return the status and the text of the answer: of a page, where that is wanted."""
        headers = {**OWN_PAGE, "Accept": accept}
        async with (
            _visiting(secret) as http,
            http.post(f"{self.server.url}{path}", data=fields, headers=headers) as answer,
        ):
            return answer.status, (await answer.text()).strip()


@asynccontextmanager
async def opened(database: Database) -> AsyncGenerator[Channel]:
    """Give a channel whose pages are served."""
    channel = Channel(database)
    await channel.server.start(channel.pages)
    yield channel
    await channel.server.stop()
    await channel.trials.close()


def _visiting(secret: str) -> ClientSession:
    return ClientSession(cookies={COOKIE: secret}, cookie_jar=CookieJar(unsafe=True))
