"""Stories: found by what they are of, dealt once an evening, and kept back where they are private."""

from collections.abc import Callable, Sequence
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from bot.domain.backstage.story import STORIES, Story
from bot.domain.documents.document import Slug
from bot.domain.gear.gear import GEAR, GearItem, GearKind
from bot.domain.practice.routine import Block, BlockKind
from bot.errors import DocumentError, Refusal
from bot.services.backstage.stories import Stories
from bot.services.documents.catalogue import Catalogue
from bot.services.gear.gear import GearCollection
from bot.store.database import Database
from tests.catalogue import AT, opened
from tests.services.test_gear import WORDS

LATER = AT + timedelta(minutes=1)
PRIVATE = "Harbour Street"

GOLDIE = GearItem(slug="goldie", kind=GearKind.GUITAR, model="Lark", nickname="Goldie", story="Bought wet.")
KETTLE = GearItem(slug="kettle", kind=GearKind.AMP, model="CW-22", nickname="Kettle")
TOLD = (
    Story(slug="ferry", piece="Closing at the Ferry Café", says="On a receipt."),
    Story(slug="boathouse", place="The boathouse", says="Without a boat.", also=("first room",)),
    Story(slug="goldie-2", gear="goldie", says="Under an umbrella."),
    Story(slug="home", place="The old flat", says=f"It was in {PRIVATE}."),
)


def first(_: int) -> int:
    return 0


class Told:
    """A catalogue with stories, and what tells them."""

    def __init__(self, database: Database, catalogue: Catalogue, dice: Callable[[int], int] = first) -> None:
        self.catalogue = catalogue
        self.private = PRIVATE
        self.shelf = GearCollection(catalogue, database, WORDS)
        self.stories = Stories(
            catalogue,
            self.shelf,
            database,
            day_of=lambda at: at.date(),
            private=lambda text: "Where I live" if self.private and self.private in text else "",
            dice=dice,
        )

    async def of(self, ask: str, at: datetime = AT) -> str:
        return (await self.stories.asked_for(ask, at)).says

    async def all_dealt(self, at: datetime = AT) -> list[str]:
        """Return all that is dealt until nothing is any more."""
        found: list[str] = []
        try:
            while True:
                found.append((await self.stories.deal(at)).says)
        except Refusal as refusal:
            return [*sorted(found), refusal.line]


async def telling(database: Database, stories: Sequence[Story] = TOLD, **more: Any) -> Told:
    catalogue = await opened(database)
    if not catalogue.all(GEAR):
        await catalogue.merge([(GEAR, [GOLDIE, KETTLE]), (STORIES, stories)])
    return Told(database, catalogue, **more)


@pytest.mark.parametrize(
    ("ask", "says"),
    [
        ("goldie", "Bought wet."),
        ("goldei", "Bought wet."),
        ("the boathouse", "Without a boat."),
        ("boathuose", "Without a boat."),
        ("first room", "Without a boat."),
        ("ferry cafe", "On a receipt."),
    ],
)
async def test_gear_a_piece_and_a_place_are_found_by_name(database: Database, ask: str, says: str) -> None:
    assert await (await telling(database)).of(ask) == says


@pytest.mark.parametrize(
    ("ask", "line"),
    [
        ("kettle", "story-none-of"),
        ("theremin", "story-unknown"),
        ("the old flat", "story-kept-back"),
    ],
)
async def test_what_is_not_there_or_not_to_be_told_is_refused(
    database: Database, ask: str, line: str
) -> None:
    with pytest.raises(Refusal) as refused:
        await (await telling(database)).of(ask)
    assert refused.value.line == line


async def test_who_asks_in_vain_hears_what_there_is_to_ask_for(database: Database) -> None:
    with pytest.raises(Refusal) as refused:
        await (await telling(database)).of("theremin")
    names = "Closing at the Ferry Café · The boathouse · Goldie · The old flat"
    assert refused.value.gaps == {"names": names, "more": 0}


async def test_of_several_pieces_the_one_with_a_story_is_told(database: Database) -> None:
    told = await telling(database)
    await told.catalogue.merge(
        [(GEAR, [GearItem(slug="oak", kind=GearKind.GUITAR, model="Oak", nickname="Oak")])]
    )
    assert await told.of("guitars") == "Bought wet."


async def test_a_story_that_may_not_be_told_stays_in_the_deck_until_it_may(database: Database) -> None:
    told = await telling(database)
    last = (await told.all_dealt())[-1]
    assert last == "story-all-told"
    told.private = ""
    assert await told.all_dealt(LATER) == [f"It was in {PRIVATE}.", "story-all-told"]


async def test_a_change_of_a_story_or_of_gear_is_all_that_the_index_takes_in(database: Database) -> None:
    told = await telling(database)
    await told.of("boathouse")
    async with told.catalogue.editing("juniper") as draft:
        draft.put(STORIES, Story(slug="boathouse", place="The shed", says="Without a boat."))
        draft.put(GEAR, GOLDIE.model_copy(update={"story": ""}))
    assert await told.of("shed") == "Without a boat."
    assert await told.of("goldie") == "Under an umbrella."
    with pytest.raises(Refusal):
        await told.of("first room")


async def test_a_nickname_is_its_gear_also_where_a_piece_has_it_in_its_name(database: Database) -> None:
    waltz = Story(slug="waltz", piece="Waltz for Goldie", says="In three.")
    told = await telling(database, [waltz])
    assert await told.of("goldie") == "Bought wet."
    assert await told.of("waltz for goldie") == "In three."


async def test_asked_for_by_name_the_stories_of_one_thing_come_in_turn(database: Database) -> None:
    told = await telling(database)
    times = [AT + timedelta(minutes=number) for number in range(4)]
    assert [await told.of("goldie", at) for at in times] == ["Bought wet.", "Under an umbrella."] * 2


async def test_none_is_dealt_twice_in_an_evening_nor_one_that_was_asked_for_nor_a_private_one(
    database: Database,
) -> None:
    told = await telling(database)
    await told.of("boathouse")
    dealt = ["Bought wet.", "On a receipt.", "Under an umbrella.", "story-all-told"]
    assert await told.all_dealt() == dealt
    assert await told.of("boathouse") == "Without a boat.", "by its name it is told again"
    assert await (await telling(database)).all_dealt(LATER) == ["story-all-told"], "also after a restart"
    again = sorted([*dealt[:-1], "Without a boat."])
    assert await told.all_dealt(AT + timedelta(days=1)) == [*again, "story-all-told"]


async def test_a_story_that_comes_in_the_evening_is_dealt_and_no_other_again(database: Database) -> None:
    told = await telling(database)
    await told.all_dealt()
    await told.catalogue.merge([(STORIES, [Story(slug="new", place="The van", says="It broke.")])])
    assert await told.all_dealt(LATER) == ["It broke.", "story-all-told"]


async def test_without_a_story_there_is_none_to_deal(database: Database) -> None:
    catalogue = await opened(database)
    assert await Told(database, catalogue).all_dealt() == ["story-none"]


def block(piece: str = "", gear: tuple[Slug, ...] = ()) -> Block:
    return Block(title="Work", kind=BlockKind.REPERTOIRE, minutes=5, piece=piece, gear=gear)


async def test_alone_what_is_played_is_told_of_first_the_piece_then_its_gear_each_once(
    database: Database,
) -> None:
    told = await telling(database)
    playing = block("Closing at the Ferry Café", ("goldie",))
    says = [(await told.stories.of_block(playing, AT)).says for _ in range(3)]
    assert says == ["On a receipt.", "Bought wet.", "Under an umbrella."]
    for what, line in (
        (playing, "story-block-told"),
        (block("Other", ("kettle",)), "story-which-one"),
        (None, "story-which-one"),
    ):
        with pytest.raises(Refusal) as refused:
            await told.stories.of_block(what, AT)
        assert refused.value.line == line


async def test_gear_that_is_renamed_takes_its_stories_along(database: Database) -> None:
    told = await telling(database)
    await told.shelf.change("goldie", "nickname", "Sunny", "juniper")
    assert {(await told.stories.asked_for("sunny", AT)).name for _ in range(2)} == {"Sunny"}


async def test_only_the_evening_that_goes_on_is_kept(database: Database) -> None:
    told = await telling(database)
    for days in range(3):
        await told.of("goldie", datetime(2030, 5, 17 + days, 20, tzinfo=UTC))
    rows = await database.reading.execute_fetchall("SELECT DISTINCT day FROM story_told")
    assert [date.fromisoformat(row["day"]) for row in rows] == [date(2030, 5, 19)]


@pytest.mark.parametrize("of", ["", 'piece = "A"\nplace = "B"', 'piece = "A"\ngear = "b"'])
def test_a_story_is_of_one_thing(of: str) -> None:
    with pytest.raises(DocumentError, match="is of one thing"):
        STORIES.read(f'[[stories]]\nslug = "a"\nsays = "x"\n{of}\n')
