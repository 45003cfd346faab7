"""What a stranger writes and what is done, a line a line."""

import tomllib
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.domain.message import Chatter, Message, Role
from bot.moderation.verdict import Action, Verdict
from bot.services.data_folder import policy_in

SHIPPED = policy_in(Path(__file__).parent.parent.parent / "data")
AT = datetime(2030, 5, 17, 20, 0, tzinfo=UTC)
FILES = [Path(__file__).parent / "lines" / f"{name}.toml" for name in ("links", "offers")]
KINDS = [kind for file in FILES for kind in tomllib.loads(file.read_text("utf-8"))["kind"]]


def lines_of(which: str) -> list[tuple[str, str]]:
    """Return the lines of a sort, each with the rule of its kind."""
    return [(kind["rule"], line) for kind in KINDS for line in kind.get(which, "").split("\n") if line]


def judged(text: str) -> Verdict:
    message = Message("m", Chatter("1", "fan_fern", "fan_fern"), Role.VIEWER, text, (), AT, "c")
    return SHIPPED.judge(message, ()).verdict


@pytest.mark.parametrize(("rule", "line"), lines_of("bad"))
def test_a_line_of_the_kind_is_stopped(rule: str, line: str) -> None:
    verdict = judged(line)
    assert (verdict.rule, verdict.acts) == (rule, True)


@pytest.mark.parametrize(("_rule", "line"), lines_of("ok"))
def test_a_line_that_only_looks_like_it_passes(_rule: str, line: str) -> None:
    verdict = judged(line)
    assert verdict.action is Action.NONE, f"{verdict.rule} stops {verdict.words!r}"


def test_lines_that_were_kept_aside_are_judged_alike() -> None:
    bad = [judged(line).acts for _, line in lines_of("bad_aside")]
    passed = [judged(line).action is Action.NONE for _, line in lines_of("ok_aside")]
    assert sum(bad) >= 0.95 * len(bad)
    assert all(passed)
