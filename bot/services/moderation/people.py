"""People as moderators look at them: who somebody is here, and what is done about them."""

from collections.abc import Generator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from math import ceil

from bot.domain.chat.message import Chatter
from bot.domain.chat.moderation_log import LogEntry, LogFilter, LogKind
from bot.domain.chat.review import ReviewItem
from bot.domain.words.number import length_in
from bot.domain.words.voice import lines
from bot.errors import Gap, Refusal
from bot.log import get_logger
from bot.logins import is_login
from bot.moderation.chat_state import LATELY_SECONDS, HeardLine
from bot.moderation.decision import AuditEntry
from bot.moderation.escalation import Step, Strike
from bot.services.clock import Clock
from bot.services.moderation.due import CallFailedError
from bot.services.moderation.moderator import MAX_HISTORY, Moderator
from bot.services.moderation.review import ReviewQueue
from bot.services.moderation.toggles import like
from bot.store.chatter import visits_of
from bot.store.database import Database
from bot.store.moderation_log import chatter_called, log_entries, login_of

LINES = lines(
    """
    no-such-person
    permit-bad-minutes: most
    permitted: login length
    permitted-unseen: login length near
    twitch-refused: why
    """
)

_log = get_logger(__name__)

PERMIT_MINUTES = 2
"""How long a permit lasts where nobody says it."""
MAX_PERMIT_MINUTES = 24 * 60

Told = tuple[str, dict[str, Gap]]
"""A line of the voice file and its gaps."""


@dataclass(frozen=True, slots=True)
class ViewerCard:
    """All that is known here of one person; the id is empty where they were never seen.

    `first_seen` is None and `days` 0 before the first line. `decisions` are about them, the newest first and
    those of rules on trial among them; `strikes` are what counts now, `next_step` is what would follow the
    next offence of weight 1, and `out` the decision that keeps them out of chat. `said` are their lines of
    the last half an hour, newest first, from memory; `waiting` is what waits about them in the review queue.
    `permitted_until` is until when they may post links.
    """

    chatter: Chatter
    first_seen: date | None
    days: int
    decisions: Sequence[LogEntry]
    strikes: Sequence[Strike]
    next_step: Step
    out: AuditEntry | None
    said: Sequence[HeardLine]
    waiting: Sequence[ReviewItem]
    permitted_until: datetime | None


class People:
    """Looks people up by login or id, lets them post links, and takes back what was decided about them."""

    def __init__(self, database: Database, moderator: Moderator, review: ReviewQueue, clock: Clock) -> None:
        self._database = database
        self._moderator = moderator
        self._review = review
        self._clock = clock

    async def card(self, name: str) -> ViewerCard:
        """Return what is known of whoever has a login now, or had it last; or of an id.

        Raises:
            Refusal: it can be nobody's name.
        """
        return await self.card_of(await self._called(login_typed(name)))

    async def card_of(self, chatter: Chatter) -> ViewerCard:
        """Return what is known of a person."""
        now, room = self._clock.now(), self._moderator.room
        await self._moderator.chatters.save()  # so that the line which they have just written counts
        visits = await visits_of(self._database, chatter.id)
        strikes = self._moderator.counting(chatter.id)
        wanted = LogFilter(person=chatter.id, kind=LogKind.DECISION)
        return ViewerCard(
            chatter=chatter,
            first_seen=visits.first_seen if visits else None,
            days=visits.days if visits else 0,
            decisions=await log_entries(self._database, wanted, most=MAX_HISTORY) if chatter.id else (),
            strikes=strikes,
            next_step=self._moderator.policy.escalation.step(strikes, 1, now),
            out=await self._moderator.out(chatter.id),
            said=tuple(room.lines_of(chatter.id, now, LATELY_SECONDS)),
            waiting=await self._review.about(chatter.id),
            permitted_until=room.permitted_until(chatter.login, now),
        )

    def here(self) -> list[str]:
        """Return the logins of those who wrote lately, who wrote last first."""
        now = self._clock.now()
        lately = (line.chatter.login for line in self._moderator.room.lines(now, LATELY_SECONDS))
        return list(dict.fromkeys(lately))

    def near(self, name: str) -> str:
        """Return the login of somebody here that a name is most like; "none" where it is like none."""
        return like(login_typed(name), self._moderator.room.logins())

    async def _called(self, name: str) -> Chatter:
        """Return whoever is called so: who is here goes before who was moderated under that login once."""
        now, room = self._clock.now(), self._moderator.room
        for line in room.lines(now, LATELY_SECONDS):
            if name in (line.chatter.login, line.chatter.id):
                return line.chatter
        if chatter_id := await chatter_called(self._database, name):
            return Chatter(chatter_id, name, name)
        if name.isdecimal():
            login = await login_of(self._database, name) or ""
            return Chatter(name, login, login)
        return Chatter("", name, name)

    def permit(self, user: str, typed: str, by: str, at: datetime) -> Told:
        """Let somebody post links from `at` on for as long as was typed; return what is told of it.

        A permit is never made shorter.

        Raises:
            Refusal: it can be nobody's name, or the time is none or too long.
        """
        minutes = ceil((length_in(typed) or timedelta()) / timedelta(minutes=1))
        if not 1 <= minutes <= MAX_PERMIT_MINUTES:
            raise Refusal("permit-bad-minutes", most=MAX_PERMIT_MINUTES)
        login, room = login_typed(user), self._moderator.room
        until = room.permit(login, at + timedelta(minutes=minutes))
        _log.info("moderation.permitted", chatter=login, minutes=minutes, by=by)
        left = timedelta(minutes=ceil((until - at) / timedelta(minutes=1)))
        seen = room.logins()
        if login in seen:
            return "permitted", {"login": login, "length": left}
        return "permitted-unseen", {"login": login, "length": left, "near": like(login, seen)}

    async def undo(self, decision: int, by: str) -> AuditEntry:
        """Take a decision back, as `Moderator.undo` does; return what it was.

        Raises:
            Refusal: there is no such decision, it was taken back before, or Twitch does not do its part.
        """
        with _telling():
            return await self._moderator.undo(decision, by)

    async def pardon(self, user: str, by: str) -> int:
        """Take back whatever counts against a person, as `Moderator.pardon` does; return how much it was.

        Raises:
            Refusal: it can be nobody's name, nothing counts against them, something could not be written down
                yet, or Twitch does not do its part.
        """
        with _telling():
            return await self._moderator.pardon(login_typed(user), by)


@contextmanager
def _telling() -> Generator[None]:
    """Tell what Twitch says where it does not do its part.

    Raises:
        Refusal: it does not.
    """
    try:
        yield
    except CallFailedError as error:
        raise Refusal("twitch-refused", why=str(error)) from error


def login_typed(user: str) -> str:
    """Return the login in what somebody typed as a person.

    Raises:
        Refusal: it cannot be one.
    """
    login = user.strip().removeprefix("@").rstrip(",:").lower()
    if not is_login(login):
        raise Refusal("no-such-person")
    return login
