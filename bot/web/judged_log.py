"""An old chat log dropped on the pages: taken within bounds, judged elsewhere, and what came of it shown."""

import os
import tempfile
from pathlib import Path
from typing import IO, NamedTuple

from aiohttp import BodyPartReader, web

from bot.domain.pages.visitor import Right
from bot.domain.words.voice import lines
from bot.moderation.verdict import Action
from bot.services.moderation.log_trial import MAX_MINUTES, TOPIC, LogTrials
from bot.services.moderation.moderator import Moderator
from bot.web.page import page
from bot.web.route import Route, get, post
from bot.web.upload import chunks_of, name_of, parts_of, receiving

LINES = lines(
    """
    page-judged-title
    page-judged-how: megabytes
    page-judged-file
    page-judged-it
    page-judged-running: name minutes
    page-judged-look
    page-judged-done: name
    page-judged-counts: lines people found
    page-judged-nothing
    page-judged-rule
    page-judged-lines
    page-judged-people
    page-judged-action: action
    page-judged-most
    page-judged-trial
    page-judged-first
    page-judged-first-line: number action certainty who lines
    page-judged-unread: count
    page-judged-fault: number why
    page-judged-busy
    page-judged-empty
    page-judged-too-big: megabytes
    page-judged-too-slow
    page-judged-failed: why minutes
    """
)

MEGABYTES = 20
MAX_BYTES = MEGABYTES * 1024 * 1024
"""Of a log: some hundred thousand lines, more than a year of evenings with a few dozen people."""

MAX_SECONDS = 300
"""How long a log may take to come: from a phone far away this many bytes take minutes."""

MOST_OF = 3
"""People who are named for each rule."""

FILE = "log"
"""The field of the form."""


class _Received(NamedTuple):
    file: Path
    name: str


class _Page:
    """The page, made anew for whoever asks."""

    def __init__(self, trials: LogTrials, moderator: Moderator) -> None:
        self._trials = trials
        self._moderator = moderator

    async def show(self, request: web.Request) -> web.StreamResponse:
        """Show what came of the latest log."""
        return self._shown(request)

    async def take(self, request: web.Request) -> web.StreamResponse:
        """Take a log, and begin to judge it."""
        try:
            async with receiving(request, MAX_SECONDS):
                received = await _received(request)
        except TimeoutError:
            return self._shown(request, 408, "page-judged-too-slow")
        except web.HTTPRequestEntityTooLarge:
            return self._shown(request, 413, "page-judged-too-big")
        if received is None:
            return self._shown(request, 422, "page-judged-empty")
        if not self._trials.begin(*received):
            received.file.unlink()
            return self._shown(request, 409, "page-judged-busy")
        raise web.HTTPSeeOther("/rules/log")

    def _shown(self, request: web.Request, status: int = 200, fault: str = "") -> web.Response:
        return page(
            request,
            "judged_log.html.jinja",
            status=status,
            fault=fault,
            trial=self._trials.latest,
            actions=[action for action in Action if action is not Action.NONE],
            title_of=self._moderator.policy.title_of,
            megabytes=MEGABYTES,
            minutes=MAX_MINUTES,
            most_of=MOST_OF,
            field=FILE,
            topics=TOPIC,
        )


def judged_log_routes(trials: LogTrials, moderator: Moderator) -> list[Route]:
    """Return the page that takes a log and shows what came of it."""
    shown = _Page(trials, moderator)
    return [
        get("/rules/log", shown.show, Right.MODERATOR),
        post("/rules/log", shown.take, Right.MODERATOR, streams=True),
    ]


async def _received(request: web.Request) -> _Received | None:
    """Write the file of a form to the disk as it comes; return where it is and its name, None without one.

    Raises:
        HTTPRequestEntityTooLarge: it is too big.
        HTTPBadRequest: it is no form with a file, or it is broken.
    """
    if (request.content_length or 0) > MAX_BYTES:
        raise web.HTTPRequestEntityTooLarge(MAX_BYTES, request.content_length or 0)
    async for part in parts_of(request):
        if part.name == FILE and part.filename and (file := await _written(part)):
            return _Received(file, name_of(part))
    return None


async def _written(part: BodyPartReader) -> Path | None:
    """Write a file that is sent to the disk, where nobody else can read it; None where it is empty."""
    handle, name = tempfile.mkstemp(prefix="woodshed-log-")
    path, size = Path(name), 0
    try:
        with os.fdopen(handle, "wb") as file:
            size = await _copy(part, file)
    finally:
        if not size:  # it is empty, or did not come whole; closed first, since Windows keeps what is open
            path.unlink()
    return path if size else None


async def _copy(part: BodyPartReader, file: IO[bytes]) -> int:
    """Write what is sent, and return how many bytes it was."""
    return sum([file.write(chunk) async for chunk in chunks_of(part, MAX_BYTES)])
