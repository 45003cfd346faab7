"""Scripted evenings: read from a file, played against a bot, and compared with what was expected."""

import json
import tomllib
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Annotated, Any, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, ValidationError, model_validator

from bot.rehearsal.clock import FakeClock
from bot.rehearsal.server import LocalTwitch
from bot.rehearsal.world import MAX_CHARS, Happening, Role

BETWEEN_LINES = 2.0
"""Seconds between two lines of a scene that does not say when."""

Action = Literal["delete", "warn", "timeout", "ban"]


class SceneError(Exception):
    """A scene file cannot be played; the text names every fault and its place."""


class _Table(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Expect(_Table):
    """What should come of a line."""

    reply: str | tuple[str, ...] = ()
    silent: bool = False
    action: Action | None = None
    rule: str | None = None


class Cue(_Table):
    """One `[[line]]`: somebody writes, or something happens to the stream."""

    who: Annotated[str, Field(alias="from"), StringConstraints(pattern=r"^[a-z0-9_]{1,25}$")] = ""
    role: Role | None = None
    says: Annotated[str, StringConstraints(max_length=MAX_CHARS)] = ""
    at: Annotated[float, Field(ge=0)] | None = None
    event: Literal["stream.online", "stream.offline"] | None = None
    expect: Expect = Expect()

    @model_validator(mode="after")
    def _is_a_line_or_an_event(self) -> Self:
        if bool(self.event) == bool(self.who or self.says) or bool(self.who) != bool(self.says):
            raise ValueError("a line has either `from` and `says`, or `event`")
        return self


class Scene(_Table):
    """A scene file as a whole."""

    title: str = ""
    about: str = ""
    starts: datetime = datetime(2030, 5, 17, 19, 0, tzinfo=UTC)
    line: tuple[Cue, ...]

    @model_validator(mode="after")
    def _time_never_goes_back(self) -> Self:
        latest = 0.0
        for number, cue in enumerate(self.line, 1):
            if cue.at is not None and cue.at < latest:
                raise ValueError(f"line no. {number} is at {cue.at} s, before the one above it")
            latest = cue.at if cue.at is not None else latest
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
        SceneError: the file cannot be read or has faults; all of them are named.
    """
    try:
        raw = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise SceneError(f"{path}: {error}") from error
    try:
        return Scene.model_validate(raw)
    except ValidationError as error:
        faults = [f"  {_place(detail['loc'])}: {detail['msg']}" for detail in error.errors()]
        raise SceneError("\n".join([f"{path}:", *faults])) from error


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
    """
    entries: list[Entry] = []
    at = 0.0
    for cue in scene.line:
        at = cue.at if cue.at is not None else at + (BETWEEN_LINES if entries else 0.0)
        await clock.advance(scene.starts + timedelta(seconds=at))
        entry = Entry(clock.now(), cue)
        entries.append(entry)
        since = len(twitch.record)
        if cue.event:
            await (twitch.go_live() if cue.event == "stream.online" else twitch.go_offline())
            continue
        line = twitch.say(cue.who, cue.says, role=cue.role)
        if line is None:
            entry.delivered = False
        else:
            while not await settle(line.id):
                await clock.advance(clock.next_wake or clock.now())
            entry.rule = await rule_of(line.id)
        happened = [what for what in twitch.record[since:] if what.line is not line or what.kind != "line"]
        entry.happened = [_as_json(what) for what in happened]
        entry.why = _misfit(cue.expect, happened, line.id if line else "", entry.rule, twitch.bot_login)
    return entries


def _misfit(expect: Expect, happened: list[Happening], line_id: str, rule: str | None, bot_login: str) -> str:
    """Return how what happened differs from what was expected; empty where it does not."""
    replies = [
        what.text
        for what in happened
        if what.kind == "line" and what.line and what.line.reply_to and what.line.reply_to.id == line_id
    ]
    kinds = {what.kind for what in happened}
    wanted = (expect.reply,) if isinstance(expect.reply, str) else expect.reply
    for words in wanted:
        if not any(words.casefold() in reply.casefold() for reply in replies):
            return f"no answer with {words!r}; the answers: {replies or 'none'}"
    if expect.silent and any(what.kind != "line" or what.user.login == bot_login for what in happened):
        return f"expected silence, but: {', '.join(sorted(kinds))}"
    if expect.action and expect.action not in kinds:
        return f"expected {expect.action}, but: {', '.join(sorted(kinds)) or 'nothing'}"
    if expect.rule and expect.rule != rule:
        return f"expected the rule {expect.rule!r}, but it was {rule!r}"
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


def _place(path: tuple[str | int, ...]) -> str:
    return " ".join(f"no. {part + 1}" if isinstance(part, int) else part for part in path) or "the scene"
