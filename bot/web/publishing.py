"""The site made and written: beside a bot that runs, and by it."""

import asyncio
from collections.abc import Callable, Coroutine, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple, TypeVar

from bot.domain.backstage.band import Privacy
from bot.domain.documents.document_kind import DocumentKind
from bot.domain.pages.site import SITE, Candidate, Part
from bot.errors import SiteError
from bot.moderation.policy import Policy
from bot.services.backstage.band_privacy import band_privacy
from bot.services.documents.data_folder import load_knob_words
from bot.services.documents.photos import FOLDER
from bot.services.pages.site import CommandTold, Keeper, SiteContents, TopicsKnown, gathered, others
from bot.services.pages.site_folder import expect_place, write_site
from bot.services.pages.site_pictures import pictures_of
from bot.services.words.voice import Voice
from bot.settings import Settings
from bot.store.database import Database
from bot.web.public_site import Site, site_of

_Gathered = TypeVar("_Gathered")


class Published(NamedTuple):
    """A site that was written: what is in it, how many pages and bytes, and whether anything differs."""

    contents: SiteContents
    pages: int
    size: int
    differs: bool


@dataclass(frozen=True, slots=True)
class Publishing:
    """What it takes to publish.

    `policy` gives the house rules with what the band keeps private, `commands` are those of the bot's own
    that are for everybody, `kinds` those of all that is authored.
    """

    settings: Settings
    voice: Voice
    policy: Callable[[Sequence[Privacy]], Policy]
    commands: Sequence[CommandTold]
    kinds: Mapping[str, DocumentKind[Any]]
    topics: TopicsKnown = field(default_factory=TopicsKnown)
    turn: asyncio.Lock = field(default_factory=asyncio.Lock)

    async def contents(self, database: Database, now: datetime) -> SiteContents:
        """Return what is on the site by now, and what is not and why.

        Raises:
            StoreError: something cannot be read.
        """
        return await _beside(self._contents(database, now))

    async def _contents(self, database: Database, now: datetime) -> SiteContents:
        async with database.snapshot() as then:
            keeper = await self._keeper(then)
            return await gathered(
                then, self.settings, now, kinds=self.kinds, keeper=keeper, commands=self.commands
            )

    async def _keeper(self, then: Database) -> Keeper:
        band = await band_privacy(then)
        return Keeper(self.policy(band), band, self.topics)

    async def name_of(self, database: Database, now: datetime, part: Part, slug: str) -> str | None:
        """Return what something is called that could be shown and is no document; None for nothing.

        Raises:
            StoreError: something cannot be read.
        """
        found = await _beside(self._others(database, now))
        return next((each.name for each in found.get(part, ()) if each.slug == slug), None)

    async def _others(self, database: Database, now: datetime) -> Mapping[Part, Sequence[Candidate]]:
        async with database.snapshot() as then:
            keeper = await self._keeper(then)
            return await others(then, self.settings, now, keeper=keeper, commands=self.commands)

    async def site(self, contents: SiteContents) -> Site:
        """Return the pages of these contents."""
        return await asyncio.to_thread(self._site, contents)

    def _site(self, contents: SiteContents) -> Site:
        settings, voice = self.settings, self.voice
        return site_of(
            contents,
            voice.say,
            language=voice.language,
            name=settings.channel or SITE.name,
            address=settings.site_url,
            knob_words=load_knob_words(settings),
        )

    async def write(self, database: Database, now: datetime, folder: Path) -> Published:
        """Write the site into a folder, whole or not at all; the later of two has the last word.

        Raises:
            SiteError: there is nothing to show, or the folder is no place for it.
            StoreError: something cannot be read.
        """
        async with self.turn:  # what was gathered before something was made private is not written after it
            await asyncio.to_thread(expect_place, folder, self.settings)
            contents = await self.contents(database, now)
            if contents.is_empty:
                raise SiteError(
                    f"there is nothing to show on the site, so {folder} is left as it is",
                    mend="choose what to show at the page Your site, or in site.toml; to take a site down,"
                    " delete its folder",
                )
            return await asyncio.to_thread(self._write, contents, folder)

    def _write(self, contents: SiteContents, folder: Path) -> Published:
        site = self._site(contents)
        photos = {photo.of.file: photo.of for photo in site.photos}  # one may be shown with several things
        files = {
            **{path: partial(_encoded, made) for path, made in site.files.items()},
            **{f"photos/{name}": made for name, made in pictures_of(photos.values(), self.folder).items()},
        }
        differs = write_site(folder, files, self.settings)
        pages = sum(path.endswith(".html") for path in files)
        return Published(contents, pages, sum((folder / path).stat().st_size for path in files), differs)

    @property
    def folder(self) -> Path:
        """Where the pictures are that the site's are made of."""
        return self.settings.database.resolve().parent / FOLDER


def _encoded(made: Callable[[], str]) -> bytes:
    return made().encode()


async def _beside(gathering: Coroutine[Any, Any, _Gathered]) -> _Gathered:
    """Return what is gathered in a thread: of a long career that takes longer than chat should wait."""
    return await asyncio.to_thread(asyncio.run, gathering)
