"""What is told of what is being played: to the overlay, and in the lines of the voice."""

from datetime import datetime, timedelta
from typing import Any

from bot.domain.practice import Session, proposal

MINUTE = timedelta(minutes=1)


def shown(session: Session) -> dict[str, Any]:
    """Return a session as the overlay needs it: plain values; times are ISO 8601, lengths are in seconds.

    The block was played for `played` by the time `since`; unless it is `paused`, it goes on from there.
    """
    block, following, idea = session.now_playing, session.next_block, proposal(session)
    assert session.last
    return {
        "playing": True,
        "routine": session.routine.title,
        "block": session.block + 1,
        "blocks": len(session.routine.blocks),
        "title": block.title,
        "kind": block.kind.value,
        "what": block.what,
        "key": block.key,
        "tuning": block.tuning,
        "metre": block.metre,
        "listen_for": block.listen_for,
        "bpm": session.bpm,
        "start_bpm": block.start_bpm,
        "target_bpm": block.target_bpm,
        "in_a_row": session.in_a_row,
        "clean_in_a_row": session.routine.clean_in_a_row,
        "clean": session.tally.clean,
        "missed": session.tally.missed,
        "proposed_bpm": idea.bpm if idea and not idea.reached else None,
        "minutes": block.minutes,
        "played": session.played(session.last.at, session.block).total_seconds(),
        "since": session.last.at.isoformat(),
        "paused": session.paused,
        "next": following.title if following else None,
    }


def gaps(session: Session, now: datetime) -> dict[str, str | int]:
    """Return what the lines about practice can be filled with; what there is nothing to say of is "none"."""
    block, following = session.now_playing, session.next_block
    told = {
        "number": session.block + 1,
        "blocks": len(session.routine.blocks),
        "routine": session.routine.title,
        "total": session.routine.minutes,
        "played": round(session.played(now) / MINUTE),
        "what": block.what,
        "title": block.title,
        "kind": block.kind.value,
        "minutes": block.minutes,
        "left": max(round(session.left(now) / MINUTE), 0),
        "bpm": session.bpm,
        "target": block.target_bpm,
        "clean": session.tally.clean,
        "missed": session.tally.missed,
        "row": abs(session.in_a_row),
        "key": block.key,
        "tuning": block.tuning,
        "metre": block.metre,
        "listen": block.listen_for,
        "strategy": block.strategy,
        "settings": block.settings,
        "next": following.what if following else None,
        "paused": "yes" if session.paused else "no",
    }
    return {name: value if isinstance(value, int) else value or "none" for name, value in told.items()}
