"""What the bot says of an artist's words and a viewer's together."""

from bot.moderation.line import unsigned
from bot.moderation.policy import Policy


def breaks_rules(policy: Policy, line: str, own: str) -> bool:
    """Tell whether the house rules stop a line if a viewer had written it, for more than its `own` part.

    That is the line without what a viewer added: the artist may have a link in it, and a viewer gets in no
    second one, nor words that make of the artist's what neither wrote.
    """
    if line == own:
        return False
    whole, part = (policy.judge(unsigned(text), ()).verdict for text in (line, own))
    if whole.acts and (whole.rule, whole.words) != (part.rule, part.words):
        return True
    return policy.private_topic(line) != policy.private_topic(own)
