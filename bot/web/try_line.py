"""A line of chat tried on the rules in force: how it is read, which look at it, and what would be done."""

from datetime import timedelta

from aiohttp import web

from bot.domain.chat.message import Role
from bot.domain.pages.visitor import Right
from bot.domain.words.chat_text import MAX_CHARS
from bot.domain.words.voice import lines
from bot.moderation.explained import Explained, explain
from bot.moderation.verdict import Verdict
from bot.services.moderation.moderator import Moderator
from bot.web.body import fields_of
from bot.web.page import page
from bot.web.route import Route, get, post

LINES = lines(
    """
    page-try-title
    page-try-how
    page-try-line
    page-try-role
    page-try-role-is: role
    page-try-it
    page-try-read
    page-try-read-none
    page-try-found
    page-try-found-none
    page-try-match: certainty signs mode
    page-try-times
    page-try-time: time
    page-try-done: action length rule ask trial
    page-try-nothing
    page-try-quiet: count
    page-try-asleep: count
    """
)

LINE, ROLE = "line", "role"
"""The fields of the form."""


def try_line_routes(moderator: Moderator) -> list[Route]:
    """Return the page on which a line is tried; it is sent, and so stands in no address."""

    def shown(request: web.Request, line: str, role: Role, found: Explained | None) -> web.Response:
        return page(
            request,
            "try_line.html.jinja",
            line=line,
            role=role,
            found=found,
            roles=list(Role),
            max_chars=MAX_CHARS,
            title_of=moderator.policy.title_of,
            length_of=_length,
        )

    async def ask(request: web.Request) -> web.StreamResponse:
        return shown(request, "", Role.VIEWER, None)

    async def answer(request: web.Request) -> web.StreamResponse:
        fields = await fields_of(request, {LINE, ROLE})
        line, role = fields.get(LINE, "")[:MAX_CHARS], _role(fields.get(ROLE, ""))
        room = moderator.room
        found = explain(moderator.policy, line, role, artist=room.artist, live=room.live)
        return shown(request, line, role, found)

    return [get("/rules/try", ask, Right.MODERATOR), post("/rules/try", answer, Right.MODERATOR)]


def _role(name: str) -> Role:
    return Role.__members__.get(name.upper(), Role.VIEWER)


def _length(verdict: Verdict) -> timedelta:
    return timedelta(seconds=verdict.seconds)
