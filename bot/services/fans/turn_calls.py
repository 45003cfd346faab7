"""What is said aloud of turns: who is up, and why somebody is passed over."""

from bot.domain.fans.turns import Place, Round, Standing
from bot.domain.words.voice import lines
from bot.errors import Gap

LINES = lines(
    """
    turn-called: login what seconds
    turn-missed: login next place seconds
    turn-out: login next seconds
    turn-all-done: what
    turn-undone: up count
    """
)

Told = tuple[str, dict[str, Gap]]
"""A line of the voice and its gaps."""


def call(round_: Round, seconds: int) -> Told:
    """Return how whoever is up is called; where nobody is, that all have had a turn."""
    what = round_.what or "none"
    if round_.up is None:
        return "turn-all-done", {"what": what}
    return "turn-called", {"login": round_.up.chatter.login, "what": what, "seconds": seconds}


def passed_over(round_: Round, absent: Place, seconds: int) -> Told:
    """Return why somebody who was up is passed over, and who is up now."""
    following = f"@{round_.up.chatter.login}" if round_.up else "none"
    gaps: dict[str, Gap] = {"login": absent.chatter.login, "next": following, "seconds": seconds}
    if absent.standing is not Standing.WAITING:
        return "turn-out", gaps
    return "turn-missed", gaps | {"place": round_.place_of(absent.chatter.id) or 0}


def as_before(round_: Round) -> Told:
    """Return how a round stands after something was taken back."""
    up = round_.up.chatter.login if round_.up else "none"
    return "turn-undone", {"up": up, "count": len(round_.waiting)}
