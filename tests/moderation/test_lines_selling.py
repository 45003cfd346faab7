"""What sells, advertises and begs, line by line: what is stopped, and what sounds like it and passes.

Of each kind a third was put aside, unseen, while the lists were written: it tells how they do on lines that
nobody tuned them to, and was looked at once, at the end.
"""

import tomllib
from pathlib import Path

import pytest

from bot.moderation.line import unsigned
from bot.moderation.verdict import Action, Verdict
from bot.services.data_folder import policy_in

SHIPPED = policy_in(Path(__file__).parent.parent.parent / "data")
LINES = {
    kind: tomllib.loads((Path(__file__).parent / "lines" / f"{kind}.toml").read_text("utf-8"))
    for kind in ("pitch", "self_promo", "begging")
}
CAUGHT = 0.92
"""Of the lines that were looked at: the others are a guess, and a moderator's to look at."""
AIMS = {"pitch": 0.85, "self_promo": 0.80, "begging": 0.90}
"""Of the lines that were put aside."""


def judged(text: str) -> Verdict:
    return SHIPPED.judge(unsigned(text), ()).verdict


def lines(kind: str, which: str) -> list[str]:
    return LINES[kind][which].strip("\n").split("\n")


def missed(kind: str, which: str) -> list[str]:
    return [line for line in lines(kind, which) if not judged(line).acts]


@pytest.mark.parametrize("kind", LINES)
def test_what_was_looked_at_is_stopped_but_for_what_is_a_guess(kind: str) -> None:
    assert len(missed(kind, "bad")) <= (1 - CAUGHT) * len(lines(kind, "bad")), missed(kind, "bad")


@pytest.mark.parametrize("kind", LINES)
def test_what_was_put_aside_is_stopped_nearly_as_often(kind: str) -> None:
    assert len(missed(kind, "bad_aside")) <= (1 - AIMS[kind]) * len(lines(kind, "bad_aside"))


@pytest.mark.parametrize(("kind", "which"), [(kind, which) for kind in LINES for which in ("ok", "ok_aside")])
def test_what_sounds_like_it_passes(kind: str, which: str) -> None:
    acted = [line for line in lines(kind, which) if judged(line).acts and judged(line).rule in LINES]
    assert acted == []


@pytest.mark.parametrize("kind", LINES)
def test_nothing_of_it_is_more_than_a_warning_at_a_first_offence(kind: str) -> None:
    actions = {verdict.action for line in lines(kind, "bad") if (verdict := judged(line)).rule == kind}
    assert actions <= {Action.NONE, Action.REVIEW, Action.WARN}
