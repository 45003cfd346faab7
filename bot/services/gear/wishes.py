"""What fans wish for: it becomes a piece of gear that is wanted, is dropped, or comes apart again."""

from collections.abc import Callable

from bot.domain.gear.gear import GearItem, GearKind, Status
from bot.domain.gear.wish import Wish
from bot.domain.words.voice import lines
from bot.errors import Refusal
from bot.services.clock import Clock
from bot.services.gear.gear import SHARED_BY, GearCollection
from bot.store.database import Database
from bot.store.wish import all_wishes, delete_wish, write_apart, write_dropped

LINES = lines("wish-unknown: words")


class Wishes:
    """All wishes; `news` is called whenever there are others."""

    def __init__(
        self, shelf: GearCollection, database: Database, clock: Clock, news: Callable[[], None]
    ) -> None:
        self._shelf = shelf
        self._database = database
        self._clock = clock
        self._news = news

    async def all(self) -> list[Wish]:
        """Return all wishes, those that were dropped too; those of the most fans first."""
        return await all_wishes(self._database)

    async def shared(self, most: int) -> list[Wish]:
        """Return the most frequent of several fans, for a glance."""
        found = [each for each in await self.all() if each.fans >= SHARED_BY and not each.dropped]
        return found[:most]

    async def take(self, words: str, by: str) -> GearItem:
        """Make a piece of gear that is wanted of a wish, and return it.

        Raises:
            Refusal: there is no such wish, or there is a piece of that name.
        """
        wish = await self._named(words)
        kinds = (self._shelf.kind_named(word) for word in wish.words.split()[::-1])
        kind = next(filter(None, kinds), GearKind.OTHER)  # "fuzz pedal": the last word tells what it is
        name = " ".join(word.capitalize() for word in wish.words.split())

        async def also(joined: Database) -> None:
            await delete_wish(joined, wish.spellings)

        item = await self._shelf.add(kind, name, by, Status.WANTED, also=also)
        self._news()
        return item

    async def drop(self, words: str) -> Wish:
        """Let nobody see a wish any more, however it is spelled and asked for again.

        Raises:
            Refusal: there is no such wish.
        """
        wish = await self._named(words)
        await write_dropped(self._database, wish.spellings, self._clock.now())
        self._news()
        return wish

    async def put_back(self, words: str) -> Wish:
        """Let a wish that was dropped be one again.

        Raises:
            Refusal: there is no such wish.
        """
        wish = await self._named(words)
        await write_dropped(self._database, wish.spellings, None)
        self._news()
        return wish

    async def part(self, spelling: str) -> None:
        """Take one spelling out of what it was merged with, with those who asked so.

        Raises:
            Refusal: there is no such wish.
        """
        await self._named(spelling)
        await write_apart(self._database, spelling)
        self._news()

    async def _named(self, words: str) -> Wish:
        for wish in await self.all():
            if words in wish.spellings:
                return wish
        raise Refusal("wish-unknown", words=words)
