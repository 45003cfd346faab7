"""Duets on the artist's site: those that were featured, with their terms; what left is struck out at once."""

import asyncio
import re
from collections.abc import Callable, Collection
from datetime import date, datetime
from functools import partial
from pathlib import Path
from typing import NamedTuple

from bot.domain.fans.duet import DUETS
from bot.domain.fans.duet_submission import Submissions
from bot.domain.pages.site import Candidate, Part, page_of
from bot.domain.words.voice import lines
from bot.errors import SiteError
from bot.log import get_logger
from bot.services.clock import Clock
from bot.services.pages.site_folder import change_page
from bot.settings import Settings
from bot.store.database import Database
from bot.store.document import documents_of
from bot.store.duet import submissions

LINES = lines(
    """
    page-public-duet-for: title
    page-public-duet-by: login
    page-public-duet-link: place
    page-public-duet-answer
    page-public-duet-terms: day terms
    """
)

_log = get_logger(__name__)

LOOKED_EVERY = 20.0
"""Seconds between two looks whether the site was written anew."""

_ENTRY = re.compile(r'<article id="duet-([0-9]+)">.*?</article>\n?', re.DOTALL)
"""An entry as the template of the page writes it; words of fans are letters in it, and end none."""


class GalleryEntry(NamedTuple):
    """A duet as the gallery has it; `title` is '' for a cover, `answer` the artist's own, if there is one."""

    slug: str
    title: str
    login: str
    words: str
    place: str
    address: str
    answer: str
    day: date
    terms: str


async def gallery(then: Database, now: datetime) -> list[Candidate]:
    """Return what may stand in the gallery, by a snapshot: nothing without a yes that holds."""
    titles = {each.slug: each.title for each in await documents_of(then, DUETS)}
    found: list[Candidate] = []
    for each in Submissions(await submissions(then)).public(now):
        assert each.consented_at
        entry = GalleryEntry(
            f"duet-{each.id}",
            titles.get(each.challenge, each.challenge),
            each.chatter.login,
            each.words,
            each.video.place.value,
            each.video.address,
            each.answer.address if each.answer else "",
            each.consented_at.date(),
            each.terms,
        )
        texts = (entry.title, entry.login, entry.words)
        found.append(Candidate(entry.slug, f"{entry.login} · {entry.title}".rstrip(" ·"), texts, entry))
    return found


def strike_out(folder: Path, public: Collection[int], settings: Settings) -> bool:
    """Take out of the site in a folder what is not `public` any more, by number; tell whether something was.

    Nothing else of it changes: what the artist has chosen since it was written is theirs to publish.

    Raises:
        SiteError: the folder cannot be written.
    """

    def kept(found: re.Match[str]) -> str:
        return found[0] if int(found[1]) in public else ""

    return change_page(folder, page_of(Part.DUETS), partial(_ENTRY.sub, kept), settings)


class SiteKeeper:
    """Sees to it that the site in a folder has no duet that is not `public` any more, by number."""

    def __init__(self, folder: Path, public: Callable[[], Collection[int]], settings: Settings) -> None:
        self._folder = folder
        self._page = folder / page_of(Part.DUETS)
        self._public = public
        self._settings = settings
        self._seen = 0
        self._turn = asyncio.Lock()  # of the threads, which all others need too, this takes one at most
        self._next: asyncio.Task[None] | None = None

    async def run(self, clock: Clock) -> None:
        """Look for ever: a site whose writing began before something was taken back has it in it."""
        while True:
            await clock.sleep(LOOKED_EVERY)
            await self.look_anew()

    async def look_anew(self) -> None:
        """Look if the page was written since it was looked at last."""
        if self._written() != self._seen:
            await self.look()

    async def look(self) -> None:
        """Look now, in a thread; where that fails, as while the site is written, the log says so.

        Then `run` looks again until it is done.
        """
        if self._written():
            # Whoever comes while one waits for the turn is served by it: it sees what is public by then.
            self._next = self._next or asyncio.create_task(self._in_turn())
            await asyncio.shield(self._next)

    async def _in_turn(self) -> None:
        async with self._turn:
            self._next = None
            await asyncio.to_thread(self._strike_out)

    def _strike_out(self) -> None:
        seen, self._seen = self._written(), 0
        try:
            struck = strike_out(self._folder, {*self._public()}, self._settings)
        except SiteError as error:
            _log.warning("duet.left_on_site", says=str(error), mend=error.mend)
        else:
            self._seen = self._written() if struck else seen

    def _written(self) -> int:
        """Return when the page was written, 0 where there is none."""
        try:
            return self._page.stat().st_mtime_ns
        except OSError:
            return 0
