"""The overlay's pages: itself, composed by its address, and the builder that makes one."""

from collections.abc import Collection, Mapping
from hashlib import sha256
from typing import NamedTuple

from aiohttp import web
from yarl import URL

from bot.domain.pages.credential import CredentialKind
from bot.domain.pages.overlay import SampleState, as_sent
from bot.domain.pages.visitor import Right
from bot.domain.words.voice import lines
from bot.errors import Gap
from bot.services.clock import Clock
from bot.services.feed import Feed
from bot.services.pages.credentials import Credentials
from bot.services.pages.overlay import Overlay
from bot.services.words.voice import Voice
from bot.web.body import fields_of
from bot.web.do import Act, Asked
from bot.web.guard import READY, SITE
from bot.web.overlay_socket import BEAT_SECONDS, socket_route
from bot.web.page import STATIC, page
from bot.web.route import Route, get, post
from bot.web.template import rendered

LINES = lines(
    """
    page-overlay-title
    page-overlay-refused
    page-overlay-tokenless
    page-overlay-needs-script
    page-overlay-edit
    page-overlay-edit-how
    page-overlay-shows
    page-overlay-theme
    page-overlay-night
    page-overlay-day
    page-overlay-layout
    page-overlay-stack
    page-overlay-column
    page-overlay-strip
    page-overlay-try
    page-overlay-unknown: value
    page-overlay-empty
    page-overlay-crowded
    page-overlay-preview
    page-overlay-sample: state
    page-overlay-address
    page-overlay-address-how
    page-overlay-make
    page-overlay-change
    page-overlay-change-how
    page-overlay-changed
    page-overlay-made
    page-overlay-see
    page-overlay-copy
    page-overlay-copied
    page-overlay-load
    page-overlay-obs
    page-overlay-obs-source
    page-overlay-obs-file
    page-overlay-obs-size
    page-overlay-standing
    page-overlay-since: at
    page-overlay-end
    """
)

THEMES = {"night": "page-overlay-night", "day": "page-overlay-day"}
LAYOUTS = {"stack": "page-overlay-stack", "column": "page-overlay-column", "strip": "page-overlay-strip"}
"""What there is to choose, the first as it ships, with what it is called in the builder."""

_THEME, _LAYOUT = next(iter(THEMES)), next(iter(LAYOUTS))

PAGE = "overlay.html.jinja"

FILES = ("overlay.css", "overlay.js", "overlay_view.js", "overlay_rows.js", "overlay_socket.js")
"""What the overlay's page loads: where one is another, or the page itself is, it is of another version."""

LOADER = "overlay.html"

_FIELDS = ("show", "theme", "layout", "token")


class Composition(NamedTuple):
    """Which cards an overlay shows, in their order, and how; `unknown` is what was asked for in vain."""

    show: tuple[str, ...]
    theme: str
    layout: str
    unknown: tuple[str, ...] = ()

    def address(self, site: URL, token: str) -> str:
        """Return where the overlay is found; its token is in the fragment, which no server or log sees."""
        query = {"show": ",".join(self.show), "theme": self.theme, "layout": self.layout}
        return str((site / "overlay").with_query(query).with_fragment(token))


def composed(asked: Mapping[str, str], cards: Collection[str], large: Collection[str] = ()) -> Composition:
    """Return what an address asks for; what nobody knows is left out.

    Without any card there are all but the `large` ones.
    """
    names = [each.strip() for each in asked.get("show", "").split(",") if each.strip()]
    show = tuple(dict.fromkeys(each for each in names if each in cards))
    show = show or tuple(each for each in cards if each not in large)
    theme, layout = asked.get("theme") or _THEME, asked.get("layout") or _LAYOUT
    unknown = [each for each in names if each not in cards]
    unknown += [each for each, known in ((theme, THEMES), (layout, LAYOUTS)) if each not in known]
    return Composition(
        show,
        theme if theme in THEMES else _THEME,
        layout if layout in LAYOUTS else _LAYOUT,
        tuple(unknown),
    )


class OverlayPages:
    """The overlay and its builder."""

    def __init__(self, overlay: Overlay, credentials: Credentials, clock: Clock, voice: Voice) -> None:
        self._overlay = overlay
        self._credentials = credentials
        self._clock = clock
        self._voice = voice

    def version(self) -> str:
        """Return what is another one wherever the overlay's page would be."""
        return version_of(self._voice)

    def routes(self, feed: Feed, beat: float = BEAT_SECONDS) -> list[Route]:
        """Return the pages, the loader, and the sockets, which give a sign of life each `beat` seconds."""
        return [
            get("/overlay", self._show, Right.EVERYBODY),
            get(READY, _ready, Right.EVERYBODY),
            socket_route(feed, self._credentials, self._clock, self.version, beat),
            get("/overlay/edit", self._edit, nav="page-overlay-title"),
            post("/overlay/edit", self._make),
            post(f"/overlay/{LOADER}", self._load),
        ]

    def acts(self) -> list[Act]:
        """Return what makes every address that was ever made worth nothing."""

        async def change(asked: Asked) -> str:
            await self._credentials.revoke_kind(CredentialKind.OVERLAY, asked.by)
            return self._voice.say("page-overlay-changed", {})

        return [Act("change-overlay-token", change, fields=(), says="page-overlay-change", programs=False)]

    async def _show(self, request: web.Request) -> web.StreamResponse:
        return page(
            request,
            PAGE,
            composition=self._composed(_in_address(request)),
            version=self.version(),
        )

    async def _edit(self, request: web.Request) -> web.StreamResponse:
        asked = _in_address(request)
        return self._builder(request, self._composed(asked), empty=_is_empty(asked))

    async def _make(self, request: web.Request) -> web.StreamResponse:
        """Make an address with a token of its own, and show it this once."""
        fields = await fields_of(request, _FIELDS)
        composition = self._composed(fields)
        if _is_empty(fields):
            return self._builder(request, composition, empty=True)
        issued = await self._credentials.issue(CredentialKind.OVERLAY, Right.EVERYBODY)
        return self._builder(request, composition, issued.secret)

    async def _load(self, request: web.Request) -> web.StreamResponse:
        """Give the loader, with an address in it, as a file to be kept."""
        fields = await fields_of(request, _FIELDS)
        address = self._composed(fields).address(request[SITE], fields.get("token", ""))
        ready = str(request[SITE].with_path(READY))
        html = rendered("overlay_loader.html.jinja", address=address, ready=ready)
        kept = {"Content-Disposition": f'attachment; filename="{LOADER}"'}
        return web.Response(text=html, content_type="text/html", headers=kept)

    def _builder(
        self, request: web.Request, composition: Composition, token: str = "", *, empty: bool = False
    ) -> web.Response:
        """Return the builder with what is chosen, in its order; `empty` tells that nothing was."""
        now, cards = self._clock.now(), self._overlay.cards
        samples = {
            state.value: {name: as_sent(card.sample(state, now)) for name, card in cards.items()}
            for state in SampleState
        }
        return page(
            request,
            "overlay_edit.html.jinja",
            composition=composition,
            cards=[cards[name] for name in dict.fromkeys((*composition.show, *cards))],
            empty=empty,
            themes=THEMES,
            layouts=LAYOUTS,
            samples=samples,
            at=round(now.timestamp() * 1000),
            token=token,
            address=composition.address(request[SITE], token) if token else "",
            loader=LOADER,
            standing=self._credentials.standing(CredentialKind.OVERLAY),
        )

    def _composed(self, asked: Mapping[str, str]) -> Composition:
        cards = self._overlay.cards
        return composed(asked, cards, [name for name, card in cards.items() if card.large])


def version_of(voice: Voice) -> str:
    """Return what is another one wherever the overlay's page, with its words, or what it loads would be."""

    def say(line: str, **gaps: Gap) -> str:
        return voice.say(line, gaps)

    html = rendered(PAGE, composition=composed({}, ()), version="", language=voice.language, say=say)
    parts = [html.encode(), *((STATIC / name).read_bytes() for name in FILES)]
    return sha256(b"\0".join(parts)).hexdigest()[:16]


def _in_address(request: web.Request) -> dict[str, str]:
    """Return what an address asks for; a form sends each of several cards by itself."""
    return {name: ",".join(request.query.getall(name)) for name in request.query}


def _is_empty(asked: Mapping[str, str]) -> bool:
    """Tell whether a form asks for no card at all, which is no choice; where none is named, all are meant."""
    return not asked.get("show", "all").strip(" ,")


async def _ready(_: web.Request) -> web.StreamResponse:
    """Tell that the bot is there, to any page: the loader lies on a disk, and is of no site."""
    return web.Response(status=204, headers={"Cross-Origin-Resource-Policy": "cross-origin"})
