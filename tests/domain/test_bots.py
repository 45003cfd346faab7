"""Who is another bot, and who only sounds like one."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from bot.domain.chat.bots import KNOWN_BOTS, Bots, is_for_another
from bot.domain.chat.message import Message


@pytest.mark.parametrize(
    ("login", "more", "badge", "told"),
    [
        ("nightbot", set[str](), False, True),
        ("ourbot", {"ourbot"}, False, True),
        ("anybot", set[str](), True, True),
        ("fan_fern", {"ourbot"}, False, False),
        ("nightbot_fan", set[str](), False, False),
    ],
)
def test_a_bot_is_known_by_its_login_by_the_setting_or_by_twitchs_badge(
    login: str, more: set[str], badge: bool, told: bool, message: Callable[..., Message]
) -> None:
    bots = Bots(more)
    assert bots.wrote(replace(message("!gear", who=login), bot_badge=badge)) is told
    assert (login in bots) is told


@pytest.mark.parametrize(
    ("command", "told"), [("vote", True), ("cleanup", True), ("clean", False), ("commands", False)]
)
def test_a_command_of_another_bot_is_known_by_its_name(command: str, told: bool) -> None:
    assert is_for_another(command) is told


def test_a_bot_that_wrote_with_the_badge_is_known_afterwards(message: Callable[..., Message]) -> None:
    bots = Bots()
    assert "anybot" not in bots
    bots.wrote(replace(message("!gear", who="anybot"), bot_badge=True))
    assert "anybot" in bots


def test_the_known_logins_are_written_as_twitch_writes_them() -> None:
    assert all(login == login.lower() and login.replace("_", "").isalnum() for login in KNOWN_BOTS)
