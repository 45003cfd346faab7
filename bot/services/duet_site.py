"""Duets on the artist's site: those that were featured, with their terms; what left is struck out at once."""

import re
from collections.abc import Collection
from datetime import date
from functools import partial
from pathlib import Path
from typing import NamedTuple

from bot.domain.duet import DUETS
from bot.domain.duet_submission import Submissions
from bot.domain.site import Candidate, Part, page_of
from bot.domain.voice import lines
from bot.services.site_folder import change_page
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


async def gallery(then: Database) -> list[Candidate]:
    """Return what may stand in the gallery, by a snapshot of the database: nothing without a yes."""
    titles = {each.slug: each.title for each in await documents_of(then, DUETS)}
    found: list[Candidate] = []
    for each in Submissions(await submissions(then)).public:
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
