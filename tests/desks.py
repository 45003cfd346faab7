"""A channel with the artist's desk: real services and real HTTP, only Twitch's side is played."""

import re
from collections.abc import AsyncGenerator, Sequence
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import datetime
from html import unescape
from typing import TypeVar

from bot.domain.operation.health import Counts, TwitchHealth
from bot.domain.pages.visitor import Right
from bot.domain.practice.focus import Focus
from bot.domain.practice.routine import ROUTINES, Block, BlockKind, Routine
from bot.log import counting_errors
from bot.services.clock import TwitchClock
from bot.services.moderation.moderation_log import ModerationLog
from bot.services.moderation.recent_chat import RecentChat
from bot.services.moderation.review_list import ReviewList
from bot.services.operation.health import Health
from bot.services.practice.practice_room import PracticeRoom
from bot.services.practice.take import Take
from bot.services.words.voice import Say
from bot.store.database import Database
from bot.web.desk import Desk, DeskServices
from bot.web.desk_part import DeskPart
from bot.web.do import Act, do_routes
from bot.web.practice import practice_acts, practice_routes
from tests.catalogue import opened as opened_catalogue
from tests.moderated import Channel
from tests.spoken import voice_of_tests

LINK = "look at example.com/deal"
"""A line that the rule about links takes away."""

ROUTINE = Routine(
    slug="short",
    title="Short one",
    clean_in_a_row=2,
    blocks=(
        Block(title="Stretch", kind=BlockKind.WARM_UP, minutes=5),
        Block(title="Run", kind=BlockKind.TECHNIQUE, minutes=10, start_bpm=60, target_bpm=80, step=5),
        Block(title="Old song", kind=BlockKind.REPERTOIRE, minutes=15),
    ),
)


class Sky:
    """The way to Twitch, as well as it is told to be."""

    def __init__(self, now: datetime) -> None:
        self.door_now = TwitchHealth(connected=True, last_heard=now, live=True)

    def trouble(self, why: str) -> None:
        self.door_now = replace(self.door_now, trouble=why)

    def door(self) -> TwitchHealth:
        return self.door_now

    def counts(self) -> Counts:
        return Counts()

    async def moderates(self, *, anew: bool = False) -> bool | None:  # noqa: ARG002
        return True


_House = TypeVar("_House", bound="DeskHouse")


class DeskHouse(Channel):
    """The channel with a desk, at which the artist sits."""

    room: PracticeRoom
    artist: str

    async def furnish(self) -> None:
        """Put the desk in its place."""
        say = voice_of_tests().say
        catalogue = await opened_catalogue(self.database)
        await catalogue.merge([(ROUTINES, [ROUTINE])])
        self.room = PracticeRoom(
            self.database,
            catalogue,
            self.clock,
            self.feed,
            day_of=datetime.date,
            rest_days=frozenset(),
        )
        await self.room.load()
        self.chat = RecentChat(self.moderator, self.feed, self.clock, pace=0)
        self.sky = Sky(self.clock.now())
        with counting_errors(self.clock.now) as errors:
            health = Health(self.database, TwitchClock(self.clock), errors, self.sky, [])
        services = DeskServices(
            self.room,
            self.chat,
            self.moderator,
            ModerationLog(self.database),
            ReviewList(self.review, self.moderator, say),
            health,
        )
        parts, more = await self.others()
        acts = [*practice_acts(self.room, say, take=Take(Focus(), self.feed), say_told=silent), *more]
        self.desk = Desk(services, say, self.clock, parts)
        self.pages = replace(
            self.pages,
            routes=[*self.pages.routes, *self.desk.routes(), *practice_routes(say, acts), *do_routes(acts)],
        )
        self.artist = await self.sign_in("junipervale", Right.ARTIST)

    async def others(self) -> tuple[Sequence[DeskPart], Sequence[Act]]:
        """Return the parts of other subjects, and what is done there: none."""
        return (), ()

    async def see(self, path: str = "") -> str:
        """Return a page as the artist sees it."""
        status, text = await self.get(path, self.artist)
        assert status == 200
        return text


def silent(*_: object) -> None:
    """Say nothing of what was held in a take."""


def words(html: str) -> str:
    """Return what can be read of a page."""
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", html)).split())


def in_the_open(html: str) -> str:
    """Return what can be read without a click."""
    return words(re.sub(r"</summary>.*?</details>", "", html, flags=re.DOTALL))


def chat_of(html: str) -> str:
    """Return the part of the desk that is chat."""
    return html[html.index('id="desk-chat"') : html.index('id="desk-evening"')]


@asynccontextmanager
async def desk_house(database: Database, say: Say | None = None) -> AsyncGenerator[DeskHouse]:
    """Give a channel whose desk is served, with its words said by the voice of tests or by another."""
    async with served(DeskHouse(database), say) as house:
        yield house


@asynccontextmanager
async def served(house: _House, say: Say | None = None) -> AsyncGenerator[_House]:
    """Serve the desk of a channel."""
    await house.furnish()
    house.pages = replace(house.pages, say=say or house.pages.say)
    await house.server.start(house.pages)
    yield house
    await house.server.stop()
    await house.trials.close()
