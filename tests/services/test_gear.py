"""The shelf: found by words, changed by the artist, merged from files and written back."""

import asyncio
from datetime import datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.domain.gear.gear import GEAR, GearItem, GearKind, Provenance, Status
from bot.domain.gear.gear_match import GearFound, GearNotFound
from bot.domain.gear.gear_words import read_gear_words
from bot.errors import DocumentError, Refusal
from bot.services.documents.catalogue import Catalogue
from bot.services.documents.documents import as_file, load
from bot.services.gear.gear import GearCollection
from bot.store.database import Database
from tests.catalogue import keep, opened

PROJECT = Path(__file__).parent.parent.parent
TEXT = (PROJECT / "data/gear.toml").read_text(encoding="utf-8")
WORDS = read_gear_words((PROJECT / "data/words/gear.toml").read_text(encoding="utf-8"))

lines = st.text(st.characters(exclude_categories=["C", "Z"]), min_size=1, max_size=40)
tags = st.text("abcdefghij-éß 0123456789", min_size=1, max_size=28).filter(
    lambda tag: tag == " ".join(tag.split())
)
pieces = st.lists(
    st.builds(
        GearItem,
        slug=st.from_regex(r"[a-z0-9]{1,8}(-[a-z0-9]{1,8})?", fullmatch=True),
        kind=st.sampled_from(GearKind),
        maker=lines | st.just(""),
        model=lines,
        nickname=lines | st.just(""),
        year=st.none() | st.integers(1500, 2100),
        since=st.none() | st.integers(1500, 2100),
        status=st.sampled_from(Status),
        story=lines | st.just(""),
        provenance=st.sampled_from(Provenance),
        tags=st.lists(tags, max_size=4).map(tuple),
    ),
    unique_by=lambda item: item.slug,
    max_size=6,
).map(
    lambda items: [items[0], *(item.with_field("in", items[0].slug) for item in items[1:])] if items else []
)


@pytest.fixture
async def catalogue(database: Database) -> Catalogue:
    await keep(database, GEAR, GEAR.read(TEXT))
    return await opened(database)


@pytest.fixture
async def shelf(catalogue: Catalogue, database: Database) -> GearCollection:
    return GearCollection(catalogue, database, WORDS)


async def again(database: Database) -> GearCollection:
    """Return the shelf as a restarted bot reads it."""
    return GearCollection(await opened(database), database, WORDS)


async def test_a_second_import_of_the_same_file_changes_nothing(
    catalogue: Catalogue, shelf: GearCollection
) -> None:
    before = shelf.items
    merged = await catalogue.merge([(GEAR, GEAR.read(TEXT))])
    assert (merged.added, merged.changed, merged.unchanged) == ((), (), len(before))
    assert shelf.items == before


async def test_a_merge_tells_what_it_added_and_changed_and_leaves_the_rest(
    catalogue: Catalogue, shelf: GearCollection, database: Database
) -> None:
    before = {item.slug: item for item in shelf.items}
    goldie = before["goldie"].with_field("nickname", "Goldilocks")
    new = GearItem(slug="spoon", kind=GearKind.OTHER, model="Spoon")
    merged = await catalogue.merge([(GEAR, [goldie, new, before["nib"]])])
    assert (merged.added, merged.changed, merged.unchanged) == (("spoon",), ("goldie",), 1)
    assert {item.slug: item for item in (await again(database)).items} == before | {
        "goldie": goldie,
        "spoon": new,
    }


async def test_what_is_changed_in_chat_is_found_at_once_and_after_a_restart(
    shelf: GearCollection, database: Database
) -> None:
    item = await shelf.add(GearKind.PEDAL, "Quiet Thunder", "juniper")
    assert item.status is Status.RESTING
    changed = await shelf.change(item.slug, "nickname", "Grumble", "juniper")
    assert await shelf.find("grumbel") == GearFound(changed)
    assert await (await again(database)).find("quiet thunder") == GearFound(changed)


async def test_the_same_name_and_kind_twice_is_refused_another_kind_is_not(shelf: GearCollection) -> None:
    await shelf.add(GearKind.PEDAL, "Quiet Thunder", "juniper")
    with pytest.raises(Refusal) as refused:
        await shelf.add(GearKind.PEDAL, "quiet  THUNDER", "juniper")
    assert refused.value.line == "gear-there-already"
    assert (await shelf.add(GearKind.AMP, "Quiet Thunder", "juniper")).slug == "quiet-thunder-2"


async def test_changes_that_come_at_once_lose_nothing_of_each_other(
    catalogue: Catalogue, shelf: GearCollection, database: Database
) -> None:
    await asyncio.gather(
        shelf.change("goldie", "nickname", "Goldilocks", "juniper"),
        shelf.change("goldie", "year", "1999", "juniper"),
        catalogue.merge([(GEAR, [GearItem(slug="spoon", kind=GearKind.OTHER, model="Spoon")])]),
        shelf.change("toast", "status", "sold", "juniper"),
    )
    for now in (shelf, await again(database)):
        held = {item.slug: item for item in now.items}
        assert (held["goldie"].nickname, held["goldie"].year) == ("Goldilocks", 1999)
        assert (held["toast"].status, "spoon" in held) == (Status.SOLD, True)


async def test_names_that_come_at_once_get_a_slug_each_and_the_same_name_is_taken_once(
    shelf: GearCollection,
) -> None:
    before = len(shelf.items)
    tried = await asyncio.gather(
        shelf.add(GearKind.PEDAL, "Quiet Thunder", "juniper"),
        shelf.add(GearKind.AMP, "Quiet Thunder", "juniper"),
        shelf.add(GearKind.PEDAL, "quiet thunder", "juniper"),
        return_exceptions=True,
    )
    assert {item.slug for item in tried if isinstance(item, GearItem)} == {"quiet-thunder", "quiet-thunder-2"}
    assert len(shelf.items) == before + 2


async def test_while_the_index_is_made_what_is_found_is_what_is_on_the_shelf(shelf: GearCollection) -> None:
    seen: list[object] = []

    async def look() -> None:
        while not work.done():
            for ask in ("goldilocks", "lark 59"):
                match await shelf.find(ask):
                    case GearFound(item):
                        seen.append(item in shelf.items)
                    case _:
                        pass
            await asyncio.sleep(0)

    work = asyncio.create_task(shelf.change("goldie", "nickname", "Goldilocks", "juniper"))
    await look()
    work = asyncio.create_task(shelf.remove("goldie", "juniper"))
    await look()
    assert seen
    assert all(seen)


async def test_a_piece_that_is_taken_off_is_gone_and_stays_gone(
    shelf: GearCollection, database: Database
) -> None:
    await shelf.remove("goldie", "juniper")
    for now in (shelf, await again(database)):
        assert "goldie" not in {item.slug for item in now.items}
    for late in (shelf.remove("goldie", "juniper"), shelf.change("goldie", "year", "1999", "juniper")):
        with pytest.raises(Refusal) as refused:
            await late
        assert refused.value.line == "gear-not-on-the-shelf"


async def test_a_slug_is_always_its_own_piece(shelf: GearCollection) -> None:
    for item in shelf.items:
        assert await shelf.find(item.slug.upper()) == GearFound(item)


async def test_a_wish_is_told_once_two_fans_share_it_however_they_put_it(
    shelf: GearCollection, evening: datetime
) -> None:
    for ask in ("  A Saxophone!! ", "do you have a saxophone", "saxophone"):
        await shelf.wish(ask, "1", evening)
    assert await shelf.wishes(9) == []
    await shelf.wish("any saxophone here?", "2", evening)
    assert await shelf.wishes(9) == [("saxophone", 2)]
    assert await shelf.find("a saxophone") == GearNotFound()


@pytest.mark.parametrize(
    "ask",
    [
        *(
            "🎷",
            "what is that",
            "help",
            "price",
            "who made it",
            "why do you play so loud",
            "@vip_vesper",
            "42",
            "x",
        ),
        *("how old is the theremin", "did you sell it", "best song ever", "where do I find your discord"),
        "a theremin would go so well with everything that was played tonight",
    ],
)
async def test_what_can_be_no_piece_of_gear_is_no_wish(
    ask: str, shelf: GearCollection, evening: datetime
) -> None:
    for fan in "12":
        assert await shelf.wish(ask, fan, evening) == ""
    assert await shelf.wishes(9) == []


@pytest.mark.parametrize("ask", ["a les paul", "do you have a Les Paul?", "les paul"])
async def test_a_name_that_begins_with_a_little_word_is_wished_for_whole(
    ask: str, shelf: GearCollection, evening: datetime
) -> None:
    assert await shelf.wish(ask, "1", evening) == "les paul"


async def test_a_name_of_two_words_that_is_on_the_shelf_is_found(shelf: GearCollection) -> None:
    await shelf.change("toast", "model", "Les Paul", "juniper")
    found = await shelf.find("the les paul")
    assert isinstance(found, GearFound)
    assert found.item.slug == "toast"


async def test_a_part_is_put_into_a_piece_by_its_name_and_out_of_it_when_that_goes(
    shelf: GearCollection, database: Database
) -> None:
    assert (await shelf.change("sixpence", "in", "Blue Fin", "juniper")).part_of == "blue-fin"
    blue_fin = await shelf.the_one("blue-fin")
    for now in (shelf, await again(database)):
        assert [part.slug for part in now.parts(blue_fin)] == ["sixpence"]
        assert now.holder(await now.the_one("sixpence")) == blue_fin
        assert await now.find("pickups blue fin") == GearFound(await now.the_one("sixpence"))
    await shelf.remove("blue-fin", "juniper")
    for now in (shelf, await again(database)):
        assert (await now.the_one("sixpence")).part_of is None


@pytest.mark.parametrize(
    ("value", "line"), [("sixpence", "gear-bad-in"), ("spaceship", "gear-not-on-the-shelf")]
)
async def test_a_part_is_put_neither_into_itself_nor_into_what_is_not_there(
    value: str, line: str, shelf: GearCollection
) -> None:
    with pytest.raises(Refusal) as refused:
        await shelf.change("sixpence", "in", value, "juniper")
    assert refused.value.line == line
    assert (await shelf.the_one("sixpence")).part_of == "toast"
    with pytest.raises(Refusal) as refused:
        await shelf.change("toast", "in", "sixpence", "juniper")
    assert refused.value.line == "gear-bad-in"
    assert (await shelf.change("sixpence", "in", "", "juniper")).part_of is None


async def test_what_is_in_a_part_of_it_takes_nothing_in(shelf: GearCollection) -> None:
    await shelf.change("blue-fin", "in", "sixpence", "juniper")
    for slug, holder in (("toast", "blue-fin"), ("toast", "sixpence"), ("sixpence", "blue-fin")):
        with pytest.raises(Refusal) as refused:
            await shelf.change(slug, "in", holder, "juniper")
        assert refused.value.line == "gear-bad-in"
    assert shelf.holder(await shelf.the_one("toast")) is None


@pytest.mark.parametrize(
    ("ask", "one", "to_change"),
    [
        ("pedals", "gear-which", "gear-which"),
        ("guitars", "goldie", "gear-which"),
        ("the guitar in use", "goldie", "gear-which"),
        ("amp", "kettle", "gear-which"),
        ("fuzz", "wet-wool", "gear-either"),
        ("fuzz pedals", "gear-which", "gear-which"),
        ("drum", "biscuit-tin", "biscuit-tin"),
        ("pickups in toast", "sixpence", "sixpence"),
        ("gold guitar", "goldie", "goldie"),
        ("newest pedal", "long-corridor", "long-corridor"),
    ],
)
async def test_of_several_that_are_meant_an_order_asks_which_one_also_where_one_of_them_is_in_use(
    ask: str, one: str, to_change: str, shelf: GearCollection
) -> None:
    for order, meant in ((False, one), (True, to_change)):
        try:
            found = (await shelf.the_one(ask, order=order)).slug
        except Refusal as refusal:
            found = refusal.line
        assert found == meant


@pytest.mark.parametrize(
    ("field", "typed", "holds"),
    [
        *(("kind", word, GearKind.GUITAR) for word in ("gitar", "guitars", "Gitarre!", '"axe"', "gutiar")),
        *(("status", words, Status.IN_USE) for words in ('"in use"', "in use.", "IN-USE", "playing", "now")),
        *(("status", word, Status.SOLD) for word in ("sold!", "verkauft", "“sold”")),
        *(("status", words, Status.WANTED) for words in ("wish list", "watned")),
        ("status", "retired", Status.RESTING),
    ],
)
async def test_a_kind_and_a_status_are_set_by_the_words_by_which_they_are_asked_for(
    field: str, typed: str, holds: object, shelf: GearCollection
) -> None:
    assert getattr(await shelf.change("nib", field, typed, "juniper"), field) == holds


async def test_a_part_is_put_into_no_group(shelf: GearCollection) -> None:
    with pytest.raises(Refusal) as refused:
        await shelf.change("toast", "in", "guitars", "juniper")
    assert refused.value.line == "gear-which"
    assert "Goldie · Blue Fin" in str(refused.value.gaps["items"])


async def test_one_fan_asking_all_evening_and_after_a_restart_is_one_fan(
    shelf: GearCollection, database: Database, evening: datetime
) -> None:
    for _ in range(5):
        await shelf.wish("juniper is a fraud", "1", evening)
        await (await again(database)).wish("juniper is a fraud", "1", evening)
    assert await shelf.wishes(9) == []


@pytest.mark.parametrize(
    "hostile",
    [
        "/ban juniper",
        ".timeout",
        "https://evil.example",
        "@juniper @mod",
        "{ $prefix }",
        "\u202egro.live",
        "ಠ_ಠ",
    ],
)
async def test_of_a_wish_only_letters_and_digits_are_told(
    hostile: str, shelf: GearCollection, evening: datetime
) -> None:
    for fan in "123":
        await shelf.wish(f"zither {hostile}", fan, evening)
    ((told, _),) = await shelf.wishes(9)
    assert told.startswith("zither")
    assert all(letter.isalnum() or letter == " " for letter in told)


@settings(deadline=None)
@given(pieces)
def test_what_is_exported_and_imported_is_the_same(items: list[GearItem]) -> None:
    assert list(GEAR.read(as_file(GEAR, items))) == items


@settings(deadline=None)
@given(pieces, pieces)
def test_exporting_over_a_file_gives_exactly_what_is_exported(
    old: list[GearItem], new: list[GearItem]
) -> None:
    text = as_file(GEAR, new, over=as_file(GEAR, old))
    assert {item.slug: item for item in GEAR.read(text)} == {item.slug: item for item in new}


def test_exporting_over_the_file_it_came_from_changes_no_letter() -> None:
    assert as_file(GEAR, GEAR.read(TEXT), over=TEXT) == TEXT


def test_exporting_over_a_file_keeps_its_comments_and_changes_only_what_differs() -> None:
    items = [item for item in GEAR.read(TEXT) if item.slug != "choir"]
    items[0] = items[0].with_field("status", "resting")
    text = as_file(GEAR, items, over=TEXT)
    lost = [line for line in TEXT.splitlines() if line not in text.splitlines()]
    comments = [line for line in TEXT.splitlines() if line.startswith("#")]
    assert all(comment in text for comment in comments)
    assert 'slug = "choir"' in lost
    assert 'slug = "choir"' not in text
    assert GEAR.read(text) == tuple(items)


def test_a_file_to_export_over_that_is_broken_is_refused() -> None:
    with pytest.raises(DocumentError):
        as_file(GEAR, (), over="[[gear")


@pytest.mark.parametrize("content", [None, b"\xff\xfe\x00"])
def test_a_file_that_cannot_be_read_is_told(content: bytes | None, tmp_path: Path) -> None:
    path = tmp_path / "gear.toml"
    if content:
        path.write_bytes(content)
    with pytest.raises(DocumentError) as refused:
        load(GEAR, path)
    assert str(path) in str(refused.value)


def test_a_file_saved_by_a_windows_editor_is_read(tmp_path: Path) -> None:
    path = tmp_path / "gear.toml"
    path.write_bytes(b"\xef\xbb\xbf" + TEXT.replace("\n", "\r\n").encode())
    assert load(GEAR, path) == GEAR.read(TEXT)
