"""What a plan can be made for, by any of its names; of very much music as well."""

from time import process_time

from bot.domain.practice.aim import aims_among, whats_named
from bot.domain.practice.routine import Block, BlockKind, Routine

SHORT = Routine(
    slug="short",
    title="A short evening",
    blocks=(
        Block(title="Warm-up", kind=BlockKind.WARM_UP, minutes=5),
        Block(title="Slowly", kind=BlockKind.REPERTOIRE, minutes=5, piece="The Ferry", section="bridge"),
    ),
)
NAMES = ("short", "a SHORT evening ", "Warm-up", "Slowly", "the ferry", "The Ferry", "The Ferry, bridge", "")


def test_a_name_is_an_aim_just_where_it_means_something() -> None:
    names = (*NAMES, SHORT.blocks[1].what, SHORT.blocks[0].what)
    assert aims_among([SHORT], names) == tuple(
        dict.fromkeys(each for each in names if whats_named([SHORT], each))
    )
    assert "Warm-up" not in aims_among([SHORT], names)


def test_ten_thousand_pieces_are_told_in_no_time() -> None:
    blocks = [
        Block(title=f"Slowly {each}", kind=BlockKind.REPERTOIRE, minutes=5, piece=f"Tune {each}")
        for each in range(10_000)
    ]
    routines = [
        Routine(slug=f"r-{first}", title=f"R {first}", blocks=tuple(blocks[first : first + 25]))
        for first in range(0, len(blocks), 25)
    ]
    began = process_time()
    assert len(aims_among(routines, [each.what for each in blocks])) == len(blocks)
    assert process_time() - began < 5, "each against all of them takes minutes"
