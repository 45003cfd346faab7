"""What an ask for gear may mean: one piece, one of two, several, how to ask, or nothing."""

from dataclasses import dataclass

from bot.domain.gear import GearItem, Kind


@dataclass(frozen=True, slots=True)
class Found:
    """One piece is meant, or a kind of part of it that is not on the shelf."""

    item: GearItem
    lacks: Kind | None = None


@dataclass(frozen=True, slots=True)
class Either:
    """Two pieces are as likely; ask which one."""

    first: GearItem
    second: GearItem


@dataclass(frozen=True, slots=True)
class Several:
    """Several pieces are meant, like all of a kind, of a status or of a maker; there may be none in use."""

    items: tuple[GearItem, ...]


@dataclass(frozen=True, slots=True)
class Help:
    """The asker wants to know how to ask."""


@dataclass(frozen=True, slots=True)
class Nothing:
    """Nothing on the shelf comes near."""


Match = Found | Either | Several | Help | Nothing


def items_of(match: Match) -> tuple[GearItem, ...]:
    """Return the pieces that are meant."""
    match match:
        case Found(item):
            return (item,)
        case Either(first, second):
            return (first, second)
        case Several(items):
            return items
        case Help() | Nothing():
            return ()


def as_match(items: tuple[GearItem, ...]) -> Match:
    """Return the pieces as what is meant: one, several or nothing."""
    return Found(items[0]) if len(items) == 1 else Several(items) if items else Nothing()
