"""Duets with their clock, for tests: what is told, and what overlay and site show."""

from collections.abc import Mapping
from datetime import UTC, timedelta
from typing import Any

from bot.domain.chat.message import Chatter, Message, Role
from bot.domain.fans.duet import DUETS, Challenge
from bot.domain.fans.duet_submission import Submission
from bot.domain.fans.video import VideoPlace
from bot.errors import Gap
from bot.rehearsal.clock import FakeClock
from bot.services.activity import Activity
from bot.services.fans.duet import Duets
from bot.services.fans.duet_card import duet_card, publishing
from bot.services.fans.duet_links import DuetLinks
from bot.services.feed import Feed
from bot.services.pages.duet_site import gallery
from bot.services.surroundings import Surroundings
from bot.store.database import Database
from tests.catalogue import AT, opened
from tests.moderated import POLICY
from tests.spoken import voice_of_tests

BY, MOD = "junipervale", "mod_moss"
SAY = voice_of_tests().say
RIFF = Challenge(slug="riff", title="The riff", asks="Play it.", until=(AT + timedelta(days=2)).date())


def link(number: int) -> str:
    """Return the address of one of many videos."""
    return f"https://youtu.be/{number:011}"


class Evening:
    """Duets with their clock, what is told, and what the overlay shows."""

    def __init__(self, database: Database) -> None:
        self.database = database
        self.clock = FakeClock(AT)
        self.activity = Activity()
        self.feed = Feed()
        self.live = True
        self.held = False
        self.hard = False
        self.told: list[tuple[str, Mapping[str, Gap]]] = []
        self.lines = 0

    async def open(self, places: tuple[VideoPlace, ...] = tuple(VideoPlace)) -> Duets:
        """Return the duets as a bot that starts has them."""

        def tell(line: str, gaps: Mapping[str, Gap], _: str) -> None:
            self.told.append((line, gaps))

        def news() -> None:
            publish(duets.handed_in)

        self.catalogue = await opened(self.database, self.clock)
        around = Surroundings(self.activity, lambda: POLICY, lambda: self.live, tell, news, lambda: self.hard)
        links = DuetLinks(places, "!", lambda: POLICY)
        duets = Duets(
            self.catalogue,
            self.database,
            self.clock,
            around,
            SAY,
            links=links,
            local=lambda at: at.replace(tzinfo=UTC),
        )
        publish = publishing(self.feed, duets.title, self.clock.now)
        await duets.load()
        return duets

    async def put(self, challenge: Challenge = RIFF) -> None:
        async with self.catalogue.editing(BY) as draft:
            draft.put(DUETS, challenge)

    def line(self, who: str, text: str = "") -> Message:
        self.lines += 1
        chatter = Chatter(f"id-{who}", who, who)
        return Message(f"m{self.lines}", chatter, Role.VIEWER, text, (), self.clock.now(), "c")

    async def hand_in(self, duets: Duets, who: str, typed: str, *, cover: bool = False) -> int:
        """Let somebody offer something and say yes; its number."""
        await self.tell_terms(duets, await duets.offer(typed, self.line(who), cover=cover))
        return (await duets.agree(self.line(who))).id

    async def tell_terms(self, duets: Duets, offered: Submission) -> None:
        """Let the terms of what was offered be told."""
        duets.terms_told(offered, self.clock.now())
        await self.activity.still()

    def card(self) -> list[Any]:
        """Return the rows of the card as the overlay has them now."""
        shown = duet_card(SAY).shows(self.feed.latest.get("duet", {}))
        return [*shown.rows] if shown.until is None or self.clock.now() < shown.until else []

    async def listed(self) -> list[Any]:
        """Return what a site that is written now would have."""
        async with self.database.snapshot() as then:
            return [each.thing for each in await gallery(then, self.clock.now())]
