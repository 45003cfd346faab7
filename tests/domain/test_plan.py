"""What to practise next follows from what was practised, and from nothing else."""

from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise

import pytest
from fsrs import Rating
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.practice.aim import whats_named
from bot.domain.practice.plan import MAX_BLOCKS, PLANNED, Plan, Words, has_date, plan
from bot.domain.practice.recall import (
    MAX_REST,
    MAX_REST_ON_THE_CLIMB,
    MAX_REST_UNCOUNTED,
    RHYTHM,
    PieceReview,
    rating,
    recall,
)
from bot.domain.practice.routine import Block, BlockKind, Routine

TODAY = date(2030, 5, 17)  # a Friday


def block(piece: str, minutes: int = 8, kind: BlockKind = BlockKind.REPERTOIRE, target: int = 120) -> Block:
    return Block(title=piece, kind=kind, minutes=minutes, piece=piece, start_bpm=60, target_bpm=target)


WARM_UP = Block(title="Stretch", kind=BlockKind.WARM_UP, minutes=5)
COOL_DOWN = Block(title="Breathe", kind=BlockKind.COOL_DOWN, minutes=5)


def routine(*blocks: Block, slug: str = "short") -> Routine:
    return Routine(slug=slug, title="Short", blocks=(WARM_UP, *blocks, COOL_DOWN))


def review(
    days_ago: int, clean: int = 8, missed: int = 1, best: int | None = 80, target: int = 120
) -> PieceReview:
    return PieceReview(TODAY - timedelta(days=days_ago), clean, missed, best, target, held_bpm=best)


def planned(history: dict[str, list[PieceReview]], *blocks: Block, minutes: int = 60) -> Plan:
    return plan(history, [routine(*blocks)], TODAY, minutes=minutes)


@pytest.mark.parametrize(
    ("clean", "missed", "best", "grade"),
    [
        (0, 5, None, Rating.Again),
        (3, 7, 80, Rating.Again),
        (3, 7, 120, Rating.Again),
        (5, 5, 80, Rating.Hard),
        (5, 5, 120, Rating.Hard),
        (9, 1, 80, Rating.Good),
        (9, 1, 120, Rating.Easy),
        (0, 0, None, Rating.Good),
    ],
)
def test_how_a_session_went_is_a_grade(clean: int, missed: int, best: int | None, grade: Rating) -> None:
    assert rating(review(1, clean, missed, best)) is grade


def test_what_went_badly_is_due_sooner_than_what_went_well() -> None:
    badly, halfway, well, reached = (
        recall([review(9, clean, missed, 80, target), review(3, clean, missed, 80, target)], TODAY)
        for clean, missed, target in ((1, 9, 0), (5, 5, 0), (9, 1, 0), (9, 1, 80))
    )
    assert badly.due < halfway.due < well.due < reached.due
    assert badly.sits < halfway.sits < well.sits < reached.sits


def test_what_is_clean_but_still_climbs_is_due_within_days_and_rests_once_it_is_there() -> None:
    slow = [review(days, 9, 1, 80, 160) for days in range(8, -1, -1)]
    assert recall(slow, TODAY, target_bpm=160).due == TODAY + timedelta(days=MAX_REST_ON_THE_CLIMB)
    there = [*slow, review(0, 9, 1, 160, 160)]
    assert recall(there, TODAY, target_bpm=160).due > TODAY + timedelta(days=20)


@pytest.mark.parametrize("days", [6, 15])
def test_what_was_never_counted_is_due_within_two_weeks_and_a_skill_within_its_rhythm(days: int) -> None:
    daily = [review(ago, 0, 0, None, 0) for ago in range(days, -1, -1)]
    assert recall(daily, TODAY).due <= TODAY + timedelta(days=MAX_REST_UNCOUNTED)
    for kind, rhythm in RHYTHM.items():
        assert recall(daily, TODAY, kind).due == TODAY + timedelta(days=rhythm)


@pytest.mark.parametrize("sessions", [1, 10])
def test_a_target_that_was_raised_is_new_work(sessions: int) -> None:
    was = [review(ago, 9, 0, 100, 100) for ago in range(sessions, 0, -1)]
    told = planned({"A": was}, block("A", target=140))
    assert [(each.what, each.why) for each in told.due] == [
        ("A", "the target of 140 BPM is new, 100 was clean so far")
    ]
    assert not told.stalls
    assert [each.block.title for each in told.blocks] == ["Stretch", "A", "Breathe"]


def test_a_lower_target_in_another_routine_is_not_the_one_that_is_to_be_reached() -> None:
    easy, hard = routine(block("A", target=100), slug="easy"), routine(block("A", target=140), slug="hard")
    told = plan({"A": [review(ago, 9, 0, 100, 100) for ago in (2, 1)]}, [easy, hard], TODAY, minutes=60)
    assert [each.why for each in told.due] == ["the target of 140 BPM is new, 100 was clean so far"]
    assert [each.block.target_bpm for each in told.blocks[1:-1]] == [140]


def test_a_target_that_was_played_clean_before_it_was_one_is_reached() -> None:
    told = planned({"A": [review(0, 9, 0, 140, 100)]}, block("A", target=140))
    assert told.rests[0].why.startswith("the target of 140 BPM is reached")


def test_a_target_is_reached_once_it_was_clean_as_often_in_a_row_as_the_routine_asks() -> None:
    touched = PieceReview(TODAY - timedelta(days=1), 9, 1, 120, 120, held_bpm=116)
    told = planned({"A": [touched], "B": [replace(touched, held_bpm=120)]}, block("A"), block("B"))
    assert rating(touched) is Rating.Good
    assert {each.what: each.why.startswith("the target of 120 BPM is reached") for each in told.rests} == {
        "A": False,
        "B": True,
    }
    assert recall([touched], TODAY, target_bpm=120).due <= touched.day + timedelta(MAX_REST_ON_THE_CLIMB)


def test_what_comes_to_its_target_again_and_again_without_a_row_stalls() -> None:
    told = planned(
        {"A": [replace(review(9 - each, best=120), held_bpm=116) for each in range(4)]}, block("A")
    )
    assert told.stalls[0].why.startswith("the best clean tempo stands at 120 of 120 BPM for 3 sessions")


def test_no_piece_rests_for_two_months() -> None:
    years = [review(day, best=120) for day in range(2000, 0, -100)]
    assert recall(years, TODAY).due == years[-1].day + timedelta(days=MAX_REST)


def test_what_is_due_rests_or_was_never_played_stands_where_it_belongs_with_its_reason() -> None:
    told = planned(
        {"Old": [review(30, best=70), review(20, 4, 4, best=80)], "Fresh": [review(0)]},
        block("Old"),
        block("Fresh"),
        block("New"),
    )
    old, new = told.due
    assert (old.what, new.what) == ("Old", "New")
    assert old.why.startswith("played 20 days ago, 4 of 8 clean; due ")
    assert new.why == "not played yet"
    (fresh,) = told.rests
    assert fresh.what == "Fresh"
    assert fresh.why.startswith("played today, 8 of 9 clean; due in ")
    assert not told.stalls


def test_a_tempo_that_was_not_raised_in_three_sessions_stalls_and_two_do_not() -> None:
    climbs, stands = [70, 80, 80, 80], [70, 80, 80, 80, 78]
    history = {
        name: [review(9 - number, best=bpm) for number, bpm in enumerate(tempi)]
        for name, tempi in (("Climbs", climbs), ("Stands", stands))
    }
    told = planned(history, block("Climbs"), block("Stands"))
    (line,) = told.stalls
    assert line.what == "Stands"
    assert line.why.startswith("the best clean tempo stands at 80 of 120 BPM for 3 sessions")
    assert "Stands" not in {each.what for each in (*told.due, *told.rests)}


def test_what_has_no_target_or_is_at_it_never_stalls_and_what_is_never_clean_does() -> None:
    days = range(12, 2, -1)
    told = planned(
        {
            "Free": [review(day, best=90, target=0) for day in days],
            "There": [review(day, best=120) for day in days],
            "Hard": [review(day, 0, 4, best=None) for day in days],
        },
        Block(title="Free", kind=BlockKind.IMPROVISATION, minutes=9),
        block("There"),
        block("Hard"),
    )
    (hard,) = told.stalls
    assert hard.what == "Hard"
    assert hard.why.startswith("nothing clean in 10 sessions")
    assert any(each.why.startswith("the target of 120 BPM is reached") for each in told.rests)


def test_the_routine_warms_up_first_mixes_the_pieces_and_cools_down_last() -> None:
    told = planned({"A": [review(30)], "B": [review(40)]}, block("A", 12), block("B", 12), minutes=40)
    assert [each.block.title for each in told.blocks] == ["Stretch", "B", "A", "B", "A", "Breathe"]
    assert [each.block.minutes for each in told.blocks] == [5, 6, 6, 6, 6, 5]
    whys = [each.why for each in told.blocks]
    assert whys[1].startswith("played 40 days ago")
    assert whys[3] == "once more, where the first turn ended"


def test_a_block_begins_a_step_below_where_it_was_clean_and_what_stalls_two() -> None:
    stalled = [review(30 - number, best=100) for number in range(6)]
    told = planned({"A": [review(30, best=90)], "B": stalled}, block("A"), block("B"))
    starts = {each.block.title: each.block.start_bpm for each in told.blocks}
    assert (starts["A"], starts["B"]) == (86, 92)


def test_a_block_begins_below_where_it_last_was_clean_not_below_its_best_of_years_ago() -> None:
    told = planned({"A": [review(500, best=118), review(400, best=70), review(30, best=None)]}, block("A"))
    assert [each.block.start_bpm for each in told.blocks if each.block.title == "A"] == [66]


def test_a_day_off_is_told_and_with_nothing_due_the_next_due_is_proposed() -> None:
    told = plan({"A": [review(1)]}, [routine(block("A"))], TODAY, minutes=30, rest_days={4})
    assert told.rest_day
    assert not told.due
    assert [each.block.title for each in told.blocks] == ["Stretch", "A", "Breathe"]
    assert not planned({"A": [review(0)]}, block("A")).blocks


def test_what_no_routine_has_is_told_but_not_proposed_and_a_plan_is_no_source_of_plans() -> None:
    told = plan({"Gone": [review(40)]}, [routine(block("Gone", 5), slug="planned")], TODAY, minutes=30)
    assert "no routine has it now" in told.due[0].why
    assert told.routine is None


def test_what_no_routine_has_any_more_keeps_nothing_else_from_being_proposed() -> None:
    told = planned({"Gone": [review(40)], "A": [review(1)], "B": [review(9)]}, block("A", 5), block("B", 5))
    assert [each.what for each in told.due] == ["B", "Gone"]
    assert [each.block.title for each in told.blocks] == ["Stretch", "B", "A", "Breathe"]


@pytest.mark.parametrize("minutes", [5, 6, 7, 8])
def test_few_minutes_are_played_without_a_frame_rather_than_not_at_all(minutes: int) -> None:
    told = planned({"A": [review(30)]}, block("A"), minutes=minutes)
    assert "A" in [each.block.title for each in told.blocks]


def test_what_is_played_through_without_a_target_stays_in_one_turn() -> None:
    through = Block(title="The set", kind=BlockKind.REPERTOIRE, minutes=26)
    told = planned({}, through, block("A", 12))
    assert [each.block.title for each in told.blocks] == ["Stretch", "The set", "A", "Breathe"]


def test_with_nine_stalls_a_new_song_and_every_kind_have_their_room() -> None:
    stalls = {f"Stall {number}": [review(ago, best=80) for ago in range(9, 0, -1)] for number in range(9)}
    skills = [Block(title=kind, kind=kind, minutes=5) for kind in RHYTHM]
    told = planned(stalls, *(block(name) for name in stalls), block("New"), *skills)
    assert {"New", *RHYTHM} <= {each.block.what for each in told.blocks}
    assert any(each.block.what in stalls for each in told.blocks)


def test_on_evenings_with_room_for_one_block_none_starves() -> None:
    blocks = [
        *(block(f"Song {number}") for number in range(3)),
        Block(title="Ear", kind=BlockKind.EAR, minutes=5),
    ]
    history = {"Song 0": [review(ago, best=80) for ago in range(9, 0, -1)]}
    proposed: list[str] = []
    for ahead in range(8):
        day = TODAY + timedelta(days=2 * ahead)
        (each,) = plan(history, [routine(*blocks)], day, minutes=5).blocks
        proposed.append(each.block.what)
        history.setdefault(each.block.what, []).append(PieceReview(day, 8, 1, 80, each.block.target_bpm))
    assert {"Song 0", "Song 1", "Ear"} <= set(proposed)


LAST_DAY = TODAY + timedelta(days=20)
RECITAL = Routine(slug="recital", title="The recital", by=LAST_DAY, blocks=(block("A", 12), block("B", 12)))
USUAL = routine(*(block(f"Other {number}", 12) for number in range(6)))


def on_day(day: date, *, aim: frozenset[str] | None = None, minutes: int = 60) -> Plan:
    reviews = [review(ago, best=100) for ago in (4, 2)]
    return plan({"A": reviews, "B": reviews}, [USUAL, RECITAL], day, minutes=minutes, aim=aim)


def test_what_has_a_date_has_its_share_and_says_for_when() -> None:
    told = on_day(TODAY + timedelta(days=2))
    goal = [each for each in told.blocks if each.block.what in {"A", "B"}]
    assert sum(each.block.minutes for each in goal) == 24
    assert goal[0].why.startswith(f"for {LAST_DAY}, in 18 days; played 4 days ago")


@pytest.mark.parametrize("minutes", [5, 15, 60])
def test_the_last_days_are_run_throughs_and_on_the_last_all_is_there(minutes: int) -> None:
    before, last = on_day(LAST_DAY - timedelta(days=4)), on_day(LAST_DAY, minutes=minutes)
    for told in (before, last):
        through = [each for each in told.blocks if each.block.what in {"A", "B"}]
        assert [each.block.what for each in through] == ["A", "B"]
        assert {each.block.start_bpm for each in through} == {100}
        assert all(each.why.startswith(f"a run-through, for {LAST_DAY}, ") for each in through)


def through(told: Plan) -> list[tuple[str, int]]:
    return [(each.block.what, each.block.minutes) for each in told.blocks if "run-through" in each.why]


@pytest.mark.parametrize(
    ("ago", "minutes", "played"),
    [
        (0, 60, [("A", 12), ("B", 12)]),  # as long as they are
        (0, 22, [("A", 8), ("B", 8)]),  # in equal parts where they do not fit
        (0, 5, [("A", 2), ("B", 3)]),
        (0, 1, [("A", 1)]),
        (4, 60, [("A", 12), ("B", 12)]),
        (4, 40, [("A", 7), ("B", 8)]),  # half of what the warm-up and the cool-down leave
        (4, 24, [("A", 8)]),  # rather one whole than two begun
        (4, 3, [("A", 3)]),
    ],
)
def test_a_run_through_is_as_long_as_the_piece_where_there_is_time(
    ago: int, minutes: int, played: list[tuple[str, int]]
) -> None:
    assert through(on_day(LAST_DAY - timedelta(days=ago), minutes=minutes)) == played


def test_what_a_short_piece_leaves_a_long_one_has_and_todays_come_before_tomorrows() -> None:
    known = [
        Routine(slug="today", title="Today", by=TODAY, blocks=(block("Long", 30), block("Short", 5))),
        Routine(
            slug="soon", title="Soon", by=TODAY + timedelta(days=1), blocks=(block("Soon", 9), block("Last"))
        ),
    ]
    assert through(plan({}, known, TODAY, minutes=25)) == [("Long", 20), ("Short", 5)]
    assert through(plan({}, known, TODAY, minutes=50))[:2] == [("Long", 30), ("Short", 5)]
    assert through(plan({}, [*known, USUAL], TODAY, minutes=60))[2:] == [("Soon", 7)]


def test_where_nothing_else_is_to_be_played_run_throughs_have_all_of_the_time() -> None:
    told = plan({}, [RECITAL], LAST_DAY - timedelta(days=2), minutes=30)
    assert through(told) == [("A", 12), ("B", 12)]


def test_pieces_for_which_one_evening_has_no_room_are_played_through_in_turns() -> None:
    known = Routine(slug="soon", title="Soon", by=LAST_DAY, blocks=tuple(block(name, 9) for name in "ABCD"))
    history: dict[str, list[PieceReview]] = {}
    for ago in (4, 3, 2, 1):
        day = LAST_DAY - timedelta(days=ago)
        for what, _ in through(plan(history, [known], day, minutes=10)):
            history.setdefault(what, []).append(PieceReview(day, 3, 0, 90, 120))
    assert history.keys() == set("ABCD")


def test_what_the_planned_routine_says_in_chat_is_handed_in() -> None:
    words = Words("For tonight", "Without a stop.")
    told = plan({}, [RECITAL], LAST_DAY, minutes=30, words=words).routine
    assert told
    assert (told.slug, told.title, told.blocks[0].strategy) == (PLANNED, "For tonight", "Without a stop.")


def test_the_planned_routine_is_as_patient_as_the_most_patient_that_it_is_of() -> None:
    quick, slow, other = (
        Routine(slug=name, title=name, clean_in_a_row=row, misses_in_a_row=row, blocks=(block(name),))
        for name, row in (("quick", 3), ("slow", 10), ("other", 20))
    )
    told = plan({"other": [review(0)]}, [quick, slow, other], TODAY, minutes=60).routine
    assert told
    assert (told.clean_in_a_row, told.misses_in_a_row) == (10, 10)


def test_a_date_that_has_passed_is_none() -> None:
    assert has_date([USUAL, RECITAL], LAST_DAY)
    assert not has_date([USUAL, RECITAL], LAST_DAY + timedelta(days=1))
    told = on_day(LAST_DAY + timedelta(days=1))
    assert not any(str(LAST_DAY) in each.why for each in (*told.due, *told.rests, *told.stalls, *told.blocks))


def test_a_plan_can_be_for_a_routine_or_a_piece() -> None:
    assert whats_named([USUAL, RECITAL], "the Recital") == {"A", "B"} == whats_named([RECITAL], "recital")
    assert whats_named([USUAL, RECITAL], "Nothing") == whats_named([USUAL], "stretch") == frozenset()
    told = on_day(LAST_DAY, aim=whats_named([USUAL], "other 5"))
    assert told.blocks[1].block.what == "Other 5"
    assert told.blocks[1].why == "what this plan is for; not played yet"
    assert not any("run-through" in each.why for each in told.blocks)


def test_a_plan_before_is_no_source_of_a_frame() -> None:
    short = WARM_UP.model_copy(update={"minutes": 1})
    old = Routine(slug="planned", title="Old", blocks=(short, block("A")))
    told = plan({"A": [review(30)]}, [old, routine(block("A"))], TODAY, minutes=60)
    assert told.blocks[0].block == WARM_UP


def test_with_neither_history_nor_routines_the_plan_is_empty() -> None:
    told = plan({}, [], TODAY, minutes=30)
    assert (told.due, told.stalls, told.rests, told.routine) == ((), (), (), None)


REVIEWS = st.lists(
    st.builds(
        review,
        st.integers(0, 400),
        st.integers(0, 30),
        st.integers(0, 30),
        st.none() | st.integers(10, 200),
        st.sampled_from([0, 60, 120]),
    ),
    max_size=8,
).map(lambda reviews: sorted(reviews, key=lambda each: each.day))
NAMES = [f"Piece {number}" for number in range(20)]


@given(
    st.dictionaries(st.sampled_from(NAMES), REVIEWS),
    st.lists(st.tuples(st.sampled_from(NAMES), st.integers(1, 60)), max_size=20),
    st.lists(st.tuples(st.integers(0, 9), st.integers(0, 20)), max_size=3),
    st.integers(1, 480),
)
def test_any_plan_keeps_to_its_minutes_and_sorts_each_piece_once(
    history: dict[str, list[PieceReview]],
    blocks: list[tuple[str, int]],
    dates: list[tuple[int, int]],
    minutes: int,
) -> None:
    known = [routine(*(block(*each) for each in blocks))]
    for ahead, most in dates:
        known.append(
            known[0].model_copy(update={"by": TODAY + timedelta(ahead), "blocks": known[0].blocks[:most]})
        )
    told = plan(history, known, TODAY, minutes=minutes)
    assert told == plan(history, known, TODAY, minutes=minutes)
    sorted_once = [each.what for each in (*told.due, *told.stalls, *told.rests)]
    assert len(sorted_once) == len(set(sorted_once))
    assert set(sorted_once) == {what for what, held in history.items() if held} | {name for name, _ in blocks}
    assert not (told.routine and told.too_short)
    if told.routine:
        assert all(each.block.minutes > 0 for each in told.blocks)
        assert told.routine.minutes <= minutes
        assert len(told.routine.blocks) <= MAX_BLOCKS + 2
        for one, other in pairwise(told.routine.blocks):
            assert one.what != other.what
