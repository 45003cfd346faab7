"""What the bot says of an artist's words and a viewer's together, before the house rules."""

import re

from bot.moderation.line import unsigned
from bot.moderation.policy import Policy
from bot.moderation.verdict import Verdict

MAX_OWN = 5
"""Findings in the artist's own part that are set aside, like the links of a line."""


def breaks_rules(policy: Policy, line: str, own: str) -> bool:
    """Tell whether the house rules stop or doubt a line if a viewer had written it, for more than `own`.

    That is the line without what a viewer added: the artist may have a link in it, and a viewer gets in no
    further one, nor words that make of the artist's what neither wrote, nor of their link another.
    """
    if line == own:
        return False
    if policy.private_topic(line) != policy.private_topic(own):
        return True
    for _ in range(MAX_OWN):
        found = _judged(policy, own)
        if not found.acts or found.words not in own or not found.words:
            break
        for word in _around(found.words, own):
            alone = re.compile(rf"(?<!\S){re.escape(word)}(?!\S)")
            if not alone.search(line):
                return True
            line, own = alone.sub(" ", line), alone.sub(" ", own)
    whole, part = _judged(policy, line), _judged(policy, own)
    return bool(whole.rule and whole.counts) and (whole.rule, whole.words) != (part.rule, part.words)


def _around(found: str, text: str) -> list[str]:
    """Return where something is found in a text, each with all that hangs on it."""
    return re.findall(rf"\S*{re.escape(found)}\S*", text)


def _judged(policy: Policy, text: str) -> Verdict:
    return policy.judge(unsigned(text), ()).verdict
