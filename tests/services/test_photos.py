"""Photos as they are kept: whole or not at all, once, private, and as long as somebody may want them back."""

import os
import stat
import sys
from datetime import timedelta
from pathlib import Path

import pytest

from bot.domain.chat.person import Forgotten, Person
from bot.domain.documents.photo import KEPT, MAX_PHOTOS, Photo, PhotoFault
from bot.domain.gear.gear import GEAR, GearItem, GearKind
from bot.domain.operation.finding import Grade
from bot.errors import Refusal
from bot.rehearsal.clock import FakeClock
from bot.services.documents.catalogue import Catalogue
from bot.services.documents.photos import TOPIC, Photos
from bot.services.documents.pictures import photo_finding
from bot.services.feed import Feed
from bot.store.database import Database
from bot.store.photo import all_photos, forget_in_photos
from tests.catalogue import AT, keep, opened
from tests.photographs import HOME, encoded, picture, portrait

TELE = GearItem(slug="blue-tele", kind=GearKind.GUITAR, model="Tele")


class House:
    """A shelf with one guitar, its photos, and a clock that is moved."""

    def __init__(self, database: Database, catalogue: Catalogue, clock: FakeClock) -> None:
        self.database, self.catalogue = database, catalogue
        self.clock, self.feed = clock, Feed()
        self.photos = self.anew()

    def anew(self, most_seconds: float = 60) -> Photos:
        return Photos(self.database, self.catalogue, self.clock, self.feed, most_seconds=most_seconds)

    async def add(self, colour: str = "red") -> Photo:
        return await self.photos.add("gear", "blue-tele", encoded(picture(colour=colour)))

    async def pass_by(self, time: timedelta) -> None:
        await self.clock.advance(self.clock.now() + time)

    def files(self) -> list[str]:
        return sorted(path.name for path in self.photos.folder.iterdir())

    def age(self) -> None:
        """Let all pictures have been made at the time of the clock."""
        for path in self.photos.folder.iterdir():
            os.utime(path, (AT.timestamp(), AT.timestamp()))


@pytest.fixture
async def house(database: Database) -> House:
    clock = FakeClock(AT)
    house = House(database, await keep(database, GEAR, [TELE], clock), clock)
    await house.photos.load()
    return house


async def test_nothing_but_the_two_sizes_is_on_the_disk_and_they_are_their_owners_alone(house: House) -> None:
    photo = await house.photos.add("gear", "blue-tele", portrait())
    assert house.files() == sorted([photo.large, photo.small])
    everything = b"".join(
        path.read_bytes() for path in house.database.path.parent.rglob("*") if path.is_file()
    )
    assert HOME not in everything
    if sys.platform != "win32":
        modes = {stat.S_IMODE(path.stat().st_mode) for path in house.photos.folder.iterdir()}
        assert modes == {0o600}


async def test_the_same_photo_sent_twice_is_one_and_what_was_said_of_it_stays(house: House) -> None:
    first = await house.add()
    await house.photos.describe(first.id, "  The blue one,\n on its stand ")
    assert (await house.add()).id == first.id
    assert [each.alt for each in house.photos.of("gear", "blue-tele")] == ["The blue one, on its stand"]
    fresh = house.anew()
    await fresh.load()
    assert fresh.of("gear", "blue-tele") == house.photos.of("gear", "blue-tele")


async def test_one_that_is_taken_off_can_be_put_back(house: House) -> None:
    photo = await house.add()
    await house.photos.take_off(photo.id)
    assert (house.photos.of("gear", "blue-tele"), len(house.photos.of("gear", "blue-tele", off=True))) == (
        [],
        1,
    )
    await house.photos.put_back(photo.id)
    assert house.photos.of("gear", "blue-tele") == [photo]


async def test_a_piece_that_is_taken_out_and_brought_back_has_its_photos(house: House) -> None:
    await house.add()
    async with house.catalogue.editing("artist") as draft:
        draft.remove(GEAR, "blue-tele")
    await house.pass_by(KEPT - timedelta(days=1))
    house.age()
    await house.photos.sweep()
    await house.catalogue.undo(None, "artist")
    assert len(house.photos.of("gear", "blue-tele")) == 1
    assert len(house.files()) == 2


async def removed(house: House) -> None:
    await house.pass_by(timedelta(minutes=1))
    async with house.catalogue.editing("artist") as draft:
        draft.remove(GEAR, "blue-tele")
    await house.pass_by(timedelta(minutes=1))


OTHER = TELE.model_copy(update={"model": "Another"})


async def test_what_is_new_does_not_show_the_photos_of_what_had_its_slug_before(house: House) -> None:
    photo = await house.add()
    await removed(house)
    await house.catalogue.merge([(GEAR, [OTHER])])
    assert house.photos.of("gear", "blue-tele") == []
    await house.photos.put_back(photo.id)
    fresh = house.anew()
    await fresh.load()
    assert fresh.of("gear", "blue-tele") == [photo], "who says that it is of this one is believed"


async def test_what_comes_back_as_it_went_shows_its_photos(house: House) -> None:
    photo = await house.add()
    await removed(house)
    await house.catalogue.merge([(GEAR, [TELE])])
    assert house.photos.of("gear", "blue-tele") == [photo]


async def test_what_came_in_while_no_bot_ran_is_new_as_well(house: House) -> None:
    await house.add()
    await removed(house)
    await (await opened(house.database, house.clock)).merge([(GEAR, [OTHER])])
    fresh = house.anew()
    await fresh.load()
    assert (fresh.of("gear", "blue-tele"), len(fresh.of("gear", "blue-tele", off=True))) == ([], 1)


async def test_what_nobody_uses_goes_after_its_time_and_what_is_used_never(house: House) -> None:
    used, off = await house.add(), await house.add("green")
    await house.photos.take_off(off.id)
    house.age()
    await house.pass_by(10 * KEPT)
    await house.photos.sweep()
    assert house.files() == sorted([used.large, used.small])
    assert [each.id for each in await all_photos(house.database)] == [used.id]
    with pytest.raises(Refusal, match="page-photos-unknown"):
        await house.photos.put_back(off.id)


async def test_one_that_is_taken_off_is_kept_its_time_however_long_its_piece_is_unchanged(
    house: House,
) -> None:
    photo = await house.add()
    house.age()
    await house.pass_by(2 * KEPT)
    await house.photos.take_off(photo.id)
    await house.pass_by(KEPT - timedelta(days=1))
    await house.photos.sweep()
    await house.photos.put_back(photo.id)
    assert len(house.files()) == 2


async def test_a_piece_that_is_long_gone_takes_its_photos_along(house: House) -> None:
    await house.add()
    house.age()
    async with house.catalogue.editing("artist") as draft:
        draft.remove(GEAR, "blue-tele")
    await house.pass_by(KEPT + timedelta(days=1))
    await house.photos.sweep()
    assert (house.files(), await all_photos(house.database)) == ([], [])


async def test_only_what_is_ours_is_swept(house: House) -> None:
    await house.add()
    for name in ("mine.webp", "cover.png", f"{'0' * 32}.webp"):
        (house.photos.folder / name).write_bytes(b"x")
    house.age()
    await house.pass_by(2 * KEPT)
    await house.photos.sweep()
    assert {"mine.webp", "cover.png"} <= {*house.files()}
    assert f"{'0' * 32}.webp" not in house.files(), "a picture of ours that no photo has"


async def test_what_a_kill_left_half_written_is_cleared_away(house: House) -> None:
    photo = await house.add()
    half = house.photos.folder / f".{photo.large}.0123abcd"
    half.write_bytes(b"half")
    await house.anew().load()
    assert house.files() == sorted([photo.large, photo.small])


async def test_there_are_so_many_and_no_more(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.services.documents.photos.MAX_PHOTOS", 1)
    assert MAX_PHOTOS > 1
    first = await house.add()
    with pytest.raises(Refusal) as refused:
        await house.add("green")
    assert refused.value.gaps["why"] == PhotoFault.TOO_MANY
    await house.photos.take_off(first.id)
    await house.add("green")
    with pytest.raises(Refusal):
        await house.photos.put_back(first.id)


async def test_of_what_was_taken_out_while_a_photo_came_none_is_kept(house: House) -> None:
    async with house.catalogue.editing("artist") as draft:
        draft.remove(GEAR, "blue-tele")
    with pytest.raises(Refusal) as refused:
        await house.add()
    assert refused.value.gaps["why"] == PhotoFault.GONE
    assert not house.photos.folder.exists()


async def test_what_takes_too_long_is_refused_and_leaves_nothing(house: House) -> None:
    with pytest.raises(Refusal) as refused:
        await house.anew(most_seconds=0).add("gear", "blue-tele", encoded(picture()))
    assert refused.value.gaps["why"] == PhotoFault.TOO_LONG
    assert not house.photos.folder.exists()


async def test_a_folder_that_cannot_be_written_is_said_to_be_and_no_row_is_left(house: House) -> None:
    house.photos.folder.write_bytes(b"a file where the folder is to be")
    with pytest.raises(Refusal) as refused:
        await house.add()
    assert refused.value.gaps["why"] == PhotoFault.DISK
    assert await all_photos(house.database) == []


async def test_pages_hear_of_it(house: House) -> None:
    with house.feed.reading() as unread:
        photo = await house.add()
        await house.photos.take_off(photo.id)
        assert [unread.get_nowait() for _ in range(2)] == [(TOPIC, {})] * 2


async def test_pictures_that_are_not_there_are_found_wanting(house: House, tmp_path: Path) -> None:
    photo = await house.add()
    assert house.photos.finding().grade is Grade.WELL
    (house.photos.folder / photo.small).unlink()
    fresh = house.anew()
    await fresh.load()
    assert fresh.finding().grade is Grade.WANTING
    assert str(tmp_path) in fresh.finding().says
    assert await photo_finding(house.database, house.database.path) == [fresh.finding()]


async def test_who_is_forgotten_is_named_by_no_photo(house: House) -> None:
    photo = await house.add()
    await house.photos.describe(photo.id, "Painted by @fan_fern")
    told = Forgotten()
    async with house.database.writing() as connection:
        await forget_in_photos(connection, Person(frozenset({"fan_fern"}), frozenset()), told)
    assert [each.alt for each in await all_photos(house.database)] == ["Painted by …"]
    assert sum(told.taken.values()) == 1


def test_only_what_is_to_be_seen_has_photos(house: House) -> None:
    assert house.photos.kind_with("gear", "blue-tele") == GEAR
    for kind, slug in (("gear", "none"), ("quote", "q1"), ("routine", "x"), ("nothing", "blue-tele")):
        assert house.photos.kind_with(kind, slug) is None
