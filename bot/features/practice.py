"""What is being practised, as the artist tells it and fans ask for it."""

import aiosqlite

from bot.domain.person import Forgotten, Person
from bot.feature import Feature, Runtime
from bot.services.data_folder import load_strategies
from bot.services.practice_room import PracticeRoom
from bot.services.take import Take
from bot.store.person import forget_in_json, forget_in_own
from bot.web.practice import practice_routes
from commands.focus import Undisturbed
from commands.practice import Practice
from commands.progress import ProgressMade
from commands.routine import Routines


async def open(runtime: Runtime) -> Feature[PracticeRoom]:  # noqa: A001 - of this feature
    """Open the practice room where the last session stands.

    Raises:
        DocumentError: the file of the ways to practise has faults.
    """
    settings = runtime.settings
    strategies = load_strategies(settings)
    take = Take(runtime.outbox.focus, runtime.feed)
    room = PracticeRoom(
        runtime.database,
        runtime.catalogue,
        runtime.clock,
        runtime.feed,
        day_of=settings.day_of,
        rest_days=settings.weekdays_off(),
    )
    await room.load()

    async def forget(connection: aiosqlite.Connection, person: Person, told: Forgotten) -> None:
        await forget_in_own(connection, "practice_event", ["words"], person, told)
        await forget_in_own(connection, "practice_played", ["what"], person, told)
        await forget_in_json(connection, "practice_session", "routine", person, told)

    def live(running: bool) -> None:
        if not running:
            take.drop()  # a take that nobody ended must not silence the next evening

    return Feature(
        "practice",
        room,
        components=[
            Practice(room, quiet=settings.quiet),
            ProgressMade(room),
            Routines(room, strategies),
            Undisturbed(take),
        ],
        routes=practice_routes(room, runtime.feed, runtime.voice.say, take=take, tell=runtime.tell),
        live=live,
        in_session=lambda: room.playing is not None,
        forget=forget,
    )
