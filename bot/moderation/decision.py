"""What was decided about a line, and the calls to Twitch that carry it out or take it back."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import StrEnum

from bot.domain.chat.message import Chatter
from bot.domain.words.times import LONG_AGO
from bot.moderation.certainty import Certainty
from bot.moderation.verdict import Action


class CallKind(StrEnum):
    """What Twitch is asked for: to carry a decision out, or to take one back."""

    DELETE = "delete"
    WARN = "warn"
    TIMEOUT = "timeout"
    BAN = "ban"
    UNBAN = "unban"


@dataclass(frozen=True, slots=True)
class DueCall:
    """A call to Twitch that was decided and has no outcome yet."""

    id: int
    action: CallKind
    message_id: str
    chatter: Chatter
    seconds: int
    reason: str
    said_at: datetime
    decision: str = ""
    """The message id under which the decision is in the log; a human's is not that of the line."""


@dataclass(frozen=True, slots=True)
class AuditEntry:
    """What was decided about one line, as the audit log tells it."""

    id: int
    chatter: Chatter
    rule: str
    words: str
    action: Action
    seconds: int
    weight: int
    said_at: datetime
    undone: bool
    undone_by: str
    """The login of who took it back; empty while it stands."""
    certainty: Certainty | None = None
    """How sure the match was; None where a moderator decided, or it was not kept yet."""

    @property
    def out_until(self) -> datetime:
        """Until when it keeps the person out of chat: a ban for ever, what is no time-out never did."""
        match self.action:
            case Action.BAN:
                return datetime.max.replace(tzinfo=UTC)
            case Action.TIMEOUT:
                return self.said_at + timedelta(seconds=self.seconds)
            case _:
                return LONG_AGO
