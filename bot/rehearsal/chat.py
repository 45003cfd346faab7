"""What chat is made of: people, lines, what happened to them, and refusals."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Literal

Role = Literal["viewer", "subscriber", "vip", "moderator", "broadcaster"]
ROLES: tuple[Role, ...] = ("viewer", "subscriber", "vip", "moderator", "broadcaster")
TRUSTED: tuple[Role, ...] = ("vip", "moderator", "broadcaster")

MessageType = Literal[
    "text",
    "channel_points_highlighted",
    "channel_points_sub_only",
    "user_intro",
    "power_ups_message_effect",
    "power_ups_gigantified_emote",
]

MAX_CHARS = 500
"""Of a line, of a reason, of an unban request (dev.twitch.tv/docs/chat, dev.twitch.tv/docs/api/reference)."""


@dataclass(slots=True)
class User:
    """An account; `name` is how it is shown, `color` is empty where none was chosen.

    `chat_bot` is whether it has Twitch's badge for chat bots (dev.twitch.tv/docs/chat).
    """

    id: str
    login: str
    name: str
    color: str
    chat_bot: bool = False


@dataclass(slots=True)
class Hold:
    """Why AutoMod holds a line: by its category, or by a blocked term that stands in it."""

    at: datetime
    category: str
    level: int
    term: str = ""


@dataclass(slots=True)
class Line:
    """A line of chat.

    `notice` is the type of a chat notification that carries it, else empty. `source` is the channel in which
    it was written, where that is another one with which chat is shared. `hold` is there if AutoMod held it.
    `details` are those of the notice that are other than usual; `unnamed`: its giver wants no name.
    `gif` is the id of the GIF at its end, if there is one.
    """

    id: str
    user: User
    role: Role
    text: str
    at: datetime
    reply_to: "Line | None" = None
    deleted_by: str = ""
    notice: str = ""
    source: User | None = None
    hold: Hold | None = None
    type: MessageType = "text"
    gif: str = ""
    details: Mapping[str, Any] = field(default_factory=dict[str, Any])
    unnamed: bool = False


@dataclass(slots=True)
class UnbanRequest:
    """What a banned person asks; `status` is one of Twitch's."""

    id: str
    user: User
    text: str
    created_at: datetime
    status: Literal["pending", "approved", "denied", "canceled"] = "pending"
    resolved_at: datetime | None = None
    moderator: User | None = None
    resolution: str = ""


@dataclass(slots=True)
class Happening:
    """Something that anybody could observe, for transcripts and for the page.

    `seconds` is how long a timeout lasts, or would have lasted yet that is lifted; None for a ban.
    """

    kind: str
    at: datetime
    user: User
    line: Line | None = None
    text: str = ""
    reason: str = ""
    by: str = ""
    seconds: int | None = None
    request: UnbanRequest | None = None


class RefusedError(Exception):
    """Twitch's answer to a call that it does not carry out: status and message, as documented."""

    def __init__(self, status: int, message: str) -> None:
        super().__init__(message)
        self.status = status


@dataclass(frozen=True, slots=True)
class Dropped:
    """Why a line was taken and not shown (`drop_reason` of Send Chat Message)."""

    code: str
    message: str


def named(prefix: str, user: User | None) -> dict[str, str]:
    """Return the three fields by which Twitch names somebody; they are empty for nobody."""
    parts = (user.id, user.login, user.name) if user else ("", "", "")
    return {f"{prefix}_{part}": value for part, value in zip(("id", "login", "name"), parts, strict=True)}


def stamp(at: datetime) -> str:
    """Return a time as EventSub writes it: with nanoseconds, less the zeros at the end.

    A `datetime` holds microseconds; the digits behind them are its own once more, so that there are some.
    """
    nanoseconds = f"{at.microsecond:06}{at.microsecond % 1000:03}".rstrip("0")
    return whole_seconds(at).removesuffix("Z") + (f".{nanoseconds}Z" if nanoseconds else "Z")


def whole_seconds(at: datetime) -> str:
    """Return a time as the API writes it."""
    return at.strftime("%Y-%m-%dT%H:%M:%SZ")


def badges(role: Role, *, chat_bot: bool = False) -> list[dict[str, Any]]:
    """Return the badges that show a role, and that somebody is a chat bot, as EventSub sends them."""
    shown: dict[Role, list[dict[str, Any]]] = {
        "viewer": [],
        "subscriber": [{"set_id": "subscriber", "id": "6", "info": "7"}],
        "vip": [{"set_id": "vip", "id": "1", "info": ""}],
        "moderator": [{"set_id": "moderator", "id": "1", "info": ""}],
        "broadcaster": [{"set_id": "broadcaster", "id": "1", "info": ""}],
    }
    return [*shown[role], *([{"set_id": "bot-badge", "id": "1", "info": ""}] if chat_bot else [])]
