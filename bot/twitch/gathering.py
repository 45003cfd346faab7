"""Answers gathered while many people ask, and told together at a pace that leaves chat to chat."""

import asyncio
from collections.abc import Callable
from datetime import datetime
from typing import Protocol

from bot.domain.chat.person import Person
from bot.domain.chat.rush import APART, Rush
from bot.domain.practice.focus import LINE_CHARS, Focus, Held, HeldAnswer, Told
from bot.services.clock import Clock, sleep_unless
from bot.services.words.wording import Wording

MAX_GATHERED = 12
"""Different answers that wait for each other: in lines of two or three, a minute's worth."""


class Say(Protocol):
    """What says a line to everybody; `told` is called with None where it will not be said, as by `unless`."""

    def __call__(
        self,
        text: str,
        *,
        reply_to: None,
        as_it_stands: bool,
        unless: Callable[[], bool],
        told: Told,
    ) -> None:
        """Say it as soon as Twitch allows."""
        ...


class Gathering:
    """Gathers answers in a `rush`; in a take, `focus` has them."""

    def __init__(
        self, clock: Clock, wording: Wording, say: Say, *, instead: Callable[[str], str] = lambda _: ""
    ) -> None:
        self.rush = Rush()
        self.focus = Focus(self._gather_behind, instead=instead)
        self._clock = clock
        self._wording = wording
        self._say = say
        self._together = Focus(self.gather, most=MAX_GATHERED, patient=True, instead=instead)
        self._under_way: list[Focus] = []
        """What is told in lines that wait for their turn."""
        self._gathered = asyncio.Event()

    def is_on(self, *, whole: bool) -> bool:
        """Tell whether an answer has to wait for others; one that is `whole` is a receipt."""
        return self._together.on or bool(self.rush.wait(self._clock.now(), receipt=whole))

    def gather(self, answer: HeldAnswer) -> None:
        """Let an answer wait until there is room for it."""
        self._together.begin()
        self._together.hold(answer)
        self._gathered.set()

    def _gather_behind(self, answer: HeldAnswer) -> None:
        """Let an answer wait behind the lines in which the others of a take are told right now."""
        if not self._together.on:
            self.rush.said(self._clock.now())
        self.gather(answer)

    def let_go(self, person: Person) -> None:
        """Tell no answer to somebody."""
        for held in (self.focus, self._together, *self._under_way):
            held.let_go(person.logins)

    def name_no_more(self, person: Person) -> None:
        """Name somebody in nothing but the answers to them."""
        for held in (self.focus, self._together, *self._under_way):
            held.name_no_more(person.logins, person.taken_out_of)

    async def tell(self) -> None:
        """Tell answers that were gathered, for ever, in a line each time there is room for one."""
        while True:
            await self._gathered.wait()
            self._gathered.clear()
            while wait := self.rush.wait(self._clock.now(), receipt=self._together.has_whole):
                # A receipt that comes meanwhile may find room before that, and takes the others along.
                await sleep_unless(self._clock, wait.total_seconds(), self._gathered)
                self._gathered.clear()
            if self.focus.on:
                self._together.pass_on(self.focus)
            else:
                self._tell(self._together.end(most=1))
                # What is left waits for its own turn, though this line is still on its way.
                await self._clock.sleep(APART.total_seconds() if self._together.on else 0)

    def _tell(self, held: Held) -> None:
        under_way = Focus()
        for each in held.answers:
            under_way.hold(each)

        def is_outdated() -> bool:
            return under_way.answers != held.answers

        def told(at: datetime | None) -> None:
            self._under_way.remove(under_way)
            if at:
                for each in under_way.answers:
                    each.was_told(at)
            # A take began while the line waited for its turn, or somebody was let go of.
            if at is None and (self.focus.on or is_outdated()):
                for each in under_way.answers:
                    (self.focus.hold if self.focus.on else self.gather)(each)

        for line in held.lines:
            alone = len(held.answers) == 1 and not held.left_out
            words = line if alone or len(line) > LINE_CHARS else self._wording.together(line, held.left_out)
            self._under_way.append(under_way)
            # Each answer was looked at by itself: together one would keep back the others.
            self._say(words, reply_to=None, as_it_stands=True, unless=is_outdated, told=told)
