"""What to practise next, from what was practised: shown with its reasons, and taken over as a routine."""

import asyncio
import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache

from bot.domain.documents.field_types import MAX_SENTENCE, MAX_TITLE
from bot.domain.practice.aim import aims_among, whats_named
from bot.domain.practice.piece import History
from bot.domain.practice.plan import Plan, Words, has_date, plan
from bot.domain.practice.progress import reviews_in
from bot.domain.practice.routine import ROUTINES, Routine
from bot.domain.words.chat_text import fit
from bot.domain.words.voice import lines
from bot.errors import Refusal
from bot.services.clock import Clock
from bot.services.documents.catalogue import Catalogue
from bot.services.words.voice import Voice
from bot.settings import Settings
from bot.store.database import Database
from bot.store.practice import turns

LINES = lines(
    "planned-title: day", "planned-run-through", "plan-changed", "plan-nothing-proposed", "plan-no-aim: name"
)

MIN_MINUTES, MINUTES, MAX_MINUTES = 5, 60, 480
"""Of a plan: as few as make a block, as many as are proposed unless told otherwise, and as a day has."""


def planned_words(voice: Voice, today: date) -> Words:
    """Return what the routine that is proposed for a day says."""
    title, run_through = voice.say("planned-title", {"day": today}), voice.say("planned-run-through")
    return Words(fit(title, MAX_TITLE), fit(run_through, MAX_SENTENCE))


def plan_for(
    history: History,
    routines: Sequence[Routine],
    settings: Settings,
    *,
    today: date,
    minutes: int,
    aim: str,
    voice: Voice,
) -> Plan | None:
    """Return the plan for a day, with an aim (empty: none) by its name.

    None where no piece was practised yet, none has a date, and there is no aim: one begins with a routine.
    """
    whats = whats_named(routines, aim) if aim else None
    if not history and not whats and not has_date(routines, today):
        return None
    return plan(
        history,
        routines,
        today,
        minutes=minutes,
        rest_days=settings.weekdays_off(),
        aim=whats,
        words=planned_words(voice, today),
    )


@dataclass(frozen=True, slots=True)
class Planned:
    """A plan as it is shown; None where there is none yet. `aims` are the names that it can be made for."""

    plan: Plan | None
    routines: tuple[Routine, ...]
    aims: tuple[str, ...]

    @property
    def version(self) -> str:
        """What tells the proposed routine from any other, so that what is taken over is what was shown."""
        routine = self.plan.routine if self.plan else None
        return hashlib.sha256(ROUTINES.as_body(routine).encode()).hexdigest()[:16] if routine else ""


class Planner:
    """Plans the next evening, and takes what it proposes over as a routine."""

    def __init__(
        self, database: Database, catalogue: Catalogue, settings: Settings, clock: Clock, voice: Voice
    ) -> None:
        self._database = database
        self._catalogue = catalogue
        self._settings = settings
        self._clock = clock
        self._voice = voice

    async def plan(self, minutes: int, aim: str = "") -> Planned:
        """Return the plan for today, with a routine of no more than so many minutes.

        Raises:
            Refusal: no routine and no piece has the name of the aim.
        """
        now = self._clock.now()
        routines = tuple(self._catalogue.all(ROUTINES).values())
        if aim and not whats_named(routines, aim):
            raise Refusal("plan-no-aim", name=aim)
        found = await turns(self._database, now)
        # Years of practice are reckoned in a thread: nobody in chat is to wait for them.
        history = await asyncio.to_thread(reviews_in, found, cache(self._settings.day_of))
        made = await asyncio.to_thread(
            plan_for,
            history,
            routines,
            self._settings,
            today=self._settings.day_of(now),
            minutes=minutes,
            aim=aim,
            voice=self._voice,
        )
        return Planned(made, routines, _aims(routines))

    async def take_over(self, minutes: int, aim: str, version: str, by: str) -> Routine:
        """Keep the proposed routine among the others, in the place of the one that was planned before.

        Raises:
            Refusal: nothing is proposed, or something else than was shown.
        """
        planned = await self.plan(minutes, aim)
        routine = planned.plan.routine if planned.plan else None
        if routine is None:
            raise Refusal("plan-nothing-proposed")
        if planned.version != version:
            raise Refusal("plan-changed")
        async with self._catalogue.editing(by) as draft:
            draft.put(ROUTINES, routine)
        return routine


def _aims(routines: Sequence[Routine]) -> tuple[str, ...]:
    """Return what a plan can be made for: routines by their titles, and what is practised in them."""
    names = [*(each.title for each in routines), *(block.what for each in routines for block in each.blocks)]
    return aims_among(routines, names)
