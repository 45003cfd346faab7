"""Rigs: chains with paths and loops, read from what a person writes."""

from pathlib import Path

import pytest

from bot.domain.gear.gear import GEAR
from bot.domain.rigs.rig import RIGS, Branch, ChainPiece, Rig, Split, Stage
from bot.errors import DocumentError

DATA = Path(__file__).parent.parent.parent / "data"

PATHS = {"w": Branch.WET, "d": Branch.DRY, "l": Branch.LEFT, "r": Branch.RIGHT, "o": Branch.LOOP}


def rig(*pieces: str) -> Rig:
    """Return a rig of pieces like `fuzz`, `echo:w` on the wet path, or `wah-` that is off."""
    chain: list[ChainPiece] = []
    for each in pieces:
        name, _, path = each.partition(":")
        branch = PATHS.get(path)
        chain.append(ChainPiece(gear=name.rstrip("-"), branch=branch, on=not name.endswith("-")))
    return Rig(slug="rig", title="Rig", chain=tuple(chain))


def told(one: Rig) -> list[str]:
    """Return the stages of a rig: `amp(echo)` has a loop, `w=echo|d=` parts."""
    found: list[str] = []
    for each in one.stages:
        match each:
            case Stage(piece, loop):
                inside = ",".join(piece.gear for piece in loop)
                found.append(f"{piece.gear}({inside})" if loop else piece.gear)
            case Split(paths):
                parts = (
                    f"{branch[0]}={','.join(piece.gear for piece in on_it)}"
                    for branch, on_it in paths.items()
                )
                found.append("|".join(parts))
    return found


@pytest.mark.parametrize(
    ("pieces", "stages"),
    [
        (["axe", "fuzz", "amp"], ["axe", "fuzz", "amp"]),
        (["axe", "amp", "echo:o", "verb:o", "cab"], ["axe", "amp(echo,verb)", "cab"]),
        (["axe", "echo:w", "verb:w", "amp:d", "desk"], ["axe", "w=echo,verb|d=amp", "desk"]),
        (["axe", "echo:w", "desk"], ["axe", "w=echo|d=", "desk"]),
        (["axe", "one:r", "desk"], ["axe", "r=one|l=", "desk"]),
        (["axe", "one:l", "two:r"], ["axe", "l=one|r=two"]),
        (["one:l", "two:r", "one:l", "mixer", "x:w"], ["l=one,one|r=two", "mixer", "w=x|d="]),
        (["keys:l", "dry:d", "keys:r"], ["l=keys|d=dry|r=keys"]),
    ],
)
def test_a_chain_is_pieces_on_the_line_with_their_loops_and_paths_side_by_side(
    pieces: list[str], stages: list[str]
) -> None:
    assert told(rig(*pieces)) == stages


@pytest.mark.parametrize(("chain", "number"), [(["loop", ""], 1), (["", "wet", "loop"], 3)])
def test_a_loop_is_that_of_a_piece_on_the_line_before_it(chain: list[str], number: int) -> None:
    rows = "".join(
        f'[[rigs.chain]]\ngear = "amp"\n{f"branch = {each!r}" if each else ""}\n' for each in chain
    )
    with pytest.raises(DocumentError, match=f"rigs no. 1 chain no. {number} branch: a loop is that of"):
        RIGS.read(f'[[rigs]]\nslug = "x"\ntitle = "X"\n{rows}')


@pytest.mark.parametrize(("program", "well"), [("0", True), ("127", True), ("128", False), ("-1", False)])
def test_a_program_is_kept_as_it_is_sent(program: str, well: bool) -> None:
    text = f'[[rigs]]\nslug = "x"\ntitle = "X"\nmidi_program = {program}\nchain = [{{gear = "amp"}}]\n'
    if well:
        assert RIGS.read(text)[0].midi_program == int(program)
    else:
        with pytest.raises(DocumentError, match="midi_program"):
            RIGS.read(text)


def test_two_rigs_of_one_program_are_named_when_they_are_read() -> None:
    one = '[[rigs]]\nslug = "{}"\ntitle = "X"\n{}chain = [{{gear = "amp"}}]\n'
    program = "midi_program = 12\n"
    with pytest.raises(DocumentError) as refused:
        RIGS.read("".join(one.format(slug, program) for slug in ("clean", "loud")), "mine.toml")
    (fault,) = refused.value.faults
    assert str(fault).startswith(
        "mine.toml, line 9: rigs no. 2 midi_program: the midi_program 12 is taken by"
    )
    assert len(RIGS.read("".join(one.format(slug, "") for slug in ("clean", "loud")))) == 2


def test_the_samples_show_what_a_rig_can_be_of_gear_that_is_on_the_sample_shelf() -> None:
    rigs = RIGS.read((DATA / "rigs.toml").read_text(encoding="utf-8"))
    shelf = {each.slug for each in GEAR.read((DATA / "gear.toml").read_text(encoding="utf-8"))}
    assert {piece.gear for each in rigs for piece in each.chain} <= shelf
    stages = [stage for each in rigs for stage in each.stages]
    assert any(isinstance(each, Split) for each in stages)
    assert any(isinstance(each, Stage) and each.loop for each in stages)
    assert any(not piece.on for each in rigs for piece in each.chain)
