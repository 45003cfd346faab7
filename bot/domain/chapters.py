"""Chapters of a recording: where each block begins, for pasting below a video."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.domain.recap import SessionTold

LONGEST_STREAM = timedelta(hours=48)
"""Twitch ends a stream after so long: a session later than that belongs to none."""

CLOSEST = timedelta(seconds=10)
"""A chapter that is shorter takes all the chapters of a video away (YouTube's help, Video Chapters)."""


@dataclass(frozen=True, slots=True)
class Chapter:
    """Where something begins in the recording, and what it is; empty for what is before the first block."""

    at: timedelta
    what: str


def chapters(sessions: Sequence[SessionTold], began: datetime | None) -> tuple[Chapter, ...]:
    """Return the chapters of the sessions in a recording that `began` then.

    Where nobody knows when it began, it is as if with the first session. There is always one at nought, which
    video sites want.
    """
    if not sessions:
        return ()
    first = sessions[0].began
    start = began if began and timedelta() <= first - began < LONGEST_STREAM else first
    found: list[Chapter] = []
    for session in sessions:
        names = {each.number - 1: each.played.what for each in session.blocks}
        for run in session.runs:
            chapter = Chapter(run.since - start, names[run.block])
            if found and found[-1].what == chapter.what:
                continue  # the same, after a pause
            if found and chapter.at - found[-1].at < CLOSEST:
                found.pop()
            found.append(chapter)
    if found and found[0].at >= CLOSEST:
        return (Chapter(timedelta(), ""), *found)
    return tuple([Chapter(timedelta(), found[0].what), *found[1:]] if found else found)
