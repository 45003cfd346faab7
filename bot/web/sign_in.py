"""The page at which moderators sign in, and the artist away from their own machine: by a code of Twitch's."""

import segno
from aiohttp import web
from yarl import URL

from bot.domain.pages.credential import MODERATOR_SESSION, CredentialKind
from bot.domain.pages.visitor import Right
from bot.domain.words.voice import lines
from bot.errors import Refusal
from bot.services.pages.credentials import Credentials
from bot.services.pages.sign_in import APPROVED_WITHIN, CONFIRMED_WITHIN, SignIns
from bot.web.access import SIGN_IN, address_of, device_of, own_path, set_cookie, set_session
from bot.web.guard import SITE
from bot.web.page import page
from bot.web.route import Route, get, post

LINES = lines(
    """
    page-sign-in-title
    page-sign-in-whose: channel
    page-sign-in-how
    page-sign-in-begin
    page-sign-in-again
    page-sign-in-open
    page-sign-in-code
    page-sign-in-beware
    page-sign-in-waiting: at
    page-sign-in-is-it-you: login
    page-sign-in-lasts: hours
    page-sign-in-yes: login
    page-sign-in-no
    """
)

COOKIE = "woodshed_sign_in"
"""What binds a sign-in to the browser in which it began: a code sent to somebody else lets nobody in."""

LOOK_AGAIN_SECONDS = 3
"""How often the page looks whether the code was approved: so that nobody need press anything."""


class _SignInPage:
    """What one browser sees of its sign-in, and does about it."""

    def __init__(self, sign_ins: SignIns, credentials: Credentials, channel: str) -> None:
        self._sign_ins = sign_ins
        self._credentials = credentials
        self._channel = channel

    async def show(self, request: web.Request) -> web.StreamResponse:
        return self._shown(request)

    async def begin(self, request: web.Request) -> web.StreamResponse:
        self._sign_ins.give_up(_secret(request))
        try:
            _, secret = await self._sign_ins.begin(address_of(request))
        except Refusal as refusal:
            return self._shown(request, refusal)
        answer = _back(request)
        set_cookie(answer, COOKIE, secret, request[SITE], APPROVED_WITHIN + CONFIRMED_WITHIN)
        raise answer

    async def confirm(self, request: web.Request) -> web.StreamResponse:
        try:
            identity = self._sign_ins.confirm(_secret(request))
        except Refusal as refusal:
            return self._shown(request, refusal)
        # A secret of its own from here on: whoever knew the one of the sign-in knows nothing of the session.
        issued = await self._credentials.issue(
            CredentialKind.SESSION,
            identity.right,
            login=identity.login,
            user_id=identity.user_id,
            note=device_of(request),
            lasts=MODERATOR_SESSION,
        )
        # Once more, now that it is written: what was heard meanwhile found nothing yet that it could end.
        if self._sign_ins.is_unmodded(identity):
            await self._credentials.revoke(issued.credential.id, identity.login)
            return self._shown(request, Refusal("sign-in-no-moderator", login=identity.login))
        answer = web.HTTPSeeOther(own_path(request.query.get("to", "")))
        answer.del_cookie(COOKIE, path="/")
        set_session(answer, issued.secret, request[SITE], MODERATOR_SESSION)
        raise answer

    async def cancel(self, request: web.Request) -> web.StreamResponse:
        self._sign_ins.give_up(_secret(request))
        answer = _back(request)
        answer.del_cookie(COOKIE, path="/")
        raise answer

    def _shown(self, request: web.Request, refusal: Refusal | None = None) -> web.Response:
        found = None if refusal else self._sign_ins.find(_secret(request))
        waits = found is not None and found.refusal is None and found.identity is None
        return page(
            request,
            "sign_in.html.jinja",
            status=409 if refusal else 200,
            channel=self._channel,
            query=request.rel_url.raw_query_string,
            sign_in=found,
            refusal=refusal or (found and found.refusal),
            drawn=segno.make_qr(found.code.address).svg_inline(scale=5, border=3, light="#fff")
            if found and waits
            else "",
            look_again=LOOK_AGAIN_SECONDS,
            hours=MODERATOR_SESSION.seconds // 3600,
        )


def sign_in_routes(sign_ins: SignIns, credentials: Credentials, channel: str) -> list[Route]:
    """Return the page at which people sign in who are the artist or a moderator of the `channel`."""
    shown = _SignInPage(sign_ins, credentials, channel)
    return [
        get(SIGN_IN, shown.show, Right.EVERYBODY),
        post(SIGN_IN, shown.begin, Right.EVERYBODY),
        post(f"{SIGN_IN}/confirm", shown.confirm, Right.EVERYBODY),
        post(f"{SIGN_IN}/cancel", shown.cancel, Right.EVERYBODY),
    ]


def _secret(request: web.Request) -> str:
    return request.cookies.get(COOKIE, "")


def _back(request: web.Request) -> web.HTTPSeeOther:
    # As it was asked: what stands in it is another address, with an "&" of its own.
    return web.HTTPSeeOther(
        URL.build(path=SIGN_IN, query_string=request.rel_url.raw_query_string, encoded=True)
    )
