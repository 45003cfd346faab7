"""What chat wants: people are counted once, for a day, and nobody can be found in what is kept or shown."""

import sqlite3
from dataclasses import dataclass, field, replace
from datetime import timedelta
from random import Random

import pytest

from bot.domain.chat.message import Chatter, Message, Role
from bot.domain.chat.person import Person
from bot.domain.chat.said import Removal
from bot.domain.evenings.idea import Idea
from bot.domain.evenings.insights import FEWEST, KEPT_FOR, Insights
from bot.domain.gear.gear import GEAR, GearItem, GearKind
from bot.domain.practice.progress import DAY
from bot.domain.practice.routine import Block, BlockKind
from bot.domain.words.typed_command import TypedCommand
from bot.rehearsal.clock import FakeClock
from bot.services.activity import Activity
from bot.services.evenings.insights import ChatInsights, InsightSources
from bot.services.gear.gear import GearCollection
from bot.settings import Settings
from bot.store.database import Database
from tests.catalogue import AT, keep
from tests.services.test_gear import WORDS

GOLDIE = GearItem(slug="goldie", kind=GearKind.GUITAR, model="Lark", nickname="Goldie", story="Bought wet.")
KETTLE = GearItem(slug="kettle", kind=GearKind.AMP, model="CW-22", nickname="Kettle")
SONG = Block(title="Old song", kind=BlockKind.REPERTOIRE, minutes=15)
TODAY = AT.date()


@dataclass
class Chat:
    """A channel whose chat is counted."""

    database: Database
    shelf: GearCollection
    clock: FakeClock = field(default_factory=lambda: FakeClock(AT))
    activity: Activity = field(default_factory=Activity)
    playing: Block | None = None
    hidden: set[str] = field(default_factory=set[str])
    waiting: list[tuple[str, int]] = field(default_factory=list[tuple[str, int]])
    lines: int = 0

    async def open(self) -> ChatInsights:
        """Return the insights as a bot that starts has them."""
        around = InsightSources(
            self.shelf,
            lambda: self.playing,
            lambda: {each.slug for each in self.shelf.items if each.story},
            lambda: self.waiting,
            self.hidden.__contains__,
        )
        settings = Settings(_env_file=None, timezone="UTC")  # pyright: ignore[reportCallIssue]
        self.insights = ChatInsights(self.database, self.clock, self.activity, settings, around)
        await self.insights.load()
        return self.insights

    async def told(self) -> Insights:
        await self.activity.still()
        return await self.insights.on(self.insights.today)

    def line(self, who: str, *, role: Role = Role.VIEWER) -> Message:
        self.lines += 1
        chatter = Chatter(f"id-{who}", who, who)
        return Message(f"m{self.lines}", chatter, role, "hi", (), self.clock.now(), "c")

    async def writes(self, *who: str) -> None:
        for each in who:
            self.insights.heard(self.line(each))
        await self.activity.still()

    async def asks(self, command: str, *who: str, role: Role = Role.VIEWER) -> None:
        name, *words = command.split()
        for each in who:
            self.insights.asked(self.line(each, role=role), TypedCommand(name, tuple(words)))
        await self.activity.still()

    async def later(self, by: timedelta) -> None:
        await self.clock.advance(self.clock.now() + by)


@pytest.fixture
async def chat(database: Database) -> Chat:
    catalogue = await keep(database, GEAR, [GOLDIE, KETTLE])
    made = Chat(database, GearCollection(catalogue, database, WORDS))
    await made.open()
    return made


async def test_people_count_once_and_in_threes(chat: Chat) -> None:
    shown: list[int] = []
    for who in "a", "b", "b", "c", "d", "e", "f", "a":
        await chat.writes(who)
        shown.append((await chat.told()).people)
    assert shown == [0, 0, 0, 3, 3, 3, 6, 6]
    assert [people for _, people in (await chat.told()).times] == [6]


async def test_what_is_asked_counts_as_topic_gear_and_piece(chat: Chat) -> None:
    chat.playing = SONG
    await chat.asks("gear goldie", "a", "b", "c")
    await chat.asks("story goldie", "a", "d", "e", "f")
    await chat.asks("gear kettle", "a", "b")
    await chat.asks("strategy", "a", "b", "c")
    await chat.asks("tempo", "d", "e")
    await chat.asks("optout", "a", "b", "c")
    for who in "a", "b", "c":
        chat.insights.asked(chat.line(who), None)
    told = await chat.told()
    assert told.gear == (("goldie", 6),)
    assert told.topics == (("gear", 3), ("none_answerable", 3), ("story", 3), ("strategy", 3))
    assert told.pieces == (("Old song", 3),)
    assert told.whys == (("Old song", 3),)


async def test_neither_staff_nor_whoever_is_left_out_is_counted(chat: Chat) -> None:
    await chat.asks("tempo", "a", "b")
    await chat.asks("tempo", "mod", role=Role.MODERATOR)
    await chat.asks("tempo", "artist", role=Role.BROADCASTER)
    chat.hidden.add("id-shy")
    await chat.asks("tempo", "shy")
    await chat.writes("a", "b", "shy")
    assert await chat.told() == Insights()
    await chat.asks("tempo", "c")
    assert (await chat.told()).topics == (("tempo", 3),)


async def test_a_restart_goes_on_where_the_day_stood(chat: Chat) -> None:
    await chat.asks("tempo", "a", "b")
    await chat.open()
    await chat.asks("tempo", "a", "b")
    assert (await chat.told()).topics == ()
    await chat.asks("tempo", "c")
    assert (await chat.told()).topics == (("tempo", 3),)


async def test_when_the_day_is_over_figures_stay_and_nothing_that_leads_to_anybody(chat: Chat) -> None:
    await chat.writes("a", "b", "c", "d")
    await chat.asks("tempo", "a", "b", "c", "d")
    await chat.asks("goal", "a", "b")
    before = await chat.told()
    await chat.later(DAY)
    await chat.insights.sweep()
    assert await chat.insights.on(TODAY) == before
    assert await rows(chat.database, "insight_mark") == await rows(chat.database, "insight_day") == []
    kept = await rows(chat.database, "insight")
    assert [tuple(row)[3] for row in kept] == [3, 3, 3], "who wrote, when, and the tempo; not the goal"
    assert "goal" not in str([tuple(row) for row in kept])
    await chat.writes("a", "b", "e")
    assert (await chat.told()).people == 3, "the next day counts by itself"
    assert (await chat.insights.around(TODAY)) == (None, TODAY + DAY)


async def test_the_table_takes_no_figure_that_is_of_fewer_than_three(database: Database) -> None:
    for people in 0, 1, 2, 4, 5:
        with pytest.raises(sqlite3.IntegrityError):
            async with database.writing() as connection:
                await connection.execute(
                    "INSERT INTO insight VALUES ('2030-05-17', 'chat', '', ?)", (people,)
                )


@pytest.mark.parametrize("seed", range(4))
async def test_whatever_happens_no_two_figures_that_were_shown_differ_by_one_person_or_two(
    chat: Chat, seed: int
) -> None:
    dice, shown = Random(seed), set[tuple[str, int]]()  # noqa: S311 - no secret
    chat.playing = SONG
    for _ in range(60):
        who = f"p{dice.randrange(12)}"
        match dice.randrange(8):
            case 0:
                chat.insights.taken_off(Removal(AT, author=f"id-{who}"))
            case 1:
                await chat.open()
            case 2:
                await chat.writes(who)
            case _:
                await chat.asks(dice.choice(["tempo", "strategy", "gear goldie", "gear kettle"]), who)
        told = await chat.told()
        shown.update([*told.topics, *told.gear, *told.pieces, *told.whys, ("all", told.people)])
    figures = {people for _, people in shown}
    assert figures > {0, FEWEST}
    assert not {abs(one - other) for one in figures for other in figures} & set(range(1, FEWEST))


async def test_what_staff_takes_off_is_counted_no_more_and_may_be_asked_again(chat: Chat) -> None:
    await chat.asks("tempo", "a", "b")
    await chat.asks("goal", "a", "b", "c")
    await chat.asks("tempo", "c")
    chat.insights.taken_off(Removal(AT, line=f"m{chat.lines}"))
    told = await chat.told()
    assert told.topics == (("goal", 3),)
    await chat.asks("tempo", "c")
    assert (await chat.told()).topics == (("goal", 3), ("tempo", 3))
    chat.insights.taken_off(Removal(AT, author="id-c"))
    assert (await chat.told()).topics == ()


async def test_who_is_forgotten_leaves_no_mark_and_others_stay_counted(chat: Chat) -> None:
    await chat.writes("a", "b", "c", "d")
    await chat.asks("tempo", "a", "b", "c", "d")
    await chat.asks("goal", "a", "b", "c")
    await chat.later(DAY)
    await chat.insights.sweep()
    await chat.asks("tempo", "a", "b", "c", "d")
    await chat.asks("goal", "a", "b", "c")
    many = len(await rows(chat.database, "insight_mark"))
    async with chat.database.writing() as connection:
        await chat.insights.forget(connection, Person(frozenset({"a"}), frozenset({"id-a"})))
    assert len(await rows(chat.database, "insight_mark")) == many - 2
    assert (await chat.told()).topics == (("tempo", 3),)
    assert (await chat.insights.on(TODAY)).topics == (("goal", 3), ("tempo", 3)), "there is nobody in it"
    assert b"id-a" not in chat.database.path.read_bytes()


async def test_who_opts_out_counts_no_more(chat: Chat) -> None:
    await chat.writes("a", "b", "c")
    await chat.asks("tempo", "a", "b", "c")
    chat.hidden.add("id-a")
    await chat.insights.let_go(Person(frozenset({"a"}), frozenset({"id-a"})))
    await chat.writes("a")
    await chat.asks("tempo", "a")
    assert await chat.told() == Insights()


async def test_who_is_forgotten_before_anything_is_written_is_not_written_after(chat: Chat) -> None:
    chat.insights.asked(chat.line("a"), TypedCommand("tempo", ()))
    async with chat.database.writing() as connection:
        await chat.insights.forget(connection, Person(frozenset(), frozenset({"id-a"})))
    await chat.asks("tempo", "b")
    assert len(await rows(chat.database, "insight_mark")) == 1


async def test_a_line_of_yesterday_counts_today_and_begins_no_day_anew(chat: Chat) -> None:
    await chat.writes("a", "b")
    chat.insights.heard(replace(chat.line("c"), at=AT - DAY))
    assert (await chat.told()).people == 3


async def test_what_is_older_than_two_years_goes(chat: Chat) -> None:
    await chat.writes("a", "b", "c")
    await chat.later(KEPT_FOR)
    await chat.insights.sweep()
    assert (await chat.insights.on(TODAY)).people == 3
    await chat.later(DAY)
    await chat.insights.sweep()
    assert await rows(chat.database, "insight") == []


async def test_a_start_with_a_clock_that_is_a_day_ahead_goes_on_with_today(chat: Chat) -> None:
    await chat.asks("tempo", "a", "b")
    true, chat.clock = chat.clock, FakeClock(AT + DAY)
    await chat.open()
    chat.clock = true
    await chat.asks("tempo", "b", "c")
    assert [row["day"] for row in await rows(chat.database, "insight_day")] == [TODAY.isoformat()]
    await chat.open()
    assert (await chat.told()).topics == (("tempo", 3),)
    await chat.activity.abandon()


async def test_a_season_has_its_weeks_and_leads_to_those_around(chat: Chat) -> None:
    for _ in range(3):
        await chat.writes("a", "b", "c")
        await chat.asks("gear kettle", "a", "b", "c")
        await chat.later(timedelta(weeks=1))
    season = await chat.insights.season()
    assert [each.people for each in season.weeks][-4:] == [3, 3, 3, 0]
    assert season.insights.gear == (("kettle", 9),)
    assert (season.older, season.newer) == (None, None)
    past = await chat.insights.season(TODAY - timedelta(weeks=4))
    assert past.newer is not None
    assert (await chat.insights.season(past.newer)).insights.any
    assert (await chat.insights.season(TODAY + timedelta(weeks=30))).older is not None


async def test_ideas_come_from_gear_without_a_story_and_from_questions_of_three(chat: Chat) -> None:
    await chat.writes("a", "b", "c")
    await chat.asks("gear kettle", "a", "b", "c")
    await chat.asks("gear goldie", "a", "b", "c")
    chat.waiting = [("do you teach?", 4), ("why blue?", 2)]
    ideas = await chat.insights.ideas(await chat.told())
    assert [(each.idea, each.what, each.number) for each in ideas] == [
        (Idea.UNANSWERED, "do you teach?", 3),
        (Idea.UNTOLD, "Kettle", 3),
    ]


async def rows(database: Database, table: str) -> list[sqlite3.Row]:
    return list(await database.reading.execute_fetchall(f"SELECT * FROM {table}"))  # noqa: S608 - our own
