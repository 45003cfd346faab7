"""What the artist tells in words while practising: how often, how fast, a note, a count set right."""

from bot.domain.practice.practice import MAX_NOTE, MAX_REPETITIONS, MAX_TIMES
from bot.domain.words.chat_text import one_line
from bot.domain.words.number import TempoChange, count_in, tempo_in, times_in
from bot.domain.words.voice import lines
from bot.errors import Refusal

LINES = lines("practice-times-how: most", "practice-bpm-how", "practice-note-how: most")


def times_told(words: str) -> int:
    """Return how many times are meant, once where nothing is said.

    Raises:
        Refusal: that is no number of them, or too many.
    """
    times = times_in(words or "1") or 0
    if not 1 <= times <= MAX_TIMES:
        raise Refusal("practice-times-how", most=MAX_TIMES)
    return times


def tempo_told(words: str) -> TempoChange:
    """Return the tempo that is meant, or the change of it.

    Raises:
        Refusal: it is neither.
    """
    meant = tempo_in(words)
    if meant is None:
        raise Refusal("practice-bpm-how")
    return meant


def note_told(words: str) -> str:
    """Return the words of a note, as they are kept.

    Raises:
        Refusal: they are too many, or none.
    """
    if not 0 < len(kept := one_line(words)) <= MAX_NOTE:
        raise Refusal("practice-note-how", most=MAX_NOTE)
    return kept


def count_told(words: str) -> tuple[int, str]:
    """Return a count, and what it is of, as `count_in` does.

    Raises:
        Refusal: it is no count.
    """
    meant = count_in(words)
    if meant is None:
        raise Refusal("practice-fix-how", most=MAX_REPETITIONS)
    return meant
