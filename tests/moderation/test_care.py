"""Who may be in danger: known in five languages, never punished, and told from what chat only says."""

import tomllib
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from bot.domain.chat.message import Message
from bot.moderation.line import unsigned
from tests.shipped import POLICY

KINDS = tomllib.loads(Path(__file__).with_name("care.toml").read_text("utf-8"))["kind"]
CAUGHT_ASIDE, MISTAKEN_ASIDE = 0.85, 0.05
"""Of the lines that were put aside, the share that calls at least, and the share of harmless ones at most."""


def lines_of(what: str) -> Iterator[str]:
    for kind in KINDS:
        yield from kind[what].strip().splitlines()


def calls(line: str) -> bool:
    return bool(POLICY.judge(unsigned(line), ()).verdict.care)


def test_who_says_that_they_are_in_danger_calls_a_moderator() -> None:
    assert [line for line in lines_of("call") if not calls(line)] == []


def test_what_chat_says_and_does_not_mean_calls_nobody() -> None:
    assert [line for line in lines_of("silent") if calls(line)] == []


def test_lines_that_were_put_aside_are_told_apart_nearly_as_well() -> None:
    danger, harmless = [*lines_of("call_aside")], [*lines_of("silent_aside")]
    assert sum(map(calls, danger)) >= CAUGHT_ASIDE * len(danger)
    assert sum(map(calls, harmless)) <= MISTAKEN_ASIDE * len(harmless)
    assert len(danger) + len(harmless) >= 60


def test_nobody_is_punished_for_what_they_say_of_themselves() -> None:
    for line in (*lines_of("call"), *lines_of("call_aside")):
        verdict = POLICY.judge(unsigned(line), ()).verdict
        if verdict.care:
            assert not verdict.acts, line
            assert not verdict.asks, line


@pytest.mark.parametrize(
    "line",
    [
        "i want to kill myself, this is shit",
        "I WANT TO KILL MYSELF I WANT TO KILL MYSELF I WANT TO KILL MYSELF",
        "i want to end my life, write me at fern@example.com or example.com",
        "are you suicidal too? i want to die",
    ],
)
def test_what_else_stands_beside_it_is_let_be(line: str) -> None:
    verdict = POLICY.judge(unsigned(line), ()).verdict
    assert verdict.care
    assert not verdict.acts


@pytest.mark.parametrize(
    ("line", "cares"),
    [
        ("kill yourself", False),
        ("kys loser", False),
        ("go commit suicide you idiot", False),
        ("i am going to find you and kill you. after that i will kill myself", True),
        ("i want to end my life. and you should kill yourself too", True),
    ],
)
def test_a_threat_to_others_remains_one(line: str, cares: bool) -> None:
    verdict = POLICY.judge(unsigned(line), ()).verdict
    assert verdict.rule == "threats"
    assert verdict.acts
    assert bool(verdict.care) is cares


def test_it_is_found_through_disguises(message: Callable[..., Message]) -> None:
    for text in ("i w4nt to k1ll myself", "I want to k i l l myself", "i dont want to live any more :("):
        assert POLICY.judge(message(text), ()).verdict.care, text
