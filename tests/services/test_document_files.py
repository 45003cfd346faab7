"""Files of documents on the pages: what is shown before is what is done, all or nothing, and taken back."""

import io
import sqlite3
import threading
import zipfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from bot.disk import MAX_TEXT_BYTES
from bot.domain.documents.document_kind import Document
from bot.domain.documents.field_change import FieldChange
from bot.domain.gear.gear import GEAR, GearItem, GearKind
from bot.errors import Refusal
from bot.features import KINDS
from bot.rehearsal.clock import FakeClock
from bot.services.documents.catalogue import FEW_EDITS, Catalogue
from bot.services.documents.documents import as_file
from bot.services.feed import Feed
from bot.services.pages.document_files import MAX_PREVIEWS, DocumentFiles, Entry, Preview
from bot.services.pages.unpacking import ZipFault
from bot.store.database import Database
from tests.catalogue import AT, opened, photos_of
from tests.shipped import gear_words
from tests.zips import zipped

ALL_FIELDS = Path(__file__).parent.parent / "domain/kinds"
NAMES = ("gear.toml",)


def piece(number: int) -> GearItem:
    return GearItem(slug=f"piece-{number}", kind=GearKind.PEDAL, model=f"Piece {number}", year=1500 + number)


def pieces(count: int) -> str:
    return as_file(GEAR, map(piece, range(count)))


def files_of(database: Database, catalogue: Catalogue) -> DocumentFiles:
    return DocumentFiles(catalogue, Feed(), gear_words, photos_of(database, catalogue))


@pytest.fixture
async def files(database: Database) -> DocumentFiles:
    return files_of(database, await opened(database))


async def looked_at(files: DocumentFiles, text: str, *, prune: bool = False) -> Preview:
    return await files.preview([("gear.toml", text.encode())], prune=prune)


async def taken_in(files: DocumentFiles, text: str, *, prune: bool = False) -> Preview:
    preview = await looked_at(files, text, prune=prune)
    return await files.take_in(preview.number, preview.version, "juniper")


def held(files: DocumentFiles) -> dict[str, Document]:
    return {slug: each for kind in KINDS for slug, each in files.catalogue.all(kind).items()}


async def test_a_look_changes_nothing_and_what_it_shows_is_what_happens(files: DocumentFiles) -> None:
    await taken_in(files, pieces(42))
    before = held(files)
    edited = pieces(43).replace("year = 1507", "year = 1957")
    seen = await looked_at(files, edited)
    assert held(files) == before
    assert (len(seen.added), len(seen.changed), len(seen.removed), seen.unchanged) == (1, 1, 0, 41)
    assert seen.added == [Entry("gear.toml", "piece-42", "Piece 42")]
    assert [tuple(each) for each in seen.changed[0].changes] == [("year", "1507", "1957")]
    await files.take_in(seen.number, seen.version, "juniper")
    assert {key: after for key, _, after in seen.edits} == {
        ("gear", slug): each for slug, each in held(files).items() if before.get(slug) != each
    }
    again = await looked_at(files, edited)
    assert (again.edits, again.unchanged) == ([], 43)
    with pytest.raises(Refusal, match="page-import-nothing"):
        await files.take_in(again.number, again.version, "juniper")


async def test_all_of_it_is_one_change_of_somebody_and_is_taken_back_as_one(files: DocumentFiles) -> None:
    await taken_in(files, pieces(3))
    before = held(files)
    taken = await taken_in(files, pieces(300).replace("year = 1501", "year = 1801"))
    assert taken.change == 2
    await files.undo(taken.number, "juniper")
    assert held(files) == before
    assert files.previews[taken.number].undone


async def test_with_what_is_not_in_it_taken_out_that_is_shown_before(files: DocumentFiles) -> None:
    await taken_in(files, pieces(3))
    seen = await looked_at(files, pieces(1), prune=True)
    assert [each.slug for each in seen.removed] == ["piece-1", "piece-2"]
    await files.take_in(seen.number, seen.version, "juniper")
    assert list(held(files)) == ["piece-0"]


async def test_where_something_it_touches_was_changed_since_it_is_shown_anew_and_not_taken_in(
    files: DocumentFiles,
) -> None:
    await taken_in(files, pieces(2))
    seen = await looked_at(files, pieces(2).replace("1501", "1801"))
    async with files.catalogue.editing("mod_moss") as draft:
        draft.put(GEAR, draft.of(GEAR)["piece-1"].model_copy(update={"year": 1666}))
    with pytest.raises(Refusal, match="page-import-changed-since"):
        await files.take_in(seen.number, seen.version, "juniper")
    assert files.catalogue.all(GEAR)["piece-1"].year == 1666
    anew = files.previews[seen.number]
    assert [tuple(each) for each in anew.changed[0].changes] == [("year", "1666", "1801")]
    with pytest.raises(Refusal, match="page-import-changed-since"):
        await files.take_in(seen.number, seen.version, "juniper")  # of a page that shows the old one still
    anew = files.previews[seen.number]
    await files.take_in(anew.number, anew.version, "juniper")
    assert files.catalogue.all(GEAR)["piece-1"].year == 1801


async def test_what_else_was_changed_since_is_in_nobodys_way(files: DocumentFiles) -> None:
    await taken_in(files, pieces(2))
    seen = await looked_at(files, pieces(1).replace("1500", "1800"))
    async with files.catalogue.editing("mod_moss") as draft:
        draft.put(GEAR, draft.of(GEAR)["piece-1"].model_copy(update={"year": 1666}))
    await files.take_in(seen.number, seen.version, "juniper")
    assert [each.year for each in files.catalogue.all(GEAR).values()] == [1800, 1666]


async def test_who_presses_twice_takes_it_in_once_and_can_still_take_it_back(files: DocumentFiles) -> None:
    seen = await looked_at(files, pieces(2))
    await files.take_in(seen.number, seen.version, "juniper")
    with pytest.raises(Refusal, match="page-import-taken-before"):
        await files.take_in(seen.number, seen.version, "juniper")
    assert files.previews[seen.number].change == 1


def with_three_faults(text: str) -> str:
    return text.replace("= 1505", "= 5").replace('"Piece 77"', '""').replace('"piece-9"', '"NINE"')


SPOILED: dict[str, tuple[int, Callable[[str], str]]] = {
    "the last twice": (1, lambda text: f'{text}[[gear]]\nslug = "piece-299"\nkind = "pedal"\nmodel = "X"\n'),
    "three of many": (3, with_three_faults),
    "a newer form": (1, lambda text: f"format = 99\n{text}"),
    "a strange field": (1, lambda text: text.replace("year = 1503", "year = 1503\nfrets = 22")),
    "no TOML": (1, lambda text: text.replace('"piece-1"', '"piece-1')),
    "empty": (1, lambda _: ""),
    "nothing in it": (1, lambda _: "[[gear]]"),
    "no text": (1, lambda _: "\0\0"),
}


@pytest.mark.parametrize(("count", "spoil"), SPOILED.values(), ids=SPOILED.keys())
async def test_all_faults_are_told_with_line_and_mend_and_nothing_comes_in(
    files: DocumentFiles, count: int, spoil: Callable[[str], str]
) -> None:
    seen = await looked_at(files, spoil(pieces(300)))
    assert len(seen.faults) >= count
    assert all(fault.place.startswith("gear.toml") and fault.mend for fault in seen.faults)
    with pytest.raises(Refusal, match="page-import-nothing"):
        await files.take_in(seen.number, seen.version, "juniper")
    assert held(files) == {}


async def test_a_disk_that_fails_leaves_all_as_it_was_and_the_look_still_good(
    files: DocumentFiles, database: Database
) -> None:
    await taken_in(files, pieces(2))
    before = held(files)
    seen = await looked_at(files, pieces(300))
    async with database.writing() as connection:
        await connection.execute(
            "CREATE TRIGGER full BEFORE INSERT ON document WHEN new.slug = 'piece-299'"
            " BEGIN SELECT RAISE(FAIL, 'disk full'); END"
        )
    with pytest.raises(sqlite3.Error):
        await files.take_in(seen.number, seen.version, "juniper")
    assert held(files) == before
    async with database.writing() as connection:
        await connection.execute("DROP TRIGGER full")
    await files.take_in(seen.number, seen.version, "juniper")
    assert len(held(files)) == 300


async def test_what_is_saved_and_taken_in_again_is_the_same_to_the_letter(
    files: DocumentFiles, tmp_path: Path
) -> None:
    sent = [(f"{kind.name}.toml", (ALL_FIELDS / f"{kind.name}.toml").read_bytes()) for kind in KINDS]
    preview = await files.preview(sent)
    assert preview.faults == []
    await files.take_in(preview.number, preview.version, "juniper")
    saved = {kind.file: files.export(kind).encode() for kind in KINDS}
    with zipfile.ZipFile(io.BytesIO(files.everything())) as archive:
        assert {name: archive.read(name) for name in archive.namelist()} == saved
    assert files.everything() == files.everything()
    other = await Database.open(tmp_path / "other.db")
    anew = files_of(other, await opened(other))
    preview = await anew.preview([*saved.items()])
    await anew.take_in(preview.number, preview.version, "juniper")
    assert held(anew) == held(files)
    assert {kind.file: anew.export(kind).encode() for kind in KINDS} == saved
    await other.close()


async def test_while_a_great_file_comes_in_and_is_taken_back_all_else_goes_on(
    database: Database,
) -> None:
    threads = list[int]()

    def noting(_: GearItem) -> tuple[()]:
        threads.append(threading.get_ident())
        return ()

    def gone(piece: GearItem) -> None:
        noting(piece)

    catalogue = Catalogue(database, FakeClock(AT), [replace(GEAR, typed=noting, remains=gone)])
    files = files_of(database, catalogue)
    await taken_in(files, pieces(FEW_EDITS + 2))
    preview = await looked_at(files, pieces(1), prune=True)
    threads.clear()
    await files.take_in(preview.number, preview.version, "juniper")
    await files.undo(preview.number, "juniper")
    await catalogue.merge([(catalogue.kinds["gear"], [piece(0)])], prune=True)
    assert threads
    assert threading.get_ident() not in threads


async def test_the_zip_of_all_files_comes_in_as_they_do(files: DocumentFiles) -> None:
    await taken_in(files, pieces(3))
    saved = files.everything()
    async with files.catalogue.editing("juniper") as draft:
        draft.remove(GEAR, "piece-1")
    seen = await files.preview([("woodshed.zip", saved)])
    assert (seen.files, [each.slug for each in seen.added], seen.unchanged) == (
        "woodshed.zip",
        ["piece-1"],
        2,
    )
    await files.take_in(seen.number, seen.version, "juniper")
    assert sorted(held(files)) == ["piece-0", "piece-1", "piece-2"]


async def test_zips_and_files_have_one_bound_together(files: DocumentFiles) -> None:
    half = zipped({"gear.toml": b"#" * (MAX_TEXT_BYTES // 2 + 1)})
    seen = await files.preview([("one.zip", half), ("other.zip", half)])
    assert [(each.gaps["name"], each.gaps["why"]) for each in seen.refused] == [
        ("other.zip", ZipFault.TOO_BIG)
    ]


async def test_of_nothing_there_is_no_file(files: DocumentFiles) -> None:
    assert files.everything() == b""
    assert [files.count(kind) for kind in KINDS] == [0] * len(KINDS)


def test_no_secret_is_a_field_that_leaves_and_an_id_only_with_the_artists_own_files() -> None:
    fields = {name for kind in KINDS for name in kind.fields() if name not in kind.private}
    assert not {name for name in fields for word in ("token", "secret", "_id", "password") if word in name}
    private = {(kind.name, name) for kind in KINDS for name in kind.private if name.endswith("_id")}
    assert private == {("band", "user_id")}


async def test_two_files_of_one_name_are_told_apart_and_practice_is_sent_elsewhere(
    files: DocumentFiles,
) -> None:
    mine = pieces(1).encode()
    seen = await files.preview([("gear.toml", mine), ("practice.csv", b"session,at")])
    assert [(each.line, each.gaps["name"]) for each in seen.refused] == [
        ("page-import-practice", "practice.csv")
    ]
    assert (seen.edits, seen.wrong) == ((), 1)
    seen = await files.preview([("gear.toml", mine), ("gear.toml", mine)])
    assert "gear.toml (2), line 2: the slug 'piece-0' is taken in gear.toml, line 2" in str(seen.faults[0])


async def test_only_the_latest_looks_are_kept(files: DocumentFiles) -> None:
    looks = [await looked_at(files, pieces(1)) for _ in range(MAX_PREVIEWS + 1)]
    with pytest.raises(Refusal, match="page-import-gone"):
        await files.take_in(looks[0].number, 0, "juniper")
    assert list(files.previews) == [each.number for each in looks[1:]]


async def test_a_spreadsheet_shows_how_its_columns_are_taken_and_comes_in_as_shown(
    files: DocumentFiles,
) -> None:
    sheet = b"Type,Brand,Model,Price\nGuitar,Marrowby,Plank 2,300\nAmp,Wren,Kettle,200\n"
    seen = await files.preview([("shelf.csv", sheet)])
    (taken,) = seen.read.sheets
    assert [each.field for each in taken.columns] == ["kind", "maker", "model", ""]
    assert [each.slug for each in seen.added] == ["marrowby-plank-2", "wren-kettle"]
    of_windows = await files.preview([("shelf.csv", sheet.replace(b"Kettle", "Théière".encode("cp1252")))])
    assert [each.name for each in of_windows.added][1:] == ["Wren Théière"]
    broken = sheet.replace(b"Kettle", "Théière".encode() + b"\xe9")
    told = await files.preview([("shelf.csv", broken)])
    assert [each.says for each in told.faults] == ["something in it is not UTF-8"], "and not read as TheÌ…"
    await files.take_in(seen.number, seen.version, "juniper")
    again = await files.preview([("shelf.csv", sheet.replace(b"Plank 2,300", b"Plank 2,310"))])
    assert ([*again.edits], again.unchanged) == ([], 2)
    ours = await files.preview([("gear.csv", files.sheet().replace("amp", "cab").encode())])
    assert [(each.slug, each.changes) for each in ours.changed] == [
        ("wren-kettle", [FieldChange("kind", "amp", "cab")])
    ]


async def test_what_is_wrong_in_a_spreadsheet_and_beside_it_is_told_at_once(files: DocumentFiles) -> None:
    sheet = b"Type,Model,In\nGuitar,Plank,\nBathtub,Tub,\nPickup,Wool,nowhere\n"
    seen = await files.preview([("shelf.csv", sheet), ("gear.toml", b'[[gear]]\nslug = "x"')])
    assert [each.place for each in seen.faults] == [
        "gear.toml, line 1: gear no. 1 kind",
        "gear.toml, line 1: gear no. 1 model",
        "shelf.csv, line 3: kind",
    ]
    dangling = await files.preview([("shelf.csv", sheet.replace(b"Bathtub", b"Cab"))])
    assert [each.place for each in dangling.faults] == ["shelf.csv, line 4: in"]
    both = [("shelf.csv", b"Type,Model\nPedal,Piece 0\n"), ("gear.toml", pieces(1).encode())]
    (twice,) = (await files.preview(both)).faults
    assert twice.place == "shelf.csv, line 2"
    assert twice.says == "the slug 'piece-0' is taken in gear.toml, line 2"
