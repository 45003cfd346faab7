"""An evening is told to the second and to the repetition, from what is in the database."""

from collections.abc import Callable
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest

from bot.domain.chat.message import Message
from bot.domain.evenings.recap import Best, Decided, Hint, Idea
from bot.domain.practice.practice import MAX_GAP, PracticeEvent, PracticeEventKind, Tally, again
from bot.domain.practice.progress import practised_in
from bot.domain.practice.routine import ROUTINES, Block, BlockKind, Routine
from bot.errors import WoodshedError
from bot.moderation.decision import CallKind
from bot.moderation.verdict import Action, Verdict
from bot.rehearsal.clock import FakeClock
from bot.services.documents.catalogue import Catalogue
from bot.services.evenings.recap import gather
from bot.services.feed import Feed
from bot.services.practice.practice_room import PracticeRoom
from bot.settings import Settings
from bot.store.audit import write_undone
from bot.store.database import Database
from bot.store.gear import count_ask
from bot.store.practice import begin_session, write_event
from bot.store.wish import count_wish
from tests.audit import write_outcome, write_verdict
from tests.catalogue import keep

ROUTINE = Routine(
    slug="short",
    title="Short",
    clean_in_a_row=3,
    misses_in_a_row=2,
    blocks=(
        Block(title="Stretch", kind=BlockKind.WARM_UP, minutes=5),
        Block(
            title="Run",
            kind=BlockKind.TECHNIQUE,
            minutes=10,
            piece="Ferry",
            start_bpm=60,
            target_bpm=64,
            step=4,
        ),
        Block(
            title="Slow one",
            kind=BlockKind.REPERTOIRE,
            minutes=15,
            piece="Lantern",
            start_bpm=90,
            target_bpm=120,
        ),
        Block(title="Sing", kind=BlockKind.EAR, minutes=5),
    ),
)
DAY = timedelta(days=1)


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(_env_file=None, database=tmp_path / "woodshed.db", timezone="Europe/Berlin")  # pyright: ignore[reportCallIssue]


class Evening:
    """An artist who practises by the second, and whose bot may die."""

    def __init__(self, database: Database, catalogue: Catalogue, settings: Settings, at: datetime) -> None:
        self.database, self.catalogue = database, catalogue
        self.settings, self.clock = settings, FakeClock(at)
        self.room = self._room()

    def _room(self) -> PracticeRoom:
        return PracticeRoom(
            self.database,
            self.catalogue,
            self.clock,
            Feed(),
            day_of=self.settings.day_of,
            rest_days=frozenset(),
        )

    async def restart(self) -> None:
        self.room = self._room()
        await self.room.load()

    async def after(self, seconds: float) -> PracticeRoom:
        await self.clock.advance(self.clock.now() + timedelta(seconds=seconds))
        return self.room


@pytest.fixture
async def artist(database: Database, settings: Settings, evening: datetime) -> Evening:
    return Evening(database, await keep(database, ROUTINES, [ROUTINE]), settings, evening)


async def played(database: Database, at: datetime, *did: tuple[PracticeEventKind, int]) -> None:
    """Play a session of an earlier day; each thing a minute after the one before."""
    number = await begin_session(database, ROUTINE, at)
    events = [PracticeEvent(PracticeEventKind.STARTED, at)]
    for minute, (kind, value) in enumerate(did, 1):
        events.append(PracticeEvent(kind, at + timedelta(minutes=minute), value))
        session = again(ROUTINE, events)
        await write_event(database, number, events[-1], practised_in(session, events[-1].at))


async def a_session(artist: Evening) -> None:
    """Play with a pause, a miscount, a correction and a crash; 1097 seconds, of which 300 are a pause."""
    await artist.room.start("")
    await (await artist.after(101)).step(1)
    for kind in (
        PracticeEventKind.CLEAN,
        PracticeEventKind.CLEAN,
        PracticeEventKind.MISS,
        PracticeEventKind.CLEAN,
    ):
        await (await artist.after(13)).act(kind)
    await artist.room.scratch()
    await (await artist.after(7)).act(PracticeEventKind.PAUSED)
    await artist.after(200)
    await artist.restart()
    await (await artist.after(100)).act(PracticeEventKind.RESUMED)
    await (await artist.after(5)).tempo("+4")
    for _ in range(3):
        await (await artist.after(11)).act(PracticeEventKind.CLEAN)
    await artist.room.note("left hand <b>first</b>")
    await (await artist.after(59)).fix("clean 5")
    await (await artist.after(3)).step(1, skip=True)
    await artist.restart()
    await (await artist.after(537)).act(PracticeEventKind.FINISHED)


async def test_an_evening_is_right_to_the_second_and_to_the_repetition(artist: Evening) -> None:
    await a_session(artist)
    evening = await gather(artist.database, artist.settings, artist.clock.now())
    (session,) = evening.sessions
    assert session.ended - session.began == timedelta(seconds=1097)
    assert session.paused == timedelta(seconds=300)
    assert session.length == evening.length == timedelta(seconds=797)
    assert session.finished
    assert session.fixed
    assert session.skipped == ()  # it was played before it was skipped
    stretch, run, slow = session.blocks
    lengths = [each.played.length.total_seconds() for each in session.blocks]
    assert lengths == [101, 159, 537]
    assert (run.number, run.played.what, run.played.clean, run.played.missed) == (2, "Ferry", 7, 1)
    assert run.tempi == ((60, Tally(2, 1)), (64, Tally(5, 0)))
    assert session.notes == (("Ferry", "left hand <b>first</b>"),)
    assert run.reached
    assert not stretch.reached
    assert not slow.reached
    assert (evening.clean, evening.missed) == (7, 1)
    marks = [(each.bpm, each.clean) for each in session.repetitions]
    assert marks == [(60, True), (60, True), (60, False), (64, True), (64, True), (64, True)]


async def test_a_tempo_curve_has_the_tempi_of_each_stretch_and_nothing_of_a_pause(artist: Evening) -> None:
    await a_session(artist)
    evening = await gather(artist.database, artist.settings, artist.clock.now())
    (session,) = evening.sessions
    told = [
        (
            run.block,
            (run.since - session.began).total_seconds(),
            (run.until - session.began).total_seconds(),
            [((at - session.began).total_seconds(), bpm) for at, bpm in run.tempi],
        )
        for run in session.runs
    ]
    assert told == [
        (0, 0, 101, []),
        (1, 101, 160, [(101, 60)]),
        (1, 460, 560, [(460, 60), (465, 64)]),
        (2, 560, 1097, [(560, 90)]),
    ]


async def test_a_session_that_goes_on_is_told_up_to_now_and_a_forgotten_one_up_to_the_last_word(
    artist: Evening,
) -> None:
    await artist.room.start("")
    await (await artist.after(60)).step(1)
    await artist.after(70)
    told = await gather(artist.database, artist.settings, artist.clock.now())
    assert told.length == timedelta(seconds=130)
    assert not told.sessions[0].finished
    later = artist.clock.now() + MAX_GAP
    told = await gather(artist.database, artist.settings, later, told.day)
    assert told.length == timedelta(seconds=60)


async def test_new_best_tempi_are_those_that_no_day_before_had(
    database: Database, settings: Settings, evening: datetime
) -> None:
    ferry = (
        (PracticeEventKind.MOVED, 1),
        (PracticeEventKind.TEMPO, 62),
        (PracticeEventKind.CLEAN, 0),
        (PracticeEventKind.MISS, 0),
        (PracticeEventKind.FINISHED, 0),
    )
    await played(database, evening - DAY, *ferry)
    faster = (
        (PracticeEventKind.MOVED, 1),
        (PracticeEventKind.TEMPO, 63),
        (PracticeEventKind.CLEAN, 0),
        (PracticeEventKind.TEMPO, 70),
        (PracticeEventKind.MISS, 0),
    )
    await played(
        database,
        evening,
        *faster,
        (PracticeEventKind.MOVED, 2),
        (PracticeEventKind.CLEAN, 0),
        (PracticeEventKind.FINISHED, 0),
    )
    await played(database, evening + DAY, *ferry)
    told = await gather(database, settings, evening, evening.date())
    assert told.bests == (Best("Ferry", 63, 62), Best("Lantern", 90, None))
    told = await gather(database, settings, evening)
    assert told.day == (evening + DAY).date()
    assert told.bests == ()


async def test_weeks_begin_on_mondays_and_end_with_the_evening(
    database: Database, settings: Settings, evening: datetime
) -> None:
    for back, minutes in ((0, 3), (1, 4), (7, 5), (7 * 12, 6), (-1, 9)):
        await played(
            database,
            evening - back * DAY,
            *[(PracticeEventKind.CLEAN, 0)] * (minutes - 1),
            (PracticeEventKind.FINISHED, 0),
        )
    weeks = (await gather(database, settings, evening, evening.date())).weeks
    assert [length / timedelta(minutes=1) for _, length in weeks] == [5, 7], "nothing had begun before"
    assert all(monday.weekday() == 0 for monday, _ in weeks)
    assert weeks[-1][0] == date(2030, 5, 13)


async def test_moderation_and_its_calls_are_counted_as_the_audit_log_has_them(
    artist: Evening, message: Callable[..., Message], evening: datetime
) -> None:
    await a_session(artist)
    database = artist.database

    async def decide(
        verdict: Verdict, *, after: float, took: float = 0, failed: str = "", call: bool = True
    ) -> int:
        heard = message("x", after=after)
        calls = (CallKind.DELETE,) if call else ()
        due = await write_verdict(database, heard, verdict, "why", calls)
        for each in due:
            at = heard.at + timedelta(seconds=took)
            await write_outcome(database, each.id, at, done=not failed, detail=failed)
        (row,) = await database.reading.execute_fetchall("SELECT max(id) AS id FROM audit")
        return row["id"]

    links = Verdict(Action.WARN, "links", weight=1)
    await decide(links, after=1, took=0.5)
    undone = await decide(links, after=2, took=1)
    await decide(links, after=3, failed="403 Forbidden")
    await decide(Verdict(Action.TIMEOUT, "hate", seconds=60), after=4, took=9)
    await decide(Verdict(Action.REVIEW, "hate"), after=5, call=False)
    await decide(Verdict(Action.DELETE, "caps", counts=False), after=6, call=False)
    await decide(links, after=DAY.total_seconds(), took=1)
    await write_undone(database, [undone], "mod_moss", evening + timedelta(minutes=1), {})
    told = await gather(database, artist.settings, artist.clock.now())
    assert told.moderation.decided == (Decided("links", "warn", 3, 1), Decided("hate", "timeout", 1, 0))
    assert (told.moderation.unsure, told.moderation.on_trial) == (1, 1)
    assert (told.moderation.times, told.moderation.undone) == (4, 1)
    assert (told.calls.made, told.calls.done, told.calls.failed) == (4, 3, 1)
    assert told.calls.failures == (("403 Forbidden", 1),)
    assert told.calls.median == timedelta(seconds=1)


async def test_a_block_that_was_passed_over_is_left_out_and_a_target_set_right_is_not_reached(
    artist: Evening,
) -> None:
    await artist.room.start("")
    await (await artist.after(20)).step(1, skip=True)
    await artist.room.tempo("64")
    for _ in range(3):
        await (await artist.after(9)).act(PracticeEventKind.CLEAN)
    await (await artist.after(60)).act(PracticeEventKind.FINISHED)
    (session,) = (await gather(artist.database, artist.settings, artist.clock.now())).sessions
    assert session.skipped == ("Stretch",)
    assert session.blocks[0].reached
    await artist.room.fix("clean 0 at 64")
    told = await gather(artist.database, artist.settings, artist.clock.now())
    assert not told.sessions[0].blocks[0].reached
    assert told.hints == ()


async def test_a_count_that_is_set_right_later_moves_no_end(artist: Evening) -> None:
    await a_session(artist)
    await (await artist.after(7200)).fix("clean 9 in 2")
    (session,) = (await gather(artist.database, artist.settings, artist.clock.now())).sessions
    assert session.ended - session.began == timedelta(seconds=1097)
    assert sum(block.played.clean for block in session.blocks) == 9 + 2


async def test_ideas_come_from_facts(database: Database, settings: Settings, evening: datetime) -> None:
    slow = ((PracticeEventKind.MOVED, 2), (PracticeEventKind.CLEAN, 0), (PracticeEventKind.FINISHED, 0))
    for back in (4, 3, 2, 1):
        await played(database, evening - back * DAY, *slow)
    there = ((PracticeEventKind.MOVED, 1), (PracticeEventKind.TEMPO, 64), *[(PracticeEventKind.CLEAN, 0)] * 3)
    await played(database, evening, *there, *slow)
    for fan in "12":
        await count_wish(database, "zither", fan, evening)
    await count_wish(database, "kazoo", "1", evening)
    for slug in ("toast", "goldie", "goldie"):
        await count_ask(database, slug, evening.date())
    told = await gather(database, settings, evening, evening.date())
    assert told.asked == (("goldie", 2), ("toast", 1))
    assert told.hints == (
        Hint(Idea.REACHED, "Ferry", 64),
        Hint(Idea.STALLED, "Lantern", 4),
        Hint(Idea.WISHED, "zither", 2),
        Hint(Idea.ASKED, "goldie", 2),
    )
    told = await gather(database, settings, evening, (evening - 2 * DAY).date())
    assert told.hints == ()


async def test_an_evening_without_practice_is_told_where_there_was_chat(
    database: Database, settings: Settings, evening: datetime
) -> None:
    await count_ask(database, "goldie", evening.date())
    told = await gather(database, settings, evening, evening.date())
    assert told.sessions == ()
    assert told.length == timedelta()


async def test_a_day_of_which_nothing_is_known_is_an_error_that_names_one_that_is(
    database: Database, settings: Settings, evening: datetime
) -> None:
    with pytest.raises(WoodshedError, match="no practice yet") as refused:
        await gather(database, settings, evening)
    assert "!start" in refused.value.mend
    await played(database, evening, (PracticeEventKind.FINISHED, 0))
    with pytest.raises(WoodshedError, match="nothing is known of 2030-05-16") as refused:
        await gather(database, settings, evening, date(2030, 5, 16))
    assert "2030-05-17" in refused.value.mend


async def test_a_session_belongs_to_the_day_on_which_it_began_where_the_artist_lives(
    database: Database, settings: Settings
) -> None:
    before_midnight = datetime.fromisoformat("2030-05-17T23:50:00+02:00")
    await played(
        database, before_midnight, *[(PracticeEventKind.CLEAN, 0)] * 20, (PracticeEventKind.FINISHED, 0)
    )
    told = await gather(database, settings, before_midnight)
    assert told.day == date(2030, 5, 17)
    assert told.length == timedelta(minutes=21)
