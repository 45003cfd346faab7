"""What is exported and imported into an empty folder and exported again is identical, photos included."""

import asyncio
import json
import os
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.domain.documents.photo import MAX_PHOTOS, Photo
from bot.domain.gear.gear import GEAR
from bot.domain.practice.routine import ROUTINES
from bot.errors import DocumentError, StoreError
from bot.features import KINDS
from bot.files import export_all, import_all, preview
from bot.overrides import overrides
from bot.services.clock import WallClock
from bot.services.documents.catalogue import Catalogue
from bot.services.documents.data_folder import documents_in
from bot.services.documents.imports import Imports
from bot.services.documents.photo_files import FOLDER, LIST
from bot.services.documents.photos import Photos
from bot.services.documents.pictures import FOLDER as PICTURES
from bot.services.feed import Feed
from bot.settings import Settings
from bot.store.database import Database
from bot.store.photo import all_photos
from tests.photographs import HOME, HTML, SVG, animated, cut_off, encoded, huge_png, picture, portrait
from tests.shipped import gear_words

NOW = datetime(2030, 5, 18, tzinfo=UTC)
ALL_FIELDS = Path(__file__).parent / "domain/kinds"
LOG = """session,routine,block,what,at,kind,number,words
1,{slug},,,2030-05-17T19:00:00+00:00,started,,
1,{slug},,,2030-05-17T19:05:00+00:00,noted,,"=slower, ""said"" she"
1,{slug},,,2030-05-17T19:09:00+00:00,finished,,
"""


def house(folder: Path) -> Settings:
    folder.mkdir()
    return Settings(_env_file=None, database=folder / "woodshed.db", home=folder)  # pyright: ignore[reportCallIssue]


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return house(tmp_path / "own")


class Shelf:
    """What the bot has of photos while it runs."""

    def __init__(self, database: Database) -> None:
        self.database = database
        self.catalogue = Catalogue(database, WallClock(), KINDS)
        self.photos = Photos(database, self.catalogue, WallClock(), Feed())

    async def load(self) -> None:
        await self.catalogue.load()
        await self.photos.load()

    def imports(self) -> Imports:
        return Imports(self.database, self.catalogue, gear_words, self.photos)


async def with_photos(settings: Settings, *photos: bytes, alt: str = "") -> list[Photo]:
    """Add photos to the first document of each kind that has some, and return them."""
    added: list[Photo] = []
    async with Database.opened(settings.database) as database:
        shelf = Shelf(database)
        await shelf.load()
        for kind in (each for each in KINDS if each.has_photos):
            slug = next(iter(shelf.catalogue.all(kind)))
            added += [await shelf.photos.add(kind.name, slug, each) for each in photos]
            for photo in added if alt else ():
                await shelf.photos.describe(photo.id, f"{alt} {photo.id}")
    return added


async def filled(settings: Settings) -> None:
    """Import every kind with all its fields set, and practice; and add photos."""
    await import_all(settings, [ALL_FIELDS / f"{kind.name}.toml" for kind in KINDS], NOW)
    async with Database.opened(settings.database) as database:
        shelf = Shelf(database)
        await shelf.load()
        log = settings.home / "log.csv"
        log.write_text(LOG.format(slug=next(iter(shelf.catalogue.all(ROUTINES)))), "utf-8")
    await import_all(settings, [log], NOW)
    await with_photos(settings, portrait(), see_through(), alt='"Goldie", lit from behind\\')


def see_through() -> bytes:
    image = picture(700, 400, "green")
    image.putalpha(128)
    return encoded(image, "PNG")


def tree(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()
    }


async def test_all_of_every_kind_travels_into_an_empty_folder_and_back_to_the_byte(
    settings: Settings, tmp_path: Path
) -> None:
    await filled(settings)
    one, other = tmp_path / "one", tmp_path / "other"
    written = dict(await export_all(settings, one))
    assert written[one / LIST] == len([name for name in tree(one) if name.startswith(f"{FOLDER}/")]) > 0
    assert all(tree(one)[kind.file] for kind in KINDS), "every kind has something in it"
    empty = house(tmp_path / "empty")
    told = await import_all(empty, [one], NOW)
    assert (told.changed, told.unchanged, told.others) == ((), 0, ())
    await export_all(empty, other)
    assert tree(other) == tree(one)
    again = await import_all(empty, [one], NOW)
    assert (again.added, again.changed) == ((), ())
    assert again.unchanged == len(told.added)
    await export_all(empty, one)
    assert tree(other) == tree(one), "over what is there as well"


async def test_the_sample_artist_with_photos_travels_as_well(
    settings: Settings, data: Path, tmp_path: Path
) -> None:
    async with Database.opened(settings.database) as database:
        shelf = Shelf(database)
        await shelf.load()
        await shelf.catalogue.merge(documents_in(data, KINDS))
        for kind in (each for each in KINDS if each.has_photos):
            # A few of each kind: each photo is made anew in a process of its own.
            for number, slug in enumerate([*shelf.catalogue.all(kind)][:3]):
                await shelf.photos.add(kind.name, slug, encoded(picture(60 + number, 40), "PNG"))
    one, other = tmp_path / "one", tmp_path / "other"
    await export_all(settings, one)
    empty = house(tmp_path / "empty")
    assert (await import_all(empty, [one], NOW)).nowhere == ()
    await export_all(empty, other)
    assert tree(other) == tree(one)


async def test_nothing_that_a_camera_wrote_leaves_with_a_photo_or_comes_in_with_one(
    settings: Settings, tmp_path: Path
) -> None:
    await gear(settings, "goldie")
    listed(tmp_path / "in", {"mine.jpg": portrait()})
    await import_all(settings, [tmp_path / "in"], NOW)
    await export_all(settings, tmp_path / "out")
    assert HOME not in b"".join([*tree(tmp_path / "out").values(), *tree(settings.home).values()])


async def gear(settings: Settings, *slugs: str) -> None:
    file = settings.home / "some.toml"
    file.write_text("".join(f'[[gear]]\nslug = "{each}"\nkind = "guitar"\nmodel = "X"\n' for each in slugs))
    await import_all(settings, [file], NOW)


def listed(folder: Path, files: dict[str, bytes | None], slug: str = "goldie", kind: str = "gear") -> Path:
    """Write a list of photos with their files, but where there is none."""
    (folder / FOLDER).mkdir(parents=True, exist_ok=True)
    for name, content in files.items():
        if content is not None:
            (folder / FOLDER / name).write_bytes(content)
    entries = (f'[[photos]]\nkind = "{kind}"\nslug = "{slug}"\nfile = {json.dumps(name)}\n' for name in files)
    (folder / LIST).write_text("".join(entries), "utf-8")
    return folder / LIST


async def held(settings: Settings) -> list[Photo]:
    async with Database.opened(settings.database, beside=True) as database:
        return await all_photos(database)


async def test_what_is_wrong_with_photos_is_told_all_at_once_with_its_line_and_nothing_comes_in(
    settings: Settings, tmp_path: Path
) -> None:
    await gear(settings, "goldie")
    wrong: dict[str, bytes | None] = {
        "gone.jpg": None, "empty.jpg": b"", "html.jpg": HTML, "cat.png": SVG, "cut.jpg": cut_off(),
        "moves.webp": animated(), "huge.png": huge_png(), "big.png": bytes(20 * 2**20 + 1),
    }  # fmt: skip
    file = listed(tmp_path / "in", {"good.jpg": portrait()} | wrong)
    before = tree(settings.home)
    more = tmp_path / "in/gear.toml"
    more.write_text('[[gear]]\nslug = "new"\nkind = "lute"\nmodel = "X"\n')
    with pytest.raises(DocumentError) as refused:
        await import_all(settings, [more, file], NOW)
    told = {fault.place: fault for fault in refused.value.faults}
    assert len(told) == len(wrong) + 1, "and the one in the other file"
    assert [f"{file}, line {4 * number}: photos no. {number} file" for number in range(2, 10)] == [*told][1:]
    assert all(fault.mend for fault in refused.value.faults)
    assert tree(settings.home) == before
    assert await held(settings) == []


@pytest.mark.parametrize(
    "name", ["../secret.jpg", "/etc/passwd", "C:\\x.jpg", "a/b.jpg", ".env", "..", "", "x\n.jpg", "x" * 200]
)
async def test_a_name_that_leads_elsewhere_is_none(settings: Settings, tmp_path: Path, name: str) -> None:
    await gear(settings, "goldie")
    (tmp_path / "secret.jpg").write_bytes(portrait())
    file = listed(tmp_path / "in", {})
    file.write_text(f'[[photos]]\nkind = "gear"\nslug = "goldie"\nfile = {json.dumps(name)}\n')
    for work in (preview(settings, [file]), import_all(settings, [file], NOW)):
        with pytest.raises(DocumentError, match="line 4"):
            await work


@pytest.mark.skipif(os.name != "posix", reason="links of POSIX")
async def test_a_link_is_not_followed(settings: Settings, tmp_path: Path) -> None:
    await gear(settings, "goldie")
    (tmp_path / "secret.jpg").write_bytes(portrait())
    file = listed(tmp_path / "in", {"link.jpg": None})
    (tmp_path / "in" / FOLDER / "link.jpg").symlink_to(tmp_path / "secret.jpg")
    with pytest.raises(DocumentError, match="it is a link"):
        await import_all(settings, [file], NOW)


async def test_photos_of_what_is_not_there_or_has_none_are_told_with_the_mend(
    settings: Settings, tmp_path: Path
) -> None:
    await gear(settings, "goldie")
    for slug, kind, says in (
        ("goldi", "gear", "there is no gear 'goldi' — did you mean 'goldie'"),
        ("x", "quote", "there are no photos of a 'quote'"),
        ("x", "gera", "there are no photos of a 'gera' — did you mean 'gear'"),
    ):
        file = listed(tmp_path / "in", {"a.jpg": portrait()}, slug, kind)
        for work in (preview(settings, [file]), import_all(settings, [file], NOW)):
            with pytest.raises(DocumentError, match=says):
                await work
    assert not (settings.database.parent / PICTURES).exists()


async def test_a_list_of_a_newer_woodshed_is_told_to_be(settings: Settings, tmp_path: Path) -> None:
    file = listed(tmp_path / "in", {"a.jpg": portrait()})
    file.write_text(f"format = 99\n{file.read_text()}")
    with pytest.raises(DocumentError, match="made by a newer Woodshed — update this one"):
        await import_all(settings, [file], NOW)


async def test_more_than_there_may_be_are_told_before_any_comes_in(
    settings: Settings, tmp_path: Path
) -> None:
    await gear(settings, "goldie")
    many: dict[str, bytes | None] = {
        f"{number}.png": encoded(picture(9 + number, 9), "PNG") for number in range(MAX_PHOTOS + 1)
    }
    with pytest.raises(DocumentError, match=f"more than {MAX_PHOTOS} photos"):
        await import_all(settings, [listed(tmp_path / "in", many)], NOW)
    assert await held(settings) == []


async def test_a_preview_tells_what_an_import_does_and_keeps_nothing(
    settings: Settings, tmp_path: Path
) -> None:
    await gear(settings, "goldie")
    await with_photos(settings, portrait())
    await export_all(settings, tmp_path / "out")
    file = tmp_path / "out" / LIST
    file.write_text(file.read_text().replace('1.webp"', '1.webp"\nalt = "The gold one"'))
    listed(tmp_path / "in", {"new.png": see_through()})
    file.write_text(file.read_text() + "".join((tmp_path / "in" / LIST).read_text()))
    (tmp_path / "in" / FOLDER / "new.png").rename(tmp_path / "out" / FOLDER / "new.png")
    told = await preview(settings, [file])
    assert (told.added, told.changed, told.how) == (
        (f"{FOLDER}/new.png",),
        (f"{FOLDER}/gear-goldie-1.webp",),
        ("alt – → The gold one",),
    )
    assert await preview(settings, [file]) == told
    assert await import_all(settings, [file], NOW) == told
    assert (await import_all(settings, [file], NOW)).unchanged == 2
    assert [photo.alt for photo in await held(settings)] == ["The gold one", ""]


async def test_with_what_does_not_come_taken_out_the_photos_are_those_of_the_files(
    settings: Settings, tmp_path: Path
) -> None:
    await gear(settings, "goldie")
    await with_photos(settings, portrait())
    await export_all(settings, tmp_path / "out")
    before = tree(tmp_path / "out")
    await with_photos(settings, see_through())
    told = await import_all(settings, [tmp_path / "out"], NOW)
    assert told.others == (f"{FOLDER}/gear-goldie-2.webp",)
    await import_all(settings, [tmp_path / "out"], NOW, prune=True)
    assert [photo.is_off for photo in await held(settings)] == [False, True]
    await export_all(settings, tmp_path / "out")
    assert tree(tmp_path / "out") == before


async def test_what_is_taken_off_is_in_no_export_any_more_and_what_is_somebodys_own_stays(
    settings: Settings, tmp_path: Path
) -> None:
    await gear(settings, "goldie")
    first, _ = await with_photos(settings, portrait(), see_through())
    await export_all(settings, tmp_path / "out")
    (tmp_path / "out" / FOLDER / "holiday.jpg").write_bytes(b"mine")
    async with Database.opened(settings.database) as database:
        shelf = Shelf(database)
        await shelf.load()
        await shelf.photos.take_off(first.id)
    await export_all(settings, tmp_path / "out")
    names = {name for name in tree(tmp_path / "out") if name.startswith(FOLDER + "/")}
    assert names == {f"{FOLDER}/gear-goldie-1.webp", f"{FOLDER}/holiday.jpg"}


async def test_a_picture_that_is_not_there_is_told_when_all_else_is_written_and_comes_back_by_an_import(
    settings: Settings, tmp_path: Path
) -> None:
    await gear(settings, "goldie")
    first, _ = await with_photos(settings, portrait(), see_through())
    await export_all(settings, tmp_path / "whole")
    (settings.database.parent / PICTURES / first.large).unlink()
    with pytest.raises(StoreError, match=r"gear-goldie-1\.webp"):
        await export_all(settings, tmp_path / "out")
    assert [name for name in tree(tmp_path / "out") if name.endswith(".webp")] == [
        f"{FOLDER}/gear-goldie-2.webp"
    ]
    await import_all(settings, [tmp_path / "whole"], NOW)
    await export_all(settings, tmp_path / "out")
    assert tree(tmp_path / "out") == tree(tmp_path / "whole")


async def test_what_fails_in_the_middle_leaves_neither_rows_nor_pictures(
    settings: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    await gear(settings, "goldie")
    file = listed(tmp_path / "in", {"a.jpg": portrait(), "b.png": see_through()})
    with monkeypatch.context() as patched:
        patched.delattr("bot.services.documents.photos.write_alt")
        with pytest.raises(NameError):
            await import_all(settings, [file], NOW)
    assert await held(settings) == []
    assert tree(settings.database.parent / PICTURES) == {}
    assert len((await import_all(settings, [file], NOW)).added) == 2


async def test_a_folder_with_nothing_of_an_export_in_it_is_told(settings: Settings, tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in/notes.txt").write_text("mine")
    with pytest.raises(DocumentError, match="there is nothing in it that an export has"):
        await import_all(settings, [tmp_path / "in"], NOW)
    assert not settings.database.exists()


async def test_beside_a_running_bot_photos_come_in_through_it_or_are_told_and_leave_nothing(
    settings: Settings, tmp_path: Path
) -> None:
    async with Database.opened(settings.database) as database:
        shelf = Shelf(database)
        await shelf.load()
        running = asyncio.create_task(shelf.imports().run())
        try:
            file = listed(tmp_path / "in", {"a.jpg": portrait()})
            with pytest.raises(DocumentError, match=f"{LIST}, line 3: photos no. 1 slug: there is no gear"):
                await import_all(settings, [file], NOW)
            assert tree(settings.database.parent / PICTURES) == {}
            await gear(settings, "goldie")
            assert (await import_all(settings, [file], NOW)).added == (f"{FOLDER}/a.jpg",)
            assert len(shelf.photos.of(GEAR.name, "goldie")) == 1
            assert (await import_all(settings, [file], NOW)).unchanged == 1
        finally:
            running.cancel()


async def test_an_export_into_ones_own_folder_is_no_finding_there_and_writes_over_no_picture(
    settings: Settings,
) -> None:
    await gear(settings, "goldie")
    await with_photos(settings, portrait())
    before = tree(settings.home / PICTURES)
    await export_all(settings, settings.home)
    assert tree(settings.home / PICTURES) == before
    assert [each.says for each in overrides(settings) if FOLDER in each.says] == []
