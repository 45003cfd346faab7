"""A block that fans ask for by its name: where it stands, and that it is behind or in another routine."""

from datetime import UTC, datetime, timedelta

import pytest

from bot.domain.practice.block_asked import BlockAsked, BlockIndex, block_asked, where_asked
from bot.domain.practice.practice import PracticeEvent, PracticeEventKind, Session, again
from bot.domain.practice.routine import Block, BlockKind, Routine

NOW = datetime(2030, 5, 17, 19, tzinfo=UTC)


def block(title: str, minutes: int, piece: str = "") -> Block:
    return Block(title=title, kind=BlockKind.REPERTOIRE, minutes=minutes, piece=piece)


ROUTINE = Routine(
    slug="morning",
    title="Morning",
    blocks=(
        block("One finger", 5),
        block("The café, the bridge", 10, "Ferry Café"),
        block("Over one chord", 7),
        block("By heart", 9, "Blanket Waltz"),
        block("The café again", 4, "Ferry Café"),
    ),
)
EVENING = Routine(slug="evening", title="Evening", blocks=(block("Wake the hands", 3), block("Lullaby", 6)))


def index(*routines: Routine) -> BlockIndex:
    made = BlockIndex()
    for routine in routines:
        made.note(None, routine)
    return made


BOTH = index(ROUTINE, EVENING)


def playing(number: int, *more: PracticeEventKind) -> Session:
    """Return a session that has been at a block for two minutes."""
    events = [PracticeEvent(PracticeEventKind.STARTED, NOW)]
    events += [PracticeEvent(PracticeEventKind.MOVED, NOW, each) for each in range(1, number + 1)]
    return again(ROUTINE, [*events, *(PracticeEvent(kind, NOW + timedelta(minutes=2)) for kind in more)])


def told(session: Session, ask: str) -> object:
    asked = block_asked(session, BOTH, ask)
    return asked and where_asked(session, asked, NOW + timedelta(minutes=2))


def test_a_block_that_comes_is_told_with_the_blocks_and_the_planned_minutes_before_it() -> None:
    ahead = {"what": "Blanket Waltz", "between": 1, "minutes": 15, "paused": "no"}
    assert told(playing(1), "waltz") == ("practice-ahead", ahead)
    assert told(playing(1), "the Blanket Waltz") == told(playing(1), "by HEART") == ("practice-ahead", ahead)
    assert told(playing(2), "waltz") == ("practice-ahead", ahead | {"between": 0, "minutes": 5})


def test_of_a_block_that_runs_over_no_time_is_left() -> None:
    late = playing(1)
    asked = BlockAsked(ROUTINE, 2)
    spoken = where_asked(late, asked, NOW + timedelta(minutes=40))
    assert spoken
    assert spoken[1]["minutes"] == 0


def test_a_break_is_told_with_it() -> None:
    spoken = told(playing(1, PracticeEventKind.PAUSED), "waltz")
    assert spoken == (
        "practice-ahead",
        {"what": "Blanket Waltz", "between": 1, "minutes": 15, "paused": "yes"},
    )


def test_what_is_played_at_the_moment_is_told_by_no_line_of_its_own_and_a_second_turn_comes_behind_it() -> (
    None
):
    assert told(playing(1), "bridge") is None
    assert block_asked(playing(1), index(), "café") == BlockAsked(ROUTINE, 1)
    assert block_asked(playing(2), index(), "café") == BlockAsked(ROUTINE, 4)


def test_what_is_behind_and_what_is_in_another_routine_is_told_as_that() -> None:
    assert told(playing(3), "chord") == ("practice-behind", {"what": "Over one chord"})
    assert told(playing(1), "lullaby") == ("practice-elsewhere", {"what": "Lullaby", "routine": "Evening"})


@pytest.mark.parametrize("ask", ["", "please", "one", "the", "waltz please", "song", "42"])
def test_no_block_is_named_by_other_words_or_by_short_ones(ask: str) -> None:
    assert block_asked(playing(1), BOTH, ask) is None


def test_a_block_is_found_by_what_it_is_called_now() -> None:
    blocks = index(ROUTINE, EVENING)
    renamed = EVENING.model_copy(
        update={"title": "Night", "blocks": (block("Scales", 3), block("Wiegenlied", 6))}
    )
    blocks.note(EVENING, renamed)
    assert block_asked(playing(1), blocks, "lullaby") is None
    assert block_asked(playing(1), blocks, "wiegenlied") == BlockAsked(renamed, 1)
    blocks.note(renamed, None)
    assert block_asked(playing(1), blocks, "wiegenlied") is None
    assert vars(blocks) == vars(index(ROUTINE)), "nothing of it stays"
