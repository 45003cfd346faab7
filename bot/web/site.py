"""The page where the artist chooses what their site shows, sees it as it would be, and writes it."""

from collections.abc import Callable, Coroutine
from typing import Any, NamedTuple, Protocol

from aiohttp import web

from bot.domain.pages.site import HOME, PART_OF, SITE, Chosen, Part, SitePart
from bot.domain.words.voice import lines
from bot.errors import Refusal, SiteError
from bot.services.clock import Clock
from bot.services.documents.catalogue import Catalogue
from bot.services.pages.site import SiteContents
from bot.store.database import Database
from bot.web.do import Act, Asked
from bot.web.page import TYPES, page
from bot.web.public_site import Site
from bot.web.publishing import Publishing
from bot.web.route import Area, Route, get

LINES = lines(
    """
    page-site-title
    page-site-how
    page-site-counts: shown private withheld
    page-site-nothing
    page-site-looking
    page-site-preview
    page-site-write
    page-site-write-how: folder
    page-site-write-does
    page-site-written: folder pages
    page-site-same: folder pages
    page-site-not-written: why
    page-site-address: address
    page-site-no-address
    page-site-withheld
    page-site-withheld-how
    page-site-touches: name topic
    page-site-missing: count
    page-site-mentions
    page-site-mention: name hidden
    page-site-astray: part slug
    page-site-part-counts: shown private withheld
    page-site-words
    page-site-everything
    page-site-everything-of: part
    page-site-chosen
    page-site-chosen-of: part
    page-site-part-does
    page-site-thing-does
    page-site-one-by-one: part
    page-site-show
    page-site-show-it: name
    page-site-hide
    page-site-hide-it: name
    page-site-more: more file
    page-site-unknown
    page-site-shown: name
    page-site-hidden: name
    """
)

TOPIC = "site"
"""What the page hears of when something else is chosen."""

FOLDER = "site"
"""The folder in the artist's own where the page writes the site."""

PART_PAGE = "/site/part/"
"""What the address of the page of a part begins with."""

PREVIEW = "/site/preview"
PREVIEW_POLICY = {
    "Content-Security-Policy": "default-src 'none'; style-src 'self' 'unsafe-inline'; img-src 'self' data:;"
    " base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
}
"""What a page of the preview may load: less than one of ours, but for style that stands in it, as it has on
the host."""
PART, SLUG, SHOWN = "part", "slug", "shown"
"""The fields of what is chosen; `SHOWN` is "yes" or "no"."""

MANY_THINGS = 2_000
"""Documents from which on nobody waits until all are looked through for private topics."""

MAX_LISTED = 300
"""Things of a part with a switch of their own on the page of a part; of more, the file tells."""


class Spawn(Protocol):
    """Starts work that goes on behind the page."""

    def __call__(self, work: Coroutine[Any, Any, None], *, name: str) -> None:
        """Start it."""
        ...


class PartListed(NamedTuple):
    """A part on the page: what was chosen, and what becomes of it."""

    part: Part
    choice: SitePart | None
    of: Chosen


class SitePages:
    """The page, its preview, and what is done on it.

    Of `many` documents or more, what is on the site is gathered by what is `spawn`ed; `news` tells then.
    """

    def __init__(
        self,
        publisher: Publishing,
        catalogue: Catalogue,
        database: Database,
        clock: Clock,
        *,
        spawn: Spawn,
        news: Callable[[], None],
    ) -> None:
        self.many = MANY_THINGS
        self._spawn = spawn
        self._news = news
        self._looked: SiteContents | None = None
        self._looks = self._is_asked = self._has_failed = False
        self._publisher = publisher
        self._catalogue = catalogue
        self._database = database
        self._clock = clock
        self._preview: Site | None = None
        self._folder = publisher.settings.home / FOLDER

    def routes(self) -> list[Route]:
        """Return the page, one for each part, and the preview of the whole site."""
        preview = get(f"{PREVIEW}/{{path:.+}}", self._show_preview, under="/site")
        return [
            get("/site", self._show, nav="page-site-title", area=Area.YOURS),
            get(f"{PART_PAGE}{{part}}", self._show_part, under="/site"),
            preview,
        ]

    def acts(self) -> list[Act]:
        """Return what is chosen, and what writes the site."""
        return [
            Act(
                "site-part",
                self._choose_part,
                fields=(PART, SHOWN),
                says="page-site-part-does",
                programs=False,
            ),
            Act(
                "site-thing",
                self._choose_thing,
                fields=(PART, SLUG, SHOWN),
                says="page-site-thing-does",
                programs=False,
            ),
            Act("write-site", self._write, fields=(), says="page-site-write-does", programs=False),
        ]

    async def _contents(self) -> SiteContents:
        return await self._publisher.contents(self._database, self._clock.now())

    async def _contents_by_now(self) -> SiteContents | None:
        """Return what is on the site; of very much what was found last, and it is looked through anew.

        None where it never was.
        """
        catalogue = self._catalogue
        if sum(len(catalogue.all(kind)) for kind in catalogue.kinds.values()) < self.many:
            return await self._contents()
        if self._has_failed:  # in front of whoever waits, who would never be told else what cannot be read
            self._looked = await self._contents()
            self._has_failed = False
            return self._looked
        self._is_asked = True
        if not self._looks:
            self._looks = True
            self._spawn(self._look(), name="site contents")
        return self._looked

    async def _look(self) -> None:
        """Look through all that could be shown as often as it is asked for, and tell where it is otherwise.

        Rules, photos and evenings are part of it, of which the catalogue knows nothing.
        """
        failed = True
        try:
            while self._is_asked:  # also by who asked meanwhile: what is looked at may be older than that
                self._is_asked = False
                contents = await self._contents()
                if contents != self._looked:  # else a page that asks when it is told would never come to rest
                    self._looked = contents
                    self._news()
            failed = False
        finally:
            self._looks, self._has_failed = False, failed
            if failed:
                self._news()

    async def _show(self, request: web.Request) -> web.StreamResponse:
        contents = await self._contents_by_now()
        if contents is None:
            sections = ["withheld", "mentions", *(part.value for part in Part)]  # which come with the news
            return page(request, "site_looking.html.jinja", topic=TOPIC, sections=sections)
        listed = self._listed(contents)
        every = [each.of for each in listed]
        return page(
            request,
            "site.html.jinja",
            contents=contents,
            parts=listed,
            front=contents.selection[Part.FRONT],
            choices=self._catalogue.all(SITE),
            counts={
                "shown": sum(len(each.shown) for each in every),
                "private": sum(len(each.private) for each in every),
                "withheld": sum(len(each.withheld) for each in contents.selection.values()),
            },
            folder=str(self._folder),
            page_of_part=PART_PAGE,
            preview=f"{PREVIEW}/{HOME}",
            topic=TOPIC,
            address=self._publisher.settings.site_url,
        )

    async def _show_part(self, request: web.Request) -> web.StreamResponse:
        """Show the things of a part, each with a switch."""
        contents, name = await self._contents(), request.match_info[PART]
        one = next((each for each in self._listed(contents) if each.part.value == name), None)
        if one is None:
            raise web.HTTPNotFound
        return page(
            request,
            "site_part.html.jinja",
            one=one,
            kept={each.slug for each in one.of.private},
            page_of_part=PART_PAGE,
            file=SITE.file,
            most=MAX_LISTED,
            topic=TOPIC,
        )

    def _listed(self, contents: SiteContents) -> list[PartListed]:
        choices = self._catalogue.all(SITE)
        return [
            PartListed(part, choices.get(part), of)
            for part, of in contents.selection.items()
            if part is not Part.FRONT
        ]

    async def _show_preview(self, request: web.Request) -> web.StreamResponse:
        """Show a page of the site as it would be written; the first of them makes it anew."""
        path = request.match_info["path"]
        if path == HOME or self._preview is None:
            self._preview = await self._publisher.site(await self._contents())
        if text := self._preview.texts.get(path):
            kind = TYPES.get(f".{path.rpartition('.')[2]}", "text/html; charset=utf-8")
            return web.Response(body=text.encode(), headers={**PREVIEW_POLICY, "Content-Type": kind})
        for photo in self._preview.photos:
            if path in (photo.large, photo.small):
                picture = self._publisher.folder / path.rpartition("/")[2]
                return web.FileResponse(picture, headers={"Content-Type": "image/webp"})
        raise web.HTTPNotFound

    async def _choose_part(self, asked: Asked) -> None:
        shown = asked.fields.get(SHOWN) == "yes"
        await self._choose(asked, lambda part: part.model_copy(update={"everything": shown}))

    async def _choose_thing(self, asked: Asked) -> str:
        slug, shown = asked.fields.get(SLUG, ""), asked.fields.get(SHOWN) == "yes"
        name = await self._name(_part_in(asked), slug)
        if name is None:
            raise Refusal("page-site-unknown")
        await self._choose(asked, lambda part: part.showing(slug) if shown else part.hiding(slug))
        line = "page-site-shown" if shown else "page-site-hidden"
        return self._publisher.voice.say(line, {"name": name})

    async def _name(self, part: Part, slug: str) -> str | None:
        kind = next((self._catalogue.kinds[name] for name, of in PART_OF.items() if of is part), None)
        if kind is None:
            return await self._publisher.name_of(self._database, self._clock.now(), part, slug)
        document = self._catalogue.all(kind).get(slug)
        return kind.called(document)[0] if document else None

    async def _choose(self, asked: Asked, change: Callable[[SitePart], SitePart]) -> None:
        part = _part_in(asked)
        async with self._catalogue.editing(asked.by) as draft:
            held = draft.of(SITE).get(part) or SitePart(slug=part)
            draft.put(SITE, change(held))

    async def _write(self, _: Asked) -> str:
        try:
            done = await self._publisher.write(self._database, self._clock.now(), self._folder)
        except SiteError as error:
            raise Refusal("page-site-not-written", why=f"{error} → {error.mend}") from error
        line = "page-site-written" if done.differs else "page-site-same"
        return self._publisher.voice.say(line, {"folder": str(self._folder), "pages": done.pages})


def _part_in(asked: Asked) -> Part:
    try:
        return Part(asked.fields.get(PART, ""))
    except ValueError:
        raise Refusal("page-site-unknown") from None
