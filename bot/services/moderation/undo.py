"""Taking back: which decision is meant, and whose time-out or ban that lifts."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from operator import attrgetter

from bot.domain.words.voice import lines
from bot.errors import Refusal
from bot.moderation.decision import AuditEntry
from bot.store.database import Database
from bot.store.history import entry, keeping_out, last_standing, last_standing_about

LINES = lines("undo-somebody-else: login id other")

MEANT_TOO = timedelta(seconds=10)
"""How long who names no decision means what another moderator has just taken back and they cannot know of."""

_OUT_UNTIL = attrgetter("out_until")


@dataclass(frozen=True, slots=True)
class TakenBack:
    """What was taken back last, by whom and when; `latest` is the number of what was decided last by then."""

    found: AuditEntry
    latest: int
    by: str
    at: datetime


async def taken_back_now(database: Database, found: Sequence[AuditEntry], by: str, at: datetime) -> TakenBack:
    """Return what is to be remembered of decisions that are taken back now."""
    newest = max(found, key=attrgetter("id"))
    standing = await last_standing(database)
    return TakenBack(newest, max(newest.id, standing.id if standing else 0), by, at)


async def meant(database: Database, before: TakenBack | None, by: str, at: datetime) -> AuditEntry | None:
    """Return the decision that somebody means who names neither it nor a person; None where there is none.

    It is what was decided last, or what another moderator has just taken back. Behind what was taken back it
    is about the same person only, so that nobody else is let in by a word too many.

    Raises:
        Refusal: what comes next is about somebody else.
    """
    latest = await last_standing(database)
    if before is None or (latest and latest.id > before.latest):
        return latest
    if before.by != by and at - before.at < MEANT_TOO:
        return await entry(database, before.found.id)
    login = before.found.chatter.login
    same = await last_standing_about(database, login)
    if latest and not same:
        raise Refusal("undo-somebody-else", login=login, id=latest.id, other=latest.chatter.login)
    return same


async def lifted(database: Database, found: Sequence[AuditEntry], at: datetime) -> dict[int, int | None]:
    """Return whose time-out or ban to lift, each with the milder decision, if any, that then goes on.

    One call lifts whatever a person has, so none is made where what stands keeps them out as long.
    """
    lift: dict[int, int | None] = {}
    longest = {each.chatter.id: each for each in sorted(found, key=_OUT_UNTIL) if each.out_until > at}
    gone = {each.id for each in found}
    for chatter_id, each in longest.items():
        other = await keeps_out(database, chatter_id, at, but=gone)
        if other is None:
            lift[each.id] = None
        elif other.out_until < each.out_until:
            lift[each.id] = other.id
    return lift


async def keeps_out(
    database: Database, chatter_id: str, at: datetime, but: frozenset[int] | set[int] = frozenset()
) -> AuditEntry | None:
    """Return the ban or time-out that keeps a person out longest; None where they may come in."""
    out = [each for each in await keeping_out(database, chatter_id, at) if each.id not in but]
    longest = max(out, key=_OUT_UNTIL, default=None)
    return longest if longest and longest.out_until > at else None
