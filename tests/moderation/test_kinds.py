"""What a kind of rule says of itself holds for every line, and is all that others know of it."""

import ast
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.domain.chat.message import Chatter, Message, Role
from bot.moderation.chat_state import ChatState
from bot.moderation.line import Line
from bot.moderation.rules import AnyRuleKind
from bot.moderation.rules.boundaries import Boundaries
from bot.moderation.rules.kind import RuleKind
from bot.moderation.rules.listed import Phrases, Terms
from bot.moderation.rules.offers import Offers

PROJECT = Path(__file__).parent.parent.parent
KINDS: tuple[type[Any], ...] = get_args(get_args(AnyRuleKind)[0])
SHORTEST: dict[str, tuple[dict[str, Any], str]] = {
    "Caps": ({"letters": 8}, "SHOUTING"),
    "Emotes": ({"emotes": 2, "names": [":)"]}, ":) :) :)"),
    "Length": ({"most": 20}, "a" * 21),
    "Mentions": ({"people": 2}, "@a @b @c"),
    "Repetition": ({"characters": 20, "words": 4}, "ah ah ah ah ah"),
    "Symbols": ({"symbols": 5}, "~~~~~"),
}
"""Of each kind that has a bound, settings, and the shortest line that is stopped under them, or nearly."""


def line(text: str) -> Line:
    at = datetime(2030, 5, 17, 12, 0, tzinfo=UTC)
    return Line.of(Message("1", Chatter("1", "fan", "fan"), Role.VIEWER, text, (), at, "c"))


@pytest.mark.parametrize("name", SHORTEST)
def test_a_line_that_is_stopped_is_not_shorter_than_the_shortest(name: str) -> None:
    given, text = SHORTEST[name]
    rule = next(kind for kind in KINDS if kind.__name__ == name).model_validate(given)
    assert rule.match(line(text), ChatState())
    assert len(text) >= rule.shortest > 0


def test_every_kind_with_a_bound_is_in_the_table() -> None:
    assert {kind.__name__ for kind in KINDS if "shortest" in vars(kind)} == set(SHORTEST)


@settings(deadline=None)
@given(st.text(max_size=80))
def test_what_goes_by_lists_finds_nothing_where_they_find_nothing(text: str) -> None:
    for kind in (
        Boundaries(),
        Offers(lists=("a",), places=("b",)),
        Phrases(lists=("a",)),
        Terms(lists=("a",)),
    ):
        assert kind.by_lists
        assert not kind.match(line(text), ChatState())


def test_a_kind_refers_to_parts_of_the_policy_by_settings_that_it_has() -> None:
    for kind in KINDS:
        assert set(kind.refers_to) <= set(kind.model_fields)
    assert any(kind.refers_to for kind in KINDS)


@pytest.mark.parametrize(
    "path",
    [
        path
        for floor in ("bot", "commands")
        for path in (PROJECT / floor).rglob("*.py")
        if path.parent.name != "rules"
    ],
    ids=lambda path: str(path.relative_to(PROJECT)),
)
def test_nobody_else_asks_which_kind_a_rule_is_of(path: Path) -> None:
    known = {kind.__name__ for kind in KINDS} | {kind.model_fields["kind"].default for kind in KINDS}
    tree = ast.parse(path.read_text(encoding="utf-8"))
    imported = {
        alias.name
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("bot.moderation.rules")
        for alias in node.names
    }
    compared = {
        each.value
        for node in ast.walk(tree)
        if isinstance(node, ast.Compare) and ast.unparse(node.left).endswith(".kind")
        for each in node.comparators
        if isinstance(each, ast.Constant)
    }
    assert not (imported | compared) & known


def test_every_kind_is_made_of_the_same() -> None:
    assert all(issubclass(kind, RuleKind) for kind in KINDS)
