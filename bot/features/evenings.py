"""What was practised, looked back on and set right, and what to practise next."""

import bot.domain.correction
import bot.services.corrections
import bot.web.corrections
import bot.web.evenings
from bot.domain.voice import lines_of
from bot.feature import Feature, Runtime
from bot.services.corrections import Corrections, Zone
from bot.services.evenings import Evenings
from bot.services.practice_room import PracticeRoom
from bot.web.corrections import correction_acts, correction_routes
from bot.web.evenings import evening_routes

LINES = lines_of(
    bot.domain.correction,
    bot.services.corrections,
    bot.web.corrections,
    bot.web.evenings,
)


async def open(runtime: Runtime, room: PracticeRoom) -> Feature[Evenings]:
    """Open the evenings; what is set right of them, the practice room goes on by."""
    settings, database = runtime.settings, runtime.database
    zone = Zone(settings.local, settings.aware)
    corrections = Corrections(database, room, runtime.clock, runtime.feed, zone)
    evenings = Evenings(database, settings, runtime.clock)
    return Feature(
        "evenings",
        evenings,
        routes=[
            *evening_routes(evenings, corrections, settings, runtime.voice.say),
            *correction_routes(corrections, room, settings),
        ],
        acts=correction_acts(corrections, runtime.voice.say),
    )
