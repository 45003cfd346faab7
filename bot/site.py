"""The artist's site, written as files for any static host, also while the bot runs."""

from collections.abc import Iterator, Sequence
from datetime import datetime
from functools import partial
from pathlib import Path

from bot.domain.backstage.band import Privacy
from bot.domain.pages.site import Chosen, Part
from bot.errors import StoreError
from bot.features import KINDS, LINES
from bot.features.site import publishing
from bot.home import own_voice
from bot.moderation.policy import Policy
from bot.services.documents.data_folder import load_policy
from bot.services.words.voice import Voice
from bot.settings import Settings
from bot.store.database import Database
from bot.store.place import is_made
from bot.web.publishing import Published


async def write_site(settings: Settings, now: datetime, folder: Path) -> Published:
    """Write what the artist chose to show into a folder of its own.

    Raises:
        SiteError: there is nothing to show, or the folder is no place for it; it is as it was.
        StoreError: there is no database, or it cannot be opened or read.
        DocumentError: the policy or the voice has faults.
    """
    if not is_made(settings.database):
        mend = "run the bot first, or set WOODSHED_DATABASE to where it is"
        raise StoreError(f"there is no database at {settings.database}", mend=mend)
    voice = Voice.load(settings.data_dir, settings.language, settings.prefix, LINES, own_voice(settings))
    policy = partial(_policy, settings, voice)
    publisher = publishing(settings, voice, policy, {kind.name: kind for kind in KINDS})
    async with Database.opened(settings.database, beside=True) as database:
        return await publisher.write(database, now, folder)


def _policy(settings: Settings, voice: Voice, band: Sequence[Privacy]) -> Policy:
    return load_policy(settings, words_of=voice.words_of, band=band)


def told(published: Published, folder: Path) -> Iterator[str]:
    """Yield what was written and what was not, a line each."""
    for part, chosen in published.contents.selection.items():
        if part is not Part.FRONT and (counted := _counted(chosen)):
            yield f"{part}: {counted}"
        for each in chosen.withheld:
            yield f"  not {each.candidate.name}: it touches what you keep private ({each.topic})"
        for slug in chosen.astray:
            yield f"  {slug!r} names nothing that there is: see site.toml"
    for each in published.contents.mentions:
        yield f"  {each.candidate.name} names {each.name}, which you keep private: look whether it may"
    if missing := published.contents.missing:
        yield f"photos whose pictures are missing, left out: {missing}"
    same = "" if published.differs else ", as it was"
    yield f"{folder}: {published.pages} pages, {published.size / 1000:,.0f} kB{same}"


def _counted(chosen: Chosen) -> str:
    counts = {"shown": chosen.shown, "private": chosen.private, "withheld": chosen.withheld}
    return ", ".join(f"{len(of)} {how}" for how, of in counts.items() if of)
