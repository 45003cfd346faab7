"""The law of duets: without a yes nothing is shown, under any run of acts and over any restart."""

import asyncio
from contextlib import suppress
from datetime import timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given
from hypothesis import strategies as st

from bot.domain.chat.person import Forgotten, Person
from bot.domain.chat.said import Removal
from bot.domain.fans.duet_submission import Reason, State
from bot.errors import Refusal
from bot.services.fans.duet import Duets
from bot.store import duet as store
from bot.store.database import Database
from tests.duets import BY, MOD, Evening, link
from tests.laws import share

FANS = ("fern", "moss")
Act = tuple[str, str, int]


def acts() -> st.SearchStrategy[list[Act]]:
    names = (
        *(
            "submit",
            "cover",
            "told",
            "yes",
            "withdraw",
            "take",
            "decline",
            "feature",
            "unfeature",
            "hide",
            "answer",
        ),
        *("told", "restart", "ban", "forget", "later"),
    )
    act = st.tuples(st.sampled_from(names), st.sampled_from(FANS), st.integers(1, 5))
    return st.lists(act, max_size=40)


class Run:
    """Any run of acts, with what was agreed by whom beside it, reckoned in the simplest way."""

    def __init__(self, evening: Evening, duets: Duets) -> None:
        self.evening = evening
        self.duets = duets
        self.agreed: dict[int, str] = {}

    async def does(self, act: Act) -> None:
        name, who, number = act
        await getattr(self, name)(who, number)

    async def submit(self, who: str, number: int) -> None:
        await self.duets.offer(link(number), self.evening.line(who), cover=False)

    async def cover(self, who: str, number: int) -> None:
        await self.duets.offer(link(number), self.evening.line(who), cover=True)

    async def yes(self, who: str, _: int) -> None:
        offered = self.duets.offered_to(f"id-{who}")
        done = await self.duets.agree(self.evening.line(who))
        assert offered
        assert done.state is State.OFFERED or offered.told_at
        if done.state is State.WAITING:
            self.agreed[done.id] = who

    async def told(self, who: str, _: int) -> None:
        if offered := self.duets.offered_to(f"id-{who}"):
            await self.evening.tell_terms(self.duets, offered)

    async def withdraw(self, who: str, _: int) -> None:
        await self.duets.withdraw(f"id-{who}")
        self.drop(who)

    async def take(self, _: str, number: int) -> None:
        await self.duets.take(number, MOD)

    async def unfeature(self, _: str, number: int) -> None:
        await self.duets.unfeature(number, MOD)

    async def decline(self, _: str, number: int) -> None:
        await self.duets.decline(number, Reason.NOT_IT, MOD)

    async def feature(self, _: str, number: int) -> None:
        await self.duets.feature(number, BY)

    async def hide(self, _: str, __: int) -> None:
        await self.duets.hide(BY)

    async def answer(self, _: str, number: int) -> None:
        await self.duets.answer(number, link(50 + number), BY)

    async def restart(self, _: str, __: int) -> None:
        self.duets = await self.evening.open()

    async def ban(self, who: str, _: int) -> None:
        self.duets.taken_off(Removal(self.evening.clock.now(), author=f"id-{who}"))
        await self.evening.activity.still()
        assert not [row for row in self.evening.card()[1:2] if row.text.author == f"id-{who}"]

    async def forget(self, who: str, _: int) -> None:
        person = Person(frozenset({who}), frozenset({f"id-{who}"}))
        async with self.evening.database.writing() as connection:
            await store.forget_submissions(connection, person, Forgotten(), self.evening.clock.now())
        await self.duets.refresh()
        self.drop(who)

    async def later(self, _: str, __: int) -> None:
        await self.evening.clock.advance(self.evening.clock.now() + timedelta(minutes=3))

    def drop(self, who: str) -> None:
        self.agreed = {number: of for number, of in self.agreed.items() if of != who}

    async def holds(self) -> None:
        """See that nothing is shown of anybody who has not said yes, or took it back."""
        agreed = {*self.agreed.items()}
        kept = [each for each in self.duets.handed_in.every if each.is_consented]
        assert {(each.id, each.chatter.login) for each in kept} <= agreed
        listed = await self.evening.listed()
        assert {(int(each.slug.removeprefix("duet-")), each.login) for each in listed} <= agreed
        if rows := self.evening.card():
            assert rows[1].text.author.removeprefix("id-") in self.agreed.values()
        assert len(kept) == len({each.video for each in kept})


@share(2 / 3)
@given(acts())
def test_nothing_is_ever_shown_of_whoever_has_not_said_yes_or_took_it_back(run: list[Act]) -> None:
    async def play() -> None:
        with TemporaryDirectory() as folder:
            database = await Database.open(Path(folder) / "w.db")
            try:
                evening = Evening(database)
                told = Run(evening, await evening.open())
                await evening.put()
                for act in run:
                    with suppress(Refusal):
                        await told.does(act)
                    await told.holds()
            finally:
                await database.close()

    asyncio.run(play())
