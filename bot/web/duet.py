"""Duets on a page and on the desk: looked at, let through or declined, featured, answered."""

from collections.abc import Awaitable, Callable, Mapping
from datetime import datetime
from typing import Any

from aiohttp import web

from bot.domain.fans.duet import zone_of
from bot.domain.fans.duet_submission import Reason, State, Submission
from bot.domain.pages.visitor import Right
from bot.domain.words.number import number_in
from bot.domain.words.voice import lines
from bot.errors import Refusal
from bot.services.fans.duet import Duets
from bot.services.fans.duet_card import TOPIC
from bot.services.words.voice import Say
from bot.web.body import WORDS
from bot.web.desk_part import Column, DeskPart
from bot.web.do import Act, Asked
from bot.web.page import page
from bot.web.route import Area, Route, get

LINES = lines(
    """
    page-duets-title
    page-duets-how
    page-duets-open: title until zone
    page-duets-no-challenge
    page-duets-challenges
    page-duets-waiting: count
    page-duets-none-waiting
    page-duets-taken
    page-duets-featured
    page-duets-declined
    page-duets-none
    page-duets-number: number
    page-duets-by: login title
    page-duets-place: place
    page-duets-consented: day terms
    page-duets-reason: reason
    page-duets-why
    page-duets-take
    page-duets-decline
    page-duets-feature
    page-duets-next
    page-duets-hide
    page-duets-unfeature
    page-duets-answer
    page-duets-answer-put
    page-duets-answered
    page-duets-shown
    page-duets-off-site: count
    page-duets-site
    page-duets-site-sent
    page-duets-all
    page-duets-told-featured: login
    page-duets-told-done
    page-duets-next-does
    page-duets-feature-does
    page-duets-hide-does
    page-duets-take-does
    page-duets-decline-does
    page-duets-unfeature-does
    page-duets-answer-does
    page-duets-site-sent-does
    """
)

PATH, PART = "/duets", "duets"

NUMBER, REASON = "number", "reason"

MAX_DECLINED = 30
"""Of what was declined, on the page: a no can be taken back there."""


class DuetPages:
    """The page, the part of the desk, and what is done there."""

    def __init__(self, duets: Duets, say: Say, now: Callable[[], datetime]) -> None:
        self._duets = duets
        self._say = say
        self._now = now

    def routes(self) -> list[Route]:
        """Return the page; moderators have it too."""
        return [get(PATH, self.show, Right.MODERATOR, nav="page-duets-title", area=Area.NOW)]

    def desk(self) -> DeskPart:
        """Return the part of the desk."""
        return DeskPart(PART, (TOPIC,), self._on_desk, Column.BELOW_CHAT)

    async def show(self, request: web.Request) -> web.StreamResponse:
        """Show what waits for a look, for the artist and in the gallery, and what was declined lately."""
        handed_in = self._duets.handed_in
        challenge = self._duets.challenge(self._now())
        deadline = challenge.deadline(self._duets.local) if challenge else None
        return page(
            request,
            "duets.html.jinja",
            topic=TOPIC,
            at_path=PATH,
            challenge=challenge,
            deadline=deadline,
            zone=zone_of(deadline) if deadline else "",
            waiting=handed_in.waiting,
            taken=handed_in.within(State.TAKEN),
            featured=handed_in.public(self._now()),
            declined=handed_in.within(State.DECLINED)[-MAX_DECLINED:],
            shown=handed_in.shown(self._now()),
            title_of=self._duets.title,
            off_site=self._duets.off_site,
            reasons=[each.value for each in Reason],
        )

    async def _on_desk(self) -> Mapping[str, Any]:
        handed_in = self._duets.handed_in
        return {
            "waiting": len(handed_in.waiting),
            "next": handed_in.next_up,
            "shown": handed_in.shown(self._now()),
            "off_site": self._duets.off_site,
            "title_of": self._duets.title,
        }

    def acts(self) -> list[Act]:
        """Return what is done about duets."""

        def act(name: str, do: Callable[[Asked], Awaitable[str]], *fields: str, says: str) -> Act:
            return Act(name, do, Right.MODERATOR, fields, says=says)

        return [
            act("duet", self._next, NUMBER, says="page-duets-next-does"),
            act("duet-feature", self._feature, NUMBER, says="page-duets-feature-does"),
            act("duet-hide", self._hide, NUMBER, says="page-duets-hide-does"),
            act("duet-take", self._take, NUMBER, says="page-duets-take-does"),
            act("duet-decline", self._decline, NUMBER, REASON, says="page-duets-decline-does"),
            act("duet-unfeature", self._unfeature, NUMBER, says="page-duets-unfeature-does"),
            act("duet-answer", self._answer, NUMBER, WORDS, says="page-duets-answer-does"),
            Act("duet-site-sent", self._site_sent, fields=(), says="page-duets-site-sent-does"),
        ]

    async def _next(self, asked: Asked) -> str:
        """Feature the one that a page shows as the next; without a word of it, the one that is next now."""
        if asked.fields.get(NUMBER) == "":
            raise Refusal("duet-none-to-feature")
        return await self._feature(asked)

    async def _feature(self, asked: Asked) -> str:
        shown = await self._duets.feature(_number_if_sent(asked), asked.by)
        return self._told_of(shown)

    def _told_of(self, shown: Submission) -> str:
        return self._say("page-duets-told-featured", {"login": shown.chatter.login})

    async def _hide(self, asked: Asked) -> str:
        await self._duets.hide(asked.by, _number_if_sent(asked))
        return self._done()

    async def _take(self, asked: Asked) -> str:
        await self._duets.take(_number(asked), asked.by)
        return self._done()

    async def _decline(self, asked: Asked) -> str:
        chosen = asked.fields.get(REASON, "")
        reason = next((each for each in Reason if each.value == chosen), None)
        if reason is None:
            raise Refusal("page-duets-why")
        await self._duets.decline(_number(asked), reason, asked.by)
        return self._done()

    async def _unfeature(self, asked: Asked) -> str:
        await self._duets.unfeature(_number(asked), asked.by)
        return self._done()

    async def _answer(self, asked: Asked) -> str:
        await self._duets.answer(_number(asked), asked.words, asked.by)
        return self._done()

    async def _site_sent(self, _: Asked) -> str:
        await self._duets.site_sent()
        return self._done()

    def _done(self) -> str:
        return self._say("page-duets-told-done", {})


def _number_if_sent(asked: Asked) -> int | None:
    return _number(asked) if asked.fields.get(NUMBER, "").strip() else None


def _number(asked: Asked) -> int:
    """Return the number that was sent.

    Raises:
        Refusal: it is none.
    """
    typed = asked.fields.get(NUMBER, "").strip()
    number = number_in(typed)
    if number is None:
        raise Refusal("duet-unknown", number=typed[:20])
    return number
