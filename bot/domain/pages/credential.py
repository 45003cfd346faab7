"""What lets somebody in at the pages: a session, a token of a hotkey or an overlay, a code."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from bot.domain.pages.visitor import Right


class CredentialKind(StrEnum):
    """What a secret is for; one of one kind is worth nothing as another."""

    SESSION = "session"
    HOTKEY = "hotkey"
    OVERLAY = "overlay"
    PAIRING = "pairing"
    HEALTH = "health"


MODERATOR_SESSION = timedelta(hours=12)
"""How long a moderator stays signed in: an evening, and no night."""

DEVICE_SESSION = timedelta(days=90)
"""How long a phone or tablet of the artist's stays paired: so that it need not be done for each practice."""

PAIRING_CODE = timedelta(minutes=5)
"""How long a pairing code is good: as long as it takes to fetch the phone."""

HEALTH_CODE = timedelta(days=1)
"""How long a code is good with which `check` asks the running bot how it is: more than two clocks are apart,
and it is used at once, and good for nothing else."""


@dataclass(frozen=True, slots=True)
class Credential:
    """What a secret stands for; the secret itself is kept nowhere.

    `user_id` is the one at Twitch, empty where nobody signed in there; `note` says what it is on, as the list
    of them shows it. One without `ends_at` is good until it is revoked.
    """

    id: int
    kind: CredentialKind
    right: Right
    login: str
    user_id: str
    note: str
    made_at: datetime
    ends_at: datetime | None

    def stands(self, at: datetime) -> bool:
        """Tell whether it is still good at a time."""
        return self.ends_at is None or at < self.ends_at
