"""What an ask for gear may mean: one piece, one of two, several, how to ask, or nothing."""

from dataclasses import dataclass

from bot.domain.gear.gear import GearItem, GearKind
from bot.domain.words.chat_text import LIST_CHARS, fit_list
from bot.domain.words.voice import lines
from bot.errors import Refusal

LINES = lines("gear-which: items more", "gear-either: first second", "gear-not-on-the-shelf")


@dataclass(frozen=True, slots=True)
class GearFound:
    """One piece is meant, or a kind of part of it that is not on the shelf."""

    item: GearItem
    lacks: GearKind | None = None


@dataclass(frozen=True, slots=True)
class GearEither:
    """Two pieces are as likely; ask which one."""

    first: GearItem
    second: GearItem


@dataclass(frozen=True, slots=True)
class GearSeveral:
    """Several pieces are meant, like all of a kind, of a status or of a maker; there may be none in use.

    `in_use` is true where no more is asked than what is in use.
    """

    items: tuple[GearItem, ...]
    in_use: bool = False


@dataclass(frozen=True, slots=True)
class GearHelp:
    """The asker wants to know how to ask."""


@dataclass(frozen=True, slots=True)
class GearNotFound:
    """Nothing on the shelf comes near."""


Match = GearFound | GearEither | GearSeveral | GearHelp | GearNotFound


def items_of(match: Match) -> tuple[GearItem, ...]:
    """Return the pieces that are meant."""
    match match:
        case GearFound(item):
            return (item,)
        case GearEither(first, second):
            return (first, second)
        case GearSeveral(items):
            return items
        case GearHelp() | GearNotFound():
            return ()


def as_match(items: tuple[GearItem, ...]) -> Match:
    """Return the pieces as what is meant: one, several or nothing."""
    return GearFound(items[0]) if len(items) == 1 else GearSeveral(items) if items else GearNotFound()


def the_one_of(match: Match) -> GearItem:
    """Return the one piece that was found.

    Raises:
        Refusal: several pieces are as likely, or none comes near.
    """
    match match:
        case GearFound(item, None):
            return item
        case GearEither(first, second):
            raise Refusal("gear-either", first=first.name, second=second.name)
        case GearSeveral(items):
            named, more = fit_list([item.short_name for item in items], LIST_CHARS)
            raise Refusal("gear-which", items=named, more=more)
        case GearFound() | GearHelp() | GearNotFound():
            raise Refusal("gear-not-on-the-shelf")
