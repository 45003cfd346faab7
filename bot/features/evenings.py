"""What was practised, looked back on and set right, and what to practise next."""

import bot.domain.practice.correction
import bot.services.evenings.recap_files
import bot.services.practice.corrections
import bot.services.practice.plan
import bot.web.corrections
import bot.web.evenings
import bot.web.plan
from bot.domain.words.voice import lines_of
from bot.feature import Feature, Runtime
from bot.services.evenings.evenings import Evenings
from bot.services.practice.corrections import Corrections, Zone
from bot.services.practice.plan import Planner
from bot.services.practice.practice_room import PracticeRoom
from bot.services.words.voice import Voice
from bot.settings import Settings
from bot.web.corrections import correction_acts, correction_routes
from bot.web.do import Act
from bot.web.evenings import evening_routes
from bot.web.plan import plan_acts, plan_routes
from bot.web.route import Route

LINES = lines_of(
    bot.domain.practice.correction,
    bot.services.evenings.recap_files,
    bot.services.practice.corrections,
    bot.services.practice.plan,
    bot.web.corrections,
    bot.web.evenings,
    bot.web.plan,
)


async def open(runtime: Runtime, room: PracticeRoom) -> Feature[Evenings]:
    """Open the evenings; what is set right of them, the practice room goes on by."""
    settings, database, clock = runtime.settings, runtime.database, runtime.clock
    corrections = Corrections(database, room, clock, runtime.feed, Zone(settings.local, settings.aware))
    evenings = Evenings(database, settings, clock, runtime.read_voice)
    planner = Planner(database, runtime.catalogue, settings, clock, runtime.voice)
    routes, acts = pages_back(evenings, corrections, room, planner, settings=settings, voice=runtime.voice)
    return Feature("evenings", evenings, routes=routes, acts=acts)


def pages_back(
    evenings: Evenings,
    corrections: Corrections,
    room: PracticeRoom,
    planner: Planner,
    *,
    settings: Settings,
    voice: Voice,
) -> tuple[list[Route], list[Act]]:
    """Return the pages that look back and ahead, and what is done on them."""
    routes = [
        *evening_routes(evenings, corrections, settings, voice),
        *correction_routes(corrections, room, settings),
        *plan_routes(planner),
    ]
    return routes, [*correction_acts(corrections, voice.say), *plan_acts(planner, voice.say)]
