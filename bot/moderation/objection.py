"""Why the bot does not make somebody's words its own: one answer for all that people hand in."""

from enum import StrEnum

from bot.moderation.composed import breaks_rules
from bot.moderation.policy import Policy
from bot.moderation.rules.addresses import plain_addresses, registrable


class Objection(StrEnum):
    """Why words are not said; each noun tells it in a line of its own."""

    LINK = "link"
    PRIVATE = "private"
    RULES = "rules"


def objection_to(words: str, policy: Policy) -> Objection | None:
    """Return why the bot may not say somebody's words in its own name; None where it may.

    They lead nowhere, touch nothing that is private, and are nothing that the house rules would stop.
    """
    if any(registrable(each.host) for each in plain_addresses(words)):
        return Objection.LINK
    if policy.private_topic(words):
        return Objection.PRIVATE
    return Objection.RULES if breaks_rules(policy, words, "") else None
