"""What the overlay and chat are told of what is being played."""

import json
from datetime import UTC, datetime, timedelta

import pytest

from bot.domain.practice.now_playing import PRACTICE_GAPS, gaps, scratched, shown, summary
from bot.domain.practice.practice import PracticeEvent, PracticeEventKind, Session, again
from bot.domain.practice.routine import Block, BlockKind, Routine

NOW = datetime(2030, 5, 17, 19, tzinfo=UTC)
ROUTINE = Routine(
    slug="short",
    title="Short",
    clean_in_a_row=2,
    blocks=(
        Block(title="Stretch", kind=BlockKind.WARM_UP, minutes=5),
        Block(title="Scales", kind=BlockKind.TECHNIQUE, minutes=5),
        Block(
            title="Run",
            kind=BlockKind.REPERTOIRE,
            minutes=10,
            piece="Ferry",
            section="bridge",
            key="D minor",
            tuning="drop D",
            metre="7/8",
            start_bpm=60,
            target_bpm=80,
            listen_for="the thumb",
            gear=("goldie",),
            settings="bridge pickup",
            method="chunking",
            strategy="Two bars at a time.",
        ),
        Block(title="Breathe", kind=BlockKind.COOL_DOWN, minutes=3),
    ),
)


def session(*did: tuple[PracticeEventKind, float, int]) -> Session:
    events = [PracticeEvent(kind, NOW + timedelta(minutes=minutes), number) for kind, minutes, number in did]
    return again(ROUTINE, [PracticeEvent(PracticeEventKind.STARTED, NOW), *events])


IN_THE_RUN = (
    (PracticeEventKind.SKIPPED, 4, 1),
    (PracticeEventKind.MOVED, 5, 2),
    (PracticeEventKind.MISS, 6, 0),
    (PracticeEventKind.CLEAN, 7, 0),
    (PracticeEventKind.CLEAN, 8, 0),
)


def test_the_overlay_has_all_that_is_known_of_the_block_and_the_evening() -> None:
    told = shown(session(*IN_THE_RUN))
    assert json.loads(json.dumps(told)) == {
        "playing": True,
        "routine": "Short",
        "block": 3,
        "blocks": 4,
        "title": "Run",
        "kind": "repertoire",
        "what": "Ferry, bridge",
        "piece": "Ferry",
        "section": "bridge",
        "key": "D minor",
        "tuning": "drop D",
        "metre": "7/8",
        "listen_for": "the thumb",
        "method": "chunking",
        "strategy": "Two bars at a time.",
        "gear": ["goldie"],
        "settings": "bridge pickup",
        "bpm": 60,
        "start_bpm": 60,
        "target_bpm": 80,
        "step": 4,
        "in_a_row": 2,
        "clean_in_a_row": 2,
        "clean": 2,
        "missed": 1,
        "row_full": True,
        "proposed_bpm": 64,
        "reached": False,
        "minutes": 10,
        "played": 180.0,
        "minutes_in_all": 23,
        "played_in_all": 480.0,
        "since": "2030-05-17T19:08:00+00:00",
        "counts_until": "2030-05-17T22:08:00+00:00",
        "paused": False,
        "next": "Breathe",
        "outline": [
            {"what": "Stretch", "minutes": 5, "state": "skipped"},
            {"what": "Scales", "minutes": 5, "state": "done"},
            {"what": "Ferry, bridge", "minutes": 10, "state": "now"},
            {"what": "Breathe", "minutes": 3, "state": "ahead"},
        ],
    }


def test_what_there_is_nothing_to_say_of_is_none_in_a_line_and_a_paused_block_stands_still() -> None:
    paused = session((PracticeEventKind.MOVED, 4, 3), (PracticeEventKind.PAUSED, 5, 0))
    told = gaps(paused, NOW + timedelta(minutes=60))
    assert told.keys() == PRACTICE_GAPS
    assert (told["next"], told["bpm"], told["target"], told["tuning"]) == ("none",) * 4
    assert (told["played"], told["left"], told["paused"]) == (5, 2, "yes")
    assert (shown(paused)["next"], shown(paused)["played"]) == (None, 60.0)


def test_what_is_taken_back_is_told_with_what_it_leaves() -> None:
    gone, left = PracticeEvent(PracticeEventKind.MOVED, NOW, 3), session(*IN_THE_RUN)
    assert scratched(gone, 1, left) == {"did": "moved", "times": 1, "what": "Ferry, bridge", "bpm": 60}
    nothing = {"did": "started", "times": 1, "what": "none", "bpm": "none"}
    assert scratched(PracticeEvent(PracticeEventKind.STARTED, NOW), 1, None) == nothing


def test_a_row_that_was_stepped_over_is_full_and_a_target_is_reached_once() -> None:
    climbing = session((PracticeEventKind.MOVED, 5, 2), *[(PracticeEventKind.CLEAN, 6, 0)] * 3)
    there = session(
        (PracticeEventKind.MOVED, 5, 2),
        (PracticeEventKind.TEMPO, 6, 80),
        *[(PracticeEventKind.CLEAN, 7, 0)] * 3,
    )
    told = [shown(each, times) for each in (climbing, there) for times in (1, 2)]
    assert [(each["row_full"], each["proposed_bpm"], each["reached"]) for each in told] == [
        (False, None, False),
        (True, 64, False),
        (False, None, False),
        (True, None, True),
    ]


def test_a_block_that_runs_over_has_no_time_left_and_not_less() -> None:
    assert gaps(session(), NOW + timedelta(minutes=9))["left"] == 0


@pytest.mark.parametrize(
    ("before", "bests"), [(None, []), (60, []), (56, [{"what": "Ferry, bridge", "bpm": 60}])]
)
def test_a_new_best_in_the_end_is_one_that_beats_an_older(before: float | None, bests: list[object]) -> None:
    over = session(*IN_THE_RUN, (PracticeEventKind.FINISHED, 9, 0))
    assert summary(over, {"Ferry, bridge": before} if before else {})["bests"] == bests
