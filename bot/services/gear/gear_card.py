"""What the overlay shows of gear: the pieces in hand, else those in use, on a strip of tape."""

from collections.abc import Callable, Iterable, Mapping
from datetime import datetime
from typing import Any

from bot.domain.gear.gear import GearItem, GearKind
from bot.domain.pages.overlay import NOTHING, OverlayCard, Own, SampleState, Shown, Tape
from bot.domain.words.voice import lines
from bot.services.feed import Feed
from bot.services.gear import rigs
from bot.services.practice import practice_feed
from bot.services.words.voice import Say

LINES = lines("page-overlay-gear", "page-overlay-sample-gear")

TOPIC = "gear"
"""Under which the feed has what the pieces in hand are called."""

MAX_PIECES = 2
"""Pieces that are named: a strip of tape has no room for more."""

_SEEN_FIRST = (GearKind.GUITAR, GearKind.BASS, GearKind.KEYS, GearKind.DRUM, GearKind.AMP)
"""Kinds that fans see and ask for, before all that lies on the floor."""


def follow_gear(feed: Feed, in_hand: Callable[[], Iterable[GearItem]]) -> Callable[[], None]:
    """Return what publishes the pieces `in_hand` anew, which it does now.

    And when another block is played, or another rig is in use.
    """

    def publish() -> None:
        pieces = sorted(in_hand(), key=_place)
        feed.publish(TOPIC, {"pieces": [each.short_name for each in pieces]})

    feed.listen(practice_feed.TOPIC, publish)
    feed.listen(rigs.TOPIC, publish)
    publish()
    return publish


def gear_card(say: Say) -> OverlayCard:
    """Return the card of the gear in hand, which is there whether or not something is practised."""

    def sample(state: SampleState, _: datetime) -> Shown:
        if state is SampleState.NOTHING:
            return NOTHING
        pieces = [say("page-overlay-sample-gear", {})] * (9 if state is SampleState.LONGEST else 1)
        return _shows({}, {"pieces": [" · ".join(pieces)]})

    return OverlayCard("gear", "page-overlay-gear", (practice_feed.TOPIC, TOPIC), _shows, sample)


def _shows(practice: Mapping[str, Any], gear: Mapping[str, Any]) -> Shown:
    pieces = gear.get("pieces", [])[:MAX_PIECES]
    if not pieces:
        return NOTHING
    until = practice.get("counts_until")
    return Shown((Tape(Own(" · ".join(pieces))),), until=datetime.fromisoformat(until) if until else None)


def _place(item: GearItem) -> int:
    return _SEEN_FIRST.index(item.kind) if item.kind in _SEEN_FIRST else len(_SEEN_FIRST)
