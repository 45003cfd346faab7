"""The site that the artist publishes: its pages, made of what they chose, with links that are relative."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache, partial
from typing import Any, NamedTuple, TypeVar
from xml.sax.saxutils import escape

from markupsafe import Markup
from pydantic import BaseModel

from bot.domain.documents.photo import SMALL, Photo
from bot.domain.documents.public import public
from bot.domain.gear.gear import GEAR, GearItem, GearKind
from bot.domain.pages.site import HOME, Candidate, Part, page_of
from bot.domain.pages.site_links import astray, relative
from bot.domain.rigs.gear_setting import GearSetting, latest
from bot.domain.rigs.rig import ChainPiece, Rig
from bot.domain.words.voice import lines
from bot.errors import Gap, SiteError
from bot.services.evenings.recap_files import clock, tempi
from bot.services.gear.rigs import NEXT, chain_in_words
from bot.services.pages.site import SiteContents
from bot.services.pages.site_pictures import WIDE, sides
from bot.services.words.voice import Say
from bot.web.drawn_rig import drawn_for_page
from bot.web.page import STATIC
from bot.web.public_gear import GearGroup, gear_groups
from bot.web.template import rendered

LINES = lines(
    """
    page-public-says: name
    page-public-title: part
    page-public-about: part count
    page-public-in-use
    page-public-kind: kind
    page-public-one: kind
    page-public-stands: status
    page-public-elsewhere: status
    page-public-some: kind
    page-public-through
    page-public-set
    page-public-for-all
    page-public-as-of: day
    page-public-since
    page-public-part-of
    page-public-parts
    page-public-tags
    page-public-played-in
    page-public-link
    page-public-length: minutes blocks
    page-public-minutes: minutes
    page-public-block: kind
    page-public-tempo: start target
    page-public-listen: what
    page-public-boundaries
    page-public-boundaries-how
    page-public-also: names
    page-public-played: length
    page-public-bests
    page-public-best: what bpm before
    page-public-what
    page-public-lost
    page-public-lost-how
    """
)

STYLES = ("tokens.css", "rig.css", "site.css")
"""The sheets that make the one of the site, in their order."""

_Model = TypeVar("_Model", bound=BaseModel)

STYLE, LOST, MAP = "site.css", "404.html", "sitemap.xml"


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
class Site:
    """A site as it will lie in its folder: the texts of its files by path, and the photos that they show."""

    texts: Mapping[str, str]
    photos: Sequence[SitePhoto]


@dataclass(frozen=True, slots=True)
class _Frame:
    """What every page of a site is made with."""

    contents: SiteContents
    voice: Say
    say: Callable[..., str]
    language: str
    name: str
    address: str
    values: dict[str, Any] = field(default_factory=dict[str, Any])

    def page(self, path: str, template: str, **values: object) -> tuple[str, str]:
        """Return a page's path and text."""
        to = partial(relative, path)
        return path, rendered(template, **{**self.values, "path": path, "to": to, **values})


def site_of(contents: SiteContents, say: Say, *, language: str, name: str, address: str = "") -> Site:
    """Return the site of its contents; `name` is the channel's, `address` where it will be, if that is known.

    Raises:
        SiteError: a link on it would lead nowhere.
    """

    @lru_cache(maxsize=None, typed=True)
    def told(line: str, **gaps: Gap) -> str:
        return say(line, gaps)

    frame = _framed(_Frame(contents, say, told, language, name, address))
    texts = dict(_pages(frame))
    texts[STYLE] = "".join((STATIC / sheet).read_text("utf-8") for sheet in STYLES)
    style = Markup(texts[STYLE])  # noqa: S704 - a sheet of ours
    texts.update([frame.page(LOST, "public_lost.html.jinja", style=style)])
    if address:
        texts[MAP] = _map(address, texts)
    photos = [each for of in frame.values["photos"].values() for each in of]
    pictures = {name for each in photos for name in (each.large, each.small)}
    if lost := next(astray(texts, {*texts, *pictures}, address), None):
        raise SiteError(f"a link on {lost.page} leads nowhere: {lost.link}", mend="report it with this line")
    return Site(texts, photos)


def _framed(frame: _Frame) -> _Frame:
    """Return a frame with what every template has."""
    say, contents = frame.say, frame.contents
    words = {part: _words(frame, part) for part in Part}
    counts = {part: len(of.shown) for part, of in contents.selection.items() if of.shown and part in _INDEXES}
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
        gear={each.slug: each for each in _things(contents, Part.GEAR)},
        photos=photos,
        photos_of=photos_of,
        picture=next((each for of in photos.values() for each in of), None),
        boundaries=contents.boundaries,
        clock=clock,
        tempi=tempi,
    )
    return frame


def _words(frame: _Frame, part: Part) -> Words:
    own = frame.contents.words.get(part)
    title, says = (own.title, own.says) if own else ("", "")
    if part is Part.FRONT:
        title = title or frame.name
        return Words(title, says or frame.say("page-public-says", name=title))
    return Words(title or frame.say("page-public-title", part=part.value), says)


def _things(contents: SiteContents, part: Part) -> list[Any]:
    """Return what is shown of a part, as far as it may leave."""
    shown = contents.selection[part].shown if part in contents.selection else ()
    return [public(each.thing) if isinstance(each.thing, BaseModel) else each.thing for each in shown]


_INDEXES = {
    Part.GEAR: "public_gear.html.jinja",
    Part.RIGS: "public_rigs.html.jinja",
    Part.STORIES: "public_stories.html.jinja",
    Part.ROUTINES: "public_routines.html.jinja",
    Part.RULES: "public_rules.html.jinja",
    Part.COMMANDS: "public_commands.html.jinja",
    Part.RECAPS: "public_recaps.html.jinja",
    Part.DUETS: "public_duets.html.jinja",
    Part.SUPPORT: "public_support.html.jinja",
}
"""The templates of the pages of parts; settings have none of their own."""


def _pages(frame: _Frame) -> Iterator[tuple[str, str]]:
    contents, words = frame.contents, frame.values["all_words"]
    yield frame.page(HOME, "public_front.html.jinja")
    for part, template in _INDEXES.items():
        if things := _things(contents, part):
            groups = gear_groups(things, frame.say) if part is Part.GEAR else ()
            head = words[part]
            yield frame.page(
                page_of(part), template, part=part.value, head=head, things=things, groups=groups
            )
            yield from _gear_pages(frame, groups)
    yield from _piece_pages(frame)
    yield from _rig_pages(frame)
    for routine in _things(contents, Part.ROUTINES):
        path = f"routines/{routine.slug}.html"
        yield _inner(frame, Part.ROUTINES, path, "public_routine.html.jinja", routine=routine)
    for evening in _things(contents, Part.RECAPS):
        path = f"recaps/{evening.day}.html"
        yield _inner(frame, Part.RECAPS, path, "public_recap.html.jinja", evening=evening)


def _gear_pages(frame: _Frame, groups: Iterable[GearGroup]) -> Iterator[tuple[str, str]]:
    for group in groups:
        for each in group.pages:
            title = f"{group.title} · {each.letter}" if each.letter else group.title
            template = "public_gear_page.html.jinja"
            yield _inner(frame, Part.GEAR, each.path, template, title=title, pieces=each.pieces)


def _piece_pages(frame: _Frame) -> Iterator[tuple[str, str]]:
    """Yield the page of each piece of gear, with what else on the site is about it."""
    of = partial(_things, frame.contents)
    pieces = of(Part.GEAR)
    about = {
        "within": _by_gear(pieces, lambda piece: [piece.part_of]),
        "played_in": _by_gear(
            of(Part.ROUTINES), lambda each: [slug for one in each.blocks for slug in one.gear]
        ),
        "rigs": _by_gear(of(Part.RIGS), lambda rig: [one.gear for one in rig.chain]),
        "stories": _by_gear(of(Part.STORIES), lambda story: [story.gear]),
        "settings": _by_gear(map(public, _settings(frame.contents)), lambda setting: [setting.gear]),
    }
    for piece in pieces:
        found = {name: by_gear.get(piece.slug, ()) for name, by_gear in about.items()}
        path = f"gear/{piece.slug}.html"
        yield _inner(frame, Part.GEAR, path, "public_piece.html.jinja", piece=piece, **found)


def _settings(contents: SiteContents) -> list[GearSetting]:
    """Return how the gear is set by now: what it was before, for the same music, is history."""
    shown = contents.selection[Part.SETTINGS].shown if Part.SETTINGS in contents.selection else ()
    return latest(_of(GearSetting, each) for each in shown)


def _by_gear(things: Iterable[Any], slugs_of: Callable[[Any], Iterable[str | None]]) -> dict[str, list[Any]]:
    """Return things by the slug of the gear that they are about, each once."""
    found: dict[str, list[Any]] = {}
    for each in things:
        for slug in dict.fromkeys(filter(None, slugs_of(each))):
            found.setdefault(slug, []).append(each)
    return found


def _rig_pages(frame: _Frame) -> Iterator[tuple[str, str]]:
    """Yield the page of each rig, drawn: a piece that is not on the site has no name in it, and no knobs."""
    selection, gear = frame.contents.selection, frame.values["gear"]
    every: dict[str, GearItem] = {each.slug: _of(GearItem, each) for each in selection[Part.GEAR].every}
    pieces = {slug: item if slug in gear else _nameless(frame, item) for slug, item in every.items()}
    knobs = {
        each.gear: [(knob.name, knob.reading) for knob in each.knobs]
        for each in _settings(frame.contents)
        if each.gear in gear and not each.piece
    }
    for each in selection[Part.RIGS].shown:
        rig = _of(Rig, each)
        there = {one.gear: pieces.get(one.gear) or _nameless(frame) for one in rig.chain}
        told = NEXT.join(chain_in_words(rig, partial(_name_in, there), frame.voice))
        yield _inner(
            frame,
            Part.RIGS,
            f"rigs/{rig.slug}.html",
            "public_rig.html.jinja",
            rig=public(rig),
            drawn=drawn_for_page(rig, there, knobs, told),
            chain=[one.gear for one in rig.chain],
        )


def _name_in(pieces: Mapping[str, GearItem], piece: ChainPiece) -> str:
    return pieces[piece.gear].short_name


def _of(kind: type[_Model], candidate: Candidate) -> _Model:
    assert isinstance(candidate.thing, kind)
    return candidate.thing


def _nameless(frame: _Frame, item: GearItem | None = None) -> GearItem:
    """Return what stands in a drawing for a piece that is not on the site: "a pedal"."""
    kind = item.kind if item else GearKind.OTHER
    return GearItem(slug="x", kind=kind, model=frame.say("page-public-some", kind=kind.value))


def _inner(frame: _Frame, part: Part, path: str, template: str, **values: object) -> tuple[str, str]:
    """Return a page of one thing; of a piece, its own photo stands for it where it is shared."""
    piece: Any = values.get("piece")
    own: Sequence[SitePhoto] = frame.values["photos_of"](GEAR.name, piece.slug) if piece else ()
    picture = own[0] if own else frame.values["picture"]
    return frame.page(path, template, part=part.value, picture=picture, **values)


def _site_photo(photo: Photo) -> SitePhoto:
    width, height = sides(photo, WIDE)
    small, _ = sides(photo, SMALL)
    return SitePhoto(photo.alt, f"photos/{photo.large}", f"photos/{photo.small}", width, height, small, photo)


def _map(address: str, texts: Mapping[str, str]) -> str:
    """Return the list of pages for search engines (sitemaps.org, protocol 0.9)."""
    pages = (
        "" if path == HOME else path for path in sorted(texts) if path.endswith(".html") and path != LOST
    )
    rows = "".join(f"<url><loc>{escape(f'{address}/{page}')}</loc></url>\n" for page in pages)
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        f'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n{rows}</urlset>\n'
    )
