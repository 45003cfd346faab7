"""One line of chat explained: how it is read, which rules look at it, and what would be done."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import timedelta

from bot.domain.chat_log import UNDATED
from bot.domain.message import Message, Role
from bot.errors import DocumentError, Fault
from bot.judge import sureness
from bot.moderation.chat_state import ChatState
from bot.moderation.judge import Judge
from bot.moderation.line import unsigned
from bot.moderation.normalize import JOINER
from bot.moderation.policy import Policy
from bot.moderation.rule import Mode, Rule
from bot.moderation.skeleton import HELD_OPEN
from bot.moderation.verdict import Action, Verdict

TIMES = ("the first time", "the second", "the third")
BETWEEN = timedelta(hours=1)
"""What lies between two times that somebody says it: far enough to be no burst and no flood."""


def role_of(name: str) -> Role:
    """Return the role of that name.

    Raises:
        DocumentError: there is none.
    """
    if name.strip().upper() not in Role.__members__:
        there = ", ".join(role.name.lower() for role in Role)
        raise DocumentError("--role", [Fault(f"--role {name}", "is no role", f"choose one of: {there}")])
    return Role[name.strip().upper()]


def explained(policy: Policy, text: str, role: Role = Role.VIEWER, artist: str = "") -> str:
    """Return in some lines of text what the policy makes of one line of somebody with that role."""
    message = replace(unsigned(" ".join(text.split()), UNDATED), role=role)
    return "".join(f"{name:16}{told}\n" for name, told in _told(policy, message, artist))


def _told(policy: Policy, message: Message, artist: str) -> Iterator[tuple[str, str]]:
    room = ChatState(artist=artist)
    line = policy.read(message, room)
    shown = [each.lstrip(HELD_OPEN) for each in line.words.split()]
    yield "as it is read", " ".join(shown) or line.text.low.replace(JOINER, " ").strip() or "nothing"
    found = policy.matches(line, room)
    for rule, match in found:
        signs = f", by {match.signs} signs" if match.signs > 1 else ""
        trial = ", on trial" if rule.mode is Mode.TEST else ""
        yield (
            "found by",
            f"{rule.id}, {rule.title!r}: {match.words!r}, {match.certainty.name.lower()}{signs}{trial}",
        )
    matched = {rule.id for rule, _ in found}
    awake = [
        rule
        for rule in policy.rules
        if rule.mode is not Mode.OFF
        and rule.applies(policy.preset, live=room.live)
        and message.role < rule.spares
    ]
    yield "nothing for", _named(rule for rule in awake if rule.id not in matched)
    yield "not looked at", _named(rule for rule in policy.rules if rule not in awake)
    judge = Judge(policy, room=ChatState(artist=artist))
    for number, time in enumerate(TIMES):
        again = replace(message, id=str(number), at=message.at + number * BETWEEN)
        yield time, _done(judge.judge(again))


def _named(rules: Iterable[Rule]) -> str:
    return ", ".join(rule.id for rule in rules) or "none"


def _done(verdict: Verdict) -> str:
    if not verdict.rule:
        return "nothing is done"
    trial = "" if verdict.counts else " (if it were not on trial)"
    asked = "; a moderator is asked about a ban" if verdict.propose_ban else ""
    done = _ACTIONS[verdict.action].format(seconds=verdict.seconds)
    return f"{done}, by {verdict.rule} ({sureness(verdict)}){asked}{trial}"


_ACTIONS = {
    Action.REVIEW: "a moderator looks at it, nothing else is done",
    Action.DELETE: "it is taken away",
    Action.WARN: "it is taken away, with a warning",
    Action.TIMEOUT: "a time-out of {seconds:,} seconds",
    Action.BAN: "a ban",
}
