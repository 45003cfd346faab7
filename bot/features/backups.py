"""A copy of the database each day, by itself."""

from collections.abc import Callable

from bot.feature import Feature, Runtime
from bot.services.operation.backups import Backups


async def open(runtime: Runtime, quiet: Callable[[], bool]) -> Feature[Backups]:
    """Open what copies the database at a `quiet` time."""
    settings = runtime.settings
    backups = Backups(
        settings.database, runtime.clock, keep=settings.backups, day_of=settings.day_of, quiet=quiet
    )
    return Feature("backups", backups, loops={"backups": backups.run}, findings=[backups.finding])
