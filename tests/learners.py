"""Simulated learners, who play for months what the plan proposes: what they reach, and what they never see.

A learner has for each piece a tempo at which half of the repetitions are clean. Clean repetitions near it
raise it, up to what the learner can play at all, and days without lower it. Dice are seeded: the same plans
make the same months.
"""

import math
import random
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta

from bot.domain.practice.plan import plan
from bot.domain.practice.practice import PracticeEvent, PracticeEventKind, Session, after, begun
from bot.domain.practice.progress import Turn, practised_in, reviews_in
from bot.domain.practice.recall import PieceReview, is_reached
from bot.domain.practice.routine import FRAME_KINDS, Block, BlockKind, Routine
from bot.domain.practice.tempo_ladder import proposal

FIRST_DAY = date(2030, 1, 7)
"""A Monday."""

SEASON, FOUR_WEEKS = 120, 28
"""Days that are simulated."""

SECONDS = 25
"""Of a repetition of a few bars, with a breath before it."""

SLOPE = 3.0
"""BPM above the able tempo at which about three of four repetitions are missed."""

ROOM = 8
"""BPM that a learner must be able to play above a target for it to count as one that can be reached."""

LEARNT, FORGOTTEN, SLOWEST_LEFT = 0.01, 0.005, 0.85
"""Shares: of what is yet to learn, by a clean repetition; of the tempo, in a day without, down to so much."""


@dataclass
class Hands:
    """What a learner can do with a piece: half clean at `able`, never above `top`."""

    able: float
    top: float
    best: float = 0
    played: int = 0

    def on(self, day: int) -> None:
        """Come to a day: what was not played for a while went down."""
        idle = max(day - self.played - 1, 0)
        self.best = max(self.best, self.able)
        self.able = max(self.able * (1 - FORGOTTEN) ** idle, min(self.able, SLOWEST_LEFT * self.best))
        self.played = day

    def play(self, bpm: float, dice: random.Random) -> bool:
        """Play once; clean or not. Far below what one is able to, little is learnt."""
        clean = dice.random() < 1 / (1 + math.exp((bpm - self.able) / SLOPE))
        if clean:
            self.able += LEARNT * (self.top - self.able) * math.exp(-max(self.able - bpm, 0) / 12)
        return clean


@dataclass
class Learner:
    """Somebody who practises: with what routines, on which days for how many minutes, and how able.

    `hands` are of what has a tempo; `kept` is what was at its target before the first day.
    """

    name: str
    routines: tuple[Routine, ...]
    hands: dict[str, Hands]
    minutes: dict[int, int]
    kept: frozenset[str] = frozenset()
    history: dict[str, list[PieceReview]] = field(default_factory=dict[str, list[PieceReview]])

    @property
    def blocks(self) -> dict[str, Block]:
        """What is practised, without what stands around it."""
        every = (block for routine in self.routines for block in routine.blocks)
        return {block.what: block for block in every if block.kind not in FRAME_KINDS}


@dataclass(frozen=True)
class Told:
    """What the days came to: targets `reached` of those that were `playable`, and waits in evenings by sort.

    `days` are the longest waits by sort from one turn to the next, with the days on which nobody played.
    `last_day` is what was proposed on the last evening.
    """

    learner: Learner
    playable: frozenset[str]
    reached: frozenset[str]
    waits: dict[str, dict[str, int]]
    days: dict[str, int]
    last_day: tuple[str, ...]

    def longest(self, sort: str) -> tuple[int, str]:
        """Return the longest wait of a sort ("skill", "piece", "kept"), in evenings, and what it was for."""
        return max(((wait, what) for what, wait in self.waits[sort].items()), default=(0, ""))


def months_of(learner: Learner, seed: int = 7) -> Told:
    """Let a learner play what is proposed to the end of the days, and tell what it came to."""
    dice = random.Random(seed)  # noqa: S311 - it decides over made-up notes
    waits: dict[str, dict[str, int]] = {"skill": {}, "piece": {}, "kept": {}}
    days, last = dict.fromkeys(waits, 0), dict.fromkeys(learner.blocks, -1)
    since, proposed, reached = dict.fromkeys(learner.blocks, 0), (), set(learner.kept)
    for day, minutes in learner.minutes.items():
        today = FIRST_DAY + timedelta(days=day)
        made = plan(learner.history, learner.routines, today, minutes=minutes).routine
        proposed = tuple(block.what for block in made.blocks) if made else ()
        for what, block in learner.blocks.items():
            since[what] = 0 if what in proposed else since[what] + 1
            sort = _sort(block, what in reached)
            waits[sort][what] = max(waits[sort].get(what, 0), since[what])
            days[sort] = max(days[sort], day - last[what])
            last[what] = day if what in proposed else last[what]
        if made:
            _write_down(learner, _evening(learner, made, day, dice), today)
        reached |= {what for what in learner.blocks if _is_reached(learner, what)}
    playable = frozenset(
        what
        for what, block in learner.blocks.items()
        if block.target_bpm and learner.hands[what].top >= block.target_bpm + ROOM
    )
    return Told(learner, playable, playable & reached, waits, days, proposed)


def _sort(block: Block, reached: bool) -> str:
    if block.kind is not BlockKind.REPERTOIRE:
        return "skill"
    return "kept" if reached else "piece"


def _is_reached(learner: Learner, what: str) -> bool:
    return is_reached(learner.history.get(what, ()), learner.blocks[what].target_bpm)


def _evening(learner: Learner, routine: Routine, day: int, dice: random.Random) -> Session:
    """Return a session that follows the routine and the bot's tempi to the letter."""
    at = datetime.combine(FIRST_DAY + timedelta(days=day), time(18), UTC)
    session = begun(routine, at)
    for what in {block.what for block in routine.blocks} & set(learner.hands):
        learner.hands[what].on(day)
    for number, block in enumerate(routine.blocks):
        if number:
            session = after(session, PracticeEvent(PracticeEventKind.MOVED, at, number))
        hands = learner.hands.get(block.what)
        for _ in range(60 * block.minutes // SECONDS if hands else 0):
            assert hands
            assert session.bpm
            at += timedelta(seconds=SECONDS)
            clean = hands.play(session.bpm, dice)
            session = after(
                session, PracticeEvent(PracticeEventKind.CLEAN if clean else PracticeEventKind.MISS, at)
            )
            if (idea := proposal(session)) and not idea.reached:
                session = after(session, PracticeEvent(PracticeEventKind.TEMPO, at, idea.bpm))
        at += timedelta() if hands else timedelta(minutes=block.minutes)
    return after(session, PracticeEvent(PracticeEventKind.FINISHED, at))


def _write_down(learner: Learner, session: Session, today: date) -> None:
    """Add an evening to what was practised, as it is reckoned."""
    assert session.ended
    began, blocks = datetime.combine(today, time(18), UTC), session.routine.blocks
    played = practised_in(session, session.ended)
    turns = (Turn(today.toordinal(), began, each, blocks[each.block].target_bpm) for each in played)
    for what, reviews in reviews_in(turns, datetime.date).items():
        learner.history.setdefault(what, []).extend(reviews)


def _tune(
    name: str, start: int, target: int, minutes: int = 10, kind: BlockKind = BlockKind.REPERTOIRE
) -> Block:
    return Block(title=name, kind=kind, minutes=minutes, start_bpm=start, target_bpm=target)


def _skill(name: str, kind: BlockKind, minutes: int = 5) -> Block:
    return Block(title=name, kind=kind, minutes=minutes)


WARM_UP = Block(title="Loose hands", kind=BlockKind.WARM_UP, minutes=5)
COOL_DOWN = Block(title="Slow and soft", kind=BlockKind.COOL_DOWN, minutes=5)
SKILLS = (
    _skill("Intervals by ear", BlockKind.EAR),
    _skill("A page at sight", BlockKind.SIGHT_READING),
    _skill("Over a drone", BlockKind.IMPROVISATION, 8),
)


def _routine(slug: str, *blocks: Block, **more: object) -> Routine:
    return Routine.model_validate({"slug": slug, "title": slug, "blocks": blocks} | more)


def _hands(blocks: Iterable[Block], *, room: int = 20, ahead: int = 6) -> dict[str, Hands]:
    """Return hands that begin a little above the start tempo and come to `room` above the target."""
    return {
        block.what: Hands(block.start_bpm + ahead, block.target_bpm + room)
        for block in blocks
        if block.start_bpm and block.target_bpm
    }


def beginner() -> Learner:
    """Return somebody who began: half an hour a day, six tunes of which one is out of reach, a drill."""
    tunes = [_tune(f"Tune {number}", 50 + 2 * number, 84 + 6 * number, 8 + number % 3) for number in range(6)]
    drill = _tune("Changing chords", 40, 80, 6, BlockKind.TECHNIQUE)
    hands = _hands([*tunes, drill]) | {tunes[5].what: Hands(62, 92)}
    routine = _routine("first-steps", WARM_UP, *tunes, drill, *SKILLS, COOL_DOWN)
    return Learner("beginner", (routine,), hands, dict.fromkeys(range(SEASON), 30))


def recital() -> Learner:
    """Return somebody with a recital in four weeks: five pieces, besides five others, drills and skills."""
    program = [
        _tune(f"Recital {number}", 60 + 4 * number, 92 + 6 * number, 8 + number) for number in range(5)
    ]
    others = [_tune(f"Other {number}", 60, 100 + 4 * number, 12) for number in range(5)]
    drills = [_tune(f"Drill {number}", 60, 110, 6, BlockKind.TECHNIQUE) for number in range(2)]
    last = FIRST_DAY + timedelta(days=FOUR_WEEKS - 1)
    usual = _routine("usual", WARM_UP, *others, *drills, *SKILLS, COOL_DOWN)
    routines = (usual, _routine("recital", *program, by=last))
    hands = _hands([*program, *others, *drills], ahead=12)
    return Learner("recital in four weeks", routines, hands, dict.fromkeys(range(FOUR_WEEKS), 60))


def forty() -> Learner:
    """Return somebody with forty pieces to keep, last played within two months, six new ones, and skills."""
    kept = [_tune(f"Kept {number}", 70, 100 + number % 7 * 4, 5 + number % 4) for number in range(40)]
    new = [_tune(f"New {number}", 60, 96 + 4 * number, 10) for number in range(6)]
    hands = _hands(new) | {
        each.what: Hands((each.target_bpm or 0) + 8, (each.target_bpm or 0) + 20) for each in kept
    }
    history = {
        each.what: [
            PieceReview(FIRST_DAY - timedelta(days=1 + 11 * number % 59), 8, 1, *(each.target_bpm,) * 3)
        ]
        for number, each in enumerate(kept)
    }
    routine = _routine("new", WARM_UP, *new, *SKILLS, COOL_DOWN)
    books = [_routine(f"book-{first}", *kept[first : first + 20]) for first in (0, 20)]
    names = frozenset(each.what for each in kept)
    return Learner(
        "forty pieces to keep", (routine, *books), hands, dict.fromkeys(range(SEASON), 60), names, history
    )


def drills() -> Learner:
    """Return somebody with twelve drills, four of them without a tempo, and six pieces."""
    climbs = [_tune(f"Drill {number}", 60, 100 + 4 * number, 6, BlockKind.TECHNIQUE) for number in range(8)]
    free = [_skill(f"Free drill {number}", BlockKind.TECHNIQUE) for number in range(4)]
    tunes = [_tune(f"Piece {number}", 60, 96 + 4 * number, 12) for number in range(6)]
    routine = _routine("drills", WARM_UP, *climbs, *free, *tunes, *SKILLS, COOL_DOWN)
    hands = _hands([*climbs, *tunes]) | {climbs[7].what: Hands(66, 104)}
    return Learner("many drills", (routine,), hands, dict.fromkeys(range(SEASON), 60))


def irregular() -> Learner:
    """Return somebody who practises on half of the days, for 15 to 90 minutes."""
    dice = random.Random(3)  # noqa: S311 - it decides over made-up days
    days = {day: dice.choice((15, 30, 45, 60, 90)) for day in range(SEASON) if dice.random() < 0.5}
    away = range(50, 64)
    tunes = [_tune(f"Song {number}", 60, 92 + 5 * number, 10) for number in range(6)]
    drill = _tune("Runs", 60, 104, 8, BlockKind.TECHNIQUE)
    routine = _routine("now-and-then", WARM_UP, *tunes, drill, *SKILLS, COOL_DOWN)
    hands = _hands([*tunes, drill])
    minutes = {day: long for day, long in days.items() if day not in away}
    return Learner("irregular", (routine,), hands, minutes)


PROGRAM = frozenset(f"Recital {number}" for number in range(5))
"""What the recital is of."""

LEARNERS = (beginner, recital, forty, drills, irregular)
