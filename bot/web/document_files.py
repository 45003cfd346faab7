"""Files of documents on the pages: dropped, looked at, taken in and taken back; and given as a download."""

import asyncio
from http import HTTPStatus

from aiohttp import web

from bot.disk import MAX_TEXT_BYTES
from bot.domain.documents.photo import TYPE
from bot.domain.gear.gear import GEAR
from bot.domain.words.number import number_in
from bot.domain.words.voice import lines
from bot.services.pages.document_files import EVERYTHING, SHEET, TOPIC, DocumentFiles
from bot.services.pages.sent_files import MAX_MEGABYTES, MAX_SENT_BYTES, is_picture_file
from bot.services.words.voice import Say
from bot.web.body import line_of
from bot.web.connection import connection_of
from bot.web.do import Act, Asked
from bot.web.page import page
from bot.web.route import Route, get, post
from bot.web.upload import content_of, name_of, parts_of, receiving

LINES = lines(
    """
    page-files-title
    page-files-in
    page-files-out
    page-files-counts: count
    page-files-get: file
    page-files-none
    page-files-nothing
    page-files-everything: count
    page-files-without
    page-files-all
    page-import-title
    page-import-how: megabytes
    page-import-choose
    page-import-look
    page-import-prune
    page-import-prune-how
    page-import-empty
    page-import-too-big: megabytes texts
    page-import-too-slow
    page-import-preview: files
    page-import-columns: file
    page-import-column
    page-import-taken-for
    page-import-left-out
    page-import-waits
    page-import-counts: added changed removed unchanged
    page-import-same
    page-import-faults: count
    page-import-faults-how
    page-import-nowhere
    page-import-nowhere-how
    page-import-added
    page-import-changed
    page-import-removed
    page-import-photos
    page-import-described
    page-import-field
    page-import-now
    page-import-then
    page-import-empty-value
    page-import-take-in
    page-import-taken-in: change
    page-import-taken-back
    page-import-back
    page-import-another
    page-import-took
    page-import-undid
    page-import-take-does
    page-import-undo-does
    """
)

FILE, PRUNE = "file", "prune"
"""The fields of the form."""

MAX_SECONDS = 300
"""How long files may take to come: with all photos, from a telephone far away, they take minutes."""

BOUNDS = {"megabytes": MAX_MEGABYTES, "texts": MAX_TEXT_BYTES >> 20}
"""What pages tell of what may be sent."""

CSV = "text/csv; charset=utf-8"
"""The type of CSV (RFC 7111)."""

TOML = "application/toml; charset=utf-8"
"""The type of TOML (IANA, by toml.io)."""


class _Pages:
    """The pages, made anew for whoever asks."""

    def __init__(self, files: DocumentFiles) -> None:
        self._files = files

    async def show(self, request: web.Request) -> web.StreamResponse:
        """Show what can come in, and what can go out."""
        return self._shown(request)

    async def take(self, request: web.Request) -> web.StreamResponse:
        """Take files, and lead to what it would do to take them in."""
        try:
            async with receiving(request, MAX_SECONDS):
                sent, prune = await _received(request)
        except TimeoutError:
            return self._shown(request, HTTPStatus.REQUEST_TIMEOUT, "page-import-too-slow")
        except web.HTTPRequestEntityTooLarge:
            return self._shown(request, HTTPStatus.REQUEST_ENTITY_TOO_LARGE, "page-import-too-big")
        if not sent:
            return self._shown(request, HTTPStatus.UNPROCESSABLE_ENTITY, "page-import-empty")
        with connection_of(request).working():
            preview = await self._files.preview(sent, prune=prune)
        raise web.HTTPSeeOther(f"/import/{preview.number}")

    async def look(self, request: web.Request) -> web.StreamResponse:
        """Show what an import would do, or did."""
        preview = self._files.previews.get(request.match_info["number"])
        if preview is None:
            return self._shown(request, HTTPStatus.NOT_FOUND, "page-import-gone")
        return page(request, "import_preview.html.jinja", preview=preview, topic=TOPIC)

    async def picture(self, request: web.Request) -> web.StreamResponse:
        """Show a photo that an import adds."""
        place = number_in(request.match_info["place"])
        found = self._files.picture(request.match_info["number"], -1 if place is None else place)
        headers = {"Content-Type": TYPE, "Cache-Control": "private, no-cache"}
        if isinstance(found, bytes):
            return web.Response(body=found, headers=headers)
        if found is None or not found.is_file():
            raise web.HTTPNotFound
        return web.FileResponse(found, headers=headers)

    async def export(self, request: web.Request) -> web.StreamResponse:
        """Give the file of a kind."""
        file = request.match_info["file"]
        kind = GEAR if file == SHEET else self._files.kind_of_file(file)
        if kind is None:
            raise web.HTTPNotFound
        if not self._files.count(kind):
            return self._shown(request, HTTPStatus.NOT_FOUND, "page-files-none")
        if file == SHEET:
            return _download((await asyncio.to_thread(self._files.sheet)).encode(), SHEET, CSV)
        text = await asyncio.to_thread(self._files.export, kind)  # of ten thousand pieces it takes seconds
        return _download(text.encode(), kind.file, TOML)

    async def everything(self, request: web.Request) -> web.StreamResponse:
        """Give the files of all kinds in one."""
        packed = await asyncio.to_thread(self._files.everything)
        if not packed:
            return self._shown(request, HTTPStatus.NOT_FOUND, "page-files-nothing")
        return _download(packed, EVERYTHING, "application/zip")

    def _shown(self, request: web.Request, status: int = HTTPStatus.OK, fault: str = "") -> web.Response:
        counts = {kind.file: self._files.count(kind) for kind in self._files.catalogue.kinds.values()}
        return page(request, "import.html.jinja", status=status, fault=fault, counts=counts)


def document_file_routes(files: DocumentFiles) -> list[Route]:
    """Return the pages that take files, show what that does, and give them."""
    pages = _Pages(files)
    return [
        get("/import", pages.show, under="/documents"),
        post("/import", pages.take, streams=True),
        get("/import/{number}", pages.look),
        get("/import/{number}/{place}", pages.picture),
        get("/export", pages.everything),
        get("/export/{file}", pages.export),
    ]


def document_file_acts(files: DocumentFiles, say: Say) -> list[Act]:
    """Return what can be done with files that wait to be taken in."""

    async def take_in(asked: Asked) -> str:
        version = number_in(asked.fields.get("version", ""))
        await files.take_in(asked.fields.get("number", ""), -1 if version is None else version, asked.by)
        return say("page-import-took", {})

    async def undo(asked: Asked) -> str:
        await files.undo(asked.fields.get("number", ""), asked.by)
        return say("page-import-undid", {})

    return [
        Act("import", take_in, fields=("number", "version"), says="page-import-take-does", programs=False),
        Act("import-undo", undo, fields=("number",), says="page-import-undo-does", programs=False),
    ]


async def _received(request: web.Request) -> tuple[list[tuple[str, bytes]], bool]:
    """Return the files of a form, by name, and whether what they do not have is to go.

    Raises:
        HTTPRequestEntityTooLarge: they are too big together.
        HTTPBadRequest: it is no form with files, or it is broken.
    """
    files, prune = list[tuple[str, bytes]](), False
    left, text_left = MAX_SENT_BYTES, MAX_TEXT_BYTES
    async for part in parts_of(request):
        if part.name == FILE and part.filename:
            name = name_of(part) or "?"
            is_text = not (is_picture_file(name) or name.lower().endswith(".zip"))
            content = await content_of(part, min(left, text_left) if is_text else left)
            left -= len(content)
            text_left -= len(content) if is_text else 0
            if content:
                files.append((name, content))
        elif part.name == PRUNE:
            prune = bool(line_of((await content_of(part, left)).decode("utf-8", "replace")))
    return files, prune


def _download(content: bytes, name: str, kind: str) -> web.Response:
    headers = {"Content-Type": kind, "Content-Disposition": f'attachment; filename="{name}"'}
    return web.Response(body=content, headers=headers)
