"""What the overlay shows of turns: who is up, and what for."""

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any

from bot.domain.chat.said import Said
from bot.domain.fans.turns import MAX_WHAT, Round
from bot.domain.pages.overlay import NOTHING, Heading, Line, OverlayCard, Own, SampleState, Shown
from bot.domain.words.voice import lines
from bot.services.feed import Feed
from bot.services.words.voice import Say

LINES = lines(
    """
    page-overlay-turn
    page-overlay-sample-turn
    page-overlay-sample-turn-for
    """
)

TOPIC = "turn"
"""Under which the feed has who is up, and hears that the round is another."""


def publishing(feed: Feed) -> Callable[[Round | None], None]:
    """Return what publishes how a round stands."""
    changes = 0

    def publish(round_: Round | None) -> None:
        nonlocal changes
        changes += 1
        up = round_.up if round_ else None
        values: dict[str, Any] = {"changes": changes}
        if round_ and up:
            values |= {
                "name": up.chatter.name,
                "line": up.message_id,
                "author": up.chatter.id,
                "at": up.joined_at.isoformat(),
                "what": round_.what,
            }
        feed.publish(TOPIC, values)

    return publish


def turn_card(say: Say) -> OverlayCard:
    """Return the card of who is up: it goes when they are moderated, or the line by which they joined is."""

    def shows(values: Mapping[str, Any]) -> Shown:
        if "name" not in values:
            return NOTHING
        name = Said(values["name"], values["line"], values["author"], datetime.fromisoformat(values["at"]))
        what = (Line(Own(values["what"])),) if values["what"] else ()
        return Shown((Heading(name), Line(Own(say("page-overlay-turn", {}))), *what))

    def sample(state: SampleState, at: datetime) -> Shown:
        if state is SampleState.NOTHING:
            return NOTHING
        longest = state is SampleState.LONGEST
        name, what = say("page-overlay-sample-turn", {}), say("page-overlay-sample-turn-for", {})
        return shows(
            {
                "name": (name * 5)[:25] if longest else name,
                "line": "",
                "author": "",
                "at": at.isoformat(),
                "what": (f"{what} " * 9)[:MAX_WHAT] if longest else what,
            }
        )

    return OverlayCard("turn", "page-overlay-turn", (TOPIC,), shows, sample)
