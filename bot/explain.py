"""One line of chat explained: how it is read, which rules look at it, and what would be done."""

from collections.abc import Iterable, Iterator

from bot.domain.chat.message import Role
from bot.errors import DocumentError, Fault
from bot.judge import sureness
from bot.moderation.explained import Explained, explain
from bot.moderation.policy import Policy
from bot.moderation.rule import Mode, Rule
from bot.moderation.verdict import Action, Verdict

TIMES = ("the first time", "the second", "the third")


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
    told = _told(explain(policy, text, role, artist=artist))
    return "".join(f"{name:16}{words}\n" for name, words in told)


def _told(line: Explained) -> Iterator[tuple[str, str]]:
    yield "as it is read", line.read or "nothing"
    for rule, match in line.found:
        signs = f", by {match.signs} signs" if match.signs > 1 else ""
        trial = ", on trial" if rule.mode is Mode.TEST else ""
        yield (
            "found by",
            f"{rule.id}, {rule.title!r}: {match.words!r}, {match.certainty.name.lower()}{signs}{trial}",
        )
    if care := line.verdicts[0].care:
        yield (
            "care",
            f"{care!r} sounds like danger: moderators are called, where care is on, and nobody is punished",
        )
    if cover := line.verdicts[0].cover:
        yield "own cover", f"{cover!r} is about one: a fan is told of !cover, or where theirs waits"
    yield "nothing for", _named(line.quiet)
    yield "not looked at", _named(line.asleep)
    for time, verdict in zip(TIMES, line.verdicts, strict=True):
        yield time, _done(verdict)


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
