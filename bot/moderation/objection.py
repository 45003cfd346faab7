"""Why the bot does not make somebody's words its own: one answer for all that people hand in."""

import re
from enum import StrEnum

from bot.moderation.composed import breaks_rules
from bot.moderation.policy import Policy
from bot.moderation.rules.addresses import plain_addresses, registrable

_SCHEME = re.compile(r"https?://", re.IGNORECASE)
"""How an address begins that says so itself, whatever comes behind."""


class Objection(StrEnum):
    """Why words are not said; each noun tells it in a line of its own."""

    LINK = "link"
    PRIVATE = "private"
    RULES = "rules"


def objection_to(words: str, policy: Policy) -> Objection | None:
    """Return why the bot may not say somebody's words in its own name; None where it may.

    They lead nowhere, touch nothing that is private, and are nothing that the house rules would stop.
    """
    if _SCHEME.search(words) or any(registrable(each.host) for each in plain_addresses(words)):
        return Objection.LINK
    if policy.private_topic(words):
        return Objection.PRIVATE
    return Objection.RULES if breaks_rules(policy, words, "") else None
