"""What people have won in the quiz: their own, the best of a season, and the seasons themselves."""

from collections.abc import Callable, Sequence
from datetime import datetime, timedelta

from bot.domain.backstage.quote import pointing_at_nobody
from bot.domain.fans.quiz_score import KEPT_FOR_DAYS, Knowledge, Placed, Season, placed
from bot.domain.words.chat_text import one_line
from bot.domain.words.voice import lines
from bot.errors import Refusal
from bot.services.clock import Clock
from bot.store import quiz_score as store
from bot.store.database import Database
from bot.store.quiz import forget_asked

LINES = lines("quiz-season-too-long: most")

MAX_NAME = 40
"""Characters of a season's name."""

MAX_TOP = 50
"""Places that are looked up: more fit no line, however many share one."""

ASKED_KEPT = timedelta(days=31)
"""How long it is kept that a question was asked."""


class QuizScores:
    """Looks scores up, and begins seasons; who is `left_out`, by id, has points and is named nowhere."""

    def __init__(
        self, database: Database, clock: Clock, left_out: Callable[[str], bool] = lambda _: False
    ) -> None:
        self._database = database
        self._left_out = left_out
        self._clock = clock

    def leaves_out(self, chatter_id: str) -> bool:
        """Tell whether somebody opted out, so that nothing more of theirs counts."""
        return self._left_out(chatter_id)

    async def of(self, chatter_id: str) -> Knowledge:
        """Return what one person has; nothing of who was never right."""
        season = await self.season()
        rights, points, ever = await store.rights_of(self._database, chatter_id, season.id)
        place = await store.count_above(self._database, season.id, points) + 1 if points else 0
        return Knowledge(points, ever, place, rights)

    async def called(self, login: str) -> Knowledge | None:
        """Return what who plays under a login has; None where nobody does."""
        found = await store.player_called(self._database, login.strip().lstrip("@").lower())
        return await self.of(found) if found and not self._left_out(found) else None

    async def top(self, *, ever: bool = False) -> Sequence[Placed]:
        """Return the first `MAX_TOP` who have points in this season, or ever, in their places."""
        if ever:
            scores = await store.best_ever(self._database, MAX_TOP)
        else:
            scores = await store.best_of(self._database, (await self.season()).id, MAX_TOP)
        return placed(each._replace(login="") if self._left_out(each.id) else each for each in scores)

    async def count(self, *, ever: bool = False) -> int:
        """Return how many have points in this season, or ever."""
        if ever:
            return await store.count_ever(self._database)
        return await store.count_above(self._database, (await self.season()).id, 0)

    async def season(self) -> Season:
        """Return the season that goes on."""
        return await store.season_now(self._database, self._clock.now())

    async def seasons(self, most: int) -> Sequence[Season]:
        """Return the latest seasons, the newest first."""
        await self.season()
        return await store.latest_seasons(self._database, most)

    async def new_season(self, name: str, at: datetime) -> Season:
        """Let a season begin, and return it; what was won in those before stays.

        Raises:
            Refusal: its name is too long.
        """
        called = str(pointing_at_nobody(one_line(name))).strip()
        if len(called) > MAX_NAME:
            raise Refusal("quiz-season-too-long", most=MAX_NAME)
        return await store.begin_season(self._database, called, at)

    async def sweep(self) -> None:
        """Forget what is old: the points of who was not right for long stand for nobody from then on."""
        now = self._clock.now()
        await store.forget_names(self._database, now - timedelta(days=KEPT_FOR_DAYS))
        await forget_asked(self._database, (now - ASKED_KEPT).date())
