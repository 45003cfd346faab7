"""The plan at the terminal, made from a real database."""

from datetime import date, datetime, timedelta
from pathlib import Path

import pytest

from bot.domain.practice.plan import plan
from bot.domain.practice.practice import PracticeEvent, PracticeEventKind, again
from bot.domain.practice.progress import practised_in, reviews_in
from bot.domain.practice.recall import PieceReview
from bot.domain.practice.routine import ROUTINES, Block, BlockKind, Routine
from bot.errors import DocumentError, WoodshedError
from bot.plan import Made, as_text, make_plan, write_routine
from bot.services.documents.documents import load
from bot.settings import Settings
from bot.store.database import Database
from bot.store.practice import begin_session, turns, write_event
from tests.catalogue import keep

ROUTINE = Routine(
    slug="short",
    title="Short",
    blocks=(
        Block(title="Stretch", kind=BlockKind.WARM_UP, minutes=5),
        Block(
            title="Run",
            kind=BlockKind.TECHNIQUE,
            minutes=9,
            piece="Ferry",
            start_bpm=60,
            target_bpm=70,
            step=2,
        ),
        Block(title="Song", kind=BlockKind.REPERTOIRE, minutes=15, piece="Lantern"),
        Block(title="Run again", kind=BlockKind.TECHNIQUE, minutes=9, piece="Ferry"),
    ),
)


@pytest.fixture
def settings(tmp_path: Path, data: Path) -> Settings:
    return Settings(
        _env_file=None,  # pyright: ignore[reportCallIssue]
        database=tmp_path / "w.db",
        timezone="UTC",
        rest_days="friday",
        data_dir=data,
    )


async def practised(database: Database, at: datetime, *kinds: tuple[PracticeEventKind, int]) -> None:
    """Play a session; each thing a minute after the one before."""
    number = await begin_session(database, ROUTINE, at)
    events = [PracticeEvent(PracticeEventKind.STARTED, at)]
    for minute, (kind, value) in enumerate(kinds, 1):
        events.append(PracticeEvent(kind, at + timedelta(minutes=minute), value))
        session = again(ROUTINE, events)
        await write_event(database, number, events[-1], practised_in(session, events[-1].at))


async def test_a_session_is_one_review_of_a_piece_and_warm_ups_are_none(
    database: Database, evening: datetime
) -> None:
    clean, miss = (PracticeEventKind.CLEAN, 0), (PracticeEventKind.MISS, 0)
    await practised(
        database,
        evening,
        (PracticeEventKind.MOVED, 1),
        *[clean] * 4,
        miss,
        (PracticeEventKind.MOVED, 3),
        clean,
        (PracticeEventKind.FINISHED, 0),
    )
    await practised(
        database, evening - timedelta(days=1), (PracticeEventKind.MOVED, 2), (PracticeEventKind.FINISHED, 0)
    )
    day = evening.date()
    assert reviews_in(await turns(database, evening), datetime.date) == {
        "Ferry": [PieceReview(day, 5, 1, 60, 70, held_bpm=60)],
        "Lantern": [PieceReview(day - timedelta(days=1), 0, 0)],
    }


async def test_a_plan_is_a_table_with_reasons_and_its_routine_can_be_imported(
    settings: Settings, evening: datetime, tmp_path: Path
) -> None:
    database = await Database.open(settings.database)
    await keep(database, ROUTINES, [ROUTINE])
    for day in (60, 50):
        clean = (PracticeEventKind.CLEAN, 0)
        at = evening - timedelta(days=day)
        await practised(
            database,
            at,
            (PracticeEventKind.MOVED, 1),
            clean,
            (PracticeEventKind.TEMPO, 66),
            clean,
            (PracticeEventKind.FINISHED, 0),
        )
    await database.close()
    made = await make_plan(settings, evening, 30)
    told = as_text(made, "!")
    assert told.startswith("Plan for Friday, 2030-05-17: a planned rest day")
    assert "\n  Ferry    played 50 days ago, 2 of 2 clean; due " in told
    assert "\n  Lantern  not played yet" in told
    assert "Ferry, 64 → 70 BPM" in told
    assert "!start planned" in told
    assert "-m bot plan --minutes 30 --to plan.toml" in told
    write_routine(made, tmp_path / "plan.toml")
    (routine,) = load(ROUTINES, tmp_path / "plan.toml")
    assert routine == made.routine
    assert routine.minutes <= 30


async def test_a_plan_can_be_made_for_a_routine_or_a_piece_and_a_wrong_name_says_the_right_one(
    settings: Settings, evening: datetime
) -> None:
    database = await Database.open(settings.database)
    await keep(database, ROUTINES, [ROUTINE])
    await database.close()
    told = as_text(await make_plan(settings, evening, 30, "Lantern"), "!")
    assert "what this plan is for; not played yet" in told
    assert "python -m bot plan --minutes 30 --for Lantern --to plan.toml" in told
    with pytest.raises(WoodshedError, match="no routine and no piece is called 'lantrn'") as error:
        await make_plan(settings, evening, 30, "lantrn")
    assert error.value.mend == "did you mean 'Lantern'?"
    with pytest.raises(WoodshedError, match="is called 'Stretch'") as error:
        await make_plan(settings, evening, 30, "Stretch")
    assert "Stretch" not in error.value.mend


async def test_without_practice_the_first_routine_is_offered(
    settings: Settings, evening: datetime, tmp_path: Path
) -> None:
    with pytest.raises(WoodshedError, match="no routine is known"):
        await make_plan(settings, evening, 30)
    database = await Database.open(settings.database)
    await keep(database, ROUTINES, [ROUTINE])
    await database.close()
    made = await make_plan(settings, evening, 30)
    told = as_text(made, "!")
    assert told.startswith("No piece was practised yet, so nothing is due")
    assert "Begin with Short, 38 minutes: !start short\n" in told
    write_routine(made, tmp_path / "plan.toml")
    assert load(ROUTINES, tmp_path / "plan.toml") == (ROUTINE,)


@pytest.mark.parametrize("warmed_up", [False, True])
async def test_a_date_counts_before_anything_was_practised(
    settings: Settings, evening: datetime, warmed_up: bool
) -> None:
    song = Block(title="Waltz", kind=BlockKind.REPERTOIRE, minutes=10)
    recital = Routine(slug="recital", title="Recital", by=evening.date() + timedelta(days=1), blocks=(song,))
    database = await Database.open(settings.database)
    await keep(database, ROUTINES, [ROUTINE, recital])
    if warmed_up:
        await practised(
            database,
            evening - timedelta(hours=1),
            (PracticeEventKind.NOTED, 0),
            (PracticeEventKind.FINISHED, 0),
        )
    await database.close()
    made = await make_plan(settings, evening, 30)
    assert "  a run-through, for 2030-05-18, in a day; not played yet\n" in as_text(made, "!")
    assert made.routine
    assert made.routine.title == "Planned for 17 May 2030"
    assert made.routine.blocks[1].strategy == "Once through without stopping, as on the day."


async def test_too_little_time_is_not_told_as_all_having_been_played(
    settings: Settings, evening: datetime
) -> None:
    database = await Database.open(settings.database)
    await keep(database, ROUTINES, [ROUTINE])
    await practised(
        database,
        evening - timedelta(days=9),
        (PracticeEventKind.MOVED, 1),
        (PracticeEventKind.CLEAN, 0),
        (PracticeEventKind.FINISHED, 0),
    )
    await database.close()
    told = as_text(await make_plan(settings, evening, 1), "!")
    assert told.endswith("There is nothing to propose today: in a minute there is no room for a block.\n")


def test_where_there_is_nothing_to_propose_no_file_is_written(tmp_path: Path) -> None:
    with pytest.raises(WoodshedError, match="no routine to propose"):
        write_routine(Made(plan({}, [], date(2030, 5, 17), minutes=30), None, 30), tmp_path / "plan.toml")
    assert list(tmp_path.iterdir()) == []


def test_a_plan_is_written_over_nothing_unless_told_to(tmp_path: Path) -> None:
    made, mine = Made(None, ROUTINE, 30), tmp_path / "routines.toml"
    mine.write_text("mine")
    with pytest.raises(DocumentError, match="is there already"):
        write_routine(made, mine)
    assert mine.read_text() == "mine"
    write_routine(made, mine, over=True)
    assert "mine" not in mine.read_text()
