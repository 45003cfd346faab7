"""A block that is asked for by its name, and where it stands: in the routine that is played, or another."""

from collections.abc import Set as AbstractSet
from datetime import datetime, timedelta
from typing import NamedTuple

from bot.domain.practice.practice import Session
from bot.domain.practice.progress import MINUTE
from bot.domain.practice.routine import Routine
from bot.domain.words.folding import folded_words
from bot.domain.words.naming import ARTICLES
from bot.domain.words.voice import Spoken, lines
from bot.errors import Gap

LINES = lines(
    """
    practice-ahead: what between minutes paused
    practice-behind: what
    practice-elsewhere: what routine
    """
)

MIN_NAMING = 4
"""Letters of a word that names a block: 'one' and 'by' stand in too many titles."""


class BlockAsked(NamedTuple):
    """A routine, and the place of a block in it, from 0."""

    routine: Routine
    number: int

    @property
    def what(self) -> str:
        """The block as one says what is practised."""
        return self.routine.blocks[self.number].what


class BlockIndex:
    """The blocks of all routines by the words of their names; a change costs what it changes."""

    def __init__(self) -> None:
        self._by_word: dict[str, dict[tuple[str, int], Routine]] = {}

    def note(self, before: Routine | None, after: Routine | None) -> None:
        """Take in what becomes of a routine."""
        for routine in filter(None, (before, after)):
            for number, words in enumerate(_names(routine)):
                for word in words:
                    held = self._by_word.setdefault(word, {})
                    held.pop((routine.slug, number), None)
                    if routine is after:
                        held[routine.slug, number] = routine
                    elif not held:
                        del self._by_word[word]

    def beside(self, slug: str, words: AbstractSet[str]) -> BlockAsked | None:
        """Return the first block that has all of some words, and is of another routine than that one."""
        held, *others = sorted((self._by_word.get(word, {}) for word in words), key=len)
        for place, routine in held.items():
            if routine.slug != slug and all(place in each for each in others):
                return BlockAsked(routine, place[1])
        return None


def block_asked(session: Session, blocks: BlockIndex, ask: str) -> BlockAsked | None:
    """Return the block that is named by all words of an ask; None where none is.

    One of the session comes before those of the other routines: of several the one that is played or comes
    next, else the latest.
    """
    words = {*folded_words(ask)} - ARTICLES
    if all(len(word) < MIN_NAMING for word in words):
        return None
    played = session.routine
    if named := [number for number, name in enumerate(_names(played)) if words <= name]:
        return BlockAsked(played, next((each for each in named if each >= session.block), named[-1]))
    return blocks.beside(played.slug, words)


def where_asked(session: Session, asked: BlockAsked, now: datetime) -> Spoken | None:
    """Return the line that tells where a block stands, with its gaps; None where it is being played."""
    between = asked.number - session.block - 1
    told: dict[str, Gap] = {"what": asked.what}
    if asked.routine is not session.routine:
        return "practice-elsewhere", {**told, "routine": asked.routine.title}
    if between < -1:
        return "practice-behind", told
    if between < 0:
        return None
    paused = "yes" if session.paused else "no"
    minutes = round(_until(session, asked.number, now) / MINUTE)
    return "practice-ahead", {**told, "between": between, "minutes": minutes, "paused": paused}


def _until(session: Session, number: int, now: datetime) -> timedelta:
    """Return how long it is until a block that comes, as it is planned."""
    between = session.routine.blocks[session.block + 1 : number]
    return max(session.left(now), timedelta()) + timedelta(minutes=sum(each.minutes for each in between))


def _names(routine: Routine) -> list[set[str]]:
    """Return the words of the name of each block."""
    return [{*folded_words(f"{each.title} {each.piece}")} for each in routine.blocks]
