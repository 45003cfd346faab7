"""The pages of the site on which all gear stands: one, or of very much one for each kind and letter."""

from collections.abc import Callable, Iterator, Sequence
from typing import Any, NamedTuple

from bot.domain.gear.gear import GearKind, Status
from bot.domain.words.code_points import without_accents

MAX_CARDS = 1_500
"""Pieces on a page, which are some 200 kB without photos: a phone shows more only after a wait."""

OTHER_LETTERS = "0-9"
"""What stands for the letter of names that begin with none."""

_ELSEWHERE = (Status.WANTED, Status.SOLD)


class GearPage(NamedTuple):
    """A page of some pieces of a group: its letter, '' where all are on it, its path, and the pieces."""

    letter: str
    path: str
    pieces: Sequence[Any]


class GearGroup(NamedTuple):
    """Pieces of a kind that are here, or all that stand elsewhere, under a heading, on pages of their own."""

    title: str
    pieces: Sequence[Any]
    pages: Sequence[GearPage]


def gear_groups(pieces: Sequence[Any], say: Callable[..., str]) -> list[GearGroup]:
    """Return what is shown of the gear in its groups; they have pages where all is too much for one."""
    many = len(pieces) > MAX_CARDS
    return [
        GearGroup(title, group, [*_pages(name, group)] if many else ())
        for name, title, group in _groups(pieces, say)
        if group
    ]


def _groups(pieces: Sequence[Any], say: Callable[..., str]) -> Iterator[tuple[str, str, list[Any]]]:
    here: dict[str, list[Any]] = {}
    for each in pieces:
        here.setdefault(each.status if each.status in _ELSEWHERE else each.kind, []).append(each)
    for kind in GearKind:
        yield kind.value, say("page-public-kind", kind=kind), here.get(kind, [])
    for status in _ELSEWHERE:
        yield status.value, say("page-public-elsewhere", status=status.value), here.get(status, [])


def _pages(name: str, group: Sequence[Any]) -> Iterator[GearPage]:
    """Yield the pages of a group; their folder has no page of a piece, whose slug may be any."""
    if len(group) <= MAX_CARDS:
        yield GearPage("", f"gear/all/{name}.html", group)
        return
    by_letter: dict[str, list[Any]] = {}
    for each in group:
        first = without_accents(each.short_name)[:1].upper()
        by_letter.setdefault(first if first.isalpha() else OTHER_LETTERS, []).append(each)
    for letter, of_letter in sorted(by_letter.items()):
        path = f"gear/all/{name}-{letter.lower()}.html"
        yield GearPage(letter, path, of_letter)
