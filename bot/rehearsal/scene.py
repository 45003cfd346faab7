"""Scripted evenings: read from a file, played against a bot, and compared with what was expected."""

import json
import tomllib
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from difflib import get_close_matches
from pathlib import Path
from typing import Annotated, Any, Literal, Self, cast

from pydantic import (
    AwareDatetime,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    StringConstraints,
    ValidationError,
    field_serializer,
    model_validator,
)
from pydantic_core import ErrorDetails

from bot.rehearsal.chat import MAX_CHARS, Happening, Line, Role
from bot.rehearsal.clock import FakeClock
from bot.rehearsal.server import LocalTwitch
from bot.rehearsal.world import ARTIST, BOT

BETWEEN_LINES = 2.0
"""Seconds between two lines of a scene that does not say when."""

LONGEST = 86_400.0
"""Seconds that an evening may last: a day."""

MOST_ASKS = 1000
"""Times that a bot may say it waits for the clock while nobody sleeps by it."""

Action = Literal["delete", "warn", "timeout", "ban"]


class SceneError(Exception):
    """A scene cannot be played; the text names every fault and its place."""


def _as_texts(given: object) -> object:
    """Read one text, or a list of them, as several."""
    if isinstance(given, list):
        return tuple(cast("list[object]", given))
    return (given,) if isinstance(given, str) else given


class _Table(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)


class Expect(_Table):
    """What should come of a line."""

    reply: Annotated[tuple[str, ...], BeforeValidator(_as_texts)] = ()
    silent: bool = False
    action: Action | None = None
    rule: str | None = None

    @model_validator(mode="after")
    def _is_not_both_silent_and_loud(self) -> Self:
        if self.silent and (self.reply or self.action):
            raise ValueError("`silent` excludes `reply` and `action`; take one of them out")
        return self

    @field_serializer("reply")
    def _as_written(self, reply: tuple[str, ...]) -> str | tuple[str, ...]:
        return reply[0] if len(reply) == 1 else reply


class Cue(_Table):
    """One `[[line]]`: somebody writes, or something happens to the stream."""

    who: Annotated[str, Field(alias="from"), StringConstraints(pattern=r"^[a-z0-9_]{1,25}$")] = ""
    role: Role | None = None
    says: Annotated[str, StringConstraints(max_length=MAX_CHARS)] = ""
    at: Annotated[float, Field(ge=0, le=LONGEST, allow_inf_nan=False)] | None = None
    event: Literal["stream.online", "stream.offline"] | None = None
    expect: Expect = Expect()

    @model_validator(mode="after")
    def _is_a_line_or_an_event(self) -> Self:
        if bool(self.event) == bool(self.who or self.says) or bool(self.who) != bool(self.says):
            raise ValueError("a line has either `from` and `says`, or `event`; add or take out what differs")
        if self.event and (self.role or self.expect != Expect()):
            raise ValueError("`role` and `expect` belong to what somebody says; take them from the event")
        return self

    @model_validator(mode="after")
    def _is_said_by_who_may_say_it(self) -> Self:
        if self.who == BOT:
            raise ValueError(f"{BOT} is the bot, which speaks for itself; choose another `from`")
        if self.role and (self.role == "broadcaster") != (self.who == ARTIST):
            raise ValueError(f"{ARTIST} is the broadcaster, and nobody else is; change `from` or `role`")
        return self


class Scene(_Table):
    """A scene file as a whole."""

    title: str = ""
    about: str = ""
    starts: AwareDatetime = datetime(2030, 5, 17, 19, 0, tzinfo=UTC)
    line: Annotated[tuple[Cue, ...], Field(strict=False)]

    @model_validator(mode="after")
    def _has_a_line(self) -> Self:
        if not self.line:
            raise ValueError("there is nothing to play; write at least one [[line]] table")
        return self


@dataclass(slots=True)
class Entry:
    """What came of one line of a scene."""

    at: datetime
    cue: Cue
    delivered: bool = True
    happened: list[dict[str, Any]] = field(default_factory=list[dict[str, Any]])
    rule: str | None = None
    why: str = ""

    @property
    def ok(self) -> bool:
        """Whether it was as expected."""
        return not self.why

    def json_line(self) -> str:
        """Return the entry as one line of JSON."""
        if self.cue.event:
            said: dict[str, Any] = {"event": self.cue.event}
        else:
            said = {"from": self.cue.who, "role": self.cue.role, "says": self.cue.says}
        expected = self.cue.expect.model_dump(mode="json", exclude_defaults=True)
        came = {
            "delivered": self.delivered,
            "happened": self.happened,
            "rule": self.rule,
            "expected": expected,
            "ok": self.ok,
            "why": self.why or None,
        }
        return json.dumps({"at": self.at.isoformat(), **said, **came}, ensure_ascii=False)

    def text_lines(self) -> list[str]:
        """Return the entry as a person reads it."""
        time = self.at.strftime("%H:%M:%S")
        lost = "" if self.delivered else "   (not delivered: shut out)"
        lines = [f"{time}  {self.cue.event or f'{self.cue.who}: {self.cue.says}'}{lost}"]
        lines += [f"          → {_told(what)}" for what in self.happened]
        return lines + ([f"          ✗ {self.why}"] if self.why else [])


def load_scene(path: Path) -> Scene:
    """Return the scene in a file.

    Raises:
        SceneError: the file cannot be read or has faults; all of them are named, each with its mend.
    """
    try:
        raw = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise SceneError(f"{path}: {error}") from error
    faults = _back_in_time(raw)
    try:
        scene = Scene.model_validate(raw)
    except ValidationError as error:
        faults = [f"{_place(detail['loc'])}: {_mend(detail)}" for detail in error.errors()] + faults
        raise SceneError(_report(path, faults)) from error
    if faults:
        raise SceneError(_report(path, faults))
    return scene


async def play(
    scene: Scene,
    twitch: LocalTwitch,
    clock: FakeClock,
    *,
    settle: Callable[[str], Awaitable[bool]],
    rule_of: Callable[[str], Awaitable[str | None]],
) -> list[Entry]:
    """Play a scene and return what came of each line.

    `settle(message_id)` returns when the bot has dealt with a line as far as it can while the clock stands:
    True if wholly, False if it waits for the clock. `rule_of(message_id)` tells the rule that moderated it.
    What comes later, while the time to the next line goes by, is told with the line before it.

    Raises:
        SceneError: the bot waits for the clock, and nothing that the clock does helps it.
    """
    entries: list[Entry] = []
    at = 0.0
    for cue in scene.line:
        at = cue.at if cue.at is not None else at + (BETWEEN_LINES if entries else 0.0)
        since = len(twitch.record)
        await clock.advance(scene.starts + timedelta(seconds=at))
        if entries:
            entries[-1].happened += [_as_json(what) for what in twitch.record[since:]]
        entry = Entry(clock.now(), cue)
        entries.append(entry)
        if cue.event:
            await (twitch.go_live() if cue.event == "stream.online" else twitch.go_offline())
            continue
        since = len(twitch.record)
        line = twitch.say(cue.who, cue.says, role=cue.role)
        if line is None:
            entry.delivered = False
        else:
            await _settled(line, clock, settle)
            entry.rule = await rule_of(line.id)
        happened = [what for what in twitch.record[since:] if what.line is not line or what.kind != "line"]
        entry.happened = [_as_json(what) for what in happened]
        entry.why = _misfit(entry, happened, line, twitch.bot_login)
    return entries


async def _settled(line: Line, clock: FakeClock, settle: Callable[[str], Awaitable[bool]]) -> None:
    """Return when the bot is done with a line, moving the clock on whenever it waits for that."""
    in_vain = 0
    while not await settle(line.id):
        in_vain = 0 if clock.next_wake else in_vain + 1
        if in_vain > MOST_ASKS:
            raise SceneError(f"the bot waits for a time that never comes, at: {line.text}")
        await clock.advance(clock.next_wake or clock.now())


def _misfit(entry: Entry, happened: list[Happening], line: Line | None, bot_login: str) -> str:
    """Return how what happened differs from what was expected; empty where it does not."""
    expect = entry.cue.expect
    by_bot = [what for what in happened if bot_login in {what.by, what.user.login}]
    replies = [
        what.text for what in by_bot if what.kind == "line" and what.line and what.line.reply_to is line
    ]
    kinds = sorted({what.kind for what in by_bot})
    to_them = {what.kind for what in by_bot if what.user.login == entry.cue.who}
    for words in expect.reply:
        if line is None or not any(words.casefold() in reply.casefold() for reply in replies):
            return f"no answer with {words!r}; the answers: {replies or 'none'}"
    if expect.silent and by_bot:
        return f"expected silence, but: {', '.join(kinds)}"
    if expect.action and expect.action not in to_them:
        return f"expected {expect.action}, but: {', '.join(kinds) or 'nothing'}"
    if expect.rule and expect.rule != entry.rule:
        return f"expected the rule {expect.rule!r}, but it was {entry.rule!r}"
    return ""


def _as_json(what: Happening) -> dict[str, Any]:
    told: dict[str, Any] = {"kind": what.kind, "user": what.user.login}
    if what.kind == "line" and what.line and what.line.reply_to:
        told = {"kind": "reply", "user": what.user.login, "to": what.line.reply_to.user.login}
    for name in ("text", "reason", "by", "seconds"):
        if value := getattr(what, name):
            told[name] = value
    return told


def _told(what: dict[str, Any]) -> str:
    kind, user = what["kind"], what["user"]
    match kind:
        case "line" | "reply":
            return f"{user}: {what['text']}"
        case "delete":
            return f"the line of {user} is deleted by {what['by']}"
        case "warn":
            return f"{user} is warned by {what['by']}: {what['reason']}"
        case "timeout":
            return f"{user} is timed out by {what['by']} for {what['seconds']} s: {what['reason']}"
        case _:
            return f"{kind} {user} {what.get('reason', '')}".strip()


# What is wrong with a file, in words for whoever wrote it.

_MENDS = {
    "missing": "is missing; write at least one [[line]] table",
    "literal_error": "must be {expected}",
    "string_pattern_mismatch": "must be a login: 1 to 25 small letters, digits or underscores",
    "string_too_long": "has more than {max_length} characters; make it shorter",
    "string_type": "must be text, in quotes",
    "bool_type": "must be true or false, without quotes",
    "tuple_type": "must be a text or a list of texts",
    "float_type": "must be a number of seconds, without quotes",
    "finite_number": "must be a number of seconds",
    "greater_than_equal": "must not be below {ge:g}",
    "less_than_equal": "must not be above {le:g}",
    "datetime_type": "must be a date and time, without quotes, such as 2030-05-17T19:00:00Z",
    "timezone_aware": "needs its time zone; write Z after it for UTC",
    "model_type": "must be a table",
}


def _mend(detail: ErrorDetails) -> str:
    """Return a fault as an order that mends it."""
    if detail["type"] == "extra_forbidden":
        return _unknown_key(detail["loc"])
    if detail["type"] == "value_error":
        return str(detail["msg"]).removeprefix("Value error, ")
    words = _MENDS.get(detail["type"])
    return words.format(**detail.get("ctx", {})) if words else str(detail["msg"])


def _unknown_key(path: tuple[str | int, ...]) -> str:
    table: type[_Table] = Expect if "expect" in path[:-1] else Cue if "line" in path[:-1] else Scene
    known = [field.alias or name for name, field in table.model_fields.items()]
    near = get_close_matches(str(path[-1]), known, n=1)
    return (
        f"unknown key; did you mean {near[0]!r}?" if near else f"unknown key; there are: {', '.join(known)}"
    )


def _back_in_time(raw: dict[str, Any]) -> list[str]:
    """Return a fault for each line that is before the latest one above it."""
    lines: Any = raw.get("line")
    latest, faults = 0.0, list[str]()
    for number, cue in enumerate(cast("list[Any]", lines) if isinstance(lines, list) else []):
        at: Any = cast("dict[str, Any]", cue).get("at") if isinstance(cue, dict) else None
        if isinstance(at, bool) or not isinstance(at, int | float):
            continue
        if at < latest:
            faults.append(
                f"{_place(('line', number, 'at'))}: {at} is before {latest:g}, said above it; move one"
            )
        latest = max(latest, at)
    return faults


def _report(path: Path, faults: list[str]) -> str:
    return "\n".join([f"{path}:", *(f"  {fault}" for fault in faults)])


def _place(path: tuple[str | int, ...]) -> str:
    return " ".join(f"no. {part + 1}" if isinstance(part, int) else part for part in path) or "the scene"
