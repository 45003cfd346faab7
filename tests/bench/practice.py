"""Years of practice, made up but convincing, and how long it takes to look back on them."""

import math
import random
import statistics
import tempfile
import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

from bot.domain.practice.practice import PracticeEvent, PracticeEventKind, after, begun
from bot.domain.practice.practice_log import Logged
from bot.domain.practice.progress import DAY
from bot.domain.practice.routine import ROUTINES, Block, Routine
from bot.domain.practice.tempo_ladder import proposal
from bot.recap import write_recap
from bot.settings import Settings
from bot.store.database import Database
from bot.store.practice import practised, save_sessions, turns_of
from tests.learners import LEARNERS, PROGRAM, months_of

PROJECT = Path(__file__).parent.parent.parent
DAYS = 5 * 365
LAST = datetime(2030, 5, 17, 17, 4, 10, tzinfo=UTC)
REPETITIONS = 11
"""Of a block with a tempo: of five such blocks on each day of five years, a hundred thousand."""


def sample_routine(slug: str) -> Routine:
    text = (PROJECT / "data/routines.toml").read_text(encoding="utf-8")
    return next(each for each in ROUTINES.read(text) if each.slug == slug)


def many_evenings(routine: Routine, days: int, last: datetime = LAST, seed: int = 4) -> Iterator[Logged]:
    """Give a session for each day up to the last, of somebody who gets better, fast at first."""
    dice = random.Random(seed)  # noqa: S311 - it decides over made-up notes
    for day in range(days):
        at = last - (days - 1 - day) * DAY
        yield an_evening(routine, at, 1 - math.exp(-3 * (day + 1) / days), dice)


def an_evening(routine: Routine, at: datetime, skill: float, dice: random.Random) -> Logged:
    """Return a session of somebody who plays as the bot proposes; `skill` is from 0 to 1."""
    session, events = begun(routine, at), [PracticeEvent(PracticeEventKind.STARTED, at)]

    def does(kind: PracticeEventKind, seconds: float, number: float = 0, words: str = "") -> None:
        nonlocal session
        events.append(PracticeEvent(kind, events[-1].at + timedelta(seconds=round(seconds)), number, words))
        session = after(session, events[-1])

    for number, block in enumerate(routine.blocks):
        if number:
            does(PracticeEventKind.MOVED, dice.uniform(20, 50), number)
        if number and dice.random() < 0.2:
            does(PracticeEventKind.PAUSED, 5)
            does(PracticeEventKind.RESUMED, dice.uniform(100, 400))
        pace = 60 * block.minutes / (REPETITIONS + 4)
        if not block.start_bpm:
            does(PracticeEventKind.NOTED, 60 * block.minutes, words=f"that was {block.title}")
            continue
        able = block.start_bpm + skill * (_goal(block) - block.start_bpm)
        does(PracticeEventKind.TEMPO, pace, max(block.start_bpm, round(able) - 3 * block.step))
        for _ in range(REPETITIONS):
            clean = dice.random() < 1 / (1 + math.exp(((session.bpm or 0) - able - 2) / 3))
            does(PracticeEventKind.CLEAN if clean else PracticeEventKind.MISS, pace * dice.uniform(0.7, 1.3))
            if (idea := proposal(session)) and not idea.reached:
                does(PracticeEventKind.TEMPO, 3, idea.bpm)
    does(PracticeEventKind.FINISHED, 40)
    return Logged(routine, tuple(events))


def _goal(block: Block) -> float:
    assert block.start_bpm
    return block.target_bpm or block.start_bpm + 6 * block.step


async def told() -> list[tuple[str, float, str]]:
    """Return what was looked back on, the seconds that it took, and how much there was."""
    with tempfile.TemporaryDirectory() as folder:
        settings = Settings(  # pyright: ignore[reportCallIssue]
            _env_file=None,  # pyright: ignore[reportCallIssue]
            database=Path(folder) / "w.db",
            data_dir=PROJECT / "data",
            timezone="Europe/Berlin",
        )
        evenings = list(many_evenings(sample_routine("morning-woodshed"), DAYS))
        count = sum(
            event.kind in {PracticeEventKind.CLEAN, PracticeEventKind.MISS}
            for each in evenings
            for event in each.events
        )
        database = await Database.open(settings.database)
        await save_sessions(database, evenings)
        now = evenings[-1].events[-1].at
        took: list[float] = []
        for what in await practised(database, now):
            begins = time.perf_counter()
            await turns_of(database, now, what)
            took.append(time.perf_counter() - begins)
        begins = time.perf_counter()
        await write_recap(settings, evenings[-1].events[-1].at, None, Path(folder))
        recap = time.perf_counter() - begins
        await database.close()
    much = f"{count:,} repetitions in {len(evenings):,} sessions"
    return [("progress of a piece", statistics.median(took), much), ("the recap of an evening", recap, much)]


def learners_told() -> Iterator[str]:
    """Tell what each simulated learner reached, the longest waits, and the day of the recital."""
    for learner in LEARNERS:
        told = months_of(learner())
        kept = told.learner.kept
        waits = ", ".join(f"{sort} {told.longest(sort)[0]} ({told.days[sort]})" for sort in told.waits)
        program = PROGRAM & set(told.learner.blocks)
        day = f"; {len(program & set(told.last_day))} of {len(program)} on the day" if program else ""
        reached = f"{len(told.reached - kept)} of {len(told.playable - kept)} targets"
        yield f"{told.learner.name:<22} {reached}; longest wait in evenings (days): {waits}{day}"
