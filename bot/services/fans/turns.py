"""Turns of fans at something: joined in chat, called aloud, and passed over with the reason."""

import asyncio
from collections.abc import Callable, Coroutine
from dataclasses import replace
from datetime import timedelta
from typing import Any

from bot.domain.backstage.quote import pointing_at_nobody
from bot.domain.chat.message import Message
from bot.domain.chat.person import Person
from bot.domain.chat.said import Removal, Said, TakenOff
from bot.domain.fans.turns import (
    MAX_WHAT,
    Act,
    Place,
    Shown,
    TurnRound,
    ended,
    joined,
    left,
    let_back,
    missed,
    next_up,
    seen,
    taken_off,
    without,
)
from bot.domain.words.chat_text import fit, one_line
from bot.domain.words.voice import lines
from bot.errors import Refusal
from bot.services.clock import Clock
from bot.services.fans.turn_calls import TurnCalls
from bot.services.fans.turn_presence import TurnPresence
from bot.services.surroundings import Surroundings
from bot.store import turns as store
from bot.store.database import Database

LINES = lines(
    """
    turn-none
    turn-runs: count
    turn-private
    turn-nothing-undone
    turn-not-up-now
    turn-way-back
    """
)

LOOKED_EVERY = 2.0
"""Seconds between two looks whether who is up has written."""

MAX_UNDONE = 20
"""Acts that can be taken back, the last one first."""

KEPT_FOR = timedelta(days=7)
"""How long a round is kept: to the next stream, for who waits still."""


class Turns:
    """The round that was opened last; who is up is told by the `calls`, and has their seconds to write.

    `held` tells whether somebody plays undisturbed, or it is a hard moment: meanwhile nobody's time runs out.
    """

    def __init__(
        self,
        database: Database,
        clock: Clock,
        around: Surroundings,
        calls: TurnCalls,
        *,
        held: Callable[[], bool],
    ) -> None:
        self._calls = calls
        self._database = database
        self._clock = clock
        self._around = around
        self._held = held
        self._turn = asyncio.Lock()  # the round is read and changed by one at a time
        self._called = asyncio.Event()
        self._left = 0.0
        self._by_itself = False  # whether who is up was called as another was passed over in time
        self._acts: list[Act] = []
        self._gone = TakenOff()
        self._presence = TurnPresence()
        self.round: TurnRound | None = None

    async def load(self) -> None:
        """Go on where the round stands; who is up has all of their time again."""
        self.round = await store.latest_round(self._database)
        self._follow(None)

    @property
    def can_undo(self) -> bool:
        """Whether something can be taken back."""
        return bool(self._acts)

    @property
    def running(self) -> TurnRound:
        """The round that goes on.

        Raises:
            Refusal: none does.
        """
        if self.round is None or self.round.over:
            raise Refusal("turn-none")
        return self.round

    # What fans do.

    async def join(self, message: Message) -> None:
        """Let somebody wait; who waits already, or is up, stays there.

        Raises:
            Refusal: no round goes on for them, or they cannot join it.
        """
        async with self._turn:
            if self.round is None or self.round.is_over_for(message.chatter.id):
                raise Refusal("turn-none")
            if self._gone.has(Said.words(message)):  # timed out while their line was on its way
                raise Refusal("turn-not-this-round")
            await self._put(joined(self.round, message.chatter, message.id, message.at))
            self._presence.wrote(message)

    async def leave(self, chatter_id: str) -> None:
        """Let somebody go who waits, or is up.

        Raises:
            Refusal: they are not in the round.
        """
        async with self._turn:
            await self._put(left(self.running, chatter_id))

    def heard(self, message: Message) -> None:
        """Take in that somebody of the round writes: for each line, so it does no more than that."""
        if self.round and self._presence.is_back(self.round, message):
            self._around.tell("turn-way-back", {}, message.chatter.login)
        if self.round and seen(self.round, message.chatter.id) is not self.round:
            self._soon(self._see(message.chatter.id))

    async def _see(self, chatter_id: str) -> None:
        async with self._turn:
            if self.round:
                await self._put(seen(self.round, chatter_id))

    # What staff does.

    async def open(self, what: str, by: str) -> TurnRound:
        """Open a round, or the one again in which somebody waits still, and return it.

        Raises:
            Refusal: what it is for touches what is private, or one is open.
        """
        words = fit(str(pointing_at_nobody(one_line(what))), MAX_WHAT)
        if words and self._around.policy().private_topic(words):
            raise Refusal("turn-private")
        async with self._turn:
            if self.round and self.round.open:
                raise Refusal("turn-runs", count=len(self.round.waiting))
            if self.round and not self.round.over:
                await self._act(replace(self.round, open=True, what=words or self.round.what))
            else:
                opened = await store.open_round(self._database, words, by, self._clock.now())
                self.round, self._acts = opened, [Act(replace(opened, open=False), opened)]
                self._presence = TurnPresence()
                self._follow(None)
            return self.running

    async def close(self) -> TurnRound:
        """Let nobody more join, and return the round; who waits goes on waiting.

        Raises:
            Refusal: none goes on.
        """
        async with self._turn:
            return await self._act(replace(self.running, open=False))

    async def end(self) -> int:
        """End the round, and return how many waited still.

        Raises:
            Refusal: none goes on.
        """
        async with self._turn:
            count = len(self.running.waiting)
            await self._act(ended(self.running))
            return count

    async def next(self, shown: Shown | None = None) -> Place | None:
        """Call the first one who waits, aloud, and return them; who was up has had their turn.

        Not so who came up by itself a moment ago: staff meant whoever was passed over right then.

        Raises:
            Refusal: no round goes on, nobody waits and nobody is up, or it is not as `shown` by now.
        """
        async with self._turn:
            if shown not in {None, self.running.shown}:
                raise Refusal("turn-not-up-now")
            round_ = await self._act(next_up(self.running, by_itself=self._by_itself))
            self._calls.call(round_)
        return round_.up

    async def skip(self, login: str = "") -> None:
        """Pass over who is up and not there, with a login only them, and call the next one, aloud.

        Raises:
            Refusal: nobody is up, or somebody else by now.
        """
        async with self._turn:
            if login and login != (self.running.up.chatter.login if self.running.up else ""):
                raise Refusal("turn-not-up-now")
            self._calls.pass_over(*await self._miss())

    async def let_back(self, login: str) -> int:
        """Let somebody wait again who is out or was taken off, and return their number.

        Raises:
            Refusal: nobody of that login is.
        """
        async with self._turn:
            await self._act(let_back(self.running, login.strip().removeprefix("@").lower()))
            return len(self.running.waiting)

    async def undo(self) -> None:
        """Take the last act of staff back, state and place, and tell it aloud: somebody may have been called.

        Raises:
            Refusal: nothing was done since the start.
        """
        async with self._turn:
            if self.round is None or not self._acts:
                raise Refusal("turn-nothing-undone")
            act, self._by_itself = self._acts.pop(), False
            await self._put(act.undone(self.round))
            self._calls.undo(self.round, act)

    async def _miss(self) -> tuple[TurnRound, str]:
        """Let who is up not have been there, and return the round and their id."""
        after, absent = missed(self.running), self.running.up
        assert absent
        return await self._act(after), absent.chatter.id

    def take_over(self) -> None:
        """Say what a take has kept from being said."""
        self._calls.say_owed(self.round)

    # What goes by itself.

    async def run(self) -> None:
        """Pass over, for ever, who is up and does not write in time."""
        while True:
            await self._called.wait()
            await self._clock.sleep(LOOKED_EVERY)
            await self.look()

    async def look(self) -> None:
        """See whether the time of who is up has run out; it stands still in a take and without a stream."""
        if self._held() or not self._around.live():
            return
        async with self._turn:
            up = self.round.up if self.round else None
            if up is None or up.here:
                return
            self._left -= LOOKED_EVERY
            if self._left > 0:
                return
            missing = await self._miss()
            self._by_itself = True
            self._calls.pass_over(*missing, by_itself=True)

    async def sweep(self) -> None:
        """Forget what is old."""
        async with self._turn:
            await store.forget_rounds(self._database, self._clock.now() - KEPT_FOR)
            before, self.round = self.round, await store.latest_round(self._database)
            if self.round is None:
                self._acts = []
            self._follow(before)

    # What is gone.

    def taken_off(self, removal: Removal) -> None:
        """Take whoever was moderated, or whose joining was, off at once, and out of this round."""
        self._gone.take(removal)
        # Also where nobody seems to be of it: who has just joined may still be on their way in.
        if removal.line or removal.author:
            self._soon(self._take_off(removal))

    async def _take_off(self, removal: Removal) -> None:
        async with self._turn:
            if self.round:
                await self._put(taken_off(self.round, lambda each: each.is_of(removal)))

    async def forgotten(self, person: Person) -> None:
        """Let go of somebody who is forgotten; who only opted out has joined by a word, and stays."""
        async with self._turn:
            self._presence.forget(person.ids)
            if self.round is None:
                return
            before = self.round  # read anew also where they have no place: what it is for may name them
            self.round = await store.latest_round(self._database)
            gone = before.places.keys() - (self.round.places.keys() if self.round else ())
            self._acts = [
                Act(*(replace(without(each, gone), what=person.taken_out_of(each.what)) for each in act))
                for act in self._acts
            ]
            self._follow(before)

    # How it is kept.

    async def _act(self, after: TurnRound) -> TurnRound:
        """Write a round as an act of staff leaves it, remember how it was, and return it."""
        assert self.round
        self._by_itself = False
        if not self._held():  # in a take nobody has heard that they are called
            after = self._presence.with_there(after, self._clock.now())
        if after == self.round:  # who is up is called once more
            self._left = float(self._calls.seconds)
        else:
            self._acts.append(Act(self.round, after))
        del self._acts[:-MAX_UNDONE]
        await self._put(after)
        return after

    async def _put(self, after: TurnRound) -> None:
        """Write a round as it is now, before it is."""
        before = self.round
        assert before
        if after == before:
            return
        await store.put_round(self._database, before, after)
        self.round = after
        self._follow(before)

    def _follow(self, before: TurnRound | None) -> None:
        """Let the time of who is called begin, and tell that there is news."""
        up = self.round.up if self.round else None
        was = before.up if before else None
        if up and not up.here and (was is None or was.chatter.id != up.chatter.id):
            self._left = float(self._calls.seconds)
        if up and not up.here:
            self._called.set()
        else:
            self._called.clear()
        self._around.news()

    def _soon(self, work: Coroutine[Any, Any, None]) -> None:
        self._around.activity.spawn(work, name="turns")
