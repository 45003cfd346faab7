"""A database of the sample artist, from which a site is written."""

import shutil
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from bot.domain.documents.document_kind import DocumentKind
from bot.domain.pages.site import SITE, SitePart
from bot.domain.practice.practice import PracticeEvent, PracticeEventKind
from bot.domain.practice.practice_log import Logged
from bot.domain.practice.routine import ROUTINES
from bot.features import KINDS
from bot.rehearsal.clock import FakeClock
from bot.services.documents.catalogue import Catalogue
from bot.services.documents.data_folder import documents_in
from bot.services.documents.photos import Photos
from bot.services.feed import Feed
from bot.settings import Settings
from bot.site import write_site
from bot.store.band import Member, write_members
from bot.store.database import Database
from bot.store.practice import begin_session, save_sessions, write_event
from bot.web.publishing import Published
from tests.catalogue import AT
from tests.photographs import encoded, picture
from tests.site_links import astray

NOW = datetime(2030, 5, 18, 12, tzinfo=UTC)
DAY = "2030-05-17"


class Artist:
    """The sample artist, with a folder of their own that no bot runs in."""

    def __init__(self, folder: Path, data: Path, **settings: Any) -> None:
        self.settings = Settings(
            _env_file=None,  # pyright: ignore[reportCallIssue]
            home=folder / "own",
            data_dir=data,
            channel="junipervale",
            timezone="UTC",
            **settings,
        )
        self.folder = folder / "own" / "site"

    def keeps_the_samples(self, home: Path) -> None:
        """Keep what the home of another has: to make the photos anew takes half a second."""
        shutil.copytree(home, self.settings.home, dirs_exist_ok=True)

    async def makes_the_samples(self) -> None:
        """Keep all that ships as samples, a photo of two guitars, and an evening that is over."""
        async with Database.opened(self.settings.database) as database:
            catalogue = Catalogue(database, FakeClock(AT), KINDS)
            await catalogue.load()
            await catalogue.merge(documents_in(self.settings.data_dir, KINDS))
            photos = Photos(database, catalogue, FakeClock(AT), Feed())
            await photos.load()
            for slug, colour in (("goldie", "gold"), ("abuela", "brown")):
                photo = await photos.add("gear", slug, encoded(picture(1500, 1000, colour)))
                await photos.describe(photo.id, f"{slug}, from the front")
            await photos.close()
            routine = catalogue.all(ROUTINES)["short-evening"]
            await save_sessions(database, [Logged(routine, evening())])

    async def keeps(self, kind: DocumentKind[Any], *documents: Any) -> None:
        """Keep some documents, in the place of those of the same slugs, whatever their names are by now."""
        async with Database.opened(self.settings.database) as database:
            catalogue = Catalogue(database, FakeClock(AT), [*(each for each in KINDS if each != kind), kind])
            await catalogue.load()
            await catalogue.merge([(kind, documents)])

    async def is_asked_by(self, user_id: str, *, hidden: bool) -> None:
        """Keep what one of the band said: they came along, and may not be named where they are `hidden`."""
        async with Database.opened(self.settings.database) as database:
            await write_members(database, [Member(user_id, AT, AT, hidden)])

    async def shows(self, *parts: SitePart) -> None:
        """Choose these parts of the site, and nothing of the others."""
        async with Database.opened(self.settings.database) as database:
            catalogue = Catalogue(database, FakeClock(AT), KINDS)
            await catalogue.load()
            async with catalogue.editing(None) as draft:
                for slug in [*draft.of(SITE)]:
                    draft.remove(SITE, slug)
                for part in parts:
                    draft.put(SITE, part)

    async def publishes(self) -> Published:
        """Write the site, which is whole."""
        published = await write_site(self.settings, NOW, self.folder)
        pictures = {f"photos/{path.name}" for path in self.folder.glob("photos/*")}
        pages = self.pages()
        assert not [*astray(pages, {*pages, *pictures}, self.settings.site_url)]
        return published

    def pages(self) -> dict[str, str]:
        """Return the text of every file of the site that is one, by its path."""
        return {
            path.relative_to(self.folder).as_posix(): path.read_text("utf-8")
            for path in sorted(self.folder.rglob("*"))
            if path.is_file() and path.suffix != ".webp"
        }

    def written(self) -> bytes:
        """Return all that is in the site's folder, with the names of its files, as one."""
        files = [path for path in sorted(self.folder.rglob("*")) if path.is_file()]
        return b"\n".join(str(path).encode() + b"\n" + path.read_bytes() for path in files)

    async def is_at_it(self, at: datetime) -> None:
        """Keep a session that is not over."""
        async with Database.opened(self.settings.database) as database:
            catalogue = Catalogue(database, FakeClock(AT), KINDS)
            await catalogue.load()
            number = await begin_session(database, catalogue.all(ROUTINES)["short-evening"], at)
            moved = PracticeEvent(PracticeEventKind.MOVED, at + timedelta(minutes=3), 1)
            await write_event(database, number, moved, ())


def evening() -> tuple[PracticeEvent, ...]:
    """Return an evening with one clean repetition, and a note to oneself."""
    did: Sequence[tuple[PracticeEventKind, float, str]] = (
        (PracticeEventKind.STARTED, 0, ""),
        (PracticeEventKind.MOVED, 1, ""),
        (PracticeEventKind.TEMPO, 190, ""),
        (PracticeEventKind.CLEAN, 0, ""),
        (PracticeEventKind.NOTED, 0, "my wrist hurts"),
        (PracticeEventKind.FINISHED, 0, ""),
    )
    return tuple(
        PracticeEvent(kind, AT + timedelta(minutes=3 * at), number, words)
        for at, (kind, number, words) in enumerate(did)
    )
