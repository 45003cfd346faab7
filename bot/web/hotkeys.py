"""The page of all that a hotkey, a pedal or a pad can do, and the same for machines as OpenAPI."""

from collections.abc import Sequence

from aiohttp import web

from bot.domain.pages.visitor import Right
from bot.domain.practice.presses import MAX_REMEMBERED
from bot.domain.words.voice import lines
from bot.web.body import WORDS
from bot.web.do import Act
from bot.web.guard import SITE
from bot.web.page import PAGES, page
from bot.web.route import Route, get

LINES = lines(
    """
    page-hotkeys-title
    page-hotkeys-how
    page-hotkeys-token
    page-hotkeys-name
    page-hotkeys-does
    page-hotkeys-sends
    page-hotkeys-examples
    page-hotkeys-deck
    page-hotkeys-pad
    page-hotkeys-machines
    page-hotkeys-once: many
    """
)

OPENAPI = "3.1.0"


def hotkey_routes(acts: Sequence[Act]) -> list[Route]:
    """Return the page of what can be done, and its description for machines: both made from the acts.

    What programs may not do is told in neither.
    """
    acts = [act for act in acts if act.programs]

    async def show(request: web.Request) -> web.StreamResponse:
        site = str(request[SITE])
        return page(request, "hotkeys.html.jinja", acts=acts, site=site, words=WORDS, many=MAX_REMEMBERED)

    async def describe(request: web.Request) -> web.StreamResponse:
        say = request.app[PAGES].say
        told = {act.name: say(act.says, {}) for act in acts}
        return web.json_response(openapi(acts, told, str(request[SITE]), say("page-hotkeys-title", {})))

    return [get("/hotkeys", show, nav="page-hotkeys-title"), get("/openapi.json", describe, programs=True)]


def openapi(acts: Sequence[Act], told: dict[str, str], site: str, title: str) -> dict[str, object]:
    """Return what can be done as an OpenAPI document; `told` says of each act what it does."""
    return {
        "openapi": OPENAPI,
        "info": {"title": title, "version": "1"},
        "servers": [{"url": site}],
        "components": {"securitySchemes": {"token": {"type": "http", "scheme": "bearer"}}},
        "security": [{"token": []}],
        "paths": {f"/do/{act.name}": {"post": _operation(act, told[act.name])} for act in acts},
    }


def _operation(act: Act, told: str) -> dict[str, object]:
    fields = {name: {"type": "string"} for name in act.fields}
    form = {"schema": {"type": "object", "properties": fields}}
    content: dict[str, object] = {"application/x-www-form-urlencoded": form, "application/json": form}
    if WORDS in act.fields:
        content["text/plain"] = {"schema": {"type": "string"}}
    return {
        "operationId": act.name,
        "summary": told,
        "x-right": Right(act.right).name.lower(),
        **({"requestBody": {"content": content}} if act.fields else {}),
        "responses": {
            "200": {"description": "Done; the text says what cannot be seen, or that it was done already."},
            "204": {"description": "Done."},
            "401": {"description": "The token is not good."},
            "403": {"description": "No token, or too little right."},
            "409": {"description": "It cannot be done now; the text says why."},
        },
    }
