"""What every page of the site is made with: who it is of, where each link leads, and the photos."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import Any, NamedTuple, cast

from pydantic import BaseModel

from bot.domain.documents.photo import SMALL, Photo
from bot.domain.documents.public import public
from bot.domain.gear.gear import GEAR
from bot.domain.pages.site import HOME, Part, page_of
from bot.domain.pages.site_links import relative
from bot.domain.words.voice import lines
from bot.errors import SiteError
from bot.services.evenings.recap_files import clock, tempi
from bot.services.pages.site import SiteContents
from bot.services.pages.site_pictures import WIDE, sides
from bot.services.words.voice import Say
from bot.web.template import rendered

LINES = lines(
    """
    page-public-says: name
    page-public-title: part
    """
)


class SitePhoto(NamedTuple):
    """A photo as the site has it: the paths of both sizes, and their widths and the large one's height."""

    alt: str
    large: str
    small: str
    width: int
    height: int
    small_width: int
    of: Photo


class PartShown(NamedTuple):
    """A part as the site leads to it: its name, its page, what it is called, and how much is in it."""

    part: str
    path: str
    title: str
    things: int


class Words(NamedTuple):
    """What stands at the top of a page."""

    title: str
    says: str


@dataclass(frozen=True, slots=True)
class Frame:
    """What every page of a site is made with."""

    contents: SiteContents
    voice: Say
    say: Callable[..., str]
    language: str
    name: str
    address: str
    values: dict[str, Any] = field(default_factory=dict[str, Any])
    there: set[str] = field(default_factory=set[str])

    def page(self, path: str, template: str, **values: object) -> str:
        """Return the text of the page at a path; documents reach its template as far as they may leave."""
        shown = {name: _shown(value) for name, value in values.items()}
        return rendered(template, **{**self.values, "path": path, "to": partial(self._to, path), **shown})

    def _to(self, page: str, path: str) -> str:
        if path not in self.there:
            raise SiteError(f"a link on {page} leads nowhere: {path}", mend="report it with this line")
        return relative(page, path)


def _shown(value: object) -> object:
    if isinstance(value, list):
        return [_shown(each) for each in cast("list[object]", value)]
    return public(value) if isinstance(value, BaseModel) else value


def framed(frame: Frame, parts: Collection[Part]) -> Frame:
    """Return a frame with what every template has; `parts` have pages of their own."""
    say, contents = frame.say, frame.contents
    words = {part: _words(frame, part) for part in Part}
    counts = {part: len(of.shown) for part, of in contents.selection.items() if of.shown and part in parts}
    photos: dict[tuple[str, str], list[SitePhoto]] = {}
    for photo in contents.photos:
        photos.setdefault((photo.kind, photo.slug), []).append(_site_photo(photo))

    def photos_of(kind: str, slug: str) -> Sequence[SitePhoto]:
        return photos.get((kind, slug), ())

    frame.values.update(
        say=say,
        language=frame.language,
        address=frame.address,
        home=HOME,
        site=words[Part.FRONT],
        parts=[
            PartShown(part.value, page_of(part), words[part].title, counts[part])
            for part in Part
            if part in counts
        ],
        part="",
        all_words=words,
        gear={each.slug: public(each) for each in things_of(contents, Part.GEAR)},
        photos=photos,
        photos_of=photos_of,
        picture=next((each for of in photos.values() for each in of), None),
        boundaries=contents.boundaries,
        clock=clock,
        tempi=tempi,
    )
    return frame


def _words(frame: Frame, part: Part) -> Words:
    own = frame.contents.words.get(part)
    title, says = (own.title, own.says) if own else ("", "")
    if part is Part.FRONT:
        title = title or frame.name
        return Words(title, says or frame.say("page-public-says", name=title))
    return Words(title or frame.say("page-public-title", part=part.value), says)


def things_of(contents: SiteContents, part: Part) -> list[Any]:
    """Return what is shown of a part."""
    return [each.thing for each in contents.selection[part].shown] if part in contents.selection else []


def inner_page(frame: Frame, part: Part, path: str, template: str, **values: object) -> str:
    """Return a page of one thing; of a piece, its own photo stands for it where it is shared."""
    piece: Any = values.get("piece")
    own: Sequence[SitePhoto] = frame.values["photos_of"](GEAR.name, piece.slug) if piece else ()
    picture = own[0] if own else frame.values["picture"]
    return frame.page(path, template, part=part.value, picture=picture, **values)


def _site_photo(photo: Photo) -> SitePhoto:
    width, height = sides(photo, WIDE)
    small, _ = sides(photo, SMALL)
    return SitePhoto(photo.alt, f"photos/{photo.large}", f"photos/{photo.small}", width, height, small, photo)
