"""Who is sad that nobody answers: let be at first, told off only where they press again and again."""

import tomllib
from collections.abc import Callable
from pathlib import Path

import pytest

from bot.domain.chat.message import Message
from bot.moderation.chat_state import ChatState
from bot.moderation.verdict import Action
from tests.shipped import POLICY

LINES = {
    kind: text.splitlines()
    for kind, text in tomllib.loads((Path(__file__).parent / "longing.toml").read_text("utf-8")).items()
}
AGAIN = 0.95
"""Share of the wishes to be seen that press for it where the same is said again."""


@pytest.mark.parametrize("line", [*LINES["said"], *LINES["aside"], *LINES["pressed"]])
def test_a_sad_line_stands_and_waits_for_no_moderator(message: Callable[..., Message], line: str) -> None:
    assert POLICY.judge(message(line), (), ChatState(artist="junipervale")).verdict.action is Action.NONE


def test_the_same_again_presses_for_attention(message: Callable[..., Message]) -> None:
    left: list[str] = []
    for line in LINES["pressed"]:
        room, first = ChatState(), message(line)
        room.remember(first, line)
        verdict = POLICY.judge(message(f"{line} !!", after=120), (), room).verdict
        if not verdict.acts:
            left.append(line)
        assert not verdict.punishes, line
    assert len(left) <= (1 - AGAIN) * len(LINES["pressed"]), left


@pytest.mark.parametrize("line", LINES["press"])
def test_who_presses_is_told_off_as_before(message: Callable[..., Message], line: str) -> None:
    assert POLICY.judge(message(line), (), ChatState()).verdict.rule == "demands"
