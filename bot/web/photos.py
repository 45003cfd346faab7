"""Photos on the pages: sent by a form or dropped, shown, told in words, taken off and put back."""

from http import HTTPStatus

from aiohttp import web

from bot.domain.documents.photo import (
    MAX_ALT,
    MAX_BYTES,
    MAX_MEGABYTES,
    MAX_PHOTOS,
    TYPE,
    PhotoFault,
    is_picture,
)
from bot.domain.words.number import number_in
from bot.domain.words.voice import lines
from bot.errors import Refusal
from bot.services.documents.photos import Photos, refused
from bot.services.words.voice import Say
from bot.web.do import Act, Answer, Asked, answered
from bot.web.document_path import path_of
from bot.web.page import PAGES
from bot.web.route import Route, get, post
from bot.web.upload import content_of, name_of, parts_of, receiving

LINES = lines(
    """
    page-photos-title
    page-photos-how: megabytes most
    page-photos-choose
    page-photos-add
    page-photos-alt
    page-photos-alt-why
    page-photos-no-alt
    page-photos-say-it
    page-photos-off
    page-photos-off-it: number
    page-photos-put-back
    page-photos-put-back-it: number
    page-photos-taken-off: days
    page-photos-large: number
    page-photos-added: count
    page-photos-not: name why
    page-photos-nameless
    page-photos-slow
    page-photos-described
    page-photos-describe-does
    page-photos-off-does
    page-photos-put-back-does
    """
)

FILE = "photo"
"""The field of the form."""

MAX_SECONDS = 300
"""How long photos may take to come: from a telephone far away twenty megabytes take minutes."""

BOUNDS = {"megabytes": MAX_MEGABYTES, "most": MAX_PHOTOS, "alt": MAX_ALT}
"""What the page tells of what may be sent."""


def photo_routes(photos: Photos) -> list[Route]:
    """Return where pictures are shown, and where photos are sent."""

    async def picture(request: web.Request) -> web.StreamResponse:
        name = request.match_info["picture"]
        path = photos.folder / name
        if not is_picture(name) or not path.is_file():
            raise web.HTTPNotFound
        # Asked for again each time, and answered "as you have it": the right to see it may have ended.
        return web.FileResponse(path, headers={"Content-Type": TYPE, "Cache-Control": "private, no-cache"})

    async def take(request: web.Request) -> web.StreamResponse:
        kind, slug = request.match_info["kind"], request.match_info["slug"]
        if photos.kind_with(kind, slug) is None:
            raise web.HTTPNotFound
        answer = await _taken(request, photos, kind, slug)
        return answered(request, path_of(kind, slug), answer)

    return [get("/photos/{picture}", picture), post("/photos/{kind}/{slug}", take, streams=True)]


async def _taken(request: web.Request, photos: Photos, kind: str, slug: str) -> Answer:
    """Take each photo of a form by itself, and tell how many there are and what was none."""
    say = request.app[PAGES].say
    added, told = 0, list[str]()
    try:
        async with receiving(request, MAX_SECONDS):
            async for part in parts_of(request):
                if part.name != FILE or not part.filename:
                    continue
                try:
                    await photos.add(kind, slug, await content_of(part, MAX_BYTES))
                    added += 1
                except Refusal as refusal:
                    told.append(_not(say, name_of(part), refusal))
                except web.HTTPRequestEntityTooLarge:
                    told.append(_not(say, name_of(part), refused(PhotoFault.TOO_BIG)))
                    break  # what is left of it would have to be read to come to the next
    except TimeoutError:
        told.append(say("page-photos-slow", {}))
    if not added and not told:
        empty = refused(PhotoFault.EMPTY)
        told.append(say(empty.line, empty.gaps))
    status = HTTPStatus.OK if not told else HTTPStatus.CONFLICT
    return Answer(status, " ".join([say("page-photos-added", {"count": added}), *told] if added else told))


def _not(say: Say, name: str, refusal: Refusal) -> str:
    why = say(refusal.line, refusal.gaps)
    return say("page-photos-not", {"name": name or say("page-photos-nameless", {}), "why": why})


def photo_acts(photos: Photos, say: Say) -> list[Act]:
    """Return what can be done with a photo that is there."""

    async def describe(asked: Asked) -> str:
        await photos.describe(_number(asked), asked.fields.get("alt", ""))
        return say("page-photos-described", {})

    async def take_off(asked: Asked) -> None:
        await photos.take_off(_number(asked))

    async def put_back(asked: Asked) -> None:
        await photos.put_back(_number(asked))

    return [
        Act(
            "photo-alt", describe, fields=("number", "alt"), says="page-photos-describe-does", programs=False
        ),
        Act("photo-off", take_off, fields=("number",), says="page-photos-off-does", programs=False),
        Act("photo-back", put_back, fields=("number",), says="page-photos-put-back-does", programs=False),
    ]


def _number(asked: Asked) -> int:
    return number_in(asked.fields.get("number", "")) or 0
