"""What a plan can be made for: a whole routine, or a piece, by whatever it is called."""

from collections.abc import Iterable, Iterator

from bot.domain.practice.routine import FRAME_KINDS, Block, Routine


def whats_named(routines: Iterable[Routine], name: str) -> frozenset[str]:
    """Return what a plan for a name is for: a whole routine by slug or title, or a piece; else nothing."""
    meant = name.strip().casefold()
    return frozenset(block.what for routine, block in _played(routines) if meant in _names(routine, block))


def aims_among(routines: Iterable[Routine], names: Iterable[str]) -> tuple[str, ...]:
    """Return the names that a plan can be made for, each once: a warm-up is none."""
    there = {name for routine, block in _played(routines) for name in _names(routine, block)}
    return tuple(dict.fromkeys(name for name in names if name.strip().casefold() in there))


def _played(routines: Iterable[Routine]) -> Iterator[tuple[Routine, Block]]:
    for routine in routines:
        yield from ((routine, block) for block in routine.blocks if block.kind not in FRAME_KINDS)


def _names(routine: Routine, block: Block) -> set[str]:
    names = (routine.slug, routine.title, block.piece, block.title, block.what)
    return {each.casefold() for each in names}
