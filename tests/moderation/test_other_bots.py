"""Other bots in the room: what they announce is no fan's, and what hurts hurts from them as well."""

from datetime import UTC, datetime

import pytest

from bot.domain.chat.message import Chatter, Message, Role
from bot.moderation.verdict import Action, Verdict
from tests.shipped import POLICY

AT = datetime(2030, 5, 17, 20, 0, tzinfo=UTC)


def judged(text: str, login: str = "fan_fern") -> Verdict:
    message = Message("m", Chatter("1", login, login), Role.VIEWER, text, (), AT, "c")
    return POLICY.judge(message, ()).verdict


@pytest.mark.parametrize(
    "text", ["Merch: https://coolshop.live/juniper", "Follow my channel, gift subs please!", "🎉" * 60]
)
def test_what_a_bot_announces_is_no_fans(text: str) -> None:
    assert judged(text).action is not Action.NONE
    assert judged(text, "nightbot").action is Action.NONE


@pytest.mark.parametrize("text", ["kill yourself juniper", "i am going to dox you"])
def test_what_hurts_hurts_from_a_bot_as_well(text: str) -> None:
    assert judged(text, "nightbot").action is judged(text).action is not Action.NONE
