"""The sign-in of an account at Twitch."""

from dataclasses import dataclass
from typing import Literal

AccountRole = Literal["bot", "artist"]
"""What an account is signed in for: to be the bot, or for what only the artist's own account may do."""


@dataclass(frozen=True, slots=True, repr=False)
class Token:
    """What Twitch gave one account; it has no `repr`, so that it cannot slip into a log."""

    user_id: str
    login: str
    access: str
    refresh: str
    scopes: frozenset[str]
    role: AccountRole = "bot"
