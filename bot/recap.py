"""The recap of an evening, written as files beside a bot that runs."""

from datetime import date, datetime
from pathlib import Path

from bot.services.documents.documents import write_whole
from bot.services.evenings.recap import gather
from bot.services.evenings.recap_files import rendered
from bot.settings import Settings
from bot.store.database import Database


async def write_recap(settings: Settings, now: datetime, day: date | None, folder: Path) -> list[Path]:
    """Write the recap of a day, or of the latest with practice, into `folder`; return what was written.

    Raises:
        NothingKnownError: nothing is known of that day.
        DocumentError: a template has a fault, or a file cannot be written; all files are as they were.
        StoreError: the database cannot be opened or read.
    """
    async with (
        Database.opened(settings.database, beside=True) as database,
        database.snapshot() as then,
    ):
        evening = await gather(then, settings, now, day)
    files = {folder / name: content for name, content in rendered(evening, settings).items()}
    write_whole(files)
    return list(files)
