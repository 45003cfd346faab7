"""Scene files: what may stand in them, and what is wrong with one, in words for whoever wrote it."""

import tomllib
from datetime import UTC, datetime
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

from bot.rehearsal.automod import Category
from bot.rehearsal.chat import MAX_CHARS, Role
from bot.rehearsal.world import ARTIST, BOT

LONGEST = 86_400.0
"""Seconds that an evening may last: a day."""

Action = Literal["delete", "warn", "timeout", "ban", "unban"]
_WORDLESS = {"unban.withdraw", "gift"}
"""The events of people that have no words."""

Event = Literal["stream.online", "stream.offline", "unban.request", "unban.withdraw", "gift"]


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
    """One `[[line]]`: somebody writes or asks for an unban, or something happens to the stream."""

    who: Annotated[str, Field(alias="from"), StringConstraints(pattern=r"^[a-z0-9_]{1,25}$")] = ""
    role: Role | None = None
    says: Annotated[str, StringConstraints(max_length=MAX_CHARS)] = ""
    at: Annotated[float, Field(ge=0, le=LONGEST, allow_inf_nan=False)] | None = None
    event: Event | None = None
    gifts: Annotated[int, Field(ge=1, le=100)] = 1
    unnamed: bool = False
    held: bool = False
    category: Category | None = None
    expect: Expect = Expect()

    @property
    def is_of_the_stream(self) -> bool:
        """Whether it is no person's doing."""
        return self.event is not None and self.event.startswith("stream.")

    @model_validator(mode="after")
    def _is_a_line_or_an_event(self) -> Self:
        by_somebody = not self.is_of_the_stream
        said = by_somebody and self.event not in _WORDLESS
        if (bool(self.who), bool(self.says)) != (by_somebody, said):
            raise ValueError("a line has either `from` and `says`, or `event`; add or take out what differs")
        if self.is_of_the_stream and (self.role or self.expect != Expect()):
            raise ValueError("`role` and `expect` belong to what somebody says; take them from the event")
        if self.event and (self.held or self.role):
            raise ValueError("`held` and `role` belong to a line of chat; take them from the event")
        if self.category and not self.held:
            raise ValueError("`category` says why a line is held; add `held = true` or take it out")
        return self

    @model_validator(mode="after")
    def _tells_of_gifts_where_there_are_any(self) -> Self:
        if self.event != "gift" and {"gifts", "unnamed"} & self.model_fields_set:
            raise ValueError('`gifts` and `unnamed` belong to the event "gift"; take them out')
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


def load_scene(path: Path) -> Scene:
    """Return the scene in a file.

    Raises:
        SceneError: the file cannot be read or has faults; all of them are named, each with its mend.
    """
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise SceneError(f"{path}: {error}") from error
    return read_scene(text, path)


def read_scene(text: str, path: Path) -> Scene:
    """Return the scene in the text of the file at `path`.

    Raises:
        SceneError: it has faults; all of them are named, each with its mend.
    """
    try:
        raw = tomllib.loads(text)
    except (ValueError, RecursionError) as error:  # also a number of thousands of digits, or lists in lists
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
