"""Scripted evenings: played against a bot, and compared with what was expected."""

import asyncio
import json
from collections import defaultdict
from collections.abc import Awaitable, Callable
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import partial
from typing import Any

from bot.rehearsal.chat import Happening, Line, RefusedError, UnbanRequest
from bot.rehearsal.clock import FakeClock
from bot.rehearsal.script import Cue, Scene, SceneError, load_scene, read_scene
from bot.rehearsal.server import LocalTwitch

__all__ = ["Entry", "Scene", "SceneError", "load_scene", "play", "read_scene"]

BETWEEN_LINES = 2.0
"""Seconds between two lines of a scene that does not say when."""

MAX_ASKS = 1000
"""Times that a bot may say it waits for the clock while nobody sleeps by it."""

RESTS_WITHIN = 5.0
"""Seconds of the machine's that the clock of a scene waits at most for what is done at a time."""

MAX_WAIT = timedelta(hours=1)
"""How long after a line a bot may still be waiting for the clock."""


@dataclass(slots=True)
class Entry:
    """What came of one line of a scene."""

    at: datetime
    cue: Cue
    delivered: bool = True
    refusal: str = ""
    happened: list[dict[str, Any]] = field(default_factory=list[dict[str, Any]])
    rule: str | None = None
    why: str = ""

    @property
    def ok(self) -> bool:
        """Whether it was as expected."""
        return not self.why

    def json_line(self) -> str:
        """Return the entry as one line of JSON."""
        said: dict[str, Any] = {"event": self.cue.event} if self.cue.event else {}
        if self.cue.who:
            said |= {"from": self.cue.who, "role": self.cue.role, "says": self.cue.says}
        if self.cue.held:
            said |= {"held": True, "category": self.cue.category}
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
        said = f"{self.cue.who}: {self.cue.says}" if self.cue.who else ""
        words = " ".join(filter(None, (self.cue.event, said)))
        lines = [f"{time}  {words}{self._aside()}"]
        lines += [f"          → {_told(what)}" for what in self.happened]
        return lines + ([f"          ✗ {self.why}"] if self.why else [])

    def _aside(self) -> str:
        if not self.delivered:
            return f"   (not delivered: {self.refusal or 'shut out'})"
        return "   (held by AutoMod)" if self.cue.held else ""


@dataclass(frozen=True, slots=True)
class _Said:
    """A line or an unban request; `told_as` is the type of event by which it is told to moderators alone.

    What was given has several `notices`, of which the line is the last.
    """

    line: Line | None = None
    request: UnbanRequest | None = None
    notices: tuple[Line, ...] = ()
    told_as: str = ""
    command: bool = False
    refusal: str = ""

    @property
    def delivered(self) -> bool:
        return bool(self.id) or self.command

    @property
    def id(self) -> str:
        of = self.line or self.request
        return of.id if of else ""

    def is_told_by(self, what: Happening) -> bool:
        own = what.kind in {"line", "hold", "unban.request"}
        return own and what.line in (self.line, *self.notices) and what.request is self.request


async def play(
    scene: Scene,
    twitch: LocalTwitch,
    clock: FakeClock,
    *,
    settle: Callable[[str], Awaitable[bool]],
    rule_of: Callable[[str], Awaitable[str | None]],
    advance: Callable[[datetime], Awaitable[None]] | None = None,
    rests: Callable[[], Awaitable[None]] | None = None,
) -> list[Entry]:
    """Play a scene and return what came of each line.

    `advance` moves the clock on to the time of the next line; without it that is done in a moment, from one
    who wakes on the way to the other. Before the clock goes on from there, `rests` returns: what the bot does
    as it wakes is done at that time, and not at that of the next line.

    `settle(id)` returns when the bot has dealt with a line, or with an unban request, as far as it can while
    the clock stands: True if wholly, False if it waits for the clock. A held line and an unban request are
    settled only where somebody is subscribed to them. `rule_of(id)` tells the rule that moderated a line.
    What comes later, while the time to the next line goes by, is told with the line before it.

    Raises:
        SceneError: the bot waits for the clock, and nothing that the clock does helps it.
    """
    entries: list[Entry] = []
    at = 0.0
    for cue in scene.line:
        at = cue.at if cue.at is not None else at + (BETWEEN_LINES if entries else 0.0)
        since = len(twitch.record)
        await (advance or partial(_advance, clock, rests))(scene.starts + timedelta(seconds=at))
        if entries:
            entries[-1].happened += [_as_json(what) for what in twitch.record[since:]]
        entry = Entry(clock.now(), cue)
        entries.append(entry)
        if cue.is_of_the_stream:
            await (twitch.go_live() if cue.event == "stream.online" else twitch.go_offline())
            continue
        since = len(twitch.record)
        said = _said(cue, twitch)
        entry.delivered, entry.refusal = said.delivered, said.refusal
        if said.id and (not said.told_as or twitch.eventsub.is_awaited(said.told_as)):
            await _settled(said.id, cue.says, clock, settle)
            entry.rule = await rule_of(said.id)
        happened = [what for what in twitch.record[since:] if not said.is_told_by(what)]
        entry.happened = [_as_json(what) for what in happened]
        entry.why = _misfit(entry, happened, said.line, twitch.bot_login)
    return entries


async def _advance(clock: FakeClock, rests: Callable[[], Awaitable[None]] | None, to: datetime) -> None:
    """Move the clock on, and wait for what is done by those who wake on the way."""
    while rests and (wake := clock.next_wake) is not None and wake <= to:
        await clock.advance(wake)
        with suppress(TimeoutError):  # work that sleeps would wait for the clock, and the clock for it
            async with asyncio.timeout(RESTS_WITHIN):
                await rests()
    await clock.advance(to)


def _said(cue: Cue, twitch: LocalTwitch) -> _Said:
    """Let somebody write what stands in the scene; without an id where it is not delivered."""
    if cue.held:
        line = twitch.hold(cue.who, cue.says, role=cue.role, category=cue.category or "swearing")
        return _Said(line, told_as="automod.message.hold")
    try:
        if not cue.event:
            command = twitch.command(cue.who, cue.says)
            return _Said(command=True) if command else _Said(twitch.say(cue.who, cue.says, role=cue.role))
        return _happens(cue, twitch)
    except RefusedError as error:
        return _Said(refusal=str(error))


def _happens(cue: Cue, twitch: LocalTwitch) -> _Said:
    """Let happen what somebody does beside writing.

    Raises:
        RefusedError: it cannot be done.
    """
    match cue.event:
        case "gift":
            told = twitch.give(cue.who, cue.gifts, unnamed=cue.unnamed)
            return _Said(told[-1] if told else None, notices=tuple(told))
        case "unban.withdraw":
            twitch.withdraw_unban(cue.who)
            return _Said(command=True)
        case _:
            return _Said(request=twitch.ask_unban(cue.who, cue.says), told_as="channel.unban_request.create")


async def _settled(
    line_id: str, text: str, clock: FakeClock, settle: Callable[[str], Awaitable[bool]]
) -> None:
    """Return when the bot is done with a line, moving the clock on whenever it waits for that."""
    in_vain, at_the_latest = 0, clock.now() + MAX_WAIT
    while not await settle(line_id):
        in_vain = 0 if clock.next_wake else in_vain + 1
        if in_vain > MAX_ASKS or clock.now() > at_the_latest:
            raise SceneError(f"the bot waits for a time that never comes, at: {text}")
        await clock.advance(clock.next_wake or clock.now())


def _misfit(entry: Entry, happened: list[Happening], line: Line | None, bot_login: str) -> str:
    """Return how what happened differs from what was expected; empty where it does not."""
    expect = entry.cue.expect
    by_bot = [what for what in happened if bot_login in {what.by, what.user.login}]
    replies = [
        what.text for what in by_bot if what.kind == "line" and what.line and what.line.reply_to is line
    ]
    kinds = sorted({what.kind for what in by_bot})
    about_it = sorted({what.kind for what in by_bot if _is_about(what, line, entry.cue.who)})
    to_them = {what.kind for what in by_bot if what.user.login == entry.cue.who}
    for words in expect.reply:
        if line is None or not any(words.casefold() in reply.casefold() for reply in replies):
            return f"no answer with {words!r}; the answers: {replies or 'none'}"
    if expect.silent and about_it:
        return f"expected silence, but: {', '.join(about_it)}"
    if expect.action and expect.action not in to_them:
        return f"expected {expect.action}, but: {', '.join(kinds) or 'nothing'}"
    if expect.rule and expect.rule != entry.rule:
        return f"expected the rule {expect.rule!r}, but it was {entry.rule!r}"
    return ""


def _is_about(what: Happening, line: Line | None, who: str) -> bool:
    """Tell whether what the bot did came of a line; what it says to nobody comes in its own time."""
    if what.kind != "line" or what.line is None:
        return True
    replies = line is not None and what.line.reply_to is line
    return replies or f"@{who}" in what.line.text


def _as_json(what: Happening) -> dict[str, Any]:
    told: dict[str, Any] = {"kind": what.kind, "user": what.user.login}
    if what.kind == "line" and what.line and what.line.reply_to:
        told = {"kind": "reply", "user": what.user.login, "to": what.line.reply_to.user.login}
    for name in ("text", "reason", "by", "seconds"):
        if value := getattr(what, name):
            told[name] = value
    return told


_WORDS = {
    "line": "{user}: {text}",
    "reply": "{user}: {text}",
    "delete": "the line of {user} is deleted by {by}",
    "warn": "{user} is warned by {by}: {reason}",
    "timeout": "{user} is timed out by {by} for {seconds} s: {reason}",
    "ban": "{user} is banned by {by}: {reason}",
    "unban": "{user} is unbanned by {by}",
    "mod": "{user} is made a moderator by {by}",
    "unmod": "{user} is no moderator any more, by {by}",
    "allow": "the held line of {user} is let into chat by {by}",
    "deny": "the held line of {user} is denied by {by}",
    "expire": "nobody decides about the held line of {user}",
    "settings": "chat is set by {by} to: {text}",
    "shield.on": "Shield Mode is put on by {by}",
    "shield.off": "Shield Mode is taken off by {by}",
    "unban.approved": "the unban request of {user} is approved by {by}: {reason}",
    "unban.canceled": "{user} takes the unban request back",
    "unban.denied": "the unban request of {user} is denied by {by}: {reason}",
}


def _told(what: dict[str, Any]) -> str:
    words = _WORDS.get(what["kind"], "{kind} {user} {reason}")
    return words.format_map(defaultdict(str, what)).strip().removesuffix(":")
