"""A line of chat in our own words, whoever carried it here."""

from dataclasses import dataclass
from datetime import datetime
from enum import IntEnum


class Role(IntEnum):
    """Who somebody is in the channel; a higher role has all that a lower one has."""

    VIEWER = 0
    SUBSCRIBER = 1
    VIP = 2
    MODERATOR = 3
    BROADCASTER = 4


def role_named(value: object) -> object:
    """Return the role that a word names, whatever its case.

    Raises:
        ValueError: it names none.
    """
    if isinstance(value, Role):
        return value
    if isinstance(value, str) and value.strip().upper() in Role.__members__:
        return Role[value.strip().upper()]
    raise ValueError(f"a role is one of {', '.join(role.name.lower() for role in Role)}")


@dataclass(frozen=True, slots=True)
class Chatter:
    """A person in chat. `id` is Twitch's and never changes; `login` and `name` may."""

    id: str
    login: str
    name: str


_EMOTES = frozenset({"emote", "gif"})
_PICTURES = _EMOTES | {"cheermote"}


@dataclass(frozen=True, slots=True)
class Fragment:
    """A piece of a line as Twitch cut it: `kind` is text, emote, gif, cheermote, mention or a new one."""

    kind: str
    text: str

    @property
    def is_emote(self) -> bool:
        """Whether it is counted as an emote; the text of a GIF is its caption, which nobody here wrote."""
        return self.kind in _EMOTES

    @property
    def is_picture(self) -> bool:
        """Whether its text is not read, since it is seen as a picture; that of a new kind is read."""
        return self.kind in _PICTURES


@dataclass(frozen=True, slots=True)
class Message:
    """A line of chat. `at` is aware; `shared_from` is the other channel's id in a Shared Chat, else None.

    `bot_badge`: Twitch shows its writer as a chat bot.
    """

    id: str
    chatter: Chatter
    role: Role
    text: str
    fragments: tuple[Fragment, ...]
    at: datetime
    channel_id: str
    shared_from: str | None = None
    bot_badge: bool = False
