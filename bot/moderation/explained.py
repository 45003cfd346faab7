"""One line of chat looked into: how it is read, which rules look at it, and what would be done."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import timedelta

from bot.domain.chat.chat_log import UNDATED
from bot.domain.chat.message import Role
from bot.moderation.chat_state import ChatState
from bot.moderation.judge import Judge
from bot.moderation.line import unsigned
from bot.moderation.normalize import JOINER
from bot.moderation.policy import Policy
from bot.moderation.rule import Mode, Rule
from bot.moderation.skeleton import HELD_OPEN
from bot.moderation.verdict import RuleMatch, Verdict

TIMES = 3
"""How often it is said: what follows climbs, and by then it is seen how."""
BETWEEN = timedelta(hours=1)
"""What lies between two times that somebody says it: far enough to be no burst and no flood."""


@dataclass(frozen=True, slots=True)
class Explained:
    """What a policy makes of a line.

    `read` is the line as rules compare it, empty where there is nothing to read. `found` is what rules found,
    `quiet` are those that looked and found nothing, `asleep` those that did not look. `verdicts` are for the
    first time that somebody says it, and for the times after.
    """

    read: str
    found: Sequence[tuple[Rule, RuleMatch]]
    quiet: Sequence[Rule]
    asleep: Sequence[Rule]
    verdicts: Sequence[Verdict]


def explain(
    policy: Policy, text: str, role: Role = Role.VIEWER, *, artist: str = "", live: bool = True
) -> Explained:
    """Return what a policy makes of one line of somebody with that role, of whom nothing else is known.

    `artist` is the login by which the artist is spoken to.
    """
    message = replace(unsigned(" ".join(text.split()), UNDATED), role=role)
    room = ChatState(artist=artist, live=live)
    line = policy.read(message, room)
    shown = [each.lstrip(HELD_OPEN) for each in line.words.split()]
    found = policy.matches(line, room)
    matched = {rule.id for rule, _ in found}
    awake = [
        rule
        for rule in policy.rules
        if rule.mode is not Mode.OFF and rule.applies(policy.preset, live=live) and role < rule.spares
    ]
    judge = Judge(policy, room=ChatState(artist=artist, live=live))
    times = [replace(message, id=str(time), at=message.at + time * BETWEEN) for time in range(TIMES)]
    return Explained(
        read=" ".join(shown) or line.text.low.replace(JOINER, " ").strip(),
        found=found,
        quiet=[rule for rule in awake if rule.id not in matched],
        asleep=[rule for rule in policy.rules if rule not in awake],
        verdicts=[judge.judge(each) for each in times],
    )
