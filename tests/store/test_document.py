"""Documents in SQLite: in their order, with every change of them."""

import re
import shutil
import sqlite3
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from bot.domain.documents.document_kind import Document, DocumentKind
from bot.domain.gear.gear import GEAR, GearItem, GearKind
from bot.domain.practice.routine import ROUTINES, Block, BlockKind, Routine
from bot.errors import StoreError
from bot.features import KINDS
from bot.store.database import Database
from bot.store.document import (
    Edit,
    change_numbered,
    changes_of,
    changes_of_kind,
    documents_of,
    forget_said_by,
    forget_words,
    latest_change_by,
    latest_changes,
    write_change,
)
from bot.store.document_view import show_as_tables
from bot.store.migrate import MIGRATIONS


def piece(slug: str, model: str = "X") -> GearItem:
    return GearItem(slug=slug, kind=GearKind.OTHER, model=model)


def added(*slugs: str) -> list[Edit]:
    bodies = [(slug, GEAR.as_body(piece(slug))) for slug in slugs]
    return [Edit("gear", slug, place, None, body) for place, (slug, body) in enumerate(bodies, 1)]


async def slugs(database: Database) -> list[str]:
    return [each.slug for each in await documents_of(database, GEAR)]


async def test_documents_keep_the_places_that_they_are_given(database: Database, evening: datetime) -> None:
    await write_change(database, added("b", "a", "c"), "juniper", evening)
    assert await slugs(database) == ["b", "a", "c"]
    changed = Edit("gear", "a", 2, None, GEAR.as_body(piece("a", "Y")))
    await write_change(database, [changed, Edit("gear", "b", 1, "{}", None)], "juniper", evening)
    assert await slugs(database) == ["a", "c"]
    assert (await documents_of(database, GEAR))[0].model == "Y"


async def test_a_change_that_fails_at_its_last_edit_leaves_everything_as_it_was(
    database: Database, evening: datetime
) -> None:
    await write_change(database, added("a"), "juniper", evening)
    with pytest.raises(sqlite3.IntegrityError):
        await write_change(database, [*added("b"), Edit("gear", "c", 2, None, "no JSON")], "juniper", evening)
    assert await slugs(database) == ["a"]
    assert [each.id for each in await latest_changes(database, 9, 9)] == [1]


async def test_changes_are_told_by_number_by_document_and_by_who(
    database: Database, evening: datetime
) -> None:
    for minute, (by, names) in enumerate([("juniper", "ab"), ("mod", "b"), ("juniper", "c")]):
        await write_change(database, added(*names), by, evening + timedelta(minutes=minute))
    await write_change(database, added("c"), "mod", evening, undoes=3)

    def told(changes: Sequence[object]) -> list[tuple[int, bool, int, list[str]]]:
        return [(each.id, each.undone, each.size, [edit.slug for edit in each.edits]) for each in changes]  # pyright: ignore[reportAttributeAccessIssue, reportUnknownMemberType, reportUnknownVariableType]

    assert told(await latest_changes(database, 3, edits=1)) == [
        (4, False, 1, ["c"]),
        (3, True, 1, ["c"]),
        (2, False, 1, ["b"]),
    ]
    assert told(await changes_of(database, "gear", "b", 9)) == [(2, False, 1, ["b"]), (1, False, 2, ["b"])]
    assert told([await change_numbered(database, 1)]) == [(1, False, 2, ["a", "b"])]
    assert await change_numbered(database, 99) is None
    assert [await latest_change_by(database, by) for by in ("juniper", "mod", "nobody")] == [1, 2, None]


async def test_a_name_goes_out_of_all_words_and_no_document_breaks_by_it(
    database: Database, evening: datetime
) -> None:
    named = piece("goldie").model_copy(update={"owner": "Goldie", "story": "Lent to goldie, by goldie."})
    part = piece("flats").model_copy(update={"part_of": "goldie", "tags": ("goldie", "flat")})
    routine = Routine(
        slug="goldie",
        title="For goldie",
        blocks=(Block(title="goldie", kind=BlockKind.EAR, minutes=5, gear=("goldie",), metre="4/4"),),
    )
    rows: list[tuple[DocumentKind[Any], Document]] = [(GEAR, named), (GEAR, part), (ROUTINES, routine)]
    edits = [Edit(kind.name, each.slug, n, None, kind.as_body(each)) for n, (kind, each) in enumerate(rows)]
    edits.append(Edit("lute", "goldie", 1, '{"slug":"goldie","says":"goldie"}', None))
    await write_change(database, edits, None, evening)
    for name in ("goldie", "other", "ear"):  # the last two are a kind of gear and of block
        pattern = re.compile(rf"\b{name}\b", re.IGNORECASE)
        async with database.writing() as connection:
            await forget_words(connection, KINDS, lambda text, pattern=pattern: pattern.sub("somebody", text))
    goldie, flats = await documents_of(database, GEAR)
    assert (goldie.slug, goldie.owner, goldie.story) == (
        "goldie",
        "somebody",
        "Lent to somebody, by somebody.",
    )
    assert (flats.part_of, flats.tags) == ("goldie", ("somebody", "flat"))
    (kept,) = await documents_of(database, ROUTINES)
    assert (kept.slug, kept.title, kept.blocks[0].title) == ("goldie", "For somebody", "somebody")
    assert kept.blocks[0].gear == ("goldie",)
    change = await change_numbered(database, 1)
    assert change
    assert change.edits[0].after == GEAR.as_body(goldie)
    assert change.edits[3].before == '{"slug":"goldie","says":"somebody"}'


@pytest.mark.parametrize("remains", [None, "nothing"])
async def test_what_somebody_said_goes_with_them_out_of_documents_and_history(
    remains: str | None, database: Database, evening: datetime
) -> None:
    theirs, others = piece("lute").model_copy(update={"owner": "Fern", "story": "So loud."}), piece("fiddle")
    left = piece("lute", remains) if remains else None

    def remains_of(item: GearItem) -> GearItem | None:
        return left if item == theirs else None

    def said_by(item: GearItem) -> str:
        return item.owner

    said = replace(GEAR, remains=remains_of, said_by=said_by)
    was, is_now = GEAR.as_body(theirs), GEAR.as_body(others)
    edits = [Edit("gear", "lute", 1, None, was), Edit("gear", "fiddle", 2, was, is_now)]
    await write_change(database, edits, "mod", evening)
    await write_change(database, [Edit("lute", "x", 1, was, None)], "mod", evening)
    async with database.writing() as connection:
        assert await forget_said_by(connection, [said, ROUTINES], lambda name: name == "Fern") == 3
    assert await documents_of(database, GEAR) == ((left, others) if left else (others,))
    change = await change_numbered(database, 1)
    assert change
    body = GEAR.as_body(left) if left else None
    assert [(each.before, each.after) for each in change.edits] == [(None, body), (body, is_now)]


@pytest.mark.parametrize("body", ["{}", '{"slug": "other", "kind": "other", "model": "X"}'])
async def test_a_document_that_nobody_of_us_wrote_is_told_with_the_mend(
    body: str, database: Database
) -> None:
    async with database.writing() as connection:
        await connection.execute("INSERT INTO document VALUES ('gear', 'x', 1, ?, '')", (body,))
    with pytest.raises(StoreError, match="holds what cannot be read"):
        await documents_of(database, GEAR)


async def test_each_kind_is_a_table_for_any_tool(
    database: Database, project: Path, evening: datetime
) -> None:
    gear = GEAR.read((project / "data/gear.toml").read_text(encoding="utf-8"))
    rows = [Edit("gear", each.slug, place, None, GEAR.as_body(each)) for place, each in enumerate(gear)]
    await write_change(database, rows, "", evening)
    for _ in range(2):
        await show_as_tables(database, KINDS)
    with sqlite3.connect(database.path) as tool:
        found = tool.execute('SELECT slug, year, status, "in" FROM gear ORDER BY position').fetchall()
        assert tool.execute("SELECT count(*) FROM routine").fetchone() == (0,)
    tool.close()
    assert found == [(each.slug, each.year, each.status.value, each.part_of) for each in gear]


async def test_a_view_follows_its_schema(database: Database) -> None:
    async with database.writing() as connection:
        await connection.execute("CREATE VIEW gear AS SELECT slug FROM document")
    await show_as_tables(database, KINDS)
    columns = await database.reading.execute_fetchall("PRAGMA table_info(gear)")
    assert {row["name"] for row in columns} == {*GEAR.fields(), "position", "changed_at"}


async def test_gear_and_routines_of_older_versions_come_along_whole(tmp_path: Path, project: Path) -> None:
    older = tmp_path / "migrations"
    older.mkdir()
    for script in sorted(MIGRATIONS.glob("*.sql"))[:18]:
        shutil.copy(script, older)
    path = tmp_path / "w.db"
    await (await Database.open(path, older)).close()
    gear = GEAR.read((project / "data/gear.toml").read_text(encoding="utf-8"))
    routines = ROUTINES.read((project / "data/routines.toml").read_text(encoding="utf-8"))
    with sqlite3.connect(path) as connection:
        then = {row[1] for row in connection.execute("PRAGMA table_info(gear)")}
        newer = GEAR.schema.model_fields.keys() - then
        gear = tuple(
            each.model_copy(update={name: GEAR.schema.model_fields[name].default for name in newer})
            for each in gear
        )
        for place, each in enumerate(gear):
            held = each.model_dump(mode="json", include=then)  # a field that is newer was not there
            values = held | {"tags": each.model_dump_json(include={"tags"})[8:-1]}
            names = [*values, "position"]
            connection.execute(
                f"INSERT INTO gear ({', '.join(names)}) VALUES ({', '.join('?' for _ in names)})",  # noqa: S608
                [*values.values(), place],
            )
        for place, routine in enumerate(routines):
            body = routine.model_dump_json(exclude_defaults=True)
            connection.execute("INSERT INTO routine VALUES (?, ?, ?)", (routine.slug, place, body))
    connection.close()
    async with Database.opened(path) as database:
        assert await documents_of(database, GEAR) == gear
        assert await documents_of(database, ROUTINES) == routines


async def test_a_change_of_a_kind_comes_with_one_edit_of_that_kind_however_many_others_were_with_it(
    database: Database, evening: datetime
) -> None:
    routine = Edit("routine", "morning", 1, None, "{}")
    await write_change(database, [routine, *added("a", "b"), routine._replace(slug="noon")], None, evening)
    await write_change(database, [routine._replace(slug="evening")], None, evening)
    (of_gear,) = await changes_of_kind(database, "gear", 5)
    assert (of_gear.size, [edit.slug for edit in of_gear.edits]) == (4, ["a"])
    of_routines = await changes_of_kind(database, "routine", 5)
    assert [[edit.slug for edit in each.edits] for each in of_routines] == [["evening"], ["morning"]]


async def test_what_one_document_was_is_read_without_all_that_came_with_it(
    database: Database, evening: datetime
) -> None:
    await write_change(database, added(*(f"p-{number}" for number in range(5_000))), None, evening)
    steps: list[None] = []
    await database.reading.set_progress_handler(lambda: steps.append(None), 100)
    (change,) = await changes_of(database, "gear", "p-4321", 6)
    assert [edit.slug for edit in change.edits] == ["p-4321"]
    assert len(steps) < 10
