"""Who opens the pages, and what they may do there."""

from dataclasses import dataclass
from enum import IntEnum


class Right(IntEnum):
    """What somebody may see and do on the pages; each has all that the ones before it have."""

    EVERYBODY = 0
    MODERATOR = 1
    ARTIST = 2


@dataclass(frozen=True, slots=True)
class Visitor:
    """Somebody who asks for a page.

    `login` is the one that they signed in with at Twitch; it is empty for the artist on the bot's machine, on
    a paired device or by a hotkey, and for who has not signed in. `by` is the login under which it is kept
    what they do: there it is the artist's. `credential` is the number of what they came in with (0: nothing).
    """

    right: Right
    login: str = ""
    credential: int = 0
    by: str = ""


STRANGER = Visitor(Right.EVERYBODY)
"""Who has shown nothing."""
