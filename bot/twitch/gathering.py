"""Answers gathered while many people ask, and told together at a pace that leaves chat to chat."""

import asyncio
from collections.abc import Callable
from datetime import datetime
from typing import Protocol

from bot.domain.chat.person import Person
from bot.domain.chat.rush import APART, Rush
from bot.domain.practice.focus import LINE_CHARS, Focus, Held, HeldAnswer
from bot.services.clock import Clock, sleep_unless
from bot.services.words.wording import Wording

MAX_GATHERED = 12
"""Different answers that wait for each other: in lines of two or three, a minute's worth."""


class Say(Protocol):
    """What says a line to everybody; `told` is called with None where it will not be said."""

    def __call__(self, text: str, *, reply_to: None, told: Callable[[datetime | None], None]) -> None:
        """Say it as soon as Twitch allows."""
        ...


class Gathering:
    """Gathers answers in a `rush`; in a take, `focus` has them."""

    def __init__(self, clock: Clock, wording: Wording, say: Say) -> None:
        self.rush = Rush()
        self.focus = Focus(self._gather_behind)
        self._clock = clock
        self._wording = wording
        self._say = say
        self._together = Focus(self.gather, most=MAX_GATHERED, patient=True)
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
        """Hold no answer for somebody, and name them in none."""
        for held in (self.focus, self._together):
            held.let_go(person.logins, person.taken_out_of)

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
        def told(at: datetime | None) -> None:
            for each in held.answers if at is None and self.focus.on else ():
                self.focus.hold(each)  # a take began while the line waited for its turn

        for line in held.lines:
            alone = len(held.answers) == 1 and not held.left_out
            words = line if alone or len(line) > LINE_CHARS else self._wording.together(line, held.left_out)
            self._say(words, reply_to=None, told=told)
