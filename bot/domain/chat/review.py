"""What is put before a moderator: a second look at what no rule can decide alone."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from bot.domain.chat.message import Chatter

HELD_FOR = timedelta(minutes=5)
"""About how long AutoMod holds a line: a guess, since Twitch documents no figure.

The local Twitch has the same; that a line did run out is told by Twitch itself.
"""

UNDO_FOR = timedelta(seconds=10)
"""How long an answer can be taken back as one: long enough for a slip, and the log undoes what is older."""

SHOWN_FOR = timedelta(minutes=5)
"""How long an item stays in its place after it was decided: nothing jumps, and all see what became of it."""


class ReviewKind(StrEnum):
    """What is asked of the moderator; a yes lets a held line in, undoes, unbans, warns, bans, or sends words.

    Of `care`, who may be in danger, nothing is told in chat.
    """

    UNSURE = "unsure"
    BAN = "ban"
    HELD = "held"
    APPEAL = "appeal"
    UNBAN = "unban"
    CARE = "care"


AT_TWITCH = frozenset({ReviewKind.HELD, ReviewKind.UNBAN})
"""What Twitch itself decides by the answer, once: an answer that it refused came to nothing."""


class Decision(StrEnum):
    """How it was decided; `elsewhere` is at Twitch, past the bot."""

    YES = "yes"
    NO = "no"
    ELSEWHERE = "elsewhere"


@dataclass(frozen=True, slots=True)
class Resolution:
    """How an item was decided, by whom (the login; empty: by nobody, it ran out at Twitch) and when.

    It is `finished` once it was carried out or failed; `fault` is then why, as Twitch put it. `undone_by` is
    who took back since what a yes did; None while it stands.
    """

    decision: Decision
    by: str
    at: datetime
    finished: bool = True
    fault: str = ""
    undone_by: str | None = None


@dataclass(frozen=True, slots=True)
class ReviewItem:
    """One question to the moderators.

    `words` are those that it is about, `said` is the whole of what was written. `twitch_id` is the id of the
    message or of the unban request, `audit_id` the decision in the audit log (0: none), and `id` the number
    by which moderators know it (0 until it is written down). `skipped` is how often they put it off, and
    `called_at` when chat last called them for who may be in danger, as Twitch confirmed it (None: it never
    did). It waits as long as it has no `resolution`.
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
    skipped: int = 0
    called_at: datetime | None = None
    resolution: Resolution | None = None

    @property
    def runs_out_at(self) -> datetime | None:
        """About when Twitch decides by itself; None where it waits for as long as it takes."""
        return self.at + HELD_FOR if self.kind is ReviewKind.HELD else None


def in_turn(items: Iterable[ReviewItem]) -> list[ReviewItem]:
    """Return items in their order: who may be in danger, held lines, which run out, then the oldest.

    What is decided keeps the place that it had.
    """
    return sorted(
        items, key=lambda item: (item.kind is not ReviewKind.CARE, item.kind is not ReviewKind.HELD, item.id)
    )


def was_refused(item: ReviewItem) -> bool:
    """Tell whether an answer came to nothing, as Twitch refused it, so that it can be given again.

    A yes that decided something of its own, or took it back, did not: the log has that, and it counts.
    """
    done = item.resolution
    return bool(done and done.fault) and item.kind in AT_TWITCH


def may_reopen(item: ReviewItem) -> bool:
    """Tell whether an answer changed nothing, so that the item may wait again: not where Twitch has acted."""
    done = item.resolution and item.resolution.decision
    no_deed = item.kind in (ReviewKind.UNSURE, ReviewKind.BAN, ReviewKind.APPEAL, ReviewKind.CARE)
    return was_refused(item) or (done is Decision.NO and no_deed)


def may_take_back(item: ReviewItem) -> bool:
    """Tell whether a yes made a decision of its own, which can be undone."""
    done = item.resolution and item.resolution.decision
    return done is Decision.YES and item.kind in (ReviewKind.UNSURE, ReviewKind.BAN)
