"""What strangers say to artists, line by line: what is stopped, and what sounds like it and passes.

Of each kind a third was put aside, unseen, while the lists were written: it tells how they do on lines that
nobody tuned them to.
"""

import tomllib
from pathlib import Path

import pytest

from bot.moderation.line import unsigned
from bot.moderation.verdict import Action, Verdict
from bot.services.data_folder import policy_in

POLICY = policy_in(Path(__file__).parent.parent.parent / "data")
LINES = {
    kind: tomllib.loads((Path(__file__).parent / "lines" / f"{kind}.toml").read_text("utf-8"))
    for kind in ("boundaries", "sexual", "demands", "compliments")
}
JUDGED = [kind for kind, said in LINES.items() if "rule" in said]
CAUGHT = 0.95
"""Of the lines that were looked at: the others are a guess, and a moderator's to look at."""
AIMS = {"boundaries": 0.80, "sexual": 0.85, "demands": 0.75}
"""Of the lines that were put aside."""
MISTAKEN = 0.02
"""Of the harmless lines that were put aside."""


def judged(text: str) -> Verdict:
    return POLICY.judge(unsigned(text), ()).verdict


def lines(kind: str, which: str) -> list[str]:
    return LINES[kind][which].split("\n")[:-1]


def missed(kind: str, which: str) -> list[str]:
    return [line for line in lines(kind, which) if not judged(line).acts]


@pytest.mark.parametrize("kind", JUDGED)
def test_what_was_looked_at_is_stopped_but_for_what_is_a_guess(kind: str) -> None:
    assert len(missed(kind, "bad")) <= (1 - CAUGHT) * len(lines(kind, "bad")), missed(kind, "bad")


@pytest.mark.parametrize("kind", JUDGED)
def test_what_was_put_aside_is_stopped_nearly_as_often(kind: str) -> None:
    aside = lines(kind, "bad_aside")
    assert len(missed(kind, "bad_aside")) <= (1 - AIMS[kind]) * len(aside)


@pytest.mark.parametrize("kind", LINES)
def test_what_sounds_like_it_passes(kind: str) -> None:
    assert [line for line in lines(kind, "ok") if judged(line).acts] == []


@pytest.mark.parametrize("kind", LINES)
def test_what_sounds_like_it_and_was_put_aside_passes_too(kind: str) -> None:
    aside = lines(kind, "ok_aside")
    assert len([line for line in aside if judged(line).acts]) <= MISTAKEN * len(aside)


@pytest.mark.parametrize("kind", JUDGED)
def test_a_first_line_of_it_is_no_strike_where_it_is_mere_pressing_or_asking(kind: str) -> None:
    gravest = {"sexual": Action.WARN}.get(kind, Action.DELETE)
    stopped = [
        verdict for line in lines(kind, "bad") if (verdict := judged(line)).rule == LINES[kind]["rule"]
    ]
    assert {verdict.action for verdict in stopped} <= {Action.REVIEW, gravest}
