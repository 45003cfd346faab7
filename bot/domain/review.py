"""What is put before a moderator: a second look at what no rule can decide alone."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from bot.domain.message import Chatter


class ReviewKind(StrEnum):
    """What is asked of the moderator; a yes lets a held line in, undoes, unbans, warns or bans."""

    UNSURE = "unsure"
    BAN = "ban"
    HELD = "held"
    APPEAL = "appeal"
    UNBAN = "unban"


class Decision(StrEnum):
    """How it was decided; `elsewhere` is at Twitch, past the bot."""

    YES = "yes"
    NO = "no"
    ELSEWHERE = "elsewhere"


@dataclass(frozen=True, slots=True)
class ReviewItem:
    """One question to the moderators.

    `words` are those that it is about, `said` is the whole of what was written. `twitch_id` is the id of the
    message or of the unban request, `audit_id` the decision in the audit log (0: none), and `id` the number
    by which moderators know it (0 until it is written down).
    """

    kind: ReviewKind
    at: datetime
    chatter: Chatter
    said: str
    twitch_id: str
    rule: str = ""
    words: str = ""
    audit_id: int = 0
    id: int = 0


def in_turn(items: Iterable[ReviewItem]) -> list[ReviewItem]:
    """Return items in the order to look at them: held lines first, which run out, then the oldest."""
    return sorted(items, key=lambda item: (item.kind is not ReviewKind.HELD, item.id))
