"""The page of who may come in: sessions to be ended, a phone to be paired, tokens for hotkeys."""

from functools import partial

import segno
from aiohttp import web
from yarl import URL

from bot.domain.pages.credential import DEVICE_SESSION, PAIRING_CODE, CredentialKind
from bot.domain.pages.visitor import Right
from bot.domain.words.number import number_in
from bot.domain.words.voice import lines
from bot.errors import Refusal
from bot.services.pages.credentials import Credentials
from bot.web.access import COOKIE, address_of, device_of, is_private, set_session
from bot.web.body import fields_of
from bot.web.do import Act, Asked
from bot.web.guard import SITE
from bot.web.page import page
from bot.web.route import Route, get, post, visitor_of

LINES = lines(
    """
    page-access-title
    page-access-how
    page-access-nobody
    page-access-artist: note
    page-access-moderator: login
    page-access-hotkey: note
    page-access-since: at
    page-access-until: at
    page-access-end
    page-access-end-all
    page-access-no-such
    page-access-pair
    page-access-pair-how: minutes
    page-access-pair-scan
    page-access-pair-needs: setting
    page-access-hotkeys
    page-access-hotkeys-how
    page-access-name
    page-access-make
    page-access-made
    page-access-once
    page-pair-title
    page-pair-ask
    page-pair-yes
    page-pair-no-good
    page-pair-far
    page-pair-hidden
    """
)

MAX_NOTE = 60
"""Characters of a device's or a hotkey's name: as much as a list shows in one line."""

_LISTED = (CredentialKind.SESSION, CredentialKind.HOTKEY)


class _Page:
    """The page, with what was made for it just now: that is shown this once."""

    def __init__(self, credentials: Credentials, address: str) -> None:
        self._credentials = credentials
        self._address = address

    async def show(self, request: web.Request) -> web.StreamResponse:
        return self._shown(request)

    async def pair(self, request: web.Request) -> web.StreamResponse:
        if not self._address:
            return self._shown(request)
        issued = await self._credentials.issue(CredentialKind.PAIRING, Right.ARTIST, lasts=PAIRING_CODE)
        link = pairing_link(self._address, issued.secret)
        drawn = segno.make_qr(link).svg_inline(scale=6, border=3, light="#fff")
        return self._shown(request, code=drawn, link=link)

    async def make_token(self, request: web.Request) -> web.StreamResponse:
        note = (await fields_of(request, {"note"})).get("note", "")[:MAX_NOTE]
        issued = await self._credentials.issue(CredentialKind.HOTKEY, Right.ARTIST, note=note)
        return self._shown(request, token=issued.secret)

    def _shown(self, request: web.Request, **made: str) -> web.Response:
        return page(
            request,
            "access.html.jinja",
            listed=self._credentials.standing(*_LISTED),
            address=self._address,
            minutes=PAIRING_CODE.seconds // 60,
            made={"token": "", "code": "", "link": ""} | made,
        )


def pairing_link(site: str, secret: str) -> str:
    """Return the link at which a device is let in by a code."""
    return str(URL(site).with_path("/pair").with_query(code=secret))


def credential_routes(credentials: Credentials, address: str) -> list[Route]:
    """Return the page of who may come in, and the one at which a device of the artist's is let in.

    `address` is where those elsewhere reach the pages; without one there is nothing for a phone to open.
    """
    shown = _Page(credentials, address)
    return [
        get("/access", shown.show, nav="page-access-title"),
        post("/access/pair", shown.pair),
        post("/access/hotkey", shown.make_token),
        get("/pair", _ask, Right.EVERYBODY),
        post("/pair", partial(_let_in, credentials), Right.EVERYBODY),
        post("/sign-out", partial(_sign_out, credentials), Right.EVERYBODY),
    ]


async def _ask(request: web.Request) -> web.StreamResponse:
    return page(request, "pair.html.jinja", code=request.query.get("code", ""), fault="")


async def _let_in(credentials: Credentials, request: web.Request) -> web.StreamResponse:
    fields = await fields_of(request, {"code"})
    fault = _why_not_here(address_of(request))
    code = None if fault else await credentials.use(CredentialKind.PAIRING, fields.get("code", ""))
    if code is None:
        return page(request, "pair.html.jinja", status=403, code="", fault=fault or "page-pair-no-good")
    issued = await credentials.issue(
        CredentialKind.SESSION, code.right, note=device_of(request), lasts=DEVICE_SESSION
    )
    answer = web.HTTPSeeOther("/")
    set_session(answer, issued.secret, request[SITE], DEVICE_SESSION)
    raise answer


async def _sign_out(credentials: Credentials, request: web.Request) -> web.StreamResponse:
    visitor = visitor_of(request)
    if visitor.credential:
        await credentials.revoke(visitor.credential, visitor.by)
    answer = web.HTTPSeeOther("/")
    answer.del_cookie(COOKIE, path="/")
    raise answer


def credential_acts(credentials: Credentials) -> list[Act]:
    """Return what ends one of those that may come in, or all of them."""

    async def end(asked: Asked) -> None:
        number = number_in(asked.fields.get("number", ""))
        if number is None or not await credentials.revoke(number, asked.by):
            raise Refusal("page-access-no-such")

    async def end_all(asked: Asked) -> None:
        for each in credentials.standing(CredentialKind.SESSION):
            if each.id != asked.visitor.credential:
                await credentials.revoke(each.id, asked.by)

    return [
        Act("end-session", end, fields=("number",), says="page-access-end", programs=False),
        Act("end-sessions", end_all, fields=(), says="page-access-end-all", programs=False),
    ]


def _why_not_here(address: str) -> str:
    """Return the line that tells why no device is let in from an address; empty in the own network."""
    if not address:
        return "page-pair-hidden"
    return "" if is_private(address) else "page-pair-far"
