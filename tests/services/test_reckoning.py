"""What is practice, how long, and of which day: every command and page reckons the same."""

import asyncio
import json
import tempfile
from collections.abc import AsyncGenerator, Mapping
from contextlib import asynccontextmanager
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.pages.visitor import Right
from bot.domain.practice.backdating import CLOCK_SET_BACK
from bot.domain.practice.now_playing import gaps
from bot.domain.practice.practice import MAX_GAP, PracticeEvent, PracticeEventKind
from bot.domain.practice.practice_log import Logged
from bot.domain.practice.progress import reviews_in
from bot.domain.practice.routine import ROUTINES, Block, BlockKind, Routine
from bot.errors import Refusal, WoodshedError
from bot.rehearsal.clock import FakeClock
from bot.services.documents.catalogue import Catalogue
from bot.services.evenings.recap import gather
from bot.services.feed import Feed
from bot.services.practice.practice_csv import as_csv, read_log
from bot.services.practice.practice_feed import MOMENT, TOPIC
from bot.services.practice.practice_log import as_json, clashes
from bot.services.practice.practice_room import PracticeRoom
from bot.settings import Settings
from bot.store.database import Database
from bot.store.practice import all_sessions, latest_session, save_sessions, turns
from tests.catalogue import keep
from tests.laws import share

ROUTINE = Routine(
    slug="short",
    title="Short",
    blocks=(
        Block(title="Wake", kind=BlockKind.WARM_UP, minutes=5, start_bpm=60),
        Block(title="Run", kind=BlockKind.TECHNIQUE, minutes=10, piece="Ferry", start_bpm=90),
        Block(title="Song", kind=BlockKind.REPERTOIRE, minutes=10, piece="Ferry, bridge", start_bpm=80),
        Block(title="Again", kind=BlockKind.TECHNIQUE, minutes=10, piece="Ferry", start_bpm=100),
    ),
)
BEGINS = datetime(2030, 5, 17, 19, tzinfo=UTC)
MINUTE = timedelta(minutes=1)


class Artist:
    """Practises in a room whose clock can be set."""

    def __init__(self, database: Database, catalogue: Catalogue, at: datetime, zone: str = "UTC") -> None:
        self.database, self.catalogue = database, catalogue
        self.clock, self.moments = FakeClock(at), Moments()
        self.settings = Settings(_env_file=None, database=database.path, timezone=zone)  # pyright: ignore[reportCallIssue]
        self.room = self._room()

    def _room(self) -> PracticeRoom:
        return PracticeRoom(
            self.database,
            self.catalogue,
            self.clock,
            self.moments,
            day_of=self.settings.day_of,
            rest_days=frozenset(),
        )

    async def restarts(self) -> None:
        self.room = self._room()
        await self.room.load()

    async def later(self, length: timedelta) -> PracticeRoom:
        await self.clock.advance(self.clock.now() + length)
        return self.room

    async def plays(self, bpm: int) -> None:
        """Play a piece clean at a tempo, in a session of its own."""
        await self.room.start("")
        await self.room.step(1)
        await self.room.tempo(str(bpm))
        await self.room.act(PracticeEventKind.CLEAN)
        await self.room.act(PracticeEventKind.FINISHED)

    async def minutes_today(self) -> float:
        return sum((each.length for each in await self.room.today()), timedelta()) / MINUTE


class Moments(Feed):
    """A feed that keeps the new bests."""

    def __init__(self) -> None:
        super().__init__()
        self.bests: list[tuple[str, float]] = []

    def happen(self, topic: str, values: Mapping[str, Any], right: Right = Right.ARTIST) -> None:
        if topic == MOMENT and values["kind"] == "best":
            self.bests.append((values["what"], values["bpm"]))
        super().happen(topic, values, right)


@pytest.fixture
async def artist(database: Database) -> Artist:
    return Artist(database, await keep(database, ROUTINES, [ROUTINE]), BEGINS)


async def test_the_first_tempo_is_the_first_clean_one_in_the_order_of_time(artist: Artist) -> None:
    await artist.room.start("")
    await artist.room.step(3)
    for words in ("miss", "miss", "93", "clean", "96", "clean"):
        room = await artist.later(MINUTE)
        await (room.tempo(words) if words.isdigit() else room.act(PracticeEventKind(words)))
    await artist.room.step(-2)
    await (await artist.later(MINUTE)).act(
        PracticeEventKind.CLEAN
    )  # at 90, in an earlier block of the same piece
    for _ in range(2):
        made = await artist.room.progress("ferry")
        assert (made.start_bpm, made.best_bpm, made.sessions) == (93, 96, 1)
        await artist.restarts()


async def test_a_start_by_mistake_leaves_the_evening_before_in_reach(artist: Artist) -> None:
    await artist.room.start("")
    await (await artist.later(9 * MINUTE)).act(PracticeEventKind.FINISHED)
    await (await artist.later(9 * MINUTE)).start("")
    await artist.room.scratch()
    await artist.room.fix("clean 6")
    assert (await artist.room.scratch())[0].kind is PracticeEventKind.FIXED
    assert (await artist.room.scratch())[0].kind is PracticeEventKind.FINISHED
    assert await artist.minutes_today() == 18


async def test_what_was_told_in_one_word_is_taken_back_in_one(artist: Artist) -> None:
    await artist.room.start("")
    await artist.room.repeat(PracticeEventKind.CLEAN)
    await artist.room.repeat(PracticeEventKind.CLEAN, "5")
    assert (await artist.room.scratch())[1] == 5
    assert artist.room.session.tally.clean == 1
    assert (await artist.room.scratch())[1] == 1
    assert artist.room.session.tally.clean == 0


async def test_a_restart_still_knows_what_was_told_in_one_word_and_what_it_proposed(artist: Artist) -> None:
    await artist.room.start("")
    await artist.room.step(1)
    await (await artist.later(MINUTE)).repeat(PracticeEventKind.CLEAN)
    await (await artist.later(MINUTE)).repeat(PracticeEventKind.CLEAN, "5")
    await artist.restarts()
    assert (await artist.room.accept()).bpm == 94
    for kind, times in (
        (PracticeEventKind.TEMPO, 1),
        (PracticeEventKind.CLEAN, 5),
        (PracticeEventKind.CLEAN, 1),
    ):
        gone, taken = await artist.room.scratch()
        assert (gone.kind, taken) == (kind, times)


async def test_a_proposal_stands_whatever_is_told_between(artist: Artist) -> None:
    await artist.room.start("")
    await artist.room.step(1)
    await artist.room.repeat(PracticeEventKind.CLEAN, "5")
    await artist.room.note("light hand")
    await artist.room.act(PracticeEventKind.PAUSED)
    await artist.room.act(PracticeEventKind.RESUMED)
    assert (await artist.room.accept()).bpm == 94


async def test_an_end_of_long_ago_stays_whatever_was_set_right_since(artist: Artist) -> None:
    await artist.room.start("")
    await (await artist.later(9 * MINUTE)).act(PracticeEventKind.FINISHED)
    await (await artist.later(2 * MAX_GAP)).fix("clean 6")
    assert (await artist.room.scratch())[0].kind is PracticeEventKind.FIXED
    with pytest.raises(Refusal, match="practice-nothing-to-scratch"):
        await artist.room.scratch()


async def test_a_name_as_it_is_wins_over_those_that_it_is_a_part_of(artist: Artist) -> None:
    await artist.room.start("")
    for blocks in (1, 1, 1):
        await (await artist.later(2 * MINUTE)).step(blocks)
    for ask in ("Ferry", "ferry", "Ferry, bridge", "ferry bridge"):
        assert (await artist.room.progress(ask)).what.casefold().replace(",", "") == ask.casefold().replace(
            ",", ""
        )


async def test_a_session_is_reckoned_the_same_before_its_first_event_as_after(artist: Artist) -> None:
    await artist.room.start("")
    room = await artist.later(20 * MINUTE)
    assert await artist.minutes_today() == 20
    assert (await room.progress("")).length == 20 * MINUTE
    assert await room.streak() == 1


async def test_after_a_long_silence_nothing_more_was_played(artist: Artist) -> None:
    await artist.room.start("")
    await (await artist.later(5 * MINUTE)).note("good")
    await artist.later(2 * MAX_GAP)
    assert await artist.minutes_today() == 5
    await artist.room.act(PracticeEventKind.FINISHED)
    assert await artist.minutes_today() == 5


async def test_what_is_passed_through_is_no_practice_anywhere(artist: Artist) -> None:
    await artist.room.start("")
    for _ in range(3):
        await (await artist.later(timedelta(seconds=1))).step(1)
    await artist.room.act(PracticeEventKind.FINISHED)
    assert (await artist.room.today(), await artist.room.streak()) == ([], 0)
    with pytest.raises(Refusal, match="progress-nothing"):
        await artist.room.progress("ferry")


async def test_what_is_passed_through_is_in_no_sum_and_no_table(artist: Artist) -> None:
    await artist.room.start("")
    for _ in range(3):
        await (await artist.later(timedelta(seconds=55))).step(1)
    await artist.room.note("at last")
    await (await artist.later(2 * MINUTE)).act(PracticeEventKind.FINISHED)
    await agree(artist)
    (session,) = (await gather(artist.database, artist.settings, artist.clock.now())).sessions
    assert [(each.number, each.played.length) for each in session.blocks] == [(4, 2 * MINUTE)]
    assert session.notes == (("Ferry", "at last"),)
    assert artist.moments.latest[TOPIC]["finished"]["minutes"] == 2


async def test_a_piece_that_also_warms_up_has_the_same_best_everywhere(database: Database) -> None:
    warm_up = Block(title="Wake", kind=BlockKind.WARM_UP, minutes=5, piece="Ferry", start_bpm=120)
    routine = ROUTINE.model_copy(update={"blocks": (warm_up, *ROUTINE.blocks[1:])})
    artist, new = Artist(database, await keep(database, ROUTINES, [routine]), BEGINS), list[bool]()
    await artist.room.start("")
    await artist.room.act(PracticeEventKind.CLEAN)
    assert (await artist.room.progress("")).best_bpm == 120, "it has no other yet"
    for bpm in (90, 96):
        await artist.room.step(1)
        await artist.room.tempo(str(bpm))
        await artist.room.act(PracticeEventKind.CLEAN)
        new.append(artist.room.new_best)
        assert (await artist.room.progress("")).best_bpm == bpm
        await artist.room.act(PracticeEventKind.FINISHED)
        assert artist.moments.latest[TOPIC]["finished"]["bests"] == (
            [{"what": "Ferry", "bpm": bpm}] if bpm > 90 else []  # a first is no best that was beaten
        )
        (best,) = (await gather(artist.database, artist.settings, artist.clock.now())).bests
        assert (best.what, best.bpm) == ("Ferry", bpm)
        await artist.later(timedelta(days=1))
        await artist.room.start("")
        await artist.room.act(PracticeEventKind.CLEAN)
    assert new[-1]


async def test_a_target_is_reached_by_a_full_row_that_still_counts(database: Database) -> None:
    block = Block(title="Run", kind=BlockKind.TECHNIQUE, minutes=5, start_bpm=90, target_bpm=90)
    routine = ROUTINE.model_copy(update={"clean_in_a_row": 3, "blocks": (block,)})
    artist = Artist(database, await keep(database, ROUTINES, [routine]), BEGINS)
    await artist.room.start("")

    async def is_reached() -> bool:
        (session,) = (await gather(database, artist.settings, artist.clock.now())).sessions
        return session.blocks[0].reached

    for times, reached in (("2", False), ("1", True)):
        await artist.room.repeat(PracticeEventKind.CLEAN, times)
        assert await is_reached() is reached
    await artist.room.fix("clean 2")
    assert not await is_reached()


async def test_a_piece_that_is_played_on_its_first_day_has_no_best_to_beat(artist: Artist) -> None:
    for _ in range(2):
        await artist.room.start("")
        await artist.room.step(1)
        for bpm in ("90", "94", "98"):
            await artist.room.tempo(bpm)
            await (await artist.later(MINUTE)).act(PracticeEventKind.CLEAN)
        await artist.room.act(PracticeEventKind.FINISHED)
    assert artist.moments.bests == []


async def test_a_best_is_told_once_at_each_step_beyond_that_of_the_days_before(artist: Artist) -> None:
    await artist.room.start("")
    await artist.room.step(1)
    await artist.room.act(PracticeEventKind.CLEAN)
    await artist.room.act(PracticeEventKind.FINISHED)
    await artist.later(timedelta(days=1))
    for tempi in (("86", "90", "94", "94", "98"), ("96", "98")):
        await artist.room.start("")
        await artist.room.step(1)
        for bpm in tempi:
            await artist.room.tempo(bpm)
            await artist.room.repeat(PracticeEventKind.CLEAN, "2")
        await artist.room.act(PracticeEventKind.FINISHED)
        await artist.restarts()
    assert artist.moments.bests == [("Ferry", 94), ("Ferry", 98)]


async def test_a_new_best_is_told_once_and_only_of_what_counts(artist: Artist) -> None:
    at_70 = (
        PracticeEvent(PracticeEventKind.MOVED, BEGINS, 1),
        PracticeEvent(PracticeEventKind.TEMPO, BEGINS, 70),
        PracticeEvent(PracticeEventKind.CLEAN, BEGINS),
    )
    events = (
        PracticeEvent(PracticeEventKind.STARTED, BEGINS),
        PracticeEvent(PracticeEventKind.CLEAN, BEGINS),
        *at_70,
        PracticeEvent(PracticeEventKind.FINISHED, BEGINS),
    )
    await save_sessions(artist.database, [Logged(ROUTINE, events)])
    await artist.restarts()
    await artist.later(timedelta(days=1))
    await artist.room.start("")
    await artist.room.tempo("64")
    await artist.room.act(PracticeEventKind.CLEAN)  # a warm-up
    await artist.room.step(1)
    for _ in range(2):
        await artist.room.act(PracticeEventKind.CLEAN)
        await artist.room.scratch()
    assert artist.moments.bests == [("Ferry", 90)]
    await artist.restarts()
    for _ in range(2):
        await artist.room.act(PracticeEventKind.CLEAN)
        await artist.room.scratch()
    assert artist.moments.bests == [("Ferry", 90)] * 2, "a restart forgets what was taken back"
    await artist.room.act(PracticeEventKind.CLEAN)
    await artist.room.fix("clean 3 at 92.5")
    await artist.room.step(2)
    await artist.restarts()
    await artist.room.fix("clean 4 at 92.5 in 2")
    assert artist.moments.bests == [("Ferry", 90), ("Ferry", 90), ("Ferry", 92.5)]


async def test_a_slip_that_was_taken_back_silences_no_best_of_another_evening(artist: Artist) -> None:
    await artist.plays(80)
    await artist.later(timedelta(days=1))
    artist.moments.bests.clear()
    await artist.room.start("")
    await artist.room.step(1)
    await artist.room.tempo("100")
    await artist.room.act(PracticeEventKind.CLEAN)
    await artist.room.scratch()
    await artist.room.act(PracticeEventKind.FINISHED)
    await artist.later(timedelta(days=1))
    await artist.plays(100)
    assert artist.moments.bests == [("Ferry", 100)] * 2


async def test_an_end_that_was_told_late_is_in_reach_for_as_long_after_a_restart(artist: Artist) -> None:
    await artist.room.start("")
    await (await artist.later(MAX_GAP)).act(PracticeEventKind.FINISHED, "170")
    await artist.later(MAX_GAP - MINUTE)
    await artist.restarts()
    assert (await artist.room.scratch())[0].kind is PracticeEventKind.FINISHED
    await artist.room.act(PracticeEventKind.FINISHED, "0")
    await artist.later(MAX_GAP + MINUTE)
    await artist.restarts()
    with pytest.raises(Refusal, match="practice-nothing-to-scratch"):
        await artist.room.scratch()


async def test_what_was_told_in_one_word_is_taken_back_in_one_after_a_restart(artist: Artist) -> None:
    await artist.room.start("")
    for words in ("1", "1", "5", "2"):
        await artist.room.repeat(PracticeEventKind.CLEAN, words)
    for times in (2, 5, 1, 1):
        await artist.restarts()
        assert (await artist.room.scratch())[1] == times


async def test_two_sessions_never_begin_at_one_time_and_every_export_can_be_imported(artist: Artist) -> None:
    for _ in range(2):
        await artist.room.start("")
        await artist.room.act(PracticeEventKind.FINISHED)
    held = await all_sessions(artist.database)
    read = read_log(as_csv(held), "log.csv", {})
    await artist.later(MINUTE)
    assert clashes({"log.csv": read}, [], artist.clock.now()) == []


async def test_an_evening_past_midnight_is_of_the_day_on_which_it_began(database: Database) -> None:
    catalogue = await keep(database, ROUTINES, [ROUTINE])
    artist = Artist(database, catalogue, datetime(2030, 5, 17, 23, tzinfo=UTC))
    await artist.room.start("")
    await artist.later(90 * MINUTE)
    assert await artist.minutes_today() == 90
    await artist.room.note("x")
    await (await artist.later(timedelta(hours=2.9))).note("x")
    await (await artist.later(timedelta(hours=1))).act(PracticeEventKind.FINISHED)
    assert artist.settings.day_of(artist.clock.now()) == date(2030, 5, 18)  # past the end of the day
    assert (artist.room.day, await artist.room.streak()) == (date(2030, 5, 17), 1)
    await artist.later(MAX_GAP + MINUTE)
    assert await artist.room.today() == []


async def test_a_break_past_the_end_of_the_day_is_of_its_evening_for_as_long_as_that_goes_on(
    database: Database,
) -> None:
    artist = Artist(database, await keep(database, ROUTINES, [ROUTINE]), datetime(2030, 5, 18, 1, tzinfo=UTC))
    await artist.room.start("")
    await (await artist.later(20 * MINUTE)).act(PracticeEventKind.PAUSED)
    await artist.later(MAX_GAP)
    assert artist.settings.day_of(artist.clock.now()) == date(2030, 5, 18)
    assert (artist.room.day, await artist.minutes_today()) == (date(2030, 5, 17), 20)
    await (await artist.later(MINUTE)).today()
    assert (artist.room.day, await artist.room.today()) == (date(2030, 5, 18), [])
    with pytest.raises(Refusal, match="practice-long-break"):
        await artist.room.act(PracticeEventKind.RESUMED)


async def test_a_break_that_was_forgotten_takes_no_evening_from_the_next_day(artist: Artist) -> None:
    for _ in range(3):
        began = artist.clock.now()
        await artist.room.start("")
        await (await artist.later(20 * MINUTE)).act(PracticeEventKind.PAUSED)
        assert await artist.minutes_today() == 20
        await artist.clock.advance(began + timedelta(days=1))
        for act in (
            artist.room.act(PracticeEventKind.RESUMED),
            artist.room.step(1),
            artist.room.repeat(PracticeEventKind.CLEAN),
        ):
            with pytest.raises(Refusal, match="practice-long-break"):
                await act
        assert (await artist.room.act(PracticeEventKind.FINISHED)).ended == began + 20 * MINUTE
    await artist.room.start("")
    await artist.later(2 * MINUTE)
    assert (artist.room.day, await artist.room.streak()) == (date(2030, 5, 20), 4)


async def test_a_clock_that_was_a_day_ahead_loses_no_evening(artist: Artist) -> None:
    right = artist.clock.now()
    artist.clock = FakeClock(right + timedelta(days=1))
    await artist.restarts()
    await artist.room.start("")
    await (await artist.later(20 * MINUTE)).act(PracticeEventKind.FINISHED)
    artist.clock = FakeClock(right + 30 * MINUTE)
    await artist.restarts()
    with pytest.raises(Refusal, match="practice-clock") as refused:
        await artist.room.start("")
    assert refused.value.gaps == {"now": "2030-05-17 19:30 UTC", "ended": "2030-05-18 19:20 UTC"}
    for kind in (PracticeEventKind.FINISHED, PracticeEventKind.STARTED):
        assert (await artist.room.scratch())[0].kind is kind
    await artist.room.start("")
    await artist.later(20 * MINUTE)
    assert await artist.minutes_today() == 20


async def test_a_clock_that_is_set_right_keeps_nobody_from_beginning(artist: Artist) -> None:
    await artist.room.start("")
    await (await artist.later(20 * MINUTE)).act(PracticeEventKind.FINISHED)
    artist.clock = FakeClock(artist.clock.now() - CLOCK_SET_BACK)
    await artist.restarts()
    assert not (await artist.room.start("")).finished


async def test_another_end_of_the_day_puts_old_sessions_on_other_days_too(artist: Artist) -> None:
    began = datetime(2030, 5, 18, 1, tzinfo=UTC)
    events = (
        PracticeEvent(PracticeEventKind.STARTED, began),
        PracticeEvent(PracticeEventKind.FINISHED, began + 9 * MINUTE),
    )
    await save_sessions(artist.database, [Logged(ROUTINE, events)])
    for ends, day in (("04:00", 17), ("00:30", 18), ("00:00", 18)):
        settings = artist.settings.model_copy(update={"day_ends": ends})
        assert (await gather(artist.database, settings, began)).day == date(2030, 5, day)


DID = st.tuples(
    st.sampled_from(
        ["next", "back", "pause", "resume", "clean", "miss", "tempo", "finish", "start", "scratch"]
    ),
    st.sampled_from([0, 1, 30, 59, 60, 300, 3600, 4 * 3600]),
)
NIGHTS = st.sampled_from(
    [
        ("UTC", datetime(2030, 5, 17, 22, tzinfo=UTC)),
        ("Europe/Berlin", datetime(2030, 3, 30, 22, tzinfo=UTC)),  # an hour is left out
        ("Europe/Berlin", datetime(2030, 10, 26, 23, tzinfo=UTC)),  # an hour comes twice
        ("Pacific/Auckland", datetime(2030, 4, 6, 11, tzinfo=UTC)),
    ]
)


@asynccontextmanager
async def practising(zone: str, at: datetime) -> AsyncGenerator[Artist]:
    with tempfile.TemporaryDirectory() as folder:
        database = await Database.open(Path(folder) / "woodshed.db")
        try:
            yield Artist(database, await keep(database, ROUTINES, [ROUTINE]), at, zone)
        finally:
            await database.close()


async def does(room: PracticeRoom, what: str) -> None:
    acts = {
        "pause": PracticeEventKind.PAUSED,
        "resume": PracticeEventKind.RESUMED,
        "clean": PracticeEventKind.CLEAN,
        "miss": PracticeEventKind.MISS,
    }
    try:
        if what in acts:
            await room.act(acts[what])
        elif what in {"next", "back"}:
            await room.step(+1 if what == "next" else -1)
        elif what == "tempo":
            await room.tempo("+2.5")
        elif what == "finish":
            await room.act(PracticeEventKind.FINISHED)
        else:
            await (room.start("") if what == "start" else room.scratch())
    except Refusal:
        pass  # as the artist is told


async def agree(artist: Artist) -> None:
    """See that all who tell what was practised say the same at this moment."""
    room, settings, now = artist.room, artist.settings, artist.clock.now()
    today, by_day = await room.today(), reviews_in(await turns(artist.database, now), settings.day_of)
    length = sum((each.length for each in today), timedelta())
    try:
        evening = await gather(artist.database, settings, now, room.day)
        assert evening.length == length
        assert [block.played for each in evening.sessions for block in each.blocks] == today
        assert evening.weeks[-1][1] >= length
    except WoodshedError:
        assert not today
    assert bool(today) == (await room.streak() > 0 and room.day in await days(artist))
    await agree_on_the_latest(artist, now)
    for what in {each.what for each in today} - {"Wake"}:
        made = await room.progress(what)
        reviews = by_day[what]
        assert (made.sessions, made.last_day) == (len(reviews), reviews[-1].day)
        assert made.best_bpm == max((each.best_bpm for each in reviews if each.best_bpm), default=None)


async def agree_on_the_latest(artist: Artist, now: datetime) -> None:
    """See that the end in chat, the page and the export say the same of the session that was begun last."""
    if not (found := await latest_session(artist.database)):
        return
    number, session, *_ = found
    played = [each.played for each in await turns(artist.database, now) if each.session == number]
    minutes = round(sum((each.length for each in played), timedelta()) / MINUTE)
    assert gaps(session, now)["played"] == minutes
    if session.finished:
        told = artist.moments.latest[TOPIC]["finished"]
        clean, missed = sum(each.clean for each in played), sum(each.missed for each in played)
        assert [told[name] for name in ("minutes", "played", "clean", "missed")] == [
            minutes,
            len(played),
            clean,
            missed,
        ]
        (whole,) = (each for each in await all_sessions(artist.database) if each.number == number)
        blocks = json.loads(as_json([whole]))["sessions"][0]["blocks"]
        assert [(each["block"], each["seconds"]) for each in blocks] == [
            (each.block, each.length.total_seconds()) for each in played
        ]


async def days(artist: Artist) -> set[date]:
    return {artist.settings.day_of(each.began) for each in await turns(artist.database, artist.clock.now())}


@given(NIGHTS, st.lists(DID, min_size=3, max_size=12))
@share(1 / 3)
def test_all_who_tell_of_practice_agree_at_every_moment_of_any_evening(
    night: tuple[str, datetime], did: list[tuple[str, int]]
) -> None:
    async def evening() -> None:
        async with practising(*night) as artist:
            await artist.room.start("")
            for what, seconds in did:
                await artist.later(timedelta(seconds=seconds))
                await agree(artist)
                await does(artist.room, what)
                await agree(artist)

    asyncio.run(evening())


@given(
    st.sampled_from(["UTC", "Europe/Berlin", "Pacific/Auckland", "America/St_Johns", "Pacific/Apia"]),
    st.timedeltas(timedelta(), timedelta(days=40 * 366)).map(lambda past: BEGINS - past),
    st.times().map(lambda at: f"{at.hour % 12:02}:{at.minute:02}"),
)
def test_days_follow_each_other_without_a_gap_across_changes_of_the_clocks(
    zone: str, at: datetime, ends: str
) -> None:
    settings = Settings(_env_file=None, timezone=zone, day_ends=ends)  # pyright: ignore[reportCallIssue]
    day = settings.day_of(at)
    assert settings.begins(day) <= at < settings.begins(day + timedelta(days=1))
    assert settings.day_of(at + timedelta(hours=1)) >= day


@pytest.mark.parametrize("ends", ["4", "noon", "12:00", "25:00", "04:00Z"])
def test_an_end_of_the_day_that_is_no_early_hour_is_refused(ends: str) -> None:
    with pytest.raises(ValueError, match="00:00 to 11:59"):
        Settings(_env_file=None, day_ends=ends)  # pyright: ignore[reportCallIssue]


async def test_what_an_older_reckoning_made_is_made_anew_at_the_start(artist: Artist) -> None:
    await artist.room.start("")
    await artist.room.step(1)
    await (await artist.later(2 * MINUTE)).act(PracticeEventKind.CLEAN)
    await artist.room.act(PracticeEventKind.FINISHED)
    async with artist.database.writing() as connection:
        await connection.execute("UPDATE practice_session SET reckoning = 0")
        await connection.execute("UPDATE practice_played SET first_bpm = 66")
        await connection.execute("INSERT INTO practice_session VALUES (99, 'x', '2029', '2029', 0)")
    await artist.restarts()
    assert (await artist.room.progress("ferry")).start_bpm == 90
