"""What is told of what is being played: to the overlay, and in the lines of the voice."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from bot.domain.practice import Session
from bot.domain.progress import MINUTE, best_tempi, length_of, practised_in
from bot.domain.tempo_ladder import proposal


def shown(session: Session) -> dict[str, Any]:
    """Return a session as the overlay needs it: plain values; times are ISO 8601, lengths are in seconds.

    By the time `since` the block was played for `played` and the session for `played_in_all`; unless it is
    `paused`, both go on from there. `outline` has every block and its state: done, now, skipped or ahead.
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
        "method": block.method,
        "strategy": block.strategy,
        "gear": list(block.gear),
        "settings": block.settings,
        "bpm": session.bpm,
        "start_bpm": block.start_bpm,
        "target_bpm": block.target_bpm,
        "step": block.step,
        "in_a_row": session.in_a_row,
        "clean_in_a_row": session.routine.clean_in_a_row,
        "clean": session.tally.clean,
        "missed": session.tally.missed,
        "proposed_bpm": idea.bpm if idea and not idea.reached else None,
        "minutes": block.minutes,
        "played": session.played(session.last.at, session.block).total_seconds(),
        "minutes_in_all": session.routine.minutes,
        "played_in_all": session.played(session.last.at).total_seconds(),
        "since": session.last.at.isoformat(),
        "paused": session.paused,
        "next": following.what if following else None,
        "outline": [
            {"what": each.what, "minutes": each.minutes, "state": _state(session, number)}
            for number, each in enumerate(session.routine.blocks)
        ],
    }


def summary(session: Session, bests_before: Mapping[str, float]) -> dict[str, Any]:
    """Return what a session that is over came to, in plain values.

    `bests_before` has the fastest clean tempo of each piece in all other sessions, for those that had one.
    """
    assert session.ended
    played = practised_in(session, session.ended)
    new = {what: bpm for what, bpm in best_tempi(played).items() if bpm > bests_before.get(what, 0)}
    return {
        "routine": session.routine.title,
        "minutes": round(length_of(played) / MINUTE),
        "played": len(played),
        "blocks": len(session.routine.blocks),
        "clean": sum(each.clean for each in played),
        "missed": sum(each.missed for each in played),
        "bests": [{"what": what, "bpm": bpm} for what, bpm in new.items()],
    }


def _state(session: Session, number: int) -> str:
    if number == session.block:
        return "now"
    if number in session.skipped:
        return "skipped"
    return "done" if any(each.block == number for each in session.stretches) else "ahead"


def gaps(session: Session, now: datetime) -> dict[str, str | float]:
    """Return what the lines about practice can be filled with; what there is nothing to say of is "none"."""
    block, following = session.now_playing, session.next_block
    told = {
        "number": session.block + 1,
        "blocks": len(session.routine.blocks),
        "routine": session.routine.title,
        "total": session.routine.minutes,
        "played": round(length_of(practised_in(session, now)) / MINUTE),
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
    return {
        name: value if isinstance(value, int | float) else value or "none" for name, value in told.items()
    }
