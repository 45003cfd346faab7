"""The artist's page: one key for each thing that is done while practising, and what stands now."""

from collections.abc import Awaitable, Callable, Sequence
from functools import partial
from typing import Any

from aiohttp import web

from bot.domain.practice.now_playing import scratched
from bot.domain.practice.practice import PracticeEventKind
from bot.domain.words.voice import lines
from bot.services.documents.catalogue import Catalogue
from bot.services.practice.first_routine import add_first_routine
from bot.services.practice.practice_room import PracticeRoom
from bot.services.practice.take import SayHeld, Take, say_held
from bot.services.words.voice import Say
from bot.web.do import Act, Asked, act_route
from bot.web.page import page
from bot.web.page_words import page_words
from bot.web.route import Route, get

LINES = lines(
    """
    page-first-routine-does
    page-first-routine-made: minutes title
    """
)

_Do = Callable[[str], Awaitable[object]]
"""Does something with words; a text that it returns is answered."""

_HELP = {"bpm": "help-on-tempo"}
"""What keys do is told as the help of the commands, which have the same names but for these."""


def practice_acts(room: PracticeRoom, say: Say, *, take: Take, say_told: SayHeld) -> list[Act]:
    """Return what each key of the page does, with the words that the chat command would have.

    What cannot be seen on the page is answered. What was held during a take is said by `say_told`.
    """
    keys = _doing(room, say) | _doing_takes(take, say_told)
    return [Act(name, _with_words(do), says=_HELP.get(name, f"help-on-{name}")) for name, do in keys.items()]


def first_routine_act(catalogue: Catalogue, say: Say) -> Act:
    """Return what gives the artist a routine to begin with, in their language, who have none."""

    async def make(asked: Asked) -> str:
        made = await add_first_routine(catalogue, say, asked.by)
        return say("page-first-routine-made", {"title": made.title, "minutes": made.minutes})

    return Act("first-routine", make, fields=(), says="page-first-routine-does", programs=False)


def practice_values(say: Say) -> dict[str, Any]:
    """Return what the panel needs, wherever it stands: its words."""
    return {"words": page_words(say)}


def practice_routes(say: Say, acts: Sequence[Act]) -> list[Route]:
    """Return the page of the panel alone, and POST /practice/<what>: /do/<what> by an older name."""

    async def show(request: web.Request) -> web.StreamResponse:
        return page(request, "practice.html.jinja", **practice_values(say))

    return [
        get("/practice", show, under="/"),
        *(act_route("/practice", act) for act in acts),
    ]


def _with_words(do: _Do) -> Callable[[Asked], Awaitable[str | None]]:
    async def act(asked: Asked) -> str | None:
        told = await do(asked.words)
        return told if isinstance(told, str) else None

    return act


def _doing(room: PracticeRoom, say: Say) -> dict[str, _Do]:
    """Return what each word does."""

    async def scratch(_: str) -> str:
        told = scratched(*await room.scratch(), room.session if room.playing else None)
        return say("practice-scratched", told)

    return {
        "start": room.start,
        "next": partial(room.step, +1),
        "back": partial(room.step, -1),
        "skip": partial(room.step, +1, skip=True),
        "pause": partial(room.act, PracticeEventKind.PAUSED),
        "resume": partial(room.act, PracticeEventKind.RESUMED),
        "bpm": room.tempo,
        "yes": lambda _: room.accept(),
        "no": lambda _: room.accept(declined=True),
        "clean": partial(room.repeat, PracticeEventKind.CLEAN),
        "miss": partial(room.repeat, PracticeEventKind.MISS),
        "fix": room.fix,
        "note": room.note,
        "scratch": scratch,
        "finish": partial(room.act, PracticeEventKind.FINISHED),
    }


def _doing_takes(take: Take, say_told: SayHeld) -> dict[str, _Do]:
    """Return what begins and ends a take."""

    async def begin(_: str) -> None:
        take.begin()

    async def end(_: str) -> None:
        say_held(await take.end(), say_told)

    return {"take": begin, "done": end}
