"""What strangers write, line by line: what is stopped, and what only looks like it and passes."""

from collections.abc import Iterable

import pytest

from bot.moderation.line import unsigned
from bot.moderation.policy import Policy
from bot.moderation.toggles import Toggles
from bot.moderation.verdict import SHUT_OUT, Action, Verdict
from tests.own_lines import OwnLines, own_lines
from tests.shipped import POLICY as SHIPPED

WITH_CHILDREN_AROUND = SHIPPED.switched(Toggles(preset="family"))
LINES = own_lines()
CAUGHT, CAUGHT_ASIDE = 0.92, 0.75
"""Shares of the lines that are stopped at least: of those that were looked at, and of those put aside."""
MISTAKEN_ASIDE = 0.03
"""Share of the harmless lines put aside that may be acted upon at most."""
MAY_SHUT_OUT = {"hate", "threats", "personal_data", "follower_selling"}
"""Rules of which a match can be certain, so that a first line may be a time-out."""


def judged(said: OwnLines, text: str) -> Verdict:
    policy: Policy = WITH_CHILDREN_AROUND if said.rule == "language" else SHIPPED
    return policy.judge(unsigned(text), ()).verdict


def missed(said: OwnLines, lines: Iterable[str]) -> list[str]:
    def is_caught(verdict: Verdict) -> bool:
        return verdict.acts or (said.least == "review" and verdict.action is Action.REVIEW)

    return [line for line in lines if not is_caught(judged(said, line))]


def acted_upon(said: OwnLines, lines: Iterable[str]) -> list[tuple[str, str, str]]:
    verdicts = ((line, judged(said, line)) for line in lines)
    return [(line, verdict.rule, verdict.words) for line, verdict in verdicts if verdict.acts]


@pytest.mark.parametrize("said", LINES, ids=str)
def test_what_a_stranger_writes_is_stopped_but_for_what_is_a_guess(said: OwnLines) -> None:
    assert len(missed(said, said.bad)) <= (1 - CAUGHT) * len(said.bad), missed(said, said.bad)


@pytest.mark.parametrize("subject", sorted({said.subject for said in LINES}))
def test_what_was_put_aside_is_stopped_nearly_as_often(subject: str) -> None:
    kinds = [said for said in LINES if said.subject == subject]
    left = [line for said in kinds for line in missed(said, said.bad_aside)]
    assert len(left) <= (1 - CAUGHT_ASIDE) * sum(len(said.bad_aside) for said in kinds)


@pytest.mark.parametrize("said", LINES, ids=str)
def test_what_only_looks_like_it_passes(said: OwnLines) -> None:
    assert acted_upon(said, said.ok) == []


def test_of_harmless_lines_put_aside_hardly_any_is_acted_upon() -> None:
    acted = [each for said in LINES for each in acted_upon(said, said.ok_aside)]
    assert len(acted) <= MISTAKEN_ASIDE * sum(len(said.ok_aside) for said in LINES)


@pytest.mark.parametrize("said", LINES, ids=str)
def test_nobody_is_shut_out_for_a_first_line_that_may_be_meant_otherwise(said: OwnLines) -> None:
    shut_out = {
        verdict.rule
        for line in (*said.bad, *said.ok)
        if (verdict := judged(said, line)).action.gravity >= SHUT_OUT
    }
    assert shut_out <= MAY_SHUT_OUT
