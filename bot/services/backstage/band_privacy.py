"""What is private of the band, by what each of them said themselves: as the database has it at one moment."""

from collections.abc import Iterable, Mapping

from bot.domain.backstage.band import BAND, Mate, Privacy, by_user_id, private_of
from bot.store.band import Member, load_members
from bot.store.database import Database
from bot.store.document import documents_of


async def band_privacy(then: Database) -> tuple[Privacy, ...]:
    """Return what is private of all of the band, by a snapshot of the database.

    Raises:
        StoreError: one of them cannot be read.
    """
    return privacy_of(await documents_of(then, BAND), await load_members(then))


def privacy_of(mates: Iterable[Mate], members: Mapping[str, Member]) -> tuple[Privacy, ...]:
    """Return what is private of mates, in their order; `members` are those who said something, by id."""
    mates = [*mates]
    known = by_user_id(mates)
    return tuple(
        private_of(
            each,
            shown=may_be_shown(each, members.get(each.user_id) if each.user_id in known else None),
            hidden=each.user_id in members and members[each.user_id].hidden,
        )
        for each in mates
    )


def may_be_shown(mate: Mate, said: Member | None) -> bool:
    """Tell whether somebody said yes and is not hidden; for who is not at Twitch, the artist vouches."""
    if not mate.user_id:
        return not mate.login and mate.vouched is not None
    return said is not None and bool(said.accepted_at) and not said.hidden
