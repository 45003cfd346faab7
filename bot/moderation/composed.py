"""What the bot says of an artist's words and a viewer's together, before the house rules."""

from bot.moderation.line import unsigned
from bot.moderation.policy import Policy
from bot.moderation.verdict import Verdict

MAX_OWN = 5
"""Findings in the artist's own part that are set aside, like the links of a line."""


def breaks_rules(policy: Policy, line: str, own: str) -> bool:
    """Tell whether the house rules stop a line if a viewer had written it, for more than its `own` part.

    That is the line without what a viewer added: the artist may have a link in it, and a viewer gets in no
    further one, nor words that make of the artist's what neither wrote.
    """
    if line == own:
        return False
    if policy.private_topic(line) != policy.private_topic(own):
        return True
    for _ in range(MAX_OWN):
        found = _judged(policy, own)
        if not found.acts or found.words not in own or not found.words:
            break
        line, own = line.replace(found.words, " "), own.replace(found.words, " ")
    whole, part = _judged(policy, line), _judged(policy, own)
    return whole.acts and (whole.rule, whole.words) != (part.rule, part.words)


def _judged(policy: Policy, text: str) -> Verdict:
    return policy.judge(unsigned(text), ()).verdict
