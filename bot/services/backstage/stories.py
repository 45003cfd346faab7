"""The stories that there are: asked for by name, dealt at random, and none twice in an evening unasked."""

import asyncio
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import UTC, date, datetime

from bot.domain.backstage.story import STORIES, Deck, Key, StoryIndex, Tale
from bot.domain.gear.gear import GEAR, GearItem
from bot.domain.gear.gear_match import GearFound, GearHelp, GearNotFound, Match, items_of
from bot.domain.gear.gear_names import called
from bot.domain.practice.routine import Block
from bot.domain.words.chat_text import LIST_CHARS, fit_list
from bot.domain.words.voice import lines
from bot.errors import Refusal
from bot.log import get_logger
from bot.services.documents.catalogue import Catalogue
from bot.services.gear.gear import GearCollection
from bot.services.words.private_names import tellable
from bot.store.database import Database
from bot.store.story import stories_told, write_story_told

LINES = lines(
    """
    story-none
    story-none-of: name
    story-which: names more
    story-which-one: names more
    story-unknown: names more
    story-all-told
    story-block-told: what
    story-kept-back
    """
)

_log = get_logger(__name__)
MAX_NAMED = 30
"""Stories of which it is looked up what they are of, where all are asked for: more fit no line."""

_NEVER = datetime.min.replace(tzinfo=UTC)


class Stories:
    """Finds and deals stories. Those who ask take turns, so that no two are dealt the same.

    `day_of` tells to which evening a time belongs, `private` which private topic a text touches, '' for none;
    `dice` give a number below another.
    """

    def __init__(
        self,
        catalogue: Catalogue,
        shelf: GearCollection,
        database: Database,
        *,
        day_of: Callable[[datetime], date],
        private: Callable[[str], str],
        dice: Callable[[int], int],
    ) -> None:
        self._catalogue = catalogue
        self._shelf = shelf
        self._database = database
        self._day_of = day_of
        self._private = private
        self._dice = dice
        self._turn = asyncio.Lock()
        self._index = StoryIndex()
        self._deck: Deck[Key] = Deck(())
        self._day: date | None = None
        self._told: dict[Key, datetime] = {}
        catalogue.index(STORIES, lambda before, after: self._lay_in(self._index.note_story(before, after)))
        catalogue.index(GEAR, lambda before, after: self._lay_in(self._index.note_gear(before, after)))

    def _lay_in(self, new: Key | None) -> None:
        if new:
            self._deck.add(new)

    def names(self) -> tuple[str, int]:
        """Return of what there are stories, as far as it fits a line and may be said, and how many more.

        Raises:
            Refusal: there are none.
        """
        keys = self._index.keys
        if not keys:
            raise Refusal("story-none")
        found = (each.name for each in self._tales(keys[:MAX_NAMED]))
        shown, more = fit_list(tellable(found, self._private), LIST_CHARS)
        return shown or "–", more + max(len(keys) - MAX_NAMED, 0)

    async def asked_for(self, ask: str, at: datetime) -> Tale:
        """Return the story of what the words of an ask mean; of several, one that was not told this evening.

        Raises:
            Refusal: nothing is meant, or several things are; nothing is told of it, or nothing that may be.
        """
        async with self._turn:
            await self._begin(at)
            tales, piece = await self._meant(ask, at)
            open_ = [each for each in tales if self._may_be_told(each)]
            if not open_:
                await self._count(piece, at)
                raise Refusal("story-kept-back")
            return await self._tell(min(open_, key=lambda each: self._told.get(each.key, _NEVER)), at, piece)

    async def of_block(self, block: Block | None, at: datetime) -> Tale:
        """Return a story of what is being played, or of the gear for it, that was not told this evening.

        Raises:
            Refusal: nothing is played, or nothing is told of it any more.
        """
        async with self._turn:
            await self._begin(at)
            tales = self._of_block(block) if block else []
            if not block or not tales:
                raise self._asked_back("story-which-one")
            new = next(filter(self._is_new, tales), None)
            if new is None:
                raise Refusal("story-block-told", what=block.what)
            return await self._tell(new, at)

    async def deal(self, at: datetime) -> Tale:
        """Return a story that was not told this evening, by the dice.

        Raises:
            Refusal: there is none, or none any more.
        """
        async with self._turn:
            await self._begin(at)
            kept: list[Key] = []
            try:
                while key := self._deck.deal(self._dice):
                    tale = None if key in self._told else self._tale(key)
                    if tale and self._may_be_told(tale):
                        return await self._tell(tale, at)
                    if tale:
                        kept.append(key)  # by other house rules it may be told
            finally:
                for each in kept:
                    self._deck.add(each)
            raise Refusal("story-all-told" if self._index.keys else "story-none")

    def of_slug(self, slug: str) -> Tale | None:
        """Return the story of a slug as it is told; None where there is none that may be."""
        found = self._tale(Key(STORIES.name, slug))
        return found if found and self._may_be_told(found) else None

    async def _begin(self, at: datetime) -> None:
        """Be of the evening of a time; a new one begins with nothing told."""
        if (day := self._day_of(at)) != self._day:
            self._told = dict(await stories_told(self._database, day))
            self._day, self._deck = day, Deck(self._index.keys)

    def _tale(self, key: Key) -> Tale | None:
        """Return the story that is written there, as it is now."""
        gear = self._catalogue.all(GEAR)
        if key.kind == GEAR.name:
            item = gear.get(key.slug)
            return Tale(key, item.short_name, item.story) if item and item.story else None
        story = self._catalogue.all(STORIES).get(key.slug)
        piece = gear.get(story.gear or "") if story else None
        return Tale(key, piece.short_name if piece else story.of, story.says) if story else None

    def _tales(self, keys: Iterable[Key]) -> Iterator[Tale]:
        return filter(None, map(self._tale, keys))

    def _of_block(self, block: Block) -> list[Tale]:
        of_gear = (each for slug in block.gear for each in self._index.of_gear(slug))
        return [*self._tales([*self._index.exactly(block.piece or block.title), *of_gear])]

    async def is_name(self, ask: str) -> bool:
        """Tell whether a piece, a place or gear is called by just these words."""
        return bool(self._index.exactly(ask)) or _is_called(await self._shelf.find(ask), ask)

    async def _meant(self, ask: str, at: datetime) -> tuple[Sequence[Tale], GearItem | None]:
        """Return the stories that are meant, and the piece of gear that was asked for, if one was."""
        match, near = await self._shelf.find(ask), self._index.near(ask)
        is_gear = _is_called(match, ask)
        if not is_gear and (named := self._index.exactly(ask)):
            return _one(self._tales(named)), None
        nothing = isinstance(match, GearNotFound | GearHelp)
        if near.keys and (nothing or (near.sure and not is_gear)):
            return _one(self._tales(near.keys)), None
        return await self._of_pieces(items_of(match), at)

    async def _of_pieces(self, pieces: Sequence[GearItem], at: datetime) -> tuple[Sequence[Tale], GearItem]:
        """Return the stories of the one piece that is meant, or of the only one of them that has some."""
        told = [each for each in pieces if self._index.of_gear(each.slug)]
        if len(pieces) == 1 or told:
            tales = _one(self._tales(key for each in told for key in self._index.of_gear(each.slug)))
            piece = (told or pieces)[0]
            if tales:
                return tales, piece
            await self._count(piece, at)
            raise Refusal("story-none-of", name=piece.short_name)
        raise self._asked_back("story-unknown")

    async def _count(self, piece: GearItem | None, at: datetime) -> None:
        if piece:
            await self._shelf.count(piece, self._day_of(at))

    def _asked_back(self, line: str) -> Refusal:
        names, more = self.names()
        return Refusal(line, names=names, more=more)

    def _may_be_told(self, tale: Tale) -> bool:
        topic = self._private(f"{tale.name}: {tale.says}")
        if topic:
            _log.warning("story.private", kind=tale.key.kind, slug=tale.key.slug, topic=topic)
        return not topic

    def _is_new(self, tale: Tale) -> bool:
        return tale.key not in self._told and self._may_be_told(tale)

    async def _tell(self, tale: Tale, at: datetime, piece: GearItem | None = None) -> Tale:
        """Note that a story is told, and of which piece one was asked for, if of one.

        Where that cannot be written, only a restart would tell it again.
        """
        assert self._day
        self._told[tale.key] = at
        try:
            await write_story_told(self._database, self._day, tale.key, at, piece.slug if piece else "")
        except sqlite3.Error:
            _log.exception("story.unwritten", slug=tale.key.slug)
        return tale


def _is_called(match: Match, ask: str) -> bool:
    return isinstance(match, GearFound) and called(match.item, ask)


def _one(tales: Iterable[Tale]) -> Sequence[Tale]:
    """Return the stories of the one thing that is meant.

    Raises:
        Refusal: they are of several.
    """
    tales = [*tales]
    names = [*dict.fromkeys(each.name for each in tales)]
    if len(names) > 1:
        shown, more = fit_list(names, LIST_CHARS)
        raise Refusal("story-which", names=shown, more=more)
    return tales
