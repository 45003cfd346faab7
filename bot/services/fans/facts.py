"""The facts that there are: dealt by topic, and none twice in an evening before all were told."""

import asyncio
import sqlite3
from collections.abc import Callable
from datetime import date, datetime

from bot.domain.fans.fact import FACTS, Fact, facts_of, key_of, least_told
from bot.domain.gear.gear import GEAR
from bot.domain.words.chat_text import LIST_CHARS, fit_list
from bot.domain.words.voice import lines
from bot.errors import Refusal
from bot.log import get_logger
from bot.services.documents.catalogue import Catalogue
from bot.services.words.private_names import tellable
from bot.store.database import Database
from bot.store.story import stories_told, write_story_told

LINES = lines("fact-none", "fact-unknown: topics more")

_log = get_logger(__name__)


class Facts:
    """Deals facts. Those who ask take turns, so that no two are dealt the same.

    `day_of` tells to which evening a time belongs, `private` which private topic a text touches, '' for none;
    `dice` give a number below another.
    """

    def __init__(
        self,
        catalogue: Catalogue,
        database: Database,
        *,
        day_of: Callable[[datetime], date],
        private: Callable[[str], str],
        dice: Callable[[int], int],
    ) -> None:
        self._catalogue = catalogue
        self._database = database
        self._day_of = day_of
        self._private = private
        self._dice = dice
        self._turn = asyncio.Lock()

    async def tell(self, ask: str, at: datetime) -> Fact:
        """Return a fact of what was asked for, without words of anything.

        Raises:
            Refusal: there is none, or none of that.
        """
        facts = [*self._catalogue.all(FACTS).values()]
        names = {slug: item.name for slug, item in self._catalogue.all(GEAR).items()}
        meant = [each for each in facts_of(ask, facts, names) if self._may_be_told(each)]
        if not meant:
            raise self._none_of(facts)
        async with self._turn:
            day = self._day_of(at)
            left = least_told(meant, await stories_told(self._database, day))
            fact = left[self._dice(len(left))]
            try:
                await write_story_told(self._database, day, key_of(fact), at)
            except sqlite3.Error:  # then it may come again, which is no harm
                _log.exception("fact.unwritten", slug=fact.slug)
        return fact

    def _none_of(self, facts: list[Fact]) -> Refusal:
        topics = tellable(sorted({each.topic for each in facts if self._may_be_told(each)}), self._private)
        if not topics:
            return Refusal("fact-none")
        shown, more = fit_list(topics, LIST_CHARS)
        return Refusal("fact-unknown", topics=shown, more=more)

    def _may_be_told(self, fact: Fact) -> bool:
        return not self._private(" ".join(FACTS.says(fact)))
