"""What the overlay shows of practising: the block that is played, and what comes next."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

from bot.domain.documents.field_types import MAX_TITLE
from bot.domain.pages.overlay import (
    NOTHING,
    Aside,
    Heading,
    Line,
    OverlayCard,
    Own,
    Pill,
    Repetitions,
    Row,
    SampleState,
    Shown,
    Tempo,
    TimeLeft,
)
from bot.domain.words.voice import lines
from bot.services.practice import practice_feed, take
from bot.services.words.voice import Say

LINES = lines(
    """
    page-overlay-now
    page-overlay-next
    page-overlay-take
    page-overlay-beats
    page-overlay-clean: clean of
    page-overlay-left: minutes
    page-overlay-over: minutes
    page-overlay-break
    page-overlay-following
    page-overlay-sample-piece
    page-overlay-sample-section
    page-overlay-sample-next
    """
)

_Values = Mapping[str, Any]


def practice_cards(say: Say) -> list[OverlayCard]:
    """Return the cards, in words that `say` says."""

    def now(practice: _Values, taking: _Values) -> Shown:
        return _now(say, practice, is_take=taking.get("on", False))

    def following(practice: _Values) -> Shown:
        return _next(say, practice)

    def sample_now(state: SampleState, at: datetime) -> Shown:
        return now(_sample(say, state, at), {"on": state is SampleState.TAKE})

    def sample_next(state: SampleState, at: datetime) -> Shown:
        return following(_sample(say, state, at))

    return [
        OverlayCard("now", "page-overlay-now", (practice_feed.TOPIC, take.TOPIC), now, sample_now),
        OverlayCard("next", "page-overlay-next", (practice_feed.TOPIC,), following, sample_next),
    ]


def _now(say: Say, practice: _Values, *, is_take: bool) -> Shown:
    """Show the block that is played; during a take no more than that there is one, whatever is practised."""
    bpm = practice.get("bpm") if practice.get("playing") else None
    if is_take:
        pill = Pill(_own(say, "page-overlay-take"), bpm, _own(say, "page-overlay-beats"))
        return Shown((pill,), alone=True)
    if not practice.get("playing"):
        return NOTHING
    rows: list[Row] = [Heading(Own(practice["piece"]))]
    if practice["section"]:
        rows.append(Line(Own(practice["section"])))
    if bpm or practice["target_bpm"]:
        rows.append(Tempo(bpm, practice["target_bpm"], _own(say, "page-overlay-beats")))
        rows.append(_repetitions(say, practice))
    rows.append(_time_left(say, practice))
    return Shown(tuple(rows), until=_until(practice))


def _next(say: Say, practice: _Values) -> Shown:
    if not practice.get("playing") or not practice["next"]:
        return NOTHING
    return Shown((Aside(_own(say, "page-overlay-following"), Own(practice["next"])),), until=_until(practice))


def _repetitions(say: Say, practice: _Values) -> Repetitions:
    """Count clean ones as a row that fills, and begins anew once a faster tempo was proposed and left."""
    row, of = max(practice["in_a_row"], 0), practice["clean_in_a_row"]
    clean = of if row and practice["row_full"] else row % of
    return Repetitions(clean, of, Own(say("page-overlay-clean", {"clean": "{clean}", "of": of})))


def _time_left(say: Say, practice: _Values) -> TimeLeft:
    return TimeLeft(
        minutes=practice["minutes"],
        played=practice["played"],
        since=datetime.fromisoformat(practice["since"]),
        left=Own(say("page-overlay-left", {"minutes": "{minutes}"})),
        over=Own(say("page-overlay-over", {"minutes": "{minutes}"})),
        stands=_own(say, "page-overlay-break") if practice["paused"] else None,
    )


def _own(say: Say, line: str) -> Own:
    return Own(say(line, {}))


def _until(practice: _Values) -> datetime:
    return datetime.fromisoformat(practice["counts_until"])


def _sample(say: Say, state: SampleState, at: datetime) -> _Values:
    """Return what the feed could have of practising in a state, at a time."""
    if state is SampleState.NOTHING:
        return {}
    practice: dict[str, Any] = {
        "playing": True,
        "piece": say("page-overlay-sample-piece", {}),
        "section": say("page-overlay-sample-section", {}),
        "next": say("page-overlay-sample-next", {}),
        "bpm": 92,
        "target_bpm": 116,
        "in_a_row": 7,
        "clean_in_a_row": 10,
        "row_full": False,
        "minutes": 30,
        "played": 12 * 60,
        "since": at.isoformat(),
        "counts_until": (at + timedelta(days=1)).isoformat(),
        "paused": state is SampleState.PAUSED,
    }
    if state is SampleState.LONGEST:
        longest = {name: _longest(practice[name]) for name in ("piece", "section", "next")}
        practice |= {**longest, "bpm": 398.5, "target_bpm": 399.5, "clean_in_a_row": 50}
        practice |= {"minutes": 240, "played": 0}
    return practice


def _longest(text: str) -> str:
    """Return a text as long as a title may be, made of one."""
    return (f"{text}, " * MAX_TITLE)[:MAX_TITLE].strip()
