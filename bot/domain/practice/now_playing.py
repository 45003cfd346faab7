"""What is told of what is being played: to the overlay, and in the lines of the voice."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from bot.domain.practice.practice import MAX_GAP, PracticeEvent, Session
from bot.domain.practice.progress import MINUTE, best_tempi, length_of, practised_in
from bot.domain.practice.routine import Block
from bot.domain.practice.tempo_ladder import is_row_full, proposal


def shown(session: Session, times: int = 1) -> dict[str, Any]:
    """Return a session as the overlay needs it: plain values; times are ISO 8601, lengths are in seconds.

    The latest repetitions were so many `times` in one word: they fill a row also where they go beyond it.
    By the time `since` the block was played for `played` and the session for `played_in_all`; unless it is
    `paused`, both go on from there, as long as it `counts_until`: after that time nobody knows what is
    played, and they count as they stood. `outline` has every block and its state: done, now, skipped or
    ahead.
    """
    block, following, idea = session.now_playing, session.next_block, proposal(session, times)
    assert session.last
    return {
        "playing": True,
        "routine": session.routine.title,
        "block": session.block + 1,
        "blocks": len(session.routine.blocks),
        **_planned(block),
        "bpm": session.bpm,
        "in_a_row": session.in_a_row,
        "clean_in_a_row": session.routine.clean_in_a_row,
        "clean": session.tally.clean,
        "missed": session.tally.missed,
        "row_full": is_row_full(session, times),
        "proposed_bpm": idea.bpm if idea and not idea.reached else None,
        "reached": bool(idea and idea.reached),
        "played": session.played(session.last.at, session.block).total_seconds(),
        "minutes_in_all": session.routine.minutes,
        "played_in_all": session.played(session.last.at).total_seconds(),
        "since": session.last.at.isoformat(),
        "counts_until": (session.last.at + MAX_GAP).isoformat(),
        "paused": session.paused,
        "next": following.what if following else None,
        "outline": [
            {"what": each.what, "minutes": each.minutes, "state": block_state(session, number)}
            for number, each in enumerate(session.routine.blocks)
        ],
    }


def _planned(block: Block) -> dict[str, Any]:
    """Return what the routine says of a block."""
    return {
        "title": block.title,
        "kind": block.kind.value,
        "what": block.what,
        "piece": block.piece or block.title,
        "section": block.section,
        "minutes": block.minutes,
        "key": block.key,
        "tuning": block.tuning,
        "metre": block.metre,
        "listen_for": block.listen_for,
        "method": block.method,
        "strategy": block.strategy,
        "gear": list(block.gear),
        "settings": block.settings,
        "start_bpm": block.start_bpm,
        "target_bpm": block.target_bpm,
        "step": block.step,
    }


def summary(session: Session, bests_before: Mapping[str, float]) -> dict[str, Any]:
    """Return what a session that is over came to, in plain values.

    `bests_before` has the fastest clean tempo of each piece in all other sessions, for those that had one: a
    first is no best that was beaten.
    """
    assert session.ended
    played = practised_in(session, session.ended)
    new = {what: bpm for what, bpm in best_tempi(played).items() if 0 < bests_before.get(what, 0) < bpm}
    return {
        "routine": session.routine.title,
        "minutes": round(length_of(played) / MINUTE),
        "played": len(played),
        "blocks": len(session.routine.blocks),
        "clean": sum(each.clean for each in played),
        "missed": sum(each.missed for each in played),
        "bests": [{"what": what, "bpm": bpm} for what, bpm in new.items()],
    }


def scratched(gone: PracticeEvent, times: int, session: Session | None) -> dict[str, str | float]:
    """Return what the line about something taken back can be filled with; `session` goes on after it."""
    what, bpm = (session.now_playing.what, session.bpm) if session else ("none", None)
    return {"did": gone.kind, "times": times, "what": what, "bpm": bpm or "none"}


def block_state(session: Session, number: int) -> str:
    """Return how a block stands in a session: now, done, skipped or ahead."""
    if number == session.block:
        return "now"
    if number in session.skipped:
        return "skipped"
    return "done" if any(each.block == number for each in session.stretches) else "ahead"


_GAPS = """
number blocks routine total played what piece section title kind minutes left bpm target aim ago clean missed
row needed key tuning metre listen strategy settings next paused rested
"""
PRACTICE_GAPS = frozenset(_GAPS.split())
"""What is known of what is being practised: any line about it may be filled with any of it."""


def gaps(session: Session, now: datetime) -> dict[str, str | float]:
    """Return what the lines about practice can be filled with; what there is nothing to say of is "none".

    `aim` is where the tempo stands to the target, `ago` how many minutes ago the latest was done, `needed`
    how many clean repetitions in a row a tempo takes, `rested` for how many minutes it has been a break.
    """
    block, following = session.now_playing, session.next_block
    assert session.last
    told = {
        "number": session.block + 1,
        "blocks": len(session.routine.blocks),
        "routine": session.routine.title,
        "total": session.routine.minutes,
        "played": round(length_of(practised_in(session, now)) / MINUTE),
        "what": block.what,
        "title": block.title,
        "piece": block.piece or block.title,
        "section": block.section,
        "kind": block.kind.value,
        "minutes": block.minutes,
        "left": max(round(session.left(now) / MINUTE), 0),
        "bpm": session.bpm,
        "target": block.target_bpm,
        "aim": _aim(session),
        "ago": round((now - session.last.at) / MINUTE),
        "clean": session.tally.clean,
        "missed": session.tally.missed,
        "row": abs(session.in_a_row),
        "needed": session.routine.clean_in_a_row,
        "key": block.key,
        "tuning": block.tuning,
        "metre": block.metre,
        "listen": block.listen_for,
        "strategy": block.strategy,
        "settings": block.settings,
        "next": following.what if following else None,
        "paused": "yes" if session.paused else "no",
        "rested": round((now - (session.stretches[-1].until or now)) / MINUTE) if session.paused else 0,
    }
    return {
        name: value if isinstance(value, int | float) else value or "none" for name, value in told.items()
    }


def _aim(session: Session) -> str:
    bpm, target = session.bpm, session.now_playing.target_bpm
    if not bpm or not target:
        return "none"
    if bpm == target:
        return "at"
    return "below" if bpm < target else "above"
