"""What fans suggest about the gear: it waits for the artist, who takes or drops it, and they are told."""

import asyncio
from collections.abc import AsyncGenerator, Sequence
from contextlib import asynccontextmanager
from dataclasses import replace
from typing import NamedTuple

from bot.domain.chat.message import Message
from bot.domain.chat.said import Removal
from bot.domain.gear.gear import GEAR, GearItem, Provenance
from bot.domain.gear.suggestion import (
    KEPT_FOR,
    MAX_OF_ONE,
    MAX_WAITING,
    Outcome,
    Suggested,
    Suggestion,
    Understood,
    as_words,
    expect_news,
    names_field,
    suggested_in,
    telling_first,
    the_same,
    understood,
)
from bot.domain.words.number import number_in
from bot.domain.words.voice import lines
from bot.errors import Refusal
from bot.moderation.objection import Objection, objection_to
from bot.services.clock import Clock
from bot.services.documents.catalogue import Catalogue
from bot.services.documents.draft import Draft, Editing
from bot.services.gear.gear import GearCollection
from bot.services.surroundings import Surroundings
from bot.store import suggestion as store
from bot.store.database import Database

LINES = lines(
    """
    suggestion-which: name
    suggestion-no-piece: name
    suggestion-link
    suggestion-private
    suggestion-against-rules
    suggestion-said-already
    suggestion-too-many: most
    suggestion-full
    suggestion-unknown: number
    suggestion-not-understood: name
    suggestion-gone: name
    suggestion-taken: names name
    suggestion-dropped: names name reason
    """
)

OBJECTIONS = {
    Objection.LINK: "suggestion-link",
    Objection.PRIVATE: "suggestion-private",
    Objection.RULES: "suggestion-against-rules",
}

MAX_NAMED = 5
"""People who are named at once where many suggested the same."""


class SuggestionShown(NamedTuple):
    """What fans suggest, about which piece, and the change that it would be; None where it has to be read."""

    suggested: Suggested
    item: GearItem
    change: Understood | None


class Taken(NamedTuple):
    """A piece as it is since somebody's suggestion was taken, and what that changed."""

    item: GearItem
    change: Understood


class Suggestions:
    """All that fans suggest."""

    def __init__(
        self,
        catalogue: Catalogue,
        shelf: GearCollection,
        database: Database,
        clock: Clock,
        around: Surroundings,
    ) -> None:
        self._catalogue = catalogue
        self._shelf = shelf
        self._database = database
        self._clock = clock
        self._around = around
        self._turn = asyncio.Lock()  # what waits is read and added to by one at a time
        self._changes: dict[int, int] = {}  # what was changed when something was taken
        self._untold: dict[str, list[Suggestion]] = {}

    async def load(self) -> None:
        """Read who is still to be told something."""
        self._untold = {}
        for each in await store.untold(self._database):
            self._untold.setdefault(each.chatter.id, []).append(each)

    # What fans say.

    async def suggest(self, words: Sequence[str], message: Message) -> GearItem:
        """Let what a line suggests wait for the artist, and return the piece that it is about.

        Raises:
            Refusal: there is no such piece, it may not be said or is said already, or too much waits.
        """
        item, rest = await self.about(words)
        said = Suggestion(item.slug, as_words(" ".join(rest), item), message.at, message.chatter, message.id)
        expect_news(item, said.words, self._shelf.words.says_nothing)
        if objection := objection_to(said.words, self._around.policy()):
            raise Refusal(OBJECTIONS[objection])
        async with self._turn:
            items = self._catalogue.all(GEAR)
            held = [each for each in await store.waiting(self._database) if each.gear in items]
            mine = [each for each in held if each.chatter.id == message.chatter.id]
            alike = self._said_before(item, said.words, held)
            if any(alike and each.merged == alike.merged for each in mine):
                raise Refusal("suggestion-said-already")
            if len(mine) >= MAX_OF_ONE:
                raise Refusal("suggestion-too-many", most=MAX_OF_ONE)
            if len(held) >= MAX_WAITING:
                raise Refusal("suggestion-full")
            await store.put_suggestion(self._database, replace(said, merged=alike.merged if alike else 0))
        self._around.news()
        return item

    async def about(self, words: Sequence[str]) -> tuple[GearItem, Sequence[str]]:
        """Return the piece that a suggestion names, and what is said of it behind that.

        That is all of it where a field is named first, as in "the year of goldie is 1997".

        Raises:
            Refusal: there is no such piece.
        """
        telling = telling_first(words, self._shelf.words.says_nothing)
        item, rest = await self._shelf.first_named(telling)
        if item is None:
            one = next(iter(self._shelf.in_hand.pieces or self._shelf.items), None)
            line = "suggestion-no-piece" if words else "suggestion-which"
            raise Refusal(line, name=one.short_name if one else "none")
        before = words[: len(words) - len(telling)]
        return item, words if any(map(names_field, before)) else rest

    def _said_before(self, item: GearItem, words: str, held: Sequence[Suggestion]) -> Suggestion | None:
        """Return one of those that wait which says the same of a piece: first in the same words."""
        about = [each for each in held if each.gear == item.slug]
        about.sort(key=lambda each: each.words != words)  # what came apart is joined by who says just that
        says_the_same = the_same(item, words, self._shelf.words.says_nothing)
        return next((each for each in about if says_the_same(each.words)), None)

    def taken_off(self, removal: Removal) -> None:
        """Let go of what waits of a line, or of all of somebody, that staff took off in chat."""
        if removal.line or removal.author:
            self._around.activity.spawn(self._take_off(removal), name="suggestions.take_off")

    async def _take_off(self, removal: Removal) -> None:
        if await store.take_off(self._database, line=removal.line, author=removal.author):
            self._around.news()

    # What the artist makes of it.

    async def waiting(self) -> list[SuggestionShown]:
        """Return what waits, about pieces that are there, in the order of the numbers."""
        items = self._catalogue.all(GEAR)
        found = suggested_in(await store.waiting(self._database))
        return [self._shown(each, items[each.gear]) for each in found if each.gear in items]

    async def decided(self) -> list[Suggested]:
        """Return what was decided lately, by the numbers."""
        return suggested_in(await store.decided_since(self._database, self._clock.now() - KEPT_FOR))

    def name_of(self, slug: str) -> str:
        """Return what a piece is called in short; its slug where it is gone."""
        item = self._catalogue.all(GEAR).get(slug)
        return item.short_name if item else slug

    def _shown(self, suggested: Suggested, item: GearItem) -> SuggestionShown:
        return SuggestionShown(
            suggested, item, understood(item, suggested.words, self._shelf.words.says_nothing)
        )

    async def numbered(self, number: int) -> SuggestionShown:
        """Return what waits under a number.

        Raises:
            Refusal: nothing does, or the piece is gone.
        """
        found = [each for each in await self.waiting() if each.suggested.number == number]
        if not found:
            raise Refusal("suggestion-unknown", number=number)
        return found[0]

    async def take(self, number: int, by: str) -> Taken:
        """Make a change of what is suggested under a number, and return the piece as it is then, and that.

        Raises:
            Refusal: nothing waits under that number, or a person has to read it.
        """
        async with self.taking(number, self._catalogue.editing(by)) as draft:
            shown = await self.numbered(number)
            held = draft.of(GEAR).get(shown.item.slug)
            if held is None:
                raise Refusal("suggestion-gone", name=shown.item.short_name)
            change = understood(held, shown.suggested.words, self._shelf.words.says_nothing)
            if change is None:
                raise Refusal("suggestion-not-understood", name=held.short_name)
            found = held.with_field("provenance", Provenance.FAN_FIND)
            item = found.with_field(change.field, change.value)
            self._catalogue.put(draft, GEAR, item)
        return Taken(item, change)

    @asynccontextmanager
    async def taking(self, number: int, editing: Editing) -> AsyncGenerator[Draft]:
        """Give a draft with which what waits under a number is taken: both are kept, or neither.

        Where the block changes nothing, it goes on waiting.
        """
        done: list[Suggestion] = []
        async with self._turn, editing as draft:

            async def also(joined: Database) -> None:
                done.extend(await store.decide(joined, number, Outcome.TAKEN, "", self._clock.now()))

            yield draft
            if draft.edits():
                draft.also = also
        if done and draft.change:
            self._changes[number] = draft.change
        await self._follow_decided(done)

    def answered_by(self, answers: str, editing: Editing) -> Editing:
        """Give the editing by which the suggestion that a form was opened to answer is taken as well."""
        number = number_in(answers)
        return editing if number is None else self.taking(number, editing)

    async def drop(self, number: int, reason: str) -> GearItem:
        """Drop what waits under a number; who suggested it is told where there is a reason.

        Raises:
            Refusal: nothing waits under that number.
        """
        async with self._turn:
            shown = await self.numbered(number)
            done = await store.decide(self._database, number, Outcome.DROPPED, reason, self._clock.now())
        await self._follow_decided(done)
        return shown.item

    def can_put_back(self, decided: Suggested) -> bool:
        """Tell whether what was decided can wait again: what was dropped, or taken since the start."""
        return decided.each[0].outcome is Outcome.DROPPED or decided.number in self._changes

    async def put_back(self, number: int, by: str) -> None:
        """Let what was decided wait again, and the piece be as before if it was taken.

        Raises:
            Refusal: nothing was decided under that number, or the piece was changed since.
        """
        async with self._turn:
            if change := self._changes.get(number):
                await self._catalogue.undo(change, by)
                del self._changes[number]
            again = await store.reopen(self._database, number)
        if not again:
            raise Refusal("suggestion-unknown", number=number)
        self._untold = {
            who: left
            for who, each in self._untold.items()
            if (left := [one for one in each if one.merged != number])
        }
        self._around.news()

    async def part(self, number: int) -> None:
        """Take what one fan suggests out of what it was merged with.

        Raises:
            Refusal: it does not wait.
        """
        if not await store.part(self._database, number):
            raise Refusal("suggestion-unknown", number=number)
        self._around.news()

    async def _follow_decided(self, done: Sequence[Suggestion]) -> None:
        """Tell those whose suggestions were decided: at once while the stream runs, else when they write."""
        if not done:
            return
        self._around.news()
        told = [each for each in done if each.tells]
        if told and self._around.live():
            await self._tell(told)
            return
        for each in told:
            self._untold.setdefault(each.chatter.id, []).append(each)

    # What fans are told.

    def heard(self, message: Message) -> None:
        """Tell somebody who writes what became of what they suggested, once."""
        if told := self._untold.pop(message.chatter.id, None):
            self._around.activity.spawn(self._tell(told, message.chatter.login), name="suggestions.tell")

    async def _tell(self, decided: Sequence[Suggestion], login: str = "") -> None:
        """Tell of each number once to all who suggested it, now that it is written down that they know."""
        await store.write_told(self._database, [each.number for each in decided])
        for each in suggested_in(decided):
            names = " ".join(f"@{name}" for name in ([login] if login else each.logins[:MAX_NAMED]))
            gaps = {"names": names, "name": self.name_of(each.gear)}
            if each.each[0].outcome is Outcome.TAKEN:
                self._around.tell("suggestion-taken", gaps, each.logins[0])
            else:
                self._around.tell(
                    "suggestion-dropped", gaps | {"reason": each.each[0].reason}, each.logins[0]
                )

    async def sweep(self) -> None:
        """Forget what was decided long ago."""
        gone = await store.forget_decided(self._database, self._clock.now() - KEPT_FOR)
        self._untold = {
            who: [one for one in each if one.number not in gone] for who, each in self._untold.items()
        }
