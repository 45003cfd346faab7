"""What fans suggest: understood or to be read, merged, bounded, taken or dropped, and told once."""

import asyncio
import sqlite3
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from bot.domain.chat.message import Message
from bot.domain.chat.said import Removal
from bot.domain.gear.gear import GEAR, GearItem, GearKind, Provenance, Status
from bot.domain.gear.gear_words import read_gear_words
from bot.domain.gear.suggestion import KEPT_FOR, MAX_OF_ONE, MAX_WAITING, as_words, the_same, understood
from bot.errors import Gap, Refusal
from bot.rehearsal.clock import FakeClock
from bot.services.activity import Activity
from bot.services.documents.catalogue import Catalogue
from bot.services.documents.forms import DocumentForms
from bot.services.gear.gear import GearCollection
from bot.services.gear.suggestions import Suggestions
from bot.services.gear.wishes import Wishes
from bot.services.surroundings import Surroundings
from bot.store import suggestion as store
from bot.store.database import Database
from tests.catalogue import opened
from tests.shipped import POLICY

PROJECT = Path(__file__).parent.parent.parent
SHELF = GEAR.read((PROJECT / "data/gear.toml").read_text(encoding="utf-8"))
WORDS = read_gear_words((PROJECT / "data/words/gear.toml").read_text(encoding="utf-8"))
(GOLDIE,) = (each for each in SHELF if each.slug == "goldie")
FILLER = WORDS.says_nothing

Make = Callable[..., Message]


class Bench:
    """A shelf, and what fans suggest about it; what they are told is in `told`."""

    def __init__(self, database: Database, catalogue: Catalogue, clock: FakeClock) -> None:
        self.database, self.catalogue, self.clock = database, catalogue, clock
        self.told: list[tuple[str, str]] = []
        self.live = False
        self.activity = Activity()
        self.shelf = GearCollection(catalogue, database, WORDS)
        self.wishes = Wishes(self.shelf, database, clock, lambda: None)

    async def open(self) -> Suggestions:
        """Return the suggestions as a bot that starts has them."""

        def tell(line: str, gaps: Mapping[str, Gap], _: str) -> None:
            self.told.append((line.removeprefix("suggestion-"), str(gaps["names"])))

        around = Surroundings(self.activity, lambda: POLICY, lambda: self.live, tell, lambda: None)
        self.suggestions = Suggestions(self.catalogue, self.shelf, self.database, self.clock, around)
        await self.suggestions.load()
        return self.suggestions

    async def hear(self, message: Message) -> None:
        self.suggestions.heard(message)
        await self.settle()

    async def settle(self) -> None:
        while self.activity.busy:
            await self.activity.change()

    async def waits(self) -> list[tuple[int, str, tuple[str, ...]]]:
        return [
            (each.suggested.number, each.suggested.words, each.suggested.logins)
            for each in await self.suggestions.waiting()
        ]


@pytest.fixture
async def bench(database: Database, evening: datetime) -> Bench:
    clock = FakeClock(evening)
    catalogue = await opened(database, clock)
    await catalogue.merge([(GEAR, SHELF)])
    bench = Bench(database, catalogue, clock)
    await bench.open()
    return bench


@pytest.mark.parametrize(
    ("words", "field", "value"),
    [
        ("is a 1997", "year", "1997"),
        ("it's from 1997, I think", "year", "1997"),
        ("1997 and not 1998", "year", "1997"),
        ("es de 1997", "year", "1997"),
        ("year: 1997", "year", "1997"),
        ("since 2012", "since", "2012"),
        ("the nickname is Goldilocks!", "nickname", "Goldilocks"),
        ("maker = Hollowmere & Sons", "maker", "Hollowmere & Sons"),
        ("model Lark 60", "model", "Lark 60"),
        ("is a 1998", "", ""),
        ("is from 1996 or 1997", "", ""),
        ("the neck is maple", "", ""),
        ("year of the pickups", "", ""),
        ("nickname Goldie", "", ""),
        ("story she cried", "", ""),
        ("in the long interview of 1997 she says that it is not hers at all", "", ""),
        ("nickname what I would call the best guitar that there is", "", ""),
    ],
)
def test_a_field_and_its_value_are_understood_and_nothing_else(words: str, field: str, value: str) -> None:
    found = understood(GOLDIE, as_words(words, GOLDIE), FILLER)
    assert (found.field, found.value) == (field, value) if found else not field


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("is a 1997", "year 1997", True),
        ("is a 1997", "is a 1996", False),
        ("the neck is maple", "neck is mapel", True),
        ("the neck is maple", "the body is maple", False),
        ("the neck is maple", "is a 1997", False),
    ],
)
def test_two_suggestions_are_the_same_by_what_they_come_to(one: str, other: str, same: bool) -> None:
    assert the_same(GOLDIE, one, FILLER)(other) is the_same(GOLDIE, other, FILLER)(one) is same


async def test_the_same_said_by_many_is_one_with_all_who_said_it_and_comes_apart(
    bench: Bench, message: Make
) -> None:
    for who, words in (
        ("fern", "goldie is a 1997"),
        ("robin", "Goldie's year is 1997"),
        ("moss", "blue fin: the body is alder"),
        ("quill", "goldie is a 1997"),
    ):
        await bench.suggestions.suggest(words.split(), message("x", who=who))
    assert await bench.waits() == [
        (1, "is a 1997", ("fern", "robin", "quill")),
        (3, "the body is alder", ("moss",)),
    ]
    (goldie, _) = await bench.suggestions.waiting()
    assert [each.words for each in goldie.suggested.said] == ["is a 1997", "year is 1997"]
    await bench.suggestions.part(2)
    assert [each[2] for each in await bench.waits()] == [("fern", "quill"), ("robin",), ("moss",)]


@pytest.mark.parametrize(
    ("words", "line"),
    [
        ("", "suggestion-which"),
        ("theremin is a 1997", "suggestion-no-piece"),
        ("goldie is a 1998", "suggestion-says-so"),
        ("goldie nickname Goldie", "suggestion-says-so"),
        ("goldie was sold to @robin", "suggestion-names-people"),
        ("goldie", "suggestion-says-nothing"),
        (f"goldie {'x' * 201}", "suggestion-too-long"),
        ("goldie see example.com/goldie for the year", "suggestion-link"),
        ("goldie is from home: Juniper lives in Leeds", "suggestion-private"),
    ],
)
async def test_what_may_not_wait_is_refused(bench: Bench, message: Make, words: str, line: str) -> None:
    with pytest.raises(Refusal, match=line):
        await bench.suggestions.suggest(words.split(), message("x"))
    assert await bench.waits() == []


async def test_one_person_says_the_same_once_and_has_few_that_wait(bench: Bench, message: Make) -> None:
    for number in range(MAX_OF_ONE):
        await bench.suggestions.suggest(["goldie", "nut", "is", f"{number}", "mm"], message("x"))
    for words, line in (("goldie nut is 1 mm", "said-already"), ("goldie is a 1997", "too-many")):
        with pytest.raises(Refusal, match=line):
            await bench.suggestions.suggest(words.split(), message("x"))


async def test_of_all_no_more_wait_than_anybody_reads(bench: Bench, message: Make) -> None:
    for number in range(MAX_WAITING):
        await bench.suggestions.suggest(
            ["goldie", "nut", "is", f"{number}"], message("x", who=f"fan{number}")
        )
    with pytest.raises(Refusal, match="suggestion-full"):
        await bench.suggestions.suggest(["goldie", "is", "a", "1997"], message("x", who="last"))


async def test_what_is_taken_is_a_change_like_any_other_and_each_who_said_it_is_told_once(
    bench: Bench, message: Make
) -> None:
    for who in ("fern", "robin"):
        await bench.suggestions.suggest(["goldie", "is", "a", "1997"], message("x", who=who))
    item, _ = await bench.suggestions.take(1, "junipervale")
    assert (item.year, item.provenance) == (1997, Provenance.FAN_FIND)
    assert await bench.waits() == []
    assert bench.told == [], "nobody is there"
    await bench.hear(message("hello", who="moss"))
    for _ in range(2):
        await bench.hear(message("hello", who="fern"))
    await bench.open()
    for _ in range(2):
        await bench.hear(message("hello", who="robin"))
        await bench.hear(message("hello", who="fern"))
    assert bench.told == [("taken", "@fern"), ("taken", "@robin")]
    with pytest.raises(Refusal, match="suggestion-unknown"):
        await bench.suggestions.take(1, "junipervale")
    await bench.catalogue.undo(None, "junipervale")
    assert bench.catalogue.all(GEAR)["goldie"] == GOLDIE


async def test_what_was_taken_is_taken_back_with_its_change_and_waits_again(
    bench: Bench, message: Make
) -> None:
    await bench.suggestions.suggest(["goldie", "is", "a", "1997"], message("x"))
    await bench.suggestions.take(1, "junipervale")
    (decided,) = await bench.suggestions.decided()
    assert bench.suggestions.can_put_back(decided)
    await bench.suggestions.put_back(1, "junipervale")
    assert bench.catalogue.all(GEAR)["goldie"] == GOLDIE
    assert [number for number, _, _ in await bench.waits()] == [1]
    await bench.hear(message("hello"))
    assert bench.told == []
    await bench.suggestions.take(1, "junipervale")
    await bench.shelf.change("goldie", "year", "1996", "junipervale")
    with pytest.raises(Refusal, match="changes-changed-since"):
        await bench.suggestions.put_back(1, "junipervale")
    assert await bench.waits() == []


async def test_while_the_stream_runs_all_who_said_it_are_told_at_once(bench: Bench, message: Make) -> None:
    bench.live = True
    for who in ("fern", "robin"):
        await bench.suggestions.suggest(["goldie", "is", "a", "1997"], message("x", who=who))
    await bench.suggestions.take(1, "junipervale")
    await bench.hear(message("hello", who="fern"))
    assert bench.told == [("taken", "@fern @robin")]


async def test_what_is_dropped_is_told_where_there_is_a_reason_and_can_be_put_back(
    bench: Bench, message: Make
) -> None:
    for who, words in (("fern", "goldie is a 1997"), ("robin", "toast is a 1997")):
        await bench.suggestions.suggest(words.split(), message("x", who=who))
    await bench.suggestions.drop(1, "")
    await bench.suggestions.drop(2, "it is a reissue")
    assert [each.words for each in await bench.suggestions.decided()] == ["is a 1997", "is a 1997"]
    await bench.suggestions.put_back(1, "junipervale")
    assert [number for number, _, _ in await bench.waits()] == [1]
    for who in ("fern", "robin"):
        await bench.hear(message("hello", who=who))
    assert bench.told == [("dropped", "@robin")]


async def test_what_has_to_be_read_is_taken_with_the_form_that_was_opened_for_it_and_by_nothing_else(
    bench: Bench, message: Make
) -> None:
    await bench.suggestions.suggest(["goldie", "has", "a", "maple", "neck"], message("x"))
    await bench.suggestions.suggest(["goldie", "is", "a", "1997"], message("x", who="robin"))
    with pytest.raises(Refusal, match="not-understood"):
        await bench.suggestions.take(1, "junipervale")
    await bench.shelf.change("goldie", "tags", "gold", "junipervale")
    await bench.suggestions.take(2, "junipervale")
    await bench.catalogue.undo(None, "junipervale")
    await bench.settle()
    assert [number for number, _, _ in await bench.waits()] == [1]
    forms = DocumentForms(bench.catalogue, bench.database)
    forms.answering[GEAR.name] = bench.suggestions.answered_by
    shown = forms.shown(GEAR, "goldie")
    assert await forms.save(GEAR, "goldie", shown, "junipervale", answers="1") is None
    assert [number for number, _, _ in await bench.waits()] == [1], "nothing was changed"
    changed = replace(shown, sent={**shown.sent, "tags": ["gold, maple"]})
    assert await forms.save(GEAR, "goldie", changed, "junipervale", answers="1") is None
    assert await bench.waits() == []
    await bench.hear(message("hello"))
    assert bench.told == [("taken", "@fan_fern")]


async def test_of_two_who_take_the_same_at_once_one_does_and_each_fan_is_told_once(
    bench: Bench, message: Make
) -> None:
    bench.live = True
    await bench.suggestions.suggest(["goldie", "is", "a", "1997"], message("x"))
    take = bench.suggestions.take
    done = await asyncio.gather(*(take(1, "junipervale") for _ in range(3)), return_exceptions=True)
    assert [isinstance(each, Refusal) for each in done] == [False, True, True]
    assert bench.told == [("taken", "@fan_fern")]


async def test_of_what_is_taken_and_dropped_at_once_one_thing_becomes_of_it(
    bench: Bench, message: Make
) -> None:
    bench.live = True
    await bench.suggestions.suggest(["goldie", "is", "a", "1997"], message("x"))
    acts = (bench.suggestions.drop(1, "no"), bench.suggestions.take(1, "junipervale"))
    dropped, taken = (
        not isinstance(each, Refusal) for each in await asyncio.gather(*acts, return_exceptions=True)
    )
    assert bench.told == [("dropped" if dropped else "taken", "@fan_fern")]
    assert (bench.catalogue.all(GEAR)["goldie"] == GOLDIE) is dropped is not taken


async def test_the_same_said_twice_at_once_by_one_fan_waits_once(bench: Bench, message: Make) -> None:
    words = ["goldie", "is", "a", "1997"]
    said = (bench.suggestions.suggest(words, message("x")) for _ in range(3))
    await asyncio.gather(*said, return_exceptions=True)
    assert [len(logins) for _, _, logins in await bench.waits()] == [1]
    assert len(await store.waiting(bench.database)) == 1


@pytest.mark.parametrize("table", ["suggestion", "gear_wish"])
async def test_what_cannot_be_written_down_as_taken_changes_no_piece(
    bench: Bench, message: Make, table: str
) -> None:
    await bench.suggestions.suggest(["goldie", "is", "a", "1997"], message("x"))
    await bench.shelf.wish("crackly fuzz pedal", "1", bench.clock.now())
    held = bench.catalogue.all(GEAR)
    async with bench.database.writing() as connection:
        for act in ("UPDATE", "DELETE"):
            await connection.execute(
                f"CREATE TRIGGER no_{act} BEFORE {act} ON {table} BEGIN SELECT RAISE(ABORT, 'full'); END"
            )
    take = {
        "suggestion": lambda: bench.suggestions.take(1, "junipervale"),
        "gear_wish": lambda: bench.wishes.take("crackly fuzz pedal", "junipervale"),
    }
    with pytest.raises(sqlite3.Error):
        await take[table]()
    assert bench.catalogue.all(GEAR) == held
    assert len(await bench.waits()) == len(await bench.wishes.all()) == 1


async def test_what_staff_takes_off_in_chat_waits_no_more(bench: Bench, message: Make) -> None:
    line = message("x", who="fern")
    await bench.suggestions.suggest(["goldie", "is", "a", "1997"], line)
    for words in ("goldie is a 1996", "toast is a 1997"):
        await bench.suggestions.suggest(words.split(), message("x", who="robin"))
    bench.suggestions.taken_off(Removal(line.at, line=line.id))
    bench.suggestions.taken_off(Removal(line.at))
    await bench.settle()
    assert {logins for _, _, logins in await bench.waits()} == {("robin",)}
    bench.suggestions.taken_off(Removal(line.at, author="id-robin"))
    await bench.settle()
    assert await bench.waits() == []


async def test_what_was_decided_is_gone_after_a_month_also_if_nobody_came(
    bench: Bench, message: Make
) -> None:
    for words in ("goldie is a 1997", "toast is a 1997"):
        await bench.suggestions.suggest(words.split(), message("x"))
    await bench.suggestions.drop(1, "no")
    await bench.clock.advance(bench.clock.now() + KEPT_FOR + timedelta(seconds=1))
    await bench.open()
    every = [*await bench.database.reading.execute_fetchall("SELECT id FROM suggestion")]
    assert len(every) == 2, "nobody knows yet whether the clock is right"
    await bench.suggestions.sweep()
    (left,) = await bench.database.reading.execute_fetchall("SELECT words FROM suggestion")
    assert await bench.waits() == [(2, "is a 1997", ("fan_fern",))]
    assert left["words"] == "is a 1997"
    await bench.hear(message("hello"))
    assert bench.told == []


async def test_a_wish_becomes_a_piece_that_is_wanted_and_is_one_no_more(bench: Bench) -> None:
    for fan in "123":
        await bench.shelf.wish("crackly fuzz pedal", fan, bench.clock.now())
    await bench.shelf.wish("crakly fuzz pedals", "4", bench.clock.now())
    ((words, fans),) = await bench.shelf.wishes(9)
    assert fans == 4
    item = await bench.wishes.take(words, "junipervale")
    assert isinstance(item, GearItem)
    assert (item.kind, item.status) == (GearKind.PEDAL, Status.WANTED)
    assert await bench.wishes.all() == []
    for act in (bench.wishes.drop, bench.wishes.part, bench.wishes.put_back):
        with pytest.raises(Refusal, match="wish-unknown"):
            await act(words)
