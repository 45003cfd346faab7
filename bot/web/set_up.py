"""The pages at which the bot is set up, a step a page: at first, and whenever something is to change."""

from collections.abc import Awaitable, Callable, Mapping
from functools import partial
from itertools import pairwise
from typing import Any

import segno
from aiohttp import web
from yarl import URL

from bot.domain.documents.field_types import MAX_NAME
from bot.domain.gear.gear import GEAR, GearKind
from bot.domain.pages.credential import CredentialKind
from bot.domain.pages.set_up import NEEDED, Step, StepState, first_open, lacking
from bot.domain.words.voice import lines
from bot.errors import Refusal
from bot.services.documents.catalogue import Catalogue
from bot.services.pages.credentials import Credentials
from bot.services.pages.set_up import TOPIC, SetUp
from bot.services.pages.set_up_gear import FIELDS
from bot.services.pages.set_up_ground import SUPPORT_MINUTES, Ground
from bot.services.pages.set_up_open import step_states
from bot.shell import command
from bot.web.guard import SITE
from bot.web.overlay import LOADER
from bot.web.page import PAGES, page
from bot.web.route import Route, get

LINES = lines(
    """
    page-set-up-title
    page-set-up-steps
    page-set-up-step: step
    page-set-up-state: state
    page-set-up-fault
    page-set-up-onward: step
    page-set-up-later
    page-set-up-copy
    page-set-up-copied
    page-set-up-welcome
    page-set-up-application
    page-set-up-application-why
    page-set-up-open-console
    page-set-up-two-factor
    page-set-up-name
    page-set-up-redirect
    page-set-up-category
    page-set-up-copy-id
    page-set-up-client-id
    page-set-up-channel
    page-set-up-channel-how
    page-set-up-check
    page-set-up-fixed: setting
    page-set-up-unwritten: file
    page-set-up-unwritten-lines
    page-set-up-sign-in
    page-set-up-sign-in-why
    page-set-up-make-account
    page-set-up-needs-application
    page-set-up-begin
    page-set-up-begin-again
    page-set-up-private-window
    page-set-up-as-the-bot: channel
    page-set-up-code
    page-set-up-scan
    page-set-up-waiting
    page-set-up-signed-in: login
    page-set-up-signed-in-anew
    page-set-up-nobody
    page-set-up-moderator
    page-set-up-moderator-why
    page-set-up-type-mod
    page-set-up-mod-line
    page-set-up-open-chat
    page-set-up-look
    page-set-up-is-moderator: login channel
    page-set-up-not-looked
    page-set-up-needs-sign-in
    page-set-up-gear
    page-set-up-gear-how
    page-set-up-gear-there: count
    page-set-up-gear-piece: number
    page-set-up-gear-field: field
    page-set-up-gear-kind: kind
    page-set-up-gear-keep
    page-set-up-gear-file
    page-set-up-ground
    page-set-up-ground-how
    page-set-up-private
    page-set-up-private-how
    page-set-up-private-own: file
    page-set-up-preset
    page-set-up-rules
    page-set-up-support
    page-set-up-support-none
    page-set-up-support-gently: minutes
    page-set-up-support-words
    page-set-up-support-text
    page-set-up-accept
    page-set-up-obs
    page-set-up-obs-how
    page-set-up-obs-make
    page-set-up-obs-made
    page-set-up-obs-builder
    page-set-up-obs-there: count
    page-set-up-start
    page-set-up-start-ready
    page-set-up-start-lacks
    page-set-up-start-it
    page-set-up-start-runs
    page-set-up-start-outdated
    page-set-up-start-anew
    page-set-up-starting
    page-set-up-start-slow
    page-set-up-to-desk
    page-set-up-rehearse
    page-set-up-rehearse-how
    """
)

HOME = "/set-up"
START = f"{HOME}/start"
MADE = "made"
"""What the address of the last step has for who has just made an overlay."""

LEADS_ON = "leads-on"
"""What the address of the page has for who has just asked for the start: it leads on by itself."""

CONSOLE = "https://dev.twitch.tv/console/apps/create"
REDIRECT = "http://localhost"
"""What Twitch asks for, and the flow by a code never uses."""

SIGN_UP = "https://www.twitch.tv/signup"
CHAT = "https://www.twitch.tv/popout/{}/chat"

FIRST_PIECES = (GearKind.GUITAR, GearKind.AMP, GearKind.PEDAL)
"""What the form of gear asks for: enough to try it all out, and few enough to be typed at once."""


class SetUpPages:
    """The steps, each with its form, and the page at which the bot is begun.

    `running_as` tells as whom a bot that listens is at Twitch; `made` is the secret of an overlay that is not
    shown yet.
    """

    def __init__(
        self,
        set_up: SetUp,
        ground: Ground,
        catalogue: Catalogue,
        credentials: Credentials,
        running_as: Callable[[], str],
    ) -> None:
        self._set_up = set_up
        self._ground = ground
        self._catalogue = catalogue
        self._credentials = credentials
        self._running_as = running_as
        self.made = ""

    def routes(self) -> list[Route]:
        """Return the pages."""
        return [
            get(HOME, self._lead_on, nav="page-set-up-title"),
            *([get("/", self._lead_on)] if self._set_up.phase == "waits" else []),
            *(get(path_of(step), partial(self._show, step)) for step in Step),
            get(START, self._show_start),
        ]

    async def _lead_on(self, _: web.Request) -> web.StreamResponse:
        """Lead to the first step that is not done, and where all are, to the beginning."""
        step = first_open(await self._states())
        raise web.HTTPSeeOther(path_of(step) if step else START)

    async def _show(self, step: Step, request: web.Request) -> web.StreamResponse:
        return await self.shown(request, step)

    async def shown(
        self, request: web.Request, step: Step, *, status: int = 200, **told: object
    ) -> web.Response:
        """Return the page of a step; `told` is what a form came to, and what was typed into it."""
        of_step: Mapping[Step, Callable[[], Awaitable[dict[str, Any]]]] = {
            Step.APPLICATION: self._application,
            Step.SIGN_IN: self._sign_in,
            Step.MODERATOR: self._moderator,
            Step.GEAR: self._gear,
            Step.GROUND: partial(self._ground_values, request),
            Step.OBS: partial(self._obs, request),
        }
        template = f"set_up_{step.replace('-', '_')}.html.jinja"
        values = {**await self._frame(step), **await of_step[step](), **told}
        return page(request, template, status=status, **values)

    async def _frame(self, step: Step | None) -> dict[str, Any]:
        """Return what every page of the set-up has."""
        states, (_, faults) = await self._states(), self._set_up.settings()
        behind = dict(pairwise(Step))
        return {
            "step": step,
            "steps": {each: states[each] for each in Step},
            "faults": faults,
            "onward": behind.get(step) if step else None,
            "path_of": path_of,
            "start": START,
            "topic": TOPIC,
            "refusals": self._set_up.refusals,
            "refusal": self._set_up.refusals.get(step) if step else None,
            "wrong": {},
        }

    async def _application(self) -> dict[str, Any]:
        settings, _ = self._set_up.settings()
        names = ("client_id", "channel")
        return {
            "console": CONSOLE,
            "redirect": REDIRECT,
            "typed": {name: getattr(settings, name) for name in names},
            "fixed": {name: self._set_up.configuration.is_fixed(name) for name in names},
            "unwritten": [],
            "file": str(self._set_up.configuration.file.absolute()),
        }

    async def _sign_in(self) -> dict[str, Any]:
        code, (settings, _) = self._set_up.code, self._set_up.settings()
        login, wrong = await self._set_up.login(), self._set_up.refusals.get(Step.SIGN_IN)
        drawn = segno.make_qr(code.address).svg_inline(scale=4, border=3, light="#fff") if code else ""
        return {
            "sign_up": SIGN_UP,
            "ready": bool(settings.client_id and settings.channel),
            "channel": settings.channel,
            "code": code,
            "drawn": drawn,
            "login": login,
            "is_other": self._set_up.listens and login != self._running_as(),
            "refusal": None if code else self._set_up.vain or wrong,
            "is_well": bool(login) and not wrong,
        }

    async def _moderator(self) -> dict[str, Any]:
        settings, _ = self._set_up.settings()
        return {
            "login": await self._set_up.login(),
            "channel": settings.channel,
            "chat": CHAT.format(settings.channel),
            "moderates": self._set_up.moderates,
            "before": next((step for step in NEEDED if step in self._set_up.refusals), None),
        }

    async def _gear(self) -> dict[str, Any]:
        return {
            "there": len(self._catalogue.all(GEAR)),
            "kinds": list(GearKind),
            "most": MAX_NAME,
            "rows": [{**dict.fromkeys(FIELDS, ""), "kind": kind.value} for kind in FIRST_PIECES],
        }

    async def _ground_values(self, request: web.Request) -> dict[str, Any]:
        ground, say = self._ground, request.app[PAGES].say
        held = ground.support
        topics = ground.topics()
        return {
            "topics": topics,
            "private": [topic.id for topic in topics if topic.is_private],
            "policy": str(ground.file),
            "presets": ground.policy.file.presets,
            "preset": ground.preset,
            "rules": ground.policy.kept.values(),
            "asks": bool(held and held.on),
            "support": held.says[0] if held else say("page-set-up-support-words", {}),
            "minutes": held.minutes if held else SUPPORT_MINUTES,
        }

    async def _obs(self, request: web.Request) -> dict[str, Any]:
        made = ""
        if MADE in request.query:
            made, self.made = self.made, ""  # shown once
        address = URL(request[SITE]) / "overlay"
        return {
            "there": len(self._credentials.standing(CredentialKind.OVERLAY)),
            "address": str(address.with_fragment(made)) if made else "",
            "token": made,
            "loader": LOADER,
        }

    async def _show_start(self, request: web.Request) -> web.StreamResponse:
        return await self.started(request)

    async def started(self, request: web.Request, refusal: Refusal | None = None) -> web.Response:
        """Return the page at which the bot is begun; a `refusal` tells why it is not."""
        frame = await self._frame(None)
        states: Mapping[Step, StepState] = frame["steps"]
        return page(
            request,
            "set_up_start.html.jinja",
            status=409 if refusal else 200,
            **{**frame, "refusal": refusal},
            phase=self._set_up.phase,
            leads_on=LEADS_ON in request.query,
            lacks=[step for step, state in states.items() if state is not StepState.DONE],
            can_begin=not lacking(states),
            outdated=await self._is_outdated(),
            rehearse=command("rehearse", "--own"),
        )

    async def _states(self) -> dict[Step, StepState]:
        return await step_states(self._set_up, self._catalogue, self._credentials)

    async def _is_outdated(self) -> bool:
        return await self._set_up.is_outdated(self._running_as())


def path_of(step: Step) -> str:
    """Return where the page of a step is."""
    return f"{HOME}/{step}"
