"""Chapters of a recording: where each block begins, for pasting below a video."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.domain.evenings.stream import Stream
from bot.domain.practice.session_report import Run, SessionReport

MAX_STREAM = timedelta(hours=48)
"""Twitch ends a stream after so long: a session later than that belongs to none."""

CLOSEST = timedelta(seconds=10)
"""A chapter that is shorter takes all the chapters of a video away (YouTube's help, Video Chapters)."""


@dataclass(frozen=True, slots=True)
class Chapter:
    """Where something begins in the recording, and what it is; empty for what is before the first block."""

    at: timedelta
    what: str


@dataclass(frozen=True, slots=True)
class Recording:
    """The recording of a stream that began then, with a chapter at nought, which video sites want.

    It is None where nobody knows, and the recording counts from the first block.
    """

    began: datetime | None
    chapters: tuple[Chapter, ...]


def recordings(sessions: Iterable[SessionReport], streams: Iterable[Stream]) -> tuple[Recording, ...]:
    """Return the recordings of these sessions, in their order.

    What was played before a stream began or after it ended is in none, unless no stream is known at all.
    """
    known = sorted(streams, key=lambda each: each.began)
    found: dict[datetime | None, list[Run]] = {}
    for session in sessions:
        during = _during(session, known)
        for run in session.runs:
            stream = _shown_in(run, during)
            if stream or not during:
                found.setdefault(stream and stream.began, []).append(run)
    return tuple(Recording(began, _chapters(runs, began or runs[0].since)) for began, runs in found.items())


def _during(session: SessionReport, streams: Sequence[Stream]) -> list[Stream]:
    """Return the streams in a session: the one that ran when it began, and those that began in it.

    One whose end nobody noted ran on, unless another one began meanwhile.
    """
    later = [each for each in streams if session.began < each.began < session.ended]
    for before in [each for each in streams if each.began <= session.began][-1:]:
        recent = not later and session.began - before.began < MAX_STREAM
        if before.ended > session.began if before.ended else recent:
            return [before, *later]
    return later


def _shown_in(run: Run, streams: Sequence[Stream]) -> Stream | None:
    begun = [each for each in streams if each.began < run.until]
    ended = not begun or (begun[-1].ended and begun[-1].ended <= run.since)
    return None if ended else begun[-1]


def _chapters(runs: Sequence[Run], start: datetime) -> tuple[Chapter, ...]:
    found: list[Chapter] = []
    for run in runs:
        at = max(run.since - start, timedelta())
        if found and found[-1].what != run.what and at - found[-1].at < CLOSEST:
            found.pop()
        if not found or found[-1].what != run.what:  # else it is the same, after a pause
            found.append(Chapter(at, run.what))
    if len(found) > 1 and runs[-1].until - start - found[-1].at < CLOSEST:
        found.pop()
    first, *others = found
    if first.at >= CLOSEST:
        return (Chapter(timedelta(), ""), *found)
    return (Chapter(timedelta(), first.what), *others)
