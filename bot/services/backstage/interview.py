"""The interview: questions dealt to the guest, one after the other, and those that fans would ask."""

import asyncio
from collections.abc import Callable, Collection
from datetime import datetime, timedelta
from typing import NamedTuple

from pydantic import ValidationError

from bot.domain.backstage.band import BAND, Mate
from bot.domain.backstage.interview import INTERVIEW, MAX_ASKS, InterviewQuestion, dealt_next
from bot.domain.backstage.quote import pointing_at_nobody
from bot.domain.chat.message import Message
from bot.domain.chat.person import Person
from bot.domain.chat.said import Removal, Said
from bot.domain.documents.slug import slug_for
from bot.domain.words.voice import lines
from bot.errors import Refusal
from bot.moderation.objection import Objection, objection_to
from bot.moderation.policy import Policy
from bot.services.backstage.band import Band
from bot.services.documents.catalogue import Catalogue, Draft
from bot.store.database import Database
from bot.store.interview import (
    Offer,
    dealt_to,
    drop_offer,
    drop_taken_off,
    offer_of,
    take_offer,
    waiting_offers,
    write_dealt,
    write_offer,
)

LINES = lines(
    """
    interview-no-questions
    interview-how
    interview-too-long: most
    interview-link
    interview-private
    interview-against-rules
    interview-there-already
    interview-enough: most
    interview-full
    interview-no-such: number
    """
)

_OBJECTIONS = {
    Objection.LINK: "interview-link",
    Objection.PRIVATE: "interview-private",
    Objection.RULES: "interview-against-rules",
}

CARD_MINUTES = 10
"""How long a question stands on the overlay where none follows it."""

MAX_WAITING, MAX_WAITING_OF_ONE = 100, 3
"""Questions that wait for a yes: of everybody, and of one person."""

NOBODY = ""


class Dealt(NamedTuple):
    """A question that was dealt, to whom, by slug ('': nobody in particular), and its fan's line, if any."""

    question: InterviewQuestion
    whom: str
    at: datetime
    said: Said | None = None

    @property
    def until(self) -> datetime:
        """Until when it is the question of the moment, unless the next one comes."""
        return self.at + timedelta(minutes=CARD_MINUTES)


class Interview:
    """Deals questions of the deck, each once to a guest before it begins anew, and takes in those of fans."""

    def __init__(
        self, catalogue: Catalogue, database: Database, band: Band, *, policy: Callable[[], Policy]
    ) -> None:
        self._catalogue = catalogue
        self._database = database
        self._band = band
        self._policy = policy
        self.latest: Dealt | None = None
        self.changes = 0
        self._turn = asyncio.Lock()  # what was dealt, and what waits, is read and written by one at a time
        self._listeners: list[Callable[[], None]] = []

    def listen(self, told: Callable[[], None]) -> None:
        """Have `told` called whenever a question is dealt, and when what waits has changed."""
        self._listeners.append(told)

    @property
    def has_questions(self) -> bool:
        """Whether the deck has any."""
        return bool(self._catalogue.all(INTERVIEW))

    def now(self, at: datetime) -> Dealt | None:
        """Return the question of the moment; None where there is none, or not any more for whom it was."""
        dealt = self.latest
        if dealt is None or at >= dealt.until or (dealt.whom and self.whom(dealt) is None):
            return None
        return dealt

    def whom(self, dealt: Dealt) -> Mate | None:
        """Return who was asked a question, as they are by now; None for nobody who may be shown."""
        mate = self._catalogue.all(BAND).get(dealt.whom)
        return mate if mate and self._band.is_shown(mate) else None

    async def deal(self, at: datetime) -> Dealt:
        """Deal the next question to the guest tonight; one that touches what is private is passed over.

        Raises:
            Refusal: there is none.
        """
        async with self._turn:
            self.latest = await self._dealt(at)
        self._tell()
        return self.latest

    async def _dealt(self, at: datetime) -> Dealt:
        guest = self._band.guest
        whom = guest.slug if guest else NOBODY
        before = await dealt_to(self._database, whom)
        passed: set[str] = set()
        while True:
            deck = (each for each in self._catalogue.all(INTERVIEW).values() if each.slug not in passed)
            deal = dealt_next(deck, whom, frozenset(before), before[-1] if before else "")
            if deal is None:
                raise Refusal("interview-no-questions")
            if not self._policy().private_topic(deal.question.asks):
                break
            passed.add(deal.question.slug)
        await write_dealt(self._database, whom, deal.question.slug, at, anew=deal.anew)
        said = _said(await offer_of(self._database, deal.question.slug)) if deal.question.by else None
        return Dealt(deal.question, whom, at, said)

    async def add(self, words: str, by: str) -> InterviewQuestion:
        """Put a question into the deck; what stands before a colon may tell for whom it is.

        Raises:
            Refusal: it is none, or may not be asked.
        """
        async with self._catalogue.editing(by) as draft:
            question = self._read(words, draft)
            self.put(draft, question)
        return question

    def put(self, draft: Draft, question: InterviewQuestion) -> None:
        """Let a question be so.

        Raises:
            Refusal: it touches what is private, or the house rules would stop it.
        """
        self._expect_askable(question.asks)
        draft.put(INTERVIEW, question)

    async def offer(self, words: str, message: Message) -> int:
        """Let a fan's question wait for a yes, and return its number.

        Raises:
            Refusal: it is none, may not be asked, is there already, or enough wait.
        """
        said = str(pointing_at_nobody(words)).strip()
        question = self._read(said, self._catalogue.draft())
        self._expect_askable(question.asks)
        async with self._turn:
            waiting = await self.waiting()
            if any(each.asks.casefold() == said.casefold() for each in waiting):
                raise Refusal("interview-there-already")
            if sum(each.chatter.id == message.chatter.id for each in waiting) >= MAX_WAITING_OF_ONE:
                raise Refusal("interview-enough", most=MAX_WAITING_OF_ONE)
            if len(waiting) >= MAX_WAITING:
                raise Refusal("interview-full")
            number = await write_offer(self._database, message, said)
        self._tell()
        return number

    async def waiting(self) -> list[Offer]:
        """Return what fans would ask and waits for a yes, in its order."""
        return await waiting_offers(self._database)

    async def decide(self, number: int | None, by: str, *, taken: bool) -> Offer:
        """Take a question that waits into the deck, or not, and return it; without a number the first.

        Raises:
            Refusal: it does not wait, any more or yet, or may not be asked by now.
        """
        async with self._turn:
            found = next((each for each in await self.waiting() if number in (None, each.id)), None)
            if found is None:
                raise Refusal("interview-no-such", number=str(number or "none"))
            if taken:
                await self._take(found, by)
            else:
                await drop_offer(self._database, found.id)
        self._tell()
        return found

    async def _take(self, offer: Offer, by: str) -> None:
        """Put a fan's question into the deck, and write in the same transaction that it waits no longer."""
        async with self._catalogue.editing(by) as draft:
            question = self._read(offer.asks, draft).model_copy(update={"by": offer.chatter.login})
            self.put(draft, question)

            async def also(joined: Database) -> None:
                await take_offer(joined, offer.id, question.slug)

            draft.also = also

    async def take_off(self, removal: Removal) -> None:
        """Let nothing wait that staff has taken off, nor anything of a person whose lines it has."""
        await drop_taken_off(self._database, removal)
        self._tell()

    async def forgotten(self, person: Person) -> None:
        """Let go of the question of the moment where it is of somebody who was forgotten."""
        said = self.latest.said if self.latest else None
        if said and said.author in person.ids:
            self.latest = None
        self._tell()

    def _tell(self) -> None:
        self.changes += 1
        for told in self._listeners:
            told()

    def _read(self, words: str, draft: Draft) -> InterviewQuestion:
        """Return what is asked, and of whom.

        Raises:
            Refusal: nothing is asked, too much, or it is there already.
        """
        name, colon, rest = words.partition(":")
        whom = self._band.named(name) if colon else None
        asks = (rest if whom else words).strip().lstrip("!")
        held = draft.of(INTERVIEW)
        if any(each.asks.casefold() == asks.casefold() for each in held.values()):
            raise Refusal("interview-there-already")
        try:
            return InterviewQuestion(
                slug=_slug(asks, held.keys()), asks=asks, whom=whom.slug if whom else None
            )
        except ValidationError:
            raise Refusal("interview-too-long", most=MAX_ASKS) from None

    def _expect_askable(self, asks: str) -> None:
        if objection := objection_to(asks, self._policy()):
            raise Refusal(_OBJECTIONS[objection])


def _slug(asks: str, taken: Collection[str]) -> str:
    """Return a slug for a question: its first words.

    Raises:
        Refusal: it has none.
    """
    try:
        return slug_for(" ".join(asks.split()[:5]), set(taken))
    except Refusal:
        raise Refusal("interview-how") from None


def _said(offer: Offer | None) -> Said | None:
    return Said(offer.asks, offer.message_id, offer.chatter.id, offer.at) if offer else None
