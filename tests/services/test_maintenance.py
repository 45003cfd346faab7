"""Maintenance: how old the strings are, told anew as people type it, and what is due and when."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

import pytest

from bot.domain.gear.gear import GEAR, GearKind, Status
from bot.domain.gear.gear_words import read_gear_words
from bot.domain.practice.routine import Block, BlockKind
from bot.domain.rigs.maintenance import MAINTENANCE, MAX_DONE, Done, Maintenance, age
from bot.errors import DocumentError, Refusal
from bot.services.documents.catalogue import Catalogue
from bot.services.gear.gear import GearCollection
from bot.services.gear.maintenance import MaintenanceBook, WorkOn
from bot.services.words.localized import months_called
from bot.store.database import Database
from tests.catalogue import opened

PROJECT = Path(__file__).parent.parent.parent
SHELF = GEAR.read((PROJECT / "data/gear.toml").read_text(encoding="utf-8"))
WORDS = read_gear_words((PROJECT / "data/words/gear.toml").read_text(encoding="utf-8"))
TODAY = date(2026, 11, 30)


class Workshop:
    """A shelf with a book of what was done, and what is in hand."""

    def __init__(self, catalogue: Catalogue, database: Database) -> None:
        self.catalogue = catalogue
        self.played: Sequence[str] = ()
        self.today = TODAY
        self.shelf = GearCollection(catalogue, database, WORDS)
        self.shelf.in_hand.block = lambda: Block(
            title="A", kind=BlockKind.TECHNIQUE, minutes=1, gear=tuple(self.played)
        )
        self.book = MaintenanceBook(
            catalogue,
            self.shelf,
            today=lambda: self.today,
            months=months_called(),
            yesterday=lambda: ["yesterday", "gestern"],
        )

    async def old(self, kind: GearKind, ask: str = "") -> list[tuple[str, str, int | None, str]]:
        """Return what is on which piece, how many days old, with its note."""
        return [
            (
                each.on.slug,
                " ".join(part.slug for part in each.parts),
                (TODAY - each.since).days if each.since else None,
                each.note,
            )
            for each in self.book.worn(kind, await self.book.meant(ask, kind))
        ]

    def latest(self, told: WorkOn) -> tuple[str, str, date, str]:
        assert self.catalogue.all(MAINTENANCE)[told.work.slug] == told.work
        return told.on.slug, told.work.work, told.done.on, told.done.note


@pytest.fixture
async def workshop(database: Database) -> Workshop:
    catalogue = await opened(database)
    done = [
        Maintenance(
            slug="goldie-saiten",
            gear="goldie",
            work="Neue Saiten",
            weeks=2,
            done=(Done(on=date(2026, 11, 18), note="10–46"), Done(on=date(2026, 10, 1))),
        ),
        Maintenance(slug="goldie-set-up", gear="goldie", work="set-up", months=12),
        Maintenance(slug="tubes", gear="night-shift", work="tubes", done=(Done(on=date(2026, 6, 3)),)),
    ]
    await catalogue.merge([(GEAR, SHELF), (MAINTENANCE, done)])
    return Workshop(catalogue, database)


async def test_how_old_the_strings_are_is_told_of_what_is_in_hand_and_of_what_is_asked_for(
    workshop: Workshop,
) -> None:
    assert await workshop.old(GearKind.STRINGS) == [("goldie", "nickel-tens", 12, "10–46")]
    assert await workshop.old(GearKind.TUBES) == [("kettle", "night-shift", 180, "")]
    workshop.played = ("captain", "kettle")
    assert await workshop.old(GearKind.STRINGS) == [("captain", "flats", None, "")]
    workshop.played = ()
    for ask in (
        *("goldie", "Goldie's", "the gold one", "on the gold guitar", "nickel tens", "tens"),
        *("gauge?", "how old are they", "when did you change them", "which brand", "do you use"),
    ):
        assert await workshop.old(GearKind.STRINGS, ask) == [("goldie", "nickel-tens", 12, "10–46")], ask
    assert await workshop.old(GearKind.STRINGS, "on the bass") == [("captain", "flats", None, "")]
    assert await workshop.old(GearKind.STRINGS, "abuela") == []
    with pytest.raises(Refusal, match="gear-not-on-the-shelf"):
        await workshop.book.meant("theremin")


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("", ("goldie", "Neue Saiten", TODAY, "")),
        ("10-52", ("goldie", "Neue Saiten", TODAY, "10-52")),
        ("nickel tens", ("goldie", "Neue Saiten", TODAY, "nickel tens")),
        ("goldie 10-52 flats", ("goldie", "Neue Saiten", TODAY, "10-52 flats")),
        ("on goldie 2026-11-29", ("goldie", "Neue Saiten", date(2026, 11, 29), "")),
        ("blue fin elevens", ("blue-fin", "strings", TODAY, "elevens")),
        ("Toast 2026-11-02 nines", ("toast", "strings", date(2026, 11, 2), "nines")),
        ("goldie yesterday", ("goldie", "Neue Saiten", date(2026, 11, 29), "")),
        ("goldie gestern, nines", ("goldie", "Neue Saiten", date(2026, 11, 29), "nines")),
        ("goldie 12 Nov", ("goldie", "Neue Saiten", date(2026, 11, 12), "")),
        ("goldie on November 12th", ("goldie", "Neue Saiten", date(2026, 11, 12), "")),
        ("goldie el 3 de diciembre", ("goldie", "Neue Saiten", date(2025, 12, 3), "")),
        ("goldie 10-46 12. März 2024", ("goldie", "Neue Saiten", date(2024, 3, 12), "10-46")),
        ("goldie 12.11. nines", ("goldie", "Neue Saiten", date(2026, 11, 12), "nines")),
        ("goldie 2020-01-02", ("goldie", "Neue Saiten", date(2020, 1, 2), "")),
    ],
)
async def test_new_strings_are_told_as_people_type_it(
    workshop: Workshop, typed: str, told: tuple[str, str, date, str]
) -> None:
    assert workshop.latest(await workshop.book.renewed(GearKind.STRINGS, typed.split(), "mod")) == told


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("goldie set-up", ("goldie", "set-up", "")),
        ("goldie setup action down", ("goldie", "set-up", "action down")),
        ("set-up goldie", ("goldie", "set-up", "")),
        ("Neue Saiten on goldie", ("goldie", "Neue Saiten", "")),
        ("goldie neu saiten", ("goldie", "Neue Saiten", "")),
        ("blue fin fret dress", ("blue-fin", "fret dress", "")),
        ("kettle tubes all three", ("night-shift", "tubes", "all three")),
    ],
)
async def test_what_was_done_is_told_in_whichever_order(
    workshop: Workshop, typed: str, told: tuple[str, str, str]
) -> None:
    on, work, day, note = workshop.latest(await workshop.book.told(typed.split(), "mod"))
    assert (on, work, note, day) == (*told, TODAY)


@pytest.mark.parametrize(
    ("typed", "line"),
    [
        ("", "maintenance-how"),
        ("theremin strings", "maintenance-how"),
        ("goldie", "maintenance-what"),
        ("goldie set-up 2027-01-01", "maintenance-ahead"),
        ("goldie set-up 31 feb", "maintenance-no-day"),
        (f"goldie set-up {'x' * 61}", "maintenance-bad-note"),
        (f"goldie {'x' * 41}", "maintenance-bad-work"),
    ],
)
async def test_what_cannot_be_written_down_is_refused(workshop: Workshop, typed: str, line: str) -> None:
    with pytest.raises(Refusal, match=line):
        await workshop.book.told(typed.split(), "mod")


@pytest.mark.parametrize(
    ("kind", "typed"), [(GearKind.TUBES, "goldie"), (GearKind.STRINGS, "kettle"), (GearKind.STRINGS, "yawn")]
)
async def test_a_piece_that_has_none_of_them_gets_no_new_ones(
    workshop: Workshop, kind: GearKind, typed: str
) -> None:
    with pytest.raises(Refusal, match="maintenance-has-none"):
        await workshop.book.renewed(kind, [typed], "mod")


@pytest.mark.parametrize(
    ("since", "told"),
    [
        (date(2026, 11, 30), (0, "days")),
        (date(2026, 10, 1), (60, "days")),
        (date(2026, 9, 30), (2, "months")),
        (date(2024, 12, 1), (23, "months")),
        (date(2023, 2, 11), (3, "years")),
        (date(2026, 12, 1), (0, "days")),
    ],
)
def test_an_age_is_told_in_the_largest_unit_of_which_there_are_two(
    since: date, told: tuple[int, str]
) -> None:
    assert age(since, TODAY) == told


async def test_a_work_that_becomes_another_or_goes_is_asked_for_and_due_no_more(workshop: Workshop) -> None:
    workshop.today = date(2027, 12, 1)
    held = workshop.catalogue.all(MAINTENANCE)["goldie-saiten"]
    async with workshop.catalogue.editing("mod") as draft:
        draft.put(MAINTENANCE, held.model_copy(update={"gear": "toast", "weeks": 3}))
        draft.remove(MAINTENANCE, "tubes")
    assert await workshop.old(GearKind.STRINGS, "goldie") == [("goldie", "nickel-tens", None, "")]
    assert await workshop.old(GearKind.TUBES, "kettle") == [("kettle", "night-shift", None, "")]
    assert [each.on.slug for each in await workshop.book.due()] == ["toast"]
    async with workshop.catalogue.editing("mod") as draft:
        draft.remove(MAINTENANCE, "goldie-saiten")
    assert await workshop.book.due() == []


async def test_who_has_two_guitars_in_hand_says_which(workshop: Workshop) -> None:
    workshop.played = ("goldie", "captain")
    with pytest.raises(Refusal, match="maintenance-which"):
        await workshop.book.renewed(GearKind.STRINGS, (), "mod")


async def test_the_same_day_is_written_down_once_and_is_taken_back_like_any_change(
    workshop: Workshop,
) -> None:
    await workshop.book.renewed(GearKind.STRINGS, ["goldie"], "mod")
    with pytest.raises(Refusal, match="maintenance-already"):
        await workshop.book.renewed(GearKind.STRINGS, ["goldie"], "mod")
    noted = await workshop.book.renewed(GearKind.STRINGS, ["goldie", "11-52"], "mod")
    assert [each.note for each in noted.work.done] == ["", "10–46", "11-52"]
    for _ in range(2):
        await workshop.catalogue.undo(None, "mod")
    assert await workshop.old(GearKind.STRINGS) == [("goldie", "nickel-tens", 12, "10–46")]


async def test_what_is_due_is_what_somebody_said_the_term_of_and_stands_here(workshop: Workshop) -> None:
    async def due() -> list[tuple[str, date | None]]:
        return [(each.work.slug, each.work.due) for each in await workshop.book.due()]

    assert await due() == []
    workshop.today = date(2026, 12, 2)
    assert await due() == [("goldie-saiten", date(2026, 12, 2))]
    await workshop.shelf.change("goldie", "status", Status.SOLD, "mod")
    assert await due() == []
    await workshop.shelf.change("goldie", "status", Status.IN_USE, "mod")
    assert (await workshop.book.done_today("goldie-saiten", "junipervale")).work.due == date(2026, 12, 16)
    assert await due() == []
    for slug in ("goldie-saiten", "nothing"):
        with pytest.raises(Refusal):
            await workshop.book.done_today(slug, "junipervale")


@pytest.mark.parametrize(
    ("on", "term", "due"),
    [
        (date(2026, 1, 31), {"months": 1}, date(2026, 2, 28)),
        (date(2026, 12, 15), {"months": 12}, date(2027, 12, 15)),
        (date(2026, 11, 18), {"weeks": 4}, date(2026, 12, 16)),
        (date(9999, 12, 30), {"weeks": 4}, date.max),
        (date(9999, 12, 30), {"months": 1}, date.max),
        (date(2026, 11, 18), {}, None),
    ],
)
def test_a_term_ends_on_a_day_that_there_is(on: date, term: dict[str, int], due: date | None) -> None:
    work = Maintenance.model_validate({"slug": "a", "gear": "a", "work": "a", "done": [{"on": on}], **term})
    assert work.due == due


def test_of_very_many_days_the_latest_are_kept() -> None:
    work = Maintenance(slug="a", gear="a", work="a")
    for day in range(1, MAX_DONE + 3):
        work = work.was_done(date.fromordinal(TODAY.toordinal() + day), "")
    assert len(work.done) == MAX_DONE
    assert work.last == work.done[-1] == Done(on=date.fromordinal(TODAY.toordinal() + MAX_DONE + 2))


def test_a_file_is_told_that_it_is_weeks_or_months() -> None:
    with pytest.raises(DocumentError, match="one of the two"):
        MAINTENANCE.read('[[maintenance]]\nslug = "a"\ngear = "a"\nwork = "a"\nweeks = 1\nmonths = 1')
