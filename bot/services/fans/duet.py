"""Duets: handed in with a yes to their terms, looked at by moderators, featured by the artist, taken back."""

import asyncio
from collections.abc import Callable, Collection
from dataclasses import replace
from datetime import datetime

from bot.domain.chat.message import Message
from bot.domain.chat.said import Removal
from bot.domain.fans.duet import DUETS, KEPT_DAYS, Challenge, open_challenge
from bot.domain.fans.duet_submission import (
    CONSENTED,
    LOOKED_AT,
    Reason,
    State,
    Submission,
    Submissions,
)
from bot.domain.fans.video import Video
from bot.domain.words.voice import lines
from bot.errors import Refusal
from bot.services.clock import Clock
from bot.services.documents.catalogue import Catalogue
from bot.services.fans.duet_links import COVER, DuetLinks
from bot.services.fans.duet_news import DuetNews
from bot.services.surroundings import Surroundings
from bot.services.words.voice import Say
from bot.store import duet as store
from bot.store.database import Database

LINES = lines(
    """
    duet-terms: terms days
    duet-none
    duet-nothing-offered
    duet-nothing-to-withdraw
    duet-unknown: number
    duet-none-to-feature
    duet-not-looked-at: number
    duet-none-shown
    duet-another-shown
    duet-cover-instead
    """
)


class Duets:
    """All that fans hand in. `local` makes the artist's own clock's time an aware one."""

    def __init__(
        self,
        catalogue: Catalogue,
        database: Database,
        clock: Clock,
        around: Surroundings,
        say: Say,
        *,
        links: DuetLinks,
        local: Callable[[datetime], datetime],
    ) -> None:
        self._catalogue = catalogue
        self._database = database
        self._clock = clock
        self._around = around
        self._say = say
        self._links = links
        self.local = local
        self._turn = asyncio.Lock()  # what was handed in is read and changed by one at a time
        self.handed_in = Submissions()
        self.off_site = 0
        self.news = DuetNews(database, around, self.title)

    async def load(self) -> None:
        """Go on where it stood."""
        await self.refresh()
        await self.news.load()

    # What is asked for.

    def challenge(self, now: datetime) -> Challenge | None:
        """Return the open challenge, unless it touches what is private by now; None where there is none."""
        found = open_challenge(self._catalogue.all(DUETS).values(), now, self.local)
        return None if found and self._is_private(" ".join(DUETS.says(found))) else found

    def title(self, submission: Submission) -> str:
        """Return the title of the challenge that something is for; '' for a cover."""
        held = self._catalogue.all(DUETS).get(submission.challenge)
        return held.title if held else submission.challenge

    def link_handed_in(self, message: Message) -> str:
        """Return the link in a line that hands it in, where that is taken; '' for any other line."""
        command, link = self._links.handed_in(message.text)
        return link if command == COVER or (command and self.challenge(message.at)) else ""

    def link_elsewhere(self, message: Message) -> tuple[str, str]:
        """Return the link in a line that hands in one to no place that is known, and what is said to that."""
        command, link = self._links.elsewhere(message.text)
        if command == COVER or (command and self.challenge(message.at)):
            return link, self._say("duet-elsewhere", {"places": self._links.told_places})
        return "", ""

    def furthest(self, chatter_id: str) -> str:
        """Return for what somebody's own waits: the artist, a look or a yes, the furthest; else 'none'."""
        states = [each.state for each in self.handed_in.of(chatter_id)]
        offered = [State.OFFERED] if self.offered_to(chatter_id) else []
        waiting = [each for each in (State.TAKEN, State.WAITING) if each in states]
        return next((each.value for each in (*waiting, *offered)), "none")

    @property
    def takes_links(self) -> bool:
        """Whether anything can be handed in: there are places to which links may lead."""
        return bool(self._links.told_places)

    def recording_shown(self, text: str) -> str:
        """Return what is said to a text with a link that `!cover` takes; '' for any other."""
        return self._say("duet-cover-instead", {}) if self._links.is_taken(text) else ""

    # What fans do.

    async def offer(self, typed: str, message: Message, *, cover: bool) -> Submission:
        """Write down what somebody would hand in, with the terms that they are told; nothing of it is shown.

        Raises:
            Refusal: it is no such link, is here already or was declined, or there is no challenge for it.
        """
        challenge = None if cover else self._expect_challenge(message.at)
        video, words = self._links.read(typed, cover=cover)
        slug = challenge.slug if challenge else ""
        async with self._turn:
            self.handed_in.expect_welcome(video, slug, message.chatter.id)
            return await self._put_offer(message, slug, video, words)

    async def _put_offer(self, message: Message, slug: str, video: Video, words: str) -> Submission:
        days, terms = self._terms(slug)
        offered = Submission(0, slug, message.chatter, message.id, video, words, message.at, terms, days)
        number = await store.put_offer(self._database, offered)
        return self._found(await self._read(), number)

    def offered_to(self, chatter_id: str) -> Submission | None:
        """Return what waits for somebody's yes to its terms; None where nothing does any more."""
        mine, now = self.handed_in.of(chatter_id), self._clock.now()
        offered = next((each for each in mine if each.state is State.OFFERED), None)
        return offered if offered and not offered.is_over(now) else None

    def terms_told(self, offered: Submission, at: datetime | None) -> None:
        """Let a yes to what was offered count from when its terms were told; None: they were not."""
        if at:
            self._around.activity.spawn(self._put_terms_told(offered.id, at), name="duet.terms_told")

    async def _put_terms_told(self, number: int, at: datetime) -> None:
        async with self._turn:
            await store.put_terms_told(self._database, number, at)
            await self._read()

    async def agree(self, message: Message) -> Submission:
        """Hand in what somebody was told the terms of, by their yes, for what of theirs nobody has looked at.

        Where the terms are others by now, it is offered anew: the yes was to those that were told. Where they
        have not been told yet, it stays as it was offered.

        Raises:
            Refusal: nothing waits for their yes, or it is handed in already.
        """
        now, who = self._clock.now(), message.chatter.id
        async with self._turn:
            offered = self.offered_to(who)
            if offered is None:
                mine = self.handed_in.of(who)
                waits = any(each.state is State.WAITING for each in mine)
                raise Refusal("duet-yours-already" if waits else "duet-nothing-offered")
            self.handed_in.expect_welcome(offered.video, offered.challenge, who)
            if not offered.was_told(message.at):
                return offered
            if self._terms(offered.challenge)[1] != offered.terms:
                return await self._put_offer(message, offered.challenge, offered.video, offered.words)
            await store.put_yes(self._database, offered.consented(now), self.handed_in.makes_room(offered))
            return self._found(await self._read(), offered.id)

    async def leave(self, chatter_id: str) -> None:
        """Keep nothing of what somebody was told the terms of, by their no.

        Raises:
            Refusal: nothing waits for their yes.
        """
        async with self._turn:
            offered = self.offered_to(chatter_id)
            if offered is None:
                raise Refusal("duet-nothing-offered")
            await store.forget_submissions_of(self._database, [offered.id], self._clock.now())
            await self._read()

    async def withdraw(self, chatter_id: str, number: int | None = None) -> int:
        """Take back all that somebody handed in, or one of it; return how much that was.

        Raises:
            Refusal: there is none.
        """
        async with self._turn:
            gone = await store.withdraw(self._database, chatter_id, self._clock.now(), number)
            if not gone:
                raise Refusal("duet-nothing-to-withdraw")
            await self._read()
        return gone

    def _expect_challenge(self, at: datetime) -> Challenge:
        if found := self.challenge(at):
            return found
        raise Refusal("duet-none")

    def _terms(self, slug: str) -> tuple[int, str]:
        """Return for how many days a link is kept, and the terms as they are told."""
        challenge = self._catalogue.all(DUETS).get(slug)
        days, own = (challenge.kept_days, challenge.terms) if challenge else (KEPT_DAYS, "")
        return days, self._say("duet-terms", {"terms": own or "none", "days": days})

    # What moderators and the artist do.

    async def take(self, number: int, by: str) -> Submission:
        """Let what a moderator has looked at wait for the artist, also after a no.

        Raises:
            Refusal: there is none of that number.
        """
        self._found(self.handed_in, number, {State.WAITING, State.DECLINED})
        return await self._settle(
            number, by, lambda each: each.settled(State.TAKEN, self._clock.now()), tell=True
        )

    async def decline(self, number: int, reason: Reason, by: str) -> Submission:
        """Say no to one, with the reason that is told.

        Raises:
            Refusal: there is none of that number.
        """
        return await self._settle(
            number, by, lambda each: each.settled(State.DECLINED, self._clock.now(), reason), tell=True
        )

    async def feature(self, number: int | None, by: str) -> Submission:
        """Show one on the overlay, and from then on in the gallery; without a number the next one.

        Raises:
            Refusal: there is none, or nobody has looked at it.
        """
        found = self.handed_in.next_up if number is None else self._meant(number)
        if found is None:
            raise Refusal("duet-none-to-feature")
        if found.state not in LOOKED_AT:
            raise Refusal("duet-not-looked-at", number=found.id)
        if self._is_private(found.words):
            raise Refusal("duet-private")
        return await self._settle(found.id, by, lambda each: each.featured(self._clock.now()))

    async def hide(self, by: str, number: int | None = None) -> Submission:
        """Take what is shown off the overlay, with a number only that one; in the gallery it stays.

        Raises:
            Refusal: none is shown, or another one by now.
        """
        shown = self.handed_in.shown(self._clock.now())
        if shown and number not in {None, shown.id}:
            raise Refusal("duet-another-shown")
        if shown is None:
            raise Refusal("duet-none-shown")
        return await self._settle(shown.id, by, lambda each: replace(each, shown_until=None))

    async def unfeature(self, number: int, by: str) -> Submission:
        """Take one out of the gallery again.

        Raises:
            Refusal: there is none of that number.
        """
        self._found(self.handed_in, number, {State.FEATURED})
        return await self._settle(number, by, lambda each: each.settled(State.TAKEN, self._clock.now()))

    async def answer(self, number: int, link: str, by: str) -> Submission:
        """Let the artist's own recording stand beside one; without a link none does.

        Raises:
            Refusal: there is none of that number, or the link leads to none of the places.
        """
        video = self._links.expect(link) if link.strip() else None
        return await self._settle(number, by, lambda each: replace(each, answer=video))

    async def site_sent(self) -> None:
        """Know that the site is where it is read as it should be."""
        await store.write_site_sent(self._database)
        await self.refresh()

    async def _settle(
        self, number: int, by: str, change: Callable[[Submission], Submission], *, tell: bool = False
    ) -> Submission:
        async with self._turn:
            changed = change(self._meant(number))
            if not await store.settle(self._database, changed, by, self._clock.now(), tell=tell):
                raise Refusal("duet-unknown", number=number)
            settled = self._found(await self._read(), number)
        if tell:
            await self.news.follow(settled)
        return settled

    def _meant(self, number: int) -> Submission:
        return self._found(self.handed_in, number, CONSENTED)

    def _found(self, among: Submissions, number: int, states: Collection[State] = tuple(State)) -> Submission:
        found = among.numbered(number)
        if found is None or found.state not in states:
            raise Refusal("duet-unknown", number=number)
        return found

    def _is_private(self, words: str) -> bool:
        return bool(self._around.policy().private_topic(words))

    # What is gone.

    def taken_off(self, removal: Removal) -> None:
        """Show nothing more of what staff took off in chat, until a moderator has looked at it anew."""
        self._around.activity.spawn(self._take_off(removal), name="duet.take_off")

    async def _take_off(self, removal: Removal) -> None:
        async with self._turn:
            now = self._clock.now()
            if await store.take_off(self._database, now, line=removal.line, author=removal.author):
                await self._read()

    async def sweep(self) -> None:
        """Forget what is over."""
        now = self._clock.now()
        async with self._turn:
            await self._read()
            over = [each.id for each in self.handed_in.every if each.is_over(now)]
            if over:
                await store.forget_submissions_of(self._database, over, now)
                await self._read()

    async def refresh(self) -> None:
        """Read anew what is written."""
        async with self._turn:
            await self._read()

    async def _read(self) -> Submissions:
        """Hold what is written, tell that there is news, and return it."""
        self.handed_in = Submissions(await store.submissions(self._database))
        self.off_site = await store.off_site(self._database)
        self.news.look(self.handed_in)
        self._around.news()
        return self.handed_in
