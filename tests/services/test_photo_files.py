"""Photos in the files of the pages: shown before they come in, whole with their documents, and taken back."""

import sqlite3
import stat
import tracemalloc
import zipfile
from collections.abc import AsyncGenerator
from io import BytesIO
from pathlib import Path

import pytest

from bot.disk import MAX_TEXT_BYTES
from bot.domain.documents.photo import MAX_BYTES
from bot.domain.gear.gear import GEAR, GearItem, GearKind
from bot.errors import Refusal
from bot.features import KINDS
from bot.services.documents.documents import as_file
from bot.services.documents.photo_files import FOLDER, LIST
from bot.services.documents.pictures import PictureMaker
from bot.services.feed import Feed
from bot.services.pages.document_files import DocumentFiles, Entry, PhotoEntry, Preview
from bot.services.pages.sent_files import MAX_SENT_BYTES, sent_files
from bot.services.pages.unpacking import ZipFault
from bot.store.database import Database
from bot.store.photo import all_photos
from tests.catalogue import keep, opened, photos_of
from tests.photographs import HOME, HTML, encoded, picture, portrait
from tests.shipped import gear_words
from tests.zips import zipped

ALL_FIELDS = Path(__file__).parent.parent / "domain/kinds"
TELE = GearItem(slug="blue-tele", kind=GearKind.GUITAR, model="Tele")
ONE = b'[[photos]]\nkind = "gear"\nslug = "blue-tele"\nfile = "mine.jpg"\nalt = "On its stand"\n'


@pytest.fixture
async def files(database: Database) -> DocumentFiles:
    catalogue = await keep(database, GEAR, [TELE])
    return DocumentFiles(catalogue, Feed(), gear_words, photos_of(database, catalogue))


@pytest.fixture
async def anew(tmp_path: Path) -> AsyncGenerator[DocumentFiles]:
    """Give the files of an artist who has nothing yet."""
    (tmp_path / "other").mkdir()
    async with Database.opened(tmp_path / "other/woodshed.db") as database:
        catalogue = await opened(database)
        yield DocumentFiles(catalogue, Feed(), gear_words, photos_of(database, catalogue))


async def take(files: DocumentFiles, *sent: tuple[str, bytes], prune: bool = False) -> Preview:
    seen = await files.preview(sent, prune=prune)
    assert not seen.wrong, [*map(str, seen.faults), *seen.refused]
    return await files.take_in(seen.number, seen.version, "juniper")


def shown(files: DocumentFiles) -> list[str]:
    return [photo.alt for photo in files.photos.of("gear", "blue-tele")]


async def test_the_zip_of_all_kinds_and_photos_comes_into_an_empty_house_and_is_saved_to_the_byte(
    files: DocumentFiles, anew: DocumentFiles
) -> None:
    await take(files, *((kind.file, (ALL_FIELDS / f"{kind.name}.toml").read_bytes()) for kind in KINDS))
    for kind in (each for each in KINDS if each.has_photos):
        for slug in files.catalogue.all(kind):
            await files.photos.add(kind.name, slug, portrait())
    saved = files.everything()
    assert saved.count(f"{FOLDER}/".encode()) >= 2
    taken = await take(anew, ("woodshed.zip", saved))
    assert anew.everything() == saved
    assert len(taken.pictures) > 0
    assert not (await anew.preview([("woodshed.zip", saved)])).does
    await anew.undo(taken.number, "juniper")
    assert f"{FOLDER}/".encode() not in anew.everything()
    await take(anew, ("woodshed.zip", saved))
    assert anew.everything() == saved


async def test_a_look_shows_the_photo_made_anew_and_keeps_nothing_of_it(
    files: DocumentFiles, database: Database
) -> None:
    seen = await files.preview([(LIST, ONE), ("mine.jpg", portrait())])
    assert seen.pictures == [PhotoEntry("mine.jpg", "Tele", "On its stand")]
    small = files.picture(seen.number, 0)
    assert isinstance(small, bytes)
    assert HOME not in small
    assert small.startswith(b"RIFF")
    assert [files.picture(*each) for each in ((seen.number, 1), (seen.number, -1), ("no", 0))] == [None] * 3
    assert not files.photos.folder.exists()
    assert await all_photos(database) == []
    await files.take_in(seen.number, seen.version, "juniper")
    assert shown(files) == ["On its stand"]


async def test_photos_alone_come_in_once_and_go_with_one_press(files: DocumentFiles) -> None:
    taken = await take(files, (LIST, ONE), ("mine.jpg", portrait()))
    assert taken.change is None
    with pytest.raises(Refusal, match="page-import-taken-before"):
        await files.take_in(taken.number, taken.version, "juniper")
    await files.undo(taken.number, "juniper")
    assert shown(files) == []
    with pytest.raises(Refusal, match="page-import-not-taken"):
        await files.undo(taken.number, "juniper")
    await take(files, (LIST, ONE), ("mine.jpg", portrait()))
    assert shown(files) == ["On its stand"]


async def test_where_the_photos_of_an_import_cannot_go_back_nothing_of_it_does(
    files: DocumentFiles, database: Database
) -> None:
    text = as_file(GEAR, [TELE.model_copy(update={"year": 1966})]).encode()
    taken = await take(files, ("gear.toml", text), (LIST, ONE), ("mine.jpg", portrait()))
    async with database.writing() as connection:
        await connection.execute(
            "CREATE TRIGGER full BEFORE UPDATE ON photo BEGIN SELECT RAISE(ABORT, 'full'); END"
        )
    with pytest.raises(sqlite3.Error):
        await files.undo(taken.number, "juniper")
    assert (files.catalogue.all(GEAR)["blue-tele"].year, shown(files)) == (1966, ["On its stand"])
    async with database.writing() as connection:
        await connection.execute("DROP TRIGGER full")
    await files.undo(taken.number, "juniper")
    assert (files.catalogue.all(GEAR)["blue-tele"].year, shown(files)) == (TELE.year, [])


async def test_other_words_are_shown_beside_the_old_ones_and_none_leave_them(files: DocumentFiles) -> None:
    await take(files, (LIST, ONE), ("mine.jpg", portrait()))
    same = await files.preview([(LIST, ONE.replace(b"On its stand", b"")), ("mine.jpg", portrait())])
    assert not same.does
    taken = await take(files, (LIST, ONE.replace(b"On", b"Off")), ("mine.jpg", portrait()))
    assert taken.described == [PhotoEntry("mine.jpg", "Tele", "Off its stand", "On its stand")]
    await files.undo(taken.number, "juniper")
    assert shown(files) == ["On its stand"]


async def test_with_what_does_not_come_taken_out_photos_go_and_come_back_by_undo(
    files: DocumentFiles,
) -> None:
    await files.photos.add("gear", "blue-tele", encoded(picture(colour="green")))
    taken = await take(files, (LIST, ONE), ("mine.jpg", portrait()), prune=True)
    assert taken.removed == [Entry(LIST, "blue-tele", "Tele")]
    assert shown(files) == ["On its stand"]
    await files.undo(taken.number, "juniper")
    assert shown(files) == [""]


async def test_what_changed_since_is_shown_anew_and_nothing_comes_in(files: DocumentFiles) -> None:
    new = as_file(GEAR, [GearItem(slug="new", kind=GearKind.PEDAL, model="New")]).encode()
    seen = await files.preview([(LIST, ONE), ("mine.jpg", portrait()), ("gear.toml", new)])
    async with files.catalogue.editing("mod_moss") as draft:
        draft.remove(GEAR, "blue-tele")
    with pytest.raises(Refusal, match=r"page-(import-changed-since|photos-refused)"):
        await files.take_in(seen.number, seen.version, "juniper")
    assert files.catalogue.all(GEAR) == {}
    assert [*files.photos.folder.glob("*")] == []
    assert "there is no gear 'blue-tele'" in str(files.previews[seen.number].faults[0])


async def test_a_photo_without_a_list_and_one_that_is_none_are_told(files: DocumentFiles) -> None:
    seen = await files.preview([(LIST, ONE), ("mine.jpg", HTML), ("other.png", portrait())])
    assert [fault.place for fault in seen.faults] == ["other.png", f"{LIST}, line 4: photos no. 1 file"]
    with pytest.raises(Refusal, match="page-import-nothing"):
        await files.take_in(seen.number, seen.version, "juniper")


def linked() -> bytes:
    """Return a ZIP in which a photo is a link to the settings."""
    packed = BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        link = zipfile.ZipInfo(f"{FOLDER}/mine.jpg")
        link.create_system, link.external_attr = 3, (stat.S_IFLNK | 0o777) << 16
        archive.writestr(link, "../../.env")
        archive.writestr(zipfile.ZipInfo(LIST), ONE)
    return packed.getvalue()


async def test_a_link_in_a_zip_is_no_photo(files: DocumentFiles) -> None:
    seen = await files.preview([("x.zip", linked())])
    assert "no JPEG, PNG or WebP" in str(seen.faults[0])


@pytest.mark.parametrize(
    "name",
    [
        "../photos/x.webp", "photos/../x.webp", "/photos/x.webp", "photos/C:\\x.webp", "photos/a/x.webp",
        "photos/.x.webp", "photos/x.svg", "photos/", "photos", "pictures/x.webp", "photos/x.webp/", "x.webp",
    ],
)  # fmt: skip
def test_a_zip_with_a_name_that_no_photo_has_is_strange(name: str) -> None:
    sent = sent_files([("x.zip", zipped({LIST: b"", name: b"x"}))], ["gear.toml"])
    assert [refusal.gaps["why"] for refusal in sent.refused] == [ZipFault.STRANGE]
    assert (sent.texts, sent.pictures) == ({}, {})


@pytest.mark.parametrize(
    "files",
    [
        {f"{FOLDER}/x.webp": MAX_BYTES + 1},
        {LIST: MAX_TEXT_BYTES + 1},
        {LIST: MAX_TEXT_BYTES, "gear.toml": 1},
        {f"{FOLDER}/{number}.webp": MAX_BYTES for number in range(MAX_SENT_BYTES // MAX_BYTES + 1)},
    ],
    ids=["a photo", "a text", "two texts", "all photos"],
)
def test_zeros_that_pack_a_thousandfold_are_too_big_and_take_no_more_than_the_bound(
    files: dict[str, int],
) -> None:
    packed = zipped({name: bytes(size) for name, size in files.items()})
    tracemalloc.start()
    sent = sent_files([("x.zip", packed)], ["gear.toml"])
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert [refusal.gaps["why"] for refusal in sent.refused] == [ZipFault.TOO_BIG]
    assert most < 2 * MAX_SENT_BYTES


def test_two_files_of_one_name_are_told_apart_or_told() -> None:
    sent = sent_files([("x.webp", b"1"), ("x.webp", b"2"), ("gear.toml", b"a"), ("gear.toml", b"b")], [])
    assert sent.pictures == {"x.webp": b"1"}
    assert [fault.place for fault in sent.faults] == ["x.webp"]
    assert [*sent.texts.values()] == ["a", "b"]


async def test_photos_that_wait_make_room_for_others_before_they_fill_the_memory(
    files: DocumentFiles, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.services.pages.document_files.MAX_SENT_BYTES", 1)
    first = await files.preview([(LIST, ONE), ("mine.jpg", portrait())])
    other = await files.preview([(LIST, ONE), ("mine.jpg", portrait())])
    assert list(files.previews) == [other.number]
    assert files.picture(first.number, 0) is None


def test_what_takes_too_long_is_told_as_such() -> None:
    assert PictureMaker(0).make(portrait()) == "too-long"
