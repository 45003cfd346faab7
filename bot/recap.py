"""The recap of an evening, written as files beside a bot that runs."""

from datetime import date, datetime
from pathlib import Path

from bot.features import LINES
from bot.home import own_voice
from bot.services.documents.documents import write_whole
from bot.services.evenings.recap import gather
from bot.services.evenings.recap_files import rendered
from bot.services.words.voice import Voice
from bot.settings import Settings
from bot.store.database import Database


async def write_recap(settings: Settings, now: datetime, day: date | None, folder: Path) -> list[Path]:
    """Write the recap of a day, or of the latest with practice, into `folder`; return what was written.

    Raises:
        NothingKnownError: nothing is known of that day.
        DocumentError: a template or the voice has a fault, or a file cannot be written; all are as they were.
        StoreError: the database cannot be opened or read.
    """
    async with (
        Database.opened(settings.database, beside=True) as database,
        database.snapshot() as then,
    ):
        evening = await gather(then, settings, now, day)
    voice = Voice.load(settings.data_dir, settings.language, settings.prefix, LINES, own_voice(settings))
    files = {folder / name: content for name, content in rendered(evening, settings, voice).items()}
    write_whole(files)
    return list(files)
