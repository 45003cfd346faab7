"""Duets: the challenge of the week, to which fans play along."""

from collections.abc import Callable, Iterable, Sequence
from datetime import UTC, datetime, time, timedelta
from typing import Annotated
from zoneinfo import ZoneInfo

from pydantic import AfterValidator, Field, StringConstraints

from bot.domain.documents.document_kind import Document, DocumentKind, Group
from bot.domain.documents.field_types import Day, Link, Short, Title
from bot.domain.practice.routine import Bpm
from bot.domain.words.chat_text import one_line
from bot.setting_forms import Zone

MAX_ASKS, MAX_TERMS, MAX_BACKING = 130, 200, 100
"""Characters of what is to be played, of the terms and of the address of the backing track: a line of
chat has room for all that is told with each."""

MAX_REMINDERS = 4
"""Times an evening that the deadline is brought to mind at most."""

KEPT_DAYS = 365
"""Days for which a link is kept from the yes on where no challenge says otherwise, as with a cover."""

REMINDED_WITHIN, REMINDED_EVERY = timedelta(days=3), timedelta(minutes=45)
"""How near a deadline is when it is brought to mind, and how long it is quiet then."""


def _time_of_day(text: str) -> str:
    try:
        return f"{time.fromisoformat(text.strip()):%H:%M}"
    except ValueError:
        raise ValueError("is no time of the day — write it like 20:00") from None


class Challenge(Document):
    """What is to be played along, and until when: the clock of `zone` counts, else that of the artist.

    `terms` say what may be done with what is handed in, in the artist's words; that it can be taken back at
    any time, and how long it is kept, is said in any case.
    """

    title: Title
    asks: Annotated[str, AfterValidator(one_line), StringConstraints(min_length=1, max_length=MAX_ASKS)]
    until: Day
    at: Annotated[str, AfterValidator(_time_of_day)] = "23:59"
    zone: Zone = ""
    key: Short = ""
    tuning: Short = ""
    bpm: Bpm | None = None
    length: Short = ""
    piece: Short = ""
    backing: Annotated[Link, StringConstraints(max_length=MAX_BACKING)] = ""
    terms: Annotated[str, AfterValidator(one_line), StringConstraints(max_length=MAX_TERMS)] = ""
    kept_days: Annotated[int, Field(ge=7, le=730)] = KEPT_DAYS
    reminders: Annotated[int, Field(ge=0, le=MAX_REMINDERS)] = 1

    def deadline(self, local: Callable[[datetime], datetime]) -> datetime:
        """Return when it is over; `local` makes the artist's own clock's time an aware one."""
        ends = datetime.combine(self.until, time.fromisoformat(self.at))
        return ends.replace(tzinfo=ZoneInfo(self.zone)) if self.zone else local(ends)


def zone_of(deadline: datetime) -> str:
    """Return the zone of an aware time in short: "CEST", or "UTC+03" where a zone has no name of its own."""
    name = deadline.tzname() or "UTC"
    return f"UTC{name}" if name[0] in "+-" else name


DUETS = DocumentKind(
    name="duet",
    file="duets.toml",
    table="duet",
    schema=Challenge,
    called=lambda challenge: (challenge.title,),
    says=lambda challenge: (challenge.title, challenge.asks, challenge.terms, challenge.piece),
    titles=lambda challenge: filter(None, (challenge.piece,)),
    group=Group.TOLD,
)
"""The challenges, of which the one that ends first is open."""


def open_challenge(
    challenges: Iterable[Challenge], now: datetime, local: Callable[[datetime], datetime]
) -> Challenge | None:
    """Return the challenge that is open: of those not over the one that ends first; None where all are."""
    ahead = [each for each in challenges if now < each.deadline(local)]
    return min(ahead, key=lambda each: each.deadline(local).astimezone(UTC), default=None)


def reminds(challenge: Challenge, deadline: datetime, now: datetime, reminded: Sequence[datetime]) -> bool:
    """Tell whether the deadline is to be brought to mind; `reminded` is when that was done this evening."""
    lately = reminded and now - max(reminded) < REMINDED_EVERY
    is_near = timedelta() < deadline - now <= REMINDED_WITHIN
    return is_near and not lately and len(reminded) < challenge.reminders
