"""What the forms of the set-up do: each does all that it is for or nothing, and leads on to the next step."""

from functools import partial

from aiohttp import web

from bot.domain.pages.credential import CredentialKind
from bot.domain.pages.set_up import Step
from bot.domain.pages.visitor import Right
from bot.errors import DocumentError, Refusal
from bot.services.documents.catalogue import Catalogue
from bot.services.pages.credentials import Credentials
from bot.services.pages.set_up import SetUp, WrongFieldError
from bot.services.pages.set_up_gear import FIELDS, put_on_shelf
from bot.services.pages.set_up_ground import Ground
from bot.web.body import fields_of
from bot.web.route import Route, post, visitor_of
from bot.web.set_up import FIRST_PIECES, HOME, LEADS_ON, MADE, START, SetUpPages, path_of

LATER = (Step.GEAR, Step.OBS)
"""The steps that may be left for later: the bot works without."""

_APPLICATION = ("client_id", "channel")


class SetUpForms:
    """What is sent from the pages of the set-up; a form that is refused is shown again, as it was typed."""

    def __init__(
        self, pages: SetUpPages, set_up: SetUp, ground: Ground, catalogue: Catalogue, credentials: Credentials
    ) -> None:
        self._pages = pages
        self._set_up = set_up
        self._ground = ground
        self._catalogue = catalogue
        self._credentials = credentials

    def routes(self) -> list[Route]:
        """Return what the forms are sent to."""
        return [
            post(path_of(Step.APPLICATION), self._set_application),
            post(path_of(Step.SIGN_IN), self._begin_sign_in),
            post(path_of(Step.MODERATOR), self._look),
            post(path_of(Step.GEAR), self._put_on_shelf),
            post(path_of(Step.GROUND), self._lay_ground),
            post(path_of(Step.OBS), self._make_overlay),
            post(START, self._begin),
            *(post(f"{path_of(step)}/later", partial(self._leave, step)) for step in LATER),
        ]

    async def _set_application(self, request: web.Request) -> web.StreamResponse:
        sent = await fields_of(request, _APPLICATION)
        typed = {name: sent.get(name, "") for name in _APPLICATION}
        again = partial(self._pages.shown, request, Step.APPLICATION, status=409, typed=typed)
        try:
            await self._set_up.set_application(**typed)
        except WrongFieldError as wrong:
            return await again(wrong={wrong.field: wrong.refusal})
        except Refusal as refusal:
            return await again(refusal=refusal)
        except DocumentError:
            return await again(unwritten=self._set_up.as_lines(**typed))
        if not await self._set_up.login():
            await self._set_up.begin_sign_in()
        raise web.HTTPSeeOther(path_of(Step.SIGN_IN))

    async def _begin_sign_in(self, _: web.Request) -> web.StreamResponse:
        settings, _faults = self._set_up.settings()
        if settings.client_id and settings.channel:
            await self._set_up.begin_sign_in()
        raise web.HTTPSeeOther(path_of(Step.SIGN_IN))

    async def _look(self, _: web.Request) -> web.StreamResponse:
        await self._set_up.look()
        raise web.HTTPSeeOther(path_of(Step.MODERATOR))

    async def _put_on_shelf(self, request: web.Request) -> web.StreamResponse:
        fields = await fields_of(
            request, [f"{field}-{row}" for row in range(len(FIRST_PIECES)) for field in FIELDS]
        )
        rows = [
            {field: fields.get(f"{field}-{row}", "") for field in FIELDS} for row in range(len(FIRST_PIECES))
        ]
        wrong = await put_on_shelf(self._catalogue, rows, visitor_of(request).by)
        if wrong:
            told = {f"{each.field}-{each.row}": each.refusal for each in wrong}
            return await self._pages.shown(request, Step.GEAR, status=409, rows=rows, wrong=told)
        raise web.HTTPSeeOther(path_of(Step.GROUND))

    async def _lay_ground(self, request: web.Request) -> web.StreamResponse:
        topics = [topic.id for topic in self._ground.topics()]
        names = [f"{of}-{topic}" for of in ("shown", "private") for topic in topics]
        fields = await fields_of(request, [*names, "preset", "support", "words"])
        # Open is only what was shown and not ticked: what a form says nothing of stays private.
        private = [each for each in topics if f"private-{each}" in fields or f"shown-{each}" not in fields]
        preset, words, asks = (
            fields.get("preset", ""),
            fields.get("words", ""),
            fields.get("support") == "gently",
        )
        typed = {"preset": preset, "asks": asks, "support": words, "private": private}
        again = partial(self._pages.shown, request, Step.GROUND, status=409, **typed)
        try:
            await self._ground.lay(private, preset, words if asks else None, visitor_of(request).by)
        except WrongFieldError as wrong:
            return await again(wrong={wrong.field: wrong.refusal})
        except Refusal as refusal:
            return await again(refusal=refusal)
        except DocumentError as error:
            return await again(faults=error.faults)
        await self._set_up.take(Step.GROUND)
        raise web.HTTPSeeOther(path_of(Step.OBS))

    async def _make_overlay(self, _: web.Request) -> web.StreamResponse:
        issued = await self._credentials.issue(CredentialKind.OVERLAY, Right.EVERYBODY)
        self._pages.made = issued.secret
        # Not shown at once: loading that page anew would make another.
        raise web.HTTPSeeOther(f"{path_of(Step.OBS)}?{MADE}")

    async def _leave(self, step: Step, _: web.Request) -> web.StreamResponse:
        await self._set_up.take(step)
        raise web.HTTPSeeOther(HOME)

    async def _begin(self, request: web.Request) -> web.StreamResponse:
        try:
            await self._set_up.begin_anew()
        except Refusal as refusal:
            return await self._pages.started(request, refusal)
        raise web.HTTPSeeOther(f"{START}?{LEADS_ON}")
