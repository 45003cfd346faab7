"""The site that the artist publishes: its pages, made of what they chose, with links that are relative."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache, partial
from typing import Any, TypeVar
from xml.sax.saxutils import escape

from markupsafe import Markup
from pydantic import BaseModel

from bot.domain.gear.gear import GEAR, GearItem, GearKind, Status
from bot.domain.pages.site import HOME, Candidate, Part, page_of
from bot.domain.rigs.gear_setting import GearSetting, latest
from bot.domain.rigs.knob import KnobWords
from bot.domain.rigs.rig import ChainPiece, Rig
from bot.domain.words.voice import lines
from bot.errors import Gap
from bot.services.gear.rigs import NEXT, chain_in_words
from bot.services.pages.site import SiteContents
from bot.services.words.voice import Say
from bot.web.drawn_rig import drawn_for_page
from bot.web.page import STATIC
from bot.web.public_frame import Frame, SitePhoto, framed, inner_page, things_of
from bot.web.public_gear import MAX_IN_USE, GearGroup, gear_groups

LINES = lines(
    """
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
    page-public-before
    page-public-after
    page-public-lost
    page-public-lost-how
    """
)

STYLES = ("tokens.css", "rig.css", "site.css")
"""The sheets that make the one of the site, in their order."""

_Model = TypeVar("_Model", bound=BaseModel)

Made = Callable[[], str]
"""What makes the text of a file."""

STYLE, LOST, MAP = "site.css", "404.html", "sitemap.xml"


@dataclass(frozen=True, slots=True)
class Site:
    """A site as it will lie in its folder: what makes the text of each file, by path, and the photos shown.

    What makes one raises a SiteError where a link on it would lead nowhere.
    """

    files: Mapping[str, Made]
    photos: Sequence[SitePhoto]


def site_of(
    contents: SiteContents,
    say: Say,
    *,
    language: str,
    name: str,
    knob_words: KnobWords,
    address: str = "",
) -> Site:
    """Return the site of its contents; `name` is the channel's, `address` where it will be, if known.

    By `knob_words` the dials of rigs are drawn.
    """

    @lru_cache(maxsize=None, typed=True)
    def told(line: str, **gaps: Gap) -> str:
        return say(line, gaps)

    frame = framed(Frame(contents, say, told, language, name, address), [*_INDEXES])
    files = dict(_pages(frame, knob_words))
    files[STYLE] = _style
    files[LOST] = partial(_lost, frame)
    if address:
        files[MAP] = partial(_map, address, [*files])
    photos = [each for of in frame.values["photos"].values() for each in of]
    frame.there.update(files, *((each.large, each.small) for each in photos))
    return Site(files, photos)


def _style() -> str:
    return "".join((STATIC / sheet).read_text("utf-8") for sheet in STYLES)


def _lost(frame: Frame) -> str:
    return frame.page(LOST, "public_lost.html.jinja", style=Markup(_style()))  # noqa: S704 - a sheet of ours


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


def _pages(frame: Frame, knob_words: KnobWords) -> Iterator[tuple[str, Made]]:
    contents = frame.contents
    yield HOME, partial(frame.page, HOME, "public_front.html.jinja", in_use=_in_use(frame))
    groups = gear_groups([*frame.values["gear"].values()], frame.say)
    for part, template in _INDEXES.items():
        if things := things_of(contents, part):
            path, head = page_of(part), frame.values["all_words"][part]
            values = {"head": head, "things": things, "groups": groups if part is Part.GEAR else ()}
            yield path, partial(frame.page, path, template, part=part.value, **values)
    yield from _gear_pages(frame, groups)
    settings = _settings(contents)
    yield from _piece_pages(frame, settings)
    yield from _rig_pages(frame, settings, knob_words)
    page = partial(inner_page, frame)
    for routine in things_of(contents, Part.ROUTINES):
        path = f"routines/{routine.slug}.html"
        yield (
            path,
            partial(inner_page, frame, Part.ROUTINES, path, "public_routine.html.jinja", routine=routine),
        )
    for evening in things_of(contents, Part.RECAPS):
        path = f"recaps/{evening.day}.html"
        yield path, partial(page, Part.RECAPS, path, "public_recap.html.jinja", evening=evening)


def _in_use(frame: Frame) -> list[Any]:
    """Return the gear of the first page: what is part of something that is shown stands with that.

    What has a photo goes before what has none.
    """
    gear, photos_of = frame.values["gear"], frame.values["photos_of"]
    used = [each for each in gear.values() if each.status is Status.IN_USE and each.part_of not in gear]
    return sorted(used, key=lambda each: not photos_of(GEAR.name, each.slug))[:MAX_IN_USE]


def _gear_pages(frame: Frame, groups: Iterable[GearGroup]) -> Iterator[tuple[str, Made]]:
    for group in groups:
        for each in group.pages:
            title = f"{group.title} · {each.letter}" if each.letter else group.title
            template, values = "public_gear_page.html.jinja", {"title": title, "page": each}
            yield each.path, partial(inner_page, frame, Part.GEAR, each.path, template, **values)


def _piece_pages(frame: Frame, settings: Iterable[GearSetting]) -> Iterator[tuple[str, Made]]:
    """Yield the page of each piece of gear, with what else on the site is about it."""
    of = partial(things_of, frame.contents)
    pieces = frame.values["gear"].values()
    about = {
        "within": _by_gear(pieces, lambda piece: [piece.part_of]),
        "played_in": _by_gear(
            of(Part.ROUTINES), lambda each: [slug for one in each.blocks for slug in one.gear]
        ),
        "rigs": _by_gear(of(Part.RIGS), lambda rig: [one.gear for one in rig.chain]),
        "stories": _by_gear(of(Part.STORIES), lambda story: [story.gear]),
        "settings": _by_gear(settings, lambda setting: [setting.gear]),
    }
    for piece in pieces:
        found = {name: by_gear.get(piece.slug, ()) for name, by_gear in about.items()}
        path = f"gear/{piece.slug}.html"
        yield (
            path,
            partial(inner_page, frame, Part.GEAR, path, "public_piece.html.jinja", piece=piece, **found),
        )


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


def _rig_pages(frame: Frame, settings: Iterable[GearSetting], words: KnobWords) -> Iterator[tuple[str, Made]]:
    """Yield the page of each rig, drawn: a piece that is not on the site has no name in it, and no knobs."""
    selection, gear = frame.contents.selection, frame.values["gear"]
    every: dict[str, GearItem] = {each.slug: _of(GearItem, each) for each in selection[Part.GEAR].every}
    knobs = {
        each.gear: [(knob.name, words.read(knob.value, knob.name)) for knob in each.knobs]
        for each in settings
        if each.gear in gear and not each.piece
    }
    for each in selection[Part.RIGS].shown:
        rig = _of(Rig, each)
        yield f"rigs/{rig.slug}.html", partial(_rig_page, frame, rig, every, knobs)


def _rig_page(
    frame: Frame, rig: Rig, every: Mapping[str, GearItem], knobs: Mapping[str, list[tuple[str, Any]]]
) -> str:
    gear = frame.values["gear"]
    there = {
        slug: every[slug] if slug in gear else _nameless(frame, every.get(slug))
        for slug in (one.gear for one in rig.chain)
    }
    told = NEXT.join(chain_in_words(rig, partial(_name_in, there), frame.voice))
    return inner_page(
        frame,
        Part.RIGS,
        f"rigs/{rig.slug}.html",
        "public_rig.html.jinja",
        rig=rig,
        drawn=drawn_for_page(rig, there, knobs, told),
        chain=[one.gear for one in rig.chain],
    )


def _name_in(pieces: Mapping[str, GearItem], piece: ChainPiece) -> str:
    return pieces[piece.gear].short_name


def _of(kind: type[_Model], candidate: Candidate) -> _Model:
    assert isinstance(candidate.thing, kind)
    return candidate.thing


def _nameless(frame: Frame, item: GearItem | None = None) -> GearItem:
    """Return what stands in a drawing for a piece that is not on the site: "a pedal"."""
    kind = item.kind if item else GearKind.OTHER
    return GearItem(slug="x", kind=kind, model=frame.say("page-public-some", kind=kind.value))


def _map(address: str, paths: Iterable[str]) -> str:
    """Return the list of pages for search engines (sitemaps.org, protocol 0.9)."""
    pages = (
        "" if path == HOME else path for path in sorted(paths) if path.endswith(".html") and path != LOST
    )
    rows = "".join(f"<url><loc>{escape(f'{address}/{page}')}</loc></url>\n" for page in pages)
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        f'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n{rows}</urlset>\n'
    )
