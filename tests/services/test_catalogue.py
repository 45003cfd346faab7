"""The catalogue: changed together or not at all, merged as previewed, and every change taken back alone."""

import asyncio
import sqlite3
from datetime import datetime

import pytest

from bot.domain.documents.document_kind import Document, DocumentKind
from bot.domain.gear.gear import GEAR, GearItem, GearKind
from bot.domain.practice.routine import ROUTINES
from bot.errors import Refusal
from bot.features import KINDS
from bot.rehearsal.clock import FakeClock
from bot.services.documents.catalogue import Catalogue
from bot.services.documents.changes import Changes
from bot.services.documents.documents import as_file
from bot.store.database import Database
from bot.store.document import Edit, documents_of, latest_changes, write_change
from tests.catalogue import AT, opened
from tests.spoken import voice_of_tests


def piece(slug: str, year: int | None = None, holder: str | None = None, story: str = "") -> GearItem:
    return GearItem.model_validate(
        {
            "slug": slug,
            "kind": GearKind.OTHER,
            "model": slug.title(),
            "year": year,
            "in": holder,
            "story": story,
        }
    )


@pytest.fixture
async def catalogue(database: Database) -> Catalogue:
    catalogue = await opened(database)
    await catalogue.merge([(GEAR, [piece("goldie", 1959), piece("flats", holder="goldie"), piece("nib")])])
    return catalogue


@pytest.fixture
def changes(catalogue: Catalogue, database: Database) -> Changes:
    return Changes(catalogue, database, lambda at: at, voice_of_tests().say)


async def as_kept(catalogue: Catalogue, database: Database) -> list[GearItem]:
    """Return the gear, which is the same in memory and, in its order, in the database."""
    held = [*catalogue.all(GEAR).values()]
    assert held == [*await documents_of(database, GEAR)]
    assert held == [*(await opened(database)).all(GEAR).values()]
    return held


async def put(catalogue: Catalogue, item: GearItem, by: str = "juniper") -> int:
    async with catalogue.editing(by) as draft:
        draft.put(GEAR, item)
    assert draft.change
    return draft.change


async def remove(catalogue: Catalogue, *slugs: str) -> None:
    async with catalogue.editing("juniper") as draft:
        for slug in slugs:
            draft.remove(GEAR, slug)


async def test_an_error_in_the_middle_leaves_all_as_it_was(catalogue: Catalogue, database: Database) -> None:
    before = await as_kept(catalogue, database)

    async def fail() -> None:
        async with catalogue.editing("juniper") as draft:
            draft.put(GEAR, piece("goldie", 2000))
            draft.remove(GEAR, "nib")
            raise LookupError

    with pytest.raises(LookupError):
        await fail()
    assert await as_kept(catalogue, database) == before


async def test_a_disk_that_is_full_at_the_last_of_many_leaves_all_as_it_was(
    catalogue: Catalogue, database: Database
) -> None:
    before, told = await as_kept(catalogue, database), list[str]()
    catalogue.listen(GEAR, lambda: told.append("gear"))
    async with database.writing() as connection:
        await connection.execute("PRAGMA max_page_count = 1")  # so SQLite takes the disk for full
    with pytest.raises(sqlite3.OperationalError, match="full"):
        await catalogue.merge([(GEAR, [piece(f"x-{number}", story="z" * 300) for number in range(300)])])
    assert await as_kept(catalogue, database) == before
    assert told == []
    async with database.writing() as connection:
        await connection.execute("PRAGMA max_page_count = 1000000")
    await put(catalogue, piece("nib", 1970))


async def test_changes_that_come_at_once_take_turns(catalogue: Catalogue, database: Database) -> None:
    async def older(slug: str) -> None:
        async with catalogue.editing("juniper") as draft:
            held = draft.of(GEAR)[slug]
            await asyncio.sleep(0)
            draft.put(GEAR, piece(slug, (held.year or 1900) + 1))

    await asyncio.gather(*[older("goldie") for _ in range(20)], *[older("nib") for _ in range(20)])
    years = {item.slug: item.year for item in await as_kept(catalogue, database)}
    assert (years["goldie"], years["nib"]) == (1979, 1920)


async def test_a_preview_is_the_result_and_the_same_again_changes_nothing(
    catalogue: Catalogue, database: Database
) -> None:
    incoming = [(GEAR, [piece("goldie", 1960), piece("nib"), piece("spoon")])]
    preview = catalogue.draft().merge(incoming)
    assert (preview.added, preview.changed, preview.unchanged) == (("spoon",), ("goldie",), 1)
    assert await catalogue.merge(incoming) == preview
    before = await as_kept(catalogue, database)
    again = await catalogue.merge(incoming)
    assert (again.added, again.changed, again.unchanged) == ((), (), 3)
    assert await as_kept(catalogue, database) == before
    assert len(await latest_changes(database, 9, 1)) == 2


async def test_an_import_is_taken_back_as_a_whole(catalogue: Catalogue, database: Database) -> None:
    before = await as_kept(catalogue, database)
    await catalogue.merge([(GEAR, [piece("goldie", 1960), piece("spoon"), piece("fork", holder="spoon")])])
    await catalogue.undo(2, "mod")
    assert await as_kept(catalogue, database) == before


async def test_what_was_removed_returns_to_its_place_with_what_was_in_it(
    catalogue: Catalogue, database: Database
) -> None:
    before = as_file(GEAR, await as_kept(catalogue, database))
    async with catalogue.editing("juniper") as draft:
        draft.put(GEAR, piece("flats"))
        draft.remove(GEAR, "goldie")
    await put(catalogue, piece("spoon"))
    assert [item.slug for item in await as_kept(catalogue, database)] == ["flats", "nib", "spoon"]
    await catalogue.undo(2, "juniper")
    await catalogue.undo(3, "juniper")
    assert as_file(GEAR, await as_kept(catalogue, database)) == before
    assert catalogue.naming(GEAR, "goldie") == [("gear", "flats")]
    assert catalogue.naming(GEAR, "goldie", by=GEAR) == [("gear", "flats")]
    assert catalogue.naming(GEAR, "goldie", by=ROUTINES) == []


async def test_a_change_is_taken_back_and_what_others_changed_since_stays(
    catalogue: Catalogue, database: Database
) -> None:
    year = await put(catalogue, piece("goldie", 1970))
    await put(catalogue, piece("goldie", 1970, story="Long."), "mod")
    await catalogue.undo(year, "juniper")
    assert (await as_kept(catalogue, database))[0] == piece("goldie", 1959, story="Long.")


async def test_a_field_that_was_changed_since_is_told_with_both_values_and_nothing_is_done(
    catalogue: Catalogue, database: Database
) -> None:
    incoming = [(GEAR, [piece("nib", 1961), piece("goldie", 1970)])]
    await catalogue.merge(incoming)
    await put(catalogue, piece("goldie", 1980), "mod")
    before = await as_kept(catalogue, database)
    with pytest.raises(Refusal) as refused:
        await catalogue.undo(2, "juniper")
    assert refused.value.line == "changes-changed-since"
    assert refused.value.gaps == {"name": "Goldie", "field": "year", "then": "1970", "now": "1980"}
    assert await as_kept(catalogue, database) == before


async def test_without_a_number_it_is_ones_own_latest_and_nobody_elses(
    catalogue: Catalogue, database: Database
) -> None:
    await put(catalogue, piece("goldie", 1960), "juniper")
    await put(catalogue, piece("nib", 1961), "juniper")
    await put(catalogue, piece("flats", 1962, "goldie"), "mod")
    assert [(await catalogue.undo(None, "juniper")).id for _ in range(2)] == [3, 2]
    with pytest.raises(Refusal) as refused:
        await catalogue.undo(None, "juniper")
    assert refused.value.line == "changes-none-of-yours"
    assert [item.year for item in await as_kept(catalogue, database)] == [1959, 1962, None]


async def test_what_is_taken_back_can_be_taken_back(catalogue: Catalogue, database: Database) -> None:
    await put(catalogue, piece("goldie", 1960))
    await catalogue.undo(2, "mod")
    await catalogue.undo(3, "juniper")
    assert (await as_kept(catalogue, database))[0].year == 1960
    assert [each.undone for each in await latest_changes(database, 3, 1)] == [False, True, False]
    await catalogue.undo(2, "mod")
    assert (await as_kept(catalogue, database))[0].year == 1959


@pytest.mark.parametrize(
    ("number", "line"), [(0, "changes-unknown"), (99, "changes-unknown"), (2, "changes-undone-before")]
)
async def test_what_is_not_there_or_undone_before_is_told_so(
    number: int, line: str, catalogue: Catalogue
) -> None:
    await put(catalogue, piece("goldie", 1960))
    await catalogue.undo(2, "juniper")
    with pytest.raises(Refusal) as refused:
        await catalogue.undo(number, "juniper")
    assert refused.value.line == line


async def test_what_an_older_version_wrote_in_another_form_is_told_and_left(
    catalogue: Catalogue, changes: Changes, database: Database
) -> None:
    before = await as_kept(catalogue, database)
    for kind, body in (("gear", '{"slug": "old"}'), ("lute", "{}")):
        edit = Edit(kind, "old", 9, None, body)
        number = await write_change(database, [edit], "juniper", AT)
        with pytest.raises(Refusal) as refused:
            await catalogue.undo(number, "juniper")
        assert refused.value.line == "changes-too-old"
    assert [told[24:] for told in await changes.latest()][:2] == ["juniper: old came in"] * 2
    assert [*catalogue.all(GEAR).values()] == before


async def test_nothing_is_left_naming_what_is_not_there(catalogue: Catalogue, database: Database) -> None:
    before = await as_kept(catalogue, database)
    with pytest.raises(Refusal) as refused:
        await remove(catalogue, "goldie")
    assert (refused.value.line, refused.value.gaps) == (
        "changes-still-named",
        {"slug": "goldie", "by": "flats"},
    )
    with pytest.raises(Refusal) as refused:
        await put(catalogue, piece("nib", holder="gone"))
    assert refused.value.line == "changes-names-nothing"
    assert await as_kept(catalogue, database) == before
    await remove(catalogue, "flats", "goldie")
    with pytest.raises(Refusal):
        await put(catalogue, piece("flats", holder="goldie"))
    await catalogue.undo(None, "juniper")
    assert await as_kept(catalogue, database) == before


class Saying(Document):
    says: str = ""


SAYINGS = DocumentKind(
    name="saying",
    file="sayings.toml",
    table="sayings",
    schema=Saying,
    called=lambda saying: (saying.slug,),
    remains=lambda saying: Saying(slug=saying.slug),
)


async def test_what_remains_of_a_document_stays_in_its_place_however_it_went(database: Database) -> None:
    first, second = Saying(slug="1", says="Slower."), Saying(slug="2", says="Again.")
    catalogue = Catalogue(database, FakeClock(AT), [SAYINGS])
    for saying in (first, second):
        async with catalogue.editing("mod") as draft:
            draft.put(SAYINGS, saying)
    async with catalogue.editing("mod") as draft:
        draft.remove(SAYINGS, "1")
        draft.remove(SAYINGS, "9")
    await catalogue.undo(2, "mod")
    assert [*catalogue.all(SAYINGS).values()] == [Saying(slug="1"), Saying(slug="2")]
    with pytest.raises(Refusal) as refused:
        await catalogue.undo(2, "mod")
    assert refused.value.line == "changes-undone-before"
    changes = Changes(catalogue, database, lambda at: at, voice_of_tests().say)
    assert [told[24:] for told in await changes.latest()] == [
        "mod: 2 went out (takes back 2)",
        "mod: 1 went out",
        "mod: 2 came in (taken back)",
        "mod: 1 came in",
    ]
    await catalogue.undo(3, "mod")
    await catalogue.undo(4, "mod")
    assert [*catalogue.all(SAYINGS).values()] == [first, second]


async def test_who_listens_hears_of_a_kind_once_it_is_written(catalogue: Catalogue) -> None:
    told: list[tuple[str, int]] = []
    catalogue.listen(GEAR, lambda: told.append(("gear", len(catalogue.all(GEAR)))))
    catalogue.listen(ROUTINES, lambda: told.append(("routine", len(catalogue.all(ROUTINES)))))
    await catalogue.merge([(GEAR, [piece("spoon"), piece("fork")])])
    await catalogue.merge([(GEAR, [piece("spoon")])])
    await catalogue.undo(2, "juniper")
    assert told == [("gear", 5), ("gear", 3)]


async def test_changes_are_told_in_words(catalogue: Catalogue, changes: Changes) -> None:
    await put(catalogue, piece("goldie", 1960))
    await catalogue.undo(None, "juniper")
    await remove(catalogue, "nib")
    await put(catalogue, piece("flats", 1961, "goldie", story="/ban everybody " * 9))
    story = "/ban everybody " * 3 + "/ban everybody…"
    assert await changes.latest() == [
        f"Number 5, 17 May 19:00, juniper: Flats year – → 1961, story – → {story}",
        "Number 4, 17 May 19:00, juniper: Nib went out",
        "Number 3, 17 May 19:00, juniper: Goldie year 1960 → 1959 (takes back 2)",
        "Number 2, 17 May 19:00, juniper: Goldie year 1959 → 1960 (taken back)",
        "Number 1, 17 May 19:00, a file: Goldie came in, and 2 more with it",
    ]


@pytest.mark.parametrize("ask", ["nib", "gear nib", "GEAR Nib"])
async def test_changes_of_one_thing_are_told_also_when_it_is_gone(
    ask: str, catalogue: Catalogue, changes: Changes
) -> None:
    await remove(catalogue, "nib")
    told = await changes.latest(ask)
    assert told == [
        "Number 2, 17 May 19:00, juniper: Nib went out",
        "Number 1, 17 May 19:00, a file: Nib came in, and 2 more with it",
    ]


@pytest.mark.parametrize(
    ("ask", "line"), [("zebra", "changes-of-nothing"), ("routine nib", "changes-of-nothing")]
)
async def test_changes_of_what_nobody_knows_are_refused(ask: str, line: str, changes: Changes) -> None:
    with pytest.raises(Refusal) as refused:
        await changes.latest(ask)
    assert refused.value.line == line


async def test_a_change_is_timed_by_the_clock_that_is_handed_in(
    database: Database, evening: datetime
) -> None:
    catalogue = Catalogue(database, FakeClock(evening), KINDS)
    await catalogue.load()
    await put(catalogue, piece("x"))
    rows = await database.reading.execute_fetchall("SELECT at, by_login FROM document_change")
    assert [tuple(row) for row in rows] == [("2030-05-17T19:00:00.000000+00:00", "juniper")]


async def test_of_a_private_field_is_told_that_it_changed_and_never_what_it_says(
    catalogue: Catalogue, changes: Changes
) -> None:
    first, then = (piece("goldie", 1959).model_copy(update={"serial": each}) for each in ("HM-42", "HM-43"))
    number = await put(catalogue, first)
    await put(catalogue, then)
    with pytest.raises(Refusal) as refused:
        await catalogue.undo(number, "juniper")
    told = " ".join([*await changes.latest(), str(refused.value)])
    assert "Goldie serial … → …" in told
    assert "HM" not in told


async def test_an_index_takes_in_all_that_is_there_and_each_change_of_it_once_it_is_kept(
    catalogue: Catalogue,
) -> None:
    held: dict[str, int | None] = {}

    def note(before: GearItem | None, after: GearItem | None) -> None:
        assert before is None or held.pop(before.slug) == before.year
        if after:
            held[after.slug] = after.year

    catalogue.index(GEAR, note)
    catalogue.index(ROUTINES, lambda _, __: held.update(routines=1))
    assert held == {"goldie": 1959, "flats": None, "nib": None}
    await put(catalogue, piece("nib", 1970))
    await put(catalogue, piece("pick", 1980))
    await remove(catalogue, "nib")
    with pytest.raises(Refusal):
        await remove(catalogue, "goldie")
    assert held == {"goldie": 1959, "flats": None, "pick": 1980}
    await catalogue.undo(None, "juniper")
    assert held == {each.slug: each.year for each in catalogue.all(GEAR).values()}
