"""The wish to be greeted: friendly once, and pressing where it is said again."""

from collections.abc import Callable

import pytest

from bot.domain.chat.message import Message
from bot.moderation.chat_state import ChatState
from tests.shipped import POLICY

WISHES = (
    "juniper please say hi to me",
    "juniper bitte grüß mich",
    "salúdame por favor",
    "dis-moi bonjour stp",
    "manda um oi pra mim",
)


@pytest.mark.parametrize("wish", WISHES)
def test_a_first_wish_is_let_be_and_the_same_again_is_a_demand(
    message: Callable[..., Message], wish: str
) -> None:
    room = ChatState()
    first = message(wish)
    assert not POLICY.judge(first, (), room).verdict.acts
    room.remember(first, wish)
    again = message(f"{wish} !!", after=120)
    verdict = POLICY.judge(again, (), room).verdict
    assert verdict.rule == "demands"
    assert not verdict.punishes
    later = message(wish, after=3600)
    assert not POLICY.judge(later, (), room).verdict.acts
    assert not POLICY.judge(message(wish, who="fan_robin", after=130), (), room).verdict.acts
