"""Gear that fans asked for in vain: what is alike is one wish, counted by person, and comes apart again."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.domain.words.likeness import alike


@dataclass(frozen=True, slots=True)
class Asked:
    """One spelling of a wish: `head` is the first of those that are alike, `voters` a bit for each fan.

    One that is `apart` stands alone, though it was alike.
    """

    words: str
    head: str
    voters: int
    last_at: datetime
    apart: bool = False
    dropped: bool = False

    @property
    def group(self) -> tuple[str, bool]:
        """What those have in common that are one wish."""
        return (self.words, True) if self.apart else (self.head, False)


@dataclass(frozen=True, slots=True)
class Wish:
    """What fans wish for, in the words of most of them; `spellings` are all, the most frequent first."""

    words: str
    fans: int
    last_at: datetime
    spellings: tuple[str, ...]
    dropped: bool


def head_for(words: str, asked: Sequence[Asked]) -> str:
    """Return what a wish in these words is counted under: itself, or the first of those that it is alike.

    It is held against the heads alone, so that no chain of slips leads from one thing to another.
    """
    known = next((each.head for each in asked if each.words == words), "")
    heads = dict.fromkeys(each.head for each in asked if not each.apart)
    return known or next((head for head in heads if alike(words, head)), words)


def wishes_in(asked: Iterable[Asked]) -> list[Wish]:
    """Return the wishes, those of the most fans first, and the newest first among equals."""
    groups: dict[tuple[str, bool], list[Asked]] = {}
    for each in asked:
        groups.setdefault(each.group, []).append(each)
    return sorted(map(_wish, groups.values()), key=lambda each: (each.fans, each.last_at), reverse=True)


def _wish(alike_: Sequence[Asked]) -> Wish:
    spellings = sorted(
        alike_, key=lambda each: (-each.voters.bit_count(), each.words != each.head, each.words)
    )
    voters = 0
    for each in alike_:
        voters |= each.voters  # who asked in two ways is one fan
    return Wish(
        words=spellings[0].words,
        fans=voters.bit_count(),
        last_at=max(each.last_at for each in alike_),
        spellings=tuple(each.words for each in spellings),
        dropped=any(each.dropped for each in alike_),
    )
