"""For whom moderators were called lately: also where the call is older than the start."""

from datetime import UTC, datetime, timedelta

from bot.domain.chat.message import Chatter
from bot.domain.chat.person import Person
from bot.domain.chat.review import ReviewItem, ReviewKind
from bot.rehearsal.clock import FakeClock
from bot.services.fans.cared_for import HOLDS_FOR, CaredFor
from bot.store.database import Database
from bot.store.review import write_item

EVENING = datetime(2026, 5, 1, 19, tzinfo=UTC)
FERN, ROBIN = Chatter("id-fern", "fern", "fern"), Chatter("id-robin", "robin", "robin")


async def test_an_open_call_is_known_after_a_start_for_a_while(
    database: Database,
) -> None:
    for who, kind in ((FERN, ReviewKind.CARE), (ROBIN, ReviewKind.UNSURE)):
        await write_item(database, ReviewItem(kind, EVENING, who, "a line", f"line-{who.id}", words="a line"))
    clock = FakeClock(EVENING)
    cared = CaredFor(database, clock)
    await cared.load()
    assert cared.lately(FERN.id)
    assert not cared.lately(ROBIN.id)
    await clock.advance(EVENING + HOLDS_FOR - timedelta(minutes=1))
    assert cared.lately(FERN.id)
    await clock.advance(EVENING + HOLDS_FOR)
    assert not cared.lately(FERN.id)


async def test_of_who_is_forgotten_nothing_is_known(database: Database) -> None:
    await write_item(database, ReviewItem(ReviewKind.CARE, EVENING, FERN, "a line", "line", words="a line"))
    cared = CaredFor(database, FakeClock(EVENING))
    await cared.load()
    await cared.forgotten(Person.of(FERN))
    assert not cared.lately(FERN.id)
