"""Hate, threats, insults and swearing as strangers write them, beside what only looks like it."""

import tomllib
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.domain.message import Chatter, Message, Role
from bot.moderation.toggles import Toggles
from bot.moderation.verdict import Action, Verdict
from bot.services.data_folder import policy_in

SHIPPED = policy_in(Path(__file__).parent.parent.parent / "data")
WITH_CHILDREN_AROUND = SHIPPED.switched(Toggles(preset="family"))
NAMES = ("everyday", "hate", "threats", "slurs", "insults", "german", "spanish", "profanity")
KINDS = [
    (name, kind)
    for name in NAMES
    for kind in tomllib.loads((Path(__file__).parent / "lines" / f"{name}.toml").read_text("utf-8"))["kind"]
]
CAUGHT_ASIDE = 0.85
"""Share of the lines put aside before any phrase was written that is caught at least, all kinds together."""
HARMLESS_ASIDE = 0.01
"""Share of the harmless ones put aside that may be acted upon at most."""


def lines_of(key: str) -> list[tuple[str, dict[str, str], str]]:
    """Return the lines under a key, each with its file and its kind."""
    return [(name, kind, line) for name, kind in KINDS for line in kind.get(key, "").splitlines() if line]


def judged(text: str, rule: str) -> Verdict:
    """Return what is said of a stranger's line; of swearing where children are around."""
    chatter = Chatter("1", "fan_fern", "fan_fern")
    message = Message("m", chatter, Role.VIEWER, text, (), datetime(2030, 5, 17, 20, 0, tzinfo=UTC), "c")
    return (WITH_CHILDREN_AROUND if rule == "language" else SHIPPED).judge(message, ()).verdict


def is_caught(kind: dict[str, str], line: str) -> bool:
    """Tell whether a line is acted upon, or a moderator looks at it where that is enough."""
    verdict = judged(line, kind["rule"])
    seen = kind.get("least") == "review" and verdict.action is Action.REVIEW
    return verdict.counts and (verdict.acts or seen)


@pytest.mark.parametrize(("_name", "kind", "line"), lines_of("bad"))
def test_what_a_stranger_writes_is_caught(_name: str, kind: dict[str, str], line: str) -> None:
    assert is_caught(kind, line)


@pytest.mark.parametrize(("_name", "kind", "line"), lines_of("ok"))
def test_what_only_looks_like_it_is_let_be(_name: str, kind: dict[str, str], line: str) -> None:
    verdict = judged(line, kind["rule"])
    assert not verdict.acts, f"{verdict.rule} stops {verdict.words!r}"


def test_of_lines_put_aside_most_are_caught() -> None:
    caught = [is_caught(kind, line) for _, kind, line in lines_of("bad_aside")]
    assert sum(caught) / len(caught) >= CAUGHT_ASIDE


def test_of_harmless_lines_put_aside_hardly_any_is_acted_upon() -> None:
    acted = [judged(line, kind["rule"]).acts for _, kind, line in lines_of("ok_aside")]
    assert sum(acted) / len(acted) <= HARMLESS_ASIDE
