"""What the events of the local Twitch hold is what Twitch's hold; each test names where that is told."""

from typing import Any

import pytest
from twitchio.models.eventsub_ import create_event_instance

from bot.rehearsal.notices import NOTICES

LINE, NOTICE = "channel.chat.message", "channel.chat.notification"
STAYS = {"unraid", "bits_badge_tier", "charity_donation", "watch_streak"}
"""Kinds for which the reference lists no `shared_chat_…`."""


@pytest.mark.parametrize("kind", NOTICES)
async def test_a_notice_has_its_details_and_null_for_all_others(kind: str, twitch: Any, listen: Any) -> None:
    """EventSub reference, Channel Chat Notification Event; frames in twitch-rs' notification.rs."""
    ear = await listen(NOTICE)
    twitch.say("sub_sol", "hello", notice=kind)
    frame = await ear.frame()
    event = frame["payload"]["event"]
    details = {name for name in event if name in NOTICES or name.startswith("shared_chat_")}
    assert details == {*NOTICES} | {f"shared_chat_{each}" for each in NOTICES if each not in STAYS}
    assert [name for name in details if event[name] is not None] == [kind]
    assert "sub_plan" not in event[kind]
    notice = create_event_instance(NOTICE, frame)
    assert (notice.notice_type, notice.text, notice.chatter.name) == (kind, "hello", "sub_sol")
    assert kind == "unraid" or getattr(notice, kind)


async def test_a_notice_without_a_kind_of_its_own_is_unknown_and_has_no_details(
    twitch: Any, listen: Any
) -> None:
    """EventSub reference, `notice_type`: "unknown", since June 2026."""
    ear = await listen(NOTICE)
    twitch.say("sub_sol", "hello", notice="unknown")
    _, event = await ear.event()
    assert (event["notice_type"], event["message"]["text"]) == ("unknown", "hello")
    assert all(event[kind] is None for kind in NOTICES)
    assert "unknown" not in event


async def test_of_another_channel_only_some_notices_are_told_under_names_of_their_own(
    twitch: Any, listen: Any
) -> None:
    """EventSub reference: the `shared_chat_…` types."""
    ear = await listen(NOTICE)
    for kind in NOTICES:
        twitch.say_elsewhere("sub_sol", "hello", notice=kind)
    told = [(await ear.event())[1] for kind in NOTICES if kind not in STAYS]
    assert [event["notice_type"] for event in told] == [
        f"shared_chat_{kind}" for kind in NOTICES if kind not in STAYS
    ]
    assert all(event[event["notice_type"]] for event in told)
    assert {event["source_broadcaster_user_login"] for event in told} == {"elder_elm"}
