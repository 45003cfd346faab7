"""A session as a page on which it is set right, and one that was forgotten told later."""

from collections.abc import Awaitable, Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime

from aiohttp import web

from bot.domain.practice.correction import marks
from bot.domain.practice.practice import MAX_REPETITIONS, Tally
from bot.domain.practice.practice_log import Logged
from bot.domain.practice.progress import comes_to
from bot.domain.practice.routine import FASTEST, SLOWEST, as_tempo
from bot.domain.words.number import number_in, tempo_in
from bot.domain.words.voice import lines
from bot.errors import Refusal
from bot.services.evenings.recap_files import clock
from bot.services.practice.corrections import TOPIC, Corrections, Repetitions, Typed
from bot.services.practice.practice_room import PracticeRoom
from bot.services.words.voice import Say
from bot.settings import Settings
from bot.web.body import line_of
from bot.web.do import Act, Asked, Done
from bot.web.page import page
from bot.web.route import Route, get

LINES = lines(
    """
    page-session-title: title day at
    page-session-unknown
    page-session-taken-out
    page-session-goes-on
    page-session-evening
    page-session-repetitions
    page-session-row: number what
    page-session-tempo
    page-session-clean
    page-session-missed
    page-session-save
    page-session-save-does
    page-session-block-out
    page-session-block-out-of: number what
    page-session-block-out-does
    page-session-times
    page-session-times-how
    page-session-mark: kind what
    page-session-save-times
    page-session-times-does
    page-session-out
    page-session-out-how
    page-session-out-does
    page-session-corrections
    page-session-at: at
    page-session-corrected: kind by
    page-session-undone: at
    page-session-undo
    page-session-undo-it: kind
    page-session-undo-does
    page-session-done
    page-session-new
    page-session-new-how
    page-session-routine
    page-session-choose
    page-session-began
    page-session-minutes: what
    page-session-add
    page-session-add-does
    page-session-added: twice
    page-session-no-routine
    page-session-no-number
    """
)

MAX_MINUTES = 240
"""Of a block that is told later: as long as one of a routine may be (bot/domain/practice/routine.py)."""


MAX_NUMBER = 10**9
"""Of any number in these forms: far above all that there is, and SQLite can hold it."""


@dataclass(frozen=True, slots=True)
class CountRow:
    """Repetitions of a block at a tempo, as a form has them."""

    bpm: float
    tally: Tally


@dataclass(frozen=True, slots=True)
class PlayedBlock:
    """A block that was played, with its repetitions by tempo; `number` counts from 1."""

    number: int
    what: str
    length: str
    rows: tuple[CountRow, ...]


def played_blocks(logged: Logged) -> list[PlayedBlock]:
    """Return the blocks of a session as they can be set right: one without a repetition has a row too."""
    session = logged.session
    return [
        PlayedBlock(
            each.block + 1,
            each.what,
            clock(each.length),
            tuple(
                CountRow(bpm, tally)
                for (block, bpm), tally in sorted(session.tallies.items(), key=lambda item: item[0])
                if block == each.block
            )
            or (CountRow(session.bpm_of(each.block) or 0, Tally()),),
        )
        for each in comes_to(session, logged.events[-1].at)
    ]


class _Page:
    """The pages, made anew for whoever asks."""

    def __init__(self, corrections: Corrections, room: PracticeRoom, settings: Settings) -> None:
        self._corrections = corrections
        self._room = room
        self._settings = settings

    async def show(self, request: web.Request) -> web.StreamResponse:
        """Show a session with all that can be set right of it, and what was."""
        number = number_in(request.match_info["name"])
        if number is None or number > MAX_NUMBER:
            raise web.HTTPNotFound
        kept = await self._corrections.session(number)
        logged = kept.logged
        began = logged.events[0].at if logged else kept.corrections[0].began if kept.corrections else None
        return page(
            request,
            "session.html.jinja",
            status=200 if began else 404,
            number=number,
            kept=kept,
            title=logged.routine.title if logged else kept.corrections[0].title if kept.corrections else "",
            began=began,
            day=self._settings.day_of(began) if began else None,
            blocks=played_blocks(logged) if logged and logged.finished else [],
            marks=marks(logged) if logged and logged.finished else [],
            seconds=_seconds,
            topics=TOPIC,
            slowest=SLOWEST,
            fastest=FASTEST,
            most=MAX_REPETITIONS,
        )

    async def new(self, request: web.Request) -> web.StreamResponse:
        """Show the form of a session that was forgotten, for one of the routines."""
        slug = line_of(request.query.get("routine", ""))
        routines = {each.slug: each for each in self._room.routines}
        return page(
            request,
            "session_new.html.jinja",
            routines=routines.values(),
            routine=routines.get(slug),
            now=_seconds(self._settings.local(self._room.now)),
            most=MAX_MINUTES,
        )


def correction_routes(corrections: Corrections, room: PracticeRoom, settings: Settings) -> list[Route]:
    """Return the pages on which practice that is over is set right."""
    shown = _Page(corrections, room, settings)
    return [
        get("/sessions/new", shown.new, under="/evenings"),
        get("/sessions/{name}", shown.show, under="/evenings"),
    ]


def correction_acts(corrections: Corrections, say: Say) -> list[Act]:
    """Return what is done on them; nothing of it is for a hotkey."""
    do = _Doing(corrections, say)
    row = ("block", "bpm", "tempo", "clean", "clean-was", "missed", "missed-was")
    done, version = "page-session-done", ("session", "version")
    forms = (
        ("repetitions", do.repetitions, ("session", *row), "page-session-save-does", done),
        ("times", do.times, version, "page-session-times-does", done),
        ("block-out", do.take_out_block, (*version, "block"), "page-session-block-out-does", done),
        ("out", do.take_out, ("session",), "page-session-out-does", "page-session-taken-out"),
        ("undo", do.undo, ("correction",), "page-session-undo-does", done),
    )

    def telling(act: Callable[[Asked], Awaitable[None]], line: str) -> Callable[[Asked], Awaitable[str]]:
        async def told(asked: Asked) -> str:
            await act(asked)
            return say(line, {})

        return told

    added = Act(
        "session-add", do.add, fields=("routine", "began"), says="page-session-add-does", programs=False
    )
    return [
        added,
        *(
            Act(f"session-{name}", telling(act, told), fields=fields, says=says, programs=False)
            for name, act, fields, says, told in forms
        ),
    ]


class _Doing:
    """What each form asks for, read and done."""

    def __init__(self, corrections: Corrections, say: Say) -> None:
        self._corrections = corrections
        self._say = say

    async def repetitions(self, asked: Asked) -> None:
        fields = asked.fields
        bpm = _tempo(fields.get("bpm", ""))
        row = Repetitions(
            _block(fields),
            bpm,
            _tempo(fields["tempo"]) if fields.get("tempo") else bpm,
            clean=_typed(fields, "clean"),
            missed=_typed(fields, "missed"),
        )
        await self._corrections.repetitions(_number(fields, "session"), row, asked.by)

    async def times(self, asked: Asked) -> None:
        typed = dict(_numbered(asked.fields, "at-"))
        await self._corrections.times(*_of_version(asked.fields), typed, asked.by)

    async def take_out_block(self, asked: Asked) -> None:
        await self._corrections.take_out_block(*_of_version(asked.fields), _block(asked.fields), asked.by)

    async def take_out(self, asked: Asked) -> None:
        await self._corrections.take_out(_number(asked.fields, "session"), asked.by)

    async def add(self, asked: Asked) -> Done:
        fields = asked.fields
        told = {block: text for block, text in _numbered(fields, "minutes-") if text}
        minutes = {block: _whole(text) for block, text in told.items()}
        slug, began = fields.get("routine", ""), fields.get("began", "")
        number = await self._corrections.add(slug, began, minutes, asked.by)
        twice = "yes" if self._corrections.came_twice(began) else "no"
        return Done(self._say("page-session-added", {"twice": twice}), f"/sessions/{number}")

    async def undo(self, asked: Asked) -> None:
        await self._corrections.undo(_number(asked.fields, "correction"), asked.by)


def _seconds(at: datetime) -> str:
    """Return a time as a field of a form shows it."""
    return at.replace(tzinfo=None).isoformat(timespec="seconds")


def _number(fields: Mapping[str, str], name: str) -> int:
    """Return a whole number of a form.

    Raises:
        Refusal: it is none.
    """
    return _whole(fields.get(name, ""))


def _whole(text: str) -> int:
    number = number_in(text)
    if number is None or number > MAX_NUMBER:
        raise Refusal("page-session-no-number")
    return number


def _numbered(fields: Mapping[str, str], prefix: str) -> Iterator[tuple[int, str]]:
    """Yield the fields of rows, by the number behind what their names begin with."""
    for name, text in fields.items():
        number = number_in(name.removeprefix(prefix)) if name.startswith(prefix) else None
        if number is not None:
            yield number, text


def _block(fields: Mapping[str, str]) -> int:
    return _number(fields, "block") - 1


def _typed(fields: Mapping[str, str], name: str) -> Typed:
    return Typed(_number(fields, f"{name}-was"), _number(fields, name))


def _tempo(text: str) -> float:
    """Return a tempo of a form; 0 is none."""
    if text in {"", "0"}:
        return 0
    told = tempo_in(text)
    if told is None or told.by:
        raise Refusal("practice-bad-tempo", slowest=SLOWEST, fastest=FASTEST)
    return as_tempo(told.bpm)


def _of_version(fields: Mapping[str, str]) -> tuple[int, str]:
    return _number(fields, "session"), fields.get("version", "")
